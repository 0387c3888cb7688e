// Promises of hearing: what borrowers write in three languages, and properties that hold for any text.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hear } from "../../prompts/hear.ts";
import type { HearContext, Heard, HeardAmount } from "../../prompts/heard.ts";
import type { Language } from "../../src/loan.ts";
import { amountCases } from "./amounts-said.ts";
import { dateCases } from "./dates-said.ts";

const homes: Record<Language, { country: string; currency: string }> = {
  en: { country: "US", currency: "USD" },
  es: { country: "MX", currency: "MXN" },
  zh: { country: "CN", currency: "CNY" },
};

function said(language: Language, text: string, context: Partial<HearContext> = {}): Heard {
  return hear(text, {
    language,
    ...homes[language],
    today: "2025-03-12",
    minuteOfDay: 600,
    expecting: "nothing",
    medium: "sms",
    ...context,
  });
}

describe("days", () => {
  test.each(dateCases)("%s: %s → %s", (language, text, expected, ...[context]) => {
    // A fourth named parameter would make jest wait for a callback.
    const { dates } = said(language, text, context);
    const future = dates.find((date) => date.tense === "future" && date.needs === undefined);
    const past = dates.find((date) => date.tense === "past");
    if (expected?.startsWith("past ")) {
      expect(future).toBeUndefined();
      expect(`past ${past?.range?.from ?? past?.date}`).toBe(expected);
    } else if (expected?.includes("..")) expect(`${future?.range?.from}..${future?.range?.to}`).toBe(expected);
    else if (expected?.startsWith("?")) {
      expect(`?${future?.date}`).toBe(expected);
      expect(future?.certainty).toBe("ambiguous");
    } else {
      expect(future?.date ?? null).toBe(expected);
      if (future && !future.range) expect(future.certainty).not.toBe("ambiguous");
    }
  });

  test("an evening hour is in the evening, and a wide comma parts a sum from a day", () => {
    expect(said("zh", "明天晚上9点半").dates[0]?.minuteOfDay).toBe(21 * 60 + 30);
    expect(said("zh", "今晚8点").dates[0]?.minuteOfDay).toBe(20 * 60);
    const both = said("zh", "2000，20号", { expecting: "amount_or_date" });
    expect([both.amounts[0]?.amountMinor, both.dates[0]?.date]).toEqual([200_000, "2025-03-20"]);
    expect(said("zh", "2，000元").amounts[0]?.amountMinor).toBe(200_000);
    expect(said("zh", "先还1500。18号再还500").amounts.map(({ amountMinor }) => amountMinor)).toEqual([150_000, 50_000]);
    expect(said("zh", "先还1500。18号再还500").dates.map(({ date }) => date)).toEqual(["2025-03-18"]);
    expect(said("zh", "还2，000。").amounts[0]?.amountMinor).toBe(200_000);
  });

  test("a refused day is told apart, not forgotten", () => {
    expect(said("en", "can't do the 14th, the 20th works").refusedDates?.map(({ date }) => date)).toEqual(["2025-03-14"]);
    expect(said("zh", "周五还不了改到下周一").refusedDates?.map(({ date }) => date)).toEqual(["2025-03-14"]);
  });

  test("offers both days where usage differs", () => {
    expect(said("en", "next friday").dates[0]?.alternatives).toEqual(["2025-03-14", "2025-03-21"]);
    expect(said("es", "el miércoles").dates[0]?.alternatives).toEqual(["2025-03-12", "2025-03-19"]);
  });

  test("asks for the pay day it does not know", () => {
    expect(said("en", "when i get paid").dates[0]).toMatchObject({ needs: "payday", certainty: "ambiguous" });
  });

  test("a stretch proposes a day surely inside", () => {
    expect(said("en", "next week").dates[0]).toMatchObject({ date: "2025-03-21", range: { from: "2025-03-17", to: "2025-03-23" } });
    expect(said("en", "from the 20th to the 25th").dates[0]?.range).toEqual({ from: "2025-03-20", to: "2025-03-25", safeTo: "2025-03-24" });
  });

  test("figures follow the country: 4/5 is 5 April in the States and 4 May in Mexico", () => {
    expect(said("en", "4/5").dates[0]?.date).toBe("2025-04-05");
    expect(said("es", "4/5").dates[0]?.date).toBe("2025-05-04");
    expect(said("en", "4/5", { country: "GB" }).dates[0]?.date).toBe("2025-05-04");
  });

  test("keeps the time of day beside the day", () => {
    expect(said("en", "by 5pm friday").dates[0]).toMatchObject({ date: "2025-03-14", minuteOfDay: 1020 });
    expect(said("zh", "明天下午三点").dates[0]).toMatchObject({ date: "2025-03-13", minuteOfDay: 900 });
    expect(said("es", "el viernes a las 5 de la tarde").dates[0]).toMatchObject({ minuteOfDay: 1020 });
  });

  test("every rule that found something has a name", () => {
    for (const [language, text, , context] of dateCases)
      for (const { why } of said(language, text, context).dates) expect(why).toMatch(/\w/);
  });
});

