// Knows how outgoing events run beside the house: woken by each change, looking anyway now and then, ended in good order. Refuses to hold a route.
import type { Instant } from "../../src/calendar.ts";
import type { Config } from "../config.ts";
import type { Bell } from "../bell.ts";
import { createDeliveryStore, type DeliveryStore } from "../store/delivery-store.ts";
import { openPool } from "../store/pool.ts";
import type { Store } from "../store/store.ts";
import { createSender, type Sender } from "./sender.ts";

export type Outgoing = { sender: Sender; deliveries: DeliveryStore; url: string; wake: () => void; start(): void; stop(): Promise<void> };

/** A try that is due without anything happening is at most this late. */
const lookEveryMs = 2_000;
/** Between two rounds: a busy house is not asked after each of its messages. */
const restMs = 100;

export function openOutgoing(parts: {
  events: NonNullable<Config["events"]>;
  databaseUrl: string;
  store: Store;
  bell: Bell;
  now: () => Instant;
  isSandbox: boolean;
  report: (error: unknown) => void;
}): Outgoing {
  const { events, store, bell, report } = parts;
  const pool = openPool(parts.databaseUrl, { max: 2, onError: report });
  const deliveries = createDeliveryStore(pool);
  const ending = new AbortController();
  const sender = createSender({
    store,
    deliveries,
    url: events.url,
    secrets: events.secrets,
    now: parts.now,
    machineNow: () => Date.now(),
    chance: () => Math.random(),
    mayBePrivate: parts.isSandbox,
    signal: ending.signal,
  });

  async function pause(ms: number, alsoFor: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, ending.signal]);
    const timer = setTimeout(() => over.abort(), ms);
    await alsoFor(signal);
    clearTimeout(timer);
    over.abort();
  }
  const silence = (signal: AbortSignal): Promise<void> => new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

  async function loop(): Promise<void> {
    while (!ending.signal.aborted) {
      // Listened for before the look: what rings during it is not missed.
      const over = new AbortController();
      const rung = bell.next(AbortSignal.any([over.signal, ending.signal]));
      const failed = await sender.run().then(() => false, (error: unknown) => (report(error), true));
      if (ending.signal.aborted) break;
      await pause(failed ? lookEveryMs : restMs, silence);
      await pause(lookEveryMs, (signal) => Promise.race([rung, bell.next(signal)]));
      over.abort();
    }
  }

  let running: Promise<void> = Promise.resolve();
  return {
    sender,
    deliveries,
    url: events.url,
    wake: () => bell.ring(),
    start() {
      running = loop();
    },
    async stop() {
      ending.abort();
      await running;
      await pool.end();
    },
  };
} // prettier-ignore
