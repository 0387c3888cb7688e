// Knows how numbers are written and spoken in three languages; refuses to know what they count.
import type { Language } from "../src/loan.ts";
import { numberWords as en } from "./en/words-number.ts";
import { numberWords as es } from "./es/words-number.ts";
import type { NumberWords } from "./number-words.ts";
import type { Token } from "./tokens.ts";
import { chineseNumberAt } from "./zh/number.ts";

export type NumberRead = {
  value: number;
  /** Tokens taken. */
  length: number;
  ordinal: boolean;
  /** words: spelled out. digits: figures only. mixed: "3万", "2 thousand". */
  form: "digits" | "words" | "mixed";
  /** The mark before the last three figures may be a thousands or a decimal mark: the other reading. */
  otherReading?: number;
  /** Figures after the decimal mark as written. */
  decimals?: number;
  /** "a few", "十几". */
  vague?: boolean;
  /** 两三百: the smaller of the two. */
  lower?: number;
  /** "Twelve fifty": two numbers said as one, whole and parts or hundreds and rest; `otherReading` is the smaller. */
  pair?: true;
};

const packs = { en, es };

/** The number that starts at `tokens[index]`, written or spoken; undefined when none does. */
export function numberAt(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (
    token.kind === "c" ||
    (token.kind === "n" &&
      (tokens[index + 1]?.kind === "c" ||
        (language === "zh" && /^\d+(?:,\d{3})*(?:\.\d+)?[十百千万亿余多]/.test(plain.slice(token.start, token.start + 24)))))
  ) {
    const read = chineseNumberAt(tokens, index, plain);
    if (read) return read;
  }
  if (token.kind === "n" || (token.kind === "p" && token.key === "." && !/\p{L}$/u.test(plain.slice(0, token.start))))
    return figuresAt(tokens, index, language, plain);
  return token.kind === "w" && language !== "zh" ? wordsAt(tokens, index, packs[language]) : undefined;
}

