// Promises of the embedded server: it starts once, is taken over when it outlived its process, and goes when the last one leaves.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../../bot/postgres/embedded.ts";
import { openPool } from "../../bot/store/pool.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "duecourse-postgres-"));
  // Root lends the server another user, who must be able to get there.
  chmodSync(dataDir, 0o755);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};
const value = async (url: string, text: string): Promise<unknown> => {
  const pool = openPool(url, { max: 1 });
  try {
    return ((await pool.query<{ value: unknown }>("", text))[0] ?? {}).value;
  } finally {
    await pool.end();
  }
};

test("keeps what was written over a stop and a start, and is durable", async () => {
  const first = await startEmbedded({ dataDir });
  expect(first).toMatchObject({ created: true, adopted: false });
  expect(await value(first.url, "SELECT current_setting('fsync') || current_setting('synchronous_commit') AS value")).toBe("onon");
  await value(first.url, "CREATE TABLE kept AS SELECT 7 AS value");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await startEmbedded({ dataDir });
  expect(second).toMatchObject({ created: false, adopted: false });
  expect(await value(second.url, "SELECT value FROM kept")).toBe(7);
  await second.stop();
});

test("is one server for two that start at the same moment, and ends with the second of them", async () => {
  const [one, two] = await Promise.all([startEmbedded({ dataDir }), startEmbedded({ dataDir })]);
  expect(one.pid).toBe(two.pid);
  const talking = openPool(two.url, { max: 1 });
  await talking.query("", "SELECT 1 AS value");
  await one.stop();
  expect(isAlive(one.pid)).toBe(true);
  await talking.end();
  await two.stop();
  expect(isAlive(one.pid)).toBe(false);
});

test("is taken over from a process that was killed", async () => {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, "../../bot/postgres/embedded.ts"))};
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); console.log(server.pid); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--disable-warning=ExperimentalWarning", "-e", script], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } }); // prettier-ignore
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  child.kill("SIGKILL");
  await once(child, "exit");
  const server = await startEmbedded({ dataDir });
  expect(server).toMatchObject({ adopted: true, pid: Number(line.toString()) });
  await server.stop();
});

test("keeps its data within reach when the data folder is not", async () => {
  if (process.getuid?.() !== 0) return;
  chmodSync(dataDir, 0o700);
  const server = await startEmbedded({ dataDir });
  const place = readFileSync(join(dataDir, "postgres-is-at"), "utf8").trim();
  expect(existsSync(join(place, "data", "PG_VERSION"))).toBe(true);
  await server.stop();
  const again = await startEmbedded({ dataDir });
  expect(again.created).toBe(false);
  await again.stop();
  rmSync(place, { recursive: true, force: true });
});

test("starts again after the server itself was killed, and over the lock of a process that is somebody else", async () => {
  const first = await startEmbedded({ dataDir });
  process.kill(first.pid, "SIGKILL");
  const second = await startEmbedded({ dataDir });
  expect(second.adopted).toBe(false);
  await second.stop();
  // A pid that was given out again after a reboot: alive, but no server of ours.
  const lock = join(dataDir, "postgres", "data", "postmaster.pid");
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, `${process.pid}\n${join(dataDir, "postgres", "data")}\n1\n5432\n\n\n`);
  const third = await startEmbedded({ dataDir });
  expect(await value(third.url, "SELECT 1 AS value")).toBe(1);
  await third.stop();
});
