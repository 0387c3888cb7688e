// Promises that hold for any loan and any history, searched by fast-check with fixed seeds.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { eventsUpTo, extendFold, foldLedger } from "../../src/ledger.ts";
import type { Loan } from "../../src/loan.ts";
import { demoProducts, type ProductTerms } from "../../src/policy/products.ts";
import { receiptOf, shortLines } from "../../src/receipt.ts";
import { statementFrom, statementOf, type Statement } from "../../src/statement.ts";
import { loan } from "./ledger-world.ts";

const start = "2025-12-10";
const day = fc.integer({ min: 0, max: 420 }).map((days) => addDays(start, days));
const amount = fc.integer({ min: 1, max: 300_000 });
const head = { loanId: "L-1", borrowerId: "B-1" };

const body = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("paymentReceived"), effectiveOn: day, amountMinor: amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("paymentReversed"), effectiveOn: day, of: fc.nat({ max: 20 }), reason: fc.constant("bounced") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("charged"), effectiveOn: day, component: fc.constantFrom("fee", "penalty"), amountMinor: fc.integer({ min: 1, max: 5_000 }), code: fc.constant("letter") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("waived"), effectiveOn: day, component: fc.constantFrom("fee", "penalty"), amountMinor: fc.integer({ min: 1, max: 5_000 }), by: fc.constant("agent"), reason: fc.constant("goodwill") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pausePlaced"), effectiveOn: day, length: fc.integer({ min: 0, max: 40 }), reason: fc.constant("dispute"), accruesPenalty: fc.boolean(), ages: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("refundPaid"), effectiveOn: day, amountMinor: amount }) },
); // prettier-ignore

const history: fc.Arbitrary<LedgerEvent[]> = fc.array(body, { maxLength: 14 }).map((bodies) => {
  const paid = bodies.flatMap((it, i) => (it.kind === "paymentReceived" ? [`r${i}`] : []));
  return bodies.flatMap((it, i): LedgerEvent[] => {
    const header = { ...head, id: `e${String(i).padStart(3, "0")}`, recordedAt: i, seq: i + 1 };
    if ("of" in it) {
      const reference = paid[it.of % Math.max(1, paid.length)];
      return reference ? [{ ...header, kind: "paymentReversed", effectiveOn: it.effectiveOn, reference, reason: it.reason }] : [];
    }
    if ("length" in it) {
      const { length, ...rest } = it;
      return [{ ...header, ...rest, kind: "pausePlaced", pauseId: `p${i}`, until: addDays(it.effectiveOn, length) }];
    }
    return [{ ...header, ...it, reference: `r${i}` } as LedgerEvent];
  });
});

const anyTerms: fc.Arbitrary<ProductTerms> = fc
  .record({
    base: fc.constantFrom(...demoProducts().byName.values()),
    collateral: fc.boolean(),
    graceDays: fc.integer({ min: 0, max: 5 }),
    graceMode: fc.constantFrom("accrues_in_grace", "free_if_settled_within_grace", "accrues_after_grace"),
    cap: fc.constantFrom(null, "5"),
    tolerance: fc.constantFrom(0, 500),
  })
  .map(({ base, collateral, graceDays, graceMode, cap, tolerance }) => ({
    ...base,
    waterfall: collateral ? base.collateralWaterfall : base.waterfall,
    toleranceMinor: tolerance,
    penalty: { ...base.penalty, graceDays, graceMode, capPctOfPrincipal: cap },
  }));

const anyLoan: fc.Arbitrary<Loan> = fc
  .record({
    principalMinor: fc.integer({ min: 1_000, max: 2_000_000 }),
    annualRatePct: fc.constantFrom("0", "7.2", "18", "36"),
    penaltyDailyPct: fc.constantFrom("0", "0.05", "0.18"),
    instalments: fc.integer({ min: 1, max: 14 }),
    amortization: fc.constantFrom("equal_instalment", "equal_principal", "bullet"),
    frequency: fc.constantFrom("monthly", "biweekly"),
  })
  .map((change) => loan(change));

const runs = { seed: 2026, numRuns: 200 };
/** Figures of the position; how single payments were settled may differ where their sum does not. */
const figures = (statement: Statement) => ({ ...statement, payments: null });

test("no balance is ever negative, and every sum is the sum of its rows", () => {
  fc.assert(
    fc.property(anyLoan, history, day, anyTerms, (it, events, asOf, terms) => {
      const statement = statementOf(it, events, asOf, terms);
      for (const row of statement.instalments) {
        for (const sums of [row.paid, row.outstanding]) expect(Math.min(...Object.values(sums))).toBeGreaterThanOrEqual(0);
        expect(row.principalMinor + row.interestMinor + row.feeMinor + row.penaltyMinor).toBe(row.paidMinor + row.outstandingMinor);
      }
      expect(
        Math.min(statement.creditMinor, statement.daysPastDue, statement.payoff.totalMinor, ...Object.values(statement.pastDue)),
      ).toBeGreaterThanOrEqual(0);
      const behind = statement.instalments.filter((row) => row.dueOn < asOf);
      expect(statement.pastDue.totalMinor).toBe(behind.reduce((sum, row) => sum + row.outstandingMinor, 0));
    }),
    runs,
  );
});

