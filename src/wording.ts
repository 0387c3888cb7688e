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
    // A line may break where a space stands; an empty line parts what was said.
    .replaceAll(" ", "[ \\n]")
    // Last: these are expressions already, and their own signs mean what they say.
    .replace(/\[money\]/g, () => sum)
    .replace(/\[name\]/g, () => name);
  return `(?:${source})`;
}

/** `places`: of each character of the folded text where it stands in the text itself; one more for the end. */
type Folded = { folded: string; places: readonly number[] };

/**
 * Case, accents, curly quotes, wide and ornamental letters, and what cannot be seen out, so that "Último" and "ultimo" are one word however they are
 * typed or pasted; a run of spaces is one.
 */
function foldAnew(text: string): Folded {
  const places: number[] = [];
  let folded = "";
  let isAfterSpace = false;
  let at = 0;
  for (const character of text) {
    const plain = plainOf(character);
    // A space at the end of a line cannot be seen.
    if (plain === "\n" && folded.endsWith(" ")) {
      folded = folded.slice(0, -1);
      places.pop();
    }
    if (plain !== " " || !isAfterSpace) {
      folded += plain;
      for (let n = 0; n < plain.length; n++) places.push(at);
    }
    if (plain !== "") isAfterSpace = plain === " " || plain === "\n";
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

const plainly = new Map<string, string>();
function plainOf(character: string): string {
  if (character >= " " && character <= "~") return character.toLowerCase();
  const known = plainly.get(character);
  if (known !== undefined) return known;
  const plain = plainAnew(character);
  if (plainly.size < 10_000) plainly.set(character, plain);
  return plain;
}

/** Letters of other alphabets that are taken for a Latin one; no list holds a word of theirs. A capital that looks otherwise than its small letter stands by itself. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ["авсԁеһіјкӏмнорԛѕтухԝѵꙇёїѐ", "abcdehijklmhopqstyxwvieie"],
    ["αβγεικνορτυχωϲϳί", "abyeikvoptuxwcji"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϿ", "abezhikmnoptyxcj"],
    ["ıɩɑɡłøđɪʟʀɴᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ", "iiaglodilrnacdejkmoptuvwz"],
  ].flatMap(([others, latin]) => Array.from(others!, (other, at) => [other, latin![at]!] as const)),
);

function plainAnew(character: string): string {
  if (/^[\p{M}\p{Cf}\u115F\u1160\u3164]$/u.test(character)) return "";
  if (/^[^\S\n]$/u.test(character)) return " ";
  if (/^[‘’]$/u.test(character)) return "'";
  if (/^[“”]$/u.test(character)) return '"';
  const latin = lookAlikes.get(character) ?? lookAlikes.get(character.toLowerCase());
  if (latin !== undefined) return latin;
  return /^[\p{L}\p{Nd}]$/u.test(character)
    ? character
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
    : character;
}

const fold = (phrase: string): string => foldAnew(phrase).folded;

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
  mayStand ??= anchored(new Map(Object.entries(entries).map(([concept, { en = [], es = [], zh = [] }]) => [concept, [...en, ...es, ...zh].map(fold)])));
  return mayStand(folded);
} // prettier-ignore

type Read = Folded & { possible: ReadonlySet<string>; found: Map<string, readonly Found[]> };
const nowhere: readonly Found[] = [];
/** One text is put to dozens of rules, several times over before it leaves: what was found in the last few is kept. */
const lately = new Map<string, Read>();
const mostKept = 32;

function readOf(text: string): Read {
  const known = lately.get(text);
  if (known) return known;
  const { folded, places } = foldAnew(text);
  const read: Read = { folded, places, possible: possibleIn(folded.replaceAll("\n", " ")), found: new Map() };
  lately.set(text, read);
  // The oldest first: a Map keeps the order of insertion.
  if (lately.size > mostKept) lately.delete(lately.keys().next().value!);
  return read;
}

/** Every place where the concept stands. Throws a RangeError on a concept that wording.json does not list. */
function placesOf(text: string, { folded, places: placeOf, possible, found }: Read, concept: string): readonly Found[] {
  if (!possible.has(concept) && isConcept(concept)) return nowhere;
  const known = found.get(concept);
  if (known) return known;
  const regex = regexOf(concept);
  // matchAll begins where the last search on the shared expression ended.
  regex.lastIndex = 0;
  const places = Array.from(folded.matchAll(regex), ({ index, 0: match }) => {
    const [start, end] = [placeOf[index]!, placeOf[index + match.length]!];
    return { concept, phrase: text.slice(start, end), start, end };
  });
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
