// Knows the page's words in Chinese, fetched when somebody reads it. Refuses to hold a sentence.
import { callZh } from "./call-zh.ts";
import { zh } from "./zh.ts";
import type { Pack } from "./pack-en.ts";
import { toldZh } from "./told-zh.ts";

export const pack: Pack = { page: zh, told: toldZh, call: callZh };
