// Knows how well and how fast we hear, beside chrono-node, the Microsoft recognizers and natural's classifier, on our own test sentences in one run. Refuses to pass a judgement; it prints.
// Run: node bench/hearing.ts [folder of .jsonl lines {"text","lang"}, whose messages are then timed too]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import microsoftDates from "@microsoft/recognizers-text-date-time";
import microsoftUnits from "@microsoft/recognizers-text-number-with-unit";
import * as chrono from "chrono-node";
import bayes from "natural/lib/natural/classifiers/bayes_classifier.js";
import { loadIntentModels } from "../bot/intent-models.ts";
import type { HearContext, Heard, Intent } from "../prompts/heard.ts";
import { hearWith } from "../prompts/hear.ts";
import { wordsOf } from "../prompts/intent-features.ts";
import { labelledTexts } from "../prompts/intent-corpus.ts";
import { heldOutAccuracy } from "../prompts/intent-training.ts";
import { stem } from "../prompts/stem.ts";
import { languages, type Language } from "../src/loan.ts";
import { amountCases } from "../test/prompts/amounts-said.ts";
import { dateCases } from "../test/prompts/dates-said.ts";

const homes = { en: { country: "US", currency: "USD" }, es: { country: "MX", currency: "MXN" }, zh: { country: "CN", currency: "CNY" } };
const contextOf = (language: Language, more: Partial<HearContext> = {}): HearContext => ({ language, ...homes[language], today: "2025-03-12", minuteOfDay: 600, expecting: "nothing", medium: "sms", ...more }); // prettier-ignore
const hear = hearWith(loadIntentModels());

/** Milliseconds a call by the wall clock, and the best of three calls in a row: what is left of a call once other processes and collections are out of the way. */
function timed<T>(messages: readonly T[], run: (message: T) => unknown): string {
  const once = (message: T): number => {
    const began = performance.now();
    run(message);
    return performance.now() - began;
  };
  const shown = (took: number[]): string => {
    took.sort((a, b) => a - b);
    const at = (part: number): string => took[Math.min(took.length - 1, Math.floor(took.length * part))]!.toFixed(2);
    return `p50 ${at(0.5)} p99 ${at(0.99)} ms`;
  };
  const each = messages.map((message) => [once(message), once(message), once(message)]);
  return `${shown(each.map(([first]) => first!))} (best of three: ${shown(each.map((tries) => Math.min(...tries)))})`;
}

