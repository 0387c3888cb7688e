// Knows how the desk hears of changes as they happen: server-sent events with ids that a broken line picks up from. Refuses to carry their content.
import type { Instant } from "../../src/calendar.ts";
import { createBell, type Bell } from "../bell.ts";
import type { Store, TimelineEvent, TimelineKind } from "../store/store.ts";
import type { LiveEvent } from "./wire.ts";

const caseKinds: TimelineKind[] = [
  "handoff_opened",
  "handoff_claimed",
  "handoff_noted",
  "handoff_returned",
  "handoff_closed",
  "handoff_wrapped_up",
  "call_transferred",
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

/** What this process tells its browsers: read once for all of them. */
export type LiveFeed = {
  /** Frames so far; waits until the feed runs. */
  join(): Promise<number>;
  leave(): void;
  /** Frames after `position`; null when they are no longer kept. */
  after(position: number): { position: number; frames: Frame[] } | null;
  /** Resolves when there is more, or when `signal` aborts. */
  more(position: number, signal: AbortSignal): Promise<void>;
};
/** Whom a frame is about; null: nobody in particular. */
type Frame = { id: string | null; borrowerId: string | null; text: string };
const mostFrames = 5_000;

const liveEventOf = (event: TimelineEvent): LiveEvent => {
  const handoffId = typeof event.body["handoffId"] === "string" ? event.body["handoffId"] : undefined;
  return {
    id: `${event.at}~${event.id}`,
    event: caseKinds.includes(event.kind) ? "case" : "line",
    data: { ...(handoffId === undefined ? {} : { handoffId }), borrowerId: event.borrowerId, lineId: event.id },
  };
};

const frameOf = (event: TimelineEvent): Frame => ({ id: event.id, borrowerId: event.borrowerId, text: frame(liveEventOf(event)) });
const presenceFrame = ({ id, borrowerId }: { id: string; borrowerId: string }): Frame => ({
  id: null,
  borrowerId,
  text: `event: presence\ndata: ${JSON.stringify({ handoffId: id })}\n\n`,
});

/** Looks at each ring of the bell, and every heartbeat without one, because another process may have written; rests while nobody listens. */
export function createLiveFeed(ports: {
  store: Store;
  bell: Bell;
  presence: PresenceNews;
  now: () => Instant;
  report: (error: unknown) => void;
}): LiveFeed {
  const { store, bell, presence } = ports;
  let kept: Frame[] = [];
  let count = 0;
  let listeners = 0;
  let running: { ready: Promise<void>; stop: AbortController } | null = null;
  const pages = createBell();

  function add(frames: readonly Frame[]): void {
    if (frames.length === 0) return;
    kept.push(...frames);
    count += frames.length;
    if (kept.length > mostFrames) kept = kept.slice(-mostFrames);
    pages.ring();
  }

  async function run(stop: AbortSignal, ready: () => void): Promise<void> {
    let from = ports.now();
    let { seen: told } = presence.after(0);
    const seen = new Map<string, Instant>();
    let isFirst = true;
    let before = 0;
    /** How far the record had been read at each look at this instant, oldest first. */
    let trail: { lookAt: number; end: string }[] = [];
    while (!stop.aborted) {
      // Listened for before the look: what rings during it is not missed.
      const wait = new AbortController();
      const rung = bell.next(AbortSignal.any([wait.signal, stop]));
      try {
        const [now, lookAt] = [ports.now(), Date.now()];
        // On a clock that stands still all of a long day shares one instant: there the record's own order tells what is new.
        const isStanding = !isFirst && now === before && from === now;
        before = now;
        if (!isStanding) trail = [];
        while (trail[1] && trail[1].lookAt < lookAt - 2 * overlapMs) trail.shift();
        const old = trail[0];
        const cursor = old && old.lookAt < lookAt - 2 * overlapMs ? old.end : cursorAt(from - overlapMs);
        const { events, end } = (await read(store, cursor))!;
        if (end !== null) trail.push({ lookAt, end });
        const fresh = events.filter((event) => !seen.has(event.id));
        for (const event of fresh) {
          seen.set(event.id, event.at);
          from = Math.max(from, event.at);
        }
        for (const [id, at] of seen) if (at < from - overlapMs) seen.delete(id);
        const news = presence.after(told);
        told = news.seen;
        // What was there before the first page opened is in the page already.
        if (!isFirst) add(fresh.map(frameOf));
        // Without an id: a line that breaks here has missed nothing of the record.
        const looked = await Promise.all(news.handoffIds.map((id) => store.readHandoff(id)));
        add(looked.flatMap((found) => (found ? [presenceFrame(found)] : [])));
        if (news.queue) add([{ id: null, borrowerId: null, text: "event: queue\ndata: {}\n\n" }]);
      } catch (error) {
        if (!stop.aborted) ports.report(error);
      }
      isFirst = false;
      ready();
      const timer = setTimeout(() => wait.abort(), heartbeatMs);
      await rung;
      clearTimeout(timer);
    }
  }

  return {
    async join() {
      listeners++;
      if (!running) {
        const stop = new AbortController();
        const ready = new Promise<void>((resolve) => void run(stop.signal, resolve));
        running = { ready, stop };
      }
      await running.ready;
      return count;
    },
    leave() {
      listeners--;
      if (listeners > 0) return;
      running?.stop.abort();
      running = null;
    },
    after(position) {
      const missing = count - position;
      return missing > kept.length ? null : { position: count, frames: missing <= 0 ? [] : kept.slice(-missing) };
    },
    more(position, signal) {
      return count > position ? Promise.resolve() : pages.next(signal);
    },
  };
}

/** A line that was broken for longer reads its page anew: it hears of the queue, and not of each thing it missed. */
const longestGapMs = 60 * 60_000;
const mostMissed = 1_000;

/**
 * What a browser that last saw `after` has missed, oldest first; empty when that is too much, too old, or no id of ours: it reads everything anew anyway.
 * On a clock that stands still the order within one instant is the record's.
 */
async function missedSince(store: Store, after: string, now: Instant): Promise<TimelineEvent[]> {
  const cut = after.indexOf("~");
  const at = Number(after.slice(0, Math.max(0, cut)));
  if (cut < 1 || !Number.isSafeInteger(at) || at < now - longestGapMs || at > now) return [];
  const found = await read(store, cursorAt(at - overlapMs), mostMissed);
  if (found === null) return [];
  const { events } = found;
  const last = events.findIndex((event) => event.id === after.slice(cut + 1));
  return events.filter((event, index) => index > last || event.at < at);
}

/** Of these frames those the reader may know of, in their order. */
export type Seen = <T extends { borrowerId: string | null }>(frames: readonly T[]) => Promise<T[]>;

/** The stream of one browser. `after` is the last id it saw, or null to begin now. Ends when `stillThere` says no. */
export async function* liveStream(
  ports: { store: Store; feed: LiveFeed; now: () => Instant; stillThere: () => Promise<boolean>; seen: Seen },
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let position = await ports.feed.join();
  try {
    // What came between the page's own reading and this look is in neither: it reads once more.
    yield "retry: 2000\n\nevent: queue\ndata: {}\n\n";
    const missed = after === null ? [] : await missedSince(ports.store, after, ports.now());
    const told = new Set(missed.map((event) => event.id));
    yield (await ports.seen(missed.map(frameOf))).map((one) => one.text).join("");
    while (!signal.aborted && (await ports.stillThere())) {
      const next = ports.feed.after(position);
      // Too far behind: the browser comes again and says what it saw last.
      if (!next) return;
      position = next.position;
      const fresh = next.frames.filter((one) => one.id === null || !told.has(one.id));
      const text = (await ports.seen(fresh)).map((one) => one.text).join("");
      if (text !== "") yield text;
      const wait = new AbortController();
      const timer = setTimeout(() => wait.abort(), heartbeatMs);
      await ports.feed.more(position, AbortSignal.any([signal, wait.signal]));
      clearTimeout(timer);
      if (wait.signal.aborted) yield ": still here\n\n";
    }
  } finally {
    ports.feed.leave();
  }
}

/** Null when there are more than `most`. */
async function read(store: Store, from: string, most = Infinity): Promise<{ events: TimelineEvent[]; end: string | null } | null> {
  const found: TimelineEvent[] = [];
  for (let cursor = from; ;) {
    const page = await store.eventsSince({ kinds: [...caseKinds, ...lineKinds], limit: 500, cursor });
    found.push(...page.items);
    if (page.nextCursor === null) return { events: found, end: page.endCursor };
    if (found.length >= most) return null;
    cursor = page.nextCursor;
  }
}

/** Who looks and who types is no fact for the record: it is told once to whoever listens in this process, and forgotten. */
export type PresenceNews = {
  tell(handoffId: string): void;
  /** The order of the queue has changed by the clock alone: a call is due. */
  tellQueue(): void;
  after(seen: number): { seen: number; handoffIds: string[]; queue: boolean };
};
export function createPresenceNews(): PresenceNews {
  const kept: string[] = [];
  let told = 0;
  const add = (handoffId: string): void => {
    kept.push(handoffId);
    told++;
    if (kept.length > 1_000) kept.shift();
  };
  return {
    tell: add,
    tellQueue: () => add(""),
    after(seen) {
      const fresh = Math.min(told - seen, kept.length);
      const ids = new Set(fresh <= 0 ? [] : kept.slice(-fresh));
      const queue = ids.delete("");
      return { seen: told, handoffIds: [...ids], queue };
    },
  };
}

/** The record's own form of a cursor: just before everything of that instant. */
const cursorAt = (at: Instant): string => Buffer.from(JSON.stringify([at, 0, ""])).toString("base64url");
