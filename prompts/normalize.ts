// Knows how people really write, and mends it while remembering where each letter stood. Refuses to know what anything means.
import type { Language } from "../src/loan.ts";
import { slang as slangEn, soundalikes as soundalikesEn } from "./en/slang.ts";
import { slang as slangEs, soundalikes as soundalikesEs } from "./es/slang.ts";
import type { Span } from "./heard.ts";
import type { Slang, Soundalikes } from "./slang.ts";
import { simplifiedOf } from "./zh/simplified.ts";
import { slang as slangZh, soundalikes as soundalikesZh } from "./zh/slang.ts";

/** A mended text. `text` is what readers of meaning read: NFKC, lower case, single spaces, slang and typos mended, traditional characters simplified. */
export type Normalized = {
  /** As the borrower wrote it (card numbers already masked). Every span in `Heard` points into this. */
  original: string;
  text: string;
  /** `text` without accents (ñ becomes n), letter for letter: the same offsets fit both. */
  plain: string;
  /** For each UTF-16 unit of `text`: where the piece it came from starts and ends in `original`. */
  starts: readonly number[];
  ends: readonly number[];
};

const mends: Record<Language, { slang: Slang; soundalikes: Soundalikes }> = {
  en: { slang: slangEn, soundalikes: soundalikesEn },
  es: { slang: slangEs, soundalikes: soundalikesEs },
  zh: { slang: slangZh, soundalikes: soundalikesZh },
};

/** Folds and mends a message in one language. Pure; never throws; `original` is kept as it is. */
export function normalize(original: string, language: Language): Normalized {
  const folded = fold(original);
  const { slang, soundalikes } = mends[language];
  let mended = mendWords(zeroForLetterO(folded), slang);
  for (const [pattern, by] of soundalikes) mended = mendPattern(mended, pattern, by);
  return { ...mended, original, plain: withoutAccents(mended.text) };
}

/** NFKC, lower case, simplified characters, single spaces; nothing that depends on the language. */
export function fold(original: string): Normalized {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  const put = (piece: string, start: number, end: number) => {
    for (const unit of piece) {
      const space = /\s/.test(unit);
      if (space && (text === "" || text.endsWith(" "))) continue;
      const kept = space ? " " : unit;
      text += kept;
      for (let i = 0; i < kept.length; i++) {
        starts.push(start);
        ends.push(end);
      }
    }
  };
  let at = 0;
  while (at < original.length) {
    const code = original.codePointAt(at)!;
    let end = at + (code > 0xffff ? 2 : 1);
    if (code < 0x80 && !(original.charCodeAt(end) > 0x2ff && /\p{M}/u.test(original.charAt(end)))) {
      put(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : original[at]!, at, end);
      at = end;
      continue;
    }
    while (end < original.length && /^\p{M}/u.test(original.slice(end, end + 2))) end += 1;
    const cluster = original.slice(at, end);
    const vulgarFraction = code === 0xbc || code === 0xbd || code === 0xbe || (code >= 0x2150 && code <= 0x215e);
    // "1.º" must not become "1.o": the next step would read a zero.
    const compatible = cluster === "º" || cluster === "ª" ? "º" : cluster.normalize("NFKC").toLowerCase();
    // 2000，20号: the wide comma parts figures; only 2，000元 is one number. 15、16号 are two.
    const ahead = original.slice(end, end + 24);
    const parts =
      (code === 0xff0c && /\d$/.test(text) && /^\d/.test(ahead) && !isThousands(text, ahead)) || (code === 0x3001 && /\d$/.test(text));
    if (parts) put(", ", at, end);
    // 先还1500。18号再还: the Chinese full stop ends a sentence; it is no decimal point.
    else if (code === 0x3002 && /\d$/.test(text) && /^\d/.test(ahead)) put(". ", at, end);
    else put(vulgarFraction ? ` ${compatible}` : (plainPunctuation.get(compatible) ?? simplify(compatible)), at, end);
    at = end;
  }
  if (text.endsWith(" ")) text = text.slice(0, -1);
  text = text.replaceAll("\u2044", "/");
  return { original, text, plain: withoutAccents(text), starts, ends };
}

