// Knows how a sum is cut into parts that add up to it exactly; refuses to know whether anyone may agree to the parts.
import type { LocalDate } from "./calendar.ts";
import { decimal, over, plus, times, toWhole, zero, fraction } from "./fraction.ts";
import { splitEvenly } from "./money.ts";
import { dueDatesFrom, type Rhythm } from "./schedule.ts";

export type Part = { on: LocalDate; amountMinor: number };

export type PlanRequest = {
  amountMinor: number;
  dates: readonly LocalDate[];
  /** Paid on the first date; the rest is spread evenly over the others. */
  firstMinor?: number;
  /** Every part but the last is a multiple of this many minor units. */
  multipleMinor?: number;
};

/**
 * Parts on the given dates (in order, no date twice) that sum to the whole; the last takes the remainder. Throws a RangeError when the sum
 * cannot be cut that way: not one minor unit for each part, a first part beyond the whole, dates out of order.
 */
export function planParts({ amountMinor, dates, firstMinor, multipleMinor = 1 }: PlanRequest): Part[] {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)
    throw new RangeError(`amountMinor ${amountMinor} is not a positive whole number`);
  if (!Number.isSafeInteger(multipleMinor) || multipleMinor < 1)
    throw new RangeError(`multipleMinor ${multipleMinor} is not a positive whole number`);
  if (dates.length === 0) throw new RangeError("a plan needs at least one date");
  dates.forEach((date, i) => {
    if (i > 0 && date <= dates[i - 1]!) throw new RangeError(`the dates ${dates[i - 1]} and ${date} are not in order`);
  });
  const amounts =
    firstMinor === undefined
      ? even(amountMinor, dates.length, multipleMinor)
      : afterFirst(amountMinor, firstMinor, dates.length, multipleMinor);
  if (amounts.some((it) => it <= 0)) throw new RangeError(`${amountMinor} minor units cannot be cut into ${dates.length} parts that way`);
  return dates.map((on, i) => ({ on, amountMinor: amounts[i]! }));
}

/** The same with a rhythm instead of dates: `count` parts from `firstOn`. */
export function rhythmicParts(amountMinor: number, firstOn: LocalDate, count: number, rhythm: Rhythm): Part[] {
  return planParts({ amountMinor, dates: dueDatesFrom(firstOn, count, rhythm) });
}

/** Parts in proportion to `weights` (decimal strings, none negative); each is rounded down, the last takes the remainder. */
export function splitByWeight(amountMinor: number, weights: readonly string[]): number[] {
  const shares = weights.map(decimal);
  const whole = shares.reduce(plus, zero);
  if (whole.n <= 0n || shares.some((it) => it.n < 0n))
    throw new RangeError(`weights ${weights.join(", ")} do not add up to something positive`);
  const parts = shares.slice(0, -1).map((share) => toWhole(times(over(share, whole), fraction(amountMinor)), "down"));
  return [...parts, parts.reduce((left, part) => left - part, amountMinor)];
}

function even(amountMinor: number, parts: number, multipleMinor: number): number[] {
  if (multipleMinor === 1) return splitEvenly(amountMinor, parts);
  const each = Math.trunc(amountMinor / parts / multipleMinor) * multipleMinor;
  return Array.from({ length: parts }, (_, i) => (i < parts - 1 ? each : amountMinor - each * (parts - 1)));
}

function afterFirst(amountMinor: number, firstMinor: number, parts: number, multipleMinor: number): number[] {
  if (parts === 1) return firstMinor === amountMinor ? [amountMinor] : [0];
  return [firstMinor, ...even(amountMinor - firstMinor, parts - 1, multipleMinor)];
}
