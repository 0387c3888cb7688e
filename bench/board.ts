// Knows how long the board takes over a record of a million events: the first look, which counts the days that are over, and every look after it. Refuses to leave anything behind.
//   npx -c "node bench/board.ts [events]"
import { cpus, tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../bot/config.ts";
import { boardOf } from "../bot/console/board.ts";
import { openRecord } from "../bot/record.ts";
import { createBoardStore } from "../bot/store/board-store.ts";
import { openPool } from "../bot/store/pool.ts";

const events = Number(process.argv[2] ?? 1_000_000);
const days = 60;
const folder = mkdtempSync(join(tmpdir(), "duecourse-bench-board-"));
const config = readConfig({ PORT: "0", DATA_DIR: join(folder, "data"), API_TOKEN: "a-token-for-the-bench" }, folder);
const record = await openRecord(config);
const pool = openPool(record.url);
try {
  const now = Date.parse("2026-03-11T13:00:00-04:00");
  await pool.query("", `INSERT INTO timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)
    SELECT 'B-' || n % 20000, $1::bigint - (n::bigint * ${days} * 86400000 / $2), 'e' || n,
      (ARRAY['heard','said','said','sent','delivered','withheld','promise_recorded','handoff_opened','handoff_claimed','promise_kept'])[1 + n % 10], NULL, 'sms:+1:' || n % 20000,
      jsonb_build_object('channel', (ARRAY['sms','voice','wechat'])[1 + n % 3], 'rule', 'R' || n % 7, 'reason', (ARRAY['crisis','dispute','complaint'])[1 + n % 3], 'handoffId', 'H-' || n / 10, 'text', 'hello, this is a text of usual length for a message')
    FROM generate_series(1, $2::int) AS n`, [now, events]);
  await pool.query("", "ANALYZE timeline");
  const ports = { store: record.store, board: createBoardStore(pool), lender: { businessHours: { zone: "America/New_York" } } as never, machineNow: () => Date.now() };
  const look = async (by: string): Promise<number> => {
    const begun = performance.now();
    await boardOf(ports, { by, from: now - 30 * 86_400_000, to: now, now, portfolios: [] });
    return performance.now() - begun;
  };
  console.log(`${events} events over ${days} days, 30 days asked for, ${cpus().length} cores`);
  console.log(`first look (counts the days that are over): ${(await look("channel")).toFixed(0)} ms`);
  for (const by of ["channel", "language", "stage"]) {
    const times = [];
    for (let n = 0; n < 10; n++) times.push(await look(by));
    console.log(`by ${by}: p50 ${times.toSorted((a, b) => a - b)[5]!.toFixed(0)} ms`);
  }
} finally {
  await pool.end();
  await record.close();
  rmSync(folder, { recursive: true, force: true });
} // prettier-ignore
