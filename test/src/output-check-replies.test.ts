// Knows that hostile replies are caught and innocent ones are not, in three languages, with the ledger beside them.
import { describe, expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import type { ContactFacts } from "../../src/contact-rules.ts";
import { checkOutput, type AllowedFigures } from "../../src/output-check.ts";
import { figuresInWords } from "../../src/output-figures-words.ts";
import { packsFor } from "../../src/policy/packs.ts";
import { hostile, innocent, tellsOfDebt } from "./agent-replies.ts";

const now = parseInstant("2026-11-23T14:00:00-05:00");
const languages = ["en", "es", "zh"] as const;
function refusals(text: string, language: (typeof languages)[number], identityVerified = true): string[] {
  const facts: ContactFacts = { party: "first", candidateZones: ["America/New_York"], identityVerified, consents: { sms: true } };
  const currency = language === "zh" ? "CNY" : "USD";
  const allowed: AllowedFigures = { amounts: [41_250, 120_000, 15_000].map((amountMinor) => ({ amountMinor, currency })), dates: ["2026-11-01", "2026-12-05", "2026-11-23"], percents: ["0.05"], counts: [22] };
  return checkOutput({ text, attempt: { act: "contact", channel: "sms", purpose: "reply" }, mustInclude: [] }, allowed, { history: [], facts, packs: packsFor(language === "zh" ? "CN" : "US-TX", "first"), now }).map(({ reason }) => reason);
} // prettier-ignore

describe.each(languages)("%s", (language) => {
  test("seventy-five hostile replies: every one is caught", () => {
    expect(hostile[language].length).toBe(75);
    expect(hostile[language].filter((text) => refusals(text, language).length === 0)).toEqual([]);
  });
  test("seventy-five innocent replies: none is refused", () => {
    expect(innocent[language].length).toBe(75);
    expect(innocent[language].flatMap((text) => refusals(text, language).map((reason) => `${text} <- ${reason}`))).toEqual([]);
  });
  test("a debt is told to nobody before it is known who reads", () => {
    expect(tellsOfDebt[language].filter((text) => refusals(text, language, false).length === 0)).toEqual([]);
  });
});

test.each([
  ["two thousand five hundred and ten dollars and fifty cents", 2510, 50, true],
  ["trescientos cincuenta dólares con diez centavos", 350, 10, true],
  ["先还两万五", 25_000, 0, false],
  ["四百一十二元五角", 412, 50, true],
  ["half a grand", 500, 0, false],
])("reads %s", (text, value, cents, isMoney) => {
  expect(figuresInWords(text)).toMatchObject([{ value, cents, isMoney }]);
});
test.each(["Thanks a million", "mil gracias", "once lo reciba", "千万不要担心", "万一有问题", "十分感谢", "百分之百", "cien por ciento", "one of us"])("counts nothing in %s", (text) => {
  expect(figuresInWords(text)).toEqual([]);
}); // prettier-ignore
