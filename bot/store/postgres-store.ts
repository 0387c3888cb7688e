// Knows how the store's parts stand on one PostgreSQL; refuses to know which server it is.
import type { BorrowerRecord, Store } from "./store.ts";
import { callsOf } from "./calls.ts";
import { appendLedger, importBorrowers, importContacts, importInstalments, importLedger, importLoans, importPayments } from "./imports.ts";
import { listsOf } from "./lists.ts";
import { migrate } from "./migrate.ts";
import { openPool, type Pool } from "./pool.ts";
import { commitTurn, commitTurns, readBorrowers, readTurn, readTurns } from "./turn-rows.ts";
import { workOf } from "./work.ts";

export { isPassing } from "./pool.ts";
export { BadCursor } from "./lists.ts";

/** The store on a PostgreSQL address; `counts` are round trips and commits since it was opened. Call `migrate` before anything else. */
export function openStore(
  url: string,
  options: { max?: number; onError?: (error: Error) => void } = {},
): Store & { counts: Pool["counts"] } {
  const pool = openPool(url, options);
  return {
    ...listsOf(pool),
    ...workOf(pool),
    ...callsOf(pool),
    counts: pool.counts,
    async migrate() {
      await migrate(pool);
      // What a killed process of this machine held is free again before anything is asked for.
      await workOf(pool).endDeadLeases();
    },
    ping: async () => void (await pool.query("ping", "SELECT 1")),
    close: () => pool.end(),
    readTurn: (key, now) => readTurn(pool, key, now),
    commitTurn: (write) => commitTurn(pool, write),
    readTurns: (keys, now) => readTurns(pool, keys, now),
    commitTurns: (writes) => commitTurns(pool, writes),
    readBorrower: async (id) => {
      const [record] = await readBorrowers(pool, [id]);
      return record && isKnown(record) ? record : null;
    },
    readBorrowers: async (ids) => (await readBorrowers(pool, ids)).filter(isKnown),
    async readLoan(loanId) {
      const owner = (await ownersOf(pool, [loanId])).get(loanId);
      const [record] = owner === undefined ? [] : await readBorrowers(pool, [owner]);
      const found = record?.loans.find(({ loan }) => loan.id === loanId);
      return record && found ? { record, loan: found.loan, events: found.events } : null;
    },
    importBorrowers: (rows, at) => importBorrowers(pool, rows, at),
    importContacts: (rows, at) => importContacts(pool, rows, at),
    importLoans: (rows, at) => importLoans(pool, rows, at),
    importInstalments: (rows, at) => importInstalments(pool, rows, at),
    importPayments: (rows, at) => importPayments(pool, rows, at),
    importLedger: (rows, at) => importLedger(pool, rows, at),
    appendLedger: (borrowerId, loanId, events, at) => appendLedger(pool, borrowerId, loanId, events, at),
    ownersOf: (loanIds) => ownersOf(pool, loanIds),
    async existingBorrowers(ids) {
      const rows = await pool.query<{ borrower_id: string }>("existing-borrowers", "SELECT borrower_id FROM borrowers WHERE borrower_id = ANY($1)", [ids]);
      return new Set(rows.map((row) => row.borrower_id));
    },
    async countLoans() {
      return (await pool.query<{ n: number }>("count-loans", "SELECT count(*) AS n FROM loans"))[0]!.n;
    },
    async readSetting(name) {
      return (await pool.query<{ value: string }>("read-setting", "SELECT value FROM settings WHERE name = $1", [name]))[0]?.value ?? null;
    },
    async writeSetting(name, value) {
      await pool.query("write-setting", "INSERT INTO settings VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [name, value]);
    },
  }; // prettier-ignore
}

/** Somebody imported, or a stranger who has written. */
const isKnown = (record: BorrowerRecord): boolean => record.borrower !== null || record.factsVersion > 0;

async function ownersOf(pool: Pool, loanIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await pool.query<{ loan_id: string; borrower_id: string }>(
    "owners",
    "SELECT loan_id, borrower_id FROM loans WHERE loan_id = ANY($1)",
    [loanIds],
  );
  return new Map(rows.map((row) => [row.loan_id, row.borrower_id]));
}
