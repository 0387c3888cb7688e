// Knows how days, periods and spans are put together from their parts, the same in every language. Refuses to know words.
import {
  addBusinessDays, addCivilMonths, bareWeekday, civil, comingWeekday, dayOf, dayOfMonth, durationOf, edgeOf, monthDay, monthPeriod, nearest, nextWeekday, nthWeek, nthWeekday, period, shift, single, thisWeekday, unitPeriod,
  weekAt, weekdayOfDay, type DateWorld, type Duration, type Found,
} from "./date-arithmetic.ts"; // prettier-ignore
import type { Edge, Unit } from "./date-kinds.ts";
import { resolves, rule, type Parts, type Rule } from "./date-rule.ts";
import type { DateToken } from "./date-scan.ts";
import { feastIn } from "./holidays.ts";
import { dayNumber } from "../src/calendar.ts";
import { fromLunar } from "../src/calendar-lunar.ts";

const smallUnits: ReadonlySet<Unit> = new Set(["second", "minute", "hour"]);
const isDayValue = (value: number) => Number.isInteger(value) && value >= 1 && value <= 31;

/** Times of day first: they use up figures that would else look like days. */
export const timeRules: readonly Rule[] = [
  rule("hour with its mark", "time", "at? number clock (number unit? | clock)?", (parts, { language }) => {
    const [hour, minutes] = parts.many("number").map(({ value }) => value!);
    if (hour === undefined || parts.one("number")!.vague || hour > 24 || hour % 1 !== 0) return undefined;
    const text = language === "zh" ? 0 : (parts.one("clock")?.value ?? 0);
    return { minute: hour * 60 + (minutes !== undefined && minutes < 60 ? Math.round(minutes === 0.5 ? 30 : minutes) : 0) + text };
  }),
  rule("hour after at", "time", "at number (number | and number)? (?!unit)", (parts) => {
    const [hour, minutes] = parts.many("number").map(({ value }) => value!);
    return hour === undefined || parts.one("number")!.vague || hour > 24 || hour % 1 !== 0
      ? undefined
      : { minute: hour * 60 + (minutes === 0.5 ? 30 : (minutes ?? 0)) };
  }),
  rule("hour with part of day", "time", "the? number part (?=$)", (parts) =>
    parts.value("number") <= 24
      ? { minute: (parts.value("number") + (parts.value("number") < 12 && isLate(parts) ? 12 : 0)) * 60 }
      : undefined,
  ),
];

export const durationRules: readonly Rule[] = [
  rule("number and unit", "duration", "(number|article) of? article? unit", (parts) => {
    const { unit } = parts.one("unit")!;
    const count = parts.one("number", "article")!;
    return { duration: { ...durationOf(count.value!, unit!), vague: count.vague ?? false }, unit: unit!, value: count.value! };
  }),
  rule("number and a half", "duration", "(number|article) unit and number", (parts) => {
    const [first, half] = parts.many("number", "article");
    return half?.value === 0.5
      ? { duration: durationOf(first!.value! + 0.5, parts.one("unit")!.unit!), unit: parts.one("unit")!.unit! }
      : undefined;
  }),
  rule("a unit and a half", "duration", "unit and number", (parts, { before, language }) =>
    language === "es" && before?.kind === "within" && parts.value("number") === 0.5
      ? { duration: durationOf(1.5, parts.one("unit")!.unit!), unit: parts.one("unit")!.unit!, value: 1.5 }
      : undefined,
  ),
  rule("one unit from now", "duration", "unit (?=later)", (parts, { before }) => {
    const { unit } = parts.one("unit")!;
    return (before && before.kind !== "unknown" && before.kind !== "comma") || !["week", "fortnight", "month", "year"].includes(unit!)
      ? undefined
      : { duration: durationOf(1, unit!), unit: unit!, value: 1 };
  }),
  rule("days before a mark of time", "duration", "number dayMark (?=later|inside)", (parts) =>
    // 20日后 may count days; 20号以后 never does.
    parts.value("dayMark") === 1 ? { duration: durationOf(parts.value("number"), "day"), unit: "day" } : undefined,
  ),
];

const isLate = (parts: Parts): boolean => {
  const minute = parts.one("part")?.minute ?? 0;
  return minute > 720 && minute < 1440;
};

const day = (date: number | undefined): Found | undefined => (date === undefined ? undefined : single(date));
const inYear = (parts: Parts): ((world: DateWorld) => number) | undefined => {
  const year = parts.one("year");
  const offset = parts.one("yearOffset");
  const unit = parts.one("unit");
  if (year) return () => year.value!;
  if (offset) return (world) => civil(world.today).year + offset.value!;
  if (unit?.unit === "year") return (world) => civil(world.today).year + (parts.has("next") ? 1 : parts.has("last") ? -1 : 0);
  return undefined;
};

