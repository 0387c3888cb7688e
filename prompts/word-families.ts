// Knows how the words of a text are found in the families of its language. Refuses to know what a family is a sign of.
import type { Language } from "../src/loan.ts";
import { wordFamilies as en } from "./en/word-families.ts";
import { wordFamilies as es } from "./es/word-families.ts";
import { stem } from "./stem.ts";
import { wordFamilies as zh } from "./zh/word-families.ts";

/** The name of an idea, and the words for it, parted by spaces. A word may stand in several. */
export type WordFamilies = Readonly<Record<string, string>>;

const tables: Readonly<Record<Language, WordFamilies>> = { en, es, zh };
type Index = { families: ReadonlyMap<string, readonly string[]>; longest: number };
const indexes = new Map<Language, Index>();

function indexOf(language: Language): Index {
  const known = indexes.get(language);
  if (known) return known;
  const families = new Map<string, string[]>();
  let longest = 1;
  for (const [family, words] of Object.entries(tables[language])) {
    for (const word of words.split(" ")) {
      longest = Math.max(longest, word.length);
      for (const form of new Set([word, stem(word, language)])) {
        const of = families.get(form);
        if (!of) families.set(form, [family]);
        else if (!of.includes(family)) of.push(family);
      }
    }
  }
  const index = { families, longest };
  indexes.set(language, index);
  return index;
}

const none: readonly string[] = [];

/** The families of each word in order; a word without one is left out. Chinese: the longest words that stand in the text. */
export function familiesOf(words: readonly string[], language: Language): (readonly string[])[] {
  const { families, longest } = indexOf(language);
  if (language !== "zh")
    return words.map((word) => families.get(word) ?? families.get(stem(word, language)) ?? none).filter((of) => of.length > 0);
  const found: (readonly string[])[] = [];
  for (let at = 0; at < words.length;) {
    let taken = 1;
    for (let length = Math.min(longest, words.length - at); length >= 1; length--) {
      const of = families.get(length === 1 ? words[at]! : words.slice(at, at + length).join(""));
      if (!of) continue;
      found.push(of);
      taken = length;
      break;
    }
    at += taken;
  }
  return found;
}
