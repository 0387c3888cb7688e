// Knows how a promise to pay comes about: day and amount, measured against the limits, read back, then bound. Refuses to bind what was not read back.
import { addMonths, daysBetween, type LocalDate } from "../src/calendar.ts";
import { money, parseDecimal, toDecimal } from "../src/money.ts";
import { waiverLimitMinor } from "../src/offers.ts";
import type { PromiseRefusal } from "../src/promise.ts";
import type { Facts, LoanFacts } from "./dialog.ts";
import { openCase, handOverMatter } from "./handoff.ts";
import { authorityIn, positionOf } from "./position.ts";
import {
  asked,
  limitsFor,
  mayPromise,
  methodFor,
  nextPayday,
  readInto,
  refusalOfDraft,
  staying,
  totalOf,
  type Draft,
  type Reading,
} from "./promise-draft.ts";
import { happeningIn } from "../prompts/help-words.ts";
import { namesWholeLoan, refusesLateInterest, refusesTheDay } from "../prompts/matter-words.ts";
import { asksPayoff } from "../prompts/payoff-words.ts";
import { isTooMuchAtOnce, namesPlan, paysMonthly } from "../prompts/part-words.ts";
import { partOfDayIn } from "../prompts/payment-words.ts";
import { mayMoveDueDate, noteReasonTold } from "./reason.ts";
import {
  act,
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
  type Asking,
  type Dialog,
  type Talk,
} from "./talk.ts";

/** A third proposal past the limits goes to a person. */
const mostRounds = 3;

function draftOf(talk: Talk): Draft {
  const { topic } = talk.state;
  const draft = (topic.data["draft"] as Draft | undefined) ?? { rounds: 0 };
  topic.data["draft"] = draft;
  return draft;
}

/** "Not all of it", and neither a sum nor a day that could be measured. */
function wantsPart({ heard }: Talk): boolean {
  if (!heard || !isTooMuchAtOnce(heard.text) || happeningIn(heard.text) !== null) return false;
  return heard.amounts.every(({ share }) => share === "all") && !heard.dates.some(({ tense }) => tense === "future");
}

/** From what sum on a part can be noted, then how much it shall be; said a second time, parts over months are on offer too. */
function askPart(talk: Talk): void {
  const { data } = talk.state.topic;
  const draft = draftOf(talk);
  delete draft.amountMinor;
  delete draft.restMinor;
  delete draft.restOn;
  because(talk, "the whole is too much at once: a part is asked for");
  if (data["partAsked"]) return start(talk, "extension", {});
  data["partAsked"] = true;
  speak(talk, "smallerStep", { minimum: inLoan(talk, limitsFor(theLoan(talk), talk.facts).minimumMinor) });
  ask(talk, "amount");
}

function inLoan(talk: Talk, amountMinor: number): { amountMinor: number; currency: string } {
  return money(amountMinor, theLoan(talk).statement.currency);
}

function ask(talk: Talk, slot: string, how: Asking = "first"): void {
  const draft = draftOf(talk);
  const loan = theLoan(talk);
  const limits = limitsFor(loan, talk.facts);
  talk.state.topic.slot = slot;
  switch (slot) {
    case "date":
      if (how === "example") speak(talk, "askDateExample", { latest: limits.latest });
      else if (how === "again") speak(talk, "askDateAgain");
      else if (draft.amountMinor !== undefined) speak(talk, "askDateForAmount", { amount: inLoan(talk, draft.amountMinor) });
      else speak(talk, "askDate");
      return;
    case "amount":
      if (how === "first") speak(talk, "askAmount", { amount: inLoan(talk, asked(loan)) });
      else speak(talk, "askAmountAgain", { minimum: inLoan(talk, limits.minimumMinor), maximum: inLoan(talk, limits.maximumMinor) });
      return;
    case "payday":
      return speak(talk, "askPayday");
    case "rest_date":
      return speak(talk, "askDateForAmount", { amount: inLoan(talk, draft.restMinor!) });
    case "which_date":
      return speak(talk, "askWhichDate", { first: draft.whichDates![0], second: draft.whichDates![1] });
    case "which_amount":
      return speak(talk, "askWhichAmount", { first: inLoan(talk, draft.whichAmounts![0]), second: inLoan(talk, draft.whichAmounts![1]) });
    case "change":
      return speak(talk, "askWhatToChange");
    case "part_of_day":
      return speak(talk, "askPartOfDay");
    default:
      return readBack(talk, how);
  }
}

