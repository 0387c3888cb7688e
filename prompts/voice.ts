// Knows how numbers, amounts, days and times are spoken in English, Spanish and Chinese. Refuses to know the sentence around them.
import { weekdayOf, type LocalDate } from "../src/calendar.ts";
import type { Language } from "../src/loan.ts";
import { decimalsOf, type Money } from "../src/money.ts";
import { components } from "../src/waterfall.ts";
import { plain, writeParts, type Formatter } from "./format.ts";
import type { Breakdown, Names } from "./phrases.ts";
import { spellEnglish, spellEnglishOrdinal } from "./en/spell.ts";
import { spellSpanish } from "./es/spell.ts";
import { spellChinese, spellChineseCount } from "./zh/spell.ts";

/** How one currency is said: one and many of the whole unit and of the part; Spanish also by gender. */
type Unit = { one: string; many: string; partOne: string; partMany: string; feminine?: boolean };

const units: Record<"en" | "es", Record<string, Unit>> = {
  en: {
    USD: { one: "dollar", many: "dollars", partOne: "cent", partMany: "cents" },
    CAD: { one: "Canadian dollar", many: "Canadian dollars", partOne: "cent", partMany: "cents" },
    AUD: { one: "Australian dollar", many: "Australian dollars", partOne: "cent", partMany: "cents" },
    EUR: { one: "euro", many: "euros", partOne: "cent", partMany: "cents" },
    GBP: { one: "pound", many: "pounds", partOne: "penny", partMany: "pence" },
    MXN: { one: "peso", many: "pesos", partOne: "centavo", partMany: "centavos" },
    CNY: { one: "yuan", many: "yuan", partOne: "fen", partMany: "fen" },
    JPY: { one: "yen", many: "yen", partOne: "", partMany: "" },
    INR: { one: "rupee", many: "rupees", partOne: "paisa", partMany: "paise" },
  },
  es: {
    USD: { one: "dólar", many: "dólares", partOne: "centavo", partMany: "centavos" },
    CAD: { one: "dólar canadiense", many: "dólares canadienses", partOne: "centavo", partMany: "centavos" },
    AUD: { one: "dólar australiano", many: "dólares australianos", partOne: "centavo", partMany: "centavos" },
    EUR: { one: "euro", many: "euros", partOne: "céntimo", partMany: "céntimos" },
    GBP: { one: "libra", many: "libras", partOne: "penique", partMany: "peniques", feminine: true },
    MXN: { one: "peso", many: "pesos", partOne: "centavo", partMany: "centavos" },
    CNY: { one: "yuan", many: "yuanes", partOne: "fen", partMany: "fen" },
    JPY: { one: "yen", many: "yenes", partOne: "", partMany: "" },
    INR: { one: "rupia", many: "rupias", partOne: "paisa", partMany: "paisas", feminine: true },
  },
};
const chineseUnits: Record<string, { whole: string; part: string }> = {
  USD: { whole: "美元", part: "美分" },
  CAD: { whole: "加元", part: "分" },
  AUD: { whole: "澳元", part: "分" },
  EUR: { whole: "欧元", part: "欧分" },
  GBP: { whole: "英镑", part: "便士" },
  MXN: { whole: "墨西哥比索", part: "分" },
  JPY: { whole: "日元", part: "" },
  INR: { whole: "卢比", part: "派士" },
};

/** "one hundred twenty dollars and fifty cents"; a currency without words of its own is said as digits and the letters of its code. */
export function speakMoney({ amountMinor, currency }: Money, language: Language): string {
  const decimals = decimalsOf(currency);
  const size = Math.abs(amountMinor);
  const scale = 10 ** decimals;
  const [whole, part] = [Math.floor(size / scale), size % scale];
  const minus = amountMinor < 0 ? { en: "minus ", es: "menos ", zh: "负" }[language] : "";
  return minus + speakPositive(whole, part, decimals, currency, language);
}

function speakPositive(whole: number, part: number, decimals: number, currency: string, language: Language): string {
  if (language === "zh") {
    if (currency === "CNY") return speakYuan(whole, part);
    const unit = chineseUnits[currency];
    if (!unit) return speakByCode(whole, part, decimals, currency, language);
    const parts = [
      whole > 0 || part === 0 ? spellChineseCount(whole) + unit.whole : "",
      part > 0 ? spellChineseCount(part) + unit.part : "",
    ];
    return parts.join("");
  }
  const unit = units[language][currency];
  if (!unit) return speakByCode(whole, part, decimals, currency, language);
  const wholeWords = language === "en" ? spellEnglish(whole) : spellSpanish(whole, unit.feminine ? "feminine" : "masculine");
  // "un millón de pesos", but "un millón cien mil pesos".
  const of = language === "es" && whole >= 1_000_000 && whole % 1_000_000 === 0 ? "de " : "";
  const wholeSaid = `${wholeWords} ${of}${whole === 1 ? unit.one : unit.many}`;
  if (part === 0) return wholeSaid;
  const partWords = language === "en" ? spellEnglish(part) : spellSpanish(part, "masculine");
  const partSaid = `${partWords} ${part === 1 ? unit.partOne : unit.partMany}`;
  if (whole === 0) return partSaid;
  return `${wholeSaid} ${language === "en" ? "and" : "con"} ${partSaid}`;
}

