// Knows what a day of the daily run costs on a book of a given size: minutes, memory, rows touched, how that grows from the first size to the others, and
// what pgbench needs for the same rows. Refuses to pass a judgement; it prints.
// Run: node bench/daily-run.ts [loans …, default 10000]   BENCH_DATABASE_URL names a server; otherwise the embedded one is started in a temporary folder.
import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { addDays, instantAt, localDateAt } from "../src/calendar.ts";
import type { Borrower, Loan } from "../src/loan.ts";
import { byTheRules } from "../bot/contact.ts";
import { statementOfEvents } from "../bot/facts.ts";
import { createOutbox } from "../bot/outbox.ts";
import { startEmbedded } from "../bot/postgres/embedded.ts";
import { createSchedule } from "../bot/schedule.ts";
import { openSpeech } from "../bot/speech.ts";
import { openStore } from "../bot/store/postgres-store.ts";
import { carryByBotFramework } from "../bot/turn-adapter.ts";
import type { Channel } from "../bot/channels/channel.ts";
import { houseOn, lender, standingClock } from "../test/bot/house.ts";

const sizes = process.argv.slice(2).map(Number);
const zones = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"];
const regions = ["PA", "IL", "CO", "OR"];
/** The day before the first instant below, at midnight in the book's first zone, is when the book is taken over. */
const takenOver = instantAt("2026-03-10", 3 * 60, "America/New_York");
const today = localDateAt(takenOver, "America/New_York");

const idOf = (n: number): string => `B-${String(n).padStart(8, "0")}`;
const borrowerOf = (n: number): Borrower => ({
  id: idOf(n), fullName: `Ann Example ${n}`, language: (["en", "en", "es", "zh"] as const)[n % 4]!, country: "US", region: regions[n % 4]!, timeZone: zones[n % 4]!, phone: `+1312${String(1_000_000 + n)}`,
  phoneVerifiedOn: "2026-03-01", consentSms: true, consentCall: n % 3 === 0, consentWechat: false,
}); // prettier-ignore
/** A book in its fourth month: due days are spread over the month, nine in ten have paid what was due, one in ten is one to three instalments behind. */
const loanOf = (n: number): Loan => {
  const firstDueOn = addDays("2025-12-01", (n * 7) % 30);
  return {
    id: `L-${String(n).padStart(8, "0")}`, borrowerId: idOf(n), product: "personal", party: "first", currency: "USD", principalMinor: 120_000 + (n % 50) * 1_000, annualRatePct: "18", penaltyDailyPct: "0.05",
    disbursedOn: addDays(firstDueOn, -31), firstDueOn, instalments: 12, frequency: "monthly", amortization: "equal_instalment", officer: `Officer ${n % 40}`, branch: `Branch ${n % 12}`, debitAccountLast4: "4417",
  };
}; // prettier-ignore
const unpaidOf = (n: number): number => (n % 10 === 0 ? 1 + ((n / 10) % 3) : 0);

/** Takes everything at once: what is measured is our part. */
const carrier: Channel = {
  name: "sms",
  perSecond: Number.POSITIVE_INFINITY,
  send: async ({ messageId }) => ({ outcome: "sent", externalId: `SM${messageId}`, segments: 1 }),
  find: async () => null,
};

const speech = await openSpeech();
const seconds = (from: number): number => (performance.now() - from) / 1000;
const minutes = (from: number): string => `${(seconds(from) / 60).toFixed(2)} min`;

type Measured = { name: string; size: number; took: number; looks: number; cpuMs: number };
const measured: Measured[] = [];
for (const size of sizes.length > 0 ? sizes : [10_000]) await measure(size);
for (const to of measured) {
  const from = measured.find(({ name }) => name === to.name)!;
  if (from === to) continue;
  console.log(
    `${from.size} → ${to.size} loans: ${to.name}: ${(to.size / from.size).toFixed(1)} times the loans, ${(to.took / from.took).toFixed(1)} times the minutes, ${((to.cpuMs * to.looks) / (from.cpuMs * from.looks)).toFixed(1)} times the CPU`,
  );
}

