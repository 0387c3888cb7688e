// Promises about the second look at an agent's words: what it catches beside the word lists, how seldom it is wrong, and that nothing of ours is ever hit.
import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/loan.ts";
import { expand } from "../../prompts/examples.ts";
import { pressureExamples, pressureIn, pressureKinds } from "../../prompts/pressure.ts";
import { phrasebooks } from "../../prompts/render.ts";
import { documentText, documentSlots, type DocumentText } from "../../prompts/documents.ts";
import { innocent } from "../src/agent-replies.ts";
import { kind, veiled } from "./pressure-replies.ts";

/** Caught of 24 whose like no example holds; a change of the examples may raise it, never lower it unseen. */
const leastCaught = { en: 8, es: 4, zh: 7 };

describe.each(languages)("in %s", (language) => {
  test("it learns from eighty sentences that press and a hundred and twenty that do not, at least", () => {
    const examples = pressureExamples[language];
    expect(pressureKinds.flatMap((one) => examples[one].flatMap(expand)).length).toBeGreaterThanOrEqual(80);
    expect(examples.fair.length).toBeGreaterThanOrEqual(120);
  });
  test("it catches veiled pressure it never saw", () => {
    expect(veiled[language].filter((text) => pressureIn(text, language) !== null).length).toBeGreaterThanOrEqual(leastCaught[language]);
  });
  test("it stops fewer than two fair replies in a hundred", () => {
    const fair = [...kind[language], ...innocent[language]];
    expect(fair.filter((text) => pressureIn(text, language) !== null).length / fair.length).toBeLessThan(0.02);
  });
  test("nothing the assistant or a letter says is hit", () => {
    const phrases = Object.values(phrasebooks[language]).flatMap((phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase)));
    const letters = (Object.keys(documentSlots) as DocumentText[]).map((key) => documentText(key, language, Object.fromEntries(documentSlots[key].map((slot) => [slot, "x"]))));
    const texts = [...phrases, ...letters].map((text) => text.replaceAll(/\{\w+\}/g, "5"));
    expect(texts.flatMap((text) => pressureIn(text, language)?.sentence ?? [])).toEqual([]);
  }); // prettier-ignore
});

test("it says what the sentence sounds like", () => {
  expect(pressureIn("We have your file. You can hide, but we will find you.", "en")).toMatchObject({ kind: "threat", sentence: "You can hide, but we will find you." }); // prettier-ignore
  expect(pressureIn("要不我联系您的领导？", "zh")).toMatchObject({ kind: "thirdParty" });
  expect(pressureIn("¿No le da vergüenza? Un adulto ya lo habría resuelto.", "es")).toMatchObject({ kind: "shame" });
});
