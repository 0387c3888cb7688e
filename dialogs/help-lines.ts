// Knows whom somebody in despair can reach, by country and language. Refuses to know why they call.
import type { Language } from "../src/loan.ts";

/** `name` is how the line calls itself there, in the language spoken; `number` is dialled as it stands. */
export type HelpLine = { name: string; number: string };

/**
 * Lines that answer day and night, nationwide. Sources, to be looked up again before live use: US 988lifeline.org (988, Spanish by key 2);
 * CA 988.ca; MX gob.mx Línea de la Vida; ES sanidad.gob.es 024; CN National Health Commission 12356; GB and IE samaritans.org 116 123;
 * AU lifeline.org.au 13 11 14; NZ 1737.org.nz.
 */
const lines: Record<string, Partial<Record<Language, HelpLine>> & { en: HelpLine }> = {
  US: {
    en: { name: "the 988 Suicide & Crisis Lifeline (call or text)", number: "988" },
    es: { name: "la Línea 988 de Prevención del Suicidio y Crisis (español: tecla 2)", number: "988" },
    zh: { name: "美国988心理危机热线（可要求口译）", number: "988" },
  },
  CA: { en: { name: "the 988 Suicide Crisis Helpline (call or text)", number: "988" }, zh: { name: "加拿大988危机热线", number: "988" } },
  MX: {
    en: { name: "the Línea de la Vida", number: "800 911 2000" },
    es: { name: "la Línea de la Vida", number: "800 911 2000" },
    zh: { name: "墨西哥生命热线（Línea de la Vida）", number: "800 911 2000" },
  },
  ES: { en: { name: "Línea 024", number: "024" }, es: { name: "la Línea 024", number: "024" } },
  CN: { en: { name: "the mental health line 12356", number: "12356" }, zh: { name: "全国统一心理援助热线", number: "12356" } },
  GB: { en: { name: "Samaritans", number: "116 123" } },
  IE: { en: { name: "Samaritans", number: "116 123" } },
  AU: { en: { name: "Lifeline", number: "13 11 14" } },
  NZ: { en: { name: "the 1737 line (call or text)", number: "1737" } },
};

const emergencies: Record<string, string> = {
  US: "911",
  CA: "911",
  MX: "911",
  ES: "112",
  CN: "120",
  GB: "999",
  IE: "112",
  AU: "000",
  NZ: "111",
};

/** Null where no line is known for sure: then people nearby are named instead, never a guessed number. */
export function helpLineFor(country: string, language: Language): HelpLine | null {
  const there = lines[country];
  return there ? (there[language] ?? there.en) : null;
}

export function emergencyNumber(country: string): string | null {
  return emergencies[country] ?? null;
}
