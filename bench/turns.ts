// Knows how fast turns are: the commit itself and the whole of one, beside the same two statements run by pgbench. Refuses to pass a judgement; it prints.
// Run: node bench/turns.ts [seconds a row, default 5]   BENCH_DATABASE_URL names a server; otherwise the embedded one is started in a temporary folder.
import { execFile, execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { addDays } from "../src/calendar.ts";
import { byTheRules } from "../bot/contact.ts";
import { carryByBotFramework } from "../bot/turn-adapter.ts";
import { openSpeech } from "../bot/speech.ts";
import { openStore } from "../bot/store/postgres-store.ts";
import { startEmbedded } from "../bot/postgres/embedded.ts";
import type { TurnPorts } from "../bot/turn-ports.ts";
import { houseOn, lender, loanOf, maria, ours, standingClock, start } from "../test/bot/house.ts";

const seconds = Number(process.argv[2] ?? 5);
const people = 10_000;
const crowds = [1, 8, 32];
const phoneOf = (n: number): string => `+1312${String(5_000_000 + n)}`;
const idOf = (n: number): string => `B-${String(n).padStart(6, "0")}`;
const rss = (): string => `${Math.round(process.memoryUsage.rss() / 1e6)} MB`;

const dataDir = mkdtempSync(join(tmpdir(), "duecourse-bench-"));
chmodSync(dataDir, 0o755);
let began = performance.now();
const cold = process.env["BENCH_DATABASE_URL"] ? null : await startEmbedded({ dataDir });
if (cold) {
  const coldMs = performance.now() - began;
  await cold.stop();
  began = performance.now();
  const warm = await startEmbedded({ dataDir });
  console.log(`embedded server: cold start ${coldMs.toFixed(0)} ms, warm start ${(performance.now() - began).toFixed(0)} ms`);
  await warm.stop();
}
const server = cold ? await startEmbedded({ dataDir }) : null;
const base = process.env["BENCH_DATABASE_URL"] ?? server!.url;
const admin = new pg.Client({ connectionString: base });
await admin.connect();
await admin.query("DROP DATABASE IF EXISTS duecourse_bench WITH (FORCE)");
await admin.query("CREATE DATABASE duecourse_bench");
const { server_version: version } = (await admin.query<{ server_version: string }>("SHOW server_version")).rows[0]!;
const url = new URL(base);
url.pathname = "/duecourse_bench";
const store = openStore(url.href);
await store.migrate();

began = performance.now();
for (let from = 0; from < people; from += 2_000) {
  const some = Array.from({ length: 2_000 }, (_, i) => ({ ...maria, id: idOf(from + i), phone: phoneOf(from + i) }));
  await store.importBorrowers(some, start);
  const loans = some.map((one) => loanOf(one, { id: `L-${one.id}` }));
  await store.importLoans(loans, start);
  await store.importPayments(loans.flatMap((loan) => [0, 1, 2].map((n) => ({ loanId: loan.id, borrowerId: loan.borrowerId, paidOn: addDays("2026-01-10", n), amountMinor: 1_000, reference: `R-${n}` }))), start); // prettier-ignore
}
console.log(
  `PostgreSQL ${version}; ${people} borrowers, a loan and three payments each, imported in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);

/** What the last turn asked of the database: name, text and values. */
const asked: { text: string; values: unknown[] }[] = [];
// oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
const query = pg.Pool.prototype.query as (this: pg.Pool, config: { text: string; values: unknown[] }) => Promise<unknown>;
pg.Pool.prototype.query = function (this: pg.Pool, config: { text: string; values: unknown[] }) {
  asked.push({ text: config.text, values: config.values });
  if (asked.length > 2) asked.shift();
  return query.call(this, config);
} as never;

let sent = 0;
type Row = { turns: number; p50: number; p99: number };
async function measure(ports: Partial<TurnPorts>, crowd: number, text: () => string): Promise<Row> {
  const { turn } = houseOn({ store }, ports, standingClock());
  const tookMs: number[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: crowd }, async () => {
      while (performance.now() < until) {
        const theirs = phoneOf(Math.floor(Math.random() * people));
        const from = performance.now();
        await turn.handleInbound({ channel: "sms", theirs, ours, externalId: `SM${++sent}`, text: text() });
        tookMs.push(performance.now() - from);
      }
    }),
  );
  tookMs.sort((a, b) => a - b);
  return { turns: tookMs.length / seconds, p50: tookMs[Math.floor(tookMs.length * 0.5)]!, p99: tookMs[Math.floor(tookMs.length * 0.99)]! };
}
const line = (name: string, crowd: number, { turns, p50, p99 }: Row, more = ""): void =>
  console.log(`${name.padEnd(28)} c=${String(crowd).padStart(2)}  ${turns.toFixed(0).padStart(6)} turns/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  ${more}`); // prettier-ignore

// Every talk begun, so that each row below updates one.
const { turn } = houseOn({ store });
for (let from = 0; from < people; from += 500)
  await Promise.all(Array.from({ length: 500 }, (_, i) => turn.handleInbound({ channel: "sms", theirs: phoneOf(from + i), ours, externalId: `SM${++sent}`, text: "hello" }))); // prettier-ignore
await turn.handleInbound({ channel: "sms", theirs: phoneOf(1), ours, externalId: "SMpgbench", text: "hello" });
const [read, commit] = asked as [(typeof asked)[number], (typeof asked)[number]];

for (const crowd of crowds) {
  // The talk's memory stays small, as a real one does.
  const limits: Partial<TurnPorts> = { step: (state, input, facts) => houseStep(state, input, facts) };
  const ours_ = await measure(limits, crowd, () => "hello");
  line("read, trivial step, commit", crowd, ours_, rss());
  const theirs = await pgbench(crowd);
  if (theirs)
    line(
      "  the same SQL by pgbench",
      crowd,
      theirs,
      `ratio ${(ours_.turns / theirs.turns).toFixed(2)}, p99 ${(ours_.p99 / theirs.p99).toFixed(2)}x`,
    );
}
const speech = await openSpeech();
const whole: Partial<TurnPorts> = {
  step: speech.step, newState: speech.initialState, upgradeState: speech.upgradeState, hear: speech.hear, render: speech.render, mayContact: byTheRules, carry: carryByBotFramework,
  expectationOf: (state) => ({ expecting: speech.expectationOf(state) }), lender,
}; // prettier-ignore
const words = ["how much do I owe?", "why so much?", "I can pay next friday", "yes", "what is the due date", "thanks", "no"];
for (const crowd of crowds) line("whole turn", crowd, await measure(whole, crowd, () => words[sent % words.length]!), rss());

await store.close();
await admin.query("DROP DATABASE duecourse_bench WITH (FORCE)");
await admin.end();
await server?.stop();
rmSync(dataDir, { recursive: true, force: true });

function houseStep(...[state]: Parameters<TurnPorts["step"]>): ReturnType<TurnPorts["step"]> {
  return { state: { ...state, misunderstood: state.misunderstood + 1 }, effects: [{ do: "say", say: { key: "reasonNoted", slots: {} } }], explanations: [{ dialog: "bench", because: "bench" }] };
} // prettier-ignore

/** The two statements of a turn as it was really run, on a random borrower each time; null when there is no pgbench. */
async function pgbench(crowd: number): Promise<Row | null> {
  try {
    execFileSync("pgbench", ["--version"]);
  } catch {
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "duecourse-pgbench-"));
  const defined: string[] = [];
  /** What tells one borrower and one message from the others. */
  const marks: [string, string][] = [
    [idOf(1), `'B-' || lpad(:n::text, 6, '0')`],
    [phoneOf(1), `'+1312' || (5000000 + :n)::text`],
    ["SMpgbench", `'SP' || :u::text`],
    ...[...new Set(JSON.stringify(commit.values).match(/\b[MO]-[0-9a-z]{12}/g))].map((id): [string, string] => [id, `'${id.slice(0, 8)}' || :u::text`]),
    ...[...new Set(JSON.stringify(commit.values).match(/(?<=")[0-9a-z]{12}(?=[":\\])/g))].map((id): [string, string] => [id, `'t' || :u::text`]),
  ];
  const inline = ({ text, values }: { text: string; values: unknown[] }, prefix: string, set: Record<number, (sql: string) => string>): string =>
    text.replace(/\$(\d+)/g, (_, number: string) => {
      const n = Number(number);
      const value = values[n - 1];
      if (value === null || typeof value === "number") return value === null ? "NULL" : String(value);
      const name = `${prefix}${n}`;
      const written = typeof value === "string" ? value : JSON.stringify(value);
      if (!defined.some((one) => one.startsWith(`${name}=`))) defined.push(`${name}=${written}`);
      const marked = marks.reduce((sql, [mark, by]) => (written.includes(mark) ? `replace(${sql}, '${mark}', ${by})` : sql), `:${name}::text`);
      return `(${set[n]?.(marked) ?? marked})`;
    });
  /** The facts' version stands in the first parameter, the talk's in the second. */
  const versionOf = (name: string) => (sql: string): string => `jsonb_set((${sql})::jsonb, '{0,version}', to_jsonb(:${name}::bigint))`;
  const script = `\\set n random(0, ${people - 1})\n\\set u random(1, 9000000000000000000)\nSELECT record, COALESCE(record->'conversation'->>'version', '0') AS v, record->>'factsVersion' AS f FROM (${inline(read, "r", {})}) AS read \\gset\n${inline(commit, "w", { 1: versionOf("f"), 2: versionOf("v") })};\n`;
  writeFileSync(join(folder, "turn.sql"), script);
  const connection = new URL(url);
  const host = connection.searchParams.get("host") ?? connection.hostname;
  const args = ["-n", "-M", "prepared", "-c", String(crowd), "-j", "2", "-T", String(seconds), "-f", "turn.sql", "-l", ...defined.flatMap((one) => ["-D", one]), "-h", host, "-p", connection.port || "5432", "-U", decodeURIComponent(connection.username), "duecourse_bench"]; // prettier-ignore
  const { stdout } = await promisify(execFile)("pgbench", args, { cwd: folder, maxBuffer: 1e9, env: { ...process.env, PGPASSWORD: decodeURIComponent(connection.password) } });
  const tookMs = readdirSync(folder)
    .filter((file) => file.startsWith("pgbench_log"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n"))
    .map((row) => Number(row.split(" ")[2]) / 1000)
    .sort((a, b) => a - b);
  rmSync(folder, { recursive: true, force: true });
  const turns = Number(/tps = ([\d.]+)/.exec(stdout)![1]);
  return { turns, p50: tookMs[Math.floor(tookMs.length * 0.5)]!, p99: tookMs[Math.floor(tookMs.length * 0.99)]! };
} // prettier-ignore