function readBack(talk: Talk, how: Asking): void {
  const draft = draftOf(talk) as Draft & { on: string };
  const loan = theLoan(talk);
  const amount = inLoan(talk, draft.amountMinor ?? asked(loan));
  const method = methodFor(draft, loan, talk.facts);
  const { nextDue, pastDue } = loan.statement;
  // Nothing is late yet, and on that day it will be: said before the yes, once.
  const isAfter = pastDue.totalMinor <= 0 && nextDue !== null && draft.on > nextDue.on && Number(loan.loan.penaltyDailyPct) > 0;
  if (isAfter && !talk.state.topic.data["afterSaid"]) {
    talk.state.topic.data["afterSaid"] = true;
    speak(talk, "afterDueDate", { due: nextDue.on });
  }
  talk.state.topic.slot = "confirm";
  talk.state.topic.data["saidMinor"] = amount.amountMinor;
  if (draft.restMinor !== undefined && draft.restOn !== undefined)
    speak(talk, "readBackSplit", { amount, on: draft.on, restAmount: inLoan(talk, draft.restMinor), restOn: draft.restOn, method });
  else speak(talk, how === "first" ? "readBack" : "readBackAgain", { amount, on: draft.on, method });
}

/** Goes on from whatever the draft holds now: the first thing missing, a limit, or the reading back. */
function proceed(talk: Talk, reading: Reading): void {
  const draft = draftOf(talk);
  switch (reading.kind) {
    case "which_date":
      draft.whichDates = reading.dates;
      return ask(talk, "which_date");
    case "which_amount":
      draft.whichAmounts = reading.amounts;
      return ask(talk, "which_amount");
    case "payday":
      return ask(talk, "payday");
    case "other_currency":
      speak(talk, "counterCurrency", { currency: theLoan(talk).statement.currency });
      talk.state.topic.slot = "amount";
      return;
    case "too_many_parts":
      return start(talk, "payment_plan", {});
    case "nothing":
    case "read":
      return goOn(talk);
  }
}

function goOn(talk: Talk): void {
  const draft = draftOf(talk);
  // After the broken promises that the table allows, only today is taken here.
  if (!mayPromise(theLoan(talk), talk.facts) && (draft.on !== talk.facts.today || draft.restMinor !== undefined)) {
    if (draft.on !== undefined || draft.amountMinor !== undefined) speak(talk, "roundsOver");
    return handOverMatter(talk, "third_broken_promise");
  }
  if (draft.on === undefined) {
    const refusal = draft.amountMinor === undefined ? null : amountRefusal(talk, draft);
    if (refusal) return counter(talk, refusal);
    // Two days were named and a sum came in between: which of them is still the question.
    return ask(talk, draft.whichDates ? "which_date" : "date");
  }
  delete draft.whichDates;
  const measured = refusalOfDraft({ ...draft, on: draft.on }, theLoan(talk), talk.facts);
  const refusal: PromiseRefusal | null = measured?.code === "date_too_late" && hasPassed(talk, draft.on) ? { code: "date_past", earliest: talk.facts.today } : measured; // prettier-ignore
  if (refusal) return counter(talk, refusal);
  // The rest cannot come before the part: its day is asked for anew.
  if (draft.restOn !== undefined && draft.restOn <= draft.on) delete draft.restOn;
  if (draft.restMinor !== undefined && draft.restOn === undefined) ask(talk, "rest_date");
  else if (wantsPartOfDay(talk, draft)) ask(talk, "part_of_day");
  else readBack(talk, "first");
}

