// Knows sums with their currency, their cents and their ranges: "$20.43", "13 dollars 45", 三块五, "200-300". Refuses numbers without a currency.
import type { Language } from "../src/loan.ts";
import { books, settle, type Read } from "./amount-words.ts";
import { dateUnitOrName } from "./date-words.ts";
import { fractionsIn } from "./number-fractions.ts";
import { numberAt, type NumberRead } from "./number.ts";
import { phraseAt, type Token } from "./tokens.ts";

/** A sum with its currency, before or after the figure, with cents if said: "$20.43", "13 dollars 45", 三块五. */
export function sumAt(tokens: readonly Token[], index: number, language: Language, plain: string): Read | undefined {
  const { currencies, and, upTo } = books[language];
  const before = phraseAt(currencies, tokens, index);
  const codeOnly = before && tokens[index]!.kind === "w" && !/^(?:[a-z]{3}|rs|rm|us|nt|hk|mx|nz|c|a|s|r|q|bs|ca|au|rd)$/.test(tokens[index]!.key);
  // "They won 3-2" is no money, "300 won" is.
  const verb = language === "en" && tokens[index]!.key === "won";
  // "a $500 transfer" speaks of no Australian dollars.
  const torn = before !== undefined && (before.length === 2 ? /^[as]$/ : /^q$/).test(tokens[index]!.key) && tokens[index + 1]?.start !== tokens[index]!.end;
  if (before && !before.value.parts && !codeOnly && !torn && !verb) {
    const number = moneyNumber(tokens, index + before.length, language, plain);
    if (number) {
      const length = before.length + number.length;
      // "20 MXN$": the sign belongs to the figure before it.
      const doubled = tokens[index + length]?.kind === "w" && tokens[index + length]!.key.length === 1 ? undefined : phraseAt(currencies, tokens, index + length);
      const word = doubled && !doubled.value.parts && doubled.value.currency && /^[A-Z]{3}$/.test(doubled.value.currency) ? doubled : undefined;
      const cents = word ? undefined : centsAt(tokens, index + length, language, plain, number);
      const upper = cents ? undefined : rangeEnd(tokens, index + length, language, plain, number.value, index);
      const total = number.value + (cents?.value ?? 0);
      return settle({ ...number, value: total }, length + (word?.length ?? 0) + (cents?.length ?? 0) + (upper?.length ?? 0), word?.value ?? before.value, "currency and figure", upper?.value);
    }
  }
  if (index > 0 && tokens[index]!.kind === "n" && tokens[index]!.start === tokens[index - 1]!.end && tokens[index - 1]!.kind === "w" && !phraseAt(currencies, tokens, index - 1)) return undefined;
  const number = moneyNumber(tokens, index, language, plain) ?? (language === "en" && /^an?$/.test(tokens[index]!.key) && /^(?:buck|dollar|pound|euro|penny)$/.test(tokens[index + 1]?.key ?? "") ? { value: 1, length: 1, ordinal: false, form: "words" as const } : undefined);
  if (!number) return undefined;
  let length = number.length;
  const upper = upTo.has(tokens[index + length]?.key ?? "") ? rangeEnd(tokens, index + length, language, plain, number.value, index) : undefined;
  if (upper) length += upper.length;
  // "300ish dollars"
  if (language === "en" && tokens[index + length]?.key === "ish" && phraseAt(currencies, tokens, index + length + 1)) length++;
  // "Dos millones de pesos", "a couple of dollars"
  if (language === "en" && number.vague && tokens[index + length]?.key === "of" && phraseAt(currencies, tokens, index + length + 1)) length++;
  if (language === "es" && (number.value >= 1e6 || number.vague || number.value % 1000 === 0) && tokens[index + length]?.key === "de" && phraseAt(currencies, tokens, index + length + 1)) length++;
  let after = phraseAt(currencies, tokens, index + length);
  // "$50 a $60" is no Australian dollar.
  if (after && after.length > 1 && tokens[index + length]!.key.length === 1 && tokens[index + length + 1]!.kind === "p" && tokens[index + length + 1]!.start !== tokens[index + length]!.end) after = undefined;
  // "10 c", "5 a": a lone letter is a currency only when glued or a known sign.
  const word = tokens[index + length];
  if (after && word && word.kind === "w" && word.key.length === 1 && word.start !== tokens[index + length - 1]!.end) after = undefined;
  if (!after) return undefined;
  if (language === "zh" && tokens[index + length]!.key.startsWith("分") && (/^[钟之期]$/.test(tokens[index + length + 1]?.key ?? "") || /[点时]差?$/.test(plain.slice(0, tokens[index]!.start)))) return undefined;
  // 一分钱没有 is nothing at all.
  if (language === "zh" && number.value === 1 && /^(?:也|都)?[没不]/.test(plain.slice(tokens[index + length + after.length - 1]!.end))) return undefined;
  // 十分感谢: very, not ten cents.
  if (language === "zh" && word?.key === "分" && tokens[index]!.key === "十" && number.length === 1 && /^\p{Script=Han}/u.test(tokens[index + length + 1]?.key ?? "") && tokens[index + length + 1]!.key !== "钱") return undefined;
  length += after.length;
  if (after.value.parts) {
    const rest = after.value.parts === 10 ? looseDigit(tokens, index + length, language, plain) : undefined;
    return settle({ ...number, value: number.value / after.value.parts + (rest ? rest.value / 100 : 0) }, length + (rest?.length ?? 0), {}, "small change", undefined);
  }
  // "50元人民币", "5 US dollars": more of the same currency.
  const more = phraseAt(currencies, tokens, index + length);
  const currency = more && !more.value.parts && more.value.currency && tokens[index + length]!.kind !== "p" ? more.value : after.value;
  if (currency !== after.value) length += more!.length;
  const cents = upper ? undefined : centsAt(tokens, index + length, language, plain, number);
  if (cents) length += cents.length;
  void and;
  return settle({ ...number, value: number.value + (cents?.value ?? 0) }, length, currency, "figure and currency", upper?.value);
} // prettier-ignore

