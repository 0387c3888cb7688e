// Knows money as whole minor units of an ISO 4217 currency; refuses floating point and refuses to mix currencies.

/** Decimals of the minor unit where they differ from two (ISO 4217, list one, 2026). */
const exponents: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
}; // prettier-ignore

/** `amountMinor` is an integer count of the currency's minor unit (cents, fen, yen, fils). */
export type Money = { readonly amountMinor: number; readonly currency: string };

export type RoundingMode = "half_up" | "half_even" | "up" | "down";

/** How many decimals the currency's minor unit has: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`currency "${currency}" is not a three-letter ISO 4217 code`);
  return exponents[currency] ?? 2;
}

/** `money(12050, "USD")` is 120.50 USD. Throws on a fraction of a minor unit: rounding is always the caller's stated choice. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`amountMinor ${amountMinor} is not a whole number of minor units`);
  decimalsOf(currency);
  return { amountMinor: amountMinor === 0 ? 0 : amountMinor, currency };
}

/** Reads "1200.50" into 120050 minor units. Throws a RangeError that names the value when it is no plain decimal or has too many decimals. */
export function parseDecimal(text: string, currency: string): number {
  const decimals = decimalsOf(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not a decimal amount such as 1200${decimals ? "." + "5".padEnd(decimals, "0") : ""}`);
  const fraction = match[3] ?? "";
  if (fraction.length > decimals && /[1-9]/.test(fraction.slice(decimals)))
    throw new RangeError(`"${text}" has more than the ${decimals} decimals of ${currency}`);
  const minor = Number(match[2]! + fraction.slice(0, decimals).padEnd(decimals, "0"));
  if (!Number.isSafeInteger(minor)) throw new RangeError(`"${text}" is too large`);
  return match[1] && minor !== 0 ? -minor : minor;
}

/** The plain decimal string of the wire: 120050 USD → "1200.50", 500 JPY → "500". */
export function toDecimal(amountMinor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, "0");
  const sign = amountMinor < 0 ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Exact `numerator / denominator` as a whole number, rounded once. Both are bigint so that rates never pass through a float. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator === 0n) throw new RangeError("division by zero");
  if (denominator < 0n) return divideRounded(-numerator, -denominator, mode);
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const quotient = size / denominator;
  const twice = (size % denominator) * 2n;
  const away =
    mode === "up" ? twice > 0n
    : mode === "down" ? false
    : twice > denominator || (twice === denominator && (mode === "half_up" || quotient % 2n === 1n)); // prettier-ignore
  const rounded = away ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** A decimal string such as "0.05" or "18" as an exact fraction. */
export function toFraction(decimal: string): { numerator: bigint; denominator: bigint } {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) throw new RangeError(`"${decimal}" is not a decimal number`);
  const fraction = match[3] ?? "";
  const numerator = BigInt(match[2]! + fraction);
  return { numerator: match[1] ? -numerator : numerator, denominator: 10n ** BigInt(fraction.length) };
}

/** Splits into `parts` whole amounts that differ by at most one minor unit except the last, which takes the remainder; they sum to the whole. */
export function splitEvenly(amountMinor: number, parts: number): number[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`cannot split into ${parts} parts`);
  const each = Math.trunc(amountMinor / parts);
  return Array.from({ length: parts }, (_, i) => (i < parts - 1 ? each : amountMinor - each * (parts - 1)));
}
