// Knows the two queues, messages to send and borrowers to look at: claims by lease, outcomes in one statement. Refuses to send or to look.
import type { Instant } from "../../src/calendar.ts";
import { isGone, leaseOwner } from "./lease-owner.ts";
import type { Pool } from "./pool.ts";
import type { ClaimedLook, MessageStatus, OutboxRow, SendEnd, Store } from "./store.ts";
import { addressChannel } from "./turn-rows.ts";

/** Later never goes back; delivered, undelivered and failed are equally final. */
const rank: Record<MessageStatus, number> = {
  received: 0, planned: 0, unknown: 1, withheld: 4, sent: 2, delivered: 3, undelivered: 3, failed: 3, read: 4,
}; // prettier-ignore
const rankSql = (column: string): string => `(CASE ${column} ${Object.entries(rank).map(([status, n]) => `WHEN '${status}' THEN ${n}`).join(" ")} END)`; // prettier-ignore

const outboxJson = `json_build_object('id', outbox_id, 'borrowerId', borrower_id, 'conversationId', conversation_id, 'messageId', message_id, 'messageAt', message_at,
  'channel', channel, 'theirs', theirs, 'ours', ours, 'body', body, 'dueAt', due_at, 'priority', priority, 'order', sort_key, 'purpose', purpose, 'loanId', loan_id,
  'basis', basis, 'attempts', attempts`;

// One priority a call, so that the index gives the oldest due row first however many wait behind it. A message whose elder in the same talk is
// still here waits its turn; an elder that is not due yet (postponed to the morning) holds nobody up. What the clock planned for one person leaves one
// at a time over all talks and media: two looked at together would each find room for one more contact. One that the carrier refused and that waits
// for its next try has not left, and holds nobody up; one whose end is not known may have left, and does.
const claim = `
  WITH picked AS (
    SELECT o.borrower_id, o.outbox_id, o.unclear_since AS was FROM outbox o
    WHERE o.priority = $4 AND o.due_at <= $1 AND o.not_before <= now() AND NOT EXISTS (
      SELECT 1 FROM outbox e WHERE e.borrower_id = o.borrower_id AND e.conversation_id = o.conversation_id AND e.sort_key < o.sort_key AND e.due_at <= $1)
      AND (o.basis->>'occasion' IS NULL OR NOT EXISTS (
        SELECT 1 FROM outbox e WHERE e.borrower_id = o.borrower_id AND e.conversation_id <> o.conversation_id AND e.basis->>'occasion' IS NOT NULL
          AND (e.lease_owner IS NOT NULL AND e.unclear_since IS NOT NULL
            OR e.due_at <= $1 AND (e.not_before <= now() OR e.unclear_since IS NOT NULL) AND (e.due_at, e.recorded) < (o.due_at, o.recorded))))
    ORDER BY o.due_at, o.recorded LIMIT $2 FOR UPDATE OF o SKIP LOCKED
  ), taken AS (
    UPDATE outbox SET not_before = now() + $3 * interval '1 millisecond', attempts = attempts + 1, unclear_since = COALESCE(unclear_since, $1), lease_owner = $5
    FROM picked WHERE outbox.borrower_id = picked.borrower_id AND outbox.outbox_id = picked.outbox_id
    RETURNING outbox.*, picked.was
  )
  SELECT ${outboxJson}, 'unclearSince', was) AS row FROM taken ORDER BY due_at, recorded`;

type Work = Pick<
  Store,
  | "claimOutbox" | "releaseOutbox" | "recordSend" | "recordEnded" | "recordStatus" | "nextOutboxAt" | "outboxDepth" | "outboxDue" | "endDeadLeases" | "knownExternalIds" | "bookSender" | "claimLooks"
  | "finishLooks" | "askLook" | "nextLookAt" | "looksDue"
>; // prettier-ignore

/** What the timeline tells of a row that has left the outbox. */
function toldOf(row: OutboxRow, outcome: SendEnd): Record<string, unknown> {
  const about = { messageId: row.messageId, channel: row.channel };
  if (outcome.outcome === "sent") return { ...about, text: row.body, externalId: outcome.externalId };
  if (outcome.outcome === "failed") return { ...about, errorCode: outcome.errorCode, reason: outcome.error };
  return { ...about, text: row.body, rule: outcome.rule, reason: outcome.reason, ...(outcome.trace === undefined ? {} : { trace: outcome.trace }) };
} // prettier-ignore

