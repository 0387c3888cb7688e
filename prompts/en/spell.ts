// Knows how whole numbers are said in American English. Refuses to know what they count.

const small = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
  "sixteen", "seventeen", "eighteen", "nineteen",
]; // prettier-ignore
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const scales: readonly [number, string][] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
];
const ordinals: Record<string, string> = {
  one: "first", two: "second", three: "third", five: "fifth", eight: "eighth", nine: "ninth", twelve: "twelfth",
}; // prettier-ignore

function below1000(n: number): string {
  if (n >= 100) return `${small[Math.floor(n / 100)]} hundred${n % 100 ? ` ${below1000(n % 100)}` : ""}`;
  if (n >= 20) return `${tens[Math.floor(n / 10)]}${n % 10 ? `-${small[n % 10]}` : ""}`;
  return small[n]!;
}

/** 1250 → "one thousand two hundred fifty". Whole numbers from 0 below 10^15. */
export function spellEnglish(n: number): string {
  for (const [size, name] of scales)
    if (n >= size) return `${spellEnglish(Math.floor(n / size))} ${name}${n % size ? ` ${spellEnglish(n % size)}` : ""}`;
  return below1000(n);
}

/** 21 → "twenty-first". */
export function spellEnglishOrdinal(n: number): string {
  return spellEnglish(n).replace(/[a-z]+$/, (last) => ordinals[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`));
}
