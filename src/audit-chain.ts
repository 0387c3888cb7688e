// Knows how a loan's events are chained by hash so that a changed, missing or cut-off row shows; refuses to know which digest, or where rows lie.
import type { LedgerEvent } from "./events.ts";

/** Text in, hash out: SHA-256, or an HMAC whose key the database does not hold. */
export type Digest = (text: string) => string;

/** What the record keeps of one event: `seq` and `hash` lie beside it. */
export type Chained = { seq: number; hash: string; event: LedgerEvent };

/** The end of a chain: kept beside the loan, and written outside the database too, for without that a cut-off tail leaves no trace. */
export type ChainHead = { seq: number; hash: string };

/** Where a loan's record begins: nothing has been written yet. */
export const chainStart: ChainHead = { seq: 0, hash: "0".repeat(64) };

export type ChainFault = {
  code: "edited" | "removed" | "out_of_order" | "foreign" | "cut_off" | "unheaded" | "rewritten";
  loanId: string;
  /** The first position at which the chain does not hold. */
  seq: number;
};

/** The one spelling of an event that is hashed: keys in order, nothing absent written. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, it]) => it !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => `${JSON.stringify(key)}:${canonicalText(it)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** The hash of the event that follows `before`. */
export function chainedHash(before: string, event: LedgerEvent, digest: Digest): string {
  return digest(`${before}\n${canonicalText(event)}`);
}

/** Events of one loan as rows after `head`, numbered on from it whatever number they came with. */
export function chain(events: readonly LedgerEvent[], digest: Digest, head: ChainHead = chainStart): Chained[] {
  let last = head;
  return events.map((event) => {
    const seq = last.seq + 1;
    const numbered = { ...event, seq };
    last = { seq, hash: chainedHash(last.hash, numbered, digest) };
    return { ...last, event: numbered };
  });
}

export function headOf(rows: readonly Chained[]): ChainHead {
  const last = rows.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : chainStart;
}

/**
 * Walks one loan's rows as they lie in the record. `end` is the head kept beside the loan: the last row must be it. `copies` are heads written
 * elsewhere at some time: later rows are no fault. Null when every row is where it was and as it was.
 */
export function verifyChain(
  loanId: string,
  rows: readonly Chained[],
  digest: Digest,
  { end, copies = [] }: { end?: ChainHead; copies?: readonly ChainHead[] } = {},
): ChainFault | null {
  let before = chainStart.hash;
  for (const [index, { seq: kept, hash, event }] of rows.entries()) {
    const seq = index + 1;
    if (event.loanId !== loanId) return { code: "foreign", loanId, seq };
    if (kept !== seq) return { code: kept > seq && !rows.some((row) => row.seq === seq) ? "removed" : "out_of_order", loanId, seq };
    if (event.seq !== seq || chainedHash(before, event, digest) !== hash) return { code: "edited", loanId, seq };
    before = hash;
  }
  if (end && end.seq < rows.length) return { code: "unheaded", loanId, seq: end.seq + 1 };
  for (const head of end ? [end, ...copies] : copies) {
    if (head.seq === 0) continue;
    const row = rows[head.seq - 1];
    if (!row) return { code: "cut_off", loanId, seq: rows.length + 1 };
    // Every hash may have been made anew by someone who has the digest; the copy outside still tells.
    if (row.hash !== head.hash) return { code: "rewritten", loanId, seq: head.seq };
  }
  return null;
}
