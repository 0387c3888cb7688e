// Knows which words make up one language of the page, here English. Refuses to hold a sentence.
import { callEn, type CallWords } from "./call-en.ts";
import { en, type Words } from "./en.ts";
import { toldEn, type ToldWords } from "./told-en.ts";

export type Pack = { page: Words; told: ToldWords; call: CallWords };
export const pack: Pack = { page: en, told: toldEn, call: callEn };