/** A number as sums are written: three figures after one mark are thousands, for nobody writes tenths of cents. */
export function moneyNumber(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  const read =
    tokens[index] &&
    (spacedAt(tokens, index, language) ??
      halvesAt(tokens, index, language, plain) ??
      pairAt(tokens, index, language, plain) ??
      numberAt(tokens, index, language, plain));
  if (!read || read.ordinal || !(read.value >= 0)) return undefined;
  // "$1,00" is one dollar or a slip for a hundred.
  const written = plain.slice(tokens[index]!.start, tokens[index + read.length - 1]!.end);
  if (language === "en" && /^\d+,\d{2}$/.test(written)) return { ...read, otherReading: Number(written.replace(",", "")) };
  if (read.otherReading !== undefined && read.decimals === 3) return { ...read, value: read.otherReading, otherReading: read.value };
  if (read.otherReading !== undefined && language === "es") {
    const { otherReading, ...sure } = read;
    void otherReading;
    return sure;
  }
  return read;
}

/** "$ 1 500", "1 500元": thousands parted by a space, beside a currency; asked about. */
function spacedAt(tokens: readonly Token[], index: number, language: Language): NumberRead | undefined {
  const [first, second, third] = [tokens[index]!, tokens[index + 1], tokens[index + 2]];
  if (first.kind !== "n" || !/^[1-9]\d{0,2}$/.test(first.key) || second?.kind !== "n" || second.key.length !== 3 || second.start !== first.end + 1 || third?.kind === "n") return undefined;
  const { currencies } = books[language];
  // "1 250,50 €"
  const cents = third && /^[.,]$/.test(third.key) && third.start === second.end && tokens[index + 3]?.kind === "n" && tokens[index + 3]!.start === third.end && tokens[index + 3]!.key.length === 2 ? tokens[index + 3]!.key : undefined;
  const length = cents ? 4 : 2;
  const beside = (index > 0 && phraseAt(currencies, tokens, index - 1) !== undefined) || phraseAt(currencies, tokens, index + length) !== undefined;
  return beside ? { value: Number(first.key + second.key) + Number(cents ?? 0) / 100, length, ordinal: false, form: "digits", vague: true } : undefined;
} // prettier-ignore

