// Knows how an answer to a question about a promise is taken: each way to answer in its turn, the plainest first. Refuses to raise another matter.
import type { LocalDate } from "../src/calendar.ts";
import { parseDecimal } from "../src/money.ts";
import type { Heard } from "../prompts/heard.ts";
import { saysPaid } from "../prompts/help-words.ts";
import { namesPlan, paysMonthly } from "../prompts/part-words.ts";
import { partOfDayIn } from "../prompts/payment-words.ts";
import { ask, draftOf, readBack } from "./promise-asking.ts";
import { bind, hasMoved } from "./promise-binding.ts";
import { nextPayday, readInto } from "./promise-draft.ts";
import { askPart, goOn, proceed, wantsPart } from "./promise-next.ts";
import { noteReasonTold } from "./reason.ts";
import {
  because,
  bindingYes,
  choiceOf,
  finish,
  hears,
  isBesideTheMatter,
  runningPromises,
  speak,
  start,
  theLoan,
  yesOrNo,
  type Talk,
} from "./talk.ts";

/** True: taken. False: this is no answer, and no other way will make it one. Null: the next way may. */
type Answered = boolean | null;
type Way = (talk: Talk, heard: Heard) => Answered;

const namesDay = (heard: Heard): boolean => heard.dates.some(({ tense }) => tense === "future");
const namesNothing = (heard: Heard): boolean => heard.dates.length === 0 && heard.amounts.length === 0;

export function answer(talk: Talk): boolean {
  const { heard } = talk;
  if (!heard || (isBesideTheMatter(heard) && yesOrNo(heard) === null) || tellsOfPayment(heard)) return false;
  if (namesDay(heard) || heard.amounts.length > 0) noteReasonTold(talk);
  for (const way of ways) {
    const answered = way(talk, heard);
    if (answered !== null) return answered;
  }
  return false;
}

/** "I just paid 300": what has been done, in place of an answer, and no offer. */
const tellsOfPayment = (heard: Heard): boolean =>
  saysPaid(heard.text) &&
  !namesDay(heard) &&
  heard.acts.some(({ intent, confidence }) => intent === "already_paid" && confidence >= plainFrom);
/** From here on an act is heard plainly enough to leave the question behind. */
const plainFrom = 0.8;

const read = (talk: Talk): true => {
  proceed(talk, { kind: "read" });
  return true;
};

const asPart: Way = (talk) => {
  if (!wantsPart(talk)) return null;
  askPart(talk);
  return true;
};

const byChoice: Way = (talk, heard) => {
  const { slot } = talk.state.topic;
  if (slot !== "which_date" && slot !== "which_amount") return null;
  const chosen = choiceOf(heard, 2);
  if (chosen === null) return null;
  const draft = draftOf(talk);
  if (slot === "which_date") draft.on = draft.whichDates![chosen - 1]!;
  else draft.amountMinor = draft.whichAmounts![chosen - 1]!;
  return read(talk);
};

const asPayday: Way = (talk, heard) => {
  if (talk.state.topic.slot !== "payday") return null;
  const day = Number(/\d{1,2}/.exec(heard.digits ?? heard.text)?.[0] ?? Number.NaN);
  const date =
    heard.dates.find(({ tense, needs }) => tense === "future" && !needs)?.date ??
    (day >= 1 && day <= 31 ? nextPayday(day, talk.facts.today) : undefined);
  if (date === undefined) return false;
  draftOf(talk).on = date;
  return read(talk);
};

/** "Ok then" to the nearest that was named: it is read back like any other proposal. */
const asNearest: Way = (talk, heard) => {
  const { slot, data } = talk.state.topic;
  const nearest = data["nearest"] as { on?: LocalDate; amountMinor?: number } | undefined;
  if (!nearest || yesOrNo(heard) !== "yes" || heard.digits !== undefined || !namesNothing(heard)) return null;
  const draft = draftOf(talk);
  if (slot === "amount" && nearest.amountMinor !== undefined) draft.amountMinor = nearest.amountMinor;
  else if (slot === "date" && nearest.on !== undefined) draft.on = nearest.on;
  else if (slot === "rest_date" && nearest.on !== undefined) draft.restOn = nearest.on;
  else return null;
  delete data["nearest"];
  return read(talk);
};

/** "The rest on the 5th", said to the smallest part that can be noted: that part is taken with it. */
const withSmallestPart: Way = (talk, heard) => {
  const nearest = talk.state.topic.data["nearest"] as { amountMinor?: number } | undefined;
  const isRest = heard.amounts.length === 1 && heard.amounts[0]!.share === "rest";
  if (talk.state.topic.slot === "amount" && nearest?.amountMinor !== undefined && isRest) draftOf(talk).amountMinor = nearest.amountMinor;
  return null;
};

