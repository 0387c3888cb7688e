// Promises about days and instants: real days only, month ends kept, daylight saving never skips or repeats a decision.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  instantAt,
  isLocalDate,
  isZone,
  localTimeAt,
  parseInstant,
  toIso,
  weekdayOf,
} from "../../src/calendar.ts";

describe("days", () => {
  test.each(["2026-02-29", "2026-13-01", "2026-1-5", "20260105", "2026-04-31", ""])("refuses %p", (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(/is not a calendar day/);
  });
  test("keep the seed day over short months", () => {
    const ends = [1, 2, 3, 13].map((months) => addMonths("2024-01-31", months));
    expect(ends).toEqual(["2024-02-29", "2024-03-31", "2024-04-30", "2025-02-28"]);
    expect(addMonths("2026-02-28", 1, 31)).toBe("2026-03-31");
    expect(addMonths("2026-01-15", -2)).toBe("2025-11-15");
  });
  test("count back and forth", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -5_000, max: 5_000 }), (day, step) => {
        const date = fromDayNumber(day);
        expect(dayNumber(date)).toBe(day);
        expect(daysBetween(date, addDays(date, step))).toBe(step);
        expect(weekdayOf(date)).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
      }),
      { seed: 3 },
    );
  });
});

describe("instants", () => {
  test("a wall-clock time that daylight saving skips moves forward", () => {
    expect(toIso(instantAt("2026-03-08", 150, "America/New_York"), "America/New_York")).toBe("2026-03-08T03:30:00.000-04:00");
  });
  test("the first of two equal wall-clock times is taken when the clock goes back", () => {
    expect(toIso(instantAt("2026-11-01", 90, "America/New_York"), "America/New_York")).toBe("2026-11-01T01:30:00.000-04:00");
  });
  test("the same instant is another day elsewhere", () => {
    const instant = parseInstant("2026-03-11T23:30:00-05:00");
    expect(localTimeAt(instant, "America/Chicago")).toEqual({ date: "2026-03-11", minuteOfDay: 1410, weekday: 3 });
    expect(localTimeAt(instant, "Asia/Shanghai")).toEqual({ date: "2026-03-12", minuteOfDay: 750, weekday: 4 });
  });
  test("an instant without an offset is refused by name", () => {
    expect(() => parseInstant("2026-03-11T23:30:00")).toThrow(/"2026-03-11T23:30:00"/);
  });
  test("zones are IANA names", () => {
    expect([isZone("America/Mexico_City"), isZone("Mars/Olympus")]).toEqual([true, false]);
    expect(() => localTimeAt(0, "Mars/Olympus")).toThrow(/Mars/);
  });
});
