// Knows how likely a sentence presses where it may not: threat, false urgency, shame, other people. Learnt from each language's examples. Refuses to know rules and to forbid anything itself.
import type { Language } from "../src/loan.ts";
import { pressureExamples as en } from "./en/pressure.ts";
import { pressureExamples as es } from "./es/pressure.ts";
import { documentSlots, documentText, type DocumentText } from "./documents.ts";
import { expand } from "./examples.ts";
import { intentExamples } from "./intent-corpus.ts";
import { visitFeatures, wordsOf } from "./intent-features.ts";
import { type SparseExample, trainLinear } from "./linear.ts";
import { phrasebooks } from "./render.ts";
import { sparseText } from "./sparse-text.ts";
import { pressureExamples as zh } from "./zh/pressure.ts";

export const pressureKinds = ["threat", "urgency", "shame", "thirdParty"] as const;
export type PressureKind = (typeof pressureKinds)[number];
/** Lines may hold alternatives in braces, as the examples of intents do. */
export type PressureExamples = Readonly<Record<PressureKind | "fair", readonly string[]>>;

export const pressureExamples: Readonly<Record<Language, PressureExamples>> = { en, es, zh };

/** Given for what is found: `likelihood` of pressing at all, 0 to 1. */
export type Pressure = { sentence: string; kind: PressureKind; likelihood: number };
export type PressureModel = (sentence: string) => { kind: PressureKind; likelihood: number };

const schooling = { epochs: 10, rate: 0.2, decay: 1e-5, seed: 7 };
/** A fair sentence that is stopped costs a colleague's time at every turn: it weighs more than one that presses. */
const fairShare = 2.5;
const everydayShare = 0.5;
/** Every third line of theirs is enough, and a third of the time. */
const everydayStep = 3;

const classes = ["any", ...pressureKinds] as const;
/** From here on a sentence counts as pressing: set for each language on sentences that no example holds and by training on four fifths of the examples at a time, so that fewer than two fair ones in a hundred are stopped. */
export const pressureLine: Readonly<Record<Language, number>> = { en: 0.62, es: 0.64, zh: 0.58 };

/** What borrowers say of everyday things presses nobody: it tells the model which words mean nothing by themselves. */
function everyday(language: Language): string[] {
  const [, ordinary, outOfScope] = intentExamples[language];
  return [...Object.entries(ordinary ?? {}), ...Object.entries(outOfScope ?? {})].flatMap(([intent, { right }]) =>
    unfriendly.has(intent) ? [] : right.filter((_, n) => n % everydayStep === 0).map((line) => expand(line)[0]!),
  );
}
const unfriendly: ReadonlySet<string> = new Set(["abuse", "complaint_threat", "injection"]);

/** Nothing the assistant itself says presses. */
function ownPhrases(language: Language): string[] {
  const texts = Object.values(phrasebooks[language]).flatMap((phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase)));
  for (const key of Object.keys(documentSlots) as DocumentText[])
    texts.push(documentText(key, language, Object.fromEntries(documentSlots[key].map((slot) => [slot, " "]))));
  return texts.flatMap((text) => sentencesOf(text.replaceAll(/\{\w+\}/g, " ")));
}

/** Learns one language. The same examples give the same model; about a second. */
export function trainPressure(examples: PressureExamples, language: Language): PressureModel {
  const lines = (["fair", ...pressureKinds] as const).flatMap((kind) =>
    examples[kind].map((line) => ({ kind, share: kind === "fair" ? fairShare : 1, words: expand(line).map((text) => wordsOf(text)) })),
  );
  for (const text of [...ownPhrases(language), ...everyday(language)])
    lines.push({ kind: "fair", share: everydayShare, words: [wordsOf(text)] });
  const seen = new Map<number, number>();
  for (const { words } of lines) {
    const own = new Set<number>();
    for (const one of words) visitFeatures(one, language, (hash) => own.add(hash));
    for (const hash of own) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  const rarities: number[] = [];
  const columns = new Map<number, number>();
  for (const [hash, count] of seen) {
    columns.set(hash, rarities.length);
    rarities.push(1 + Math.log((1 + lines.length) / (1 + count)));
  }
  const unseen = 1 + Math.log(1 + lines.length);
  const columnOf = (hash: number): number => columns.get(hash) ?? -1;
  const rarityOf = (column: number): number => rarities[column] ?? unseen;
  const schooled: SparseExample[] = lines.flatMap(({ kind, share, words }) =>
    words.map((one) => ({
      ...sparseText(one, language, columnOf, rarityOf),
      target: Int8Array.from(classes, (name) => (name === "any" ? (kind === "fair" ? 0 : 1) : name === kind ? 1 : 0)),
      // A line with many alternatives is still one thing to say.
      weight: share / Math.sqrt(words.length),
    })),
  );
  const model = trainLinear(schooled, classes.length, rarities.length, schooling);
  return (sentence) => {
    const { columns: own, values } = sparseText(wordsOf(sentence), language, columnOf, rarityOf);
    const scores = Float64Array.from(model.bias);
    for (const [n, column] of own.entries())
      for (let c = 0; c < classes.length; c++) scores[c]! += values[n]! * model.weights[column * classes.length + c]!;
    let kind: PressureKind = pressureKinds[0];
    for (const [c, name] of pressureKinds.entries()) if (scores[c + 1]! > scores[pressureKinds.indexOf(kind) + 1]!) kind = name;
    return { kind, likelihood: 1 / (1 + Math.exp(-scores[0]!)) };
  };
}

const models = new Map<Language, PressureModel>();
function modelOf(language: Language): PressureModel {
  let model = models.get(language);
  if (!model) models.set(language, (model = trainPressure(pressureExamples[language], language)));
  return model;
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

/** The sentence of a text that presses most, when one does; null when none does. */
export function pressureIn(text: string, language: Language): Pressure | null {
  const model = modelOf(language);
  let worst: Pressure | null = null;
  for (const sentence of sentencesOf(text)) {
    const found = model(sentence);
    if (found.likelihood >= pressureLine[language] && found.likelihood > (worst?.likelihood ?? 0)) worst = { sentence, ...found };
  }
  return worst;
}