/** "The 3rd of March", said on the 11th: nobody offers a day almost a year away without naming the year, it is the one just gone. */
function hasPassed({ facts, heard }: Talk, on: LocalDate): boolean {
  const lastYear = addMonths(on, -12);
  const namesYear = /\d{4}|next year|(?:pr[oó]ximo|otro) a[nñ]o|a[nñ]o (?:que viene|pr[oó]ximo|entrante)|明年|来年/iu.test(
    heard?.text ?? "",
  );
  return !namesYear && lastYear < facts.today && daysBetween(lastYear, facts.today) <= justGoneDays;
}
const justGoneDays = 60;

/** A comparison of wordings may ask at which part of the day; two payments would make it two questions more. */
function wantsPartOfDay({ facts }: Talk, draft: Draft): boolean {
  return draft.partOfDay === undefined && draft.restOn === undefined && (facts.wording?.asks.includes("part_of_day") ?? false);
}

const partsOfDay = ["morning", "afternoon", "evening"] as const;
const partSaid = { morning: "partMorning", afternoon: "partAfternoon", evening: "partEvening" } as const;

/** An amount outside the limits is said before the day is asked for. */
function amountRefusal(talk: Talk, draft: Draft): PromiseRefusal | null {
  return refusalOfDraft({ ...draft, on: talk.facts.today }, theLoan(talk), talk.facts);
}

/** The nearest that can be noted, and a person for more. What was right in the proposal stays. */
function counter(talk: Talk, refusal: PromiseRefusal): void {
  const draft = draftOf(talk);
  const { state } = talk;
  const figures = {
    ...(draft.on ? { on: draft.on } : {}),
    amount: toDecimal(totalOf(draft, theLoan(talk)), theLoan(talk).statement.currency),
  };
  because(talk, `promise refused: ${refusal.code}`, Object.values(figures));
  if (refusal.code === "nothing_due") {
    speak(talk, "nothingDue");
    return finish(talk);
  }
  draft.rounds++;
  delete state.topic.data["nearest"];
  state.refused.push(`${figures.amount} ${figures.on ?? ""}: ${refusal.code}`.trim());
  if (draft.rounds >= mostRounds) {
    speak(talk, "roundsOver");
    return handOverMatter(talk, "plan_beyond_authority");
  }
  switch (refusal.code) {
    case "date_too_late":
      state.offered.push(`until ${refusal.latest}`);
      state.topic.data["nearest"] = { on: refusal.latest };
      speak(talk, "counterLatest", { latest: refusal.latest });
      break;
    case "date_past":
      speak(talk, "counterEarliest");
      break;
    case "amount_too_small":
      state.offered.push(`from ${toDecimal(refusal.minimumMinor, theLoan(talk).statement.currency)}`);
      state.topic.data["nearest"] = { amountMinor: refusal.minimumMinor };
      speak(talk, "counterMinimum", { minimum: inLoan(talk, refusal.minimumMinor) });
      break;
    case "amount_too_large":
      speak(talk, "counterMaximum", { maximum: inLoan(talk, refusal.maximumMinor) });
  }
  const aboutDate = refusal.code === "date_too_late" || refusal.code === "date_past";
  // Of two payments only the day that cannot be noted falls: the other one stays as it was said.
  const secondDay =
    aboutDate &&
    draft.restOn !== undefined &&
    refusalOfDraft({ ...draft, restOn: draft.on!, on: draft.on! }, theLoan(talk), talk.facts) === null;
  if (secondDay) delete draft.restOn;
  else if (aboutDate) delete draft.on;
  else {
    delete draft.amountMinor;
    delete draft.restMinor;
    delete draft.restOn;
  }
  speak(talk, "orPerson");
  state.topic.slot = secondDay ? "rest_date" : aboutDate ? "date" : "amount";
}

