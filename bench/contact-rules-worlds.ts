// Knows how to make up worlds from a seed and to hold a decision against the independent checker; refuses chance: one seed, one world.
import { mayContact } from "../src/contact-rules.ts";
import type { ContactAttempt, ContactDecision, ContactEvent, ContactFacts, ContactOutcome } from "../src/contact-rules.ts";
import { lawFor } from "../src/policy/packs.ts";
import { mustSay, wrongAt } from "./independent-checker.ts";
import type { World, WorldEvent } from "./independent-checker.ts";

/** mulberry32 */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const zonesOf: Record<string, readonly string[]> = {
  US: [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
  ],
  GB: ["Europe/London"],
  DE: ["Europe/Berlin"],
  CN: ["Asia/Shanghai", "Asia/Urumqi"],
  IN: ["Asia/Kolkata"],
};
const jurisdictions = [
  "US",
  "US-TX",
  "US-MA",
  "US-DC",
  "US-FL",
  "US-CA",
  "US-WA",
  "US-NY",
  "US-NY-NYC",
  "GB",
  "GB-EAW",
  "DE",
  "CN",
  "IN",
] as const;
const channels = [
  "call_human",
  "call_human",
  "call_artificial",
  "voicemail",
  "sms",
  "sms",
  "sms",
  "email",
  "chat",
  "wechat_cs",
  "whatsapp",
  "letter",
] as const;
const outgoing: readonly [WorldEvent["medium"], string][] = [
  ["call", "no_answer"], ["call", "no_answer"], ["call", "voicemail_left"], ["call", "voicemail_available_not_left"], ["call", "not_connected"],
  ["call", "unable_to_reach_or_leave_message"], ["call", "conversation"], ["call", "conversation_other"], ["sms", "delivered"], ["sms", "delivered"],
  ["email", "delivered"], ["email", "validation_notice"], ["chat", "delivered"], ["wechat", "delivered"], ["letter", "mailed"],
]; // prettier-ignore
const incoming: readonly [WorldEvent["medium"], string, string?][] = [
  ["sms", "question_balance"],
  ["sms", "message"],
  ["wechat", "message"],
  ["chat", "message"],
  ["email", "message"],
  ["call", "conversation"],
  ["call", "busy_now"],
];
const rare: readonly [WorldEvent["medium"], string, string?][] = [
  ["sms", "opt_out"], ["sms", "opt_in"], ["email", "opt_out"], ["call", "medium_opt_out", "call"], ["sms", "medium_opt_out"], ["email", "cease_written"],
  ["sms", "attorney_named"], ["email", "dispute_written"], ["call", "employer_prohibits"], ["sms", "bankruptcy_claimed"], ["sms", "wrong_number"],
  ["sms", "designated_inconvenient", "before 14:00"], ["sms", "designated_inconvenient", "weekends"], ["sms", "designated_inconvenient", "Mon-Fri 09:00-17:00"],
  ["sms", "substantiation_request"], ["sms", "debt_adviser"], ["notice", "moratorium_started"], ["notice", "mh_crisis_moratorium"], ["sms", "statute_barred_refusal"],
  ["sms", "bereavement"], ["sms", "agreed_time", "22:00-23:00"], ["sms", "agreed_time", "06:30-07:30"],
]; // prettier-ignore

const start = Date.parse("2026-02-01T00:00:00Z");
const days = 400;

/** Stops are rare enough that most worlds are decided by hours and counts, and histories dense enough that caps are met. */
export function worldFrom(seed: number): World {
  const next = chance(Math.imul(seed, 2_654_435_761));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const jurisdiction = pick(jurisdictions);
  const all = zonesOf[jurisdiction.slice(0, 2)]!;
  const zones = next() < 0.01 ? [] : next() < 0.25 ? [...new Set([pick(all), pick(all)])] : [pick(all)];
  // One in eight near a change of clocks.
  const clockChanges = ["2026-03-08T07:00Z", "2026-11-01T06:00Z", "2026-03-29T01:00Z", "2026-10-25T01:00Z"];
  const now =
    next() < 0.125
      ? Date.parse(pick(clockChanges)) + Math.floor((next() - 0.5) * 3 * 86_400_000)
      : start + Math.floor(next() * days * 86_400) * 1000;
  const history: WorldEvent[] = [];
  const reach = pick([2, 10, 40, 90]);
  const earlier = () => now - Math.floor(next() ** 2 * reach * 86_400) * 1000;
  const debt = () => (next() < 0.15 ? {} : { debt: next() < 0.8 ? "D1" : "D2" });
  for (let i = Math.floor(next() * 20); i > 0; i--) {
    const [medium, outcome] = pick(outgoing);
    history.push({
      at: earlier(), medium, dir: "out", outcome, ...debt(),
      ...(next() < 0.12 ? { place: "work" as const } : {}), ...(next() < 0.05 ? { person: "sister" } : {}), ...(medium === "call" && next() < 0.05 ? { consented: true } : {}),
    }); // prettier-ignore
  }
  for (let i = Math.floor(next() * 3); i > 0; i--) {
    const [medium, outcome] = pick(incoming);
    history.push({ at: next() < 0.5 ? now - Math.floor(next() * 7200) * 1000 : earlier(), medium, dir: "in", outcome, ...debt() });
  }
  if (next() < 0.3) {
    const [medium, outcome, value] = pick(rare);
    history.push({ at: earlier(), medium, dir: "in", outcome, ...(value ? { value } : {}), ...debt() });
    if (outcome === "dispute_written" && next() < 0.3)
      history.push({ at: earlier(), medium: "letter", dir: "out", outcome: "verification_sent" });
  }
  history.sort((a, b) => a.at - b.at);
  const sometimes = (share: number, fields: Partial<World>): Partial<World> => (next() < share ? fields : {});
  return {
    jurisdiction,
    party: next() < 0.5 ? "first" : "third",
    zones,
    channel: pick(channels),
    purpose: pick(["collection", "collection", "followup", "reply"] as const),
    recipient: next() < 0.95 ? "debtor" : pick(["other_person", "address_book", "referee"] as const),
    debt: "D1",
    ...sometimes(0.1, { place: "work" }),
    ...sometimes(0.6, { daysPastDue: Math.floor(next() * 120) }),
    ...sometimes(0.7, { electronicConsent: next() < 0.9 }),
    ...sometimes(0.7, { artificialConsent: next() < 0.9 }),
    ...sometimes(0.05, { underConsent: true }),
    ...sometimes(0.8, { hasTemplate: true }),
    history,
    now,
  }; // prettier-ignore
}

