// Promises of critical hearing, rules and models together, on messages that neither learnt from. Refuses to say what the dialogs make of them.
import { describe, expect, test } from "@jest/globals";
import { loadIntentModels } from "../../bot/intent-models.ts";
import { weighCritical } from "../../prompts/critical.ts";
import { namesViolenceAtHome } from "../../prompts/critical-violence.ts";
import { happeningIn } from "../../prompts/help-words.ts";
import { hearWith } from "../../prompts/hear.ts";
import { criticalIntents, type CriticalIntent } from "../../prompts/heard.ts";
import { labelledTexts } from "../../prompts/intent-corpus.ts";
import { normalize } from "../../prompts/normalize.ts";
import { languages, type Language } from "../../src/loan.ts";
import { unlearnt } from "./critical-unlearnt.ts";

const country = { en: "US", es: "MX", zh: "CN" };
const hear = hearWith(loadIntentModels());
const intentsIn = (text: string, language: Language): string[] =>
  hear(text, {
    language,
    country: country[language],
    today: "2026-03-11",
    currency: "USD",
    expecting: "nothing",
    medium: "sms",
  }).acts.map(({ intent }) => intent);
const gravely = (text: string, language: Language): string[] =>
  intentsIn(text, language).filter((intent) => (criticalIntents as readonly string[]).includes(intent));

/** Stolen identity is a dispute of its own kind; a bankruptcy lawyer speaks for both. */
const heardAs = (intent: CriticalIntent, heard: readonly string[]): boolean =>
  heard.includes(intent) ||
  (intent === "identity_theft" && heard.includes("dispute_debt")) ||
  ((intent === "bankruptcy" || intent === "attorney") && (heard.includes("attorney") || heard.includes("bankruptcy")));

describe.each(languages)("%s", (language) => {
  const { near, ...styles } = unlearnt[language];
  // A model that learns anew with every example may lose a line at its edge; it may not lose three in a hundred.
  test.each(Object.entries(styles))("%s said, what is grave is heard", (_, said) => {
    const lines = Object.entries(said).flatMap(([intent, texts]) => texts.map((text) => [intent as CriticalIntent, text] as const));
    const missed = lines.filter(([intent, text]) => !heardAs(intent, gravely(text, language)));
    expect(lines.length).toBeGreaterThan(40);
    expect(missed.length / lines.length < 0.03 ? [] : missed).toEqual([]);
  });
  test("what only sounds grave raises no alarm", () => {
    const alarms = near.filter((text) => gravely(text, language).length > 0);
    expect(near.length).toBeGreaterThan(150);
    expect(alarms.length / near.length < 0.03 ? [] : alarms).toEqual([]);
  });
  test("none of it is learnt from", () => {
    const learnt = new Set(
      (["all", "grave"] as const).flatMap((purpose) => labelledTexts(language, purpose).map(({ text }) => text.toLowerCase())),
    );
    const asked = [...Object.values(styles).flatMap((said) => Object.values(said).flat()), ...near];
    expect(asked.filter((text) => learnt.has(text.toLowerCase()))).toEqual([]);
  });
});

const stops = (text: string, language: Language): boolean =>
  weighCritical(normalize(text, language).text, language, "sms").heard.some(({ intent }) => intent === "stop_contact");

describe("a wish about hours is no goodbye", () => {
  test.each([
    ["en", "stop texting me at night"],
    ["en", "its midnight stop texting me at night"],
    ["en", "please stop calling me during my shift"],
    ["es", "ya es medianoche dejen de escribirme tan noche"],
    ["es", "los domingos no me manden mensajes"],
    ["zh", "晚上别发短信"],
    ["zh", "别大半夜给我打电话"],
  ] as const)("%s: %s", (language, text) => {
    expect(stops(text, language)).toBe(false);
    expect(intentsIn(text, language)).toContain("contact_preference");
    expect(gravely(text, language)).toEqual([]);
  });
  test.each([
    ["en", "it's 11 at night stop texting me"],
    ["en", "stop calling me day and night"],
    ["en", "stop texting me at night. stop texting me period"],
    ["en", "stop texting me at night or ever"],
    ["es", "son las 12 de la noche dejen de escribirme"],
    ["es", "dejen de llamarme de día y de noche"],
    ["zh", "都半夜了别再发了"],
    ["zh", "半夜不要发消息，白天也别发了"],
  ] as const)("where it is not clear, it is one, %s: %s", (language, text) => expect(stops(text, language)).toBe(true));
});

describe("violence by somebody close", () => {
  test.each([
    ["en", "my husband hits me"],
    ["es", "mi marido me pega"],
    ["zh", "我老公打我"],
    ["en", "can i get till the 20th, he took my phone and hit me again"],
    ["es", "no pude pagar en junio porque mi pareja me golpeó"],
    ["zh", "能宽限到20号吗，我老公打我，我从家里跑出来了"],
  ] as const)("is the same danger in each language, %s: %s", (language, text) => {
    expect(gravely(text, language)).toContain("crisis");
    expect(happeningIn(text)).toBe("domestic_abuse");
  });
  test.each(["别打我", "再打我就报警", "我老公打我电话才知道", "me pegó la crisis", "my ex hit me up for money", "sus cobradores me maltratan", "打死我也不还"])(
    "is not told in: %s",
    (text) => expect(namesViolenceAtHome(text)).toBe(false),
  ); // prettier-ignore
});
