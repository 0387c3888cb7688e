// Knows how a written reading ("300@11-13 rest@11-30") is compared with what was heard. Refuses to hear anything itself.
import { hear } from "../../prompts/hear.ts";
import type { Expectation, HearContext, Heard, HeardAmount, HeardDate } from "../../prompts/heard.ts";
import type { Language } from "../../src/loan.ts";
import { decimalsOf } from "../../src/money.ts";

export type FreshCase = { language: Language; text: string; expected: string; context: Partial<HearContext> };

const homes: Record<Language, { country: string; currency: string }> = {
  en: { country: "US", currency: "USD" },
  es: { country: "MX", currency: "MXN" },
  zh: { country: "CN", currency: "CNY" },
};

/** "text | reading | context", one a line. */
export function casesOf(language: Language, table: string): FreshCase[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [text, expected, how = ""] = line.split(" | ").map((part) => part.trim());
      if (!text || !expected) throw new SyntaxError(`fresh ${language}: "${line}" is no row, expected "text | reading"`);
      const context: Partial<HearContext> = {};
      for (const word of how.split(",").filter(Boolean)) {
        if (word === "voice") context.medium = "voice";
        else if (word.startsWith("payday=")) context.payday = Number(word.slice(7));
        else if (word.startsWith("today=")) context.today = word.slice(6);
        else context.expecting = word as Expectation;
      }
      return { language, text, expected, context };
    });
}

export function heardOf({ language, text, context }: FreshCase): Heard {
  return hear(text, {
    language,
    ...homes[language],
    today: "2026-11-10",
    minuteOfDay: 600,
    expecting: "nothing",
    medium: "sms",
    ...context,
  });
}

/** Undefined when the message was heard as written down; else what was heard, in the same notation. */
export function misheard(one: FreshCase): string | undefined {
  const heard = heardOf(one);
  const home = homes[one.language].currency;
  const future = heard.dates.filter((date) => date.tense === "future" && date.needs === undefined);
  const past = heard.dates.filter((date) => date.tense === "past");
  const tokens = one.expected.split(/\s+/);
  const times = tokens.filter((token) => /^t\d/.test(token));
  const rest = tokens.filter((token) => !times.includes(token) && token !== "-");
  const anyDate = rest.includes("*-");
  const pairs = rest.some((token) => token.includes("@"));
  const anyPast = anyDate || rest.includes("p*");
  const wantedPast = rest.filter((token) => /^p\d/.test(token)).map((token) => token.slice(1));
  const wantedPay = rest.includes("payday");
  const wanted = rest.filter((token) => token !== "payday" && token !== "*-" && !/^p[\d*]/.test(token));
  const wantedAmounts = wanted.filter((token) => /^[*]?\$/.test(token));
  const wantedDates = wanted.filter((token) => !wantedAmounts.includes(token));
  const fits = [
    pairs
      ? heard.payments.length === wanted.length &&
        wanted.every((token, i) => {
          const [amount, date] = token.split("@");
          const pair = heard.payments[i]!;
          return (
            isAmount(pair.amount, amount!, home) &&
            (date === undefined ? pair.date === undefined : pair.date !== undefined && isDate(pair.date, date))
          );
        })
      : heard.amounts.length === wantedAmounts.length &&
        wantedAmounts.every((token, i) => isAmount(heard.amounts[i], token.replace("$", ""), home)) &&
        (anyDate ||
          (wantedDates[0] === "?"
            ? future.every(({ certainty }) => certainty === "ambiguous")
            : isChoice(future, wantedDates) ||
              (future.length === wantedDates.length && wantedDates.every((token, i) => isDate(future[i]!, token))))),
    anyPast || (past.length === wantedPast.length && wantedPast.every((token, i) => isDate(past[i]!, token, true))),
    !wantedPay || heard.dates.some(({ needs }) => needs === "payday"),
    times.every((token) => token.endsWith("?") || heard.dates.some(({ minuteOfDay }) => minuteOfDay === Number(token.slice(1)))),
  ];
  return fits.every(Boolean) ? undefined : written(heard, home);
}

/** "Friday or Saturday" is heard as two days, each offered beside the other. */
function isChoice(future: readonly HeardDate[], wanted: readonly string[]): boolean {
  return wanted.length === 1 && wanted[0]!.startsWith("?") && future.length > 1 && future.every((date) => isDate(date, wanted[0]!));
}