function monthAndDay(parts: Parts, month: number, dayNumber: number): Partial<DateToken> | undefined {
  if (!isDayValue(dayNumber) || dayOf(2024, month, dayNumber) === undefined) return undefined;
  const year = inYear(parts);
  return resolves((world) => (year ? day(dayOf(year(world), month, dayNumber)) : monthDay(world, month, dayNumber)), {
    sub: "monthDay",
    value: dayNumber,
  });
}

function numericDay(token: DateToken): Partial<DateToken> {
  const { year, month, day: dayNumber, either } = token.numeric!;
  return resolves((world) => {
    const [m, d] = either && world.dayFirst ? [dayNumber, month] : [month, dayNumber];
    const found = year === undefined ? monthDay(world, m, d) : day(dayOf(year, m, d));
    return found && either ? { ...found, certainty: "implied" } : found;
  }, { sub: "numeric" }); // prettier-ignore
}

function weekday(parts: Parts): Partial<DateToken> {
  const value = parts.value("weekday");
  const next = parts.one("next", "afterNext");
  return resolves(
    (world) => {
      if (parts.has("afterNext")) return single(comingWeekday(world, value).date + 7, "implied");
      if (parts.has("last")) return single(world.nextWeekIsPlain ? weekAt(world.today).from - 7 * parts.value("last") + value - 1 : world.today - ((weekdayOfDay(world.today) - value + 7) % 7 || 7));
      if (next) return next.value === 0 ? comingWeekday(world, value) : nextWeekday(world, value, next.value!);
      if (parts.has("this")) return thisWeekday(world, value);
      const found = bareWeekday(world, value);
      return parts.has("every") ? { ...found, certainty: "ambiguous" } : found;
    },
    { sub: "weekday", value, ...(parts.has("last") ? { kind: "day" } : {}), ...(next || parts.has("last") ? { sub: "relative" } : {}) },
  ); // prettier-ignore
}

function feast(parts: Parts): Partial<DateToken> {
  const id = parts.one("holiday")!.holiday!;
  const year = inYear(parts);
  return resolves((world) => {
    const on = (y: number) => {
      const date = feastIn(id, y, world.country);
      return date === undefined ? undefined : dayNumber(date);
    };
    if (year) return day(on(year(world)));
    const found = nearest(world, (y) => on(y), 12, 9);
    if (found === undefined) return undefined;
    const { year: now } = civil(world.today);
    // "Last Christmas"
    if (parts.has("last")) return day([on(now), on(now - 1)].find((date) => date !== undefined && date < world.today));
    return id === "holyWeek" ? { ...period(found - 6, found, "week"), certainty: "implied" } : single(found);
  }, { sub: "holiday" }); // prettier-ignore
}

function sharedMonth(parts: Parts, month: number): Partial<DateToken> | undefined {
  const [first, last] = parts.many("number", "ordinal").map(({ value }) => value!);
  if (first === undefined || last === undefined || !isDayValue(first) || !isDayValue(last) || first >= last) return undefined;
  const year = inYear(parts);
  const at = (value: number) => (world: DateWorld) => (year ? day(dayOf(year(world), month, value)) : monthDay(world, month, value));
  return range(at(first), at(last));
}

/** From one day to another. Whether the last day is meant is often unclear: the day before it is surely inside. */
export function range(first: NonNullable<DateToken["at"]>, last: NonNullable<DateToken["at"]>, mayHaveBegun = true): Partial<DateToken> {
  return resolves((world) => {
    // Said in the middle of it ("from August to October", in September): it has begun.
    const running = last(world);
    const coming = first(world);
    const begun = mayHaveBegun && running && coming && !world.back && running.to > world.today && running.to < coming.from;
    const start = begun ? first({ ...world, today: running.from, back: true }) : coming;
    if (begun && start) return { from: start.from, to: running.to, date: running.to, safeTo: Math.max(start.from, running.grain === "month" ? running.from - 1 : running.to - 1), certainty: "ambiguous", grain: running.grain };
    const end = start && last({ ...world, today: Math.max(start.from, world.back ? start.from : world.today), back: false });
    if (!start || !end || end.to < start.from) return undefined;
    const whole = end.grain === "month" && end.from > start.from;
    const safeTo = Math.max(start.from, whole ? end.from - 1 : end.to - 1);
    return { from: start.from, to: end.to, date: end.to, safeTo, certainty: "ambiguous", grain: end.grain };
  }, { ends: { kind: "day", start: 0, end: 0, at: last } }); // prettier-ignore
}

const monthOf = (parts: Parts) => parts.value("month");

