// Knows how dates already found combine with spans, weekdays and each other. Refuses to know words.
import {
  addCivilMonths,
  comingWeekday,
  dayOf,
  durationOf,
  nthWeek,
  nthWeekday,
  civil,
  shift,
  single,
  unitPeriod,
  weekAt,
  weekdayOfDay,
  period,
  type DateWorld,
  type Found,
} from "./date-arithmetic.ts";
import { ahead } from "./date-duration.ts";
import { range } from "./date-month-days.ts";
import { edgeIn } from "./date-periods.ts";
import { resolves, rule, type DateToken, type Parts, type Rule } from "./date-rule.ts";

const found = (token: DateToken | undefined, world: DateWorld): Found | undefined => token?.at?.(world);
const within = (token: DateToken, pick: (whole: Found, world: DateWorld) => Found | undefined): Partial<DateToken> =>
  resolves((world) => {
    const whole = found(token, world);
    return whole && pick(whole, world);
  });

/** Spans and the days they are counted from. */
export const spanRules: readonly Rule[] = [
  rule("spans added", "duration", "duration and? duration", (parts) => {
    const [a, b] = parts.many("duration");
    const [x, y] = [a!.duration!, b!.duration!];
    return x.minutes || x.vague || y.vague || (!y.minutes && x.days < 7 && !x.months)
      ? undefined
      : {
          duration: {
            days: x.days + y.days,
            businessDays: x.businessDays + y.businessDays,
            months: x.months + y.months,
            minutes: x.minutes + y.minutes,
            vague: false,
          },
        };
  }),
];