/** 12.50 元 is 十二元五角; 12.05 is 十二元零五分. */
function speakYuan(whole: number, part: number): string {
  const [jiao, fen] = [Math.floor(part / 10), part % 10];
  const wholeSaid = whole > 0 || part === 0 ? `${spellChineseCount(whole)}元` : "";
  const jiaoSaid = jiao > 0 ? `${spellChineseCount(jiao)}角` : whole > 0 && fen > 0 ? "零" : "";
  return wholeSaid + jiaoSaid + (fen > 0 ? `${spellChinese(fen)}分` : "");
}

/** "dollars", "pesos", "人民币": what a sum is counted in; a currency without words of its own is said by the letters of its code. */
function speakCurrency(code: string, language: Language): string {
  const said = language === "zh" ? (code === "CNY" ? "人民币" : chineseUnits[code]?.whole) : units[language][code]?.many;
  return said ?? code.split("").join(" ");
}

/** A decimal string, digit by digit after the point: "0.05" → "zero point zero five", "cero punto cero cinco", "零点零五". */
function speakDecimal(text: string, language: Language): string {
  const [whole = "0", fraction = ""] = text.replace(/(\.\d*?)0+$/, "$1").split(".");
  const number = { en: spellEnglish, es: (n: number) => spellSpanish(n), zh: spellChinese }[language](Number(whole));
  if (fraction === "") return number;
  const digits = Array.from(fraction, (digit) => (language === "zh" ? "零一二三四五六七八九" : digitWords[language])[Number(digit)]!);
  return number + { en: " point ", es: " punto ", zh: "点" }[language] + digits.join(language === "zh" ? "" : " ");
}

/** "zero point zero five percent"; Chinese says what it is a hundredth of first. */
function speakPercent(text: string, language: Language): string {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return speakNumbersIn(plain(text), language);
  const number = speakDecimal(text, language);
  return language === "zh" ? `百分之${number}` : `${number} ${language === "es" ? "por ciento" : "percent"}`;
}

function speakByCode(whole: number, part: number, decimals: number, currency: string, language: Language): string {
  const point = { en: " point ", es: " punto ", zh: "点" }[language];
  const fraction = part === 0 ? "" : point + speakDigits(String(part).padStart(decimals, "0"), language);
  const number = { en: spellEnglish, es: (n: number) => spellSpanish(n), zh: spellChinese }[language](whole);
  return `${number}${fraction} ${currency.split("").join(" ")}`;
}

const digitWords: Record<Language, readonly string[]> = {
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  es: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
  // One is 幺 in numbers read out digit by digit, so that it is not taken for seven.
  zh: ["零", "幺", "二", "三", "四", "五", "六", "七", "八", "九"],
};

/** As it is dialled at home: nobody hears a country code that they need not press. Mexico and the United States dial ten digits, Britain a 0 first, China its mobiles and 400 numbers as they are. */
const dialled = (e164: string): string =>
  e164
    .replace(/^\+(?:1|52)(?=\d{10}$)/, "")
    .replace(/^\+44(?=\d{9,10}$)/, "0")
    .replace(/^\+86(?=1\d{10}$|400\d{7}$)/, "");

/** Digit by digit with a pause between: "four, three, two, one". Anything else in the text is left out, letters are kept. */
export function speakDigits(text: string, language: Language): string {
  const said = Array.from(text)
    .filter((c) => /[\p{L}\d]/u.test(c))
    .map((c) => (/\d/.test(c) ? digitWords[language][Number(c)]! : c));
  return said.join(language === "zh" ? "、" : ", ");
}

/** A helpline's or an agreement's number inside other words, digit by digit: nobody dials nine hundred eighty-eight. */
export const speakNumbersIn = (text: string, language: Language): string =>
  text.replace(/(?<![A-Za-z])(?:[A-Za-z]-?)?\d[\d -]+\d(?![A-Za-z])/g, (number) => speakDigits(number, language));

