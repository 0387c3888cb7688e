// Knows how time passes in a test's house: one due instant at a time, everything due at each done before the next. Refuses to know what is due.
import type { MovableClock } from "../../bot/clock.ts";
import type { Outbox } from "../../bot/outbox.ts";
import type { Schedule } from "../../bot/schedule.ts";
import type { Store } from "../../bot/store/store.ts";

export type TimedHouse = { store: Pick<Store, "nextLookAt" | "nextOutboxAt">; clock: MovableClock; schedule: Schedule; outbox: Outbox };

/** Until `to` (epoch ms), as the sandbox does. */
export async function passTo(to: number, { store, clock, schedule, outbox }: TimedHouse): Promise<void> {
  for (;;) {
    const next = [await store.nextLookAt(), await store.nextOutboxAt("ready")].filter((at) => at !== null);
    const soonest = Math.min(...next);
    if (!(soonest <= to)) break;
    if (soonest > clock.now()) await clock.moveTo(soonest);
    await schedule.runDue();
    await outbox.drain();
  }
  await clock.moveTo(to);
}
