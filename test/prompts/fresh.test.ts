// Promises of hearing over a few hundred messages per language, written before they were first heard. Refuses to know the grammar.
import { describe, expect, test } from "@jest/globals";
import { normalize } from "../../prompts/normalize.ts";
import { readNumber } from "../../prompts/number-fractions.ts";
import { languages } from "../../src/loan.ts";
import { freshEn } from "./fresh-en.ts";
import { freshEs } from "./fresh-es.ts";
import { casesOf, isSurelyWrong, misheard } from "./fresh-judge.ts";
import { freshMessy } from "./fresh-messy.ts";
import { freshNumbers } from "./fresh-numbers.ts";
import { freshZh } from "./fresh-zh.ts";

// Readings, by spaces: "11-15" a day to come (November to December of this year, else of the next); "?11-15" asked with that day among the offers;
// "*11-15~11-17" any of these days, however sure; "11-15..11-20" a stretch; "?" nothing binding; "p11-03" told as past; "p*" past days told or not; "payday" asks for it; "t1020" minute of day;
// "$150" "$half" "$25%" sums; "$?150" asked; "150@11-15" a sum with its day; "-" nothing at all, "*-" no sum and whatever day.
describe.each([
  ["en", freshEn],
  ["es", freshEs],
  ["zh", freshZh],
] as const)("%s", (language, table) => {
  const cases = casesOf(language, table);

  test.each(cases.map((one) => [one.text, one.expected, one] as const))("%s → %s", (...[, , one]) => {
    expect(misheard(one)).toBeUndefined();
  });
});

describe.each([...languages])("messy %s", (language) => {
  const rows = freshMessy[language].trim().split("\n");
  const cases = (wanted: boolean) =>
    casesOf(
      language,
      rows
        .filter((row) => row.startsWith("~") === wanted)
        .map((row) => row.replace(/^~/, ""))
        .join("\n"),
    );

  test.each(cases(false).map((one) => [one.text, one.expected, one] as const))("%s → %s", (...[, , one]) => {
    expect(misheard({ ...one, expected: `${one.expected} p*` })).toBeUndefined();
  });

  test.each(cases(true).map((one) => [one.text, one.expected, one] as const))(
    "%s is never heard wrong for sure, meaning %s",
    (...[, , one]) => {
      expect(isSurelyWrong(one)).toBe(false);
    },
  );
});

describe.each([...languages])("numbers in %s", (language) => {
  const rows = freshNumbers[language]
    .trim()
    .split("\n")
    .map((line) => line.split(" | ").map((part) => part.trim()));

  test.each(rows)("%s → %s", (text, value) => {
    expect(readNumber(normalize(text, language), language)).toBeCloseTo(Number(value), 9);
  });
});
