// Knows the closed forms of a level payment (as spreadsheets name them); refuses calendars and currencies.
// Signs as in spreadsheets: money paid out by the borrower is negative. `begin` true: payments at the start of each period.
import { fraction, lowest, minus, negated, one, over, plus, power, times, zero, type Fraction } from "./fraction.ts";

type Annuity = { rate: Fraction; periods: number; present: Fraction; future?: Fraction; begin?: boolean };

/** PMT: the level payment. Exact. */
export function levelPayment({ rate, periods, present, future = zero, begin = false }: Annuity): Fraction {
  if (rate.n === 0n) return negated(over(plus(present, future), fraction(periods)));
  const growth = power(plus(one, rate), periods);
  const due = begin ? plus(one, rate) : one;
  return negated(over(times(rate, plus(times(present, growth), future)), times(due, minus(growth, one))));
}

/** FV: what is left after `periods` payments. Exact. */
export function futureValue(rate: Fraction, periods: number, payment: Fraction, present: Fraction, begin = false): Fraction {
  if (rate.n === 0n) return negated(plus(present, times(payment, fraction(periods))));
  const growth = power(plus(one, rate), periods);
  const due = begin ? plus(one, rate) : one;
  return negated(plus(times(present, growth), over(times(times(payment, due), minus(growth, one)), rate)));
}

/** PV: what the payments are worth today. Exact. */
export function presentValue(rate: Fraction, periods: number, payment: Fraction, future: Fraction = zero, begin = false): Fraction {
  if (rate.n === 0n) return negated(plus(future, times(payment, fraction(periods))));
  const growth = power(plus(one, rate), periods);
  const due = begin ? plus(one, rate) : one;
  return negated(over(plus(future, over(times(times(payment, due), minus(growth, one)), rate)), growth));
}

/** IPMT: the interest inside payment number `period` (from 1). Exact. Throws when there is no such period. */
export function interestPart(annuity: Annuity, period: number): Fraction {
  if (!Number.isInteger(period) || period < 1 || period > annuity.periods)
    throw new RangeError(`period ${period} is not one of 1..${annuity.periods}`);
  const { rate, present, begin = false } = annuity;
  if (begin && period === 1) return zero;
  const interest = times(futureValue(rate, period - 1, levelPayment(annuity), present, begin), rate);
  return begin ? over(interest, plus(one, rate)) : interest;
}

/** PPMT: the principal inside payment number `period`. Exact. */
export function principalPart(annuity: Annuity, period: number): Fraction {
  return minus(levelPayment(annuity), interestPart(annuity, period));
}

/** CUMIPMT: interest of the payments `first`..`last`. Exact. */
export function interestBetween(annuity: Annuity, first: number, last: number): Fraction {
  return sumOf(first, last, (period) => interestPart(annuity, period));
}

/** CUMPRINC: principal of the payments `first`..`last`. Exact. */
export function principalBetween(annuity: Annuity, first: number, last: number): Fraction {
  return sumOf(first, last, (period) => principalPart(annuity, period));
}

/** NPER: how many payments it takes; right to 40 digits. Throws when the payments never get there. */
export function periodCount(rate: Fraction, payment: Fraction, present: Fraction, future: Fraction = zero, begin = false): Fraction {
  if (rate.n === 0n) {
    if (payment.n === 0n) throw new RangeError("without a payment and without a rate nothing is ever repaid");
    return negated(over(plus(present, future), payment));
  }
  const flow = over(times(payment, begin ? plus(one, rate) : one), rate);
  const ratio = over(minus(flow, future), plus(flow, present));
  if (ratio.n * ratio.d <= 0n) throw new RangeError("these payments never repay the sum");
  return over(logarithm(ratio), logarithm(plus(one, rate)));
}

function sumOf(first: number, last: number, part: (period: number) => Fraction): Fraction {
  if (last < first) throw new RangeError(`period ${last} lies before period ${first}`);
  let sum = zero;
  for (let period = first; period <= last; period++) {
    const next = part(period);
    // Everything shares powers of one denominator; lowest terms keep 360 periods small.
    sum = lowest(plus(sum, lowest(next)));
  }
  return sum;
}

const unit = 10n ** 48n;

/** Natural logarithm of a positive fraction, by halving towards 1 and the series of atanh, on 48 digits. */
function logarithm(a: Fraction): Fraction {
  let halvings = 0;
  let scaled = (a.n * unit) / a.d;
  if (scaled <= 0n) throw new RangeError("logarithm of a number that is not positive");
  for (; scaled > (unit * 3n) / 2n; halvings++) scaled /= 2n;
  for (; scaled < (unit * 3n) / 4n; halvings--) scaled *= 2n;
  return { n: series(scaled) + BigInt(halvings) * series(2n * unit), d: unit };
}

function series(scaled: bigint): bigint {
  const z = ((scaled - unit) * unit) / (scaled + unit);
  const square = (z * z) / unit;
  let term = z;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k;
    term = (term * square) / unit;
  }
  return 2n * sum;
}
