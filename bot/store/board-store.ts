// Knows how the timeline is counted for the board, in the database: days that are over once and for all, today as it stands. Refuses to know what a figure means.
import type { TimelineKind } from "./store.ts";
import type { Pool, Query } from "./pool.ts";

/** `sort`: all, channel, language, stage: how an event is grouped; reason and rule: what came with it; answer_seconds: from a case's opening to its taking. */
export type Count = { kind: string; sort: string; name: string; count: number };
export type Day = { day: string; from: number; to: number };
export type BoardPeople = { heard: number; rightParty: number; unaided: number };

export type BoardStore = {
  /** Those of the days that are counted already. */
  counted(days: readonly string[]): Promise<Set<string>>;
  /** Who did anything on a day, for the stages they stand in; at most `most`. */
  active(day: Day, most: number): Promise<string[]>;
  /** Counts a day that is over, but for the stages; a second process that comes to it at the same time leaves it. */
  countDay(day: Day, now: number): Promise<void>;
  /** Those of the days that are counted by stage as well: that needs a ledger for each borrower of the day. */
  staged(days: readonly string[]): Promise<Set<string>>;
  countStages(day: Day, stages: ReadonlyMap<string, string>): Promise<void>;
  /** Of the counted days `from` to `to` (local days, both included) and of the stretches that are counted as they stand. */
  read(
    from: string,
    to: string,
    live: readonly Day[],
    stages: ReadonlyMap<string, string>,
  ): Promise<{ counts: Count[]; people: BoardPeople }>;
};

const kinds: TimelineKind[] = [
  "heard", "said", "withheld", "verified", "promise_recorded", "promise_kept", "promise_partial", "promise_broken", "handoff_opened", "handoff_claimed", "opted_out", "plan_recorded",
]; // prettier-ignore

const events = `e AS (
  SELECT kind, borrower_id, at, coalesce(body->>'channel', nullif(split_part(conversation_id, ':', 1), ''), 'none') AS channel,
    body->>'reason' AS reason, body->>'rule' AS rule, body->>'handoffId' AS handoff_id
  FROM timeline WHERE at >= $1 AND at < $2 AND kind = ANY($3))`;
const grouped = `
  SELECT kind, 'all' AS sort, '' AS name, count(*) AS count FROM e GROUP BY kind
  UNION ALL SELECT kind, 'channel', channel, count(*) FROM e GROUP BY kind, channel
  UNION ALL SELECT kind, 'language', coalesce(b.record->>'language', 'unknown'), count(*) FROM e LEFT JOIN borrowers b USING (borrower_id) GROUP BY 1, 3
  UNION ALL SELECT kind, 'reason', reason, count(*) FROM e WHERE kind = 'handoff_opened' AND reason IS NOT NULL GROUP BY kind, reason
  UNION ALL SELECT kind, 'rule', rule, count(*) FROM e WHERE kind = 'withheld' AND rule IS NOT NULL GROUP BY kind, rule
  UNION ALL SELECT 'handoff_claimed', 'answer_seconds', ((c.at - o.at) / 1000)::text, count(*) FROM e c
    JOIN LATERAL (SELECT max(t.at) AS at FROM timeline t WHERE t.borrower_id = c.borrower_id AND t.at <= c.at AND t.kind = 'handoff_opened' AND t.body->>'handoffId' = c.handoff_id) o ON o.at IS NOT NULL
    WHERE c.kind = 'handoff_claimed' GROUP BY 3`;
const byStage = `
  SELECT kind, 'stage' AS sort, coalesce(s.stage, 'none') AS name, count(*) AS count
  FROM e LEFT JOIN unnest($4::text[], $5::text[]) AS s(borrower_id, stage) USING (borrower_id) GROUP BY 1, 3`;
const people = `
  SELECT DISTINCT borrower_id, CASE WHEN kind IN ('verified', 'promise_recorded', 'plan_recorded') THEN 'right_party' ELSE kind END AS what
  FROM e WHERE kind IN ('heard', 'handoff_opened', 'verified', 'promise_recorded', 'plan_recorded')`;

const stageValues = (stages: ReadonlyMap<string, string>): [string[], string[]] => [[...stages.keys()], [...stages.values()]];

