// Knows what is written down when a call we placed has ended or met a machine, and what follows: another way where the rules allow. Refuses to place calls.
import type { ContactEvent, ContactOutcome } from "../../../src/contact-rules-terms.ts";
import type { LadderStep } from "../../../src/ladder.ts";
import { demoLadders } from "../../../src/policy/ladders.ts";
import type { Occasion } from "../../../dialogs/dialog.ts";
import { bareWrite } from "../../changes.ts";
import type { Clock } from "../../clock.ts";
import { idOf } from "../../ids.ts";
import { mostTries } from "../../decided.ts";
import { conversationIdOf, type Store, type TimelineEvent, type TurnRecord, type TurnWrite } from "../../store/store.ts";
import type { Call } from "./webhook.ts";

export type EndingHouse = { store: Store; clock: Clock };

/** What ends a call so that the words have not reached the borrower: they go out another way. */
export type Unreached = Extract<ContactOutcome, "no_answer" | "not_connected" | "voicemail_left" | "voicemail_available_not_left">;

/** Where no step of the ladder says what follows: a message left with a machine is a contact of its own. */
const usualFallback: NonNullable<LadderStep["fallback"]> = {
  after: ["no_answer", "not_connected", "voicemail_available_not_left"], channels: ["sms", "wechat_cs"], afterMinutes: 5,
}; // prettier-ignore

/** What the ladder has follow a call of this occasion that reached nobody. */
function fallbackFor(occasion: Occasion): NonNullable<LadderStep["fallback"]> {
  if (occasion.kind !== "overdue") return usualFallback;
  const steps = demoLadders().flatMap(({ stages }) => stages.filter(({ code }) => code === occasion.stage).flatMap((stage) => stage.steps));
  const rung = steps.find((one) => one.fallback && one.fromDay <= occasion.step && (one.toDay ?? Infinity) >= occasion.step);
  return rung?.fallback ?? usualFallback;
} // prettier-ignore

/** Writes it down once, however often and in whatever words it is told; what the call was for waits out the ladder's pause, then call-watch.ts brings it up another way. */
export async function recordUnreached(house: EndingHouse, call: Call, messageId: string, outcome: Unreached): Promise<void> {
  await inOneWrite(house, call, outcome, async (record, write, now) => {
    // A call has one end: a detector and a status may both tell of it, and so may we who asked.
    if (record.contactHistory.some((event) => isEndOf(event, messageId))) return;
    const planned = await plannedFor(house.store, record.borrowerId, messageId);
    write.contactHistory.push({
      id: idOf("", call.sid, outcome), at: now, medium: "call", direction: "out", outcome, address: call.theirs, messageId,
      ...(planned?.loanId ? { debtId: planned.loanId } : {}),
    }); // prettier-ignore
    const body = { callSid: call.sid, outcome, messageId };
    write.events.push({ id: idOf("", call.sid, "ended", outcome), borrowerId: record.borrowerId, at: now, kind: "call_ended", loanId: planned?.loanId ?? null, conversationId: record.conversation?.id ?? null, body });
  }); // prettier-ignore
  // Also when it was written down before: we may have ended between the two.
  const record = await house.store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, house.clock.now());
  const ended = record.contactHistory.find((event) => isEndOf(event, messageId));
  const occasion = (await plannedFor(house.store, record.borrowerId, messageId))?.body["occasion"] as Occasion | undefined;
  if (!ended || !occasion) return;
  const { after, channels, afterMinutes } = fallbackFor(occasion);
  if (!after.includes(ended.outcome)) return;
  await house.store.planAfterCall({ messageId, borrowerId: record.borrowerId, occasion, channels, endedAt: ended.at, dueAt: ended.at + afterMinutes * 60_000 });
} // prettier-ignore

const isEndOf = (event: ContactEvent, messageId: string): boolean =>
  messageId !== "" && event.messageId === messageId && event.medium === "call" && event.outcome !== "sent";

/** The line of the timeline that planned the call: what it was for, and about which loan. */
async function plannedFor(store: Store, borrowerId: string, messageId: string): Promise<TimelineEvent | null> {
  const { items } = await store.timeline(borrowerId, { newestFirst: true, kinds: ["said"], limit: 100 });
  return items.find((event) => event.body["messageId"] === messageId) ?? null;
}

/** Reads the borrower behind a call, lets `fill` write, commits; null when `about` was dealt with before. `whose` is known where the call belongs to a case: a number may be several people's. */
export async function inOneWrite<T>(house: Pick<EndingHouse, "store" | "clock">, call: Call, about: string, fill: (record: TurnRecord, write: TurnWrite, now: number) => Promise<T>, whose?: string): Promise<T | null> {
  const { store, clock } = house;
  const externalId = `${call.sid}:${about}`;
  for (let tries = 1; ; tries++) {
    const now = clock.now();
    const { theirs, ours } = call;
    const record = await store.readTurn(
      whose === undefined
        ? { by: "address", channel: "voice", theirs, ours, externalId }
        : { by: "borrower", borrowerId: whose, conversationId: conversationIdOf("voice", theirs, ours), channel: "voice", externalId },
      now,
    );
    if (record.duplicate) return null;
    const write = bareWrite(record);
    write.inbound = { channel: "voice", externalId, at: now, answer: { messageIds: [], says: [], commands: [] } };
    const result = await fill(record, write, now);
    const outcome = await store.commitTurn(write);
    if (outcome === "committed") return result;
    if (outcome === "duplicate") return null;
    if (tries === mostTries) throw new Error(`call ${call.sid} lost ${tries} races in a row`);
  }
} // prettier-ignore
