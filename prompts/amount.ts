// Knows sums of money in a message: figures, words, shares of what is owed. Refuses to know what is owed.
import { decimalsOf } from "../src/money.ts";
import type { Language } from "../src/loan.ts";
import { bareAt } from "./amount-bare.ts";
import { sumAt } from "./amount-figures.ts";
import { shareAt } from "./amount-share.ts";
import { books, type Books, type Read } from "./amount-words.ts";
import { standings, type Place } from "./date-refusal.ts";
import type { HearContext, HeardAmount } from "./heard.ts";
import type { CurrencyWord } from "./money-words.ts";
import { originalSpan, type Normalized } from "./normalize.ts";
import { numberAt } from "./number.ts";
import { isOldSum, isToldSum } from "./told-words.ts";
import { tokenize } from "./tokens.ts";

/** Places are offsets into `Normalized.text`. */
export type PlacedAmount = HeardAmount & { at: { start: number; end: number } };

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
    // Nothing is no sum, unless it is said as one: "$0".
    if (read.share === undefined && read.value === 0 && !read.currencyWord) {
      i += read.length;
      continue;
    }
    const start = tokens[i]!.start;
    const end = tokens[i + read.length - 1]!.end;
    // "200 hoy es todo": no more than that, not the whole of what is owed.
    if (read.share === "all" && out.length > 0 && /\b(?:es|that's|thats|that is) $/.test(normalized.plain.slice(0, start))) {
      i += read.length;
      continue;
    }
    // Where a sum was asked the figures of a household may be just what was wanted.
    if (context.expecting !== "amount" && isTold(normalized.plain.slice(0, start), read, book)) {
      i += read.length;
      continue;
    }
    out.push(heardAmount(read, { start, end }, normalized, context));
    i += read.length;
  }
  if (context.expecting !== "amount") dropTold(out, normalized.plain, language, taken);
  const offered = out.filter(({ at, share }) => share !== undefined || !book.words.owedBefore.test(normalized.plain.slice(0, at.start)));
  for (const [i, { at, share }] of out.entries())
    if (out.length === 1 && share === undefined && isOldSum(normalized.plain.slice(0, at.start), language)) out[i] = { ...out[i]!, certainty: "ambiguous" };
  return withoutRefused(withoutEchoes(offered.length > 0 ? offered : out, normalized.plain), withoutDays(normalized.plain, taken), language);
} // prettier-ignore

/** "I make 1400 every two weeks", "my rent is 900", "interest is 24%": figures of the borrower's life, none of them offered. */
function isTold(before: string, read: Read, book: Books): boolean {
  if (read.share === undefined) return book.words.toldBefore.test(before);
  return typeof read.share === "object" && book.words.rateBefore.test(before);
}

/** "The light bill 130 is due, could do 40": what the household costs or brings in is no offer. */
function dropTold(amounts: PlacedAmount[], plain: string, language: Language, days: readonly Place[]): void {
  const places = [...amounts.map(({ at }) => at), ...days];
  for (let i = amounts.length - 1; i >= 0; i--)
    if (amounts[i]!.share === undefined && isToldSum(plain, language, amounts[i]!.at, places)) amounts.splice(i, 1);
}

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
    // "The rest, 230", 尾款两千三: the share is the sum's name.
    if (before?.share !== undefined && amount.share === undefined && typeof before.share === "string" && /^\s*(?:which is |is |(?:que )?(?:es|son) (?:de )?|o sea |,|:|=|of |de |是)?\s*(?:(?:maybe|about|like|around|como|unos) |(?:就|还|有)*(?:[^,]{1,4}[号日])?(?:先|再)?还)?\s*$/.test(plain.slice(before.at.end, amount.at.start))) out.pop();
    // "30% de lo que debo": one share, not two.
    if (before !== undefined && amount.share === "all" && before.share !== undefined && /^\s*(?:of|de|del|的)?\s*(?:the |el |la )?$/.test(plain.slice(before.at.end, amount.at.start))) continue;
    const paysOff = before !== undefined && amount.share === "all" && /^(?:全部|一次性?)?(?:还清|结清|全清)$|^in full$|^liquidar$/.test(plain.slice(amount.at.start, amount.at.end));
    if (!paysOff) out.push(amount);
    else if (before.share !== "rest" && before.share !== "all" && /[,;]|然后|and\b/.test(plain.slice(before.at.end, amount.at.start))) out.push({ ...amount, share: "rest" });
  }
  return out;
} // prettier-ignore

/** The text with its days blanked out, so that "50 friday no 60 saturday" has a lone no between two sums. */
function withoutDays(plain: string, days: readonly Place[]): string {
  let out = plain;
  for (const { start, end } of days) out = out.slice(0, start) + " ".repeat(end - start) + out.slice(end);
  return out;
}

/** "Can't do 500, 200 ok": what was turned down goes, if something else remains. */
function withoutRefused(amounts: PlacedAmount[], plain: string, language: Language): PlacedAmount[] {
  if (amounts.length < 2) return amounts;
  const stands = standings(plain, language, amounts.map(({ at }) => at)); // prettier-ignore
  const unclear = [...new Set(amounts.filter(({ share }, i) => stands[i] === "unclear" && share === undefined).map(({ amountMinor }) => amountMinor))];
  const kept = amounts
    .map((amount, i): PlacedAmount => (stands[i] === "unclear" && unclear.length > 1 ? { ...amount, certainty: "ambiguous", alternatives: unclear } : amount))
    .filter((_, i) => stands[i] !== "refused");
  return kept.length > 0 ? kept : amounts;
} // prettier-ignore
