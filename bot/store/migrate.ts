// Knows which migrations a database has seen and runs the rest, forward only. Refuses to undo.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "./pool.ts";

const folder = join(import.meta.dirname, "migrations");
/** Any fixed number: processes that start at once wait for each other on it. */
const lock = 7_203_311;

/** All missing migrations in one transaction: a start that dies leaves the schema as it was. Throws when the database is newer than the program. */
export async function migrate(pool: Pool): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted();
  return pool.transaction(async (query) => {
    await query(null, "SELECT pg_advisory_xact_lock($1)", [lock]);
    await query(null, "CREATE TABLE IF NOT EXISTS migrations (file text PRIMARY KEY, run_at timestamptz NOT NULL DEFAULT now())");
    const seen = new Set((await query<{ file: string }>(null, "SELECT file FROM migrations")).map((row) => row.file));
    const unknown = [...seen].filter((file) => !files.includes(file));
    if (unknown.length > 0)
      throw new Error(`the database has seen ${unknown.join(", ")}, which this version does not know: start a newer one`);
    const missing = files.filter((file) => !seen.has(file));
    for (const file of missing) {
      await query(null, readFileSync(join(folder, file), "utf8"));
      await query(null, "INSERT INTO migrations (file) VALUES ($1)", [file]);
    }
    return missing;
  });
}
