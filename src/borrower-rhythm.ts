// Knows how to read a borrower's wish about when to be reached ("only Fridays after six", "once a week"); refuses to guess: what it cannot read it says so.
import type { BorrowerRhythm, ContactMedium, ContactPlace, WeeklyWindow } from "./contact-rules-terms.ts";

type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const everyDay: readonly Day[] = [1, 2, 3, 4, 5, 6, 7];

/** What a wish says. `polarity` is absent when the words do not tell "only then" from "not then". */
export type ReadWish = {
  windows: WeeklyWindow[];
  atMost?: { limit: number; perDays: number };
  media: ContactMedium[];
  places: ContactPlace[];
  polarity?: "only" | "never";
};

const dayWords: [RegExp, Day][] = [
  [/\b(?:mon(?:day)?s?|lunes)\b|(?:周|星期|礼拜)一/, 1],
  [/\b(?:tue(?:s|sday)?s?|martes)\b|(?:周|星期|礼拜)二/, 2],
  [/\b(?:wed(?:nesday)?s?|miercoles)\b|(?:周|星期|礼拜)三/, 3],
  [/\b(?:thu(?:r|rs|rsday)?s?|jueves)\b|(?:周|星期|礼拜)四/, 4],
  [/\b(?:fri(?:day)?s?|viernes)\b|(?:周|星期|礼拜)五/, 5],
  [/\b(?:sat(?:urday)?s?|sabados?)\b|(?:周|星期|礼拜)六/, 6],
  [/\b(?:sun(?:day)?s?|domingos?)\b|(?:周|星期|礼拜)[日天]/, 7],
];
const numberWords: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, noon: 12, midday: 12, midnight: 24,
  una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, mediodia: 12, medianoche: 24,
  一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 中午: 12,
}; // prettier-ignore
const numberSource = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join("|");
const timeSource = `(上午|早上|下午|晚上|傍晚)?\\s*(\\d{1,2}|${numberSource})(?:[:.：](\\d{2})|点半?|時)?\\s*(a\\.?m\\.?|p\\.?m\\.?|de la manana|de la tarde|de la noche)?`;

const mediumWords: [RegExp, ContactMedium][] = [
  [/\b(?:calls?|calling|phone|telephone|llamadas?|telefono)\b|电话|来电/, "call"],
  [/\b(?:sms|texts?|texting|mensajes?)\b|短信/, "sms"],
  [/\b(?:e-?mails?|correos?)\b|邮件|邮箱/, "email"],
  [/\bwechat\b|微信/, "wechat"],
  [/\bwhatsapp\b/, "whatsapp"],
  [/\b(?:letters?|post|mail|cartas?)\b|信件/, "letter"],
  [/\bchat\b/, "chat"],
];

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[–—~～至到]/g, "-");
}