export function createBoardStore(pool: Pool): BoardStore {
  return {
    async counted(days) {
      const rows = await pool.query<{ day: string }>("board-counted", "SELECT day FROM board_days WHERE day = ANY($1::date[])", [days]);
      return new Set(rows.map(({ day }) => day));
    },
    async active({ from, to }, most) {
      const rows = await pool.query<{ borrower_id: string }>(
        "board-active",
        "SELECT DISTINCT borrower_id FROM timeline WHERE at >= $1 AND at < $2 AND kind = ANY($3) LIMIT $4",
        [from, to, kinds, most],
      );
      return rows.map((row) => row.borrower_id);
    },
    async countDay({ day, from, to }, now) {
      await pool.transaction(async (query: Query) => {
        const mine = await query("board-day", "INSERT INTO board_days (day, counted_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day", [day, now]);
        if (mine.length === 0) return;
        const span = [from, to, kinds];
        await query(null, `WITH ${events}, g AS (${grouped}) INSERT INTO board_counts (day, kind, sort, name, count) SELECT $4::date, kind, sort, name, count FROM g`, [...span, day]);
        await query(null, `WITH ${events}, p AS (${people}) INSERT INTO board_people (day, what, borrower_id) SELECT $4::date, what, borrower_id FROM p`, [...span, day]);
      });
    },
    async staged(days) {
      const rows = await pool.query<{ day: string }>("board-staged", "SELECT day FROM board_counts WHERE sort = 'staged' AND day = ANY($1::date[])", [days]);
      return new Set(rows.map(({ day }) => day));
    },
    async countStages({ day, from, to }, stages) {
      await pool.transaction(async (query: Query) => {
        // The mark that it was done, and what a second process stumbles on.
        const mine = await query("board-stage-mark", "INSERT INTO board_counts (day, kind, sort, name, count) VALUES ($1, '', 'staged', '', 0) ON CONFLICT DO NOTHING RETURNING day", [day]);
        if (mine.length > 0) await query(null, `WITH ${events}, g AS (${byStage}) INSERT INTO board_counts (day, kind, sort, name, count) SELECT $6::date, kind, sort, name, count FROM g`, [from, to, kinds, ...stageValues(stages), day]);
      });
    },
    async read(from, to, live, stages) {
      const kept = await pool.query<Count>("board-read", "SELECT kind, sort, name, sum(count)::bigint AS count FROM board_counts WHERE day BETWEEN $1 AND $2 GROUP BY 1, 2, 3", [from, to]);
      const fresh = await Promise.all(live.map((one) => pool.query<Count>("board-live", `WITH ${events} ${grouped}`, [one.from, one.to, kinds])));
      if (stages.size > 0) fresh.push(...(await Promise.all(live.map((one) => pool.query<Count>("board-live-stages", `WITH ${events} ${byStage}`, [one.from, one.to, kinds, ...stageValues(stages)])))));
      const sums = new Map<string, Count>();
      for (const row of [kept, ...fresh].flat()) {
        const key = JSON.stringify([row.kind, row.sort, row.name]);
        sums.set(key, { ...row, count: (sums.get(key)?.count ?? 0) + row.count });
      }
      const livePeople = live.map((_one, index) => `SELECT borrower_id, what FROM (WITH e AS (SELECT kind, borrower_id FROM timeline WHERE at >= $${4 + index * 2} AND at < $${5 + index * 2} AND kind = ANY($3)) ${people}) l${index}`);
      const [row] = await pool.query<{ heard: number; right_party: number; unaided: number }>(
        `board-people-${live.length}`,
        `WITH p AS (SELECT borrower_id, what FROM board_people WHERE day BETWEEN $1 AND $2 AND $3::text[] IS NOT NULL ${livePeople.map((text) => `UNION ALL ${text}`).join(" ")}),
         one AS (SELECT borrower_id, bool_or(what = 'heard') AS heard, bool_or(what = 'right_party') AS known, bool_or(what = 'handoff_opened') AS handed FROM p GROUP BY borrower_id)
         SELECT count(*) FILTER (WHERE heard) AS heard, count(*) FILTER (WHERE heard AND known) AS right_party, count(*) FILTER (WHERE heard AND NOT handed) AS unaided FROM one`,
        [from, to, kinds, ...live.flatMap((one) => [one.from, one.to])],
      );
      return { counts: [...sums.values()], people: { heard: row!.heard, rightParty: row!.right_party, unaided: row!.unaided } };
    },
  };
} // prettier-ignore
