// Knows how calls are followed to their end: what Twilio tells, what it is asked when it tells nothing, and what is brought up another way when its time has come.
// Refuses to word that or to judge whether it may be.
import { setTimeout as pause } from "node:timers/promises";
import type twilio from "twilio";
import type { Instant } from "../../../src/calendar.ts";
import type { Clock } from "../../clock.ts";
import type { AfterCall, OpenCall } from "../../store/calls.ts";
import type { Store } from "../../store/store.ts";
import type { Turn } from "../../turn-ports.ts";
import { recordUnreached, type EndingHouse } from "./endings.ts";
import { endingOf, pickedUpBy, type Call, type CallEnding } from "./webhook.ts";

export type WatchHouse = {
  store: Store;
  clock: Clock;
  turn: Pick<Turn, "runScheduled">;
  client: Pick<twilio.Twilio, "calls">;
  report: (error: unknown) => void;
  /** Seconds of the business clock after which Twilio is asked; default 120. */
  askAfterSeconds?: number | undefined;
  everyMs?: number;
  /** Rings for call-backs that are due; how many. */
  ringCallbacks?: () => Promise<number>;
};

export type CallWatch = {
  /** Asks about every call that should have ended, brings up what is due another way; how many of both came to something. */
  look(): Promise<number>;
  /** The next instant at which `look` has something new to do. */
  nextAt(): Promise<Instant | null>;
  start(): void;
  stop(): Promise<void>;
};

/** A call lasts four hours at most (Twilio's own limit); what is not told within a day is not told any more. */
const askedForMs = 24 * 3_600_000;
const tryAgainMs = 60_000;

/** The message's status and, where nobody was reached, the contact: in this order, so that a call we stop in the middle of is asked about again. */
export async function recordEnding(house: EndingHouse, call: Call, messageId: string, ending: CallEnding, told: string): Promise<void> {
  // Busy never rang at their end: it counts as not connected (12 CFR 1006.14(b)(3)(ii)).
  if (ending !== "answered") await recordUnreached(house, call, messageId, ending === "no_answer" ? "no_answer" : "not_connected");
  const [status, code] = ending === "answered" ? (["delivered", null] as const) : (["undelivered", told] as const);
  await house.store.recordStatus("voice", call.sid, status, code, house.clock.now());
}

export function createCallWatch(house: WatchHouse): CallWatch {
  const { store, clock } = house;
  const askAfterMs = (house.askAfterSeconds ?? 120) * 1000;
  /** A call that goes on is asked about at every look, but is no reason for one. */
  const asked = new Set<string>();
  const end = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const openCalls = (): Promise<OpenCall[]> => store.openCalls(clock.now() - askedForMs, clock.now() - askAfterMs);

  /** True when Twilio knows an end. */
  async function ask(open: OpenCall): Promise<boolean> {
    const call: Call = { sid: open.sid, theirs: open.theirs, ours: open.ours, direction: "outbound" };
    asked.add(open.sid);
    let found: { status: string; answeredBy: string };
    try {
      found = await house.client.calls(open.sid).fetch();
    } catch (error) {
      if ((error as { status?: number }).status !== 404) throw error;
      // Nobody can say any more: counted as rung, the stricter of the two.
      await recordEnding(house, call, open.messageId, "no_answer", "unknown to the carrier");
      asked.delete(open.sid);
      return true;
    }
    const ending = endingOf({ CallStatus: found.status });
    if (ending === null) return false;
    if (ending === "answered" && found.answeredBy && pickedUpBy({ AnsweredBy: found.answeredBy }) !== "human")
      await recordUnreached(house, call, open.messageId, "voicemail_available_not_left");
    await recordEnding(house, call, open.messageId, ending, found.status);
    asked.delete(open.sid);
    return true;
  }

  async function bringUp({ messageId, borrowerId, occasion, channels, endedAt }: AfterCall): Promise<void> {
    const record = await store.readBorrower(borrowerId);
    const hasSpoken = record?.contactHistory.some((event) => event.direction === "in" && event.at > endedAt) ?? false;
    const loanId = "loanId" in occasion ? occasion.loanId : null;
    const isHeld = record?.holds.some((hold) => hold.loanId === null || hold.loanId === loanId) ?? false;
    // Whoever has written or rung since, or whose loan is on hold by now, is not reminded of a call they missed.
    if (!record || hasSpoken || isHeld) return store.moveAfterCall(messageId, null);
    const result = await house.turn.runScheduled(borrowerId, occasion, `after-call:${messageId}`, [], channels);
    await store.moveAfterCall(messageId, result.outcome === "postponed" ? Math.max(result.until, clock.now() + 1) : null);
  }

  async function look(): Promise<number> {
    let done = 0;
    try {
      done += (await house.ringCallbacks?.()) ?? 0;
    } catch (error) {
      house.report(error);
    }
    for (const call of await openCalls())
      try {
        if (await ask(call)) done++;
      } catch (error) {
        house.report(error);
      }
    for (const after of await store.afterCallsDue(clock.now()))
      try {
        await bringUp(after);
        done++;
      } catch (error) {
        house.report(error);
        await store.moveAfterCall(after.messageId, clock.now() + tryAgainMs);
      }
    return done;
  }

  async function loop(): Promise<void> {
    while (!end.signal.aborted) {
      await look().catch(house.report);
      await pause(house.everyMs ?? 30_000, undefined, { signal: end.signal }).catch(() => undefined);
    }
  }

  return {
    look,
    async nextAt() {
      const [after, calls] = await Promise.all([store.nextAfterCallAt(), store.openCalls(clock.now() - askedForMs, clock.now())]);
      const first = calls.find(({ sid }) => !asked.has(sid));
      return first ? Math.min(first.at + askAfterMs, after ?? Infinity) : after;
    },
    start() {
      running = loop();
    },
    async stop() {
      end.abort();
      await running;
    },
  };
}