async function measure(size: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "duecourse-bench-"));
  chmodSync(dataDir, 0o755);
  const server = process.env["BENCH_DATABASE_URL"] ? null : await startEmbedded({ dataDir });
  const base = process.env["BENCH_DATABASE_URL"] ?? server!.url;
  const admin = new pg.Client({ connectionString: base });
  await admin.connect();
  const database = `duecourse_daily_${size}`;
  await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${database}`);
  const url = new URL(base);
  url.pathname = `/${database}`;
  const store = openStore(url.href);
  await store.migrate();
  const counting = new pg.Client({ connectionString: url.href });
  await counting.connect();
  const one = async (text: string): Promise<number> => Number((await counting.query<{ n: string }>(`SELECT (${text}) AS n`)).rows[0]!.n);
  /** Rows written so far, of all tables; a session tells the server what it did ten seconds after it went quiet. */
  const written = async (): Promise<number> => {
    await new Promise((done) => setTimeout(done, 11_000));
    await counting.query("SELECT pg_stat_clear_snapshot()");
    return one("SELECT COALESCE(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_user_tables");
  };
  const dataDirectory = (await counting.query<{ data_directory: string }>("SHOW data_directory")).rows[0]!.data_directory;
  let mostMb = 0;
  let mostServerMb = 0;
  const sample = (): void => {
    mostMb = Math.max(mostMb, process.memoryUsage.rss() / 1e6);
    mostServerMb = Math.max(mostServerMb, serverMb(dataDirectory));
  };
  // The server's pages are counted one by one: more often than this the counting would be measured.
  const sampling = setInterval(sample, 10_000);
  const memory = (): string => {
    sample();
    const said = `memory ${Math.round(mostMb)} MB here${mostServerMb > 0 ? `, ${Math.round(mostServerMb)} MB in the server` : ""} at most`;
    [mostMb, mostServerMb] = [0, 0];
    return said;
  };

  let from = performance.now();
  for (let at = 0; at < size; at += 2_000) {
    const some = Array.from({ length: Math.min(2_000, size - at) }, (_, i) => at + i);
    await store.importBorrowers(some.map(borrowerOf), takenOver);
    const loans = some.map(loanOf);
    await store.importLoans(loans, takenOver);
    const payments = loans.flatMap((loan, i) => {
      const opened = { kind: "loanOpened" as const, id: "o", loanId: loan.id, borrowerId: loan.borrowerId, effectiveOn: loan.disbursedOn, recordedAt: takenOver, seq: 1, loan };
      const due = statementOfEvents([opened], loan.disbursedOn).instalments.filter(({ dueOn }) => dueOn < today);
      return due.slice(0, Math.max(0, due.length - unpaidOf(some[i]!))).map((row) => ({ loanId: loan.id, borrowerId: loan.borrowerId, paidOn: row.dueOn, amountMinor: row.principalMinor + row.interestMinor, reference: `R-${row.number}`, method: "debit" }));
    }); // prettier-ignore
    await store.importPayments(payments, takenOver);
  }
  await counting.query("ANALYZE");
  console.log(`${size} loans: imported in ${minutes(from)}; ${memory()}`);

  const clock = standingClock(takenOver);
  const house = houseOn({ store }, { step: speech.step, newState: speech.initialState, upgradeState: speech.upgradeState, hear: speech.hear, render: speech.render, mayContact: byTheRules, carry: carryByBotFramework, expectationOf: (state) => ({ expecting: speech.expectationOf(state) }), lender }, clock); // prettier-ignore
  const failed = { errors: 0, first: "" };
  const onError = (error: unknown): void => {
    if (failed.errors++ === 0) failed.first = String(error);
  };
  let lookedAt = 0;
  const schedule = createSchedule({
    store, clock, lender, turn: house.turn, onError,
    progressMs: 60_000,
    onProgress: ({ looked, left }) => console.log(`  … ${looked} looked at, ${left} left`),
  }); // prettier-ignore
  const outbox = createOutbox({ store, clock, lender, channels: { sms: carrier }, statementOf: statementOfEvents, mayContact: byTheRules, onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row), onError }); // prettier-ignore

  /** From one due instant to the next, as a day passes; how many were looked at and what left. */
  async function pass(name: string, until: number): Promise<void> {
    const before = await written();
    const [sentBefore, lookedBefore] = [await one("SELECT count(*) FROM messages WHERE status = 'sent'"), lookedAt];
    from = performance.now();
    const cpu = process.cpuUsage();
    const serverBefore = serverCpuMs(dataDirectory);
    const asked = { ...store.counts };
    let planning = 0;
    for (let next = await nextAt(); next !== null && next <= until; next = await nextAt()) {
      if (next > clock.now()) await clock.moveTo(next);
      const began = performance.now();
      lookedAt += await schedule.runDue();
      planning += seconds(began);
      await Promise.all(Array.from({ length: 4 }, () => outbox.drain()));
    }
    await clock.moveTo(until);
    const took = seconds(from);
    const { user, system } = process.cpuUsage(cpu);
    const oursMs = (user + system) / 1e3;
    const theirsMs = serverCpuMs(dataDirectory) - serverBefore;
    const [roundTrips, commits] = [store.counts.roundTrips - asked.roundTrips, store.counts.commits - asked.commits];
    const rows = (await written()) - before;
    const looks = lookedAt - lookedBefore;
    const sent = (await one("SELECT count(*) FROM messages WHERE status = 'sent'")) - sentBefore;
    const each = (n: number, digits = 2): string => (n / Math.max(1, looks)).toFixed(digits);
    measured.push({ name, size, took, looks, cpuMs: (oursMs + theirsMs) / Math.max(1, looks) });
    console.log(
      `${size} loans: ${name}: ${(took / 60).toFixed(2)} min (looking and planning ${(planning / 60).toFixed(2)}), ${looks} looked at (${((100 * looks) / size).toFixed(1)} % of the book), ${sent} messages sent, ${rows} rows touched, ${(looks / took).toFixed(0)} looks/s; ` +
        `a look: ${each(rows, 1)} rows, ${each(roundTrips)} round trips, ${each(commits)} commits, CPU ${each(oursMs)} ms here and ${each(theirsMs)} ms in the server; ${memory()}, load ${loadavg()[0]!.toFixed(1)}, errors ${failed.errors}${failed.first ? ` (${failed.first})` : ""}`,
    );
  }
  const nextAt = async (): Promise<number | null> => {
    const due = [await store.nextLookAt(), await store.nextOutboxAt("ready")].filter((at) => at !== null);
    return due.length > 0 ? Math.min(...due) : null;
  };
  const midnight = (day: string): number => instantAt(day, 0, "America/New_York") + 3 * 3_600_000;
  await pass("the book taken over: everyone is looked at once", takenOver + 60_000);
  await pass("the first day", midnight(addDays(today, 1)));
  await pass("the day after", midnight(addDays(today, 2)));
  const day = measured.findLast(({ name }) => name === "the first day")!;
  const peer = await plainSql(counting, url, Math.min(day.looks, 4_000));
  if (peer)
    console.log(
      `${size} loans: pgbench writes the ${peer.rows} rows of one reminder in ${peer.rows} plain statements and one commit, ${peer.perSecond.toFixed(0)} reminders a second by eight clients: the first day's ${day.looks} in ${(day.looks / peer.perSecond / 60).toFixed(2)} min, without reading, judging or wording any of it; ours took ${(day.took / (day.looks / peer.perSecond)).toFixed(1)} times as long`,
    );
  console.log(`${size} loans: the database holds ${Math.round((await one(`SELECT pg_database_size('${database}')`)) / 1e6)} MB`);

  clearInterval(sampling);
  await counting.end();
  await store.close();
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** pgbench takes a colon for one of its variables, in quotes as well. */
function literal(text: string): string {
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(":", "\\x3a").replaceAll("\n", "\\n")}'`;
}