const share = (right: number, of: number): string => `${right}/${of} ${(right / of).toFixed(3)}`;
const readers = { en: chrono.en.casual, es: chrono.es.casual, zh: chrono.zh.hans.casual };
const noon = new Date(2025, 2, 12, 10);
const cultures = { en: "en-us", es: "es-es", zh: "zh-cn" };
const isoDay = (day: Date): string => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`; // prettier-ignore
/** The first day of today or later that Microsoft's recognizer offers: it leaves the choice between past and coming to its caller. */
function microsoftDay(text: string, language: Language): string | null {
  const today = isoDay(noon);
  for (const { resolution } of microsoftDates.recognizeDateTime(text, cultures[language], undefined, noon))
    for (const value of (resolution?.["values"] ?? []) as Record<string, string>[]) {
      const day = (value["value"] ?? value["start"])?.slice(0, 10);
      if (day !== undefined && day >= today && day.length === 10) return day;
    }
  return null;
}

/** The first sum Microsoft's recognizer finds, in hundredths; it wants a word or sign of money beside the number. */
function microsoftSum(text: string, language: Language): number | null {
  const value = microsoftUnits.recognizeCurrency(text, cultures[language])[0]?.resolution?.["value"] as string | undefined;
  return value === undefined ? null : Math.round(Number(value) * 100);
}

const promised = ({ dates }: Heard): string | null =>
  dates.find(({ tense, needs }) => tense === "future" && needs === undefined)?.date ?? null;

for (const language of languages) {
  // Only plain cases: one day or none; what must be asked about, stretches and pay days are ours alone.
  const days = dateCases.filter(([of, , expected, more]) => of === language && more === undefined && (expected === null || /^\d{4}-\d\d-\d\d$/.test(expected)));
  const theirs = (text: string): string | null => {
    const read = readers[language].parseDate(text, noon, { forwardDate: true });
    return read === null ? null : isoDay(read);
  };
  const texts = days.map(([, text]) => text);
  const one = (text: string): Heard => hear(text, contextOf(language));
  // The first round compiles; the second is what a house that is open feels.
  texts.forEach(one);
  texts.forEach(theirs);
  console.log(`${language}: days, ${days.length} sentences`);
  console.log(`  ours         ${share(days.filter(([, text, day]) => promised(one(text)) === day).length, days.length)}  ${timed(texts, one)} (all of hearing)`);
  console.log(`  chrono-node  ${share(days.filter(([, text, day]) => theirs(text) === day).length, days.length)}  ${timed(texts, theirs)}`);
  const microsoft = (text: string): string | null => microsoftDay(text, language);
  texts.forEach(microsoft);
  console.log(`  Microsoft    ${share(days.filter(([, text, day]) => microsoft(text) === day).length, days.length)}  ${timed(texts, microsoft)}`);

  const sums = amountCases.filter(([of, , expected, more]) => of === language && more === undefined && expected.length <= 1 && expected.every((sum) => typeof sum === "number"));
  const sumsRight = sums.filter(([, text, [sum]]) => (one(text).amounts[0]?.amountMinor ?? null) === (typeof sum === "number" ? Math.round(sum * 100) : null));
  const wanted = ([sum]: readonly (number | string)[]): number | null => (typeof sum === "number" ? Math.round(sum * 100) : null);
  const sumTexts = sums.map(([, text]) => text);
  const microsoftOf = (text: string): number | null => microsoftSum(text, language);
  sumTexts.forEach(microsoftOf);
  console.log(`${language}: sums, ${sums.length} sentences\n  ours         ${share(sumsRight.length, sums.length)}  ${timed(sumTexts, one)} (all of hearing)`);
  console.log(`  Microsoft    ${share(sums.filter(([, text, sum]) => microsoftOf(text) === wanted(sum)).length, sums.length)}  ${timed(sumTexts, microsoftOf)}`);

  // Both learn three lines in four and are asked about the fourth; the classifier gets stems, as its authors would give it.
  const lines = labelledTexts(language).filter(({ right }) => right.length === 1);
  const seen = new Map<number, number>();
  const few = lines.filter(({ line }) => (seen.set(line, (seen.get(line) ?? 0) + 1), seen.get(line)! <= 2));
  const stems = (text: string): string[] => wordsOf(text).map((word) => stem(word, language));
  const classifier = new bayes();
  for (const { text, right, line } of few) if (line % 4 !== 0) classifier.addDocument(stems(text), right[0]!);
  classifier.train();
  const asked = few.filter(({ line }, at) => line % 4 === 0 && at % 3 === 0);
  const inside = asked.filter(({ right }) => right[0] !== "out_of_scope");
  const outside = asked.filter(({ right }) => right[0] === "out_of_scope");
  const ours = heldOutAccuracy(language);
  console.log(`${language}: intents, lines not learnt from`);
  console.log(`  ours         in scope ${ours.inScope.toFixed(3)}, out of scope ${ours.outOfScope.toFixed(3)}`);
  console.log(`  natural      in scope ${share(inside.filter(({ text, right, either }) => [...right, ...either].includes(classifier.classify(stems(text)) as Intent)).length, inside.length)}, out of scope ${share(outside.filter(({ text }) => classifier.classify(stems(text)) === "out_of_scope").length, outside.length)}  ${timed(asked.slice(0, 200), ({ text }) => classifier.classify(stems(text)))}`);
} // prettier-ignore

const folder = process.argv[2];
if (folder) {
  for (const language of languages) {
    const told = readdirSync(folder).filter((name) => name.endsWith(`_${language}.jsonl`));
    const texts = told.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean).map((line) => (JSON.parse(line) as { text: string }).text)); // prettier-ignore
    const first = timed(texts, (text) => hear(text, contextOf(language)));
    console.log(
      `${language}: ${texts.length} messages of ${folder}: first round ${first}; second ${timed(texts, (text) => hear(text, contextOf(language)))}`,
    );
  }
}
