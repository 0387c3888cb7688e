// Knows what a folded loan holds and what is open on it on a day; refuses to know events (ledger.ts) and who is paid first (settle.ts).
import type { LocalDate } from "./calendar.ts";
import { dayOf } from "./day-count.ts";
import type { PauseReason, PaymentReceived } from "./events.ts";
import type { Instalment, Loan } from "./loan.ts";
import { capOf, penaltyFor, penaltyRateOf, weightBetween, type PenaltyRate, type StillDays } from "./penalty.ts";
import type { ProductTerms } from "./policy/products.ts";
import { interestOn } from "./schedule.ts";
import type { Component, Settled } from "./waterfall.ts";

type Amounts = Record<Component, number>;

/** A fee or penalty placed on an instalment, with its own due day. */
export type Charge = { component: "penalty" | "fee"; amountMinor: number; dueDay: number; code: string; placedBy: "date" | "number" };

/** One stretch of penalty interest, for the receipt: `baseMinor` open from after `fromDay` through `toDay`. */
export type AccruedStretch = { number: number; fromDay: number; toDay: number; baseMinor: number; weight: number };

export type LedgerRow = {
  number: number;
  /** First day of the period: the due day before, or the disbursement. A charge belongs to the first row that is due on or after its own due day. */
  fromDay: number;
  dueDay: number;
  dueOn: LocalDate;
  /** Owed, before payments and waivers; `penalty` holds one-off charges only, accrued penalty comes on top. */
  owed: Amounts;
  paid: Amounts;
  waived: { penalty: number; fee: number };
  charges: Charge[];
  weight: number;
  accruedTo: number;
  capMinor: number;
  settledDay: number | null;
  /** Opened by a charge after the last due date. */
  extra: boolean;
};

export type LedgerPayment = { event: PaymentReceived; allocation: Settled[]; creditedMinor: number; reversedOn: LocalDate | null };
export type LedgerPause = {
  pauseId: string;
  reason: PauseReason;
  from: LocalDate;
  until: LocalDate | null;
  accruesPenalty: boolean;
  ages: boolean;
};

export type LoanState = {
  loan: Loan;
  terms: ProductTerms;
  rate: PenaltyRate;
  rows: LedgerRow[];
  payments: LedgerPayment[];
  pauses: LedgerPause[];
  /** Days on which no penalty accrues; days on which the loan does not age. */
  frozen: StillDays;
  still: StillDays;
  creditMinor: number;
  /** By reference, the day a payment bounced; null while none has. A payment may be learned of after its own reversal. */
  reversed: ReadonlyMap<string, LocalDate> | null;
  /** The last event's day; the state answers for this day and later ones. */
  foldedTo: number;
  stretches: AccruedStretch[] | null;
};

/** Stands for "no end" among day numbers. */
export const never = Number.MAX_SAFE_INTEGER;

/** A loan on its first day: the schedule, and nothing has happened. */
export function openState(loan: Loan, schedule: readonly Instalment[], terms: ProductTerms, explain: boolean): LoanState {
  const rows: LedgerRow[] = [];
  let fromDay = dayOf(loan.disbursedOn);
  for (const it of schedule) {
    const dueDay = dayOf(it.dueOn);
    rows.push(rowOf(it.number, fromDay, dueDay, it.dueOn, it, capOf(it.principalMinor, terms.penalty)));
    fromDay = dueDay;
  }
  for (let i = 1; i < rows.length; i++)
    if (rows[i]!.dueDay < rows[i - 1]!.dueDay) {
      rows.sort((a, b) => a.dueDay - b.dueDay || a.number - b.number);
      break;
    }
  return {
    loan,
    terms,
    rate: penaltyRateOf(loan.penaltyDailyPct, terms.penalty),
    rows,
    payments: [],
    pauses: [],
    frozen: [],
    still: [],
    creditMinor: 0,
    reversed: null,
    foldedTo: -never,
    stretches: explain ? [] : null,
  };
}

type RowAmounts = { principalMinor: number; interestMinor: number; feeMinor: number };