/** The same world in the engine's words. */
function parts(world: World): { attempt: ContactAttempt; history: ContactEvent[]; facts: ContactFacts } {
  const attempt: ContactAttempt = {
    act: "contact", channel: world.channel, purpose: world.purpose, recipient: world.recipient, debtId: world.debt,
    ...(world.place ? { place: world.place } : {}), ...(world.electronicConsent === undefined ? {} : { electronicConsent: world.electronicConsent }),
    consent: world.artificialConsent === true ? "prior_express" : "none", ...(world.underConsent ? { underConsent: true } : {}),
    ...(world.hasTemplate ? { dltTemplateId: "T1" } : {}), ...(world.recipient === "debtor" ? {} : { person: "brother" }),
  }; // prettier-ignore
  const history = world.history.map(
    (event): ContactEvent => ({
      at: event.at, medium: event.medium, direction: event.dir, outcome: event.outcome as ContactOutcome,
      ...(event.debt ? { debtId: event.debt } : {}), ...(event.place ? { place: event.place } : {}), ...(event.person ? { person: event.person } : {}),
      ...(event.value ? { value: event.value } : {}), ...(event.consented ? { underConsent: true } : {}),
    }),
  ); // prettier-ignore
  const facts: ContactFacts = {
    party: world.party,
    candidateZones: world.zones,
    ...(world.daysPastDue === undefined ? {} : { daysPastDue: world.daysPastDue }),
  };
  return { attempt, history, facts };
}

export function decide(world: World): ContactDecision {
  const { attempt, history, facts } = parts(world);
  return mayContact(attempt, history, facts, lawFor(world.jurisdiction, world.party, "legal"), world.now);
}
decide.parts = parts;

function missing(wanted: readonly string[], given: readonly string[]): string | undefined {
  const lacking = wanted.filter((fragment) => !given.includes(fragment));
  return lacking.length > 0 ? `allowed without ${lacking.join(", ")}` : undefined;
}

/** What the checker holds against the decision, or undefined: an allow must be clean, a wait must end at the first clean instant, a no must not be clean. */
export function disagreement(world: World, decision: ContactDecision, seed: number): string | undefined {
  const wrong = wrongAt(world, world.now);
  switch (decision.outcome) {
    case "allow":
      if (wrong.length > 0) return `allowed, but ${wrong.join("; ")}`;
      return missing(mustSay(world), decision.mustInclude);
    case "forbid":
    case "hand_over":
      return wrong.length === 0 ? `${decision.outcome} by ${decision.rule}, but nothing is wrong` : undefined;
    case "wait_until": {
      if (wrong.length === 0) return `waits by ${decision.rule}, but nothing is wrong`;
      const then = wrongAt(world, decision.notBefore);
      if (then.length > 0) return `opens at ${new Date(decision.notBefore).toISOString()}, but ${then.join("; ")}`;
      const next = chance(seed ^ 0x5bd1e995);
      const instants = [
        decision.notBefore - 1000,
        ...Array.from({ length: 4 }, () => world.now + Math.floor(next() * (decision.notBefore - world.now))),
      ];
      const early = instants.find((at) => at >= world.now && at < decision.notBefore && wrongAt(world, at).length === 0);
      return early === undefined
        ? undefined
        : `waits until ${new Date(decision.notBefore).toISOString()}, but ${new Date(early).toISOString()} is open`;
    }
    default:
      return decision satisfies never;
  }
}
