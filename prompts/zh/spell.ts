// Knows how whole numbers are said in Mandarin, and when two is 两. Refuses to know what they count.

const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"];
const groups = ["", "万", "亿", "万亿"];

/** One group of four digits. Two thousand is 两千; two hundred stays 二百, as bank staff say it. */
function group(n: number, first: boolean): string {
  let said = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = gap || said !== "";
      continue;
    }
    if (gap) said += "零";
    gap = false;
    // 十二, not 一十二, but 一百一十二.
    const silentOne = digit === 1 && place === 1 && said === "" && first;
    said += (silentOne ? "" : digit === 2 && place === 3 ? "两" : digits[digit]!) + places[place]!;
  }
  return said;
}

/** 12500 → "一万二千五百" said as bank staff do: "一万两千五百". Whole numbers from 0 below 10^16. */
export function spellChinese(n: number): string {
  if (n === 0) return "零";
  const parts: number[] = [];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10_000)) parts.push(rest % 10_000);
  let said = "";
  let gap = false;
  for (let at = parts.length - 1; at >= 0; at--) {
    const value = parts[at]!;
    if (value === 0) {
      gap = said !== "";
      continue;
    }
    if (said !== "" && (gap || value < 1000)) said += "零";
    gap = false;
    said += (value === 2 && at > 0 ? "两" : group(value, said === "")) + groups[at]!;
  }
  return said;
}

/** The same before a measure word: a lone two is 两. */
export function spellChineseCount(n: number): string {
  return n === 2 ? "两" : spellChinese(n);
}
