// Promises about the second look at an agent's words: what it catches beside the word lists, how seldom it is wrong, and that nothing of ours is ever hit.
import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/loan.ts";
import { expand } from "../../prompts/examples.ts";
import { pressureExamples, pressureIn, pressureKinds, pressureLine, trainPressure } from "../../prompts/pressure.ts";
import { phrasebooks } from "../../prompts/render.ts";
import { documentText, documentSlots, type DocumentText } from "../../prompts/documents.ts";
import { innocent } from "../src/agent-replies.ts";
import { kind, veiled } from "./pressure-replies.ts";

/** Caught of 24 whose like no example holds; a change of the examples may raise it, never lower it unseen. */
const leastCaught = { en: 9, es: 6, zh: 8 };
/** In a hundred, of what four fifths of the examples say about the last fifth. */
const leastFound = { en: 28, es: 27, zh: 31 };

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
  test("of a fifth of the examples that it was not taught it stops fewer than two fair ones in a hundred, and finds its share of the others", () => {
    const examples = pressureExamples[language];
    const every = ["fair", ...pressureKinds] as const;
    const stopped = { fair: [] as boolean[], pressing: [] as boolean[] };
    for (let fold = 0; fold < 5; fold++) {
      const rest = (kind: keyof typeof examples) => examples[kind].filter((_, n) => n % 5 !== fold);
      const taught = {
        fair: rest("fair"),
        threat: rest("threat"),
        urgency: rest("urgency"),
        shame: rest("shame"),
        thirdParty: rest("thirdParty"),
      };
      const model = trainPressure(taught, language);
      for (const kind of every)
        for (const line of examples[kind].filter((_, n) => n % 5 === fold))
          for (const text of expand(line).slice(0, 4))
            stopped[kind === "fair" ? "fair" : "pressing"].push(model(text).likelihood >= pressureLine[language]);
    }
    const inAHundred = (all: boolean[]) => (100 * all.filter(Boolean).length) / all.length;
    expect(inAHundred(stopped.fair)).toBeLessThan(2);
    expect(inAHundred(stopped.pressing)).toBeGreaterThanOrEqual(leastFound[language]);
  }, 60_000);
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
