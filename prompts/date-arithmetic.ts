// Knows how days are counted: from here, from there, in weeks that begin on Monday. Refuses to know any words.
import { dayNumber, daysInMonth, fromDayNumber, localDate } from "../src/calendar.ts";
import type { Certainty } from "./heard.ts";
import type { Edge, Unit } from "./date-kinds.ts";

/** What a grammar rule may look at. Days are counted from 1970-01-01. */
export type DateWorld = {
  today: number;
  minuteOfDay: number;
  /** The sentence speaks of what was: bare weekdays and days lie behind. */
  back: boolean;
  dayFirst: boolean;
  /** Where "next Friday" can only be Friday of next week (下周五). */
  nextWeekIsPlain: boolean;
  /** "Spanish says ocho días for a week": unused days of idioms stay with the words. */
  country: string;
  payday?: number;
};

/** What a rule found. `date` is the day to propose; for a period, the last day surely inside it. */
export type Found = {
  from: number;
  to: number;
  date: number;
  certainty: Certainty;
  alternatives?: number[];
  /** Last day inside even when the end was not meant to be included. */
  safeTo?: number;
  grain: Unit;
  minute?: number;
  needs?: "payday";
};

export type Civil = { year: number; month: number; day: number };

export function civil(day: number): Civil {
  const text = fromDayNumber(day);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

/** Undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && year >= 1900 && year <= 2200) || day > daysInMonth(year, month)) return undefined;
  return dayNumber(localDate(year, month, day));
}

/** 1 Monday to 7 Sunday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const monday = (day: number): number => day - weekdayOfDay(day) + 1;

export function single(date: number, certainty: Certainty = "certain", grain: Unit = "day"): Found {
  return { from: date, to: date, date, certainty, grain };
}

export function addCivilMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = civil(day);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return dayNumber(localDate(y, m, Math.min(dayOfMonth, daysInMonth(y, m))));
}

export function addBusinessDays(day: number, count: number): number {
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at += Math.sign(count);
    if (weekdayOfDay(at) <= 5) left--;
  }
  return at;
}

/** A span of time; months and days are kept apart because a month has no length. */
export type Duration = { days: number; businessDays: number; months: number; minutes: number; vague: boolean };

export function durationOf(count: number, unit: Unit): Duration {
  const none: Duration = { days: 0, businessDays: 0, months: 0, minutes: 0, vague: false };
  const half = count % 1 !== 0;
  if (unit === "second") return none;
  if (unit === "minute") return { ...none, minutes: count };
  if (unit === "hour") return { ...none, minutes: count * 60 };
  if (unit === "businessDay") return { ...none, businessDays: Math.ceil(count) };
  if (unit === "day" || unit === "weekend") return { ...none, days: Math.ceil(count) };
  if (unit === "week") return { ...none, days: Math.round(count * 7) };
  if (unit === "fortnight") return { ...none, days: Math.round(count * 14) };
  if (unit === "quincena") return { ...none, days: Math.round(count * 15) };
  const months = count * (unit === "decade" ? 120 : unit === "year" ? 12 : unit === "halfYear" ? 6 : unit === "quarter" ? 3 : 1);
  // Half a month is fifteen days in all three languages.
  return { ...none, months: Math.floor(months), days: half ? Math.round((months % 1) * 30) : 0 };
}

export function addDurations(a: Duration, b: Duration): Duration {
  return { days: a.days + b.days, businessDays: a.businessDays + b.businessDays, months: a.months + b.months, minutes: a.minutes + b.minutes, vague: a.vague || b.vague };
} // prettier-ignore

/** The day `duration` after (sign 1) or before (sign -1) a day; hours count from the minute of that day. */
export function shift(day: number, duration: Duration, sign: 1 | -1, minuteOfDay: number): number {
  const moved = addBusinessDays(addCivilMonths(day, sign * duration.months) + sign * duration.days, sign * duration.businessDays);
  return moved + Math.floor((minuteOfDay + sign * duration.minutes) / 1440);
}

/** The first day of `count` looked for forward (or backward) from today, today included, that `fits`. */
export function nearest(
  world: DateWorld,
  fits: (year: number, month: number) => number | undefined,
  stepMonths: 1 | 12,
  limit = 60,
): number | undefined {
  const { year, month } = civil(world.today);
  for (let i = stepMonths === 12 ? -1 : 0; i <= limit; i++) {
    const index = year * 12 + month - 1 + (world.back ? -1 : 1) * i * stepMonths;
    const day = fits(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
    if (day !== undefined && (world.back ? day <= world.today : day >= world.today)) return day;
  }
  return undefined;
}

export function monthDay(world: DateWorld, month: number, day: number): Found | undefined {
  const date = nearest(world, (year) => dayOf(year, month, day), 12, 9);
  return date === undefined ? undefined : single(date);
}

export function dayOfMonth(world: DateWorld, day: number): Found | undefined {
  const date = nearest(world, (year, month) => dayOf(year, month, day), 1, 12);
  return date === undefined ? undefined : single(date);
}

/** A bare weekday. Said on that very weekday it may be today or a week on. */
export function bareWeekday(world: DateWorld, weekday: number): Found {
  const ahead = (weekday - weekdayOfDay(world.today) + 7) % 7;
  if (world.back) return single(world.today - (((weekdayOfDay(world.today) - weekday + 7) % 7) || 7));
  if (ahead > 0) return single(world.today + ahead);
  return { ...single(world.today + 7, "ambiguous"), alternatives: [world.today, world.today + 7] };
} // prettier-ignore

/** "Next Friday": Friday of next week for some, the coming Friday for others; ask when these differ. */
export function nextWeekday(world: DateWorld, weekday: number, weeks: number): Found {
  const ofWeek = monday(world.today) + 7 * weeks + weekday - 1;
  if (world.nextWeekIsPlain || weeks > 1) return single(ofWeek);
  const soonest = world.today + (((weekday - weekdayOfDay(world.today) + 7) % 7) || 7);
  if (soonest === ofWeek) return single(ofWeek);
  return { ...single(ofWeek, "ambiguous"), alternatives: [soonest, ofWeek] };
} // prettier-ignore

/** "This Friday": this week's; if that is past, ask. */
export function thisWeekday(world: DateWorld, weekday: number): Found {
  const ofWeek = monday(world.today) + weekday - 1;
  if (world.back || ofWeek >= world.today) return single(ofWeek);
  return { ...single(ofWeek + 7, "ambiguous"), alternatives: [ofWeek, ofWeek + 7] };
}

/** The weekday soonest after today. */
export function comingWeekday(world: DateWorld, weekday: number): Found {
  return single(world.today + ((weekday - weekdayOfDay(world.today) + 7) % 7 || 7));
}

/** A stretch of days; a week's safe end is Saturday, inside whether weeks begin on Sunday or Monday, its proposed day Friday. */
export function period(from: number, to: number, grain: Unit, safeTo = to): Found {
  return { from, to, date: safeTo, certainty: "ambiguous", grain, safeTo };
}

export function weekAt(day: number): Found {
  const from = monday(day);
  return { ...period(from, from + 6, "week", from + 5), date: from + 4 };
}

export function unitPeriod(world: DateWorld, unit: Unit, offset: number): Found | undefined {
  const { year, month } = civil(world.today);
  const start = monday(world.today);
  if (unit === "day") return single(world.today + offset);
  if (unit === "businessDay") return single(addBusinessDays(world.today, offset));
  if (unit === "week") return weekAt(start + 7 * offset);
  if (unit === "weekend") return period(start + 7 * offset + 5, start + 7 * offset + 6, "weekend");
  if (unit === "fortnight") return period(start + 14 * offset, start + 14 * offset + 13, "fortnight");
  if (unit === "quincena") return quincena(world, offset);
  if (unit === "month") return monthPeriod(year, month + offset);
  if (unit === "quarter") return monthsPeriod(year, (Math.floor((month - 1) / 3) + offset) * 3 + 1, 3, "quarter");
  if (unit === "halfYear") return monthsPeriod(year, (Math.floor((month - 1) / 6) + offset) * 6 + 1, 6, "halfYear");
  if (unit === "year") return monthsPeriod(year + offset, 1, 12, "year");
  return undefined;
}

export function monthPeriod(year: number, month: number): Found {
  return monthsPeriod(year, month, 1, "month");
}

function monthsPeriod(year: number, month: number, count: number, grain: Unit): Found {
  const index = year * 12 + month - 1;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const from = dayNumber(localDate(y, m, 1));
  return period(from, addCivilMonths(from, count) - 1, grain);
}

/** The next half-month pay date: the 15th or the last of the month, whichever comes next after today. */
function quincena(world: DateWorld, offset: number): Found {
  const { year, month } = civil(world.today);
  const days = [0, 1, 2].flatMap((plus) => {
    const { from, to } = monthPeriod(year, month + plus);
    return [from + 14, to];
  });
  const ahead = days.filter((day) => day > world.today);
  return single(ahead[Math.max(0, offset > 0 ? offset - 1 : 0)]!, "implied");
}

/** The first, middle or last part of a period, as people mean it: the last ten days of a month, Friday to Sunday of a week. */
export function edgeOf(whole: Found, edge: Edge): Found {
  const { from, to, grain } = whole;
  if (grain === "week" || grain === "weekend") {
    if (edge === "start") return { ...period(from, from + 2, "day", from + 1), certainty: "implied" };
    if (edge === "middle") return { ...period(from + 1, from + 3, "day", from + 2), certainty: "implied" };
    return { ...period(from + 4, from + 6, "day", from + 5), date: from + 4, certainty: "implied" };
  }
  if (grain === "month") {
    if (edge === "start") return { ...period(from, from + 9, "day", from + 4), certainty: "implied" };
    if (edge === "middle") return { ...period(from + 10, from + 19, "day", from + 14), certainty: "implied" };
    return { ...period(from + 20, to, "day"), certainty: "implied" };
  }
  const months = grain === "year" ? 2 : 1;
  if (edge === "start") return { ...period(from, addCivilMonths(from, months) - 1, "month"), certainty: "ambiguous" };
  if (edge === "end") return { ...period(addCivilMonths(to + 1, -months), to, "month"), certainty: "implied" };
  const middle = addCivilMonths(from, grain === "year" ? 5 : 1);
  return period(middle, addCivilMonths(middle, grain === "year" ? 2 : 1) - 1, "month");
}

/** The first or the second half of a period: of a month to its 15th, of a year to June. */
export function halfOf(whole: Found, edge: Edge): Found {
  const { from, to, grain } = whole;
  const second = grain === "month" ? from + 15 : grain === "year" ? addCivilMonths(from, 6) : grain === "halfYear" ? addCivilMonths(from, 3) : from + Math.ceil((to - from + 1) / 2);
  return { ...(edge === "start" ? period(from, second - 1, "day") : period(second, to, "day")), certainty: grain === "month" ? "implied" : "ambiguous" };
} // prettier-ignore

/** The nth (from 1; -1 is the last, -2 the last but one) weekday inside a period. */
export function nthWeekday(within: Found, n: number, weekday: number): Found | undefined {
  const first = within.from + ((weekday - weekdayOfDay(within.from) + 7) % 7);
  const last = within.to - ((weekdayOfDay(within.to) - weekday + 7) % 7);
  const date = n > 0 ? first + 7 * (n - 1) : last + 7 * (n + 1);
  return date < within.from || date > within.to ? undefined : single(date);
}

/** The nth week of a month: the one that holds its nth Thursday (ISO 8601); -1 is the last seven days. */
export function nthWeek(within: Found, n: number): Found | undefined {
  if (n < 0) {
    const week = weekAt(within.to);
    return weekAt((week.from + 3 > within.to ? within.to - 7 : within.to) + 7 * (n + 1));
  }
  const thursday = nthWeekday(within, n, 4);
  return thursday && weekAt(thursday.date);
}
