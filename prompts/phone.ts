// Knows telephone numbers, written or spoken figure by figure; the only door to libphonenumber. Refuses to know whose they are.
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";
import type { Language } from "../src/loan.ts";
import type { Certainty, HearContext } from "./heard.ts";
import type { Normalized } from "./normalize.ts";
import { tokenize, type Token } from "./tokens.ts";

export type PhoneRead = { e164: string; certainty: Certainty; start: number; end: number };

const written = /(?<![\d$€£¥.,#/-])(?:\+|00)?\(?\d[\d ().-]{5,18}\d(?![\d/]|[.,]\d)/g;
const spokenOf: Record<Language, Readonly<Record<string, string>>> = {
  en: { zero: "0", oh: "0", o: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9" },
  es: { cero: "0", uno: "1", dos: "2", tres: "3", cuatro: "4", cinco: "5", seis: "6", siete: "7", ocho: "8", nueve: "9" },
  zh: { 零: "0", 〇: "0", 洞: "0", 一: "1", 幺: "1", 妖: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 拐: "7", 八: "8", 九: "9", 勾: "9" },
}; // prettier-ignore
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3, doble: 2, triple3: 3 };
const speaksOfPhones =
  /\b(?:phone|call|number|cell|mobile|text me|reach|whatsapp|telefono|celular|llam\w*|numero|tel|movil|cel)\b|电话|手机|号码|打给|联系|微信/;

/** The first number that is possible where the borrower lives (`country`: ISO 3166-1); undefined when there is none. E.164. */
export function readPhone(normalized: Normalized, language: Language, context: HearContext): PhoneRead | undefined {
  const { plain } = normalized;
  const expected = context.expecting === "phone";
  const open = expected || speaksOfPhones.test(plain);
  for (const match of plain.matchAll(written)) {
    const figures = match[0].replace(/\D/g, "");
    if (figures.length < 7 || figures.length > 15) continue;
    // Two sums or a date beside a sum are not one number; a bare run that nobody asked for must look like one.
    if (/\d[ ]\d{1,2}[ ]/.test(match[0]) && !open) continue;
    if (/^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.](?:\d{4}|\d{2}))(?: \d{1,2})?$/.test(match[0])) continue;
    const found = parsed(match[0], context.country);
    if (found && (found.valid || expected) && (open || match[0].startsWith("+") || figures.length >= 10)) return { e164: found.e164, certainty: found.valid && (open || match[0].startsWith("+")) ? "certain" : "implied", start: match.index, end: match.index + match[0].length };
  } // prettier-ignore
  const said = spoken(tokenize(normalized), spokenOf[language]);
  const found = said && parsed(said.figures, context.country);
  return said && found?.valid ? { e164: found.e164, certainty: "implied", start: said.start, end: said.end } : undefined;
}

function parsed(text: string, country: string): { e164: string; valid: boolean } | undefined {
  const number = parsePhoneNumberFromString(text.startsWith("00") ? `+${text.slice(2)}` : text, country as CountryCode);
  return number && { e164: number.number, valid: number.isValid() };
}

/** "five five five, double one": at least seven figures in a row. */
function spoken(tokens: readonly Token[], words: Readonly<Record<string, string>>): { figures: string; start: number; end: number } | undefined {
  let figures = "";
  let wordsSaid = 0;
  let start = 0;
  let end = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const times = token && Object.hasOwn(repeats, token.key) ? repeats[token.key]! : 0;
    const figure = token && (Object.hasOwn(words, token.key) ? words[token.key] : token.kind === "n" && token.key.length <= 4 && figures !== "" ? token.key : undefined);
    const next = tokens[i + 1];
    if (times && next && Object.hasOwn(words, next.key)) {
      if (figures === "") start = token!.start;
      figures += words[next.key]!.repeat(times);
      wordsSaid += times;
      end = next.end;
      i++;
    } else if (figure !== undefined) {
      if (figures === "") start = token!.start;
      figures += figure;
      wordsSaid += figure.length === 1 ? 1 : 0;
      end = token!.end;
    } else if (token && figures !== "" && (token.key === "-" || token.key === ",")) continue;
    else {
      if (figures.length >= 7 && wordsSaid >= 5) return { figures, start, end };
      [figures, wordsSaid] = ["", 0];
    }
  }
  return undefined;
} // prettier-ignore
