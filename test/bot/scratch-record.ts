// Knows how a test gets a record of its own, empty, and leaves nothing behind. Refuses the record of anybody else.
import { afterAll, beforeEach } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord, type OpenRecord } from "../../bot/record.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";

/** A database of its own on the server all tests share. */
export async function scratchRecord(): Promise<OpenRecord> {
  const dataDir = mkdtempSync(join(tmpdir(), "duecourse-test-"));
  const database = await scratchDatabase();
  const record = await openRecord({ databaseUrl: database.url, dataDir });
  return {
    ...record,
    async close() {
      await record.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** One record for the whole file, emptied and filled anew before each of its tests, let go after the last. */
export async function recordForEachTest(fill: (record: OpenRecord) => Promise<unknown> = async () => undefined): Promise<{
  record: OpenRecord;
  pool: Pool;
  rows: <T extends Record<string, unknown>>(statement: string) => Promise<T[]>;
}> {
  const record = await scratchRecord();
  const pool = openPool(record.url, { max: 1 });
  beforeEach(async () => {
    await pool.query("", emptyEveryTable);
    await fill(record);
  });
  afterAll(async () => {
    await pool.end();
    await record.close();
  });
  return { record, pool, rows: async <T>(statement: string) => (await pool.query("", statement)) as T[] };
}

/** Only those that hold something: a table is truncated in a millisecond, looked into in much less. */
const emptyEveryTable = `DO $$
DECLARE named record; holds boolean;
BEGIN
  FOR named IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', named.tablename) INTO holds;
    IF holds THEN EXECUTE format('TRUNCATE %I', named.tablename); END IF;
  END LOOP;
END $$`;

/** A new, empty database on the server named by TEST_DATABASE_URL (the test run sees to one). */
export async function scratchDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env["TEST_DATABASE_URL"];
  if (!server) throw new Error("TEST_DATABASE_URL is not set: run the tests with npm test, which starts a server when none is named");
  const name = `duecourse_test_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string): Promise<void> => {
    const pool = openPool(server, { max: 1 });
    try {
      await pool.query("", statement);
    } finally {
      await pool.end();
    }
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
