// Knows how to find every day and period in a message, and how sure to be of each. Refuses to decide which one binds.
import { dayNumber, fromDayNumber, weekdayOf } from "../src/calendar.ts";
import type { Language } from "../src/loan.ts";
import { dayOfMonth, single, type DateWorld, type Found } from "./date-arithmetic.ts";
import { compositionRules, rangeRules, spanRules } from "./date-composition.ts";
import { timeRules } from "./date-clock.ts";
import { durationRules } from "./date-duration.ts";
import { dayRules } from "./date-grammar.ts";
import { isMove, isPast, standings, type Standing } from "./date-refusal.ts";
import { Parts, type DateToken, type Place, type Rule } from "./date-rule.ts";
import { lettersOf, scanDates } from "./date-scan.ts";
import { isDayNumber, leadsToDay } from "./date-words.ts";
import type { HearContext, HeardDate } from "./heard.ts";
import { originalSpan, type Normalized } from "./normalize.ts";
import { likelyMeant, dayRoles } from "./told-words.ts";
import { tokenize, type Token } from "./tokens.ts";

/** Dates in the order they were said; `refused` ones were named and turned down ("not Friday"). Places are offsets into `Normalized.text`. */
export type DatesRead = { dates: PlacedDate[]; refused: PlacedDate[]; times: { minuteOfDay: number; start: number; end: number }[] };
export type PlacedDate = HeardDate & { at: { start: number; end: number } };

/** Reads the dates of a message; pure, never throws. `today` is the context's. */
export function readDates(normalized: Normalized, language: Language, context: HearContext): DatesRead {
  const raw = tokenize(normalized);
  const scanned = applyRules(timeRules, scanDates(normalized, language, raw), raw, language);
  const times = timesOf(scanned, normalized.plain);
  const world = worldOf(context, language);
  const tokens = parse(scanned.filter(({ kind }) => kind !== "time" && kind !== "part"), raw, language); // prettier-ignore
  const named = tokens.filter((token) => (token.kind === "day" || token.kind === "period") && !isElsewhere(normalized.plain, token));
  // "Hits the 3rd, I'll send it the same day", 当天: the day named before.
  const nodes = named.filter((node, i) => i === 0 || !sameDay.test(normalized.plain.slice(node.start, node.end)));
  const dates: PlacedDate[] = [];
  const refused: PlacedDate[] = [];
  const told: PlacedDate[] = [];
  const stands = standings(normalized.plain, language, nodes);
  const days = nodes.filter(({ why }) => why !== "pay day");
  const likely = likelyMeant(normalized.plain, language, nodes);
  const dayRole = dayRoles(normalized.plain, language, days);
  const roles = nodes.map((node) => dayRole[days.indexOf(node)]);
  const past: boolean[] = [];
  for (const [i, node] of nodes.entries())
    past.push(
      isPast(normalized.text, normalized.plain, language, node, nodes) ||
        isSince(normalized.plain, node) ||
        // "Paid 50 on the 2nd and 50 on the 6th"
        (past[i - 1] === true && /^\s*(?:,|and|y)\s*\$?\d[\d.,]*\s*$/.test(normalized.plain.slice(nodes[i - 1]!.end, node.start))),
    );
  nodes.forEach((node, i) => {
    if (!pointsBack.test(normalized.plain.slice(node.end, nodes[i + 1]?.start ?? normalized.plain.length))) return;
    if (stands[i] !== "refused" && stands[i + 1] !== "taken") [roles[i], past[i]] = ["offered", false];
  });
  const isOffered = (i: number) => stands[i] === "taken" && roles[i] !== "told" && !past[i] && nodes[i]!.why !== "pay day";
  nodes.forEach((node, i) => {
    const other = nodes.some((one, j) => j !== i && stands[j] === "taken" && one.why !== "pay day");
    const back = past[i]!;
    // "No puedo el 16 hasta el 18": not before the 18th.
    const waits =
      node.ends &&
      stands[i] === "refused" &&
      /(?<!^(?:from|between|del|desde|entre)\b.*) (?:hasta|till?|until) /.test(normalized.plain.slice(node.start, node.end));
    if (waits) stands[i] = "taken";
    const meant = node.ends && (waits || isMove(normalized.plain, language, node)) ? node.ends : node;
    const month = sharedMonthOf(nodes, i, normalized.plain, world);
    const first = meant.at?.({ ...world, today: month ?? world.today, back });
    const found = first && !back && isOffered(i) ? inOrder(first, meant, dates, world, normalized.plain) : first;
    // "I get paid on the 10th, will pay the 11th": told, not promised.
    if (!found || (found.needs && other)) return;
    const background =
      stands[i] !== "refused" &&
      ((roles[i] === "told" && nodes.some((_, j) => j !== i && (isOffered(j) || roles[j] === "told"))) ||
        (other &&
          roles[i] !== "offered" &&
          tellsPayday(
            normalized.plain,
            node,
            nodes.slice(0, i).findLast(({ why }) => why !== "pay day"),
          )));
    const time = times.find(({ start }) => Math.abs(start - node.start) < 24) ?? times[0];
    const repeats = weekOn(found, node, dates, normalized.plain);
    const heard = heardDate(repeats ?? found, node, world, back, normalized, stands[i]!, time?.minuteOfDay, language, context);
    const date = i === 0 && !repeats ? unanchored(heard, normalized.plain) : heard;
    // What is past cannot be refused any more: "couldn't pay these last 3 days".
    (date.tense === "past" ? dates : stands[i] === "refused" ? refused : background ? told : dates).push(date);
  });
  dropTakenBack(dates, refused);
  nameDoubts(
    dates,
    nodes.filter((_, i) => stands[i] === "unclear"),
  );
  refused.push(
    ...settleTold(
      dates,
      told,
      nodes.filter((_, i) => likely[i]),
    ),
  );
  dropEchoes(dates, normalized.plain);
  dropNamed(dates, refused);
  markChoices(dates, normalized.plain);
  if (nodes.length === 0) dates.push(...wholeMessage(normalized, scanned, world, times, context, raw));
  return { dates, refused, times };
}

