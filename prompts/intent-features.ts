// Knows what of a text a linear model looks at: words, stems, pairs of words, runs of letters. Refuses to know what they speak for.
import type { Language } from "../src/loan.ts";
import { stem } from "./stem.ts";
import { familiesOf } from "./word-families.ts";

export type FeatureGroup = 0 | 1 | 2;

/** A feature is the 32-bit hash of its name; `group` 0 is words, 1 is runs of letters, 2 is families of words (each group is scaled on its own). */
export type FeatureVisitor = (hash: number, group: FeatureGroup, name: () => string) => void;

// Taken once, as in linear.ts: this runs for every letter.
const { imul } = Math;
const fnvPrime = 0x01000193;
/** Long stories are about everything: their first families count, and pairs that stand near one another. */
const mostFamilies = 24;
const familyReach = 3;
const seeds = { word: 0x811c9dc5, pair: 0x1b873593, letters: 0x2545f491, shape: 0x68bc21eb, family: 0x7feb352d };

function hashOf(seed: number, text: string, from = 0, to = text.length): number {
  let hash = seed;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    hash = imul(hash ^ (unit & 0xff), fnvPrime);
    if (unit > 0xff) hash = imul(hash ^ (unit >>> 8), fnvPrime);
  }
  hash ^= hash >>> 15;
  hash = imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The hash under which a word, or its stem, is a feature of its own. */
export const wordHash = (word: string): number => hashOf(seeds.word, word);

/** Lower case, no accents, no apostrophes, figures as "#": what is left of a text once only its wording counts. */
export function wordingOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`´]/g, "")
    .normalize("NFC")
    .replace(/\d+(?:[.,:/]\d+)*/g, "#");
}

/** The words and marks of a text in order. Chinese: each character is a word. */
export function wordsOf(text: string): string[] {
  return wordingOf(text).match(/[a-zñ]+|#|[$€£¥?]|[\u3400-\u9fff]/g) ?? [];
}

/** Calls `visit` for every word, pair of words and run of letters of a text, repeated ones repeatedly. */
export function visitFeatures(words: readonly string[], language: Language, visit: FeatureVisitor): void {
  let before = "^";
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    const stemmed = word === undefined ? "$end" : stem(word, language);
    if (word !== undefined) {
      visit(hashOf(seeds.word, stemmed), 0, () => stemmed);
      if (stemmed !== word) visit(hashOf(seeds.word, word), 0, () => word);
    }
    const pair = `${before} ${stemmed}`;
    visit(hashOf(seeds.pair, pair), 0, () => pair);
    before = stemmed;
  }
  const size = words.length <= 1 ? "1" : words.length <= 3 ? "2-3" : words.length <= 6 ? "4-6" : words.length <= 12 ? "7-12" : "13+";
  visit(hashOf(seeds.shape, size), 0, () => `${size} words`);
  if (language === "zh") return visitRuns(`^${words.join("")}$`, 3, 4, visit);
  for (const word of words) if (word.length > 1) visitRuns(` ${word} `, 2, 5, visit);
}

/** As `visitFeatures`, and then for the families of words. */
export function visitWithFamilies(words: readonly string[], language: Language, visit: FeatureVisitor): void {
  visitFeatures(words, language, visit);
  visitFamilies(words, language, visit);
}

/** Families, alone and two at a time in the order said, whatever stands between: "i … not … pay" is known by any words for it. */
function visitFamilies(words: readonly string[], language: Language, visit: FeatureVisitor): void {
  const found = familiesOf(words, language).slice(0, mostFamilies);
  found.forEach((families, at) => {
    for (const family of families) {
      visit(hashOf(seeds.family, family), 2, () => `‹${family}›`);
      for (const later of found.slice(at + 1, at + 1 + familyReach))
        for (const other of later) {
          const pair = `${family}>${other}`;
          visit(hashOf(seeds.family, pair), 2, () => `‹${pair}›`);
        }
    }
  });
}

function visitRuns(text: string, shortest: number, longest: number, visit: FeatureVisitor): void {
  for (let length = shortest; length <= longest; length++) {
    for (let from = 0; from + length <= text.length; from++) {
      visit(hashOf(seeds.letters + length, text, from, from + length), 1, () => `…${text.slice(from, from + length)}…`);
    }
  }
}
