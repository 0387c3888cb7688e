// Knows how a test gets a record of its own, empty, and leaves nothing behind. Refuses the record of anybody else.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord, type OpenRecord } from "../../bot/record.ts";
import { openPool } from "../../bot/store/pool.ts";

/** On the server named by TEST_DATABASE_URL a database of its own; otherwise a server of its own in a temporary folder. */
export async function scratchRecord(): Promise<OpenRecord> {
  const dataDir = mkdtempSync(join(tmpdir(), "duecourse-test-"));
  const server = process.env["TEST_DATABASE_URL"];
  const database = server ? await scratchDatabase(server) : null;
  const record = await openRecord({ databaseUrl: database?.url ?? null, dataDir });
  return {
    ...record,
    async close() {
      await record.close();
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function scratchDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
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
