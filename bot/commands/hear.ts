// Knows how JSON lines go in and come out of hearing, for developers and measurements. Refuses to hear by itself.
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { hearWith } from "../../prompts/hear.ts";
import type { Expectation, HearContext, Heard, HeardAmount, HeardDate } from "../../prompts/heard.ts";
import { readNumber } from "../../prompts/number-fractions.ts";
import { normalize } from "../../prompts/normalize.ts";
import { isLocalDate } from "../../src/calendar.ts";
import { languages, type Language } from "../../src/loan.ts";
import { decimalsOf } from "../../src/money.ts";
import { loadIntentModels } from "../intent-models.ts";
import { Misuse } from "./misuse.ts";

/** One line in. `reference` is the local wall clock the message was written at; the rest may be left out. */
type Question = { id?: string; text: string; lang?: string; reference?: string; locale?: string; country?: string; currency?: string; expecting?: Expectation; medium?: HearContext["medium"]; payday?: number; speechConfidence?: number }; // prettier-ignore

const countries: Record<Language, string> = { en: "US", es: "MX", zh: "CN" };
const currencies: Readonly<Record<string, string>> = {
  US: "USD",
  MX: "MXN",
  CN: "CNY",
  ES: "EUR",
  GB: "GBP",
  CA: "CAD",
  AU: "AUD",
  HK: "HKD",
  TW: "TWD",
  AR: "ARS",
  CO: "COP",
  CL: "CLP",
  PE: "PEN",
};

/** Reads questions, one JSON object a line, and answers each in order; `--explain` adds what was heard and by which rule. A bad line is answered with its error. */
export async function runHear(input: Readable | NodeJS.ReadableStream, output: Writable | NodeJS.WritableStream, words: readonly string[] = []): Promise<number> {
  const odd = words.find((word) => word !== "--explain");
  if (odd !== undefined) throw new Misuse(`"${odd}" is nothing hear knows; --explain was expected, or nothing.`);
  const explain = words.includes("--explain");
  const hear = hearWith(loadIntentModels(), { explain });
  for await (const line of createInterface({ input, crlfDelay: Infinity, terminal: false })) {
    if (line.trim() === "") continue;
    const answer = answerTo(line, hear, explain);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await new Promise((resolve) => output.once("drain", resolve));
  }
  return 0;
} // prettier-ignore

function answerTo(line: string, hear: (text: string, context: HearContext) => Heard, explain: boolean): object {
  let question: Question;
  try {
    question = JSON.parse(line) as Question;
  } catch {
    return { error: "this line is no JSON object" };
  }
  const id = question.id === undefined ? {} : { id: question.id };
  if (typeof question.text !== "string") return { ...id, error: 'field "text" is missing, expected the message' };
  const context = contextOf(question);
  if (typeof context === "string") return { ...id, error: context };
  const heard = hear(question.text, context);
  return { ...id, ...protocolAnswer(heard, question.text, context), ...(explain ? { heard } : {}) };
}

function contextOf(question: Question): HearContext | string {
  const language = question.lang ?? "en";
  if (!languages.includes(language as Language)) return `lang "${language}" is none of ${languages.join(", ")}`;
  const reference = question.reference ?? "2025-03-12T10:00:00";
  const today = reference.slice(0, 10);
  if (!isLocalDate(today)) return `reference "${reference}" is no local time such as 2025-03-12T10:00:00`;
  const country = question.country ?? /[-_]([A-Z]{2})\b/.exec(question.locale ?? "")?.[1] ?? countries[language as Language];
  const [hours = 0, minutes = 0] = reference.slice(11, 16).split(":").map(Number);
  return {
    language: language as Language,
    country,
    today,
    minuteOfDay: hours * 60 + minutes,
    currency: question.currency ?? currencies[country] ?? "USD",
    expecting: question.expecting ?? "nothing",
    medium: question.medium ?? "sms",
    ...(question.payday === undefined ? {} : { payday: question.payday }),
    ...(question.speechConfidence === undefined ? {} : { speechConfidence: question.speechConfidence }),
  };
}

/** Measurements call some acts by older names. */
const wireNames: Readonly<Record<string, string>> = { attorney: "bankruptcy_or_attorney", bankruptcy: "bankruptcy_or_attorney" };

/** The first day that may bind, the first sum, the acts. A past day is told only as a stretch ("the last 3 days"): it is nobody's promise. */
function protocolAnswer(heard: Heard, text: string, context: HearContext): object {
  const date = heard.dates.find(({ tense, needs }) => tense === "future" && needs === undefined);
  const stretch = date?.range ?? heard.dates.find(({ range }) => range)?.range;
  const sum = heard.amounts.find(({ share }) => share === undefined);
  const unsure = [date, heard.amounts[0]].some((slot?: HeardDate | HeardAmount) => slot !== undefined && slot.certainty !== "certain") || heard.dates.some(({ needs }) => needs);
  const number = readNumber(normalize(text, context.language), context.language);
  return {
    date: date?.date ?? null,
    ...(stretch ? { start: stretch.from, end: stretch.safeTo ?? stretch.to } : {}),
    amount: sum ? Number((sum.amountMinor / 10 ** decimalsOf(sum.currency)).toFixed(decimalsOf(sum.currency))) : null,
    ...(sum ? { currency: sum.currency } : {}),
    number: number ?? null,
    intents: [...new Set(heard.acts.map(({ intent }) => wireNames[intent] ?? intent))],
    ...(unsure ? { needsClarification: true } : {}),
    ...(heard.phone ? { phone: heard.phone.e164 } : {}),
  };
} // prettier-ignore

if (process.argv[1] === import.meta.filename) process.exitCode = await runHear(process.stdin, process.stdout, process.argv.slice(2));
