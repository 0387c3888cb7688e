// Knows the words of dates of every language, their misspellings, and what may stand beside a number that is a day. Refuses to put a date together.
import type { Language } from "../src/loan.ts";
import type { DateWord, DateWords, Unit } from "./date-kinds.ts";
import type { DateToken } from "./date-rule.ts";
import * as en from "./en/words-date.ts";
import * as es from "./es/words-date.ts";
import { numberAt } from "./number.ts";
import { phraseAt, phraseBook, type PhraseBook, type Token } from "./tokens.ts";
import * as zh from "./zh/words-date.ts";

type Pack = { dateWords: DateWords; countedNouns: string; afterDayNumber: string; beforeDayNumber: string };

const packs: Record<Language, Pack> = { en, es, zh };

/** People who live in two languages say "te pago el friday" and "next month 5号": the plain words for days hold in the other language too. */
const lent = (pack: Pack, fewestLetters: number): DateWords =>
  pack.dateWords.flatMap(([kind, value, phrases]): DateWords[number][] => {
    const isPlain = ["weekday", "month", "relative", "next", "this", "unit", "edge"].includes(kind) && !(typeof value === "object" && value.shy);
    const long = phrases.split("|").filter((phrase) => phrase.length >= fewestLetters);
    return isPlain && long.length > 0 ? [[kind, value, long.join("|")]] : [];
  }); // prettier-ignore

function bookOf(pack: Pack, borrowed: DateWords): PhraseBook<DateWord> {
  return phraseBook(
    [...pack.dateWords, ...borrowed].map(([kind, value, phrases]) => [
      phrases,
      typeof value === "number" ? { kind, value } : typeof value === "string" ? { kind, unit: value as Unit } : { kind, ...value },
    ]),
  );
}

export const books: Record<Language, PhraseBook<DateWord>> = {
  en: bookOf(en, lent({ ...es, dateWords: es.dateWords.filter(([kind]) => ["weekday", "relative", "edge"].includes(kind)) }, 5)),
  es: bookOf(es, lent(en, 4)),
  zh: bookOf(zh, lent(en, 3)),
};

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

export function misspelled(token: Token, language: Language): { value: DateWord; length: number } | undefined {
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

/** A number that counts money, people or per cent is no part of a date. */
export function isMoneyOrMeasure(tokens: readonly Token[], index: number, length: number, language: Language): boolean {
  const before = tokens[index - 1];
  if (before && (/^[$€£¥₭#]$/.test(before.key) || (/^(?:usd|eur|gbp|mxn|rmb|cny|cad|rs)$/.test(before.key) && before.kind === "w"))) return true;
  const after = tokens[index + length];
  if (!after || (language === "es" && countsNothing(tokens, index + length))) return false;
  return after.key === "%" || /^[$€£¥]$/.test(after.key) || (phraseAt(countedBooks[language], tokens, index + length) !== undefined && !isDateUnitAfter(after, language) && phraseAt(books[language], tokens, index + length)?.value.kind !== "unit");
} // prettier-ignore

function isDateUnitAfter(after: Token, language: Language): boolean {
  const unit = books[language].get(after.key)?.some(({ keys, value }) => keys.length === 1 && value.kind === "unit") ?? false;
  return unit || after.key === "or" || after.key === "年" || after.key === "个" || (language === "es" && after.key === "x");
}

/** "El 15, que es quincena", "el 19 por favor": the day counts nothing. */
function countsNothing(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.key, tokens[at + 1]?.key ?? ""];
  return (
    (word === "que" && /^(?:es|me|nos|le|el|cobro)$/.test(next)) ||
    (word === "por" && (/^(?:favor|fa|fis|la|ahi|\$)$/.test(next) || tokens[at + 1]?.kind === "n"))
  );
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
  // "El 11-2345", "al 01 800 123": a number of some other kind.
  if (
    said === "figures" &&
    next &&
    ((next.key === "-" &&
      next.start === token.end &&
      (tokens[after + 1]?.key.length ?? 0) > 2 &&
      tokens[after + 1]!.kind === "n" &&
      !/^(?:19|20)\d\d$/.test(tokens[after + 1]!.key)) ||
      (next.kind === "n" && tokens[after + 1]?.kind === "n" && tokens[after - 1]?.key.startsWith("0") && next.key.length === 3))
  )
    return false;
  const isNamed = language === "es" && countsNothing(tokens, after);
  if (
    next &&
    !isNamed &&
    phraseAt(countedBooks[language], tokens, after) &&
    !(language === "en" && afterDay.en.has(next.key)) &&
    !(next.key === "for")
  )
    return false;
  if (language === "es" && next?.key === "de" && !/^(?:cada|ahi|alli|entrada|plano|todas|todos|hecho)$/.test(tokens[after + 1]?.key ?? ""))
    return false;
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
