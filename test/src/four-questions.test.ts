import { expect, test } from "@jest/globals";
import { fourQuestions, fourQuestionsBy } from "../../src/four-questions.ts";
import type { NotificationRecord, NotifiedInstalment, TrackingRecord } from "../../src/four-questions.ts";

const instalment: NotifiedInstalment = { number: 3, dueOn: "2026-03-10", amountMinor: 12050, currency: "USD", paidOn: null };
const notice: NotificationRecord = {
  on: "2026-03-09",
  dueOn: "2026-03-10",
  purpose: "notice",
  saidAmountMinor: 12050,
  saidCurrency: "USD",
  saidDueOn: "2026-03-10",
  topics: ["method"],
};
const second: NotificationRecord = { ...notice, on: "2026-03-10", purpose: "second_notice" };
const looked: TrackingRecord = { on: "2026-03-10", dueOn: "2026-03-10", found: "unpaid" };
type Given = { notifications?: NotificationRecord[]; tracking?: TrackingRecord[]; paidOn?: string; reportsToBureaus?: boolean };
const ask = (given: Given, asOf = "2026-03-20") =>
  fourQuestions(
    { ...instalment, paidOn: given.paidOn ?? null },
    { notifications: given.notifications ?? [], tracking: given.tracking ?? [], reportsToBureaus: given.reportsToBureaus ?? true },
    asOf,
  );

test("all four are yes when the record says so", () => {
  const credit: NotificationRecord = { ...notice, on: "2026-03-12", purpose: "missed_payment", topics: ["credit_record"] };
  const { because, ...answers } = ask({ notifications: [notice, second, credit], tracking: [looked] });
  expect(answers).toMatchObject({
    toldBefore: "yes",
    accurateAndClear: "yes",
    trackedAndSecondNotice: "yes",
    creditRecordExplained: "yes",
  });
  expect(because).toEqual([]);
});
test("an empty record is no, with a line for each", () => {
  const answers = ask({});
  expect(answers).toMatchObject({ toldBefore: "no", accurateAndClear: "no", trackedAndSecondNotice: "no", creditRecordExplained: "no" });
  expect(answers.because.length).toBe(3);
});
test("a wrong figure is not accurate, a correction in time is", () => {
  const wrong = { ...notice, on: "2026-03-08", saidAmountMinor: 12000 };
  expect(ask({ notifications: [wrong] }).accurateAndClear).toBe("no");
  expect(ask({ notifications: [wrong, notice] }).accurateAndClear).toBe("yes");
  expect(ask({ notifications: [{ ...notice, topics: [] }] }).because).toContain("the notice did not say how it is paid");
});
test("a notice on the due date is not before it, one a week ahead is forgotten", () => {
  expect(ask({ notifications: [second] }).toldBefore).toBe("no");
  expect(ask({ notifications: [{ ...notice, on: "2026-03-03" }] }).toldBefore).toBe("no");
});
test("what has not come yet is not held against anybody", () => {
  expect(ask({}, "2026-03-05")).toMatchObject({
    toldBefore: "notYet",
    accurateAndClear: "notYet",
    trackedAndSecondNotice: "notYet",
    creditRecordExplained: "notYet",
  });
});
test("a lender that reports to no bureau has no credit record to explain, and every other question stands", () => {
  const answers = ask({ reportsToBureaus: false });
  expect(answers).toMatchObject({ toldBefore: "no", trackedAndSecondNotice: "no", creditRecordExplained: "notNeeded" });
  expect(answers.because.join()).not.toContain("credit record");
});
test("a borrower who paid early needed no notice", () => {
  expect(ask({ paidOn: "2026-03-01" })).toMatchObject({
    toldBefore: "notNeeded",
    accurateAndClear: "notNeeded",
    trackedAndSecondNotice: "notNeeded",
    creditRecordExplained: "notNeeded",
  });
});
test("totals count only what arose, and never round up to all", () => {
  const good = ask({ notifications: [notice, second], tracking: [looked], paidOn: "2026-03-10" });
  const bad = ask({});
  const totals = fourQuestionsBy([
    ...Array.from({ length: 999 }, () => ({ by: "Ana", answer: good })),
    { by: "Ana", answer: bad },
    { by: "Bo", answer: ask({}, "2026-03-01") },
  ]);
  expect(totals.get("Ana")!.toldBefore).toEqual({ yes: 999, no: 1, yesSharePct: 99 });
  expect(totals.get("Bo")!.toldBefore).toEqual({ yes: 0, no: 0, yesSharePct: null });
});

test("a payment seen missing only the day after asks for a second notice too, while its day lasts", () => {
  const after: TrackingRecord = { on: "2026-03-11", dueOn: "2026-03-10", found: "failed" };
  expect(ask({ notifications: [notice], tracking: [after] }, "2026-03-11").trackedAndSecondNotice).toBe("notYet");
  expect(ask({ notifications: [notice], tracking: [after] }, "2026-03-12")).toMatchObject({
    trackedAndSecondNotice: "no",
    because: expect.arrayContaining(["the payment was missing and no second notice followed"]),
  });
  expect(ask({ notifications: [notice, { ...second, on: "2026-03-11" }], tracking: [after] }, "2026-03-12").trackedAndSecondNotice).toBe(
    "yes",
  );
  expect(ask({ notifications: [notice], tracking: [after], paidOn: "2026-03-10" }, "2026-03-12").trackedAndSecondNotice).toBe("yes");
});

test("three loans answered by hand", () => {
  const credit: NotificationRecord = { ...notice, on: "2026-03-17", purpose: "missed_payment", topics: ["credit_record"] };
  // Told two days ahead, seen unpaid on the day, told again that day, explained a week later, paid on the 18th.
  const late = ask({ notifications: [{ ...notice, on: "2026-03-08" }, second, credit], tracking: [looked], paidOn: "2026-03-18" });
  expect([late.toldBefore, late.accurateAndClear, late.trackedAndSecondNotice, late.creditRecordExplained]).toEqual(["yes", "yes", "yes", "yes"]);
  // Told the wrong day, paid in time and seen so: nothing past due to explain.
  const wrong = ask({ notifications: [{ ...notice, saidDueOn: "2026-03-11" }], tracking: [{ ...looked, found: "paid" }], paidOn: "2026-03-10" });
  expect([wrong.toldBefore, wrong.accurateAndClear, wrong.trackedAndSecondNotice, wrong.creditRecordExplained]).toEqual(["yes", "no", "yes", "notNeeded"]);
  // Nobody told, nobody looked, not paid.
  const silent = ask({});
  expect([silent.toldBefore, silent.accurateAndClear, silent.trackedAndSecondNotice, silent.creditRecordExplained]).toEqual(["no", "no", "no", "no"]);
  const totals = fourQuestionsBy([late, wrong, silent].map((answer) => ({ by: "Dana", answer }))).get("Dana")!;
  expect(totals.toldBefore).toEqual({ yes: 2, no: 1, yesSharePct: 66 });
  expect(totals.accurateAndClear).toEqual({ yes: 1, no: 2, yesSharePct: 33 });
  expect(totals.trackedAndSecondNotice).toEqual({ yes: 2, no: 1, yesSharePct: 66 });
  expect(totals.creditRecordExplained).toEqual({ yes: 1, no: 1, yesSharePct: 50 });
}); // prettier-ignore
