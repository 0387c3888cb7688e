// Knows what can happen to a loan's money, as facts in the past tense; refuses to know balances: those are folded from these.
import type { Instant, LocalDate } from "./calendar.ts";
import type { Instalment, Loan } from "./loan.ts";
import type { Waterfall } from "./waterfall.ts";

/** Waivers touch these and nothing else: principal and contractual interest are never waived (handbook, section 2). */
export type WaivableComponent = "penalty" | "fee";

/** Why a loan's clock stands still, or why nobody may be reminded. Open set: the code is policy data, not logic. */
export type PauseReason = "dispute" | "hardship" | "promise" | "bereavement" | "insolvency" | "already_paid" | "complaint" | (string & {});

/**
 * Every event says which day it counts for (`effectiveOn`) and when it was learned (`recordedAt`). `seq` is the position in the
 * loan's own append-only record, from 1. Balances depend on `effectiveOn`, never on `seq`: late news is folded in where it belongs.
 */
export type EventHeader = {
  id: string;
  loanId: string;
  borrowerId: string;
  effectiveOn: LocalDate;
  recordedAt: Instant;
  seq: number;
};

export type LoanOpened = EventHeader & { kind: "loanOpened"; loan: Loan };
/**
 * The lender's own rows; they win over the computed schedule, for the whole life of the loan: give `effectiveOn` the disbursement date.
 * Of several, the one with the latest `effectiveOn` (then `recordedAt`) is in force.
 */
export type ScheduleImported = EventHeader & { kind: "scheduleImported"; instalments: readonly Instalment[] };
/** `effectiveOn` is the day the money counts as paid. `waterfall` overrides the product's order (proceeds of collateral). */
export type PaymentReceived = EventHeader & {
  kind: "paymentReceived";
  amountMinor: number;
  reference: string;
  method?: string;
  waterfall?: Waterfall;
};
/** A bounced debit: from `effectiveOn` on, the payment counts as never made. */
export type PaymentReversed = EventHeader & { kind: "paymentReversed"; reference: string; reason: string };
/** Why a bank did not give the money. */
export type DebitFailure = "insufficient" | "closed" | "wrong_account";
export const debitFailures: readonly DebitFailure[] = ["insufficient", "closed", "wrong_account"];
/** A debit that brought nothing, on the day it was tried. It moves no money: a payment that was booked and came back is reversed besides. */
export type DebitFailed = EventHeader & { kind: "debitFailed"; reason: DebitFailure; reference?: string };
/** A one-off fee or penalty. It belongs to instalment `number`, else to the one whose period holds `dueOn` (default: effectiveOn). */
export type Charged = EventHeader & {
  kind: "charged";
  component: WaivableComponent;
  amountMinor: number;
  dueOn?: LocalDate;
  number?: number;
  code: string;
};
/** Settles up to `amountMinor` of what is open on the day, oldest instalment first (or only instalment `number`); `percent` is of that open sum. */
export type Waived = EventHeader & {
  kind: "waived";
  component: WaivableComponent;
  /** Exactly one of the two. */
  amountMinor?: number;
  percent?: string;
  number?: number;
  by: string;
  reason: string;
};
/** Runs from `effectiveOn` through `until` (both included; null: until lifted). `ages` false: days past due stand still meanwhile. */
export type PausePlaced = EventHeader & {
  kind: "pausePlaced";
  pauseId: string;
  reason: PauseReason;
  until: LocalDate | null;
  accruesPenalty: boolean;
  ages: boolean;
};
/** The pause ends early: `effectiveOn` is the first day that counts again. */
export type PauseLifted = EventHeader & { kind: "pauseLifted"; pauseId: string };
/** Money given back out of the loan's credit. */
export type RefundPaid = EventHeader & { kind: "refundPaid"; amountMinor: number; reference: string };
/** Every moved instalment with its new due date; what accrued before the move stays. `dueDatesFrom` (schedule.ts) works the list out. */
export type DueDatesMoved = EventHeader & { kind: "dueDatesMoved"; moves: readonly { number: number; dueOn: LocalDate }[] };

export type LedgerEvent =
  | LoanOpened
  | ScheduleImported
  | PaymentReceived
  | PaymentReversed
  | DebitFailed
  | Charged
  | Waived
  | PausePlaced
  | PauseLifted
  | RefundPaid
  | DueDatesMoved;
export type LedgerEventKind = LedgerEvent["kind"];

/**
 * Same-day order: the terms stand before charges, charges before waivers, waivers before money. Inside one kind the event's id decides,
 * so that the order of arrival changes nothing.
 */
const sameDayRank: Record<LedgerEventKind, number> = {
  loanOpened: 0,
  scheduleImported: 1,
  dueDatesMoved: 2,
  pausePlaced: 3,
  pauseLifted: 4,
  charged: 5,
  waived: 6,
  paymentReceived: 7,
  paymentReversed: 8,
  refundPaid: 9,
  debitFailed: 10,
};

/** The ledger's one total order: day, kind, id. Give it to `sort`. */
export function inLedgerOrder(a: LedgerEvent, b: LedgerEvent): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  const rank = sameDayRank[a.kind] - sameDayRank[b.kind];
  if (rank !== 0) return rank;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.seq - b.seq;
}
