// Knows the many ways in which people write a birth date, the end of an ID number or a postcode. Refuses to know how often they may try.
import { isLocalDate, localDate, type LocalDate } from "../src/calendar.ts";
import type { VerificationFactor } from "../src/lender.ts";
import { names as en } from "./en/phrases-names.ts";
import { names as es } from "./es/phrases-names.ts";
import { spokenDateNumbers } from "./spoken-date-numbers.ts";

/** nothing: the message holds no such thing, which is not a wrong answer. */
export type Answered = "match" | "no_match" | "nothing";

/** Compares what was written or pressed with the record. Order of day and month is forgiven, a wrong digit is not. */
export function answers(factor: VerificationFactor, text: string, recorded: string): Answered {
  if (factor === "birth_date") {
    const dates = birthDatesIn(inDigits(spokenDateNumbers(text)));
    return dates.length === 0 ? "nothing" : dates.includes(recorded) ? "match" : "no_match";
  }
  const read = inDigits(text);
  if (factor === "id_last4") return idEnds(read, recorded);
  return postcodes(read, recorded);
}

const spokenDigits: Record<string, string> = {
  zero: "0", oh: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
  cero: "0", uno: "1", dos: "2", tres: "3", cuatro: "4", cinco: "5", seis: "6", siete: "7", ocho: "8", nueve: "9",
}; // prettier-ignore
const chineseDigits = "零一二三四五六七八九";

/** Full-width digits, digits said as words, and Chinese numerals become plain digits; a single letter o among digits is a zero. */
function inDigits(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[a-z]+/g, (word) => spokenDigits[word] ?? word)
    .replace(/(?<=\d\s?)o(?=\s?\d|\b)/g, "0")
    .replace(/〇/g, "零")
    .replace(/幺/g, "一")
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens: string | undefined, ones: string | undefined) =>
      String((tens ? chineseDigits.indexOf(tens) : 1) * 10 + (ones ? chineseDigits.indexOf(ones) : 0)),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)))
    .replace(/(?<=\b\d)\s(?=\d\b)/g, "");
}

function monthNamed(word: string): number | null {
  if (word.length < 3) return null;
  for (const names of [en, es]) {
    const at = names.months.findIndex(
      (month) => month.toLowerCase() === word || (word.length <= 4 && month.toLowerCase().startsWith(word)),
    );
    if (at >= 0) return at + 1;
  }
  return null;
}

function birthDatesIn(text: string): LocalDate[] {
  const numbers = [...text.matchAll(/\d+/g)].map((match) => match[0]);
  const month = [...text.matchAll(/\p{L}+/gu)].map((match) => monthNamed(match[0])).find((found) => found !== null);
  const readings: [string, string, string][] = [];
  if (month !== undefined && month !== null) {
    const [a, b] = numbers.map((n) => n.replace(/(?:st|nd|rd|th)$/, ""));
    if (a && b) readings.push([b, String(month), a], [a, String(month), b]);
  } else if (numbers.length === 3) {
    const [a, b, c] = numbers as [string, string, string];
    readings.push([a, b, c], [c, a, b], [c, b, a]);
  } else {
    const run = numbers.join("");
    const cut = (at: number[]): [string, string, string] => [run.slice(0, at[0]), run.slice(at[0], at[1]), run.slice(at[1])];
    if (run.length === 8) {
      const [ymd, dmy] = [cut([4, 6]), cut([2, 4])];
      readings.push(ymd, [dmy[2], dmy[0], dmy[1]], [dmy[2], dmy[1], dmy[0]]);
    } else if (run.length === 6) {
      const [a, b, c] = cut([2, 4]);
      readings.push([a, b, c], [c, a, b], [c, b, a]);
    }
  }
  return readings.flatMap(([year, monthText, day]) =>
    (year.length === 2 ? [`19${year}`, `20${year}`] : [year]).flatMap((full) => validDate(full, monthText, day)),
  );
}

function validDate(year: string, month: string, day: string): LocalDate[] {
  if (year.length !== 4 || month.length > 2 || day.length > 2) return [];
  const date = localDate(Number(year), Number(month), Number(day));
  return isLocalDate(date) && date > "1900-01-01" ? [date] : [];
}

function idEnds(text: string, recorded: string): Answered {
  const runs = [...text.replace(/(?<=\d)[\s-](?=[\dx])/g, "").matchAll(/\d+x?/g)].map((match) => match[0]).filter((run) => run.length >= 4);
  if (runs.length === 0) return "nothing";
  return runs.some((run) => run.slice(-4) === recorded.toLowerCase().slice(-4)) ? "match" : "no_match";
}

function postcodes(text: string, recorded: string): Answered {
  const squeeze = (value: string): string => value.toLowerCase().replace(/[^a-z\d]/g, "");
  const wanted = squeeze(recorded);
  const words = text
    .split(/[^a-z\d-]+/)
    .map(squeeze)
    .filter(Boolean);
  if (!words.some((word) => /\d/.test(word) && word.length >= 3) && !/\d{2,}/.test(squeeze(text))) return "nothing";
  // "SW1A 1AA" is two words; "60614-1234" starts with the five digits on record.
  const pairs = words.map((word, at) => word + (words[at + 1] ?? ""));
  const digitsOnly = text.replace(/[^\d]/g, "");
  return [...words, ...pairs, digitsOnly].some(
    (word) =>
      word === wanted ||
      (/^\d{5}$/.test(wanted) && /^\d{9}$/.test(word) && word.startsWith(wanted)) ||
      (/^\d{9}$/.test(wanted) && word === wanted.slice(0, 5)),
  )
    ? "match"
    : "no_match";
}
