// Knows how people write it here, right and wrong. Refuses to know what is done with it.
import type { IntentExamples } from "../../examples.ts";

export const criticalExamples: IntentExamples = {};
