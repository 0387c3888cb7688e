// Knows which part of a date each word of a message may be; refuses to put the parts together.
import type { Language } from "../src/loan.ts";
import { numericDateAt, timeAt } from "./date-figures.ts";
import { idiomAt, isPerson } from "./date-idioms.ts";
import { letterOf, type DateWord } from "./date-kinds.ts";
import type { DateToken } from "./date-rule.ts";
import { books, isMoneyOrMeasure, misspelled } from "./date-words.ts";
import type { Normalized } from "./normalize.ts";
import { fractionsIn } from "./number-fractions.ts";
import { numberAt } from "./number.ts";
import { phraseAt, tokenize, type Token } from "./tokens.ts";

/** Every token of the message as a part of a date; "unknown" where it can be none. */
export function scanDates(normalized: Normalized, language: Language, tokens: readonly Token[] = tokenize(normalized)): DateToken[] {
  const { plain } = normalized;
  const out: DateToken[] = [];
  const put = (word: DateWord, start: number, end: number, more: Partial<DateToken> = {}) => out.push({ ...word, ...more, start, end });
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    const takeTo = (end: number) => {
      while (i < tokens.length && tokens[i]!.start < end) i++;
    };
    if (token.kind === "n") {
      const numeric = numericDateAt(plain, token.start, language);
      if (numeric) {
        put({ kind: "numeric" }, token.start, numeric.end, { numeric: numeric.value });
        takeTo(numeric.end);
        continue;
      }
      const time = timeAt(plain, token.start);
      if (time) {
        put({ kind: "time", minute: time.minute }, token.start, time.end);
        takeTo(time.end);
        continue;
      }
    }
    if (language === "es" && token.key === "mar" && ["number", "ordinal", "dash", "slash", "of"].includes(out.at(-1)?.kind ?? "")) {
      put({ kind: "month", value: 3 }, token.start, token.end);
      i++;
      continue;
    }
    if (language === "es" && token.key === "antes" && tokens[i + 1]?.key === "del") {
      put({ kind: "before", value: 0 }, token.start, token.end);
      put({ kind: "the", value: 1 }, tokens[i + 1]!.start, tokens[i + 1]!.end);
      i += 2;
      continue;
    }
    const idiom = idiomAt(tokens, i, out, language, plain);
    if (idiom) {
      if (idiom.instead) out.pop();
      out.push(...idiom.parts);
      i += idiom.length;
      continue;
    }
    // "Give me another week", "otra semana"
    if (
      /^(?:another|otra|otro)$/.test(token.key) &&
      !/^(?:el|la|in)$/.test(tokens[i - 1]?.key ?? "") &&
      phraseAt(books[language], tokens, i + 1)?.value.kind === "unit" &&
      /^(?:give|need|me|deme|dame|within|wait|por|necesito|just)$/.test(tokens[i - 1]?.key ?? "")
    ) {
      put({ kind: "number", value: 1 }, token.start, token.end);
      i++;
      continue;
    }
    if (language === "es" && isDayAfterTomorrow(tokens, i)) {
      put({ kind: "relative", value: 2 }, token.start, token.end);
      i++;
      continue;
    }
    if (
      language === "es" &&
      token.key === "fin" &&
      /^(?:el|este|proximo)$/.test(tokens[i - 1]?.key ?? "") &&
      !/^(?:de|del|q|que)$/.test(tokens[i + 1]?.key ?? "")
    ) {
      put({ kind: "unit", unit: "weekend" }, token.start, token.end);
      i++;
      continue;
    }
    const every =
      language === "zh" && tokens[i - 1]?.key === "每"
        ? /^(?:周|星期|礼拜)(?=[一两二三四五六七八九](?:[十百千万]|次))/.exec(plain.slice(token.start))
        : null;
    if (every) {
      // 每周五十: fifty a week, no Friday.
      put({ kind: "unit", unit: "week" }, token.start, token.start + every[0].length);
      takeTo(token.start + every[0].length);
      continue;
    }
    const longest = phraseAt(books[language], tokens, i) ?? misspelled(tokens[i]!, language);
    // "The day after next Tuesday", "después del próximo lunes": next belongs to the weekday.
    const isTorn =
      longest?.value.kind === "afterNext" &&
      /^(?:weekday|month|holiday|unit)$/.test(phraseAt(books[language], tokens, i + longest.length)?.value.kind ?? "");
    const phrase = isTorn ? phraseAt(books[language], tokens.slice(0, i + longest.length - 1), i) : longest;
    if (phrase) {
      const end = tokens[i + phrase.length - 1]!.end;
      if (phrase.value.kind === "month" && isPerson(tokens, i, phrase.length, plain, language)) {
        put({ kind: "unknown" }, token.start, end);
        i += phrase.length;
        continue;
      }
      if (!phrase.value.shy || isWelcome(phrase.value, tokens, i, phrase.length, out, language)) {
        put(phrase.value, token.start, end);
        // "at the 15th of": words glued to figures are no words of dates ("a1b2").
        i += phrase.length;
        continue;
      }
    }
    if (language === "es" && (token.key === "del" || token.key === "al")) {
      put({ kind: token.key === "del" ? "of" : "to" }, token.start, token.end);
      put({ kind: "the", value: 1 }, token.start, token.end);
      i++;
      continue;
    }
    if (language === "en" && (token.key === "a" || token.key === "an")) {
      const vague = tokens[i + 1]?.key === "half" ? fractionsIn(tokens, i, language, plain) : numberAt(tokens, i, language, plain);
      if (vague && vague.length > 1) {
        put({ kind: "number", value: vague.value }, token.start, tokens[i + vague.length - 1]!.end, vague.vague ? { vague: true } : {});
        i += vague.length;
        if (tokens[i]?.key === "of") i++;
      } else {
        put({ kind: "article", value: 1 }, token.start, token.end);
        i++;
      }
      continue;
    }
    if (
      token.key === "'" &&
      tokens[i + 1]?.kind === "n" &&
      tokens[i + 1]!.key.length === 2 &&
      tokens[i + 1]!.start === token.end &&
      (out.at(-1)?.kind === "month" || out.at(-2)?.kind === "month")
    ) {
      put({ kind: "year", value: 2000 + Number(tokens[i + 1]!.key) }, token.start, tokens[i + 1]!.end);
      i += 2;
      continue;
    }
    const yearAndMonth = token.kind === "n" ? /^((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![-/\d\w])/.exec(plain.slice(token.start)) : null;
    if (yearAndMonth && !/[\w/-]$/.test(plain.slice(0, token.start))) {
      put({ kind: "year", value: Number(yearAndMonth[1]) }, token.start, token.end);
      put({ kind: "month", value: Number(yearAndMonth[2]) }, token.end, token.start + yearAndMonth[0].length);
      takeTo(token.start + yearAndMonth[0].length);
      continue;
    }
    const year = language === "zh" ? chineseYear(tokens, i, plain) : undefined;
    if (year) {
      put({ kind: "year", value: year.value }, token.start, tokens[i + year.length - 1]!.end);
      i += year.length;
      continue;
    }
    if (language === "zh" && token.key === "第") {
      const nth = numberAt(tokens, i + 1, language, plain);
      if (nth) {
        let length = 1 + nth.length;
        if (tokens[i + length]?.key === "个") length++;
        put({ kind: "ordinal", value: nth.value }, token.start, tokens[i + length - 1]!.end);
        i += length;
        continue;
      }
    }
    if (
      language === "zh" &&
      token.key === "初" &&
      !["month", "lunarMonth", "yearOffset", "year", "lunar"].includes(out.at(-1)?.kind ?? "")
    ) {
      const nth = numberAt(tokens, i + 1, language, plain);
      if (nth && nth.form === "words" && nth.value >= 1 && nth.value <= 10) {
        put({ kind: "lunarDay", value: nth.value }, token.start, tokens[i + nth.length]!.end);
        i += 1 + nth.length;
        continue;
      }
    }
    if (isNowBesideSum(tokens, i, language, plain)) {
      put({ kind: "relative", value: 0 }, token.start, token.end);
      i++;
      continue;
    }
    const half = fractionsIn(tokens, i, language, plain);
    if (
      half &&
      half.value % 0.5 === 0 &&
      half.value % 1 !== 0 &&
      !/[/.]/.test(plain.slice(token.start, tokens[i + half.length - 1]!.end))
    ) {
      put({ kind: "number", value: half.value }, token.start, tokens[i + half.length - 1]!.end);
      i += half.length;
      continue;
    }
    if (language === "zh" && (token.key === "几" || token.key === "数") && phraseAt(books.zh, tokens, i + 1)?.value.kind === "unit") {
      put({ kind: "number", value: 3 }, token.start, token.end, { vague: true });
      i++;
      continue;
    }
    // "unos 3 días": about three.
    if (/^un[oa]s$/.test(token.key) && numberAt(tokens, i + 1, language, plain)) {
      i++;
      continue;
    }
    const number = numberAt(tokens, i, language, plain);
    if (number) {
      const last = tokens[i + number.length - 1]!;
      const next = tokens[i + number.length];
      // 一个半月: one and a half months.
      const halved =
        language === "zh" && next?.key === "个" && tokens[i + number.length + 1]?.key === "半"
          ? phraseAt(books.zh, tokens, i + number.length + 2)
          : undefined;
      if (halved?.value.kind === "unit") {
        put({ kind: "number", value: number.value + 0.5 }, token.start, tokens[i + number.length + 1]!.end);
        put(
          { kind: "unit", unit: halved.value.unit! },
          tokens[i + number.length + 2]!.start,
          tokens[i + number.length + 1 + halved.length]!.end,
        );
        i += number.length + 2 + halved.length;
        continue;
      }
      if (language === "zh" && next?.key === "月" && number.value >= 1 && number.value <= 12 && Number.isInteger(number.value)) {
        const extra = tokens[i + number.length + 1]?.key === "份" ? 1 : 0;
        put({ kind: "month", value: number.value }, token.start, tokens[i + number.length + extra]!.end);
        i += number.length + 1 + extra;
        continue;
      }
      // 2点30分
      if (language === "zh" && out.at(-1)?.kind === "clock" && next?.key === "分" && number.value < 60) {
        put({ kind: "number", value: number.value }, token.start, next.end);
        i += number.length + 1;
        continue;
      }
      // 15不行20也不行25号吧: figures turned down before a day are days.
      if (
        language === "zh" &&
        Number.isInteger(number.value) &&
        number.value >= 1 &&
        number.value <= 31 &&
        isTurnedDownDay(plain, token.start, last.end)
      ) {
        put({ kind: "number", value: number.value }, token.start, last.end);
        put({ kind: "dayMark", value: 0 }, last.end, last.end);
        i += number.length;
        continue;
      }
      if (
        isMoneyOrMeasure(tokens, i, number.length, language) ||
        isGlued(plain, token, last) ||
        number.decimals !== undefined ||
        number.value > 2200
      )
        put({ kind: "unknown" }, token.start, last.end);
      else if (number.form === "digits" && !number.ordinal && number.value >= 1900 && number.value <= 2100 && last.end - token.start === 4)
        put({ kind: "year", value: number.value }, token.start, last.end);
      else
        put({ kind: number.ordinal ? "ordinal" : "number", value: number.value }, token.start, last.end, {
          vague: number.vague === true,
        });
      i += number.length;
      // "a couple of days"
      if (
        number.form === "words" &&
        (number.vague || number.value === 2) &&
        (tokens[i]?.key === "of" || (language === "es" && number.vague && tokens[i]?.key === "de"))
      )
        i++;
      continue;
    }
    if (
      token.kind === "p" &&
      token.key === "." &&
      out.length > 0 &&
      (out.at(-1)!.kind === "month" || out.at(-1)!.kind === "weekday" || out.at(-1)!.kind === "clock")
    )
      i++;
    else if (token.key === "," || token.key === "-" || token.key === "/" || token.key === "~" || token.key === ":") {
      put({ kind: token.key === "/" ? "slash" : token.key === "-" || token.key === "~" ? "dash" : "comma" }, token.start, token.end);
      i++;
    } else if (
      token.key === "个" ||
      token.key === "·" ||
      token.key === "(" ||
      token.key === ")" ||
      (language === "en" && fillers.has(token.key)) ||
      (language === "es" && fillersEs.has(token.key))
    )
      i++;
    else {
      put({ kind: "unknown" }, token.start, token.end, /^[.?!;+]$/.test(token.key) ? { why: "sentence" } : {});
      i++;
    }
  }
  return out;
}

