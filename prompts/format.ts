// Knows how amounts, days and times are written for the eye in each language. Refuses to know how they are spoken (voice.ts).
import { weekdayOf, type LocalDate } from "../src/calendar.ts";
import type { Language } from "../src/loan.ts";
import { toDecimal, type Money } from "../src/money.ts";
import type { Breakdown, Names, SlotValues } from "./phrases.ts";
import type { SlotKind } from "./slots.ts";
import { components, type Component } from "../src/waterfall.ts";

/** Writes one slot of a kind: one formatter per medium, eye or ear. */
export type Formatter = { [K in SlotKind]: (value: SlotValues[K]) => string };

/** After the number, as a bank in China writes them; other currencies keep their code. */
const chineseUnits: Record<string, string> = {
  USD: "美元", EUR: "欧元", GBP: "英镑", JPY: "日元", HKD: "港元", TWD: "新台币", SGD: "新加坡元", MXN: "墨西哥比索", CAD: "加元", AUD: "澳元",
}; // prettier-ignore

/** "1,200.50": decimals of the currency, thousands in threes (also in Spanish, as the United States and Mexico write). */
export function groupedDecimal(amountMinor: number, currency: string): string {
  const [whole, fraction] = toDecimal(amountMinor, currency).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** en, es: "120.00 USD". zh: "￥3,500.00", "120.00美元". */
export function writeMoney({ amountMinor, currency }: Money, language: Language): string {
  const number = groupedDecimal(amountMinor, currency);
  if (language !== "zh") return `${number} ${currency}`;
  if (currency === "CNY") return amountMinor < 0 ? `-￥${number.slice(1)}` : `￥${number}`;
  return chineseUnits[currency] ? number + chineseUnits[currency] : `${number} ${currency}`;
}

/** en "Saturday, March 21"; es "sábado 21 de marzo", without an article; zh "3月20日（星期五）". */
export function writeDate(date: LocalDate, language: Language, names: Names, withYear = false): string {
  const [year, month, day] = [date.slice(0, 4), names.months[Number(date.slice(5, 7)) - 1]!, Number(date.slice(8, 10))];
  const weekday = names.weekdays[weekdayOf(date) - 1]!;
  if (language === "en") return `${weekday}, ${month} ${day}${withYear ? `, ${year}` : ""}`;
  if (language === "es") return `${weekday} ${day} de ${month}${withYear ? ` de ${year}` : ""}`;
  return `${withYear ? `${year}年` : ""}${month}${day}日（${weekday}）`;
}

/** en "5 pm", "5:30 pm"; es with its article, "las 5:00 p. m.", "la 1:00 p. m."; zh "17:00". */
export function writeTime(minuteOfDay: number, language: Language): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60) % 24, minuteOfDay % 60];
  const two = String(minute).padStart(2, "0");
  if (language === "zh") return `${hour}:${two}`;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  if (language === "es") return `${twelve === 1 ? "la" : "las"} ${twelve}:${two} ${hour < 12 ? "a. m." : "p. m."}`;
  return `${twelve}${minute === 0 ? "" : `:${two}`} ${hour < 12 ? "am" : "pm"}`;
}

/** Parts that are not zero, in the ledger's order from principal down, joined as the language joins. */
export function writeParts(
  parts: Breakdown,
  names: Names,
  amount: (amountMinor: number) => string,
  one: (name: string, amount: string) => string,
): string {
  const said = [...components]
    .reverse()
    .filter((component: Component) => (parts[component] ?? 0) !== 0)
    .map((component) => one(names.components[component], amount(parts[component]!)));
  if (said.length < 2) return said.join("");
  const joined = said.slice(0, -1).join(names.listJoin) + names.lastJoin + said.at(-1)!;
  // Spanish "y" becomes "e" before the sound of i: "capital e intereses".
  return joined.replace(/ y (?=h?[ií])/giu, " e ");
}

/** "+1 800 555 0142"; other countries stay as E.164 so that they can be tapped. */
export function writePhone(e164: string): string {
  return e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

/** Nothing a borrower or a file wrote may break a line or a document: control characters go, the length is bounded. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, " ")
    .trim()
    .slice(0, 400);
}

/** The formatter for everything that is read. */
export function forTheEye(language: Language, names: Names): Formatter {
  return {
    money: (value) => writeMoney(value, language),
    date: (value) => writeDate(value, language, names),
    longDate: (value) => writeDate(value, language, names, true),
    time: (value) => writeTime(value, language),
    days: (value) => (language === "zh" ? `${value}天` : `${value} ${names.day[value === 1 ? 0 : 1]}`),
    count: String,
    number: String,
    breakdown: (value) =>
      writeParts(
        value,
        names,
        (amountMinor) =>
          language === "zh" ? writeMoney({ amountMinor, currency: value.currency }, language) : groupedDecimal(amountMinor, value.currency),
        (name, amount) => (language === "zh" ? name + amount : `${name} ${amount}`),
      ),
    currency: plain,
    percent: (value) => `${plain(value)}${language === "es" ? " " : ""}%`,
    method: (value) => names.methods[value],
    digits: plain,
    phone: writePhone,
    link: plain,
    name: plain,
    text: plain,
  };
}
