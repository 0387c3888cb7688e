// The figures of the published schedules are Apache Fineract's and numpy-financial's; the rest is worked by hand in the test's name.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { yearFraction } from "../../src/day-count.ts";
import { toDecimalText } from "../../src/fraction.ts";
import { computeSchedule, dueDatesFrom, scheduleOf, type ScheduleTerms } from "../../src/schedule.ts";
import { loan, terms } from "./ledger-world.ts";

const plain: ScheduleTerms = terms();
const monthly = { every: 1, unit: "months" } as const;

function cut(principalMinor: number, annualRatePct: string, count: number, change: Partial<ScheduleTerms> = {}, first = "2024-02-01") {
  return computeSchedule(
    {
      principalMinor,
      annualRatePct,
      disbursedOn: "2024-01-01",
      dueDates: dueDatesFrom(first, count, monthly),
      rhythm: monthly,
      amortization: "equal_instalment",
    },
    { ...plain, ...change },
  );
}

describe("equal instalments", () => {
  test("are the annuity payment, and the last takes what rounding left", () => {
    // 100.00 at 7 % in six months: 17.01 five times and 17.00 (Fineract, Loan.feature).
    const schedule = cut(10_000, "7", 6, { dayCount: "30/360" });
    expect(schedule.map((it) => it.principalMinor + it.interestMinor)).toEqual([1701, 1701, 1701, 1701, 1701, 1700]);
    expect(schedule.map((it) => it.interestMinor)).toEqual([58, 49, 39, 29, 20, 10]);
  });
  test("of 12,000.00 CNY at 18 % over a year are 1,100.16", () => {
    const schedule = scheduleOf(loan(), plain);
    expect(schedule[0]).toEqual({ number: 1, dueOn: "2026-01-10", principalMinor: 92_016, interestMinor: 18_000, feeMinor: 0 });
    expect(schedule[10]!.principalMinor + schedule[10]!.interestMinor).toBe(110_016);
  });
  test("of 600,000 JPY have no decimals", () => {
    const schedule = cut(600_000, "15", 12);
    expect(schedule[0]).toMatchObject({ principalMinor: 46_655, interestMinor: 7_500 });
    expect(schedule.every((it) => Number.isInteger(it.principalMinor) && Number.isInteger(it.interestMinor))).toBe(true);
  });
  test("of 1,500.000 KWD are counted in fils", () => {
    const schedule = cut(1_500_000, "6", 3);
    expect(schedule.map((it) => [it.principalMinor, it.interestMinor])).toEqual([
      [497_508, 7_500],
      [499_996, 5_012],
      [502_496, 2_512],
    ]);
  });
  test("may be rounded to whole units, ties to even", () => {
    // 1250.00 in four, interest-free, whole units: 312.50 → 312, the last takes 314 (Fineract).
    expect(cut(125_000, "0", 4, { instalmentMultipleMinor: 100 }).map((it) => it.principalMinor)).toEqual([31_200, 31_200, 31_200, 31_400]);
  });
});

test("weekly instalments bear a fifty-second of the rate", () => {
  const schedule = computeSchedule(
    {
      principalMinor: 1_000_000,
      annualRatePct: "24",
      disbursedOn: "2024-01-01",
      dueDates: dueDatesFrom("2024-01-08", 4, { every: 1, unit: "weeks" }),
      rhythm: { every: 1, unit: "weeks" },
      amortization: "equal_instalment",
    },
    plain,
  );
  // Fineract, ClientLoanIntegrationTest.
  expect(schedule.map((it) => [it.principalMinor, it.interestMinor])).toEqual([
    [248_276, 4615],
    [249_422, 3469],
    [250_573, 2318],
    [251_729, 1162],
  ]);
});

test("flat interest is on the whole sum, and its last part takes the remainder", () => {
  const schedule = cut(125_000, "15", 4, { interestMethod: "flat", firstPeriod: "as_regular", instalmentMultipleMinor: 100 });
  expect(schedule.map((it) => [it.principalMinor, it.interestMinor])).toEqual([
    [31_238, 1562],
    [31_238, 1562],
    [31_238, 1562],
    [31_286, 1564],
  ]);
});

test("a bullet pays interest each period and the sum at the end", () => {
  const schedule = scheduleOf(loan({ amortization: "bullet", instalments: 3, principalMinor: 100_000, annualRatePct: "12" }), plain);
  expect(schedule.map((it) => [it.principalMinor, it.interestMinor])).toEqual([
    [0, 1000],
    [0, 1000],
    [100_000, 1000],
  ]);
});

