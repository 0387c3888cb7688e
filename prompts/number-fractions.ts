// Knows fractions, mixed numbers and ratios ("two and a half", "3/5", 五分之一, "one over eight"); refuses to know what they divide.
import type { Language } from "../src/loan.ts";
import { numberWords as en } from "./en/words-number.ts";
import { numberWords as es } from "./es/words-number.ts";
import type { Normalized } from "./normalize.ts";
import { numberAt, round, type NumberRead } from "./number.ts";
import type { NumberWords } from "./number-words.ts";
import { tokenize, type Token } from "./tokens.ts";

/** A fraction or mixed number that starts at `tokens[index]`; undefined when there is none or it is a plain number. */
export function fractionsIn(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  return language === "zh"
    ? chineseFraction(tokens, index, plain)
    : (wordFraction(tokens, index, language === "en" ? en : es, language, plain) ?? slashFraction(tokens, index));
}

const read = (value: number, length: number): NumberRead => ({ value, length, ordinal: false, form: "words" });
const key = (tokens: readonly Token[], at: number) => tokens[at]?.key ?? "";

/** "3/5", "2 1/4"; never "3/5/2025". */
function slashFraction(tokens: readonly Token[], index: number): NumberRead | undefined {
  const simple = (at: number): number | undefined =>
    tokens[at]?.kind === "n" &&
    key(tokens, at + 1) === "/" &&
    tokens[at + 2]?.kind === "n" &&
    key(tokens, at + 3) !== "/" &&
    Number(key(tokens, at + 2)) > 0
      ? Number(key(tokens, at)) / Number(key(tokens, at + 2))
      : undefined;
  const own = simple(index);
  if (own !== undefined) return read(own, 3);
  const mixed = tokens[index]?.kind === "n" && tokens[index + 1]?.kind === "n" ? simple(index + 1) : undefined;
  return mixed !== undefined && mixed < 1 ? read(Number(key(tokens, index)) + mixed, 4) : undefined;
}

function wordFraction(
  tokens: readonly Token[],
  index: number,
  words: NumberWords,
  language: Language,
  plain: string,
): NumberRead | undefined {
  const pointed = language === "en" && words.point.includes(key(tokens, index)) ? pointedDigits(tokens, index, words) : undefined;
  if (pointed) return pointed;
  const million =
    words.one.includes(key(tokens, index)) && /^mill(?:ion|on)$/.test(key(tokens, index + 1)) && words.and.includes(key(tokens, index + 2))
      ? wordFraction(tokens, index + 3, words, language, plain)
      : undefined;
  if (million?.value === 0.5) return read(1.5e6, 3 + million.length);
  const article = words.one.includes(key(tokens, index)) || (language === "es" && /^una?$/.test(key(tokens, index)));
  const scaled = scaledHalf(tokens, index, words) ?? dozenAndHalf(tokens, index, words);
  if (scaled) return scaled;
  if (words.half.includes(key(tokens, index))) return read(0.5, 1);
  if (article && words.half.includes(key(tokens, index + 1))) return read(0.5, 2);
  if (language === "en" && words.point.includes(key(tokens, index)) && tokens[index + 1]?.kind === "n")
    return read(Number(`0.${key(tokens, index + 1)}`), 2);
  const whole = article ? undefined : numberAt(tokens, index, language, plain);
  const numeratorLength = article ? 1 : (whole?.length ?? 0);
  if (numeratorLength === 0) return undefined;
  if (whole && !whole.ordinal) {
    const after = index + whole.length;
    // "one over eight", "two out of five"
    const over = words.over.includes(key(tokens, after)) ? 1 : key(tokens, after) === "out" && key(tokens, after + 1) === "of" ? 2 : 0;
    const under = over ? numberAt(tokens, after + over, language, plain) : undefined;
    if (under && under.value !== 0) return read(whole.value / under.value, whole.length + over + under.length);
    // "two and a half", "three and one fourth"
    if (words.and.includes(key(tokens, after))) {
      const part = wordFraction(tokens, after + 1, words, language, plain);
      // "One and a quarter million"
      const last = part && key(tokens, after + part.length);
      const million = last !== undefined && Object.hasOwn(words.scales, last) ? words.scales[last]! : 1;
      if (part && million > 1 && part.value < million && whole.value < 1000)
        return read(whole.value * million + part.value, whole.length + 1 + part.length);
      if (part && part.value < 1) {
        const length = whole.length + 1 + part.length;
        const name = key(tokens, index + length);
        // "One and a half million", "a million and a half"
        if (Object.hasOwn(words.scales, name) && whole.value < 1000)
          return read((whole.value + part.value) * words.scales[name]!, length + 1);
        if (part.value === 0.5 && whole.value >= 1e6 && whole.value % 1e6 === 0) return read(whole.value + 5e5, length);
        return read(whole.value + part.value, length);
      }
    }
  }
  // "100 millionths": a figure keeps itself, whatever small part is named after it.
  if (
    whole &&
    whole.form === "digits" &&
    /^(?:thousandth|millionth|billionth|trillionth)s?$|^(?:mil|(?:diez|cien)mil|millon|billon)esim[oa]s?$/.test(
      key(tokens, index + numeratorLength),
    )
  )
    return undefined;
  if (language !== "en") return spanishParts(tokens, index + numeratorLength, article ? 1 : (whole?.value ?? 1), numeratorLength);
  return englishParts(tokens, index, numeratorLength, article ? 1 : (whole?.value ?? 1), whole?.ordinal ?? false, language, plain);
}