export const compositionRules: readonly Rule[] = [
  rule("span from a day", "day", "within? the? duration (from|after|on|later) (of|from)? the? day", (parts, { language }) => {
    const [span, day] = [parts.one("duration")!, parts.one("day")!];
    if (language !== "zh" || day.why !== "weekday" || !parts.has("later")) return ahead(span.duration!, 1, day.at);
    // 两天后的周四: the Thursday that is then.
    return span.unit === "day"
      ? resolves((world) => single(comingWeekday({ ...world, today: world.today + span.value! - 1 }, day.value!).date, "implied"))
      : undefined;
  }),
  rule("end of a named day", "day", "day (on|of|the)* day", (parts) => {
    const [end, day] = parts.many("day");
    return end!.why === "end of the day" && day!.why !== "end of the day" ? { at: day!.at!, sub: day!.sub ?? "day" } : undefined;
  }),
  rule("half-month pay date and its day", "day", "day (of|comma)? the? day", (parts, { language }) => {
    const [half, day] = parts.many("day");
    return language === "es" && half!.why === "half-month pay date" && day!.why !== "half-month pay date"
      ? { at: day!.at!, sub: day!.sub ?? "day" }
      : undefined;
  }),
  rule("end of a period and its day", "day", "period day", (parts, { language }) => {
    const [whole, last] = [parts.one("period")!, parts.one("day")!];
    if (language !== "zh" || !whole.why!.startsWith("edge")) return undefined;
    return within(last, (day, world) => {
      const all = found(whole, world);
      return all && day.date >= all.from && day.date <= all.to ? day : undefined;
    });
  }),
  rule("before a period", "day", "before the? period | period ago", (parts) => {
    const whole = parts.one("period")!;
    // "Before the end of the month" is that end; "before the weekend" is Friday.
    if (whole.why!.startsWith("edge") || whole.sub === "relative") return undefined;
    return within(whole, ({ from, grain }, world) =>
      ["weekend", "week", "month"].includes(grain) && from > world.today ? single(from - 1, "implied") : undefined,
    );
  }),
  rule("after a weekend", "day", "after the? period | period later | within unknown period", (parts, { language }) => {
    const whole = parts.one("period")!;
    if (whole.unit !== "weekend" || whole.sub === "relative" || (parts.has("unknown") && language !== "zh")) return undefined;
    return within(whole, ({ to }) => single(to + 1, "implied"));
  }),
  rule("one span from a day", "day", "unit from day", (parts, { language, before }) => {
    const { unit } = parts.one("unit")!;
    return language === "en" && ["week", "fortnight", "month"].includes(unit!) && before?.kind !== "the"
      ? ahead(durationOf(1, unit!), 1, parts.one("day")!.at)
      : undefined;
  }),
  rule("span before a day, said after it", "day", "(day|period) of? ago duration (?!inside|later)", (parts, { language }) => {
    const [day, whole] = [parts.one("day"), parts.one("period")];
    if (language !== "zh" || (whole && !whole.why!.startsWith("edge"))) return undefined;
    // 月底前两天: counted from the month's last day.
    const end = (world: DateWorld) => {
      const all = found(whole, world);
      return all && single(all.to, "implied");
    };
    return ahead(parts.one("duration")!.duration!, -1, day ? day.at : end);
  }),
  rule("day after a named day", "day", "day later? of? day", (parts, { language }) => {
    const [base, after] = parts.many("day");
    if (language !== "zh" || after!.why !== "relative day" || !(base!.why === "pay day" || parts.has("later") || after!.unit === "day"))
      return undefined;
    // 当天 is that very day, 第二天 the one after it.
    return resolves((world) => {
      const [start, plus] = [found(base, world), (found(after, world)?.date ?? -1) - world.today];
      return start && (plus === 1 || (plus === 0 && after!.unit === "day"))
        ? { ...start, ...single(start.date + plus, start.certainty) }
        : undefined;
    });
  }),
  rule("nth day from a feast", "day", "day of? ordinal unit", (parts, { language }) => {
    const [feast, n] = [parts.one("day")!, parts.value("ordinal")];
    return language === "zh" && feast.sub === "holiday" && parts.one("unit")!.unit === "day" && n >= 1 && n <= 30
      ? within(feast, ({ date, certainty }) => single(date + n - 1, certainty))
      : undefined;
  }),
  rule("weekday on one side of a named day", "day", "day (ago|later) of? day", (parts, { language }) => {
    const [base, weekday] = parts.many("day");
    if (language !== "zh" || weekday!.why !== "weekday" || base!.sub === "weekday") return undefined;
    return within(base!, ({ date }) => {
      const after = (weekday!.value! - weekdayOfDay(date) + 7) % 7 || 7;
      return single(parts.has("later") ? date + after : date - (7 - (after % 7) || 7), "implied");
    });
  }),
  rule("today's like in a period", "day", "day of? period | period of? (day|starting)", (parts, { language }) => {
    const [day, whole] = [parts.one("day"), parts.one("period")!];
    if (
      (day ? day.why !== "relative day" : language !== "zh" || parts.one("starting")!.unit !== "day") ||
      !["week", "month", "year"].includes(whole.unit ?? "")
    )
      return undefined;
    return resolves((world) => {
      const [now, then] = [day ? found(day, world) : single(world.today), found(whole, world)];
      if (!now || !then || now.date !== world.today || then.from <= world.today) return undefined;
      if (then.grain === "week") return single(then.from + weekdayOfDay(world.today) - 1);
      const [from, to] = [civil(world.today), civil(then.from)];
      const months = (to.year - from.year) * 12 + (then.grain === "month" ? to.month - from.month : 0);
      return then.grain === "month" || then.grain === "year" ? single(addCivilMonths(world.today, months)) : undefined;
    });
  }),
  rule("weekday of a coming week or another", "period", "the? day and the? day (?!of|on|within)", (parts) => {
    const [first, last] = parts.many("day");
    if (first!.why !== "qualified weekday" || last!.why !== "weekday" || first!.value === undefined || last!.value! <= first!.value)
      return undefined;
    return resolves((world) => {
      const start = found(first, world);
      const end = start && start.date + last!.value! - first!.value!;
      return start && { ...period(start.date, end!, "day"), date: start.date, alternatives: [start.date, end!] };
    });
  }),
  rule("two weekdays running", "period", "day day", (parts) => {
    const [first, last] = parts.many("day");
    if (first!.why !== "weekday" || last!.why !== "weekday" || last!.value !== (first!.value! % 7) + 1) return undefined;
    return resolves((world) => {
      const start = found(first, world);
      return start && { ...period(start.date, start.date + 1, "day"), date: start.date, alternatives: [start.date, start.date + 1] };
    });
  }),
  rule("day and span after it", "day", "day of? (later|after) of? duration | from? day from duration later?", (parts, { language }) =>
    parts.all.some(({ kind, value }) => kind === "from" && value !== 1) && language !== "zh" ? undefined : ahead(parts.one("duration")!.duration!, 1, parts.one("day")!.at),
  ), // prettier-ignore
  rule("span before a day", "day", "duration before day", (parts) => ahead(parts.one("duration")!.duration!, -1, parts.one("day")!.at)),
  rule("span before a period's edge", "day", "duration before the? period", (parts) => {
    const whole = parts.one("period")!;
    return whole.sub === "relative"
      ? undefined
      : ahead(parts.one("duration")!.duration!, -1, (world) => {
          const all = found(whole, world);
          return all && single(all.date === all.to ? all.to : all.from, "implied");
        });
  }),
  rule("day after a day", "day", "the? unit (after|later) of? day", (parts) =>
    parts.one("unit")!.unit === "day" || parts.one("unit")!.unit === "week"
      ? resolves((world) => {
          const start = found(parts.one("day"), world);
          return start && single(start.date + (parts.one("unit")!.unit === "week" ? 7 : 1), start.certainty);
        })
      : undefined,
  ),
  rule("week before a day, weekend beside it", "period", "the? unit (before|after) the? day", (parts) => {
    const { unit } = parts.one("unit")!;
    const [day, isBefore] = [parts.one("day")!, parts.has("before")];
    if (unit !== "weekend" && !(unit === "week" && isBefore)) return undefined;
    return within(day, ({ date }) => {
      if (unit === "week") return { ...period(date - 7, date - 1, "day"), date: date - 3 };
      const saturday = isBefore ? date - 1 - ((weekdayOfDay(date - 1) + 1) % 7) : date + ((6 - weekdayOfDay(date) + 7) % 7 || 7);
      return period(saturday, saturday + 1, "weekend");
    });
  }),
  rule("day before a day", "day", "the? unit before the? day", (parts) =>
    parts.one("unit")!.unit === "day"
      ? resolves((world) => {
          const start = found(parts.one("day"), world);
          return start && single(start.date - 1, start.certainty);
        })
      : undefined,
  ),
  rule("weekday so many weeks on", "day", "day comma? (within duration | duration later) | within duration (on|the)* day", (parts) => {
    const [day, span] = [parts.one("day")!, parts.one("duration")!.duration!];
    if (day.sub !== "weekday" || span.days < 7 || span.days % 7 !== 0 || span.months || span.minutes) return undefined;
    return resolves((world) => single(weekAt(world.today + span.days).from + day.value! - 1, "implied"));
  }),
  rule("weekday beside a day", "day", "the? day (after|before|later) of? the? day", (parts) => {
    const [weekday, day] = parts.many("day");
    if (weekday!.sub !== "weekday" || day!.sub === "weekday") return undefined;
    return within(day!, ({ date }) =>
      single(
        parts.has("before")
          ? date - ((weekdayOfDay(date) - weekday!.value! + 7) % 7 || 7)
          : date + ((weekday!.value! - weekdayOfDay(date) + 7) % 7 || 7),
        "implied",
      ),
    );
  }),
  rule("weeks from a named day", "day", "duration day", (parts, { language }) => {
    const [day, span] = [parts.one("day")!, parts.one("duration")!];
    return language === "en" && day.why === "relative day" && (span.unit === "week" || span.unit === "fortnight")
      ? ahead(span.duration!, 1, day.at)
      : undefined;
  }),
  rule("span ago", "day", "(duration ago | ago duration)", (parts, { language }) =>
    language !== "es" && parts.all[0]!.kind === "ago" ? undefined : ahead(parts.one("duration")!.duration!, -1),
  ),
  rule("within a span", "day", "within the? (next|this)? duration (inside|later|next)? (?!before)", (parts) => {
    const span = parts.one("duration")!;
    // "Give me a sec" asks for patience, not for a day.
    if (
      parts.value("within") >= 1 &&
      span.duration!.minutes < 60 &&
      !span.duration!.days &&
      !span.duration!.months &&
      !span.duration!.businessDays
    )
      return undefined;
    // 过两天 is some day soon; 两天后 and 两天内 are counted.
    const loose = parts.value("within") === 1 && !parts.has("inside") && !parts.has("later") && span.value === 2 && span.unit === "day";
    return ahead(loose ? { ...span.duration!, vague: true } : span.duration!, 1);
  }),
  rule("span later", "day", "(within|after)? duration of? (later|inside) | after duration", (parts) =>
    ahead(parts.one("duration")!.duration!, 1),
  ),
  rule("span as a term", "day", "to duration (?!to|and|dash)", (parts, { language, before }) =>
    language === "es" && (before === undefined || before.kind === "unknown") ? ahead(parts.one("duration")!.duration!, 1) : undefined,
  ),
  rule("coming span", "day", "the? next duration inside? | duration next", (parts) => ahead(parts.one("duration")!.duration!, 1)),
  rule("span until now", "period", "(for|within)? the? last duration", (parts) => {
    const { duration } = parts.one("duration")!;
    return resolves(
      (world) => ({
        from: shift(world.today, duration!, -1, world.minuteOfDay),
        to: world.today,
        date: world.today,
        certainty: "implied",
        grain: "day",
      }),
      { sub: "relative", value: -1 },
    );
  }),
  rule("period's end", "period", "period inside", (parts) => within(parts.one("period")!, (whole) => whole)),
  rule("one weekday or another of a week", "period", "the? day and the? day (of|on|within)? the? period", (parts, { language }) => {
    const [first, last] = parts.many("day");
    const whole = parts.one("period")!;
    if (language === "zh" || first!.why !== "weekday" || last!.why !== "weekday" || first!.value! >= last!.value!) return undefined;
    return within(whole, (week) => {
      const [a, b] = [first!, last!].map(({ value }) => (week.grain === "week" ? nthWeekday(week, 1, value!) : undefined));
      return a && b ? { ...period(a.date, b.date, "day"), date: a.date, alternatives: [a.date, b.date] } : undefined;
    });
  }),
  rule("weekday of a week", "day", "the? day (of|comma|on|within)? the? period", (parts) => weekdayInWeek(parts)),
  rule("week and its weekday", "day", "period (of|comma|on)* the? day", (parts) => weekdayInWeek(parts)),
  rule("nth weekday of a period", "day", "the? (ordinal|last) day (of|within) the? period | period of? (ordinal|last) day", (parts) => {
    const day = parts.one("day")!;
    const n = parts.has("last") ? -1 : parts.value("ordinal");
    return day.sub === "weekday" && n <= 5 ? within(parts.one("period")!, (whole) => nthWeekday(whole, n, day.value!)) : undefined;
  }),
  rule("last weekday of a period", "day", "the? day (of|within) the? period", (parts) => {
    const day = parts.one("day")!;
    return day.why === "qualified weekday" && day.value !== undefined
      ? within(parts.one("period")!, (whole) => nthWeekday(whole, -1, day.value!))
      : undefined;
  }),
  rule(
    "nth day or week of a period",
    "period",
    "the? (ordinal|last) (unit|day|period) (of|within) the? (period|unit) | period of? (ordinal|last) unit",
    (parts) => nthUnit(parts),
  ),
  rule(
    "first so many of a period",
    "period",
    "the? (ordinal|last) duration (of|within) the? (period|this? unit) | the? number (ordinal|last) unit (of|within) the? (period|this? unit) | period of? (ago|ordinal) duration",
    (parts, { language }) => {
      const n = parts.has("last") ? -1 : (parts.one("ordinal")?.value ?? 1);
      const span = parts.one("duration");
      const counted = (span ?? parts.one("unit")!).unit!;
      const days = (span?.duration ?? durationOf(parts.value("number"), counted)).days;
      const unit = parts.many("unit")[span ? 0 : 1]?.unit;
      if (
        (n !== 1 && n !== -1) ||
        !["day", "week"].includes(counted) ||
        (unit !== undefined && unit !== "month" && unit !== "year") ||
        (parts.all[0]!.kind === "period" && language !== "zh")
      )
        return undefined;
      return resolves((world) => {
        const all = unit ? unitPeriod(world, unit, 0) : found(parts.one("period"), world);
        return all && (n > 0 ? period(all.from, all.from + days - 1, "day") : period(all.to - days + 1, all.to, "day"));
      });
    },
  ),
  rule("day of a month", "day", "the? dayMark? (number|ordinal|day) unit? (of|within|comma)* the? period", (parts, { language }) =>
    parts.has("comma") && parts.one("period")!.why !== "next unit" ? undefined : dayInMonth(parts, language),
  ),
  rule("day and month of a year", "day", "day (of|comma)* the? period | the? period (on|of|comma)* the? day", (parts, { language }) => {
    const [day, year] = [parts.one("day")!, parts.one("period")!];
    if (language === "zh" || year.unit !== "year" || (day.sub !== "monthDay" && day.sub !== "holiday")) return undefined;
    return within(day, ({ date }, world) => {
      const whole = found(year, world);
      const exact = whole && dayOf(civil(whole.from).year, civil(date).month, civil(date).day);
      return exact === undefined ? undefined : single(exact);
    });
  }),
  rule("month and day number", "day", "period (of|comma|on)* the? (number|ordinal|day) dayMark?", (parts, { language }) =>
    language === "zh" && !parts.has("dayMark") && !parts.has("day") && parts.one("period")!.unit !== "month"
      ? undefined
      : dayInMonth(parts, language),
  ),
  rule(
    "edge of a period",
    "period",
    "the? (start|middle|end) dash? of? the? period | period of? (start|middle|end)",
    (parts, { language }) =>
      parts.all[0]!.kind === "period" && language !== "zh" ? undefined : within(parts.one("period")!, edgeIn(parts)),
  ),
  rule("week of a day", "period", "the? unit (of|starting|from)+ (on|the|of)* day | day of? starting", (parts, { before, language }) => {
    const { unit } = parts.one("unit") ?? parts.one("starting")!;
    const day = parts.one("day")!;
    if ((unit !== "week" && unit !== "weekend") || before?.kind === "slash" || day.sub === "weekday" || (!parts.has("unit") && language !== "zh")) return undefined;
    return within(day, ({ date }, world) => unitPeriod({ ...world, today: date }, unit, 0));
  }), // prettier-ignore
  rule("week on one side of a day", "period", "day (ago|later) of? starting", (parts, { language }) =>
    language === "zh" && parts.one("starting")!.unit === "week"
      ? within(parts.one("day")!, ({ date }) =>
          parts.has("later") ? period(date + 1, date + 7, "day") : period(date - 7, date - 1, "day"),
        )
      : undefined,
  ),
  rule("weekday and date", "day", "day (comma|the|of|dash)* day", (parts) => weekdayAndDate(parts)),
];

