// Knows the books of money words and what a reading of a sum holds. Refuses to read one.
import type { Language } from "../src/loan.ts";
import { moneyWords as en } from "./en/words-money.ts";
import { moneyWords as es } from "./es/words-money.ts";
import type { Certainty } from "./heard.ts";
import type { CurrencyWord, MoneyWords, Share } from "./money-words.ts";
import type { NumberRead } from "./number.ts";
import { phraseBook, type PhraseBook } from "./tokens.ts";
import { moneyWords as zh } from "./zh/words-money.ts";

export type Books = {
  currencies: PhraseBook<CurrencyWord>;
  shares: PhraseBook<Share>;
  cues: ReadonlySet<string>;
  weakCues: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  followers: ReadonlySet<string>;
  names: ReadonlySet<string>;
  and: ReadonlySet<string>;
  upTo: ReadonlySet<string>;
  percent: PhraseBook<true>;
  words: MoneyWords;
};

const plainSet = (text: string): ReadonlySet<string> => new Set(text.normalize("NFD").replace(/\p{M}/gu, "").split("|"));

export const books = Object.fromEntries(
  Object.entries({ en, es, zh }).map(([language, words]): [string, Books] => [language, {
    currencies: phraseBook(words.currencies.map(([word, phrases]) => [phrases, word])),
    shares: phraseBook([...words.shares, ...(language === "en" ? [] : en.shares)].map(([share, phrases]) => [phrases, share])),
    cues: plainSet(words.cues), weakCues: plainSet(words.weakCues), fillers: plainSet(words.fillers), followers: plainSet(words.followers), names: plainSet(words.names),
    and: plainSet(words.and), upTo: plainSet(words.upTo), percent: phraseBook([[words.percent, true]]), words,
  }]),
) as Record<Language, Books>; // prettier-ignore

export type Read = {
  value: number;
  length: number;
  currencyWord?: CurrencyWord;
  share?: Share;
  certainty: Certainty;
  alternatives?: number[];
  why: string;
};

export function settle(number: NumberRead, length: number, currencyWord: CurrencyWord, why: string, upper: number | undefined): Read {
  const ambiguous = upper !== undefined || number.vague;
  const alternatives = upper !== undefined ? [number.value, upper] : number.lower !== undefined ? [number.lower, number.value] : number.otherReading !== undefined && (number.form === "digits" || number.pair) ? [number.value, number.otherReading] : undefined;
  return { value: number.value, length, currencyWord, certainty: ambiguous || alternatives ? "ambiguous" : "certain", ...(alternatives ? { alternatives } : {}), why };
} // prettier-ignore
