// Knows how a talk is given to a person: what is told to the borrower and that the assistant falls silent. Refuses to know who answers.
import { instantAt, localTimeAt, type Instant, type LocalDate } from "../src/calendar.ts";
import * as team from "../src/team-hours.ts";
import type { Facts } from "./dialog.ts";
import type { HandoffReason } from "../src/handoff.ts";
import type { PhraseKey } from "../prompts/phrases.ts";
import { act, because, finish, loanOf, noTopic, speak, wordsOf, yesOrNo, type Dialog, type Talk } from "./talk.ts";
import type { Intent } from "../prompts/heard.ts";

/** Opens the case and falls silent. The borrower is told who answers, where, and the hours when nobody is there now. */
export function handOver(talk: Talk, reason: HandoffReason, words = wordsOf(talk)): void {
  openCase(talk, reason, words);
  talk.state.owner = "waiting";
  const { lender, medium } = talk.facts;
  if (medium === "voice") {
    speak(talk, "transferNow");
    act(talk, { do: "transferCall" });
  } else speak(talk, "handoffNow", { phone: lender.phone });
  tellHours(talk);
}

/** When nobody is there: the hours, or, where they cross midnight on the borrower's clock, the next opening. */
export function tellHours(talk: Talk): void {
  if (isTeamThere(talk)) return;
  const hours = teamHours(talk);
  const next = hours.from < hours.to ? null : nextOpening(talk.facts);
  if (next) speak(talk, "handoffNext", next);
  else speak(talk, "handoffHours", hours);
}

/** The day and minute on the borrower's clock at which the team is next there; null when the lender names no day. */
export function nextOpening({ now, zone, lender }: Facts): { on: LocalDate; time: number } | null {
  const at = team.nextOpening(lender.businessHours, now);
  if (at === null) return null;
  const { date, minuteOfDay } = localTimeAt(at, zone);
  return { on: date, time: minuteOfDay };
}

/** The question goes to a person, who is told of and will answer; the talk goes on here. */
export function passOn(talk: Talk, reason: HandoffReason): void {
  if (talk.facts.medium === "voice") return handOver(talk, reason);
  openCase(talk, reason);
  speak(talk, "handoffNow", { phone: talk.facts.lender.phone });
  tellHours(talk);
}

/** The matter itself leaves the assistant: when it is given back the word, it does not ask the same again. */
export function handOverMatter(talk: Talk, reason: HandoffReason, words = wordsOf(talk)): void {
  handOver(talk, reason, words);
  talk.state.topic = { ...noTopic, data: {} };
  talk.state.parked = [];
}

/** Opens the case for people while the assistant goes on (a call-back, a promise to be witnessed) or has said its own last word. */
export function openCase(talk: Talk, reason: HandoffReason, words = wordsOf(talk), callbackAt?: Instant): void {
  because(talk, `handed to a person: ${reason}`);
  act(talk, {
    do: "openHandoff",
    reason,
    loanId: loanOf(talk)?.loan.id ?? null,
    words,
    ...(callbackAt === undefined ? {} : { callbackAt }),
  });
}

/** The team's hours on the borrower's own clock, minutes of the day. */
export function teamHours({ facts }: Talk): { from: number; to: number } {
  const { fromMinute, toMinute, zone } = facts.lender.businessHours;
  const here = (minuteOfDay: number): number => localTimeAt(instantAt(facts.today, minuteOfDay, zone), facts.zone).minuteOfDay;
  return { from: here(fromMinute), to: here(toMinute) };
}

/** Whether the lender's team works at this instant. */
export const isTeamThere = ({ facts }: Talk, at: Instant = facts.now): boolean => team.isTeamThere(facts.lender.businessHours, at);

/** Something the assistant may not decide: an honest word, then a person. */
function toPerson(name: string, startsOn: readonly Intent[], word: PhraseKey & "complaint", reason: HandoffReason): Dialog {
  return {
    name,
    disclosing: false,
    needsLoan: false,
    startsOn,
    begin: (talk) => {
      speak(talk, word);
      handOver(talk, reason);
    },
  };
}

export const complaint: Dialog = toPerson("complaint", ["complaint_threat"], "complaint", "complaint");

/** Will not pay: the facts once, then the offer of a person. No consequence is named that nobody has decided. */
export const refusal: Dialog = {
  name: "refusal",
  disclosing: true,
  needsLoan: true,
  startsOn: ["refuse_to_pay"],
  begin: (talk) => {
    const { loan } = loanOf(talk)!;
    act(talk, { do: "recordReason", loanId: loan.id, code: "will_not_pay", words: wordsOf(talk) });
    talk.state.reason = "will_not_pay";
    speak(talk, "refusalHeard");
    talk.state.topic.slot = "person";
    speak(talk, "askPerson");
  },
  answer: (talk) => {
    const answer = yesOrNo(talk.heard);
    if (answer === "yes") handOver(talk, "asked_for_person");
    else if (answer === "no") finishWith(talk);
    return answer !== null;
  },
  ask: (talk) => speak(talk, "askPerson"),
  expects: () => "yes_no",
  choices: () => 2,
};

function finishWith(talk: Talk): void {
  speak(talk, "reasonNoted");
  finish(talk);
}
