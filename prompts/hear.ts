// Knows how one message becomes what was heard: acts, dates, amounts, pairs, yes or no. Refuses to decide what happens next.
import type { Language } from "../src/loan.ts";
import { readAmounts, type PlacedAmount } from "./amount.ts";
import { readAnswer } from "./answer.ts";
import { maskCards } from "./card.ts";
import { readDates, type PlacedDate } from "./date.ts";
import type { Certainty, HearContext, Heard, HeardAmount, HeardDate } from "./heard.ts";
import type { IntentReader } from "./intent-reader.ts";
import { createIntentReader, type IntentModels } from "./intent.ts";
import { detectLanguage } from "./language.ts";
import { fold, normalize } from "./normalize.ts";
import { readPhone } from "./phone.ts";

/** Hears one message. Pure; never throws; every span lies in `Heard.text`. Without a reader of intents `acts` is empty. */
export function hear(text: string, context: HearContext, readIntents?: IntentReader): Heard {
  const card = maskCards(text);
  const language = detectLanguage(fold(card.text), context.language);
  const spoken: Language = language.confidence >= 0.6 ? language.code : context.language;
  const normalized = normalize(card.text, spoken);
  const phone = readPhone(normalized, spoken, context);
  const placed = readDates(normalized, spoken, context);
  const isPhone = ({ at }: { at: { start: number; end: number } }) => phone !== undefined && at.start < phone.end && at.end > phone.start;
  const found = placed.dates.filter((date) => !isPhone(date));
  const taken = [...found, ...placed.refused].map(({ at }) => at).concat(placed.times, phone ? [phone] : []);
  const amounts = withoutRefusedPairs(readAmounts(normalized, spoken, context, taken), found, placed.refused);
  // "I'm off Mondays so Monday the 16th": one day named twice is told once, as surely as it was said, unless each has its own sum.
  const sameDay = (a: PlacedDate, b: PlacedDate) => !a.range && !b.range && a.date === b.date && a.tense === b.tense && a.needs === b.needs;
  const surer = (a: PlacedDate, b: PlacedDate) =>
    order.indexOf(a.certainty) - order.indexOf(b.certainty) || found.indexOf(a) - found.indexOf(b);
  const dates =
    amounts.length > 1
      ? found
      : found.filter((date) => !found.some((other) => other !== date && sameDay(other, date) && surer(other, date) < 0));
  const doubt = doubtOf(context.speechConfidence);
  const heardDates = asked(dates, amounts.length, normalized.plain).map((date) => withDoubt(bare(date), doubt));
  const sums = amounts.map((amount) => withDoubt(bare(amount), doubt));
  const heardAmounts = doubtLoose(sums, pairsOf(dates, heardDates, amounts, sums, normalized.plain), amounts, normalized.plain);
  const refusedDates = placed.refused.map(bare);
  const answer = readAnswer(normalized, spoken, context);
  const digits = digitsOf(card.text);
  return {
    text: card.text,
    acts: readIntents?.(normalized, { ...context, language: spoken }) ?? [],
    dates: heardDates,
    ...(refusedDates.length > 0 ? { refusedDates } : {}),
    amounts: heardAmounts,
    payments: pairsOf(dates, heardDates, amounts, heardAmounts, normalized.plain),
    ...(answer ? { answer: withDoubt(answer, doubt) } : {}),
    ...(digits === undefined ? {} : { digits }),
    ...(phone ? { phone: withDoubt({ e164: phone.e164, certainty: phone.certainty }, doubt) } : {}),
    language,
    ...(card.masked ? { masked: true } : {}),
  };
}

/** "Fifty on the 20th, uh no, sixty on the 21st": where every day has its sum, a day that is turned down takes its sum with it. */
function withoutRefusedPairs(amounts: PlacedAmount[], dates: readonly PlacedDate[], refused: readonly PlacedDate[]): PlacedAmount[] {
  const days = [...dates, ...refused].sort((a, b) => a.at.start - b.at.start);
  if (refused.length === 0 || refused.length === days.length || amounts.length !== days.length) return amounts;
  return amounts.filter((_, i) => !refused.includes(days[i]!));
}

/** Several days apart in one message and fewer sums to go with them: only the borrower knows which is meant, unless they are listed side by side. */
function asked(dates: readonly PlacedDate[], sums: number, plain: string): readonly PlacedDate[] {
  const sure = dates.filter(({ tense, certainty, range, needs }) => tense === "future" && certainty !== "ambiguous" && !range && !needs);
  const days = [...new Set(sure.map(({ date }) => date))].sort();
  if (days.length < 2 || sums >= days.length) return dates;
  return isApart(sure, plain) || !isListed(sure, plain)
    ? dates.map((date) => (sure.includes(date) ? { ...date, certainty: "ambiguous", alternatives: days } : date))
    : dates;
}

