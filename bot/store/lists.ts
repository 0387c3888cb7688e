// Knows how the record is listed, page by page; refuses to change anything.
import type { Borrower, Loan } from "../../src/loan.ts";
import type { PromiseToPay } from "../../src/promise.ts";
import type { Conversation, Handoff, Message, Page, PageQuery, Store, Task, TimelineEvent } from "./store.ts";
import type { Pool } from "./pool.ts";

const mostPerPage = 500;
const limitOf = (query: PageQuery): number => Math.min(Math.max(query.limit ?? 100, 1), mostPerPage);

/** Cursors are opaque to callers: the sort key of the last row given, as base64url JSON. */
const toCursor = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");
export class BadCursor extends Error {
  constructor(cursor: string) {
    super(`"${cursor}" is not a cursor this list has given`);
  }
}
function fromCursor(cursor: string | undefined, parts: number): unknown[] | null {
  if (cursor === undefined || cursor === "") return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length === parts) return key;
  } catch {
    // Falls through to the sentence below.
  }
  throw new BadCursor(cursor);
}

type Listing = { select: string; from: string; where: string[]; values: unknown[]; order: readonly string[]; descending?: boolean };

/** One row more than asked for tells whether there is a next page. */
async function page<T>(pool: Pool, name: string, listing: Listing, query: PageQuery): Promise<Page<T>> {
  const { items, nextCursor } = await pageToEnd<T>(pool, name, listing, query);
  return { items, nextCursor };
}

/** `endCursor`: just behind the last item given, whether there is more or not; null where there is none at all. */
async function pageToEnd<T>(pool: Pool, name: string, listing: Listing, query: PageQuery): Promise<Page<T> & { endCursor: string | null }> {
  const limit = limitOf(query);
  const after = fromCursor(query.cursor, listing.order.length);
  const values = [...listing.values];
  const where = [...listing.where];
  if (after) {
    const marks = after.map((key) => `$${values.push(key)}`);
    where.push(`(${listing.order.join(", ")}) ${listing.descending ? "<" : ">"} (${marks.join(", ")})`);
  }
  const direction = listing.descending ? " DESC" : "";
  const text = `SELECT ${listing.select} AS item, json_build_array(${listing.order.join(", ")}) AS key FROM ${listing.from}
    ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""} ORDER BY ${listing.order.map((column) => column + direction).join(", ")} LIMIT ${limit + 1}`;
  const rows = await pool
    .query<{ item: T; key: unknown[] }>(`${name}-${where.length}-${limit}-${after ? "after" : "first"}-${shapeOf(where)}`, text, values)
    .catch((error: { code?: string }) => {
      // Class 22, a value that does not fit its column: another list's cursor, or one made up.
      throw after && error.code?.startsWith("22") ? new BadCursor(query.cursor!) : error;
    });
  const items = rows.slice(0, limit);
  const endCursor = items.length > 0 ? toCursor(items.at(-1)!.key) : (query.cursor ?? null);
  return { items: items.map((row) => row.item), nextCursor: rows.length > limit ? endCursor : null, endCursor };
}

/** Distinguishes prepared statements with the same number of conditions. */
const shapeOf = (where: readonly string[]): string => where.map((condition) => condition.replace(/\W+/g, "")).join("-").slice(0, 40); // prettier-ignore

class Conditions {
  readonly where: string[] = [];
  readonly values: unknown[] = [];
  is(column: string, value: unknown): this {
    if (value !== undefined) this.where.push(`${column} = $${this.values.push(value)}`);
    return this;
  }
  add(text: (mark: string) => string, value: unknown): this {
    if (value !== undefined) this.where.push(text(`$${this.values.push(value)}`));
    return this;
  }
}

const conversationItem = `json_build_object('id', conversation_id, 'borrowerId', borrower_id, 'channel', channel, 'theirs', theirs, 'ours', ours, 'state', state,
  'version', version, 'lastInboundAt', last_inbound_at, 'lastOutboundAt', last_outbound_at)`;
const timelineItem = `json_build_object('id', event_id, 'borrowerId', borrower_id, 'at', at, 'kind', kind, 'loanId', loan_id, 'conversationId', conversation_id, 'body', body)`;
const messageItem = `json_strip_nulls(json_build_object('id', message_id, 'borrowerId', borrower_id, 'conversationId', conversation_id, 'at', at, 'direction', direction,
  'by', author, 'agent', agent, 'body', body, 'status', status, 'externalId', external_id, 'errorCode', error_code, 'segments', segments))`;

type Lists = Pick<
  Store,
  | "listBorrowers" | "listLoans" | "timeline" | "timelinesOf" | "eventsSince" | "listPromises" | "listHandoffs" | "readHandoff" | "listTasks" | "listConversations"
  | "readConversation" | "messages"
