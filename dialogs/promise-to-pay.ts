// Knows how a promise to pay comes about: day and amount, measured against the limits, read back, then bound. Refuses to bind what was not read back.
import type { Expectation } from "../prompts/heard.ts";
import { refusesLateInterest, namesWholeLoan, refusesTheDay } from "../prompts/matter-words.ts";
import { asksPayoff } from "../prompts/payoff-words.ts";
import { money } from "../src/money.ts";
import { openCase } from "./handoff.ts";
import { answer } from "./promise-answer.ts";
import { ask, draftOf, inLoan, nameLoan } from "./promise-asking.ts";
import { asked, readInto, refusalOfDraft, type Draft, type Reading } from "./promise-draft.ts";
import { askPart, proceed, wantsPart } from "./promise-next.ts";
import { noteReasonTold } from "./reason.ts";
import { finish, hears, runningPromises, speak, theLoan, type Dialog, type Talk } from "./talk.ts";

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

const expected: Record<string, Expectation> = {
  date: "date",
  rest_date: "date",
  amount: "amount",
  payday: "date",
  which_date: "choice",
  which_amount: "choice",
  change: "amount_or_date",
  part_of_day: "choice",
  confirm: "yes_no",
};

export const promiseToPay: Dialog = {
  name: "promise_to_pay",
  disclosing: true,
  needsLoan: true,
  startsOn: ["promise_to_pay", "partial_payment", "pay_now"],
  begin: (talk) => {
    const loan = theLoan(talk);
    const { data } = talk.state.topic;
    if (loan.statement.payoff.totalMinor <= 0) {
      speak(talk, "balanceSettled");
      return finish(talk);
    }
    const draft = draftOf(talk);
    // What led here may have been said of something else.
    const said = data["unheard"] ? null : talk.heard;
    let reading: Reading = { kind: "nothing" };
    if (!data["unheard"]) noteReasonTold(talk);
    if (said) {
      const isWhole = said.amounts.every(({ share }) => share === "all");
      const asksRelief = data["waiverAsked"] === true;
      reading = readInto(draft, said, loan, talk.facts);
      paysOff(talk, draft, said.text, isWhole);
      if (asksRelief || refusesLateInterest(said.text)) leaveLateInterest(talk, draft, asksRelief);
      if (askInsteadOf(talk, draft)) return;
    }
    const running = runningPromises(loan)[0];
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
    if (data["today"] || (hears(said, "pay_now") && draft.on === undefined)) {
      draft.on = talk.facts.today;
      if (refusalOfDraft({ ...draft, on: draft.on }, loan, talk.facts) === null) {
        nameLoan(talk);
        talk.state.topic.slot = "confirm";
        return speak(talk, "payToday", { amount: inLoan(talk, draft.amountMinor ?? asked(loan)), on: draft.on });
      }
    }
    if (said && wantsPart(talk)) return askPart(talk);
    if (hears(said, "partial_payment") && draft.amountMinor === undefined && draft.on === undefined) return ask(talk, "amount");
    proceed(talk, reading);
  },
  answer,
  ask: (talk, how) => ask(talk, talk.state.topic.slot ?? "date", how),
  expects: (slot) => expected[slot] ?? "amount_or_date",
  choices: ({ slot }) => (slot === "part_of_day" ? 3 : slot === "confirm" || slot === "which_date" || slot === "which_amount" ? 2 : 0),
};

/** "I can't make it on Friday", of the very day that is noted: another one is asked for. */
function askInsteadOf(talk: Talk, draft: Draft): boolean {
  const heard = talk.heard!;
  if (!refusesTheDay(heard.text) || heard.amounts.length > 0) return false;
  const falls = runningPromises(theLoan(talk)).find(({ on }) => on === draft.on);
  if (!falls || !heard.dates.every(({ date }) => date === falls.on)) return false;
  speak(talk, "changePromise", { amount: money(falls.amountMinor, falls.currency), on: falls.on });
  talk.state.topic.data["draft"] = { rounds: 0, amountMinor: falls.amountMinor, method: falls.method, replaces: falls.id };
  ask(talk, "date");
  return true;
}