/** 15不20不25号: a bare figure that is turned down, in a row of such figures that ends in a day with its mark. */
const isTurnedDownDay = (plain: string, start: number, end: number): boolean =>
  /^(?:(?:也|都|又|我)*(?:不行?|不成|不可以|不方便|没空|没钱|太早|太晚|不能),?(?:[\d一二三十]{1,3}(?=(?:也|都|又)*(?:不|没|太)))?)+[\d一二三十]{1,3}[号日]/.test(
    plain.slice(end),
  ) && !/[\d.$￥¥]$/.test(plain.slice(0, start));

/** "Mañana o pasado", "pasado sí": the day after tomorrow; never "el lunes pasado", "el mes pasado". */
function isDayAfterTomorrow(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]!.key !== "pasado") return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (before === undefined || before.kind === "p" || /^(?:o|no|mejor|hasta|para|y|sino)$/.test(before.key)) && (after === undefined || after.kind === "p" || /^(?:si|le|te|les|pago|mejor|deposito|sin|a|por|en)$/.test(after.key));
} // prettier-ignore

/** "100 now", "la mitad ahorita", 现在还三百: now is a day where it stands beside a sum, and a filler everywhere else. */
function isNowBesideSum(tokens: readonly Token[], index: number, language: Language, plain: string): boolean {
  if (language === "zh") return /^(?:现在|马上|立刻)(?:就|先|可以|能|只能|我)*(?:(?:还|付|转|给|交)(?:你|您)?(?:[\d一二两三四五六七八九十]|最低)|[\d一二两三四五六七八九十百千]{2,6}(?:块|元|先|,|$))/.test(plain.slice(tokens[index]!.start));
  if (!(language === "en" ? /^(?:now|upfront)$/ : /^(?:ahora|ahorita|orita)$/).test(tokens[index]!.key)) return false;
  const before = plain.slice(0, tokens[index]!.start);
  const after = plain.slice(tokens[index]!.end);
  const sum = language === "en" ? /(?:\d|\b(?:bucks|dollars|half|minimum|hundred|thousand|grand|[a-z]*(?:ty|teen)|(?:ty|ty )?(?:one|two|three|four|five|six|seven|eight|nine))|\d%)(?: right| it)? $/ : /(?:\d|\b(?:pesos|varos|dolares|mitad|minimo|cientos|mil|quinientos|cien|(?:veinti|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y )?)[a-z]*))(?: de)? $/;
  return sum.test(before) && /^\s*(?:$|[,.;!?&+]|and\b|then\b|n\b|the rest|rest|half|mismo|y\b|luego\b|el resto|\d)/.test(after);
} // prettier-ignore

