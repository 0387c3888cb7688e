// Knows what is written down when a call we placed has ended or met a machine, and what follows: another way where the rules allow. Refuses to place calls.
import type { ContactOutcome } from "../../../src/contact-rules-terms.ts";
import type { Occasion } from "../../../dialogs/dialog.ts";
import { bareWrite } from "../../changes.ts";
import type { Clock } from "../../clock.ts";
import { idOf } from "../../ids.ts";
import { mostTries } from "../../decided.ts";
import type { Store, TimelineEvent, TurnRecord, TurnWrite } from "../../store/store.ts";
import type { Turn } from "../../turn-ports.ts";
import type { Call } from "./webhook.ts";

export type EndingHouse = { store: Store; clock: Clock; turn: Pick<Turn, "runScheduled"> };

/** What ends a call so that the words have not reached the borrower: they go out another way. */
export type Unreached = Extract<ContactOutcome, "no_answer" | "not_connected" | "voicemail_left" | "voicemail_available_not_left">;

/** The ladder's other ways when a call reached nobody; a message left with a machine is a contact of its own. */
const otherWays = ["sms", "wechat_cs"] as const;

/** Writes it down once, however often it is told; then what the call was for is brought up another way, under the same rules. */
export async function recordUnreached(house: EndingHouse, call: Call, messageId: string, outcome: Unreached): Promise<void> {
  const said = await inOneWrite(house, call, outcome, async (record, write, now) => {
    const planned = await plannedFor(house.store, record.borrowerId, messageId);
    write.contactHistory.push({
      id: idOf("", call.sid, outcome), at: now, medium: "call", direction: "out", outcome, address: call.theirs, messageId,
      ...(planned?.loanId ? { debtId: planned.loanId } : {}),
    }); // prettier-ignore
    const body = { callSid: call.sid, outcome, messageId };
    write.events.push({ id: idOf("", call.sid, "ended", outcome), borrowerId: record.borrowerId, at: now, kind: "call_ended", loanId: planned?.loanId ?? null, conversationId: record.conversation?.id ?? null, body });
    return planned && { borrowerId: record.borrowerId, occasion: planned.body["occasion"] as Occasion | undefined };
  }); // prettier-ignore
  if (!said?.occasion || outcome === "voicemail_left") return;
  await house.turn.runScheduled(said.borrowerId, said.occasion, `after-call:${messageId}`, [], otherWays);
}

/** The line of the timeline that planned the call: what it was for, and about which loan. */
async function plannedFor(store: Store, borrowerId: string, messageId: string): Promise<TimelineEvent | null> {
  const { items } = await store.timeline(borrowerId, { newestFirst: true, kinds: ["said"], limit: 100 });
  return items.find((event) => event.body["messageId"] === messageId) ?? null;
}

/** Reads the borrower behind a call, lets `fill` write, commits; null when `about` was dealt with before. */
export async function inOneWrite<T>(house: Pick<EndingHouse, "store" | "clock">, call: Call, about: string, fill: (record: TurnRecord, write: TurnWrite, now: number) => Promise<T>): Promise<T | null> {
  const { store, clock } = house;
  const externalId = `${call.sid}:${about}`;
  for (let tries = 1; ; tries++) {
    const now = clock.now();
    const record = await store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId }, now);
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
