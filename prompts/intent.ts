// Knows how to read what a borrower means: rules for what is critical, a linear model per intent for the rest, what was asked for the doubtful. Refuses to know dates, amounts and files.
import type { Language } from "../src/loan.ts";
import { weighCritical, withoutMarks } from "./critical.ts";
import { criticalIntents, type CriticalIntent, type HearContext, type HeardAct, type Intent } from "./heard.ts";
import type { ModelPurpose } from "./intent-corpus.ts";
import { type FeatureVisitor, visitFeatures, visitWithFamilies, wordHash, wordsOf } from "./intent-features.ts";
import { withWhatIsBeside } from "./intent-beside.ts";
import type { IntentReader } from "./intent-reader.ts";
import type { IntentModels, LanguageModel } from "./intent-training.ts";
import { courtesiesIn } from "./social.ts";
import { scaled } from "./sparse-text.ts";
import { meantWord, stem, type Vocabulary, vocabularyOf } from "./stem.ts";

// Learning is elsewhere, so that a program which only reads does not load the examples.
export type { IntentModels };

export type IntentReaderOptions = {
  /** Adds to `why` the features that spoke for each act, strongest first: for developers and timelines. Slower. */
  explain?: boolean;
};

/** A reader over trained models. Acts come in order of weight for the dialog: critical ones, what the message is about, courtesies. */
export function createIntentReader(models: IntentModels, options: IntentReaderOptions = {}): IntentReader {
  const readers = new Map<keyof IntentModels, LanguageReader | undefined>();
  /** A language nobody has spoken yet takes neither time nor memory. */
  const readerOf = (language: Language, purpose: ModelPurpose): LanguageReader | undefined => {
    const name = purpose === "grave" ? (`${language}-grave` as const) : language;
    if (!readers.has(name)) {
      const model = models[name];
      readers.set(name, model && new LanguageReader(model, language, purpose));
    }
    return readers.get(name);
  };
  return (normalized, context) => {
    const reader = readerOf(context.language, "all");
    const mended = reader ? reader.mend(normalized.text) : normalized.text;
    const acts: HeardAct[] = [];
    const add = (act: HeardAct): void => {
      if (!acts.some(({ intent }) => intent === act.intent)) acts.push(act);
    };
    const weighed = [normalized.text, ...(mended === normalized.text ? [] : [mended])].map((text) =>
      weighCritical(text, context.language, context.medium),
    );
    const heard = weighed.flatMap((each) => each.heard);
    for (const { intent, rule } of heard) add({ intent, confidence: 0.97, by: "rule", why: rule });
    const isAboutHours = heard.length === 0 && weighed.some((each) => each.isAboutHours);
    const courtesies = courtesiesIn(withoutMarks(mended), context.language);
    const answers = courtesies.filter((intent) => intent === "affirm" || intent === "deny");
    const [read, grave] = [reader, readerOf(context.language, "grave")].map(
      (by) => by?.acts(mended, context, options.explain === true) ?? [],
    );
    // Two models that learnt from different examples: what is grave is heard when either hears it.
    const critical = grave!.filter(({ intent }) => isCritical(intent) && !read!.some((act) => act.intent === intent));
    for (const act of critical.includes(grave![0]!)
      ? [...critical, ...read!]
      : [...read!.filter(({ intent }) => critical.length === 0 || intent !== "out_of_scope"), ...critical]) {
      // With a critical act, or a yes or no to open with, a message is in scope, whatever the rest of it looks like.
      if (act.intent === "out_of_scope" && (acts.length > 0 || answers.length > 0 || isAboutHours)) continue;
      if (heard.length > 0 && act.confidence < besideCriticalFrom) continue;
      if (isCritical(act.intent) && weighed.some(({ takenBack }) => takenBack.has(act.intent as CriticalIntent))) continue;
      // "No, that was for the tickets": the answer is sure, the rest is not.
      if (act.by === "model" && act.confidence < 0.8)
        for (const intent of answers) add({ intent, confidence: 0.9, by: "rule", why: "opens with it" });
      // Yes and no do not stand together; what the message opens with is what it answers.
      if (answers.length > 0 && (act.intent === "affirm" || act.intent === "deny") && !answers.includes(act.intent)) continue;
      add(act);
    }
    if (isAboutHours) add({ intent: "contact_preference", confidence: 0.9, by: "rule", why: "about hours" });
    for (const intent of courtesies) add({ intent, confidence: 0.9, by: "rule", why: "courtesy" });
    return withWhatIsBeside(acts, withoutMarks(mended), context.language);
  };
}

const isCritical = (intent: Intent): intent is CriticalIntent => (criticalIntents as readonly string[]).includes(intent);

