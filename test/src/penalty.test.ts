// The cases named pen-hw-NN were worked by hand, day by day, for this project: 0.05 % a day, simple, on overdue principal, rounded half up once per instalment.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { countedDays, mergedSpans, penaltyFor, simpleInterestForDays, type PenaltyTerms } from "../../src/penalty.ts";
import { termsOf } from "../../src/policy/products.ts";
import { statementOf } from "../../src/statement.ts";
import type { Waterfall } from "../../src/waterfall.ts";
import { loan, pay, record, rows, terms } from "./ledger-world.ts";

const principalFirst: Waterfall = {
  walk: "component_by_component",
  pastDue: ["principal", "penalty", "interest", "fee"],
  due: ["principal", "penalty", "interest", "fee"],
  inAdvance: ["principal", "penalty", "interest", "fee"],
  inAdvanceCharges: "with_instalment",
};

function accrued(asOf: string, bodies: Parameters<typeof record>, penalty: Partial<PenaltyTerms> = {}, waterfall = principalFirst) {
  const own = terms({ waterfall, penalty: { ...termsOf("*").penalty, ...penalty } });
  const statement = statementOf(loan({ disbursedOn: "2020-01-01" }), record(...bodies), asOf, own);
  const sum = (of: (it: (typeof statement.instalments)[number]) => number) =>
    statement.instalments.reduce((total, it) => total + of(it), 0);
  return {
    accrued: sum((it) => it.penaltyMinor + it.waived.penaltyMinor),
    outstanding: sum((it) => it.outstanding.penaltyMinor),
    principal: sum((it) => it.outstanding.principalMinor),
  };
}

