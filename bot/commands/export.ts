// Knows `duecourse export`: everything on record about one borrower, as one JSON document. Refuses to leave anything out.
import { parseArgs } from "node:util";
import { localDateAt, toIso } from "../../src/calendar.ts";
import { statementOf } from "../../src/statement.ts";
import { presentHandoff, presentPromise, presentStatement, presentTimelineEvent } from "../api/present.ts";
import type { Page, Store } from "../store/store.ts";
import { Misuse, mustBeAtMost, Refusal, say, withRecord } from "./with-record.ts";

export async function exportCommand(words: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: words, allowPositionals: true, options: {} });
  const [borrowerId] = positionals;
  if (!borrowerId) throw new Misuse("Whose file? A borrower id was expected, such as B-1001.");
  mustBeAtMost(positionals, 1);
  return withRecord(async ({ store, clock }) => {
    const file = await borrowerFile(store, borrowerId, clock.now());
    if (!file) throw new Refusal(`There is no borrower "${borrowerId}".`);
    say(JSON.stringify(file, null, 2));
    return 0;
  });
}

/** The whole file; null when nobody has that id. */
export async function borrowerFile(store: Store, borrowerId: string, now: number): Promise<Record<string, unknown> | null> {
  const record = await store.readBorrower(borrowerId);
  if (!record) return null;
  const zone = record.borrower?.timeZone ?? "utc";
  const today = localDateAt(now, zone);
  const talks = await all((cursor) => store.listConversations({ borrowerId, ...cursor }));
  const messages = await Promise.all(talks.map((talk) => all((cursor) => store.messages(talk.id, cursor))));
  return {
    exportedAt: toIso(now, zone),
    borrower: record.borrower,
    contacts: record.contacts,
    optOuts: record.optOuts,
    rhythm: record.rhythm,
    statements: record.loans.map(({ loan, events }) => presentStatement(statementOf(loan, events, today), record)),
    loans: record.loans,
    promises: record.promises.map(presentPromise),
    plans: record.plans,
    holds: record.holds,
    claims: record.claims,
    disputes: record.disputes,
    handoffs: (await all((cursor) => store.listHandoffs({ borrowerId, ...cursor }))).map(presentHandoff),
    conversations: talks.map((talk, index) => ({
      id: talk.id,
      channel: talk.channel,
      messages: messages[index]!.map((m) => ({ ...m, at: toIso(m.at, zone) })),
    })),
    timeline: (await all((cursor) => store.timeline(borrowerId, cursor))).map((event) => presentTimelineEvent(event, zone)),
  };
}

async function all<T>(read: (cursor: { cursor?: string; limit: number }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await read({ limit: 500, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
