// Knows how a promise is moved, taken off, or looked up. Refuses to judge whether it was kept (src/promise.ts does).
import { money } from "../src/money.ts";
import type { PromiseToPay } from "../src/promise.ts";
import {
  act,
  because,
  finish,
  hears,
  loanOf,
  runningPromises,
  speak,
  start,
  theLoan,
  wordsOf,
  yesOrNo,
  type Dialog,
  type Talk,
} from "./talk.ts";

/** The one whose day they name as impossible, else the next to come. */
function running(talk: Talk): PromiseToPay | null {
  const promises = runningPromises(theLoan(talk));
  const refused = talk.heard?.refusedDates?.map(({ date }) => date) ?? [];
  return promises.find(({ on }) => refused.includes(on)) ?? promises[0] ?? null;
}

function said(promise: PromiseToPay): { amount: { amountMinor: number; currency: string }; on: string } {
  return { amount: money(promise.amountMinor, promise.currency), on: promise.on };
}

/** A new day or amount takes the place of the running promise; the new one is read back like any other. */
export const changePromise: Dialog = {
  name: "change_promise",
  disclosing: true,
  needsLoan: true,
  startsOn: ["change_promise"],
  begin: (talk) => {
    const promise = running(talk);
    const saysHow = (talk.heard?.dates.some(({ tense }) => tense === "future") ?? false) || (talk.heard?.amounts.length ?? 0) > 0;
    if (!promise) {
      if (!saysHow) speak(talk, "noPromise");
      return start(talk, "promise_to_pay");
    }
    if (saysHow) {
      // The amount stays as it was unless another was said.
      const draft = { rounds: 0, amountMinor: promise.amountMinor, on: promise.on, method: promise.method, replaces: promise.id };
      return start(talk, "promise_to_pay", { draft });
    }
    speak(talk, "changePromise", said(promise));
    start(talk, "promise_to_pay", {
      unheard: true,
      draft: { rounds: 0, amountMinor: promise.amountMinor, method: promise.method, replaces: promise.id },
    });
  },
};

export const cancelPromise: Dialog = {
  name: "cancel_promise",
  disclosing: true,
  needsLoan: true,
  startsOn: ["cancel_promise", "cancel"],
  // "Never mind" is about a promise only where one runs.
  mayStart: (talk) => hears(talk.heard, "cancel_promise") || (loanOf(talk) !== null && runningPromises(loanOf(talk)!).length > 0),
  begin: (talk) => {
    const promise = running(talk);
    if (!promise) {
      speak(talk, "noPromise");
      return finish(talk);
    }
    talk.state.topic.slot = "sure";
    speak(talk, "askDropPromise", said(promise));
  },
  answer: (talk) => {
    const promise = running(talk);
    const answer = yesOrNo(talk.heard);
    if (answer === null || !promise) return false;
    if (answer === "no") {
      speak(talk, "promiseStands", said(promise));
      finish(talk);
      return true;
    }
    act(talk, { do: "cancelPromise", promiseId: promise.id, words: wordsOf(talk) });
    because(talk, "promise taken off by the borrower");
    speak(talk, "promiseDropped", said(promise));
    // No pressure, but the question is open again: another day, or a person.
    start(talk, "promise_to_pay", { unheard: true });
    return true;
  },
  ask: (talk) => {
    const promise = running(talk);
    if (promise) speak(talk, "askDropPromise", said(promise));
  },
  expects: () => "yes_no",
  choices: () => 2,
};