/** "Bumped from 120 to 155?? i can pay 120 on the 20th": a sum without a day, far from one that has its day, is asked. */
function doubtLoose(sums: HeardAmount[], pairs: Heard["payments"], placed: readonly PlacedAmount[], plain: string): HeardAmount[] {
  const isLoose = (sum: HeardAmount) => sum.share === undefined && pairs.some(({ amount, date }) => amount === sum && date === undefined);
  const loose = sums.filter(isLoose);
  if (loose.length === 0 || loose.length === sums.length || !isApart(placed, plain, 6)) return sums;
  const alternatives = [...new Set(sums.filter(({ share }) => share === undefined).map(({ amountMinor }) => amountMinor))];
  return alternatives.length < 2 ? sums : sums.map((sum) => (isLoose(sum) ? { ...sum, certainty: "ambiguous", alternatives } : sum));
}

/** Are these days told side by side, as a list is: "the 15th and the 30th", 100 el lunes, 100 el martes? */
const isListed = (places: readonly PlacedDate[], plain: string): boolean =>
  places.every(({ at }, i) => i === 0 || betweenListed.test(plain.slice(places[i - 1]!.at.end, at.start)));
const betweenListed =
  /^[\s,;&+]*(?:(?:and|then|y|e|n|luego|plus|o|or|和|跟|然后|再|,|、|还有|the|on|el|la|los|para|pa|also|tambien|maybe|another|otros?|other|rest|resto|[$￥¥]?\d[\d.,]*|块|元|还|付|转)[\s,;]*)*$/;

