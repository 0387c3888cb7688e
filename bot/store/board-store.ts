// Knows how the timeline is counted for the board, in the database: days that are over once and for all, today as it stands. Refuses to know what a figure means.
import type { TimelineKind } from "./store.ts";
import type { Pool, Query } from "./pool.ts";

/** `sort`: all, channel, language, stage: how an event is grouped; reason and rule: what came with it; answer_seconds: from a case's opening to its taking. */
export type Count = { kind: string; sort: string; name: string; count: number };
export type Day = { day: string; from: number; to: number };
export type BoardPeople = { heard: number; rightParty: number; unaided: number };

/** Products whose borrowers are counted, with those who have no loan; empty: all. */
export type Portfolios = readonly string[];

export type BoardStore = {
  /** Those of the days that are counted already. */
  counted(days: readonly string[]): Promise<Set<string>>;
  /** Counts a day that is over, but for the stages; a second process that comes to it at the same time leaves it. */
  countDay(day: Day, now: number): Promise<void>;
  /** Of those who did anything on a day, at most `most` whose stage on it is not kept, or was read from older facts. */
  unstaged(day: Day, most: number): Promise<{ borrowerId: string; version: number }[]>;
  keepStages(day: string, rows: readonly { borrowerId: string; stage: string; version: number }[]): Promise<void>;
  /** Those of the days that are counted by stage as well. */
  staged(days: readonly string[]): Promise<Set<string>>;
  /** Counts a day that is over by the stages that are kept. */
  countStages(day: Day): Promise<void>;
  /** Of the counted days `from` to `to` (local days, both included) and of the stretches that are counted as they stand. */
  read(
    from: string,
    to: string,
    live: readonly Day[],
    more: { stages: boolean; portfolios: Portfolios },
  ): Promise<{ counts: Count[]; people: BoardPeople }>;
};

const kinds: TimelineKind[] = [
  "heard", "said", "withheld", "verified", "promise_recorded", "promise_kept", "promise_partial", "promise_broken", "handoff_opened", "handoff_claimed", "opted_out", "plan_recorded",
]; // prettier-ignore

/** Products of a borrower as the desk's row rules read them; a loan that names none is in no portfolio. */
const productsOf = (who: string): string =>
  `SELECT borrower_id, array_agg(DISTINCT coalesce(record->>'product', '')) AS products FROM loans WHERE borrower_id IN (${who}) GROUP BY borrower_id`;
const happened = `a AS MATERIALIZED (
  SELECT kind, borrower_id, at, coalesce(body->>'channel', nullif(split_part(conversation_id, ':', 1), ''), 'none') AS channel,
    body->>'reason' AS reason, body->>'rule' AS rule, body->>'handoffId' AS handoff_id
  FROM timeline WHERE at >= $1 AND at < $2 AND kind = ANY($3))`;
/** With the products of each borrower; `only` is the mark of the portfolios that count. */
const eventsWith = (only?: string): string => `${happened}, p AS (${productsOf("SELECT borrower_id FROM a")}),
  e AS (SELECT a.*, coalesce(p.products, '{}') AS products FROM a LEFT JOIN p USING (borrower_id)${only === undefined ? "" : ` WHERE p.products IS NULL OR p.products && ${only}::text[]`})`;
