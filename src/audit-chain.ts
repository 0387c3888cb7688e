// Knows how a loan's events are chained by hash so that a changed, missing or cut-off row shows; refuses to know which digest, or where rows lie.
import type { LedgerEvent } from "./events.ts";

/** Text in, hash out: SHA-256, or an HMAC whose key the database does not hold. */
export type Digest = (text: string) => string;

/** What the record keeps beside each event. */
export type Chained = { event: LedgerEvent; hash: string };

/** The end of a chain, written outside the database too: without it a cut-off tail leaves no trace. */
export type ChainHead = { loanId: string; seq: number; hash: string };

export type ChainFault = {
  code: "edited" | "removed" | "out_of_order" | "foreign" | "cut_off" | "rewritten";
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

/** The hash of the event after `previous` (null: the loan's first event). */
export function chainedHash(previous: string | null, event: LedgerEvent, digest: Digest): string {
  return digest(`${previous ?? `loan ${event.loanId}`}\n${canonicalText(event)}`);
}

/** Rows of one loan in `seq` order with their hashes; continues after `head` when one is given. */
export function chain(events: readonly LedgerEvent[], digest: Digest, head: ChainHead | null = null): Chained[] {
  let previous = head?.hash ?? null;
  return events.map((event) => {
    previous = chainedHash(previous, event, digest);
    return { event, hash: previous };
  });
}

export function headOf(rows: readonly Chained[]): ChainHead | null {
  const last = rows.at(-1);
  return last ? { loanId: last.event.loanId, seq: last.event.seq, hash: last.hash } : null;
}

/**
 * Walks one loan's rows as they lie in the record. `heads` are what was written outside the database at some time; later rows are no fault. Null when
 * every row is where it was and as it was.
 */
export function verifyChain(loanId: string, rows: readonly Chained[], digest: Digest, heads: readonly ChainHead[] = []): ChainFault | null {
  let previous: string | null = null;
  for (let i = 0; i < rows.length; i++) {
    const { event, hash } = rows[i]!;
    const seq = i + 1;
    if (event.loanId !== loanId) return { code: "foreign", loanId, seq };
    if (event.seq > seq && i > 0 && event.seq <= rows[i - 1]!.event.seq) return { code: "out_of_order", loanId, seq };
    if (event.seq !== seq) return { code: event.seq > seq ? "removed" : "out_of_order", loanId, seq };
    if (chainedHash(previous, event, digest) !== hash) return { code: "edited", loanId, seq };
    previous = hash;
  }
  for (const head of heads) {
    if (head.loanId !== loanId) continue;
    const row = rows[head.seq - 1];
    if (!row) return { code: "cut_off", loanId, seq: rows.length + 1 };
    // Every hash may have been made anew by someone who has the digest; the copy outside still tells.
    if (row.hash !== head.hash) return { code: "rewritten", loanId, seq: head.seq };
  }
  return null;
}
