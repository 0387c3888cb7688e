// Knows the parts of dates that are told by their neighbours: "Thanksgiving eve", "Q1", 俩月, "del 27". Refuses to put a date together.
import type { Language } from "../src/loan.ts";
import { letterOf, type DateWord, type Unit } from "./date-kinds.ts";
import type { DateToken } from "./date-rule.ts";
import { books } from "./date-words.ts";
import { numberAt } from "./number.ts";
import { phraseAt, type Token } from "./tokens.ts";

/** What the tokens from `index` on stand for, and how many they are; `instead`: in place of the part before them. */
export type Idiom = { parts: DateToken[]; length: number; instead?: true };

/** `before` are the parts found so far. Undefined where the words mean what they mean anywhere. */
export function idiomAt(tokens: readonly Token[], index: number, before: readonly DateToken[], language: Language, plain: string): Idiom | undefined {
  const [token, next] = [tokens[index]!, tokens[index + 1]];
  const last = before.at(-1);
  const part = (word: DateWord, from = token, to = from): DateToken => ({ ...word, start: from.start, end: to.end });
  const kindAt = (at: number) => phraseAt(books[language], tokens, at)?.value.kind ?? "unknown";
  const shortYear = yearInTwoFigures(tokens, index, before);
  if (shortYear !== undefined) return { parts: [part({ kind: "year", value: shortYear })], length: 1 };
  if (language === "zh") {
    // 一个月零三天, 圣诞前的那个星期六
    if (token.key === "零" && last?.kind === "unit" && numberAt(tokens, index + 1, language, plain)) return { parts: [], length: 1 };
    if (token.key === "那" && next?.key === "个" && kindAt(index + 2) === "weekday") return { parts: [], length: 2 };
    // 一个月左右以后
    if (token.key === "左" && next?.key === "右" && last?.kind === "unit") return { parts: [], length: 2 };
    // 俩月: counted months, no February.
    const counted = /^[俩仨]$/.test(token.key) && next?.key === "月" ? numberAt(tokens, index, language, plain) : undefined;
    return counted && { parts: [part({ kind: "number", value: counted.value }), part({ kind: "unit", unit: "month" }, next)], length: 2 };
  }
  // "01/2027"
  const monthAndYear = token.kind === "n" ? /^(0?[1-9]|1[0-2])\/(20\d\d)(?![/\d])/.exec(plain.slice(token.start)) : null;
  if (monthAndYear && !/[\w/.-]$/.test(plain.slice(0, token.start))) return { parts: [part({ kind: "month", value: Number(monthAndYear[1]) }), part({ kind: "year", value: Number(monthAndYear[2]) }, tokens[index + 2])], length: 3 };
  // "Pasados tres días"
  if (language === "es" && /^(?:pasad|transcurrid)[oa]s$/.test(token.key) && numberAt(tokens, index + 1, language, plain)) return { parts: [part({ kind: "after", value: 0 })], length: 1 };
  // "Q1 2027"
  if (token.key === "q" && next?.start === token.end && /^[1-4]$/.test(next.key)) return { parts: [part({ kind: "ordinal", value: Number(next.key) }, token, next), part({ kind: "unit", unit: "quarter" }, next)], length: 2 };
  // "In 2y", "within 3d": a letter glued to its figure.
  const unit = ({ y: "year", d: "day", w: "week" } as Record<string, Unit>)[token.key];
  if (unit && last?.kind === "number" && last.end === token.start && /^(?:within|next|after)$/.test(before.at(-2)?.kind ?? "")) return { parts: [part({ kind: "unit", unit })], length: 1 };
  // "Una linda mañana" is no tomorrow.
  if (language === "es") return token.key === "manana" && /^(?:una|bonita|linda|hermosa|fria|buena|cada|misma|otra|media)$/.test(tokens[index - 1]?.key ?? "") ? { parts: [part({ kind: "unknown" })], length: 1 } : undefined;
  if (token.key === "eve" && last?.kind === "holiday") return { parts: [{ ...last, value: -1, end: token.end }], length: 1, instead: true };
  // "The day following Thanksgiving"
  if (token.key === "the" && next?.key === "day" && tokens[index + 2]?.key === "following" && /^(?:weekday|month|holiday|relative)$/.test(kindAt(index + 3)))
    return { parts: [part({ kind: "unit", unit: "day" }, next), part({ kind: "after", value: 0 }, tokens[index + 2])], length: 3 };
  return undefined;
} // prettier-ignore