/** "One and a half grand", "two and a half thousand". */
function halvesAt(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  // 半块钱
  if (language === "zh") return tokens[index]!.key === "半" && /^[块元]$/.test(tokens[index + 1]?.key ?? "") && (tokens[index + 2]?.kind !== "c" || tokens[index + 2]!.key === "钱") ? { value: 0.5, length: 1, ordinal: false, form: "words" } : undefined;
  const mixed = fractionsIn(tokens, index, language, plain);
  // "Half a million", "two and a half thousand", "medio millón"
  if (mixed && mixed.value >= 50 && Number.isInteger(mixed.value) && tokens.slice(index, index + mixed.length).some(({ key }) => /^(?:half|medio|quarters?|thirds?|cuartos?|tercios?)$/.test(key))) return mixed;
  // "A grand and a half"
  const whole = language === "en" ? numberAt(tokens, index, language, plain) : undefined;
  const scaleOf = whole && ({ grand: 1000, thousand: 1000, hundred: 100 } as Record<string, number>)[tokens[index + whole.length - 1]?.key ?? ""];
  if (whole && scaleOf && ["and", "a", "half"].every((word, at) => tokens[index + whole.length + at]?.key === word)) return { value: whole.value + scaleOf / 2, length: whole.length + 3, ordinal: false, form: "words" };
  if (language === "es") return undefined;
  // "Half a grand"
  const article = mixed?.value === 0.5 && tokens[index + mixed.length]?.key === "a" ? 1 : 0;
  const scale = mixed && mixed.value % 1 !== 0 && (mixed.value > 1 || article) ? ({ grand: 1000, thousand: 1000, k: 1000, hundred: 100 } as Record<string, number>)[tokens[index + mixed.length + article]?.key ?? ""] : undefined;
  return mixed && scale ? { value: mixed.value * scale, length: mixed.length + article + 1, ordinal: false, form: "words" } : undefined;
} // prettier-ignore

/** "Twelve fifty", "one twenty five": 1250 or 12.50, and only the speaker knows. Never a third number: that would be a code. */
function pairAt(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  if (language !== "en" || tokens[index]?.kind !== "w") return undefined;
  const plainNumber = (at: number) => {
    const read = tokens[at]?.kind === "w" ? numberAt(tokens, at, language, plain) : undefined;
    return read && !read.ordinal && !read.vague && read.form === "words" && Number.isInteger(read.value) ? read : undefined;
  };
  const first = plainNumber(index);
  const dash = first && tokens[index + first.length]?.key === "-" ? 1 : 0;
  const second = first && first.value >= 1 && first.value <= 99 ? plainNumber(index + first.length + dash) : undefined;
  if (!first || !second || second.value < 10 || second.value > 99 || second.value === first.value || numberAt(tokens, index + first.length + dash + second.length, language, plain)) return undefined;
  if (index > 0 && numberAt(tokens, index - 1, language, plain)) return undefined;
  return { value: first.value * 100 + second.value, otherReading: first.value + second.value / 100, length: first.length + dash + second.length, ordinal: false, form: "words", pair: true };
} // prettier-ignore

/** "… and 43 c", "… 43", "… con cincuenta", 块五: what follows a whole sum. */
function centsAt(tokens: readonly Token[], index: number, language: Language, plain: string, whole: NumberRead): { value: number; length: number } | undefined {
  const { currencies, and } = books[language];
  if (whole.decimals !== undefined || whole.value % 1 !== 0) return undefined;
  if (language === "zh") {
    // 两块半
    if (tokens[index]?.key === "半" && tokens[index - 1]?.key !== "元" && !/^[天个年月日小]$/.test(tokens[index + 1]?.key ?? "")) return { value: 0.5, length: 1 };
    const zero = tokens[index]?.key === "零" ? 1 : 0;
    const digit = numberAt(tokens, index + zero, language, plain);
    if (!digit || digit.value >= 100 || digit.form === "digits" && tokens[index + zero]!.start !== tokens[index - 1]!.end) return undefined;
    const unit = phraseAt(currencies, tokens, index + zero + digit.length);
    if (unit?.value.parts === 10) {
      const rest = looseDigit(tokens, index + zero + digit.length + unit.length, language, plain);
      return { value: digit.value / 10 + (rest ? rest.value / 100 : 0), length: zero + digit.length + unit.length + (rest?.length ?? 0) };
    }
    // 八十块，一分不多
    if (unit?.value.parts === 100 && digit.value === 1 && /^(?:也|都)?[没不]/.test(plain.slice(tokens[index + zero + digit.length + unit.length - 1]!.end))) return undefined;
    if (unit?.value.parts === 100) return { value: digit.value / 100, length: zero + digit.length + unit.length };
    const after = tokens[index + zero + digit.length]?.key ?? "";
    if (digit.value > 9 || unit || (after !== "" && !/^[,.!?;]$/.test(after) && /^[号日月天周个期点年分次元块万千百十成星礼到多笔]$/.test(after))) return undefined;
    return { value: digit.value / (zero ? 100 : 10), length: zero + digit.length };
  } // prettier-ignore
  const joined = and.has(tokens[index]?.key ?? "") ? 1 : 0;
  // "A dollar and a half", "peso y medio"
  if (joined && (language === "en" ? tokens[index + 1]?.key === "a" && tokens[index + 2]?.key === "half" : tokens[index + 1]?.key === "medio")) return { value: 0.5, length: language === "en" ? 3 : 2 };
  const number = numberAt(tokens, index + joined, language, plain);
  if (!number || number.ordinal || number.value >= 100 || number.value % 1 !== 0) return undefined;
  const unit = phraseAt(currencies, tokens, index + joined + number.length);
  if (unit?.value.parts) return { value: number.value / unit.value.parts + (unit.value.parts === 10 ? (looseDigit(tokens, index + joined + number.length + unit.length, language, plain)?.value ?? 0) / 100 : 0), length: joined + number.length + unit.length + (unit.value.parts === 10 ? (looseDigit(tokens, index + joined + number.length + unit.length, language, plain)?.length ?? 0) : 0) };
  if (unit) return undefined;
  const next = tokens[index + joined + number.length];
  const ends = next === undefined || next.kind === "p" || books[language].followers.has(next.key) && !dateUnitOrName(next.key, language);
  if (!ends || next?.key === "/" || next?.key === ":" || next?.key === "-" || next?.key === "%") return undefined;
  if (number.form === "digits" && number.value < 10 && !plain.slice(tokens[index + joined]!.start).startsWith("0")) return undefined;
  // "5 pesos con 20"
  const withCents = language === "es" && tokens[index]!.key === "con" && number.value >= 10;
  return joined && number.form === "digits" && !withCents ? undefined : { value: number.value / 100, length: joined + number.length };
} // prettier-ignore

