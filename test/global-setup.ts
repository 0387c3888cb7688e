// Knows the one database server all tests share: TEST_DATABASE_URL, or an embedded one kept warm between runs. Refuses to hold any test's data.
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded, type EmbeddedPostgres } from "../bot/postgres/embedded.ts";

declare global {
  var testServer: EmbeddedPostgres | undefined;
}

export default async function setup(): Promise<void> {
  if (process.env["TEST_DATABASE_URL"]) return;
  const server = await startEmbedded({ dataDir: join(tmpdir(), `duecourse-tests-${userInfo().uid}`) });
  globalThis.testServer = server;
  process.env["TEST_DATABASE_URL"] = server.urlOf("postgres");
  if (!server.adopted) await dropLeftovers(server.urlOf("postgres"));
}

/** A run that was killed leaves its databases behind; nobody uses them when the server was down. */
async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'duecourse\\_test\\_%'");
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
