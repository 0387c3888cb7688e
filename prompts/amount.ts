// Knows sums of money in a message: figures, words, shares of what is owed. Refuses to know what is owed.
import { decimalsOf } from "../src/money.ts";
import type { Language } from "../src/loan.ts";
import { standings } from "./date-refusal.ts";
import { dateUnitOrName } from "./date-words.ts";
import { moneyWords as en } from "./en/words-money.ts";
import { moneyWords as es } from "./es/words-money.ts";
import type { Certainty, HearContext, HeardAmount } from "./heard.ts";
import type { CurrencyWord, MoneyWords, Share } from "./money-words.ts";
import { originalSpan, type Normalized } from "./normalize.ts";
import { fractionsIn } from "./number-fractions.ts";
import { numberAt, type NumberRead } from "./number.ts";
import { phraseAt, phraseBook, tokenize, type PhraseBook, type Token } from "./tokens.ts";
import { moneyWords as zh } from "./zh/words-money.ts";

/** Places are offsets into `Normalized.text`. */
export type PlacedAmount = HeardAmount & { at: { start: number; end: number } };
type Place = { start: number; end: number };

type Books = {
  currencies: PhraseBook<CurrencyWord>;
  shares: PhraseBook<Share>;
  cues: ReadonlySet<string>;
  weakCues: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  followers: ReadonlySet<string>;
  names: ReadonlySet<string>;
  and: ReadonlySet<string>;
  upTo: ReadonlySet<string>;
  percent: PhraseBook<true>;
  words: MoneyWords;
};
const plainSet = (text: string): ReadonlySet<string> => new Set(text.normalize("NFD").replace(/\p{M}/gu, "").split("|"));
const books = Object.fromEntries(
  Object.entries({ en, es, zh }).map(([language, words]): [string, Books] => [language, {
    currencies: phraseBook(words.currencies.map(([word, phrases]) => [phrases, word])),
    shares: phraseBook(words.shares.map(([share, phrases]) => [phrases, share])),
    cues: plainSet(words.cues), weakCues: plainSet(words.weakCues), fillers: plainSet(words.fillers), followers: plainSet(words.followers), names: plainSet(words.names),
    and: plainSet(words.and), upTo: plainSet(words.upTo), percent: phraseBook([[words.percent, true]]), words,
  }]),
) as Record<Language, Books>; // prettier-ignore

/** Reads every amount, in the order said. `taken` are places that are dates, times and phones already: their figures are no money. */
export function readAmounts(normalized: Normalized, language: Language, context: HearContext, taken: readonly Place[] = []): PlacedAmount[] {
  const tokens = tokenize(normalized);
  const out: PlacedAmount[] = [];
  const book = books[language];
  const isTaken = (start: number, end: number) => taken.some((place) => start < place.end && end > place.start);
  for (let i = 0; i < tokens.length; ) {
    // 周五一百: 五一百 is no number.
    const inside = taken.find(({ start, end }) => start < tokens[i]!.start && end > tokens[i]!.start);
    if (inside) {
      while (i < tokens.length && tokens[i]!.start < inside.end) i++;
      continue;
    }
    const read = sumAt(tokens, i, language, normalized.plain) ?? shareAt(tokens, i, book, normalized, language) ?? (isTaken(tokens[i]!.start, tokens[i]!.end) ? undefined : bareAt(tokens, i, language, normalized, context, taken));
    if (!read || (isTaken(tokens[i]!.start, tokens[i + read.length - 1]!.end) && !read.currencyWord)) {
      // A number that is no money is stepped over whole: its tail is no money either.
      const number = tokens[i]!.kind === "n" || tokens[i]!.kind === "c" || tokens[i]!.kind === "w" ? numberAt(tokens, i, language, normalized.plain) : undefined;
      i += number?.length ?? 1;
      continue;
    }
    const start = tokens[i]!.start;
    const end = tokens[i + read.length - 1]!.end;
    // Where a sum was asked the figures of a household may be just what was wanted.
    if (context.expecting !== "amount" && isTold(normalized.plain.slice(0, start), read, book)) {
      i += read.length;
      continue;
    }
    out.push(heardAmount(read, { start, end }, normalized, context));
    i += read.length;
  }
  const offered = out.filter(({ at, share }) => share !== undefined || !book.words.owedBefore.test(normalized.plain.slice(0, at.start)));
  return withoutRefused(withoutEchoes(offered.length > 0 ? offered : out, normalized.plain), normalized.plain, language);
} // prettier-ignore