export const rangeRules: readonly Rule[] = [
  rule(
    "between two days",
    "period",
    "between the? (day|period) and the? (day|period) | from the? (day|period) (to|dash|and) the? (day|period) | of the? (day|period) to the? (day|period)",
    (parts) => joined(parts),
  ),
  // "Desde 23/04 el próximo mes": two days of a month that is named after them.
  rule("days in figures of a month to come", "period", "(from|of) the? day of? the? period", (parts) => {
    const { numeric } = parts.one("day")!;
    const whole = parts.one("period")!;
    if (!numeric || numeric.year !== undefined || whole.why !== "next unit") return undefined;
    return within(whole, ({ from, to, grain }) => {
      const [first, last] = [Math.min(numeric.month, numeric.day), Math.max(numeric.month, numeric.day)];
      return grain === "month" && first < last && from + last - 1 <= to ? { ...period(from + first - 1, from + last - 1, "day", from + last - 2), date: from + last - 1 } : undefined;
    });
  }), // prettier-ignore
  rule("from day to day", "period", "(day|period) (to|dash) (day|period)", (parts) => joined(parts)),
  rule("one period or the next", "period", "period and period", (parts) => {
    const [first, last] = parts.many("period");
    return resolves((world) => {
      const [a, b] = [found(first, world), found(last, world)];
      return a && b && b.from === a.to + 1 ? { ...period(a.from, b.to, b.grain), date: b.date } : undefined;
    });
  }),
];

