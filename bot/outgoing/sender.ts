// Knows how facts of the record become signed deliveries, each at least once, until it is taken or given up. Refuses to know the endpoint's answer beyond its status.
import { Webhook } from "standardwebhooks";
import type { Instant } from "../../src/calendar.ts";
import type { DeliveryStore } from "../store/delivery-store.ts";
import type { Store } from "../store/store.ts";
import { eventKinds, payloadOf } from "./event.ts";
import { post, type Posted } from "./post.ts";
import { waitAfter } from "./retries.ts";

export type OutgoingPorts = {
  store: Pick<Store, "readSetting" | "writeSetting">;
  deliveries: DeliveryStore;
  url: string;
  /** The first signs as the newest; while a key is being changed both sign. */
  secrets: readonly string[];
  /** The business clock, by which events are filed. */
  now: () => Instant;
  /** The machine's clock, by which tries are made. */
  machineNow: () => number;
  /** 0 to 1. */
  chance: () => number;
  mayBePrivate: boolean;
  signal: AbortSignal;
};

export type EndpointState = { url: string; isDisabled: boolean; because: string | null };
export type Sender = {
  /** Files what is new and tries what is due; answers how many were tried. */
  run(): Promise<number>;
  state(): Promise<EndpointState>;
  enable(): Promise<void>;
};

/** A turn commits a little after the instant it is filed under: what lies this far back is looked at again, and a row that is there stays one. */
const overlapMs = 60_000;
const leaseMs = 90_000;
const atOnce = 16;
const keptMs = 7 * 86_400_000;

const cursorName = "events.cursor";
const disabledName = "events.disabled";

export function createSender(ports: OutgoingPorts): Sender {
  const { deliveries, store, url, machineNow } = ports;
  const keys = ports.secrets.map((secret) => new Webhook(secret));
  const address = new URL(url);
  let tidiedAt = 0;

  async function collect(): Promise<void> {
    const now = ports.now();
    const stored = await store.readSetting(cursorName);
    // Whoever connects is told what happens from then on; the past is in the exports.
    const from = stored === null ? now : Math.min(Number(stored) - overlapMs, now);
    await deliveries.collect(url, eventKinds, from, machineNow());
    if (stored === null || now - Number(stored) > overlapMs / 4) await store.writeSetting(cursorName, String(now));
  }

  function headersOf(id: string, at: Date, body: string): Record<string, string> {
    return {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "DueCourse",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": keys.map((key) => key.sign(id, at, body)).join(" "),
    };
  }

  async function disable(because: string): Promise<void> {
    await store.writeSetting(disabledName, JSON.stringify({ url, because }));
  }
  async function state(): Promise<EndpointState> {
    const stored = await store.readSetting(disabledName);
    const found = stored ? (JSON.parse(stored) as { url: string; because: string }) : null;
    // Another address is another endpoint.
    return found?.url === url ? { url, isDisabled: true, because: found.because } : { url, isDisabled: false, because: null };
  }

  async function tryOne(one: Awaited<ReturnType<DeliveryStore["claim"]>>[number]): Promise<void> {
    const body = payloadOf(one.event);
    const posted: Posted = await post(address, headersOf(one.event.id, new Date(machineNow()), body), body, { mayBePrivate: ports.mayBePrivate, signal: ports.signal });
    if (posted.outcome !== "taken" && ports.signal.aborted) return deliveries.release(url, [one.event.id], machineNow());
    const triedAt = machineNow();
    const settle = (status: "waiting" | "sent" | "dead", error: string | null, nextTryAt: number): Promise<void> => deliveries.settle(url, one.event.id, { status, error, nextTryAt, triedAt });
    if (posted.outcome === "taken") return settle("sent", null, triedAt);
    if (posted.outcome === "gone") {
      await disable(`answered 410 to ${one.event.id}`);
      return settle("dead", posted.error, triedAt);
    }
    const wait = waitAfter(one.attempts, ports.chance());
    if (wait === null) return settle("dead", posted.error, triedAt);
    return settle("waiting", posted.error, triedAt + Math.max(wait, posted.retryAfterMs ?? 0));
  } // prettier-ignore

  return {
    state,
    async enable() {
      await store.writeSetting(disabledName, "");
    },
    async run() {
      await collect();
      let tried = 0;
      while (!ports.signal.aborted && !(await state()).isDisabled) {
        const taken = await deliveries.claim(url, machineNow(), leaseMs, atOnce);
        if (taken.length === 0) break;
        await Promise.all(taken.map(tryOne));
        tried += taken.length;
      }
      if (machineNow() - tidiedAt > 3_600_000) {
        tidiedAt = machineNow();
        await deliveries.forget(url, tidiedAt - keptMs);
      }
      return tried;
    },
  };
}
