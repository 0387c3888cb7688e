// Knows how times of day are put together from their parts. Refuses to know days.
import { rule, type Parts, type Rule } from "./date-rule.ts";

/** Times of day first: they use up figures that would else look like days. */
export const timeRules: readonly Rule[] = [
  rule("hour with its mark", "time", "at? (number number | number) clock (number unit? | clock)?", (parts, { language }) => {
    const [hour, minutes] = parts.many("number").map(({ value }) => value!);
    // "Five thirty pm"; "the twenty-fourth, six pm" has a day before its hour.
    const apart =
      parts.all.findIndex(({ kind }) => kind === "clock") > parts.all.findLastIndex(({ kind }) => kind === "number") &&
      minutes !== undefined;
    if (apart && (minutes < 10 || hour! > 12)) return undefined;
    if (hour === undefined || parts.one("number")!.vague || hour > 24 || hour % 1 !== 0) return undefined;
    const half = language === "zh" ? 0 : (parts.one("clock")?.value ?? 0);
    const text = half === 720 && hour < 12 ? 720 : half === -720 && hour === 12 ? -720 : 0;
    return { minute: hour * 60 + (minutes !== undefined && minutes < 60 ? Math.round(minutes === 0.5 ? 30 : minutes) : 0) + text };
  }),
  rule("hour after at", "time", "at number (number | and number)? (?!unit)", (parts) => {
    const [hour, minutes] = parts.many("number").map(({ value }) => value!);
    return hour === undefined || parts.one("number")!.vague || hour > 24 || hour % 1 !== 0
      ? undefined
      : { minute: hour * 60 + (minutes === 0.5 ? 30 : (minutes ?? 0)) };
  }),
  // "By 5 tomorrow"
  rule("hour before its day", "time", "on number (?=relative|weekday)", (parts, { language }) => {
    const hour = parts.value("number");
    return language === "en" && parts.value("on") === 0 && hour >= 1 && hour <= 12 && hour % 1 === 0 ? { minute: hour * 60 } : undefined;
  }),
  rule("hour with part of day", "time", "the? number part (?=$)", (parts) =>
    parts.value("number") <= 24
      ? { minute: (parts.value("number") + (parts.value("number") < 12 && isLate(parts) ? 12 : 0)) * 60 }
      : undefined,
  ),
  // "Saturday morning around 10"
  rule("part of day with its hour", "time", "part number (?=$|comma|unknown)", (parts, { language, before }) => {
    const hour = parts.value("number");
    if (
      language !== "en" ||
      hour > 12 ||
      hour < 1 ||
      hour % 1 !== 0 ||
      !before ||
      !["weekday", "relative", "numeric"].includes(before.kind)
    )
      return undefined;
    return { minute: (hour + (hour < 12 && isLate(parts) ? 12 : 0)) * 60 };
  }),
];

const isLate = (parts: Parts): boolean => {
  const minute = parts.one("part")?.minute ?? 0;
  return minute > 720 && minute < 1440;
};
