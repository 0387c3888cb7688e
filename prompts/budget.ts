// Knows which figures of a household somebody names and for which span of time, in three languages. Refuses to weigh or to keep them.
import type { Heard, HeardAmount } from "./heard.ts";
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

/** Words on both sides of a figure say what it is for; those before it count first. */
function lineOf(before: string, after: string): BudgetLine | null {
  const named = (text: string): BudgetLine | null => labels.find(([, words]) => words.test(text))?.[0] ?? null;
  return named(before) ?? named(after.split(/[,;.，；。、]|\band\b|\sy\s/u)[0] ?? "");
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

/**
 * What a message says about a month, `asked` being the line that was asked for. A figure with a name of its own goes under that name; of a range the
 * careful end counts, other figures under one name are added. Null when it names none.
 */
export function budgetIn(heard: Heard, asked: BudgetLine): BudgetHeard | null {
  const { text } = heard;
  const amounts = heard.amounts.filter((amount) => amount.share === undefined && amount.certainty !== "ambiguous");
  if (amounts.length === 0) return meansNothing(text) ? { [asked]: 0 } : null;
  const found: BudgetHeard = {};
  const joined = amounts.slice(1).every((amount, at) => range.test(text.slice(amounts[at]!.span[1], amount.span[0])));
  amounts.forEach((amount, at) => {
    const [before, after] = around(text, amounts, at);
    const line = lineOf(before, after) ?? (at > 0 ? lineOf(...around(text, amounts, at - 1)) : null) ?? asked;
    const amountMinor = monthly(amount.amountMinor, after);
    const sofar = found[line];
    if (sofar === undefined) found[line] = amountMinor;
    else if (joined) found[line] = line === "income" ? Math.min(sofar, amountMinor) : Math.max(sofar, amountMinor);
    else found[line] = sofar + amountMinor;
  });
  return found;
}

function around(text: string, amounts: readonly HeardAmount[], at: number): [string, string] {
  const [start, end] = amounts[at]!.span;
  return [text.slice(amounts[at - 1]?.span[1] ?? 0, start), text.slice(end, amounts[at + 1]?.span[0] ?? text.length)];
}
