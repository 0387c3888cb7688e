// Knows the calls nobody has told the end of, and what follows those that reached nobody. Refuses to ask a carrier or to bring anything up.
import type { Instant } from "../../src/calendar.ts";
import type { Occasion } from "../../dialogs/dialog.ts";
import type { Pool } from "./pool.ts";

/** A call we placed; `at` is when it was planned, which is never after it was placed. */
export type OpenCall = { sid: string; messageId: string; theirs: string; ours: string; at: Instant };

export type AfterCall = {
  messageId: string;
  borrowerId: string;
  occasion: Occasion;
  channels: readonly string[];
  endedAt: Instant;
  dueAt: Instant;
};

export type CallStore = {
  /** Planned after `since` and no later than `until`, oldest first. */
  openCalls(since: Instant, until: Instant): Promise<OpenCall[]>;
  /** Once for each message: a second one changes nothing. */
  planAfterCall(after: AfterCall): Promise<void>;
  afterCallsDue(now: Instant): Promise<AfterCall[]>;
  nextAfterCallAt(): Promise<Instant | null>;
  /** Null: it is done with. */
  moveAfterCall(messageId: string, dueAt: Instant | null): Promise<void>;
};

const mostAtOnce = 200;

export const callsOf = (pool: Pool): CallStore => ({
  async openCalls(since, until) {
    const rows = await pool.query<{ sid: string; messageId: string; conversationId: string; at: Instant }>(
      "open-calls",
      `SELECT external_id AS sid, message_id AS "messageId", conversation_id AS "conversationId", at FROM messages
       WHERE direction = 'out' AND status = 'sent' AND external_id LIKE 'CA%' AND external_id NOT LIKE '%:%' AND at > $1 AND at <= $2 ORDER BY at LIMIT ${mostAtOnce}`,
      [since, until],
    );
    return rows.flatMap(({ conversationId, ...call }) => {
      const ends = /^voice:(.*)\|(.*)$/.exec(conversationId);
      return ends ? [{ ...call, theirs: ends[1]!, ours: ends[2]! }] : [];
    });
  },
  async planAfterCall({ messageId, borrowerId, occasion, channels, endedAt, dueAt }) {
    await pool.query(
      "plan-after-call",
      "INSERT INTO after_calls (message_id, borrower_id, occasion, channels, ended_at, due_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
      [messageId, borrowerId, JSON.stringify(occasion), JSON.stringify(channels), endedAt, dueAt],
    );
  },
  afterCallsDue: (now) =>
    pool.query<AfterCall>(
      "after-calls-due",
      `SELECT message_id AS "messageId", borrower_id AS "borrowerId", occasion, channels, ended_at AS "endedAt", due_at AS "dueAt" FROM after_calls
       WHERE due_at <= $1 ORDER BY due_at LIMIT ${mostAtOnce}`,
      [now],
    ),
  async nextAfterCallAt() {
    return (await pool.query<{ at: Instant | null }>("next-after-call", "SELECT min(due_at) AS at FROM after_calls"))[0]!.at;
  },
  async moveAfterCall(messageId, dueAt) {
    if (dueAt === null) await pool.query("end-after-call", "DELETE FROM after_calls WHERE message_id = $1", [messageId]);
    else await pool.query("move-after-call", "UPDATE after_calls SET due_at = $2 WHERE message_id = $1", [messageId, dueAt]);
  },
});
