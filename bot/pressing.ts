// Knows how a sentence of an agent that presses is told to the agent: what it sounds like, and that it is to be said in other words. Refuses to reword it and to let it pass.
import type { Language } from "../src/loan.ts";
import type { OutputRefusal } from "../src/output-check.ts";
import { pressureIn, type PressureKind } from "../prompts/pressure.ts";

const soundsLike: Record<PressureKind, string> = {
  threat: "like a threat",
  urgency: "as if there were no time to think, or no other chance",
  shame: "like shaming the borrower",
  thirdParty: "as if other people would hear of the debt",
};

/**
 * The second look at an agent's words, after the word lists: it has learnt from examples and can be wrong, so it asks for other words and forbids no
 * subject. There is no way around it, as whatever was fair in the sentence can be said without it.
 */
export function pressingIn(text: string, language: Language): OutputRefusal[] {
  const found = pressureIn(text, language);
  if (!found) return [];
  const reason = `"${found.sentence}" may sound ${soundsLike[found.kind]}: say it in other words`;
  return [{ code: "wording", found: found.sentence, reason, rule: `OUTPUT.PRESSURE.${found.kind.toUpperCase()}` }];
}
