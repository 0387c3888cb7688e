import { describe, expect, test } from "@jest/globals";
import { refusalOf } from "../../src/admission.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { loan, pay, record, rows, terms } from "./ledger-world.ts";

const known = record(rows(["2026-01-10", 100_000], ["2026-02-10", 100_000]), pay("2026-01-05", 10_000, "r1"));
const code = (body: Parameters<typeof record>[0], before: readonly LedgerEvent[] = known) =>
  refusalOf(loan(), before, record(body)[0]!, terms())?.code ?? null;

describe("a record takes", () => {
  test("a payment with a new reference, and refuses one it has seen", () => {
    expect(code(pay("2026-01-06", 10_000, "r2"))).toBeNull();
    expect(code(pay("2026-03-06", 99, "r1"))).toBe("duplicate_reference");
  });
  test("no sum that is not a positive whole number", () => {
    expect([0, -5, 1.5, Number.NaN].map((it) => code(pay("2026-01-06", it, "r2")))).toEqual(Array(4).fill("amount_not_positive"));
  });
  test("one reversal of a payment it knows", () => {
    const reversal = { kind: "paymentReversed", effectiveOn: "2026-01-08", reference: "r1", reason: "bounced" } as const;
    expect(code(reversal)).toBeNull();
    expect(code({ ...reversal, reference: "r9" })).toBe("unknown_reference");
    expect(code(reversal, [...known, ...record(reversal)])).toBe("already_reversed");
  });
  test("a waiver of penalty up to what is open on its day, and never one of principal", () => {
    const waiver = {
      kind: "waived",
      effectiveOn: "2026-01-20",
      component: "penalty",
      amountMinor: 450,
      by: "agent",
      reason: "goodwill",
    } as const;
    expect(code(waiver)).toBeNull();
    expect(code({ ...waiver, amountMinor: 451 })).toBe("beyond_open");
    expect(code({ ...waiver, component: "principal" as "penalty" })).toBe("principal_never_waived");
    expect(code({ ...waiver, component: "fee" })).toBe("beyond_open");
  });
  test("a refund up to the credit", () => {
    const refund = { kind: "refundPaid", effectiveOn: "2026-01-06", amountMinor: 1, reference: "out" } as const;
    expect(code(refund)).toBe("beyond_credit");
    expect(code(refund, [...known, ...record(pay("2026-01-05", 500_000, "r2"))])).toBeNull();
  });
  test("no pause that ends before it begins, and no lifting of one it does not know", () => {
    const pause = {
      kind: "pausePlaced",
      effectiveOn: "2026-01-06",
      pauseId: "p",
      reason: "dispute",
      until: "2026-01-05",
      accruesPenalty: true,
      ages: false,
    } as const;
    expect(code(pause)).toBe("pause_ends_before_it_begins");
    expect(code({ kind: "pauseLifted", effectiveOn: "2026-01-06", pauseId: "p" })).toBe("unknown_pause");
  });
  test("no rows out of order, and no moved date that would make them so", () => {
    expect(code(rows(["2026-02-10", 1], ["2026-01-10", 1]))).toBe("rows_out_of_order");
    expect(code({ kind: "dueDatesMoved", effectiveOn: "2026-01-06", moves: [{ number: 1, dueOn: "2026-02-11" }] })).toBe(
      "rows_out_of_order",
    );
    expect(code({ kind: "dueDatesMoved", effectiveOn: "2026-01-06", moves: [{ number: 7, dueOn: "2026-02-11" }] })).toBe(
      "unknown_instalment",
    );
    expect(code({ kind: "dueDatesMoved", effectiveOn: "2026-01-06", moves: [{ number: 1, dueOn: "2026-01-25" }] })).toBeNull();
  });
});
