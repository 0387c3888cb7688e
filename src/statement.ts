// Knows what a loan's position looks like on one day; refuses to know how it got there (ledger.ts) or how it is worded.
import type { LocalDate } from "./calendar.ts";
import { dateOf, dayOf } from "./day-count.ts";
import { ageing, bucketOf, stageOf, type OpenInstalment } from "./delinquency.ts";
import type { LedgerEvent, PauseReason } from "./events.ts";
import { foldLedger } from "./ledger.ts";
import type { Loan } from "./loan.ts";
import { accruedPenalty, openOf, unearnedInterest, type LoanState } from "./loan-state.ts";
import { termsOf, type ProductTerms } from "./policy/products.ts";
import type { Settled } from "./waterfall.ts";

export type { Settled } from "./waterfall.ts";

/** Minor units per component; `totalMinor` is always their sum. */
export type Sums = { totalMinor: number; principalMinor: number; interestMinor: number; penaltyMinor: number; feeMinor: number };

export type InstalmentStatus = "paid" | "past_due" | "due_today" | "upcoming";

/**
 * One row. `feeMinor` and `penaltyMinor` are what is owed after waivers, so principal + interest + fee + penalty = paid + outstanding.
 * `penaltyMinor` is accrued up to the statement's day.
 */
export type StatementInstalment = {
  number: number;
  dueOn: LocalDate;
  principalMinor: number;
  interestMinor: number;
  feeMinor: number;
  penaltyMinor: number;
  waivedMinor: number;
  waived: { penaltyMinor: number; feeMinor: number };
  paidMinor: number;
  outstandingMinor: number;
  paid: Sums;
  outstanding: Sums;
  status: InstalmentStatus;
  /** The day nothing was left open; null while something is. */
  settledOn: LocalDate | null;
};

export type StatementPayment = {
  paidOn: LocalDate;
  amountMinor: number;
  reference: string;
  method: string | null;
  /** What it settled, in the order it was settled. Empty for a reversed payment. */
  allocation: readonly Settled[];
  /** The part nothing was left to settle with; it stands as credit. */
  creditedMinor: number;
  reversedOn: LocalDate | null;
};

export type StatementPause = {
  pauseId: string;
  reason: PauseReason;
  from: LocalDate;
  /** Last day of the pause; null while it has no end. */
  until: LocalDate | null;
  accruesPenalty: boolean;
  ages: boolean;
  /** Runs on the statement's day. */
  active: boolean;
};

export type NextDue = { on: LocalDate; totalMinor: number; principalMinor: number; interestMinor: number; feeMinor: number };

export type Statement = {
  loanId: string;
  borrowerId: string;
  currency: string;
  asOf: LocalDate;
  /** Of the oldest unpaid instalment, days of pauses that do not age left out; 0 when nothing beyond the tolerance is past due. */
  daysPastDue: number;
  /** The same without leaving pauses out. */
  calendarDaysPastDue: number;
  oldestUnpaid: { number: number; dueOn: LocalDate } | null;
  bucket: string;
  stage: string;
  pastDue: Sums;
  nextDue: NextDue | null;
  payoff: Sums;
  /** Paid beyond everything owed and not yet refunded. */
  creditMinor: number;
  instalments: readonly StatementInstalment[];
  payments: readonly StatementPayment[];
  pauses: readonly StatementPause[];
};

/**
 * The position on `asOf`, past or future: the fold of every event effective up to that day, whatever the order they arrived in. Minor units of the
 * loan's currency. `terms` are the product's. The due day itself is not past due; the day asked about counts for penalty interest.
 */
export function statementOf(
  loan: Loan,
  events: readonly LedgerEvent[],
  asOf: LocalDate,
  terms: ProductTerms = termsOf(loan.product),
): Statement {
  return statementFrom(foldLedger(loan, events, asOf, terms), asOf);
}

/** The position a fold stands for. Throws when the fold already holds events after `asOf`. */
export function statementFrom(state: LoanState, asOf: LocalDate): Statement {
  const { loan, terms } = state;
  const day = dayOf(asOf);
  if (day < state.foldedTo) throw new RangeError(`the fold reaches ${dateOf(state.foldedTo)}, it cannot answer for ${asOf}`);
  const instalments = state.rows.map((row) => instalmentOf(state, row, day));
  const behind = instalments.filter((it) => it.dueOn < asOf && it.outstandingMinor > 0);
  const ahead = instalments.find((it) => it.dueOn >= asOf && it.outstandingMinor > 0);
  const open: OpenInstalment[] = behind.map(({ number, dueOn, outstandingMinor }) => ({
    number,
    dueOn,
    dueDay: dayOf(dueOn),
    openMinor: outstandingMinor,
  }));
  const age = ageing(open, day, terms.toleranceMinor, state.still, terms.pausedDays);
  return {
    loanId: loan.id,
    borrowerId: loan.borrowerId,
    currency: loan.currency,
    asOf,
    ...age,
    bucket: bucketOf(age.daysPastDue, terms.ladder),
    stage: stageOf(age.daysPastDue, ahead ? dayOf(ahead.dueOn) - day : null, terms.ladder),
    pastDue: sumOf(behind),
    nextDue: ahead ? nextDueOf(ahead) : null,
    payoff: payoffOf(state, instalments, day),
    creditMinor: state.creditMinor,
    instalments,
    payments: state.payments.map(({ event, allocation, creditedMinor, reversedOn }) => ({
      paidOn: event.effectiveOn,
      amountMinor: event.amountMinor,
      reference: event.reference,
      method: event.method ?? null,
      allocation,
      creditedMinor,
      reversedOn,
    })),
    pauses: pausesOn(state, asOf),
  };
}