/** Days and periods out of words. The longest match wins, then the rule that stands first. */
export const dayRules: readonly Rule[] = [
  rule(
    "days that share a month",
    "period",
    "(from|between|of|the)? the? (number|ordinal) dayMark? (to|dash|and) the? (number|ordinal) dayMark? slash? of? the? month (comma? year | of year)?",
    (parts, place) =>
      parts.has("and") && !parts.has("between") && place.before?.kind !== "between" ? undefined : sharedMonth(parts, monthOf(parts)),
  ),
  rule(
    "month and its days",
    "period",
    "(from|between|of)? month the? (number|ordinal) dayMark? (to|dash|and) the? (number|ordinal) dayMark? (comma? year)? (?!month)",
    (parts) => (parts.has("and") && !parts.has("between") ? undefined : sharedMonth(parts, monthOf(parts))),
  ),
  rule(
    "days of this month",
    "period",
    "(from|between|of|on)? the? (number|ordinal) dayMark? (to|dash|and) the? (number|ordinal) dayMark? (?!of|month|unit|slash|weekday)",
    (parts, { isDay, language }) => {
      const [first, last] = parts.many("number", "ordinal");
      const open = parts.one("from", "between") ?? (language === "es" ? parts.one("of") : undefined);
      if (parts.has("and") && !parts.has("between")) return undefined;
      if (!parts.has("dayMark") && !(open && (parts.has("the") || (first!.kind === "ordinal" && last!.kind === "ordinal"))))
        return undefined;
      if (language === "es" && (last!.kind === "ordinal" || (first!.kind === "ordinal" && first!.value !== 1))) return undefined;
      if (!isDayValue(first!.value!) || !isDayValue(last!.value!) || first!.value! >= last!.value! || !isDay(last!, true)) return undefined;
      return range(
        (world) => dayOfMonth(world, first!.value!),
        (world) => dayOfMonth(world, last!.value!),
      );
    },
  ),
  rule("year, month and day", "day", "(year|yearOffset) (dash|of)? month the? (number|ordinal) dayMark?", (parts) =>
    monthAndDay(parts, monthOf(parts), parts.value("number", "ordinal")),
  ),
  rule(
    "month and day",
    "day",
    "next? month (slash|dash|comma)? the? (number|ordinal) dayMark? (comma? year | of year | of next unit)?",
    (parts, { language, isDay }) => {
      const dayToken = parts.one("number", "ordinal")!;
      if (language === "zh" && dayToken.kind === "ordinal") return undefined;
      return language !== "zh" && dayToken.kind === "number" && !isDay(dayToken, true)
        ? undefined
        : monthAndDay(parts, monthOf(parts), dayToken.value!);
    },
  ),
  rule(
    "day and month",
    "day",
    "next? the? dayMark? next? (number|ordinal) (slash|dash|comma)? of? the? month ((comma|dash|slash)? year | of year | of? next unit | of? unit next)?",
    (parts) => monthAndDay(parts, monthOf(parts), parts.value("number", "ordinal")),
  ),
  rule("date in figures", "day", "next? numeric", (parts) => numericDay(parts.one("numeric")!)),
  rule("lunar day", "day", "(yearOffset|year)? (lunar month | lunarMonth) of? start? number dayMark?", (parts) => {
    const month = parts.value("month", "lunarMonth");
    const year = inYear(parts);
    if (!isDayValue(parts.value("number"))) return undefined;
    return resolves(
      (world) => {
        const on = (y: number) => {
          const date = fromLunar(y, month, parts.value("number"));
          return date === undefined ? undefined : dayNumber(date);
        };
        return day(
          year
            ? on(year(world))
            : [civil(world.today).year - 1, civil(world.today).year, civil(world.today).year + 1]
                .map(on)
                .find((date) => date !== undefined && date >= world.today),
        );
      },
      { sub: "holiday" },
    );
  }),
  rule("day of the month by its rank", "day", "the? ordinal (of|within) the? this? unit (?!next|after|from|of)", (parts, { language }) =>
    language !== "zh" && parts.one("unit")!.unit === "month" && isDayValue(parts.value("ordinal"))
      ? resolves((world) => dayOfMonth(world, parts.value("ordinal")), { sub: "day", value: parts.value("ordinal") })
      : undefined,
  ),
  rule("last of the month", "day", "(the|this)* (monthLast | last (of|within) the? this? unit) (?!next|of)", (parts) => {
    const unit = parts.one("unit");
    if (unit && unit.unit !== "month") return undefined;
    return resolves((world) => {
      const { year, month } = civil(world.today);
      return single(monthPeriod(year, month).to);
    });
  }),
  rule("day of the month to come", "day", "the? number of the? next (?!unit|weekday|month|number|holiday)", (parts, { language }) =>
    language === "es" && isDayValue(parts.value("number"))
      ? resolves((world) => {
          const { year, month } = civil(addCivilMonths(monthPeriod(civil(world.today).year, civil(world.today).month).from, 1));
          return day(dayOf(year, month, parts.value("number")));
        })
      : undefined,
  ),
  rule("days side by side", "period", "number comma number dayMark (?!to|dash)", (parts, { language }) => {
    const [first, last] = parts.many("number").map(({ value }) => value!);
    if (language !== "zh" || !isDayValue(first!) || last !== first! + 1 || !isDayValue(last)) return undefined;
    return resolves((world) => {
      const start = dayOfMonth(world, first!);
      return start && { ...period(start.date, start.date + 1, "day"), date: start.date, alternatives: [start.date, start.date + 1] };
    });
  }),
  rule(
    "lunar day of no named month",
    "day",
    "lunarDay",
    (parts) =>
    resolves((world) => {
      const number = parts.value("lunarDay");
      const { year } = civil(world.today);
      const coming = [year - 1, year, year + 1]
        .flatMap((y) => Array.from({ length: 12 }, (_, month) => ({ month: month + 1, date: fromLunar(y, month + 1, number) })))
        .flatMap(({ month, date }) => (date === undefined ? [] : [{ month, day: dayNumber(date) }]))
        .filter(({ day }) => day >= world.today)
        .sort((a, b) => a.day - b.day);
      // Around the new year everybody means its first days; else only the borrower knows which calendar.
      const newYear = coming.find(({ month }) => month === 1);
      if (newYear && newYear.day - world.today <= 45) return single(newYear.day, "implied");
      const plain = dayOfMonth(world, number);
      return coming[0] && { ...single(coming[0].day, "ambiguous"), alternatives: [coming[0].day, ...(plain ? [plain.date] : [])] };
    }, { sub: "holiday" }), // prettier-ignore
  ),
  rule("nth weekday of a month", "day", "the? (ordinal|last) weekday (of|within) the? month ((of|comma)? year | of? next unit)?", (parts) =>
    nthOfMonth(parts),
  ),
  rule("nth of the unit", "day", "the? (ordinal|last) (weekday|unit) (of|within) the? (this|next)? unit next?", (parts) =>
    nthOfUnit(parts),
  ),
  rule("month and its nth weekday", "day", "(year|yearOffset)? month of? (ordinal|last) weekday", (parts) => nthOfMonth(parts)),
  rule("weekday after the one before", "day", "the weekday after (?=$|comma|unknown)", (parts, { language }) =>
    language === "en" ? resolves((world) => single(comingWeekday(world, parts.value("weekday")).date + 7, "implied")) : undefined,
  ),
  rule("weekdays on", "day", "number next? weekday later | within number weekday", (parts) =>
    resolves((world) => single(comingWeekday(world, parts.value("weekday")).date + 7 * (parts.value("number") - 1))),
  ),
  rule("nth weekday to come", "day", "the? ordinal weekday (?!of|within|unit|number)", (parts, { before }) => {
    const n = parts.value("ordinal");
    if (n > 5 || n === 0 || (before && ["month", "period", "year", "unit", "of"].includes(before.kind))) return undefined;
    return resolves((world) => {
      const { year, month } = civil(world.today);
      const [now, next] = [
        nthWeekday(monthPeriod(year, month), n, parts.value("weekday")),
        nthWeekday(monthPeriod(year, month + 1), n, parts.value("weekday")),
      ];
      const found = now && now.date >= world.today ? now : next;
      return found && { ...found, certainty: "implied" };
    });
  }),
  rule("weekday after next", "day", "the? weekday afterNext", weekday),
  rule("tomorrow and a week", "day", "relative unit (?!of|from|inside)", (parts, { language }) =>
    parts.one("unit")!.unit === "week" && language === "en" && parts.value("relative") > 0
      ? resolves((world) => single(world.today + 7 + parts.value("relative"), "implied"))
      : undefined,
  ),
  rule("weekday and a week", "day", "weekday unit (?!of|from|inside)", (parts, { language }) =>
    parts.one("unit")!.unit === "week" && language === "en"
      ? resolves((world) => single(comingWeekday(world, parts.value("weekday")).date + 7, "implied"))
      : undefined,
  ),
  rule("qualified weekday", "day", "the? (this|next|last)+ weekday next?", (parts) => weekday(parts)),
  rule("weekday with qualifier after", "day", "(the|this)? weekday (next|last)", (parts, { language }) =>
    language === "es" ? weekday(parts) : undefined,
  ),
  rule("every weekday", "day", "every weekday", weekday),
  rule(
    "weekday with its number",
    "day",
    "(the|this)? weekday comma? (the|dayMark)* (number|ordinal) dayMark? (?!slash|month|of)",
    (parts, { isDay, language }) => {
      const number = parts.one("number", "ordinal")!;
      if (!isDayValue(number.value!) || !isDay(number, true)) return undefined;
      if (language === "es" && number.kind === "ordinal" && number.value !== 1) return undefined;
      return weekdayWithNumber(parts, number.value!);
    },
  ),
  rule("weekday", "day", "weekday", weekday),
  rule(
    "holiday",
    "day",
    "(this|next|last|yearOffset|year)? of? holiday ((comma|of)? year | of? yearOffset | of? (next|this|last) unit | of? the? unit next)?",
    (parts) => {
      const unit = parts.one("unit");
      return unit && unit.unit !== "year" ? undefined : feast(parts);
    },
  ),
  rule("relative day", "day", "relative", (parts, { language, before }) => {
    const { value, minute } = parts.one("relative")!;
    // "La mañana" is the morning.
    if (language === "es" && value === 1 && before?.kind === "the" && before.value === 2) return undefined;
    return resolves((world) => ({ ...single(world.today + value!), ...(minute === undefined ? {} : { minute }) }), { sub: "relative" });
  }),
  rule("the day before this", "day", "the unit before (?=$|comma|unknown)", (parts, { language }) =>
    language === "en" && parts.one("unit")!.unit === "day"
      ? resolves((world) => single(world.today - 1), { sub: "relative", value: -1 })
      : undefined,
  ),
  rule("this time next week", "day", "this later (next unit | relative)", (parts) => {
    const [relative, unit] = [parts.one("relative"), parts.one("unit")];
    if (relative) return resolves((world) => single(world.today + relative.value!), { sub: "relative" });
    return smallUnits.has(unit!.unit!) ? undefined : ahead(durationOf(Math.max(1, parts.value("next")), unit!.unit!), 1);
  }),
  rule("end of the day", "day", "dayEnd (relative|weekday)?", (parts) => {
    const other = parts.one("relative");
    return resolves(
      (world) => (parts.has("weekday") ? bareWeekday(world, parts.value("weekday")) : single(world.today + (other?.value ?? 0))),
      { sub: "relative" },
    );
  }),
  rule("a week and so many days from today", "day", "of? the? (relative|weekday) within (number|ordinal)", (parts, { language }) => {
    if (language !== "es" || parts.value("relative") < 0) return undefined;
    const weekday = parts.one("weekday");
    // "De hoy en ocho": both ends are counted.
    const count = parts.value("number", "ordinal");
    const days = count === 8 ? 7 : count === 15 ? 14 : count;
    return resolves((world) =>
      single((weekday ? comingWeekday(world, weekday.value!).date : world.today + parts.value("relative")) + days, "implied"),
    );
  }),
  rule("pay day", "day", "the? (next|this)? payday", () =>
    resolves((world) => {
      if (world.payday === undefined) return { ...single(world.today, "ambiguous"), needs: "payday" };
      const payday = world.payday;
      const date = nearest(world, (y, m) => dayOf(y, m, payday) ?? monthPeriod(y, m).to, 1);
      return date === undefined ? undefined : single(date, "implied");
    }),
  ),
  rule("half-month pay date", "day", "(the|this|next)* unit next? (?!later)", (parts) =>
    parts.one("unit")!.unit === "quincena" && (parts.has("the") || parts.has("this") || parts.has("next"))
      ? resolves((world) => unitPeriod(world, "quincena", 0))
      : undefined,
  ),
  rule("half-month pay date after the coming one", "day", "quincena", () => resolves((world) => unitPeriod(world, "quincena", 2))),
  rule("half-month pay date by its rank", "day", "the ordinal unit (?!of|within)", (parts) => {
    const n = parts.value("ordinal");
    if (parts.one("unit")!.unit !== "quincena" || n < 1 || n > 2) return undefined;
    return resolves((world) => {
      const { year, month } = civil(world.today);
      const on = (whole: Found) => (n === 1 ? whole.from + 14 : whole.to);
      const [now, next] = [on(monthPeriod(year, month)), on(monthPeriod(year, month + 1))];
      return single(now >= world.today ? now : next, "implied");
    });
  }),
  rule("so many units ahead", "day", "the? number next unit", (parts, { language }) => {
    // "100 next month" is a sum and a month.
    if (language === "en" && !parts.has("the") && parts.value("next") !== 0) return undefined;
    const { unit } = parts.one("unit")!;
    const count = parts.one("number")!;
    return ahead({ ...durationOf(count.value!, unit!), vague: count.vague ?? false }, 1);
  }),
  rule("so many more", "day", "number later unit", (parts, { language, before }) => {
    const { unit } = parts.one("unit")!;
    return language === "en" && !smallUnits.has(unit!) && before?.kind !== "for"
      ? ahead({ ...durationOf(parts.value("number"), unit!), vague: parts.one("number")!.vague ?? false }, 1)
      : undefined;
  }),
  rule("this or next", "period", "the? (this|the) unit? and the? next unit | the? this and the? unit next", (parts) => {
    const unit = parts.one("unit")!.unit!;
    return smallUnits.has(unit) ? undefined : resolves((world) => unitPeriod(world, unit, 1));
  }),
  rule("unit after next", "period", "the? unit afterNext", (parts) =>
    smallUnits.has(parts.one("unit")!.unit!) ? undefined : resolves((world) => unitPeriod(world, parts.one("unit")!.unit!, 2)),
  ),
  rule("next unit", "period", "the? next+ unit | the? unit next", (parts) => {
    const unit = parts.one("unit")!.unit!;
    if (smallUnits.has(unit)) return undefined;
    const offset = Math.max(1, ...parts.many("next").map(({ value }) => value!));
    return resolves((world) => (unit === "weekend" && parts.value("next") === 0 ? comingWeekend(world) : unitPeriod(world, unit, offset)), {
      unit,
    });
  }),
  rule("this unit", "period", "(all|the)? this unit", (parts, { before }) => {
    const unit = parts.one("unit")!.unit!;
    if (smallUnits.has(unit) || before?.kind === "next") return undefined;
    return resolves((world) => (unit === "day" ? single(world.today) : unitPeriod(world, unit, 0)), { unit });
  }),
  rule("last unit", "period", "the? last unit (?!of|within month|from) | the? unit last", (parts) => {
    const unit = parts.one("unit")!.unit!;
    return smallUnits.has(unit)
      ? undefined
      : resolves((world) => unitPeriod(world, unit, -(parts.one("last")!.value || 1)), { unit, sub: "relative", value: -1 });
  }),
  rule(
    "the week",
    "period",
    "(within|of|on|at|all|for)? (the|all) unit (?!of|after|from|later|afterNext|starting|to|next|last)",
    (parts, { before, language }) => {
      const unit = parts.one("unit")!.unit!;
      if (unit === "day") return parts.has("for") ? resolves((world) => single(world.today), { sub: "relative" }) : undefined;
      if (!["week", "weekend", "fortnight"].includes(unit) || (language === "es" && unit === "week" && !parts.one("of", "within", "all")))
        return undefined;
      if (before && ["number", "ordinal", "end", "start", "middle", "last", "article", "every"].includes(before.kind)) return undefined;
      return resolves((world) => unitPeriod(world, unit, 0), { unit });
    },
  ),
  rule("bare weekend", "period", "unit", (parts, { before, language }) =>
    language !== "en" &&
    parts.one("unit")!.unit === "weekend" &&
    !["every", "ordinal", "number", "the", "last", "article"].includes(before?.kind ?? "")
      ? resolves((world) => unitPeriod(world, "weekend", 0), { unit: "weekend" })
      : undefined,
  ),
  rule(
    "week of a day",
    "period",
    "the? unit (of|starting) starting? (on|the|of)* (number|ordinal) of? month | the? unit (of|starting)+ (on|the)* month the? (number|ordinal)",
    (parts) => {
      const found = parts.one("unit")!.unit === "week" ? monthAndDay(parts, monthOf(parts), parts.value("number", "ordinal")) : undefined;
      return (
        found &&
        resolves((world) => {
          const start = found.at!(world);
          return start && weekAt(start.date);
        })
      );
    },
  ),
  rule("edge of a unit", "period", "the? (this|next|last)? edge (next | of? (next unit | unit next))?", (parts) => {
    const { unit, edge } = parts.one("edge")!;
    const other = parts.one("unit");
    if (other && other.unit !== unit) return undefined;
    return edgePeriod(unit!, edge!, parts.has("next") ? Math.max(1, parts.value("next")) : parts.has("last") ? -1 : 0);
  }),
  rule("edge of the unit", "period", "the? all? (start|middle|end) of? the? (this|next|last)? unit next?", (parts) => {
    const { unit } = parts.one("unit")!;
    if (smallUnits.has(unit!) || unit === "businessDay") return undefined;
    const edge = edgeName(parts);
    const offset = parts.has("next") ? Math.max(1, parts.value("next")) : parts.has("last") ? -1 : 0;
    return unit === "day" ? resolves((world) => single(world.today)) : edgePeriod(unit!, edge, offset);
  }),
  rule(
    "edge of a month",
    "period",
    "the? (start|middle|end) of? the? month (of? year)? | (yearOffset|year)? month of? (start|middle|end)",
    (parts) => {
      const month = monthInYear(parts);
      return resolves((world) => {
        const whole = month(world);
        return whole && edgeOf(whole, edgeName(parts));
      });
    },
  ),
  rule("month that begins", "period", "starting month (?!the|number|ordinal|of)", (parts, { language }) =>
    language === "es"
      ? resolves((world) => {
          const whole = monthInYear(parts)(world);
          return whole && edgeOf(whole, "start");
        })
      : undefined,
  ),
  rule("edge of a year", "period", "(yearOffset|year) edge", (parts) =>
    parts.one("edge")!.unit === "year"
      ? resolves((world) => edgeOf(yearPeriod(inYear(parts)!(world)), parts.one("edge")!.edge!))
      : undefined,
  ),
  rule("nth month of a year", "period", "the? ordinal unit of? the? (yearOffset | next unit | unit next | this unit)", (parts) => {
    const [month, year] = parts.many("unit");
    const n = parts.value("ordinal");
    if (month!.unit !== "month" || n > 12 || (year && year.unit !== "year")) return undefined;
    const offset = parts.one("yearOffset")?.value ?? (parts.has("next") ? 1 : 0);
    return resolves((world) => monthPeriod(civil(world.today).year + offset, n));
  }),
  rule(
    "month",
    "period",
    "(yearOffset|year)? (next|this|last)? month ((of|comma|dash|slash)? year | of? yearOffset | of? the? (next|this|last) unit | of? the? unit next)?",
    (parts, { after }) => {
      const unit = parts.one("unit");
      if ((unit && unit.unit !== "year") || (after?.kind === "number" && !parts.has("year"))) return undefined;
      return resolves(monthInYear(parts), { unit: "month" });
    },
  ),
  rule("year in words", "period", "yearOffset", (parts) => resolves((world) => yearPeriod(inYear(parts)!(world)), { unit: "year" })),
  rule("year", "period", "within year", (parts) => resolves(() => yearPeriod(parts.value("year")), { unit: "year" })),
  rule("day of the month", "day", "(the|this|next|on)* (dayMark|unit)? (number|ordinal) dayMark?", (parts, place) => bareDay(parts, place)),
];

