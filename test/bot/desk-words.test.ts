// Promises of the desk's words: what the server tells by codes reads in each language of the page, with figures written as that language writes them.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toldOfNote } from "../../bot/console/brief-view.ts";
import { lineOf } from "../../bot/console/transcript.ts";
import type { BriefView, Offered } from "../../bot/console/wire.ts";
import { briefText, inWords, lengthOf, offerInWords, refusalInWords, understoodInWords, whisperText } from "../../bot/console/web/told.ts";
import { haveWords, language, pageLanguages, type PageLanguage } from "../../bot/console/web/words.ts";
import { toldEn } from "../../bot/console/web/words/told-en.ts";
import { toldEs } from "../../bot/console/web/words/told-es.ts";
import { toldZh } from "../../bot/console/web/words/told-zh.ts";

beforeAll(() => Promise.all((Object.keys(pageLanguages) as PageLanguage[]).map(haveWords)));
afterAll(() => void (language.value = "en"));
const inEach = (read: () => string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(pageLanguages).map((code) => {
      language.value = code as PageLanguage;
      return [code, read()];
    }),
  );

const offer: Offered = {
  kind: "plan", currency: "USD", terms: {}, approval: "agent", parts: [{ on: "2026-03-25", amount: "1234.50" }, { on: "2026-04-25", amount: "1234.50" }],
}; // prettier-ignore
const brief: BriefView = {
  reason: "waiver_beyond_authority", reasonWords: "please drop the late fees", verified: false, borrowerName: "María del Carmen Hernández López", language: "es", channel: "sms",
  loan: { id: "L-1", product: "personal", asOf: "2026-03-11", pastDue: "6076.13 USD", payoff: "9076.13 USD", daysPastDue: 29, stage: "early" },
  promised: [{ amount: "532.53", currency: "USD", on: "2026-03-14", status: "replaced" }], offered: [toldOfNote("2 × 398.53 from 2026-03-18")], refused: [toldOfNote("900.00 2026-06-01: date_too_late")],
  reasonCode: "lost_income", mood: [], lastSaid: ["please"], doNotSay: [toldOfNote("nothing about a loan before the right party is checked")], nextOffers: [offer],
}; // prettier-ignore

test("an event, an offer and the origin of a figure are written for who reads them", () => {
  const promise = { code: "promise_recorded", slots: { amount: "1532.53", currency: "USD", on: "2026-03-14" } };
  expect(inEach(() => inWords("events", promise))).toEqual({
    en: "Promise: 1,532.53 USD on 14 Mar 2026",
    es: "Promesa: 1,532.53 USD el 14 mar 2026",
    zh: "承诺还款：2026年3月14日 1,532.53 USD",
  });
  expect(inEach(() => offerInWords(offer))).toMatchObject({
    en: "2 monthly payments of 1,234.50 USD from 25 Mar 2026",
    zh: "2 期，每月 1,234.50 USD，2026年3月25日起",
  });
  const why = { code: "fellDue", slots: { from: "2026-02-10", to: "2026-02-10", numbers: "2" } };
  expect(inEach(() => inWords("why", why))["es"]).toBe("Venció el 10 feb 2026 (cuota 2)");
});

test.each([
  ["dispute_answered", { agent: "Ann", verificationSentOn: "2026-03-12" }, /Ann.*12 Mar 2026/, /Ann.*12 mar 2026/, /Ann.*2026年3月12日/],
  ["dispute_answered", { agent: "Ann" }, /^Dispute answered by Ann$/, /^Disputa respondida por Ann$/, /^异议已由Ann答复$/],
  ["recording_agreed", {}, /Agreed/, /Aceptó/, /同意/],
  ["recording_refused", {}, /not recorded/, /no se graba/, /不录音/],
  ["wording_assigned", { experiment: "early", arm: "B" }, /early.*B/, /early.*B/, /early.*B/],
] as const)("the thread has words for %s with %j", (kind, body, en, es, zh) => {
  const line = lineOf({ id: "E-1", borrowerId: "B-1", at: 0, kind, loanId: null, conversationId: null, body }, new Map(), "utc");
  const told = inEach(() => inWords("events", line!.told!));
  expect(told).toEqual({ en: expect.stringMatching(en), es: expect.stringMatching(es), zh: expect.stringMatching(zh) });
});

test("a refusal names the limit, in words of the reader", () => {
  expect(inEach(() => refusalInWords("promise.date_too_late", { latest: "2026-03-25" })!)).toMatchObject({
    en: "The latest day that can be promised is 25 Mar 2026.",
    zh: "承诺日期最迟为2026年3月25日。",
  });
  for (const rule of ["dispute.verification", "dispute.verification_day"])
    expect(new Set(Object.values(inEach(() => refusalInWords(rule)!))).size).toBe(3);
  expect(refusalInWords("a.rule.nobody.worded")).toBeNull();
});

test("what was understood is told by our own names for it", () => {
  language.value = "zh";
  expect(understoodInWords({ intents: [{ intent: "talk_to_human", percent: 97 }], days: [], amounts: [], shares: [] })).toBe(
    "要求人工 97 %",
  );
  // A share is told as one, never as a sum of nothing.
  expect(understoodInWords({ intents: [], days: [], amounts: [], shares: ["half", "60 %"] })).toBe("一半, 60 %");
});

describe("the brief", () => {
  test("in Chinese holds no English word but names and codes", () => {
    language.value = "zh";
    const own = /María del Carmen Hernández López|USD|L-1|please( drop the late fees)?/g;
    expect(briefText(brief).replaceAll(own, "")).not.toMatch(/[A-Za-z]{3}/);
  });
  test("as a whisper is over in eight seconds in every language, and is never cut inside a figure", () => {
    for (const [code, text] of Object.entries(inEach(() => whisperText(brief)))) {
      language.value = code as PageLanguage;
      expect(lengthOf(text)).toBeLessThanOrEqual(20);
      // Spanish as in the United States and Mexico: the agent reads the figure as the borrower was told it.
      expect(text).toContain("6,076.13 USD");
    }
  });
  test("shows a note of an unknown form as it is", () => {
    expect(inWords("notes", toldOfNote("half of it by Friday"))).toBe("half of it by Friday");
  });
});

test("every sentence uses the slots the English one uses", () => {
  const slots = new Proxy({} as never, { get: (_target, name) => `{${String(name)}}` });
  const used = (told: (s: never) => string): string[] => [...new Set(told(slots).match(/\{\w+\}/g))].toSorted();
  for (const pack of [toldEs, toldZh])
    for (const table of ["events", "notes", "why", "offers", "refusals"] as const)
      for (const [code, told] of Object.entries(toldEn[table]))
        expect([table, code, used((pack[table] as Record<string, typeof told>)[code] as never)]).toEqual([table, code, used(told)]);
});
