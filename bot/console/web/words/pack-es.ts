// Knows the page's words in Spanish, fetched when somebody reads it. Refuses to hold a sentence.
import { callEs } from "./call-es.ts";
import { es } from "./es.ts";
import type { Pack } from "./pack-en.ts";
import { toldEs } from "./told-es.ts";

export const pack: Pack = { page: es, told: toldEs, call: callEs };
