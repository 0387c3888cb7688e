// Knows which part of a date each word of a message may be; refuses to put the parts together.
import type { Language } from "../src/loan.ts";
import { dayOf, type DateWorld, type Duration, type Found } from "./date-arithmetic.ts";
import { letterOf, type DateWord, type DateWords, type Unit } from "./date-kinds.ts";
import * as en from "./en/words-date.ts";
import * as es from "./es/words-date.ts";
import type { Normalized } from "./normalize.ts";
import { fractionsIn } from "./number-fractions.ts";
import { numberAt } from "./number.ts";
import { phraseAt, phraseBook, tokenize, type PhraseBook, type Token } from "./tokens.ts";
import * as zh from "./zh/words-date.ts";

/** One part of a date, or a date put together already (`at` resolves it on a given today). */
export type DateToken = DateWord & {
  start: number;
  end: number;
  numeric?: { year?: number; month: number; day: number; either: boolean };
  at?: (world: DateWorld) => Found | undefined;
  duration?: Duration;
  sub?: "weekday" | "day" | "monthDay" | "numeric" | "relative" | "holiday";
  why?: string;
  /** For a range: the day it ends on, so that "move it from the 5th to the 9th" can drop the first. */
  ends?: DateToken;
  vague?: boolean;
};

type Pack = { dateWords: DateWords; countedNouns: string; afterDayNumber: string; beforeDayNumber: string };
const packs: Record<Language, Pack> = { en, es, zh };

function bookOf(pack: Pack): PhraseBook<DateWord> {
  return phraseBook(
    pack.dateWords.map(([kind, value, phrases]) => [
      phrases,
      typeof value === "number" ? { kind, value } : typeof value === "string" ? { kind, unit: value as Unit } : { kind, ...value },
    ]),
  );
}
const books: Record<Language, PhraseBook<DateWord>> = { en: bookOf(en), es: bookOf(es), zh: bookOf(zh) };
const countedBooks: Record<Language, PhraseBook<true>> = {
  en: phraseBook([[en.countedNouns, true]]),
  es: phraseBook([[es.countedNouns, true]]),
  zh: phraseBook([[zh.countedNouns, true]]),
};
const wordSets = (pick: (pack: Pack) => string): Record<Language, ReadonlySet<string>> => ({
  en: new Set(pick(en).split("|")), es: new Set(pick(es).split("|")), zh: new Set(pick(zh).split("|")),
}); // prettier-ignore
const afterDay = wordSets((pack) => pack.afterDayNumber);
const beforeDay = wordSets((pack) => pack.beforeDayNumber);

/** Words one letter away from a weekday or a long month still are that word: "wednesady", "septembre". */
const longWords: Record<Language, readonly string[]> = { en: [], es: [], zh: [] };
for (const language of ["en", "es"] as const)
  longWords[language] = packs[language].dateWords
    .filter(([kind]) => kind === "weekday" || kind === "month")
    .flatMap(([, , phrases]) => phrases.split("|"))
    .map((word) => word.normalize("NFD").replace(/\p{M}/gu, ""))
    .filter((word) => word.length >= 6);

