// Knows how the lender's rows become the record, in batches: upserts, and appends to each loan's chained ledger. Refuses to check them.
import { createHash } from "node:crypto";
import type { Instant } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { Borrower, Contact, Instalment, Loan } from "../../src/loan.ts";
import { toDecimal } from "../../src/money.ts";
import { failpoint } from "../failpoint.ts";
import { chain } from "../../src/audit-chain.ts";
import { ledgerDigest } from "./ledger-chain.ts";
import type { Pool, Query } from "./pool.ts";
import type { ImportOutcome, PaymentRow } from "./store.ts";

type Count = { n: number; fresh: number };
const outcomeOf = (given: number, rows: readonly Count[]): ImportOutcome => {
  const { n = 0, fresh = 0 } = rows[0] ?? {};
  return { inserted: fresh, updated: n - fresh, unchanged: given - n };
};

/** Whose facts have changed, and who must therefore be looked at: in the same transaction as the change. */
async function touch(query: Query, borrowerIds: readonly string[], at: Instant): Promise<void> {
  const ids = [...new Set(borrowerIds)].toSorted();
  await query(
    "touch-facts",
    `INSERT INTO facts (borrower_id, version) SELECT id, 1 FROM unnest($1::text[]) AS id ON CONFLICT (borrower_id) DO UPDATE SET version = facts.version + 1`,
    [ids],
  );
  await query(
    "touch-looks",
    `INSERT INTO looks (borrower_id, run_at, asked) SELECT id, $2::bigint, 1 FROM unnest($1::text[]) AS id
     ON CONFLICT (borrower_id) DO UPDATE SET run_at = LEAST(looks.run_at, excluded.run_at), asked = looks.asked + 1`,
    [ids, at],
  );
}

type Address = { borrowerId: string; channel: "phone" | "wechat"; address: string; role: string; fullName: string };

/** What stands in the record wins: an address that is no longer in it is kept, marked, so that a late repeat of a message still finds its first answer. */
async function setAddresses(
  query: Query,
  roles: readonly string[],
  rows: readonly Address[],
  ofBorrowers: readonly string[],
  at: Instant,
): Promise<void> {
  await query(
    "retire-addresses",
    `UPDATE addresses a SET wrong_since = $3::bigint WHERE borrower_id = ANY($1) AND role = ANY($2) AND wrong_since IS NULL AND NOT EXISTS (
       SELECT 1 FROM jsonb_to_recordset($4::jsonb) AS r("borrowerId" text, channel text, address text, role text)
       WHERE r."borrowerId" = a.borrower_id AND r.channel = a.channel AND r.address = a.address AND r.role = a.role)`,
    [ofBorrowers, roles, at, JSON.stringify(rows)],
  );
  await query(
    "set-addresses",
    `INSERT INTO addresses (borrower_id, channel, address, role, full_name)
     SELECT DISTINCT ON (r."borrowerId", r.channel, r.address, r.role) r."borrowerId", r.channel, r.address, r.role, r."fullName"
     FROM jsonb_to_recordset($1::jsonb) AS r("borrowerId" text, channel text, address text, role text, "fullName" text)
     ON CONFLICT (borrower_id, channel, address, role) DO UPDATE SET full_name = excluded.full_name, wrong_since = NULL
     WHERE addresses.full_name IS DISTINCT FROM excluded.full_name OR addresses.wrong_since IS NOT NULL`,
    [JSON.stringify(rows)],
  );
}

export const addressesOf = (borrower: Borrower): Address[] => [
  ...(borrower.phone
    ? [{ borrowerId: borrower.id, channel: "phone" as const, address: borrower.phone, role: "self", fullName: borrower.fullName }]
    : []),
  ...(borrower.wechatOpenId
    ? [{ borrowerId: borrower.id, channel: "wechat" as const, address: borrower.wechatOpenId, role: "self", fullName: borrower.fullName }]
    : []),
];

