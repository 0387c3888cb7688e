// Knows when a number without a currency is money: where it was asked for, where paying is spoken of, beside a day. Refuses identifiers and counts.
import type { Language } from "../src/loan.ts";
import { moneyNumber, rangeEnd, smallChangeAt } from "./amount-figures.ts";
import { books, settle, type Read } from "./amount-words.ts";
import type { Place } from "./date-refusal.ts";
import { dateUnitOrName } from "./date-words.ts";
import type { Certainty, HearContext } from "./heard.ts";
import type { Normalized } from "./normalize.ts";
import { phraseAt, type Token } from "./tokens.ts";

/** Questions after which a number is likelier money than anything else. */
const talksOfPaying: ReadonlySet<HearContext["expecting"]> = new Set(["yes_no", "date", "amount", "amount_or_date"]);

/** A number without a currency: money only where money was asked for, is spoken of, or cannot be anything else. */
export function bareAt(tokens: readonly Token[], index: number, language: Language, normalized: Normalized, context: HearContext, taken: readonly Place[]): Read | undefined {
  const { plain } = normalized;
  const book = books[language];
  const token = tokens[index]!;
  const number = moneyNumber(tokens, index, language, plain);
  if (!number || number.value <= 0) return undefined;
  const last = tokens[index + number.length - 1]!;
  const [before, after] = [tokens[index - 1], tokens[index + number.length]];
  const written = plain.slice(token.start, last.end);
  // Identifiers, phones, fractions, clocks, codes.
  if (/^0\d/.test(written) || /\d ?g$/.test(written) || (/^\d{7,}$/.test(written) && context.expecting !== "amount")) return undefined;
  if (before && before.end === token.start && ((before.kind === "w" && before.key !== "x") || /^[-/:.#_+*x]$/.test(before.key)) && !(before.key === "-" && /\d -?$/.test(plain.slice(0, before.end)))) return undefined;
  // "Fifty a week", "50/week": so much at a time.
  const each = number.value >= 10 && /^(?: ?(?:a|per|each|every|\/|al?|por|cada) ?(?:la )?(?:other )?(?:week|wk|month|mo|pay ?check|pay ?day|check|semana|mes|quincena))\b/.test(plain.slice(tokens[index + number.length - 1]!.end));
  if (each && language !== "zh") return { ...settle(number, number.length, {}, "so much at a time", undefined), certainty: "implied" };
  if (after && after.start === last.end && (after.kind === "w" || (/^[/:_*°]$/.test(after.key) || (/^[-.]$/.test(after.key) && /^\w/.test(plain.slice(after.end)))))) if (!(after.key === "-" && rangeEnd(tokens, index + number.length, language, plain, number.value, index))) return undefined;
  if (after && (phraseAt(book.percent, tokens, index + number.length) || (dateUnitOrName(after.key === "more" ? (tokens[index + number.length + 1]?.key ?? "") : after.key, language) && !taken.some(({ start }) => start === after.start)))) return undefined;
  // "50 x 2" is fifty, and so is "2 x 50".
  if (/^[x*×]$/.test(before?.key ?? "") && Number(tokens[index - 2]?.key) >= number.value) return undefined;
  // "15 no 20 no the 25th": days, whichever stands.
  if (number.value <= 31 && !number.ordinal && taken.some(({ start }) => start > last.end && /^,? (?:(?:no|not|nope|wait|uh|um|\d{1,2})[ ,]+)+(?:on )?(?:the |el )?$/.test(plain.slice(last.end, start)))) return undefined;
  // "Payment 3 of 12", "cuota 3 de 12"
  if (/^(?:of|de)$/.test(before?.key ?? "") && tokens[index - 2]?.kind === "n") return undefined;
  const asked = context.expecting === "amount" || context.expecting === "amount_or_date";
  // "2 50" is one sum said in two: 250 or 2.50.
  const [one, two] = tokens;
  if (asked && tokens.length === 2 && one!.kind === "n" && /^[1-9]\d?$/.test(one!.key) && two!.kind === "n" && /^\d\d$/.test(two!.key)) return { ...settle({ value: Number(one!.key + two!.key), otherReading: Number(`${one!.key}.${two!.key}`), length: 2, ordinal: false, form: "digits" }, 2, {}, "one sum in two figures", undefined) };
  const upper = rangeEnd(tokens, index + number.length, language, plain, number.value, index);
  const small = upper ? undefined : smallChangeAt(tokens, index + number.length, language, plain, number);
  const length = number.length + (upper?.length ?? small?.length ?? 0);
  const make = (certainty: Certainty, why: string) => {
    const settled = settle({ ...number, value: number.value + (small?.value ?? 0) }, length, {}, why, upper?.value);
    return { ...settled, certainty: settled.certainty === "ambiguous" ? "ambiguous" as const : certainty };
  };
  const next = tokens[index + length];
  let cue = index - 1;
  while (cue >= 0 && book.fillers.has(tokens[cue]!.key) && index - cue < 4) cue--;
  const moneyTalk = book.words.moneyTalk.test(plain) || tokens.length <= length + 1 || talksOfPaying.has(context.expecting);
  const isCue = (at: number): boolean => {
    const word = tokens[at];
    if (!word || !(book.cues.has(word.key) || book.cues.has(normalized.text.slice(word.start, word.end)))) return false;
    // "I have 80 for Saturday"
    const held = /^(?:have|got|tengo)$/.test(word.key) && taken.some(({ start, end }) => (start >= last.end ? start - last.end : word.start - end) <= 10);
    return moneyTalk || held || !book.weakCues.has(word.key);
  };
  const spoken =
    isCue(cue) || isCue(index - 1) || putsRight.test(plain.slice(0, token.start)) || /\b(?:every|each|cada|por) (?:other )?(?:week|month|paycheck|pay ?day|friday|semana|quincena|mes) $/.test(plain.slice(0, token.start)) || (language === "zh" && /(?:每[次期月周笔]|首付|首期|降到|减到|降成|改成|改为|只有|就有)$/.test(plain.slice(0, token.start)));
  const named =
    tokens.slice(Math.max(0, index - (/^(?:is|was|es|:)$/.test(before?.key ?? "") ? 2 : 1)), index).some(({ key }) => book.names.has(key) && !(key === "no" && (number.form === "words" || number.value < 1000)) && !(key === "tengo" && (number.value >= 130 || (next !== undefined && (next.key === "para" || taken.some(({ start }) => start === next.start)))))) ||
    /^(?:at|@|las)$/.test(before?.key ?? "") ||
    /\bat \d{1,2} (?:to|past) $/.test(plain.slice(0, token.start)) ||
    /^(?:401|403) ?[kb]$/.test(plain.slice(token.start, last.end)) ||
    (language === "zh" && /(?:尾号|卡号|编号|账号|号码|密码|验证码|电话|按|第|房间|体重|身高|血压|考了|得了|打了)$/.test(plain.slice(0, token.start)));
  if (named && !asked) return undefined;
  const year = number.form === "digits" && number.value >= 1990 && number.value <= 2100 && written.length === 4;
  const free = next === undefined || next.kind === "p" || (language === "zh" ? !isMeasure(tokens, index + length, plain) : book.followers.has(next.key) || taken.some(({ start }) => start === next.start));
  // "350 no 400", "350 not 400", 350不是400: one sum set against another.
  const isSetAgainst = number.value >= 20 && !number.ordinal && (/^ ?(?:not|no|不是|不对|不行|没有|,? ?y no|,? ?and not) ?,? ?(?:mejor )?[$]?\d{2,}/.test(plain.slice(last.end)) || /\d ?(?:块|元)?,? ?(?:not|no|不是|y no|and not|不对|不行|没有),? ?(?:mejor )?$/.test(plain.slice(0, token.start)));
  if (isSetAgainst && (moneyTalk || taken.length > 0 || /^\W*(?:mejor|not|no|better)\b/.test(plain)) && !year) return make("implied", "one sum set against another");
  if (!free && !book.words.judgedAfter.test(plain.slice(tokens[index + length - 1]!.end))) return undefined;
  const marked = /[.,]\d{2}$/.test(written) && number.decimals === 2 || /\d,\d{3}/.test(written) || (language === "es" && /\d\.\d{3}/.test(written));
  // 一二三四五: figures read out, no sum.
  if (language === "zh" && !asked && /^[〇零一二三四五六七八九幺]{3,}$/.test(written)) return undefined;
  const alone = tokens.length <= length + 1;
  const scaled = !number.pair && ((number.form === "mixed" && number.value >= 100) || (number.form === "words" && number.value >= 100 && (number.value % 10 === 0 || alone)));
  if (asked && !(context.expecting === "amount_or_date" && number.value <= 31 && !spoken)) return make(alone && number.form !== "words" ? "certain" : "implied", "number where an amount was asked");
  if (language === "zh" && tokens.length === length + 2 && next?.key === "个" && tokens[index + length + 1]?.key === "半") return { ...make("implied", "so much and a half"), value: number.value + 0.5, length: length + 2 };
  if (year && !spoken && language !== "zh" && !isFarYear(number.value, context)) return undefined;
  if (marked && !year) return make("implied", "figure written as money");
  if (scaled && (spoken || alone || language !== "en" || /grand|k$|thousand|hundred/.test(written))) return make("implied", "round sum");
  // "500 is too much, 200 ok": said yes or no to, as sums are and counts are not.
  if (number.value >= 32 && !year && book.words.judgedAfter.test(plain.slice(tokens[index + length - 1]!.end))) return make("implied", "number said yes or no to");
  if (spoken && number.value >= 10 && !(year && !strongCue(tokens[cue]?.key ?? ""))) return make("implied", "number where money is spoken of");
  // "50 friday 50 the week after": a number beside a date in a message about paying.
  if (number.value >= 20 && (number.form === "digits" || index === 0 || context.medium === "voice" || (/^(?:and|y)$/.test(before?.key ?? "") && !number.pair) || language === "zh") && (!year || language === "zh" || isFarYear(number.value, context)) && taken.length > 0 && (next !== undefined && taken.some(({ start }) => start === next.start || start - last.end <= 4 && start >= last.end || (start > last.end && leadsToDay.test(plain.slice(last.end, start)))) || (before !== undefined && taken.some(({ end }) => token.start - end >= 0 && token.start - end <= 2)))) return make("implied", "number beside a date");
  return undefined;
} // prettier-ignore

/** Between a sum and its day: "200 para el viernes". */
const leadsToDay = /^ (?:(?:on|by|for|before|this|next|the|para|pa|hasta|antes|de|del|el|este|al?|la) )*$/;

/** "50 no wait make that 60", "not 300, more like 130": a number that takes the place of the one before. */
const putsRight =
  /\d[^.!?]*(?:\b(?:make (?:that|it)|more like|no wait|actually|i mean|rather|mejor|mas bien|quise decir|espere?a?) (?:unos |like |about )?|哦不|啊不|不对|算了|改成?|[不非]是\d+,)$/;

/** "2065 el 14 de marzo": no year that anybody makes plans for, or remembers. */
const isFarYear = (value: number, { today }: HearContext): boolean => value > Number(today.slice(0, 4)) + 10;

const strongCue = (word: string): boolean =>
  /^(?:pay|paying|paid|send|sent|transfer|deposit|owe|pag\w*|abon\w*|deposit\w*|mand\w*|dar|doy|dare|transf\w*|liquid\w*|还|付|转|给)/.test(
    word,
  );

/** Chinese counts with measure words: 三千人, 两个, 五次 are no sums. */
function isMeasure(tokens: readonly Token[], index: number, plain: string): boolean {
  const rest = plain.slice(tokens[index]!.start);
  if (/^(?:个半$|整(?:$|[,.!?])|行|吧|吗|呢|可以|先|还|左右|以内|以上|以下|的|钱|给|转|打|付|剩|和|或|分期|每|一个月|一次|全|结|今|明|后|下|这|本|月底|都|不|够|是|也|就|够不|能|我|你|,|等|到|再|改|应该|多|来|出头|上下|好|周|星期|礼拜|哦|啊|呃|如果|要是|但|一起|一并|一次性|现|马上|已|要|没|在|从|用|应|元|块|然后|剩余|余|其)/.test(rest)) return false;
  return tokens[index]!.kind === "c" || tokens[index]!.kind === "w";
} // prettier-ignore
