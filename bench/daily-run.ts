// Knows what a day of the daily run costs on a book of a given size: minutes, memory, rows touched, and how that grows. Refuses to pass a judgement; it prints.
// Run: node bench/daily-run.ts [loans …, default 10000]   BENCH_DATABASE_URL names a server; otherwise the embedded one is started in a temporary folder.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

for (const size of sizes.length > 0 ? sizes : [10_000]) await measure(size);

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
  const sampling = setInterval(() => {
    mostMb = Math.max(mostMb, process.memoryUsage.rss() / 1e6);
    mostServerMb = Math.max(mostServerMb, server ? serverMb(dataDirectory) : 0);
  }, 3_000);
  const memory = (): string => {
    const said = `memory ${Math.round(mostMb)} MB here${server ? `, ${Math.round(mostServerMb)} MB in the server` : ""} at most`;
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
    const rows = (await written()) - before;
    const looks = lookedAt - lookedBefore;
    const sent = (await one("SELECT count(*) FROM messages WHERE status = 'sent'")) - sentBefore;
    console.log(
      `${size} loans: ${name}: ${(took / 60).toFixed(2)} min (looking and planning ${(planning / 60).toFixed(2)}), ${looks} looked at (${((100 * looks) / size).toFixed(1)} % of the book), ${sent} messages sent, ${rows} rows touched (${(rows / Math.max(1, looks)).toFixed(1)} a look), ${(looks / took).toFixed(0)} looks/s, our CPU ${((user + system) / 1e6 / took).toFixed(2)} cores, ${memory()}, errors ${failed.errors}${failed.first ? ` (${failed.first})` : ""}`,
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
  console.log(`${size} loans: the database holds ${Math.round((await one(`SELECT pg_database_size('${database}')`)) / 1e6)} MB`);

  clearInterval(sampling);
  await counting.end();
  await store.close();
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Memory of the server's processes, what they share counted once (Linux: proportional set size); 0 where it cannot be read. */
function serverMb(dataDir: string): number {
  try {
    const pid = Number(readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    const kb = [String(pid), ...children].map((each) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, "utf8"))?.[1] ?? 0));
    return kb.reduce((sum, each) => sum + each, 0) / 1e3;
  } catch {
    return 0;
  }
} // prettier-ignore