>; // prettier-ignore

export function listsOf(pool: Pool): Lists {
  return {
    listBorrowers({ search, ...query }) {
      const { where, values } = new Conditions().add(
        (mark) => `(borrower_id ILIKE ${mark} OR record->>'fullName' ILIKE ${mark} OR record->>'phone' ILIKE ${mark})`,
        search === undefined ? undefined : `%${search.replace(/[\\%_]/g, "\\$&")}%`,
      );
      return page<Borrower>(pool, "borrowers", { select: "record", from: "borrowers", where, values, order: ["borrower_id"] }, query);
    },
    listLoans({ borrowerId, ...query }) {
      const { where, values } = new Conditions().is("borrower_id", borrowerId);
      return page<Loan>(pool, "loans", { select: "record", from: "loans", where, values, order: ["borrower_id", "loan_id"] }, query);
    },
    timeline(borrowerId, { newestFirst, kinds, since, ...query }) {
      const { where, values } = new Conditions()
        .is("borrower_id", borrowerId)
        .add((mark) => `kind = ANY(${mark})`, kinds)
        .add((mark) => `at >= ${mark}`, since);
      const descending = newestFirst ?? false;
      return page<TimelineEvent>(pool, `timeline${descending ? "-back" : ""}`, { select: timelineItem, from: "timeline", where, values, order: ["at", "recorded", "event_id"], descending }, query);
    },
    async timelinesOf(borrowerIds, { kinds, since }) {
      const rows = await pool.query<{ item: TimelineEvent }>(
        "timelines-of",
        `SELECT ${timelineItem} AS item FROM timeline WHERE borrower_id = ANY($1) AND kind = ANY($2) AND at >= $3 ORDER BY borrower_id, at, recorded, event_id`,
        [borrowerIds, kinds, since ?? 0],
      );
      return rows.map((row) => row.item);
    },
    eventsSince({ kinds, ...query }) {
      const { where, values } = new Conditions().add((mark) => `kind = ANY(${mark})`, kinds);
      return pageToEnd<TimelineEvent>(pool, "events", { select: timelineItem, from: "timeline", where, values, order: ["at", "recorded", "event_id"] }, query);
    },
    listPromises({ status, borrowerId, loanId, ...query }) {
      const { where, values } = new Conditions().is("status", status).is("borrower_id", borrowerId).is("loan_id", loanId);
      return page<PromiseToPay>(pool, "promises", { select: "record", from: "promises", where, values, order: ["promise_id", "borrower_id"] }, query);
    },
    listHandoffs({ status, borrowerId, ...query }) {
      const { where, values } = new Conditions().is("status", status).is("borrower_id", borrowerId);
      return page<Handoff>(pool, "handoffs", { select: "record", from: "handoffs", where, values, order: ["priority", "opened_at", "handoff_id"] }, query);
    },
    async readHandoff(id) {
      const rows = await pool.query<{ record: Handoff }>("read-handoff", "SELECT record FROM handoffs WHERE handoff_id = $1", [id]);
      return rows[0]?.record ?? null;
    },
    listTasks({ status, borrowerId, ...query }) {
      const { where, values } = new Conditions().is("status", status).is("borrower_id", borrowerId);
      return page<Task>(pool, "tasks", { select: "record", from: "tasks", where, values, order: ["due_on", "task_id"] }, query);
    },
    listConversations({ borrowerId, ...query }) {
      const { where, values } = new Conditions().is("borrower_id", borrowerId);
      return page<Conversation>(pool, "conversations", { select: conversationItem, from: "conversations", where, values, order: ["borrower_id", "conversation_id"] }, query);
    },
    async readConversation(conversationId) {
      const rows = await pool.query<{ item: Conversation }>(
        "read-conversation",
        `SELECT ${conversationItem} AS item FROM conversations WHERE conversation_id = $1 ORDER BY GREATEST(last_inbound_at, last_outbound_at) DESC NULLS LAST LIMIT 1`,
        [conversationId],
      );
      return rows[0]?.item ?? null;
    },
    messages(conversationId, query) {
      const { where, values } = new Conditions()
        .add((mark) => `borrower_id IN (SELECT borrower_id FROM conversations WHERE conversation_id = ${mark})`, conversationId)
        .is("conversation_id", conversationId)
        .add((mark) => `message_id = ANY(${mark})`, query.ids);
      return page<Message>(pool, "messages", { select: messageItem, from: "messages", where, values, order: ["at", "recorded", "message_id"] }, query);
    },
  }; // prettier-ignore
}
