// Knows what is done for somebody who has been hit: no pressure, a hold, who else can help, a person. Refuses to ask for money here.
import { addDays } from "../src/calendar.ts";
import type { ReasonCode } from "../src/reason.ts";
import { happeningIn } from "../prompts/help-words.ts";
import type { PhraseKey } from "../prompts/phrases.ts";
import { handOver, handOverMatter, openCase } from "./handoff.ts";
import { emergencyNumber } from "./help-lines.ts";
import { signpostFor } from "./signposts.ts";
import { act, because, choiceOf, finish, hears, isBareNo, loanOf, rightPartyKnown, runningHolds, speak, start, wordsOf, yesOrNo, type Dialog, type Talk } from "./talk.ts"; // prettier-ignore

/** Of these none takes anything from the record. */
type Comfort = PhraseKey & `hardship${"Income" | "Illness" | "Disaster" | "Loss" | "Abuse" | "Gambling" | "Scam"}`;
export const comfort: Partial<Record<ReasonCode, Comfort>> = {
  lost_income: "hardshipIncome",
  illness: "hardshipIllness",
  disaster: "hardshipDisaster",
  bereavement: "hardshipLoss",
  domestic_abuse: "hardshipAbuse",
  gambling: "hardshipGambling",
  scam: "hardshipScam",
};
/** Nothing is proposed to these by a machine: a person comes (FCA FG21/1: a weakness found is a vulnerability). */
export const vulnerable: readonly ReasonCode[] = ["illness", "bereavement", "domestic_abuse", "gambling", "scam"];

/** The hold on a loan for this, once: told a second time it stands, and is neither placed nor filed again. */
function standingHold(talk: Talk): string | null {
  const holds = talk.facts.loans.flatMap((loan) => runningHolds(talk, loan));
  return holds.find(({ reason }) => reason === "hardship" || reason === "bereavement")?.until ?? null;
}

function placeHold(talk: Talk, code: ReasonCode): string {
  const reason = code === "bereavement" ? "bereavement" : "hardship";
  const until = addDays(talk.facts.today, talk.facts.lender.holdDays[reason]);
  act(talk, { do: "placeHold", loanId: loanOf(talk)?.loan.id ?? null, reason, until, words: wordsOf(talk) });
  return until;
}

export const hardship: Dialog = {
  name: "hardship",
  disclosing: false,
  needsLoan: false,
  startsOn: ["hardship"],
  begin: (talk) => {
    const { facts, state } = talk;
    const code = happeningIn(wordsOf(talk)) ?? "other";
    if (!rightPartyKnown(state, facts)) {
      speak(talk, "hardshipHeard");
      return handOverMatter(talk, vulnerable.includes(code) ? "vulnerable" : "hardship");
    }
    const loan = loanOf(talk);
    const before = standingHold(talk);
    // What makes somebody vulnerable is news to the people; that hours were cut, said after "I lost hours", is the same told better.
    const isNews = before === null || (vulnerable.includes(code) && code !== state.reason);
    because(talk, isNews ? `hardship: ${code}` : "told again: the hold stands");
    speak(talk, comfort[code] ?? "hardshipOther");
    if (!isNews) return again(talk, before, code);
    state.reason = code;
    if (loan) act(talk, { do: "recordReason", loanId: loan.loan.id, code, words: wordsOf(talk) });
    const until = placeHold(talk, code);
    if (code === "domestic_abuse") return askSafe(talk);
    const other = code === "bereavement" || code === "other" ? null : signpostFor(code, facts.borrower!.country, state.language);
    if (other) speak(talk, "signpost", { service: other.name, number: other.number });
    speak(talk, "hardshipRest", { until });
    if (vulnerable.includes(code)) return handOverMatter(talk, "vulnerable");
    // A person is told in any case; the borrower may go on here meanwhile, or not.
    openCase(talk, "hardship");
    choose(talk);
  },
  answer: (talk) => {
    if (talk.state.topic.slot === "safe") return answerSafe(talk);
    const { heard } = talk;
    const chosen = choiceOf(heard, 3);
    // Of a plan that no longer fits another is made.
    if (chosen === 1 || hears(heard, "payment_plan_request")) start(talk, "payment_plan", { anew: true });
    else if (chosen === 2) handOverMatter(talk, "hardship");
    else if (chosen === 3 || isBareNo(heard) || hears(heard, "thanks", "goodbye")) {
      speak(talk, "hardshipLater");
      finish(talk);
    } else if (heard?.answer?.value === "yes") start(talk, "payment_plan", { anew: true });
    else return false;
    return true;
  },
  ask: (talk, how) => {
    if (talk.state.topic.slot === "safe") speak(talk, how === "first" ? "hardshipSafe" : "hardshipSafeAgain");
    else speak(talk, "hardshipChoice");
  },
  expects: (slot) => (slot === "safe" ? "yes_no" : "choice"),
  choices: ({ slot }) => (slot === "safe" ? 2 : 3),
};

function choose(talk: Talk): void {
  talk.state.topic.slot = "choice";
  speak(talk, "hardshipChoice");
}

/** The same news again: nothing is filed twice, and the offer of help still stands. */
function again(talk: Talk, until: string, code: ReasonCode): void {
  const { state } = talk;
  const loan = loanOf(talk);
  if (loan && code !== "other" && state.reason === "other") {
    state.reason = code;
    act(talk, { do: "recordReason", loanId: loan.loan.id, code, words: wordsOf(talk) });
  }
  speak(talk, "hardshipStands", { until });
  const { draft } = state.topic.data;
  // They were agreeing on a payment all the same: that goes on where it was.
  if (draft !== undefined && !vulnerable.includes(code)) return start(talk, "promise_to_pay", { unheard: true, draft });
  if (vulnerable.includes(code) || vulnerable.includes(talk.state.reason ?? "other")) finish(talk);
  else choose(talk);
}

/**
 * Others may read along on a shared phone: not a word of what was told, no number of any help line, until it is known to be safe. A person has the
 * case from the first word.
 */
function askSafe(talk: Talk): void {
  act(talk, { do: "alert", kind: "crisis", words: wordsOf(talk) });
  openCase(talk, "vulnerable");
  talk.state.parked = [];
  talk.state.topic.slot = "safe";
  speak(talk, "hardshipSafe");
}

function answerSafe(talk: Talk): boolean {
  const { facts, state } = talk;
  const answer = yesOrNo(talk.heard);
  if (answer === null) return false;
  if (answer === "no") {
    because(talk, "not safe here: nothing more is written to this address");
    act(talk, { do: "optOut", channel: facts.medium, words: "not safe to write here" });
    speak(talk, "hardshipUnsafe");
    state.lastSaid = [];
    state.owner = "waiting";
    state.topic = { name: "none", slot: null, data: {} };
    if (facts.medium === "voice") act(talk, { do: "endCall" });
    return true;
  }
  const { country } = facts.borrower!;
  const emergency = emergencyNumber(country);
  if (emergency) speak(talk, "crisisDanger", { emergency });
  const other = signpostFor("domestic_abuse", country, state.language);
  if (other) speak(talk, "signpost", { service: other.name, number: other.number });
  handOver(talk, "vulnerable");
  state.topic = { name: "none", slot: null, data: {} };
  return true;
}
