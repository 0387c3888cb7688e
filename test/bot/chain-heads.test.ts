// Knows what somebody with the database's password may do to a ledger, and that it shows. Refuses to know how heads are copied.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openHeadsCopy, readHeadsCopy, withHeadsCopy } from "../../bot/store/chain-heads.ts";
import { verifyChains } from "../../bot/store/verify-chains.ts";
import { loanOf, maria, start } from "./house.ts";
import { scratchRecord } from "./scratch-record.ts";

let record: Awaited<ReturnType<typeof scratchRecord>>;
let folder: string;
let client: pg.Client;
beforeAll(async () => {
  record = await scratchRecord();
  folder = mkdtempSync(join(tmpdir(), "duecourse-heads-"));
  client = new pg.Client({ connectionString: record.url });
  await client.connect();
  const heads = openHeadsCopy(record.url, folder, (error) => {
    throw error;
  });
  const store = withHeadsCopy(record.store, heads);
  await store.importBorrowers([maria], start);
  await store.importLoans(["L-1", "L-2", "L-3", "L-4", "L-5"].map((id) => loanOf(maria, { id })), start); // prettier-ignore
  for (const loanId of ["L-1", "L-2", "L-3", "L-4", "L-5"])
    await store.importPayments(
      ["R-1", "R-2"].map((reference) => ({ loanId, borrowerId: maria.id, paidOn: "2026-01-10", amountMinor: 1000, reference })),
      start,
    );
  await heads.close();
});
afterAll(async () => {
  await client.end();
  await record.close();
  rmSync(folder, { recursive: true, force: true });
});

const broken = async (): Promise<unknown[]> =>
  (await verifyChains(record.url, () => undefined, await readHeadsCopy(folder))).broken.map(({ loanId, seq }) => [loanId, seq]);

test("an entry that was changed, removed or cut off shows, also when the head inside was made to fit", async () => {
  expect(await broken()).toEqual([]);
  await client.query(`UPDATE ledger_events SET body = jsonb_set(body::jsonb, '{amountMinor}', '999')::json WHERE loan_id = 'L-1' AND seq = 2`).catch(() =>
    client.query(`UPDATE ledger_events SET body = jsonb_set(body, '{amountMinor}', '999') WHERE loan_id = 'L-1' AND seq = 2`),
  ); // prettier-ignore
  await client.query(`DELETE FROM ledger_events WHERE loan_id = 'L-2' AND seq = 2`);
  await client.query(`DELETE FROM ledger_events WHERE loan_id = 'L-3' AND seq = 3`);
  await client.query(
    `UPDATE loans SET head_seq = 2, head_hash = (SELECT hash FROM ledger_events WHERE loan_id = 'L-3' AND seq = 2) WHERE loan_id = 'L-3'`,
  );
  await client.query(`DELETE FROM ledger_events WHERE loan_id = 'L-4'`);
  await client.query(`DELETE FROM loans WHERE loan_id = 'L-4'`);
  expect(await broken()).toEqual([
    ["L-1", 2],
    ["L-2", 2],
    ["L-3", 3],
    ["L-4", 1],
  ]);
});
