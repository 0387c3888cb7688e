// Knows the two statements of a turn: one that reads everything, one that writes everything. Refuses to decide anything between them.
import type { CommitOutcome, BorrowerRecord, TurnKey, TurnRecord, TurnWrite } from "./store.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { chain } from "../../src/audit-chain.ts";
import { ledgerDigest } from "./ledger-chain.ts";
import { strangerId } from "./store.ts";
import { isUniqueViolation, type Pool } from "./pool.ts";

/** How far back contacts are counted; wishes and stops are read whatever their age. */
const historyDays = 400;

/** One JSON object per borrower `b.id`; `$now` is replaced by the parameter of the business clock. */
const recordOf = (now: string): string => `
  'borrowerId', b.id,
  'borrower', (SELECT record FROM borrowers WHERE borrower_id = b.id),
  'rhythm', (SELECT rhythm FROM borrowers WHERE borrower_id = b.id),
  'factsVersion', COALESCE((SELECT version FROM facts WHERE borrower_id = b.id), 0),
  'contacts', (SELECT COALESCE(json_agg(json_build_object('borrowerId', borrower_id, 'role', role, 'fullName', full_name, 'phone', phone) ORDER BY role, phone), '[]')
    FROM contacts WHERE borrower_id = b.id),
  'loans', (SELECT COALESCE(json_agg(json_build_object('loan', l.record, 'headHash', l.head_hash, 'events',
      (SELECT COALESCE(json_agg(e.body ORDER BY e.seq), '[]') FROM ledger_events e WHERE e.borrower_id = l.borrower_id AND e.loan_id = l.loan_id))
      ORDER BY l.loan_id), '[]')
    FROM loans l WHERE l.borrower_id = b.id),
  'promises', (SELECT COALESCE(json_agg(record ORDER BY record->>'madeOn', promise_id), '[]') FROM promises WHERE borrower_id = b.id),
  'plans', (SELECT COALESCE(json_agg(record ORDER BY record->>'agreedOn', plan_id), '[]') FROM plans WHERE borrower_id = b.id),
  'holds', (SELECT COALESCE(json_agg(json_strip_nulls(json_build_object('words', words))::jsonb || jsonb_build_object('id', hold_id, 'loanId', loan_id,
      'reason', reason, 'from', from_day, 'until', until_day) ORDER BY from_day, hold_id), '[]')
    FROM holds WHERE borrower_id = b.id AND lifted_at IS NULL),
  'openHandoff', (SELECT record FROM handoffs WHERE borrower_id = b.id AND status IN ('waiting', 'held', 'wrap_up') ORDER BY priority, opened_at, handoff_id LIMIT 1),
  'claims', (SELECT COALESCE(json_agg(record ORDER BY claim_id), '[]') FROM payment_claims WHERE borrower_id = b.id AND status = 'open'),
  'claimsFound', (SELECT COALESCE(json_agg(json_build_object('id', claim_id, 'loanId', loan_id, 'foundMinor', record->'foundMinor', 'foundOn', record->'foundOn') ORDER BY claim_id), '[]')
    FROM payment_claims WHERE borrower_id = b.id AND status = 'found'),
  'claimsNotFound', (SELECT COALESCE(json_agg(json_build_object('id', claim_id, 'loanId', loan_id, 'until', record->'until') ORDER BY claim_id), '[]')
    FROM payment_claims WHERE borrower_id = b.id AND status = 'not_found' AND record->>'until' IS NOT NULL),
  'occasionsDone', (SELECT COALESCE(json_agg(json_build_object('loanId', loan_id, 'id', occasion, 'dueOn', due_on, 'on', done_on) ORDER BY done_on, loan_id, occasion), '[]')
    FROM occasions_done WHERE borrower_id = b.id),
  'tasks', (SELECT COALESCE(json_agg(record ORDER BY due_on, task_id), '[]') FROM tasks WHERE borrower_id = b.id),
  'disputes', (SELECT COALESCE(json_agg(record ORDER BY dispute_id), '[]') FROM disputes WHERE borrower_id = b.id AND status = 'open'),
  'optOuts', (SELECT COALESCE(json_agg(json_build_object('channel', channel, 'address', NULLIF(address, ''), 'at', at, 'words', words) ORDER BY at, channel, address), '[]')
    FROM opt_outs WHERE borrower_id = b.id AND until IS NULL),
  'contactHistory', (SELECT COALESCE(json_agg(record ORDER BY at, recorded, event_id), '[]')
    FROM contact_history WHERE borrower_id = b.id AND (lasting OR at > ${now}::bigint - ${historyDays * 86_400_000})),
  'signedWordings', (SELECT COALESCE(json_agg(record ORDER BY signed_at, wording_id), '[]') FROM signed_wordings WHERE withdrawn_at IS NULL),
  'wrongAddresses', (SELECT COALESCE(json_agg(address ORDER BY address, channel, role), '[]') FROM addresses WHERE borrower_id = b.id AND wrong_since IS NOT NULL),
  'sharedAddresses', (SELECT COALESCE(json_agg(DISTINCT a.address), '[]') FROM addresses a JOIN addresses o ON o.channel = a.channel AND o.address = a.address
    WHERE a.borrower_id = b.id AND a.role = 'self' AND a.wrong_since IS NULL AND o.borrower_id <> a.borrower_id AND o.role = 'self' AND o.wrong_since IS NULL)`;