/** "Point seven five" */
function pointedDigits(tokens: readonly Token[], index: number, words: NumberWords): NumberRead | undefined {
  let written = "";
  let at = index + 1;
  for (; Object.hasOwn(words.ones, key(tokens, at)); at++) written += String(words.ones[key(tokens, at)]);
  return written === "" ? undefined : read(Number(`0.${written}`), at - index);
}

/** "Half a dozen", "half a million", "medio millón", "media docena". */
function scaledHalf(tokens: readonly Token[], index: number, words: NumberWords): NumberRead | undefined {
  if (!words.half.includes(key(tokens, index))) return undefined;
  const article = words.one.includes(key(tokens, index + 1)) ? 1 : 0;
  const name = key(tokens, index + 1 + article);
  const scale = words.dozens[name] ?? (words.hundred.includes(name) ? 100 : Object.hasOwn(words.scales, name) ? words.scales[name] : undefined);
  return scale === undefined ? undefined : read(scale / 2, 2 + article);
} // prettier-ignore

/** "A dozen and a half", "dos docenas y media". */
function dozenAndHalf(tokens: readonly Token[], index: number, words: NumberWords): NumberRead | undefined {
  const count = words.dozens[key(tokens, index + 1)] === undefined ? 0 : 1;
  const dozen = words.dozens[key(tokens, index + count)];
  const many =
    count === 0 || key(tokens, index) === "una" ? 1 : (words.ones[key(tokens, index)] ?? (words.one.includes(key(tokens, index)) ? 1 : 0));
  if (dozen === undefined || many === 0 || !words.and.includes(key(tokens, index + count + 1))) return undefined;
  const half = words.one.includes(key(tokens, index + count + 2)) ? 1 : 0;
  return words.half.includes(key(tokens, index + count + 2 + half)) ? read(dozen * (many + 0.5), count + 3 + half) : undefined;
}

const smallParts: Record<string, number> = { half: 2, halves: 2, third: 3, fourth: 4, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100, thousandth: 1e3, millionth: 1e6, billionth: 1e9, trillionth: 1e12 }; // prettier-ignore
const partOf = (word: string): number | undefined => {
  const name = word.endsWith("s") && word !== "halves" ? word.slice(0, -1) : word;
  return Object.hasOwn(smallParts, name) ? smallParts[name] : undefined;
};

