// Knows what the clock brings up about an instalment: the day before, the day itself, and after. Refuses to choose when.
import { money } from "../src/money.ts";
import { creditRecordTold, partsOf, tellCreditRecord } from "./balance.ts";
import type { Occasion } from "./dialog.ts";
import { handOverMatter } from "./handoff.ts";
import {
  because,
  choiceOf,
  finish,
  hears,
  runningHolds,
  runningPromises,
  speak,
  start,
  theLoan,
  yesOrNo,
  type Asking,
  type Dialog,
  type Talk,
} from "./talk.ts";
import type { PaymentMethod } from "../src/lender.ts";
import { methodIn } from "../prompts/payment-words.ts";

/** Nothing is said while a hold, a plan or a promise stands, or when it has been paid in the meantime. */
export function nothingToRemind(talk: Talk): boolean {
  const loan = theLoan(talk);
  return runningHolds(talk, loan).length > 0 || runningPromises(loan).length > 0 || loan.plan?.status === "running";
}

function quiet(talk: Talk, why: string): void {
  because(talk, `not reminded: ${why}`);
  finish(talk);
}

function dueOf(talk: Talk): { amount: { amountMinor: number; currency: string }; on: string } | null {
  const { instalments, currency } = theLoan(talk).statement;
  const row = instalments.find(({ number }) => number === talk.state.topic.data["instalment"]);
  return row && row.outstandingMinor > 0 ? { amount: money(row.outstandingMinor, currency), on: row.dueOn } : null;
}

/** The day before: the amount, the way it is paid, whether the money is there, and when. */
export const notice: Dialog = {
  name: "notice",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    const due = dueOf(talk);
    if (!due) return quiet(talk, "already paid");
    if (runningHolds(talk, theLoan(talk)).length > 0) return quiet(talk, "a hold runs");
    speak(talk, "noticeDue", due);
    const { debitAccountLast4 } = theLoan(talk).loan;
    if (debitAccountLast4) speak(talk, "noticeDebit", { last4: debitAccountLast4 });
    askNotice(talk, "clear");
  },
  answer: (talk) => {
    const { topic } = talk.state;
    const { heard } = talk;
    if (!heard) return false;
    if (topic.slot === "time") {
      const otherDay = heard.dates.some(
        ({ tense, date, minuteOfDay }) => tense === "future" && minuteOfDay === undefined && date !== dueOf(talk)?.on,
      );
      // A bare 2 is an hour here, not a no.
      if (otherDay || heard.answer?.value === "no" || (heard.refusedDates?.length ?? 0) > 0) {
        short(talk, !otherDay);
        return true;
      }
      const minute = timeIn(talk);
      if (minute === null) return false;
      done(talk, minute);
      return true;
    }
    if (topic.slot === "method") {
      const chosen = choiceOf(heard, 4);
      const method = chosen === null ? methodIn(heard.text) : byKey[chosen - 1]!;
      if (!method) return false;
      topic.data["method"] = method;
      if (method === "debit" && theLoan(talk).loan.debitAccountLast4) askNotice(talk, "funds");
      else askNotice(talk, "time");
      return true;
    }
    const answer = yesOrNo(heard);
    const otherWay = topic.slot === "debit" ? methodIn(heard.text) : null;
    if (otherWay && otherWay !== "debit") {
      topic.data["method"] = otherWay;
      askNotice(talk, "time");
      return true;
    }
    if (answer === null) return false;
    if (topic.slot === "clear") {
      if (answer === "no") {
        start(talk, "why", {}, true);
        return true;
      }
      askNotice(talk, theLoan(talk).loan.debitAccountLast4 ? "debit" : "method");
    } else if (topic.slot === "debit") {
      if (answer === "yes") topic.data["method"] = "debit";
      askNotice(talk, answer === "yes" ? "funds" : "method");
    } else if (answer === "yes") askNotice(talk, "time");
    else short(talk, true);
    return true;
  },
  ask: (talk, how) => askNotice(talk, talk.state.topic.slot ?? "clear", how),
  expects: (slot) => (slot === "time" ? "free_text" : slot === "method" ? "method" : "yes_no"),
  choices: ({ slot }) => (slot === "method" ? 4 : slot === "time" ? 0 : 2),
};

