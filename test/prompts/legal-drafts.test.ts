// Promises about words that wait for a lawyer: each has a draft in every language with its source, and none can leave.
import { expect, test } from "@jest/globals";
import { contactFragments } from "../../src/contact-rules-terms.ts";
import { languages } from "../../src/loan.ts";
import { isSaid, missingIn } from "../../prompts/fragments.ts";
import { legalDrafts, type UnsignedFragment } from "../../prompts/legal-drafts.ts";

const drafts = Object.entries(legalDrafts) as [UnsignedFragment, (typeof legalDrafts)[UnsignedFragment]][];
const about = { name: "L", assistantName: { en: "R", es: "R", zh: "R" }, phone: "+18005550142", officer: "D" };

test.each(drafts)("%s has a draft, a source and something to check", (fragment, draft) => {
  expect(contactFragments).toContain(fragment);
  expect(draft.source.length).toBeGreaterThan(20);
  expect(draft.toCheck.length).toBeGreaterThan(20);
  const slots = languages.map((language) => [...new Set(draft.words[language].match(/\{\w+\}/g) ?? [])].toSorted().join(" "));
  expect(new Set(slots).size).toBe(1);
});

test.each(drafts)("%s is still withheld, whatever the draft says", (fragment, draft) => {
  expect(isSaid(fragment)).toBe(false);
  for (const language of languages)
    expect(missingIn(draft.words[language], [fragment], { ...about, language })).toEqual({ before: [], after: [], cannot: fragment });
});

test("New York's notice makes all five points in every language", () => {
  const points: Record<(typeof languages)[number], RegExp[]> = {
    en: [/may have expired/, /violation of federal law/, /tell the court/, /not required to admit, affirm or acknowledge/, /may start again/],
    es: [/puede haber vencido/, /viola la ley federal/, /decirle al tribunal/, /no está obligado a admitir, afirmar ni reconocer/, /empezar de nuevo/],
    zh: [/可能已经届满/, /违反联邦法律/, /告知法院/, /没有义务承认、确认或认可/, /重新起算/],
  }; // prettier-ignore
  const { words } = legalDrafts.ny_1_3_b_time_barred_notice_same_medium_before_payment;
  for (const language of languages) for (const point of points[language]) expect(words[language]).toMatch(point);
});
