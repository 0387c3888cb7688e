// Knows how people say that a day will not do, that they meant another, or that it is already past. Refuses to read dates itself.
import type { Language } from "../src/loan.ts";
import { refusalWords as en } from "./en/words-refusal.ts";
import { refusalWords as es } from "./es/words-refusal.ts";
import { refusalWords as zh } from "./zh/words-refusal.ts";

/** Expressions over accent-stripped text around a date. */
export type RefusalWords = {
  clauseBreak: RegExp;
  /** Says no, when it stands before a date in its clause … */
  refusesBefore: RegExp;
  /** … unless this stands between the no and the date: "can't before the 20th", "no problem, Friday". */
  turnsAway: RegExp;
  refusesAfter: RegExp;
  /** Looks like a refusal after a date and is none. */
  harmlessAfter: RegExp;
  /** "not"/"no" right before the date: is it "no, Friday" or "not Friday"? */
  bareNo: RegExp;
  /** Before a date that is then refused: "until Monday I have nothing" takes Monday. */
  untilBefore: RegExp;
  /** Between two dates: the first is taken back. */
  corrects: RegExp;
  /** After a date: it replaces an earlier one. */
  replacesAfter: RegExp;
  /** Up to a date that another is preferred to. */
  preferredTo: RegExp;
  /** Before a date: it is the old arrangement. */
  oldArrangement: RegExp;
  /** After a date: that was the old arrangement ("the 30th is when it's due"). */
  oldArrangementAfter: RegExp;
  /** "move it from … to …": the second counts. */
  moves: RegExp;
  joins: RegExp;
  happened: RegExp;
  happensLater: RegExp;
};

const packs: Record<Language, RefusalWords> = { en, es, zh };

export type Place = { start: number; end: number };
export type Standing = "taken" | "refused" | "unclear";

type Clause = { start: number; end: number };

function clauseAt(plain: string, place: Place, places: readonly Place[], words: RefusalWords): Clause {
  let start = 0;
  let end = plain.length;
  words.clauseBreak.lastIndex = 0;
  for (const match of plain.matchAll(words.clauseBreak)) {
    const at = match.index;
    if (places.some((other) => at >= other.start && at < other.end)) continue;
    if (at + match[0].length <= place.start) start = at + match[0].length;
    else if (at >= place.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** For each date (in order): will the speaker take it? */
export function standings(plain: string, language: Language, places: readonly Place[]): Standing[] {
  const words = packs[language];
  /** Where the refusal of the last date ended: 周五不行周六行 refuses Friday only. */
  let refusedTo = 0;
  const out = places.map((place, i): Standing => {
    const clause = clauseAt(plain, place, places, words);
    const previous = places[i - 1];
    const next = places[i + 1];
    const between = previous && previous.end > clause.start ? plain.slice(previous.end, place.start) : "";
    const joined = previous !== undefined && previous.end > clause.start && words.joins.test(between);
    const from = previous && previous.end > clause.start && !joined ? previous.end : clause.start;
    const before = plain.slice(Math.max(from, Math.min(refusedTo, place.start)), place.start);
    const after = plain.slice(place.end, next && next.start < clause.end ? next.start : clause.end);
    // "Wednesday, actually no, Thursday": the no is for the day before.
    const saidYes = /^\s*(?:yes|si|ok|okay|works|good)\b|^(?:行|可以)/.test(after);
    const reason = saidYes ? between : between.replace(/(?:\bno|不是)\s*$/, "");
    const corrected = previous !== undefined && between !== "" && words.corrects.test(reason) && !/\bnot\s/.test(between);
    if (words.bareNo.test(before) && !corrected)
      return places.length > 1 || /^not (?:the |on |this )?$/.test(before.trimStart()) ? "refused" : "unclear";
    const no = corrected ? undefined : lastMatch(words.refusesBefore, before);
    // "The 18th works better than the 15th", 18号比15号方便
    if (between !== "" && words.preferredTo.test(plain.slice(Math.max(0, previous!.start - 20), place.start))) return "refused";
    // "Not 250 and the 16th": the figure is refused, the day is not.
    const another =
      no &&
      /^(?:(?:instead of|rather than|en vez de|en lugar de) \$?\d[\d.,]* |(?:not|no|不是)\s*[$€£¥]?\d[\d.,]*\s*(?:dollars?|bucks|pesos|块|元)?\s*(?:and\b|y\b|,))/.test(
        before.slice(no.index),
      );
    if (no && !another && !words.turnsAway.test(before.slice(no.index))) return "refused";
    if (words.refusesAfter.test(after) && !words.harmlessAfter.test(after) && !words.untilBefore.test(before)) {
      const dangling = next !== undefined && next.start < clause.end && /^\s*(?:but )?(?:not|no|ni)\s*(?:the|on|el)?\s*$/.test(after);
      // "Mañana no jueves tampoco": the next day brings a no of its own.
      if (!dangling || words.refusesAfter.test(plain.slice(next.end, clause.end))) {
        refusedTo = place.end + words.refusesAfter.exec(after)![0].length;
        return "refused";
      }
    }
    // "Friday? no. Saturday? yes"
    if (next !== undefined && /^\s*\?+\s*(?:no|nope|nah|不行|不)(?![\p{L}])/u.test(plain.slice(place.end, next.start))) return "refused";
    return "taken";
  });
  places.forEach((place, i) => {
    const next = places[i + 1];
    if (out[i] === "refused") return;
    if (next) {
      const between = plain.slice(place.end, next.start);
      if (words.corrects.test(between) && out[i + 1] !== "refused") out[i] = "refused";
      const clause = clauseAt(plain, place, places, words);
      // "I said Friday, not Thursday" holds to Friday.
      if (
        (words.oldArrangement.test(plain.slice(clause.start, place.start)) || words.oldArrangementAfter.test(between)) &&
        out[i + 1] !== "refused"
      )
        out[i] = "refused";
    }
    const after = plain.slice(place.end, next?.start ?? plain.length);
    if (i > 0 && words.replacesAfter.test(after)) for (let j = 0; j < i; j++) out[j] = "refused";
  });
  return out;
}

/** Is the range "from … to …" around this place really a change from one day to another? */
export function isMove(plain: string, language: Language, place: Place): boolean {
  return packs[language].moves.test(plain.slice(0, place.start));
}

/** Does the clause around this place speak of what has happened: a payment made, a job lost? Accents tell pagué from pague. */
export function isPast(text: string, plain: string, language: Language, place: Place, places: readonly Place[]): boolean {
  const words = packs[language];
  const { start, end } = clauseAt(plain, place, places, words);
  const clause = text.slice(start, end);
  if (words.happened.test(clause) && !words.happensLater.test(plain.slice(start, end))) return true;
  // "You took 85 on the 2nd already i cant do another til the 25th": what is told right before one of several days, or in Chinese right after it, is told of that day.
  const at = places.findIndex((one) => one.start === place.start);
  if (places.length < 2 || at < 0) return false;
  const [from, to] =
    language === "zh" ? [place.start, places[at + 1]?.start ?? end] : [Math.max(start, places[at - 1]?.end ?? 0), place.end];
  const near = language === "zh" ? (/^[^,]*?[了过](?=\d|$|[^\d]?[,])/.exec(text.slice(from, to))?.[0] ?? "") : text.slice(from, to);
  return words.happened.test(near) && !words.happensLater.test(plain.slice(from, from + near.length));
}

function lastMatch(pattern: RegExp, text: string): RegExpMatchArray | undefined {
  let last: RegExpMatchArray | undefined;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}
