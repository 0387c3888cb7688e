// Knows days, instants and zones; the only door to luxon. Refuses to know what time it is now: that is always an argument.
import { DateTime, IANAZone } from "luxon";

/** A day in someone's life, "2026-03-14". No zone, no time: due dates and promises are days. */
export type LocalDate = string;
/** What happened, when: milliseconds since 1970-01-01T00:00Z. On the wire it is ISO 8601 with offset. */
export type Instant = number;
/** 1 Monday … 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;

/** Days since 1970-01-01. Throws a RangeError on anything that is not a real calendar day. */
export function dayNumber(date: LocalDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const ms = Date.UTC(year, month - 1, day);
  const read = new Date(ms);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || read.getUTCFullYear() !== year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day)
    throw new RangeError(`"${date}" is not a calendar day written as 2026-03-14`);
  return ms / dayMs;
}

export function isLocalDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** A calendar day that arithmetic over a whole loan's life cannot carry out of four-digit years: what is taken from outside. */
export function isBookableDay(text: string): boolean {
  return isLocalDate(text) && text >= "1900-01-01" && text < "2200-01-01";
}

export function fromDayNumber(day: number): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day `months` later, or the month's last day where it is shorter. `seedDay` keeps 31 Jan → 28 Feb → 31 Mar. */
export function addMonths(date: LocalDate, months: number, seedDay: number = Number(date.slice(8, 10))): LocalDate {
  dayNumber(date);
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return localDate(year, month, Math.min(seedDay, daysInMonth(year, month)));
}

export function localDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function weekdayOf(date: LocalDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** The local day and wall-clock minute of an instant in an IANA zone. */
export function localTimeAt(instant: Instant, zone: string): { date: LocalDate; minuteOfDay: number; weekday: Weekday } {
  const local = DateTime.fromMillis(instant, { zone });
  if (!local.isValid) throw new RangeError(`"${zone}" is not an IANA time zone`);
  return { date: local.toISODate(), minuteOfDay: local.hour * 60 + local.minute, weekday: local.weekday };
}

export function localDateAt(instant: Instant, zone: string): LocalDate {
  return localTimeAt(instant, zone).date;
}

/** The first instant at which the wall clock in `zone` shows `minuteOfDay` on `date`; a time skipped by daylight saving moves forward. */
export function instantAt(date: LocalDate, minuteOfDay: number, zone: string): Instant {
  const local = DateTime.fromObject(
    { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)), hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 },
    { zone },
  ); // prettier-ignore
  if (!local.isValid) throw new RangeError(`${date} minute ${minuteOfDay} in "${zone}" is no time`);
  // Where the clock goes back a wall-clock time happens twice: luxon may name the second.
  return Math.min(...local.getPossibleOffsets().map((possible) => possible.toMillis()));
}

/** "2026-03-14T09:30:00.000-05:00" in the given zone. */
export function toIso(instant: Instant, zone = "utc"): string {
  return DateTime.fromMillis(instant, { zone }).toISO()!;
}

/** Reads ISO 8601 with an offset or Z. Throws a RangeError naming the value when the offset is missing. */
export function parseInstant(text: string): Instant {
  const parsed = DateTime.fromISO(text, { setZone: true });
  if (!parsed.isValid || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text))
    throw new RangeError(`"${text}" is not an instant such as 2026-03-14T09:30:00-05:00`);
  return parsed.toMillis();
}
