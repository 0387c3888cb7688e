// Knows days told from today, feasts and pay days. Refuses to know when feasts fall.
import {
  bareWeekday,
  civil,
  comingWeekday,
  dayOf,
  durationOf,
  monthPeriod,
  nearest,
  period,
  single,
  unitPeriod,
  type Found,
} from "./date-arithmetic.ts";
import { ahead, smallUnits } from "./date-duration.ts";
import { day, inYear } from "./date-month-days.ts";
import { resolves, rule, type DateToken, type Parts, type Rule } from "./date-rule.ts";
import { feastIn } from "./holidays.ts";
import { dayNumber } from "../src/calendar.ts";

/** Days that are known by what they are, not by their number. */
export const nearDayRules: readonly Rule[] = [
  rule(
    "holiday",
    "day",
    "(this|next|last|yearOffset|year)? of? holiday ((comma|of)? year | of? yearOffset | of? (next|this|last) unit | of? the? unit next)?",
    (parts) => {
      const unit = parts.one("unit");
      return unit && unit.unit !== "year" ? undefined : feast(parts);
    },
  ),
  rule("week of a feast", "period", "of? the? holiday unit", (parts, { language }) => {
    const { unit } = parts.one("unit")!;
    if (language !== "en" || (unit !== "week" && unit !== "weekend")) return undefined;
    const { at } = feast(parts);
    return resolves((world) => {
      const on = at!(world);
      return on && unitPeriod({ ...world, today: on.date }, unit, 0);
    }, { unit }); // prettier-ignore
  }),
  rule("relative day", "day", "relative", (parts, { language, before }) => {
    const { value, minute, unit } = parts.one("relative")!;
    // "La mañana" is the morning.
    if (language === "es" && value === 1 && before?.kind === "the" && before.value === 2) return undefined;
    return resolves((world) => ({ ...single(world.today + value!), ...(minute === undefined ? {} : { minute }) }), {
      sub: "relative",
      ...(unit ? { unit } : {}),
    });
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
  rule(
    "a week and so many days from today",
    "day",
    "of? (the|this)* (relative|weekday) within (number|ordinal|duration)",
    (parts, { language }) => {
      const span = parts.one("duration");
      if (language === "es" && span && parts.has("of") && parts.has("relative"))
        return ahead(span.duration!, 1, (world) => single(world.today + parts.value("relative")));
      if (span || language !== "es" || parts.value("relative") < 0) return undefined;
      const weekday = parts.one("weekday");
      // "De hoy en ocho": both ends are counted.
      const count = parts.value("number", "ordinal");
      const days = count === 8 ? 7 : count === 15 ? 14 : count;
      return resolves((world) =>
        single((weekday ? comingWeekday(world, weekday.value!).date : world.today + parts.value("relative")) + days, "implied"),
      );
    },
  ),
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
];

function feast(parts: Parts): Partial<DateToken> {
  const { holiday, value: eve = 0 } = parts.one("holiday")!;
  const id = holiday!;
  const year = inYear(parts);
  return resolves((world) => {
    const on = (y: number) => {
      const date = feastIn(id, y, world.country);
      return date === undefined ? undefined : dayNumber(date) + eve;
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
