import { expect, test } from "@jest/globals";
import { receiptOf } from "../../src/receipt.ts";
import { statementOf } from "../../src/statement.ts";
import { loan, pay, record, rows } from "./ledger-world.ts";

const due = rows(["2026-01-10", 100_000, 1_500], ["2026-02-10", 100_000, 1_000], ["2026-03-10", 100_000, 500]);
const history = record(
  due,
  pay("2026-01-20", 52_000, "r1"),
  { kind: "charged", effectiveOn: "2026-02-05", component: "fee", amountMinor: 800, code: "letter" },
  { kind: "waived", effectiveOn: "2026-02-20", component: "penalty", amountMinor: 300, by: "agent", reason: "goodwill" },
);

test("a receipt tells opening, what fell due, interest, charges, penalty for which days, payments, waiver and the figure", () => {
  const { lines } = receiptOf(loan(), history, "2026-02-20");
  // Ten days on 1000.00 before the payment, 31 on what it left; ten days on the second instalment: 5.00 + 7.75 + 5.00.
  expect(lines).toEqual([
    { kind: "opening", amountMinor: 0, on: "2025-12-10", principalMinor: 300_000, instalments: 3 },
    { kind: "fellDue", amountMinor: 200_000, fromOn: "2026-01-10", toOn: "2026-02-10", numbers: [1, 2] },
    { kind: "interest", amountMinor: 2_500, fromOn: "2025-12-10", toOn: "2026-02-10", days: 62, annualRatePct: "18", unearnedMinor: 0 },
    { kind: "charges", amountMinor: 800, component: "fee", count: 1 },
    {
      kind: "penalty",
      amountMinor: 1_275,
      numbers: [1],
      dailyPct: "0.05",
      days: 41,
      stretches: [
        { number: 1, fromOn: "2026-01-11", toOn: "2026-01-20", days: 10, baseMinor: 100_000 },
        { number: 1, fromOn: "2026-01-21", toOn: "2026-02-20", days: 31, baseMinor: 50_000 },
      ],
    },
    {
      kind: "penalty",
      amountMinor: 500,
      numbers: [2],
      dailyPct: "0.05",
      days: 10,
      stretches: [{ number: 2, fromOn: "2026-02-11", toOn: "2026-02-20", days: 10, baseMinor: 100_000 }],
    },
    {
      kind: "payment",
      amountMinor: -52_000,
      on: "2026-01-20",
      receivedMinor: 52_000,
      reference: "r1",
      settled: { principalMinor: 50_000, interestMinor: 1_500, penaltyMinor: 500, feeMinor: 0 },
    },
    { kind: "waived", amountMinor: -300, component: "penalty", count: 1 },
    { kind: "total", amountMinor: 0, about: "pastDue", on: "2026-02-20", sums: statementOf(loan(), history, "2026-02-20").pastDue },
  ]);
});

test("the days of a stretch times its base and rate give its penalty again", () => {
  for (const line of receiptOf(loan(), history, "2026-02-20", { detail: "full" }).lines)
    if (line.kind === "penalty") {
      const weight = line.stretches.reduce((sum, it) => sum + it.days * it.baseMinor, 0);
      expect(Math.floor((weight * 5) / 10_000 + 0.5)).toBe(line.amountMinor);
    }
});

test("twelve missed instalments and many payments still fit ten lines, with nothing left out", () => {
  const many = record(
    ...Array.from({ length: 9 }, (_, i) => pay(`2026-0${i + 1}-28`, 1_000 + i)),
    { kind: "paymentReversed", effectiveOn: "2026-03-30", reference: "2026-03-28/1002", reason: "bounced" },
    { kind: "charged", effectiveOn: "2026-02-05", component: "fee", amountMinor: 800, code: "letter" },
  );
  const short = receiptOf(loan(), many, "2027-01-15");
  const full = receiptOf(loan(), many, "2027-01-15", { detail: "full" });
  expect(short.lines.length).toBe(10);
  expect(full.lines.length).toBeGreaterThan(20);
  const total = statementOf(loan(), many, "2027-01-15").pastDue.totalMinor;
  for (const { lines } of [short, full]) expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(total);
  expect(short.lines.filter((line) => line.kind === "reversed")).toEqual([
    { kind: "reversed", amountMinor: 0, on: "2026-03-30", paidOn: "2026-03-28", receivedMinor: 1_002, reference: "2026-03-28/1002" },
  ]);
});
