// Knows how what is missing of a promise is asked for, and how it is read back. Refuses to measure or to bind it.
import { money } from "../src/money.ts";
import { asked, limitsFor, methodFor, type Draft } from "./promise-draft.ts";
import { speak, theLoan, type Asking, type Talk } from "./talk.ts";

/** What this talk holds of a promise so far; changed in place. */
export function draftOf(talk: Talk): Draft {
  const { topic } = talk.state;
  const draft = (topic.data["draft"] as Draft | undefined) ?? { rounds: 0 };
  topic.data["draft"] = draft;
  return draft;
}

export function inLoan(talk: Talk, amountMinor: number): { amountMinor: number; currency: string } {
  return money(amountMinor, theLoan(talk).statement.currency);
}

/** Puts the question of `slot`; of any other, what is drafted is read back. */
export function ask(talk: Talk, slot: string, how: Asking = "first"): void {
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

export function readBack(talk: Talk, how: Asking): void {
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
  nameLoan(talk);
  talk.state.topic.slot = "confirm";
  talk.state.topic.data["saidMinor"] = amount.amountMinor;
  if (draft.restMinor !== undefined && draft.restOn !== undefined)
    speak(talk, "readBackSplit", { amount, on: draft.on, restAmount: inLoan(talk, draft.restMinor), restOn: draft.restOn, method });
  else speak(talk, how === "first" ? "readBack" : "readBackAgain", { amount, on: draft.on, method });
}

/** With two agreements open, which one is meant is said before the yes, once. */
export function nameLoan(talk: Talk): void {
  const { data } = talk.state.topic;
  const { loan } = theLoan(talk);
  const open = talk.facts.loans.filter(({ statement }) => statement.payoff.totalMinor > 0);
  if (open.length < 2 || data["named"] === loan.id) return;
  data["named"] = loan.id;
  const isAlone = open.filter((one) => one.loan.product === loan.product).length === 1;
  speak(talk, "forLoan", { product: isAlone ? loan.product : `${loan.product} ${loan.id}` });
}
