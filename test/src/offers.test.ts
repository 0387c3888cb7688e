// Promises about offers: bounded by the authority table, exact to the cent, the same for all in the same position.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { affordableMonthlyMinor } from "../../src/affordability.ts";
import { authorityStageOf, loadAuthority } from "../../src/authority.ts";
import { addDays } from "../../src/calendar.ts";
import {
  answerProposal,
  offersFor,
  planOffer,
  waiverApproval,
  waiverLimitMinor,
  type Offer,
  type OfferPosition,
  type Proposal,
} from "../../src/offers.ts";
import table from "../../src/policy/authority.json" with { type: "json" };

const authority = loadAuthority(table);
const today = "2026-03-11";
const base: OfferPosition = {
  currency: "USD", today, daysPastDue: 40, pastDueMinor: 60_001, pastDuePenaltyMinor: 900, nextDueMinor: 20_000, payoffMinor: 240_000,
  runningPromises: 0, brokenPromises: 0, product: "personal", country: "US", affordableMonthlyMinor: null,
  promiseTerms: { horizonDays: 14, minimumSharePct: 50 },
}; // prettier-ignore

const position = fc.record({
  daysPastDue: fc.integer({ min: 0, max: 900 }),
  pastDueMinor: fc.integer({ min: 0, max: 5_000_000 }),
  penaltyPct: fc.integer({ min: 0, max: 40 }),
  nextDueMinor: fc.integer({ min: 0, max: 500_000 }),
  moreMinor: fc.integer({ min: 0, max: 5_000_000 }),
  runningPromises: fc.integer({ min: 0, max: 3 }),
  brokenPromises: fc.integer({ min: 0, max: 4 }),
  affordableMonthlyMinor: fc.option(fc.integer({ min: 0, max: 200_000 })),
}).map(({ penaltyPct, moreMinor, ...rest }): OfferPosition => ({
  ...base, ...rest, pastDuePenaltyMinor: Math.floor((rest.pastDueMinor * penaltyPct) / 100), payoffMinor: rest.pastDueMinor + rest.nextDueMinor + moreMinor,
})); // prettier-ignore

