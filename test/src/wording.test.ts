// Promises of the word lists: a phrase is found however it is written, and only where it stands as words of its own.
import { describe, expect, test } from "@jest/globals";
import { concepts, findConcept, findConcepts } from "../../src/wording.ts";
import { anchorsOf } from "../../src/wording-anchors.ts";
import wording from "../../src/policy/wording.json" with { type: "json" };

type Lists = Partial<Record<"en" | "es" | "zh", string[]>>;
const listed = wording.concepts as Record<string, Lists>;
/** Phrases that are plain words, without alternatives or gaps. */
const plainIn = (concept: string, languages: readonly ("en" | "es" | "zh")[]): string[] =>
  languages.flatMap((language) => listed[concept]![language] ?? []).filter((phrase) => /^[\p{L} ']+$/u.test(phrase));

describe.each(concepts.filter((concept) => plainIn(concept, ["en", "es"]).length > 0))("%s", (concept) => {
  const phrases = plainIn(concept, ["en", "es"]);
  test("is found in capitals and in small letters, at either end of a text", () => {
    for (const phrase of phrases)
      for (const text of [phrase, phrase.toUpperCase(), `¿${phrase}?`, `… ${phrase.toUpperCase()}.`])
        expect([text, findConcept(text, concept)?.concept]).toEqual([text, concept]);
  });

  test("is not found inside a longer word or number", () => {
    for (const phrase of phrases)
      for (const text of [`${phrase}qq`, `qq${phrase}`, `7${phrase}7`])
        for (const { start, end } of findConcepts(text, [concept])) {
          expect([text, /[\p{L}\p{N}]$/u.test(text.slice(0, start))]).toEqual([text, false]);
          expect([text, /^[\p{L}\p{N}]/u.test(text.slice(end))]).toEqual([text, false]);
        }
  });
});

test("phrases of Chinese are found within a run of characters", () => {
  for (const concept of concepts)
    for (const phrase of plainIn(concept, ["zh"]))
      expect([phrase, findConcept(`您好${phrase}谢谢`, concept)?.concept]).toEqual([phrase, concept]);
});

test("accents, curly quotes and the old long s hide no word", () => {
  expect(findConcept("ÚLTIMO AVISO", "urgency") !== undefined).toBe(findConcept("ultimo aviso", "urgency") !== undefined);
  expect(findConcept("we will ſue you", "legal_action")?.phrase).toBe("ſue");
});

describe("however it is typed or pasted, a phrase is found and told as it stands", () => {
  test.each([
    ["we will take you  to court", "take you  to court"],
    ["we will take you\u00a0to\u00a0court", "take you\u00a0to\u00a0court"],
    ["we will take you\nto court", "take you\nto court"],
    ["we will take you \r\n to court", "take you \r\n to court"],
    ["we will t\u00adake you to co\u200burt.", "t\u00adake you to co\u200burt"],
    ["we will ｔａｋｅ you to ｃｏｕｒｔ", "ｔａｋｅ you to ｃｏｕｒｔ"],
    ["we will 𝐭𝐚𝐤𝐞 you to court", "𝐭𝐚𝐤𝐞 you to court"],
  ])("%j", (text, phrase) => {
    expect(findConcepts(text, ["legal_action", "court_pressure"]).map((found) => found.phrase)).toContain(phrase);
  });

  test("accents written as marks of their own as well", () => {
    const text = "la llevamos a la cárcel ya".normalize("NFD");
    expect(findConcept(text, "arrest")?.phrase.normalize("NFC")).toBe("cárcel");
  });

  test("an empty line parts what was said", () => {
    expect(findConcept("take you\n\nto court", "legal_action")?.phrase ?? "").not.toContain("\n");
  });
});

test("of two phrases at one place the one listed first is told, and places stand in the order of the text", () => {
  const found = findConcepts("the police will come, then jail, then the police again", ["arrest"]);
  expect(found.map(({ phrase }) => phrase)).toEqual(["police", "jail", "police"]);
  expect(found.every(({ start }, i) => i === 0 || start > found[i - 1]!.start)).toBe(true);
});

describe("a phrase with alternatives and gaps", () => {
  /** The phrase as somebody would say it: of each group the alternative at that place, or none where it may be left out. */
  const spoken = (phrase: string, place: number, leavesOut: boolean): string => {
    let text = phrase.replaceAll("(?:", "(");
    for (let inner = /\(([^()]*)\)(\??)/.exec(text); inner; inner = /\(([^()]*)\)(\??)/.exec(text)) {
      const alternatives = inner[1]!.split("|");
      text = text.replace(inner[0], inner[2] && leavesOut ? "" : alternatives[place % alternatives.length]!);
    }
    return text.replaceAll("*", "").replaceAll("[money]", "$20").replaceAll("[name]", "mary").replace(/\s*…\s*/g, " ").replace(/(.)\?/gu, leavesOut ? "" : "$1"); // prettier-ignore
  };

  test.each(concepts)("holds one of its pieces in each of its forms: %s", (concept) => {
    for (const phrase of Object.values(listed[concept]!).filter(Array.isArray).flat()) {
      const pieces = anchorsOf(phrase.toLowerCase());
      for (let place = 0; place < 20; place++)
        for (const leavesOut of [true, false]) {
          const text = spoken(phrase.toLowerCase(), place, leavesOut);
          expect([phrase, text, pieces === null || pieces.some((piece) => text.includes(piece))]).toEqual([phrase, text, true]);
        }
    }
  });

  test("has one piece at least that every text with the phrase holds", () => {
    expect(anchorsOf("lawsuit*")).toEqual(["lawsuit"]);
    expect(anchorsOf("(take|bring) you to court")).toEqual(["you to court"]);
    expect(anchorsOf("pass* (on )?to (legal|lawyers)")).toEqual(["legal", "lawyers"]);
    expect(anchorsOf("(seize|levy) …(property|wages)")).toEqual(["property", "wages"]);
    expect(anchorsOf("colou?r")).toEqual(["colo"]);
    expect(anchorsOf("[money]")).toBe(null);
  });
});

test("letters of other alphabets that look Latin hide no word, and are found where they stand", () => {
  for (const text of ["you will go to jаil", "ЈАІL", "аrrеst", "ΑRREST"]) expect([text, findConcept(text, "arrest")?.concept]).toEqual([text, "arrest"]);
  expect(findConcept("les vamos a dеmandar", "legal_action")?.phrase).toBe("vamos a dеmandar");
}); // prettier-ignore
