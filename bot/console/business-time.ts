// Knows when an answer is due, counted in the lender's business hours. Refuses to know who owes it.
import { addDays, instantAt, localTimeAt, type Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { HandoffPriority } from "../../src/handoff.ts";

/** Minutes of business time within which a person should have answered, worst first. */
export const answerWithinMinutes: Record<HandoffPriority, number> = { 1: 15, 2: 60, 3: 120, 4: 240, 5: 480 };

/** `minutes` of business time after `from`. Throws a RangeError when the lender is never open. */
export function afterBusinessMinutes(from: Instant, minutes: number, hours: Lender["businessHours"]): Instant {
  const { days, fromMinute, toMinute, zone } = hours;
  if (days.length === 0 || toMinute <= fromMinute) throw new RangeError("the lender has no business hours");
  let left = minutes;
  let { date, minuteOfDay, weekday } = localTimeAt(from, zone);
  for (;;) {
    if (days.includes(weekday) && minuteOfDay < toMinute) {
      const start = Math.max(minuteOfDay, fromMinute);
      if (left <= toMinute - start) return instantAt(date, start + left, zone);
      left -= toMinute - start;
    }
    date = addDays(date, 1);
    minuteOfDay = 0;
    weekday = ((weekday % 7) + 1) as typeof weekday;
  }
}
