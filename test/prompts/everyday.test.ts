// Promises about everyday messages: nearly all are heard, and what is none of our business is left alone.
import { describe, expect, test } from "@jest/globals";
import { loadIntentModels } from "../../bot/intent-models.ts";
import type { Intent } from "../../prompts/heard.ts";
import { createIntentReader } from "../../prompts/intent.ts";
import { normalize } from "../../prompts/normalize.ts";
import { languages, type Language } from "../../src/loan.ts";
import { everydaySaid } from "./everyday-said.ts";

const read = createIntentReader(loadIntentModels());
const first = (text: string, language: Language): Intent =>
  read(normalize(text, language), { language, country: "US", today: "2025-03-12", currency: "USD", expecting: "nothing", medium: "sms" })[0]?.intent ?? "out_of_scope"; // prettier-ignore

/** What each text may mean, over all the lists it stands in. */
function meanings(language: Language): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const [labels, texts] of Object.entries(everydaySaid[language]))
    for (const text of texts.split(" | ")) said.set(text, new Set([...(said.get(text) ?? []), ...labels.split("|")]));
  return said;
}

describe.each(languages)("in %s", (language) => {
  const all = [...meanings(language)];
  const wrong = (of: typeof all): string[] =>
    of.filter(([text, means]) => !means.has(first(text, language))).map(([text]) => `${text} -> ${first(text, language)}`);

  test("19 of 20 everyday messages are heard as what they mean", () => {
    const inScope = all.filter(([, means]) => !means.has("out_of_scope"));
    const missed = wrong(inScope);
    expect(missed.length > inScope.length / 20 ? missed : []).toEqual([]);
  });
  test("19 of 20 messages about other things are left alone", () => {
    const outside = all.filter(([, means]) => means.has("out_of_scope"));
    const taken = wrong(outside);
    expect(taken.length > outside.length / 20 ? taken : []).toEqual([]);
  });
});

test.each([
  ["en", "hello who's this", ["who_are_you"]],
  ["en", "can someone call me instead", ["callback_request", "talk_to_human"]],
  ["es", "bueno, quién habla?", ["who_are_you"]],
  ["es", "me puede llamar alguien?", ["callback_request", "talk_to_human"]],
  ["zh", "这期多少钱 里面包括什么", ["explain_amount", "balance_inquiry"]],
  ["zh", "能打电话给我吗", ["callback_request", "talk_to_human"]],
] as const)("%s: %s", (language, text, means) => expect(means).toContain(first(text, language)));
