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
  /** The last entry of the loan's record when it was made: money of that day counts only when it was entered later. Absent in older records: the day decides. */
  afterSeq?: number;
  /** What had come of it when it was last judged. */
  paidMinor?: number;
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

function statusOf(
  promise: Pick<PromiseToPay, "amountMinor" | "on">,
  paidMinor: number,
  today: LocalDate,
  terms: Lender["promise"],
): PromiseStatus {
  const enough = promise.amountMinor - Math.floor((promise.amountMinor * terms.toleranceSharePct) / 100);
  if (paidMinor >= enough) return "kept";
  if (today < judgedOn(promise, terms.graceDays)) return "running";
  return paidMinor > 0 ? "partial" : "broken";
}

/** `seq`: where it stands in the loan's own record. */
export type PaymentOnRecord = { paidOn: LocalDate; amountMinor: number; seq?: number; reversedOn?: LocalDate };
export type Judged = { status: PromiseStatus; paidMinor: number };

/**
 * Whether money came after something was agreed to: on a later day, or on that day and entered later. What the ledger held already was taken off what was
 * agreed on, and pays nothing of it.
 */
export function cameAfter(
  { paidOn, seq }: Pick<PaymentOnRecord, "paidOn" | "seq">,
  { madeOn, afterSeq }: Pick<PromiseToPay, "madeOn" | "afterSeq">,
): boolean {
  return paidOn > madeOn || (paidOn === madeOn && (seq === undefined || afterSeq === undefined || seq > afterSeq));
}

/**
 * What became of each promise on one loan, seen on `today`, in the order given. Payments count from when it was made to its date plus grace; kept early as
 * soon as enough has come, partial or broken only from `judgedOn`. Money is counted once: of two promises that run together the earlier day is served first,
 * and what it leaves over serves the next. A payment that came back unsays a kept promise; one that is booked late, with a day inside the window, mends a
 * broken one. Replaced and cancelled promises take nothing and stay so.
 */
export function judgePromises(
  promises: readonly Pick<PromiseToPay, "id" | "amountMinor" | "on" | "madeOn" | "afterSeq" | "status">[],
  payments: readonly PaymentOnRecord[],
  today: LocalDate,
  terms: Lender["promise"],
): Judged[] {
  const money = payments
    .filter(({ paidOn, reversedOn }) => reversedOn === undefined && paidOn <= today)
    .map(({ amountMinor, ...one }) => ({ ...one, leftMinor: amountMinor }))
    .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
  const judged = promises.map(({ status }): Judged => ({ status, paidMinor: 0 }));
  const inOrder = promises.map((_, at) => at).toSorted((a, b) => (dayThenId(promises[a]!) < dayThenId(promises[b]!) ? -1 : 1));
  for (const at of inOrder) {
    const promise = promises[at]!;
    if (promise.status === "replaced" || promise.status === "cancelled") continue;
    const last = addDays(promise.on, terms.graceDays);
    const isInside = (one: Pick<PaymentOnRecord, "paidOn" | "seq">): boolean => cameAfter(one, promise) && one.paidOn <= last;
    let paidMinor = 0;
    for (const one of money) {
      if (!isInside(one)) continue;
      const taken = Math.min(one.leftMinor, promise.amountMinor - paidMinor);
      one.leftMinor -= taken;
      paidMinor += taken;
    }
    const found = statusOf(promise, paidMinor, today, terms);
    // Kept before anybody booked here what kept it: only money that came back unsays that.
    const isUnsaid = payments.some((one) => one.reversedOn !== undefined && one.reversedOn <= today && isInside(one));
    judged[at] = { status: promise.status === "kept" && !isUnsaid ? "kept" : mended(promise.status, found), paidMinor };
  }
  return judged;
}

/** What has come of a promise: as it was judged, else what was paid since its day. */
export function paidTowards(
  { paidMinor, madeOn }: Pick<PromiseToPay, "paidMinor" | "madeOn">,
  payments: readonly { paidOn: LocalDate; amountMinor: number; reversedOn: LocalDate | null }[],
): number {
  if (paidMinor !== undefined) return paidMinor;
  return payments.reduce((sum, one) => (one.paidOn >= madeOn && one.reversedOn === null ? sum + one.amountMinor : sum), 0);
}

const dayThenId = ({ on, id }: { on: LocalDate; id: string }): string => `${on} ${id}`;

/** What was broken or kept in part becomes nothing less by looking again, and never runs anew. */
function mended(before: PromiseStatus, found: PromiseStatus): PromiseStatus {
  if (before === "broken") return found === "kept" || found === "partial" ? found : before;
  if (before === "partial") return found === "kept" ? found : before;
  return found;
}
