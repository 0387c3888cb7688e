// Knows where the examples of each language are and how lines become labelled texts. Refuses to know what learns from them.
import type { Language } from "../src/loan.ts";
import { criticalRules } from "./critical.ts";
import { criticalExamples as criticalEn } from "./en/examples/critical.ts";
import { broadExamples as broadEn } from "./en/examples/critical-broad.ts";
import * as saidEn from "./en/examples/critical-said.ts";
import { everydayExamples as everydayEn } from "./en/examples/everyday.ts";
import { ordinaryExamples as ordinaryEn } from "./en/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeEn } from "./en/examples/out-of-scope.ts";
import { criticalExamples as criticalEs } from "./es/examples/critical.ts";
import { broadExamples as broadEs } from "./es/examples/critical-broad.ts";
import * as saidEs from "./es/examples/critical-said.ts";
import { everydayExamples as everydayEs } from "./es/examples/everyday.ts";
import { ordinaryExamples as ordinaryEs } from "./es/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeEs } from "./es/examples/out-of-scope.ts";
import { broadExpansions, expand, type IntentExamples } from "./examples.ts";
import { criticalIntents, type CriticalIntent, type Intent } from "./heard.ts";
import { wordingOf } from "./intent-features.ts";
import { overlaps } from "./intent-overlap.ts";
import { criticalExamples as criticalZh } from "./zh/examples/critical.ts";
import { broadExamples as broadZh } from "./zh/examples/critical-broad.ts";
import * as saidZh from "./zh/examples/critical-said.ts";
import { everydayExamples as everydayZh } from "./zh/examples/everyday.ts";
import { ordinaryExamples as ordinaryZh } from "./zh/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeZh } from "./zh/examples/out-of-scope.ts";

/** Messages kept one by one: what each means, and those in which nothing critical is said. */
type Said = { mustBeHeard: Readonly<Partial<Record<CriticalIntent, readonly string[]>>>; mustNotBeHeard: readonly string[] };

const tableOf = (line: (intent: CriticalIntent) => { right: readonly string[]; wrong: readonly string[] }): IntentExamples =>
  Object.fromEntries(criticalIntents.map((intent) => [intent, line(intent)]));

const fromMessages = ({ mustBeHeard, mustNotBeHeard }: Said): IntentExamples =>
  tableOf((intent) => ({ right: mustBeHeard[intent] ?? [], wrong: mustNotBeHeard }));

/** What a rule shows of itself is also learnt from: the model then hears the wordings between two rules. */
const fromRules = (language: Language): IntentExamples =>
  tableOf((intent) => {
    const own = criticalRules[language].filter((rule) => rule.intent === intent);
    return { right: own.flatMap(({ right }) => right), wrong: own.flatMap(({ wrong }) => wrong) };
  });

export const intentExamples: Readonly<Record<Language, readonly IntentExamples[]>> = {
  en: [criticalEn, ordinaryEn, outOfScopeEn],
  es: [criticalEs, ordinaryEs, outOfScopeEs],
  zh: [criticalZh, ordinaryZh, outOfScopeZh],
};

/** Everything known of grave words besides: a model of its own learns from it, so that no ordinary reading shifts with it. */
const graveExamples: Readonly<Record<Language, readonly IntentExamples[]>> = {
  en: [broadEn, fromMessages(saidEn), fromRules("en")],
  es: [broadEs, fromMessages(saidEs), fromRules("es")],
  zh: [broadZh, fromMessages(saidZh), fromRules("zh")],
};

/** More of the ordinary: only what tells all intents apart learns from it, so that the hearing of grave words does not shift with it. */
const everydayExamples: Readonly<Record<Language, IntentExamples>> = { en: everydayEn, es: everydayEs, zh: everydayZh };

/** What a model is for: all intents alike, or the critical ones above all. */
export type ModelPurpose = "all" | "grave";

/** One text to learn from. `right` and `wrong` are what it means and does not mean, `either` what it may as well mean; with no `right`, about other intents it says nothing. */
export type LabelledText = {
  text: string;
  right: readonly Intent[];
  wrong: readonly Intent[];
  either: readonly Intent[];
  line: number;
};

/** Every example of a language with its alternatives written out, one entry a text, in the order of the tables. */
export function labelledTexts(language: Language, purpose: ModelPurpose = "all"): LabelledText[] {
  const texts = new Map<string, { text: string; right: Set<Intent>; wrong: Set<Intent>; line: number }>();
  let line = 0;
  for (const table of [...intentExamples[language], ...(purpose === "grave" ? graveExamples[language] : [everydayExamples[language]])]) {
    for (const [key, set] of Object.entries(table)) {
      const intent = key as Intent;
      for (const [lines, side, most] of [
        [set.right, "right"],
        [set.spoken ?? [], "right"],
        [set.broad ?? [], "right", broadExpansions],
        [set.wrong ?? [], "wrong"],
      ] as const) {
        for (const written of lines) {
          line++;
          for (const text of expand(written, most)) {
            const known = texts.get(text.toLowerCase()) ?? { text, right: new Set(), wrong: new Set(), line };
            known[side].add(intent);
            texts.set(text.toLowerCase(), known);
          }
        }
      }
    }
  }
  return [...texts.values()].map(({ text, right, wrong, line }) => ({
    text,
    right: [...right],
    wrong: [...wrong].filter((intent) => !right.has(intent)),
    either: purpose === "grave" ? [] : eitherOf(text, right, language).filter((intent) => !wrong.has(intent)),
    line,
  }));
}

/** What else a text may mean: by its wording it stands between that and what it is shown for. */
function eitherOf(text: string, right: ReadonlySet<Intent>, language: Language): Intent[] {
  const plain = wordingOf(text);
  const others = overlaps[language].flatMap(({ between: [one, other], says }) =>
    right.has(one) === right.has(other) || !says.test(plain) ? [] : [right.has(one) ? other : one],
  );
  return [...new Set(others)];
}