const weekNamed = new Set(["weekday of a week", "week and its weekday"]);

function joined(parts: Parts): Partial<DateToken> | undefined {
  const [first, last] = parts.many("day", "period");
  if (last!.sub === "relative" && last!.value === -1) return undefined;
  // "Friday to Sunday next week": both are days of that week.
  const sharesWeek = first!.why === "weekday" && weekNamed.has(last!.why ?? "");
  const start: NonNullable<DateToken["at"]> = (world) => {
    const end = found(last, world);
    return end && single(end.date - ((weekdayOfDay(end.date) - first!.value! + 7) % 7));
  };
  return {
    ...range(
      sharesWeek ? start : first!.at!,
      last!.at!,
      first!.sub === last!.sub && first!.why === last!.why && first!.sub !== "weekday" && first!.sub !== "relative",
    ),
    ends: last!,
  };
}

function weekdayInWeek(parts: Parts): Partial<DateToken> | undefined {
  const day = parts.one("day")!;
  if (day.sub !== "weekday") return undefined;
  return within(parts.one("period")!, (whole) => (whole.grain === "week" || whole.grain === "weekend" || whole.grain === "fortnight" ? nthWeekday(whole.grain === "weekend" ? { ...whole, from: whole.from - 5 } : whole, 1, day.value!) : undefined));
} // prettier-ignore

