// Knows how one ledger event is bound to the one before it; refuses to know what the events mean.
import { createHash } from "node:crypto";
import { canonicalText } from "../../src/audit-chain.ts";
import type { LedgerEvent } from "../../src/events.ts";

/** The hash a loan's record begins with. */
export const chainStart = "0".repeat(64);

/** SHA-256 over the hash before and the event, as hex. */
export function chainHash(before: string, event: LedgerEvent): string {
  return createHash("sha256").update(before).update("\n").update(canonicalText(event)).digest("hex");
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
