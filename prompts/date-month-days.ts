// Knows days named by their month, their figures or their bare number. Refuses weekdays, feasts and periods.
import {
  addCivilMonths,
  civil,
  dayOf,
  dayOfMonth,
  edgeOf,
  monthDay,
  monthPeriod,
  period,
  single,
  type DateWorld,
  type Found,
} from "./date-arithmetic.ts";
import { resolves, rule, type DateToken, type Parts, type Rule } from "./date-rule.ts";
import { dayNumber } from "../src/calendar.ts";
import { fromLunar } from "../src/calendar-lunar.ts";

export const isDayValue = (value: number) => Number.isInteger(value) && value >= 1 && value <= 31;

export const day = (date: number | undefined): Found | undefined => (date === undefined ? undefined : single(date));

export const inYear = (parts: Parts): ((world: DateWorld) => number) | undefined => {
  const year = parts.one("year");
  const offset = parts.one("yearOffset");
  const unit = parts.one("unit");
  if (year) return () => year.value!;
  if (offset) return (world) => civil(world.today).year + offset.value!;
  if (unit?.unit === "year") return (world) => civil(world.today).year + (parts.has("next") ? 1 : parts.has("last") ? -1 : 0);
  return undefined;
};

export function monthAndDay(parts: Parts, month: number, dayNumber: number): Partial<DateToken> | undefined {
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
  }, { sub: "numeric", numeric: token.numeric! }); // prettier-ignore
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
    // The first end that is not before the start, as told today ("Monday to Wednesday next week") or else as told on that start.
    const told = world.back ? undefined : last(world);
    const end = start && (told && told.to >= start.from ? told : last({ ...world, today: Math.max(start.from, world.back ? start.from : world.today), back: false }));
    if (!start || !end || end.to < start.from) return undefined;
    const whole = end.grain === "month" && end.from > start.from;
    const safeTo = Math.max(start.from, whole ? end.from - 1 : end.to - 1);
    return { from: start.from, to: end.to, date: end.to, safeTo, certainty: "ambiguous", grain: end.grain };
  }, { ends: { kind: "day", start: 0, end: 0, at: last } }); // prettier-ignore
}

export const monthOf = (parts: Parts) => parts.value("month");