test("a bullet of one instalment bears interest for its whole term", () => {
  const schedule = scheduleOf(
    loan({ amortization: "bullet", instalments: 1, principalMinor: 100_000, annualRatePct: "12", firstDueOn: "2026-12-10" }),
    plain,
  );
  expect(schedule).toEqual([{ number: 1, dueOn: "2026-12-10", principalMinor: 100_000, interestMinor: 12_000, feeMinor: 0 }]);
});

test("equal principal falls in interest and keeps its principal", () => {
  const schedule = scheduleOf(
    loan({ amortization: "equal_principal", instalments: 3, principalMinor: 100_000, annualRatePct: "12" }),
    plain,
  );
  expect(schedule.map((it) => [it.principalMinor, it.interestMinor])).toEqual([
    [33_333, 1000],
    [33_333, 667],
    [33_334, 333],
  ]);
});

describe("a first period", () => {
  test("half a month longer bears the extra days", () => {
    // One month and 14 days of 12 %: 1000.00 × (1/12 + 14/365) × 12 % = 14.60.
    expect(cut(100_000, "12", 2, {}, "2024-02-15")[0]!.interestMinor).toBe(1460);
  });
  test("counts whole months, then the days left over", () => {
    // 20 January to 10 March: one month and 18 days (20 February to 10 March) of 12 %.
    expect(
      scheduleOf(loan({ principalMinor: 100_000, annualRatePct: "12", disbursedOn: "2026-01-20", firstDueOn: "2026-03-10" }), plain)[0]!
        .interestMinor,
    ).toBe(1592);
  });
  test("short bears only its days", () => {
    expect(cut(100_000, "12", 2, {}, "2024-01-16")[0]!.interestMinor).toBe(493);
  });
  test("counts as any other where the product says so", () => {
    expect(cut(100_000, "12", 2, { firstPeriod: "as_regular" }, "2024-02-15")[0]!.interestMinor).toBe(1000);
  });
});

describe("due dates", () => {
  test("keep the seed day across short months", () => {
    expect(dueDatesFrom("2026-01-31", 4, monthly)).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
  });
  test("find the seed day again when the first month cut it off", () => {
    expect(dueDatesFrom("2026-02-28", 3, monthly, "2026-01-31")).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
    expect(dueDatesFrom("2026-02-28", 3, monthly, "2026-01-15")).toEqual(["2026-02-28", "2026-03-28", "2026-04-28"]);
  });
  test("step by fortnights", () => {
    expect(dueDatesFrom("2024-02-20", 3, { every: 2, unit: "weeks" })).toEqual(["2024-02-20", "2024-03-05", "2024-03-19"]);
  });
});

test("day counts differ as their conventions say", () => {
  const shown = (dayCount: Parameters<typeof yearFraction>[2]) =>
    toDecimalText(yearFraction("2023-11-30", "2024-03-31", dayCount), 8, "half_even");
  expect(shown("30/360")).toBe("0.33333333");
  expect(shown("actual/360")).toBe("0.33888889");
  expect(shown("actual/365")).toBe("0.33424658");
  // 32 days of 2023 over 365 and 90 days of 2024 over 366.
  expect(shown("actual/actual")).toBe("0.33357287");
});

test("a schedule out of order is refused by name", () => {
  expect(() =>
    computeSchedule(
      {
        principalMinor: 100,
        annualRatePct: "0",
        disbursedOn: "2024-01-01",
        dueDates: ["2024-02-01", "2024-02-01"],
        rhythm: monthly,
        amortization: "bullet",
      },
      plain,
    ),
  ).toThrow("instalment 2 falls due on 2024-02-01");
});

test("principal parts always sum to the principal, and no part is negative", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000_000 }),
      fc.integer({ min: 0, max: 6000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom("declining", "flat", "none"),
      fc.constantFrom("whole_periods", "30/360", "actual/360", "actual/365", "actual/actual"),
      fc.constantFrom("equal_instalment", "equal_principal", "bullet"),
      fc.constantFrom(1, 100),
      fc.integer({ min: 1, max: 70 }),
      (principalMinor, basisPoints, count, interestMethod, dayCount, amortization, instalmentMultipleMinor, firstAfter) => {
        const first = new Date(Date.UTC(2024, 0, 1 + firstAfter)).toISOString().slice(0, 10);
        const schedule = computeSchedule(
          {
            principalMinor,
            annualRatePct: (basisPoints / 100).toFixed(2),
            disbursedOn: "2024-01-01",
            dueDates: dueDatesFrom(first, count, monthly),
            rhythm: monthly,
            amortization,
          },
          { ...plain, interestMethod, dayCount, instalmentMultipleMinor },
        );
        expect(schedule.reduce((sum, it) => sum + it.principalMinor, 0)).toBe(principalMinor);
        expect(schedule.every((it) => it.principalMinor >= 0 && it.interestMinor >= 0)).toBe(true);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});