const sameDay = /^(?:the |that |el |ese )?(?:(?:very )?same day|mismo dia)$|^当[天日]$/;
const pointsBack =
  /\b(?:that|the) (?:very )?(?:same )?day\b(?! (?:after|before|of|i (?:get|got)))|\b(?:i'?ll?|i will|can|pay|send) (?:\w+ ){0,4}same day\b|\b(?:ese|el) (?:mero |mismo )+dia\b|\bese dia\b|当[天日]|那天(?!还没|没)|到时候?(?:就|再)?(?:还|付|转|给|清)/;

/** "The 21st, no that's a Saturday, the 23rd": a day turned down later is no longer meant. */
function dropTakenBack(dates: PlacedDate[], refused: readonly PlacedDate[]): void {
  for (let i = dates.length - 1; i >= 0; i--)
    if (dates.length > 1 && refused.some(({ date, at }) => date === dates[i]!.date && at.start > dates[i]!.at.start)) dates.splice(i, 1);
}

/** "El 5 no el 8": each of the days that cannot be told apart is offered beside the others. */
function nameDoubts(dates: PlacedDate[], unclear: readonly DateToken[]): void {
  const isOne = ({ at, range }: PlacedDate) => !range && unclear.some(({ start }) => start === at.start);
  const alternatives = [...new Set(dates.filter(isOne).map(({ date }) => date))].sort();
  if (alternatives.length > 1) dates.forEach((date, i) => isOne(date) && (dates[i] = { ...date, certainty: "ambiguous", alternatives }));
}

/** Told days step back behind the one offered. Where none is, the one told is what was said; of several, the only one that is likely meant, or else only the borrower knows which. Returns those that stepped back. */
function settleTold(dates: PlacedDate[], told: readonly PlacedDate[], likely: readonly DateToken[]): readonly PlacedDate[] {
  if (dates.some(({ tense }) => tense === "future") || told.length === 0) return told;
  const meant = told.filter(({ at }) => likely.some(({ start }) => start === at.start));
  if (meant.length === 1 && told.length > 1 && told.at(-1) === meant[0]) {
    dates.push({ ...meant[0]!, certainty: meant[0]!.certainty === "ambiguous" ? "ambiguous" : "implied" });
    dates.sort((a, b) => a.at.start - b.at.start);
    return told.filter((date) => date !== meant[0]);
  }
  const alternatives = [...new Set(told.map(({ date }) => date))].sort();
  const isLikely = ({ at }: PlacedDate) => likely.some(({ start }) => start === at.start);
  dates.push(
    ...told.map((date): PlacedDate => {
      if (alternatives.length > 1) return { ...date, certainty: "ambiguous", alternatives };
      return isLikely(date) ? date : { ...date, certainty: "ambiguous" };
    }),
  );
  dates.sort((a, b) => a.at.start - b.at.start);
  return [];
}

/** "The Friday after", 隔一周的周五: counted from something said elsewhere, so it is asked. */
function unanchored(date: PlacedDate, plain: string): PlacedDate {
  const weeksLater = (...weeks: number[]): PlacedDate => {
    const alternatives = weeks.map((week) => fromDayNumber(dayNumber(date.date) + 7 * week));
    return { ...date, date: alternatives.at(-1)!, certainty: "ambiguous", alternatives };
  };
  if (date.why === "weekday after the one before") return weeksLater(-1, 0);
  return /隔(?:一|1)?个?(?:周|星期|礼拜)的?$/.test(plain.slice(0, date.at.start)) ? weeksLater(1, 2) : date;
}

function worldOf(context: HearContext, language: Language): DateWorld {
  return {
    today: dayNumber(context.today),
    minuteOfDay: context.minuteOfDay ?? 0,
    back: false,
    dayFirst: !["US", "PH", "CN", "TW", "HK", "CA", "JP", "KR"].includes(context.country),
    nextWeekIsPlain: language === "zh",
    country: context.country,
    ...(context.payday === undefined ? {} : { payday: context.payday }),
  };
}

function parse(tokens: DateToken[], raw: readonly Token[], language: Language): DateToken[] {
  let out = applyRules(durationRules, tokens, raw, language);
  out = applyRules(dayRules, out, raw, language);
  out = applyRules(spanRules, out, raw, language);
  for (let round = 0; round < 2; round++) out = applyRules(compositionRules, out, raw, language);
  return applyRules(rangeRules, out, raw, language);
}

/** Left to right, longest match first, then the rule that stands first; what a rule declines the next may take. */
function applyRules(rules: readonly Rule[], tokens: DateToken[], raw: readonly Token[], language: Language): DateToken[] {
  const letters = lettersOf(tokens);
  const out: DateToken[] = [];
  for (let i = 0; i < tokens.length;) {
    const matches: { rule: Rule; length: number }[] = [];
    if (letters[i] !== "?")
      for (const rule of rules) {
        rule.pattern.lastIndex = i;
        const match = rule.pattern.exec(letters);
        if (match && match[0].length > 0) matches.push({ rule, length: match[0].length });
      }
    matches.sort((a, b) => b.length - a.length);
    let taken = 0;
    for (const { rule, length } of matches) {
      const parts = tokens.slice(i, i + length);
      const place: Place = {
        before: out.at(-1),
        after: tokens[i + length],
        beyond: tokens[i + length + 1],
        leads: leadsToDay(raw, parts[0]!.start, language),
        language,
        isDay: (token, lead, bareCardinal) =>
          isDayNumber(token, raw, language, saidIn(token, raw), lead || leadsToDay(raw, parts[0]!.start, language), bareCardinal),
      };
      const built = rule.build(new Parts(parts), place);
      if (!built) continue;
      out.push({ start: parts[0]!.start, end: parts.at(-1)!.end, why: rule.name, ...built, kind: rule.kind });
      taken = length;
      break;
    }
    if (taken === 0) out.push(tokens[i]!);
    i += taken || 1;
  }
  return out;
}

function saidIn(token: DateToken, raw: readonly Token[]): "figures" | "words" {
  return raw.find(({ start }) => start === token.start)?.kind === "n" ? "figures" : "words";
}

/** "March 3rd and 4th": the second day is in the month of the first. */
function sharedMonthOf(nodes: readonly DateToken[], index: number, plain: string, world: DateWorld): number | undefined {
  const [previous, node] = [nodes[index - 1], nodes[index]!];
  if (
    previous?.sub !== "monthDay" ||
    node.why !== "day of the month" ||
    !/^\s*(?:and|or|&|y|o|和|,|或)\s*(?:el |the )?$/.test(plain.slice(previous.end, node.start))
  )
    return undefined;
  return previous.at?.(world)?.date;
}

/** "Monday or Tuesday": one of two, and only the borrower knows which. */
function markChoices(dates: PlacedDate[], plain: string): void {
  for (let i = 0; i + 1 < dates.length; i++) {
    const [first, second] = [dates[i]!, dates[i + 1]!];
    if (
      first.tense === "past" ||
      !/^(?: (?:is|seems) (?:good|ok|okay|fine)| works| ok| esta bien|可以|行|也行|也可以)?[\s,.]*(?:or|if not,?|(?:y )?si no,?|(?:要是)?不行就|o|u|或者?|还是|要么|要不)\s*(?:the |el |on |para |maybe )*$/.test(
        plain.slice(first.at.end, second.at.start),
      )
    )
      continue;
    const alternatives = [first.date, second.date];
    dates[i] = { ...first, certainty: "ambiguous", alternatives };
    dates[i + 1] = { ...second, certainty: "ambiguous", alternatives };
  }
}

/** "50 el jueves y 50 el jueves siguiente", "not this Friday, next Friday": the day that was named already is not meant again. */
function dropNamed(dates: PlacedDate[], refused: readonly PlacedDate[]): void {
  const named = [...dates, ...refused];
  dates.forEach((date, i) => {
    const left = date.alternatives?.filter((day) => !named.some((other) => other.at.end <= date.at.start && other.certainty !== "ambiguous" && !other.range && other.date === day));
    if (left?.length === 1 && date.alternatives!.length === 2 && date.why !== "weekday") {
      const { alternatives: _, ...sure } = date;
      dates[i] = { ...sure, date: left[0]!, certainty: "implied" };
    }
  });
} // prettier-ignore

/** "El 6 de enero, día de Reyes", 下周五20号: one day said twice is one day. */
function dropEchoes(dates: PlacedDate[], plain: string): void {
  // "Paid every other Thursday, so this Thursday"
  for (let i = dates.length - 1; i >= 0; i--)
    if (dates[i]!.why === "every weekday" && dates.slice(i + 1).some((later) => later.date === dates[i]!.date || /\b(?:starting|beginning|from|a partir|desde|empezando)\b[^,.;]*$/.test(plain.slice(dates[i]!.at.end, later.at.start)))) dates.splice(i, 1);
  for (let i = dates.length - 1; i > 0; i--) {
    const [first, second] = [dates[i - 1]!, dates[i]!];
    const between = plain.slice(first.at.end, second.at.start);
    // "20 November, Friday": the weekday of that very day.
    if (second.why === "weekday" && !first.range && first.tense === second.tense && /^[\s,()（）]{1,3}$/.test(between) && weekdayOf(first.date) === weekdayOf(second.date)) {
      dates.splice(i, 1);
      continue;
    }
    if (first.date === second.date && !first.range && !second.range && first.tense === second.tense && /^[\s,()（）]{0,3}(?:that's |which is |it's |thats |for |que es |o sea |es |就是|也就是)?(?:the |el )?$/.test(between))
      dates.splice(i - 1, 2, first.certainty === "ambiguous" ? { ...second, at: { start: first.at.start, end: second.at.end } } : { ...first, at: { start: first.at.start, end: second.at.end } });
  }
} // prettier-ignore

/** 我今年62岁 tells an age, "Av. 20 de Noviembre 300" a street. */
function isElsewhere(plain: string, { why, start, end }: DateToken): boolean {
  // "El primer cheque", 下个礼拜一样, 刚下12小时的夜班: an ordinal of something else, "the same", a shift that is over.
  if (/^(?:el )?primer$/.test(plain.slice(start, end)) && /^ (?!dia|lunes|martes)[a-z]/.test(plain.slice(end))) return true;
  if (
    (plain.slice(start, end).endsWith("一") && /^(?:样|直|般|定)/.test(plain.slice(end))) ||
    (plain.slice(0, start).endsWith("刚") && plain.startsWith("下", start))
  )
    return true;
  if (
    why === "date in figures" &&
    /\b(?:version|build|release|section|clause|article|room|suite|apt|unit|version is|seccion|articulo|clausula|version es)\.? ?#?$|版本(?:号)?(?:是)?$/.test(
      plain.slice(0, start),
    )
  )
    return true;
  // 五一路三号: a street and its number.
  if (/^(?:路|街|大道|广场|[东西南北中]路|大街)/.test(plain.slice(end)) || /(?:路|街|大道|弄|巷|胡同)$/.test(plain.slice(0, start)))
    return true;
  if (
    /(?:^|[\s,])(?:apt|apto|apartamento|depto|dpto|departamento|puerta|av|ave|avenida|calle|blvd|bulevar|colonia|col)\.? (?:la |el )?$/.test(
      plain.slice(0, start),
    )
  )
    return true;
  return why === "year in words" && /^\s*(?:都|已经|才|我)*[\d一二三四五六七八九十]+(?:周?岁|了)/.test(plain.slice(end));
}

