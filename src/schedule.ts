// Knows how a loan is cut into instalments before anything is paid; refuses fees, penalties and payments.
import { addDays, addMonths, type LocalDate } from "./calendar.ts";
import { dayOf, yearFraction, type DayCount } from "./day-count.ts";
import { levelPayment } from "./annuity.ts";
import { decimal, fraction, lowest, negated, over, plus, times, toMultiple, toWhole, zero, type Fraction } from "./fraction.ts";
import type { Amortization, Frequency, Instalment, Loan } from "./loan.ts";
import type { RoundingMode } from "./money.ts";

/** How often an instalment falls due. */
export type Rhythm = { every: number; unit: "days" | "weeks" | "months" };

/** The product's half of a schedule; the loan brings sums, rate and dates. */
export type ScheduleTerms = {
  interestMethod: "declining" | "flat" | "none";
  dayCount: DayCount;
  /** `by_length`: a first period longer or shorter than the rhythm bears interest for its own length; `as_regular`: like any other. */
  firstPeriod: "by_length" | "as_regular";
  rounding: RoundingMode;
  /** The level instalment is rounded to a multiple of this many minor units, its own way; the last takes the remainder. */
  instalmentMultipleMinor: number;
  instalmentRounding: RoundingMode;
  /** First instalments without principal; then first instalments whose interest waits for the next one after them. */
  gracePrincipalPeriods: number;
  graceInterestPeriods: number;
};

export type ScheduleRequest = {
  principalMinor: number;
  annualRatePct: string;
  disbursedOn: LocalDate;
  dueDates: readonly LocalDate[];
  rhythm: Rhythm;
  amortization: Amortization;
  /** Agreed instead of computed; the last instalment takes the remainder. */
  levelInstalmentMinor?: number;
};

const rhythms: Record<Frequency, Rhythm> = {
  monthly: { every: 1, unit: "months" },
  biweekly: { every: 2, unit: "weeks" },
  weekly: { every: 1, unit: "weeks" },
};

export function rhythmOf(frequency: Frequency): Rhythm {
  return rhythms[frequency];
}

const computed = new WeakMap<Loan, { terms: ScheduleTerms; rows: readonly Instalment[] }>();

/** The computed schedule of a loan, in minor units; the same loan and terms give the same rows without computing twice. */
export function scheduleOf(loan: Loan, terms: ScheduleTerms): readonly Instalment[] {
  const known = computed.get(loan);
  if (known?.terms === terms) return known.rows;
  const rhythm = rhythmOf(loan.frequency);
  const dueDates = dueDatesFrom(loan.firstDueOn, loan.instalments, rhythm, loan.disbursedOn);
  const { principalMinor, annualRatePct, disbursedOn, amortization } = loan;
  const rows = computeSchedule({ principalMinor, annualRatePct, disbursedOn, dueDates, rhythm, amortization }, terms);
  computed.set(loan, { terms, rows });
  return rows;
}

/**
 * `count` due dates from `first`. Months keep the seed day (31 Jan → 28 Feb → 31 Mar): the day of `first`, or the day of `since` when
 * `first` is a whole number of months after it and only a short month cut it off.
 */
export function dueDatesFrom(first: LocalDate, count: number, rhythm: Rhythm, since: LocalDate = first): LocalDate[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`a loan cannot have ${count} instalments`);
  if (rhythm.unit !== "months") {
    const step = rhythm.every * (rhythm.unit === "weeks" ? 7 : 1);
    return Array.from({ length: count }, (_, i) => addDays(first, i * step));
  }
  const seedDay = Number((addMonths(since, monthsBetween(since, first)) === first ? since : first).slice(8, 10));
  return Array.from({ length: count }, (_, i) => addMonths(first, i * rhythm.every, seedDay));
}

function monthsBetween(from: LocalDate, to: LocalDate): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** Cuts the loan. Throws when dates are not in order or the sum is not a whole positive number of minor units. */
export function computeSchedule(request: ScheduleRequest, terms: ScheduleTerms): Instalment[] {
  const { principalMinor, disbursedOn, dueDates, amortization } = request;
  if (!Number.isSafeInteger(principalMinor) || principalMinor <= 0)
    throw new RangeError(`principal ${principalMinor} is not a positive whole number`);
  dueDates.forEach((dueOn, i) => {
    if (dueOn <= (dueDates[i - 1] ?? disbursedOn) && !(i === 0 && dueOn === disbursedOn))
      throw new RangeError(`instalment ${i + 1} falls due on ${dueOn}, not after ${dueDates[i - 1] ?? disbursedOn}`);
  });
  const count = dueDates.length;
  const rate = terms.interestMethod === "none" ? fraction(0) : over(decimal(request.annualRatePct), fraction(100));
  const repaying = count - terms.gracePrincipalPeriods;
  if (repaying < 1) throw new RangeError(`${terms.gracePrincipalPeriods} of ${count} instalments without principal leave none to repay in`);
  const level = levelPartOf(request, terms, rate, repaying);
  const flat = terms.interestMethod === "flat" ? flatInterest(request, terms, rate) : null;
  const rows: Instalment[] = [];
  let balance = principalMinor;
  let waiting = 0;
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    const accrued = flat ? flat[i]! : interestOn(balance, rate, periodFraction(request, terms, i), terms.rounding);
    const interestMinor = i < terms.graceInterestPeriods ? 0 : accrued + waiting;
    waiting = i < terms.graceInterestPeriods ? waiting + accrued : 0;
    const wanted =
      last ? balance
      : i < terms.gracePrincipalPeriods || amortization === "bullet" ? 0
      : amortization === "equal_principal" ? level
      : level - accrued; // prettier-ignore
    const dueMinor = Math.min(balance, Math.max(0, wanted));
    balance -= dueMinor;
    rows.push({ number: i + 1, dueOn: dueDates[i]!, principalMinor: dueMinor, interestMinor, feeMinor: 0 });
  }
  return rows;
}