function bind(talk: Talk): void {
  const draft = draftOf(talk) as Draft & { on: string };
  const loan = theLoan(talk);
  const { currency, pastDue } = loan.statement;
  const method = methodFor(draft, loan, talk.facts);
  const amount = inLoan(talk, draft.amountMinor ?? asked(loan));
  const total = totalOf(draft, loan);
  const threshold = talk.facts.lender.promise.witnessedFrom[currency];
  const witnessed = threshold !== undefined && total >= parseDecimal(threshold, currency);
  const stays = staying(draft, loan);
  const [replaced, ...others] = runningPromises(loan).filter((promise) => !stays.includes(promise));
  const base = { loanId: loan.loan.id, currency, method, ...(witnessed ? { witnessed: true } : {}) };
  // Moved to another day inside the limits, for no less money: what was let go for it stays let go.
  const carried = replaced?.waiver && total >= replaced.amountMinor && draft.restMinor === undefined && mayLetGo(replaced.waiver.amountMinor, loan, talk.facts) ? replaced.waiver : undefined; // prettier-ignore
  for (const other of others) act(talk, { do: "cancelPromise", promiseId: other.id, words: talk.heard?.text ?? "" });
  act(talk, {
    do: "recordPromise",
    ...base,
    amountMinor: amount.amountMinor,
    on: draft.on,
    ...(replaced ? { replaces: replaced.id } : {}),
    ...(carried ? { waiver: carried } : {}),
  });
  because(talk, "promise bound after reading back", [toDecimal(total, currency), draft.on]);
  if (draft.restMinor !== undefined && draft.restOn !== undefined) {
    act(talk, { do: "recordPromise", ...base, amountMinor: draft.restMinor, on: draft.restOn });
    speak(talk, "promiseNotedSplit", { amount, on: draft.on, restAmount: inLoan(talk, draft.restMinor), restOn: draft.restOn });
  } else speak(talk, "promiseNoted", { amount, on: draft.on });
  if (replaced) speak(talk, "promiseReplaces", { amount: money(replaced.amountMinor, replaced.currency), on: replaced.on });
  if (replaced?.waiver && !carried) speak(talk, "waiverLost");
  const letGoMinor = carried?.amountMinor ?? 0;
  if (total + letGoMinor < pastDue.totalMinor) speak(talk, "promiseRest", { rest: inLoan(talk, pastDue.totalMinor - total - letGoMinor) });
  if (witnessed) {
    speak(talk, "promiseWitness", { officer: loan.loan.officer ?? talk.facts.lender.officerDefault });
    openCase(talk, "witnessed_promise");
  }
  if (talk.state.topic.data["thenReason"] && talk.state.reason === null) start(talk, "reason", {});
  else if (talk.state.topic.data["thenReason"] && talk.state.reason === "payday_later" && mayMoveDueDate(talk))
    start(talk, "due_date_change", { unasked: true });
  else finish(talk);
}

/** Since it was read out the day, the ledger or another promise may have moved: then it is measured and read out anew. */
function hasMoved(talk: Talk): boolean {
  const draft = draftOf(talk) as Draft & { on: string };
  const loan = theLoan(talk);
  if (!mayPromise(loan, talk.facts) && (draft.on !== talk.facts.today || draft.restMinor !== undefined)) return true;
  if (refusalOfDraft(draft, loan, talk.facts) !== null) return true;
  const said = talk.state.topic.data["saidMinor"];
  return said !== undefined && said !== (draft.amountMinor ?? asked(loan));
}

function mayLetGo(amountMinor: number, loan: LoanFacts, facts: Facts): boolean {
  const isFirst = !loan.promises.some(({ waiver, status }) => waiver && ["kept", "partial", "broken"].includes(status));
  return isFirst && amountMinor <= waiverLimitMinor(positionOf(loan, facts), authorityIn(facts), "bot");
}

