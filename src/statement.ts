// Knows what a loan's position looks like on one day; refuses to know how it got there (ledger.ts) or how it is worded.
import type { LocalDate } from "./calendar.ts";
import type { PauseReason } from "./events.ts";
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
