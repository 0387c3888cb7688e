// Knows which rows hold a person and how they go, in one transaction. Refuses to decide whether they may: erasure.ts does.
import type { Pool } from "./pool.ts";

export type EraseDepth = "details" | "everything";

/** Rows that name the person or repeat their words; the lender's books (loans, ledger) are no part of it: they hold ids, days and sums. */
const talkTables = [
  "messages", "conversations", "inbox", "timeline", "handoffs", "payment_claims", "disputes", "contact_history", "tasks", "promises", "plans", "holds", "outbox", "looks",
  "deliveries", "after_calls",
] as const; // prettier-ignore

/** Answers how many rows went or were emptied, by table. `details` takes who they are; `everything` what was said and agreed as well. */
export async function eraseBorrower(pool: Pool, borrowerId: string, depth: EraseDepth): Promise<Record<string, number>> {
  return pool.transaction(async (query) => {
    const gone: Record<string, number> = {};
    // First, so that a turn that has read the old facts does not write them back.
    await query(null, "INSERT INTO facts (borrower_id, version) VALUES ($1, 1) ON CONFLICT (borrower_id) DO UPDATE SET version = facts.version + 1", [borrowerId]);
    const run = async (table: string, text: string): Promise<void> => {
      gone[table] = (await query(null, `${text} RETURNING 1`, [borrowerId])).length;
    };
    await run("borrowers", `UPDATE borrowers SET rhythm = NULL, record = jsonb_build_object('id', borrower_id, 'fullName', 'erased', 'language', record->'language', 'country', record->'country',
      'region', record->'region', 'timeZone', record->'timeZone', 'consentSms', false, 'consentCall', false, 'consentWechat', false) WHERE borrower_id = $1`);
    for (const table of ["contacts", "addresses"]) await run(table, `DELETE FROM ${table} WHERE borrower_id = $1`);
    if (depth === "everything") {
      for (const table of talkTables) await run(table, `DELETE FROM ${table} WHERE borrower_id = $1`);
      // The wish stands, without the number it was made from.
      await run("opt_outs", "UPDATE opt_outs SET words = '', address = encode(sha256(convert_to(borrower_id || address || gen_random_uuid()::text, 'UTF8')), 'hex') WHERE borrower_id = $1 AND address <> ''");
    }
    return gone;
  });
} // prettier-ignore
