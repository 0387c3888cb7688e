// Knows days and hours written in figures: 4/22, 2026-11-30, 5:30 pm. Refuses formulas, addresses and codes.
import type { Language } from "../src/loan.ts";
import { dayOf } from "./date-arithmetic.ts";
import type { DateToken } from "./date-rule.ts";
import { books } from "./date-words.ts";

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?)?/y;

const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y;

const dayAndMonth = /(\d{1,2})([/.\u00b7-])(\d{1,2})(?!\d)/y;

/** A date in figures, by the country's order; "4/22" can only be read one way. Formulas, addresses and codes are left alone. */
export function numericDateAt(
  plain: string,
  start: number,
  language: Language,
): { value: NonNullable<DateToken["numeric"]>; end: number } | undefined {
  const before = plain.slice(Math.max(0, start - 2), start);
  if (/[\d/.$€£¥#]$|\d:$|[a-z\d][-]$|[a-z]$/.test(before) && !/\d\/\d{1,2}-$/.test(plain.slice(0, start)) && !/[a-z]\.?$/.test(before))
    return undefined;
  if (/(?:^|[^a-z])[a-z]{1,3}$/.test(plain.slice(0, start)) && /[a-z]$/.test(before)) return undefined;
  const done = (year: string | undefined, month: number, day: number, either: boolean, end: number) => {
    const long = year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year);
    const real = dayOf(long ?? 2024, month, day) !== undefined;
    const after = plain.slice(end, end + 2);
    if (!real || /^[/\w%]|^[.:]\d|^-\w/.test(after.replace(/^-(?=\d{1,2}\/)/, "")) && !(after[0] === "-" && /^-\d{1,2}\/\d/.test(plain.slice(end)))) return undefined;
    return { value: { ...(long === undefined ? {} : { year: long }), month, day, either }, end };
  }; // prettier-ignore
  yearFirst.lastIndex = yearLast.lastIndex = dayAndMonth.lastIndex = start;
  const iso = yearFirst.exec(plain);
  if (iso) return done(iso[1], Number(iso[3]), Number(iso[4]), false, yearFirst.lastIndex);
  const full = yearLast.exec(plain);
  if (full) {
    const order = orderOf(Number(full[1]), Number(full[3]), language);
    return order && done(full[4], order.month, order.day, order.either, yearLast.lastIndex);
  }
  const short = dayAndMonth.exec(plain);
  if (!short) return undefined;
  const [first, mark, second] = [Number(short[1]), short[2]!, Number(short[3])];
  const end = dayAndMonth.lastIndex;
  const ahead = plain.slice(end);
  if (mark === "/") {
    // "1/2 of it", "3/4 point": a fraction.
    if (/^ ?(?:of\b|off\b|the (?:money|amount|payment|balance|total|debt)|point|de (?:lo|la|mi|el)\b|cup|price|的)/.test(ahead))
      return undefined;
    if (isMixedNumber(plain.slice(0, start), first, second)) return undefined;
    // "24/7" is always.
    if (first === 24 && second === 7 && !/\b(?:on|by|el|para|del) $/.test(plain.slice(0, start))) return undefined;
  } else if (mark === "." || mark === "-") {
    const wordBefore = /(\p{L}+)[,.]? $/u.exec(plain.slice(0, start))?.[1] ?? "";
    const beside = wordBefore !== "" && (books[language].get(wordBefore)?.some(({ value }) => value.kind === "weekday") ?? false);
    const said =
      language === "zh"
        ? /^(?:前|之前|号|日|还|那天|可以|能|早上|上午|中午|下午|晚上|凌晨|早晨|傍晚)/.test(ahead) && mark === "."
        : mark === "-"
          ? /(?:\bon|\bel|\bby|\bdel|\bdia) $/.test(plain.slice(0, start))
          : false;
    if (!beside && !said) return undefined;
  }
  const order = orderOf(first, second, language);
  return order && done(undefined, order.month, order.day, order.either, end);
}

/** "2 1/4" is a number; "113 3/14" is a sum and a day. */
function isMixedNumber(before: string, numerator: number, denominator: number): boolean {
  const whole = /(?:^|[^\d.,$€£¥-])(\d{1,2}) $/.exec(before);
  return whole !== null && numerator < denominator && [2, 3, 4, 8].includes(denominator);
}

/** Month and day of two figures; `either` when both orders make a date, then month stands first here and the country decides. */
function orderOf(first: number, second: number, language: Language): { month: number; day: number; either: boolean } | undefined {
  if (first > 12 && second <= 12) return { month: second, day: first, either: false };
  if (second > 12 && first <= 12) return { month: first, day: second, either: false };
  return first <= 12 && second <= 12 ? { month: first, day: second, either: language !== "zh" && first !== second } : undefined;
}

const clockTime = /(\d{1,2})(?::|h(?=\d)|\.(?=\d\d ?[ap]\.?m))(\d{2})(?::\d{2})?(?: ?(a\.?m\.?|p\.?m\.?|hrs?|h)(?![a-z]))?/y;

const clockHour = /(\d{1,2}) ?(a\.?m\.?|p\.?m\.?|o'?clock|h|hrs)(?![a-z\d])/y;

/** "8:00:31am", "5 pm", "19h30". Minutes of the day. */
export function timeAt(plain: string, start: number): { minute: number; end: number } | undefined {
  if (/[\d/.:$-]$/.test(plain.slice(0, start))) return undefined;
  clockTime.lastIndex = clockHour.lastIndex = start;
  const full = clockTime.exec(plain);
  const match = full ?? clockHour.exec(plain);
  if (!match) return undefined;
  const end = start + match[0].length;
  if (/^[:/\d]/.test(plain.slice(end))) return undefined;
  const [hour, minutes, half] = full ? [Number(full[1]), Number(full[2]), full[3]] : [Number(match[1]), 0, match[2]];
  if (hour > 24 || minutes > 59) return undefined;
  const pm = half?.startsWith("p") && hour < 12 ? 720 : half?.startsWith("a") && hour === 12 ? -720 : 0;
  return { minute: hour * 60 + minutes + pm, end };
}
