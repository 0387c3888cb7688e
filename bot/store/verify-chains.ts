// Knows how every loan's record is checked against its hash chain, in pages; refuses to mend what it finds.
import { verifyChain, type Chained, type ChainFault, type ChainHead } from "../../src/audit-chain.ts";
import { ledgerDigest } from "./ledger-chain.ts";
import { openPool } from "./pool.ts";

export type ChainReport = { loans: number; events: number; broken: (ChainFault & { borrowerId: string })[] };

type Row = {
  borrower_id: string;
  loan_id: string;
  head_seq: number;
  head_hash: string;
  events: Chained[] | null;
};

/** `copied` are heads kept outside the database (chain-heads.ts): they show what was cut off together with the head inside. Every loan, or `onProgress` after each thousand. `seq` in the report is the first entry that is not what was written. */
export async function verifyChains(
  url: string,
  onProgress: (loans: number) => void = () => undefined,
  copied: Map<string, ChainHead> = new Map(),
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
        const fault = verifyChain(row.loan_id, events, ledgerDigest, {
          end: { seq: row.head_seq, hash: row.head_hash },
          copies: copy ? [copy] : [],
        });
        report.loans += 1;
        report.events += events.length;
        if (fault) report.broken.push({ ...fault, borrowerId: row.borrower_id });
      }
      const last = rows.at(-1);
      if (!last) {
        // Known outside, gone inside.
        for (const loanId of outside.keys()) report.broken.push({ code: "cut_off", loanId, borrowerId: "", seq: 1 });
        return report;
      }
      after = [last.borrower_id, last.loan_id];
      onProgress(report.loans);
    }
  } finally {
    await pool.end();
  }
}
