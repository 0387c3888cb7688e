// Knows what is done at once, in the middle of anything: crisis, stop, death, lawyer, bankruptcy, identity theft, wrong person, dispute,
// a person. Refuses to weigh it against anything else.
import { addDays } from "../src/calendar.ts";
import type { CriticalIntent } from "../prompts/heard.ts";
import type { HoldReason } from "./dialog.ts";
import { standingUntil } from "./dispute.ts";
import { handOver, openCase } from "./handoff.ts";
import { emergencyNumber, helpLineFor } from "./help-lines.ts";
import { asksToBeCalled, namesCalls, namesFamilyContacted } from "../prompts/matter-words.ts";
import { happeningIn, namesSelfHarm } from "../prompts/help-words.ts";
import { act, because, hears, loanOf, noTopic, rightPartyKnown, speak, start, wordsOf, type Talk } from "./talk.ts";
import { markWrong } from "./verify.ts";

/** Worst first; the first that is heard decides the words. */
const order: readonly CriticalIntent[] = [
  "crisis", "stop_contact", "deceased", "identity_theft", "attorney", "bankruptcy", "wrong_person", "dispute_debt", "talk_to_human",
]; // prettier-ignore

/** The critical act that decides this turn, or null. "0" and the voice key 9 count where no digits are asked for. */
export function criticalIn(talk: Talk, digitsAreData: boolean): CriticalIntent | null {
  const { heard, facts, state } = talk;
  const found = order.find((intent) => hears(heard, intent) && !isAnswerHere(talk, intent));
  if (found) return found;
  if (!heard) return null;
  if (!digitsAreData && heard.digits === "0") return "talk_to_human";
  if (facts.medium === "voice" && !digitsAreData && heard.digits === "9") return "stop_contact";
  if (facts.medium !== "voice" && hears(heard, "stop_command") && state.topic.name !== "contact_preference") return "stop_contact";
  return null;
}

/** Words that are an answer where they stand: disputing inside the dispute, "it was paid" while we ask how. */
function isAnswerHere(talk: Talk, intent: CriticalIntent): boolean {
  const { topic } = talk.state;
  // A card number in the text is offered to pay with, whatever else it sounds like.
  if (intent === "dispute_debt" && talk.heard?.masked && !talk.heard.acts.some((one) => one.intent === intent && one.by === "rule"))
    return true;
  // Violence at home by the one who may read along is met with discretion (hardship.ts), where somebody known can answer.
  if (intent === "crisis")
    return (
      happeningIn(wordsOf(talk)) === "domestic_abuse" && !namesSelfHarm(wordsOf(talk)) && talk.state.owner === "bot" && !talk.facts.optedOut && rightPartyKnown(talk.state, talk.facts)
    ); // prettier-ignore
  // "Can someone call me?" wants a person at an hour of its own: that is asked for (callback.ts), where no human is named besides.
  if (intent === "talk_to_human")
    return talk.heard!.acts.some((one) => one.intent === "callback_request" && one.confidence >= 0.9 && one.by !== "rule") && talk.state.owner === "bot"; // prettier-ignore
  if (intent === "dispute_debt" && talk.facts.openHandoff?.reason === "dispute" && standingUntil(talk) !== null) return true;
  if (intent === "dispute_debt") return topic.name === "dispute" || topic.name === "already_paid" || hears(talk.heard, "already_paid");
  return false;
}

/** Holds everything about the borrower, from today, for as many days as the lender decided. */
function hold(talk: Talk, reason: HoldReason, days: number, allLoans = true): void {
  const loanId = allLoans ? null : (loanOf(talk)?.loan.id ?? null);
  act(talk, { do: "placeHold", loanId, reason, until: addDays(talk.facts.today, days), words: wordsOf(talk) });
}

function close(talk: Talk): void {
  talk.state.topic = { ...noTopic, data: {} };
  talk.state.parked = [];
  talk.state.owner = "waiting";
}