const shown = (amount: HeardAmount, language: Language): number | string => {
  const share = typeof amount.share === "object" ? `${amount.share.percent}%` : amount.share;
  const value = share ?? amount.amountMinor / 100;
  const sum = amount.currency === homes[language].currency ? value : `${value} ${amount.currency}`;
  return amount.certainty === "ambiguous" ? `?${sum}` : sum;
};

describe("sums", () => {
  test.each(amountCases)("%s: %s → %j", (language, text, expected, ...[context]) => {
    expect(said(language, text, context).amounts.map((amount) => shown(amount, language))).toEqual(expected);
  });

  test("1,500 is fifteen hundred everywhere, never one and a half", () => {
    for (const language of ["en", "es", "zh"] as const)
      expect(said(language, "1,500", { expecting: "amount" }).amounts[0]?.amountMinor).toBe(150_000);
  });

  test("a currency without decimals keeps its figure", () => {
    expect(said("en", "5000 yen").amounts[0]).toMatchObject({ amountMinor: 5000, currency: "JPY" });
  });
});

describe("pairs", () => {
  const pairs = (language: Language, text: string, context?: Partial<HearContext>) =>
    said(language, text, context).payments.map(({ amount, date }) => [amount ? shown(amount, language) : null, date?.date ?? null]);

  test("a sum goes with its day, whichever comes first", () => {
    expect(pairs("en", "300 on Friday and the rest at the end of the month")).toEqual([[300, "2025-03-14"], ["rest", "2025-03-31"]]);
    expect(pairs("zh", "五号先还三千剩下月底")).toEqual([[3000, "2025-04-05"], ["rest", "2025-04-30"]]);
    expect(pairs("es", "la mitad el viernes y el resto a fin de mes")).toEqual([["half", "2025-03-14"], ["rest", "2025-03-31"]]);
    expect(pairs("zh", "周五还五百，下周一还三百")).toEqual([[500, "2025-03-14"], [300, "2025-03-17"]]);
    expect(pairs("en", "half now and half friday", { expecting: "amount" })).toEqual([["half", "2025-03-12"], ["half", "2025-03-14"]]);
  }); // prettier-ignore

  test("one day without a sum is a pair of its own, a past day is none", () => {
    expect(pairs("en", "friday")).toEqual([[null, "2025-03-14"]]);
    expect(pairs("en", "I paid 200 on the 3rd")).toEqual([[200, null]]);
  });
});

describe("yes and no", () => {
  const cases: [Language, string, string | undefined][] = [
    ["en", "yes", "yes"], ["en", "yep", "yes"], ["en", "ok the 21st then", "yes"], ["en", "sounds good", "yes"], ["en", "k", "yes"], ["en", "sure thing", "yes"], ["en", "👍", "yes"],
    ["en", "no", "no"], ["en", "not now", "no"], ["en", "no I already paid", "no"], ["en", "nope", "no"], ["en", "i can't", "no"], ["en", "that's wrong", "no"], ["en", "no way", "no"],
    ["en", "idk maybe", "unsure"], ["en", "not sure", "unsure"], ["en", "it depends", "unsure"], ["en", "how much do i owe", undefined], ["en", "good morning", undefined], ["en", "right now i have nothing", undefined], ["en", "who is this", undefined],
    ["es", "sí claro", "yes"], ["es", "si", "yes"], ["es", "de acuerdo", "yes"], ["es", "va", "yes"], ["es", "sale pues", "yes"], ["es", "no", "no"], ["es", "no puedo", "no"], ["es", "claro que no", "no"], ["es", "ahorita no", "no"], ["es", "quién sabe", "unsure"], ["es", "no sé", "unsure"], ["es", "buenos días", undefined], ["es", "cuánto debo", undefined],
    ["zh", "可以", "yes"], ["zh", "好的", "yes"], ["zh", "行", "yes"], ["zh", "没问题", "yes"], ["zh", "嗯", "yes"], ["zh", "对", "yes"], ["zh", "不行", "no"], ["zh", "不可以", "no"], ["zh", "没有", "no"], ["zh", "现在不方便", "no"], ["zh", "不知道", "unsure"], ["zh", "到时候再看", "unsure"], ["zh", "对不起", undefined], ["zh", "好久不见", undefined], ["zh", "可以分期吗", undefined],
  ]; // prettier-ignore
  test.each(cases)("%s: %s → %s", (language, text, expected) => {
    expect(said(language, text, { expecting: "yes_no" }).answer?.value).toBe(expected);
  });

  test("is certain only where it was asked", () => {
    expect(said("en", "yes", { expecting: "yes_no" }).answer?.certainty).toBe("certain");
    expect(said("en", "yes").answer?.certainty).not.toBe("certain");
  });
});

