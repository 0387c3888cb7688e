// Knows the desk's own tables: people, sessions, links, the access log, approvals, presence, switches. Refuses to know who may do what.
import { isUniqueViolation, type Pool } from "./pool.ts";
import { signInTries, type SignInTries } from "./sign-in-tries.ts";

export type Person = {
  id: string;
  email: string;
  fullName: string;
  role: string;
  languages: string[];
  capacity: number;
  /** Products of loans whose borrowers the person sees; empty: all. */
  portfolios: string[];
  disabled: boolean;
  hasPassword: boolean;
  hasCode: boolean;
  preferences: Record<string, unknown>;
};
/** With what sign-in needs; never leaves the server. */
export type PersonSecrets = Person & {
  passwordHash: string | null;
  totpSecret: string | null;
  totpLastStep: number;
};
export type Session = { tokenDigest: string; personId: string; csrfToken: string; createdAt: number; seenAt: number; freshUntil: number };
export type AccessEntry = {
  id: string;
  at: number;
  personId: string | null;
  act: string;
  borrowerId: string | null;
  body: Record<string, unknown>;
};
export type Approval = {
  id: string;
  borrowerId: string;
  kind: string;
  /** approved: agreed to, not carried out yet; failed: agreed to, and could not be carried out (`record.failure`). */
  status: "waiting" | "approved" | "refused" | "applied" | "failed";
  askedBy: string;
  askedAt: number;
  decidedBy: string | null;
  decidedAt: number | null;
  record: Record<string, unknown>;
};
export type Presence = { personId: string; fullName: string; handoffId: string; typing: boolean };
export type Switch = { scope: string; off: boolean; reason: string; personId: string; at: number };

export type DeskStore = SignInTries & {
  countPeople(): Promise<number>;
  listPeople(): Promise<Person[]>;
  readPerson(id: string): Promise<PersonSecrets | null>;
  findByEmail(email: string): Promise<PersonSecrets | null>;
  /** False when the e-mail address is taken. */
  addPerson(person: Omit<Person, "hasPassword" | "hasCode" | "portfolios"> & { portfolios?: string[] }): Promise<boolean>;
  updatePerson(
    id: string,
    change: Partial<Pick<Person, "fullName" | "role" | "languages" | "capacity" | "portfolios" | "disabled" | "preferences">>,
  ): Promise<void>;
  /** Ends every session of theirs but the one kept, and the links that would still sign them in, in the same transaction. */
  setPassword(id: string, hash: string, keptDigest: string): Promise<void>;
  /** `step`: of the code that proved it; it is used up. */
  setCodeSecret(id: string, secret: string, step: number): Promise<void>;
  /** False when the step was used in the meantime. */
  useCodeStep(id: string, step: number): Promise<boolean>;

  addSession(session: Session): Promise<void>;
  readSession(tokenDigest: string): Promise<(Session & { person: Person }) | null>;
  touchSession(tokenDigest: string, seenAt: number): Promise<void>;
  freshenSession(tokenDigest: string, until: number): Promise<void>;
  endSession(tokenDigest: string): Promise<void>;
  endSessionsOf(personId: string): Promise<number>;
  endSessionsBefore(createdAt: number, seenAt: number): Promise<number>;

  addLink(tokenDigest: string, personId: string, expiresAt: number): Promise<void>;
  /** The person the link signs in, once; null when it is unknown, used or over. */
  useLink(tokenDigest: string, now: number): Promise<string | null>;

  log(entry: AccessEntry): Promise<void>;
  accessLog(query: {
    before?: { at: number; id: string };
    from?: number;
    to?: number;
    limit: number;
    act?: string;
    personId?: string;
    borrowerId?: string;
  }): Promise<AccessEntry[]>;

  addApproval(approval: Approval): Promise<void>;
  /** Those that wait, longest waiting first; of all others the newest first. */
  listApprovals(query: { status?: Approval["status"]; borrowerId?: string; limit: number }): Promise<Approval[]>;
  readApproval(id: string): Promise<Approval | null>;
  /** False when it is no longer in `from`, or decided by the one who asked: four eyes are held here too. */
  decideApproval(id: string, from: Approval["status"], to: Approval["status"], by: string, at: number): Promise<boolean>;
  /** What came of carrying it out: `failure` null when it was done. False when it was not "approved". */
  settleApproval(id: string, failure: string | null): Promise<boolean>;

  setPresence(personId: string, handoffId: string, seenAt: number, typingUntil: number): Promise<void>;
  clearPresence(personId: string, handoffId: string): Promise<void>;
  presence(handoffIds: readonly string[], seenAfter: number, now: number): Promise<Presence[]>;
  /** Owners among these who were not seen since; for talks to go back to the queue. */
  seenSince(personIds: readonly string[], seenAfter: number): Promise<Set<string>>;

  listSwitches(): Promise<Switch[]>;
  setSwitch(entry: Switch): Promise<void>;
};

