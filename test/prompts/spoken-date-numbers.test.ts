// Promises about birth dates said aloud: every year since 1925 is read as it is spoken, in English and Spanish, and what is no number stays.
import { expect, test } from "@jest/globals";
import { spellEnglish, spellEnglishOrdinal } from "../../prompts/en/spell.ts";
import { spellSpanish } from "../../prompts/es/spell.ts";
import { spokenDateNumbers } from "../../prompts/spoken-date-numbers.ts";
import { answers } from "../../prompts/verification-answer.ts";

const years = Array.from({ length: 100 }, (_, i) => 1925 + i);
const inPairs = (year: number): string => `${spellEnglish(Math.floor(year / 100))} ${year % 100 < 10 ? `oh ${spellEnglish(year % 100)}` : spellEnglish(year % 100)}`; // prettier-ignore

test("English years in pairs or in thousands, days as ordinals", () => {
  for (const year of years) {
    const day = 1 + (year % 28);
    const spoken = year < 2000 || year > 2009 ? inPairs(year) : year === 2000 ? "two thousand" : `two thousand ${spellEnglish(year % 100)}`;
    expect(spokenDateNumbers(`november ${spellEnglishOrdinal(day)} ${spoken}`)).toBe(`november ${day} ${year}`);
  }
});
test("Spanish years", () => {
  for (const year of years) expect(spokenDateNumbers(`dos de noviembre de ${spellSpanish(year)}`)).toBe(`2 de noviembre de ${year}`);
});
test.each([
  ["november second nineteen seventy nine", "match"],
  ["the second of november nineteen seventy-nine", "match"],
  ["dos de noviembre de mil novecientos setenta y nueve", "match"],
  ["november third nineteen seventy nine", "no_match"],
  ["it is november", "nothing"],
  ["11/02/1979", "match"],
  ["1979年11月2日", "match"],
])("%s is %s", (said, how) => expect(answers("birth_date", said, "1979-11-02")).toBe(how));
