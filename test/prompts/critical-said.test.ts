// Promises of critical hearing as a whole, rules and model together, on the messages that the model learns from: none is lost again. Refuses to say how new ones are heard.
import { expect, test } from "@jest/globals";
import { loadIntentModels } from "../../bot/intent-models.ts";
import * as en from "../../prompts/en/examples/critical-said.ts";
import * as es from "../../prompts/es/examples/critical-said.ts";
import { hearWith } from "../../prompts/hear.ts";
import { criticalIntents, type CriticalIntent, type HearContext } from "../../prompts/heard.ts";
import * as zh from "../../prompts/zh/examples/critical-said.ts";
import type { Language } from "../../src/loan.ts";

const said: Readonly<Record<Language, Pick<typeof en, "mustBeHeard" | "mustNotBeHeard">>> = { en, es, zh };
const country = { en: "US", es: "MX", zh: "CN" };
const hear = hearWith(loadIntentModels());
const criticalIn = (text: string, language: Language, medium: HearContext["medium"] = "sms"): string[] =>
  hear(text, { language, country: country[language], today: "2026-03-11", currency: "USD", expecting: "nothing", medium })
    .acts.map(({ intent }) => intent)
    .filter((intent) => (criticalIntents as readonly string[]).includes(intent));

/** Stolen identity is a dispute of its own kind and is handled as one; a bankruptcy lawyer speaks for both. */
const heardAs = (intent: CriticalIntent, heard: readonly string[]): boolean =>
  heard.includes(intent) ||
  (intent === "dispute_debt" && heard.includes("identity_theft")) ||
  (intent === "bankruptcy" && heard.includes("attorney"));

const lines = (language: Language): [CriticalIntent, string][] =>
  Object.entries(said[language].mustBeHeard).flatMap(([intent, texts]) =>
    texts.map((text): [CriticalIntent, string] => [intent as CriticalIntent, text]),
  );

test.each(["en", "es", "zh"] as const)("%s: what must not be missed is heard, however it is put", (language) => {
  expect(lines(language).length).toBeGreaterThan(800);
  const missed = lines(language).filter(([intent, text]) => !heardAs(intent, criticalIn(text, language)));
  // A model that learns anew with every example may lose a line at the edge; it may not lose five in a thousand.
  expect(missed.length / lines(language).length < 0.005 ? [] : missed).toEqual([]);
});

test.each(["en", "es", "zh"] as const)("%s: what only shares its words raises no alarm", (language) => {
  expect(said[language].mustNotBeHeard.length).toBeGreaterThan(400);
  const alarms = said[language].mustNotBeHeard.filter((text) => criticalIn(text, language).length > 0);
  expect(alarms.length / said[language].mustNotBeHeard.length < 0.005 ? [] : alarms).toEqual([]);
});

test.each(["en", "es", "zh"] as const)("%s: in the middle of a longer message most of it is heard all the same", (language) => {
  const around = {
    en: ["ok so ", ", and i get paid on friday"],
    es: ["mire pues ", ", y me pagan el viernes"],
    zh: ["那个,", ",我周五发工资"],
  }[language];
  const long = lines(language).filter(([, text]) => text.split(" ").length >= (language === "zh" ? 1 : 4) && text.length >= 6);
  const missed = long.filter(([intent, text]) => !heardAs(intent, criticalIn(around[0] + text + around[1], language)));
  expect(missed.length / long.length).toBeLessThan(0.12);
});

const actsIn = (text: string) =>
  hear(text, { language: "es", country: "MX", today: "2026-03-11", currency: "MXN", expecting: "nothing", medium: "sms" }).acts;

test.each([
  ["le abono 100 mañana", ["promise_to_pay", "partial_payment"]],
  ["el 14 no, el 20 sí", ["promise_to_pay", "change_promise"]],
] as const)("es: %s means what its words say besides", (text, intents) => {
  expect(actsIn(text).map(({ intent }) => intent)).toEqual(expect.arrayContaining([...intents]));
});

test("es: everything by abono is no part", () => {
  const acts = actsIn("le abono 900 y liquido todo mañana");
  expect(acts.filter(({ by, intent }) => by === "rule" && intent === "partial_payment")).toEqual([]);
});