function daysIn(text: string): Day[] {
  const found = new Set<Day>();
  if (/\b(?:weekdays?|working days?|entre semana|dias laborables)\b|工作日|平日/.test(text))
    for (const day of [1, 2, 3, 4, 5] as const) found.add(day);
  if (/\b(?:weekends?|fin(?:es)? de semana)\b|周末/.test(text)) for (const day of [6, 7] as const) found.add(day);
  const places = dayWords
    .flatMap(([words, day]) =>
      [...text.matchAll(new RegExp(words, "g"))].map((match) => ({ day, start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start);
  for (const [i, place] of places.entries()) {
    found.add(place.day);
    const next = places[i + 1];
    if (next && /^\s*(?:-|to|through|thru|a|al|hasta)\s*$/.test(text.slice(place.end, next.start)))
      for (let day = place.day; day !== next.day; day = ((day % 7) + 1) as Day) found.add(day);
  }
  return [...found].sort((a, b) => a - b);
}

function minuteOf(match: RegExpMatchArray | undefined | null, offset: number, laterThan?: number): number | undefined {
  if (!match) return undefined;
  const [prefix, number, minutes, suffix] = [match[offset], match[offset + 1], match[offset + 2], match[offset + 3]];
  if (number === undefined) return undefined;
  let hour = numberWords[number] ?? Number(number);
  if (!(hour >= 0 && hour <= 24)) return undefined;
  const clocked = minutes !== undefined || /^\d{2}$/.test(number);
  if (/p\.?m|tarde|noche/.test(suffix ?? "") || /下午|晚上|傍晚/.test(prefix ?? "")) hour = hour < 12 ? hour + 12 : hour;
  else if (/a\.?m|manana/.test(suffix ?? "") || /上午|早上/.test(prefix ?? "")) hour = hour === 12 ? 0 : hour;
  // "after six", "until 5": nobody means the small hours.
  else if (!clocked && hour >= 1 && hour < 8) hour += 12;
  const minute = hour * 60 + Number(minutes ?? 0) + (/点半/.test(match[0]) && minutes === undefined ? 30 : 0);
  return laterThan !== undefined && minute <= laterThan && minute + 720 <= 1440 && !clocked ? minute + 720 : minute;
}

function hoursIn(text: string): { fromMinute: number; toMinute: number }[] {
  const range = new RegExp(
    `(?:between|from|de|entre|desde)?\\s*${timeSource}\\s*(?:-|to|and|until|till|a|y|hasta)\\s*(?:las\\s*)?${timeSource}`,
  ).exec(text);
  if (range) {
    const from = minuteOf(range, 1);
    const to = minuteOf(range, 5, from);
    if (from !== undefined && to !== undefined) return [{ fromMinute: from, toMinute: to }];
  }
  const before = new RegExp(
    `(?:before|until|till|earlier than|antes de(?: las)?|hasta(?: las)?)\\s*${timeSource}|${timeSource}\\s*(?:之前|以前|前)`,
  ).exec(text);
  if (before) {
    const to = minuteOf(before, before[2] === undefined ? 5 : 1);
    if (to !== undefined) return [{ fromMinute: 0, toMinute: to }];
  }
  const after = new RegExp(
    `(?:after|from|since|later than|despues de(?: las)?|desde(?: las)?|a partir de(?: las)?)\\s*${timeSource}|${timeSource}\\s*(?:之后|以后|后)`,
  ).exec(text);
  if (after) {
    const from = minuteOf(after, after[2] === undefined ? 5 : 1);
    if (from !== undefined) return [{ fromMinute: from, toMinute: 1440 }];
  }
  const parts: { fromMinute: number; toMinute: number }[] = [];
  if (/\bmornings?\b|\bpor la manana\b|\bmananas\b|上午|早上/.test(text)) parts.push({ fromMinute: 0, toMinute: 720 });
  if (/\bafternoons?\b|\bpor la tarde\b|\btardes\b|下午/.test(text)) parts.push({ fromMinute: 720, toMinute: 1080 });
  if (/\bevenings?\b|\bpor la noche\b|\bnoches?\b|晚上/.test(text)) parts.push({ fromMinute: 1080, toMinute: 1440 });
  if (/\bnights?\b|夜里|夜间/.test(text)) parts.push({ fromMinute: 1260, toMinute: 480 });
  if (parts.length > 0) return parts;
  const single = new RegExp(`(?:\\b(?:at|a las)\\s*|^|\\s)${timeSource}(?=$|[\\s,.;])`).exec(text);
  const at = single && /[:.：点]|[ap]\.?m/.test(single[0]) ? minuteOf(single, 1) : undefined;
  return at === undefined ? [] : [{ fromMinute: at, toMinute: Math.min(at + 60, 1440) }];
}

function limitIn(text: string): { limit: number; perDays: number } | undefined {
  const per =
    /\b(?:a|per|each|every|por|al|a la|cada)\s*(day|week|fortnight|month|dia|semana|quincena|mes)\b|每(?:个)?(天|日|周|星期|月)|一(天|日|周|星期|个月)/.exec(
      text,
    );
  const unit = per?.[1] ?? per?.[2] ?? per?.[3];
  const times =
    /\b(once|twice|thrice)\b/.exec(text)?.[1] ??
    new RegExp(`(\\d+|${numberSource})\\s*(?:times?|x|calls?|texts?|messages?|vez|veces|contacts?)`).exec(text)?.[1] ??
    new RegExp(`(\\d+|${numberSource})\\s*次`).exec(text)?.[1];
  if (!unit || !times) return undefined;
  const limit = { once: 1, twice: 2, thrice: 3 }[times] ?? numberWords[times] ?? Number(times);
  const perDays =
    /day|dia|天|日/.test(unit) ? 1
    : /week|semana|周|星期/.test(unit) ? 7
    : /fortnight|quincena/.test(unit) ? 14
    : 30; // prettier-ignore
  return Number.isInteger(limit) && limit >= 0 ? { limit, perDays } : undefined;
}

/** "Mondays after six and Saturday mornings": the pieces, when each has a day and an hour of its own; otherwise the whole. */
function clausesOf(text: string): string[] {
  const parts = text.split(/\s*(?:[,;，；、]|\b(?:and|or|y|o|e)\b|和|或者?|以及|还有)\s*/).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => daysIn(part).length > 0 && hoursIn(part).length > 0) ? parts : [text];
}

/** Reads a wish in English, Spanish or Chinese; undefined when nothing in it was understood. */
export function readWish(wish: string): ReadWish | undefined {
  const text = fold(wish);
  const atMost = limitIn(text);
  const clockText = atMost ? text.replace(/\b(?:once|twice|thrice)\b|(?:\d+|[一二三两])次|\d+\s*(?:times?|x|veces)/g, " ") : text;
  const days = daysIn(text.replace(/每个?(?:周|星期)(?=[一二两三四五六七\d]+次)/g, " "));
  const hours = hoursIn(clockText);
  const media = mediumWords.filter(([words]) => words.test(text)).map(([, medium]) => medium);
  const places: ContactPlace[] = [];
  if (/\b(?:at work|work|office|job|trabajo|oficina)\b|单位|公司|办公室/.test(text.replace(/\bworking days?\b/g, ""))) places.push("work");
  if (/\b(?:at home|home|house|casa)\b|家里/.test(text)) places.push("residence");
  const clauses = clausesOf(clockText);
  const windows =
    clauses.length > 1 ? clauses.flatMap((clause) => hoursIn(clause).map((hour) => ({ days: daysIn(clause), ...hour })))
    : hours.length > 0 ? hours.map((hour) => ({ days: days.length > 0 ? days : everyDay, ...hour }))
    : days.length > 0 ? [{ days, fromMinute: 0, toMinute: 1440 }]
    : []; // prettier-ignore
  if (windows.length === 0 && !atMost && media.length === 0 && places.length === 0) return undefined;
  const polarity =
    /\b(?:only|just|solo|solamente|unicamente)\b|只|仅/.test(text) ? "only"
    // "Stop texting me at night", "why at 11 pm?": the hour that is named is the one to keep away from.
    : /\b(?:not|never|no|don['’]?t|except|avoid|stop|quit|why|wtf|nunca|excepto|salvo|dejen?|por que)\b|不|别|勿|除|停|为什么|干嘛|干吗/.test(text) ? "never"
    : undefined; // prettier-ignore
  return { windows, media, places, ...(atMost ? { atMost } : {}), ...(polarity ? { polarity } : {}) };
}

/** The borrower's rhythm from a wish such as "only Fridays after six" or "not before 14:00, once a week"; undefined when it cannot be read. */
export function readRhythm(wish: string): BorrowerRhythm | undefined {
  const read = readWish(wish);
  if (!read || (read.windows.length === 0 && !read.atMost)) return undefined;
  return {
    ...(read.windows.length > 0 ? (read.polarity === "never" ? { never: read.windows } : { only: read.windows }) : {}),
    ...(read.atMost ? { atMost: read.atMost } : {}),
  };
}
