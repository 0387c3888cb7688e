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
  /** A lone no between two dates, with no comma to tell which of them it is for: "el 5 no el 8". */
  loneNo: RegExp;
  /** The same after a hesitation, which takes the first back: "the 20th uh no the 21st". */
  hesitantNo: RegExp;
  /** Before the first of them: it was said with weight, the second is denied: "dije el 18 no el 8". */
  weightBefore: RegExp;
  /** After the last of them: it is the one that stands: "el 5 no el 8 perdón". */
  weightAfter: RegExp;
  /** Before a date that is then refused: "until Monday I have nothing" takes Monday. */
  untilBefore: RegExp;
  /** Between two dates: the first is taken back. */
  corrects: RegExp;
  /** After a date: it replaces an earlier one. */
  replacesAfter: RegExp;
  /** Before a date: it is settled on, whatever was weighed before. */
  settlesBefore: RegExp;
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
  /** In a clause: it asks after a payment already made ("did you get the 60 I sent"). */
  asksAfter: RegExp;
  /** Between a day that is past and another in its clause: the other is still to come. */
  waits: RegExp;
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
  const refusedAfter: boolean[] = [];
  const swayed = swayOf(plain, words, places);
  const out = places.map((place, i): Standing => {
    const clause = clauseAt(plain, place, places, words);
    const previous = places[i - 1];
    const next = places[i + 1];
    const between = previous && previous.end > clause.start ? plain.slice(previous.end, place.start) : "";
    const joined = previous !== undefined && previous.end > clause.start && words.joins.test(between);
    const from = previous && previous.end > clause.start && !joined ? previous.end : clause.start;
    if (swayed[i]) return swayed[i];
    const before = plain.slice(Math.max(from, Math.min(refusedTo, place.start)), place.start);
    const after = plain.slice(place.end, next && next.start < clause.end ? next.start : clause.end).replace(alsoNamed, "");
    const refusal = words.refusesAfter.exec(after);
    const isRefusedAfter = refusal !== null && !words.harmlessAfter.test(after) && !words.untilBefore.test(before);
    // "Wednesday, actually no, Thursday": the no is for the day before.
    const saidYes = /^\s*(?:yes|si|ok|okay|works|good)\b|^(?:行|可以)/.test(after);
    const reason = saidYes ? between : between.replace(/(?:\bno|不是)\s*$/, "");
    const corrected = previous !== undefined && between !== "" && words.corrects.test(reason) && !/\bnot\s/.test(between);
    if (words.bareNo.test(before) && !corrected) {
      if (isRefusedAfter && !leftOver.test(after)) refusedTo = place.end + refusal[0].length;
      return isRefusedAfter || places.length > 1 || /^not (?:the |on |this )?$/.test(before.trimStart()) ? "refused" : "unclear";
    }
    const no = corrected ? undefined : lastMatch(words.refusesBefore, before);
    // "The 18th works better than the 15th", 18号比15号方便
    if (between !== "" && words.preferredTo.test(plain.slice(Math.max(0, previous!.start - 20), place.start))) return "refused";
    // "Not 250 and the 16th": the figure is refused, the day is not.
    const another =
      no &&
      !(/^(?:instead|rather|en vez|en lugar)/.test(no[0]) && previous !== undefined) &&
      /^(?:(?:instead of|rather than|en vez de|en lugar de) \$?\d[\d.,]* |(?:not|no|不是)\s*[$€£¥]?\d[\d.,]*\s*(?:dollars?|bucks|pesos|块|元)?\s*(?:and\b|y\b|,))/.test(
        before.slice(no.index),
      );
    // "No traigo 2600, traigo 260 el viernes": of two figures the no is for the first.
    const isSpent =
      no &&
      /^[^,;]*?\d[\d.,]*(?:[^\d,;]*\p{L}[^\d,;]*)\d[\d.,]{1,}/u.test(before.slice(no.index).replace(/\d{1,2}(?:st|nd|rd|th|[号日])/g, ""));
    if (no && !isSpent && !another && !words.turnsAway.test(before.slice(no.index))) return "refused";
    if (isRefusedAfter) {
      const dangling = next !== undefined && next.start < clause.end && leftOver.test(after);
      // "It's the 18th not 8th": the no is for the figure after it.
      const denies = /^\s*(?:and |but |y )?(?:not|no)\s+(?:the |el )?\$?\d/.test(after);
      // "Mañana no jueves tampoco": the next day brings a no of its own.
      if (!denies && (!dangling || words.refusesAfter.test(plain.slice(next.end, clause.end)))) {
        refusedTo = place.end + refusal[0].length;
        refusedAfter[i] = true;
        return "refused";
      }
    }
    // "Friday? no. Saturday? yes"
    if (next !== undefined && /^\s*\?+\s*(?:no|nope|nah|不行|不)(?![\p{L}])/u.test(plain.slice(place.end, next.start))) return "refused";
    return "taken";
  });
  const isNamedWith = (between: string, after: string) =>
    words.joins.test(between) && (!between.includes(",") || /^\s*(?:都|全|are |son |neither|ninguno|tampoco)/.test(after));
  // 12号13号都不行, "the 12th and the 13th are no good": what is named side by side is turned down together.
  for (let i = places.length - 1; i > 0; i--)
    if (
      refusedAfter[i] &&
      out[i - 1] === "taken" &&
      isNamedWith(plain.slice(places[i - 1]!.end, places[i]!.start), plain.slice(places[i]!.end))
    ) {
      out[i - 1] = "refused";
      refusedAfter[i - 1] = true;
    }
  places.forEach((place, i) => {
    const next = places[i + 1];
    if (out[i] === "refused") return;
    if (next && !swayed[i]) {
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
    const lead = plain.slice(places[i - 1]?.end ?? 0, place.start);
    const settles = words.settlesBefore.test(lead) && lead.replace(aSum, "") === lead && out[i] === "taken";
    if (i > 0 && (settles || words.replacesAfter.test(after))) for (let j = 0; j < i; j++) out[j] = "refused";
  });
  return out;
}

