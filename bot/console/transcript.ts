// Knows how everything that happened with a borrower reads as one thread: all channels, notes, and what was not sent with its rule. Refuses to leave out any of it.
import { toIso } from "../../src/calendar.ts";
import type { Message, Store, TimelineEvent } from "../store/store.ts";
import type { TranscriptLine } from "./wire.ts";

/** Shown as a line of its own between the words; the rest stays on the timeline. */
const told: Record<string, (body: Record<string, unknown>) => string> = {
  promise_recorded: (b) => `Promise: ${String(b["amount"])} ${String(b["currency"])} on ${String(b["on"])}`,
  promise_cancelled: () => "Promise taken off",
  promise_kept: () => "Promise kept",
  promise_partial: () => "Promise kept in part",
  promise_broken: () => "Promise not kept",
  plan_recorded: (b) => `Plan of ${(b["parts"] as unknown[] | undefined)?.length ?? 0} payments`,
  hold_placed: (b) => `Hold: ${String(b["reason"]).replaceAll("_", " ")}${text(b["until"]) ? ` until ${text(b["until"])}` : ""}`,
  hold_lifted: (b) => `Hold lifted: ${String(b["reason"]).replaceAll("_", " ")}`,
  handoff_opened: (b) => `Handed to a person: ${String(b["reason"]).replaceAll("_", " ")}`,
  handoff_claimed: (b) => `Taken by ${String(b["to"] ?? b["agent"])}`,
  handoff_returned: (b) => `Given back to the assistant: ${String(b["outcome"])}`,
  handoff_wrapped_up: (b) => `Wrapped up: ${String(b["outcome"])}`,
  handoff_closed: (b) => `Closed: ${String(b["outcome"])}`,
  opted_out: (b) => `Opted out of ${String(b["channel"])}`,
  opted_in: (b) => `Opted in to ${String(b["channel"])}`,
  wrong_number: () => "Wrong number",
  verified: () => "Identity checked",
  verification_failed: () => "Identity check failed",
  payment_claimed: () => "Says it is paid",
  payment_received: (b) => `Payment received: ${String(b["amount"])} ${text(b["currency"])}`,
  disputed: (b) => `Disputed: ${String(b["kind"]).replaceAll("_", " ")}`,
  reason_given: (b) => `Reason: ${String(b["code"]).replaceAll("_", " ")}`,
  alerted: (b) => `Alert: ${String(b["kind"])}`,
  call_started: () => "Call",
  call_ended: () => "Call ended",
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function understood(body: Record<string, unknown>): string[] {
  const found = body["understood"] as
    | { acts?: { intent: string; confidence: number }[]; dates?: { date: string }[]; amounts?: { amountMinor: number; currency: string }[] }
    | undefined;
  if (!found) return [];
  return [
    ...(found.acts ?? []).map((act) => `${act.intent.replaceAll("_", " ")} ${Math.round(act.confidence * 100)} %`),
    ...(found.dates ?? []).map((date) => date.date),
    ...(found.amounts ?? []).map((amount) => `${amount.amountMinor / 100} ${amount.currency}`),
  ];
}

export function lineOf(event: TimelineEvent, statuses: ReadonlyMap<string, Message>, zone: string): TranscriptLine | null {
  const { body, kind } = event;
  const base = {
    id: event.id,
    messageId: text(body["messageId"]) || null,
    at: toIso(event.at, zone),
    agent: text(body["agent"]) || null,
    channel: text(body["channel"]) || null,
    rule: text(body["rule"]) || null,
    reason: text(body["reason"]) || null,
    understood: [],
  };
  if (kind === "heard")
    return { ...base, kind: "in", by: "borrower", text: text(body["text"]), status: null, understood: understood(body) };
  if (kind === "said" || kind === "withheld") {
    const message = statuses.get(text(body["messageId"]));
    return {
      ...base,
      kind: kind === "said" ? "out" : "withheld",
      by: base.agent ? "agent" : "bot",
      text: text(body["text"]),
      status: message?.status ?? kind,
    };
  }
  if (kind === "handoff_noted" && text(body["text"])) return { ...base, kind: "note", by: "agent", text: text(body["text"]), status: null };
  const words = told[kind];
  return words ? { ...base, kind: "event", by: "system", text: words(body), status: null } : null;
}

const kept = 400;

/** Newest `kept` events, oldest first. */
export async function transcriptOf(
  store: Store,
  borrowerId: string,
  zone: string,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<TranscriptLine[]> {
  const nameOf = (id: unknown): unknown => (typeof id === "string" ? (names.get(id) ?? id) : id);
  const [page, talks] = await Promise.all([
    store.timeline(borrowerId, { limit: kept, newestFirst: true }),
    store.listConversations({ borrowerId, limit: 50 }),
  ]);
  const statuses = new Map<string, Message>();
  await Promise.all(
    talks.items.map(async (talk) => {
      for (const message of (await store.messages(talk.id, { limit: kept })).items) statuses.set(message.id, message);
    }),
  );
  return page.items.toReversed().flatMap((event) => {
    const { agent, to } = event.body;
    const body = {
      ...event.body,
      ...(agent === undefined ? {} : { agent: nameOf(agent) }),
      ...(to === undefined ? {} : { to: nameOf(to) }),
    };
    return lineOf({ ...event, body }, statuses, zone) ?? [];
  });
}