/** Everything but the late interest is taken as it is offered; whether that is let go is for a person. */
function leaveLateInterest(talk: Talk, draft: Draft, asksRelief: boolean): void {
  const { pastDue } = theLoan(talk).statement;
  const others = talk.heard!.amounts.some(({ share }) => share !== "all" && share !== "rest") || draft.restMinor !== undefined;
  const isNothing = pastDue.penaltyMinor <= 0 || (draft.on === undefined && draft.amountMinor === undefined);
  if (!asksRelief && (isNothing || others)) return;
  // A sum of their own stays as it was said.
  if (
    !isNothing &&
    !others &&
    (draft.amountMinor === undefined || talk.heard!.amounts.length > 0 || draft.amountMinor >= pastDue.totalMinor)
  ) {
    draft.amountMinor = pastDue.totalMinor - pastDue.penaltyMinor;
    delete draft.adds;
  }
  speak(talk, "waiverToPerson");
  openCase(talk, "waiver_beyond_authority");
}

/** The whole loan, where that is meant and not what is late: its figure is told and becomes the sum. */
function paysOff(talk: Talk, draft: Draft, words: string, noOtherSum: boolean): void {
  const { pastDue, payoff } = theLoan(talk).statement;
  if (!noOtherSum || !asksPayoff(words) || (pastDue.totalMinor > 0 && !namesWholeLoan(words))) return;
  if (payoff.totalMinor <= asked(theLoan(talk))) return;
  draft.amountMinor = payoff.totalMinor;
  speak(talk, "balancePayoff", { amount: inLoan(talk, payoff.totalMinor) });
}

/** "Ok then" to the nearest that was named: it is read back like any other proposal. */
function takesNearest(talk: Talk): boolean {
  const { heard, state } = talk;
  const { slot, data } = state.topic;
  const nearest = data["nearest"] as { on?: LocalDate; amountMinor?: number } | undefined;
  if (!nearest || yesOrNo(heard) !== "yes" || heard?.digits !== undefined || heard!.dates.length > 0 || heard!.amounts.length > 0)
    return false;
  const draft = draftOf(talk);
  if (slot === "amount" && nearest.amountMinor !== undefined) draft.amountMinor = nearest.amountMinor;
  else if (slot === "date" && nearest.on !== undefined) draft.on = nearest.on;
  else if (slot === "rest_date" && nearest.on !== undefined) draft.restOn = nearest.on;
  else return false;
  delete data["nearest"];
  proceed(talk, { kind: "read" });
  return true;
}

/** "Never mind": what was not bound is forgotten. */
function letGo(talk: Talk): void {
  speak(talk, "nothingNoted");
  finish(talk);
}

