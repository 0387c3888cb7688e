// Knows how to start, adopt and stop a real PostgreSQL inside the data folder. Refuses to know what is stored in it.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync,
} from "node:fs"; // prettier-ignore
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { EmbeddedPostgresError, isWithinReach, nobody, preparePrograms, runAs } from "./binaries.ts";

export { EmbeddedPostgresError } from "./binaries.ts";

export type EmbeddedPostgres = {
  /** postgres://… of the database "duecourse". */
  url: string;
  /** The same server, another database. */
  urlOf(database: string): string;
  /** A server that outlived its process was taken over. */
  adopted: boolean;
  /** The cluster was made just now. */
  created: boolean;
  pid: number;
  /** Ends the server unless another process still talks to it: the last one out turns off the light. Close the pools first. */
  stop(): Promise<void>;
};

const user = "duecourse";
/** Of a socket's file name only: nothing listens on the network. */
const socketPort = 5432;
const socketPathLimit = 100;

/** Settings that differ from PostgreSQL's own: durable (fsync and synchronous_commit stay on), small, quiet. */
const settings = ["max_connections=100", "jit=off", "log_min_messages=warning", "log_checkpoints=off", "max_wal_size=2GB", "lc_messages=C"];

/** Starts PostgreSQL in `dataDir`/postgres, or adopts the one still running there. Throws EmbeddedPostgresError with a sentence for people. */
export async function startEmbedded(options: { dataDir: string; log?: (line: string) => void }): Promise<EmbeddedPostgres> {
  const place = placeFor(resolve(options.dataDir));
  // A server may be ended by the last of its users in the very moment in which we arrive: then it is ours to start.
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(place, options.log ?? (() => undefined));
    } catch (error) {
      if (tries === 10 || !(error instanceof DidNotStart || isGoingDown(error))) throw error;
      await pause(100 * tries);
    }
  }
}

class DidNotStart extends EmbeddedPostgresError {}

/** The connection was refused or cut, or the server said that it is on its way down or up. */
const isGoingDown = (error: unknown): boolean => {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return /^(?:57P0[1-3]|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code) || /Connection terminated|not queryable/.test(message);
};

async function startOnce(place: Place, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const data = join(place.root, "data");
  const password = passwordAt(place.root);
  const reach = place.socket ? { host: place.socket, port: socketPort } : { host: "127.0.0.1", port: keptPort(place.root) ?? 0 };
  const at = (database: string): pg.ClientConfig => ({ ...reach, user, password, database, connectionTimeoutMillis: 5000 });

  let adopted = await answers(at("postgres"));
  let created = false;
  if (!adopted) {
    const programs = preparePrograms(place.spare);
    if (!existsSync(join(data, "PG_VERSION"))) {
      log("first start: making the database");
      makeCluster(programs.initdb, place.root, data);
      created = true;
    }
    if (!place.socket) keepPort(place.root, (reach.port = await freePort()));
    await clearStale(data, place.socket);
    adopted = (await launch(programs.postgres, place, data, at("postgres"), reach.port)) === "another";
  }
  const presence = await stayPresent(at("postgres"));
  try {
    const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
    if (adopted) log(`took over the database server that was running already (process ${pid})`);
    await ensureDatabase(presence);
    const urlOf = (database: string): string =>
      place.socket
        ? `postgres://${user}:${password}@localhost:${socketPort}/${database}?host=${encodeURIComponent(place.socket)}`
        : `postgres://${user}:${password}@127.0.0.1:${reach.port}/${database}`;
    return { url: urlOf("duecourse"), urlOf, adopted, created, pid, stop: () => stop(pid, presence) };
  } catch (error) {
    await presence.end().catch(() => undefined);
    throw error;
  }
}

/** One connection for as long as we are here: whoever leaves looks for others, and must find us between two of our queries as well. */
async function stayPresent(to: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...to, application_name: "duecourse (present)", keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

type Place = { root: string; spare: string; socket: string | null };

/** The data folder's postgres/, or a stand-in the server's user can reach, remembered by a note in the data folder. */
function placeFor(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true });
  let root = join(dataDir, "postgres");
  if (!isWithinReach(dataDir)) {
    root = join("/var/lib/duecourse", createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
    mkdirSync("/var/lib/duecourse", { recursive: true, mode: 0o755 });
    writeFileSync(join(dataDir, "postgres-is-at"), `${root}\n`);
  }
  mkdirSync(root, { recursive: true, mode: 0o700 });
  own(root);
  if (process.platform === "win32") return { root, spare: join(dataDir, "programs"), socket: null };
  let socket = join(root, "socket");
  if (socket.length > socketPathLimit) socket = `/tmp/duecourse-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`;
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  const owner = statSync(socket).uid;
  if (owner !== process.getuid?.() && owner !== nobody) throw new EmbeddedPostgresError(`${socket} belongs to another user.`);
  own(socket);
  return { root, spare: "uid" in runAs ? "/var/lib/duecourse" : join(dataDir, "programs"), socket };
}

function own(folder: string): void {
  if (!("uid" in runAs)) return;
  chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o700);
}

