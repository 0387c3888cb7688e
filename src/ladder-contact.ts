// Knows when and by which channel a ladder's contact can be made: the first lawful channel at the best time of day. Refuses to send anything.
import type { Instant } from "./calendar.ts";
import { instantOfLocal, isInside, localClockAt } from "./contact-rules-clock.ts";
import { clockWindowOf } from "./contact-rules-compile.ts";
import { mayContact } from "./contact-rules.ts";
import type { CompiledPacks, ContactAttempt, ContactChannel, ContactDecision, ContactEvent, ContactFacts } from "./contact-rules.ts";
import type { LadderContact } from "./ladder.ts";

export type PlannedContact =
  | {
      kind: "planned";
      channel: ContactChannel;
      at: Instant;
      attempt: ContactAttempt;
      decision: Extract<ContactDecision, { outcome: "allow" }>;
    }
  /** Nothing is lawful by any channel: each channel's reason, for the timeline. */
  | { kind: "withheld"; because: { channel: ContactChannel; decision: ContactDecision }[]; handOver?: string };

/** How many openings are tried before the best time of day is given up for the first lawful one. */
const tries = 8;

/**
 * Plans a contact from `now` on: channels in the step's order, at the best time of day where the rules allow one, else at the first lawful instant.
 * A channel that calls for a person stops the search: `handOver` names the queue.
 */
export function planContact(
  contact: LadderContact,
  attemptFor: (channel: ContactChannel) => ContactAttempt | undefined,
  record: { history: readonly ContactEvent[]; facts: ContactFacts; packs: CompiledPacks },
  now: Instant,
  channels: readonly ContactChannel[] = contact.step.channels,
): PlannedContact {
  const because: { channel: ContactChannel; decision: ContactDecision }[] = [];
  let soonest: Extract<PlannedContact, { kind: "planned" }> | undefined;
  for (const channel of channels) {
    const attempt = attemptFor(channel);
    if (!attempt) continue;
    const planned = bestOpening(contact, attempt, record, now);
    if ("outcome" in planned) {
      because.push({ channel, decision: planned });
      if (planned.outcome === "hand_over") return { kind: "withheld", because, handOver: planned.queue };
      continue;
    }
    const found = { kind: "planned", channel, ...planned, attempt } as const;
    // A preferred channel that is closed for days is no better than the next one today.
    if (found.at - now < 86_400_000) return found;
    if (!soonest || found.at < soonest.at) soonest = found;
  }
  return soonest ?? { kind: "withheld", because };
}

function bestOpening(
  contact: LadderContact,
  attempt: ContactAttempt,
  { history, facts, packs }: { history: readonly ContactEvent[]; facts: ContactFacts; packs: CompiledPacks },
  now: Instant,
): { at: Instant; decision: Extract<ContactDecision, { outcome: "allow" }> } | ContactDecision {
  let at = nextBest(contact, facts, now);
  let firstOpen: { at: Instant; decision: Extract<ContactDecision, { outcome: "allow" }> } | undefined;
  for (let tried = 0; tried < tries; tried++) {
    const decision = mayContact(attempt, history, facts, packs, at);
    if (decision.outcome === "allow") return { at, decision };
    if (decision.outcome !== "wait_until") return firstOpen ?? decision;
    const best = nextBest(contact, facts, decision.notBefore);
    if (!firstOpen) {
      const open = mayContact(attempt, history, facts, packs, decision.notBefore);
      if (open.outcome === "allow") firstOpen = { at: decision.notBefore, decision: open };
    }
    if (best <= at) break;
    at = best;
  }
  return firstOpen ?? mayContact(attempt, history, facts, packs, at);
}

/** `from` itself inside the best hours, else their next beginning, by the borrower's clock. */
export function nextBest({ bestTime }: LadderContact, facts: ContactFacts, from: Instant): Instant {
  const zone = facts.candidateZones[0];
  if (zone === undefined) return from;
  const window = clockWindowOf({ days: [1, 2, 3, 4, 5, 6, 7], ...bestTime });
  const clock = localClockAt(from, zone);
  if (isInside(clock, [window])) return from;
  const minute = window.fromMs / 60_000;
  const today = instantOfLocal(clock.day, minute, zone);
  return today > from ? today : instantOfLocal(clock.day + 1, minute, zone);
}

/** The channels to try when a contact ended like this, and from when; undefined when the step has no such answer. */
export function fallbackOf(
  contact: LadderContact,
  ended: ContactEvent,
): { channels: readonly ContactChannel[]; from: Instant } | undefined {
  const { fallback } = contact.step;
  return fallback?.after.includes(ended.outcome)
    ? { channels: fallback.channels, from: ended.at + fallback.afterMinutes * 60_000 }
    : undefined;
}