function edgeName(parts: Parts): Edge {
  return parts.has("start") ? "start" : parts.has("middle") ? "middle" : "end";
}

function edgePeriod(unit: Unit, edge: Edge, offset: number): Partial<DateToken> {
  return resolves((world) => {
    const whole = unitPeriod(world, unit, offset);
    const found = whole && edgeOf(whole, edge);
    // Said late: "at the beginning of the month" is the next one when this one's is over.
    const over = found && (edge === "start" ? (found.safeTo ?? found.to) : found.to) < world.today;
    const next = offset === 0 && !world.back && over ? unitPeriod(world, unit, 1) : undefined;
    return next ? edgeOf(next, edge) : found;
  });
}

function yearPeriod(year: number): Found {
  const from = dayOf(year, 1, 1)!;
  return period(from, addCivilMonths(from, 12) - 1, "year");
}

function comingWeekend(world: DateWorld): Found | undefined {
  return unitPeriod(world, "weekend", weekdayOfDay(world.today) >= 6 ? 1 : 0);
}

function monthInYear(parts: Parts): (world: DateWorld) => Found | undefined {
  const month = monthOf(parts);
  const year = inYear(parts);
  return (world) => {
    if (year) return monthPeriod(year(world), month);
    const now = civil(world.today);
    const offset =
      world.back || parts.has("last")
        ? month > now.month || (parts.has("last") && month === now.month)
          ? -1
          : 0
        : month < now.month
          ? 1
          : 0;
    return monthPeriod(now.year + offset, month);
  };
}

