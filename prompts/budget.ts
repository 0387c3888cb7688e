// Knows which figures of a household somebody names and for which span of time, in three languages. Refuses to weigh or to keep them.
import { decimalsOf, parseDecimal } from "../src/money.ts";
import type { Heard } from "./heard.ts";
import { meansNothing } from "./help-words.ts";

export const budgetLines = ["income", "housing", "essentials", "debts"] as const;
export type BudgetLine = (typeof budgetLines)[number];
/** Minor units a month. */
export type BudgetHeard = Partial<Record<BudgetLine, number>>;

const labels: readonly [BudgetLine, RegExp][] = [
  ["housing", /\brent\b|mortgage|\bhousing|\brenta\b|alquiler|hipoteca|vivienda|房租|房贷|租房|租金/iu],
  ["debts", /\bloans?\b|\bcards?\b|\bdebts?\b|\bcredit\b|car payment|deudas?|tarjetas?|pr[eé]stamos?|cr[eé]ditos?|贷款|信用卡|花呗|欠/iu],
  ["essentials", /\bfood|grocer|\bbills?\b|utilit|\bpower\b|\bbasics\b|essentials|comida|\bluz\b|b[aá]sicos|gastos|transporte|吃饭|伙食|水电|生活费|开销|开支/iu],
  ["income", /\bincome|salary|\bearn|\bi make\b|\bwages?\b|take home|ingres|sueldo|\bgan[oa]\b|salario|收入|工资|挣|赚/iu],
]; // prettier-ignore

const named = (text: string): BudgetLine | null => labels.find(([, words]) => words.test(text))?.[0] ?? null;

/** Words on one side of a figure say what it is for: "rent 900, food 300" before it, "900 rent and 300 food" after it. */
function lineOf([before, after]: readonly [string, string], namesFirst: boolean): BudgetLine | null {
  const following = after.split(/[,;.，；。、]|\band\b|\sy\s/u)[0] ?? "";
  return namesFirst ? (named(before) ?? named(following)) : (named(following) ?? named(before));
}

/** How many months' worth one is: weeks are 52 a year, every second week 26. */
const spans: readonly [RegExp, times: number, over: number][] = [
  [/\b(?:every (?:two|2) weeks|bi-?weekly|fortnight\w*)\b|cada (?:dos|2) semanas|catorcena|每两周|每2周/iu, 26, 12],
  [/\b(?:a|per|every|each) week\b|\bweekly\b|\/ ?wk?\b|(?:por|a la|cada) semana\b|semanal|每周|一周|每星期|一星期/iu, 52, 12],
  [/\btwice a month\b|quincena|quincenal/iu, 2, 1],
  [/\b(?:a|per) year\b|\byearly\b|al año\b|por año\b|anual|每年|一年|年薪/iu, 1, 12],
];

function monthly(amountMinor: number, words: string): number {
  const span = spans.find(([said]) => said.test(words));
  return span ? Math.round((amountMinor * span[1]) / span[2]) : amountMinor;
}

const range = /\b(?:between|or|to)\b|\bentre\b|\bo\b|\sa\s|-|–|~|到|至|或/iu;

type Figure = { amountMinor: number; start: number; end: number };

/** What hearing took for money, and the bare numbers beside it: where amounts are asked for, "900 rent and 300 food" are two. */
function figuresIn(heard: Heard, currency: string): Figure[] {
  const sums = heard.amounts.filter((amount) => amount.share === undefined && amount.certainty !== "ambiguous");
  const found = sums.map(({ amountMinor, span: [start, end] }) => ({ amountMinor, start, end }));
  const taken = [...sums, ...heard.dates, ...(heard.refusedDates ?? [])].map(({ span }) => span);
  for (const match of heard.text.matchAll(/(?<![\p{L}\d.,])\d[\d.,]*(?![\d.,]*\p{L})/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some(([from, to]) => start < to && end > from) || countsOther.test(heard.text.slice(end, end + 12))) continue;
    const amountMinor = minorOf(match[0].replace(/[.,]$/, ""), currency);
    if (amountMinor !== null) found.push({ amountMinor, start, end });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "2 kids", "the 15th", "3 days": counted, but not money. */
const countsOther =
  /^\s*(?:kids?|child|people|persons?|years?|months?|weeks?|days?|jobs?|times?|hij[oa]s?|niñ|personas?|años?|meses|mes\b|semanas?|días?|孩|个|年|天|岁|次|月|周|号|日)/iu;

function minorOf(written: string, currency: string): number | null {
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(written) ? written.replaceAll(/[.,]/g, "") : written.replace(",", ".");
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? parseDecimal(plain.includes(".") && decimalsOf(currency) === 0 ? plain.split(".")[0]! : plain, currency) : null;
} // prettier-ignore

/**
 * What a message says about a month, `asked` being the line that was asked for. A figure with a name of its own goes under that name; of a range the
 * careful end counts, other figures under one name are added. Null when it names none, or when it names a day to pay on instead.
 */
export function budgetIn(heard: Heard, asked: BudgetLine, currency: string): BudgetHeard | null {
  const { text } = heard;
  const figures = figuresIn(heard, currency);
  if (figures.length === 0) return meansNothing(text) ? { [asked]: 0 } : null;
  const found: BudgetHeard = {};
  const joined = figures.slice(1).every((figure, at) => range.test(text.slice(figures[at]!.end, figure.start)));
  const namesFirst = named(text.slice(0, figures[0]!.start)) !== null;
  let isNamed = false;
  figures.forEach((figure, at) => {
    const [, after] = around(text, figures, at);
    const own = lineOf(around(text, figures, at), namesFirst) ?? (at > 0 ? lineOf(around(text, figures, at - 1), namesFirst) : null);
    isNamed ||= own !== null || spans.some(([said]) => said.test(after));
    const line = own ?? asked;
    const amountMinor = monthly(figure.amountMinor, after);
    const sofar = found[line];
    if (sofar === undefined) found[line] = amountMinor;
    else if (joined) found[line] = line === "income" ? Math.min(sofar, amountMinor) : Math.max(sofar, amountMinor);
    else found[line] = sofar + amountMinor;
  });
  // "100 on Friday" is an offer to pay, not a figure of the household.
  if (!isNamed && heard.dates.some(({ tense }) => tense === "future")) return null;
  // "Rent 900, food 300, none": what was asked last and has no figure is nothing.
  if (
    found.debts === undefined &&
    figures.length >= 3 &&
    meansNothing(text.slice(figures.at(-1)!.end).replace(/^[\s,;.，；。、]*(?:and|y|还有)?/iu, ""))
  )
    found.debts = 0;
  return found;
}

function around(text: string, figures: readonly Figure[], at: number): [string, string] {
  const { start, end } = figures[at]!;
  return [text.slice(figures[at - 1]?.end ?? 0, start), text.slice(end, figures[at + 1]?.start ?? text.length)];
}
