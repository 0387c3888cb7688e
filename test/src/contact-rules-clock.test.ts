// Days on which clocks are changed, in twenty zones, against the runtime's own zone data minute by minute.
import { describe, expect, test } from "@jest/globals";
import { instantOfLocal, isInside, localClockAt, nextInstantInside } from "../../src/contact-rules-clock.ts";
import type { ClockWindow } from "../../src/contact-rules-clock.ts";
import { addBusinessDays, isBusinessDay } from "../../src/contact-rules-business-days.ts";
import { compilePacks, mayContact } from "../../src/contact-rules.ts";
import { lawPacks } from "../../src/policy/packs.ts";

const zones = [
  "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage", "America/St_Johns", "America/Havana", "America/Santiago",
  "Europe/Athens", "America/Nuuk", "Europe/London", "Europe/Berlin", "Europe/Lisbon", "Europe/Chisinau", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut",
  "Asia/Jerusalem", "Australia/Lord_Howe", "Pacific/Chatham",
]; // prettier-ignore
const minute = 60_000;
const every = new Set([1, 2, 3, 4, 5, 6, 7]);
const windowOf = (from: number, to: number): ClockWindow => ({ days: every, fromMs: from * minute, toMs: to * minute });

const formats = new Map<string, Intl.DateTimeFormat>();
/** What the runtime says, asked directly. */
function wallClock(at: number, zone: string): { minuteOfDay: number; day: string } {
  let format = formats.get(zone);
  if (!format)
    formats.set(zone, (format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }))); // prettier-ignore
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { minuteOfDay: Number(parts["hour"]) * 60 + Number(parts["minute"]), day: `${parts["year"]}-${parts["month"]}-${parts["day"]}` };
}

function offsetOf(at: number, zone: string): number {
  const { minuteOfDay, day } = wallClock(at, zone);
  return Date.parse(day) / minute + minuteOfDay - Math.floor(at / minute);
}

/** The instants of 2026 at which the zone's offset changes, to the quarter hour. */
function changesOf(zone: string): number[] {
  const changes: number[] = [];
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
    if (offsetOf(day, zone) === offsetOf(day + 86_400_000, zone)) continue;
    for (let at = day; at < day + 86_400_000; at += 900_000)
      if (offsetOf(at, zone) !== offsetOf(at + 900_000, zone)) changes.push(at + 900_000);
  }
  return changes;
}

describe.each(zones)("%s", (zone) => {
  const changes = changesOf(zone);
  test("its clock is read right around every change", () => {
    expect(changes.length).toBeGreaterThanOrEqual(2);
    for (const change of changes)
      for (let at = change - 26 * 3_600_000; at < change + 26 * 3_600_000; at += 5 * minute) {
        expect(localClockAt(at, zone).msOfDay / minute).toBe(wallClock(at, zone).minuteOfDay);
      }
  });
  test("hours open at the first minute that is inside, skipped and repeated hours included", () => {
    for (const change of changes)
      for (const window of [windowOf(480, 1260), windowOf(90, 150), windowOf(1380, 30), windowOf(0, 30)]) {
        for (let at = change - 5 * 3_600_000 + 7 * minute; at < change + 5 * 3_600_000; at += 53 * minute) {
          const opens = nextInstantInside(at, zone, [window], true);
          const inside = (instant: number) => {
            const { minuteOfDay } = wallClock(instant, zone);
            return window.fromMs < window.toMs
              ? minuteOfDay * minute >= window.fromMs && minuteOfDay * minute < window.toMs
              : minuteOfDay * minute >= window.fromMs || minuteOfDay * minute < window.toMs;
          };
          let expected = at;
          // Whole minutes, as edges fall on them.
          if (!inside(expected)) for (expected = Math.ceil(at / minute) * minute; !inside(expected); expected += minute);
          expect([window.fromMs / minute, new Date(at).toISOString(), new Date(opens).toISOString()]).toEqual([
            window.fromMs / minute,
            new Date(at).toISOString(),
            new Date(expected).toISOString(),
          ]);
        }
      }
  });
  test("no contact outside eight to nine on those days, decided by the rules themselves", () => {
    const packs = compilePacks(lawPacks, { jurisdiction: "US", party: "third", mode: "legal" });
    for (const change of changes)
      for (let at = change - 13 * 3_600_000; at < change + 30 * 3_600_000; at += 20 * minute) {
        const { minuteOfDay } = wallClock(at, zone);
        const decision = mayContact({ act: "contact", channel: "call_human" }, [], { party: "third", candidateZones: [zone] }, packs, at);
        expect([new Date(at).toISOString(), decision.outcome]).toEqual([
          new Date(at).toISOString(),
          minuteOfDay >= 480 && minuteOfDay < 1260 ? "allow" : "wait_until",
        ]);
        if (decision.outcome === "wait_until") expect(wallClock(decision.notBefore, zone).minuteOfDay).toBe(480);
      }
  });
});

test("a skipped time is the moment of the change", () => {
  const day = Date.parse("2026-03-08") / 86_400_000;
  expect(new Date(instantOfLocal(day, 150, "America/New_York")).toISOString()).toBe("2026-03-08T07:00:00.000Z");
});
test("a window over midnight belongs to the day it begins on", () => {
  const fridays: ClockWindow = { days: new Set([5]), fromMs: 1320 * minute, toMs: 120 * minute };
  expect(isInside({ day: 0, weekday: 6, msOfDay: 60 * minute }, [fridays])).toBe(true);
  expect(isInside({ day: 0, weekday: 5, msOfDay: 60 * minute }, [fridays])).toBe(false);
});
test("business days leave out weekends and the holidays of 5 U.S.C. 6103(a)", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  expect(isBusinessDay(day("2026-11-11"))).toBe(false);
  expect(isBusinessDay(day("2026-11-26"))).toBe(false);
  expect(addBusinessDays(day("2026-11-05"), 5)).toBe(day("2026-11-13"));
  expect([addBusinessDays(day("2026-10-30"), -10), addBusinessDays(day("2026-10-30"), -3)]).toEqual([day("2026-10-16"), day("2026-10-27")]);
});
