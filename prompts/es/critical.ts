// Knows the phrases of this language that must be heard in the middle of anything. Refuses to know what follows from them.
import type { CriticalRule } from "../critical-rule.ts";

export const criticalRules: readonly CriticalRule[] = [];