export function importBorrowers(pool: Pool, rows: readonly Borrower[], at: Instant): Promise<ImportOutcome> {
  return pool.transaction(async (query) => {
    const changed = await query<{ borrower_id: string; fresh: boolean }>(
      "import-borrowers",
      `INSERT INTO borrowers (borrower_id, record, imported_at)
       SELECT DISTINCT ON (id) id, record, $3::bigint FROM unnest($1::text[], $2::jsonb[]) WITH ORDINALITY AS r(id, record, place) ORDER BY id, place DESC
       ON CONFLICT (borrower_id) DO UPDATE SET record = excluded.record, imported_at = excluded.imported_at
       WHERE borrowers.record IS DISTINCT FROM excluded.record
       RETURNING borrower_id, (xmax = 0) AS fresh`,
      [rows.map((row) => row.id), rows.map((row) => JSON.stringify(row)), at],
    );
    const ids = changed.map((row) => row.borrower_id);
    if (ids.length > 0) {
      const moved = new Set(ids);
      await setAddresses(query, ["self"], rows.filter((row) => moved.has(row.id)).flatMap(addressesOf), ids, at);
      await touch(query, ids, at);
    }
    return outcomeOf(rows.length, [{ n: changed.length, fresh: changed.filter((row) => row.fresh).length }]);
  });
}

export function importContacts(pool: Pool, rows: readonly Contact[], at: Instant): Promise<ImportOutcome> {
  return pool.transaction(async (query) => {
    const changed = await query<{ borrower_id: string; fresh: boolean }>(
      "import-contacts",
      `INSERT INTO contacts (borrower_id, role, phone, full_name)
       SELECT DISTINCT ON (1, 2, 3) r."borrowerId", r.role, r.phone, r."fullName"
       FROM jsonb_to_recordset($1::jsonb) AS r("borrowerId" text, role text, phone text, "fullName" text)
       ON CONFLICT (borrower_id, role, phone) DO UPDATE SET full_name = excluded.full_name WHERE contacts.full_name IS DISTINCT FROM excluded.full_name
       RETURNING borrower_id, (xmax = 0) AS fresh`,
      [JSON.stringify(rows)],
    );
    if (changed.length > 0) {
      const addresses = rows.map((row) => ({ borrowerId: row.borrowerId, channel: "phone" as const, address: row.phone, role: row.role, fullName: row.fullName }));
      await setAddresses(query, [], addresses, [], at);
      await touch(query, changed.map((row) => row.borrower_id), at);
    }
    return outcomeOf(rows.length, [{ n: changed.length, fresh: changed.filter((row) => row.fresh).length }]);
  }); // prettier-ignore
}

type ToAppend = { borrowerId: string; loanId: string; event: LedgerEvent };

/** Appends to each loan's chain those events whose id it has not seen. Locks the loans, in one order, so that `seq` has no gap. */
async function append(query: Query, rows: readonly ToAppend[]): Promise<ToAppend[]> {
  const loanIds = [...new Set(rows.map((row) => row.loanId))].toSorted();
  const borrowerIds = [...new Set(rows.map((row) => row.borrowerId))];
  const heads = await query<{ loan_id: string; head_seq: number; head_hash: string }>(
    "lock-heads",
    `SELECT loan_id, head_seq, head_hash FROM loans WHERE borrower_id = ANY($1) AND loan_id = ANY($2) ORDER BY loan_id FOR UPDATE`,
    [borrowerIds, loanIds],
  );
  const seen = await query<{ loan_id: string; event_id: string }>(
    "seen-events",
    `SELECT loan_id, event_id FROM ledger_events WHERE borrower_id = ANY($1) AND loan_id = ANY($2) AND event_id = ANY($3)`,
    [borrowerIds, loanIds, rows.map((row) => row.event.id)],
  );
  const known = new Set(seen.map((row) => `${row.loan_id}\n${row.event_id}`));
  const head = new Map(heads.map((row) => [row.loan_id, { seq: row.head_seq, hash: row.head_hash }]));
  const fresh: (ToAppend & { hash: string })[] = [];
  for (const { borrowerId, loanId, event } of rows) {
    const last = head.get(loanId);
    const key = `${loanId}\n${event.id}`;
    if (!last) throw new Error(`there is no loan "${loanId}" of borrower "${borrowerId}" to append to`);
    if (known.has(key)) continue;
    known.add(key);
    const row = chain([event], ledgerDigest, last)[0]!;
    head.set(loanId, row);
    fresh.push({ borrowerId, loanId, event: row.event, hash: row.hash });
  }
  if (fresh.length === 0) return [];
  await query(
    "append-events",
    `INSERT INTO ledger_events (borrower_id, loan_id, seq, event_id, kind, body, hash)
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::jsonb[], $7::text[])`,
    [
      fresh.map((row) => row.borrowerId), fresh.map((row) => row.loanId), fresh.map((row) => row.event.seq), fresh.map((row) => row.event.id),
      fresh.map((row) => row.event.kind), fresh.map((row) => JSON.stringify(row.event)), fresh.map((row) => row.hash),
    ], // prettier-ignore
  );
  const moved = [...new Map(fresh.map((row) => [row.loanId, row])).values()];
  await query(
    "move-heads",
    `UPDATE loans SET head_seq = r.seq, head_hash = r.hash FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS r(borrower_id, loan_id, seq, hash)
     WHERE loans.borrower_id = r.borrower_id AND loans.loan_id = r.loan_id`,
    [moved.map((row) => row.borrowerId), moved.map((row) => row.loanId), moved.map((row) => row.event.seq), moved.map((row) => row.hash)],
  );
  failpoint("in-import");
  return fresh;
}