const fillers = new Set([
  "around",
  "about",
  "approximately",
  "approx",
  "sometime",
  "roughly",
  "exactly",
  "maybe",
  "probably",
  "just",
  "only",
  "possibly",
  "uh",
  "um",
  "erm",
]);
const fillersEs = new Set(["aproximadamente", "mas o menos", "como", "quizas", "tal", "vez", "solo", "cerca"]);

/** The kinds of all tokens, a letter each. */
export function lettersOf(tokens: readonly DateToken[]): string {
  let letters = "";
  for (const { kind } of tokens) letters += letterOf[kind];
  return letters;
}

/** "a1b2", "abc-123-x": figures inside an identifier. */
function isGlued(plain: string, first: Token, last: Token): boolean {
  const before = plain.charAt(first.start - 1);
  const after = plain.charAt(last.end);
  return /[#_]/.test(before) || (before === "-" && /[\w]/.test(plain.charAt(first.start - 2)) && /[a-z]\d*-$/.test(plain.slice(0, first.start)) && /^[a-z\d]/.test(after)) || /[_]/.test(after);
} // prettier-ignore

function chineseYear(tokens: readonly Token[], index: number, plain: string): { value: number; length: number } | undefined {
  const token = tokens[index]!;
  if (token.kind !== "n" && !/^[一二两〇零]$/.test(token.key)) return undefined;
  const number = numberAt(tokens, index, "zh", plain);
  if (!number || tokens[index + number.length]?.key !== "年") return undefined;
  if (number.value >= 1900 && number.value <= 2200) return { value: number.value, length: number.length + 1 };
  const month = numberAt(tokens, index + number.length + 1, "zh", plain);
  if (number.value >= 10 && number.value < 100 && month && tokens[index + number.length + 1 + month.length]?.key === "月")
    return { value: 2000 + number.value, length: number.length + 1 };
  return undefined;
}

function isWelcome(word: DateWord, tokens: readonly Token[], index: number, length: number, out: readonly DateToken[], language: Language): boolean {
  const before = out.at(-1);
  const previous = tokens[index - 1]?.key ?? "";
  const next = tokens[index + length];
  const nextIsDay = next !== undefined && (next.kind === "n" || /^(?:first|second|third|twenty|thirty)$/.test(next.key) || (next.key === "the" && numberAt(tokens, index + length + 1, language, "") !== undefined) || (numberAt(tokens, index + length, language, "")?.ordinal ?? false));
  if (language === "zh") {
    if (word.kind === "unit") return before !== undefined && (before.kind === "next" || before.kind === "this" || before.kind === "last" || (before.kind === "number" && before.value === 0.5)) && before.end === tokens[index]!.start;
    return (before?.kind === "month" || before?.kind === "lunarMonth" || before?.kind === "yearOffset" || before?.kind === "year" || before?.unit === "quarter") && before.end === tokens[index]!.start;
  }
  if (word.kind === "month" && language === "en") {
    // "The APR 29.99%"
    if (next?.kind === "n" && (tokens[index + length + 1]?.key === "%" || (tokens[index + length + 1]?.key === "." && tokens[index + length + 2]?.start === tokens[index + length + 1]!.end && tokens[index + length + 2]?.kind === "n"))) return false;
    if (nextIsDay && previous !== "i" && previous !== "we" && previous !== "you") return true;
    if (!before) return next === undefined;
    if (["number", "ordinal", "weekday", "of", "within", "between", "to", "on", "from", "dash", "slash", "start", "end", "middle"].includes(before.kind)) return before.kind !== "ordinal" || !/^(?:be|not|have|i|we|work|suit)$/.test(next?.key ?? "");
    return (before.kind === "and" && out.at(-2)?.kind === "month") || ((before.kind === "next" || before.kind === "last" || before.kind === "this") && word.value === 3 && (next === undefined || next.kind !== "w")) || (before.kind === "this" && next === undefined);
  }
  // "En el mar" is no Tuesday.
  if (language === "es" && word.kind === "weekday" && tokens[index - 2]?.key === "en") return false;
  if (language === "es") return nextIsDay || (before !== undefined && ["number", "of", "comma", "the"].includes(before.kind) && (before.kind !== "the" || before.value === 1)) || before === undefined;
  // "sat", "sun", "wed": not "the sun", "I sat", "they wed".
  if (word.value === 7 && (previous === "the" || (next?.key === "is" && /^(?:out|up|shining|down|hot)$/.test(tokens[index + length + 1]?.key ?? "")))) return false;
  return !/^(?:i|he|she|it|we|they|you|who|has|have|had|just)$/.test(previous) && !/^(?:down|there|here|like|love|appreciate|prefer)$/.test(next?.key ?? "");
} // prettier-ignore