/** The money will not be there in time: another day is looked for now, before it is late. */
function short(talk: Talk, unheard: boolean): void {
  because(talk, "money will not be there on the due date");
  speak(talk, "noticeShort");
  const method = talk.state.topic.data["method"] as PaymentMethod | undefined;
  start(talk, "promise_to_pay", { ...(unheard ? { unheard } : {}), ...(method ? { draft: { rounds: 0, method } } : {}) });
}

const byKey: readonly PaymentMethod[] = ["debit", "transfer", "link", "branch"];

function askNotice(talk: Talk, slot: string, how: Asking = "first"): void {
  talk.state.topic.slot = slot;
  const again = how !== "first";
  if (slot === "clear") return speak(talk, again ? "askAmountClearAgain" : "askAmountClear");
  if (slot === "debit") return speak(talk, "askDebitRight", { last4: theLoan(talk).loan.debitAccountLast4! });
  if (slot === "method") return speak(talk, again ? "askMethodAgain" : "askMethod");
  if (slot === "funds") return speak(talk, again ? "askFundsAgain" : "askFunds");
  return speak(talk, again ? "askMoneyTimeAgain" : "askMoneyTime");
}

/** A time of day: as heard with a date, or as four keys, or the bare hour of the day. */
function timeIn(talk: Talk): number | null {
  const { heard } = talk;
  const withDate = heard?.dates.find(({ minuteOfDay }) => minuteOfDay !== undefined)?.minuteOfDay;
  if (withDate !== undefined) return withDate;
  return clockTimeIn(heard?.digits ?? heard?.text ?? "");
}

/** "5pm", "17:30", "1730", "a las 5 de la tarde", "下午5点半", "noon"; null when it is no time. */
export function clockTimeIn(text: string): number | null {
  const plain = text.normalize("NFKC").toLowerCase();
  if (/\bnoon\b|mediod[ií]a|中午(?!\d)/u.test(plain)) return 720;
  const match = /(\d{1,2})(?:[:.h](\d{2})|点半()|点(\d{1,2})分?|时|点)?|(?<!\d)(\d{2})(\d{2})(?!\d)/u.exec(
    plain.replace(/(?<!\d)(\d{2})(\d{2})(?!\d)/u, "$1:$2"),
  );
  if (!match) {
    if (/\bmorning\b|ma[ñn]ana temprano|por la mañana|上午|早上/u.test(plain)) return 540;
    if (/\bafternoon\b|por la tarde|下午/u.test(plain)) return 900;
    return null;
  }
  let hour = Number(match[1] ?? match[5]);
  const minute = match[3] !== undefined ? 30 : Number(match[2] ?? match[4] ?? match[6] ?? 0);
  const late = /\bp\.? ?m\b|tarde|noche|afternoon|evening|下午|晚上/u.test(plain);
  const early = /\ba\.? ?m\b|mañana|morning|上午|早上/u.test(plain);
  if (late && hour < 12) hour += 12;
  // "at 5" is about money during the day: five in the afternoon, not before dawn.
  else if (!early && !late && hour < 7) hour += 12;
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

function done(talk: Talk, minute: number): void {
  const due = dueOf(talk);
  if (due) speak(talk, "noticeDoneAt", { ...due, time: minute });
  because(talk, "amount, way to pay, money and time told by the borrower", [
    (talk.state.topic.data["method"] as string | undefined) ?? "",
    String(minute),
  ]);
  finish(talk);
}

/** The due date itself, nothing received: why a debit failed when that is known, and another way. */
export const tracking: Dialog = {
  name: "tracking",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    const due = dueOf(talk);
    if (!due) return quiet(talk, "already paid");
    // A plan is about what was late before it; this instalment has its own day.
    if (runningHolds(talk, theLoan(talk)).length > 0 || runningPromises(theLoan(talk)).length > 0)
      return quiet(talk, "a hold or a promise runs");
    const last4 = theLoan(talk).loan.debitAccountLast4 ?? "";
    const failed = talk.state.topic.data["debitFailed"] as (Occasion & { kind: "tracking" })["debitFailed"];
    if (failed === "insufficient" && last4) speak(talk, "trackingDebitInsufficient", { amount: due.amount, last4 });
    else if (failed === "closed" && last4) speak(talk, "trackingDebitClosed", { amount: due.amount, last4 });
    else if (failed) speak(talk, "trackingDebitWrongAccount", { amount: due.amount });
    else speak(talk, "trackingDue", due);
    start(talk, "promise_to_pay", { unheard: true });
  },
};

