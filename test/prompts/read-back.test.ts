// Promises that whatever we write or say ourselves is heard back as itself, in three languages. Refuses to know how borrowers write.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { groupedDecimal, writeDate, writeMoney } from "../../prompts/format.ts";
import { hear } from "../../prompts/hear.ts";
import type { HearContext } from "../../prompts/heard.ts";
import { namesOf } from "../../prompts/render.ts";
import { speakDate, speakMoney } from "../../prompts/voice.ts";
import { addDays, type LocalDate } from "../../src/calendar.ts";
import { languages, type Language } from "../../src/loan.ts";

const today = "2026-11-10" as LocalDate;
const homes: Record<Language, { country: string; currency: string }> = {
  en: { country: "US", currency: "USD" },
  es: { country: "MX", currency: "MXN" },
  zh: { country: "CN", currency: "CNY" },
};
const heardAs = (language: Language, text: string, more: Partial<HearContext> = {}) =>
  hear(text, { language, ...homes[language], today, minuteOfDay: 600, expecting: "nothing", medium: "sms", ...more });

const ahead = fc.integer({ min: 1, max: 364 }).map((days) => addDays(today, days));
const minor = fc.oneof(fc.integer({ min: 100, max: 99_999 }), fc.integer({ min: 100_000, max: 999_999_999 }));
const anyLanguage = fc.constantFrom<Language>(...languages);

describe("a day that we write or say", () => {
  test.each(languages)("%s: comes back as itself, with its year and without", (language) => {
    fc.assert(
      fc.property(ahead, fc.boolean(), (date, withYear) => {
        const names = namesOf[language];
        for (const text of [writeDate(date, language, names, withYear), speakDate(date, language, names, withYear)]) {
          const { dates, amounts } = heardAs(language, text);
          expect([text, dates.map((heard) => heard.date), amounts]).toEqual([text, [date], []]);
          expect(dates[0]!.certainty).not.toBe("ambiguous");
        }
      }),
      { seed: 17, numRuns: 250 },
    );
  });

  test("comes back from every way of writing it in figures and in words", () => {
    fc.assert(
      fc.property(ahead, (date) => {
        const [year, month, day] = date.split("-").map(Number) as [number, number, number];
        const [mm, dd] = [date.slice(5, 7), date.slice(8, 10)];
        const written: [Language, string][] = [
          ["en", date], ["en", `${month}/${day}/${year}`], ["en", `${mm}/${dd}/${String(year).slice(2)}`], ["en", `on ${month}/${day}`], ["en", `${namesOf.en.months[month - 1]} ${day}`], ["en", `the ${day} of ${namesOf.en.months[month - 1]}, ${year}`],
          ["es", date], ["es", `${day}/${month}/${year}`], ["es", `${dd}-${mm}-${year}`], ["es", `el ${day}/${month}`], ["es", `el ${day} de ${namesOf.es.months[month - 1]} del ${year}`], ["es", `${day} ${namesOf.es.months[month - 1]!.slice(0, 3)}`],
          ["zh", date], ["zh", `${year}年${month}月${day}日`], ["zh", `${month}月${day}号`], ["zh", `${month}/${day}/${year}`],
        ]; // prettier-ignore
        for (const [language, text] of written)
          expect([text, heardAs(language, text).dates.map((heard) => heard.date)]).toEqual([text, [date]]);
      }),
      { seed: 19, numRuns: 250 },
    );
  });
});

describe("a sum that we write or say", () => {
  test.each(languages)("%s: comes back as itself", (language) => {
    fc.assert(
      fc.property(minor, (amountMinor) => {
        const { currency } = homes[language];
        for (const text of [writeMoney({ amountMinor, currency }, language), speakMoney({ amountMinor, currency }, language)]) {
          const { amounts, dates } = heardAs(language, text);
          expect([text, amounts.map((heard) => [heard.amountMinor, heard.currency]), dates]).toEqual([text, [[amountMinor, currency]], []]);
        }
      }),
      { seed: 23, numRuns: 400 },
    );
  });

  test("is never off by a factor of ten, whatever marks part its figures", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const two = String(part).padStart(2, "0");
        const comma = groupedDecimal(whole * 100, "USD").replace(/\.00$/, "");
        const [dot, thin, apostrophe] = [comma.replaceAll(",", "."), comma.replaceAll(",", "'"), comma];
        const written: [Language, string][] = [
          ["en", `$${comma}.${two}`], ["en", `${apostrophe}.${two} dollars`], ["en", `i can pay $${whole}.${two} friday`], ["en", `${dot},${two} dollars`],
          ["es", `$${comma}.${two}`], ["es", `${dot},${two} pesos`], ["es", `le deposito ${whole}.${two} pesos`], ["es", `${thin}.${two} pesos`],
          ["zh", `￥${comma}.${two}`], ["zh", `还${whole}.${two}元`],
        ]; // prettier-ignore
        for (const [language, text] of written)
          expect([text, heardAs(language, text).amounts.map(({ amountMinor }) => amountMinor)]).toEqual([text, [whole * 100 + part]]);
      }),
      { seed: 29, numRuns: 250 },
    );
  });

  test("keeps its size beside a phone, an account or an address", () => {
    const digits = (length: number) => fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }).map(String);
    const noise: Record<Language, fc.Arbitrary<string>> = {
      en: fc.oneof(
        digits(7).map((n) => `call me at 312 ${n.slice(0, 3)} ${n.slice(3)}`),
        digits(8).map((n) => `my account number is ${n}`),
        digits(4).map((n) => `card ending in ${n}`),
        digits(3).map((n) => `i live at ${n} main street`),
        digits(9).map((n) => `ref ${n}`),
      ),
      es: fc.oneof(
        digits(8).map((n) => `mi numero es 55 ${n.slice(0, 4)} ${n.slice(4)}`),
        digits(8).map((n) => `mi cuenta es ${n}`),
        digits(4).map((n) => `tarjeta terminacion ${n}`),
        digits(3).map((n) => `vivo en calle hidalgo numero ${n}`),
        digits(9).map((n) => `folio ${n}`),
      ),
      zh: fc.oneof(
        digits(8).map((n) => `我的电话是138${n}`),
        digits(8).map((n) => `账号${n}`),
        digits(4).map((n) => `卡号尾号${n}`),
        digits(3).map((n) => `我住中山路${n}号`),
        digits(9).map((n) => `合同号${n}`),
      ),
    };
    const sayings: Record<Language, readonly ((n: number) => string)[]> = {
      en: [(n) => `i can pay ${n} on friday`, (n) => `$${n} tomorrow`, (n) => `${n} bucks is all i have`],
      es: [(n) => `puedo pagar ${n} el viernes`, (n) => `$${n} mañana`, (n) => `le deposito ${n} pesos`],
      zh: [(n) => `周五还${n}`, (n) => `明天付${n}元`, (n) => `可以先还${n}块`],
    };
    fc.assert(
      fc.property(
        anyLanguage.chain((language) => fc.tuple(fc.constant(language), noise[language], fc.constantFrom(...sayings[language]))),
        fc.integer({ min: 20, max: 1899 }),
        fc.boolean(),
        ([language, told, saying], n, first) => {
          const mark = language === "zh" ? "，" : ", ";
          const text = first ? told + mark + saying(n) : saying(n) + mark + told;
          expect([text, heardAs(language, text).amounts.map(({ amountMinor }) => amountMinor)]).toEqual([text, [n * 100]]);
        },
      ),
      { seed: 31, numRuns: 600 },
    );
  });
});