/** en "Saturday, March twenty-first"; es "sábado veintiuno de marzo", without an article; zh "三月二十日星期五", in one breath. */
export function speakDate(date: LocalDate, language: Language, names: Names, withYear = false): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const weekday = names.weekdays[weekdayOf(date) - 1]!;
  if (language === "en")
    return `${weekday}, ${names.months[month - 1]} ${spellEnglishOrdinal(day)}${withYear ? `, ${speakYear(year)}` : ""}`;
  if (language === "es")
    return `${weekday} ${day === 1 ? "primero" : spellSpanish(day)} de ${names.months[month - 1]}${withYear ? ` de ${spellSpanish(year)}` : ""}`;
  const yearSaid = withYear
    ? `${Array.from(String(year))
        .map((d) => "零一二三四五六七八九"[Number(d)])
        .join("")}年`
    : "";
  return `${yearSaid}${spellChinese(month)}月${spellChinese(day)}日${weekday}`;
}

/** 2026 is "twenty twenty-six", 2005 "two thousand five". */
function speakYear(year: number): string {
  if (year % 1000 < 10) return spellEnglish(year);
  return `${spellEnglish(Math.floor(year / 100))} ${year % 100 < 10 ? `oh ${spellEnglish(year % 100)}` : spellEnglish(year % 100)}`;
}

/** Twelve is at night to one and at noon to another: these two are called by name. Spanish with its article, for "a". */
const byName: Record<number, Record<Language, string>> = {
  0: { en: "midnight", es: "la medianoche", zh: "午夜十二点" },
  720: { en: "noon", es: "las doce del mediodía", zh: "中午十二点" },
};

/** en "five thirty in the afternoon"; es with its article, "las cinco y media de la tarde"; zh "下午五点半". */
export function speakTime(minuteOfDay: number, language: Language): string {
  const named = byName[minuteOfDay % 1440];
  if (named) return named[language];
  const [hour, minute] = [Math.floor(minuteOfDay / 60) % 24, minuteOfDay % 60];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  if (language === "en") {
    const minutes = minute === 0 ? "" : minute < 10 ? ` oh ${spellEnglish(minute)}` : ` ${spellEnglish(minute)}`;
    return `${spellEnglish(twelve)}${minutes} ${partOfDay(hour)}`;
  }
  if (language === "es") {
    const minutes = minute === 0 ? "" : ` y ${minute === 15 ? "cuarto" : minute === 30 ? "media" : spellSpanish(minute)}`;
    const part = hour === 0 ? "noche" : hour < 6 ? "madrugada" : hour < 12 ? "mañana" : hour < 19 ? "tarde" : "noche";
    return `${twelve === 1 ? "la una" : `las ${spellSpanish(twelve)}`}${minutes} de la ${part}`;
  }
  const part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
  const minutes = minute === 0 ? "" : minute === 30 ? "半" : `${minute < 10 ? "零" : ""}${spellChinese(minute)}分`;
  return `${part}${hour === 0 ? "零" : spellChineseCount(twelve)}点${minutes}`;
}

const partOfDay = (hour: number): string =>
  hour === 0 || hour >= 21 ? "at night" : hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";

/** The sum has just been said: where it is all of one kind, the kind alone is named. */
function speakParts(value: Breakdown, language: Language, names: Names): string {
  const kinds = components.filter((component) => (value[component] ?? 0) !== 0);
  if (kinds.length === 1) return { en: "{} only", es: "solo {}", zh: "全部为{}" }[language].replace("{}", names.components[kinds[0]!]);
  const parts = writeParts(
    value,
    names,
    (amountMinor) => speakMoney({ amountMinor, currency: value.currency }, language),
    (name, amount) => (language === "zh" ? name + amount : `${name} ${amount}`),
  );
  return language === "zh" ? `其中${parts}` : parts;
}

/** The formatter for everything that is heard. */
export function forTheEar(language: Language, names: Names): Formatter {
  const number = { en: spellEnglish, es: (n: number) => spellSpanish(n, "masculine"), zh: spellChinese }[language];
  return {
    money: (value) => speakMoney(value, language),
    currency: (value) => speakCurrency(value, language),
    percent: (value) => speakPercent(value, language),
    date: (value) => speakDate(value, language, names),
    longDate: (value) => speakDate(value, language, names, true),
    time: (value) => speakTime(value, language),
    days: (value) => (language === "zh" ? `${spellChineseCount(value)}天` : `${number(value)} ${names.day[value === 1 ? 0 : 1]}`),
    // Spanish counts its nouns: "veintiún pagos", but "el pago veintiuno". Chinese counts 两期, but says 第二期.
    count: (value) => (language === "zh" ? spellChineseCount(value) : number(value)),
    number: (value) => (language === "es" ? spellSpanish(value) : number(value)),
    breakdown: (value) => speakParts(value, language, names),
    method: (value) => names.methods[value],
    digits: (value) => speakDigits(value, language),
    phone: (value) => speakDigits(dialled(value), language),
    link: plain,
    name: (value) => speakNumbersIn(plain(value), language),
    text: (value) => speakNumbersIn(plain(value), language),
  };
}