function nthOfMonth(parts: Parts): Partial<DateToken> | undefined {
  const n = parts.has("last") ? -1 : parts.value("ordinal");
  if (n > 5 || n === 0) return undefined;
  const year = inYear(parts);
  const month = monthOf(parts);
  return resolves((world) => {
    const on = (y: number) => nthWeekday(monthPeriod(y, month), n, parts.value("weekday"));
    if (year) return on(year(world));
    const found = on(civil(world.today).year);
    return found && found.date >= world.today ? found : on(civil(world.today).year + 1);
  });
}

function weekdayWithNumber(parts: Parts, number: number): Partial<DateToken> {
  const weekday = parts.value("weekday");
  return resolves((world) => {
    const fits = nearest(world, (y, m) => {
      const date = dayOf(y, m, number);
      return date !== undefined && weekdayOfDay(date) === weekday ? date : undefined;
    }, 1, 36);
    const plain = dayOfMonth(world, number)?.date;
    if (fits === undefined || plain === undefined) return undefined;
    // Far off: somebody mixed up the weekday or the number.
    if (Math.abs(fits - world.today) <= 62) return single(fits);
    return { ...single(fits, "ambiguous"), alternatives: [bareWeekday(world, weekday).date, plain] };
  }, { sub: "day", value: number }); // prettier-ignore
}