const conversationJson = `json_build_object('id', conversation_id, 'borrowerId', borrower_id, 'channel', channel, 'theirs', theirs, 'ours', ours, 'state', state,
  'version', version, 'lastInboundAt', last_inbound_at, 'lastOutboundAt', last_outbound_at)`;

// Two people may share a phone: the one we last talked with on this pair of numbers is meant; on a clock that stands still, whoever has proved more.
const readByAddress = `
  WITH who AS (
    SELECT a.borrower_id, a.role, a.full_name FROM addresses a
    LEFT JOIN conversations c ON c.borrower_id = a.borrower_id AND c.conversation_id = $3
    WHERE a.channel = $1 AND a.address = $2 AND a.wrong_since IS NULL
    ORDER BY c.version IS NULL, GREATEST(c.last_inbound_at, c.last_outbound_at) DESC NULLS LAST,
      c.state->'rightParty'->>'verified' = 'true' DESC NULLS LAST, c.state->'rightParty'->'given' <> '{}' DESC NULLS LAST, a.role <> 'self', a.borrower_id LIMIT 1
  ), b AS (SELECT COALESCE((SELECT borrower_id FROM who), $5) AS id)
  SELECT json_build_object(${recordOf("$6")},
    'otherParty', (SELECT json_build_object('role', role, 'fullName', full_name) FROM who WHERE role <> 'self'),
    'saidWrong', EXISTS (SELECT 1 FROM addresses WHERE channel = $1 AND address = $2 AND role = 'self' AND wrong_since IS NOT NULL),
    'sharedWith', (SELECT COALESCE(json_agg(borrower_id ORDER BY borrower_id), '[]') FROM addresses
      WHERE channel = $1 AND address = $2 AND role = 'self' AND wrong_since IS NULL AND borrower_id <> b.id),
    'conversation', (SELECT ${conversationJson} FROM conversations WHERE borrower_id = b.id AND conversation_id = $3),
    'duplicate', (SELECT answer FROM inbox WHERE channel = $7 AND external_id = $4 AND borrower_id IN
      (SELECT borrower_id FROM addresses WHERE channel = $1 AND address = $2 UNION ALL SELECT $5) LIMIT 1)
  ) AS record FROM b`;

const readByBorrower = `
  SELECT json_build_object(${recordOf("$5")},
    'otherParty', NULL,
    'conversation', (SELECT ${conversationJson} FROM conversations WHERE borrower_id = b.id AND conversation_id = b.talk),
    'duplicate', (SELECT answer FROM inbox WHERE borrower_id = b.id AND channel = b.channel AND external_id = b.external_id)
  ) AS record FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS b(id, talk, channel, external_id, n) ORDER BY b.n`;

const readMany = `SELECT json_build_object(${recordOf("0")}) AS record FROM unnest($1::text[]) AS b(id)`;

