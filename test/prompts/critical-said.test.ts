// Promises of critical hearing as a whole, rules and model together, on messages written before the rules were looked at.
import { expect, test } from "@jest/globals";
import { loadIntentModels } from "../../bot/intent-models.ts";
import { hearWith } from "../../prompts/hear.ts";
import { criticalIntents, type CriticalIntent, type HearContext } from "../../prompts/heard.ts";
import type { Language } from "../../src/loan.ts";
import * as en from "./critical-said-en.ts";
import * as es from "./critical-said-es.ts";
import * as zh from "./critical-said-zh.ts";

const said: Readonly<Record<Language, Pick<typeof en, "mustBeHeard" | "mustNotBeHeard">>> = { en, es, zh };
const country = { en: "US", es: "MX", zh: "CN" };
const hear = hearWith(loadIntentModels());
const criticalIn = (text: string, language: Language, medium: HearContext["medium"] = "sms"): string[] =>
  hear(text, { language, country: country[language], today: "2026-03-11", currency: "USD", expecting: "nothing", medium })
    .acts.map(({ intent }) => intent)
    .filter((intent) => (criticalIntents as readonly string[]).includes(intent));

const lines = (language: Language): [CriticalIntent, string][] =>
  Object.entries(said[language].mustBeHeard).flatMap(([intent, texts]) =>
    texts.map((text): [CriticalIntent, string] => [intent as CriticalIntent, text]),
  );

test.each(["en", "es", "zh"] as const)("%s: nothing critical is missed, and little that is everyday raises an alarm", (language) => {
  expect(lines(language).length).toBeGreaterThanOrEqual(120);
  expect(lines(language).filter(([intent, text]) => !criticalIn(text, language).includes(intent))).toEqual([]);
  expect(said[language].mustNotBeHeard.length).toBeGreaterThanOrEqual(60);
  expect(said[language].mustNotBeHeard.filter((text) => criticalIn(text, language).length > 0)).toEqual([]);
});

test.each(["en", "es", "zh"] as const)("%s: in the middle of a longer message it is heard all the same", (language) => {
  const around = {
    en: ["ok so ", ", and i get paid on friday"],
    es: ["mire pues ", ", y me pagan el viernes"],
    zh: ["那个,", ",我周五发工资"],
  }[language];
  const missed = lines(language)
    .filter(([, text]) => text.split(" ").length >= (language === "zh" ? 1 : 4) && text.length >= 6)
    .filter(([intent, text]) => !criticalIn(around[0] + text + around[1], language).includes(intent));
  expect(missed).toEqual([]);
});
