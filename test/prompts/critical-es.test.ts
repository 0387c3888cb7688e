// Promises of the Spanish rules for what must never be missed, on every example of the Spanish pack.
import { describe, expect, test } from "@jest/globals";
import { hearCritical } from "../../prompts/critical.ts";
import { expand, type ExampleSet } from "../../prompts/examples.ts";
import { markNames } from "../../prompts/en/names.ts";
import { criticalIntents, type CriticalIntent } from "../../prompts/heard.ts";
import { normalize } from "../../prompts/normalize.ts";
import { criticalRules } from "../../prompts/es/critical.ts";
import { criticalExamples } from "../../prompts/es/examples/critical.ts";
import { ordinaryExamples } from "../../prompts/es/examples/ordinary.ts";
import { outOfScopeExamples } from "../../prompts/es/examples/out-of-scope.ts";

const heardIn = (text: string): CriticalIntent[] => hearCritical(normalize(text, "es").text, "es", "sms").map(({ intent }) => intent);
const saidIn = (set: ExampleSet | undefined): string[] => [...(set?.right ?? []), ...(set?.spoken ?? [])].flatMap((line) => expand(line));

describe.each(criticalIntents)("%s", (intent) => {
  const set = criticalExamples[intent];
  test("is heard in every example of it", () => {
    expect(saidIn(set).length).toBeGreaterThan(30);
    expect(saidIn(set).filter((text) => !heardIn(text).includes(intent))).toEqual([]);
  });
  test("is not heard in what only sounds like it", () => {
    expect(set?.wrong?.length).toBeGreaterThan(10);
    expect(set?.wrong?.filter((text) => heardIn(text).includes(intent))).toEqual([]);
  });
});

test.each(criticalRules.map((rule) => [`${rule.intent}: ${rule.name}`, rule] as const))(
  "%s hears its right examples and no wrong one",
  (_, rule) => {
    const hears = (text: string): boolean => {
      const plain = normalize(text, "es").plain;
      return [plain, markNames(plain)].some((form) => rule.says.test(form) && !rule.unless?.test(form));
    };
    expect(rule.right.filter((text) => !hears(text))).toEqual([]);
    expect(rule.wrong.filter((text) => heardIn(text).includes(rule.intent))).toEqual([]);
  },
);

test("raises at most two false alarms in a thousand everyday and foreign messages", () => {
  const listed = new Set(criticalIntents.flatMap((intent) => saidIn(criticalExamples[intent]).map((text) => `${intent} ${text}`)));
  const everyday = [...Object.values(ordinaryExamples), ...Object.values(outOfScopeExamples)].flatMap((set) => saidIn(set));
  const alarms = everyday.flatMap((text) =>
    heardIn(text)
      .filter((intent) => !listed.has(`${intent} ${text}`))
      .map((intent) => `${intent}: ${text}`),
  );
  expect(everyday.length).toBeGreaterThan(2000);
  expect(alarms.length <= everyday.length / 500 ? [] : alarms).toEqual([]);
});