const day = fc.integer({ min: -40, max: 400 }).map((days) => addDays(today, days));
const amount = fc.integer({ min: -1_000, max: 9_000_000 });
const proposal: fc.Arbitrary<Proposal> = fc.oneof(
  fc.record({ kind: fc.constant("promise" as const), on: day, amountMinor: amount }),
  fc.record({ kind: fc.constant("split" as const), parts: fc.array(fc.record({ on: day, amountMinor: amount }), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant("plan" as const), months: fc.integer({ min: -2, max: 90 }), firstOn: day }),
  fc.record({ kind: fc.constant("waiver" as const), amountMinor: amount }),
);

/** Written from the table's meaning, not from the engine: what no bot offer may ever be. */
function breaches(offer: Offer, at: OfferPosition): string[] {
  const stage = authorityStageOf(authority, at.daysPastDue);
  const asked = at.pastDueMinor > 0 ? at.pastDueMinor : at.nextDueMinor;
  const found: string[] = [];
  if (offer.kind === "promise") {
    if (offer.earliest < today || offer.latest > addDays(today, 14)) found.push("horizon");
    if (offer.minimumMinor * 100 < asked * 50) found.push("share");
    if (offer.maximumMinor > at.payoffMinor) found.push("more than owed");
  }
  if (offer.kind === "split" || offer.kind === "plan") {
    const sum = offer.parts.reduce((total, part) => total + part.amountMinor, 0);
    if (sum !== (offer.kind === "plan" ? at.pastDueMinor : asked)) found.push(`parts sum to ${sum}`);
    if (offer.parts.some((part) => part.amountMinor <= 0)) found.push("empty part");
    if (offer.parts.some((part, i) => part.on < today || (i > 0 && part.on <= offer.parts[i - 1]!.on))) found.push("dates");
  }
  if (offer.kind === "split" && offer.parts[0]!.amountMinor * 100 < asked * stage.split.firstSharePct) found.push("first part");
  if (offer.kind === "plan" && offer.parts.length > (stage.plan?.maxMonths ?? 0)) found.push("months");
  if (
    offer.kind === "plan" &&
    at.affordableMonthlyMinor !== null &&
    offer.parts.some((part) => part.amountMinor > at.affordableMonthlyMinor!)
  )
    found.push("not affordable");
  if (offer.kind === "waiver" && offer.amountMinor * 100 > at.pastDuePenaltyMinor * stage.waiver.penaltySharePct.bot) found.push("waiver");
  if (offer.kind === "waiver" && at.pastDueMinor - offer.ifPaidMinor > at.pastDuePenaltyMinor) found.push("principal waived");
  return found;
}

describe("the bot's offers", () => {
  test("stay inside the authority table in any position", () => {
    fc.assert(
      fc.property(position, (at) => offersFor(at, authority).offers.flatMap((offer) => breaches(offer, at)).length === 0),
      { numRuns: 3000, seed: 7 },
    );
  });
  test("stay inside it whatever is asked", () => {
    fc.assert(
      fc.property(position, proposal, (at, wish) => {
        const answer = answerProposal(wish, at, authority);
        const offer = "take" in answer ? answer.take : "counter" in answer ? answer.counter : null;
        expect(offer ? breaches(offer, at) : []).toEqual([]);
      }),
      { numRuns: 5000, seed: 11 },
    );
  });
  test("take what was asked only when it is exactly what was asked", () => {
    fc.assert(
      fc.property(position, proposal, (at, wish) => {
        const answer = answerProposal(wish, at, authority);
        if (!("take" in answer)) return;
        if (wish.kind === "promise")
          expect(answer.take).toEqual({
            kind: "promise",
            earliest: wish.on,
            latest: wish.on,
            minimumMinor: wish.amountMinor,
            maximumMinor: wish.amountMinor,
          });
        if (wish.kind === "split") expect(answer.take).toEqual({ kind: "split", parts: wish.parts });
        if (wish.kind === "waiver") expect(answer.take).toMatchObject({ amountMinor: wish.amountMinor });
      }),
      { numRuns: 3000, seed: 13 },
    );
  });
  test("are the same for everybody in the same position", () => {
    expect(offersFor(base, authority)).toEqual(offersFor({ ...base }, authority));
  });
});

describe("plans", () => {
  test("add up to the cent, the last part takes the remainder", () => {
    const position = { ...base, today: "2026-01-31", pastDueMinor: 60_001 };
    const plan = planOffer(position, authority, { months: 3, firstOn: "2026-01-31" });
    expect("parts" in plan && plan.parts.map((part) => [part.on, part.amountMinor])).toEqual([
      ["2026-01-31", 20_000],
      ["2026-02-28", 20_000],
      ["2026-03-31", 20_001],
    ]);
  });
  test("begin with the share the lender wants first, and still add up", () => {
    const stages = authority.stages.map((stage) => ({ ...stage, plan: stage.plan && { ...stage.plan, firstSharePct: 40 } }));
    const plan = planOffer(base, { ...authority, stages }, { months: 3, firstOn: today });
    const parts = "parts" in plan ? plan.parts.map(({ amountMinor }) => amountMinor) : [];
    expect(parts[0]).toBe(Math.ceil(base.pastDueMinor * 0.4));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(base.pastDueMinor);
  });
  test("grow longer until the borrower can carry them", () => {
    const set = offersFor({ ...base, affordableMonthlyMinor: 11_000 }, authority);
    const plan = set.offers.find((offer) => offer.kind === "plan");
    expect(plan?.parts).toHaveLength(6);
    expect(offersFor({ ...base, affordableMonthlyMinor: 0 }, authority).withheld).toContainEqual({
      kind: "plan",
      because: "not_affordable",
    });
  });
  test("of a Chinese credit card may run to sixty months, of a small loan not", () => {
    const card = { ...base, currency: "CNY", product: "credit_card", country: "CN", pastDueMinor: 6_000_000 };
    expect(planOffer(card, authority, { months: 60, firstOn: today })).toMatchObject({ kind: "plan", approval: "agent" });
    expect(planOffer({ ...card, product: "personal" }, authority, { months: 60, firstOn: today })).toEqual({ refused: "above_authority" });
  });
});

describe("waivers", () => {
  const old = { ...base, daysPastDue: 400, pastDuePenaltyMinor: 10_001 };
  test("go to whoever may grant them, and to nobody beyond the whole", () => {
    expect(waiverLimitMinor(old, authority, "bot")).toBe(5_000);
    expect([5_000, 5_001, 8_001, 10_001, 10_002].map((amountMinor) => waiverApproval(amountMinor, old, authority))).toEqual([
      "bot",
      "agent",
      "supervisor",
      "supervisor",
      null,
    ]);
  });
});

describe("affordability", () => {
  test("keeps a buffer and never plans away the last of it", () => {
    expect(
      affordableMonthlyMinor(
        { incomeMinor: 200_000, housingMinor: 90_000, essentialsMinor: 50_000, debtsMinor: 10_000 },
        authority.affordability,
      ),
    ).toEqual({ leftMinor: 30_000, monthlyMinor: 18_000 });
    expect(
      affordableMonthlyMinor(
        { incomeMinor: 100_000, housingMinor: 90_000, essentialsMinor: 50_000, debtsMinor: 0 },
        authority.affordability,
      ).monthlyMinor,
    ).toBe(0);
  });
});

describe("the authority table", () => {
  test.each([
    [{ ...table, extra: 1 }, /table\.extra is 1/],
    [{ ...table, stages: [] }, /stages is \[\]/],
    [{ ...table, stages: [table.stages[0]] }, /nobody falls through/],
    [
      { ...table, stages: [{ ...table.stages[4], waiver: { penaltySharePct: { bot: 50, agent: 20, supervisor: 50 } } }] },
      /bot ≤ agent ≤ supervisor/,
    ],
    [{ ...table, minimumInstalment: { US: "1" } }, /ISO 4217/],
  ])("names what is wrong with it (%#)", (bad, message) => {
    expect(() => loadAuthority(bad)).toThrow(message);
  });
});
