// Knows the copy of each ledger's head that lies outside the database, so that a cut-off tail or a lost loan shows there. Refuses to write the ledger.
import { createReadStream, existsSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ChainHead } from "../../src/audit-chain.ts";
import type { Store } from "./store.ts";
import { openPool, type Pool } from "./pool.ts";

export const headsPath = (dataDir: string): string => join(dataDir, "ledger-heads.jsonl");

/** Writes follow each other by this much: many payments of one moment are one line a loan. */
const gatherMs = 200;
const mostAtOnce = 2_000;

export type HeadsCopy = {
  /** Asks for the heads of these loans to be copied soon; never waits. */
  note(loanIds: Iterable<string>): void;
  /** Copies what was asked for, then lets go of the database. */
  close(): Promise<void>;
};

/** Appends one JSON line a loan to the file in `dataDir`. A copy that is behind is no fault: it binds the record up to where it stands. */
export function openHeadsCopy(url: string, dataDir: string, onError: (error: Error) => void): HeadsCopy {
  const path = headsPath(dataDir);
  const waiting = new Set<string>();
  let pool: Pool | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  async function copy(): Promise<void> {
    while (waiting.size > 0) {
      const loanIds = [...waiting].slice(0, mostAtOnce);
      for (const id of loanIds) waiting.delete(id);
      pool ??= openPool(url, { max: 1 });
      const rows = await pool.query<{ loan_id: string; head_seq: number; head_hash: string }>(
        "heads-copy",
        "SELECT loan_id, head_seq, head_hash FROM loans WHERE loan_id = ANY($1)",
        [loanIds],
      );
      const lines = rows.map((row) => `${JSON.stringify({ loanId: row.loan_id, seq: row.head_seq, hash: row.head_hash })}\n`);
      if (lines.length === 0) continue;
      await mkdir(dataDir, { recursive: true });
      await appendFile(path, lines.join(""), { mode: 0o600 });
    }
  }
  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    return (running = running.then(copy).catch((error: unknown) => onError(error as Error)));
  };
  return {
    note(loanIds) {
      for (const id of loanIds) waiting.add(id);
      if (waiting.size > 0) timer ??= setTimeout(() => void flush(), gatherMs).unref();
    },
    async close() {
      await flush();
      await pool?.end();
      pool = null;
    },
  };
}

/** The store, with every write of a ledger followed by a copy of its new head. */
export function withHeadsCopy<S extends Store>(store: S, heads: HeadsCopy): S {
  return {
    ...store,
    async importLoans(rows, at) {
      const done = await store.importLoans(rows, at);
      heads.note(rows.map((loan) => loan.id));
      return done;
    },
    async importInstalments(rows, at) {
      const done = await store.importInstalments(rows, at);
      heads.note(rows.map(({ loanId }) => loanId));
      return done;
    },
    async importPayments(rows, at) {
      const done = await store.importPayments(rows, at);
      heads.note(rows.map(({ loanId }) => loanId));
      return done;
    },
    async appendLedger(borrowerId, loanId, events, at) {
      const done = await store.appendLedger(borrowerId, loanId, events, at);
      heads.note([loanId]);
      return done;
    },
    async commitTurn(write) {
      const outcome = await store.commitTurn(write);
      if (write.ledger.length > 0) heads.note(write.ledger.map(({ loanId }) => loanId));
      return outcome;
    },
    async commitTurns(writes) {
      const outcomes = await store.commitTurns(writes);
      const touched = writes.flatMap(({ ledger }) => ledger.map(({ loanId }) => loanId));
      if (touched.length > 0) heads.note(touched);
      return outcomes;
    },
  };
}

/** The furthest head copied for each loan; empty when nothing was ever copied. A line that broke off with a power cut is passed over. */
export async function readHeadsCopy(dataDir: string): Promise<Map<string, ChainHead>> {
  const heads = new Map<string, ChainHead>();
  const path = headsPath(dataDir);
  if (!existsSync(path)) return heads;
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
    try {
      const { loanId, seq, hash } = JSON.parse(line) as { loanId: string } & ChainHead;
      if ((heads.get(loanId)?.seq ?? 0) <= seq) heads.set(loanId, { seq, hash });
    } catch {
      continue;
    }
  }
  return heads;
}