export function rowOf(number: number, fromDay: number, dueDay: number, dueOn: LocalDate, due: RowAmounts, capMinor: number): LedgerRow {
  return {
    number,
    fromDay,
    dueDay,
    dueOn,
    owed: { penalty: 0, fee: due.feeMinor, interest: due.interestMinor, principal: due.principalMinor },
    paid: { penalty: 0, fee: 0, interest: 0, principal: 0 },
    waived: { penalty: 0, fee: 0 },
    charges: [],
    weight: 0,
    accruedTo: dueDay,
    capMinor,
    settledDay: null,
    extra: false,
  };
}

export function copyOf(state: LoanState): LoanState {
  return {
    ...state,
    rows: state.rows.map((row) => ({
      ...row,
      owed: { ...row.owed },
      paid: { ...row.paid },
      waived: { ...row.waived },
      charges: [...row.charges],
    })),
    payments: [...state.payments],
    pauses: state.pauses.map((it) => ({ ...it })),
    stretches: state.stretches && [...state.stretches],
  };
}

/** Brings the penalty clock of a row up to `day`; a payment, a waiver or a moved date must call it before it changes the base. */
export function accrue(state: LoanState, row: LedgerRow, day: number): void {
  if (day <= row.accruedTo) return;
  const base = baseOf(state, row);
  if (base > 0) {
    const weight = weightBetween(base, row.accruedTo, day, row.dueDay, state.terms.penalty, state.frozen);
    if (weight > 0 && state.stretches)
      state.stretches.push({ number: row.number, fromDay: row.accruedTo, toDay: day, baseMinor: base, weight });
    row.weight += weight;
  }
  row.accruedTo = day;
}

export function baseOf(state: LoanState, row: LedgerRow): number {
  const principal = row.owed.principal - row.paid.principal;
  return state.terms.penalty.base === "principal" ? principal : principal + row.owed.interest - row.paid.interest;
}

/** Accrued penalty of a row up to `day`, one-off charges left out. Minor units; rounded here and only here. */
export function accruedPenalty(state: LoanState, row: LedgerRow, day: number): number {
  const { penalty } = state.terms;
  const base = baseOf(state, row);
  let weight = row.weight;
  if (base > 0 && day > row.accruedTo) weight += weightBetween(base, row.accruedTo, day, row.dueDay, penalty, state.frozen);
  if (weight === 0) return 0;
  if (penalty.graceMode === "free_if_settled_within_grace" && day <= row.dueDay + penalty.graceDays) return 0;
  return penaltyFor(weight, state.rate, row.capMinor);
}

/** What is still owed of one component on `day`. Never negative. */
export function openOf(state: LoanState, row: LedgerRow, component: Component, day: number): number {
  if (component === "fee") return row.owed.fee - row.paid.fee - row.waived.fee;
  if (component !== "penalty") return row.owed[component] - row.paid[component];
  // A grace that frees can take back what a stricter day would have charged, never what was paid.
  const open = row.owed.penalty + accruedPenalty(state, row, day) - row.paid.penalty - row.waived.penalty;
  return open > 0 ? open : 0;
}

export function totalOpen(state: LoanState, row: LedgerRow, day: number): number {
  return (
    row.owed.principal -
    row.paid.principal +
    (row.owed.interest - row.paid.interest) +
    (row.owed.fee - row.paid.fee - row.waived.fee) +
    openOf(state, row, "penalty", day)
  );
}

/** The part of an unpaid instalment's interest that belongs to days after `day`. Minor units. */
export function unearnedInterest(state: LoanState, row: LedgerRow, day: number): number {
  if (row.dueDay <= day || row.owed.interest === 0) return 0;
  const length = Math.max(1, row.dueDay - row.fromDay);
  const part = { n: BigInt(Math.max(0, day - row.fromDay)), d: BigInt(length) };
  const earned = interestOn(row.owed.interest, { n: 1n, d: 1n }, part, state.terms.rounding);
  return Math.min(row.owed.interest - earned, row.owed.interest - row.paid.interest);
}

/** Notes the day a row is settled, and takes its freed penalty back when that was within the grace. */
export function closeIfSettled(state: LoanState, row: LedgerRow, day: number): void {
  const { penalty } = state.terms;
  if (penalty.graceMode === "free_if_settled_within_grace" && day <= row.dueDay + penalty.graceDays && baseOf(state, row) === 0)
    row.weight = 0;
  row.settledDay = totalOpen(state, row, day) === 0 ? day : null;
}
