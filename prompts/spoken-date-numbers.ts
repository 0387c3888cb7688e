// Knows how the numbers of a birth date are spoken in English and Spanish: days as ordinals, years in pairs or in thousands. Refuses to know what the date is for.

const english: Record<string, number> = {};
const spanish: Record<string, number> = {};
const fill = (into: Record<string, number>, from: number, words: string, step = 1): void =>
  words.split(" ").forEach((word, at) => (into[word] = from + at * step));
fill(
  english,
  1,
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
fill(
  english,
  1,
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
);
fill(english, 20, "twenty thirty forty fifty sixty seventy eighty ninety", 10);
fill(english, 20, "twentieth thirtieth", 10);
english["oh"] = 0;
fill(spanish, 1, "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"); // prettier-ignore
fill(spanish, 30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10);
fill(spanish, 100, "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", 100);
spanish["primero"] = 1;
spanish["primer"] = 1;
const glue = new Set(["y", "and", "-"]);

/** "november second nineteen seventy-nine" → "november 2 1979"; "dos de noviembre de mil novecientos setenta y nueve" → "2 de noviembre de 1979". Other words stay. */
export function spokenDateNumbers(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().split(/\s+|(?<=\p{L})-(?=\p{L})/u); // prettier-ignore
  const out: (string | number)[] = [];
  // What may still be added to the last number: 10 after "seventy", 1000 after "two thousand", 0 when it is finished.
  let room = 0;
  for (const [at, word] of words.entries()) {
    const plain = word.normalize("NFD").replace(/[\u0300-\u036f.,]/g, "");
    const last = out.at(-1);
    if (glue.has(plain) && typeof last === "number" && room > 0 && valueOf(words[at + 1]) !== undefined) continue;
    if ((plain === "thousand" || plain === "mil") && typeof last === "number" && last < 10) {
      out[out.length - 1] = last * 1000;
      room = 1000;
      continue;
    }
    if (plain === "mil") {
      out.push(1000);
      room = 1000;
      continue;
    }
    const value = valueOf(plain);
    if (value === undefined) {
      out.push(word);
      room = 0;
      continue;
    }
    // "twentieth" is finished, "twenty" may go on.
    const rest = plain.endsWith("tieth") ? 0 : value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 0;
    if (typeof last === "number" && room > 0 && value < room && value > 0) {
      out[out.length - 1] = last + value;
      room = rest;
    } else {
      out.push(value);
      room = rest;
    }
  }
  return joinYears(out).join(" ");
}

function valueOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const plain = word.normalize("NFD").replace(/[\u0300-\u036f.,]/g, "");
  return english[plain] ?? spanish[plain];
}

/** English years come in pairs: 19 and 79, 20 and 0 and 5. */
function joinYears(parts: readonly (string | number)[]): (string | number)[] {
  const joined: (string | number)[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [century, next, after] = [parts[at]!, parts[at + 1], parts[at + 2]];
    const isNextYear = (next === 19 || next === 20) && typeof after === "number" && (after >= 10 || after === 0);
    const isCentury = (century === 19 || century === 20) && !isNextYear;
    if (isCentury && typeof next === "number" && next >= 10 && next < 100) {
      joined.push(century * 100 + next);
      at += 1;
    } else if (isCentury && next === 0 && typeof after === "number" && after < 10) {
      joined.push(century * 100 + after);
      at += 2;
    } else joined.push(century);
  }
  return joined;
}