describe("penalty interest", () => {
  test("pen-hw-04: falls with a part payment of principal", () => {
    expect(accrued("2023-05-31", [rows(["2023-05-01", 120_000]), pay("2023-05-11", 50_000)])).toEqual({
      accrued: 1_300,
      outstanding: 1_300,
      principal: 70_000,
    });
  });
  test("pen-hw-07: counts 29 February", () => {
    expect(accrued("2024-03-05", [rows(["2024-02-20", 100_000])]).accrued).toBe(700);
  });
  test("pen-hw-09: is 365 days from a leap day to the next 28 February", () => {
    expect(accrued("2025-02-28", [rows(["2024-02-29", 200_000])]).accrued).toBe(36_500);
  });
  test("pen-hw-10: runs for each instalment from its own due day", () => {
    expect(accrued("2023-03-15", [rows(["2023-01-31", 100_000], ["2023-02-28", 100_000])])).toEqual({
      accrued: 2_900,
      outstanding: 2_900,
      principal: 200_000,
    });
  });
  test("pen-hw-13: may run on the whole instalment where the product says so", () => {
    expect(accrued("2023-08-21", [rows(["2023-08-01", 85_000, 15_000])], { base: "principal_and_interest" }).accrued).toBe(1_000);
  });
  test("pen-hw-14: is rounded once, not each day", () => {
    expect(accrued("2023-09-08", [rows(["2023-09-01", 33_333])]).accrued).toBe(117);
  });
  test("pen-hw-15: rounds half a cent up", () => {
    expect(accrued("2023-09-02", [rows(["2023-09-01", 101_000])]).accrued).toBe(51);
  });
  test("pen-hw-17: goes on after half of it was waived", () => {
    const half = {
      kind: "waived",
      effectiveOn: "2023-07-15",
      component: "penalty",
      percent: "50",
      by: "agent",
      reason: "long overdue",
    } as const;
    expect(accrued("2023-07-25", [rows(["2023-06-15", 300_000]), pay("2023-06-25", 100_000), pay("2023-07-05", 50_000), half])).toEqual({
      accrued: 4_000,
      outstanding: 2_375,
      principal: 150_000,
    });
  });
  test("pen-hw-18: stands still for the ten days of a pause that says so", () => {
    const pause = {
      kind: "pausePlaced",
      effectiveOn: "2023-10-11",
      pauseId: "p",
      reason: "hardship",
      until: "2023-10-20",
      accruesPenalty: false,
      ages: true,
    } as const;
    expect(accrued("2023-10-31", [rows(["2023-10-01", 100_000]), pause]).accrued).toBe(1_000);
    expect(accrued("2023-10-31", [rows(["2023-10-01", 100_000]), { ...pause, accruesPenalty: true }]).accrued).toBe(1_500);
  });
  test("pen-hw-20: one day after a grace that frees goes back to the due day", () => {
    const grace = { graceDays: 3, graceMode: "free_if_settled_within_grace" } as const;
    expect(accrued("2023-11-30", [rows(["2023-11-10", 100_000]), pay("2023-11-14", 100_000)], grace)).toEqual({
      accrued: 200,
      outstanding: 200,
      principal: 0,
    });
    expect(accrued("2023-11-30", [rows(["2023-11-10", 100_000]), pay("2023-11-13", 100_000)], grace).accrued).toBe(0);
    expect(accrued("2023-11-13", [rows(["2023-11-10", 100_000])], grace).accrued).toBe(0);
  });
  test("pen-hw-21: may count only the days after the grace", () => {
    const grace = { graceDays: 3, graceMode: "accrues_after_grace" } as const;
    expect(accrued("2023-11-30", [rows(["2023-11-10", 100_000]), pay("2023-11-14", 100_000)], grace).accrued).toBe(50);
  });
  test("pen-hw-22 and 23: depends on whether a payment clears penalty or principal first", () => {
    const bodies: Parameters<typeof record> = [rows(["2023-01-01", 100_000]), pay("2023-01-11", 30_500)];
    expect(accrued("2023-01-31", bodies, {}, termsOf("*").waterfall)).toEqual({ accrued: 1_200, outstanding: 700, principal: 70_000 });
    expect(accrued("2023-01-31", bodies)).toEqual({ accrued: 1_195, outstanding: 1_195, principal: 69_500 });
  });
  test("stops at the cap", () => {
    expect(accrued("2025-01-01", [rows(["2023-01-01", 100_000])], { capPctOfPrincipal: "24" }).accrued).toBe(24_000);
  });
  test("may be one charge on the day an instalment is overdue", () => {
    // 1.5 % once for each overdue instalment (Fineract, LoanCharge.feature).
    const once = { accrual: "one_off", oneOffPct: "1.5" } as const;
    const due = rows(["2023-02-01", 100_000, 3_000], ["2023-03-01", 100_000, 3_000], ["2023-04-01", 100_000, 3_000]);
    expect(accrued("2023-05-01", [due], once).accrued).toBe(4_500);
    expect(accrued("2023-05-01", [due], { ...once, base: "principal_and_interest" }).accrued).toBe(4_635);
    expect(accrued("2023-02-01", [due], once).accrued).toBe(0);
  });
  test("is in whole yen, and in fils", () => {
    // 46,655 JPY and 497.508 KWD, 7 days at 0.05 %.
    expect(accrued("2023-09-08", [rows(["2023-09-01", 46_655])]).accrued).toBe(163);
    expect(accrued("2023-09-08", [rows(["2023-09-01", 497_508])]).accrued).toBe(1_741);
  });
});

test("a waiver never takes more than is open", () => {
  const waived = {
    kind: "waived",
    effectiveOn: "2023-01-11",
    component: "penalty",
    amountMinor: 99_999,
    by: "agent",
    reason: "x",
  } as const;
  expect(accrued("2023-01-12", [rows(["2023-01-01", 100_000]), waived])).toEqual({ accrued: 550, outstanding: 50, principal: 100_000 });
});

test("days in two overlapping pauses are left out once", () => {
  expect(mergedSpans([[5, 8], [1, 3], [7, 9], [4, 4], [20, 19]])).toEqual([[1, 9]]); // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 6 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      (pauses, from, length) => {
        const spans = pauses.map(([start, days]) => [start, start + days] as const);
        let counted = 0;
        for (let day = from + 1; day <= from + length; day++) if (!spans.some(([start, end]) => start <= day && day <= end)) counted++;
        expect(countedDays(from, from + length, mergedSpans(spans))).toBe(counted);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test("large weights round exactly as small ones do", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.constantFrom(5, 18, 1_000_000),
      fc.constantFrom(10_000, 1_000_000),
      (weight, numerator, denominator) => {
        const exact = (BigInt(weight) * BigInt(numerator) * 2n + BigInt(denominator)) / (2n * BigInt(denominator));
        expect(penaltyFor(weight, { numerator, denominator }, Infinity)).toBe(Number(exact));
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});

test("statutory interest is the exact product of days and rate", () => {
  expect(simpleInterestForDays(200_000, "13.25", 45)).toBe(3_267);
});