const events = `${happened}, e AS (SELECT * FROM a)`;
/** `by` is "products" or nothing. */
const grouped = (by: "" | ", e.products"): string => `
  SELECT kind, 'all' AS sort, '' AS name, count(*) AS count${by} FROM e GROUP BY kind${by}
  UNION ALL SELECT kind, 'channel', channel, count(*)${by} FROM e GROUP BY kind, channel${by}
  UNION ALL SELECT kind, 'language', coalesce(b.record->>'language', 'unknown'), count(*)${by} FROM e LEFT JOIN borrowers b USING (borrower_id) GROUP BY 1, 3${by}
  UNION ALL SELECT kind, 'reason', reason, count(*)${by} FROM e WHERE kind = 'handoff_opened' AND reason IS NOT NULL GROUP BY kind, reason${by}
  UNION ALL SELECT kind, 'rule', rule, count(*)${by} FROM e WHERE kind = 'withheld' AND rule IS NOT NULL GROUP BY kind, rule${by}
  UNION ALL SELECT 'handoff_claimed', 'answer_seconds', ((e.at - o.at) / 1000)::text, count(*)${by} FROM e
    JOIN LATERAL (SELECT max(t.at) AS at FROM timeline t WHERE t.borrower_id = e.borrower_id AND t.at <= e.at AND t.kind = 'handoff_opened' AND t.body->>'handoffId' = e.handoff_id) o ON o.at IS NOT NULL
    WHERE e.kind = 'handoff_claimed' GROUP BY 3${by}`;
/** `day` is the mark of the local day; unknown: not read yet. */
const byStage = (day: string, by: "" | ", e.products"): string => `
  SELECT kind, 'stage' AS sort, coalesce(s.stage, 'unknown') AS name, count(*) AS count${by}
  FROM e LEFT JOIN board_stages s ON s.day = ${day}::date AND s.borrower_id = e.borrower_id GROUP BY 1, 3${by}`;
const people = (by: "" | ", products"): string => `
  SELECT DISTINCT borrower_id, CASE WHEN kind IN ('verified', 'promise_recorded', 'plan_recorded') THEN 'right_party' ELSE kind END AS what${by}
  FROM e WHERE kind IN ('heard', 'handoff_opened', 'verified', 'promise_recorded', 'plan_recorded')`;

