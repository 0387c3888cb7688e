import { describe, expect, test } from "@jest/globals";
import { extendFold, foldLedger } from "../../src/ledger.ts";
import { positionFrom, statementFrom, statementOf } from "../../src/statement.ts";
import { demoProducts } from "../../src/policy/products.ts";
import { loan, pay, record, rows, terms } from "./ledger-world.ts";

const two = rows(["2026-02-01", 100_000, 3_000], ["2026-03-01", 100_000, 2_000]);
const noPenalty = loan({ penaltyDailyPct: "0", disbursedOn: "2026-01-01" });

describe("a statement", () => {
  test("counts days and penalty interest from the day after the due day", () => {
    const onTheDay = statementOf(loan(), [], "2026-01-10");
    expect(onTheDay).toMatchObject({
      daysPastDue: 0,
      bucket: "current",
      pastDue: { totalMinor: 0 },
      nextDue: { on: "2026-01-10", totalMinor: 110_016 },
    });
    const dayAfter = statementOf(loan(), [], "2026-01-11");
    // 920.16 × 0.05 % × 1 = 0.46008.
    expect(dayAfter).toMatchObject({
      daysPastDue: 1,
      bucket: "1-6",
      stage: "grace",
      pastDue: { totalMinor: 110_016 + 46, penaltyMinor: 46 },
    });
  });
  test("settles penalty, interest and principal of the oldest instalment first", () => {
    // On 20 February: ten days on 933.96 are 4.67; 166.20 interest; the rest of 500.00 is principal.
    const statement = statementOf(loan(), record(pay("2026-01-10", 110_016), pay("2026-02-20", 50_000)), "2026-03-11");
    expect(statement.payments[1]!.allocation).toEqual([
      { number: 2, component: "penalty", amountMinor: 467 },
      { number: 2, component: "interest", amountMinor: 16_620 },
      { number: 2, component: "principal", amountMinor: 32_913 },
    ]);
    expect(statement.oldestUnpaid).toEqual({ number: 2, dueOn: "2026-02-10" });
    expect(statement.daysPastDue).toBe(29);
  });
  test("answers for a day to come", () => {
    const [now, later] = ["2026-02-10", "2026-04-11"].map((asOf) => statementOf(loan(), [], asOf));
    expect(now!.daysPastDue).toBe(31);
    expect(later!.daysPastDue).toBe(91);
    expect(later!.pastDue.penaltyMinor).toBeGreaterThan(now!.pastDue.penaltyMinor);
  });
  test("knows nothing of events after its day", () => {
    const events = record(pay("2026-01-10", 110_016));
    expect(statementOf(loan(), events, "2026-01-09").payments).toEqual([]);
  });
  test("has the sums of its rows", () => {
    const statement = statementOf(loan(), record(pay("2026-01-20", 70_000)), "2026-03-15");
    for (const component of ["principalMinor", "interestMinor", "penaltyMinor", "feeMinor", "totalMinor"] as const) {
      const behind = statement.instalments.filter((it) => it.status === "past_due");
      expect(statement.pastDue[component]).toBe(behind.reduce((sum, it) => sum + it.outstanding[component], 0));
      expect(statement.payoff[component]).toBe(statement.instalments.reduce((sum, it) => sum + it.outstanding[component], 0));
    }
  });
});

test("imported rows win over the computed schedule", () => {
  const statement = statementOf(noPenalty, record(two), "2026-02-15");
  expect(statement.instalments.map((it) => [it.dueOn, it.principalMinor, it.interestMinor])).toEqual([
    ["2026-02-01", 100_000, 3_000],
    ["2026-03-01", 100_000, 2_000],
  ]);
});

test("a payment that arrives late changes the penalty as if it had been known", () => {
  const inTime = record(pay("2026-01-10", 110_016), pay("2026-02-12", 110_100));
  const lateNews = record(pay("2026-02-12", 110_100), pay("2026-01-10", 110_016));
  expect(statementOf(loan(), lateNews, "2026-02-20").pastDue).toEqual(statementOf(loan(), inTime, "2026-02-20").pastDue);
});

test("a reference seen twice is the same payment", () => {
  const once = record(pay("2026-01-10", 50_000, "r1"));
  const twice = record(pay("2026-01-10", 50_000, "r1"), pay("2026-01-12", 50_000, "r1"));
  expect(statementOf(loan(), twice, "2026-02-01").payoff).toEqual(statementOf(loan(), once, "2026-02-01").payoff);
});

