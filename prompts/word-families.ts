// Knows how the words of a text are found in the families of its language. Refuses to know what a family is a sign of.
import type { Language } from "../src/loan.ts";
import { wordFamilies as en } from "./en/word-families.ts";
import { wordFamilies as es } from "./es/word-families.ts";
import { stem } from "./stem.ts";
import { wordFamilies as zh } from "./zh/word-families.ts";

/** The name of an idea, and the words for it, parted by spaces. A word may stand in several. */
export type WordFamilies = Readonly<Record<string, string>>;

const tables: Readonly<Record<Language, WordFamilies>> = { en, es, zh };
type Index = { families: Map<string, string[]>; longest: number; unstemmed: Map<string, [family: string, word: string][]> };
const indexes = new Map<Language, Index>();

/** No stem changes how its word begins. */
const beginningOf = (word: string): string => word.slice(0, 2);

function indexOf(language: Language): Index {
  const known = indexes.get(language);
  if (known) return known;
  const index: Index = { families: new Map(), longest: 1, unstemmed: new Map() };
  for (const [family, words] of Object.entries(tables[language])) {
    for (const word of words.split(" ")) {
      index.longest = Math.max(index.longest, word.length);
      addTo(index.families, word, family);
      if (language === "zh") continue;
      const alike = index.unstemmed.get(beginningOf(word));
      if (alike) alike.push([family, word]);
      else index.unstemmed.set(beginningOf(word), [[family, word]]);
    }
  }
  indexes.set(language, index);
  return index;
}

/** The families of a word as it stands, or of what has its stem. The words of the table are stemmed once somebody says one that begins like them: all at once would take a tenth of a second. */
function familiesOfWord(word: string, language: Language, { families, unstemmed }: Index): readonly string[] {
  const beginning = beginningOf(word);
  for (const [family, other] of unstemmed.get(beginning) ?? []) addTo(families, stem(other, language), family);
  unstemmed.delete(beginning);
  return families.get(word) ?? families.get(stem(word, language)) ?? none;
}

function addTo(map: Map<string, string[]>, key: string, item: string): void {
  const items = map.get(key);
  if (!items) map.set(key, [item]);
  else if (!items.includes(item)) items.push(item);
}

const none: readonly string[] = [];

/** The families of each word in order; a word without one is left out. Chinese: the longest words that stand in the text. */
export function familiesOf(words: readonly string[], language: Language): (readonly string[])[] {
  const index = indexOf(language);
  if (language !== "zh") return words.map((word) => familiesOfWord(word, language, index)).filter((of) => of.length > 0);
  const { families, longest } = index;
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