/** "Mañana no jueves": the no between two days, with nothing behind it. */
const leftOver = /^\s*(?:but )?(?:not|no|ni)\s*(?:the|on|el)?\s*$/;

/** "The 12th and 13th are no good": a figure named along with the day says nothing of it. */
const alsoNamed = /^\s*(?:and|or|nor|&|y|o|ni|e)\s+(?:the |el )?\d{1,2}(?:st|nd|rd|th)?(?=\s)/;

/** "Fifty on the twentieth uh no sixty on the twenty-first": the sum that goes with the second. */
const aSum =
  /[$￥¥]?\d[\d.,]*(?: ?(?:dollars|bucks|pesos|varos|块|元)(?:钱)?)?|\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[a-z]*cient[oa]s|quinient[oa]s|cien|ciento|mil|veinte|veinti[a-z]+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)[ -](?:(?:and|y|bucks|dollars|pesos) )*)+|[还付转]?[一二两三四五六七八九十百千万]{2,}(?:块|元)?$/g;

/** Days with a lone no between them: the weight of the words around says which stands, and where there is none only the borrower knows. */
function swayOf(plain: string, words: RefusalWords, places: readonly Place[]): (Standing | undefined)[] {
  const out: (Standing | undefined)[] = places.map(() => undefined);
  for (let first = 0; first + 1 < places.length; first++) {
    let last = first;
    let hesitant = false;
    while (last + 1 < places.length) {
      const [one, other] = [places[last]!, places[last + 1]!];
      const between = plain.slice(one.end, other.start).replace(aSum, " ");
      // "El 20, ah no, el 20 es feriado": the same day named again is no other.
      if (plain.slice(one.start, one.end) === plain.slice(other.start, other.end)) break;
      if (words.hesitantNo.test(between)) hesitant = true;
      else if (!words.loneNo.test(between)) break;
      last++;
    }
    if (last === first) continue;
    const after = plain.slice(places[last]!.end, places[last + 1]?.start ?? plain.length);
    const isRefusedToo = words.refusesAfter.test(after) && !words.harmlessAfter.test(after);
    const before = plain.slice(places[first - 1]?.end ?? 0, places[first]!.start);
    for (let i = first; i <= last; i++)
      if (isRefusedToo) out[i] = undefined;
      else if (hesitant || words.weightAfter.test(after)) out[i] = i === last ? "taken" : "refused";
      else if (words.weightBefore.test(before) && last === first + 1) out[i] = i === first ? "taken" : "refused";
      else out[i] = "unclear";
    first = last;
  }
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
  const beside = places.filter((other) => other.start !== place.start && other.start >= start && other.end <= end);
  const isTold = words.happened.test(clause) && !words.happensLater.test(plain.slice(start, end));
  if ((isTold || words.asksAfter.test(plain.slice(start, end))) && beside.length === 0) return true;
  // "Gave him 700 on the 1st, nothing left til the 20th": of several days in a clause each has the words around it.
  const previous = beside.findLast((other) => other.end <= place.start);
  if (isTold && previous && words.waits.test(plain.slice(previous.end, place.start))) return false;
  if (isTold) return true;
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
