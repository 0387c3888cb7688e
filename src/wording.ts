// Knows which of the listed phrases stand in a text, in any of the languages at once; refuses to know what a phrase means or forbids.
import { anchored } from "./wording-anchors.ts";
import wording from "./policy/wording.json" with { type: "json" };

type Entry = { about: string; en?: string[]; es?: string[]; zh?: string[] };
const entries = wording.concepts as Record<string, Entry>;

/** The day of the word lists, stored beside a decision that rests on them. */
export const wordingVersion: string = wording.version;

export const concepts: readonly string[] = Object.keys(entries);

export function isConcept(name: string): boolean {
  return Object.hasOwn(entries, name);
}

export type Found = { concept: string; phrase: string; start: number; end: number };

const gap = "[^。！？!?\\n]{0,40}?";
const name = "\\p{L}+(?: \\p{L}+)?";
const sum =
  "(?:[$£€¥￥₹]\\s?\\d[\\d,]*(?:\\.\\d+)?|\\d[\\d,]*(?:\\.\\d+)?\\s?(?:usd|eur|gbp|cny|rmb|inr|dollars?|pounds?|euros?|pesos|dolares|rupees|元|块|人民币|美元))";

function patternOf(phrase: string, spaced: boolean): string {
  const source = fold(phrase)
    .replace(/[.+^${}\\]/g, "\\$&")
    .replace(/\*/g, "[\\p{L}]*")
    .replace(/\(/g, "(?:")
    .replace(/\(\?:\?:/g, "(?:")
    .replace(/\s*…\s*/g, spaced ? `(?![\\p{L}\\p{N}])${gap}(?<![\\p{L}\\p{N}])` : gap)
    // Last: these are expressions already, and their own signs mean what they say.
    .replace(/\[money\]/g, () => sum)
    .replace(/\[name\]/g, () => name);
  return `(?:${source})`;
}

/** The text that was folded last: one message is read for dozens of concepts in a row. */
let last = { text: "", folded: "" };

/** Case, accents and curly quotes out, so that "Último" and "ultimo" are one word. Keeps every character's place. */
function fold(text: string): string {
  if (text !== last.text) last = { text, folded: foldAnew(text) };
  return last.folded;
}

function foldAnew(text: string): string {
  let folded = "";
  for (const character of text) {
    const bare = character
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    const plain = bare === "’" || bare === "‘" ? "'" : bare === "“" || bare === "”" ? '"' : bare === "ſ" ? "s" : bare;
    folded += plain.length === character.length ? plain : character;
  }
  return folded;
}

const compiled = new Map<string, RegExp>();
function regexOf(concept: string): RegExp {
  const known = compiled.get(concept);
  if (known) return known;
  const entry = entries[concept];
  if (!entry) throw new RangeError(`wording.json has no concept "${concept}"; expected one of ${concepts.join(", ")}`);
  const spaced = [...(entry.en ?? []), ...(entry.es ?? [])].map((phrase) => patternOf(phrase, true));
  const sources = (entry.zh ?? []).map((phrase) => patternOf(phrase, false));
  // Whether a word begins here is asked once for all phrases, not by each of them; and the text is folded already: asking for either case again made it ten times slower.
  if (spaced.length > 0) sources.unshift(`(?<![\\p{L}\\p{N}])(?:${spaced.join("|")})(?![\\p{L}\\p{N}])`);
  const regex = new RegExp(sources.join("|"), "gu");
  compiled.set(concept, regex);
  return regex;
}

let mayStand: ((folded: string) => ReadonlySet<string>) | undefined;
/** The concepts that need to be looked for: of the others not one phrase can stand in the text. */
function possibleIn(folded: string): ReadonlySet<string> {
  mayStand ??= anchored(new Map(Object.entries(entries).map(([concept, { en = [], es = [], zh = [] }]) => [concept, [...en, ...es, ...zh].map(foldAnew)])));
  return mayStand(folded);
} // prettier-ignore

type Read = { folded: string; possible: ReadonlySet<string>; found: Map<string, readonly Found[]> };
const nowhere: readonly Found[] = [];
/** One text is put to dozens of rules, several times over before it leaves: what was found in the last few is kept. */
const lately = new Map<string, Read>();
const mostKept = 32;

function readOf(text: string): Read {
  const known = lately.get(text);
  if (known) return known;
  const folded = fold(text);
  const read: Read = { folded, possible: possibleIn(folded), found: new Map() };
  lately.set(text, read);
  // The oldest first: a Map keeps the order of insertion.
  if (lately.size > mostKept) lately.delete(lately.keys().next().value!);
  return read;
}

/** Every place where the concept stands. Throws a RangeError on a concept that wording.json does not list. */
function placesOf(text: string, { folded, possible, found }: Read, concept: string): readonly Found[] {
  if (!possible.has(concept) && isConcept(concept)) return nowhere;
  const known = found.get(concept);
  if (known) return known;
  const regex = regexOf(concept);
  // matchAll begins where the last search on the shared expression ended.
  regex.lastIndex = 0;
  const places = Array.from(folded.matchAll(regex), ({ index, 0: match }) => ({
    concept,
    phrase: text.slice(index, index + match.length),
    start: index,
    end: index + match.length,
  }));
  found.set(concept, places);
  return places;
}

/** The first phrase of the concept in the text, or undefined. Throws a RangeError on a concept that wording.json does not list. */
export const findConcept = (text: string, concept: string): Found | undefined => placesOf(text, readOf(text), concept)[0];

/** Every place where one of the concepts stands, in the order of the list given, then of the text. */
export function findConcepts(text: string, wanted: readonly string[]): Found[] {
  const read = readOf(text);
  return wanted.flatMap((concept) => placesOf(text, read, concept));
}

/** Whether any of the concepts stands in the text; the first such phrase, for the explanation. */
export function findAny(text: string, wanted: readonly string[]): Found | undefined {
  for (const concept of wanted) {
    const found = findConcept(text, concept);
    if (found) return found;
  }
  return undefined;
}
