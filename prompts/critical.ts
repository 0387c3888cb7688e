// Knows when a message says what must never be missed, by rules, in any of the languages. Refuses to weigh and to guess.
import type { Language } from "../src/loan.ts";
import type { CriticalRule } from "./critical-rule.ts";
import { criticalRules as rulesEn, nothingToDispute as undisputedEn, onlyAtHours as hoursEn } from "./en/critical.ts";
import { markNames } from "./en/names.ts";
import { criticalRules as rulesEs, nothingToDispute as undisputedEs, onlyAtHours as hoursEs } from "./es/critical.ts";
import type { CriticalIntent, HearContext } from "./heard.ts";
import { criticalRules as rulesZh, nothingToDispute as undisputedZh, onlyAtHours as hoursZh } from "./zh/critical.ts";

export const criticalRules: Readonly<Record<Language, readonly CriticalRule[]>> = { en: rulesEn, es: rulesEs, zh: rulesZh };

const nothingToDispute: Readonly<Record<Language, RegExp>> = { en: undisputedEn, es: undisputedEs, zh: undisputedZh };

/** "Stop texting me at night" is about when, not whether: struck out before a wish to be left alone is looked for. */
const onlyAtHours: Readonly<Record<Language, RegExp>> = { en: hoursEn, es: hoursEs, zh: hoursZh };

/**
 * Where what takes a rule back ends: "I'm at work, nobody by that name here" still says so in a part of its own. A death often explains
 * a payment across a comma ("my mother died, I need more time"), and a wish to be left alone names the better way after one ("don't call, text me").
 */
const sentence = /[.!?;\n]+/;
const clause = /[.,!?;\n]+/;
const partsOf = (intent: CriticalIntent): RegExp | null => (intent === "deceased" ? null : intent === "stop_contact" ? sentence : clause);

export type CriticalHeard = { intent: CriticalIntent; rule: string };

/** Every critical intent some rule hears in a mended text, at most once each. People mix languages: the talk's own rules are asked first, then English, and the others where the text has words of theirs. */
export function hearCritical(text: string, language: Language, medium: HearContext["medium"]): CriticalHeard[] {
  return weighCritical(text, language, medium).heard;
}

/** As `hearCritical`, with the intents whose words stand there but were taken back ("I don't have a lawyer"): nothing weaker than a rule may hear them. `isAboutHours`: when to write is spoken of, and no end to it. */
export function weighCritical(
  text: string,
  language: Language,
  medium: HearContext["medium"],
): { heard: CriticalHeard[]; takenBack: ReadonlySet<CriticalIntent>; isAboutHours: boolean } {
  const plain = withoutMarks(text);
  const heard: CriticalHeard[] = [];
  const takenBack = new Set<CriticalIntent>();
  let isAboutHours = false;
  for (const asked of [language, ...(["en", "es", "zh"] as const).filter((other) => other !== language && speaks(other, plain))]) {
    // English and Spanish are written for the text without marks only: "don't" and "más" must not hide what takes a rule back.
    const other = asked === "zh" ? text : markNames(plain);
    const forms = other === plain ? [plain] : [other, plain];
    const beyondHours = forms.map((form) => form.replace(onlyAtHours[asked], " … "));
    if (beyondHours.some((form, at) => form !== forms[at])) {
      isAboutHours = true;
      takenBack.add("stop_contact");
    }
    for (const rule of criticalRules[asked]) {
      if (rule.media && !rule.media.includes(medium)) continue;
      if (heard.some(({ intent }) => intent === rule.intent)) continue;
      const verdict = judge(rule, rule.intent === "stop_contact" ? beyondHours : forms);
      if (verdict === "says") heard.push({ intent: rule.intent, rule: `${asked}:${rule.name}` });
      else if (verdict === "takes it back") takenBack.add(rule.intent);
    }
  }
  if (nothingToDispute[language].test(plain)) takenBack.add("dispute_debt");
  for (const { intent } of heard) takenBack.delete(intent);
  return { heard, takenBack, isAboutHours: isAboutHours && !heard.some(({ intent }) => intent === "stop_contact") };
}

const spanish =
  /[ñ¿¡]|\b(?:el|los|las|que|por|para|quiero|quisiera|necesito|favor|persona|humano|operador|operadora|agente|asesor|ejecutivo|abogad[oa]|deuda|deudas|numero|equivocad[oa]|equivoco|llamen|llame|llames|manden|mensajes|escriban|molesten|molestar|baja|alto|murio|fallecio|muerto|quiebra|bancarrota|estoy|esta|hablar|yo|eso|esto|mia|mio|vivir|morir|matarme|suicidarme|robaron|identidad|debo|conozco|dejen|deje|ya|llamad\w+|mensaj\w+|textos|comuni\w+|atencion|clientes?|asesora?|gerente|jefe|supervisora?|con|un|una|mi|mis|su|ese|esa|este|soy|es|al|del|ustedes|cobr\w+|cargo|lic|licenciado|capitulo|muri[oó]|fallec\w+)\b/;

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

function judge(rule: CriticalRule, forms: readonly string[]): "says" | "takes it back" | "is silent" {
  // `says` first: it fails for nearly every message, and the rest is then never looked at.
  const saying = forms.filter((form) => rule.says.test(form));
  if (saying.length === 0) return "is silent";
  const { apart, unless } = rule;
  const left = apart === undefined ? saying : saying.map((form) => form.replace(apart, " … ")).filter((form) => rule.says.test(form));
  if (left.length === 0) return "takes it back";
  if (!unless || !forms.some((form) => unless.test(form))) return "says";
  const marks = partsOf(rule.intent);
  const parts = marks === null ? [] : left.flatMap((form) => form.split(marks));
  return parts.some((part) => rule.says.test(part) && !unless.test(part)) ? "says" : "takes it back";
}
