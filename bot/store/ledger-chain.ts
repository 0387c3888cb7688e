// Knows how one ledger event is bound to the one before it; refuses to know what the events mean.
import { createHash } from "node:crypto";
import type { LedgerEvent } from "../../src/events.ts";

/** The hash a loan's record begins with. */
export const chainStart = "0".repeat(64);

/** Keys in order, so that a body read back from the database hashes as it did when it was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.keys(value)
      .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
      .join(",")}}`;
  return JSON.stringify(value);
}

/** SHA-256 over the hash before and the event, as hex. */
export function chainHash(before: string, event: LedgerEvent): string {
  return createHash("sha256").update(before).update("\n").update(canonical(event)).digest("hex");
}

/** The first `seq` at which the record is not what was written (changed, left out, cut short), or null when it is whole. */
export function firstBreak(
  events: readonly { seq: number; hash: string; event: LedgerEvent }[],
  head: { seq: number; hash: string },
): number | null {
  let before = chainStart;
  let expected = 1;
  for (const { seq, hash, event } of events) {
    if (seq !== expected || event.seq !== seq || chainHash(before, event) !== hash) return expected;
    before = hash;
    expected++;
  }
  return head.seq === expected - 1 && head.hash === before ? null : expected;
}
