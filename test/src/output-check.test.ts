import { describe, expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import type { ContactAttempt, ContactFacts, ContactFragment } from "../../src/contact-rules.ts";
import { checkOutput, disguisedIn, unknownFigures } from "../../src/output-check.ts";
import type { AllowedFigures } from "../../src/output-check.ts";
import { packsFor } from "../../src/policy/packs.ts";

const now = parseInstant("2026-11-23T14:00:00-05:00");
const facts: ContactFacts = { party: "first", candidateZones: ["America/New_York"], identityVerified: true, consents: { sms: true } };
const allowed: AllowedFigures = {
  amounts: [{ amountMinor: 120050, currency: "USD" }, { amountMinor: 50000, currency: "USD" }],
  dates: ["2026-11-30"],
  percents: ["0.05"],
  counts: [45],
  texts: ["+1 800 555 0100", "https://pay.example/x1"],
}; // prettier-ignore
const sms: ContactAttempt = { act: "contact", channel: "sms", purpose: "overdue_reminder" };
const check = (
  text: string,
  given: {
    facts?: ContactFacts;
    attempt?: ContactAttempt;
    mustInclude?: { fragment: ContactFragment; wordings: string[] }[];
    verifiedFact?: boolean;
    mustNotInclude?: string[];
  } = {},
) =>
  checkOutput(
    {
      text,
      attempt: given.attempt ?? sms,
      mustInclude: given.mustInclude ?? [],
      ...(given.verifiedFact === undefined ? {} : { verifiedFact: given.verifiedFact }),
      ...(given.mustNotInclude ? { mustNotInclude: given.mustNotInclude } : {}),
    },
    allowed,
    { history: [], facts: given.facts ?? facts, packs: packsFor("US-TX", "first"), now },
  );

describe("figures", () => {
  test.each([
    "Your payment of $1,200.50 is due on November 30.",
    "Su pago de 1.200,50 USD vence el 30 de noviembre de 2026.",
    "您应于11月30日还款1200.50美元。",
    "$500 now and the rest on 11/30/2026, or call +1 800 555 0100 before 5 pm.",
    "It is 45 days late; the rate is 0.05 % a day. See https://pay.example/x1",
    "Reply 1 for yes, 2 for no. We are here until 17:30.",
    "At zero point zero five percent a day.",
    "Al cero punto cero cinco por ciento diario.",
    "按每日百分之零点零五计收。",
  ])("lets go what the ledger explains: %s", (text) => {
    expect(unknownFigures(text, allowed)).toEqual([]);
  });
  test.each([
    ["Your payment of $1,200.51 is due.", "1,200.51"],
    ["Pay 999 today.", "999"],
    ["Please send 300 dollars.", "300"],
    ["还款1500元。", "1500"],
    ["The rate is 3 % a day.", "3 %"],
    ["The rate is zero point zero six percent a day.", "zero point zero six"],
    ["Al uno punto cero cinco por ciento diario.", "uno punto cero cinco"],
    ["按每日百分之五计收。", "五"],
    ["按每日百分之零点五计收。", "零点五"],
    ["It is 46 days late.", "46"],
    ["Due on December 1.", "December 1"],
    ["Vence el 1 de diciembre.", "1 de diciembre"],
    ["应于12月1日还款。", "12月1日"],
    ["Pay $5.", "5"],
    ["转账５００００元", "50000"],
  ])("refuses what nothing explains: %s", (text, found) => {
    expect(unknownFigures(text, allowed).map((refusal) => refusal.found)).toEqual([found]);
  });
});

describe("words", () => {
  test.each([
    ["You could be arrested for this.", "CORE.CONDUCT"],
    ["This is your last chance, act now.", "CORE.CONDUCT"],
    ["We will tell your employer.", "CORE.CONDUCT"],
    ["¿Qué dirán sus vecinos? Sus hijos lo sabrán.", "CORE.CONDUCT"],
    ["您的家人会知道的，想想您的孩子。", "CORE.CONDUCT"],
    ["We will take you to court.", "CORE.LEGAL"],
    ["This will stay on your credit report.", "CORE.CLAIM.VERIFIED"],
    ["You could borrow from a friend or get another loan.", "CORE.CONDUCT"],
  ])("refuses at the desk, with the rule: %s", (text, rule) => {
    expect(check(text)).toContainEqual(expect.objectContaining({ code: "wording", rule }));
  });
  test("lets a plain reminder go", () => {
    expect(check("Hello Ann, your payment of $1,200.50 was due on November 30. When could you pay it?")).toEqual([]);
  });
  test("lets a recorded claim go", () => {
    expect(check("Our records show this account was reported 45 days past due.", { verifiedFact: true })).toEqual([]);
  });
  test("names no debt before the person is verified", () => {
    const refusals = check("Your loan payment is due.", { facts: { ...facts, identityVerified: false } });
    expect(refusals).toContainEqual(expect.objectContaining({ code: "debt_before_verification" }));
    expect(check("Hello, this is Ana for Ann Lee. Is this you?", { facts: { ...facts, identityVerified: false } })).toEqual([]);
  });
  test("an unknown identity is not a verified one", () => {
    const { identityVerified: _, ...unknown } = facts;
    expect(check("Your loan payment is due.", { facts: unknown })).toContainEqual(expect.objectContaining({ rule: "LENDER.IDENTITY" }));
  });
  test("a confirmation of an opt-out says nothing of money", () => {
    expect(check("You are opted out. You owe us nothing more to read.", { mustNotInclude: ["debt_words"] })).toContainEqual(
      expect.objectContaining({ code: "forbidden_words" }),
    );
  });
});

test.each(["You owe $1\u200b,200.50.", "You owe $1,200.50\u00ad0."])("what cannot be seen parts no figure: %j", (text) => {
  const seen = text.replace(/[\u200b\u00ad]/g, "");
  expect(check(text).map(({ found }) => found)).toEqual(check(seen).map(({ found }) => found));
});
test("a sum is none of two smaller ones with nothing to be seen between them", () => {
  expect(check("You owe $500\u200b00.")).toContainEqual(expect.objectContaining({ code: "figure_unknown" }));
});

describe("disclosures", () => {
  const optOut = { fragment: "opt_out_instruction" as const, wordings: ["Reply STOP to stop texts"] };
  test("a missing opt-out line is refused", () => {
    expect(check("Hello Ann.", { mustInclude: [optOut] })).toEqual([expect.objectContaining({ code: "opt_out_missing" })]);
  });
  test("line breaks and case do not hide it", () => {
    expect(check("Hello Ann. reply stop\n to stop texts.", { mustInclude: [optOut] })).toEqual([]);
  });
});

test("a word that is spelled out, set apart or mixed of two alphabets is seen; initials, codes, lists and plain words are none", () => {
  for (const text of ["You will go to j a i l", "a.r.r.e.s.t", "c-á-r-c-e-l", "会 坐-牢。", "We аct now"]) expect([text, disguisedIn(text)]).toEqual([text, expect.any(String)]);
  for (const text of ["The U.S. office is open.", "Plan A, B or C?", "I owe 5 to a friend", "Sí, a usted y a mí", "请您 回复 我们", "您好，王先生", "Reference A7 K2 9Q", "e.g. by card, i.e. today", "L-1001"])
    expect([text, disguisedIn(text)]).toEqual([text, undefined]);
}); // prettier-ignore
