import { describe, expect, test } from "@jest/globals";
import type { CriticalRule } from "../../prompts/critical-rule.ts";
import { criticalRules, hearCritical, withoutMarks } from "../../prompts/critical.ts";
import { criticalIntents } from "../../prompts/heard.ts";
import { intentExamples } from "../../prompts/intent-corpus.ts";
import { normalize } from "../../prompts/normalize.ts";
import type { Language } from "../../src/loan.ts";

const languages: readonly Language[] = ["en", "es", "zh"];
const heardBy = (text: string, language: Language, rule: CriticalRule): string[] =>
  hearCritical(normalize(text, language).text, language, rule.media?.[0] ?? "sms")
    .filter(({ intent }) => intent === rule.intent)
    .map(({ rule: name }) => name);

for (const language of languages) {
  describe(`critical rules, ${language}`, () => {
    test("every critical intent has a rule", () => {
      const missing = criticalIntents.filter((intent) => !criticalRules[language].some((rule) => rule.intent === intent));
      expect(missing).toEqual([]);
    });

    for (const rule of criticalRules[language]) {
      describe(`${rule.intent}: ${rule.name}`, () => {
        test("says what it hears and what it must not", () => {
          expect(rule.right.length).toBeGreaterThan(0);
          expect(rule.wrong.length).toBeGreaterThan(0);
          expect(rule.says.global || rule.says.sticky).toBe(false);
          expect(rule.apart === undefined || rule.apart.global).toBe(true);
        });
        test.each(rule.right)("hears: %s", (text) => expect(heardBy(text, language, rule)).not.toEqual([]));
        test.each(rule.wrong)("does not hear: %s", (text) => expect(heardBy(text, language, rule)).toEqual([]));
        test("hears at least one of its own examples by itself", () => {
          const alone = rule.right.filter((text) => {
            const { text: mended } = normalize(text, language);
            return [mended, withoutMarks(mended)].some((form) => rule.says.test(form));
          });
          expect(alone.length).toBeGreaterThan(0);
        });
      });
    }

    test("the examples of the pack for critical intents are many, right and wrong", () => {
      const sets = intentExamples[language].flatMap((table) => criticalIntents.map((intent) => table[intent]));
      const right = sets.reduce((count, set) => count + (set ? set.right.length + (set.spoken?.length ?? 0) : 0), 0);
      const wrong = sets.reduce((count, set) => count + (set?.wrong?.length ?? 0), 0);
      expect(right).toBeGreaterThanOrEqual(250);
      expect(wrong).toBeGreaterThanOrEqual(100);
    });
  });
}

describe("a critical message in another language than the talk", () => {
  test.each([
    ["operador", "en", "talk_to_human"],
    ["quiero hablar con una persona", "en", "talk_to_human"],
    ["STOP", "es", "stop_contact"],
    ["stop texting me", "zh", "stop_contact"],
    ["不要再打电话给我了", "en", "stop_contact"],
  ] as const)("hears %s", (text, language, intent) => {
    expect(hearCritical(normalize(text, language).text, language, "sms").map((act) => act.intent)).toContain(intent);
  });
});

describe("the medium", () => {
  test("a bare stop ends texts, but only hushes a voice", () => {
    expect(hearCritical("stop", "en", "sms").map(({ intent }) => intent)).toEqual(["stop_contact"]);
    expect(hearCritical("stop", "en", "voice")).toEqual([]);
  });
  test("stop calling me is heard on every medium", () => {
    for (const medium of ["sms", "wechat", "voice", "web"] as const) {
      expect(hearCritical("stop calling me", "en", medium).map(({ intent }) => intent)).toEqual(["stop_contact"]);
    }
  });
});

test("what only sounds like it does not hide what is meant, in one message", () => {
  const heard = hearCritical(normalize("i'm not dead lol but my lawyer will call you and stop texting me", "en").text, "en", "sms");
  expect(heard.map(({ intent }) => intent).sort()).toEqual(["attorney", "stop_contact"]);
});
