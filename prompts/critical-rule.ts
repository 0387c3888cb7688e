// Knows the form of a rule for what must never be missed. Refuses to know any language.
import type { CriticalIntent, HearContext } from "./heard.ts";

/**
 * Read on the mended, lower-case text, as it is and once more without accents and apostrophes ("don't" → "dont"): a rule may be written
 * for either. Rules are high-recall; what a rule must not hear is written beside it and tested.
 */
export type CriticalRule = {
  intent: CriticalIntent;
  name: string;
  says: RegExp;
  /** Takes the rule back when it matches anywhere in the text, but for a part of it (critical.ts) that says the same without it. */
  unless?: RegExp;
  /** Struck out of the text before `says` is looked for: "stop by the branch" goes, "and stop texting me" stays. Must be global. */
  apart?: RegExp;
  /** The rule is for these media only: a bare "stop" ends the texts, but only hushes a voice. Absent: all. */
  media?: readonly HearContext["medium"][];
  /** Each is heard by this rule. */
  right: readonly string[];
  /** Heard by no rule for this intent. */
  wrong: readonly string[];
};