/** 2，000元, ￥2，000: a wide comma inside one sum. "没有500，200可以" and "300，130" have two. */
function isThousands(before: string, ahead: string): boolean {
  if (!/^\d{3}(?!\d)/.test(ahead)) return false;
  if (/[¥￥$]\d{1,3}$/.test(before) || /^\d{3}(?:[，,]\d{3})*(?:\.\d+)?\s*(?:元|块|圆|人民币|rmb)/iu.test(ahead)) return true;
  return /^\d{3}[。！!]?$/u.test(ahead) && (ahead.startsWith("000") || /(?:^|\D)\d{1,2}$/.test(before));
}

/** The place in `original` of [start, end) in `text`. */
export function originalSpan(normalized: Normalized, start: number, end: number): Span {
  const first = normalized.starts[start] ?? normalized.original.length;
  return end <= start ? [first, first] : [first, normalized.ends[end - 1] ?? normalized.original.length];
}

const plainPunctuation = new Map<string, string>(
  Object.entries({ "‘": "'", "’": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "、": ",", "。": ".", "【": "(", "】": ")", "「": '"', "」": '"', "·": "·", "\u200b": "", "\ufeff": "", " ́": "'" }),
); // prettier-ignore

function simplify(text: string): string {
  let out = "";
  for (const character of text) out += simplifiedOf.get(character) ?? character;
  return out;
}

const accents = new Map<string, string>(
  Object.entries({ á: "a", à: "a", ä: "a", â: "a", ã: "a", é: "e", è: "e", ë: "e", ê: "e", í: "i", ì: "i", ï: "i", ó: "o", ò: "o", ö: "o", ô: "o", ú: "u", ù: "u", ü: "u", û: "u", ñ: "n", ç: "c" }),
); // prettier-ignore

function withoutAccents(text: string): string {
  return text.replace(/[\u00e0-\u00ff]/g, (letter) => accents.get(letter) ?? letter);
}

/** "1OO", "2o0 dollars": a letter o among digits is a zero. */
function zeroForLetterO(normalized: Normalized): Normalized {
  if (!/\d/.test(normalized.text) || !normalized.text.includes("o")) return normalized;
  const text = normalized.text.replace(/(?<![\p{L}\p{N}])[$€£]?\d[\do.,]*o[\do.,]*(?![\p{L}\p{N}])/gu, (word) => word.replaceAll("o", "0"));
  return { ...normalized, text };
}

type Edit = { start: number; end: number; by: string };

function mendWords(normalized: Normalized, slang: Slang): Normalized {
  const edits: Edit[] = [];
  const plain = withoutAccents(normalized.text);
  for (const match of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'/]*/gu)) {
    const by = Object.hasOwn(slang, match[0]) ? slang[match[0]] : undefined;
    // "2.33 k" is a number, not "okay".
    if (match[0].length === 1 && /\d ?$/.test(plain.slice(0, match.index))) continue;
    if (by !== undefined) edits.push({ start: match.index, end: match.index + match[0].length, by });
  }
  return apply(normalized, edits);
}

function mendPattern(normalized: Normalized, pattern: RegExp, by: string): Normalized {
  pattern.lastIndex = 0;
  if (!pattern.test(normalized.text)) return normalized;
  pattern.lastIndex = 0;
  const edits: Edit[] = [];
  for (const match of normalized.text.matchAll(pattern))
    edits.push({
      start: match.index,
      end: match.index + match[0].length,
      by: by.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? ""),
    });
  return apply(normalized, edits);
}

function apply(normalized: Normalized, edits: readonly Edit[]): Normalized {
  if (edits.length === 0) return normalized;
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (until: number) => {
    text += normalized.text.slice(at, until);
    for (; at < until; at++) {
      starts.push(normalized.starts[at]!);
      ends.push(normalized.ends[at]!);
    }
  };
  for (const { start, end, by } of edits) {
    keep(start);
    const [from, to] = [normalized.starts[start]!, normalized.ends[end - 1]!];
    // Letters that did not change keep their own place, so that spans stay tight.
    let same = 0;
    while (start + same < end && by[same] === normalized.text[start + same]) same++;
    for (let i = 0; i < by.length; i++) {
      starts.push(i < same ? normalized.starts[start + i]! : from);
      ends.push(i < same ? normalized.ends[start + i]! : to);
    }
    text += by;
    at = end;
  }
  keep(normalized.text.length);
  return { original: normalized.original, text, plain: text, starts, ends };
}
