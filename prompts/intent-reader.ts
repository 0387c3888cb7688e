// Knows only the seam between the reader of slots and the reader of intents; refuses to know how either works.
import type { HearContext, HeardAct } from "./heard.ts";
import type { Normalized } from "./normalize.ts";

/** Acts in a message, most confident first; empty when nothing stood out. Pure and synchronous: called for every message. */
export type IntentReader = (normalized: Normalized, context: HearContext) => HeardAct[];
