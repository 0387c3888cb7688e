// Knows how numbers, amounts and days must sound. English and Spanish numbers are compared with n2words, which nobody here wrote.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { toCardinal as english } from "n2words/en-US";
import { toCardinal as spanish } from "n2words/es-MX";
import { spellEnglish, spellEnglishOrdinal } from "../../prompts/en/spell.ts";
import { spellSpanish } from "../../prompts/es/spell.ts";
import { spellChinese } from "../../prompts/zh/spell.ts";
import { namesOf, render, renderSpoken } from "../../prompts/render.ts";
import { say } from "../../prompts/phrases.ts";
import { speakDate, speakDigits, speakMoney, speakNumbersIn, speakTime } from "../../prompts/voice.ts";

const amount = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2100 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 999_999_999_999 }) },
);

describe("whole numbers", () => {
  test("sound in English as n2words says them, without its optional and", () => {
    fc.assert(
      fc.property(amount, (n) => {
        expect(spellEnglish(n)).toBe(english(n).replaceAll(" and ", " "));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  test("sound in Spanish as n2words says them, accents aside", () => {
    const bare = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "");
    // n2words leaves "uno mil", which Spanish shortens (RAE, DPD "uno"), writes 916 without its accent, and from a thousand millions on
    // says "mil millones un millón" for 1,001,000,000, which is "mil un millones".
    const shortened = (words: string): string => words.replace(/veintiuno (?=mil)/g, "veintiún ").replace(/\buno (?=mil)/g, "un ");
    fc.assert(
      fc.property(
        amount.filter((n) => n < 1e9),
        (n) => {
          expect(bare(spellSpanish(n))).toBe(bare(shortened(spanish(n))));
        },
      ),
      { seed: 7, numRuns: 3000 },
    );
    expect([16, 22, 23, 26, 916, 21_000].map((n) => spellSpanish(n))).toEqual([
      "dieciséis",
      "veintidós",
      "veintitrés",
      "veintiséis",
      "novecientos dieciséis",
      "veintiún mil",
    ]);
  });

  test.each([
    [10, "十"], [12, "十二"], [20, "二十"], [105, "一百零五"], [110, "一百一十"], [200, "二百"], [1010, "一千零一十"], [2000, "两千"],
    [2222, "两千二百二十二"], [10_000, "一万"], [12_500, "一万两千五百"], [20_000, "两万"], [100_000, "十万"], [100_005, "十万零五"], [120_000, "十二万"],
    [1_002_000, "一百万两千"], [10_000_000, "一千万"], [100_000_000, "一亿"], [200_000_001, "两亿零一"],
  ])("%d is said %s by bank staff", (n, said) => {
    expect(spellChinese(n)).toBe(said);
  }); // prettier-ignore

  test("Chinese numbers read back to what they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(readChinese(spellChinese(n))).toBe(n);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test("English ordinals", () => {
    expect([1, 2, 3, 5, 8, 9, 12, 20, 21, 22, 30, 31].map(spellEnglishOrdinal)).toEqual([
      "first", "second", "third", "fifth", "eighth", "ninth", "twelfth", "twentieth", "twenty-first", "twenty-second", "thirtieth", "thirty-first",
    ]); // prettier-ignore
  });
});

/** The other way round, written apart from the speller: 两 is two, each unit multiplies what stands before it. */
function readChinese(text: string): number {
  const value: Record<string, number> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const unit: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const sign of Array.from(text)) {
    if (sign in value) digit = value[sign]!;
    else if (sign in unit) {
      group += (digit || 1) * unit[sign]!;
      digit = 0;
    } else {
      total = (total + group + digit) * (sign === "万" ? 1e4 : 1e8);
      // 亿 closes everything before it; what follows starts anew.
      if (sign === "万" && total > 1e8) total = Math.floor(total / 1e12) * 1e8 + (total % 1e12);
      group = 0;
      digit = 0;
    }
  }
  return total + group + digit;
}

describe("amounts", () => {
  test.each([
    ["en", 12050, "USD", "one hundred twenty dollars and fifty cents"],
    ["en", 100, "USD", "one dollar"],
    ["en", 101, "USD", "one dollar and one cent"],
    ["en", 99, "GBP", "ninety-nine pence"],
    ["en", 0, "USD", "zero dollars"],
    ["en", 350000, "CNY", "three thousand five hundred yuan"],
    ["en", 1500, "JPY", "one thousand five hundred yen"],
    ["en", -500, "USD", "minus five dollars"],
    ["en", 1234, "CHF", "twelve point three, four C H F"],
    ["es", 12050, "USD", "ciento veinte dólares con cincuenta centavos"],
    ["es", 100, "MXN", "un peso"],
    ["es", 2100, "MXN", "veintiún pesos"],
    ["es", 3121, "USD", "treinta y un dólares con veintiún centavos"],
    ["es", 2100, "GBP", "veintiuna libras"],
    ["es", 20000, "GBP", "doscientas libras"],
    ["es", 100_000_000, "MXN", "un millón de pesos"],
    ["es", 110_000_000, "MXN", "un millón cien mil pesos"],
    ["es", 2_100_000, "MXN", "veintiún mil pesos"],
    ["zh", 350000, "CNY", "三千五百元"],
    ["zh", 1250, "CNY", "十二元五角"],
    ["zh", 1205, "CNY", "十二元零五分"],
    ["zh", 1255, "CNY", "十二元五角五分"],
    ["zh", 50, "CNY", "五角"],
    ["zh", 200, "CNY", "两元"],
    ["zh", 2_000_000, "CNY", "两万元"],
    ["zh", 12050, "USD", "一百二十美元五十美分"],
  ] as const)("%s %d %s", (language, amountMinor, currency, said) => {
    expect(speakMoney({ amountMinor, currency }, language)).toBe(said);
  });
});

describe("days, times and digits", () => {
  test("a number inside other words is read digit by digit", () => {
    expect(speakNumbersIn("the helpline: 211 or 1-800-799-7233", "en")).toBe(
      "the helpline: two, one, one or one, eight, zero, zero, seven, nine, nine, seven, two, three, three",
    );
    expect(speakNumbersIn("la CONDUSEF: 55 5340 0999", "es")).toBe(
      "la CONDUSEF: cinco, cinco, cinco, tres, cuatro, cero, cero, nueve, nueve, nueve",
    );
    expect(speakNumbersIn("1: L-1001; 2: L-1002", "en")).toBe("1: L, one, zero, zero, one; 2: L, one, zero, zero, two");
    expect(speakNumbersIn("心理援助热线12356", "zh")).toBe("心理援助热线幺、二、三、五、六");
    expect(speakNumbersIn("3 payments, Harbor Street", "en")).toBe("3 payments, Harbor Street");
  });
  test("days", () => {
    expect(speakDate("2026-03-21", "en", namesOf.en)).toBe("Saturday, March twenty-first");
    expect(speakDate("2026-03-21", "en", namesOf.en, true)).toBe("Saturday, March twenty-first, twenty twenty-six");
    expect(speakDate("2026-03-01", "es", namesOf.es)).toBe("domingo primero de marzo");
    expect(speakDate("2026-03-21", "es", namesOf.es, true)).toBe("sábado veintiuno de marzo de dos mil veintiséis");
    expect(speakDate("2026-03-20", "zh", namesOf.zh)).toBe("三月二十日星期五");
    expect(speakDate("2026-12-02", "zh", namesOf.zh, true)).toBe("二零二六年十二月二日星期三");
  });

  test("times", () => {
    expect([540, 785, 1050, 1200].map((minute) => speakTime(minute, "en"))).toEqual([
      "nine in the morning",
      "one oh five in the afternoon",
      "five thirty in the afternoon",
      "eight in the evening",
    ]);
    expect([540, 780, 1050, 1215].map((minute) => speakTime(minute, "es"))).toEqual([
      "las nueve de la mañana",
      "la una de la tarde",
      "las cinco y media de la tarde",
      "las ocho y cuarto de la noche",
    ]);
    expect([540, 845, 1050, 1200].map((minute) => speakTime(minute, "zh"))).toEqual([
      "上午九点",
      "下午两点零五分",
      "下午五点半",
      "晚上八点",
    ]);
    // Twelve in the morning is what nobody says.
    const twelves = [0, 15, 720, 750, 1439];
    expect(twelves.map((minute) => speakTime(minute, "en"))).toEqual([
      "midnight",
      "twelve fifteen at night",
      "noon",
      "twelve thirty in the afternoon",
      "eleven fifty-nine at night",
    ]);
    expect(twelves.map((minute) => `a ${speakTime(minute, "es")}`)).toEqual([
      "a la medianoche",
      "a las doce y cuarto de la noche",
      "a las doce del mediodía",
      "a las doce y media de la tarde",
      "a las once y cincuenta y nueve de la noche",
    ]);
    expect(twelves.map((minute) => speakTime(minute, "zh"))).toEqual([
      "午夜十二点",
      "凌晨零点十五分",
      "中午十二点",
      "中午十二点半",
      "晚上十一点五十九分",
    ]);
  });

  test("digits one by one, with a pause, and one as 幺 in Chinese", () => {
    expect(speakDigits("4321", "en")).toBe("four, three, two, one");
    expect(speakDigits("4321", "es")).toBe("cuatro, tres, dos, uno");
    expect(speakDigits("482X", "zh")).toBe("四、八、二、X");
    expect(speakDigits("6188", "zh")).toBe("六、幺、八、八");
  });

  test("no address is read out, and a control character in a name does not reach the voice", () => {
    const says = [say("howToPayLink", { website: "https://pay.example/" }), say("verified", { name: "Ana\u0000\u0008 Ruiz" })];
    expect(render(says, "en", "voice")).toBe("You can pay on our payment page. Thank you, Ana Ruiz.");
  });

  test("each language offers itself in its own voice", () => {
    expect(renderSpoken([say("thanksBack"), say("languageEn"), say("languageEs"), say("languageZh")], "en")).toEqual([
      { language: "en", words: "You are welcome. For English, press 1." },
      { language: "es", words: "Para español, oprima 2." },
      { language: "zh", words: "中文请按3。" },
    ]);
  });
});
