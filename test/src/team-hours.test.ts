// Promises about the team's hours: who is there when, when they next open, and which half hours a call-back may be promised for.
import { describe, expect, test } from "@jest/globals";
import { parseInstant, toIso } from "../../src/calendar.ts";
import { isTeamThere, nextOpening, teamSlots } from "../../src/team-hours.ts";

const zone = "America/New_York";
const weekdays = { days: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 17 * 60, zone };
const at = (iso: string): number => parseInstant(iso);

describe("the team", () => {
  test("is there from the first minute to the last but one, on its own days and by its own clock", () => {
    expect(isTeamThere(weekdays, at("2026-03-11T08:59:59-04:00"))).toBe(false);
    expect(isTeamThere(weekdays, at("2026-03-11T09:00:00-04:00"))).toBe(true);
    expect(isTeamThere(weekdays, at("2026-03-11T16:59:59-04:00"))).toBe(true);
    expect(isTeamThere(weekdays, at("2026-03-11T17:00:00-04:00"))).toBe(false);
    expect(isTeamThere(weekdays, at("2026-03-14T10:00:00-04:00"))).toBe(false);
  });

  test("opens next on the day after a night, after a weekend, and across a change of the clock", () => {
    const next = (iso: string): string => toIso(nextOpening(weekdays, at(iso))!, zone);
    expect(next("2026-03-11T08:00:00-04:00")).toBe("2026-03-11T09:00:00.000-04:00");
    expect(next("2026-03-11T09:00:00-04:00")).toBe("2026-03-12T09:00:00.000-04:00");
    expect(next("2026-03-06T18:00:00-05:00")).toBe("2026-03-09T09:00:00.000-04:00");
    expect(nextOpening({ ...weekdays, days: [] }, at("2026-03-11T08:00:00-04:00"))).toBeNull();
  });

  test("calls back in whole half hours of its day alone", () => {
    const odd = { ...weekdays, fromMinute: 9 * 60 + 10, toMinute: 10 * 60 + 45 };
    const [first, second, third] = teamSlots(odd, at("2026-03-11T09:31:00-04:00"));
    expect([first, second, third].map((one) => toIso(one!, zone))).toEqual([
      "2026-03-11T10:00:00.000-04:00",
      "2026-03-12T09:30:00.000-04:00",
      "2026-03-12T10:00:00.000-04:00",
    ]);
    expect([...teamSlots({ ...weekdays, toMinute: weekdays.fromMinute + 20 }, at("2026-03-11T08:00:00-04:00"))]).toEqual([]);
  });
});