/** After the due date: what is open, a word for whatever happened, and one question. */
export const overdue: Dialog = {
  name: "overdue",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    const { statement } = theLoan(talk);
    const { pastDue, oldestUnpaid, currency, calendarDaysPastDue, asOf } = statement;
    if (pastDue.totalMinor <= 0 || !oldestUnpaid) return quiet(talk, "nothing is past due");
    if (nothingToRemind(talk)) return quiet(talk, "a hold, a promise or a plan runs");
    const amount = money(pastDue.totalMinor, currency);
    if (statement.stage === "grace") speak(talk, "overdueGrace", { amount, due: oldestUnpaid.dueOn });
    else {
      speak(talk, "overdueReminder", { amount, due: oldestUnpaid.dueOn, days: calendarDaysPastDue });
      const parts = partsOf(pastDue, currency);
      // Of one part only, it would say the same sum again.
      if (Object.values(parts).filter((part) => typeof part === "number" && part > 0).length > 1)
        speak(talk, "overdueParts", { asOf, parts });
      if (!talk.state.offered.includes(creditRecordTold)) tellCreditRecord(talk);
    }
    speak(talk, "somethingHappened");
    start(talk, "promise_to_pay", { unheard: true, thenReason: true });
  },
};

/** A plan's instalment: the reminder wants no answer, a missed one asks for a day. */
export const planReminder: Dialog = {
  name: "plan_reminder",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    const part = planPart(talk);
    if (!part) return quiet(talk, "the plan's payment is made");
    speak(talk, "planReminder", part);
    finish(talk);
  },
};

export const planMissed: Dialog = {
  name: "plan_missed",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    const part = planPart(talk);
    if (!part) return quiet(talk, "the plan's payment is made");
    speak(talk, "planMissed", part);
    const plan = theLoan(talk).plan!;
    const missed = plan.parts.filter(({ status }) => status === "missed").length;
    if (plan.status === "broken" || missed >= 2) {
      because(talk, "the plan is broken", [String(missed)]);
      speak(talk, "planBroken", { count: Math.max(2, missed) });
      return handOverMatter(talk, "plan_beyond_authority", "");
    }
    talk.state.topic.slot = "choice";
    talk.state.topic.data["partMinor"] = part.amount.amountMinor;
    speak(talk, "planMissedChoice");
  },
  answer: (talk) => {
    const { heard, state } = talk;
    if (choiceOf(heard, 2) === 2 || hears(heard, "payment_plan_request", "change_promise")) start(talk, "payment_plan", { anew: true });
    else if (heard && (heard.dates.some(({ tense }) => tense === "future") || hears(heard, "promise_to_pay", "pay_now")))
      start(talk, "promise_to_pay", { draft: { rounds: 0, amountMinor: state.topic.data["partMinor"] } });
    else return false;
    return true;
  },
  ask: (talk) => speak(talk, "planMissedChoice"),
  expects: () => "date",
  choices: () => 2,
};

function planPart(talk: Talk): { number: number; amount: { amountMinor: number; currency: string }; on: string } | null {
  const { plan } = theLoan(talk);
  const part = plan?.parts.find(({ number }) => number === talk.state.topic.data["number"]);
  return plan && part && part.status !== "paid"
    ? { number: part.number, amount: money(part.amountMinor, plan.currency), on: part.on }
    : null;
}
