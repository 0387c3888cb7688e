// Promises of comparing wordings: who hears what is fixed beforehand, and the figures say how sure they are.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { armOf, drawOf, resultsByArm, wilson, wordingFor, type Experiment, type Outcome } from "../../src/experiment.ts";
import ivr from "../../src/policy/experiment-ivr.json" with { type: "json" };

const experiment = ivr as unknown as Experiment;
const ids = Array.from({ length: 30_000 }, (_, at) => `B-${at}`);

describe("the arm of a borrower", () => {
  test("is the same whenever and wherever it is asked for", () => {
    fc.assert(fc.property(fc.string(), (id) => armOf(experiment, id)?.name === armOf(structuredClone(experiment), id)?.name), { seed: 7, numRuns: 300 }); // prettier-ignore
    expect(["B-1", "B-2", "B-3", "B-4", "B-5", "B-6"].map((id) => armOf(experiment, id)?.name)).toEqual([
      "slot_and_pledge",
      "plain",
      "slot_and_pledge",
      "slot",
      "plain",
      "slot_and_pledge",
    ]);
  });

  test("falls out evenly, by weight, and among as many borrowers as the lender said", () => {
    for (const { name } of experiment.arms) {
      const share = ids.filter((id) => armOf(experiment, id)?.name === name).length / ids.length;
      expect(share).toBeGreaterThan(0.32);
      expect(share).toBeLessThan(0.347);
    }
    const small = { ...experiment, sharePct: 20 };
    const among = ids.filter((id) => armOf(small, id) !== null).length / ids.length;
    expect(among).toBeGreaterThan(0.19);
    expect(among).toBeLessThan(0.21);
    const heavy = { ...experiment, arms: experiment.arms.map((arm, at) => ({ ...arm, weight: at === 0 ? 8 : 1 })) };
    const first = ids.filter((id) => armOf(heavy, id)?.name === "plain").length / ids.length;
    expect(first).toBeGreaterThan(0.78);
    expect(first).toBeLessThan(0.82);
  });

  test("of one comparison says nothing about that of another", () => {
    const other = { ...experiment, name: "another" };
    const both = ids.filter((id) => armOf(experiment, id)?.name === "plain");
    const share = both.filter((id) => armOf(other, id)?.name === "plain").length / both.length;
    expect(share).toBeGreaterThan(0.31);
    expect(share).toBeLessThan(0.36);
  });

  test("stays what is on record, also when the lender's file has changed or the comparison is over", () => {
    const who = { borrowerId: "B-1", medium: "voice", today: "2026-03-11" };
    const over = { ...experiment, until: "2026-02-01" };
    expect(wordingFor([over], who)).toBeNull();
    expect(wordingFor([over], who, { [experiment.name]: "slot" })?.arm).toBe("slot");
    expect(wordingFor([{ ...experiment, sharePct: 0 }], who)).toBeNull();
    expect(wordingFor([{ ...experiment, sharePct: 0 }], who, { [experiment.name]: "plain" })?.arm).toBe("plain");
  });

  test("is nobody's on another medium or before the first day", () => {
    expect(wordingFor([experiment], { borrowerId: "B-1", medium: "sms", today: "2026-03-11" })).toBeNull();
    expect(wordingFor([experiment], { borrowerId: "B-1", medium: "voice", today: "2025-12-31" })).toBeNull();
  });
});

test("draws are spread evenly from 0 to 1", () => {
  const draws = ids.map((id) => drawOf(id));
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++)
    expect(draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length).toBeCloseTo(0.1, 1);
});

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is the published one", (part, whole, low, high) => {
    const found = wilson(part, whole)!;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("holds the share, stays between 0 and 1, and is nothing without a case", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const found = wilson(Math.round(share * whole), whole)!;
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(found.share + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(found.share - 1e-12);
      }),
      { seed: 3, numRuns: 300 },
    );
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow("3 of 2");
  });
});

test("results count borrowers, not answers: whoever never promised is in the whole", () => {
  const one = (arm: string, more: Partial<Outcome> = {}): Outcome => ({ arm, promised: 0, kept: 0, partial: 0, broken: 0, optedOut: false, complained: false, ...more }); // prettier-ignore
  const [plain, slot] = resultsByArm(experiment, [
    one("plain"), one("plain", { promised: 2, kept: 2 }), one("plain", { promised: 1, broken: 1, complained: true }), one("slot", { optedOut: true }),
  ]); // prettier-ignore
  expect(plain).toMatchObject({
    borrowers: 3,
    keptBorrowers: 1,
    promises: { made: 3, kept: 2, partial: 0, broken: 1 },
    complained: 1,
    optedOut: 0,
  });
  expect(plain!.kept!.share).toBeCloseTo(1 / 3);
  expect(plain!.keptOfJudged!.share).toBeCloseTo(2 / 3);
  expect(slot).toMatchObject({ borrowers: 1, optedOut: 1, keptBorrowers: 0, keptOfJudged: null });
});