/** Days of a month, and stretches of them. */
export const monthDayRules: readonly Rule[] = [
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
    "(from|between|of)? month the? (number|ordinal) dayMark? (to|dash|and|comma) the? (number|ordinal) dayMark? (comma? year)? (?!month)",
    (parts, { language }) => {
      const [first, last] = parts.many("number", "ordinal").map(({ value }) => value!);
      // 12月6、7号
      const isListed = parts.all.findIndex(({ kind }) => kind === "comma") === 2 && !parts.one("to", "dash", "and");
      if ((parts.has("and") && !parts.has("between")) || (isListed && (language !== "zh" || last !== first! + 1))) return undefined;
      return sharedMonth(parts, monthOf(parts));
    },
  ),
  rule(
    "days of this month",
    "period",
    "(from|between|of|on)? the? (number|ordinal) dayMark? (to|dash|and) the? (number|ordinal) dayMark? (?!of|month|unit|slash|weekday)",
    (parts, { isDay, language }) => {
      const [first, last] = parts.many("number", "ordinal");
      const open = parts.one("from", "between") ?? (language === "es" ? parts.one("of") : undefined);
      if (parts.has("and") && !parts.has("between")) return undefined;
      // "Entre las 8 y las 10": hours.
      if (language === "es" && parts.one("the")?.value === 2) return undefined;
      const isOrdinal = language === "en" && first!.kind === "ordinal" && last!.kind === "ordinal";
      if (!parts.has("dayMark") && !isOrdinal && !(open && (parts.has("the") || (first!.kind === "ordinal" && last!.kind === "ordinal"))))
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
    "next? month (slash|dash|comma)? the? (number|ordinal) dayMark? (comma? year | of year | of the? next unit)?",
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
    "next? the? dayMark? next? (number|ordinal) (slash|dash|comma)? of? the? month ((comma|dash|slash)? year | of year | of? the? next unit | of? the? unit next)?",
    (parts, { language }) =>
      language === "zh" && parts.has("comma") ? undefined : monthAndDay(parts, monthOf(parts), parts.value("number", "ordinal")),
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
  rule("lunar month", "period", "(yearOffset|year)? (lunar month | lunarMonth) (start|middle|end)?", (parts) => {
    const month = parts.value("month", "lunarMonth");
    const year = inYear(parts);
    return resolves((world) => {
      const now = civil(world.today).year;
      const whole = [now - 1, now, now + 1].flatMap((y) => {
        const [from, next] = [fromLunar(y, month, 1), fromLunar(month === 12 ? y + 1 : y, (month % 12) + 1, 1)];
        return from && next ? [{ ...period(dayNumber(from), dayNumber(next) - 1, "month"), lunarYear: y }] : [];
      });
      const { lunarYear: _, ...found } = whole.find(({ lunarYear, to }) => (year ? lunarYear === year(world) : to >= world.today)) ?? { lunarYear: 0 };
      if (!("from" in found)) return undefined;
      return parts.one("start", "middle", "end") ? edgeOf(found, parts.has("start") ? "start" : parts.has("middle") ? "middle" : "end") : found;
    });
  }), // prettier-ignore
  rule("day of the month by its rank", "day", "the? ordinal (of|within) the? this? unit (?!next|after|from|of)", (parts, { language }) =>
    language !== "zh" && parts.one("unit")!.unit === "month" && isDayValue(parts.value("ordinal"))
      ? resolves((world) => dayOfMonth(world, parts.value("ordinal")), { sub: "day", value: parts.value("ordinal") })
      : undefined,
  ),
  rule("first of the year", "day", "the? (ordinal | ordinal unit) (of|within) the? (unit | next unit | unit next | yearOffset) (?!after)", (parts, { language }) => {
    const units = parts.many("unit");
    const year = parts.has("yearOffset") ? undefined : units.at(-1);
    const first = units.length > (year ? 1 : 0) ? units[0] : undefined;
    if (language === "zh" || parts.value("ordinal") !== 1 || (year && year.unit !== "year") || (first && first.unit !== "day")) return undefined;
    return resolves((world) => monthDay(world, 1, 1));
  }), // prettier-ignore
  rule("last of the month", "day", "(the|this)* (monthLast | last (of|within) the? this? unit) (?!next|of)", (parts) => {
    const unit = parts.one("unit");
    if (unit && unit.unit !== "month") return undefined;
    return resolves((world) => {
      const { year, month } = civil(world.today);
      return single(monthPeriod(year, month).to);
    });
  }),
  rule("day of the running month", "day", "(the|dayMark)* number of the? this (?!unit|weekday|month)", (parts, { language }) =>
    language === "es" && isDayValue(parts.value("number"))
      ? resolves((world) => dayOfMonth(world, parts.value("number")), { sub: "day", value: parts.value("number") })
      : undefined,
  ),
  rule("day of the month to come", "day", "the? number of the? next (?!unit|weekday|month|number|holiday)", (parts, { language }) =>
    language === "es" && isDayValue(parts.value("number"))
      ? resolves((world) => {
          const { year, month } = civil(addCivilMonths(monthPeriod(civil(world.today).year, civil(world.today).month).from, 1));
          return day(dayOf(year, month, parts.value("number")));
        })
      : undefined,
  ),
  rule("days side by side", "period", "number (comma|and) number dayMark (?!to|dash)", (parts, { language }) => {
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
];

/** Bare days of the month come last. */
export const bareDayRules: readonly Rule[] = [
  rule("day of the month", "day", "(the|this|next|on)* (dayMark|unit)? (number|ordinal) dayMark?", (parts, place) => bareDay(parts, place)),
];

/** "The 15th", "el 15", "15号": only where something says that it is a day. */
function bareDay(
  parts: Parts,
  place: {
    before: DateToken | undefined;
    after: DateToken | undefined;
    beyond: DateToken | undefined;
    leads: boolean;
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
  // "The first of many", "the 12th of never"
  if (language === "en" && place.after?.kind === "of" && place.beyond?.kind === "unknown" && !place.beyond.why) return undefined;
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
      if (
        place.before !== undefined &&
        place.before.why !== "sentence" &&
        !place.leads &&
        !["comma", "and", "to", "between", "from", "of"].includes(place.before.kind)
      )
        return undefined;
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