/** Every token of the message as a part of a date; "unknown" where it can be none. */
export function scanDates(normalized: Normalized, language: Language, tokens: readonly Token[] = tokenize(normalized)): DateToken[] {
  const { plain } = normalized;
  const out: DateToken[] = [];
  const put = (word: DateWord, start: number, end: number, more: Partial<DateToken> = {}) => out.push({ ...word, ...more, start, end });
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    const takeTo = (end: number) => {
      while (i < tokens.length && tokens[i]!.start < end) i++;
    };
    if (token.kind === "n") {
      const numeric = numericDateAt(plain, token.start, language);
      if (numeric) {
        put({ kind: "numeric" }, token.start, numeric.end, { numeric: numeric.value });
        takeTo(numeric.end);
        continue;
      }
      const time = timeAt(plain, token.start);
      if (time) {
        put({ kind: "time", minute: time.minute }, token.start, time.end);
        takeTo(time.end);
        continue;
      }
    }
    if (language === "es" && token.key === "mar" && ["number", "ordinal", "dash", "slash", "of"].includes(out.at(-1)?.kind ?? "")) {
      put({ kind: "month", value: 3 }, token.start, token.end);
      i++;
      continue;
    }
    if (language === "es" && isDayAfterTomorrow(tokens, i)) {
      put({ kind: "relative", value: 2 }, token.start, token.end);
      i++;
      continue;
    }
    if (
      language === "es" &&
      token.key === "fin" &&
      /^(?:el|este|proximo)$/.test(tokens[i - 1]?.key ?? "") &&
      !/^(?:de|del|q|que)$/.test(tokens[i + 1]?.key ?? "")
    ) {
      put({ kind: "unit", unit: "weekend" }, token.start, token.end);
      i++;
      continue;
    }
    const phrase = phraseAt(books[language], tokens, i) ?? misspelled(tokens[i]!, language);
    if (phrase) {
      const end = tokens[i + phrase.length - 1]!.end;
      if (!phrase.value.shy || isWelcome(phrase.value, tokens, i, phrase.length, out, language)) {
        put(phrase.value, token.start, end);
        // "at the 15th of": words glued to figures are no words of dates ("a1b2").
        i += phrase.length;
        continue;
      }
    }
    if (language === "es" && (token.key === "del" || token.key === "al")) {
      put({ kind: token.key === "del" ? "of" : "to" }, token.start, token.end);
      put({ kind: "the", value: 1 }, token.start, token.end);
      i++;
      continue;
    }
    if (language === "en" && (token.key === "a" || token.key === "an")) {
      const vague = tokens[i + 1]?.key === "half" ? fractionsIn(tokens, i, language, plain) : numberAt(tokens, i, language, plain);
      if (vague && vague.length > 1) {
        put({ kind: "number", value: vague.value }, token.start, tokens[i + vague.length - 1]!.end, vague.vague ? { vague: true } : {});
        i += vague.length;
        if (tokens[i]?.key === "of") i++;
      } else {
        put({ kind: "article", value: 1 }, token.start, token.end);
        i++;
      }
      continue;
    }
    if (
      token.key === "'" &&
      tokens[i + 1]?.kind === "n" &&
      tokens[i + 1]!.key.length === 2 &&
      tokens[i + 1]!.start === token.end &&
      (out.at(-1)?.kind === "month" || out.at(-2)?.kind === "month")
    ) {
      put({ kind: "year", value: 2000 + Number(tokens[i + 1]!.key) }, token.start, tokens[i + 1]!.end);
      i += 2;
      continue;
    }
    const yearAndMonth = token.kind === "n" ? /^((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![-/\d\w])/.exec(plain.slice(token.start)) : null;
    if (yearAndMonth && !/[\w/-]$/.test(plain.slice(0, token.start))) {
      put({ kind: "year", value: Number(yearAndMonth[1]) }, token.start, token.end);
      put({ kind: "month", value: Number(yearAndMonth[2]) }, token.end, token.start + yearAndMonth[0].length);
      takeTo(token.start + yearAndMonth[0].length);
      continue;
    }
    const year = language === "zh" ? chineseYear(tokens, i, plain) : undefined;
    if (year) {
      put({ kind: "year", value: year.value }, token.start, tokens[i + year.length - 1]!.end);
      i += year.length;
      continue;
    }
    if (language === "zh" && token.key === "第") {
      const nth = numberAt(tokens, i + 1, language, plain);
      if (nth) {
        let length = 1 + nth.length;
        if (tokens[i + length]?.key === "个") length++;
        put({ kind: "ordinal", value: nth.value }, token.start, tokens[i + length - 1]!.end);
        i += length;
        continue;
      }
    }
    if (
      language === "zh" &&
      token.key === "初" &&
      !["month", "lunarMonth", "yearOffset", "year", "lunar"].includes(out.at(-1)?.kind ?? "")
    ) {
      const nth = numberAt(tokens, i + 1, language, plain);
      if (nth && nth.form === "words" && nth.value >= 1 && nth.value <= 10) {
        put({ kind: "lunarDay", value: nth.value }, token.start, tokens[i + nth.length]!.end);
        i += 1 + nth.length;
        continue;
      }
    }
    if (isNowBesideSum(tokens, i, language, plain)) {
      put({ kind: "relative", value: 0 }, token.start, token.end);
      i++;
      continue;
    }
    const half = fractionsIn(tokens, i, language, plain);
    if (
      half &&
      half.value % 0.5 === 0 &&
      half.value % 1 !== 0 &&
      !/[/.]/.test(plain.slice(token.start, tokens[i + half.length - 1]!.end))
    ) {
      put({ kind: "number", value: half.value }, token.start, tokens[i + half.length - 1]!.end);
      i += half.length;
      continue;
    }
    if (language === "zh" && (token.key === "几" || token.key === "数") && phraseAt(books.zh, tokens, i + 1)?.value.kind === "unit") {
      put({ kind: "number", value: 3 }, token.start, token.end, { vague: true });
      i++;
      continue;
    }
    // "unos 3 días": about three.
    if (/^un[oa]s$/.test(token.key) && numberAt(tokens, i + 1, language, plain)) {
      i++;
      continue;
    }
    const number = numberAt(tokens, i, language, plain);
    if (number) {
      const last = tokens[i + number.length - 1]!;
      const next = tokens[i + number.length];
      // 一个半月: one and a half months.
      const halved =
        language === "zh" && next?.key === "个" && tokens[i + number.length + 1]?.key === "半"
          ? phraseAt(books.zh, tokens, i + number.length + 2)
          : undefined;
      if (halved?.value.kind === "unit") {
        put({ kind: "number", value: number.value + 0.5 }, token.start, tokens[i + number.length + 1]!.end);
        put(
          { kind: "unit", unit: halved.value.unit! },
          tokens[i + number.length + 2]!.start,
          tokens[i + number.length + 1 + halved.length]!.end,
        );
        i += number.length + 2 + halved.length;
        continue;
      }
      if (language === "zh" && next?.key === "月" && number.value >= 1 && number.value <= 12 && Number.isInteger(number.value)) {
        const extra = tokens[i + number.length + 1]?.key === "份" ? 1 : 0;
        put({ kind: "month", value: number.value }, token.start, tokens[i + number.length + extra]!.end);
        i += number.length + 1 + extra;
        continue;
      }
      if (
        isMoneyOrMeasure(tokens, i, number.length, language) ||
        isGlued(plain, token, last) ||
        number.decimals !== undefined ||
        number.value > 2200
      )
        put({ kind: "unknown" }, token.start, last.end);
      else if (number.form === "digits" && !number.ordinal && number.value >= 1900 && number.value <= 2100 && last.end - token.start === 4)
        put({ kind: "year", value: number.value }, token.start, last.end);
      else
        put({ kind: number.ordinal ? "ordinal" : "number", value: number.value }, token.start, last.end, {
          vague: number.vague === true,
        });
      i += number.length;
      // "a couple of days"
      if (
        number.form === "words" &&
        (number.vague || number.value === 2) &&
        (tokens[i]?.key === "of" || (language === "es" && number.vague && tokens[i]?.key === "de"))
      )
        i++;
      continue;
    }
    if (
      token.kind === "p" &&
      token.key === "." &&
      out.length > 0 &&
      (out.at(-1)!.kind === "month" || out.at(-1)!.kind === "weekday" || out.at(-1)!.kind === "clock")
    )
      i++;
    else if (token.key === "," || token.key === "-" || token.key === "/" || token.key === "~" || token.key === ":") {
      put({ kind: token.key === "/" ? "slash" : token.key === "-" || token.key === "~" ? "dash" : "comma" }, token.start, token.end);
      i++;
    } else if (
      token.key === "个" ||
      token.key === "·" ||
      token.key === "(" ||
      token.key === ")" ||
      (language === "en" && fillers.has(token.key)) ||
      (language === "es" && fillersEs.has(token.key))
    )
      i++;
    else {
      put({ kind: "unknown" }, token.start, token.end);
      i++;
    }
  }
  return out;
}