/** A phone is one address for messages and calls. */
export const addressChannel = (channel: string): string => (channel === "sms" || channel === "voice" ? "phone" : channel);

type ByBorrower = Extract<TurnKey, { by: "borrower" }>;

export async function readTurn(pool: Pool, key: TurnKey, now: number): Promise<TurnRecord> {
  if (key.by === "borrower") return (await readTurns(pool, [key], now))[0]!;
  const rows = await pool.query<{ record: TurnRecord }>("read-turn-by-address", readByAddress, [
    addressChannel(key.channel),
    key.theirs,
    `${key.channel}:${key.theirs}|${key.ours}`,
    key.externalId,
    strangerId(key.theirs),
    now,
    key.channel,
  ]);
  return rows[0]!.record;
}

/** In the order of the keys. */
export async function readTurns(pool: Pool, keys: readonly ByBorrower[], now: number): Promise<TurnRecord[]> {
  const rows = await pool.query<{ record: TurnRecord }>("read-turns-by-borrower", readByBorrower, [
    keys.map((key) => key.borrowerId),
    keys.map((key) => key.conversationId ?? ""),
    keys.map((key) => key.channel),
    keys.map((key) => key.externalId),
    now,
  ]);
  return rows.map((row) => row.record);
}

export async function readBorrowers(pool: Pool, borrowerIds: readonly string[]): Promise<BorrowerRecord[]> {
  const rows = await pool.query<{ record: BorrowerRecord }>("read-borrowers", readMany, [borrowerIds]);
  return rows.map((row) => row.record);
}

/**
 * Which statement of the commit writes a kind of row; only those the turns need are put in. Each row goes as JSON with its borrower as `of`, and is
 * taken when the borrower's turn was: asked of an array and not joined, so that rows of one instant keep the order in which the turn made them.
 */
type Part = { name: string; rows: (write: TurnWrite) => readonly object[]; sql: (parameter: string) => string };

const taken = (borrower: string, from = "turn"): string => `${borrower} = ANY((SELECT array_agg(borrower_id) FROM ${from})::text[])`;

const part = (name: string, rows: Part["rows"], insert: string, select: string, columns: string, rest = ""): Part => ({
  name,
  rows,
  sql: (parameter) =>
    `INSERT INTO ${insert} SELECT r."of", ${select} FROM jsonb_to_recordset(${parameter}::jsonb) AS r("of" text, ${columns}) WHERE ${taken('r."of"')} ${rest}`,
});

/** The whole row is kept as it stands; `v` names its columns. */
const whole = (name: string, rows: Part["rows"], insert: string, select: string, rest = ""): Part => ({
  name,
  rows: (write) => rows(write).map((v) => ({ v })),
  sql: (parameter) =>
    `INSERT INTO ${insert} SELECT r."of", ${select} FROM jsonb_to_recordset(${parameter}::jsonb) AS r("of" text, v jsonb) WHERE ${taken('r."of"')} ${rest}`,
});

const byStatus = (name: string, rows: Part["rows"], table: string, id: string): Part =>
  whole(name, rows, `${table} (borrower_id, ${id}, loan_id, status, record)`, "r.v->>'id', r.v->>'loanId', r.v->>'status', r.v",
    `ON CONFLICT (borrower_id, ${id}) DO UPDATE SET status = excluded.status, record = excluded.record`); // prettier-ignore

type Chained = { loanId: string; seq: number; id: string; kind: string; body: LedgerEvent; hash: string };
/** Somebody who appended in the meantime has taken the same `seq`: the key refuses the second, and the turn is decided again. */
function chainedRows(write: TurnWrite): Chained[] {
  const heads = { ...write.ledgerHeads };
  return write.ledger.map((event) => {
    const last = heads[event.loanId];
    if (!last) throw new Error(`a turn appends to loan "${event.loanId}" without having read it`);
    const { seq, hash, event: body } = chain([event], ledgerDigest, last)[0]!;
    heads[event.loanId] = { seq, hash };
    return { loanId: event.loanId, seq, id: event.id, kind: event.kind, body, hash };
  });
}