export function createBoardStore(pool: Pool): BoardStore {
  return {
    async counted(days) {
      const rows = await pool.query<{ day: string }>("board-counted", "SELECT day FROM board_days WHERE day = ANY($1::date[])", [days]);
      return new Set(rows.map(({ day }) => day));
    },
    async countDay({ day, from, to }, now) {
      await pool.transaction(async (query: Query) => {
        const mine = await query("board-day", "INSERT INTO board_days (day, counted_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day", [day, now]);
        if (mine.length === 0) return;
        const span = [from, to, kinds];
        await query(null, `WITH ${eventsWith()}, g AS (${grouped(", e.products")}) INSERT INTO board_counts (day, kind, sort, name, count, products) SELECT $4::date, kind, sort, name, count, products FROM g`, [...span, day]);
        await query(null, `WITH ${eventsWith()}, w AS (${people(", products")}) INSERT INTO board_people (day, what, borrower_id, products) SELECT $4::date, what, borrower_id, products FROM w`, [...span, day]);
      });
    },
    async unstaged({ day, from, to }, most) {
      const rows = await pool.query<{ borrower_id: string; version: number }>(
        "board-unstaged",
        `SELECT a.borrower_id, coalesce(f.version, 0) AS version FROM (SELECT DISTINCT borrower_id FROM timeline WHERE at >= $1 AND at < $2 AND kind = ANY($3)) a
         LEFT JOIN facts f USING (borrower_id) LEFT JOIN board_stages s ON s.day = $4::date AND s.borrower_id = a.borrower_id
         WHERE s.version IS DISTINCT FROM coalesce(f.version, 0) LIMIT $5`,
        [from, to, kinds, day, most],
      );
      return rows.map((row) => ({ borrowerId: row.borrower_id, version: row.version }));
    },
    async keepStages(day, rows) {
      await pool.query(
        "board-keep-stages",
        `INSERT INTO board_stages (day, borrower_id, stage, version) SELECT $1::date, * FROM unnest($2::text[], $3::text[], $4::bigint[])
         ON CONFLICT (day, borrower_id) DO UPDATE SET stage = excluded.stage, version = excluded.version WHERE board_stages.version <= excluded.version`,
        [day, rows.map((row) => row.borrowerId), rows.map((row) => row.stage), rows.map((row) => row.version)],
      );
    },
    async staged(days) {
      const rows = await pool.query<{ day: string }>("board-staged", "SELECT day FROM board_counts WHERE sort = 'staged' AND day = ANY($1::date[])", [days]);
      return new Set(rows.map(({ day }) => day));
    },
    async countStages({ day, from, to }) {
      await pool.transaction(async (query: Query) => {
        // The mark that it was done, and what a second process stumbles on.
        const mine = await query("board-stage-mark", "INSERT INTO board_counts (day, kind, sort, name, count) VALUES ($1, '', 'staged', '', 0) ON CONFLICT DO NOTHING RETURNING day", [day]);
        if (mine.length === 0) return;
        await query(null, `WITH ${eventsWith()}, g AS (${byStage("$4", ", e.products")}) INSERT INTO board_counts (day, kind, sort, name, count, products) SELECT $4::date, kind, sort, name, count, products FROM g`, [from, to, kinds, day]);
        await query("board-stages-gone", "DELETE FROM board_stages WHERE day = $1", [day]);
      });
    },
    async read(from, to, live, { stages, portfolios }) {
      const isBound = portfolios.length > 0;
      const name = (what: string): string => `${what}${isBound ? "-of" : ""}`;
      const ofTheirs = (mark: string): string => (isBound ? ` AND (products = '{}' OR products && ${mark}::text[])` : "");
      const theirs = isBound ? [portfolios] : [];
      const kept = await pool.query<Count>(name("board-read"), `SELECT kind, sort, name, sum(count)::bigint AS count FROM board_counts WHERE day BETWEEN $1 AND $2${ofTheirs("$3")} GROUP BY 1, 2, 3`, [from, to, ...theirs]);
      const eventsOf = (mark: string): string => (isBound ? eventsWith(mark) : events);
      const fresh = await Promise.all(live.map((one) => pool.query<Count>(name("board-live"), `WITH ${eventsOf("$4")} ${grouped("")}`, [one.from, one.to, kinds, ...theirs])));
      if (stages) fresh.push(...(await Promise.all(live.map((one) => pool.query<Count>(name("board-live-stages"), `WITH ${eventsOf("$5")} ${byStage("$4", "")}`, [one.from, one.to, kinds, one.day, ...theirs])))));
      const sums = new Map<string, Count>();
      for (const row of [kept, ...fresh].flat()) {
        const key = JSON.stringify([row.kind, row.sort, row.name]);
        sums.set(key, { ...row, count: (sums.get(key)?.count ?? 0) + row.count });
      }
      const first = 4 + theirs.length;
      const livePeople = live.map((_one, index) => `SELECT borrower_id, what${isBound ? ", products" : ""} FROM (WITH ${eventsOf("$4").replace("$1", `$${first + index * 2}`).replace("$2", `$${first + 1 + index * 2}`)} ${people(isBound ? ", products" : "")}) l${index}`);
      const [row] = await pool.query<{ heard: number; right_party: number; unaided: number }>(
        name(`board-people-${live.length}`),
        `WITH q AS (SELECT borrower_id, what${isBound ? ", products" : ""} FROM board_people WHERE day BETWEEN $1 AND $2 AND $3::text[] IS NOT NULL${ofTheirs("$4")} ${livePeople.map((text) => `UNION ALL ${text}`).join(" ")}),
         one AS (SELECT borrower_id, bool_or(what = 'heard') AS heard, bool_or(what = 'right_party') AS known, bool_or(what = 'handoff_opened') AS handed FROM q GROUP BY borrower_id)
         SELECT count(*) FILTER (WHERE heard) AS heard, count(*) FILTER (WHERE heard AND known) AS right_party, count(*) FILTER (WHERE heard AND NOT handed) AS unaided FROM one`,
        [from, to, kinds, ...theirs, ...live.flatMap((one) => [one.from, one.to])],
      );
      return { counts: [...sums.values()], people: { heard: row!.heard, rightParty: row!.right_party, unaided: row!.unaided } };
    },
  };
} // prettier-ignore