/** Carries out the act. `silent`: a person owns the talk, so only what must happen happens. */
export function carryOut(talk: Talk, intent: CriticalIntent, silent: boolean): void {
  const { facts, state } = talk;
  const { holdDays } = facts.lender;
  because(talk, `heard: ${intent}`);
  switch (intent) {
    case "crisis":
      return crisis(talk, silent);
    case "stop_contact":
      return stopContact(talk);
    case "deceased":
      hold(talk, "bereavement", holdDays.bereavement);
      return closeWith(talk, silent, "deceased");
    case "identity_theft":
      hold(talk, "identity_theft", holdDays.dispute);
      act(talk, { do: "recordDispute", loanId: loanOf(talk)?.loan.id ?? null, kind: "identity_theft", words: wordsOf(talk) });
      return closeWith(talk, silent, "identityTheft");
    case "attorney":
      hold(talk, "attorney", holdDays.attorney);
      return closeWith(talk, silent, "attorney");
    case "bankruptcy":
      hold(talk, "bankruptcy", holdDays.bankruptcy);
      return closeWith(talk, silent, "bankruptcy");
    case "wrong_person":
      return markWrong(talk);
    case "dispute_debt":
      if (silent) return hold(talk, "dispute", holdDays.dispute, false);
      state.parked = [];
      return start(talk, "dispute");
    case "talk_to_human":
      if (silent) return;
      // "Can someone call me": the case stands at once, and the hour is asked for.
      if (facts.medium !== "voice" && asksToBeCalled(wordsOf(talk))) {
        openCase(talk, "asked_for_person");
        return start(talk, "callback", {}, state.topic.slot !== null);
      }
      handOver(talk, "asked_for_person");
  }
}

const caseOf = { deceased: "deceased", identityTheft: "identity_theft", attorney: "attorney", bankruptcy: "bankruptcy" } as const;

function closeWith(talk: Talk, silent: boolean, word: keyof typeof caseOf): void {
  if (!silent) speak(talk, word);
  openCase(talk, caseOf[word]);
  close(talk);
  if (talk.facts.medium === "voice" && !silent) act(talk, { do: "transferCall" });
}

/** Care first, the line that answers where they are, nothing about money, a person at once. */
function crisis(talk: Talk, silent: boolean): void {
  const { facts, state } = talk;
  act(talk, { do: "alert", kind: "crisis", words: wordsOf(talk) });
  hold(talk, "crisis", facts.lender.holdDays.crisis);
  if (hears(talk.heard, "stop_contact")) act(talk, { do: "optOut", channel: facts.medium, words: wordsOf(talk) });
  // The words of care are said even to somebody who is waiting for a person; only a person who is there speaks instead.
  if (!silent || state.owner === "waiting") {
    const country = facts.borrower?.country ?? facts.lender.country;
    const line = helpLineFor(country, state.language);
    if (line) speak(talk, "crisisLine", { line: line.name, number: line.number });
    else speak(talk, "crisisNoLine");
    const emergency = emergencyNumber(country);
    if (emergency) speak(talk, "crisisDanger", { emergency });
    speak(talk, "crisisClose");
  }
  openCase(talk, "crisis");
  close(talk);
  if (facts.medium === "voice" && !silent) act(talk, { do: "transferCall" });
}

/** A sum, or a day to come, in what the right party said. */
export function offersMoney({ heard, state, facts }: Talk): boolean {
  if (!heard || !rightPartyKnown(state, facts)) return false;
  return heard.amounts.length > 0 || heard.dates.some(({ tense }) => tense === "future");
}

/** One confirmation at most, and nothing after it. */
function stopContact(talk: Talk): void {
  const { facts, state } = talk;
  const already = facts.optedOut;
  // "Stop, talk to my lawyer": both count, the person who takes it up must know of the lawyer.
  for (const reason of ["attorney", "bankruptcy"] as const)
    if (hears(talk.heard, reason)) {
      hold(talk, reason, facts.lender.holdDays[reason]);
      openCase(talk, reason);
    }
  act(talk, { do: "optOut", channel: facts.medium, words: wordsOf(talk) });
  // "Stop calling my family", written: calls end as well, and who has been called is for a person to look into.
  if (facts.medium !== "voice" && namesCalls(wordsOf(talk))) act(talk, { do: "optOut", channel: "voice", words: wordsOf(talk) });
  if (namesFamilyContacted(wordsOf(talk))) openCase(talk, "complaint");
  // "I'll give you 50 on Friday, now stop texting": the answer may not be written, so a person has the offer.
  if (offersMoney(talk)) openCase(talk, "other");
  state.topic = { ...noTopic, data: {} };
  state.parked = [];
  if (already) return;
  speak(talk, "stopped", { lender: facts.lender.name });
  if (facts.medium === "voice") act(talk, { do: "endCall" });
}