/** "Mañana o pasado", "pasado sí": the day after tomorrow; never "el lunes pasado", "el mes pasado". */
function isDayAfterTomorrow(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]!.key !== "pasado") return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (before === undefined || before.kind === "p" || /^(?:o|no|mejor|hasta|para|y|sino)$/.test(before.key)) && (after === undefined || after.kind === "p" || /^(?:si|le|te|les|pago|mejor|deposito|sin|a|por|en)$/.test(after.key));
} // prettier-ignore

/** "100 now", "la mitad ahorita", 现在还三百: now is a day where it stands beside a sum, and a filler everywhere else. */
function isNowBesideSum(tokens: readonly Token[], index: number, language: Language, plain: string): boolean {
  if (language === "zh") return /^(?:现在|马上|立刻)(?:就|先|可以|能|只能|我)*(?:还|付|转|给|交)(?:你|您)?(?:[\d一二两三四五六七八九十]|最低)/.test(plain.slice(tokens[index]!.start));
  if (!(language === "en" ? /^(?:now|upfront)$/ : /^(?:ahora|ahorita|orita)$/).test(tokens[index]!.key)) return false;
  const before = plain.slice(0, tokens[index]!.start);
  const after = plain.slice(tokens[index]!.end);
  const sum = language === "en" ? /(?:\d|\b(?:bucks|dollars|half|minimum|hundred|thousand|grand)|\d%)(?: right| it)? $/ : /(?:\d|\b(?:pesos|varos|dolares|mitad|minimo|cientos|mil|quinientos|cien))(?: de)? $/;
  return sum.test(before) && /^\s*(?:$|[,.;!&+]|and\b|then\b|the rest|rest|half|mismo|y\b|luego\b|el resto|\d)/.test(after);
} // prettier-ignore