function tellsPayday(plain: string, node: DateToken, previous: DateToken | undefined): boolean {
  // 10号发工资15号还: the wages belong to the day before them.
  const between = previous === undefined ? "" : plain.slice(previous.end, node.start);
  const spoken = previous !== undefined && paydayAfter.test(between);
  // "I get paid the 15th and the 30th" tells two pay days, "me pagan el 15 y le pago el 16" one.
  const isListed = /^\s*(?:and|y|e|&|和|,|or|o)?\s*(?:on |the |el |los )*$/.test(between);
  return paydayAfter.test(plain.slice(node.end)) || (!spoken && paydayBefore.test(isListed ? plain.slice(0, node.start) : between));
}
const paydayBefore = /(?:\b(?:my|the) (?:rent|mortgage|car (?:note|payment)|insurance|bills?) (?:is|are|comes|goes)|\b(?:la|mi) (?:renta|hipoteca|luz) (?:es|son|se)|\b(?:gano|percibo)|房租|房贷|\b(?:get|gets|got|getting) paid|payday is|pay ?check (?:comes|is|on)|\b(?:cobro|me pagan|me depositan|me cae la nomina)|发工资是|工资是?)[^,.;!?，]{0,20}$/; // prettier-ignore
const paydayAfter = /^[^,.;!?]{0,3}(?:才)?(?:发工资|发薪|工资|开工资|me pagan|cobro)/;