/** "Last Friday of the month", "el último día del mes", "second week of next month". */
function nthOfUnit(parts: Parts): Partial<DateToken> | undefined {
  const units = parts.many("unit");
  const whole = units.at(-1)!.unit!;
  const what = parts.has("weekday") ? undefined : units[0]!.unit;
  const n = parts.has("last") ? -1 : parts.value("ordinal");
  if (!["month", "year", "week", "quarter"].includes(whole) || !(n <= 31) || (what !== undefined && what !== "day" && what !== "businessDay" && what !== "week")) return undefined;
  const pick = (all: Found): Found | undefined => {
    if (what === undefined) return n <= 5 ? nthWeekday(all, n, parts.value("weekday")) : undefined;
    if (what === "week") return nthWeek(all, n);
    if (what === "businessDay") return single(n < 0 ? addBusinessDays(all.to + 1, -1) : addBusinessDays(all.from - 1, n));
    return single(n < 0 ? all.to : all.from + n - 1);
  };
  return resolves((world) => {
    const offset = parts.has("next") ? Math.max(1, parts.value("next")) : 0;
    const [first, second] = [unitPeriod(world, whole, offset), unitPeriod(world, whole, offset + 1)];
    const found = first && pick(first);
    return found && (found.to >= world.today || world.back) ? found : second && pick(second);
  });
} // prettier-ignore

