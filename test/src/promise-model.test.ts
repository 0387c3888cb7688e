// Promises about promises to pay, against a small model of its own: every minor unit is a coin with a day, handed out one by one, day after day.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../src/calendar.ts";
import { judgePromises, type Judged, type PromiseStatus } from "../../src/promise.ts";
import lender from "../../src/policy/lender-demo.json" with { type: "json" };

const start = "2026-02-20";
const day = (n: number): string => addDays(start, n);
type Made = { id: string; made: number; on: number; amountMinor: number; end?: "replaced" | "cancelled" };
type Paid = { on: number; amountMinor: number; back?: number };
type Terms = { graceDays: number; toleranceSharePct: number };

/** Knows nothing of src: days are numbers, and what is asked is asked anew on every one of them. */
function model(
  promises: readonly Made[],
  payments: readonly Paid[],
  today: number,
  { graceDays, toleranceSharePct }: Terms,
): PromiseStatus[] {
  const coins = payments
    .filter(({ on, back }) => on <= today && back === undefined)
    .flatMap(({ on, amountMinor }) => Array<number>(amountMinor).fill(on))
    .sort((a, b) => a - b);
  const isSpent = coins.map(() => false);
  const answer = new Map<string, PromiseStatus>();
  for (const promise of [...promises].sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))) {
    if (promise.end) {
      answer.set(promise.id, promise.end);
      continue;
    }
    let got = 0;
    for (const [i, on] of coins.entries())
      if (!isSpent[i] && got < promise.amountMinor && on >= promise.made && on <= promise.on + graceDays) {
        isSpent[i] = true;
        got++;
      }
    const missing = promise.amountMinor - got;
    // The tolerance never reaches a whole unit more than its share.
    if (missing * 100 <= promise.amountMinor * toleranceSharePct) answer.set(promise.id, "kept");
    else if (today <= promise.on + graceDays) answer.set(promise.id, "running");
    else answer.set(promise.id, got === 0 ? "broken" : "partial");
  }
  return promises.map(({ id }) => answer.get(id)!);
}

const asked = (promises: readonly Made[], payments: readonly Paid[], today: number, terms: Terms, before?: readonly PromiseStatus[]): Judged[] =>
  judgePromises(
    promises.map(({ id, made, on, amountMinor, end }, i) => ({ id, madeOn: day(made), on: day(on), amountMinor, status: end ?? before?.[i] ?? "running" })),
    payments.map(({ on, amountMinor, back }) => ({ paidOn: day(on), amountMinor, ...(back === undefined ? {} : { reversedOn: day(back) }) })),
    day(today),
    { ...lender.promise, ...terms },
  ); // prettier-ignore

const aPromise = fc.record({ made: fc.integer({ min: 0, max: 12 }), ahead: fc.integer({ min: 0, max: 14 }), amountMinor: fc.integer({ min: 1, max: 120 }), end: fc.option(fc.constantFrom("replaced" as const, "cancelled" as const), { freq: 6, nil: undefined }) }).map(({ made, ahead, ...rest }) => ({ made, on: made + ahead, ...rest })); // prettier-ignore
const somePromises = fc.array(aPromise, { minLength: 1, maxLength: 4 }).map((list) => list.map(({ end, ...rest }, i): Made => ({ id: `P-${i}`, ...rest, ...(end ? { end } : {}) }))); // prettier-ignore
const somePayments = fc.array(fc.record({ on: fc.integer({ min: 0, max: 34 }), amountMinor: fc.integer({ min: 1, max: 130 }) }), { maxLength: 6 }); // prettier-ignore
const someTerms = fc.record({ graceDays: fc.integer({ min: 0, max: 3 }), toleranceSharePct: fc.constantFrom(0, 1, 5, 10) });
const run = { seed: 20261123, numRuns: 2_000 };

