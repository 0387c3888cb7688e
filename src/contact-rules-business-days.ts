// Knows which days a United States collector may count as business days; refuses any other country's holidays.
import { weekdayOfDay } from "./contact-rules-clock.ts";

const dayMs = 86_400_000;
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayMs;

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOfDay(first) + 7) % 7) + (nth - 1) * 7;
}
function lastMonday(year: number, month: number): number {
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOfDay(last) + 6) % 7);
}

const holidaysByYear = new Map<number, ReadonlySet<number>>();
/** The legal public holidays of 5 U.S.C. 6103(a), as days since 1970-01-01; observed days of 6103(b) are not among them. */
function holidaysOf(year: number): ReadonlySet<number> {
  let days = holidaysByYear.get(year);
  if (!days) {
    days = new Set([
      dayOf(year, 1, 1), nthWeekday(year, 1, 1, 3), nthWeekday(year, 2, 1, 3), lastMonday(year, 5), dayOf(year, 6, 19), dayOf(year, 7, 4),
      nthWeekday(year, 9, 1, 1), nthWeekday(year, 10, 1, 2), dayOf(year, 11, 11), nthWeekday(year, 11, 4, 4), dayOf(year, 12, 25),
    ]); // prettier-ignore
    holidaysByYear.set(year, days);
  }
  return days;
}

export function isBusinessDay(day: number): boolean {
  return weekdayOfDay(day) <= 5 && !holidaysOf(new Date(day * dayMs).getUTCFullYear()).has(day);
}

/** The day `count` business days after (or, negative, before) the given day, which itself is not counted. */
export function addBusinessDays(day: number, count: number): number {
  const step = Math.sign(count);
  let left = Math.abs(count);
  while (left > 0) {
    day += step;
    if (isBusinessDay(day)) left--;
  }
  return day;
}
