// Knows how whole numbers are said in Spanish, with the gender of what they count. Refuses to know what that is.

const small = [
  "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
  "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
  "veintiséis", "veintisiete", "veintiocho", "veintinueve",
]; // prettier-ignore
const tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const hundreds = [
  "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos",
]; // prettier-ignore

/** alone: "veintiuno". Before a noun: "veintiún dólares", "veintiuna libras". */
export type Counting = "alone" | "masculine" | "feminine";

/** 1250 → "mil doscientos cincuenta". Whole numbers from 0 below 10^12 (a billion is 10^12 in Spanish). */
export function spellSpanish(n: number, counting: Counting = "alone"): string {
  const words = spell(n);
  if (counting === "feminine")
    return words
      .replace(/uno$/, "una")
      .replace(/cientos\b/g, "cientas")
      .replace(/quinientos\b/g, "quinientas");
  if (counting === "masculine") return shortened(words);
  return words;
}

/** "uno" loses its o before a noun, and so do "mil" and "millones" make it lose it. */
function shortened(words: string): string {
  return words.replace(/veintiuno$/, "veintiún").replace(/\buno$/, "un");
}

function spell(n: number): string {
  if (n >= 1_000_000) {
    const millions = Math.floor(n / 1_000_000);
    const head = millions === 1 ? "un millón" : `${shortened(spell(millions))} millones`;
    return n % 1_000_000 ? `${head} ${spell(n % 1_000_000)}` : head;
  }
  if (n >= 1000) {
    const thousands = Math.floor(n / 1000);
    const head = thousands === 1 ? "mil" : `${shortened(spell(thousands))} mil`;
    return n % 1000 ? `${head} ${spell(n % 1000)}` : head;
  }
  if (n === 100) return "cien";
  if (n > 100) return `${hundreds[Math.floor(n / 100)]}${n % 100 ? ` ${spell(n % 100)}` : ""}`;
  if (n >= 30) return `${tens[Math.floor(n / 10)]}${n % 10 ? ` y ${small[n % 10]}` : ""}`;
  return small[n]!;
}