/** Every pause the fold knows of, and whether it runs on `asOf`; one lifted on its own first day never was. */
export function pausesOn(state: LoanState, asOf: LocalDate): StatementPause[] {
  return state.pauses
    .filter((it) => it.until === null || it.until >= it.from)
    .map((it) => ({ ...it, active: it.from <= asOf && (it.until === null || asOf <= it.until) }));
}

function instalmentOf(state: LoanState, row: LoanState["rows"][number], day: number): StatementInstalment {
  const { owed, paid, waived } = row;
  const outstanding = sums(
    openOf(state, row, "principal", day),
    openOf(state, row, "interest", day),
    openOf(state, row, "penalty", day),
    openOf(state, row, "fee", day),
  );
  return {
    number: row.number,
    dueOn: row.dueOn,
    principalMinor: owed.principal,
    interestMinor: owed.interest,
    feeMinor: owed.fee - waived.fee,
    penaltyMinor: paid.penalty + outstanding.penaltyMinor,
    waivedMinor: waived.fee + waived.penalty,
    waived: { penaltyMinor: waived.penalty, feeMinor: waived.fee },
    paidMinor: paid.principal + paid.interest + paid.penalty + paid.fee,
    outstandingMinor: outstanding.totalMinor,
    paid: sums(paid.principal, paid.interest, paid.penalty, paid.fee),
    outstanding,
    status: outstanding.totalMinor === 0 ? "paid" : row.dueDay < day ? "past_due" : row.dueDay === day ? "due_today" : "upcoming",
    settledOn: row.settledDay === null ? null : dateOf(row.settledDay),
  };
}

function sums(principalMinor: number, interestMinor: number, penaltyMinor: number, feeMinor: number): Sums {
  return { totalMinor: principalMinor + interestMinor + penaltyMinor + feeMinor, principalMinor, interestMinor, penaltyMinor, feeMinor };
}

function sumOf(instalments: readonly StatementInstalment[]): Sums {
  const all = sums(0, 0, 0, 0);
  for (const { outstanding } of instalments) {
    all.totalMinor += outstanding.totalMinor;
    all.principalMinor += outstanding.principalMinor;
    all.interestMinor += outstanding.interestMinor;
    all.penaltyMinor += outstanding.penaltyMinor;
    all.feeMinor += outstanding.feeMinor;
  }
  return all;
}

function nextDueOf({ dueOn, outstanding }: StatementInstalment): NextDue {
  const { principalMinor, interestMinor, feeMinor, penaltyMinor } = outstanding;
  // One-off penalties placed on an instalment ahead are part of what falls due; the wire has no column for them, so they ride with the fees.
  return { on: dueOn, totalMinor: outstanding.totalMinor, principalMinor, interestMinor, feeMinor: feeMinor + penaltyMinor };
}

/** What closes the loan on that day; under `accrued` terms without the interest of days to come. */
function payoffOf(state: LoanState, instalments: readonly StatementInstalment[], day: number): Sums {
  const all = sumOf(instalments);
  if (state.terms.payoffInterest === "scheduled") return all;
  const unearned = state.rows.reduce((sum, row) => sum + unearnedInterest(state, row, day), 0);
  return { ...all, interestMinor: all.interestMinor - unearned, totalMinor: all.totalMinor - unearned };
}

/** The few figures a nightly run needs, without building a statement. */
export type Position = {
  daysPastDue: number;
  bucket: string;
  oldestUnpaid: { number: number; dueOn: LocalDate } | null;
  pastDueMinor: number;
  accruedPenaltyMinor: number;
};

/** The same answers as `statementFrom`, for a run over a whole portfolio. */
export function positionFrom(state: LoanState, asOf: LocalDate): Position {
  const day = dayOf(asOf);
  const open: OpenInstalment[] = [];
  let pastDueMinor = 0;
  let accruedPenaltyMinor = 0;
  for (const row of state.rows) {
    if (row.dueDay >= day) break;
    if (row.settledDay !== null) continue;
    const penalty = openOf(state, row, "penalty", day);
    const openMinor = openOf(state, row, "principal", day) + openOf(state, row, "interest", day) + openOf(state, row, "fee", day) + penalty;
    if (openMinor === 0) continue;
    pastDueMinor += openMinor;
    accruedPenaltyMinor += accruedPenalty(state, row, day);
    open.push({ number: row.number, dueOn: row.dueOn, dueDay: row.dueDay, openMinor });
  }
  const { daysPastDue, oldestUnpaid } = ageing(open, day, state.terms.toleranceMinor, state.still, state.terms.pausedDays);
  return { daysPastDue, bucket: bucketOf(daysPastDue, state.terms.ladder), oldestUnpaid, pastDueMinor, accruedPenaltyMinor };
}
