// Knows what is done when somebody says it is paid: look first, hold the reminders, ask when, how and for a reference. Refuses to doubt them.
import { addDays, addMonths, daysBetween, type LocalDate } from "../src/calendar.ts";
import { money } from "../src/money.ts";
import type { StatementPayment } from "../src/statement.ts";
import { saysPaid } from "../prompts/help-words.ts";
import { namesJustNow, namesVaguePast, otherMeansIn } from "../prompts/matter-words.ts";
import { methodIn, referenceIn } from "../prompts/payment-words.ts";
import { tellPayments } from "./balance.ts";
import {
  act,
  because,
  choiceOf,
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

type Claim = { paidOn?: LocalDate; amountMinor?: number; method?: string; reference?: string; words: string[] };

/** Money may be booked some days beside the day people remember. */
const bookedWithinDays = 4;
const plainFrom = 0.6;
/** With nothing else said, only a payment this fresh is taken for the one meant. */
const freshDays = 10;

function claimOf(talk: Talk): Claim {
  const { data } = talk.state.topic;
  const claim = (data["claim"] as Claim | undefined) ?? { words: [] };
  data["claim"] = claim;
  return claim;
}

/** "On the 5th", "Monday": what hearing takes for the next one was the last one here. */
function inThePast(date: LocalDate, text: string, today: LocalDate): LocalDate {
  if (date <= today) return date;
  const byNumber = new RegExp(`(?<!\\d)0?${Number(date.slice(8, 10))}(?!\\d)`).test(text);
  if (byNumber) return [1, 2, 3, 4, 5, 6].map((months) => addMonths(date, -months)).find((day) => day <= today) ?? today;
  return addDays(date, -7 * Math.ceil(daysBetween(today, date) / 7));
}

function readInto(talk: Talk, claim: Claim): void {
  const { heard, facts } = talk;
  if (!heard) return;
  claim.words.push(heard.text);
  const date = heard.dates.find(({ certainty }) => certainty !== "ambiguous");
  if (date) claim.paidOn = inThePast(date.date, heard.text, facts.today);
  else if (namesJustNow(heard.text)) claim.paidOn = facts.today;
  const amount = heard.amounts.find(({ share }) => share === undefined);
  if (amount) claim.amountMinor = amount.amountMinor;
  const method = methodIn(heard.text) ?? otherMeansIn(heard.text);
  if (method) claim.method = method;
}

/** A payment on the ledger that fits everything said so far. */
function found(talk: Talk, claim: Claim): StatementPayment | null {
  const { statement } = theLoan(talk);
  const fits = (payment: StatementPayment): boolean => {
    if (payment.reversedOn !== null) return false;
    if (claim.reference !== undefined && payment.reference.toLowerCase() === claim.reference.toLowerCase()) return true;
    if (claim.amountMinor !== undefined && payment.amountMinor !== claim.amountMinor) return false;
    if (claim.paidOn !== undefined) return Math.abs(daysBetween(claim.paidOn, payment.paidOn)) <= bookedWithinDays;
    return daysBetween(payment.paidOn, talk.facts.today) <= freshDays;
  };
  return statement.payments.findLast(fits) ?? null;
}

function tellFound(talk: Talk, payment: StatementPayment): void {
  const loan = theLoan(talk);
  const { currency, pastDue } = loan.statement;
  because(talk, "payment found on the ledger", [payment.reference]);
  speak(talk, "paidFound", { amount: money(payment.amountMinor, currency), on: payment.paidOn });
  if (pastDue.totalMinor <= 0) {
    if (talk.state.topic.slot !== "check") speak(talk, "paidFoundSettled");
    return finish(talk);
  }
  speak(talk, "paidFoundStillOpen", { amount: money(pastDue.totalMinor, currency) });
  if (runningPromises(loan).length > 0) finish(talk);
  else start(talk, "promise_to_pay", { unheard: true });
}

function askNext(talk: Talk): void {
  const claim = claimOf(talk);
  const payment = claim.paidOn !== undefined || claim.reference !== undefined ? found(talk, claim) : null;
  if (payment) return tellFound(talk, payment);
  const { data } = talk.state.topic;
  if (claim.paidOn === undefined && !data["dateAsked"]) return open(talk, "paid_on");
  if (claim.method === undefined && !data["howAsked"]) return open(talk, "how");
  if (claim.reference === undefined && !data["referenceAsked"]) return open(talk, "reference");
  const { loan } = theLoan(talk);
  const { paidOn, amountMinor, method, reference, words } = claim;
  act(talk, {
    do: "recordPaymentClaim",
    loanId: loan.id,
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(amountMinor === undefined ? {} : { amountMinor }),
    ...(method === undefined ? {} : { method }),
    ...(reference === undefined ? {} : { reference }),
    words: words.join(" / "),
  });
  if (!data["held"])
    act(talk, { do: "placeHold", loanId: loan.id, reason: "already_paid", until: holdUntil(talk), words: words.join(" / ") });
  because(talk, "payment claimed, reminders held");
  speak(talk, "paidNoted", { until: holdUntil(talk) });
  finish(talk);
}

function holdUntil(talk: Talk): LocalDate {
  return addDays(talk.facts.today, talk.facts.lender.holdDays.alreadyPaid);
}

const asked = { paid_on: "dateAsked", how: "howAsked", reference: "referenceAsked" } as const;
const questions = { paid_on: "askPaidOn", how: "askPaidHow", reference: "askPaidReference" } as const;
type Slot = keyof typeof questions;

function open(talk: Talk, slot: Slot): void {
  talk.state.topic.slot = slot;
  talk.state.topic.data[asked[slot]] = true;
  speak(talk, questions[slot]);
}

export const alreadyPaid: Dialog = {
  name: "already_paid",
  disclosing: true,
  needsLoan: true,
  startsOn: ["already_paid"],
  // Words that name no payment must sound like one plainly: a hold is placed on them.
  mayStart: ({ heard }) =>
    saysPaid(heard?.text ?? "") ||
    (heard?.acts.some(({ intent, confidence }) => intent === "already_paid" && confidence >= plainFrom) ?? false),
  begin: (talk) => {
    if (theLoan(talk).statement.payoff.totalMinor <= 0) {
      speak(talk, "balanceSettled");
      return finish(talk);
    }
    const claim = claimOf(talk);
    readInto(talk, claim);
    if (talk.heard) {
      const reference = /\b(?:ref|receipt|confirmation|folio|recibo|comprobante)|流水|凭证|单号/iu.test(talk.heard.text)
        ? referenceIn(talk.heard.text)
        : null;
      if (reference) claim.reference = reference;
    }
    const payment = found(talk, claim);
    if (payment) return tellFound(talk, payment);
    if (isNothingLate(talk, claim)) return tellNothingLate(talk);
    hold(talk);
    askNext(talk);
  },
  answer: (talk) => {
    const { heard, state } = talk;
    if (!heard) return false;
    if (state.topic.slot === "check") return answerCheck(talk);
    const claim = claimOf(talk);
    const slot = state.topic.slot as Slot;
    // A question is answered first, unless the words answer ours: "by transfer" is no question about how to pay.
    const answersOurs = methodIn(heard.text) !== null || heard.dates.length > 0 || referenceIn(heard.digits ?? heard.text) !== null;
    if (!answersOurs && hears(heard, "balance_inquiry", "explain_amount", "how_to_pay", "hardship", "credit_record_question")) return false;
    // "I have 390 coming Friday": a payment to come, in place of the answer.
    if (
      !saysPaid(heard.text) &&
      heard.dates.some(({ tense }) => tense === "future") &&
      hears(heard, "promise_to_pay", "partial_payment", "pay_now") &&
      slot !== "paid_on"
    )
      return false;
    const before = claim.paidOn;
    readInto(talk, claim);
    if (slot === "paid_on" && claim.paidOn === before && !cannotSay(talk) && !namesVaguePast(heard.text)) {
      claim.words.pop();
      return false;
    }
    // "11,000 exactly" says how much, not how.
    if (slot === "how" && heard.amounts.length === 0) claim.method ??= heard.text;
    if (slot === "reference" && !cannotSay(talk)) {
      const reference = referenceIn(heard.digits ?? heard.text);
      if (reference) claim.reference = reference;
    }
    askNext(talk);
    return true;
  },
  ask: (talk) => speak(talk, talk.state.topic.slot === "check" ? "askPaidCheck" : questions[talk.state.topic.slot as Slot]),
  expects: (slot) => (slot === "check" ? "yes_no" : slot === "paid_on" ? "date" : slot === "reference" ? "reference" : "free_text"),
  choices: ({ slot }) => (slot === "check" ? 2 : 0),
};

/** Reminders are held from the first word of it. */
function hold(talk: Talk): void {
  const { loan } = theLoan(talk);
  talk.state.topic.data["held"] = true;
  act(talk, { do: "placeHold", loanId: loan.id, reason: "already_paid", until: holdUntil(talk), words: wordsOf(talk) });
  act(talk, { do: "recordReason", loanId: loan.id, code: "says_paid", words: wordsOf(talk) });
  talk.state.reason = "says_paid";
  speak(talk, "paidThanks");
}

/** Nothing is late and no payment was described: there may be nothing to look for. */
function isNothingLate(talk: Talk, { paidOn, amountMinor, method, reference }: Claim): boolean {
  const isDescribed = paidOn !== undefined || amountMinor !== undefined || method !== undefined || reference !== undefined;
  return theLoan(talk).statement.pastDue.totalMinor <= 0 && !isDescribed;
}

function tellNothingLate(talk: Talk): void {
  const loan = theLoan(talk);
  because(talk, "said to be paid, and nothing is past due: a look is offered, no hold");
  speak(talk, "balanceNothingPastDue", { asOf: loan.statement.asOf });
  tellPayments(talk, loan);
  talk.state.topic.slot = "check";
  speak(talk, "askPaidCheck");
}

/** A payment that is described is looked for without asking once more. */
function answerCheck(talk: Talk): boolean {
  const claim = claimOf(talk);
  const { paidOn, method, amountMinor } = claim;
  const answer = yesOrNo(talk.heard);
  if (answer === "no" || hears(talk.heard, "thanks")) {
    speak(talk, "thanksBack");
    finish(talk);
    return true;
  }
  // "Last month": that one is here, and was just named.
  const last = theLoan(talk).statement.payments.findLast(({ reversedOn }) => reversedOn === null);
  if (answer === null && last && namesVaguePast(wordsOf(talk)) && talk.heard!.amounts.length === 0) {
    tellFound(talk, last);
    return true;
  }
  const before = claim.words.length;
  readInto(talk, claim);
  const isDescribed = claim.paidOn !== paidOn || claim.method !== method || claim.amountMinor !== amountMinor;
  if (answer !== "yes" && !(isDescribed && !talk.heard!.dates.some(({ tense }) => tense === "future"))) {
    talk.state.topic.data["claim"] = { ...claim, words: claim.words.slice(0, before), paidOn, method, amountMinor };
    return false;
  }
  hold(talk);
  askNext(talk);
  return true;
}

/** "I don't remember", "no": the question is left behind, not asked again. */
function cannotSay(talk: Talk): boolean {
  const { heard } = talk;
  return (
    heard?.answer?.value === "no" ||
    heard?.answer?.value === "unsure" ||
    hears(heard, "unsure", "deny") ||
    (choiceOf(heard, 2) === 2 && heard?.text.trim() === "2")
  );
}

/** A hold for a claimed payment ran out and nothing was found: what was missing is asked for again. */
export const paidNotFound: Dialog = {
  name: "paid_not_found",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    if (!loanOf(talk)) return finish(talk);
    speak(talk, "holdEndedNotFound");
    talk.state.topic = {
      name: "already_paid",
      slot: "reference",
      data: { claim: { words: [] }, dateAsked: true, howAsked: true, referenceAsked: true },
    };
    speak(talk, "askPaidReference");
  },
};
