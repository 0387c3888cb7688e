// Promises about promises: limits from the ledger, judged on the right day, kept early, never judged twice.
import { describe, expect, test } from "@jest/globals";
import { judgedOn, judgePromises, promiseLimits, refusalOf } from "../../src/promise.ts";
import lender from "../../src/policy/lender-demo.json" with { type: "json" };

const terms = lender.promise;
const today = "2026-03-11";
const limits = promiseLimits({ pastDueMinor: 12_001, nextDueMinor: 5_000, payoffMinor: 90_000 }, today, terms);

describe("limits", () => {
  test("half of what is past due, rounded up, within fourteen days", () => {
    expect(limits).toEqual({ earliest: today, latest: "2026-03-25", minimumMinor: 6_001, maximumMinor: 90_000 });
  });
  test("when nothing is past due the next instalment is the measure", () => {
    expect(promiseLimits({ pastDueMinor: 0, nextDueMinor: 5_000, payoffMinor: 90_000 }, today, terms).minimumMinor).toBe(2_500);
  });
  test.each([
    [{ amountMinor: 12_001, on: "2026-03-10" }, "date_past"],
    [{ amountMinor: 12_001, on: "2026-03-26" }, "date_too_late"],
    [{ amountMinor: 6_000, on: "2026-03-20" }, "amount_too_small"],
    [{ amountMinor: 90_001, on: "2026-03-20" }, "amount_too_large"],
  ])("%j is refused with %s", (offer, code) => {
    expect(refusalOf(offer, limits)?.code).toBe(code);
  });
  test("today, the last day and the smallest amount are inside", () => {
    expect(refusalOf({ amountMinor: 6_001, on: today }, limits)).toBeNull();
    expect(refusalOf({ amountMinor: 90_000, on: "2026-03-25" }, limits)).toBeNull();
  });
  test("nothing is promised where nothing is owed", () => {
    expect(refusalOf({ amountMinor: 1, on: today }, { ...limits, maximumMinor: 0 })).toEqual({ code: "nothing_due" });
  });
});

describe("judging", () => {
  const promise = { id: "P-1", amountMinor: 10_000, on: "2026-03-20", madeOn: today, afterSeq: 4, status: "running" as const };
  const paid = (paidOn: string, amountMinor: number, seq?: number) => [{ paidOn, amountMinor, ...(seq === undefined ? {} : { seq }) }];
  const statusOn = (day: string, payments: ReturnType<typeof paid>, of: Parameters<typeof judgePromises>[0][number] = promise) =>
    judgePromises([of], payments, day, terms)[0]!.status;
  test.each([
    ["2026-03-22", [], "running"],
    ["2026-03-23", [], "broken"],
    ["2026-03-23", paid("2026-03-22", 4_000), "partial"],
    ["2026-03-22", paid("2026-03-22", 4_000), "running"],
    ["2026-03-15", paid("2026-03-14", 10_000), "kept"],
    ["2026-03-23", paid("2026-03-10", 10_000), "broken"],
    ["2026-03-25", paid("2026-03-23", 10_000), "broken"],
    ["2026-03-23", [...paid("2026-03-12", 6_000), ...paid("2026-03-22", 4_000)], "kept"],
    ["2026-03-23", [...paid("2026-03-12", 6_000), ...paid("2026-03-24", 4_000)], "partial"],
  ])("on %s with %j it is %s", (day, payments, status) => {
    expect(statusOn(day, payments)).toBe(status);
  });
  test("money the ledger held when it was made pays nothing of it; money of the same day, entered after it, does", () => {
    expect(statusOn(today, paid(today, 10_000, 4))).toBe("running");
    expect(statusOn("2026-03-23", paid(today, 10_000, 3))).toBe("broken");
    expect(statusOn(today, paid(today, 10_000, 5))).toBe("kept");
    expect(statusOn("2026-03-12", paid("2026-03-12", 10_000, 5))).toBe("kept");
    expect(statusOn("2026-03-23", [...paid(today, 6_000, 4), ...paid(today, 6_000, 5)])).toBe("partial");
  });
  test("of an older record, which does not say where the ledger stood, the whole day counts", () => {
    const { afterSeq: _, ...older } = promise;
    expect(statusOn(today, paid(today, 10_000, 3), older)).toBe("kept");
  });
  test("the day after date and grace decides", () => {
    expect(judgedOn(promise, terms.graceDays)).toBe("2026-03-23");
  });
  test("what was judged, replaced or cancelled stays so", () => {
    expect(statusOn("2026-04-01", paid("2026-03-12", 10_000), { ...promise, status: "replaced" })).toBe("replaced");
  });
});