/** "two thirds", "one twenty-fifth", "fifty-four hundredths", "one hundred thirty fifths" (100/35), then "of a million". */
function englishParts(
  tokens: readonly Token[],
  index: number,
  length: number,
  numerator: number,
  ordinal: boolean,
  language: Language,
  plain: string,
): NumberRead | undefined {
  if (ordinal) {
    // "one eighth" was read as no ordinal; "one twenty-fifth" and "one hundred thirty fifths" were: take the ordinal's ten with it.
    return undefined;
  }
  let at = index + length;
  let skip = key(tokens, at) === "-" ? 1 : 0;
  const scaled = scaledParts(tokens, index, length, numerator, language, plain);
  if (scaled) return scaled;
  const denominator = partOf(key(tokens, at + skip));
  if (denominator === undefined) return compositeParts(tokens, index, language, plain);
  if (key(tokens, at + skip) === "second" || (denominator > 2 && numerator > 1 && !key(tokens, at + skip).endsWith("s"))) return undefined;
  const lastTen = en.tens[key(tokens, at - 1)];
  if (lastTen !== undefined && denominator < 10 && length > 1) {
    const rest = numberAt(tokens.slice(0, at - 1), index, language, plain);
    if (rest && rest.length === length - 1) return read(rest.value / (lastTen + denominator), length + skip + 1);
  }
  at += skip + 1;
  let value = numerator / denominator;
  if (key(tokens, at) === "of" && /^an?$/.test(key(tokens, at + 1)) && Object.hasOwn(en.scales, key(tokens, at + 2))) {
    value *= en.scales[key(tokens, at + 2)]!;
    at += 3;
  }
  // "A quarter million"
  if (denominator === 4 && Object.hasOwn(en.scales, key(tokens, at))) return read(value * en.scales[key(tokens, at)]!, at + 1 - index);
  return read(value, at - index);
}

/** "Five ten thousandths", "forty-one hundred-thousandths": parts of ten or a hundred thousand, told by the hyphen or because the number before is complete. */
function scaledParts(tokens: readonly Token[], index: number, length: number, numerator: number, language: Language, plain: string): NumberRead | undefined {
  const part = (at: number) => (/^(?:thousandth|millionth|billionth|trillionth)s?$/.test(key(tokens, at)) ? partOf(key(tokens, at)) : undefined);
  let at = index + length;
  const ten = en.one.includes(key(tokens, index)) ? undefined : numberAt(tokens, at, language, plain);
  if (ten && /^(?:10|100)$/.test(String(ten.value))) {
    at += ten.length + (key(tokens, at + ten.length) === "-" ? 1 : 0);
    const denominator = part(at);
    return denominator === undefined ? undefined : read(numerator / (ten.value * denominator), at + 1 - index);
  }
  const denominator = key(tokens, at) === "-" ? part(at + 1) : undefined;
  const scale = { ten: 10, hundred: 100 }[key(tokens, at - 1)];
  const top = denominator !== undefined && scale !== undefined && length > 1 ? numberAt(tokens.slice(0, at - 1), index, language, plain) : undefined;
  return top && top.length === length - 1 ? read(top.value / (scale! * denominator!), length + 2) : undefined;
} // prettier-ignore

/** "one twenty-fifth": a one, a ten and an ordinal one. */
function compositeParts(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  const top = numberAt(tokens.slice(0, index + 1), index, language, plain);
  const ten = en.tens[key(tokens, index + 1)];
  const dash = key(tokens, index + 2) === "-" ? 1 : 0;
  const one = partOf(key(tokens, index + 2 + dash));
  return top && ten !== undefined && one !== undefined && one < 10 ? read(top.value / (ten + one), 3 + dash) : undefined;
}

const spanishDenominators: Record<string, number> = {};
const spanishRoots = {
  medi: 2,
  terci: 3,
  cuart: 4,
  quint: 5,
  sext: 6,
  septim: 7,
  octav: 8,
  noven: 9,
  decim: 10,
  centesim: 100,
  milesim: 1e3,
  diezmilesim: 1e4,
  cienmilesim: 1e5,
  millonesim: 1e6,
  milmillonesim: 1e9,
  billonesim: 1e12,
};
for (const [root, value] of Object.entries(spanishRoots))
  for (const ending of value === 2 || value === 3 ? ["o", "os"] : ["o", "os", "a", "as"]) spanishDenominators[root + ending] = value; // prettier-ignore

function spanishParts(tokens: readonly Token[], at: number, numerator: number, length: number): NumberRead | undefined {
  const name = key(tokens, at);
  const denominator = Object.hasOwn(spanishDenominators, name)
    ? spanishDenominators[name]!
    : /avos?$/.test(name)
      ? spanishAvos(name)
      : undefined;
  if (denominator === undefined) return undefined;
  // "Un cuarto de millón"
  const scale = key(tokens, at + 1) === "de" && Object.hasOwn(es.scales, key(tokens, at + 2)) ? es.scales[key(tokens, at + 2)]! : undefined;
  return read((numerator / denominator) * (scale ?? 1), length + (scale ? 3 : 1));
}

