// Knows the form of a rule for what must never be missed. Refuses to know any language.
import type { CriticalIntent } from "./heard.ts";

/**
 * Read on the mended, lower-case text. `says` hears it, `unless` takes it back when it matches anywhere in the text.
 * Rules are high-recall; what a rule must not hear is written beside it and tested.
 */
export type CriticalRule = {
  intent: CriticalIntent;
  name: string;
  says: RegExp;
  unless?: RegExp;
  /** Each is heard by this rule. */
  right: readonly string[];
  /** Heard by no rule for this intent. */
  wrong: readonly string[];
};
