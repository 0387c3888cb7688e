// Knows what an overdue instalment costs by the day and when that clock stands still; refuses to know who pays or in which order.
import { dayOf } from "./day-count.ts";
import { decimal, toWhole } from "./fraction.ts";
import { divideRounded } from "./money.ts";
import type { LocalDate } from "./calendar.ts";

export type PenaltyTerms = {
  /** `daily_simple`: the loan's daily rate; `one_off`: `oneOffPct` once, the day an instalment is overdue. Neither bears interest itself. */
  accrual: "daily_simple" | "one_off";
  base: "principal" | "principal_and_interest";
  graceDays: number;
  /** Within the grace: charged like any day; nothing if the base is settled by its last day, else from the due date; or counted only after it. */
  graceMode: "accrues_in_grace" | "free_if_settled_within_grace" | "accrues_after_grace";
  /** Of the instalment's own principal: accrual stops there. */
  capPctOfPrincipal: string | null;
  oneOffPct: string | null;
};

/** A rate as whole numbers: penalty = weight × numerator / denominator, where weight is the sum of base × days. */
export type PenaltyRate = { numerator: number; denominator: number };

/** Days that do not count, both ends included, in order and apart from each other. */
export type StillDays = readonly (readonly [from: number, until: number])[];

/** "0.05" percent a day as an exact ratio. */
export function penaltyRateOf(dailyPct: string, terms: PenaltyTerms): PenaltyRate {
  const rate = decimal(terms.accrual === "one_off" ? (terms.oneOffPct ?? "0") : dailyPct);
  return { numerator: Number(rate.n), denominator: Number(rate.d) * 100 };
}

/** Days in (from, to] outside `still`. */
export function countedDays(from: number, to: number, still: StillDays): number {
  let days = to - from;
  for (const [start, end] of still) {
    const overlap = Math.min(to, end) - Math.max(from + 1, start) + 1;
    if (overlap > 0) days -= overlap;
  }
  return days > 0 ? days : 0;
}

/** Several spans as one list of apart, ordered spans. */
export function mergedSpans(spans: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, until] of spans.filter((span) => span[1] >= span[0]).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], until);
    else merged.push([from, until]);
  }
  return merged;
}

/**
 * Base × days that (from, to] adds for an instalment due on `dueDay`. Minor units × days (or minor units, once, for a one-off charge).
 * Throws when the product cannot be held exactly.
 */
export function weightBetween(base: number, from: number, to: number, dueDay: number, terms: PenaltyTerms, still: StillDays): number {
  if (base <= 0) return 0;
  const start = Math.max(from, terms.graceMode === "accrues_after_grace" ? dueDay + terms.graceDays : dueDay);
  if (to <= start) return 0;
  if (terms.accrual === "one_off") {
    const chargedOn = dueDay + (terms.graceMode === "accrues_in_grace" ? 0 : terms.graceDays) + 1;
    return from < chargedOn && chargedOn <= to ? base : 0;
  }
  const weight = base * countedDays(start, to, still);
  if (!Number.isSafeInteger(weight)) throw new RangeError(`${base} minor units over ${to - start} days are too much to be counted exactly`);
  return weight;
}

/** The charge for a weight, rounded half up once, not above the cap. Minor units. */
export function penaltyFor(weight: number, rate: PenaltyRate, capMinor: number): number {
  if (weight === 0 || rate.numerator === 0) return 0;
  const exact = weight * rate.numerator;
  let charge: number;
  if (exact <= 1e15) {
    const rest = exact % rate.denominator;
    charge = (exact - rest) / rate.denominator + (rest * 2 >= rate.denominator ? 1 : 0);
  } else charge = Number(divideRounded(BigInt(weight) * BigInt(rate.numerator), BigInt(rate.denominator), "half_up"));
  return charge < capMinor ? charge : capMinor;
}

/** The most an instalment with this principal may be charged; Infinity without a cap. */
export function capOf(principalMinor: number, terms: PenaltyTerms): number {
  if (terms.capPctOfPrincipal === null) return Infinity;
  const share = decimal(terms.capPctOfPrincipal);
  return toWhole({ n: share.n * BigInt(principalMinor), d: share.d * 100n }, "half_up");
}

/** Simple interest on `principalMinor` for the days from `from` to `to`, `from` free and `to` counted, by an annual rate over 365 days. Half up. */
export function simpleInterest(principalMinor: number, annualRatePct: string, from: LocalDate, to: LocalDate): number {
  return simpleInterestForDays(principalMinor, annualRatePct, Math.max(0, dayOf(to) - dayOf(from)));
}

export function simpleInterestForDays(principalMinor: number, annualRatePct: string, days: number): number {
  const rate = decimal(annualRatePct);
  return toWhole({ n: BigInt(principalMinor) * rate.n * BigInt(days), d: rate.d * 36_500n }, "half_up");
}
