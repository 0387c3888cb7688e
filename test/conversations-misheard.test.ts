// Knows what recognisers take for one another, written down from their makers' and users' lists; on the phone each is read back so that the caller hears the difference.
// Refuses to measure a recogniser.
import { describe, expect, test } from "@jest/globals";
import { parseChat } from "../dialogs/chat-file.ts";
import { replay } from "../dialogs/chat-replay.ts";
import { openPlayer } from "./chat-file.ts";

const player = openPlayer();

/** Up to the question for amount and day, the right party known. */
const until: Record<"en" | "es" | "zh", string> = {
  en: `# Misheard.
now      2026-03-11 14:00 America/New_York
loan     L-1001 USD 120.00 past due since 2026-03-01; payoff 900.00
channel  voice, unverified

call:     inbound
keys:     1
keys:     11021979
keys:     4821
keys:     2
`,
  es: `# Mal oído.
now      2026-03-11 14:00 America/Mexico_City
language es
borrower Lucía Campos, es, MX, born 1985-04-12, id 4821, postcode 06700
loan     L-2001 MXN 1200.00 past due since 2026-03-01; payoff 9000.00
channel  voice, unverified

call:     inbound
keys:     2
keys:     12041985
keys:     4821
keys:     2
`,
  zh: `# 听错。
now      2026-03-11 14:00 Asia/Shanghai
language zh
borrower 王丽娟, zh, CN, born 1990-05-20, id 1234, postcode 100020
loan     L-3001 CNY 3500.00 past due since 2026-03-01; payoff 12000.00
channel  voice, unverified

call:     inbound
keys:     3
keys:     19900520
keys:     1234
keys:     2
`,
};

const pairs: Record<"en" | "es" | "zh", readonly (readonly [string, string])[]> = {
  en: [
    ["one hundred thirteen dollars on friday", "one hundred thirty dollars on friday"],
    ["one hundred fourteen dollars on friday", "one hundred forty dollars on friday"],
    ["one hundred fifteen dollars on friday", "one hundred fifty dollars on friday"],
    ["one hundred sixteen dollars on friday", "one hundred sixty dollars on friday"],
    ["one hundred seventeen dollars on friday", "one hundred seventy dollars on friday"],
    ["one hundred eighteen dollars on friday", "one hundred eighty dollars on friday"],
    ["one hundred nineteen dollars on friday", "one hundred ninety dollars on friday"],
    ["sixteen dollars on friday", "sixty dollars on friday"],
    ["five hundred fifteen dollars on friday", "five hundred fifty dollars on friday"],
    ["sixty five dollars on friday", "sixty nine dollars on friday"],
    ["eighty dollars on friday", "eight hundred dollars on friday"],
    ["on tuesday", "on thursday"],
    ["on the twelfth", "on the twentieth"],
    ["on the thirteenth", "on the thirtieth"],
    ["on the sixteenth", "on the sixth"],
    ["on the twenty first", "on the twenty third"],
    ["march fourteenth", "march fortieth"],
    ["today", "tuesday"],
    ["in four days", "in five days"],
    ["next friday", "this friday"],
  ],
  es: [
    ["seiscientos sesenta pesos el viernes", "seiscientos setenta pesos el viernes"],
    ["seiscientos pesos el viernes", "setecientos pesos el viernes"],
    ["mil doscientos pesos el viernes", "mil trescientos pesos el viernes"],
    ["dos mil pesos el viernes", "doce mil pesos el viernes"],
    ["novecientos pesos el viernes", "noventa pesos el viernes"],
    ["setecientos dos pesos el viernes", "setecientos doce pesos el viernes"],
    ["ochocientos tres pesos el viernes", "ochocientos trece pesos el viernes"],
    ["ochocientos cinco pesos el viernes", "ochocientos quince pesos el viernes"],
    ["el doce", "el dos"],
    ["el trece", "el tres"],
    ["el quince", "el cinco"],
    ["el dieciséis", "el diecisiete"],
    ["el veintidós", "el veintitrés"],
    ["el martes", "el miércoles"],
    ["el lunes", "el jueves"],
    ["hoy", "el doce"],
    ["en seis días", "en diez días"],
  ],
  zh: [
    ["星期五还两千四百块", "星期五还两千一百块"],
    ["星期五还两千四", "星期五还两千零四"],
    ["星期五还四千块", "星期五还一千块"],
    ["星期五还两千一百块", "星期五还两千七百块"],
    ["星期五还三千一", "星期五还三千七"],
    ["星期五还两千四十块", "星期五还两千十四块"],
    ["星期五还一千块", "星期五还七千块"],
    ["星期五还两千两百块", "星期五还两千八百块"],
    ["十四号还", "四号还"],
    ["十四号还", "二十四号还"],
    ["十一号还", "十七号还"],
    ["二十一号还", "二十七号还"],
    ["星期一还", "星期天还"],
    ["星期四还", "星期日还"],
    ["四天后还", "十天后还"],
    ["明天还", "后天还"],
  ],
};

type Told = { effects: string[]; bot: string };

/** What is done and said after the last line of the talk. */
function after(language: "en" | "es" | "zh", lines: string): Told {
  const { talk } = replay(parseChat(`${until[language]}${lines}`), player);
  const last = talk.findLastIndex(({ who }) => who === "borrower" || who === "keys");
  return {
    effects: talk.filter(({ who, text }) => who === "effect" && /^record(?:Promise|Plan)/.test(text)).map(({ text }) => text),
    bot: talk.slice(last).find(({ who }) => who === "bot")?.text ?? "",
  };
}

describe.each(["en", "es", "zh"] as const)("what sounds alike, %s", (language) => {
  test("the talk asks for a day or an amount before", () => {
    const { bot } = after(language, "");
    expect(bot).toMatch(/day|date|día|fecha|哪天|日期/i);
  });

  test.each(pairs[language])("%s / %s", (said, heard) => {
    const [right, wrong] = [after(language, `borrower: ${said}\n`), after(language, `borrower: ${heard}\n`)];
    // Neither binds yet, and whoever listens hears which of the two it was.
    expect([right.effects, wrong.effects]).toEqual([[], []]);
    expect(wrong.bot).not.toBe(right.bot);
    expect(wrong.bot).not.toBe("");
    // A no to what was misheard notes nothing.
    const declined = after(language, `borrower: ${heard}\nkeys: 2\n`);
    expect(declined.effects).toEqual([]);
  });
});