const fillers = new Set([
  "around",
  "about",
  "approximately",
  "approx",
  "sometime",
  "roughly",
  "exactly",
  "maybe",
  "probably",
  "just",
  "only",
  "possibly",
]);
const fillersEs = new Set(["aproximadamente", "mas o menos", "como", "quizas", "tal", "vez", "solo", "cerca"]);

/** The kinds of all tokens, a letter each. */
export function lettersOf(tokens: readonly DateToken[]): string {
  let letters = "";
  for (const { kind } of tokens) letters += letterOf[kind];
  return letters;
}

/** A number that counts money, people or per cent is no part of a date. */
function isMoneyOrMeasure(tokens: readonly Token[], index: number, length: number, language: Language): boolean {
  const before = tokens[index - 1];
  if (before && (/^[$€£¥₭#]$/.test(before.key) || (/^(?:usd|eur|gbp|mxn|rmb|cny|cad|rs)$/.test(before.key) && before.kind === "w"))) return true;
  const after = tokens[index + length];
  if (!after || (after.key === "que" && tokens[index + length + 1]?.key === "es")) return false;
  return after.key === "%" || /^[$€£¥]$/.test(after.key) || (phraseAt(countedBooks[language], tokens, index + length) !== undefined && !isDateUnitAfter(after, language) && phraseAt(books[language], tokens, index + length)?.value.kind !== "unit");
} // prettier-ignore

function isDateUnitAfter(after: Token, language: Language): boolean {
  const unit = books[language].get(after.key)?.some(({ keys, value }) => keys.length === 1 && value.kind === "unit") ?? false;
  return unit || after.key === "or" || after.key === "年" || after.key === "个" || (language === "es" && after.key === "x");
}

/** "a1b2", "abc-123-x": figures inside an identifier. */
function isGlued(plain: string, first: Token, last: Token): boolean {
  const before = plain.charAt(first.start - 1);
  const after = plain.charAt(last.end);
  return /[#_]/.test(before) || (before === "-" && /[\w]/.test(plain.charAt(first.start - 2)) && /[a-z]\d*-$/.test(plain.slice(0, first.start)) && /^[a-z\d]/.test(after)) || /[_]/.test(after);
} // prettier-ignore

function chineseYear(tokens: readonly Token[], index: number, plain: string): { value: number; length: number } | undefined {
  const token = tokens[index]!;
  if (token.kind !== "n" && !/^[一二两〇零]$/.test(token.key)) return undefined;
  const number = numberAt(tokens, index, "zh", plain);
  if (!number || tokens[index + number.length]?.key !== "年") return undefined;
  if (number.value >= 1900 && number.value <= 2200) return { value: number.value, length: number.length + 1 };
  const month = numberAt(tokens, index + number.length + 1, "zh", plain);
  if (number.value >= 10 && number.value < 100 && month && tokens[index + number.length + 1 + month.length]?.key === "月")
    return { value: 2000 + number.value, length: number.length + 1 };
  return undefined;
}

function isWelcome(word: DateWord, tokens: readonly Token[], index: number, length: number, out: readonly DateToken[], language: Language): boolean {
  const before = out.at(-1);
  const previous = tokens[index - 1]?.key ?? "";
  const next = tokens[index + length];
  const nextIsDay = next !== undefined && (next.kind === "n" || /^(?:the|first|second|third|twenty|thirty)$/.test(next.key) || (numberAt(tokens, index + length, language, "")?.ordinal ?? false));
  if (language === "zh") {
    if (word.kind === "unit") return before !== undefined && (before.kind === "next" || before.kind === "this" || before.kind === "last" || (before.kind === "number" && before.value === 0.5)) && before.end === tokens[index]!.start;
    return (before?.kind === "month" || before?.kind === "lunarMonth") && before.end === tokens[index]!.start;
  }
  if (word.kind === "month" && language === "en") {
    if (nextIsDay && previous !== "i" && previous !== "we" && previous !== "you") return true;
    if (!before) return next === undefined;
    if (["number", "ordinal", "weekday", "of", "within", "between", "to", "on", "from", "dash", "slash", "start", "end", "middle"].includes(before.kind)) return before.kind !== "ordinal" || !/^(?:be|not|have|i|we|work|suit)$/.test(next?.key ?? "");
    return (before.kind === "and" && out.at(-2)?.kind === "month") || ((before.kind === "next" || before.kind === "last" || before.kind === "this") && word.value === 3 && (next === undefined || next.kind !== "w")) || (before.kind === "this" && next === undefined);
  }
  if (language === "es") return nextIsDay || (before !== undefined && ["number", "of", "comma", "the"].includes(before.kind) && (before.kind !== "the" || before.value === 1)) || before === undefined;
  // "sat", "sun", "wed": not "the sun", "I sat", "they wed".
  if (previous === "the" && word.value === 7) return false;
  return !/^(?:i|he|she|we|they|you|who|has|have|had)$/.test(previous);
} // prettier-ignore

function misspelled(token: Token, language: Language): { value: DateWord; length: number } | undefined {
  if (token.kind !== "w" || token.key.length < 5) return undefined;
  for (const word of longWords[language]) {
    if (Math.abs(word.length - token.key.length) > 1 || word[0] !== token.key[0] || word === token.key) continue;
    if (isOneSlipAway(token.key, word))
      return { value: books[language].get(word)!.find(({ keys }) => keys.length === 1)!.value, length: 1 };
  }
  return undefined;
}

/** One letter more, less, other, or two swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length === b.length)
    return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?)?/y;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y;
const dayAndMonth = /(\d{1,2})([/.\u00b7-])(\d{1,2})(?!\d)/y;

/** A date in figures, by the country's order; "4/22" can only be read one way. Formulas, addresses and codes are left alone. */
function numericDateAt(
  plain: string,
  start: number,
  language: Language,
): { value: NonNullable<DateToken["numeric"]>; end: number } | undefined {
  const before = plain.slice(Math.max(0, start - 2), start);
  if (/[\d/.$€£¥:]$|[a-z\d][-]$|[a-z]$/.test(before) && !/\d\/\d{1,2}-$/.test(plain.slice(0, start)) && !/[a-z]\.?$/.test(before))
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
    if (/^ ?(?:of\b|off\b|point|de (?:lo|la|mi|el)\b|cup|price|的)/.test(ahead)) return undefined;
    if (isMixedNumber(plain.slice(0, start), first, second)) return undefined;
    // "24/7" is always.
    if (first === 24 && second === 7 && !/\b(?:on|by|el|para|del) $/.test(plain.slice(0, start))) return undefined;
  } else if (mark === "." || mark === "-") {
    const wordBefore = /(\p{L}+)[,.]? $/u.exec(plain.slice(0, start))?.[1] ?? "";
    const beside = wordBefore !== "" && (books[language].get(wordBefore)?.some(({ value }) => value.kind === "weekday") ?? false);
    const said =
      language === "zh"
        ? /^(?:前|之前|号|日|还|那天|可以|能)/.test(ahead) && mark === "."
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
function timeAt(plain: string, start: number): { minute: number; end: number } | undefined {
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

/** May a number or ordinal after "the" be a day of the month, judging by what stands around it? */
export function isDayNumber(
  token: DateToken,
  tokens: readonly Token[],
  language: Language,
  said: "figures" | "words",
  prepositionBefore: boolean,
  bareCardinal = false,
): boolean {
  const after = tokens.findIndex((other) => other.start >= token.end);
  const next = after < 0 ? undefined : tokens[after];
  // "El 15, que es quincena" counts nothing.
  const isNamed = language === "es" && next?.key === "que" && tokens[after + 1]?.key === "es";
  if (
    next &&
    !isNamed &&
    phraseAt(countedBooks[language], tokens, after) &&
    !(language === "en" && afterDay.en.has(next.key)) &&
    !(next.key === "for")
  )
    return false;
  if (language === "es" && next?.key === "de" && tokens[after + 1]?.key !== "cada") return false;
  // "on 15" is a day, "on 3 cards" is not.
  if (bareCardinal)
    return (
      // A recogniser hears "the fifteenth" as "the fifteen"; "the two", "the one" are no days.
      (said === "figures" || (language === "en" && token.value! >= 4)) &&
      (next === undefined || (next.kind === "p" && next.key !== "-" && next.key !== "%") || afterDay[language].has(next.key))
    );
  if (said === "figures" || language !== "en") return true;
  if (next === undefined || (next.kind === "p" && next.key !== "-" && next.key !== "%") || next.kind === "n") return true;
  return afterDay.en.has(next.key) || (prepositionBefore && numberAt(tokens, after, language, "") !== undefined);
}

/** Is the word before this place one that leads to a date ("on", "by", "until")? */
export function leadsToDay(tokens: readonly Token[], start: number, language: Language): boolean {
  let index = tokens.findIndex((token) => token.start >= start);
  if (index < 0) index = tokens.length;
  const before = tokens[index - 1];
  return before !== undefined && beforeDay[language].has(before.key);
}

/** Is this the word of a date unit, month or counted thing, so that the number before it is no money? */
export function dateUnitOrName(key: string, language: Language): boolean {
  if (
    language !== "zh" &&
    countedBooks[language].get(key)?.some(({ keys }) => keys.length === 1) &&
    !afterDay[language].has(key) &&
    !/^(?:por|que|mil|or|off|for|x)$/.test(key)
  )
    return true;
  const words = books[language].get(key);
  return (
    words?.some(
      ({ keys, value }) =>
        keys.length === 1 &&
        (value.kind === "unit" || value.kind === "month" || value.kind === "clock" || value.kind === "dayMark") &&
        !value.shy,
    ) ?? false
  );
}
