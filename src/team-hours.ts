// Knows when the lender's people work, by their own clock, and the half hours in which they call back. Refuses to know who they are or how many.
import { addDays, instantAt, localTimeAt, type Instant } from "./calendar.ts";
import type { Lender } from "./lender.ts";

type Hours = Lender["businessHours"];

/** Call-backs are promised for a half hour of the team's day. */
export const slotMinutes = 30;
const daysLookedAt = 14;

/** Whether somebody of the team works at this instant. */
export function isTeamThere({ days, fromMinute, toMinute, zone }: Hours, at: Instant): boolean {
  const { weekday, minuteOfDay } = localTimeAt(at, zone);
  return days.includes(weekday) && minuteOfDay >= fromMinute && minuteOfDay < toMinute;
}

/** When the team next begins its day after this instant; null when it does not within two weeks. */
export function nextOpening(hours: Hours, after: Instant): Instant | null {
  const today = localTimeAt(after, hours.zone).date;
  for (let ahead = 0; ahead <= daysLookedAt; ahead++) {
    const at = instantAt(addDays(today, ahead), hours.fromMinute, hours.zone);
    if (at > after && isTeamThere(hours, at)) return at;
  }
  return null;
}

/** Starts of the whole half hours of the team's next two weeks, from this instant on, the next first. */
export function* teamSlots(hours: Hours, from: Instant): Generator<Instant> {
  const today = localTimeAt(from, hours.zone).date;
  for (let ahead = 0; ahead <= daysLookedAt; ahead++)
    for (let minute = Math.ceil(hours.fromMinute / slotMinutes) * slotMinutes; minute + slotMinutes <= hours.toMinute; minute += slotMinutes) {
      const at = instantAt(addDays(today, ahead), minute, hours.zone);
      if (at >= from && isTeamThere(hours, at)) yield at;
    }
} // prettier-ignore
