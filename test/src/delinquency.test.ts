import { describe, expect, test } from "@jest/globals";
import { bucketOf, rollOrCure, stageOf } from "../../src/delinquency.ts";
import { termsOf } from "../../src/policy/products.ts";
import { statementOf } from "../../src/statement.ts";
import { loan, pay, record, rows, terms } from "./ledger-world.ts";

const { ladder } = termsOf("*");
const due = rows(["2026-01-10", 100_000], ["2026-02-10", 100_000], ["2026-03-10", 100_000]);
const free = loan({ penaltyDailyPct: "0" });

describe("the ladder of the handbook", () => {
  test.each([
    [0, "current", "notice"],
    [1, "1-6", "grace"],
    [6, "1-6", "grace"],
    [7, "7-29", "early"],
    [29, "7-29", "early"],
    [30, "30-89", "phone"],
    [90, "90-179", "early_repayment_notice"],
    [180, "180-364", "legal_review"],
    [365, "365+", "placement"],
  ])("%i days past due is bucket %s and stage %s", (days, bucket, stage) => {
    expect([bucketOf(days, ladder), stageOf(days, null, ladder)]).toEqual([bucket, stage]);
  });
  test("tracks the payment from the day before an instalment falls due", () => {
    expect(["2026-01-08", "2026-01-09", "2026-01-10", "2026-01-11"].map((day) => statementOf(free, record(due), day).stage)).toEqual([
      "notice",
      "payment_tracking",
      "payment_tracking",
      "grace",
    ]);
  });
});

test("a part payment ages the loan from the oldest instalment still unpaid", () => {
  const asOf = "2026-02-20";
  expect(statementOf(free, record(due), asOf).daysPastDue).toBe(41);
  expect(statementOf(free, record(due, pay("2026-02-15", 99_999)), asOf).daysPastDue).toBe(41);
  expect(statementOf(free, record(due, pay("2026-02-15", 100_000)), asOf).daysPastDue).toBe(10);
  expect(statementOf(free, record(due, pay("2026-02-15", 200_000)), asOf)).toMatchObject({
    daysPastDue: 0,
    stage: "notice",
    oldestUnpaid: null,
  });
});

test("crumbs within the tolerance never age a loan, nor make a new debt look old", () => {
  const tolerant = terms({ toleranceMinor: 100 });
  const crumbs = record(due, pay("2026-01-10", 99_950));
  expect(statementOf(free, crumbs, "2026-02-05", tolerant)).toMatchObject({ daysPastDue: 0, pastDue: { totalMinor: 50 } });
  expect(statementOf(free, crumbs, "2026-02-11", tolerant)).toMatchObject({ daysPastDue: 1, oldestUnpaid: { number: 2 } });
});

test("crumbs that add up beyond the tolerance age the loan from the instalment that tipped it", () => {
  const small = record(rows(["2026-01-10", 60], ["2026-02-10", 60]));
  expect(statementOf(free, small, "2026-02-09", terms({ toleranceMinor: 100 })).daysPastDue).toBe(0);
  expect(statementOf(free, small, "2026-02-12", terms({ toleranceMinor: 100 }))).toMatchObject({
    daysPastDue: 2,
    oldestUnpaid: { number: 2 },
  });
});

describe("a pause", () => {
  const pause = {
    kind: "pausePlaced",
    effectiveOn: "2026-01-15",
    pauseId: "p",
    reason: "dispute",
    until: "2026-01-24",
    accruesPenalty: true,
    ages: false,
  } as const;
  const aged = (asOf: string, ...more: Parameters<typeof record>) => statementOf(free, record(due, ...more), asOf).daysPastDue;
  test("holds the days past due, both ends included, and lets them run on after it", () => {
    expect(["2026-01-14", "2026-01-15", "2026-01-24", "2026-01-25"].map((day) => aged(day, pause))).toEqual([4, 4, 4, 5]);
  });
  test("without an end holds until it is lifted", () => {
    expect(aged("2026-02-08", { ...pause, until: null })).toBe(4);
    expect(aged("2026-02-08", { ...pause, until: null }, { kind: "pauseLifted", effectiveOn: "2026-01-20", pauseId: "p" })).toBe(24);
  });
  test("lifted on its first day never was", () => {
    const statement = statementOf(free, record(due, pause, { kind: "pauseLifted", effectiveOn: "2026-01-15", pauseId: "p" }), "2026-01-20");
    expect(statement).toMatchObject({ daysPastDue: 10, pauses: [] });
  });
  test("that ages only stops the clock it names", () => {
    expect(aged("2026-01-24", { ...pause, ages: true })).toBe(14);
  });
  test("keeps the calendar's own count beside it", () => {
    expect(statementOf(free, record(due, pause), "2026-01-24")).toMatchObject({ daysPastDue: 4, calendarDaysPastDue: 14 });
  });
});

describe("between two looks at a loan", () => {
  const look = (asOf: string, ...more: Parameters<typeof record>) => statementOf(free, record(due, ...more), asOf);
  test("a change of bucket is a roll, for the worse or the better", () => {
    expect(rollOrCure("L-1", "2026-01-17", look("2026-01-16"), look("2026-01-17"), ladder)).toEqual({
      kind: "rolled", loanId: "L-1", on: "2026-01-17", fromBucket: "1-6", toBucket: "7-29", direction: "worse",
    }); // prettier-ignore
    expect(rollOrCure("L-1", "2026-02-12", look("2026-02-11"), look("2026-02-12", pay("2026-02-12", 100_000)), ladder)).toMatchObject({
      kind: "rolled",
      direction: "better",
    });
  });
  test("the way back to nothing past due is a cure", () => {
    expect(rollOrCure("L-1", "2026-01-12", look("2026-01-11"), look("2026-01-12", pay("2026-01-12", 100_000)), ladder)).toEqual({
      kind: "cured", loanId: "L-1", on: "2026-01-12", fromBucket: "1-6", unpaidSince: "2026-01-10",
    }); // prettier-ignore
  });
  test("the same bucket is no event", () => {
    expect(rollOrCure("L-1", "2026-01-13", look("2026-01-12"), look("2026-01-13"), ladder)).toBeNull();
  });
});
