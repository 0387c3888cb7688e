// Knows sums and counts that are written in words, in English, Spanish and Chinese; refuses to know which of them the ledger holds.

/** `value` in whole units, `cents` where they are named; `isMoney` when a currency stands beside it. */
export type FigureInWords = { found: string; index: number; value: number; cents: number; isMoney: boolean; isRate: boolean };

const small: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  cero: 0, un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16,
  diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, veintiun: 21, veintiuno: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27,
  veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100,
}; // prettier-ignore
const hundreds: Record<string, number> = { doscient: 200, trescient: 300, cuatrocient: 400, quinient: 500, seiscient: 600, setecient: 700, novecient: 900, ochocient: 800 }; // prettier-ignore
const scales: Record<string, number> = { hundred: 100, thousand: 1_000, grand: 1_000, million: 1_000_000, mil: 1_000, millon: 1_000_000, millones: 1_000_000 }; // prettier-ignore

const currency = "(?:usd|us dollars?|dollars?|bucks?|quid|pounds?|euros?|rupees?|yuan|pesos?|dolares|dolar|mxn|eur|gbp|cny|rmb)";
const cents = "(?:cents?|centavos?|centimos?|pence)";

const oneWord = [
  ...Object.keys(small),
  ...Object.keys(hundreds).map((stem) => `${stem}[oa]s`),
  ...Object.keys(scales).filter((word) => word !== "hundred"),
  "hundreds?",
].toSorted((a, b) => b.length - a.length).join("|"); // prettier-ignore
const wordsPattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:a|half a|couple|${oneWord})(?![\\p{L}\\p{N}]))(?:[ -](?:(?:and|y|of) )?(?:${oneWord})(?![\\p{L}\\p{N}]))*`, "giu"); // prettier-ignore

function valueOf(words: readonly string[]): number {
  // "twenty twenty-six" is a year.
  const [first, second] = [small[words[0] ?? ""], small[words[1] ?? ""]];
  if ((first === 19 || first === 20) && second !== undefined && second >= 10 && words.length <= 3)
    return first * 100 + words.slice(1).reduce((sum, word) => sum + (small[word] ?? 0), 0);
  let total = 0;
  let group = 0;
  for (const word of words) {
    const stem = word.replace(/[oa]s$/, "");
    const scale = scales[word] ?? (word === "hundreds" ? 100 : undefined);
    if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else group += small[word] ?? hundreds[stem] ?? (word === "couple" ? 2 : 0);
  }
  return total + group;
}

/** Accents out; every character keeps its place. */
const bare = (text: string): string =>
  Array.from(text, (character) => {
    const plain = character.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
    return plain.length === character.length ? plain : character;
  }).join(""); // prettier-ignore

const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 }; // prettier-ignore
const units: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000, 万: 10_000, 亿: 100_000_000 };

function chineseValue(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  let last = 1;
  for (const sign of text) {
    if (digits[sign] !== undefined) {
      digit = digits[sign];
      if (digit === 0) last = 10;
      continue;
    }
    const unit = units[sign] ?? 1;
    if (unit >= 10_000) {
      total += (section + digit || 1) * unit;
      section = 0;
    } else section += (digit || 1) * unit;
    digit = 0;
    last = unit;
  }
  // 三百五 is 350, 两万五 25000: a last digit without its unit counts tenths of the unit before.
  return total + section + digit * (last >= 100 ? last / 10 : 1);
}

const decimalRates = [
  new RegExp(`(?<![\\p{L}\\p{N}])((?:${oneWord})(?:[ -](?:${oneWord}))*) (?:point|punto|coma) ((?:${oneWord})(?: (?:${oneWord}))*)(?= ?(?:%|percent\\b|per cent\\b|por ciento\\b))`, "giu"),
  /(?<=百分之)([零〇一二两三四五六七八九十百]+)点([零〇一二两三四五六七八九]+)/gu,
]; // prettier-ignore

/** "zero point zero five percent", "百分之零点零五": a rate as it is read aloud, digit by digit behind its point; and the text without it. */
function decimalRatesIn(plain: string): { found: FigureInWords[]; rest: string } {
  const found: FigureInWords[] = [];
  let rest = plain;
  if (!/point|punto|coma|点/iu.test(plain)) return { found, rest };
  for (const [at, pattern] of decimalRates.entries())
    for (const match of plain.matchAll(pattern)) {
      const [said, whole, behind] = [match[0], match[1]!, match[2]!];
      const value = at === 0 ? valueOf(whole.split(/[ -]/)) : chineseValue(whole);
      const behindPoint = at === 0 ? behind.split(" ").map((word) => small[word] ?? "") : Array.from(behind, (sign) => digits[sign]);
      found.push({ found: said, index: match.index, value: Number(`${value}.${behindPoint.join("")}`), cents: 0, isMoney: false, isRate: true });
      rest = rest.slice(0, match.index) + " ".repeat(said.length) + rest.slice(match.index + said.length);
    }
  return { found, rest };
} // prettier-ignore

/** Every figure of a text that is written in words and may be a sum, a rate or a count above thirty-one. */
export function figuresInWords(text: string): FigureInWords[] {
  const { found, rest: plain } = decimalRatesIn(bare(text));
  for (const match of plain.matchAll(wordsPattern)) {
    const words = match[0].split(/[ ,-]+/).filter((word) => !["a", "and", "y", "of", ""].includes(word));
    const half = match[0].startsWith("half a ");
    const numbers = words.filter((word) => word !== "half");
    if (numbers.length === 0) continue;
    const value = valueOf(numbers) * (half ? 0.5 : 1);
    const after = plain.slice(match.index + match[0].length);
    const isMoney = new RegExp(`^ (?:de )?${currency}\\b`, "i").test(after);
    const isRate = /^ ?(?:%|percent\b|per cent\b|por ciento\b)/i.test(after);
    // Read with the sum before it, or a part of "por ciento".
    if (new RegExp(`^ ${cents}\\b`, "i").test(after) || (match[0] === "ciento" && plain.slice(0, match.index).endsWith("por "))) continue;
    // "a million thanks", "mil gracias", "cien por ciento": said, not counted.
    const isIdiom = !isMoney && (/^(?:a )?(?:hundred|hundreds|thousand|million|mil|millon|millones|cien)$/.test(match[0]) || numbers[0] === "once");
    const more = new RegExp(`^ (?:de )?${currency} (?:(?:and|con|y) )?(\\d{1,2}|(?:${oneWord})(?:[ -](?:y )?(?:${oneWord}))*) ${cents}`, "i").exec(after);
    const centsValue = more ? (/^\d/.test(more[1]!) ? Number(more[1]) : valueOf(more[1]!.split(/[ -]+/).filter((word) => word !== "y"))) : 0;
    if (isRate ? value === 100 : isIdiom || (!isMoney && value <= 31)) continue;
    found.push({ found: match[0] + (isMoney ? (/^ (?:de )?[\p{L}]+/u.exec(after)?.[0] ?? "") : ""), index: match.index, value, cents: centsValue, isMoney, isRate });
  }
  for (const match of plain.matchAll(/[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿]+/g)) {
    const after = plain.slice(match.index + match[0].length);
    const isMoney = /^(?:多|几)?(?:块钱|块|元|圆|美元|美金|人民币|欧元|英镑)/.test(after);
    const parts = /^(?:多|几)?(?:块|元|圆)(?:([零一二两三四五六七八九\d])角)?(?:([零一二两三四五六七八九\d])分)?/.exec(after);
    const digitOf = (sign: string | undefined): number => (sign === undefined ? 0 : (digits[sign] ?? Number(sign)));
    const isRate = plain.slice(0, match.index).endsWith("百分之");
    const hasDigitAndUnit = /[一二两三四五六七八九壹贰叁肆伍陆柒捌玖][十百千拾佰仟万亿]/.test(match[0]);
    const value = chineseValue(match[0]);
    // 千万不要, 万一, 一百个放心, 百分之百: turns of speech.
    if (/^(?:千万|万一|百般|十分|万分|百忙|万万)/.test(match[0] + after) && !isMoney) continue;
    if (/^(?:分之|分[感抱]|个放心|遍|回|年)/.test(after) || (isRate && value === 100)) continue;
    if (!isRate && !isMoney && (!hasDigitAndUnit || value <= 31)) continue;
    if (isMoney && value === 0) continue;
    found.push({ found: match[0] + (isMoney ? (/^(?:多|几)?(?:块钱|块|元|圆|美元|美金)/.exec(after)?.[0] ?? "") : ""), index: match.index, value, cents: digitOf(parts?.[1]) * 10 + digitOf(parts?.[2]), isMoney, isRate });
  }
  return found;
} // prettier-ignore

/** "2k", "3万", "5 mil": a written number that a word after it makes larger; 1 when none does. */
export function factorAfter(after: string): number {
  const word = /^\s?(k|grand|thousand|million|mil|millones|万|千|百|亿)(?![a-z])/i.exec(after)?.[1]?.toLowerCase();
  if (word === undefined) return 1;
  return word === "k" ? 1_000 : (scales[word] ?? units[word] ?? 1);
}