/** "I make 1400 every two weeks", "my rent is 900", "interest is 24%": figures of the borrower's life, none of them offered. */
function isTold(before: string, read: Read, book: Books): boolean {
  if (read.share === undefined) return book.words.toldBefore.test(before);
  return typeof read.share === "object" && book.words.rateBefore.test(before);
}

type Read = {
  value: number;
  length: number;
  currencyWord?: CurrencyWord;
  share?: Share;
  certainty: Certainty;
  alternatives?: number[];
  why: string;
};

/** A sum with its currency, before or after the figure, with cents if said: "$20.43", "13 dollars 45", 三块五. */
function sumAt(tokens: readonly Token[], index: number, language: Language, plain: string): Read | undefined {
  const { currencies, and, upTo } = books[language];
  const before = phraseAt(currencies, tokens, index);
  const codeOnly = before && tokens[index]!.kind === "w" && !/^(?:[a-z]{3}|rs|rm|us|nt|hk|mx|nz|c|a|s|r|ca|au|rd)$/.test(tokens[index]!.key);
  // "a $500 transfer" speaks of no Australian dollars.
  const torn = before !== undefined && before.length === 2 && /^[as]$/.test(tokens[index]!.key) && tokens[index + 1]!.start !== tokens[index]!.end;
  if (before && !before.value.parts && !codeOnly && !torn) {
    const number = moneyNumber(tokens, index + before.length, language, plain);
    if (number) {
      const length = before.length + number.length;
      // "20 MXN$": the sign belongs to the figure before it.
      const doubled = phraseAt(currencies, tokens, index + length);
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
  let after = phraseAt(currencies, tokens, index + length);
  // "10 c", "5 a": a lone letter is a currency only when glued or a known sign.
  const word = tokens[index + length];
  if (after && word && word.kind === "w" && word.key.length === 1 && word.start !== tokens[index + length - 1]!.end) after = undefined;
  if (!after) return undefined;
  if (language === "zh" && tokens[index + length]!.key.startsWith("分") && (/^[钟之期]$/.test(tokens[index + length + 1]?.key ?? "") || /[点时]$/.test(plain.slice(0, tokens[index]!.start)))) return undefined;
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

function settle(number: NumberRead, length: number, currencyWord: CurrencyWord, why: string, upper: number | undefined): Read {
  const ambiguous = upper !== undefined || number.vague;
  const alternatives = upper !== undefined ? [number.value, upper] : number.lower !== undefined ? [number.lower, number.value] : number.otherReading !== undefined && (number.form === "digits" || number.pair) ? [number.value, number.otherReading] : undefined;
  return { value: number.value, length, currencyWord, certainty: ambiguous || alternatives ? "ambiguous" : "certain", ...(alternatives ? { alternatives } : {}), why };
} // prettier-ignore

/** A number as sums are written: three figures after one mark are thousands, for nobody writes tenths of cents. */
function moneyNumber(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  const read =
    tokens[index] &&
    (halvesAt(tokens, index, language, plain) ?? pairAt(tokens, index, language, plain) ?? numberAt(tokens, index, language, plain));
  if (!read || read.ordinal || !(read.value >= 0)) return undefined;
  if (read.otherReading !== undefined && read.decimals === 3) return { ...read, value: read.otherReading, otherReading: read.value };
  if (read.otherReading !== undefined && language === "es") {
    const { otherReading, ...sure } = read;
    void otherReading;
    return sure;
  }
  return read;
}

/** "One and a half grand", "two and a half thousand". */
function halvesAt(tokens: readonly Token[], index: number, language: Language, plain: string): NumberRead | undefined {
  if (language !== "en") return undefined;
  const mixed = fractionsIn(tokens, index, language, plain);
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
  const second = first && first.value >= 1 && first.value <= 99 ? plainNumber(index + first.length) : undefined;
  if (!first || !second || second.value < 10 || second.value > 99 || second.value === first.value || numberAt(tokens, index + first.length + second.length, language, plain)) return undefined;
  if (index > 0 && numberAt(tokens, index - 1, language, plain)) return undefined;
  return { value: first.value * 100 + second.value, otherReading: first.value + second.value / 100, length: first.length + second.length, ordinal: false, form: "words", pair: true };
} // prettier-ignore

/** "… and 43 c", "… 43", "… con cincuenta", 块五: what follows a whole sum. */
function centsAt(tokens: readonly Token[], index: number, language: Language, plain: string, whole: NumberRead): { value: number; length: number } | undefined {
  const { currencies, and } = books[language];
  if (whole.decimals !== undefined || whole.value % 1 !== 0) return undefined;
  if (language === "zh") {
    const zero = tokens[index]?.key === "零" ? 1 : 0;
    const digit = numberAt(tokens, index + zero, language, plain);
    if (!digit || digit.value >= 100 || digit.form === "digits" && tokens[index + zero]!.start !== tokens[index - 1]!.end) return undefined;
    const unit = phraseAt(currencies, tokens, index + zero + digit.length);
    if (unit?.value.parts === 10) {
      const rest = looseDigit(tokens, index + zero + digit.length + unit.length, language, plain);
      return { value: digit.value / 10 + (rest ? rest.value / 100 : 0), length: zero + digit.length + unit.length + (rest?.length ?? 0) };
    }
    if (unit?.value.parts === 100) return { value: digit.value / 100, length: zero + digit.length + unit.length };
    const after = tokens[index + zero + digit.length]?.key ?? "";
    if (digit.value > 9 || unit || (after !== "" && !/^[,.!?;]$/.test(after) && /^[号日月天周个期点年分次元块万千百十成星礼到多笔]$/.test(after))) return undefined;
    return { value: digit.value / (zero ? 100 : 10), length: zero + digit.length };
  } // prettier-ignore
  const joined = and.has(tokens[index]?.key ?? "") ? 1 : 0;
  const number = numberAt(tokens, index + joined, language, plain);
  if (!number || number.ordinal || number.value >= 100 || number.value % 1 !== 0) return undefined;
  const unit = phraseAt(currencies, tokens, index + joined + number.length);
  if (unit?.value.parts) return { value: number.value / unit.value.parts + (unit.value.parts === 10 ? (looseDigit(tokens, index + joined + number.length + unit.length, language, plain)?.value ?? 0) / 100 : 0), length: joined + number.length + unit.length + (unit.value.parts === 10 ? (looseDigit(tokens, index + joined + number.length + unit.length, language, plain)?.length ?? 0) : 0) };
  if (unit) return undefined;
  const next = tokens[index + joined + number.length];
  const ends = next === undefined || next.kind === "p" || books[language].followers.has(next.key) && !dateUnitOrName(next.key, language);
  if (!ends || next?.key === "/" || next?.key === ":" || next?.key === "-" || next?.key === "%") return undefined;
  if (number.form === "digits" && number.value < 10 && !plain.slice(tokens[index + joined]!.start).startsWith("0")) return undefined;
  return joined && number.form === "digits" ? undefined : { value: number.value / 100, length: joined + number.length };
} // prettier-ignore

/** "… and fifty cents" after a number without its currency. */
function smallChangeAt(tokens: readonly Token[], index: number, language: Language, plain: string, whole: NumberRead): { value: number; length: number } | undefined {
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
function rangeEnd(
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

function shareAt(tokens: readonly Token[], index: number, book: Books, normalized: Normalized, language: Language): Read | undefined {
  const { plain } = normalized;
  const share = phraseAt(book.shares, tokens, index);
  if (share) {
    const end = tokens[index + share.length - 1]!.end;
    const past = tokens[index - 1]?.key ?? "";
    if (book.words.notAfterShare.test(plain.slice(end))) return undefined;
    if (share.value === "half" && (/^(?:a|first|second|later|other|in|primera|segunda)$/.test(past) || (/^(?:and|y)$/.test(past) && index > 1 && numberAt(tokens, index - 2, language, plain) !== undefined))) return undefined;
    if (share.value === "all" && language === "es" && /^(?:todo)$/.test(tokens[index]!.key) && !/^(?:pag|liquid|abon|deposit|dar|doy|lo|es|ya|en|debo|mand)/.test(past) && tokens.length > 2) return undefined;
    if (share.value === "rest" && tokens[index]!.key === "rest" && /^(?:get|some|to|a|and)$/.test(past) && past !== "and") return undefined;
    // "A quarter of what I owe": one share, not two.
    const of = /^(?:of|de|del|的)$/.test(tokens[index + share.length]?.key ?? "") ? 1 : 0;
    const whole = share.value === "all" ? undefined : phraseAt(book.shares, tokens, index + share.length + of);
    const length = share.length + (whole?.value === "all" && (of || /(?:of|de|del)$/.test(tokens[index + share.length - 1]!.key)) ? of + whole.length : 0);
    return { value: 0, length, share: share.value, certainty: "certain", why: "share of what is owed" };
  }
  const part = language === "zh" ? partOfWhole(tokens, index, plain) : undefined;
  if (part) return part;
  if (language === "zh" && tokens[index]!.key === "百" && tokens[index + 1]?.key === "分" && tokens[index + 2]?.key === "之") {
    const number = numberAt(tokens, index + 3, language, plain);
    if (number && number.value > 0 && number.value <= 100) return { value: 0, length: 3 + number.length, share: { percent: number.value }, certainty: "certain", why: "per cent of what is owed" };
  }
  const number = tokens[index]!.kind !== "p" ? numberAt(tokens, index, language, plain) : undefined;
  if (!number || number.value <= 0 || number.value > 100) return undefined;
  const tenths = language === "zh" && tokens[index + number.length]?.key === "成" && number.value <= 10 && number.value % 1 === 0;
  if (tenths) return { value: 0, length: number.length + 1, share: { percent: number.value * 10 }, certainty: "certain", why: "tenths of what is owed" };
  const percent = phraseAt(book.percent, tokens, index + number.length);
  return percent && { value: 0, length: number.length + percent.length, share: { percent: number.value }, certainty: "certain", why: "per cent of what is owed" };
} // prettier-ignore

/** 四分之三, 五分之一: a part of what is owed. */
function partOfWhole(tokens: readonly Token[], index: number, plain: string): Read | undefined {
  const whole = numberAt(tokens, index, "zh", plain);
  const at = index + (whole?.length ?? 0);
  if (!whole || whole.value < 2 || whole.value > 10 || tokens[at]?.key !== "分" || tokens[at + 1]?.key !== "之") return undefined;
  const part = numberAt(tokens, at + 2, "zh", plain);
  if (!part || part.value < 1 || part.value >= whole.value) return undefined;
  return { value: 0, length: whole.length + 2 + part.length, share: { percent: Math.round((10_000 * part.value) / whole.value) / 100 }, certainty: "certain", why: "part of what is owed" };
} // prettier-ignore

/** Questions after which a number is likelier money than anything else. */
const talksOfPaying: ReadonlySet<HearContext["expecting"]> = new Set(["yes_no", "date", "amount", "amount_or_date"]);

/** A number without a currency: money only where money was asked for, is spoken of, or cannot be anything else. */
function bareAt(tokens: readonly Token[], index: number, language: Language, normalized: Normalized, context: HearContext, taken: readonly Place[]): Read | undefined {
  const { plain } = normalized;
  const book = books[language];
  const token = tokens[index]!;
  const number = moneyNumber(tokens, index, language, plain);
  if (!number || number.value <= 0) return undefined;
  const last = tokens[index + number.length - 1]!;
  const [before, after] = [tokens[index - 1], tokens[index + number.length]];
  const written = plain.slice(token.start, last.end);
  // Identifiers, phones, fractions, clocks, codes.
  if (/^0\d/.test(written) || (/^\d{7,}$/.test(written) && context.expecting !== "amount")) return undefined;
  if (before && before.end === token.start && (before.kind === "w" || /^[-/:.#_+*x]$/.test(before.key)) && !(before.key === "-" && /\d -?$/.test(plain.slice(0, before.end)))) return undefined;
  // "Fifty a week", "50/week": so much at a time.
  const each = number.value >= 10 && /^(?: ?(?:a|per|each|every|\/|al?|por|cada) ?(?:la )?(?:other )?(?:week|month|pay ?check|pay ?day|check|semana|mes|quincena))\b/.test(plain.slice(tokens[index + number.length - 1]!.end));
  if (each && language !== "zh") return { ...settle(number, number.length, {}, "so much at a time", undefined), certainty: "implied" };
  if (after && after.start === last.end && (after.kind === "w" || (/^[/:_*°]$/.test(after.key) || (/^[-.]$/.test(after.key) && /^\w/.test(plain.slice(after.end)))))) if (!(after.key === "-" && rangeEnd(tokens, index + number.length, language, plain, number.value, index))) return undefined;
  if (after && (phraseAt(book.percent, tokens, index + number.length) || dateUnitOrName(after.key, language))) return undefined;
  const asked = context.expecting === "amount" || context.expecting === "amount_or_date";
  // "2 50" is one sum said in two: 250 or 2.50.
  const [one, two] = tokens;
  if (asked && tokens.length === 2 && one!.kind === "n" && /^[1-9]\d?$/.test(one!.key) && two!.kind === "n" && /^\d\d$/.test(two!.key)) return { ...settle({ value: Number(one!.key + two!.key), otherReading: Number(`${one!.key}.${two!.key}`), length: 2, ordinal: false, form: "digits" }, 2, {}, "one sum in two figures", undefined) };
  const upper = rangeEnd(tokens, index + number.length, language, plain, number.value, index);
  const small = upper ? undefined : smallChangeAt(tokens, index + number.length, language, plain, number);
  const length = number.length + (upper?.length ?? small?.length ?? 0);
  const next = tokens[index + length];
  let cue = index - 1;
  while (cue >= 0 && book.fillers.has(tokens[cue]!.key) && index - cue < 4) cue--;
  const moneyTalk = book.words.moneyTalk.test(plain) || tokens.length <= length + 1 || talksOfPaying.has(context.expecting);
  const isCue = (at: number): boolean => {
    const word = tokens[at];
    if (!word || !(book.cues.has(word.key) || book.cues.has(normalized.text.slice(word.start, word.end)))) return false;
    return moneyTalk || !book.weakCues.has(word.key);
  };
  const spoken =
    isCue(cue) || isCue(index - 1) || (language === "zh" && /(?:每[次期月周笔]|首付|首期|降到|减到|降成|改成|改为|只有|就有)$/.test(plain.slice(0, token.start)));
  const named =
    tokens.slice(Math.max(0, index - (/^(?:is|was|es|:)$/.test(before?.key ?? "") ? 2 : 1)), index).some(({ key }) => book.names.has(key)) ||
    /^(?:at|@|las)$/.test(before?.key ?? "") ||
    /\bat \d{1,2} (?:to|past) $/.test(plain.slice(0, token.start)) ||
    /^(?:401|403) ?[kb]$/.test(plain.slice(token.start, last.end)) ||
    (language === "zh" && /(?:尾号|卡号|编号|账号|号码|密码|验证码|电话|按|第)$/.test(plain.slice(0, token.start)));
  if (named && !asked) return undefined;
  const year = number.form === "digits" && number.value >= 1990 && number.value <= 2100 && written.length === 4;
  const free = next === undefined || next.kind === "p" || (language === "zh" ? !isMeasure(tokens, index + length, plain) : book.followers.has(next.key) || taken.some(({ start }) => start === next.start));
  if (!free) return undefined;
  const marked = /[.,]\d{2}$/.test(written) && number.decimals === 2 || /\d,\d{3}/.test(written) || (language === "es" && /\d\.\d{3}/.test(written));
  const alone = tokens.length <= length + 1;
  const scaled = !number.pair && ((number.form === "mixed" && number.value >= 100) || (number.form === "words" && number.value >= 100 && (number.value % 10 === 0 || alone)));
  const make = (certainty: Certainty, why: string) => {
    const settled = settle({ ...number, value: number.value + (small?.value ?? 0) }, length, {}, why, upper?.value);
    return { ...settled, certainty: settled.certainty === "ambiguous" ? "ambiguous" as const : certainty };
  };
  if (asked && !(context.expecting === "amount_or_date" && number.value <= 31 && !spoken)) return make(alone && number.form !== "words" ? "certain" : "implied", "number where an amount was asked");
  if (language === "zh" && tokens.length === length + 2 && next?.key === "个" && tokens[index + length + 1]?.key === "半") return { ...make("implied", "so much and a half"), value: number.value + 0.5, length: length + 2 };
  if (year && !spoken && language !== "zh") return undefined;
  if (marked && !year) return make("implied", "figure written as money");
  if (scaled && (spoken || alone || language !== "en" || /grand|k$|thousand|hundred/.test(written))) return make("implied", "round sum");
  if (spoken && number.value >= 10 && !(year && !strongCue(tokens[cue]?.key ?? ""))) return make("implied", "number where money is spoken of");
  // "50 friday 50 the week after": a number beside a date in a message about paying.
  if (number.value >= 20 && (number.form === "digits" || index === 0 || language === "zh") && (!year || language === "zh") && taken.length > 0 && (next !== undefined && taken.some(({ start }) => start === next.start || start - last.end <= 4 && start >= last.end) || (before !== undefined && taken.some(({ end }) => token.start - end >= 0 && token.start - end <= 2)))) return make("implied", "number beside a date");
  return undefined;
} // prettier-ignore

const strongCue = (word: string): boolean =>
  /^(?:pay|paying|paid|send|sent|transfer|deposit|owe|pag\w*|abon\w*|deposit\w*|mand\w*|dar|doy|dare|transf\w*|liquid\w*|还|付|转|给)/.test(
    word,
  );

/** Chinese counts with measure words: 三千人, 两个, 五次 are no sums. */
function isMeasure(tokens: readonly Token[], index: number, plain: string): boolean {
  const rest = plain.slice(tokens[index]!.start);
  if (/^(?:个半$|行|吧|吗|呢|可以|先|还|左右|以内|以上|以下|的|钱|给|转|打|付|剩|和|或|分期|每|一个月|一次|全|结|今|明|后|下|这|本|月底|都|不|够|是|也|就|够不|能|我|你|,|等|到|再|改|应该|多|来|上下|好|周|星期|礼拜|现|马上|已|要|没|在|从|用|应|元|块|然后|剩余|余|其)/.test(rest)) return false;
  return tokens[index]!.kind === "c" || tokens[index]!.kind === "w";
} // prettier-ignore

function heardAmount(read: Read, at: Place, normalized: Normalized, context: HearContext): PlacedAmount {
  const currency = currencyOf(read.currencyWord, context);
  const minor = (value: number) => Math.round(Number((value * 10 ** decimalsOf(currency)).toPrecision(15)));
  return {
    amountMinor: read.share === undefined ? minor(read.value) : 0,
    currency,
    ...(read.share === undefined ? {} : { share: read.share }),
    certainty: read.certainty,
    ...(read.alternatives ? { alternatives: read.alternatives.map(minor) } : {}),
    span: originalSpan(normalized, at.start, at.end),
    why: read.why,
    at,
  };
}

const dollars = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"];
const dollarSigned = [...dollars, "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "BRL", "CUP"];
const pesos: Readonly<Record<string, string>> = { MX: "MXN", AR: "ARS", CL: "CLP", CO: "COP", UY: "UYU", DO: "DOP", CU: "CUP", PH: "PHP" };

/** A bare "$" or "pesos" is the borrower's own; without any word it is the loan's currency. */
function currencyOf(word: CurrencyWord | undefined, context: HearContext): string {
  if (word?.currency === "$") return dollarSigned.includes(context.currency) ? context.currency : "USD";
  if (word?.currency === "dollar") return dollars.includes(context.currency) ? context.currency : "USD";
  if (word?.currency === "peso")
    return Object.values(pesos).includes(context.currency) ? context.currency : (pesos[context.country] ?? "MXN");
  return word?.currency ?? context.currency;
}

/** 余款月底结清, 先还三千，月底还清: paying off after a first sum pays the rest, and is no sum of its own beside "the rest". */
function withoutEchoes(amounts: readonly PlacedAmount[], plain: string): PlacedAmount[] {
  const out: PlacedAmount[] = [];
  for (const amount of amounts) {
    const before = out.at(-1);
    const paysOff = before !== undefined && amount.share === "all" && /^(?:全部|一次性?)?(?:还清|结清|全清)$|^in full$|^liquidar$/.test(plain.slice(amount.at.start, amount.at.end));
    if (!paysOff) out.push(amount);
    else if (before.share !== "rest" && before.share !== "all" && /[,;]|然后|and\b/.test(plain.slice(before.at.end, amount.at.start))) out.push({ ...amount, share: "rest" });
  }
  return out;
} // prettier-ignore

/** "Can't do 500, 200 ok": what was turned down goes, if something else remains. */
function withoutRefused(amounts: PlacedAmount[], plain: string, language: Language): PlacedAmount[] {
  if (amounts.length < 2) return amounts;
  const stands = standings(plain, language, amounts.map(({ at }) => at)); // prettier-ignore
  const kept = amounts.filter((_, i) => stands[i] !== "refused");
  return kept.length > 0 ? kept : amounts;
}
