// Knows how the access log and the messages are searched and how one message is explained. Refuses to judge what it finds.
import { parseInstant, toIso, type Instant } from "../../src/calendar.ts";
import { HttpProblem, json } from "../http.ts";
import { codeOf } from "../store/pool.ts";
import type { TimelineEvent } from "../store/store.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base, words } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import type { AuditRow, MessageRow, Why } from "./wire.ts";

const pageSize = 100;
const mostMessages = 50;
/** How far a search for words goes back when nobody says. */
const usualSpanMs = 90 * 86_400_000;
/** PostgreSQL: the statement took longer than it was given. */
const tookTooLong = "57014";

function instantOf(query: URLSearchParams, name: string): Instant | null {
  const value = query.get(name);
  if (value === null || value === "") return null;
  try {
    return parseInstant(value);
  } catch (error) {
    throw new HttpProblem(422, "bad_field", `${name}: ${(error as Error).message}.`);
  }
}

const namesPeople = new Set(["personId", "askedBy", "agent", "owner", "to"]);
/** A colleague is told by name, not by id. */
const withNames = (detail: Record<string, unknown>, names: ReadonlyMap<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      namesPeople.has(name) && typeof value === "string" ? (names.get(value) ?? value) : value,
    ]),
  );

export function auditRoutes(room: DeskRoom): DeskRoute[] {
  const { store, desk, reading, rows, note } = room;

  /** The lines about one message, newest first, however far back; the line that began it is the last. */
  async function eventsAbout(borrowerId: string, messageId: string): Promise<{ about: TimelineEvent[]; near: TimelineEvent[] }> {
    const about: TimelineEvent[] = [];
    const near: TimelineEvent[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await store.timeline(borrowerId, { limit: 500, newestFirst: true, ...(cursor === undefined ? {} : { cursor }) });
      about.push(...page.items.filter((event) => event.body["messageId"] === messageId));
      near.push(...page.items);
      const isWhole = about.some((event) => event.kind === "said" || event.kind === "withheld");
      if (isWhole || page.nextCursor === null) return { about, near };
      cursor = page.nextCursor;
    }
  }

  return [
    {
      method: "GET",
      path: `${base}/why/:messageId`,
      act: "talk.read",
      async handle({ params, query }) {
        const borrowerId = query.get("borrowerId");
        if (borrowerId === null) throw new HttpProblem(422, "bad_field", "borrowerId is missing.");
        const { about, near } = await eventsAbout(borrowerId, params["messageId"]!);
        const first = about.find((event) => event.kind === "said" || event.kind === "withheld");
        if (!first) throw new HttpProblem(404, "no_such_message", "There is no such message.");
        const turnId = first.id.split(":")[0];
        const steps = near.filter((event) => about.includes(event) || event.id.startsWith(`${turnId}:`)).toReversed();
        const [names, talk, record] = await Promise.all([
          room.deskNames(),
          first.conversationId === null ? null : store.readConversation(first.conversationId),
          store.readBorrower(borrowerId),
        ]);
        const why: Why = {
          messageId: params["messageId"]!,
          text: words(first.body["text"]),
          language: talk?.state.language ?? record?.borrower?.language ?? "en",
          at: toIso(first.at),
          status: about[0]!.kind,
          steps: steps.map((event) => ({ at: toIso(event.at), what: event.kind, detail: withNames(event.body, names) })),
        };
        return json(200, why);
      },
    },
    {
      method: "GET",
      path: `${base}/messages`,
      act: "audit.search",
      async handle({ query }, { person }) {
        const wish = (query.get("q") ?? "").trim();
        if (wish.length < 3) throw new HttpProblem(422, "bad_field", "q: at least three signs.");
        const borrowerId = query.get("borrowerId") || undefined;
        const to = instantOf(query, "to") ?? room.now();
        const from = instantOf(query, "from") ?? to - usualSpanMs;
        // Looking through what people wrote is itself on the log, found or not.
        await note(person.id, "messages_searched", borrowerId ?? null, { q: wish, from: toIso(from), to: toIso(to) });
        const found = await reading
          .messages({ words: wish, from, to, limit: mostMessages, ...(borrowerId === undefined ? {} : { borrowerId }) })
          .catch((error: unknown) => {
            if (codeOf(error) === tookTooLong)
              throw new HttpProblem(422, "too_wide", "This took too long: name the borrower, or a shorter stretch of time.");
            throw error;
          });
        const theirs = await rows.only(person, found);
        const names = new Map(
          (await store.readBorrowers([...new Set(theirs.map((one) => one.borrowerId))])).map((one) => [
            one.borrowerId,
            one.borrower?.fullName,
          ]),
        );
        const items: MessageRow[] = theirs.map((one) => ({
          messageId: one.messageId, borrowerId: one.borrowerId, borrowerName: names.get(one.borrowerId) ?? one.borrowerId, channel: one.conversationId.split(":")[0] ?? "",
          at: toIso(one.at), direction: one.direction, by: one.by, text: one.text, status: one.status,
        })); // prettier-ignore
        return json(200, { items, nextCursor: null });
      },
    },
    {
      method: "GET",
      path: `${base}/audit`,
      act: "audit.search",
      async handle({ query }, { person }) {
        const cursor = /^(\d+)~(.+)$/.exec(query.get("cursor") ?? "");
        const [from, to] = [instantOf(query, "from"), instantOf(query, "to")];
        const found = await desk.accessLog({
          limit: pageSize + 1,
          ...(cursor ? { before: { at: Number(cursor[1]), id: cursor[2]! } } : {}),
          ...(from === null ? {} : { from }),
          ...(to === null ? {} : { to }),
          ...(query.get("act") ? { act: query.get("act")! } : {}),
          ...(query.get("q") ? { borrowerId: query.get("q")! } : {}),
        });
        const page = found.slice(0, pageSize);
        const about = await rows.only(
          person,
          page.flatMap(({ borrowerId }) => (borrowerId === null ? [] : [{ borrowerId }])),
        );
        const seen = new Set(about.map(({ borrowerId }) => borrowerId));
        const names = await room.deskNames();
        const items: AuditRow[] = page
          .filter(({ borrowerId }) => borrowerId === null || seen.has(borrowerId))
          .map((row) => ({ id: row.id, at: toIso(row.at), who: row.personId === null ? "nobody" : (names.get(row.personId) ?? row.personId), act: row.act, borrowerId: row.borrowerId, detail: withNames(row.body, names) })); // prettier-ignore
        const last = found.length > pageSize ? page.at(-1)! : null;
        return json(200, { items, nextCursor: last && `${last.at}~${last.id}` });
      },
    },
  ];
}
