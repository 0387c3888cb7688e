// Promises of the record: imports that may be repeated, a ledger whose every entry is bound to the one before, a schema many may migrate at once.
import { describe, expect, test } from "@jest/globals";
import { verifyChain, type Chained, type ChainHead } from "../../src/audit-chain.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { ledgerDigest } from "../../bot/store/ledger-chain.ts";
import { migrate } from "../../bot/store/migrate.ts";
import { openPool } from "../../bot/store/pool.ts";
import { BadCursor, openStore } from "../../bot/store/postgres-store.ts";
import { loanOf, maria, start } from "./house.ts";
import { recordForEachTest, scratchRecord } from "./scratch-record.ts";

const { record, pool, rows } = await recordForEachTest();
const loan = loanOf(maria);

describe("an import", () => {
  test("repeated changes nothing, and says so", async () => {
    const { store } = record;
    const payment = { loanId: loan.id, borrowerId: maria.id, paidOn: "2026-02-01", amountMinor: 5000, reference: "R-1" };
    for (const expected of [
      { inserted: 1, updated: 0, unchanged: 0 },
      { inserted: 0, updated: 0, unchanged: 1 },
    ]) {
      expect(await store.importBorrowers([maria], start)).toEqual(expected);
      expect(await store.importLoans([loan], start)).toEqual(expected);
      expect(await store.importPayments([payment], start)).toEqual(expected);
      expect(
        await store.importInstalments(
          [
            {
              loanId: loan.id,
              borrowerId: maria.id,
              instalments: [{ number: 1, dueOn: "2026-01-10", principalMinor: 100, interestMinor: 0, feeMinor: 0 }],
            },
          ],
          start,
        ),
      ).toEqual(expected);
    }
    expect((await rows("SELECT kind FROM ledger_events ORDER BY seq")).map((row) => row["kind"])).toEqual([
      "loanOpened",
      "paymentReceived",
      "scheduleImported",
    ]);
  });

  test("takes the last of two rows with the same key, and counts a changed row as updated", async () => {
    const { store } = record;
    await store.importBorrowers(
      [
        { ...maria, fullName: "First" },
        { ...maria, fullName: "Second" },
      ],
      start,
    );
    expect((await store.readBorrower(maria.id))!.borrower!.fullName).toBe("Second");
    expect(await store.importBorrowers([maria], start)).toEqual({ inserted: 0, updated: 1, unchanged: 0 });
  });

  test("of another phone leads messages from the new one to the borrower, and no longer those from the old", async () => {
    const { store } = record;
    await store.importBorrowers([maria], start);
    await store.importBorrowers([{ ...maria, phone: "+13125550999" }], start);
    const at = async (theirs: string): Promise<string> =>
      (await store.readTurn({ by: "address", channel: "sms", theirs, ours: "+1", externalId: "x" }, start)).borrowerId;
    expect(await at("+13125550999")).toBe("B-1");
    expect(await at(maria.phone!)).toBe(`?${maria.phone}`);
  });

  test("of a contact leads messages from that phone to the borrower as another party", async () => {
    const { store } = record;
    await store.importBorrowers([maria], start);
    await store.importContacts([{ borrowerId: maria.id, role: "guarantor", fullName: "Luis Lopez", phone: "+13125550777" }], start);
    const read = await store.readTurn({ by: "address", channel: "sms", theirs: "+13125550777", ours: "+1", externalId: "x" }, start);
    expect(read).toMatchObject({ borrowerId: "B-1", otherParty: { role: "guarantor", fullName: "Luis Lopez" } });
  });

  test("asks for a look at whom it touches, and at nobody else", async () => {
    const { store } = record;
    await store.importBorrowers([maria, { ...maria, id: "B-2" }], start);
    await pool.query("", "UPDATE looks SET run_at = NULL");
    await store.importLoans([loan], start);
    expect((await store.claimLooks(start, 10, 1000)).map((look) => look.borrowerId)).toEqual(["B-1"]);
  });
});

