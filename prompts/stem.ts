// Knows which forms belong to one word, and which word a misspelling was meant to be. The only door to package natural; refuses to know meanings.
import distances from "natural/lib/natural/distance/levenshtein_distance.js";
import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import spanish from "natural/lib/natural/stemmers/porter_stemmer_es.js";
import type { Language } from "../src/loan.ts";

/** Stems already worked out, so many at most: a word is asked about for its features, its family and its being known, in every part of a message. */
const mostKept = 4000;
const kept = { en: new Map<string, string>(), es: new Map<string, string>() };

/** The stem of one lower-case word, never empty. Chinese has no forms: the word comes back as it is. */
export function stem(word: string, language: Language): string {
  if (word.length < 4 || language === "zh") return word;
  const known = kept[language].get(word);
  if (known !== undefined) return known;
  if (kept[language].size >= mostKept) kept[language].clear();
  const found = workedOut(word, language);
  kept[language].set(word, found);
  return found;
}

function workedOut(word: string, language: "en" | "es"): string {
  // Words under four letters stay whole: the Spanish stemmer turns "no" into nothing, and no negation may get lost.
  const stemmed = language === "en" ? english.stem(word) : spanish.stem(word);
  return stemmed.length > 0 ? stemmed : word;
}

/** Words one slip of the finger can be mended to, by first letter and length. */
export type Vocabulary = { has(word: string): boolean; near(word: string): readonly string[] };

/** Words of everyday life one slip away from a word of the trade: they are meant as they stand. */
const notMisspelt = new Set("monkey monkeys massage massages county counties statue statues debut pavement pavements honest dessert police policed plane planes lawyers loans bell belle board boards broad chance change changed charge charged church clam close cloth coach coast could course court daily dairy draft dress early faith fault feast fever fight flight floor forth frame freight fright front ghost grace grade great green guest hotel house human jewel jockey judge lobster laundry letter lunch month mouth moths mouse movie music night ocean paint party patient patents peach pearl phase photo piano plant plate police pound prince print quiet quite rabbit radio ranch raise river robin salad sister smoke snake soccer spend spice spouse stage stamp state station statute steel still storm story sugar table tablet ticket tiger towel tower train trail travel truck trust uncle voice water weather whale wheel wheat window winter woman world worse banano bando banda barco carta cuadra cuarto cuento cuerda dedo diente pecho pesca pista plano playa plaza saldar silla tarde tarima venda vende".split(" ")); // prettier-ignore

/** A vocabulary to mend towards: words shorter than five letters are known but never a target (too many neighbours). */
export function vocabularyOf(words: Iterable<string>, targets: Iterable<string>): Vocabulary {
  const known = new Set(words);
  const shelves = new Map<string, string[]>();
  for (const target of new Set(targets)) {
    known.add(target);
    if (target.length < 5) continue;
    const key = `${target[0]}${target.length}`;
    const shelf = shelves.get(key);
    if (shelf) shelf.push(target);
    else shelves.set(key, [target]);
  }
  const none: readonly string[] = [];
  return {
    has: (word) => known.has(word),
    near: (word) => [word.length, word.length + 1, word.length - 1].flatMap((length) => shelves.get(`${word[0]}${length}`) ?? none),
  };
}

const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};
const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/**
 * The known word an unknown one was meant to be: same first letter, one edit or swap away (two from nine letters on), the nearest by
 * Jaro-Winkler. Undefined when the word is known, short, or nothing is near.
 */
export function meantWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 5 || word.length > 20 || vocabulary.has(word) || notMisspelt.has(word)) return undefined;
  const letters = lettersOf(word);
  const mostEdits = word.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let bestLikeness = 0.9;
  for (const candidate of vocabulary.near(word)) {
    if (bitCount(letters ^ lettersOf(candidate)) > 2 * mostEdits) continue;
    const likeness = jaroWinkler(word, candidate);
    if (likeness <= bestLikeness) continue;
    if (distances.DamerauLevenshteinDistance(word, candidate, { restricted: true }) > mostEdits) continue;
    best = candidate;
    bestLikeness = likeness;
  }
  return best;
}
