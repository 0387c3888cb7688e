// Knows how a thing to say becomes words in one language on one medium. Refuses to decide what is said.
import type { Language } from "../src/loan.ts";
import { phrases as en } from "./en/phrases.ts";
import { names as enNames } from "./en/phrases-names.ts";
import { phrases as es } from "./es/phrases.ts";
import { names as esNames } from "./es/phrases-names.ts";
import { forTheEye, type Formatter } from "./format.ts";
import { say, slots, type Names, type Phrasebook, type PhraseKey, type Say } from "./phrases.ts";
import type { SlotKind } from "./slots.ts";
import { forTheEar } from "./voice.ts";
import { phrases as zh } from "./zh/phrases.ts";
import { names as zhNames } from "./zh/phrases-names.ts";

/** sms and web read the text, WeChat its own variant where there is one, voice is heard. */
export type RenderMedium = "sms" | "wechat" | "voice" | "web";

export const phrasebooks: Record<Language, Phrasebook> = { en, es, zh };
export const namesOf: Record<Language, Names> = { en: enNames, es: esNames, zh: zhNames };

const formatters: Record<Language, { eye: Formatter; ear: Formatter }> = {
  en: { eye: forTheEye("en", enNames), ear: forTheEar("en", enNames) },
  es: { eye: forTheEye("es", esNames), ear: forTheEar("es", esNames) },
  zh: { eye: forTheEye("zh", zhNames), ear: forTheEar("zh", zhNames) },
};

/** Said in a language of their own whatever the talk is in. */
const ownLanguage: Partial<Record<PhraseKey, Language>> = { languageEn: "en", languageEs: "es", languageZh: "zh" };

/** The template of a phrase for a medium, slots still open. */
export function templateOf(key: PhraseKey, language: Language, medium: RenderMedium): string {
  const phrase = phrasebooks[language][key];
  if (typeof phrase === "string") return phrase;
  return (medium === "voice" ? phrase.voice : medium === "wechat" ? phrase.wechat : undefined) ?? phrase.text;
}

/** One phrase in words. Throws when a slot the template names was not given: that is a bug, never a gap in a message. */
export function renderOne(one: Say, language: Language, medium: RenderMedium): string {
  const formatter = formatters[language][medium === "voice" ? "ear" : "eye"];
  const kinds = slots[one.key] as Record<string, SlotKind>;
  const values = one.slots as Record<string, unknown>;
  const words = templateOf(one.key, language, medium).replace(/\{(\w+)\}/g, (_, slot: string) => {
    const kind = kinds[slot];
    if (!kind || values[slot] === undefined) throw new TypeError(`phrase "${one.key}" in ${language} needs a value for {${slot}}`);
    return (formatter[kind] as (value: unknown) => string)(values[slot]);
  });
  // A value that ends in a stop ("5:00 p. m.") takes the sentence's own with it.
  const whole = words.replace(/(\bm\.)\.(?=\s|$)/g, "$1");
  // A voice takes a stop before a small letter for an abbreviation's, and makes no pause.
  return medium === "voice" ? whole.replace(/^\p{Ll}|(?<=[.?!] )\p{Ll}/gu, (letter) => letter.toUpperCase()) : whole;
}

/** Everything said in one turn as one message. */
export function render(says: readonly Say[], language: Language, medium: RenderMedium): string {
  return says.reduce((text, one) => {
    const words = renderOne(one, language, medium);
    return text === "" ? words : text + namesOf[ownLanguage[one.key] ?? language].sentenceJoin + words;
  }, "");
}

/** The words for a bug of ours, with the lender's number as the way to a person. */
export function apology(language: Language, medium: RenderMedium, phone: string): string {
  return renderOne(say("apology", { phone }), language, medium);
}

/** For the phone: what is said, cut where another voice must say it. Languages other than the talk's own occur only in the choice of one. */
export function renderSpoken(says: readonly Say[], language: Language): { language: Language; words: string }[] {
  const spoken: { language: Language; words: string }[] = [];
  for (const one of says) {
    const voice = ownLanguage[one.key] ?? language;
    const words = renderOne(one, language, "voice");
    const last = spoken.at(-1);
    if (last?.language === voice) last.words += namesOf[voice].sentenceJoin + words;
    else spoken.push({ language: voice, words });
  }
  return spoken;
}