describe("phones, cards, figures, languages", () => {
  test("reads a number written or spoken, and does not take it for money", () => {
    expect(said("en", "my new number is (212) 555-0147").phone).toMatchObject({ e164: "+12125550147", certainty: "certain" });
    expect(said("zh", "我的电话是13800138000").phone?.e164).toBe("+8613800138000");
    expect(said("es", "mi celular es 55 1234 5678").phone?.e164).toBe("+525512345678");
    expect(said("en", "call me at two one two five five five oh one four seven").phone).toMatchObject({
      e164: "+12125550147",
      certainty: "implied",
    });
    expect(said("en", "i can pay 200 on 4/5").phone).toBeUndefined();
  });

  test("hides a pasted card number and keeps places", () => {
    const heard = said("en", "use 4111 1111 1111 1111 on friday");
    expect(heard).toMatchObject({ masked: true, text: "use •••• •••• •••• 1111 on friday" });
    expect(heard.text.slice(...heard.dates[0]!.span)).toBe("friday");
    expect(JSON.stringify(heard)).not.toContain("4111");
    expect(said("en", "reference 4111111111111112").masked).toBeUndefined();
  });

  test("a message of nothing but figures is digits", () => {
    expect(said("en", "1 2 3 4").digits).toBe("1234");
    expect(said("en", "0").digits).toBe("0");
    expect(said("en", "pay 20").digits).toBeUndefined();
  });

  test("follows the language of the message and switches on request", () => {
    expect(said("en", "no puedo pagar hasta el viernes").language.code).toBe("es");
    expect(said("es", "i can't pay until friday").language.code).toBe("en");
    expect(said("en", "我明天还").language.code).toBe("zh");
    expect(said("es", "ok").language.code).toBe("es");
    expect(said("en", "en español por favor").language.switchTo).toBe("es");
    expect(said("zh", "English please").language.switchTo).toBe("en");
    expect(said("en", "能说中文吗").language.switchTo).toBe("zh");
    expect(said("en", "i study chinese history of debt").language.switchTo).toBeUndefined();
  });

  test("a poor recording lowers certainty, digits stay", () => {
    expect(said("en", "friday", { medium: "voice", speechConfidence: 0.5 }).dates[0]?.certainty).toBe("implied");
    expect(said("en", "friday", { medium: "voice", speechConfidence: 0.2 }).dates[0]?.certainty).toBe("ambiguous");
    expect(said("en", "1234", { medium: "voice", speechConfidence: 0.2 }).digits).toBe("1234");
  });
});

describe("for any text", () => {
  const words = fc.constantFrom(
    "friday",
    "the 15th",
    "$200",
    "1,500",
    "mañana",
    "el 20",
    "下周五",
    "三千五",
    "no",
    "can't",
    "half",
    "and",
    "to",
    "from",
    "in 3 days",
    "１５号",
    "ﬁ",
    "é",
    "👍",
    "12/31",
    "2025-02-30",
    "4111111111111111",
    " ",
    "\n",
    ",",
    "half an hour",
    "to the",
    "2",
    "月底",
    "第",
    "两",
    "a",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
  );
  const languages = fc.constantFrom<Language>("en", "es", "zh");

  test("never throws, and every place lies in the text", () => {
    fc.assert(
      fc.property(
        texts,
        languages,
        fc.constantFrom<HearContext["expecting"]>("nothing", "date", "amount", "yes_no"),
        (text, language, expecting) => {
          const heard = said(language, text, { expecting });
          expect(heard.text).toHaveLength(text.length);
          for (const { span } of [...heard.dates, ...(heard.refusedDates ?? []), ...heard.amounts]) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeLessThanOrEqual(text.length);
            expect(span[0]).toBeLessThanOrEqual(span[1]);
          }
        },
      ),
      { seed: 7, numRuns: 600 },
    );
  });

  test("a sum is never off by a factor of ten, however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const grouped = whole.toLocaleString("en-US");
        const two = String(cents).padStart(2, "0");
        for (const text of [
          `$${whole}.${two}`,
          `$${grouped}.${two}`,
          `${whole}.${two} dollars`,
          `USD ${grouped}.${two}`,
          `i can pay $${grouped}.${two} on friday`,
        ])
          expect(said("en", text).amounts[0]?.amountMinor).toBe(whole * 100 + cents);
        expect(said("es", `${whole.toLocaleString("de-DE")},${two} pesos`).amounts[0]?.amountMinor).toBe(whole * 100 + cents);
        expect(said("zh", `还${whole}.${two}元`).amounts[0]?.amountMinor).toBe(whole * 100 + cents);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  test("a day written out comes back as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const date = `2025-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
        const mes = new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
        for (const [language, text] of [["en", date], ["en", `${name} ${day}, 2025`], ["es", `el ${day} de ${mes} de 2025`], ["zh", `2025年${month}月${day}号`]] as const) {
          const [heard] = said(language, text).dates;
          expect(heard?.date).toBe(date);
        }
      }),
      { seed: 13, numRuns: 200 },
    );
  }); // prettier-ignore
});