export const promiseToPay: Dialog = {
  name: "promise_to_pay",
  disclosing: true,
  needsLoan: true,
  startsOn: ["promise_to_pay", "partial_payment", "pay_now"],
  begin: (talk) => {
    const loan = theLoan(talk);
    const { heard, state } = talk;
    if (loan.statement.payoff.totalMinor <= 0) {
      speak(talk, "balanceSettled");
      return finish(talk);
    }
    const draft = draftOf(talk);
    if (!state.topic.data["unheard"]) noteReasonTold(talk);
    const reading: Reading = heard && !state.topic.data["unheard"] ? readInto(draft, heard, loan, talk.facts) : { kind: "nothing" };
    if (heard && !state.topic.data["unheard"])
      paysOff(
        talk,
        draft,
        heard.text,
        heard.amounts.every(({ share }) => share === "all"),
      );
    const asksRelief = state.topic.data["waiverAsked"] === true;
    if (heard && !state.topic.data["unheard"] && (asksRelief || refusesLateInterest(heard.text)))
      leaveLateInterest(talk, draft, asksRelief);
    const running = runningPromises(loan)[0];
    // "I can't make it on Friday", of the very day that is noted: another one is asked for.
    const falls =
      heard &&
      !state.topic.data["unheard"] &&
      refusesTheDay(heard.text) &&
      runningPromises(loan).find(({ on }) => on === draft.on && heard.amounts.length === 0);
    if (falls && heard.dates.every(({ date }) => date === falls.on)) {
      speak(talk, "changePromise", { amount: money(falls.amountMinor, falls.currency), on: falls.on });
      state.topic.data["draft"] = { rounds: 0, amountMinor: falls.amountMinor, method: falls.method, replaces: falls.id };
      return ask(talk, "date");
    }
    if (
      running &&
      reading.kind !== "nothing" &&
      draft.on === running.on &&
      draft.restMinor === undefined &&
      (draft.amountMinor ?? running.amountMinor) === running.amountMinor
    ) {
      speak(talk, "promiseStands", { amount: money(running.amountMinor, running.currency), on: running.on });
      return finish(talk);
    }
    if (state.topic.data["today"] || (hears(heard, "pay_now") && draft.on === undefined && !state.topic.data["unheard"])) {
      draft.on = talk.facts.today;
      if (refusalOfDraft({ ...draft, on: draft.on }, loan, talk.facts) === null) {
        state.topic.slot = "confirm";
        return speak(talk, "payToday", { amount: inLoan(talk, draft.amountMinor ?? asked(loan)), on: draft.on });
      }
    }
    if (!state.topic.data["unheard"] && wantsPart(talk)) return askPart(talk);
    if (hears(heard, "partial_payment") && draft.amountMinor === undefined && draft.on === undefined && !state.topic.data["unheard"])
      return ask(talk, "amount");
    proceed(talk, reading);
  },
  answer: (talk) => {
    const { heard, state } = talk;
    const draft = draftOf(talk);
    if (!heard || (isBesideTheMatter(heard) && yesOrNo(heard) === null)) return false;
    if (heard.dates.some(({ tense }) => tense === "future") || heard.amounts.length > 0) noteReasonTold(talk);
    const slot = state.topic.slot;
    if (wantsPart(talk)) {
      askPart(talk);
      return true;
    }
    if (slot === "which_date" || slot === "which_amount") {
      const chosen = choiceOf(heard, 2);
      if (chosen !== null) {
        if (slot === "which_date") draft.on = draft.whichDates![chosen - 1]!;
        else draft.amountMinor = draft.whichAmounts![chosen - 1]!;
        proceed(talk, { kind: "read" });
        return true;
      }
    }
    if (slot === "payday") {
      const day = Number(/\d{1,2}/.exec(heard.digits ?? heard.text)?.[0] ?? Number.NaN);
      const date =
        heard.dates.find(({ tense, needs }) => tense === "future" && !needs)?.date ??
        (day >= 1 && day <= 31 ? nextPayday(day, talk.facts.today) : undefined);
      if (date === undefined) return false;
      draft.on = date;
      proceed(talk, { kind: "read" });
      return true;
    }
    if (takesNearest(talk)) return true;
    // "The rest on the 5th", said to the smallest part that can be noted: that part is taken with it.
    const nearest = state.topic.data["nearest"] as { amountMinor?: number } | undefined;
    if (slot === "amount" && nearest?.amountMinor !== undefined && heard.amounts.length === 1 && heard.amounts[0]!.share === "rest")
      draft.amountMinor = nearest.amountMinor;
    if (slot === "rest_date") {
      const date = heard.dates.find(({ tense }) => tense === "future");
      if (!date && heard.amounts.length === 0) return false;
      // With sums beside it, it is another proposal altogether.
      if (date && heard.amounts.length === 0) {
        draft.restOn = date.date;
        proceed(talk, { kind: "read" });
        return true;
      }
    }
    if (slot === "part_of_day") {
      const chosen = choiceOf(heard, 3);
      const part = chosen === null ? partOfDayIn(heard.text) : partsOfDay[chosen - 1]!;
      const otherDay = heard.dates.some(({ tense, date }) => tense === "future" && date !== draft.on) || heard.amounts.length > 0;
      if (!otherDay && (part !== null || yesOrNo(heard) !== null || hears(heard, "unsure"))) {
        // Who does not know yet is not asked twice.
        draft.partOfDay = part ?? "any";
        if (part) speak(talk, partSaid[part]);
        because(talk, `part of the day: ${draft.partOfDay}`);
        readBack(talk, "first");
        return true;
      }
    }
    if (paysMonthly(heard.text) && heard.dates.length === 0) {
      start(talk, "payment_plan", {});
      return true;
    }
    // A bare sum in answer to the reading back is another sum.
    const keyed = /^\d{3,7}$/.test(heard.digits ?? "") ? Number(heard.digits) : 0;
    if (slot === "confirm" && keyed > 0 && heard.amounts.length === 0 && heard.dates.length === 0) {
      draft.amountMinor = parseDecimal(String(keyed), theLoan(talk).statement.currency);
      delete draft.restMinor;
      delete draft.restOn;
      proceed(talk, { kind: "read" });
      return true;
    }
    if (slot === "confirm") {
      const answer = yesOrNo(heard);
      const before = JSON.stringify(draft);
      const reading =
        heard.digits === "1" || heard.digits === "2" ? ({ kind: "nothing" } as const) : readInto(draft, heard, theLoan(talk), talk.facts);
      // "yes" with another day or sum is a new proposal, read back once more.
      if (reading.kind !== "nothing" && (JSON.stringify(draft) !== before || reading.kind !== "read")) {
        proceed(talk, reading);
        return true;
      }
      // "No, rather in instalments": not this promise at all.
      if (answer !== "yes" && reading.kind === "nothing" && (hears(heard, "payment_plan_request") || namesPlan(heard.text))) {
        start(talk, "payment_plan", {});
        return true;
      }
      // "No way I'm paying this" changes nothing about the day: it is another talk.
      if (answer !== "yes" && reading.kind === "nothing" && hears(heard, "refuse_to_pay")) return false;
      if (answer === "yes" && !bindingYes(heard)) readBack(talk, "again");
      else if (answer === "yes" && hasMoved(talk)) goOn(talk);
      else if (answer === "yes") bind(talk);
      else if (answer === "no" && hears(heard, "cancel")) letGo(talk);
      else if (answer === "no") ask(talk, "change");
      else if (reading.kind === "read") readBack(talk, "again");
      return answer !== null || reading.kind === "read";
    }
    const reading = readInto(draft, heard, theLoan(talk), talk.facts);
    // More than any day of the month, where a day was asked: the amount comes first then.
    const bare = slot === "date" && reading.kind === "nothing" && /^\d{2,7}$/.test(heard.digits ?? "") ? Number(heard.digits) : 0;
    if (bare > 31) {
      draft.amountMinor = parseDecimal(String(bare), theLoan(talk).statement.currency);
      proceed(talk, { kind: "read" });
      return true;
    }
    if (reading.kind === "nothing") {
      if (!hears(heard, "cancel") || runningPromises(theLoan(talk)).length > 0) return false;
      letGo(talk);
      return true;
    }
    proceed(talk, reading);
    return true;
  },
  ask: (talk, how) => ask(talk, talk.state.topic.slot ?? "date", how),
  expects: (slot) =>
    (
      ({
        date: "date",
        rest_date: "date",
        amount: "amount",
        payday: "date",
        which_date: "choice",
        which_amount: "choice",
        change: "amount_or_date",
        part_of_day: "choice",
        confirm: "yes_no",
      }) as const
    )[slot as "date"] ?? "amount_or_date",
  choices: ({ slot }) => (slot === "part_of_day" ? 3 : slot === "confirm" || slot === "which_date" || slot === "which_amount" ? 2 : 0),
};