function dayInMonth(parts: Parts, language: string): Partial<DateToken> | undefined {
  const said = parts.one("number", "ordinal", "day")!;
  if (language === "zh" && said.kind === "ordinal") return undefined;
  if (said.kind === "day" && (said.sub !== "day" || said.why?.startsWith("weekday"))) return undefined;
  const number = said.value!;
  const unit = parts.one("unit");
  const token = parts.one("period")!;
  if (!Number.isInteger(number) || number < 1 || number > 31 || (unit && unit.unit !== "day") || token.unit !== "month") return undefined;
  return within(token, (whole) => {
    if (whole.grain !== "month") return undefined;
    const { year, month } = civil(whole.from);
    const date = dayOf(year, month, number);
    return date === undefined ? undefined : single(date);
  });
}

function nthUnit(parts: Parts): Partial<DateToken> | undefined {
  const units = parts.many("unit", "period", "day");
  const [what, whole] =
    parts.all.findIndex(({ kind }) => kind === "period") < parts.all.findIndex(({ kind }) => kind === "ordinal" || kind === "last")
      ? [units[1]!, units[0]!]
      : [units[0]!, units[1]!];
  const n = parts.has("last") ? -1 : parts.value("ordinal");
  if (what.kind !== "unit" || whole.kind !== "period") return undefined;
  return within(whole, (all, world) => {
    if (what.unit === "day") return single(n < 0 ? all.to + n + 1 : all.from + n - 1);
    if (what.unit === "businessDay") {
      let date = n < 0 ? all.to : all.from;
      for (let left = Math.abs(n); ; date += n < 0 ? -1 : 1) if (weekdayOfDay(date) <= 5 && --left === 0) return single(date);
    }
    if (what.unit === "quincena")
      return all.grain === "month" && (n === 1 || n === 2 || n < 0)
        ? period(n === 1 ? all.from : all.from + 15, n === 1 ? all.from + 14 : all.to, "quincena")
        : undefined;
    if (what.unit === "weekend") {
      const saturday = nthWeekday(all, n, 6)?.date;
      return saturday === undefined ? undefined : period(saturday, saturday + 1, "weekend");
    }
    if (what.unit !== "week") return undefined;
    const week = all.grain === "month" ? nthWeek(all, n) : n > 0 ? weekAt(all.from + 7 * (n - 1)) : lastWeek(all);
    return week && week.to < world.today && all.grain === "month" && whole.why === "month" ? nthWeek(all, n) : week;
  });
}

