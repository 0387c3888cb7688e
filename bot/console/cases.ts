// Knows the queue: rows in the order they should be taken, who has them open, what is late. Refuses to change any of them.
import { toIso, type Instant } from "../../src/calendar.ts";
import type { HandoffStatus } from "../../src/handoff.ts";
import type { Lender } from "../../src/lender.ts";
import type { DeskStore, Person } from "../store/desk-store.ts";
import type { Handoff, Store } from "../store/store.ts";
import { afterBusinessMinutes, answerWithinMinutes } from "./business-time.ts";
import type { RowRules } from "./rows.ts";
import type { CasePage, CaseRow } from "./wire.ts";

export type CasePorts = { store: Store; desk: DeskStore; lender: Lender; now: () => Instant; machineNow: () => number };

export const presenceMs = 45_000;
const pageSize = 100;

export async function rowsOf(handoffs: readonly Handoff[], ports: CasePorts): Promise<CaseRow[]> {
  const { desk, lender } = ports;
  const machineNow = ports.machineNow();
  const [people, present] = await Promise.all([
    desk.listPeople(),
    desk.presence(
      handoffs.map(({ id }) => id),
      machineNow - presenceMs,
      machineNow,
    ),
  ]);
  const nameOf = new Map(people.map((person) => [person.id, person.fullName]));
  return handoffs.map((handoff) => {
    const waits = handoff.status === "waiting";
    // Who asked to be called at an hour waits from that hour on.
    const dueAt = !waits
      ? null
      : (handoff.callbackAt ?? afterBusinessMinutes(handoff.openedAt, answerWithinMinutes[handoff.priority], lender.businessHours));
    const offered = handoff.transfer && handoff.transfer.by >= machineNow && handoff.owner !== null ? handoff.transfer : null;
    const named = (id: string): { id: string; fullName: string } => ({ id, fullName: nameOf.get(id) ?? id });
    return {
      handoffId: handoff.id,
      borrowerId: handoff.borrowerId,
      borrowerName: handoff.brief.borrowerName,
      language: handoff.brief.language,
      channel: handoff.brief.channel,
      reason: handoff.reason,
      priority: handoff.priority,
      status: handoff.status,
      owner: handoff.owner === null ? null : named(handoff.owner),
      waitingSince: toIso(handoff.openedAt),
      answerDueAt: dueAt === null ? null : toIso(dueAt),
      isLate: dueAt !== null && dueAt < ports.now(),
      callbackAt: handoff.callbackAt === null ? null : toIso(handoff.callbackAt),
      lastLine: handoff.brief.lastSaid.at(-1) ?? handoff.brief.reasonWords,
      viewers: present
        .filter((one) => one.handoffId === handoff.id)
        .map((one) => ({ id: one.personId, fullName: one.fullName, typing: one.typing })),
      // Told on the house's clock, on which the page counts: what is left of it is the machine's.
      transfer: offered && { from: named(handoff.owner!), to: named(offered.to), acceptBy: toIso(ports.now() + (offered.by - machineNow)) },
      version: handoff.version,
    };
  });
}

/** Every case of a status, up to two thousand. */
export async function allWith(store: Pick<Store, "listHandoffs">, status: HandoffStatus): Promise<Handoff[]> {
  const found: Handoff[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await store.listHandoffs({ status, limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    // A desk that has let thousands wait is told so by the count; the page stays small.
    if (page.nextCursor === null || found.length >= 2_000) return found;
    cursor = page.nextCursor;
  }
}

export type QueueLists = (status: "waiting" | "held" | "wrap_up") => Promise<readonly Handoff[]>;

/** Fifty pages that hear of one case ask at the same moment: they share one reading, begun after the first of them asked. */
export function createQueueLists(store: Pick<Store, "listHandoffs">): QueueLists {
  const running = new Map<string, Promise<Handoff[]>>();
  const next = new Map<string, Promise<Handoff[]>>();
  const begin = (status: HandoffStatus): Promise<Handoff[]> => {
    const mine = allWith(store, status).finally(() => running.delete(status));
    running.set(status, mine);
    return mine;
  };
  return (status) => {
    const now = running.get(status);
    if (!now) return begin(status);
    const known = next.get(status);
    if (known) return known;
    const mine = now.then(
      () => (next.delete(status), begin(status)),
      () => (next.delete(status), begin(status)),
    );
    next.set(status, mine);
    return mine;
  };
}

/** A crisis before anything; then calls that are due, then by priority; last those who asked to be called later. */
function rankOf(handoff: Handoff, now: Instant): number {
  if (handoff.priority === 1) return 0;
  if (handoff.status !== "waiting" || handoff.callbackAt === null) return 2;
  return handoff.callbackAt <= now ? 1 : 3;
}
/** When somebody began to wait for what is owed now. */
const since = (handoff: Handoff): Instant => (handoff.status === "waiting" ? (handoff.callbackAt ?? handoff.openedAt) : handoff.openedAt);

/** Worst priority first, inside it the oldest waiting; at most a hundred. `mine` are those the person holds. */
export async function casePage(
  query: { status: string; language?: string | undefined; reason?: string | undefined; after?: string | undefined },
  person: Person,
  ports: CasePorts & { rows: RowRules; lists: QueueLists },
): Promise<CasePage> {
  const theirs = async (status: "waiting" | "held" | "wrap_up"): Promise<Handoff[]> => ports.rows.only(person, await ports.lists(status));
  const [waiting, held, wrapUp] = await Promise.all([theirs("waiting"), theirs("held"), theirs("wrap_up")]);
  const personId = person.id;
  const now = ports.now();
  const machineNow = ports.machineNow();
  // What a colleague offers is found where one looks first.
  const mine = [...held, ...wrapUp].filter(
    (handoff) => handoff.owner === personId || (handoff.transfer?.to === personId && handoff.transfer.by >= machineNow),
  );
  const owned = mine.filter((handoff) => handoff.owner === personId).length;
  const callbacks = waiting.filter((handoff) => handoff.callbackAt !== null);
  const lists: Record<string, Handoff[]> = { waiting, held, wrap_up: wrapUp, mine, callbacks, all: [...waiting, ...held, ...wrapUp] };
  const chosen = (lists[query.status] ?? waiting)
    .filter(
      (handoff) => (!query.language || handoff.brief.language === query.language) && (!query.reason || handoff.reason === query.reason),
    )
    .sort(
      (a, b) =>
        rankOf(a, now) - rankOf(b, now) ||
        (rankOf(a, now) === 3 ? 0 : a.priority - b.priority) ||
        since(a) - since(b) ||
        (a.id < b.id ? -1 : 1),
    );
  const from = query.after === undefined ? 0 : chosen.findIndex((handoff) => handoff.id === query.after) + 1;
  const shown = chosen.slice(from, from + pageSize);
  return {
    now: toIso(ports.now()),
    items: await rowsOf(shown, ports),
    nextCursor: from + pageSize < chosen.length ? shown.at(-1)!.id : null,
    counts: { waiting: waiting.length, held: held.length, mine: owned, wrap_up: wrapUp.length, callbacks: callbacks.length },
  };
}
