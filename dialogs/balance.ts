// Knows the answers to questions about the loan: how much, why, by when, how to pay. Refuses any figure that is not on the statement.
import type { PaymentMethod } from "../src/lender.ts";
import { money } from "../src/money.ts";
import type { Sums } from "../src/statement.ts";
import type { Breakdown } from "../prompts/phrases.ts";
import type { Intent } from "../prompts/heard.ts";
import { namesLateInterest } from "../prompts/matter-words.ts";
import { asksPayoff } from "../prompts/payoff-words.ts";
import type { LoanFacts } from "./dialog.ts";
import { limitsFor } from "./promise-draft.ts";
import { finish, hears, runningHolds, runningPromises, speak, start, theLoan, wordsOf, type Dialog, type Talk } from "./talk.ts";

export function partsOf(sums: Omit<Sums, "totalMinor">, currency: string): Breakdown {
  return { currency, principal: sums.principalMinor, interest: sums.interestMinor, penalty: sums.penaltyMinor, fee: sums.feeMinor };
}

/** An answer, after which the talk goes back to where it was, or, with something past due and nothing agreed, on to when it can be paid. */
function answer(
  name: string,
  startsOn: readonly Intent[],
  tell: (talk: Talk, loan: LoanFacts) => void,
  options: { leadsOn: boolean; mayStart?: Dialog["mayStart"] },
): Dialog {
  return {
    name,
    disclosing: true,
    needsLoan: true,
    aside: true,
    startsOn,
    ...(options.mayStart ? { mayStart: options.mayStart } : {}),
    begin: (talk) => {
      const loan = theLoan(talk);
      tell(talk, loan);
      const open =
        loan.statement.pastDue.totalMinor > 0 &&
        runningPromises(loan).length === 0 &&
        loan.plan?.status !== "running" &&
        // A person has been asked to decide: nothing is pressed meanwhile.
        talk.facts.openHandoff === null &&
        runningHolds(talk, loan).length === 0;
      if (options.leadsOn && open && talk.state.parked.length === 0) start(talk, "promise_to_pay", { unheard: true });
      else finish(talk);
    },
  };
}

function tellBalance(talk: Talk, loan: LoanFacts): void {
  const { statement } = loan;
  const { currency, pastDue, nextDue, payoff, asOf } = statement;
  if (payoff.totalMinor <= 0) return speak(talk, "balanceSettled");
  // The whole loan was asked about: that figure first, what is late after it.
  if (asksPayoff(wordsOf(talk))) speak(talk, "balancePayoff", { amount: money(payoff.totalMinor, currency) });
  if (pastDue.totalMinor > 0)
    speak(talk, "balancePastDue", { amount: money(pastDue.totalMinor, currency), asOf, parts: partsOf(pastDue, currency) });
  else speak(talk, "balanceNothingPastDue", { asOf });
  if (nextDue) speak(talk, "balanceNext", { amount: money(nextDue.totalMinor, currency), on: nextDue.on });
  tellPromises(talk, loan);
}

function tellPromises(talk: Talk, loan: LoanFacts): void {
  for (const promise of runningPromises(loan).slice(0, mostLines))
    speak(talk, "promiseStands", { amount: money(promise.amountMinor, promise.currency), on: promise.on });
}

function tellPromised(talk: Talk, loan: LoanFacts): void {
  if (runningPromises(loan).length > 0) tellPromises(talk, loan);
  else speak(talk, "noPromise");
}

/** What the agreement and the law already say, and the way out of it; nothing that nobody has decided. */
function tellConsequences(talk: Talk, { loan, plan }: LoanFacts): void {
  // Also of a plan that a person has still to agree to.
  if (plan?.status === "running" || talk.facts.openHandoff?.reason === "plan_beyond_authority") return speak(talk, "planIfHard");
  if (Number(loan.penaltyDailyPct) > 0) speak(talk, "lateInterestRate", { rate: loan.penaltyDailyPct });
  tellCreditRecord(talk);
  speak(talk, "somethingHappened");
}

/** At most this many lines of reckoning in one message. */
const mostLines = 2;

function tellWhy(talk: Talk, loan: LoanFacts): void {
  const { currency, pastDue, nextDue, asOf } = loan.statement;
  if (pastDue.totalMinor <= 0) {
    if (!nextDue) return speak(talk, "balanceSettled");
    return speak(talk, "whyNext", {
      amount: money(nextDue.totalMinor, currency),
      on: nextDue.on,
      parts: partsOf(
        { principalMinor: nextDue.principalMinor, interestMinor: nextDue.interestMinor, penaltyMinor: 0, feeMinor: nextDue.feeMinor },
        currency,
      ),
    });
  }
  speak(talk, "whyTotal", { amount: money(pastDue.totalMinor, currency), asOf, parts: partsOf(pastDue, currency) });
  const penalties = (loan.receipt?.lines ?? []).flatMap((line) => (line.kind === "penalty" ? [line] : []));
  for (const { numbers, days, dailyPct, amountMinor, stretches } of penalties.slice(0, mostLines)) {
    const [only, more] = stretches;
    const line = { number: numbers[0]!, days, rate: dailyPct, amount: money(amountMinor, currency) };
    if (only && !more) speak(talk, "whyPenaltyLine", { ...line, base: money(only.baseMinor, currency) });
    else speak(talk, "whyPenaltyDays", line);
  }
  if (penalties.length > mostLines) speak(talk, "whyMoreLines", { count: penalties.length - mostLines });
  // Of what was paid only that which went into the open instalments: sums of years gone by explain nothing.
  const paidMinor = loan.statement.instalments.reduce((sum, row) => (row.status === "past_due" ? sum + row.paidMinor : sum), 0);
  if (paidMinor > 0) speak(talk, "whyPayments", { amount: money(paidMinor, currency) });
}