/** The level instalment (principal and interest), or the level principal. Minor units. */
function levelPartOf(request: ScheduleRequest, terms: ScheduleTerms, rate: Fraction, repaying: number): number {
  const { principalMinor, amortization, rhythm, dueDates } = request;
  if (request.levelInstalmentMinor !== undefined) return request.levelInstalmentMinor;
  const principal = fraction(principalMinor);
  const share = over(principal, fraction(repaying));
  const round = (amount: Fraction) => toMultiple(amount, terms.instalmentMultipleMinor, terms.instalmentRounding);
  if (amortization === "equal_principal" || rate.n === 0n) return round(share);
  if (terms.interestMethod === "flat") {
    const interest = interestOn(principalMinor, rate, regularFraction(rhythm, terms.dayCount), terms.rounding);
    // The share is rounded before the sum is: 416.67 + 12.50 in multiples of 20 is 420 + 12.50, so 440 (Fineract, LoanInstallmentMultiplesOfTest).
    return round(fraction(round(share) + interest));
  }
  const periodRate = lowest(times(rate, regularFraction(rhythm, terms.dayCount)));
  return dueDates.length === 1 ? 0 : round(negated(levelPayment({ rate: periodRate, periods: repaying, present: principal })));
}

/** Interest on the whole sum for the whole term; each instalment the same, the last takes what rounding left. */
function flatInterest(request: ScheduleRequest, terms: ScheduleTerms, rate: Fraction): number[] {
  const count = request.dueDates.length;
  const parts = Array.from({ length: count }, (_, i) => periodFraction(request, terms, i));
  const exact = parts.map((part) => times(times(fraction(request.principalMinor), rate), part));
  let left = toWhole(exact.reduce(plus, zero), terms.rounding);
  return exact.map((part, i) => {
    // Rounded up often enough, tiny parts would overrun the whole.
    const rounded = i === count - 1 ? left : Math.min(left, toWhole(part, terms.rounding));
    left -= rounded;
    return rounded;
  });
}

export function interestOn(balanceMinor: number, rate: Fraction, part: Fraction, rounding: RoundingMode): number {
  if (rate.n === 0n || balanceMinor === 0) return 0;
  return toWhole({ n: BigInt(balanceMinor) * rate.n * part.n, d: rate.d * part.d }, rounding);
}

/** The part of a year that period `index` (from 0) bears interest for. */
function periodFraction(request: ScheduleRequest, terms: ScheduleTerms, index: number): Fraction {
  const { rhythm, dueDates, disbursedOn } = request;
  const from = index === 0 ? disbursedOn : dueDates[index - 1]!;
  const to = dueDates[index]!;
  if (terms.dayCount !== "whole_periods") return yearFraction(from, to, terms.dayCount);
  if (index > 0 || terms.firstPeriod === "as_regular") return regularFraction(rhythm, terms.dayCount);
  if (nextDue(from, rhythm) === to) return regularFraction(rhythm, terms.dayCount);
  return rhythm.unit === "weeks" ? fraction(dayOf(to) - dayOf(from), 364) : yearFraction(from, to, "whole_periods");
}

function nextDue(from: LocalDate, rhythm: Rhythm): LocalDate {
  return rhythm.unit === "months" ? addMonths(from, rhythm.every) : addDays(from, rhythm.every * (rhythm.unit === "weeks" ? 7 : 1));
}

/** A regular period: a twelfth, a fifty-second … of a year, or 30 (7, 1) days over the convention's year; the level payment is computed on it. */
function regularFraction({ every, unit }: Rhythm, dayCount: DayCount): Fraction {
  if (dayCount === "whole_periods") return fraction(every, unit === "months" ? 12 : unit === "weeks" ? 52 : 365);
  const year = dayCount === "30/360" || dayCount === "actual/360" ? 360 : 365;
  return fraction(every * (unit === "months" ? 30 : unit === "weeks" ? 7 : 1), year);
}