/** Log-odds below which no intent is taken, whatever it beats. */
const floor = -5;
/** A second act in the same message must be likely on its own. */
const alsoFrom = 0;
/** Critical acts the rules did not hear: only when the model is very sure. A disputed charge has a thousand wordings, so there the model leads. */
const criticalFrom: Record<CriticalIntent, number> = {
  stop_contact: 0.8, crisis: 0.5, deceased: 0.8, attorney: 1.5, bankruptcy: 0.7, dispute_debt: 0, wrong_person: 1.5, talk_to_human: 0.6, identity_theft: 1.5,
}; // prettier-ignore

/**
 * Log-odds from which the model of grave words hears a critical act that no rule did, by language: as low as lines it had not learnt from allowed, at one or two
 * false alarms in a thousand ordinary ones. English is asked most about things that are none of our business.
 */
const graveFrom: Record<Language, Record<CriticalIntent, number>> = {
  en: { stop_contact: -0.4, crisis: 0, deceased: -0.5, attorney: -0.9, bankruptcy: -0.5, dispute_debt: 0.4, wrong_person: 0.15, talk_to_human: -0.15, identity_theft: 0.4 },
  es: { stop_contact: -0.1, crisis: -0.5, deceased: -0.6, attorney: -0.6, bankruptcy: -0.8, dispute_debt: -0.7, wrong_person: -0.8, talk_to_human: -1, identity_theft: -0.6 },
  zh: { stop_contact: -1, crisis: -1, deceased: -0.9, attorney: -0.4, bankruptcy: -1, dispute_debt: -1, wrong_person: -0.9, talk_to_human: -0.5, identity_theft: -1.2 },
}; // prettier-ignore

/** Likelihood from which anything is heard beside a critical act: "agent" is a request for a person and nothing else. */
const besideCriticalFrom = 0.8;
/** Likelihood from which a clause adds an act to what the whole message says: "i lost my job and can only pay 50 friday". */
const clauseFrom = 0.85;
/** The same where the model has little to go by: in a message of a few words, or as the second thing said. */
const criticalBesideFrom = 0.8;
const sumsAndDays: ReadonlySet<Intent> = new Set(["promise_to_pay", "partial_payment", "pay_now"]);
/** A sentence on its own must be clear to stand for the message; courtesies and answers never do. */
const sentenceFrom = 0.7;
const courtesy: ReadonlySet<Intent> = new Set([
  "greeting",
  "thanks",
  "goodbye",
  "affirm",
  "deny",
  "unsure",
  "help",
  "repeat",
  "cancel",
  "stop_command",
]);

/** Likelihood from which a part of a message is heard as critical when the whole is not. */
const criticalPartFrom = { all: 0.95, grave: 0.9 };
const sentenceMarks = /[.!?;\n。!?;]+/;
const clauseMarks: Record<Language, RegExp> = {
  en: /[.,!?;\n]+|\b(?:and|but|so|because)\b/,
  es: /[.,!?;\n]+|\b(?:y|pero|porque|entonces|asi que)\b/,
  zh: /[.,!?;\n。,!?;、]+|但是|不过|因为|所以|可是|而且/,
};

/** What people say before they say it; in a short part it would weigh as much as the rest. */
const openers: Record<Language, RegExp> = {
  en: /^\W*(?:(?:ok|okay|so|well|um+|uh+|hey|hi|hello|yeah|yes|no|look|listen|like|sir|maam|please|actually|honestly|just)\b\W*)+/,
  es: /^\W*(?:(?:ok|bueno|pues|mire|mira|oiga|oye|este|hola|eh+|sabe que|la verdad|joven|senorita|si|no|es que|por favor)\b\W*)+/,
  zh: /^\W*(?:(?:那个|这个|喂|你好|您好|嗯+|啊|就是|其实|那|唉|哎)[,，。 ]*)+/,
};

/** Hashes fall evenly: sorted, they stand on shelves by their first bits, a handful on each. A look-up is a few reads, and no table has to be built beside them. */
const shelfBits = 13;
const shelfShift = 32 - shelfBits;

function startsOf(hashes: Uint32Array): Uint32Array {
  const starts = new Uint32Array((1 << shelfBits) + 1);
  let row = 0;
  for (let shelf = 0; shelf < starts.length; shelf++) {
    while (row < hashes.length && hashes[row]! >>> shelfShift < shelf) row++;
    starts[shelf] = row;
  }
  return starts;
}

class LanguageReader {
  readonly #model: LanguageModel;
  readonly #language: Language;
  readonly #starts: Uint32Array;
  readonly #purpose: ModelPurpose;
  #vocabulary: Vocabulary | undefined;