function tellDueDate(talk: Talk, { statement }: LoanFacts): void {
  const { currency, pastDue, oldestUnpaid, nextDue, calendarDaysPastDue } = statement;
  if (pastDue.totalMinor > 0 && oldestUnpaid)
    speak(talk, "dueDatePastDue", { amount: money(pastDue.totalMinor, currency), due: oldestUnpaid.dueOn, days: calendarDaysPastDue });
  if (nextDue) speak(talk, "balanceNext", { amount: money(nextDue.totalMinor, currency), on: nextDue.on });
  else if (pastDue.totalMinor <= 0) speak(talk, "balanceSettled");
}

function tellMinimum(talk: Talk, loan: LoanFacts): void {
  const { currency, pastDue } = loan.statement;
  if (pastDue.totalMinor <= 0) return tellBalance(talk, loan);
  speak(talk, "minimumToday", {
    minimum: money(limitsFor(loan, talk.facts).minimumMinor, currency),
    amount: money(pastDue.totalMinor, currency),
  });
}

function tellPenalty(talk: Talk, loan: LoanFacts): void {
  const { currency, pastDue, payoff, asOf } = loan.statement;
  // "To pay it off early, is there a penalty?": the whole of it is in that figure.
  if (asksPayoff(wordsOf(talk))) {
    speak(talk, "balancePayoff", { amount: money(payoff.totalMinor, currency) });
    if (pastDue.penaltyMinor <= 0) return speak(talk, "noPenalty", { asOf });
  }
  // Interest alone is the interest that the instalment holds, too.
  if (!namesLateInterest(wordsOf(talk))) {
    tellWhy(talk, loan);
    if (pastDue.penaltyMinor > 0) return;
  }
  if (pastDue.penaltyMinor > 0) speak(talk, "penaltySoFar", { amount: money(pastDue.penaltyMinor, currency), asOf });
  else speak(talk, "noPenalty", { asOf });
}

export function tellPayments(talk: Talk, { statement }: LoanFacts): void {
  const last = statement.payments.findLast(({ reversedOn }) => reversedOn === null);
  if (last) speak(talk, "lastPayment", { amount: money(last.amountMinor, statement.currency), on: last.paidOn });
  else speak(talk, "noPayments");
}

/** The ways to pay, as far as the lender takes them. On the phone the address goes unsaid. */
export function tellHowToPay(talk: Talk, { loan }: LoanFacts, chosen?: PaymentMethod): void {
  const { payment } = talk.facts.lender;
  const website = payment.link;
  if (chosen === "debit" || chosen === "branch") return;
  if (payment.methods.includes("transfer") && chosen !== "link")
    speak(talk, "howToPay", { bankLine: payment.bankLine[talk.state.language], website });
  else speak(talk, "howToPayLink", { website });
  if (chosen === undefined && loan.debitAccountLast4 && payment.methods.includes("debit"))
    speak(talk, "howToPayDebit", { last4: loan.debitAccountLast4 });
}

/** Told once, as information; a second time only when asked again. Of a lender that reports nothing it is not true, and goes unsaid. */
export function tellCreditRecord(talk: Talk): void {
  if (!talk.facts.lender.reportsToBureaus) return;
  const country = talk.facts.borrower?.country;
  speak(talk, country === "US" ? "creditRecordUs" : country === "CN" ? "creditRecordCn" : "creditRecordOther");
  talk.state.offered = [...new Set([...talk.state.offered, creditRecordTold])];
}
export const creditRecordTold = "credit record explained";

export const answers: readonly Dialog[] = [
  answer("why", ["explain_amount"], tellWhy, { leadsOn: true }),
  answer("balance", ["balance_inquiry", "debt_detail_inquiry", "statement_request", "overdue_status_inquiry"], tellBalance, {
    leadsOn: true,
  }),
  answer("due_date", ["due_date_inquiry"], tellDueDate, { leadsOn: true }),
  answer("minimum", ["min_payment_inquiry"], tellMinimum, { leadsOn: true }),
  answer("penalty", ["interest_inquiry"], tellPenalty, { leadsOn: true }),
  answer("payments", ["payment_status"], tellPayments, { leadsOn: false, mayStart: (talk) => !hears(talk.heard, "already_paid") }),
  answer("how_to_pay", ["how_to_pay"], tellHowToPay, { leadsOn: false }),
  answer("credit_record", ["credit_record_question"], answerCreditRecord, { leadsOn: false }),
  answer("payment_failed", ["payment_failed", "account_blocked"], tellFailed, { leadsOn: true }),
  answer("consequences", [], tellConsequences, { leadsOn: true }),
  answer("promised", [], tellPromised, { leadsOn: false }),
  answer("not_told", ["not_notified"], tellNotTold, { leadsOn: true }),
];

function answerCreditRecord(talk: Talk): void {
  tellCreditRecord(talk);
  speak(talk, "creditRecordPerson");
}

function tellFailed(talk: Talk, loan: LoanFacts): void {
  speak(talk, "paymentFailedOther");
  tellHowToPay(talk, loan);
}

function tellNotTold(talk: Talk, loan: LoanFacts): void {
  speak(talk, "notTold");
  tellBalance(talk, loan);
}
