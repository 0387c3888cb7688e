// Knows which phrase may be said in place of another: one that leaves the very same things open. Refuses to choose between them.
import { slots, type PhraseKey } from "./phrases.ts";

/** Whether `other` can be said wherever `key` is: both are phrases with the same slots of the same kinds. */
export function mayStandFor(key: string, other: string): boolean {
  if (!Object.hasOwn(slots, key) || !Object.hasOwn(slots, other)) return false;
  const sorted = (name: string): string =>
    JSON.stringify(Object.entries(slots[name as PhraseKey]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(key) === sorted(other);
}

/** The phrase said in place of `key`; the key itself where nothing, or nothing that fits, stands in for it. */
export function variantOf<K extends PhraseKey>(key: K, variants: Readonly<Record<string, string>> | undefined): K {
  const other = variants && Object.hasOwn(variants, key) ? variants[key]! : key;
  // The same slots by kind: to the compiler the one is as good as the other.
  return other !== key && mayStandFor(key, other) ? (other as K) : key;
}