const figures =
  /\d{1,3}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:([,.'])\d{3})(?:\1\d{3})*(?:[,.]\d+)?|\d+(?:[.,]\d+)?(?:e[-+]?\d+(?![\w]))?|(?<!\.)\.\d+/y;

/** Marks by what they must mean, then by the language's habit: "1.500" is 1500 in Spanish; both habits are kept as `otherReading` where three figures follow one mark. */
function figuresAt(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  const start = tokens[index]!.start;
  figures.lastIndex = start;
  let written = figures.exec(plain)?.[0];
  if (written === undefined) return undefined;
  // Figures such as "12,345" must not swallow half of "12,3456".
  if (/\d/.test(plain.charAt(start + written.length)))
    written = /^\d+(?:[.,]\d+(?!\d)(?:e[-+]?\d+(?!\w))?)?/.exec(plain.slice(start))?.[0] ?? written;
  let end = index + 1;
  while (end < tokens.length && tokens[end]!.start < start + written.length) end++;
  const read = readFigures(written, language);
  let { value } = read;
  let form: NumberRead["form"] = "digits";
  const suffix = tokens[end];
  const glued = suffix?.start === start + written.length;
  const scale = suffix && scaleAfterFigures(suffix.key, glued, language);
  if (scale) {
    value *= scale;
    end++;
    form = "mixed";
    delete read.otherReading;
    // 1w5 is 15000, "1k5" is 1500.
    const tail = tokens[end];
    if (suffix.key.length === 1 && scale >= 1000 && tail?.kind === "n" && tail.key.length === 1 && tail.start === suffix.end) {
      value += (Number(tail.key) * scale) / 10;
      end++;
    }
    // "3 hundred and 21", "2 thousand five hundred"
    if (scale >= 100 && suffix.key.length > 2) {
      const and = tokens[end]?.key === "and" || tokens[end]?.key === "y" ? 1 : 0;
      const rest = tokens[end + and]?.kind === "p" ? undefined : numberAt(tokens, end + and, language, plain);
      // "2 mil 500" is one number, "2 thousand 5" is two.
      const full = rest?.form === "digits" && scale === 1000 && rest.value >= 100 && rest.decimals === undefined;
      if (rest && !rest.ordinal && !rest.vague && rest.value < scale && (and || rest.form === "words" || rest.form === "mixed" || full)) {
        value += rest.value;
        end += and + rest.length;
      }
    }
  }
  let ordinal = false;
  const mark = tokens[end];
  if (mark && mark.start === tokens[end - 1]!.end && !scale && ordinalMarks[language].test(mark.key) && Number.isInteger(value)) {
    ordinal = true;
    end++;
    // "1.º", "1er."
  } else if (language === "es" && mark?.key === "." && mark.start === tokens[end - 1]!.end && /^[ºo°a]$/.test(tokens[end + 1]?.key ?? "")) {
    if (tokens[end + 1]!.start === mark.end) {
      ordinal = true;
      end += 2;
    }
  }
  return { ...read, value: round(value), length: end - index, ordinal, form };
}

const ordinalMarks: Record<Language, RegExp> = { en: /^(?:st|nd|rd|th)$/, es: /^(?:ro|ero|er|o|º|°|a|do|da|ra|to|ta)$/, zh: /^$/ };

function scaleAfterFigures(key: string, glued: boolean, language: Language): number | undefined {
  const scale = figureScales[language][key];
  return scale !== undefined && (glued || key.length > 1 || key === "k") ? scale : undefined;
}
const figureScales: Record<Language, Record<string, number>> = {
  en: { k: 1e3, grand: 1e3, thousand: 1e3, m: 1e6, mm: 1e6, mil: 1e6, mn: 1e6, million: 1e6, millions: 1e6, b: 1e9, bn: 1e9, billion: 1e9, billions: 1e9, trillion: 1e12, g: 1e9, t: 1e12, hundred: 100, dozen: 12, dozens: 12, dzs: 12, dz: 12, lakh: 1e5, crore: 1e7 },
  es: { k: 1e3, mil: 1e3, m: 1e6, mm: 1e6, millon: 1e6, millones: 1e6, mill: 1e6, g: 1e9, t: 1e12, billon: 1e12, billones: 1e12, docena: 12, docenas: 12, dz: 12, cientos: 100 },
  zh: { k: 1e3, w: 1e4, m: 1e6, b: 1e9, g: 1e9, t: 1e12 },
}; // prettier-ignore

function readFigures(written: string, language: Language): { value: number; otherReading?: number; decimals?: number } {
  if (written.includes("e")) return { value: Number(written.replace(",", ".")) };
  const marks = written.replace(/\d/g, "");
  if (marks === "") return { value: Number(written) };
  const last = marks.at(-1)!;
  const tail = written.slice(written.lastIndexOf(last) + 1);
  const asDecimal = Number(written.slice(0, written.lastIndexOf(last)).replace(/\D/g, "") + "." + tail);
  const asThousands = Number(written.replace(/\D/g, ""));
  if (marks.length > 1 && marks.split("").every((mark) => mark === last)) return { value: asThousands };
  if (marks.length > 1 || tail.length !== 3 || written.startsWith("0") || written.startsWith("."))
    return { value: asDecimal, decimals: tail.length };
  // One mark, three figures: the language's habit decides, the other reading is remembered.
  const thousandsMark = language === "es" ? "., " : ",";
  if (thousandsMark.includes(last))
    return last === "," || language === "es"
      ? { value: asThousands, ...(last === "." ? { otherReading: asDecimal } : {}) }
      : { value: asThousands };
  return { value: asDecimal, otherReading: asThousands, decimals: 3 };
}

/** "A couple hundred", "few thousand", "un par de miles": about that many of the scale. */
function scaledVague(tokens: readonly Token[], at: number, count: number, words: NumberWords): { value: number; end: number } {
  const of = /^(?:of|de)$/.test(tokens[at]?.key ?? "") ? 1 : 0;
  const key = tokens[at + of]?.key ?? "";
  const scale = words.hundred.includes(key) || key === "cientos" ? 100 : Object.hasOwn(words.scales, key) ? words.scales[key]! : key === "miles" ? 1000 : undefined;
  return scale === undefined ? { value: count, end: at } : { value: count * scale, end: at + of + 1 };
} // prettier-ignore

/** Cardinal and ordinal words: "two hundred and five", "twenty-second", "mil quinientos", "vigésimo segundo". */
function wordsAt(tokens: readonly Token[], index: number, words: NumberWords): NumberRead | undefined {
  const first = tokens[index]!.key;
  if (words.one.includes(first)) {
    const next = tokens[index + 1]?.key ?? "";
    if (next in words.vague) {
      const { value, end } = scaledVague(tokens, index + 2, words.vague[next]!, words);
      return { value, length: end - index, ordinal: false, form: "words", vague: true };
    }
    if (next in words.dozens) return { value: words.dozens[next]!, length: 2, ordinal: false, form: "words" };
  }
  if (first in words.vague) {
    const { value, end } = scaledVague(tokens, index + 1, words.vague[first]!, words);
    return { value, length: end - index, ordinal: false, form: "words", vague: true };
  }
  if (first in words.dozens) return { value: words.dozens[first]!, length: 1, ordinal: false, form: "words", vague: true };
  let total = 0;
  let group = 0;
  /** What may still be added to the group: below 1000, 100, 10 or nothing. */
  let room = 1000;
  let at = index;
  let taken = index;
  let ordinal = false;
  let mixed = false;
  let any = false;
  let lastScale = Infinity;
  const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    let key = token.key;
    if (token.kind === "p" && key === "-" && any) continue;
    if (words.and.includes(key) && any) continue;
    if (token.kind === "n") {
      // "3 hundred and 21", "treinta y 3"
      const small = Number(key);
      const afterAnd = at > taken;
      // "Mil 250": figures that fill the room a thousand leaves.
      const read =
        any && !afterAnd && group === 0 && lastScale === 1000 && /^[1-9]\d\d$/.test(key) && !/[.,/:%-]/.test(tokens[at + 1]?.key ?? "");
      if (read) {
        total += small;
        mixed = true;
        taken = at + 1;
        break;
      }
      if (!any || !afterAnd || small >= Math.min(room, 100) || small === 0 || /[.,/:]/.test(tokens[at + 1]?.key ?? "")) break;
      group += small;
      room = 0;
      mixed = true;
      taken = at + 1;
      break;
    }
    if (token.kind !== "w") break;
    const hundreds = own(words.hundreds, key);
    const tens = own(words.tens, key);
    const teens = own(words.teens, key);
    const ones = own(words.ones, key);
    const scale = own(words.scales, key);
    const ordinalValue = own(words.ordinals, key);
    if (hundreds !== undefined && room >= 1000) [group, room] = [group + hundreds, 100];
    else if (tens !== undefined && room >= 100) [group, room] = [group + tens, 10];
    else if (teens !== undefined && room >= 100) [group, room] = [group + teens, 0];
    else if (ones !== undefined && ones > 0 && room >= 10) [group, room] = [group + ones, 0];
    else if (ones === 0 && !any) [group, room] = [0, 10];
    else if (words.hundred.includes(key) && group < 100 && lastScale > 100) [group, room] = [(group || 1) * 100, 100];
    else if (scale !== undefined && scale < lastScale && (group > 0 || !any || total === 0)) {
      if (any && group === 0) {
        if (total === 0) break;
        // "mil millones"
        total *= scale;
      } else [total, group] = [total + (group || 1) * scale, 0];
      [room, lastScale] = [1000, scale];
    } else if (scale !== undefined && any && total > 0 && total < 1000 * 1000 && scale > lastScale)
      [total, group, room, lastScale] = [(total + group) * scale, 0, 1000, scale];
    else if (ordinalValue !== undefined && (ordinalValue < room || !any || room === 1000) && ordinalValue < 1000) {
      group += ordinalValue;
      ordinal = true;
      any = true;
      taken = at + 1;
      // "vigésimo segundo": an ordinal ten may be followed by an ordinal one.
      if (ordinalValue >= 10 && ordinalValue % 10 === 0 && own(words.ordinals, tokens[at + 1]?.key ?? "")! < 10) {
        room = 10;
        continue;
      }
      break;
    } else break;
    any = true;
    taken = at + 1;
  }
  if (!any) return undefined;
  let value = total + group;
  if (!ordinal && Object.hasOwn(words.dozens, tokens[taken]?.key ?? "")) value *= words.dozens[tokens[taken++]!.key]!;
  // "three point five", "tres coma dos"
  if (!ordinal && words.point.includes(tokens[taken]?.key ?? "")) {
    let digits = "";
    let next = taken + 1;
    for (
      let one;
      (one = own(words.ones, tokens[next]?.key ?? "") ?? (tokens[next]?.kind === "n" ? tokens[next]!.key : undefined)) !== undefined;
      next++
    )
      digits += String(one);
    // "Cero coma setenta y cinco"
    const tail =
      digits === "" && tokens[next]?.kind === "w" && !own(words.scales, tokens[next]!.key) && !(tokens[next]!.key in words.vague)
        ? wordsAt(tokens, next, words)
        : undefined;
    if (tail && !tail.ordinal && tail.value >= 10 && tail.value < 1000) [digits, next] = [String(tail.value), next + tail.length];
    if (digits) [value, taken] = [Number(`${value}.${digits}`), next];
    // "Two point five billion"
    const scale = digits ? own(words.scales, tokens[taken]?.key ?? "") : undefined;
    if (scale !== undefined) [value, taken] = [value * scale, taken + 1];
  }
  return { value, length: taken - index, ordinal, form: mixed ? "mixed" : "words" };
}

/** Drops the dust of binary fractions: 1.1 * 3 is 3.3. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}