const asRestDay: Way = (talk, heard) => {
  if (talk.state.topic.slot !== "rest_date") return null;
  const date = heard.dates.find(({ tense }) => tense === "future");
  // With sums beside it, it is another proposal altogether.
  if (heard.amounts.length > 0) return null;
  if (!date) return false;
  draftOf(talk).restOn = date.date;
  return read(talk);
};

const partsOfDay = ["morning", "afternoon", "evening"] as const;
const partSaid = { morning: "partMorning", afternoon: "partAfternoon", evening: "partEvening" } as const;

const asPartOfDay: Way = (talk, heard) => {
  if (talk.state.topic.slot !== "part_of_day") return null;
  const draft = draftOf(talk);
  const chosen = choiceOf(heard, 3);
  const part = chosen === null ? partOfDayIn(heard.text) : partsOfDay[chosen - 1]!;
  const otherDay = heard.dates.some(({ tense, date }) => tense === "future" && date !== draft.on) || heard.amounts.length > 0;
  if (otherDay || (part === null && yesOrNo(heard) === null && !hears(heard, "unsure"))) return null;
  // Who does not know yet is not asked twice.
  draft.partOfDay = part ?? "any";
  if (part) speak(talk, partSaid[part]);
  because(talk, `part of the day: ${draft.partOfDay}`);
  readBack(talk, "first");
  return true;
};

const asMonthly: Way = (talk, heard) => {
  if (!paysMonthly(heard.text) || heard.dates.length > 0) return null;
  start(talk, "payment_plan", {});
  return true;
};

/** A bare sum in answer to the reading back is another sum. */
const asKeyedSum: Way = (talk, heard) => {
  const keyed = /^\d{3,7}$/.test(heard.digits ?? "") ? Number(heard.digits) : 0;
  if (talk.state.topic.slot !== "confirm" || keyed === 0 || !namesNothing(heard)) return null;
  const draft = draftOf(talk);
  draft.amountMinor = parseDecimal(String(keyed), theLoan(talk).statement.currency);
  delete draft.restMinor;
  delete draft.restOn;
  return read(talk);
};

const toReadBack: Way = (talk, heard) => {
  if (talk.state.topic.slot !== "confirm") return null;
  const draft = draftOf(talk);
  const said = yesOrNo(heard);
  const before = JSON.stringify(draft);
  const isKey = heard.digits === "1" || heard.digits === "2";
  const reading = isKey ? ({ kind: "nothing" } as const) : readInto(draft, heard, theLoan(talk), talk.facts);
  // "yes" with another day or sum is a new proposal, read back once more.
  if (reading.kind !== "nothing" && (JSON.stringify(draft) !== before || reading.kind !== "read")) {
    proceed(talk, reading);
    return true;
  }
  // "No, rather in instalments": not this promise at all.
  if (said !== "yes" && reading.kind === "nothing" && (hears(heard, "payment_plan_request") || namesPlan(heard.text))) {
    start(talk, "payment_plan", {});
    return true;
  }
  // "No way I'm paying this" changes nothing about the day: it is another talk.
  if (said !== "yes" && reading.kind === "nothing" && hears(heard, "refuse_to_pay")) return false;
  if (said === "yes" && !bindingYes(heard)) readBack(talk, "again");
  else if (said === "yes" && hasMoved(talk)) goOn(talk);
  else if (said === "yes") bind(talk);
  else if (said === "no" && hears(heard, "cancel")) letGo(talk);
  else if (said === "no") ask(talk, "change");
  else if (reading.kind === "read") readBack(talk, "again");
  return said !== null || reading.kind === "read";
};

const asProposal: Way = (talk, heard) => {
  const draft = draftOf(talk);
  const reading = readInto(draft, heard, theLoan(talk), talk.facts);
  if (reading.kind !== "nothing") {
    proceed(talk, reading);
    return true;
  }
  // More than any day of the month, where a day was asked: the amount comes first then.
  const bare = talk.state.topic.slot === "date" && /^\d{2,7}$/.test(heard.digits ?? "") ? Number(heard.digits) : 0;
  if (bare > 31) {
    draft.amountMinor = parseDecimal(String(bare), theLoan(talk).statement.currency);
    return read(talk);
  }
  // "Please don't take my car" sounds a little like it.
  const isCancelled = heard.acts.some(({ intent, confidence }) => intent === "cancel" && confidence >= plainFrom);
  if (!isCancelled || runningPromises(theLoan(talk)).length > 0) return false;
  letGo(talk);
  return true;
};

const ways: readonly Way[] = [
  asPart,
  byChoice,
  asPayday,
  asNearest,
  withSmallestPart,
  asRestDay,
  asPartOfDay,
  asMonthly,
  asKeyedSum,
  toReadBack,
  asProposal,
];

/** "Never mind": what was not bound is forgotten. */
function letGo(talk: Talk): void {
  speak(talk, "nothingNoted");
  finish(talk);
}
