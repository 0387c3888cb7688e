// Knows the rows of outgoing events: one for each event and endpoint until it was taken or given up. Refuses to know what an event says or how it travels.
import type { Instant } from "../../src/calendar.ts";
import type { Pool } from "./pool.ts";
import type { TimelineEvent, TimelineKind } from "./store.ts";

export type DeliveryStatus = "waiting" | "sent" | "dead";
export type Delivery = {
  event: TimelineEvent;
  status: DeliveryStatus;
  attempts: number;
  lastError: string | null;
  /** Machine's clock, epoch ms. */
  nextTryAt: number;
  triedAt: number | null;
};

export type DeliveryStore = {
  /** Files every event of these kinds since `from` that has no row yet; answers how many. Safe to repeat and to overlap. */
  collect(endpoint: string, kinds: readonly TimelineKind[], from: Instant, machineNow: number): Promise<number>;
  /** Takes waiting rows that are due, for `leaseMs`, and counts the try. A process that dies leaves them to be taken again. */
  claim(endpoint: string, machineNow: number, leaseMs: number, limit: number): Promise<Delivery[]>;
  settle(endpoint: string, eventId: string, to: { status: DeliveryStatus; error: string | null; nextTryAt: number; triedAt: number }): Promise<void>;
  /** Gives back rows whose try was not begun. */
  release(endpoint: string, eventIds: readonly string[], machineNow: number): Promise<void>;
  list(endpoint: string, query: { status?: DeliveryStatus; after?: { at: number; id: string }; limit: number }): Promise<Delivery[]>;
  /** Back in line, as if new. Of `ids`, or all of `status` that happened at or after `since`; answers how many. */
  replay(endpoint: string, which: { ids?: readonly string[]; status?: DeliveryStatus; since?: Instant }, machineNow: number): Promise<number>;
  /** Taken ones older than this are forgotten. */
  forget(endpoint: string, triedBefore: number): Promise<number>;
}; // prettier-ignore

type Row = {
  body: TimelineEvent;
  status: DeliveryStatus;
  attempts: number;
  last_error: string | null;
  next_try_at: number;
  tried_at: number | null;
};
const deliveryOf = (row: Row): Delivery => ({
  event: row.body, status: row.status, attempts: row.attempts, lastError: row.last_error, nextTryAt: row.next_try_at, triedAt: row.tried_at,
}); // prettier-ignore
const columns = "body, status, attempts, last_error, (EXTRACT(epoch FROM not_before) * 1000)::bigint AS next_try_at, tried_at";

export function createDeliveryStore(pool: Pool): DeliveryStore {
  return {
    async collect(endpoint, kinds, from, machineNow) {
      const [row] = await pool.query<{ count: number }>(
        "deliveries-collect",
        `WITH filed AS (
           INSERT INTO deliveries (endpoint, event_id, borrower_id, body, status, not_before, happened_at)
           SELECT $1, event_id, borrower_id, json_build_object('id', event_id, 'borrowerId', borrower_id, 'at', at, 'kind', kind, 'loanId', loan_id, 'conversationId', conversation_id, 'body', body),
             'waiting', to_timestamp($4 / 1000.0), at
           FROM timeline WHERE at >= $3 AND kind = ANY($2) ORDER BY at, recorded, event_id
           ON CONFLICT DO NOTHING RETURNING 1)
         SELECT count(*) AS count FROM filed`,
        [endpoint, [...kinds], from, machineNow],
      );
      return row!.count;
    },
    async claim(endpoint, machineNow, leaseMs, limit) {
      const rows = await pool.query<Row>(
        "deliveries-claim",
        `WITH due AS (
           SELECT event_id FROM deliveries WHERE endpoint = $1 AND status = 'waiting' AND not_before <= to_timestamp($2 / 1000.0)
           ORDER BY not_before, happened_at, event_id LIMIT $4 FOR UPDATE SKIP LOCKED)
         UPDATE deliveries d SET attempts = attempts + 1, not_before = to_timestamp(($2 + $3) / 1000.0) FROM due WHERE d.endpoint = $1 AND d.event_id = due.event_id
         RETURNING ${columns}`,
        [endpoint, machineNow, leaseMs, limit],
      );
      return rows.map(deliveryOf).toSorted((a, b) => a.event.at - b.event.at || (a.event.id < b.event.id ? -1 : 1));
    },
    async settle(endpoint, eventId, to) {
      await pool.query(
        "deliveries-settle",
        "UPDATE deliveries SET status = $3, last_error = $4, not_before = to_timestamp($5 / 1000.0), tried_at = $6 WHERE endpoint = $1 AND event_id = $2",
        [endpoint, eventId, to.status, to.error, to.nextTryAt, to.triedAt],
      );
    },
    async release(endpoint, eventIds, machineNow) {
      if (eventIds.length === 0) return;
      await pool.query(
        "deliveries-release",
        "UPDATE deliveries SET attempts = attempts - 1, not_before = to_timestamp($3 / 1000.0) WHERE endpoint = $1 AND event_id = ANY($2) AND status = 'waiting'",
        [endpoint, [...eventIds], machineNow],
      );
    },
    async list(endpoint, { status, after, limit }) {
      const rows = await pool.query<Row>(
        "deliveries-list",
        `SELECT ${columns} FROM deliveries WHERE endpoint = $1 AND ($2::text IS NULL OR status = $2) AND ($3::bigint IS NULL OR (happened_at, event_id) < ($3, $4))
         ORDER BY happened_at DESC, event_id DESC LIMIT $5`,
        [endpoint, status ?? null, after?.at ?? null, after?.id ?? null, limit],
      );
      return rows.map(deliveryOf);
    },
    async replay(endpoint, { ids, status, since }, machineNow) {
      const rows = await pool.query(
        "deliveries-replay",
        `UPDATE deliveries SET status = 'waiting', attempts = 0, last_error = NULL, not_before = to_timestamp($5 / 1000.0)
         WHERE endpoint = $1 AND ($2::text[] IS NULL OR event_id = ANY($2)) AND ($3::text IS NULL OR status = $3) AND ($4::bigint IS NULL OR happened_at >= $4) RETURNING 1`,
        [endpoint, ids ? [...ids] : null, status ?? null, since ?? null, machineNow],
      );
      return rows.length;
    },
    async forget(endpoint, triedBefore) {
      const rows = await pool.query("deliveries-forget", "DELETE FROM deliveries WHERE endpoint = $1 AND status = 'sent' AND tried_at < $2 RETURNING 1", [endpoint, triedBefore]);
      return rows.length;
    },
  }; // prettier-ignore
}
