import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../src/calendar.ts";
import { planParts } from "../../src/split.ts";

test("parts sum to the whole, whatever the sum, the dates and the first part", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      fc.integer({ min: 1, max: 36 }),
      fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
      (amountMinor, count, firstMinor) => {
        const dates = Array.from({ length: count }, (_, i) => addDays("2026-01-31", i * 9));
        const request = { amountMinor, dates, ...(firstMinor === undefined ? {} : { firstMinor }) };
        let parts;
        try {
          parts = planParts(request);
        } catch (error) {
          // Only a sum too small for its parts is refused.
          expect(String(error)).toContain("cannot be cut");
          fc.pre(false);
          return;
        }
        expect(parts.reduce((sum, part) => sum + BigInt(part.amountMinor), 0n)).toBe(BigInt(amountMinor));
        expect(parts.every((part) => part.amountMinor > 0)).toBe(true);
        expect(parts.map((part) => part.on)).toEqual(dates);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

test("the last part takes the remainder", () => {
  expect(planParts({ amountMinor: 10_000, dates: ["2026-03-01", "2026-04-01", "2026-05-01"] }).map((it) => it.amountMinor)).toEqual([
    3333, 3333, 3334,
  ]);
  expect(
    planParts({ amountMinor: 12_345, dates: ["2026-03-01", "2026-04-01", "2026-05-01"], firstMinor: 5_000 }).map((it) => it.amountMinor),
  ).toEqual([5000, 3672, 3673]);
});

test("a sum that cannot be cut is refused, not rounded to nothing", () => {
  expect(() => planParts({ amountMinor: 2, dates: ["2026-03-01", "2026-03-02", "2026-03-03"] })).toThrow("cannot be cut into 3 parts");
  expect(() => planParts({ amountMinor: 100, dates: ["2026-03-01", "2026-04-01"], firstMinor: 100 })).toThrow("cannot be cut");
  expect(() => planParts({ amountMinor: 100, dates: ["2026-03-02", "2026-03-01"] })).toThrow("not in order");
});
