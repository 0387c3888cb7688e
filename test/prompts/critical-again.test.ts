// Promises of critical hearing on a second round of messages, written before the rules were looked at: nothing missed, no alarm at what only shares words.
import { expect, test } from "@jest/globals";
import { loadIntentModels } from "../../bot/intent-models.ts";
import { hearWith } from "../../prompts/hear.ts";
import { criticalIntents, type CriticalIntent } from "../../prompts/heard.ts";
import type { Language } from "../../src/loan.ts";
import * as en from "./critical-again-en.ts";
import * as es from "./critical-again-es.ts";
import * as zh from "./critical-again-zh.ts";

const said: Readonly<Record<Language, Pick<typeof en, "mustBeHeard" | "mustNotBeHeard">>> = { en, es, zh };
const country = { en: "US", es: "MX", zh: "CN" };
const hear = hearWith(loadIntentModels());
const criticalIn = (text: string, language: Language): string[] =>
  hear(text, { language, country: country[language], today: "2026-03-11", currency: "USD", expecting: "nothing", medium: "sms" })
    .acts.map(({ intent }) => intent)
    .filter((intent) => (criticalIntents as readonly string[]).includes(intent));

/** Stolen identity is a dispute of its own kind and is handled as one; a bankruptcy lawyer speaks for both. */
const heardAs = (intent: CriticalIntent, heard: readonly string[]): boolean =>
  heard.includes(intent) ||
  (intent === "dispute_debt" && heard.includes("identity_theft")) ||
  (intent === "bankruptcy" && heard.includes("attorney"));

test.each(["en", "es", "zh"] as const)("%s: what must not be missed is heard, however it is put", (language) => {
  const lines = Object.entries(said[language].mustBeHeard).flatMap(([intent, texts]) => texts.map((text) => [intent, text] as const));
  expect(lines.length).toBeGreaterThan(280);
  expect(lines.filter(([intent, text]) => !heardAs(intent as CriticalIntent, criticalIn(text, language)))).toEqual([]);
});

test.each(["en", "es", "zh"] as const)("%s: what only shares its words raises no alarm", (language) => {
  expect(said[language].mustNotBeHeard.length).toBeGreaterThan(200);
  expect(said[language].mustNotBeHeard.filter((text) => criticalIn(text, language).length > 0)).toEqual([]);
});

test.each([
  ["le abono 100 mañana", ["promise_to_pay", "partial_payment"]],
  ["el 14 no, el 20 sí", ["promise_to_pay", "change_promise"]],
] as const)("es: %s means what its words say besides", (text, intents) => {
  const acts = hear(text, {
    language: "es",
    country: "MX",
    today: "2026-03-11",
    currency: "MXN",
    expecting: "nothing",
    medium: "sms",
  }).acts;
  expect(acts.map(({ intent }) => intent)).toEqual(intents);
});

test("es: everything by abono is no part", () => {
  const { acts } = hear("le abono 900 y liquido todo mañana", { language: "es", country: "MX", today: "2026-03-11", currency: "MXN", expecting: "nothing", medium: "sms" }); // prettier-ignore
  expect(acts.filter(({ by, intent }) => by === "rule" && intent === "partial_payment")).toEqual([]);
});
