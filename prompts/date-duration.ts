// Knows how spans of time are put together, and the day that lies one ahead. Refuses to know words.
import { durationOf, shift, single, type Duration } from "./date-arithmetic.ts";
import type { Unit } from "./date-kinds.ts";
import { resolves, rule, type DateToken, type Rule } from "./date-rule.ts";

export const smallUnits: ReadonlySet<Unit> = new Set(["second", "minute", "hour"]);

export const durationRules: readonly Rule[] = [
  rule("number and unit", "duration", "(number|article) of? article? unit", (parts) => {
    const { unit } = parts.one("unit")!;
    const count = parts.one("number", "article")!;
    // "50 a week" is so much at a time, "half a week" a span.
    if (count.kind === "number" && count.value! >= 1 && parts.has("article") && !parts.has("of")) return undefined;
    return { duration: { ...durationOf(count.value!, unit!), vague: count.vague ?? false }, unit: unit!, value: count.value! };
  }),
  rule("number and a half", "duration", "(number|article) unit and? number", (parts, { language }) => {
    const [first, half] = parts.many("number", "article");
    // 一天半
    return half?.value === 0.5 && parts.has("and") !== (language === "zh")
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
