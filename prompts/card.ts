// Knows a card number when it sees or hears one and hides all but its last four figures. Refuses to keep it.

/** First figures and lengths that the large schemes give out (ISO/IEC 7812 ranges as the schemes publish them). */
const schemes: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^6(?:011|4[4-9]|5)/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[37])/, [13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [16]],
  [/^9792/, [16]],
];

const spoken: Readonly<Record<string, string>> = {
  zero: "0", oh: "0", o: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
  cero: "0", uno: "1", una: "1", dos: "2", tres: "3", cuatro: "4", cinco: "5", seis: "6", siete: "7", ocho: "8", nueve: "9",
  零: "0", 〇: "0", 一: "1", 幺: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9",
}; // prettier-ignore
const times: Readonly<Record<string, number>> = { double: 2, triple: 3, doble: 2 };

const words = Object.keys(spoken).filter((word) => /^[a-z]+$/.test(word)).join("|"); // prettier-ignore
const token = new RegExp(`\\d+|(?<!\\p{L})(?:(?:double|triple|doble)\\s+)?(?:${words})(?!\\p{L})|[零〇一幺二两三四五六七八九]`, "giu");
/** What may stand between two groups of one number: nothing more than a short mark, or a word of joining. */
const between = /^(?:[\s.,\-–—_/·*#]{0,3}|\s*(?:and|y|then|luego)\s*)$/iu;

/** One place in the text with the figures it stands for. */
type Piece = { start: number; end: number; figures: string; isWritten: boolean };

/**
 * A number of 13 to 19 figures with the right check digit (Luhn), written with or without groups, alone or among other figures (an expiry date, a
 * security code), or spoken figure by figure. Same length as before, so that places still fit.
 */
export function maskCards(text: string): { text: string; masked: boolean } {
  // Full-width and other scripts' figures are one unit each: no place moves.
  const plain = text.replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0));
  // Code units, not characters: places are counted in them.
  const units = text.split("");
  let masked = false;
  for (const run of runsIn(plain)) {
    for (let first = 0; first < run.length; first++) {
      const last = lastOfCard(run, first);
      if (last === null) continue;
      masked = true;
      hide(units, run.slice(first, last + 1));
      first = last;
    }
  }
  return { text: masked ? units.join("") : text, masked };
}

/** Pieces that stand so close that they may be one number. */
function runsIn(text: string): Piece[][] {
  const runs: Piece[][] = [];
  for (const match of text.matchAll(token)) {
    const start = match.index;
    const piece = { start, end: start + match[0].length, figures: figuresOf(match[0]), isWritten: /^\d/.test(match[0]) };
    const before = runs.at(-1)?.at(-1);
    if (before && between.test(text.slice(before.end, start))) runs.at(-1)!.push(piece);
    // A plus sign begins a phone number.
    else if (text[start - 1] !== "+" || piece.figures.length > 15) runs.push([piece]);
    else runs.push([]);
  }
  return runs;
}

function figuresOf(said: string): string {
  if (/^\d/.test(said)) return said;
  const [first, second] = said.toLowerCase().split(/\s+/) as [string, string?];
  return second === undefined ? (spoken[first] ?? "") : (spoken[second] ?? "").repeat(times[first] ?? 1);
}

/** The last piece of a card number that begins with this one; null when none does. The longest is meant. */
function lastOfCard(run: readonly Piece[], first: number): number | null {
  let figures = "";
  let found: number | null = null;
  for (let last = first; last < run.length && figures.length < 19; last++) {
    figures += run[last]!.figures;
    if (isCard(figures)) found = last;
  }
  return found;
}

/** Only what a known scheme gives out: one reference in ten passes the check digit by chance, and so may a date with a postcode. */
function isCard(figures: string): boolean {
  if (figures.length < 13 || figures.length > 19 || /^(\d)\1+$/.test(figures) || !passesLuhn(figures)) return false;
  return schemes.some(([start, lengths]) => lengths.includes(figures.length) && start.test(figures));
}

function hide(units: string[], pieces: readonly Piece[]): void {
  let left = pieces.reduce((sum, { figures }) => sum + figures.length, 0) - 4;
  for (const { start, end, figures, isWritten } of pieces) {
    if (isWritten) {
      for (let at = start; at < end; at++) if (left-- > 0) units[at] = "•";
    } else {
      if (left > 0) for (let at = start; at < end; at++) units[at] = "•";
      left -= figures.length;
    }
  }
}

export function passesLuhn(figures: string): boolean {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) {
    const figure = Number(figures[figures.length - 1 - i]);
    const doubled = figure * 2;
    sum += i % 2 === 0 ? figure : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