test("a bounced debit counts as never made, from the day it bounced", () => {
  const events = record(pay("2026-01-10", 110_016, "r1"), {
    kind: "paymentReversed",
    effectiveOn: "2026-01-13",
    reference: "r1",
    reason: "insufficient",
  });
  expect(statementOf(loan(), events, "2026-01-12").daysPastDue).toBe(0);
  const after = statementOf(loan(), events, "2026-01-13");
  expect(after.daysPastDue).toBe(3);
  expect(after.pastDue).toEqual(statementOf(loan(), [], "2026-01-13").pastDue);
  expect(after.payments[0]).toMatchObject({ reversedOn: "2026-01-13", allocation: [], creditedMinor: 0 });
});

describe("money beyond everything owed", () => {
  const paid = pay("2026-01-20", 210_000);
  test("stands as credit", () => {
    const statement = statementOf(noPenalty, record(two, paid), "2026-01-20");
    expect(statement.creditMinor).toBe(5_000);
    expect(statement.payoff.totalMinor).toBe(0);
  });
  test("settles a fee charged later", () => {
    const fee = { kind: "charged", effectiveOn: "2026-02-10", component: "fee", amountMinor: 1_500, code: "letter" } as const;
    const statement = statementOf(noPenalty, record(two, paid, fee), "2026-02-10");
    expect(statement).toMatchObject({ creditMinor: 3_500, payoff: { totalMinor: 0 } });
    expect(statement.payments[0]!.allocation.reduce((sum, it) => sum + it.amountMinor, 0) + statement.payments[0]!.creditedMinor).toBe(
      210_000,
    );
  });
  test("is gone once refunded, and owed again when the payment behind the refund bounces", () => {
    const refund = { kind: "refundPaid", effectiveOn: "2026-01-25", amountMinor: 5_000, reference: "out" } as const;
    const bounce = { kind: "paymentReversed", effectiveOn: "2026-01-27", reference: "2026-01-20/210000", reason: "bounced" } as const;
    expect(statementOf(noPenalty, record(two, paid, refund), "2026-01-25").creditMinor).toBe(0);
    expect(statementOf(noPenalty, record(two, paid, refund, bounce), "2026-01-27").payoff).toMatchObject({
      totalMinor: 210_000,
      feeMinor: 5_000,
    });
  });
});

describe("the waterfall", () => {
  const events = record(rows(["2026-02-01", 100_000, 3_000], ["2026-03-01", 100_000, 2_000]), pay("2026-03-11", 10_000));
  const waterfalls = new Map(
    [...demoProducts().byName.values()].flatMap((it) => [
      ["product", it.waterfall] as const,
      ["collateral", it.collateralWaterfall] as const,
    ]),
  );
  const settled = (change: Parameters<typeof terms>[0]) =>
    statementOf(loan({ disbursedOn: "2026-01-01" }), events, "2026-03-11", terms(change)).payments[0]!.allocation.map((it) => [
      it.number,
      it.component,
      it.amountMinor,
    ]);
  test("is penalty, fee, interest, principal unless the product says otherwise", () => {
    // 38 days × 0.5 = 19.00; 10 days = 5.00.
    expect(settled({})).toEqual([
      [1, "penalty", 1_900],
      [1, "interest", 3_000],
      [1, "principal", 5_100],
    ]);
  });
  test("may settle interest and principal before penalty", () => {
    expect(settled({ waterfall: demoProducts().byName.get("mortgage")!.waterfall })).toEqual([
      [1, "interest", 3_000],
      [1, "principal", 7_000],
    ]);
  });
  test("of collateral proceeds settles all interest, then all penalty interest, then principal", () => {
    expect(settled({ waterfall: waterfalls.get("collateral")! })).toEqual([
      [1, "interest", 3_000],
      [2, "interest", 2_000],
      [1, "penalty", 1_900],
      [2, "penalty", 500],
      [1, "principal", 2_600],
    ]);
  });
  test("may be given with the payment itself", () => {
    const own = record(two, {
      ...pay("2026-03-11", 4_000),
      kind: "paymentReceived",
      amountMinor: 4_000,
      reference: "x",
      waterfall: waterfalls.get("collateral")!,
    });
    const statement = statementOf(loan({ disbursedOn: "2026-01-01" }), own, "2026-03-11");
    expect(statement.payments[0]!.allocation.map((it) => it.component)).toEqual(["interest", "interest"]);
  });
});

describe("a charge", () => {
  const charged = (dueOn: string) =>
    ({ kind: "charged", effectiveOn: "2026-01-05", component: "fee", amountMinor: 500, dueOn, code: "letter" }) as const;
  test("belongs to the instalment whose period holds its due day", () => {
    const statement = statementOf(noPenalty, record(two, charged("2026-02-01"), charged("2026-02-02")), "2026-01-05");
    expect(statement.instalments.map((it) => it.feeMinor)).toEqual([500, 500]);
  });
  test("after the last due day opens one more instalment", () => {
    const statement = statementOf(noPenalty, record(two, charged("2026-03-02"), charged("2026-03-20")), "2026-04-01");
    expect(statement.instalments[2]).toMatchObject({ number: 3, dueOn: "2026-03-20", feeMinor: 1_000, status: "past_due" });
  });
});

