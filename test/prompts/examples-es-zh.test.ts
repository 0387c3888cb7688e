// Promises of the Spanish and Chinese examples: enough of each, and none that contradicts itself.
import { describe, expect, test } from "@jest/globals";
import { expand, type IntentExamples } from "../../prompts/examples.ts";
import { criticalIntents, ordinaryIntents } from "../../prompts/heard.ts";
import { criticalExamples as criticalEs } from "../../prompts/es/examples/critical.ts";
import { ordinaryExamples as ordinaryEs } from "../../prompts/es/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeEs } from "../../prompts/es/examples/out-of-scope.ts";
import { criticalExamples as criticalZh } from "../../prompts/zh/examples/critical.ts";
import { ordinaryExamples as ordinaryZh } from "../../prompts/zh/examples/ordinary.ts";
import { outOfScopeExamples as outOfScopeZh } from "../../prompts/zh/examples/out-of-scope.ts";

const rightLines = (table: IntentExamples, intent: keyof IntentExamples): string[] => [
  ...(table[intent]?.right ?? []),
  ...(table[intent]?.spoken ?? []),
];

describe.each([
  ["Spanish", criticalEs, ordinaryEs, outOfScopeEs],
  ["Chinese", criticalZh, ordinaryZh, outOfScopeZh],
] as const)("%s", (_, critical, ordinary, outOfScope) => {
  test("has at least 40 written examples of every ordinary intent", () => {
    expect(ordinaryIntents.filter((intent) => rightLines(ordinary, intent).length < 40)).toEqual([]);
  });
  test("has at least 250 right and 100 wrong examples of the critical ones, and 300 of what is out of scope", () => {
    expect(criticalIntents.reduce((sum, intent) => sum + rightLines(critical, intent).length, 0)).toBeGreaterThanOrEqual(250);
    expect(criticalIntents.reduce((sum, intent) => sum + (critical[intent]?.wrong?.length ?? 0), 0)).toBeGreaterThanOrEqual(100);
    expect(rightLines(outOfScope, "out_of_scope").length).toBeGreaterThanOrEqual(300);
  });
  test("calls no line both an intent and not that intent", () => {
    const both = criticalIntents.flatMap((intent) => {
      const right = new Set(rightLines(critical, intent).flatMap((line) => expand(line)));
      return (critical[intent]?.wrong ?? []).filter((line) => right.has(line));
    });
    expect(both).toEqual([]);
  });
  test("closes every brace", () => {
    const lines = [critical, ordinary, outOfScope].flatMap((table) => Object.values(table).flatMap((set) => set.right));
    expect(lines.flatMap((line) => expand(line)).filter((text) => /[{}]/.test(text) || text === "")).toEqual([]);
  });
});
