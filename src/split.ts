// Knows how a sum is cut into parts that add up to it exactly; refuses to know whether anyone may agree to the parts.
import type { LocalDate } from "./calendar.ts";
import { splitEvenly } from "./money.ts";

export type Part = { on: LocalDate; amountMinor: number };

export type PlanRequest = {
  amountMinor: number;
  dates: readonly LocalDate[];
  /** Paid on the first date; the rest is spread evenly over the others. */
  firstMinor?: number;
};

/**
 * Parts on the given dates (in order, no date twice) that sum to the whole; the last takes the remainder. Throws a RangeError when the sum
 * cannot be cut that way: not one minor unit for each part, a first part beyond the whole, dates out of order.
 */
export function planParts({ amountMinor, dates, firstMinor }: PlanRequest): Part[] {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)
    throw new RangeError(`amountMinor ${amountMinor} is not a positive whole number`);
  if (dates.length === 0) throw new RangeError("a plan needs at least one date");
  dates.forEach((date, i) => {
    if (i > 0 && date <= dates[i - 1]!) throw new RangeError(`the dates ${dates[i - 1]} and ${date} are not in order`);
  });
  const amounts = firstMinor === undefined ? splitEvenly(amountMinor, dates.length) : afterFirst(amountMinor, firstMinor, dates.length);
  if (amounts.some((it) => it <= 0)) throw new RangeError(`${amountMinor} minor units cannot be cut into ${dates.length} parts that way`);
  return dates.map((on, i) => ({ on, amountMinor: amounts[i]! }));
}

function afterFirst(amountMinor: number, firstMinor: number, parts: number): number[] {
  if (parts === 1) return firstMinor === amountMinor ? [amountMinor] : [0];
  return [firstMinor, ...splitEvenly(amountMinor - firstMinor, parts - 1)];
}