export function importLoans(pool: Pool, rows: readonly Loan[], at: Instant): Promise<ImportOutcome> {
  return pool.transaction(async (query) => {
    const last = [...new Map(rows.map((row) => [row.id, row])).values()];
    const changed = await query<{ loan_id: string; fresh: boolean }>(
      "import-loans",
      `INSERT INTO loans (borrower_id, loan_id, record, head_seq, head_hash)
       SELECT borrower_id, loan_id, record, 0, repeat('0', 64) FROM unnest($1::text[], $2::text[], $3::jsonb[]) AS r(borrower_id, loan_id, record)
       ON CONFLICT (borrower_id, loan_id) DO UPDATE SET record = excluded.record WHERE loans.record IS DISTINCT FROM excluded.record
       RETURNING loan_id, (xmax = 0) AS fresh`,
      [last.map((row) => row.borrowerId), last.map((row) => row.id), last.map((row) => JSON.stringify(row))],
    );
    const ids = new Set(changed.map((row) => row.loan_id));
    const moved = last.filter((row) => ids.has(row.id));
    if (moved.length > 0) {
      await append(
        query,
        moved.map((loan) => ({
          borrowerId: loan.borrowerId,
          loanId: loan.id,
          event: {
            kind: "loanOpened",
            // New terms are a new event: the same file imported twice is not.
            id: `opened:${digest(JSON.stringify(loan))}`,
            loanId: loan.id,
            borrowerId: loan.borrowerId,
            effectiveOn: loan.disbursedOn,
            recordedAt: at,
            seq: 0,
            loan,
          },
        })),
      );
      await touch(query, moved.map((loan) => loan.borrowerId), at); // prettier-ignore
    }
    return outcomeOf(rows.length, [{ n: changed.length, fresh: changed.filter((row) => row.fresh).length }]);
  });
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);

export function importInstalments(
  pool: Pool,
  rows: readonly { loanId: string; borrowerId: string; instalments: Instalment[] }[],
  at: Instant,
): Promise<ImportOutcome> {
  return pool.transaction(async (query) => {
    const current = await query<{ loan_id: string; disbursed_on: string; last_id: string | null; n: number }>(
      "current-schedules",
      `SELECT l.loan_id, l.record->>'disbursedOn' AS disbursed_on, e.event_id AS last_id, COALESCE(e.n, 0)::int AS n
       FROM loans l LEFT JOIN LATERAL (
         SELECT event_id, count(*) OVER () AS n FROM ledger_events e
         WHERE e.borrower_id = l.borrower_id AND e.loan_id = l.loan_id AND e.kind = 'scheduleImported' ORDER BY seq DESC LIMIT 1) e ON true
       WHERE l.borrower_id = ANY($1) AND l.loan_id = ANY($2)`,
      [rows.map((row) => row.borrowerId), rows.map((row) => row.loanId)],
    );
    const at_ = new Map(current.map((row) => [row.loan_id, row]));
    const changed = rows.flatMap(({ loanId, borrowerId, instalments }) => {
      const now = at_.get(loanId);
      if (!now) throw new Error(`there is no loan "${loanId}" of borrower "${borrowerId}" for a schedule`);
      const id = digest(JSON.stringify(instalments));
      if (now.last_id?.endsWith(id)) return [];
      // Numbered: a schedule that comes back after another one is news again.
      const event: LedgerEvent = {
        kind: "scheduleImported", id: `schedule:${String(now.n + 1).padStart(6, "0")}:${id}`, loanId, borrowerId, effectiveOn: now.disbursed_on, recordedAt: at, seq: 0, instalments,
      }; // prettier-ignore
      return [{ borrowerId, loanId, event }];
    });
    const fresh = changed.length === 0 ? [] : await append(query, changed);
    if (fresh.length > 0) await touch(query, fresh.map((row) => row.borrowerId), at); // prettier-ignore
    return { inserted: fresh.length, updated: 0, unchanged: rows.length - fresh.length };
  });
}