  constructor(model: LanguageModel, language: Language, purpose: ModelPurpose) {
    this.#purpose = purpose;
    this.#model = model;
    this.#language = language;
    this.#starts = startsOf(model.hashes);
  }

  #columnOf = (hash: number): number => {
    const { hashes } = this.#model;
    const shelf = hash >>> shelfShift;
    const end = this.#starts[shelf + 1]!;
    for (let row = this.#starts[shelf]!; row < end; row++) if (hashes[row] === hash) return row;
    return -1;
  };
  #visit = (words: readonly string[], visit: FeatureVisitor): void =>
    (this.#purpose === "all" ? visitWithFamilies : visitFeatures)(words, this.#language, visit);
  #rarityOf = (column: number): number => (column < 0 ? this.#model.unseenRarity : this.#model.rarity[column]!) / 16;

  /** Words nobody knows become the word they were meant to be, when one is near. */
  mend(text: string): string {
    if (this.#language === "zh") return text;
    const vocabulary = (this.#vocabulary ??= vocabularyOf(this.#model.words, this.#model.targets));
    return text.replace(/[a-zñáéíóúü]{5,}/g, (word) => meantWord(withoutMarks(word), vocabulary) ?? word);
  }

  acts(text: string, context: HearContext, explain: boolean): HeardAct[] {
    const whole = this.#read(wordsOf(text), context, explain);
    const partsBy = (marks: RegExp): HeardAct[] => {
      const parts = text
        .split(marks)
        .map((part) => wordsOf(this.#purpose === "grave" ? part.replace(openers[this.#language], "") : part))
        .filter((words) => words.length >= 3);
      if (parts.length === 0 || (parts.length === 1 && parts[0]!.length === wordsOf(text).length)) return [];
      const acts = parts.flatMap((words) => this.#read(words, context, explain).slice(0, 1));
      return acts
        .filter(
          ({ intent, confidence }) =>
            intent !== "out_of_scope" && !courtesy.has(intent) && (!isCritical(intent) || confidence >= criticalPartFrom[this.#purpose]),
        )
        .sort((a, b) => b.confidence - a.confidence);
    };
    if (whole.length > 0 && whole[0]!.intent !== "out_of_scope") {
      const known = new Set(whole.map(({ intent }) => intent));
      const more = partsBy(clauseMarks[this.#language]).filter(({ intent, confidence }) => confidence >= clauseFrom && !known.has(intent));
      return [...whole, ...more.filter(({ intent }, at) => more.findIndex((other) => other.intent === intent) === at)];
    }
    // A long story drowns its point: when the whole says nothing, the sentence that says most is heard.
    const told = partsBy(sentenceMarks).filter(({ confidence }) => confidence >= sentenceFrom);
    return told.length > 0 ? told.slice(0, 1) : whole;
  }

  #read(words: readonly string[], context: HearContext, explain: boolean): HeardAct[] {
    if (words.length === 0) return [];
    const { intents } = this.#model;
    const figuresOnly = words.every((word) => !/[a-zñ\u3400-\u9fff]/.test(word));
    if (!figuresOnly && this.#knownShare(words) === 0) {
      // Nothing here was ever seen: the rest (how short it is, its letters) must not pass for a meaning.
      const why = explain ? { why: "no word known" } : {};
      return isSlotAnswer(words.length, context) && context.expecting !== "yes_no"
        ? []
        : [{ intent: "out_of_scope", confidence: 0.9, by: "model", ...why }];
    }
    const scores = this.#scores(words);
    // Figures say when or how much; whatever else they seem to say is chance.
    if (figuresOnly)
      intents.forEach((intent, c) => (sumsAndDays.has(intent) || intent === "out_of_scope" ? undefined : (scores[c] = -Infinity)));
    addPriors(scores, intents, words.length, context);
    const outside = intents.indexOf("out_of_scope");
    const stranger = outside < 0 ? -2 : scores[outside]!;
    const order = intents
      .map((_, c) => c)
      .filter((c) => c !== outside)
      .sort((a, b) => scores[b]! - scores[a]!);
    const acts: HeardAct[] = [];
    const say = (c: number, by: HeardAct["by"]): void => {
      const why = explain ? this.#why(words, c) : undefined;
      acts.push({ intent: intents[c]!, confidence: this.#likelihood(scores[c]!), by, ...(why === undefined ? {} : { why }) });
    };
    const sure = (c: number, alone: boolean): boolean => {
      const intent = intents[c]!;
      if (!isCritical(intent)) return true;
      const from = this.#purpose === "grave" ? graveFrom[this.#language][intent] : criticalFrom[intent];
      return scores[c]! > (alone && words.length > 4 ? from : Math.max(from, criticalBesideFrom));
    };
    const first = order.find((c) => sure(c, true));
    if (first !== undefined && scores[first]! > stranger + this.#model.leads[first]! && scores[first]! > floor) {
      say(first, "model");
      for (const c of order) {
        if (c === first || scores[c]! < alsoFrom || scores[c]! < stranger) continue;
        if (sure(c, false)) say(c, "model");
      }
    } else if (outside >= 0 && stranger > -1.5 && !isSlotAnswer(words.length, context)) say(outside, "model");
    return acts;
  }

  /** Share of the words that stand in the examples (0..1). */
  #knownShare(words: readonly string[]): number {
    let known = 0;
    let told = 0;
    for (const word of words) {
      if (!/[a-zñ\u3400-\u9fff]/.test(word)) continue;
      told++;
      if (this.#columnOf(wordHash(word)) >= 0 || this.#columnOf(wordHash(stem(word, this.#language))) >= 0) known++;
    }
    return told === 0 ? 1 : known / told;
  }

  #scores(words: readonly string[]): Float32Array {
    const { bias, weights, scales } = this.#model;
    const classes = bias.length;
    const sums = new Float32Array(classes);
    const { columns, values } = scaled((visit) => this.#visit(words, visit), this.#columnOf, this.#rarityOf);
    for (let n = 0; n < columns.length; n++) {
      const base = columns[n]! * classes;
      const value = values[n]!;
      for (let c = 0; c < classes; c++) sums[c]! += value * weights[base + c]!;
    }
    for (let c = 0; c < classes; c++) sums[c] = sums[c]! * scales[c]! + bias[c]!;
    return sums;
  }

  #likelihood(logOdds: number): number {
    const [slope, offset] = this.#model.honesty;
    return Math.round(1000 / (1 + Math.exp(-(slope * logOdds + offset)))) / 1000;
  }

  #why(words: readonly string[], c: number): string {
    const shares = new Map<string, number>();
    this.#visit(words, (hash, _group, name) => {
      const column = this.#columnOf(hash);
      if (column >= 0) shares.set(name(), this.#model.weights[column * this.#model.bias.length + c]! * this.#rarityOf(column));
    });
    const strongest = [...shares].filter(([, share]) => share > 0).sort(([, a], [, b]) => b - a);
    return strongest
      .slice(0, 4)
      .map(([name]) => `“${name}”`)
      .join(" ");
  }
}

/** Where something was asked for, a few words that mean nothing on their own are the answer: "the 15th", "half", "card". */
const isSlotAnswer = (wordCount: number, context: HearContext): boolean =>
  wordCount <= 4 && context.expecting !== "nothing" && context.expecting !== "free_text";

/** What was asked shifts what a short message is taken for; a long one speaks for itself. */
function addPriors(scores: Float32Array, intents: readonly Intent[], wordCount: number, context: HearContext): void {
  if (wordCount > 6) return;
  const shift = (intent: Intent, by: number): void => {
    const c = intents.indexOf(intent);
    if (c >= 0) scores[c]! += by;
  };
  const scoreOf = (intent: Intent): number => scores[intents.indexOf(intent)] ?? -Infinity;
  const strength = wordCount <= 3 ? 1 : 0.5;
  switch (context.expecting) {
    case "yes_no":
      // What was asked tips the scale; it makes no answer of words that by themselves are about something else.
      if (scoreOf("out_of_scope") > Math.max(scoreOf("affirm"), scoreOf("deny"), scoreOf("unsure"))) return;
      for (const intent of ["affirm", "deny", "unsure"] as const) shift(intent, 2 * strength);
      for (const intent of ["stop_command", "cancel", "thanks", "goodbye", "out_of_scope"] as const) shift(intent, -1 * strength);
      return;
    case "date":
    case "amount_or_date":
      shift("promise_to_pay", 1.2 * strength);
      shift("out_of_scope", -1 * strength);
      return;
    case "amount":
      shift("partial_payment", 0.6 * strength);
      shift("out_of_scope", -1 * strength);
      return;
    case "method":
      shift("pay_now", 0.6 * strength);
      shift("how_to_pay", 0.6 * strength);
      shift("out_of_scope", -1 * strength);
      return;
    case "reason":
      shift("hardship", 1 * strength);
      shift("out_of_scope", -1 * strength);
      return;
    case "digits":
    case "birth_date":
    case "id_last4":
    case "postcode":
    case "reference":
    case "choice":
    case "phone":
      shift("out_of_scope", -1 * strength);
      return;
    case "nothing":
    case "free_text":
      return;
  }
}
