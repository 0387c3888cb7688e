import { describe, expect, test } from "@jest/globals";
import { meantWord, stem, vocabularyOf } from "../../prompts/stem.ts";

describe("stems", () => {
  test("forms of a word fall together", () => {
    expect(stem("payments", "en")).toBe(stem("payment", "en"));
    expect(stem("texting", "en")).toBe(stem("texted", "en"));
    expect(stem("pagaremos", "es")).toBe(stem("pagaré", "es"));
  });
  test("no negation is lost", () => {
    for (const word of ["no", "ni", "not", "sin"]) expect(stem(word, "es")).toBe(word);
    expect(stem("no", "en")).toBe("no");
  });
  test("no word becomes nothing", () => {
    for (const word of ["ing", "aciones", "amente", "ness", "idad"])
      for (const language of ["en", "es"] as const) expect(stem(word, language)).not.toBe("");
  });
});

describe("the word that was meant", () => {
  const vocabulary = vocabularyOf(
    ["lawyer", "later", "weather", "stop"],
    ["lawyer", "attorney", "bankruptcy", "representative", "unsubscribe"],
  );
  test.each([
    ["lawer", "lawyer"],
    ["atorney", "attorney"],
    ["bankrupcy", "bankruptcy"],
    ["reprasentitive", "representative"],
    ["unsubscirbe", "unsubscribe"],
  ])("%s was meant to be %s", (typed, meant) => expect(meantWord(typed, vocabulary)).toBe(meant));
  test.each(["lawyer", "weather", "stp", "flower", "xyzzy", "repetition"])("%s is left alone", (word) => {
    expect(meantWord(word, vocabulary)).toBeUndefined();
  });
});
