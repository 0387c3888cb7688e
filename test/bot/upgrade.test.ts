// Promises of an older record brought up to date: what stands in it stays, in its order, and people still sign in.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../bot/console/sign-in.ts";
import { createDeskStore } from "../../bot/store/desk-store.ts";
import { migrate } from "../../bot/store/migrate.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { workOf } from "../../bot/store/work.ts";
import { scratchDatabase } from "./scratch-record.ts";

const older = [
  "001-record.sql", "002-due-work.sql", "003-contact-order.sql", "010-desk.sql", "011-deliveries.sql", "012-calls.sql", "013-desk-rows.sql", "014-board-portfolios.sql",
]; // prettier-ignore
const folder = join(import.meta.dirname, "../../bot/store/migrations");
const at = 1_772_000_000_000;

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let pool: Pool;
beforeAll(async () => {
  database = await scratchDatabase();
  pool = openPool(database.url, { max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const queued = (n: number, order: string): Promise<unknown> =>
  pool.query(
    "",
    `INSERT INTO outbox (borrower_id, outbox_id, conversation_id, message_id, message_at, channel, theirs, ours, body, due_at, priority, sort_key, purpose, basis)
     VALUES ('B-' || $1, 'O-' || $1, 'sms:' || $1, 'M-' || $1, $2, 'sms', '+1', '+2', 'words', $2, 5, $3, 'reminder', '{}')`,
    [String(n), at, order],
  );
const filed = (eventId: string): Promise<unknown> =>
  pool.query("", "INSERT INTO timeline (borrower_id, at, event_id, kind, body) VALUES ('B-1', $1, $2, 'heard', '{}')", [at, eventId]);

test("a record of an earlier version, with rows in every table that changes, is brought up to date", async () => {
  await pool.query("", "CREATE TABLE migrations (file text PRIMARY KEY, run_at timestamptz NOT NULL DEFAULT now())");
  for (const file of older) {
    await pool.query("", readFileSync(join(folder, file), "utf8"));
    await pool.query("", "INSERT INTO migrations (file) VALUES ($1)", [file]);
  }
  for (const n of [1, 2, 3]) await queued(n, `${at}-${n}`);
  await pool.query(
    "",
    `INSERT INTO people (person_id, email, full_name, role, languages, capacity, failures, locked_until)
     VALUES ('P-1', 'ana@lender.example', 'Ana', 'agent', '{en}', 3, 5, $1)`,
    [at + 3_600_000],
  );
  await filed("z");
  await filed("y");
  expect((await migrate(pool)).slice(0, 3)).toEqual(["015-sign-in-origins.sql", "016-signed-wordings.sql", "017-one-order.sql"]);
  expect(await migrate(pool)).toEqual([]);

  await queued(4, `${at}-4`);
  const claimed = await workOf(pool).claimOutbox(at, 10, 1_000);
  expect(claimed.map((row) => row.id)).toEqual(["O-1", "O-2", "O-3", "O-4"]);
  await filed("x");
  const told = await pool.query<{ event_id: string }>("", "SELECT event_id FROM timeline ORDER BY at, recorded, event_id");
  expect(told.map((row) => row.event_id)).toEqual(["z", "y", "x"]);

  const desk = createDeskStore(pool);
  expect((await desk.readPerson("P-1"))?.fullName).toBe("Ana");
  expect(await desk.triesOf(digestOf("ana@lender.example"), "address:10.0.0.1", 5, 0)).toEqual({ lockedUntil: 0, guessingAddresses: 0 });
});