function isSince(plain: string, node: DateToken): boolean {
  if (/\bdesde\b/.test(plain) && !/\b(?:sin|no tengo|llevo|estoy|ando|perdi|debo|no trabajo)\b/.test(plain)) return false;
  return /\b(?:since|desde)\s+(?:the |last |el |la )?$/.test(plain.slice(0, node.start)) || /^(?:since|desde)\b/.test(plain.slice(node.start)) && node.kind === "day"; // prettier-ignore
}

function heardDate(found: Found, node: DateToken, world: DateWorld, back: boolean, normalized: Normalized, stands: Standing, minute: number | undefined, language: Language, context: HearContext): PlacedDate {
  const past = found.to < world.today || (node.sub === "relative" && node.value === -1) || (back && found.from <= world.today);
  const range = found.from < found.to;
  // What is over cannot be promised: a period that runs is offered from today on.
  const from = range && !past ? Math.max(found.from, world.today) : found.from;
  const proposed = range && !past ? Math.max(found.date, from) : found.date;
  const unsure = stands === "unclear" || (node.numeric?.either && language === "es" && context.country === "US");
  const minuteOfDay = minute ?? found.minute;
  const safeTo = found.safeTo === undefined ? undefined : Math.max(found.safeTo, from);
  return {
    date: fromDayNumber(proposed),
    certainty: unsure ? "ambiguous" : found.certainty,
    ...(range ? { range: { from: fromDayNumber(from), to: fromDayNumber(found.to), ...(safeTo === undefined || safeTo === found.to ? {} : { safeTo: fromDayNumber(safeTo) }) } } : {}),
    ...(found.alternatives ? { alternatives: [...new Set(found.alternatives)].sort((a, b) => a - b).map(fromDayNumber) } : {}),
    tense: past ? "past" : "future",
    ...(minuteOfDay === undefined ? {} : { minuteOfDay }),
    ...(found.needs ? { needs: found.needs } : {}),
    span: originalSpan(normalized, node.start, node.end),
    why: node.why ?? "date",
    at: { start: node.start, end: node.end },
  };
} // prettier-ignore