/** "… and fifty cents" after a number without its currency. */
export function smallChangeAt(tokens: readonly Token[], index: number, language: Language, plain: string, whole: NumberRead): { value: number; length: number } | undefined {
  if (language === "zh" || whole.decimals !== undefined || whole.value < 1) return undefined;
  const joined = books[language].and.has(tokens[index]?.key ?? "") ? 1 : 0;
  const number = tokens[index + joined] && numberAt(tokens, index + joined, language, plain);
  const unit = number && phraseAt(books[language].currencies, tokens, index + joined + number.length);
  // "Quinientos cincuenta con cincuenta"
  if (language === "es" && number && !unit && tokens[index]!.key === "con" && number.value >= 5 && number.value < 100 && tokens[index + joined + number.length] === undefined) return { value: number.value / 100, length: joined + number.length };
  return number && unit?.value.parts === 100 && number.value < 100 && number.value % 1 === 0 ? { value: number.value / 100, length: joined + number.length + unit.length } : undefined;
} // prettier-ignore

function looseDigit(tokens: readonly Token[], index: number, language: Language, plain: string): { value: number; length: number } | undefined {
  const digit = tokens[index] && numberAt(tokens, index, language, plain);
  const next = tokens[index + (digit?.length ?? 0)]?.key ?? "";
  return digit && digit.value >= 1 && digit.value <= 9 && digit.value % 1 === 0 && (next === "" || /^[,.!?;]$/.test(next) || next === "分") ? { value: digit.value, length: digit.length + (next === "分" ? 1 : 0) } : undefined;
} // prettier-ignore

/** "200-300", "two to three hundred": the upper end. */
export function rangeEnd(
  tokens: readonly Token[],
  index: number,
  language: Language,
  plain: string,
  lower: number,
  first: number,
): { value: number; length: number } | undefined {
  if (!books[language].upTo.has(tokens[index]?.key ?? "")) return undefined;
  const joint = tokens[index]!.key === "或" && tokens[index + 1]?.key === "者" ? 2 : 1;
  const sign = phraseAt(books[language].currencies, tokens, index + joint);
  const skip = joint + (sign && !sign.value.parts ? sign.length : 0);
  const number = moneyNumber(tokens, index + skip, language, plain);
  const joins = tokens[index]!.key === "and" || tokens[index]!.key === "y";
  const tooFar = joins && !/^(?:between|entre)$/.test(tokens[first - 1]?.key ?? "");
  return number && !number.ordinal && number.value > lower && number.value <= lower * 10 && lower >= 10 && !tooFar
    ? { value: number.value, length: skip + number.length }
    : undefined;
}
