// Knows when a message says what must never be missed, by rules, in any of the languages. Refuses to weigh and to guess.
import type { Language } from "../src/loan.ts";
import type { CriticalRule } from "./critical-rule.ts";
import { criticalRules as rulesEn } from "./en/critical.ts";
import { criticalRules as rulesEs } from "./es/critical.ts";
import type { CriticalIntent, HearContext } from "./heard.ts";
import { criticalRules as rulesZh } from "./zh/critical.ts";

export const criticalRules: Readonly<Record<Language, readonly CriticalRule[]>> = { en: rulesEn, es: rulesEs, zh: rulesZh };

export type CriticalHeard = { intent: CriticalIntent; rule: string };

/** Every critical intent some rule hears in a mended text, at most once each. People mix languages: the talk's own rules are asked first, then English, and the others where the text has words of theirs. */
export function hearCritical(text: string, language: Language, medium: HearContext["medium"]): CriticalHeard[] {
  const plain = withoutMarks(text);
  const heard: CriticalHeard[] = [];
  for (const asked of [language, ...(["en", "es", "zh"] as const).filter((other) => other !== language && speaks(other, plain))]) {
    // English and Spanish are written for the text without marks only: "don't" and "más" must not hide what takes a rule back.
    const forms = asked !== "zh" || plain === text ? [plain] : [text, plain];
    for (const rule of criticalRules[asked]) {
      if (rule.media && !rule.media.includes(medium)) continue;
      if (heard.some(({ intent }) => intent === rule.intent)) continue;
      if (says(rule, forms)) heard.push({ intent: rule.intent, rule: `${asked}:${rule.name}` });
    }
  }
  return heard;
}

const spanish =
  /[ñ¿¡]|\b(?:el|los|las|que|por|para|quiero|quisiera|necesito|favor|persona|humano|operador|operadora|agente|asesor|ejecutivo|abogad[oa]|deuda|deudas|numero|equivocad[oa]|equivoco|llamen|llame|llames|manden|mensajes|escriban|molesten|molestar|baja|alto|murio|fallecio|muerto|quiebra|bancarrota|estoy|esta|hablar|yo|eso|esto|mia|mio|vivir|morir|matarme|suicidarme|robaron|identidad|debo|conozco|dejen|deje|ya)\b/;

/** Whether a text may hold words of a language that is not the talk's own. */
function speaks(language: Language, plain: string): boolean {
  if (language === "en") return /[a-z]{3}/.test(plain);
  return language === "es" ? spanish.test(plain) : /[\u3400-\u9fff]/.test(plain);
}

/** Without accents and apostrophes: "don't" → "dont", "sé" → "se". */
export const withoutMarks = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘`´]/g, "")
    .normalize("NFC");

function says(rule: CriticalRule, forms: readonly string[]): boolean {
  // `says` first: it fails for nearly every message, and the rest is then never looked at.
  const saying = forms.filter((form) => rule.says.test(form));
  if (saying.length === 0 || forms.some((form) => rule.unless?.test(form))) return false;
  const apart = rule.apart;
  return apart === undefined || saying.some((form) => rule.says.test(form.replace(apart, " … ")));
}
