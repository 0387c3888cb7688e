// Knows weekdays: bare, this, next, the nth of a month, with their number. Refuses to know their names.
import {
  addBusinessDays,
  bareWeekday,
  civil,
  comingWeekday,
  dayOf,
  dayOfMonth,
  monthPeriod,
  nearest,
  nextWeekday,
  nthWeek,
  nthWeekday,
  period,
  single,
  thisWeekday,
  unitPeriod,
  weekAt,
  weekdayOfDay,
  type Found,
} from "./date-arithmetic.ts";
import { inYear, isDayValue, monthOf } from "./date-month-days.ts";
import { resolves, rule, type DateToken, type Parts, type Rule } from "./date-rule.ts";

/** Days named by their weekday or their rank in a period. */
export const weekdayRules: readonly Rule[] = [
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
    ["week", "fortnight"].includes(parts.one("unit")!.unit!) && language === "en"
      ? resolves((world) =>
          single(comingWeekday(world, parts.value("weekday")).date + (parts.one("unit")!.unit === "week" ? 7 : 14), "implied"),
        )
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
];

function weekday(parts: Parts): Partial<DateToken> {
  const value = parts.value("weekday");
  const next = parts.one("next", "afterNext");
  return resolves(
    (world) => {
      if (parts.has("afterNext")) return single(comingWeekday(world, value).date + 7, "implied");
      // "Make it the last Friday", "el último viernes": of the month, unless the sentence speaks of what was.
      if (isLastOfMonth(parts) && !world.back) {
        const { year, month } = civil(world.today);
        const [now, next] = [0, 1].map((plus) => nthWeekday(monthPeriod(year, month + plus), -1, value)!.date);
        return single(now! >= world.today ? now! : next!, "implied");
      }
      if (parts.has("last")) return single(world.nextWeekIsPlain ? weekAt(world.today).from - 7 * parts.value("last") + value - 1 : world.today - ((weekdayOfDay(world.today) - value + 7) % 7 || 7));
      if (next) return next.value === 0 ? comingWeekday(world, value) : nextWeekday(world, value, next.value!);
      if (parts.has("this")) return thisWeekday(world, value);
      const found = bareWeekday(world, value);
      return parts.has("every") ? { ...found, certainty: "ambiguous" } : found;
    },
    { sub: "weekday", value, ...(next || parts.has("last") ? { sub: "relative" } : {}) },
  ); // prettier-ignore
}

const isLastOfMonth = (parts: Parts): boolean => parts.all[0]!.kind === "the" && parts.all[1]?.kind === "last" && parts.all.length === 3;

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
  if (!["month", "year", "week", "quarter"].includes(whole) || !(n <= 31) || (what !== undefined && what !== "day" && what !== "businessDay" && what !== "week" && what !== "weekend")) return undefined;
  const pick = (all: Found): Found | undefined => {
    if (what === undefined) return n <= 5 ? nthWeekday(all, n, parts.value("weekday")) : undefined;
    if (what === "weekend") {
      const saturday = n <= 5 ? nthWeekday(all, n, 6)?.date : undefined;
      return saturday === undefined ? undefined : period(saturday, saturday + 1, "weekend");
    }
    if (what === "week" && all.grain === "year" && n < 0) return { ...weekAt(all.to), to: all.to, date: Math.min(weekAt(all.to).date, all.to), safeTo: all.to };
    if (what === "week") return nthWeek(all, n);
    if (what === "businessDay") return single(n < 0 ? addBusinessDays(all.to + 1, n) : addBusinessDays(all.from - 1, n));
    return single(n < 0 ? all.to + n + 1 : all.from + n - 1);
  };
  return resolves((world) => {
    const offset = parts.has("next") ? Math.max(1, parts.value("next")) : 0;
    const [first, second] = [unitPeriod(world, whole, offset), unitPeriod(world, whole, offset + 1)];
    const found = first && pick(first);
    return found && (found.to >= world.today || world.back) ? found : second && pick(second);
  });
} // prettier-ignore
