// Knows yes, no and I-don't-know, by words and by what was asked. Refuses to know what the yes is to.
import type { Language } from "../src/loan.ts";
import { answerWords as en } from "./en/words-answer.ts";
import { answerWords as es } from "./es/words-answer.ts";
import type { HearContext, Heard } from "./heard.ts";
import type { Normalized } from "./normalize.ts";
import { answerWords as zh } from "./zh/words-answer.ts";

/** Expressions over text with accents stripped. `opens…`: at the start of the message. `is…`: somewhere in a short one. */
export type AnswerWords = {
  opening: RegExp;
  opensYes: RegExp;
  opensNo: RegExp;
  isYes: RegExp;
  isNo: RegExp;
  unsure: RegExp;
  noAnswer: RegExp;
};

const packs: Record<Language, AnswerWords> = { en, es, zh };

/** Undefined when the message is no answer. A question back is none; "yes but" and an answer nobody asked for are not certain. */
export function readAnswer(normalized: Normalized, language: Language, context: HearContext): Heard["answer"] {
  const words = packs[language];
  const text = normalized.plain.replace(words.opening, "");
  const asked = context.expecting === "yes_no";
  const keys = context.medium === "voice" || asked ? /^\W*([12])\W*$/.exec(normalized.plain) : null;
  if (asked && keys && context.choices === undefined) return { value: keys[1] === "1" ? "yes" : "no", certainty: "implied" };
  if (/^\W*(?:👍|👌|✅|🆗)/u.test(normalized.text)) return { value: "yes", certainty: asked ? "certain" : "implied" };
  if (/^\W*(?:👎|❌|🚫)/u.test(normalized.text)) return { value: "no", certainty: asked ? "certain" : "implied" };
  const short = text.length <= (language === "zh" ? 14 : 48);
  const asksBack = /\?\s*$/.test(text);
  const verdict = (value: "yes" | "no" | "unsure", plainly: boolean): Heard["answer"] => ({ value, certainty: asked ? (plainly ? "certain" : "implied") : plainly && short ? "implied" : "ambiguous" });
  if (words.noAnswer.test(text)) return undefined;
  if (words.unsure.test(text) && (short || asked)) return { value: "unsure", certainty: asked ? "certain" : "implied" };
  const no = words.opensNo.test(text);
  const yes = words.opensYes.test(text);
  if (no && !(yes && words.isYes.test(text) && !words.isNo.test(text))) return asksBack && !short ? undefined : verdict("no", !/\b(?:but|pero)\b|但/.test(text));
  if (yes) return verdict("yes", !asksBack && !/\b(?:but|pero|not|no|can't|won't|except)\b|但|不/.test(text.slice(3)));
  if (!short || asksBack) return undefined;
  if (words.isNo.test(text)) return verdict("no", false);
  if (words.isYes.test(text)) return verdict("yes", false);
  return undefined;
} // prettier-ignore
