// Knows when a promise to pay may be taken and whether it was kept; refuses to send or to store anything.
import { addDays, type LocalDate } from "./calendar.ts";
import type { Lender, PaymentMethod } from "./lender.ts";

/** running → kept | partial | broken on the day after date + grace; replaced and cancelled by the borrower or an agent. */
export type PromiseStatus = "running" | "kept" | "partial" | "broken" | "replaced" | "cancelled";

export type PromiseToPay = {
  id: string;
  loanId: string;
  borrowerId: string;
  amountMinor: number;
  currency: string;
  on: LocalDate;
  method: PaymentMethod;
  status: PromiseStatus;
  madeOn: LocalDate;
  channel: string;
  /** Set when the amount is at or above the lender's threshold and a named officer must call back. */
  witnessed?: "wanted" | "done";
  /** Let go when the promise is kept, inside the assistant's authority on the day it was made. */
  waiver?: { component: "penalty"; amountMinor: number };
};

export type PromiseLimits = { earliest: LocalDate; latest: LocalDate; minimumMinor: number; maximumMinor: number };
export type PromiseRefusal =
  | { code: "date_past"; earliest: LocalDate }
  | { code: "date_too_late"; latest: LocalDate }
  | { code: "amount_too_small"; minimumMinor: number }
  | { code: "amount_too_large"; maximumMinor: number }
  | { code: "nothing_due" };

/** Limits in minor units: at least the lender's share of what is past due (or of the next instalment when nothing is), at most the payoff. */
export function promiseLimits(
  owed: { pastDueMinor: number; nextDueMinor: number; payoffMinor: number },
  today: LocalDate,
  terms: Lender["promise"],
): PromiseLimits {
  const asked = owed.pastDueMinor > 0 ? owed.pastDueMinor : owed.nextDueMinor;
  return {
    earliest: today,
    latest: addDays(today, terms.horizonDays),
    minimumMinor: Math.min(asked, Math.ceil((asked * terms.minimumSharePct) / 100)),
    maximumMinor: owed.payoffMinor,
  };
}

/** The first reason why this promise may not be taken, or null when it may. */
export function refusalOf(offer: { amountMinor: number; on: LocalDate }, limits: PromiseLimits): PromiseRefusal | null {
  if (limits.maximumMinor <= 0) return { code: "nothing_due" };
  if (offer.on < limits.earliest) return { code: "date_past", earliest: limits.earliest };
  if (offer.on > limits.latest) return { code: "date_too_late", latest: limits.latest };
  if (offer.amountMinor < limits.minimumMinor) return { code: "amount_too_small", minimumMinor: limits.minimumMinor };
  if (offer.amountMinor > limits.maximumMinor) return { code: "amount_too_large", maximumMinor: limits.maximumMinor };
  return null;
}

/** The day on which a running promise is judged: the day after its date plus grace. */
export function judgedOn(promise: { on: LocalDate }, graceDays: number): LocalDate {
  return addDays(promise.on, graceDays + 1);
}

/**
 * What became of a promise, seen on `today`. Payments count from the day it was made to its date plus grace, both included.
 * Kept early as soon as enough has come; partial or broken only from `judgedOn`.
 */
export function judgePromise(
  promise: Pick<PromiseToPay, "amountMinor" | "on" | "madeOn" | "status">,
  payments: readonly { paidOn: LocalDate; amountMinor: number }[],
  today: LocalDate,
  terms: Lender["promise"],
): { status: PromiseStatus; paidMinor: number } {
  const last = addDays(promise.on, terms.graceDays);
  const paidMinor = payments.reduce(
    (sum, p) => (p.paidOn >= promise.madeOn && p.paidOn <= last && p.paidOn <= today ? sum + p.amountMinor : sum),
    0,
  );
  if (promise.status !== "running") return { status: promise.status, paidMinor };
  const enough = promise.amountMinor - Math.floor((promise.amountMinor * terms.toleranceSharePct) / 100);
  if (paidMinor >= enough) return { status: "kept", paidMinor };
  if (today < judgedOn(promise, terms.graceDays)) return { status: "running", paidMinor };
  return { status: paidMinor > 0 ? "partial" : "broken", paidMinor };
}
