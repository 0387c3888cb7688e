// Knows which days and sums are only told beside the offer: wages, rent, birthdays, conditions, what others said. Refuses to read days or sums itself.
import type { Language } from "../src/loan.ts";
import type { Place } from "./date-refusal.ts";
import { toldWords as en } from "./en/words-told.ts";
import { toldWords as es } from "./es/words-told.ts";
import { toldWords as zh } from "./zh/words-told.ts";

/** Expressions over accent-stripped text; all but the ones that end in "After" are global, for the last match counts. */
export type ToldWords = {
  /** Before a day: it tells of something else … */
  day: RegExp;
  /** … or is offered. The word nearest to the day decides. */
  offer: RegExp;
  /** What is left of the message hangs on this day: "the other half when I get paid on the 27th". */
  tied: RegExp;
  /** Right after a day: it is offered, whatever stands before. */
  offerAfter: RegExp;
  /** Right after a day: it tells of something else. */
  dayAfter: RegExp;
  /** Before a sum: the household's, another's, or hung on a condition … */
  sum: RegExp;
  /** … or right after it. */
  sumAfter: RegExp;
  /** Before a sum: it is offered. */
  offerSum: RegExp;
  /** Before a sum that is only paid if something comes true. */
  hung: RegExp;
  /** Before a sum: it was agreed on once: "iban a ser 800". */
  oldSum: RegExp;
  sentenceEnd: RegExp;
  /** Around a told day: it is the one meant after all, where no other is: money comes in then. */
  likely: RegExp;
};

const packs: Record<Language, ToldWords> = { en, es, zh };

const lastEnd = (pattern: RegExp, text: string): number => {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
};

/** The words since the place before and the words up to the next, for each place in order. */
function around(plain: string, places: readonly Place[], sentenceEnd: RegExp): { lead: string; tail: string; isLast: boolean }[] {
  return places.map((place, i) => {
    const from = plain.slice(places[i - 1]?.end ?? 0, place.start);
    return {
      lead: from.slice(Math.max(0, lastEnd(sentenceEnd, from))),
      tail: plain.slice(place.end, places[i + 1]?.start ?? plain.length),
      isLast: i === places.length - 1,
    };
  });
}

export type DayRole = "told" | "offered" | "open";

/** Which of these days are told beside the offer ("I was paid on the 3rd", "if my boss pays me Friday"), and which are plainly offered. */
export function dayRoles(plain: string, language: Language, places: readonly Place[]): DayRole[] {
  const words = packs[language];
  let previous: DayRole = "open";
  let spent = 0;
  return around(plain, places, words.sentenceEnd).map(({ lead: since, tail, isLast }) => {
    // "El 20 me pagan, a más tardar el 21": what is told of the day before is not told of this one.
    const lead = since.slice(Math.min(spent, since.length));
    const isJoined = spent === 0 && /^\s*(?:,|and|or|y|o|后来|然后)(?:\s*(?:then|luego|despues|,))*\s*$/.test(lead);
    spent = words.dayAfter.exec(tail)?.[0].length ?? 0;
    // "I said the 6th and then the 9th": what is joined to a told day is told with it.
    if (previous !== "told" || !isJoined || words.offerAfter.test(tail)) previous = roleOf(words, lead, tail, isLast, language);
    return previous;
  });
}

/** Which of these days are likely meant although they are told: those that bring money. */
export function likelyMeant(plain: string, language: Language, places: readonly Place[]): boolean[] {
  const words = packs[language];
  return around(plain, places, words.sentenceEnd).map(({ lead, tail }) => words.likely.test(language === "zh" ? tail.split(",")[0]! : lead) || (language !== "zh" && words.dayAfter.test(tail) && words.likely.test(tail)));
} // prettier-ignore

/** Chinese says after a day what the day is for; in the others the words after one day belong to the next. */
function roleOf(words: ToldWords, lead: string, tail: string, isLast: boolean, language: Language): DayRole {
  if (((isLast || language === "zh") && words.offerAfter.test(tail)) || (isLast && words.tied.test(lead))) return "offered";
  if (words.dayAfter.test(tail)) return "told";
  const [told, offered] = [lastEnd(words.day, lead), lastEnd(words.offer, lead)];
  return told < 0 && offered < 0 ? "open" : told >= offered ? "told" : "offered";
}

/** Is the sum at `place` one of the household, another's, or hung on a condition? `others` are the sums and days beside it. */
export function isToldSum(plain: string, language: Language, place: Place, others: readonly Place[]): boolean {
  const words = packs[language];
  const places = [...others.filter(({ start, end }) => end <= place.start || start >= place.end), place].sort((a, b) => a.start - b.start);
  const { lead, tail } = around(plain, places, words.sentenceEnd)[places.indexOf(place)]!;
  if (words.sumAfter.test(tail)) return true;
  // A sum that stands alone is what the message is about.
  if (places.length < 2) return false;
  const told = lastEnd(words.sum, lead);
  return (told >= 0 && told > lastEnd(words.offerSum, lead)) || words.hung.test(lead) || words.oldSum.test(lead);
}

/** Was the sum that ends `before` agreed on once, and perhaps no longer? */
export const isOldSum = (before: string, language: Language): boolean => packs[language].oldSum.test(before);