/** Do three words or more, or so many Chinese characters, stand between two neighbours? A list puts them closer. */
const isApart = (places: readonly { at: { start: number; end: number } }[], plain: string, characters = 3): boolean =>
  places.some(({ at }, i) => {
    const between = i === 0 ? "" : plain.slice(places[i - 1]!.at.end, at.start);
    return (between.match(/\p{Script=Han}/gu)?.length ?? 0) >= characters || /[.!?;]\s|(?:[a-z']+[\s,]+){3}/.test(between);
  });

/** `hear` with trained models in hand; `explain` adds to each act the features that spoke for it. */
export function hearWith(models: IntentModels, options: { explain?: boolean } = {}): (text: string, context: HearContext) => Heard {
  const reader = createIntentReader(models, options);
  return (text, context) => hear(text, context, reader);
}

const toWarmBy: Readonly<Record<Language, readonly string[]>> = {
  en: ["can i pay 200 on friday and the rest next month", "no", "i already paid it on the 3rd, please stop texting me"],
  es: ["puedo pagar 200 el viernes y lo demas el 15", "no", "ya pague ayer, quiero hablar con una persona"],
  zh: ["五号先还三千剩下月底", "不是", "我昨天已经还了"],
};

/** Hears a few sentences of every language and forgets them: the rules are compiled then, and the first borrower does not wait for that. */
export function warmUp(hearing: (text: string, context: HearContext) => Heard): void {
  for (const [language, sentences] of Object.entries(toWarmBy) as [Language, readonly string[]][])
    for (const sentence of sentences)
      hearing(sentence, { language, country: "US", today: "2025-03-12", currency: "USD", expecting: "nothing", medium: "sms" });
}

type Placed = PlacedDate | PlacedAmount;

function bare<T extends Placed>(placed: T): Omit<T, "at"> {
  const { at: _, ...heard } = placed;
  return heard;
}

/** How far a poor recording lowers certainty: below 0.6 nothing is certain, below 0.35 everything is asked. Keys pressed are always certain. */
function doubtOf(speechConfidence: number | undefined): Certainty {
  return speechConfidence === undefined || speechConfidence >= 0.6 ? "certain" : speechConfidence >= 0.35 ? "implied" : "ambiguous";
}

const order: readonly Certainty[] = ["certain", "implied", "ambiguous"];

function withDoubt<T extends { certainty: Certainty }>(slot: T, doubt: Certainty): T {
  return order.indexOf(slot.certainty) >= order.indexOf(doubt) ? slot : { ...slot, certainty: doubt };
}

/** Keys, or a message of nothing but figures: "1", "1 2 3 4#". */
function digitsOf(text: string): string | undefined {
  const joined = text.replace(/[\s,.-]/g, "");
  return /^[\d*#]{1,24}$/.test(joined) && !/[,.]\d{1,2}$/.test(text.trim()) ? joined : undefined;
}

const eachBefore = /\b(?:payments?|pmts?|parts|pagos|abonos|partes|depositos) (?:of|de(?: a)?) [$]?$|(?:每[次笔回]|各)(?:还|付|转)?$/;
const eachAfter = /^ ?(?:dollars |bucks |pesos |块|元)?(?:each\b(?! (?:week|month|pay))|apiece\b|a pop\b|cada un[oa]\b|cada vez\b|c\/u\b)/;

/**
 * Sums with their days, in the order said. Neighbours belong together: "300 on Friday and the rest at the end of the month", 五号先还三千剩下月底.
 * A day between two sums goes with the one whose clause it shares.
 */
function pairsOf(dates: readonly PlacedDate[], heardDates: readonly HeardDate[], amounts: readonly PlacedAmount[], heardAmounts: readonly HeardAmount[], plain: string): Heard["payments"] {
  const isParted = (between: string) => /[,;]|\b(?:and|then|y|luego)\b|然后/.test(between);
  // "Paid 50 yesterday, will pay 50 more Friday": what is paid already is no payment to come, where one is.
  const spent = dates
    .filter(({ tense }) => tense === "past")
    .flatMap((date) => {
      const gap = ({ at }: PlacedAmount) => Math.max(at.start, date.at.start) - Math.min(at.end, date.at.end);
      const [nearest] = [...amounts].sort((a, b) => gap(a) - gap(b));
      return nearest && gap(nearest) < 30 && !isParted(plain.slice(Math.min(nearest.at.end, date.at.end), Math.max(nearest.at.start, date.at.start))) ? [nearest] : [];
    }); // prettier-ignore
  const isSpent = (at: Item["at"]) => spent.length < amounts.length && spent.some((amount) => amount.at === at);
  type Item = { at: { start: number; end: number }; date?: HeardDate; amount?: HeardAmount };
  const items: Item[] = [
    ...dates.map((date, i) => ({ at: date.at, date: heardDates[i]! })).filter(({ date }) => date.tense === "future"),
    ...amounts.map((amount, i) => ({ at: amount.at, amount: heardAmounts[i]! })).filter(({ at }) => !isSpent(at)),
  ].sort((a, b) => a.at.start - b.at.start);
  if (items.every(({ amount }) => amount === undefined)) return items.slice(0, 1).map(({ date }) => ({ date: date! }));
  // "2 payments of 90 the 15th and the 30th", 每次450: the same sum on each of the days.
  const [only, ...more] = items.filter(({ amount }) => amount !== undefined);
  const listed = items.flatMap(({ date }) => date ?? []);
  if (only && more.length === 0 && listed.length > 1 && only.amount!.share === undefined && (eachBefore.test(plain.slice(0, only.at.start)) || eachAfter.test(plain.slice(only.at.end))))
    return listed.map((date) => ({ amount: only.amount!, date }));
  const dayFirst = items[0]?.date !== undefined;
  const pairs: Heard["payments"] = [];
  for (let i = 0; i < items.length; i++) {
    const [item, next, later] = [items[i]!, items[i + 1], items[i + 2]];
    const fits = next !== undefined && (item.date === undefined) !== (next.date === undefined);
    // "100 now, Friday 200": a sum whose day would leave the next sum without one keeps to itself in a list that puts days first, and where a comma parts it from that day.
    const leave = fits && (dayFirst || (later !== undefined && isParted(plain.slice(item.at.end, next.at.start)) && !isParted(plain.slice(next.at.end, later.at.start)))) && item.amount !== undefined && later?.amount !== undefined && items.filter(({ date }) => date !== undefined).length < items.filter(({ amount }) => amount !== undefined).length;
    if (fits && !leave) {
      pairs.push({ amount: (item.amount ?? next.amount)!, date: (item.date ?? next.date)! });
      i++;
    } else if (item.amount) pairs.push({ amount: item.amount });
    else if (item.date && items.length === 1) pairs.push({ date: item.date });
  }
  // 这三千下个月10号还三千: the sum said again without a day of its own is no second one.
  return pairs.filter(({ amount, date }, i) => date !== undefined || amount === undefined || amount.share !== undefined || listed.length !== 1 || isMore.test(plain) || !pairs.some((other, j) => j !== i && other.date !== undefined && other.amount?.amountMinor === amount.amountMinor && other.amount.share === undefined));
} // prettier-ignore
const isMore = /\b(?:more|another|other|again|each|every|otr[oa]s?|mas|tambien|cada)\b|[再另又各每]/;
