// Knows how a text becomes scaled columns of a linear model, alike in learning and in reading. Refuses to know what the columns mean.
import type { Language } from "../src/loan.ts";
import { type FeatureGroup, visitFeatures } from "./intent-features.ts";

/** Runs of letters count half as much as words. */
const lettersShare = 0.5;
/** Families count nearly as much as words. */
const familiesShare = 0.8;
const shares = [1, lettersShare, familiesShare] as const;
/** An unseen feature weighs less than a seen one: a new name in an old sentence should not hide the sentence. */
const strangerShare = 0.5;

/** One text as scaled columns; features nobody has seen take their share of the length, so that strange texts score low everywhere. */
export function sparseText(
  words: readonly string[],
  language: Language,
  columnOf: (hash: number) => number,
  rarityOf: (column: number) => number,
): { columns: Uint32Array; values: Float32Array } {
  return scaled((visit) => visitFeatures(words, language, visit), columnOf, rarityOf);
}

/** As `sparseText`, for features of any group; families stand last, from column `familiesFrom` on. */
export function scaled(
  visitAll: (visit: (hash: number, group: FeatureGroup) => void) => void,
  columnOf: (hash: number) => number,
  rarityOf: (column: number) => number,
): { columns: Uint32Array; values: Float32Array; familiesFrom: number } {
  const groups = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()] as const;
  const strangers = [new Set<number>(), new Set<number>(), new Set<number>()] as const;
  visitAll((hash, group) => {
    const column = columnOf(hash);
    if (column < 0) strangers[group].add(hash);
    else groups[group].set(column, rarityOf(column));
  });
  const unseen = rarityOf(-1);
  const columns = new Uint32Array(groups[0].size + groups[1].size + groups[2].size);
  const values = new Float32Array(columns.length);
  let at = 0;
  groups.forEach((features, group) => {
    let squares = strangers[group]!.size * unseen * unseen * strangerShare;
    for (const rarity of features.values()) squares += rarity * rarity;
    const scale = shares[group]! / Math.sqrt(squares || 1);
    for (const [column, rarity] of features) {
      columns[at] = column;
      values[at++] = rarity * scale;
    }
  });
  return { columns, values, familiesFrom: groups[0].size + groups[1].size };
}
