// Knows where words, digit runs, Chinese characters and marks begin and end, and finds phrases among them. Refuses to know their meaning.
import type { Normalized } from "./normalize.ts";

/** w: word, n: run of digits, c: one Chinese character, p: anything else that is not a space. */
export type Token = { kind: "w" | "n" | "c" | "p"; key: string; start: number; end: number };

const piece = /([a-z]+(?:'[a-z]+)*)|(\d+)|([\u4e00-\u9fff\u3007])|([^\s])/g;

/** Cuts `plain`; every token's place holds for `text` too. "15sep" is two tokens, so is "october2". */
export function tokenize(normalized: Normalized): Token[] {
  const tokens: Token[] = [];
  for (const match of normalized.plain.matchAll(piece)) {
    const kind = match[1] !== undefined ? "w" : match[2] !== undefined ? "n" : match[3] !== undefined ? "c" : "p";
    tokens.push({ kind, key: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Phrases by their first token, longest first. */
export type PhraseBook<T> = ReadonlyMap<string, readonly { keys: readonly string[]; value: T }[]>;

/** Builds a book; phrases are written as people write them, accents allowed, one meaning each (the first one given wins). */
export function phraseBook<T>(entries: Iterable<readonly [phrases: string, value: T]>): PhraseBook<T> {
  const book = new Map<string, { keys: readonly string[]; value: T }[]>();
  const seen = new Set<string>();
  for (const [phrases, value] of entries)
    for (const phrase of phrases.split("|")) {
      const keys = phraseKeys(phrase);
      const id = keys.join(" ");
      if (keys.length === 0 || seen.has(id)) continue;
      seen.add(id);
      const list = book.get(keys[0]!) ?? [];
      list.push({ keys, value });
      book.set(keys[0]!, list);
    }
  for (const list of book.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return book;
}

export function phraseKeys(phrase: string): string[] {
  return Array.from(phrase.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().matchAll(piece), (match) => match[0]);
}

/** The longest phrase that starts at `tokens[index]`, and how many tokens it takes. A possessive ("friday's") still is its word. */
export function phraseAt<T>(book: PhraseBook<T>, tokens: readonly Token[], index: number): { value: T; length: number } | undefined {
  const first = tokens[index];
  if (!first) return undefined;
  const owner = singleOwner(first.key);
  const own = book.get(first.key) ?? [];
  // "Year's end" is a phrase, and "a year's time" still is a year.
  const list = owner === first.key ? own : [...own, ...(book.get(owner) ?? [])];
  next: for (const { keys, value } of list) {
    for (let i = 1; i < keys.length; i++) {
      const key = tokens[index + i]?.key;
      if (key === undefined || (key !== keys[i] && singleOwner(key) !== keys[i])) continue next;
    }
    return { value, length: keys.length };
  }
  return undefined;
}

function singleOwner(key: string): string {
  return key.endsWith("'s") ? key.slice(0, -2) : key;
}
