// Knows shares of what is owed: half, a third, 三成, the minimum, the rest. Refuses to know what is owed.
import type { Language } from "../src/loan.ts";
import type { Books, Read } from "./amount-words.ts";
import type { Normalized } from "./normalize.ts";
import { numberAt } from "./number.ts";
import { phraseAt, type Token } from "./tokens.ts";

export function shareAt(tokens: readonly Token[], index: number, book: Books, normalized: Normalized, language: Language): Read | undefined {
  const { plain } = normalized;
  const share = phraseAt(book.shares, tokens, index);
  if (share) {
    const end = tokens[index + share.length - 1]!.end;
    const past = tokens[index - 1]?.key ?? "";
    if (book.words.notAfterShare.test(plain.slice(end))) return undefined;
    // "It's all good", "salario mínimo"
    if (/^(?:it|that)'s$/.test(tokens[index]!.key) || (share.value === "minimum" && /^(?:salario|sueldo)$/.test(past))) return undefined;
    if (share.value === "half" && (/^(?:a|first|second|later|other|in|primera|segunda)$/.test(past) || (/^(?:and|y)$/.test(past) && index > 1 && numberAt(tokens, index - 2, language, plain) !== undefined))) return undefined;
    if (share.value === "all" && language === "es" && /^(?:todo)$/.test(tokens[index]!.key) && !/^(?:pag|liquid|abon|deposit|dar|doy|lo|es|ya|en|debo|mand)/.test(past) && tokens.length > 2) return undefined;
    // "No completo la mitad": can't scrape together.
    if (tokens[index]!.key === "completo" && (/^(?:no|lo|la|le|si|apenas|ya)$/.test(past) || /^\s*(?:la |el |los |unos |como )?(?:mitad|minimo|\d)/.test(plain.slice(end)))) return undefined;
    if (share.value === "rest" && tokens[index]!.key === "rest" && /^(?:get|some|to|a|and)$/.test(past) && past !== "and") return undefined;
    // "A quarter of what I owe": one share, not two.
    const of = /^(?:of|de|del|的)$/.test(tokens[index + share.length]?.key ?? "") ? 1 : 0;
    const whole = share.value === "all" ? undefined : phraseAt(book.shares, tokens, index + share.length + of);
    const length = share.length + (whole?.value === "all" && (of || /(?:of|de|del)$/.test(tokens[index + share.length - 1]!.key)) ? of + whole.length : 0);
    return { value: 0, length, share: share.value, certainty: "certain", why: "share of what is owed" };
  }
  const part = language === "zh" ? partOfWhole(tokens, index, plain) : undefined;
  if (part) return part;
  if (language === "zh" && tokens[index]!.key === "百" && tokens[index + 1]?.key === "分" && tokens[index + 2]?.key === "之") {
    const number = numberAt(tokens, index + 3, language, plain);
    if (number && number.value > 0 && number.value <= 100) return { value: 0, length: 3 + number.length, share: { percent: number.value }, certainty: "certain", why: "per cent of what is owed" };
  }
  const number = tokens[index]!.kind !== "p" ? numberAt(tokens, index, language, plain) : undefined;
  if (!number || number.value <= 0 || number.value > 100) return undefined;
  const tenths = language === "zh" && tokens[index + number.length]?.key === "成" && number.value <= 10 && number.value % 1 === 0 && !/^[功员年本人绩]$/.test(tokens[index + number.length + 1]?.key ?? "");
  if (tenths) return { value: 0, length: number.length + 1, share: { percent: number.value * 10 }, certainty: "certain", why: "tenths of what is owed" };
  const percent = phraseAt(book.percent, tokens, index + number.length);
  if (percent && /^(?:sure|certain|positive|honest|right|agree|seguro|segura|cierto|sure)$/.test(tokens[index + number.length + percent.length]?.key ?? "")) return undefined;
  return percent && { value: 0, length: number.length + percent.length, share: { percent: number.value }, certainty: "certain", why: "per cent of what is owed" };
} // prettier-ignore

/** 四分之三, 五分之一: a part of what is owed. */
function partOfWhole(tokens: readonly Token[], index: number, plain: string): Read | undefined {
  const whole = numberAt(tokens, index, "zh", plain);
  const at = index + (whole?.length ?? 0);
  if (!whole || whole.value < 2 || whole.value > 10 || tokens[at]?.key !== "分" || tokens[at + 1]?.key !== "之") return undefined;
  const part = numberAt(tokens, at + 2, "zh", plain);
  if (!part || part.value < 1 || part.value >= whole.value) return undefined;
  return { value: 0, length: whole.length + 2 + part.length, share: { percent: Math.round((10_000 * part.value) / whole.value) / 100 }, certainty: "certain", why: "part of what is owed" };
} // prettier-ignore