/** Was a day or a sum heard without doubt that the reading does not hold? Asking, or hearing nothing, is no such fault. */
export function isSurelyWrong(one: FreshCase): boolean {
  const heard = heardOf(one);
  const tokens = one.expected.split(/\s+/);
  const parts = tokens.flatMap((token) => token.split("@")).map((part) => part.replace(/^[*?$]+/, ""));
  const days = parts.filter((part) => /^\d\d-\d\d/.test(part)).map((part) => part.split(/~|\.\./).map((day) => year(day, false)));
  const isDayMeant = (day: string) => days.some(([from, to]) => day >= from! && day <= (to ?? from!));
  const sureDays = heard.dates.filter(
    ({ tense, needs, certainty, range }) => tense === "future" && !needs && certainty !== "ambiguous" && !range,
  );
  const pairs = tokens.some((token) => token.includes("@"));
  const sums = pairs ? heard.payments.flatMap(({ amount }) => (amount ? [amount] : [])) : heard.amounts;
  const isSumMeant = ({ share, amountMinor }: HeardAmount) =>
    parts.some((part) => (share === undefined ? Number(part) * 100 === amountMinor : part === share));
  return (
    (!tokens.includes("*-") && sureDays.some(({ date }) => !isDayMeant(date) || tokens.includes("?"))) ||
    sums.some((sum) => sum.certainty !== "ambiguous" && !isSumMeant(sum))
  );
}

const year = (day: string, isPast: boolean): string => (day.length > 5 ? day : `${day < "11-10" && !isPast ? 2027 : 2026}-${day}`);

/** "11-15" or "2028-11-15", "?11-20" (asked, this day among the offers), "*11-15~11-16" (any day of these, however sure), "11-16..11-22". */
function isDate(heard: HeardDate, token: string, isPast = false): boolean {
  if (heard.needs !== undefined) return false;
  const [, mark, first, how, last] = /^([*?]?)((?:\d{4}-)?\d\d-\d\d)(?:(~|\.\.)((?:\d{4}-)?\d\d-\d\d))?$/.exec(token) ?? [];
  if (first === undefined) throw new SyntaxError(`fresh: "${token}" is no date`);
  const [from, to] = [year(first, isPast), year(last ?? first, isPast)];
  const days = [heard.date, ...(heard.alternatives ?? [])];
  if (how === "..") return heard.range?.from === from && heard.range.to === to;
  if (mark === "?")
    return (
      heard.certainty === "ambiguous" &&
      (days.includes(from) || (heard.range !== undefined && heard.range.from <= from && from <= heard.range.to))
    );
  if (mark !== "*" && !heard.range && heard.certainty === "ambiguous") return false;
  const hit = days.some((day) => day >= from && day <= to);
  return mark === "*" ? hit : heard.date >= from && heard.date <= to;
}

/** "150", "?1250" (asked), "*500" (however sure), "half", "25%", "50USD". */
function isAmount(heard: HeardAmount | undefined, token: string, home: string): boolean {
  if (!heard) return false;
  const [, mark, figure, unit = ""] = /^([*?]?)([\d.]*)(.*)$/.exec(token)!;
  if (mark === "?" && heard.certainty !== "ambiguous") return false;
  if (mark === "" && heard.certainty === "ambiguous") return false;
  if (unit === "%") return typeof heard.share === "object" && heard.share.percent === Number(figure);
  if (figure === "") return heard.share === unit;
  const minor = Math.round(Number(figure) * 10 ** decimalsOf(unit || home));
  return (
    heard.share === undefined &&
    heard.currency === (unit || home) &&
    (heard.amountMinor === minor || (mark === "?" && (heard.alternatives?.includes(minor) ?? false)))
  );
}

function written(heard: Heard, home: string): string {
  const date = (d: HeardDate) =>
    `${d.tense === "past" ? "p" : ""}${d.needs ?? ""}${d.certainty === "ambiguous" ? "?" : ""}${d.date}${d.range ? `(${d.range.from}..${d.range.to})` : ""}${d.alternatives ? `[${d.alternatives.join(",")}]` : ""}${d.minuteOfDay === undefined ? "" : ` t${d.minuteOfDay}`}`;
  const amount = (a: HeardAmount) =>
    `${a.certainty === "ambiguous" ? "?" : ""}${a.share === undefined ? a.amountMinor / 100 : typeof a.share === "object" ? `${a.share.percent}%` : a.share}${a.currency === home ? "" : a.currency}${a.alternatives ? `[${a.alternatives.map((x) => x / 100).join(",")}]` : ""}`;
  return `dates ${heard.dates.map(date).join(" ") || "-"} amounts ${heard.amounts.map(amount).join(" ") || "-"} payments ${heard.payments.map((p) => `${p.amount ? amount(p.amount) : ""}@${p.date ? date(p.date) : ""}`).join(" ")}`;
}
