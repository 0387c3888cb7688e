// Knows words a lawyer signed: their slots, how they are filled, and where they stand in a text. Refuses to know whether a signature still holds.
import type { Language } from "../src/loan.ts";
import { legalDrafts, type UnsignedFragment } from "./legal-drafts.ts";

/** One signature. Instants in epoch ms, the rest as the lawyer gave it; `draftHash` is of the draft that was read, `wordsHash` of the words that were signed. */
export type SignedWording = {
  id: string;
  fragment: UnsignedFragment;
  language: Language;
  pack: string;
  packVersion: string;
  words: string;
  draftHash: string;
  wordsHash: string;
  signedBy: string;
  signedOn: string;
  signedAt: number;
  withdrawnBy?: string;
  withdrawnAt?: number;
};

const slot = /\{(\w+)\}/g;

/** Each slot once, in the order of the text. */
export const slotsIn = (words: string): string[] => [...new Set(Array.from(words.matchAll(slot), (found) => found[1]!))];

/** What is wrong with words offered for signing, one sentence a fault; empty: they can be signed. */
export function faultsOf(fragment: UnsignedFragment, language: Language, words: string): string[] {
  if (words.trim() === "") return ["the file holds no words"];
  const { free } = legalDrafts[fragment];
  const known = slotsIn(legalDrafts[fragment].words[language]);
  const given = slotsIn(words);
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");
  const faults: string[] = [];
  for (const name of known)
    if (!given.includes(name) && !free.includes(name))
      faults.push(`the slot {${name}} is missing: the record fills it, so it must stand in the words (needed: ${list(known.filter((one) => !free.includes(one)))})`);
  for (const name of given)
    if (!known.includes(name)) faults.push(`{${name}} is no slot of this wording; expected ${known.length === 0 ? "none" : list(known)}`);
  if (/[{}]/.test(words.replace(slot, ""))) faults.push("a brace stands alone; a slot is written {name}");
  return faults;
} // prettier-ignore

/** The words with their slots filled, or the first slot for which there is no value. */
export function filled(words: string, values: Readonly<Record<string, string>>): { text: string } | { lacks: string } {
  const lacks = slotsIn(words).find((name) => values[name] === undefined);
  return lacks === undefined ? { text: words.replace(slot, (_, name: string) => values[name]!) } : { lacks };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** The words wherever they stand in a text, whatever their slots were filled with. */
export function whereverSaid(words: string): RegExp {
  const pieces = words.trim().split(/\{\w+\}/);
  return new RegExp(pieces.map(escaped).join("[^\\n]{0,200}?"), "u");
}
