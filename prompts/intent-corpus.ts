// Knows where the examples of each language are and how lines become labelled texts. Refuses to know what learns from them.
import type { Language } from "../src/loan.ts";
import { criticalExamples as criticalEn } from "./en/examples/critical.ts";
import { ordinaryExamples as ordinaryEn } from "./en/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeEn } from "./en/examples/out-of-scope.ts";
import { criticalExamples as criticalEs } from "./es/examples/critical.ts";
import { ordinaryExamples as ordinaryEs } from "./es/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeEs } from "./es/examples/out-of-scope.ts";
import { expand, type IntentExamples } from "./examples.ts";
import type { Intent } from "./heard.ts";
import { criticalExamples as criticalZh } from "./zh/examples/critical.ts";
import { ordinaryExamples as ordinaryZh } from "./zh/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeZh } from "./zh/examples/out-of-scope.ts";

export const intentExamples: Readonly<Record<Language, readonly IntentExamples[]>> = {
  en: [criticalEn, ordinaryEn, outOfScopeEn],
  es: [criticalEs, ordinaryEs, outOfScopeEs],
  zh: [criticalZh, ordinaryZh, outOfScopeZh],
};

/** One text to learn from. `right` and `wrong` are what it means and does not mean; with no `right`, about other intents it says nothing. */
export type LabelledText = { text: string; right: readonly Intent[]; wrong: readonly Intent[]; line: number };

/** Every example of a language with its alternatives written out, one entry a text, in the order of the tables. */
export function labelledTexts(language: Language): LabelledText[] {
  const texts = new Map<string, { text: string; right: Set<Intent>; wrong: Set<Intent>; line: number }>();
  let line = 0;
  for (const table of intentExamples[language]) {
    for (const [key, set] of Object.entries(table)) {
      const intent = key as Intent;
      for (const [lines, side] of [
        [set.right, "right"],
        [set.spoken ?? [], "right"],
        [set.wrong ?? [], "wrong"],
      ] as const) {
        for (const written of lines) {
          line++;
          for (const text of expand(written)) {
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
    line,
  }));
}
