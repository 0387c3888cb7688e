// Knows how the desk hears of changes as they happen: server-sent events with ids that a broken line picks up from. Refuses to carry their content.
import type { Instant } from "../../src/calendar.ts";
import type { Bell } from "../sandbox/bell.ts";
import type { Store, TimelineEvent, TimelineKind } from "../store/store.ts";
import type { LiveEvent } from "./wire.ts";

const caseKinds: TimelineKind[] = [
  "handoff_opened",
  "handoff_claimed",
  "handoff_noted",
  "handoff_returned",
  "handoff_closed",
  "handoff_wrapped_up",
];
const lineKinds: TimelineKind[] = [
  "heard",
  "said",
  "withheld",
  "sent",
  "delivered",
  "failed",
  "promise_recorded",
  "hold_placed",
  "hold_lifted",
  "plan_recorded",
  "payment_received",
];

const frame = (event: LiveEvent): string => `id: ${event.id}\nevent: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`;
const heartbeatMs = 15_000;

/** A turn commits a little after the instant it is filed under, and in the sandbox the clock stands still: what lies this far back is looked at again. */
const overlapMs = 5_000;

/**
 * The stream of one browser. `after` is the last id it saw, or null to begin now. Rings of the bell make it look at once; without one it looks
 * every heartbeat, because another process may have written.
 */
export async function* liveStream(
  ports: { store: Store; bell: Bell; presence: PresenceNews; now: () => Instant },
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let from = after === null ? ports.now() : Math.min(Number(after.split("~")[0]) || ports.now(), ports.now());
  const seen = new Map<string, Instant>();
  // What was there before the page opened is in the page already.
  if (after === null) for (const event of await read(ports.store, from - overlapMs)) seen.set(event.id, event.at);
  yield "retry: 2000\n\n";
  let { seen: told } = ports.presence.after(0);
  while (!signal.aborted) {
    // Listened for before the look: what rings during it is not missed.
    const wait = new AbortController();
    const stop = (): void => wait.abort();
    signal.addEventListener("abort", stop, { once: true });
    const rung = ports.bell.next(wait.signal);
    for (const event of await read(ports.store, from - overlapMs)) {
      if (seen.has(event.id)) continue;
      seen.set(event.id, event.at);
      from = Math.max(from, event.at);
      const handoffId = typeof event.body["handoffId"] === "string" ? event.body["handoffId"] : undefined;
      yield frame({
        id: `${event.at}~${event.id}`,
        event: caseKinds.includes(event.kind) ? "case" : "line",
        data: { ...(handoffId === undefined ? {} : { handoffId }), borrowerId: event.borrowerId, lineId: event.id },
      });
    }
    for (const [id, at] of seen) if (at < from - overlapMs) seen.delete(id);
    const { seen: toldNow, handoffIds } = ports.presence.after(told);
    told = toldNow;
    // Without an id: a line that breaks here has missed nothing of the record.
    for (const handoffId of handoffIds) yield `event: presence\ndata: ${JSON.stringify({ handoffId })}\n\n`;
    const timer = setTimeout(stop, heartbeatMs);
    await rung;
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    yield ": still here\n\n";
  }
}

async function read(store: Store, from: Instant): Promise<TimelineEvent[]> {
  const found: TimelineEvent[] = [];
  for (let cursor = cursorAt(from); ;) {
    const page = await store.eventsSince({ kinds: [...caseKinds, ...lineKinds], limit: 500, cursor });
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

/** Who looks and who types is no fact for the record: it is told once to whoever listens in this process, and forgotten. */
export type PresenceNews = { tell(handoffId: string): void; after(seen: number): { seen: number; handoffIds: string[] } };
export function createPresenceNews(): PresenceNews {
  const kept: string[] = [];
  let told = 0;
  return {
    tell(handoffId) {
      kept.push(handoffId);
      told++;
      if (kept.length > 1_000) kept.shift();
    },
    after(seen) {
      const fresh = Math.min(told - seen, kept.length);
      return { seen: told, handoffIds: fresh <= 0 ? [] : [...new Set(kept.slice(-fresh))] };
    },
  };
}

/** The record's own form of a cursor: just before everything of that instant. */
const cursorAt = (at: Instant): string => Buffer.from(JSON.stringify([at, 0, ""])).toString("base64url");
