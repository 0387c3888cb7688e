// Knows which way a call has gone towards a person, as the record has it: waits, whose phone was rung, who joined, who left. Refuses to ask Twilio.
import type { Instant } from "../../../src/calendar.ts";
import { bareWrite } from "../../changes.ts";
import { mostTries } from "../../decided.ts";
import { idOf } from "../../ids.ts";
import type { Handoff, Store } from "../../store/store.ts";
import type { Clock } from "../../clock.ts";

/** `call` is the borrower's, `leg` the one to a person; `person` null: whoever picked up the shared line. */
export type CallStep =
  | { step: "waits"; call: string }
  | { step: "rung"; leg: string; person: string | null }
  | { step: "joined"; leg: string; person: string | null }
  /** The borrower's own phone is rung, because they asked to be called. */
  | { step: "called"; call: string; person: string | null }
  | { step: "left"; call: string; who: "borrower" | "person" }
  /** A call-back's hour has come. */
  | { step: "due"; slot: Instant };
export type NotedStep = CallStep & { at: Instant };

type About = Pick<Handoff, "id" | "borrowerId" | "conversationId" | "loanId">;
const keyOf = (step: CallStep): string => `${"leg" in step ? step.leg : "call" in step ? step.call : step.slot}:${step.step}`;

/** Writes a step down once, however often it is told; false when it was written before. */
export async function noteStep(house: { store: Store; clock: Clock; onChange?: () => void }, handoff: About, step: CallStep, key = keyOf(step)): Promise<boolean> {
  const { borrowerId, conversationId } = handoff;
  for (let tries = 1; ; tries++) {
    const now = house.clock.now();
    const record = await house.store.readTurn({ by: "borrower", borrowerId, conversationId, channel: "voice", externalId: key }, now);
    if (record.duplicate) return false;
    const write = bareWrite(record);
    write.changesFacts = false;
    write.inbound = { channel: "voice", externalId: key, at: now, answer: { messageIds: [], says: [], commands: [] } };
    const body = { handoffId: handoff.id, ...step };
    write.events.push({ id: idOf("", "call-step", handoff.id, key), borrowerId, at: now, kind: "call_transferred", loanId: handoff.loanId, conversationId, body });
    const outcome = await house.store.commitTurn(write);
    if (outcome !== "committed" && outcome !== "duplicate" && tries < mostTries) continue;
    if (outcome === "committed") house.onChange?.();
    return outcome === "committed";
  }
} // prettier-ignore

const stepsLookedAt = 40;

/** Oldest first. */
export async function stepsOf(store: Store, handoff: Pick<Handoff, "id" | "borrowerId">): Promise<NotedStep[]> {
  const { items } = await store.timeline(handoff.borrowerId, { kinds: ["call_transferred"], newestFirst: true, limit: stepsLookedAt });
  return items
    .filter(({ body }) => body["handoffId"] === handoff.id)
    .map(({ at, body }) => ({ ...(body as CallStep), at }))
    .toReversed();
}
