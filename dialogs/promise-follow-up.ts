// Knows what is said about a promise as its day comes and goes. Refuses to decide whether it was kept (src/promise.ts does).
import { money } from "../src/money.ts";
import { paidTowards, type PromiseToPay } from "../src/promise.ts";
import { tellHowToPay } from "./balance.ts";
import { handOverMatter } from "./handoff.ts";
import { brokenLately } from "./position.ts";
import { limitsFor, mayPromise } from "./promise-draft.ts";
import { because, finish, hears, speak, start, theLoan, yesOrNo, type Dialog, type Talk } from "./talk.ts";

function about(talk: Talk): PromiseToPay | null {
  return theLoan(talk).promises.find(({ id }) => id === talk.state.topic.data["promiseId"]) ?? null;
}

function gone(talk: Talk): void {
  because(talk, "the promise is no longer there");
  finish(talk);
}

const base = { disclosing: true, needsLoan: true } as const;

/** The day before: how to pay, and whether it still works. */
export const promiseReminder: Dialog = {
  ...base,
  name: "promise_reminder",
  begin: (talk) => {
    const promise = about(talk);
    if (promise?.status !== "running") return gone(talk);
    talk.state.topic.slot = "still";
    tellHowToPay(talk, theLoan(talk), promise.method);
    ask(talk);
  },
  answer: (talk) => {
    // "Thanks" to a reminder means that it will be done.
    const answer = yesOrNo(talk.heard) ?? (hears(talk.heard, "thanks") ? "yes" : null);
    const promise = about(talk);
    if (answer === null || !promise) return false;
    if (answer === "yes") {
      speak(talk, "promiseStands", { amount: money(promise.amountMinor, promise.currency), on: promise.on });
      finish(talk);
    } else start(talk, "change_promise");
    return true;
  },
  ask,
  expects: () => "yes_no",
  choices: () => 2,
};

function ask(talk: Talk): void {
  const promise = about(talk);
  // Kept, moved or taken off meanwhile: there is nothing left to ask about.
  if (promise?.status !== "running") return gone(talk);
  speak(talk, "promiseReminder", { amount: money(promise.amountMinor, promise.currency), on: promise.on, method: promise.method });
}

export const promiseKept: Dialog = {
  ...base,
  name: "promise_kept",
  begin: (talk) => {
    const promise = about(talk);
    if (promise) speak(talk, "promiseKept", { amount: money(promise.amountMinor, promise.currency) });
    if (promise?.waiver) speak(talk, "waiverDone", { waived: money(promise.waiver.amountMinor, promise.currency) });
    finish(talk);
  },
};

/** Part of it came: thanks for that, and a day for the rest. `paidMinor` is what came since it was made. */
export const promisePartial: Dialog = {
  ...base,
  name: "promise_partial",
  begin: (talk) => {
    const promise = about(talk);
    if (!promise) return gone(talk);
    const { statement } = theLoan(talk);
    const paidMinor = paidTowards(promise, statement.payments);
    if (paidMinor <= 0 || paidMinor >= promise.amountMinor || statement.pastDue.totalMinor <= 0) return gone(talk);
    speak(talk, "promisePartial", {
      paid: money(paidMinor, promise.currency),
      rest: money(promise.amountMinor - paidMinor, promise.currency),
    });
    if (promise.waiver) speak(talk, "waiverLost");
    start(talk, "promise_to_pay", { unheard: true });
  },
};

/** Two broken: a person. One: what happened, and a smaller step. */
export const promiseBroken: Dialog = {
  ...base,
  name: "promise_broken",
  begin: (talk) => {
    const promise = about(talk);
    const loan = theLoan(talk);
    const { currency, pastDue } = loan.statement;
    if (!promise || pastDue.totalMinor <= 0) return gone(talk);
    speak(talk, "promiseBroken", { amount: money(promise.amountMinor, promise.currency), on: promise.on });
    if (promise.waiver) speak(talk, "waiverLost");
    if (brokenLately(loan) >= 2 || !mayPromise(loan, talk.facts)) return handOverMatter(talk, "third_broken_promise", "");
    if (talk.state.reason === null) return start(talk, "reason", { after: "smaller_step" });
    smaller(talk, limitsFor(loan, talk.facts).minimumMinor, currency);
  },
};

export const smallerStep: Dialog = {
  ...base,
  name: "smaller_step",
  begin: (talk) => {
    const loan = theLoan(talk);
    smaller(talk, limitsFor(loan, talk.facts).minimumMinor, loan.statement.currency);
  },
};

function smaller(talk: Talk, minimumMinor: number, currency: string): void {
  if (minimumMinor > 0) speak(talk, "smallerStep", { minimum: money(minimumMinor, currency) });
  start(talk, "promise_to_pay", { unheard: true });
}

/** Found what the borrower said was paid: the hold is lifted and they hear it. */
export const paymentFound: Dialog = {
  ...base,
  name: "payment_found",
  begin: (talk) => {
    const { data } = talk.state.topic;
    const loan = theLoan(talk);
    const { statement } = loan;
    const amountMinor = data["amountMinor"] as number;
    for (const hold of loan.holds) if (hold.reason === "already_paid") talk.effects.push({ do: "liftHold", holdId: hold.id });
    speak(talk, "paymentFound", { amount: money(amountMinor, statement.currency), on: data["paidOn"] as string });
    if (statement.pastDue.totalMinor > 0)
      speak(talk, "paidFoundStillOpen", { amount: money(statement.pastDue.totalMinor, statement.currency) });
    else speak(talk, "paidFoundSettled");
    finish(talk);
  },
};