const parts: readonly Part[] = [
  part("m", (w) => w.messages,
    "messages (borrower_id, conversation_id, at, message_id, direction, author, agent, body, status, external_id, segments)",
    `r."conversationId", r.at, r.id, r.direction, r.by, r.agent, r.body, r.status, r."externalId", r.segments`,
    `id text, "conversationId" text, at bigint, direction text, "by" text, agent text, body text, status text, "externalId" text, segments integer`),
  part("e", (w) => w.events,
    "timeline (borrower_id, at, event_id, kind, loan_id, conversation_id, body)",
    `r.at, r.id, r.kind, r."loanId", r."conversationId", r.body`,
    `id text, at bigint, kind text, "loanId" text, "conversationId" text, body jsonb`),
  part("o", (w) => w.outbox,
    "outbox (borrower_id, outbox_id, conversation_id, message_id, message_at, channel, theirs, ours, body, due_at, priority, sort_key, purpose, loan_id, basis)",
    `r.id, r."conversationId", r."messageId", r."messageAt", r.channel, r.theirs, r.ours, r.body, r."dueAt", r.priority, r."order", r.purpose, r."loanId", r.basis`,
    `id text, "conversationId" text, "messageId" text, "messageAt" bigint, channel text, theirs text, ours text, body text, "dueAt" bigint, priority smallint, "order" text, purpose text, "loanId" text, basis jsonb`),
  byStatus("p", (w) => w.promises, "promises", "promise_id"),
  byStatus("l", (w) => w.plans, "plans", "plan_id"),
  byStatus("c", (w) => w.claims, "payment_claims", "claim_id"),
  byStatus("d", (w) => w.disputes, "disputes", "dispute_id"),
  part("h", (w) => w.holds,
    "holds (borrower_id, hold_id, loan_id, reason, from_day, until_day, words, lifted_at)",
    `r.id, r."loanId", r.reason, r."from", r.until, r.words, r."liftedAt"`,
    `id text, "loanId" text, reason text, "from" date, until date, words text, "liftedAt" bigint`,
    "ON CONFLICT (borrower_id, hold_id) DO UPDATE SET until_day = excluded.until_day, lifted_at = excluded.lifted_at"),
  whole("f", (w) => w.handoffs,
    "handoffs (borrower_id, handoff_id, conversation_id, reason, priority, status, owner, opened_at, version, record)",
    "r.v->>'id', r.v->>'conversationId', r.v->>'reason', (r.v->>'priority')::smallint, r.v->>'status', r.v->>'owner', (r.v->>'openedAt')::bigint, (r.v->>'version')::integer, r.v",
    `ON CONFLICT (borrower_id, handoff_id) DO UPDATE SET status = excluded.status, priority = excluded.priority, owner = excluded.owner,
      version = excluded.version, record = excluded.record`),
  whole("t", (w) => w.tasks,
    "tasks (borrower_id, task_id, status, due_on, record)",
    "r.v->>'id', r.v->>'status', (r.v->>'dueOn')::date, r.v",
    "ON CONFLICT (borrower_id, task_id) DO UPDATE SET status = excluded.status, due_on = excluded.due_on, record = excluded.record"),
  part("n", (w) => w.occasionsDone,
    "occasions_done (borrower_id, loan_id, occasion, due_on, done_on)",
    `r."loanId", r.id, r."dueOn", r."on"`,
    `"loanId" text, id text, "dueOn" date, "on" date`,
    "ON CONFLICT DO NOTHING"),
  part("u", (w) => w.optOuts.map((o) => ({ ...o, address: o.address ?? "" })),
    "opt_outs (borrower_id, channel, address, at, until, words)",
    "r.channel, r.address, r.at, r.until, r.words",
    "channel text, address text, at bigint, until bigint, words text",
    "ON CONFLICT (borrower_id, channel, address) DO UPDATE SET at = excluded.at, until = excluded.until, words = excluded.words"),
  whole("y", (w) => w.contactHistory,
    "contact_history (borrower_id, at, event_id, lasting, record)",
    `(r.v->>'at')::bigint, r.v->>'id', r.v->>'outcome' NOT IN (${["conversation", "sent", "text", "message", "delivered", "no_answer", "voicemail_left", "busy_now"].map((o) => `'${o}'`).join(", ")}), r.v - 'id'`),
  part("g", chainedRows,
    "ledger_events (borrower_id, loan_id, seq, event_id, kind, body, hash)",
    `r."loanId", r.seq, r.id, r.kind, r.body, r.hash`,
    `"loanId" text, seq integer, id text, kind text, body jsonb, hash text`),
  { name: "q", rows: (w) => [...new Map(chainedRows(w).map((row) => [row.loanId, row])).values()], sql: (parameter) => `
    UPDATE loans SET head_seq = r.seq, head_hash = r.hash FROM jsonb_to_recordset(${parameter}::jsonb) AS r("of" text, "loanId" text, seq integer, hash text)
    WHERE loans.borrower_id = r."of" AND loans.loan_id = r."loanId" AND ${taken('r."of"')}` },
  ...(["record", "rhythm"] as const).map((column): Part => ({
    name: column === "record" ? "b" : "r",
    rows: (w) => [column === "record" ? w.borrower : w.borrower ? null : w.rhythm].flatMap((v) => (v ? [{ v }] : [])),
    sql: (parameter) => `
    UPDATE borrowers SET ${column} = r.v FROM jsonb_to_recordset(${parameter}::jsonb) AS r("of" text, v jsonb) WHERE borrowers.borrower_id = r."of" AND ${taken('r."of"')}`,
  })),
  part("a", (w) => w.addresses,
    "addresses (borrower_id, channel, address, role, full_name, wrong_since)",
    `r.channel, r.address, r.role, r."fullName", r."wrongSince"`,
    `channel text, address text, role text, "fullName" text, "wrongSince" bigint`,
    "ON CONFLICT (borrower_id, channel, address, role) DO UPDATE SET wrong_since = excluded.wrong_since"),
  part("k", (w) => (w.lookAt === null ? [] : [{ at: w.lookAt }]),
    "looks (borrower_id, run_at, asked)",
    "r.at, 1",
    "at bigint",
    "ON CONFLICT (borrower_id) DO UPDATE SET run_at = LEAST(looks.run_at, excluded.run_at), asked = looks.asked + 1"),
]; // prettier-ignore