function spanishAvos(name: string): number | undefined {
  const root = name.replace(/avos?$/, "");
  const all = { ...es.teens, ...es.tens, ...es.hundreds };
  for (const [word, value] of Object.entries(all)) if (word === root || word.slice(0, -1) === root) return value;
  return undefined;
}

/** 三分之二, 百分之五十 (50), 三又五分之一, 一半, 一千分之一. Percent is read as its figure, as people say it. */
function chineseFraction(tokens: readonly Token[], index: number, plain: string): NumberRead | undefined {
  if (key(tokens, index) === "半" && key(tokens, index + 1) === "百") return read(50, 2);
  if (key(tokens, index) === "半" && key(tokens, index + 1) === "打" && tokens[index + 2]?.kind !== "c") return read(6, 2);
  // 千分之三, 万分之五
  const tiny = { 千: 1e3, 万: 1e4 }[key(tokens, index)];
  if (tiny && key(tokens, index + 1) === "分" && key(tokens, index + 2) === "之") {
    const top = numberAt(tokens, index + 3, "zh", plain);
    return top && read(top.value / tiny, 3 + top.length);
  }
  if (key(tokens, index) === "半") return read(0.5, 1);
  if (key(tokens, index) === "百" && key(tokens, index + 1) === "分" && key(tokens, index + 2) === "之") {
    if (key(tokens, index + 3) === "百") return read(100, 4);
    const figure = numberAt(tokens, index + 3, "zh", plain);
    return figure && read(figure.value, 3 + figure.length);
  }
  const first = numberAt(tokens, index, "zh", plain);
  if (!first) return slashFraction(tokens, index);
  let at = index + first.length;
  if (key(tokens, at) === "又") {
    const part = chineseFraction(tokens, at + 1, plain);
    return part && read(first.value + part.value, first.length + 1 + part.length);
  }
  if (key(tokens, at) === "分" && key(tokens, at + 1) === "之") {
    const top = numberAt(tokens, at + 2, "zh", plain);
    return top && first.value !== 0 ? read(top.value / first.value, first.length + 2 + top.length) : undefined;
  }
  if (key(tokens, at) === "个" && key(tokens, at + 1) === "半" && key(tokens, at + 2) !== "月")
    return read(first.value + 0.5, first.length + 2);
  if (key(tokens, at) === "打")
    return key(tokens, at + 1) === "半" ? read((first.value + 0.5) * 12, first.length + 2) : read(first.value * 12, first.length + 1);
  // 三成, 七成五: tenths.
  if (key(tokens, at) === "成" && first.value <= 10 && tokens[at + 1]?.kind !== "c") return read(first.value / 10, first.length + 1);
  if (key(tokens, at) === "成" && first.value <= 10 && tokens[at + 2]?.kind !== "c") {
    const rest = numberAt(tokens, at + 1, "zh", plain);
    if (rest && rest.value <= 9) return read(first.value / 10 + rest.value / 100, first.length + 1 + rest.length);
  }
  if (first.value === 1 && (key(tokens, at) === "对" || key(tokens, at) === "双")) return read(2, first.length + 1);
  if (key(tokens, at) === "m") return read(first.value * 1e6, first.length + 1);
  if (key(tokens, at) === "k") return read(first.value * 1e3, first.length + 1);
  return slashFraction(tokens, index);
}

/** The one number a message holds, fractions and decimals included; the first when there are several. */
export function readNumber(normalized: Normalized, language: Language): number | undefined {
  const tokens = tokenize(normalized);
  // "1 000 000": thousands parted by spaces, where nothing else stands.
  if (/^\d{1,3}(?: \d{3})+$/.test(normalized.plain)) return Number(normalized.plain.replaceAll(" ", ""));
  for (let i = 0; i < tokens.length; i++) {
    const fraction = fractionsIn(tokens, i, language, normalized.plain);
    if (fraction) return round(signBefore(tokens, i, language) * fraction.value);
    const read = numberAt(tokens, i, language, normalized.plain);
    if (read) return round(signBefore(tokens, i, language) * read.value);
  }
  return undefined;
}

function signBefore(tokens: readonly Token[], index: number, language: Language): number {
  const before = tokens[index - 1];
  if (!before) return 1;
  if (/^(?:minus|negative|menos|负)$/.test(before.key)) return -1;
  const dash = before.key === "-" && before.end === tokens[index]!.start && !(index > 1 && tokens[index - 2]!.end === before.start);
  return dash && language !== "zh" ? -1 : 1;
}
