// Knows weeks, months and years, and their beginnings, middles and ends. Refuses to know words.
import {
  addCivilMonths,
  civil,
  dayOf,
  edgeOf,
  halfOf,
  monthPeriod,
  period,
  single,
  unitPeriod,
  weekAt,
  weekdayOfDay,
  type DateWorld,
  type Found,
} from "./date-arithmetic.ts";
import { smallUnits } from "./date-duration.ts";
import type { Edge, Unit } from "./date-kinds.ts";
import { inYear, monthAndDay, monthOf } from "./date-month-days.ts";
import { resolves, rule, type DateToken, type Parts, type Rule } from "./date-rule.ts";

/** Periods: what is asked about until one day of them is named. */
export const periodRules: readonly Rule[] = [
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
    "(within|of|on|at|all|for)? (the|all) unit (?!of|after|before|from|later|afterNext|starting|to|next|last) | the? all of? the? unit (?!of|later|next|last|this)",
    (parts, { before, language }) => {
      const unit = parts.one("unit")!.unit!;
      if (unit === "day") return parts.has("for") ? resolves((world) => single(world.today), { sub: "relative" }) : undefined;
      if (
        !["week", "weekend", "fortnight", ...(parts.has("all") ? ["month", "year"] : [])].includes(unit) ||
        (language === "es" && unit === "week" && !parts.one("of", "within", "all"))
      )
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
  rule("edge of a coming unit", "period", "next unit of? edge", (parts, { language }) => {
    const { unit, edge } = parts.one("edge")!;
    return language === "zh" && parts.one("unit")!.unit === unit ? edgePeriod(unit!, edge!, Math.max(1, parts.value("next"))) : undefined;
  }),
  rule("edge of the unit", "period", "the? all? (start|middle|end) dash? of? the? (this|next|last)? unit next?", (parts) => {
    const { unit } = parts.one("unit")!;
    if (smallUnits.has(unit!) || unit === "businessDay") return undefined;
    const offset = parts.has("next") ? Math.max(1, parts.value("next")) : parts.has("last") ? -1 : 0;
    return unit === "day" ? resolves((world) => single(world.today)) : edgePeriod(unit!, edgeName(parts), offset, edgeIn(parts));
  }),
  rule(
    "edge of a month",
    "period",
    "the? (start|middle|end) dash? of? the? month (of? year)? | (yearOffset|year)? month of? (start|middle|end)",
    (parts) => {
      const month = monthInYear(parts);
      return resolves((world) => {
        const whole = month(world);
        return whole && edgeIn(parts)(whole);
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
  rule("edge of a year, said short", "period", "(yearOffset|year) (start|middle|end) (?!of|month)", (parts, { language }) =>
    language === "zh" ? resolves((world) => edgeIn(parts)(yearPeriod(inYear(parts)!(world)))) : undefined,
  ),
  rule("edge of a year in figures", "period", "the? (start|middle|end) dash? of? the? year (?!month|dash)", (parts) =>
    resolves(() => edgeIn(parts)(yearPeriod(parts.value("year")))),
  ),
  rule("edge of a year", "period", "(yearOffset|year) edge", (parts) =>
    parts.one("edge")!.unit === "year"
      ? resolves((world) => edgeOf(yearPeriod(inYear(parts)!(world)), parts.one("edge")!.edge!))
      : undefined,
  ),
  rule(
    "nth quarter or half of a year",
    "period",
    "the? ordinal unit ((of|comma)? the? (year | yearOffset | next unit | unit next | this unit))? | (year|yearOffset) of? ordinal unit",
    (parts) => {
      const [part, whole] = parts.many("unit");
      const n = parts.value("ordinal");
      const count = part!.unit === "quarter" ? 4 : part!.unit === "halfYear" ? 2 : 0;
      if (n < 1 || n > count || (whole && whole.unit !== "year")) return undefined;
      const year = inYear(parts);
      const nth = (y: number) => {
        const from = dayOf(y, ((n - 1) * 12) / count + 1, 1)!;
        return period(from, addCivilMonths(from, 12 / count) - 1, part!.unit!);
      };
      return resolves((world) => {
        const now = civil(world.today).year;
        const found = nth(year ? year(world) : now);
        return !year && !world.back && found.to < world.today ? nth(now + 1) : found;
      });
    },
  ),
  rule("edge of an nth quarter", "period", "(year|yearOffset)? ordinal edge", (parts) => {
    const { unit, edge } = parts.one("edge")!;
    const n = parts.value("ordinal");
    if (unit !== "quarter" || n < 1 || n > 4) return undefined;
    const year = inYear(parts);
    return resolves((world) => edgeOf(unitPeriod({ ...world, today: dayOf(year ? year(world) : civil(world.today).year, n * 3, 1)! }, "quarter", 0)!, edge!));
  }), // prettier-ignore
  rule("half of a year", "period", "the? (start|end) of? the? year | (year|yearOffset)? (start|end)", (parts) => {
    const { value, unit } = parts.one("start", "end")!;
    if (value !== 2 || (unit !== "year" && !parts.has("year"))) return undefined;
    const year = inYear(parts);
    return resolves((world) => {
      const now = civil(world.today).year;
      const found = halfOf(yearPeriod(year ? year(world) : now), edgeName(parts));
      return !year && !world.back && found.to < world.today ? halfOf(yearPeriod(now + 1), edgeName(parts)) : found;
    });
  }),
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
];

function edgeName(parts: Parts): Edge {
  return parts.has("start") ? "start" : parts.has("middle") ? "middle" : "end";
}

/** "The first half" is a half; "the beginning" is what people mean by it. */
export function edgeIn(parts: Parts): (whole: Found) => Found {
  const edge = edgeName(parts);
  return (whole) => (parts.one("start", "end")?.value === 2 ? halfOf(whole, edge) : edgeOf(whole, edge));
}

function edgePeriod(unit: Unit, edge: Edge, offset: number, part = (whole: Found) => edgeOf(whole, edge)): Partial<DateToken> {
  return resolves((world) => {
    const whole = unitPeriod(world, unit, offset);
    const found = whole && part(whole);
    // Said late: "at the beginning of the month" is the next one when this one's is over.
    const over = found && (edge === "start" ? (found.safeTo ?? found.to) : found.to) < world.today;
    const next = offset === 0 && !world.back && over ? unitPeriod(world, unit, 1) : undefined;
    return next ? part(next) : found;
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
