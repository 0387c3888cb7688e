// Knows when a person may call back: half hours in which the team works and the borrower is awake, each with as many places as there are people. Refuses to book one.
import { localTimeAt, type Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import { slotMinutes, teamSlots } from "../../src/team-hours.ts";

/** Nobody is promised a call in the next moment: somebody must be able to see it coming. */
const noticeMs = 10 * 60_000;
/** The borrower's own hours: 47 CFR 64.1200(c)(1), 12 CFR 1006.6(b)(1). */
const earliestMinute = 8 * 60;
const latestMinute = 21 * 60;

export type Slot = { at: Instant; free: number };

/**
 * Slots with a free place, the next first. `booked` are the call-backs that stand, `people` how many can call at once, `zone` the borrower's.
 */
export function slotsAfter(
  now: Instant,
  about: { hours: Lender["businessHours"]; zone: string; booked: readonly Instant[]; people: number },
  most = 40,
): Slot[] {
  const { hours, zone, booked, people } = about;
  const taken = new Map<Instant, number>();
  const lengthMs = slotMinutes * 60_000;
  for (const at of booked) {
    const slot = Math.floor(at / lengthMs) * lengthMs;
    taken.set(slot, (taken.get(slot) ?? 0) + 1);
  }
  const found: Slot[] = [];
  for (const at of teamSlots(hours, now + noticeMs)) {
    const theirs = localTimeAt(at, zone).minuteOfDay;
    const free = people - (taken.get(Math.floor(at / lengthMs) * lengthMs) ?? 0);
    if (free > 0 && theirs >= earliestMinute && theirs + slotMinutes <= latestMinute) found.push({ at, free });
    if (found.length === most) break;
  }
  return found;
}