const columns =
  "person_id, email, full_name, role, languages, capacity, password_hash, totp_secret, totp_last_step, disabled, preferences, portfolios";
type PersonRow = {
  person_id: string;
  email: string;
  full_name: string;
  role: string;
  languages: string[];
  capacity: number;
  password_hash: string | null;
  totp_secret: string | null;
  totp_last_step: number;
  disabled: boolean;
  preferences: Record<string, unknown>;
  portfolios: string[];
};

const personOf = (row: PersonRow): Person => ({
  id: row.person_id, email: row.email, fullName: row.full_name, role: row.role, languages: row.languages, capacity: row.capacity, portfolios: row.portfolios, disabled: row.disabled,
  hasPassword: row.password_hash !== null, hasCode: row.totp_secret !== null, preferences: row.preferences,
}); // prettier-ignore
const withSecrets = (row: PersonRow): PersonSecrets => ({
  ...personOf(row), passwordHash: row.password_hash, totpSecret: row.totp_secret, totpLastStep: row.totp_last_step,
}); // prettier-ignore

type ApprovalRow = { borrower_id: string; approval_id: string; kind: string; status: Approval["status"]; asked_by: string; asked_at: number; decided_by: string | null; decided_at: number | null; record: Record<string, unknown> }; // prettier-ignore
const approvalOf = (row: ApprovalRow): Approval => ({
  id: row.approval_id, borrowerId: row.borrower_id, kind: row.kind, status: row.status, askedBy: row.asked_by, askedAt: row.asked_at, decidedBy: row.decided_by, decidedAt: row.decided_at, record: row.record,
}); // prettier-ignore
const approvalColumns = "borrower_id, approval_id, kind, status, asked_by, asked_at, decided_by, decided_at, record";