/** "5 de enero del 27", "jan 5 '27", "5-jan-27": two figures after a day and its month, where the date ends. */
function yearInTwoFigures(tokens: readonly Token[], index: number, out: readonly DateToken[]): number | undefined {
  const token = tokens[index]!;
  if (token.kind !== "n" || !/^[2-4]\d$/.test(token.key) || Number(token.key) < 24) return undefined;
  const next = tokens[index + 1];
  if (next !== undefined && !(next.kind === "p" && /^[,.;?!)]$/.test(next.key) && tokens[index + 2]?.start !== next.end)) return undefined;
  const kinds = out.slice(-7).map(({ kind }) => letterOf[kind]).join("");
  // The day and its month, in either order, and what joins the year to them.
  return /[NO]o?h?(?:-?M-?|s?Ms?|M(?:c|oh?))$/.test(kinds) || /M-[NO]-$|Mh?[NO]c$/.test(kinds) ? 2000 + Number(token.key) : undefined;
} // prettier-ignore

const doings: Record<Language, RegExp> = {
  en: /^(?:called|calls|said|says|told|texted|wrote|works?|worked|lives|handles|handled|helped|gave|asked|left|sent|knows|wants|wanted|from (?:the|your) (?:office|bank|branch|desk|company|team)|(?:is|was) (?:my|the|his|her|our|a|calling|gone|sick|here))\b(?! (?:well|for|fine|best|better|good))/,
  es: /^(?:me|nos|le|les|te) (?:llamo|dijo|conto|escribio|atendio|mando|ayudo|comento|aviso|presto)\b|^(?:llamo|dijo|dice|atendio|trabaja|vive|quiere|es (?:mi|el|la|un|una))\b/,
  zh: /^$/,
};
const callings: Record<Language, RegExp> = {
  en: /\b(?:my (?:\w+ )?(?:wife|husband|daughter|son|sister|brother|mom|mother|dad|friend|boss|cousin|niece|aunt|girlfriend|partner|roommate)|ms|mrs|miss|mr|dr|named|called|name is|names|this is|i'm|talked to|talk to|spoke (?:to|with)|speak (?:to|with)|ask|tell|told)\.? $/,
  es: /\b(?:mi (?:esposa|esposo|hija|hijo|hermana|hermano|mama|papa|jefe|jefa|amiga|amigo|prima|primo|novia|novio|vecino|vecina)|don|dona|sr|sra|senor|senora|se llama|me llamo|hable con|hablar con|soy)\.? $/,
  zh: /^$/,
};

/** "April called me", "mi hermano Julio", "don Julio": somebody's name. */
export function isPerson(tokens: readonly Token[], index: number, length: number, plain: string, language: Language): boolean {
  if (language === "zh" || !/^(?:april|may|june|august|abril|julio|agosto)$/.test(tokens[index]!.key)) return false;
  const before = plain.slice(0, tokens[index]!.start);
  const after = plain.slice(tokens[index + length - 1]!.end).trimStart();
  if (
    /^(?:the )?\d/.test(after) ||
    /(?:\d|\b(?:in|by|until|till|of|next|last|through|from|to|before|after|since|early|late|mid|en|de|para|hasta|desde|antes de|del)) $/.test(
      before,
    )
  )
    return false;
  return doings[language].test(after) || callings[language].test(before);
}