/** Asked for over TCP only; a socket in a folder nobody else may enter needs none. */
function passwordAt(root: string): string {
  const file = join(root, "password");
  try {
    writeFileSync(file, randomBytes(18).toString("hex"), { flag: "wx", mode: 0o600 });
    if ("uid" in runAs) chownSync(file, nobody, nobody);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}

const keptPort = (root: string): number | null =>
  existsSync(join(root, "port")) ? Number(readFileSync(join(root, "port"), "utf8")) : null;
const keepPort = (root: string, port: number): void => writeFileSync(join(root, "port"), String(port));

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Made beside and renamed: a first start that was cut short leaves nothing behind that looks finished. */
function makeCluster(initdb: string, root: string, data: string): void {
  const half = join(root, `new-${process.pid}`);
  rmSync(half, { recursive: true, force: true });
  const made = spawnSync(
    initdb,
    ["-D", half, "-U", user, "--auth-local=trust", "--auth-host=scram-sha-256", `--pwfile=${join(root, "password")}`, "--encoding=UTF8", "--locale=C", "--no-instructions"],
    { cwd: root, encoding: "utf8", ...runAs },
  ); // prettier-ignore
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`initdb failed: ${(made.error?.message ?? made.stderr).trim()}.`);
  }
  try {
    renameSync(half, data);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(data, "PG_VERSION"))) throw error;
  }
}

/** Spawns the server and waits until it, or one that was faster, answers. */
async function launch(program: string, place: Place, data: string, to: pg.ClientConfig, port: number): Promise<"ours" | "another"> {
  const logFile = join(place.root, "postgres.log");
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const out = openSync(logFile, "a");
  const where = place.socket
    ? ["-k", place.socket, "-c", "listen_addresses=", "-c", "unix_socket_permissions=0700"]
    : ["-c", "listen_addresses=127.0.0.1"];
  // Detached: Ctrl-C must reach us alone, so that what is in hand can be finished before the server goes.
  const child: ChildProcess = spawn(program, ["-D", data, "-p", String(port), ...where, ...settings.flatMap((s) => ["-c", s])], {
    cwd: place.root,
    detached: true,
    stdio: ["ignore", out, out],
    ...runAs,
  });
  closeSync(out);
  child.unref();
  let ended: string | null = null;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended = `exit ${code ?? signal}`));
  for (const until = Date.now() + 120_000; Date.now() < until; await pause(10)) {
    if (await answers(to)) return ended === null ? "ours" : "another";
    if (ended !== null && !isRunning(data)) break;
  }
  const tail = readFileSync(logFile, "utf8").trim().split("\n").slice(-5).join(" / ");
  throw new DidNotStart(`The embedded PostgreSQL did not start (${ended ?? "no answer in 120 s"}): ${tail}.`);
}

/** Does a server answer there? "Starting up" and "no such socket" are both no. */
async function answers(to: pg.ClientConfig): Promise<boolean> {
  if (to.port === 0) return false;
  const client = new pg.Client(to);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function pidIn(data: string): number | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** A zombie holds its pid but no file: PostgreSQL takes it for alive, we must not. */
function isLive(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
    // The server's folder is its working directory; a reused pid is somebody else.
    return state !== "Z" && readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

const isRunning = (data: string): boolean => {
  const pid = pidIn(data);
  return pid !== null && isLive(pid, data);
};

/** Children that outlive a killed postmaster still hold its shared memory. */
function orphansOf(data: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && isLive(pid, data));
}

/** Removes the lock files of a server that is gone, after its last child has left. Another process may be starting one at this very moment. */
async function clearStale(data: string, socket: string | null): Promise<void> {
  const locks = [join(data, "postmaster.pid"), ...(socket ? [join(socket, `.s.PGSQL.${socketPort}.lock`)] : [])];
  for (const until = Date.now() + 10_000; ; await pause(20)) {
    if (isRunning(data)) return;
    // Without a lock file they are the beginning of a server, with an old one the remains of it.
    const others = orphansOf(data);
    if (others.length === 0) break;
    if (Date.now() > until)
      throw new EmbeddedPostgresError(`A part of an earlier server (process ${others.join(", ")}) still uses ${data}.`);
  }
  for (const lock of locks) removeIfStale(lock, data);
  if (socket && !existsSync(join(socket, `.s.PGSQL.${socketPort}.lock`))) rmSync(join(socket, `.s.PGSQL.${socketPort}`), { force: true });
}

/** Moved aside before it is judged: what a server that started in between has written is put back. */
function removeIfStale(lock: string, data: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const pid = Number(readFileSync(aside, "utf8").split("\n")[0]);
  if (isLive(pid, data)) renameSync(aside, lock);
  else rmSync(aside);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'duecourse'");
    if (rowCount === 0) await client.query("CREATE DATABASE duecourse");
  } catch (error) {
    // Two first starts at once: 42P04 duplicate database, 23505 in its catalogue, 55006 while the template is in use.
    if (!["42P04", "23505", "55006"].includes((error as { code?: string }).code ?? "")) throw error;
    if ((error as { code?: string }).code === "55006") await ensureDatabase(client);
  }
}

async function stop(pid: number, presence: pg.Client): Promise<void> {
  try {
    // Two that leave together must not each stay for the other's sake.
    await presence.query("SET application_name = 'duecourse (leaving)'");
    // A connection that was just closed is still listed for a moment.
    for (let tries = 0; tries < 20; tries++) {
      const { rows } = await presence.query<{ others: number }>(
        "SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> 'duecourse (leaving)'",
      );
      if (rows[0]!.others === 0) break;
      if (tries === 19) return;
      await pause(10);
    }
    process.kill(pid, "SIGINT");
  } catch (error) {
    // It has gone already.
    if (!isGoingDown(error) && (error as NodeJS.ErrnoException).code !== "ESRCH" && isProcess(pid)) throw error;
  } finally {
    await presence.end().catch(() => undefined);
  }
  for (const until = Date.now() + 10_000; Date.now() < until && isProcess(pid);) await pause(10);
}

/** Exists and is not a zombie waiting for a parent that does not reap. */
function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
