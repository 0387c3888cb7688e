// Knows what part of a year lies between two days under each market convention; refuses to know rates and amounts.
import { addMonths, dayNumber, fromDayNumber, localDate, type LocalDate } from "./calendar.ts";
import { fraction, plus, zero, type Fraction } from "./fraction.ts";

/** `whole_periods`: a month is a twelfth whatever its length (then only schedule.ts asks, by period). Names as in ISDA 2006, section 4.16. */
export type DayCount = "whole_periods" | "30/360" | "actual/360" | "actual/365" | "actual/actual";
export const dayCounts: readonly DayCount[] = ["whole_periods", "30/360", "actual/360", "actual/365", "actual/actual"];

const seen = new Map<LocalDate, number>();

/** `dayNumber`, remembered: a portfolio falls due on few different days. */
export function dayOf(date: LocalDate): number {
  let day = seen.get(date);
  if (day === undefined) {
    day = dayNumber(date);
    if (seen.size > 200_000) seen.clear();
    seen.set(date, day);
  }
  return day;
}

const written = new Map<number, LocalDate>();

/** `fromDayNumber`, remembered. */
export function dateOf(day: number): LocalDate {
  let date = written.get(day);
  if (date === undefined) {
    date = fromDayNumber(day);
    if (written.size > 200_000) written.clear();
    written.set(day, date);
  }
  return date;
}

/** The exact part of a year from `from` to `to` (0 when `to` is not later). Month ends under 30/360 follow the bond basis. */
export function yearFraction(from: LocalDate, to: LocalDate, dayCount: DayCount): Fraction {
  if (to <= from) return zero;
  switch (dayCount) {
    case "whole_periods":
      return monthsAndDays(from, to);
    case "30/360":
      return fraction(thirtyDays(from, to), 360);
    case "actual/360":
      return fraction(dayOf(to) - dayOf(from), 360);
    case "actual/365":
      return fraction(dayOf(to) - dayOf(from), 365);
    case "actual/actual":
      break;
  }
  return actualActual(from, to);
}

/** Whole months as twelfths, the days left over by 365. */
function monthsAndDays(from: LocalDate, to: LocalDate): Fraction {
  let months = (year(to) - year(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) > to) months--;
  return plus(fraction(months, 12), fraction(dayOf(to) - dayOf(addMonths(from, months)), 365));
}

function thirtyDays(from: LocalDate, to: LocalDate): number {
  const d1 = Math.min(Number(from.slice(8, 10)), 30);
  const d2 = d1 === 30 ? Math.min(Number(to.slice(8, 10)), 30) : Number(to.slice(8, 10));
  return 360 * (year(to) - year(from)) + 30 * (Number(to.slice(5, 7)) - Number(from.slice(5, 7))) + d2 - d1;
}

/** Days in a leap year count 1/366, others 1/365. */
function actualActual(from: LocalDate, to: LocalDate): Fraction {
  let sum = zero;
  for (let y = year(from); y <= year(to); y++) {
    const start = Math.max(dayOf(from), dayOf(localDate(y, 1, 1)));
    const end = Math.min(dayOf(to), dayOf(localDate(y + 1, 1, 1)));
    sum = plus(sum, fraction(end - start, dayOf(localDate(y + 1, 1, 1)) - dayOf(localDate(y, 1, 1))));
  }
  return sum;
}

function year(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
