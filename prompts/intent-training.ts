// Knows how the examples of a language become a model: which features count, how sure is sure enough. Refuses to know files and clocks.
import type { Language } from "../src/loan.ts";
import { criticalIntents, type Intent } from "./heard.ts";
import { labelledTexts, type LabelledText, type ModelPurpose } from "./intent-corpus.ts";
import { type FeatureGroup, visitFeatures, visitWithFamilies, wordsOf } from "./intent-features.ts";
import { normalize } from "./normalize.ts";
import { scaled } from "./sparse-text.ts";
import { type LinearModel, type Schooling, type SparseExample, trainLinear } from "./linear.ts";

/** What was learnt of one language. `hashes` are sorted; row r of `weights` belongs to hash r; a weight is an int8 times its intent's scale. */
export type LanguageModel = {
  intents: readonly Intent[];
  hashes: Uint32Array;
  /** How much a feature tells: log of lines over lines that have it, in sixteenths. */
  rarity: Uint8Array;
  unseenRarity: number;
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
  /** By how many log-odds an intent must beat "out of scope" to be taken; calibrated on examples the model had not seen. */
  leads: Float32Array;
  /** Log-odds become a likelihood that is honest on unseen examples by this slope and offset. */
  honesty: readonly [slope: number, offset: number];
  /** Every word of the examples, and those common enough to mend a misspelling towards. */
  words: readonly string[];
  targets: readonly string[];
};

/** What was learnt of each language; a language without examples is read by rules alone. */
export type IntentModels = Readonly<Partial<Record<Language | `${Language}-grave`, LanguageModel>>>;

/** Grave words are learnt with a gentle hand: the log-odds from which they are heard were set by it. */
const schoolings: Readonly<Record<ModelPurpose, Schooling>> = {
  all: { epochs: 4, rate: 0.25, decay: 2e-6, seed: 20 },
  grave: { epochs: 4, rate: 0.15, decay: 2e-6, seed: 20 },
};
const leastWeight = 0.3;
/** What only shares the words of something critical stands alone against many lines that mean it. */
const nearMissWeight = 3;
const isCriticalNearMiss = ({ right, wrong, purpose }: FeaturedText): boolean =>
  purpose === "grave" && right.length === 0 && wrong.some((intent) => (criticalIntents as readonly string[]).includes(intent));

type Table = {
  hashes: Uint32Array;
  rarity: Uint8Array;
  unseenRarity: number;
  columnOf: (hash: number) => number;
  rarityOf: (column: number) => number;
};

/** In how many lines a feature must occur. Few families are rare, and those are told apart by little else. */
const leastLines: Readonly<Record<FeatureGroup, number>> = { 0: 2, 1: 2, 2: 1 };

/** Features that occur in enough lines, with their rarity. */
function featureTable(texts: readonly FeaturedText[]): Table {
  const lines = new Map<number, { count: number; last: number; group: FeatureGroup }>();
  for (const { hashes, groups, line } of texts) {
    hashes.forEach((hash, at) => {
      const seen = lines.get(hash);
      if (!seen) lines.set(hash, { count: 1, last: line, group: groups[at]! });
      else if (seen.last !== line) {
        seen.count++;
        seen.last = line;
      }
    });
  }
  const lineCount = new Set(texts.map((text) => text.line)).size;
  const kept = [...lines].filter(([, seen]) => seen.count >= leastLines[seen.group]).sort(([a], [b]) => a - b);
  const rarityFor = (count: number): number => Math.min(255, Math.round(16 * (1 + Math.log((1 + lineCount) / (1 + count)))));
  const rarity = Uint8Array.from(kept, ([, seen]) => rarityFor(seen.count));
  const columns = new Map(kept.map(([hash], column) => [hash, column]));
  const unseenRarity = rarityFor(1);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity,
    unseenRarity,
    columnOf: (hash) => columns.get(hash) ?? -1,
    rarityOf: (column) => (column < 0 ? unseenRarity : rarity[column]!) / 16,
  };
}

/** An example with its features worked out once: they are needed for the table and for every fold. */
type FeaturedText = LabelledText & {
  purpose: ModelPurpose;
  words: readonly string[];
  hashes: readonly number[];
  groups: readonly FeatureGroup[];
};

/** Which examples to learn from; a part of them is learnt in a fraction of the time. */
type Keep = (example: LabelledText) => boolean;
const everything: Keep = () => true;