export function createDeskStore(pool: Pool): DeskStore {
  const run = (name: string, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
    pool.query(name, text, values);
  const one = async (name: string, where: string, value: string): Promise<PersonSecrets | null> => {
    const [row] = await pool.query<PersonRow>(name, `SELECT ${columns} FROM people WHERE ${where}`, [value]);
    return row ? withSecrets(row) : null;
  };
  return {
    ...signInTries(pool),
    async countPeople() {
      const [row] = await pool.query<{ count: number }>("desk-count-people", "SELECT count(*) FROM people");
      return row!.count;
    },
    async listPeople() {
      return (await pool.query<PersonRow>("desk-list-people", `SELECT ${columns} FROM people ORDER BY full_name, person_id`)).map(personOf);
    },
    readPerson: (id) => one("desk-read-person", "person_id = $1", id),
    findByEmail: (email) => one("desk-find-email", "email = lower($1)", email),
    async addPerson(person) {
      try {
        await run(
          "desk-add-person",
          "INSERT INTO people (person_id, email, full_name, role, languages, capacity, disabled, preferences, portfolios) VALUES ($1, lower($2), $3, $4, $5, $6, $7, $8, $9)",
          [
            person.id,
            person.email,
            person.fullName,
            person.role,
            person.languages,
            person.capacity,
            person.disabled,
            JSON.stringify(person.preferences),
            person.portfolios ?? [],
          ],
        );
        return true;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    async updatePerson(id, change) {
      await run(
        "desk-update-person",
        `UPDATE people SET full_name = coalesce($2, full_name), role = coalesce($3, role), languages = coalesce($4, languages), capacity = coalesce($5, capacity),
         disabled = coalesce($6, disabled), preferences = coalesce($7, preferences), portfolios = coalesce($8, portfolios) WHERE person_id = $1`,
        [
          id,
          change.fullName ?? null,
          change.role ?? null,
          change.languages ?? null,
          change.capacity ?? null,
          change.disabled ?? null,
          change.preferences ? JSON.stringify(change.preferences) : null,
          change.portfolios ?? null,
        ],
      );
    },
    setPassword: (id, hash, keptDigest) =>
      pool.transaction(async (query) => {
        await query("desk-set-password", "UPDATE people SET password_hash = $2 WHERE person_id = $1", [id, hash]);
        await query("desk-end-others", "DELETE FROM sessions WHERE person_id = $1 AND token_digest <> $2", [id, keptDigest]);
        await query("desk-end-links", "DELETE FROM sign_in_links WHERE person_id = $1 AND used_at IS NULL", [id]);
      }),
    async setCodeSecret(id, secret, step) {
      await run("desk-set-code", "UPDATE people SET totp_secret = $2, totp_last_step = $3 WHERE person_id = $1", [id, secret, step]);
    },
    async useCodeStep(id, step) {
      const rows = await run(
        "desk-use-step",
        "UPDATE people SET totp_last_step = $2 WHERE person_id = $1 AND totp_last_step < $2 RETURNING person_id",
        [id, step],
      );
      return rows.length === 1;
    },

    async addSession(session) {
      await run("desk-add-session", "INSERT INTO sessions (token_digest, person_id, csrf_token, created_at, seen_at, fresh_until) VALUES ($1, $2, $3, $4, $5, $6)", [
        session.tokenDigest, session.personId, session.csrfToken, session.createdAt, session.seenAt, session.freshUntil,
      ]); // prettier-ignore
    },
    async readSession(tokenDigest) {
      const [row] = await pool.query<PersonRow & { csrf_token: string; created_at: number; seen_at: number; fresh_until: number }>(
        "desk-read-session",
        `SELECT ${columns.replaceAll(/(\w+)/g, "p.$1")}, s.csrf_token, s.created_at, s.seen_at, s.fresh_until FROM sessions s JOIN people p USING (person_id) WHERE s.token_digest = $1`,
        [tokenDigest],
      );
      return row
        ? {
            tokenDigest,
            personId: row.person_id,
            csrfToken: row.csrf_token,
            createdAt: row.created_at,
            seenAt: row.seen_at,
            freshUntil: row.fresh_until,
            person: personOf(row),
          }
        : null;
    },
    async touchSession(tokenDigest, seenAt) {
      await run("desk-touch-session", "UPDATE sessions SET seen_at = $2 WHERE token_digest = $1", [tokenDigest, seenAt]);
    },
    async freshenSession(tokenDigest, until) {
      await run("desk-freshen-session", "UPDATE sessions SET fresh_until = $2 WHERE token_digest = $1", [tokenDigest, until]);
    },
    async endSession(tokenDigest) {
      await run("desk-end-session", "DELETE FROM sessions WHERE token_digest = $1", [tokenDigest]);
    },
    async endSessionsOf(personId) {
      return (await run("desk-end-sessions-of", "DELETE FROM sessions WHERE person_id = $1 RETURNING person_id", [personId])).length;
    },
    async endSessionsBefore(createdAt, seenAt) {
      return (
        await run("desk-end-old-sessions", "DELETE FROM sessions WHERE created_at < $1 OR seen_at < $2 RETURNING person_id", [
          createdAt,
          seenAt,
        ])
      ).length;
    },

    async addLink(tokenDigest, personId, expiresAt) {
      await run("desk-add-link", "INSERT INTO sign_in_links (token_digest, person_id, expires_at) VALUES ($1, $2, $3)", [
        tokenDigest,
        personId,
        expiresAt,
      ]);
    },
    async useLink(tokenDigest, now) {
      const [row] = await pool.query<{ person_id: string }>(
        "desk-use-link",
        "UPDATE sign_in_links SET used_at = $2 WHERE token_digest = $1 AND used_at IS NULL AND expires_at > $2 RETURNING person_id",
        [tokenDigest, now],
      );
      return row?.person_id ?? null;
    },

    async log(entry) {
      await run("desk-log", "INSERT INTO access_log (entry_id, at, person_id, act, borrower_id, body) VALUES ($1, $2, $3, $4, $5, $6)", [
        entry.id, entry.at, entry.personId, entry.act, entry.borrowerId, JSON.stringify(entry.body),
      ]); // prettier-ignore
    },
    async accessLog({ before, from, to, limit, act, personId, borrowerId }) {
      const rows = await pool.query<{
        entry_id: string;
        at: number;
        person_id: string | null;
        act: string;
        borrower_id: string | null;
        body: Record<string, unknown>;
      }>(
        "desk-access-log",
        `SELECT entry_id, at, person_id, act, borrower_id, body FROM access_log
         WHERE ($1::bigint IS NULL OR (at, entry_id) < ($1, $2)) AND ($3::text IS NULL OR act = $3) AND ($4::text IS NULL OR person_id = $4) AND ($5::text IS NULL OR borrower_id = $5)
           AND ($7::bigint IS NULL OR at >= $7) AND ($8::bigint IS NULL OR at <= $8)
         ORDER BY at DESC, entry_id DESC LIMIT $6`,
        [before?.at ?? null, before?.id ?? null, act ?? null, personId ?? null, borrowerId ?? null, limit, from ?? null, to ?? null],
      );
      return rows.map((row) => ({
        id: row.entry_id,
        at: row.at,
        personId: row.person_id,
        act: row.act,
        borrowerId: row.borrower_id,
        body: row.body,
      }));
    },

    async addApproval(approval) {
      await run("desk-add-approval", `INSERT INTO approvals (${approvalColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
        approval.borrowerId, approval.id, approval.kind, approval.status, approval.askedBy, approval.askedAt, approval.decidedBy, approval.decidedAt, JSON.stringify(approval.record),
      ]); // prettier-ignore
    },
    async listApprovals({ status, borrowerId, limit }) {
      const direction = status === "waiting" ? "" : " DESC";
      const rows = await pool.query<ApprovalRow>(
        `desk-list-approvals${direction}`,
        `SELECT ${approvalColumns} FROM approvals WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR borrower_id = $2)
         ORDER BY asked_at${direction}, approval_id LIMIT $3`,
        [status ?? null, borrowerId ?? null, limit],
      );
      return rows.map(approvalOf);
    },
    async readApproval(id) {
      const [row] = await pool.query<ApprovalRow>("desk-read-approval", `SELECT ${approvalColumns} FROM approvals WHERE approval_id = $1`, [
        id,
      ]);
      return row ? approvalOf(row) : null;
    },
    async decideApproval(id, from, to, by, at) {
      const rows = await run(
        "desk-decide-approval",
        "UPDATE approvals SET status = $3, decided_by = $4, decided_at = $5 WHERE approval_id = $1 AND status = $2 AND asked_by <> $4 RETURNING approval_id",
        [id, from, to, by, at],
      );
      return rows.length === 1;
    },
    async settleApproval(id, failure) {
      const rows = await run(
        "desk-settle-approval",
        `UPDATE approvals SET status = $2, record = CASE WHEN $3::text IS NULL THEN record - 'failure' ELSE record || jsonb_build_object('failure', $3::text) END
         WHERE approval_id = $1 AND status = 'approved' RETURNING approval_id`,
        [id, failure === null ? "applied" : "failed", failure],
      );
      return rows.length === 1;
    },

    async setPresence(personId, handoffId, seenAt, typingUntil) {
      await run(
        "desk-set-presence",
        "INSERT INTO presence (person_id, handoff_id, seen_at, typing_until) VALUES ($1, $2, $3, $4) ON CONFLICT (person_id, handoff_id) DO UPDATE SET seen_at = excluded.seen_at, typing_until = excluded.typing_until",
        [personId, handoffId, seenAt, typingUntil],
      );
    },
    async clearPresence(personId, handoffId) {
      await run("desk-clear-presence", "DELETE FROM presence WHERE person_id = $1 AND handoff_id = $2", [personId, handoffId]);
    },
    async presence(handoffIds, seenAfter, now) {
      const rows = await pool.query<{ person_id: string; full_name: string; handoff_id: string; typing_until: number }>(
        "desk-presence",
        "SELECT person_id, full_name, handoff_id, typing_until FROM presence JOIN people USING (person_id) WHERE handoff_id = ANY($1) AND seen_at > $2 ORDER BY full_name",
        [handoffIds, seenAfter],
      );
      return rows.map((row) => ({
        personId: row.person_id,
        fullName: row.full_name,
        handoffId: row.handoff_id,
        typing: row.typing_until > now,
      }));
    },
    async seenSince(personIds, seenAfter) {
      const rows = await pool.query<{ person_id: string }>(
        "desk-seen-since",
        "SELECT person_id FROM sessions WHERE person_id = ANY($1) AND seen_at > $2 UNION SELECT person_id FROM presence WHERE person_id = ANY($1) AND seen_at > $2",
        [personIds, seenAfter],
      );
      return new Set(rows.map((row) => row.person_id));
    },

    async listSwitches() {
      const rows = await pool.query<{ scope: string; off: boolean; reason: string; person_id: string; at: number }>(
        "desk-list-switches",
        "SELECT scope, off, reason, person_id, at FROM switches ORDER BY scope",
      );
      return rows.map((row) => ({ scope: row.scope, off: row.off, reason: row.reason, personId: row.person_id, at: row.at }));
    },
    async setSwitch(entry) {
      await run(
        "desk-set-switch",
        "INSERT INTO switches (scope, off, reason, person_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (scope) DO UPDATE SET off = excluded.off, reason = excluded.reason, person_id = excluded.person_id, at = excluded.at",
        [entry.scope, entry.off, entry.reason, entry.personId, entry.at],
      );
    },
  };
}