/** The rows one reminder leaves, written by pgbench into tables of the same make: what PostgreSQL itself takes for them. Null where there is no pgbench. */
async function plainSql(client: pg.Client, url: URL, count: number): Promise<{ rows: number; perSecond: number } | null> {
  const [sample] = (await client.query<{ borrower_id: string; at: string }>("SELECT borrower_id, at FROM messages WHERE status = 'sent' LIMIT 1")).rows;
  if (!sample) return null;
  const statements: string[] = [];
  /** One of a row's copies: another borrower, everything else the same. */
  const copies = async (table: string, where: string): Promise<void> => {
    await client.query(`CREATE TABLE peer_${table} (LIKE ${table} INCLUDING ALL)`);
    const { rows } = await client.query<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) - 'recorded' AS row FROM ${table} t WHERE borrower_id = $1 AND ${where}`, [sample.borrower_id]);
    for (const { row } of rows) {
      const values = Object.entries(row).map(([column, value]) =>
        column === "borrower_id" ? "'P-' || :n::text"
        : value === null ? "NULL"
        : literal(typeof value === "string" ? value : JSON.stringify(value)),
      );
      statements.push(`INSERT INTO peer_${table} (${Object.keys(row).join(", ")}) VALUES (${values.join(", ")});`);
    }
  };
  const said = `at >= ${sample.at}`;
  await copies("inbox", said);
  await copies("conversations", "true");
  await copies("messages", said);
  await copies("timeline", said);
  await copies("occasions_done", "true");
  await copies("contact_history", said);
  await copies("looks", "true");
  // The message waits for its sender and leaves: written, taken, deleted; its talk and itself are told of it, and the look is taken and put off.
  await client.query("CREATE TABLE peer_outbox (LIKE outbox INCLUDING ALL)");
  statements.push(
    "INSERT INTO peer_outbox (borrower_id, outbox_id, conversation_id, message_id, message_at, channel, theirs, ours, body, due_at, priority, sort_key, purpose, basis) SELECT 'P-' || :n::text, 'O', conversation_id, message_id, at, 'sms', 'theirs', 'ours', body, at, 5, 'k', 'reminder', '{}' FROM peer_messages WHERE borrower_id = 'P-' || :n::text LIMIT 1;",
    "UPDATE peer_outbox SET attempts = 1, unclear_since = 1 WHERE borrower_id = 'P-' || :n::text;",
    "DELETE FROM peer_outbox WHERE borrower_id = 'P-' || :n::text;",
    "UPDATE peer_messages SET status = 'sent', segments = 1 WHERE borrower_id = 'P-' || :n::text;",
    "UPDATE peer_conversations SET last_outbound_at = 1 WHERE borrower_id = 'P-' || :n::text;",
    "UPDATE peer_looks SET run_at = 1 WHERE borrower_id = 'P-' || :n::text;",
  );
  const folder = mkdtempSync(join(tmpdir(), "duecourse-pgbench-"));
  try {
    writeFileSync(join(folder, "reminder.sql"), ["\\set n random(1, 9000000000000000000)", "BEGIN;", ...statements, "COMMIT;", ""].join("\n"));
    const host = url.searchParams.get("host") ?? url.hostname;
    const args = ["-n", "-M", "prepared", "-c", "8", "-j", "2", "-t", String(Math.ceil(count / 8)), "-f", "reminder.sql", "-h", host, "-p", url.port || "5432", "-U", decodeURIComponent(url.username), url.pathname.slice(1)];
    const { stdout } = await promisify(execFile)("pgbench", args, { cwd: folder, env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) } });
    return { rows: statements.length, perSecond: Number(/tps = ([\d.]+)/.exec(stdout)![1]) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} // prettier-ignore

function serverPids(dataDir: string): string[] {
  const pid = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]!;
  return [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean)];
} // prettier-ignore

/** CPU the server has used since its start, those of its processes that have ended included (Linux: ticks of 10 ms); 0 where it cannot be read. */
function serverCpuMs(dataDir: string): number {
  try {
    const ticks = serverPids(dataDir).map((pid, i) => {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, i === 0 ? 15 : 13);
      return fields.reduce((sum, each) => sum + Number(each), 0);
    });
    return ticks.reduce((sum, each) => sum + each, 0) * 10;
  } catch {
    return 0;
  }
} // prettier-ignore

/** Memory of the server's processes, what they share counted once (Linux: proportional set size); 0 where it cannot be read. */
function serverMb(dataDir: string): number {
  try {
    const kb = serverPids(dataDir).map((each) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, "utf8"))?.[1] ?? 0));
    return kb.reduce((sum, each) => sum + each, 0) / 1e3;
  } catch {
    return 0;
  }
} // prettier-ignore
