// Knows which facts of the record the lender's systems are told, and in which words. Refuses to carry what a borrower said: they ask for that where access is logged.
import { toIso } from "../../src/calendar.ts";
import type { TimelineEvent, TimelineKind } from "../store/store.ts";

export const eventTypes = {
  promise_recorded: "promise.created",
  promise_replaced: "promise.replaced",
  promise_cancelled: "promise.cancelled",
  promise_kept: "promise.kept",
  promise_partial: "promise.partly_kept",
  promise_broken: "promise.broken",
  promise_witnessed: "promise.witnessed",
  plan_recorded: "plan.agreed",
  plan_part_paid: "plan.part_paid",
  plan_part_missed: "plan.part_missed",
  plan_ended: "plan.ended",
  sent: "contact.sent",
  delivered: "contact.delivered",
  undelivered: "contact.failed",
  failed: "contact.failed",
  opted_out: "opt_out.created",
  opted_in: "opt_out.lifted",
  disputed: "dispute.opened",
  dispute_answered: "dispute.answered",
  handoff_opened: "handoff.opened",
  handoff_returned: "handoff.closed",
  handoff_closed: "handoff.closed",
  payment_claimed: "payment_claim.created",
  payment_found: "payment_claim.found",
  wording_assigned: "experiment.assigned",
  recording_agreed: "recording.agreed",
  recording_refused: "recording.refused",
} as const satisfies Partial<Record<TimelineKind, string>>;
export const eventKinds = Object.keys(eventTypes) as (keyof typeof eventTypes)[];

/** Words of people, and what only explains a decision. */
const leftOut = new Set(["text", "words", "trace", "understood", "explanations", "brief"]);
/** Standard Webhooks 1.0, "payload": well under 20 kB. */
const mostBytes = 16_000;

export type WebhookBody = { type: string; timestamp: string; data: Record<string, unknown> };

/** The same row gives the same bytes, so that a repeated delivery is the same message. */
export function payloadOf(event: TimelineEvent): string {
  const type = eventTypes[event.kind as keyof typeof eventTypes] ?? event.kind;
  const ids = { eventId: event.id, borrowerId: event.borrowerId, loanId: event.loanId, conversationId: event.conversationId };
  const rest = Object.fromEntries(Object.entries(event.body).filter(([name]) => !leftOut.has(name)));
  const write = (data: Record<string, unknown>): string => JSON.stringify({ type, timestamp: toIso(event.at), data } satisfies WebhookBody);
  const whole = write({ ...rest, ...ids });
  return Buffer.byteLength(whole) <= mostBytes ? whole : write({ ...ids, isShortened: true });
}
