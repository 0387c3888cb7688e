// Promises about plans: parts that add up to the cent in every currency, the last with the remainder, judged as a small model of its own judges them.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { loadAuthority } from "../../src/authority.ts";
import { addDays } from "../../src/calendar.ts";
import { parseDecimal, toDecimal } from "../../src/money.ts";
import { planOffer, type OfferPosition } from "../../src/offers.ts";
import { judgePlan, type PlanPart, type PlanStatus } from "../../src/plan.ts";
import table from "../../src/policy/authority.json" with { type: "json" };

const authority = loadAuthority(table);
const today = "2026-01-31";
const base: OfferPosition = {
  currency: "USD", today, daysPastDue: 40, pastDueMinor: 0, pastDuePenaltyMinor: 0, nextDueMinor: 0, payoffMinor: 50_000_000,
  runningPromises: 0, brokenPromises: 0, product: "personal", country: "US", affordableMonthlyMinor: null, promiseTerms: { horizonDays: 14, minimumSharePct: 50 },
}; // prettier-ignore
const run = { seed: 20261123, numRuns: 2_000 };

describe("the parts of a plan", () => {
  test("add up to the cent (or the yen), none below the least, the first with its share, the rest alike but for the remainder", () => {
    let made = 0;
    const plan = fc.record({
      currency: fc.constantFrom("USD", "MXN", "CNY", "JPY"), pastDueMinor: fc.integer({ min: 1, max: 20_000_000 }), months: fc.integer({ min: 2, max: 24 }),
      ahead: fc.integer({ min: 0, max: 14 }), daysPastDue: fc.integer({ min: 8, max: 400 }),
    }); // prettier-ignore
    fc.assert(
      fc.property(plan, ({ currency, pastDueMinor, months, ahead, daysPastDue }) => {
        const offer = planOffer({ ...base, currency, pastDueMinor, daysPastDue }, authority, { months, firstOn: addDays(today, ahead) });
        if ("refused" in offer) return;
        made++;
        const amounts = offer.parts.map(({ amountMinor }) => amountMinor);
        expect(amounts).toHaveLength(months);
        expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(pastDueMinor);
        // As it is written to the borrower, too: nothing is lost in the decimals.
        expect(amounts.reduce((sum, one) => sum + parseDecimal(toDecimal(one, currency), currency), 0)).toBe(pastDueMinor);
        if (currency === "JPY") expect(amounts.map((one) => toDecimal(one, currency)).join("")).toMatch(/^\d+$/);
        const [, ...rest] = amounts;
        const last = rest.at(-1)!;
        for (const one of rest.slice(0, -1)) expect(one).toBe(rest[0]);
        expect(last - rest[0]!).toBeGreaterThanOrEqual(0);
        expect(last - rest[0]!).toBeLessThan(months);
        expect(offer.parts.every(({ on }, i) => i === 0 || on > offer.parts[i - 1]!.on)).toBe(true);
      }),
      run,
    );
    expect(made).toBeGreaterThan(500);
  });
});

type Part = { on: number; amountMinor: number };
/** Coins again, oldest part first; a part is missed when its days and grace are over and a coin is lacking; two missed end the plan for good. */
function model(parts: readonly Part[], payments: readonly Part[], today: number, grace: number): { parts: string[]; status: PlanStatus } {
  for (let now = 0; now <= today; now++) {
    let coins = payments.filter(({ on }) => on <= now).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const states = parts.map(({ on, amountMinor }) => {
      const isPaid = coins >= amountMinor;
      coins = isPaid ? coins - amountMinor : 0;
      return isPaid ? "paid" : now > on + grace ? "missed" : "due";
    });
    const isOver = states.filter((one) => one === "missed").length >= 2 ? "broken" : states.every((one) => one === "paid") ? "done" : null;
    if (isOver || now === today) return { parts: states, status: isOver ?? "running" };
  }
  throw new Error("no day");
}

test("looked at every day, a plan goes as the model says: one missed part is forgiven when its money comes, the second ends it", () => {
  const day = (n: number): string => addDays(today, n);
  const part = fc.record({ amountMinor: fc.integer({ min: 1, max: 90 }) });
  const payment = fc.record({ on: fc.integer({ min: 0, max: 70 }), amountMinor: fc.integer({ min: 1, max: 150 }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), fc.array(payment, { maxLength: 7 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 75 }), (list, payments, grace, until) => {
      const parts = list.map(({ amountMinor }, i): Part => ({ on: 5 + i * 12, amountMinor }));
      let plan: { parts: PlanPart[]; status: PlanStatus } = { parts: parts.map(({ on, amountMinor }, i) => ({ number: i + 1, on: day(on), amountMinor, status: "due" })), status: "running" };
      for (let now = 0; now <= until; now++)
        plan = judgePlan({ ...plan, agreedOn: day(0) }, payments.map(({ on, amountMinor }) => ({ paidOn: day(on), amountMinor })), day(now), grace);
      const wanted = model(parts, payments, until, grace);
      expect(plan.status).toBe(wanted.status);
      expect(plan.parts.map(({ status }) => status)).toEqual(wanted.parts);
    }),
    run,
  );
}); // prettier-ignore

test("money of the day it was agreed on pays its first part only when it came after", () => {
  const plan = { parts: [{ number: 1, on: today, amountMinor: 50, status: "due" as const }], status: "running" as const, agreedOn: today, afterSeq: 7 };
  expect(judgePlan(plan, [{ paidOn: today, amountMinor: 50, seq: 7 }], today, 2)).toEqual({ parts: plan.parts, status: "running" });
  expect(judgePlan(plan, [{ paidOn: today, amountMinor: 50, seq: 8 }], today, 2).status).toBe("done");
}); // prettier-ignore