/** The week a year ends in, as far as it is of that year. */
function lastWeek(all: Found): Found {
  const week = weekAt(all.to);
  return { ...week, to: all.to, date: Math.min(week.date, all.to), safeTo: all.to };
}

/** "Friday, March 5": one day said twice. When the two do not agree, the date counts and the borrower is asked. */
function weekdayAndDate(parts: Parts): Partial<DateToken> | undefined {
  const [first, second] = parts.many("day");
  const weekday = first!.sub === "weekday" ? first! : second!.sub === "weekday" ? second! : undefined;
  const date = weekday === first ? second! : first!;
  const adjoining = parts.all.every(({ kind }) => kind !== "comma") || weekday === first;
  if (first!.sub === "relative" && first!.value === undefined && ["monthDay", "numeric", "weekday", "day"].includes(second!.sub ?? "")) {
    return resolves((world) => {
      const [a, b] = [found(first, world), found(second, world)];
      if (!a || !b) return undefined;
      const same = a.date === b.date || (b.alternatives?.includes(a.date) ?? false) || (second!.sub === "weekday" && weekdayOfDay(a.date) === second!.value);
      return same ? { ...a, certainty: "certain" } : { ...b, certainty: "ambiguous", alternatives: [a.date, b.date] };
    }, { sub: "relative" }); // prettier-ignore
  }
  if (!weekday || !adjoining || !["monthDay", "numeric", "day", "holiday"].includes(date.sub ?? "")) return undefined;
  return resolves((world) => {
    const [named, dated] = [found(weekday, world), found(date, world)];
    if (!named || !dated) return undefined;
    if (weekdayOfDay(dated.date) === weekday.value) return { ...dated, certainty: dated.certainty === "implied" ? "certain" : dated.certainty };
    return { ...dated, certainty: "ambiguous", alternatives: [dated.date, named.date] };
  }, { sub: date.sub! }); // prettier-ignore
}