const statements = new Map<string, string>();

/** The one statement that writes turns with these sets of tables; at most one for each set is ever built. */
function statementFor(writes: readonly TurnWrite[], used: readonly Part[]): { name: string; text: string } {
  const some = {
    talk: writes.some((write) => write.conversation),
    none: writes.some((write) => !write.conversation),
    inbound: writes.some((write) => write.inbound),
    changed: writes.some((write) => write.changesFacts),
    unchanged: writes.some((write) => !write.changesFacts),
  };
  const shape = `${some.talk ? "C" : ""}${some.none ? "N" : ""}${some.inbound ? "I" : ""}${some.changed ? "F" : ""}${some.unchanged ? "U" : ""}`;
  const name = `commit-${shape}-${used.map((p) => p.name).join("")}`;
  let text = statements.get(name);
  if (!text) {
    let next = 1;
    const parameter = (): string => `$${++next}`;
    const turns = `jsonb_to_recordset($1::jsonb) AS r("of" text, version bigint, changes boolean, talks boolean)`;
    const pieces: string[] = [];
    // The same order for everybody: two who write for several borrowers never wait for each other in a circle.
    if (some.changed)
      pieces.push(`changed AS (
        INSERT INTO facts (borrower_id, version) SELECT r."of", r.version + 1 FROM ${turns} WHERE r.changes
        ON CONFLICT (borrower_id) DO UPDATE SET version = facts.version + 1 WHERE facts.version = excluded.version - 1 RETURNING borrower_id)`);
    if (some.unchanged)
      pieces.push(`unchanged AS (
        SELECT r."of" AS borrower_id FROM ${turns} WHERE NOT r.changes AND COALESCE((SELECT version FROM facts WHERE borrower_id = r."of"), 0) = r.version)`);
    const gates = [some.changed ? "changed" : "", some.unchanged ? "unchanged" : ""].filter(Boolean);
    pieces.push(`gate AS (${gates.map((gate) => `SELECT borrower_id FROM ${gate}`).join(" UNION ALL ")})`);
    if (some.talk)
      pieces.push(`talk AS (
        INSERT INTO conversations (borrower_id, conversation_id, channel, theirs, ours, state, version, last_inbound_at, last_outbound_at)
        SELECT r."of", r.id, r.channel, r.theirs, r.ours, r.state, r.version + 1, r."inboundAt", r."outboundAt"
        FROM jsonb_to_recordset(${parameter()}::jsonb) AS r("of" text, id text, channel text, theirs text, ours text, state jsonb, version integer, "inboundAt" bigint, "outboundAt" bigint)
        WHERE ${taken('r."of"', "gate")}
        ON CONFLICT (borrower_id, conversation_id) DO UPDATE SET state = excluded.state, version = excluded.version,
          last_inbound_at = COALESCE(excluded.last_inbound_at, conversations.last_inbound_at),
          last_outbound_at = COALESCE(excluded.last_outbound_at, conversations.last_outbound_at)
          WHERE conversations.version = excluded.version - 1
        RETURNING borrower_id)`);
    const done = [
      some.talk ? "SELECT borrower_id FROM talk" : "",
      some.none ? `SELECT r."of" FROM ${turns} WHERE NOT r.talks AND ${taken('r."of"', "gate")}` : "",
    ].filter(Boolean);
    pieces.push(`turn (borrower_id) AS (${done.join(" UNION ALL ")})`);
    if (some.inbound)
      pieces.push(`seen AS (INSERT INTO inbox (borrower_id, channel, external_id, at, answer)
        SELECT r."of", r.channel, r."externalId", r.at, r.answer
        FROM jsonb_to_recordset(${parameter()}::jsonb) AS r("of" text, channel text, "externalId" text, at bigint, answer jsonb) WHERE ${taken('r."of"')})`);
    for (const used_ of used) pieces.push(`${used_.name}_ AS (${used_.sql(parameter())})`);
    text = `WITH ${pieces.join(",\n")}\nSELECT borrower_id FROM turn`;
    statements.set(name, text);
  }
  return { name, text };
}

