// What must hold for any history: seeded, bounded, and asked of the same made-up worlds as the bench.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decide, disagreement, worldFrom } from "../../bench/contact-rules-worlds.ts";
import type { World } from "../../bench/independent-checker.ts";
import { wrongAt } from "../../bench/independent-checker.ts";
import { localTimeAt, parseInstant } from "../../src/calendar.ts";
import { compilePacks, mayContact } from "../../src/contact-rules.ts";
import type { ContactDecision, ContactEvent } from "../../src/contact-rules.ts";
import type { PolicyPack, Rule } from "../../src/policy/pack.ts";
import { lawFor, lawPacks, lenderPack, packsFor } from "../../src/policy/packs.ts";

const worlds = fc.integer({ min: 0, max: 2_000_000_000 }).map(worldFrom);
const bounded = { numRuns: 1500, seed: 20261123 };

/** When the contact would really be made: now, at the end of a wait, or never. */
function madeAt(world: World, decision: ContactDecision): number | undefined {
  return decision.outcome === "allow" ? world.now : decision.outcome === "wait_until" ? decision.notBefore : undefined;
}
function inHouse(world: World): ContactDecision {
  const { attempt, history, facts } = decide.parts(world);
  return mayContact(
    attempt,
    history,
    { ...facts, consents: { sms: true, call: true, email: true, wechat: true } },
    packsFor(world.jurisdiction, world.party),
    world.now,
  );
}
const closedHours: Record<string, [from: number, to: number]> = {
  US: [480, 1260],
  GB: [480, 1200],
  DE: [480, 1200],
  CN: [480, 1320],
  IN: [480, 1140],
};

describe("with the house's rules", () => {
  test("nobody is reached before or after hours in any zone they may be in, replies and agreed times apart", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        if (
          world.purpose === "reply" ||
          world.underConsent ||
          world.channel === "letter" ||
          world.history.some((event) => event.outcome === "agreed_time")
        )
          return;
        const at = madeAt(world, inHouse(world));
        if (at === undefined) return;
        const [from, to] = closedHours[world.jurisdiction.slice(0, 2)]!;
        for (const zone of world.zones) {
          const { minuteOfDay } = localTimeAt(at, zone);
          expect(minuteOfDay).toBeGreaterThanOrEqual(from);
          expect(minuteOfDay).toBeLessThan(to);
        }
      }),
      bounded,
    );
  });
  test("nobody is reached above the day's and the week's budget, whatever the loan and the channel; a call they asked for they may have", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        if (world.purpose === "reply" || world.channel === "letter" || (world.channel === "call_human" && world.underConsent)) return;
        const at = madeAt(world, inHouse(world));
        if (at === undefined) return;
        const zone = world.zones[0]!;
        const day = (instant: number) => Date.parse(localTimeAt(instant, zone).date) / 86_400_000;
        const made = world.history
          .filter((event) => event.dir === "out" && event.person === undefined && !["letter", "notice"].includes(event.medium))
          .map((event) => day(event.at));
        expect(made.filter((one) => one === day(at)).length).toBeLessThan(2);
        expect(made.filter((one) => one > day(at) - 7).length).toBeLessThan(7);
      }),
      bounded,
    );
  });
  test("nobody is texted after a stop, in any wording, until they opt in again", () => {
    const words = fc.constantFrom(
      "STOP",
      "stop",
      "Cancel",
      "unsubscribe",
      "pls dont text me again",
      "stop texting me",
      "deje de escribirme",
      "no me mande mas mensajes",
      "退订",
      "别再发了",
      "不要再联系我",
    );
    fc.assert(
      fc.property(worlds, words, fc.integer({ min: 60_000, max: 86_400_000 * 300 }), (world, text, ago) => {
        const { attempt, history, facts } = decide.parts({ ...world, channel: "sms", recipient: "debtor" });
        const stop: ContactEvent = { at: world.now - ago, medium: "sms", direction: "in", outcome: "text", text };
        const kept = history.filter((event) => event.outcome !== "opt_in");
        expect(mayContact(attempt, [...kept, stop], facts, packsFor(world.jurisdiction, world.party), world.now).outcome).toMatch(
          /^(?:forbid|hand_over)$/,
        );
      }),
      { ...bounded, numRuns: 600 },
    );
  });
  test("the bot never reaches a third party", () => {
    const others = fc.constantFrom("contact_person", "referee", "other_person", "employer", "address_book", "guarantor");
    const purposes = fc.constantFrom("collection", "location", "relay_callback", "overdue_reminder");
    fc.assert(
      fc.property(worlds, others, purposes, fc.boolean(), (world, recipient, purpose, debtorUnreachable) => {
        const { attempt, history, facts } = decide.parts(world);
        const decision = mayContact(
          { ...attempt, recipient, purpose, debtorUnreachable },
          history,
          facts,
          packsFor(world.jurisdiction, world.party),
          world.now,
        );
        expect(["forbid", "hand_over"]).toContain(decision.outcome);
      }),
      { ...bounded, numRuns: 600 },
    );
  });
  test("a lawyer, a death, a crisis or bankruptcy in the record always calls for a person or stops", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom("attorney_named", "deceased", "crisis", "bankruptcy_claimed"), (world, outcome) => {
        const { attempt, history, facts } = decide.parts({ ...world, recipient: "debtor" });
        const event: ContactEvent = { at: world.now - 1000, medium: "sms", direction: "in", outcome };
        expect(mayContact(attempt, [...history, event], facts, packsFor(world.jurisdiction, world.party), world.now).outcome).toBe(
          "hand_over",
        );
      }),
      { ...bounded, numRuns: 400 },
    );
  });
  test("the same question gives the same answer, whatever the order the record arrived in", () => {
    fc.assert(
      fc.property(worlds, fc.integer(), (world, salt) => {
        const { attempt, history, facts } = decide.parts(world);
        const shuffled = history
          .map((event, i) => [Math.imul(i + 1, salt | 1) >>> 0, event] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, event]) => event);
        const packs = packsFor(world.jurisdiction, world.party);
        const distinct = new Set(history.map((event) => event.at)).size === history.length;
        if (distinct)
          expect(mayContact(attempt, shuffled, facts, packs, world.now)).toEqual(mayContact(attempt, history, facts, packs, world.now));
      }),
      { ...bounded, numRuns: 400 },
    );
  });
  test("a wait ends exactly where asking again says yes", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const decision = inHouse(world);
        if (decision.outcome !== "wait_until") return;
        expect(decision.notBefore).toBeGreaterThan(world.now);
        expect(inHouse({ ...world, now: decision.notBefore }).outcome).toBe("allow");
        expect(inHouse({ ...world, now: decision.notBefore - 1 }).outcome).not.toBe("allow");
      }),
      bounded,
    );
  });
  test("the house is never looser than the law", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const at = madeAt(world, inHouse(world));
        if (at !== undefined && world.zones.length > 0)
          expect(wrongAt({ ...world, electronicConsent: world.electronicConsent ?? true }, at)).toEqual([]);
      }),
      bounded,
    );
  });
});