/** Ledger events that people want to see on the timeline. */
const timelineKind: Partial<Record<LedgerEvent["kind"], string>> = {
  paymentReceived: "payment_received",
  paymentReversed: "payment_reversed",
  debitFailed: "debit_failed",
  waived: "waived",
};

function appendAndTell(
  pool: Pool,
  rows: readonly ToAppend[],
  at: Instant,
  currencyOf: (query: Query) => Promise<Map<string, string>>,
): Promise<ImportOutcome> {
  return pool.transaction(async (query) => {
    const fresh = rows.length === 0 ? [] : await append(query, rows);
    if (fresh.length > 0) {
      const currencies = await currencyOf(query);
      const told = fresh.filter((row) => timelineKind[row.event.kind]);
      await query(
        "tell-ledger",
        `INSERT INTO timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)
         SELECT b, $5::bigint, id, kind, l, NULL, body FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $6::jsonb[]) AS r(b, id, kind, l, body)`,
        [
          told.map((row) => row.borrowerId), told.map((row) => `${row.loanId}:${row.event.id}`), told.map((row) => timelineKind[row.event.kind]), told.map((row) => row.loanId), at,
          told.map((row) => JSON.stringify(toldBody(row.event, currencies.get(row.loanId) ?? "USD"))),
        ], // prettier-ignore
      );
      await touch(query, fresh.map((row) => row.borrowerId), at); // prettier-ignore
    }
    return { inserted: fresh.length, updated: 0, unchanged: rows.length - fresh.length };
  });
}

function toldBody(event: LedgerEvent, currency: string): Record<string, unknown> {
  if (event.kind === "paymentReceived")
    return {
      amount: toDecimal(event.amountMinor, currency), currency, paidOn: event.effectiveOn, reference: event.reference, ...(event.method === undefined ? {} : { method: event.method }),
    }; // prettier-ignore
  if (event.kind === "paymentReversed") return { reference: event.reference, reason: event.reason, on: event.effectiveOn };
  if (event.kind === "debitFailed")
    return { reason: event.reason, on: event.effectiveOn, ...(event.reference === undefined ? {} : { reference: event.reference }) };
  if (event.kind === "waived") return { component: event.component, by: event.by, reason: event.reason, on: event.effectiveOn };
  return { kind: event.kind };
}

const currenciesOf =
  (rows: readonly ToAppend[]) =>
  async (query: Query): Promise<Map<string, string>> => {
    const found = await query<{ loan_id: string; currency: string }>(
      "currencies",
      "SELECT loan_id, record->>'currency' AS currency FROM loans WHERE borrower_id = ANY($1) AND loan_id = ANY($2)",
      [[...new Set(rows.map((row) => row.borrowerId))], [...new Set(rows.map((row) => row.loanId))]],
    );
    return new Map(found.map((row) => [row.loan_id, row.currency]));
  };

export function importPayments(pool: Pool, rows: readonly PaymentRow[], at: Instant): Promise<ImportOutcome> {
  const events = rows.map(({ loanId, borrowerId, paidOn, amountMinor, reference, method }): ToAppend => ({
    borrowerId,
    loanId,
    event: {
      kind: "paymentReceived", id: `payment:${reference}`, loanId, borrowerId, effectiveOn: paidOn, recordedAt: at, seq: 0, amountMinor, reference, ...(method === undefined ? {} : { method }),
    },
  })); // prettier-ignore
  return appendAndTell(pool, events, at, currenciesOf(events));
}

export function importLedger(
  pool: Pool,
  rows: readonly { borrowerId: string; loanId: string; event: LedgerEvent }[],
  at: Instant,
): Promise<ImportOutcome> {
  return appendAndTell(pool, rows, at, currenciesOf(rows));
}

export function appendLedger(
  pool: Pool,
  borrowerId: string,
  loanId: string,
  events: readonly LedgerEvent[],
  at: Instant,
): Promise<ImportOutcome> {
  const rows = events.map((event) => ({ borrowerId, loanId, event }));
  return appendAndTell(pool, rows, at, currenciesOf(rows));
}