test("a moved due date keeps what accrued before it and starts its clock anew", () => {
  const move = { kind: "dueDatesMoved", effectiveOn: "2026-02-11", moves: [{ number: 1, dueOn: "2026-02-25" }] } as const;
  const statement = statementOf(loan({ disbursedOn: "2026-01-01" }), record(two, move), "2026-02-26");
  // Ten days before the move, one after the new day: 11 × 0.50.
  expect(statement.instalments[0]).toMatchObject({ dueOn: "2026-02-25", penaltyMinor: 550 });
  expect(statement.daysPastDue).toBe(1);
});

test("an unpaid charge follows its day when the periods around it move", () => {
  const fee = {
    kind: "charged",
    effectiveOn: "2026-01-05",
    component: "fee",
    amountMinor: 500,
    dueOn: "2026-02-10",
    code: "letter",
  } as const;
  const move = { kind: "dueDatesMoved", effectiveOn: "2026-01-20", moves: [{ number: 1, dueOn: "2026-02-15" }] } as const;
  const fees = (...more: Parameters<typeof record>) =>
    statementOf(noPenalty, record(two, fee, ...more), "2026-01-20").instalments.map((it) => it.feeMinor);
  expect(fees()).toEqual([0, 500]);
  expect(fees(move)).toEqual([500, 0]);
});

test("a charge dated before the loan falls due with the first instalment", () => {
  const fee = {
    kind: "charged",
    effectiveOn: "2026-01-05",
    component: "fee",
    amountMinor: 500,
    dueOn: "2025-12-01",
    code: "letter",
  } as const;
  expect(statementOf(noPenalty, record(two, fee), "2026-01-05").instalments.map((it) => it.feeMinor)).toEqual([500, 0]);
});

test("paying off early lets unearned interest go where the product says so", () => {
  const accrued = terms({ payoffInterest: "accrued" });
  const half = statementOf(noPenalty, record(two), "2026-02-15", accrued);
  // 14 of 28 days of the second instalment's interest are earned.
  expect(half.payoff).toMatchObject({ totalMinor: 204_000, interestMinor: 4_000 });
  const closed = statementOf(noPenalty, record(two, pay("2026-02-15", 204_000)), "2026-02-15", accrued);
  expect(closed).toMatchObject({ payoff: { totalMinor: 0 }, creditMinor: 0, daysPastDue: 0 });
  const inTwo = statementOf(
    noPenalty,
    record(two, pay("2026-02-15", 102_000, "a"), pay("2026-02-15", 102_000, "b")),
    "2026-02-15",
    accrued,
  );
  expect(inTwo.payoff.totalMinor).toBe(0);
});

describe("a fold carried forward", () => {
  const before = record(two, pay("2026-02-10", 50_000));
  const later = record(two, pay("2026-02-10", 50_000), pay("2026-03-05", 20_000)).slice(2);
  test("gives what folding everything gives", () => {
    const snapshot = foldLedger(loan(), before, "2026-03-01", terms());
    expect(statementFrom(extendFold(snapshot, later)!, "2026-03-20")).toEqual(
      statementOf(loan(), [...before, ...later], "2026-03-20", snapshot.terms),
    );
  });
  test("leaves the older one as it was", () => {
    const snapshot = foldLedger(loan(), before, "2026-03-01", terms());
    const was = JSON.stringify(statementFrom(snapshot, "2026-03-01"));
    extendFold(snapshot, later);
    expect(JSON.stringify(statementFrom(snapshot, "2026-03-01"))).toBe(was);
  });
  test("declines news for a day behind it", () => {
    const snapshot = foldLedger(loan(), before, "2026-03-01", terms());
    expect(extendFold(snapshot, record(pay("2026-02-01", 1)))).toBeNull();
    expect(
      extendFold(snapshot, record({ kind: "paymentReversed", effectiveOn: "2026-03-02", reference: "2026-02-10/50000", reason: "x" })),
    ).toBeNull();
  });
  test("answers for no day before its last event", () => {
    expect(() => statementFrom(foldLedger(loan(), before, "2026-03-01", terms()), "2026-02-09")).toThrow("cannot answer for 2026-02-09");
  });
});

test("a portfolio position says what the statement says", () => {
  for (const asOf of ["2026-01-10", "2026-02-20", "2026-05-01"]) {
    const state = foldLedger(loan(), record(pay("2026-01-12", 80_000)), asOf, terms());
    const { daysPastDue, bucket, oldestUnpaid, pastDue } = statementFrom(state, asOf);
    expect(positionFrom(state, asOf)).toMatchObject({ daysPastDue, bucket, oldestUnpaid, pastDueMinor: pastDue.totalMinor });
  }
});
