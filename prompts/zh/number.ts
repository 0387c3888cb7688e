// Knows Chinese numerals, formal and everyday: 一万二 is 12000, 三千五 is 3500, 两百零五 is 205, 3万4千. Refuses to know what they count.
import type { NumberRead } from "../number.ts";
import type { Token } from "../tokens.ts";

const digits: Record<string, number> = {
  〇: 0, 零: 0, 一: 1, 壹: 1, 幺: 1, 二: 2, 贰: 2, 弍: 2, 两: 2, 俩: 2, 三: 3, 叁: 3, 参: 3, 仨: 3, 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}; // prettier-ignore
const units: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };
const compact: Record<string, number> = { 廿: 20, 卅: 30, 卌: 40 };

/** The numeral that starts at `tokens[index]`, Chinese characters and figures mixed; undefined when none does. */
export function chineseNumberAt(tokens: readonly Token[], index: number, plain: string): NumberRead | undefined {
  let at = index;
  const key = () => tokens[at]?.key ?? "";
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let pendingDigits = 0;
  let lastUnit = 0;
  let zeroSince = false;
  let vague = false;
  /** 两三百: how much smaller the first is, as a share of the second. */
  let lowerShare: number | undefined;
  let chinese = false;
  let figures = false;
  let any = false;
  let end = index;
  for (; at < tokens.length; at++) {
    const word = key();
    if (tokens[at]!.kind === "n") {
      if (pending !== undefined || (any && at !== index && tokens[at]!.start !== tokens[at - 1]!.end)) break;
      const written = /^\d+(?:,\d{3})*(?:\.\d+)?/.exec(plain.slice(tokens[at]!.start))![0];
      pending = Number(written.replaceAll(",", ""));
      // 1万2 is 12000 as 一万二 is; 3万4000 needs no such help.
      pendingDigits = written.length;
      const stop = tokens[at]!.start + written.length;
      while (at + 1 < tokens.length && tokens[at + 1]!.start < stop) at++;
      figures = any = true;
      end = at + 1;
      // A figure not followed by a unit ends the numeral, unless units came before ("3万4000").
      if (!/^[十百千万亿拾佰仟余多几]/.test(tokens[at + 1]?.key ?? "")) break;
      continue;
    }
    if (tokens[at]!.kind !== "c") break;
    // 一个亿
    if (word === "个" && pending !== undefined && tokens[at + 1]?.key === "亿") continue;
    // 万把块, 百把人: about that many.
    if (word === "把" && any && /^[百千万]$/.test(tokens[at - 1]?.key ?? "") && /^[块元个人]$/.test(tokens[at + 1]?.key ?? "")) {
      [vague, end] = [true, at + 1];
      break;
    }
    if (/^[百千万]$/.test(word) && !any && tokens[at + 1]?.key === "把" && /^[块元个人]$/.test(tokens[at + 2]?.key ?? "")) {
      [pending, pendingDigits, chinese, any, end] = [1, 1, true, true, at + 1];
    }
    // 几百块: some hundreds, about three.
    if (word === "几" && !any && /^[百千万]$/.test(tokens[at + 1]?.key ?? "") && !/[十百千]$/.test(plain.slice(0, tokens[at]!.start))) {
      [pending, pendingDigits, vague, chinese, any, end] = [3, 1, true, true, true, at + 1];
    } else if (word in digits) {
      const digit = digits[word]!;
      if (pending !== undefined && (lastUnit !== 0 || figures)) {
        // 三四百 means three or four hundred; a run of bare digits (二〇二五) is read digit by digit.
        const unitAfter = tokens[at + 1]?.key ?? "";
        if (unitAfter in units || unitAfter in scales) {
          vague = true;
          lowerShare = pending / digit;
          pending = digit;
          continue;
        }
        break;
      }
      if (pending !== undefined) {
        const unitAfter = tokens[at + 1]?.key ?? "";
        if ((unitAfter in units || unitAfter in scales) && pendingDigits === 1) {
          vague = true;
          lowerShare = pending / digit;
          pending = digit;
          chinese = any = true;
          end = at + 1;
          continue;
        }
        pending = pending * 10 + digit;
        pendingDigits++;
      } else if (digit === 0 && (section > 0 || total > 0)) zeroSince = true;
      else [pending, pendingDigits] = [digit, 1];
      chinese = any = true;
      end = at + 1;
    } else if (word in compact) {
      if (pending !== undefined || (section > 0 && lastUnit < 100)) break;
      section += compact[word]!;
      lastUnit = 10;
      chinese = any = true;
      end = at + 1;
    } else if (word in units) {
      const unit = units[word]!;
      if (pending === undefined && lastUnit !== 0 && unit >= lastUnit && section > 0) break;
      if (pending === undefined && unit > 10 && !any && !/^[一二三四五六七八九十百万余多几\d]/.test(tokens[at + 1]?.key ?? "")) break;
      section += (pending ?? 1) * unit;
      [pending, pendingDigits, lastUnit, zeroSince] = [undefined, 0, unit, false];
      chinese = any = true;
      end = at + 1;
    } else if (word in scales) {
      if (!any) break;
      const scale = scales[word]!;
      const before = section + (pending === undefined ? 0 : shorthand(pending, lastUnit, zeroSince, pendingDigits));
      if (total > 0 && scale > 1e4 && total < scale) total = (total + before) * scale;
      else total += (before || 1) * scale;
      [section, pending, pendingDigits, lastUnit, zeroSince] = [0, undefined, 0, scale, false];
      chinese = true;
      end = at + 1;
    } else if ((word === "几" || word === "余" || word === "多" || word === "来") && any && (pending === undefined || figures)) {
      // 十几, 五百余万, 两百多: about that many.
      vague = true;
      const after = tokens[at + 1]?.key ?? "";
      if (!(after in units) && !(after in scales) && word !== "几" && word !== "余" && word !== "多" && word !== "来") break;
      end = at + 1;
    } else break;
  }
  if (!any) return undefined;
  // 三四天 is three or four days, not thirty-four.
  if (!figures && total === 0 && section === 0 && pendingDigits === 2 && pending !== undefined && pending % 10 === Math.floor(pending / 10) + 1 && /^[天周个块元月星礼小]$/.test(tokens[end]?.key ?? "")) {
    lowerShare = Math.floor(pending / 10) / (pending % 10);
    [pending, vague] = [pending % 10, true];
  } // prettier-ignore
  at = end;
  let value = total + section + (pending === undefined ? 0 : shorthand(pending, lastUnit, zeroSince, pendingDigits));
  let decimals: number | undefined;
  if (key() === "点" && chinese && /^(?:[〇零一二三四五六七八九]|\d+)$/.test(tokens[at + 1]?.key ?? "")) {
    let written = "";
    let next = at + 1;
    for (; next < tokens.length; next++) {
      const digit = digits[tokens[next]!.key] ?? (tokens[next]!.kind === "n" ? tokens[next]!.key : undefined);
      if (digit === undefined) break;
      written += String(digit);
    }
    // 三点五十 is a time, not 3.5.
    const unit = tokens[next]?.key ?? "";
    if (
      (!(unit in units) || ((tokens[next + 1]?.key ?? "") in scales && unit !== "十")) &&
      tokens[next]?.key !== "分" &&
      tokens[next]?.key !== "点"
    ) {
      value = Number(`${value}.${written}`);
      decimals = written.length;
      end = next;
      // 一点五百万
      for (let scale; (scale = scales[tokens[end]?.key ?? ""] ?? units[tokens[end]?.key ?? ""]) !== undefined;)
        [value, end, decimals] = [value * scale, end + 1, undefined];
    }
  }
  // 三w, 五k
  const short = chinese && tokens[end]?.start === tokens[end - 1]!.end ? { k: 1e3, w: 1e4 }[tokens[end]!.key] : undefined;
  if (short) [value, end] = [value * short, end + 1];
  if (value === 0 && !/[0〇零]/.test(plain.slice(tokens[index]!.start, tokens[end - 1]!.end))) return undefined;
  const dot = figures && !chinese ? /\.(\d+)/.exec(plain.slice(tokens[index]!.start, tokens[end - 1]!.end)) : null;
  if (dot) decimals = dot[1]!.length;
  return {
    value: Number(value.toPrecision(15)),
    length: end - index,
    ordinal: false,
    form: figures ? (chinese ? "mixed" : "digits") : "words",
    ...(decimals === undefined ? {} : { decimals }),
    ...(vague ? { vague } : {}),
    ...(lowerShare !== undefined && lowerShare < 1 ? { lower: Number((value * lowerShare).toPrecision(12)) } : {}),
  };
}

/** A single last digit after a unit stands one unit lower (两千四百五 is 2450) unless a zero came between. */
function shorthand(pending: number, lastUnit: number, zeroSince: boolean, pendingDigits: number): number {
  return pendingDigits === 1 && lastUnit >= 100 && !zeroSince ? (pending * lastUnit) / 10 : pending;
}