test("a second, separate reading of the rules agrees", () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const world = worldFrom(seed);
    expect([seed, disagreement(world, decide(world), seed)]).toEqual([seed, undefined]);
  }
});

/** Every number tightened, nothing else touched. */
function stricter(rule: Rule): Rule {
  if (rule.kind === "time_window")
    return {
      ...rule,
      windows: rule.windows.map((window) => ({ ...window, from: "09:00", to: window.to > "18:30" ? "18:30" : window.to })),
    };
  if (rule.kind === "frequency") return { ...rule, limit: Math.max(1, rule.limit - 1), per: { ...rule.per, n: rule.per.n + 1 } };
  if (rule.kind === "cooldown") return { ...rule, length: { ...rule.length, n: rule.length.n + 2 } };
  if (rule.kind === "stop" && rule.until !== "lifted")
    return { ...rule, until: { ...rule.until, span: { ...rule.until.span, n: rule.until.span.n + 10 } } };
  return rule;
}

test("a stricter, later pack never allows more or sooner", () => {
  const later: PolicyPack[] = [...lawPacks, lenderPack].map((pack) => ({
    ...pack,
    version: "2027-01-01",
    rules: pack.rules.map(stricter),
  }));
  fc.assert(
    fc.property(worlds, (world) => {
      const { attempt, history, facts } = decide.parts(world);
      const binding = { jurisdiction: world.jurisdiction, party: world.party, mode: "legal" as const };
      const now = mayContact(attempt, history, facts, lawFor(world.jurisdiction, world.party, "legal"), world.now);
      const then = mayContact(attempt, history, facts, compilePacks(later, binding), world.now);
      const [before, after] = [madeAt(world, now), madeAt(world, then)];
      if (after !== undefined) {
        expect(before).toBeDefined();
        expect(before!).toBeLessThanOrEqual(after);
      }
    }),
    { ...bounded, numRuns: 500 },
  );
});

test("a rule that comes into force later binds a wait that reaches it", () => {
  // Three attempts before 1 September in New York City: open on the 31st, closed from the first, whose day counts all of them.
  const history: ContactEvent[] = ["28", "29", "30"].map((day) => ({
    at: parseInstant(`2026-08-${day}T10:00:00-04:00`),
    medium: "call",
    direction: "out",
    outcome: "no_answer",
    debtId: "D1",
  }));
  const attempt = { act: "contact", channel: "call_human", debtId: "D1" } as const;
  const decided = mayContact(
    attempt,
    history,
    { party: "first", candidateZones: ["America/New_York"] },
    lawFor("US-NY-NYC", "first", "house"),
    parseInstant("2026-08-31T21:30:00-04:00"),
  );
  expect(decided).toMatchObject({ outcome: "wait_until", notBefore: parseInstant("2026-09-04T08:00:00-04:00") });
});