/** "The 15th", "el 15", "15号": only where something says that it is a day. */
function bareDay(
  parts: Parts,
  place: {
    before: DateToken | undefined;
    after: DateToken | undefined;
    language: string;
    isDay: (token: DateToken, lead: boolean, bareCardinal?: boolean) => boolean;
  },
): Partial<DateToken> | undefined {
  const number = parts.one("number", "ordinal")!;
  if (!isDayValue(number.value!)) return undefined;
  const article = parts.one("the");
  const { language } = place;
  if (
    place.after &&
    ["unit", "month", "slash", "weekday", "clock"].includes(place.after.kind) &&
    !(language === "zh" && place.after.kind === "weekday")
  )
    return undefined;
  const unit = parts.one("unit");
  if (unit && (language !== "es" || unit.unit !== "day")) return undefined;
  if (unit || parts.has("dayMark")) {
    if (language === "es" && number.kind === "ordinal" && number.value !== 1) return undefined;
    if (language === "zh" && parts.all.at(-1)!.kind !== "dayMark") return undefined;
    if (!place.isDay(language === "zh" ? parts.all.at(-1)! : number, true)) return undefined;
  } else if (language === "en") {
    if (article?.value === 3) return undefined;
    if (number.kind === "number" && !((parts.value("on") === 1 || article) && place.isDay(number, true, true))) return undefined;
    if (number.kind === "ordinal" && !(article || parts.has("on") || parts.has("next") || parts.has("this"))) {
      // "20th works": in figures, at the edge of a clause; "First, …" is no day.
      if (place.before !== undefined && !["comma", "and", "to", "between", "from", "of"].includes(place.before.kind)) return undefined;
      if (!place.isDay(number, true, true)) return undefined;
    }
    if (!place.isDay(number, parts.has("on"))) return undefined;
  } else if (language === "es") {
    // Spanish days are cardinal but for the first of the month.
    if (number.kind === "ordinal" && number.value !== 1) return undefined;
    if (article?.value !== 1 && !(parts.has("this") && place.before?.kind !== "the")) return undefined;
    if (!place.isDay(number, true)) return undefined;
  } else return undefined;
  return resolves((world) => dayOfMonth(world, number.value!), { sub: "day", value: number.value! });
}

/** Today (or another day) and a span. */
export function ahead(duration: Duration, sign: 1 | -1, base?: NonNullable<DateToken["at"]>): Partial<DateToken> {
  return resolves((world) => {
    const start = base ? base(world) : single(world.today);
    if (!start) return undefined;
    // Work left for a working day is counted from the day itself; hours only from now.
    const date = shift(start.date, duration, sign, base ? 0 : world.minuteOfDay);
    const certainty = duration.vague ? "ambiguous" : start.certainty;
    return { ...single(date, certainty), ...(start.needs ? { needs: start.needs } : {}) };
  }, { sub: "relative", ...(sign < 0 && !base ? { value: -1 } : {}) }); // prettier-ignore
}