/** Examples as the reader will see messages: mended the same way. */
function featuredTexts(language: Language, keep: Keep, purpose: ModelPurpose = "all"): FeaturedText[] {
  const visit = purpose === "all" ? visitWithFamilies : visitFeatures;
  return labelledTexts(language, purpose)
    .filter(keep)
    .map((example) => {
      const words = wordsOf(normalize(example.text, language).text);
      const hashes: number[] = [];
      const groups: FeatureGroup[] = [];
      visit(words, language, (hash, group) => {
        hashes.push(hash);
        groups.push(group);
      });
      return { ...example, purpose, words, hashes, groups };
    });
}

const sparseOf = (text: FeaturedText, table: Table): ReturnType<typeof scaled> =>
  scaled((visit) => text.hashes.forEach((hash, at) => visit(hash, text.groups[at]!)), table.columnOf, table.rarityOf);

function sparseExamples(texts: readonly FeaturedText[], intents: readonly Intent[], table: Table): SparseExample[] {
  const perLine = new Map<number, number>();
  for (const { line } of texts) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  return texts.map((text) => {
    // A text that is only a near miss says nothing about the intents it is not a near miss of.
    const target = new Int8Array(intents.length).fill(text.right.length > 0 ? 0 : -1);
    for (const intent of text.either) if (intents.includes(intent)) target[intents.indexOf(intent)] = -1;
    for (const intent of text.wrong) target[intents.indexOf(intent)] = 0;
    for (const intent of text.right) target[intents.indexOf(intent)] = 1;
    // Twenty spellings of one line are worth about five lines.
    const weight = (1 / Math.sqrt(perLine.get(text.line)!) + leastWeight) * (isCriticalNearMiss(text) ? nearMissWeight : 1);
    const { columns, values, familiesFrom } = sparseOf(text, table);
    return { columns, values, target, weight, aloofFrom: familiesFrom };
  });
}

function scoresOf(model: LinearModel, example: { columns: Uint32Array; values: Float32Array }): Float32Array {
  const scores = model.bias.slice();
  example.columns.forEach((column, n) => {
    for (let c = 0; c < model.classes; c++) scores[c]! += example.values[n]! * model.weights[column * model.classes + c]!;
  });
  return scores;
}

/** What is critical is heard by its own words: families would make a sign of whatever stands near them. */
const aloofOf = (intents: readonly Intent[]): Uint8Array =>
  Uint8Array.from(intents, (intent) => ((criticalIntents as readonly string[]).includes(intent) ? 1 : 0));

const intentsOf = (texts: readonly LabelledText[]): Intent[] => [...new Set(texts.flatMap(({ right }) => right))].sort();

/** Every so-manieth line is kept from a first model, and shows how far its log-odds can be believed. */
const heldOutShare = 4;
const usualLead = -0.6;
/** As many imagined examples at the usual lead as an intent needs of its own to be judged by those alone. */
const leadCaution = 500;

/** A wording between two meanings may be read as either. */
const isRight = ({ right, either }: LabelledText, intent: Intent): boolean => right.includes(intent) || either.includes(intent);

/** What a model says first of a text whose line it has not seen; `lead` is by how much it beats "out of scope". */
type Guess = { text: LabelledText; intent: Intent; logOdds: number; lead: number; right: boolean };

function guessesOnUnseen(texts: readonly FeaturedText[], intents: readonly Intent[], isLearnt: Keep = everything): Guess[] {
  const outside = intents.indexOf("out_of_scope");
  const kept = texts.filter((text) => text.line % heldOutShare !== 0 && isLearnt(text));
  const table = featureTable(kept);
  const model = trainLinear(
    sparseExamples(kept, intents, table),
    intents.length,
    table.hashes.length,
    { ...schoolings[texts[0]?.purpose ?? "all"], epochs: 3 },
    aloofOf(intents),
  );
  return texts
    .filter((text) => text.line % heldOutShare === 0 && text.right.length > 0)
    .map((text) => {
      const scores = scoresOf(model, sparseOf(text, table));
      const first = scores.reduce((best, score, c) => (c !== outside && (best < 0 || score > scores[best]!) ? c : best), -1);
      const intent = intents[first]!;
      const lead = outside < 0 ? Infinity : scores[first]! - scores[outside]!;
      return { text, intent, logOdds: scores[first]!, lead, right: isRight(text, intent) };
    });
}

function calibrated(texts: readonly FeaturedText[], intents: readonly Intent[]): Pick<LanguageModel, "leads" | "honesty"> {
  const seen = guessesOnUnseen(texts, intents);
  const leads = Float32Array.from(intents, (of) => bestLead(seen.filter(({ intent }) => intent === of)));
  return { leads, honesty: honestyOf(seen.filter(({ lead }) => lead > usualLead)) };
}