/** `stale`: nothing was written. A row of the inbox that stands already aborts the whole statement: `duplicate`. */
export async function commitTurn(pool: Pool, write: TurnWrite): Promise<CommitOutcome> {
  try {
    return (await commitTurns(pool, [write]))[0]!;
  } catch (error) {
    if (isUniqueViolation(error)) return "duplicate";
    throw error;
  }
}

/** Turns of as many different borrowers in one statement: each is committed or stale by itself; one that stands already rejects all of them. */
export async function commitTurns(pool: Pool, writes: readonly TurnWrite[]): Promise<CommitOutcome[]> {
  const inOrder = writes.toSorted((a, b) => (a.borrowerId < b.borrowerId ? -1 : 1));
  const rowsOf = (rows: Part["rows"]): string => JSON.stringify(inOrder.flatMap((write) => rows(write).map((row) => ({ of: write.borrowerId, ...row }))));
  const used = parts.filter((p) => writes.some((write) => p.rows(write).length > 0));
  const { name, text } = statementFor(writes, used);
  const values = [
    rowsOf((w) => [{ version: w.factsVersion, changes: w.changesFacts, talks: w.conversation !== null }]),
    ...(writes.some((w) => w.conversation) ? [rowsOf((w) => (w.conversation ? [{ ...w.conversation, inboundAt: w.inboundAt, outboundAt: w.outboundAt }] : []))] : []),
    ...(writes.some((w) => w.inbound) ? [rowsOf((w) => (w.inbound ? [w.inbound] : []))] : []),
    ...used.map((p) => rowsOf(p.rows)),
  ];
  const rows = await pool.query<{ borrower_id: string }>(name, text, values);
  const written = new Set(rows.map((row) => row.borrower_id));
  return writes.map((write) => (written.has(write.borrowerId) ? "committed" : "stale"));
} // prettier-ignore