export function workOf(pool: Pool): Work {
  /** Reports of the carrier's that overtook the record of their own sends. */
  const applyEarly = async (of: readonly { channel: string; externalId: string }[]): Promise<boolean> => {
    const rows = await pool.query(
      "apply-early",
      `WITH early AS (DELETE FROM early_statuses e USING unnest($1::text[], $2::text[]) AS r(channel, external_id)
         WHERE e.channel = r.channel AND e.external_id = r.external_id AND EXISTS (SELECT 1 FROM messages WHERE external_id = e.external_id AND direction = 'out') RETURNING e.*),
       m AS (UPDATE messages SET status = early.status, error_code = COALESCE(early.error_code, messages.error_code) FROM early
         WHERE messages.external_id = early.external_id AND direction = 'out' AND ${rankSql("early.status")} > ${rankSql("messages.status")} RETURNING messages.*, early.at AS told_at)
       INSERT INTO timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)
       SELECT borrower_id, told_at, message_id || ':' || status, status, NULL, conversation_id, jsonb_strip_nulls(jsonb_build_object('messageId', message_id, 'errorCode', error_code))
       FROM m WHERE status <> 'read' AND status <> 'sent' RETURNING 1`,
      [of.map((one) => one.channel), of.map((one) => one.externalId)],
    );
    return rows.length > 0;
  };

  /** Rows that leave the outbox for good: what became of each, in one statement. */
  const recordEnded: Work["recordEnded"] = async (ended, at) => {
    const values = ended.map(({ row, outcome }) => ({
      of: row.borrowerId,
      id: row.id,
      status: outcome.outcome,
      externalId: outcome.outcome === "sent" ? outcome.externalId : null,
      errorCode: outcome.outcome === "failed" ? outcome.errorCode : null,
      segments: outcome.outcome === "sent" ? (outcome.segments ?? null) : null,
      contact: outcome.outcome === "sent" ? (outcome.contact ?? null) : null,
      body: toldOf(row, outcome),
    }));
    await pool.query(
      "send-ended",
      `WITH o AS (DELETE FROM outbox USING jsonb_to_recordset($1::jsonb)
           AS r("of" text, id text, status text, "externalId" text, "errorCode" text, segments integer, contact jsonb, body jsonb)
         WHERE outbox.borrower_id = r."of" AND outbox.outbox_id = r.id
         RETURNING outbox.borrower_id, outbox_id, conversation_id, message_id, message_at, loan_id, r.status, r."externalId", r."errorCode", r.segments, r.contact, r.body AS told),
       m AS (UPDATE messages SET status = o.status, external_id = o."externalId", error_code = o."errorCode", segments = COALESCE(o.segments, messages.segments) FROM o
         WHERE messages.borrower_id = o.borrower_id AND messages.conversation_id = o.conversation_id AND messages.at = o.message_at AND messages.message_id = o.message_id),
       h AS (INSERT INTO contact_history (borrower_id, at, event_id, lasting, record)
         SELECT borrower_id, $2::bigint, outbox_id, false, contact FROM o WHERE jsonb_typeof(contact) = 'object' ON CONFLICT DO NOTHING),
       c AS (UPDATE conversations SET last_outbound_at = $2::bigint FROM o WHERE o.status = 'sent' AND conversations.borrower_id = o.borrower_id
         AND conversations.conversation_id = o.conversation_id)
       INSERT INTO timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)
       SELECT borrower_id, $2::bigint, message_id || ':' || status, status, loan_id, conversation_id, told FROM o ON CONFLICT DO NOTHING`,
      [JSON.stringify(values), at],
    );
    const sent = ended.flatMap(({ row, outcome }) => (outcome.outcome === "sent" ? [{ channel: row.channel, externalId: outcome.externalId }] : []));
    if (sent.length > 0) await applyEarly(sent);
  }; // prettier-ignore

  return {
    async claimOutbox(now, limit, leaseMs, lane) {
      const most = lane === "shared" ? limit - Math.ceil(limit / 4) : limit;
      const urgent = await pool.query<{ row: OutboxRow }>("claim-outbox", claim, [now, most, leaseMs, 1, leaseOwner]);
      const bulk =
        urgent.length < limit && lane !== "urgent"
          ? await pool.query<{ row: OutboxRow }>("claim-outbox", claim, [now, limit - urgent.length, leaseMs, 5, leaseOwner])
          : [];
      return [...urgent, ...bulk].map(({ row }) => row);
    },
    async releaseOutbox(rows) {
      if (rows.length === 0) return;
      await pool.query(
        "release-outbox",
        `UPDATE outbox SET not_before = '-infinity', unclear_since = r.was, attempts = GREATEST(attempts - 1, 0), lease_owner = NULL
         FROM unnest($1::text[], $2::text[], $3::bigint[]) AS r(borrower_id, outbox_id, was) WHERE outbox.borrower_id = r.borrower_id AND outbox.outbox_id = r.outbox_id`,
        [rows.map((row) => row.borrowerId), rows.map((row) => row.id), rows.map((row) => row.unclearSince)],
      );
    },
    async recordSend(row, outcome, at) {
      const key = [row.borrowerId, row.id];
      if (outcome.outcome === "retry") {
        // The carrier said no: nothing has left, so nothing needs to be asked for before the next try.
        await pool.query(
          "send-retry",
          `UPDATE outbox SET not_before = now() + $3 * interval '1 millisecond', unclear_since = NULL WHERE borrower_id = $1 AND outbox_id = $2`,
          [...key, outcome.afterMs],
        );
        return;
      }
      if (outcome.outcome === "unclear") {
        await pool.query(
          "send-unclear",
          `WITH o AS (UPDATE outbox SET not_before = now() + $3 * interval '1 millisecond' WHERE borrower_id = $1 AND outbox_id = $2 RETURNING *)
           UPDATE messages SET status = 'unknown' FROM o WHERE messages.borrower_id = o.borrower_id AND messages.conversation_id = o.conversation_id
             AND messages.at = o.message_at AND messages.message_id = o.message_id AND messages.status = 'planned'`,
          [...key, outcome.afterMs],
        );
        return;
      }
      if (outcome.outcome === "postponed") {
        await pool.query(
          "send-postponed",
          `WITH o AS (UPDATE outbox SET due_at = $3, not_before = '-infinity', unclear_since = NULL WHERE borrower_id = $1 AND outbox_id = $2 RETURNING *)
           INSERT INTO timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)
           SELECT borrower_id, $4, message_id || ':postponed:' || $3::text, 'postponed', loan_id, conversation_id, $5::jsonb FROM o ON CONFLICT DO NOTHING`,
          [
            ...key,
            outcome.until,
            at,
            JSON.stringify({ messageId: row.messageId, until: outcome.until, rule: outcome.rule, reason: outcome.reason }),
          ],
        );
        return;
      }
      await recordEnded([{ row, outcome }], at);
    },
    recordEnded,
    async recordStatus(channel, externalId, status, errorCode, at) {
      const known = await pool.query<{ known: boolean }>(
        "record-status",
        `WITH m AS (UPDATE messages SET status = $3, error_code = COALESCE($4, error_code)
           WHERE external_id = $2 AND direction = 'out' AND split_part(conversation_id, ':', 1) = $1 AND ${rankSql("$3")} > ${rankSql("status")} RETURNING *),
         t AS (INSERT INTO timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)
           SELECT borrower_id, $5::bigint, message_id || ':' || $3, $3, NULL, conversation_id, jsonb_strip_nulls(jsonb_build_object('messageId', message_id, 'errorCode', $4::text))
           FROM m WHERE $3 NOT IN ('read', 'sent') ON CONFLICT DO NOTHING)
         SELECT EXISTS (SELECT 1 FROM messages WHERE external_id = $2 AND direction = 'out') AS known`,
        [channel, externalId, status, errorCode, at],
      );
      if (known[0]!.known) return true;
      await pool.query(
        "keep-early",
        `INSERT INTO early_statuses (channel, external_id, status, error_code, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (channel, external_id) DO UPDATE SET status = excluded.status, error_code = excluded.error_code
         WHERE ${rankSql("excluded.status")} > ${rankSql("early_statuses.status")}`,
        [channel, externalId, status, errorCode, at],
      );
      // The send may have been recorded between the two statements.
      return applyEarly([{ channel, externalId }]);
    },
    async nextOutboxAt(which) {
      const rows = await pool.query<{ at: Instant | null }>(
        "next-outbox",
        "SELECT min(due_at) AS at FROM outbox WHERE NOT $1::boolean OR not_before <= now()",
        [which === "ready"],
      );
      return rows[0]!.at;
    },
    async outboxDepth() {
      const rows = await pool.query<{ n: number }>("outbox-depth", "SELECT count(*) AS n FROM outbox");
      return rows[0]!.n;
    },
    async endDeadLeases() {
      const owners = await pool.query<{ owner: string }>(
        "lease-owners",
        "SELECT DISTINCT lease_owner AS owner FROM outbox WHERE lease_owner IS NOT NULL AND not_before > now() UNION SELECT lease_owner FROM looks WHERE lease_owner IS NOT NULL AND not_before > now()",
      );
      const dead = owners.map((row) => row.owner).filter(isGone);
      if (dead.length === 0) return 0;
      const ended = await pool.query(
        "end-leases",
        `WITH o AS (UPDATE outbox SET not_before = '-infinity', lease_owner = NULL WHERE lease_owner = ANY($1) RETURNING 1),
         l AS (UPDATE looks SET not_before = '-infinity', lease_owner = NULL WHERE lease_owner = ANY($1) RETURNING 1)
         SELECT 1 FROM o UNION ALL SELECT 1 FROM l`,
        [dead],
      );
      return ended.length;
    },
    async outboxDue(now) {
      const rows = await pool.query<{ n: number }>("outbox-due", "SELECT count(*) AS n FROM outbox WHERE due_at <= $1", [now]);
      return rows[0]!.n;
    },
    async knownExternalIds(row) {
      const rows = await pool.query<{ external_id: string }>(
        "known-externals",
        // A call carries no words to know it by: those placed for others on the same phone, and those a person asked for, are accounted for too.
        `WITH who AS (SELECT $1 AS id UNION SELECT borrower_id FROM addresses WHERE channel = $3 AND address = $4)
         (SELECT external_id FROM messages WHERE borrower_id IN (SELECT id FROM who) AND conversation_id = $2 AND direction = 'out' AND external_id IS NOT NULL ORDER BY at DESC LIMIT 1000)
         UNION SELECT record->>'messageId' FROM contact_history
           WHERE $3 = 'phone' AND borrower_id IN (SELECT id FROM who) AND record->>'medium' = 'call' AND record->>'direction' = 'out' AND record->>'messageId' IS NOT NULL`,
        [row.borrowerId, row.conversationId, addressChannel(row.channel), row.theirs],
      );
      return rows.map((r) => r.external_id);
    },
    async bookSender(sender, count, perSecond) {
      if (!Number.isFinite(perSecond)) return 0;
      const rows = await pool.query<{ wait: number }>(
        "book-sender",
        `INSERT INTO senders (sender, free_at) VALUES ($1, now() + $2::float8 * interval '1 second')
         ON CONFLICT (sender) DO UPDATE SET free_at = GREATEST(senders.free_at, now()) + $2::float8 * interval '1 second'
         RETURNING GREATEST(0, EXTRACT(epoch FROM free_at - now())::float8 - $2::float8) * 1000 AS wait`,
        [sender, count / perSecond],
      );
      return rows[0]!.wait;
    },
    async claimLooks(now, limit, leaseMs) {
      return pool.query<ClaimedLook>(
        "claim-looks",
        `WITH picked AS (SELECT borrower_id FROM looks WHERE run_at <= $1 AND not_before <= now() ORDER BY run_at, borrower_id LIMIT $2 FOR UPDATE SKIP LOCKED)
         UPDATE looks SET not_before = now() + $3 * interval '1 millisecond', attempts = attempts + 1, lease_owner = $4 FROM picked WHERE looks.borrower_id = picked.borrower_id
         RETURNING looks.borrower_id AS "borrowerId", run_at AS "runAt", last_at AS "lastAt", attempts, asked`,
        [now, limit, leaseMs, leaseOwner],
      );
    },
    async finishLooks(looks) {
      if (looks.length === 0) return;
      await pool.query(
        "finish-looks",
        `UPDATE looks SET run_at = CASE WHEN looks.asked = r.asked THEN r.next_at ELSE looks.run_at END, last_at = r.last_at, attempts = 0, not_before = '-infinity', lease_owner = NULL
         FROM unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[]) AS r(borrower_id, asked, last_at, next_at) WHERE looks.borrower_id = r.borrower_id`,
        [looks.map((l) => l.borrowerId), looks.map((l) => l.asked), looks.map((l) => l.lastAt), looks.map((l) => l.nextAt)],
      );
    },
    async askLook(borrowerId, at) {
      await pool.query(
        "ask-look",
        `INSERT INTO looks (borrower_id, run_at, asked) VALUES ($1, $2, 1)
         ON CONFLICT (borrower_id) DO UPDATE SET run_at = LEAST(looks.run_at, excluded.run_at), asked = looks.asked + 1`,
        [borrowerId, at],
      );
    },
    async looksDue(now) {
      return (await pool.query<{ n: number }>("looks-due", "SELECT count(*) AS n FROM looks WHERE run_at <= $1", [now]))[0]!.n;
    },
    async nextLookAt() {
      const rows = await pool.query<{ at: Instant }>(
        "next-look",
        "SELECT run_at AS at FROM looks WHERE run_at IS NOT NULL AND not_before <= now() ORDER BY run_at LIMIT 1",
      );
      return rows[0]?.at ?? null;
    },
  };
}
