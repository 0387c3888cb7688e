// Knows where the time comes from: the system's clock, or the sandbox's that stands still until it is moved. Refuses to know what is due.
import type { Instant } from "../src/calendar.ts";

export type Clock = { now(): Instant };
/** Forward only; `moveTo` an earlier instant throws a RangeError. */
export type MovableClock = Clock & { moveTo(instant: Instant): Promise<void> };

export const systemClock: Clock = { now: () => Date.now() };

/** Keeps its place in the store under "clock", so that a restart goes on where it was. `startAt` is used only when nothing is kept yet. */
export async function sandboxClock(
  settings: { readSetting(name: string): Promise<string | null>; writeSetting(name: string, value: string): Promise<void> },
  startAt: Instant,
): Promise<MovableClock> {
  const kept = await settings.readSetting("clock");
  let now = kept === null ? startAt : Number(kept);
  if (kept === null) await settings.writeSetting("clock", String(now));
  return {
    now: () => now,
    async moveTo(instant) {
      if (instant < now) throw new RangeError(`the clock stands at ${now} and cannot go back to ${instant}`);
      if (instant === now) return;
      await settings.writeSetting("clock", String(instant));
      now = instant;
    },
  };
}