function timesOf(tokens: readonly DateToken[], plain: string): DatesRead["times"] {
  // 明天晚上 is one word for a day and its part.
  const parts = tokens.filter(({ kind, minute }) => kind === "part" || (kind === "relative" && minute !== undefined));
  const clocks = tokens.filter(({ kind }) => kind === "time");
  // Noon and midnight are hours themselves where no figure stands by.
  const named = parts.filter(({ kind, minute, start }) => kind === "part" && (minute === 720 || minute === 1440) && !clocks.some((clock) => Math.abs(clock.start - start) < 12));
  return [...clocks, ...named].sort((a, b) => a.start - b.start).map((time) => {
    const near = parts.find((part) => Math.abs(part.start - time.end) < 12 || Math.abs(time.start - part.end) < 12);
    const minute = time.minute!;
    if (near && near.minute! >= 720 && near.minute! < 1440 && minute < 720) return { minuteOfDay: minute + 720, start: time.start, end: time.end };
    // "Tomorrow at 4": nobody pays or is called before dawn, unless it is said so.
    const isWaking = near === undefined && minute >= 60 && minute < 420 && !/[ap]\.? ?m\b|^0\d|\b0\d:|\b(?:manana|madrugada|morning)\b|凌晨|早上|早晨|清晨|上午|半夜/.test(plain.slice(time.start, time.end)) && !/^ ?(?:de|por|en) la (?:manana|madrugada)|^ ?in the morning/.test(plain.slice(time.end)) && !/(?:凌晨|早上|早晨|清晨|上午|半夜)$/.test(plain.slice(0, time.start));
    return { minuteOfDay: isWaking ? minute + 720 : minute % 1440, start: time.start, end: time.end };
  });
} // prettier-ignore