/** Share of examples in lines a model has not seen that it reads rightly (0..1), in scope and out of it; of all examples, or of those kept. */
export function heldOutAccuracy(language: Language, keep = everything): { inScope: number; outOfScope: number } {
  const texts = featuredTexts(language, keep);
  // What another line says in the same words, in whatever order, is not unseen: it is not learnt from here.
  const bagOf = (text: string): string => [...new Set(wordsOf(text))].sort().join(" ");
  const asked = new Set(texts.filter(({ line }) => line % heldOutShare === 0).map(({ text }) => bagOf(text)));
  const guesses = guessesOnUnseen(texts, intentsOf(texts), ({ text }) => !asked.has(bagOf(text)));
  const share = (of: readonly Guess[], right: (guess: Guess) => boolean): number => of.filter(right).length / (of.length || 1);
  const outside = guesses.filter(({ text }) => text.right.includes("out_of_scope"));
  const inside = guesses.filter(({ text }) => !text.right.includes("out_of_scope"));
  return {
    inScope: share(inside, ({ right, lead }) => right && lead > usualLead),
    outOfScope: share(outside, ({ lead }) => lead <= usualLead),
  };
}

/** The lead that takes most right and least wrong ones, drawn towards the usual one where there is little to judge by. */
function bestLead(seen: readonly { lead: number; right: boolean }[]): number {
  let gain = 0;
  let bestGain = 0;
  let best = usualLead;
  for (const { lead, right } of [...seen].sort((a, b) => b.lead - a.lead)) {
    gain += right ? 1 : -1;
    if (gain > bestGain) {
      bestGain = gain;
      best = lead;
    }
  }
  best = Math.max(-2.5, Math.min(1, best));
  return (seen.length * best + leadCaution * usualLead) / (seen.length + leadCaution);
}

/** Platt's scaling: logistic regression of "was right" on the log-odds, by a fixed number of small steps. */
function honestyOf(seen: readonly { logOdds: number; right: boolean }[]): [number, number] {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 300 && seen.length > 0; step++) {
    let towardsSlope = 0;
    let towardsOffset = 0;
    for (const { logOdds, right } of seen) {
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * logOdds + offset)));
      towardsSlope += error * logOdds;
      towardsOffset += error;
    }
    slope += (0.5 * towardsSlope) / seen.length;
    offset += (0.5 * towardsOffset) / seen.length;
  }
  return [Math.round(slope * 1000) / 1000, Math.round(offset * 1000) / 1000];
}

/** What there is to learn, the longest first: each on its own, so that several may be learnt at once. */
export const toLearn: readonly { name: keyof IntentModels; language: Language; purpose: ModelPurpose }[] = (
  ["en", "es", "zh"] as const
).flatMap((language) => [
  { name: `${language}-grave`, language, purpose: "grave" },
  { name: language, language, purpose: "all" },
]);

/** Learns one language from its own examples, all or those kept: the same examples give the same model, byte for byte. Undefined when it has none. */
export function trainLanguage(language: Language, keep = everything, purpose: ModelPurpose = "all"): LanguageModel | undefined {
  const all = featuredTexts(language, keep, purpose);
  if (all.length === 0) return undefined;
  const intents = intentsOf(all);
  const texts = all.map((text) => ({ ...text, wrong: text.wrong.filter((intent) => intents.includes(intent)) }));
  const table = featureTable(texts);
  const model = trainLinear(
    sparseExamples(texts, intents, table),
    intents.length,
    table.hashes.length,
    schoolings[purpose],
    aloofOf(intents),
  );
  const { weights, scales } = rounded(model);
  const lines = new Map<string, Set<number>>();
  for (const { words, line } of texts)
    for (const word of words) if (word.length > 1) lines.set(word, (lines.get(word) ?? new Set()).add(line));
  // A word of one line only may be a misspelling shown on purpose: it counts as known only where it is too short to be mended anyway.
  const words = [...lines].filter(([word, of]) => of.size >= 2 || word.length < 5);
  return {
    intents,
    hashes: table.hashes,
    rarity: table.rarity,
    unseenRarity: table.unseenRarity,
    weights,
    scales,
    bias: model.bias,
    ...calibrated(texts, intents),
    words: words.map(([word]) => word).sort(),
    targets: words
      .filter(([word, of]) => word.length >= 5 && of.size >= 3)
      .map(([word]) => word)
      .sort(),
  };
}

function rounded(model: LinearModel): { weights: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(model.classes);
  model.weights.forEach((weight, at) => {
    const c = at % model.classes;
    scales[c] = Math.max(scales[c]!, Math.abs(weight) / 127);
  });
  return { scales, weights: Int8Array.from(model.weights, (weight, at) => Math.round(weight / (scales[at % model.classes]! || 1))) };
}