test("every unit paid is settled, credited or refunded, and none twice", () => {
  fc.assert(
    fc.property(anyLoan, history, day, anyTerms, (it, events, asOf, terms) => {
      const statement = statementOf(it, events, asOf, terms);
      const standing = statement.payments.filter((payment) => payment.reversedOn === null);
      for (const payment of standing)
        expect(payment.allocation.reduce((sum, part) => sum + part.amountMinor, 0) + payment.creditedMinor).toBe(payment.amountMinor);
      const settled = standing.flatMap((payment) => payment.allocation).reduce((sum, part) => sum + part.amountMinor, 0);
      expect(statement.instalments.reduce((sum, row) => sum + row.paidMinor, 0)).toBe(settled);
      expect(statement.creditMinor).toBeLessThanOrEqual(standing.reduce((sum, payment) => sum + payment.creditedMinor, 0));
    }),
    runs,
  );
});

test("two halves paid on one day equal one payment", () => {
  fc.assert(
    fc.property(anyLoan, history, day, amount, fc.nat({ max: 300_000 }), day, anyTerms, (it, events, paidOn, whole, cut, asOf, terms) => {
      const payment = (id: string, amountMinor: number): LedgerEvent => ({
        ...head, id, recordedAt: 99, seq: 99, kind: "paymentReceived", effectiveOn: paidOn, amountMinor, reference: id,
      }); // prettier-ignore
      const first = 1 + (cut % Math.max(1, whole - 1));
      fc.pre(whole > first);
      const once = statementOf(it, [...events, payment("z1", whole)], asOf, terms);
      const twice = statementOf(it, [...events, payment("z1", first), payment("z2", whole - first)], asOf, terms);
      expect(figures(twice)).toEqual(figures(once));
    }),
    runs,
  );
});

test("the order of arrival changes nothing", () => {
  fc.assert(
    fc.property(
      anyLoan,
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
      ),
      day,
      anyTerms,
      (it, [events, shuffled], asOf, terms) => {
        const renumbered = shuffled.map((event, i) => ({ ...event, seq: i + 1, recordedAt: 1_000 + i }));
        expect(statementOf(it, renumbered, asOf, terms)).toEqual(statementOf(it, events, asOf, terms));
      },
    ),
    runs,
  );
});

test("events of one day keep the stated order: charges, waivers, money, refunds, then by id", () => {
  const at = (kind: string, id: string) =>
    ({ ...head, id, recordedAt: 0, seq: 1, effectiveOn: "2026-01-10", kind, reference: id, amountMinor: 1 }) as LedgerEvent;
  const arrived = [at("refundPaid", "a"), at("paymentReceived", "c"), at("waived", "z"), at("paymentReceived", "b"), at("charged", "y")];
  expect(eventsUpTo(arrived, "2026-01-10").map((it) => it.id)).toEqual(["y", "z", "b", "c", "a"]);
});

test("a statement is the fold of the events up to its day and of no other", () => {
  fc.assert(
    fc.property(anyLoan, history, day, anyTerms, (it, events, asOf, terms) => {
      const known = events.filter((event) => event.effectiveOn <= asOf);
      expect(statementOf(it, events, asOf, terms)).toEqual(statementOf(it, known, asOf, terms));
    }),
    runs,
  );
});

test("a fold carried forward gives what folding everything gives", () => {
  fc.assert(
    fc.property(anyLoan, history, day, day, anyTerms, (it, events, cut, asOf, terms) => {
      fc.pre(cut <= asOf);
      const later = events.filter((event) => event.effectiveOn > cut && event.effectiveOn <= asOf);
      const carried = extendFold(foldLedger(it, events, cut, terms), later);
      if (carried) expect(statementFrom(carried, asOf)).toEqual(statementOf(it, events, asOf, terms));
      else expect(later.some((event) => event.kind === "paymentReversed")).toBe(true);
    }),
    runs,
  );
});

test("a pause never adds to the days past due, nor to the penalty", () => {
  fc.assert(
    fc.property(
      anyLoan,
      history,
      day,
      fc.nat({ max: 60 }),
      fc.boolean(),
      day,
      anyTerms,
      (it, events, from, length, accruesPenalty, asOf, terms) => {
        const pause: LedgerEvent = {
        ...head, id: "zp", recordedAt: 99, seq: 99, kind: "pausePlaced", effectiveOn: from, pauseId: "zp", reason: "hardship",
        until: addDays(from, length), accruesPenalty, ages: false,
      }; // prettier-ignore
        const without = statementOf(it, events, asOf, { ...terms, toleranceMinor: 0 });
        const paused = statementOf(it, [...events, pause], asOf, { ...terms, toleranceMinor: 0 });
        expect(paused.daysPastDue).toBeLessThanOrEqual(without.daysPastDue);
        const penalty = (statement: Statement) =>
          statement.instalments.reduce((sum, row) => sum + row.penaltyMinor + row.waived.penaltyMinor, 0);
        if (events.every((event) => event.kind !== "paymentReceived")) expect(penalty(paused)).toBeLessThanOrEqual(penalty(without));
      },
    ),
    runs,
  );
});

test("a receipt adds up to its figure, in at most ten lines", () => {
  fc.assert(
    fc.property(anyLoan, history, day, anyTerms, fc.constantFrom("pastDue", "payoff"), (it, events, asOf, terms, about) => {
      const statement = statementOf(it, events, asOf, terms);
      for (const detail of ["short", "full"] as const) {
        const { lines } = receiptOf(it, events, asOf, { about, detail, terms });
        expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(statement[about].totalMinor);
        if (detail === "short") expect(lines.length).toBeLessThanOrEqual(shortLines);
      }
    }),
    runs,
  );
});