/** "50 friday 50 next friday 50 the friday after that", 下周五300再下周五300: the first such weekday after the day before it in the list. */
function weekOn(found: Found, node: DateToken, dates: readonly PlacedDate[], plain: string): Found | undefined {
  const before = dates.findLast(({ tense, range, needs, certainty }) => tense === "future" && !range && !needs && certainty !== "ambiguous");
  if (before === undefined || found.from !== found.to) return undefined;
  const isAfter = node.why === "weekday after the one before";
  const isAgain = found.date === dayNumber(before.date) && node.why === "qualified weekday" && /再$|\b(?:then|after that|luego) $/.test(plain.slice(before.at.end, node.start));
  if (!isAfter && !isAgain) return undefined;
  const from = dayNumber(before.date);
  return single(from + ((weekdayOf(fromDayNumber(found.date)) - weekdayOf(before.date) + 7) % 7 || 7), "implied");
} // prettier-ignore

/** 五号先还三千剩下月底, said on the 11th: the month that ends is that of the day before it in the list. The rest, too, comes after the first part. */
function inOrder(found: Found, node: DateToken, dates: readonly PlacedDate[], world: DateWorld, plain: string): Found {
  const before = dates.findLast(({ tense, range, needs }) => tense === "future" && !range && !needs);
  const from = before === undefined ? undefined : dayNumber(before.date);
  if (from === undefined || found.to >= from) return found;
  const isMonthEdge = node.kind === "period" && node.why?.startsWith("edge") === true && node.sub !== "relative";
  if (!isMonthEdge && node.why !== "day of the month") return found;
  const later = node.at?.({ ...world, today: from });
  if (!later) return found;
  const isRest = /\b(?:rest|remaining|remainder|other half|what'?s left|resto|lo demas|lo que (?:falta|queda)|otra mitad)\b|剩|余款|尾款|其余|另一半/.test(plain.slice(before!.at.end, node.end + 16));
  return isMonthEdge || isRest ? { ...later, certainty: later.certainty === "certain" ? "implied" : later.certainty } : found;
} // prettier-ignore

/** A message that is nothing but a time of day means its next coming; nothing but a number is a day when a day was asked for. */
function wholeMessage(normalized: Normalized, scanned: readonly DateToken[], world: DateWorld, times: DatesRead["times"], context: HearContext, raw: readonly Token[]): PlacedDate[] {
  const told = (found: Found, why: string, minute?: number): PlacedDate => {
    const all = { start: 0, end: normalized.text.length };
    return { date: fromDayNumber(found.date), certainty: "implied", tense: "future", ...(minute === undefined ? {} : { minuteOfDay: minute }), span: originalSpan(normalized, 0, normalized.text.length), why, at: all };
  };
  const clock = scanned.find(({ kind, minute }) => (kind === "time" || kind === "part") && minute !== undefined);
  if (clock && scanned.every(({ kind, minute }) => ["time", "at", "the", "on", "of", "clock", "within"].includes(kind) || (kind === "part" && minute !== undefined)) && scanned.every(({ kind, minute }) => kind !== "part" || minute === 720 || minute === 1440 || times.length > 0)) {
    const minute = times[0]?.minuteOfDay ?? clock.minute! % 1440;
    // "By midnight" is before this day ends.
    if (minute === 0 && /\b(?:by|before|antes)\b|[之以]?前/.test(normalized.plain)) return [told(single(world.today), "time of day", 1439)];
    return [told(single(world.today + (minute > world.minuteOfDay ? 0 : 1)), "time of day", minute)];
  }
  const numbers = scanned.filter(({ kind }) => kind === "number" || kind === "ordinal");
  const number = numbers.length === 1 ? numbers[0] : undefined;
  if ((context.expecting === "date" || context.expecting === "amount_or_date") && number && Number.isInteger(number.value) && number.value! >= 1 && number.value! <= 31 && raw.length <= 4 && scanned.every(({ kind }) => ["number", "ordinal", "the", "on", "dayMark", "unknown"].includes(kind)) && scanned.filter(({ kind }) => kind === "unknown").length <= 1) {
    const found = dayOfMonth(world, number.value!);
    if (found) return [told(found, "number where a day was asked")];
  }
  return [];
} // prettier-ignore
