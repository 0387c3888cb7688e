// Knows exact arithmetic on fractions of whole numbers; refuses floating point.
import { divideRounded, toFraction, type RoundingMode } from "./money.ts";

/** numerator / denominator, denominator > 0, not necessarily in lowest terms. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

/** Exact quotient of two whole numbers. Throws on a zero denominator. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError("a fraction with denominator 0");
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** "0.05" → 5/100. Throws on anything that is no plain decimal. */
export function decimal(text: string): Fraction {
  const { numerator, denominator } = toFraction(text);
  return { n: numerator, d: denominator };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const negated = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });

/** The same value in lowest terms; worth its price before a power. */
export function lowest(a: Fraction): Fraction {
  let x = a.n < 0n ? -a.n : a.n;
  let y = a.d;
  while (y !== 0n) [x, y] = [y, x % y];
  return x <= 1n ? a : { n: a.n / x, d: a.d / x };
}

/** Whole powers only; the exponent may be negative. */
export function power(a: Fraction, exponent: number): Fraction {
  if (!Number.isInteger(exponent)) throw new RangeError(`the exponent ${exponent} is not a whole number`);
  if (exponent < 0) return power(over(one, a), -exponent);
  return { n: a.n ** BigInt(exponent), d: a.d ** BigInt(exponent) };
}

/** Rounded once to a whole number. */
export function toWhole(a: Fraction, mode: RoundingMode): number {
  const whole = Number(divideRounded(a.n, a.d, mode));
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${whole} is too large to be counted exactly`);
  return whole;
}

/** Rounded to the nearest multiple of `step` (a whole number), ties as `mode` says. */
export function toMultiple(a: Fraction, step: number, mode: RoundingMode): number {
  return step === 1 ? toWhole(a, mode) : toWhole({ n: a.n, d: a.d * BigInt(step) }, mode) * step;
}

/** Plain decimal text with exactly `decimals` digits after the point. */
export function toDecimalText(a: Fraction, decimals: number, mode: RoundingMode): string {
  const scaled = divideRounded(a.n * 10n ** BigInt(decimals), a.d, mode);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