describe("the ledger", () => {
  const firstBreak = (entries: Chained[], end: ChainHead): number | null =>
    verifyChain(loan.id, entries, ledgerDigest, { end })?.seq ?? null;
  const chain = async (): Promise<Chained[]> => await rows("SELECT seq, hash, body AS event FROM ledger_events ORDER BY seq"); // prettier-ignore
  const head = async (): Promise<ChainHead> => (await rows<ChainHead>("SELECT head_seq AS seq, head_hash AS hash FROM loans"))[0]!; // prettier-ignore
  test("numbers its entries without a gap when many append at once, and binds each to the one before", async () => {
    const { store } = record;
    await store.importBorrowers([maria], start);
    await store.importLoans([loan], start);
    await Promise.all(Array.from({ length: 12 }, (_, i) => store.importPayments([{ loanId: loan.id, borrowerId: maria.id, paidOn: "2026-02-01", amountMinor: 100 + i, reference: `R-${i % 9}` }], start))); // prettier-ignore
    const entries = await chain();
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
    expect(firstBreak(entries, await head())).toBeNull();
  });

  test("shows the entry that was changed, left out or cut off", async () => {
    const { store } = record;
    await store.importBorrowers([maria], start);
    await store.importLoans([loan], start);
    for (let i = 0; i < 4; i++) await store.importPayments([{ loanId: loan.id, borrowerId: maria.id, paidOn: "2026-02-01", amountMinor: 100, reference: `R-${i}` }], start); // prettier-ignore
    const entries = await chain();
    const changed = entries.map((entry) =>
      entry.seq === 3 ? { ...entry, event: { ...entry.event, amountMinor: 99 } as LedgerEvent } : entry,
    );
    expect(firstBreak(changed, await head())).toBe(3);
    expect(firstBreak(entries.filter((entry) => entry.seq !== 2), await head())).toBe(2); // prettier-ignore
    expect(firstBreak(entries.slice(0, 4), await head())).toBe(5);
  });
});

describe("a list", () => {
  test("gives every row once, page by page, and refuses a cursor it has not given", async () => {
    const { store } = record;
    await store.importBorrowers(Array.from({ length: 25 }, (_, i) => ({ ...maria, id: `B-${String(i).padStart(2, "0")}` })), start); // prettier-ignore
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof store.listBorrowers>> = await store.listBorrowers({
        limit: 10,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `B-${String(i).padStart(2, "0")}`));
    await expect(store.listBorrowers({ cursor: "nonsense" })).rejects.toThrow(BadCursor);
  });
});

describe("a lease", () => {
  test("of a look that was asked for again in the meantime leaves the borrower due", async () => {
    const { store } = record;
    await store.askLook("B-1", start);
    const [look] = await store.claimLooks(start, 1, 60_000);
    await store.askLook("B-1", start);
    await store.finishLooks([{ borrowerId: "B-1", asked: look!.asked, lastAt: start, nextAt: start + 1000 }]);
    expect(await store.nextLookAt()).toBe(start);
  });

  test("of a process that is gone is ended by the next one, and no other", async () => {
    const { store } = record;
    await store.askLook("B-1", start);
    await store.claimLooks(start, 1, 60_000);
    expect(await store.endDeadLeases()).toBe(0);
    expect(await store.claimLooks(start, 1, 60_000)).toEqual([]);
    await pool.query("", "UPDATE looks SET lease_owner = split_part(lease_owner, '|', 1) || '|999999|1'");
    expect(await store.endDeadLeases()).toBe(1);
    expect((await store.claimLooks(start, 1, 60_000)).length).toBe(1);
  });
});

describe("the schema", () => {
  test("is made once when several processes start at the same moment", async () => {
    const other = await scratchRecord();
    try {
      const wipe = openPool(other.url, { max: 1 });
      await wipe.query("", "DROP SCHEMA public CASCADE");
      await wipe.query("", "CREATE SCHEMA public");
      await wipe.end();
      const stores = Array.from({ length: 4 }, () => openStore(other.url, { max: 1 }));
      await Promise.all(stores.map((store) => store.migrate()));
      await Promise.all(stores.map((store) => store.ping()));
      expect(await stores[0]!.countLoans()).toBe(0);
      await Promise.all(stores.map((store) => store.close()));
    } finally {
      await other.close();
    }
  });

  test("of a newer program is refused by an older one", async () => {
    await pool.query("", "INSERT INTO migrations (file) VALUES ('999-from-the-future.sql')");
    await expect(migrate(pool)).rejects.toThrow("999-from-the-future.sql");
    await pool.query("", "DELETE FROM migrations WHERE file = '999-from-the-future.sql'");
  });

  test("has the borrower at the head of every key that grows", async () => {
    const keys = await rows<{ name: string; first: string }>(
      `SELECT c.relname AS name, a.attname AS first FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE i.indisunique AND n.nspname = 'public'`,
    );
    const perBorrower = ["borrowers", "contacts", "addresses", "loans", "ledger_events", "facts", "conversations", "inbox", "messages", "timeline", "promises", "plans", "holds", "handoffs", "payment_claims", "disputes", "tasks", "contact_history", "opt_outs", "outbox", "looks", "occasions_done"]; // prettier-ignore
    expect(keys.filter((key) => perBorrower.includes(key.name) && key.first !== "borrower_id")).toEqual([]);
    expect(new Set(keys.map((key) => key.name))).toEqual(new Set([...keys.map((key) => key.name), ...perBorrower]));
  });
});
