// Knows how every loan's record is checked against its hash chain, in pages; refuses to mend what it finds.
import type { LedgerEvent } from "../../src/events.ts";
import type { Head } from "./chain-heads.ts";
import { firstBreak } from "./ledger-chain.ts";
import { openPool } from "./pool.ts";

export type ChainReport = { loans: number; events: number; broken: { loanId: string; borrowerId: string; seq: number }[] };

type Row = {
  borrower_id: string;
  loan_id: string;
  head_seq: number;
  head_hash: string;
  events: { seq: number; hash: string; event: LedgerEvent }[] | null;
};

/** `copied` are heads kept outside the database (chain-heads.ts): they show what was cut off together with the head inside. Every loan, or `onProgress` after each thousand. `seq` in the report is the first entry that is not what was written. */
export async function verifyChains(
  url: string,
  onProgress: (loans: number) => void = () => undefined,
  copied: Map<string, Head> = new Map(),
): Promise<ChainReport> {
  const outside = new Map(copied);
  const pool = openPool(url, { max: 1 });
  const report: ChainReport = { loans: 0, events: 0, broken: [] };
  try {
    let after = ["", ""];
    for (;;) {
      const rows = await pool.query<Row>(
        "verify-chains",
        `SELECT l.borrower_id, l.loan_id, l.head_seq, l.head_hash,
           (SELECT json_agg(json_build_object('seq', e.seq, 'hash', e.hash, 'event', e.body) ORDER BY e.seq)
            FROM ledger_events e WHERE e.borrower_id = l.borrower_id AND e.loan_id = l.loan_id) AS events
         FROM loans l WHERE (l.borrower_id, l.loan_id) > ($1, $2) ORDER BY l.borrower_id, l.loan_id LIMIT 1000`,
        after,
      );
      for (const row of rows) {
        const events = row.events ?? [];
        const copy = outside.get(row.loan_id);
        outside.delete(row.loan_id);
        const seq = firstBreak(events, { seq: row.head_seq, hash: row.head_hash }) ?? breakBy(copy, events);
        report.loans += 1;
        report.events += events.length;
        if (seq !== null) report.broken.push({ loanId: row.loan_id, borrowerId: row.borrower_id, seq });
      }
      const last = rows.at(-1);
      if (!last) {
        // Known outside, gone inside.
        for (const loanId of outside.keys()) report.broken.push({ loanId, borrowerId: "", seq: 1 });
        return report;
      }
      after = [last.borrower_id, last.loan_id];
      onProgress(report.loans);
    }
  } finally {
    await pool.end();
  }
}

/** Where a record that is whole in itself departs from the copy of its head: cut off before it, or every hash made anew. */
function breakBy(copy: Head | undefined, events: NonNullable<Row["events"]>): number | null {
  if (!copy) return null;
  const entry = events[copy.seq - 1];
  if (!entry) return events.length + 1;
  return entry.hash === copy.hash ? null : copy.seq;
}