describe("over random promises, payments and terms", () => {
  test("each day's judgement is the model's", () => {
    fc.assert(
      fc.property(somePromises, somePayments, someTerms, fc.integer({ min: 0, max: 40 }), (promises, payments, terms, today) => {
        expect(asked(promises, payments, today, terms).map(({ status }) => status)).toEqual(model(promises, payments, today, terms));
      }),
      run,
    );
  });

  test("no unit of money is counted twice, and none is counted for a promise above its amount", () => {
    fc.assert(
      fc.property(somePromises, somePayments, someTerms, (promises, payments, terms) => {
        const judged = asked(promises, payments, 40, terms);
        const counted = judged.reduce((sum, { paidMinor }) => sum + paidMinor, 0);
        expect(counted).toBeLessThanOrEqual(payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
        judged.forEach(({ paidMinor }, i) => expect(paidMinor).toBeLessThanOrEqual(promises[i]!.amountMinor));
      }),
      run,
    );
  });

  test("looking every day comes to the same end as looking once, and a promise that is kept stays kept", () => {
    fc.assert(
      fc.property(somePromises, somePayments, someTerms, (promises, payments, terms) => {
        let seen: PromiseStatus[] | undefined;
        const wasKept = new Set<number>();
        for (let today = 0; today <= 40; today++) {
          seen = asked(promises, payments, today, terms, seen).map(({ status }) => status);
          for (const at of wasKept) expect(seen[at]).toBe("kept");
          seen.forEach((status, at) => status === "kept" && wasKept.add(at));
        }
        expect(seen!.map((status, i) => (wasKept.has(i) ? "kept" : status))).toEqual(
          model(promises, payments, 40, terms).map((status, i) => (wasKept.has(i) ? "kept" : status)),
        );
      }),
      { ...run, numRuns: 500 },
    );
  });

  test("money that comes back, or is booked late, is judged as if it had never, or always, been there", () => {
    fc.assert(
      fc.property(somePromises, somePayments, someTerms, fc.nat(5), (promises, payments, terms, which) => {
        fc.pre(promises.length === 1 && payments.length > 0);
        const at = which % payments.length;
        const before = asked(promises, payments, 40, terms).map(({ status }) => status);
        const gone = payments.map((one, i) => (i === at ? { ...one, back: 40 } : one));
        const without = payments.filter((_, i) => i !== at);
        const then = asked(promises, gone, 40, terms, before).map(({ status }) => status);
        const never = model(promises, without, 40, terms);
        // What only came in part stays called so; what was kept, or broken, is judged anew.
        if (before[0] === "kept" && payments[at]!.on >= promises[0]!.made && payments[at]!.on <= promises[0]!.on + terms.graceDays) expect(then).toEqual(never);
        expect(asked(promises, payments, 40, terms, never).map(({ status }) => status)).toEqual(before);
      }),
      run,
    ); // prettier-ignore
  });
});

describe("two promises on one loan", () => {
  const terms = { graceDays: 2, toleranceSharePct: 0 };
  const halves: Made[] = [
    { id: "P-1", made: 0, on: 3, amountMinor: 50 },
    { id: "P-2", made: 0, on: 10, amountMinor: 50 },
  ];
  test("the money of the first does not keep the second", () => {
    expect(asked(halves, [{ on: 3, amountMinor: 50 }], 4, terms).map(({ status }) => status)).toEqual(["kept", "running"]);
    expect(asked(halves, [{ on: 3, amountMinor: 50 }], 13, terms).map(({ status }) => status)).toEqual(["kept", "broken"]);
  });
  test("all of it at once keeps both, and two payments make up one", () => {
    expect(asked(halves, [{ on: 1, amountMinor: 100 }], 1, terms).map(({ status }) => status)).toEqual(["kept", "kept"]);
    expect(asked(halves, [{ on: 1, amountMinor: 20 }, { on: 5, amountMinor: 30 }], 5, terms).map(({ status }) => status)).toEqual(["kept", "running"]); // prettier-ignore
  });
});
