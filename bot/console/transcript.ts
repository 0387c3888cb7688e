// Knows how everything that happened with a borrower reads as one thread: all channels, notes, and what was not sent with its rule. Refuses to leave out any of it.
import { toIso } from "../../src/calendar.ts";
import { toDecimal } from "../../src/money.ts";
import type { HeardAmount } from "../../prompts/heard.ts";
import type { Message, Store, TimelineEvent, TimelineKind } from "../store/store.ts";
import type { Told, TranscriptLine } from "./wire.ts";

/** Shown as a line of its own between the words; the rest stays on the timeline. */
const told: Partial<Record<TimelineKind, (body: Record<string, unknown>) => Told["slots"]>> = {
  promise_recorded: (b) => ({ amount: text(b["amount"]), currency: text(b["currency"]), on: text(b["on"]) }),
  promise_cancelled: () => ({}),
  promise_kept: () => ({}),
  promise_partial: () => ({}),
  promise_broken: () => ({}),
  plan_recorded: (b) => ({ count: (b["parts"] as unknown[] | undefined)?.length ?? 0 }),
  hold_placed: (b) => ({ reason: text(b["reason"]), until: text(b["until"]) }),
  hold_lifted: (b) => ({ reason: text(b["reason"]) }),
  waived: (b) => ({ amount: text(b["amount"]), currency: text(b["currency"]) }),
  waiver_withdrawn: (b) => ({ amount: text(b["amount"]), currency: text(b["currency"]) }),
  handoff_opened: (b) => ({ reason: text(b["reason"]) }),
  handoff_claimed: (b) => ({ by: text(b["to"]) || text(b["agent"]) }),
  handoff_returned: (b) => ({ outcome: text(b["outcome"]) }),
  handoff_wrapped_up: (b) => ({ outcome: text(b["outcome"]) }),
  handoff_closed: (b) => ({ outcome: text(b["outcome"]) }),
  opted_out: (b) => ({ channel: text(b["channel"]) }),
  opted_in: (b) => ({ channel: text(b["channel"]) }),
  wrong_number: () => ({}),
  kept_private: () => ({}),
  verified: () => ({}),
  verification_failed: () => ({}),
  payment_claimed: () => ({}),
  payment_received: (b) => ({ amount: text(b["amount"]), currency: text(b["currency"]) }),
  disputed: (b) => ({ kind: text(b["kind"]) }),
  dispute_answered: (b) => ({ by: text(b["agent"]), on: text(b["verificationSentOn"]) }),
  reason_given: (b) => ({ code: text(b["code"]) }),
  alerted: (b) => ({ kind: text(b["kind"]) }),
  call_started: () => ({}),
  call_ended: () => ({}),
  recording_agreed: () => ({}),
  recording_refused: () => ({}),
  wording_assigned: (b) => ({ name: text(b["experiment"]), text: text(b["arm"]) }),
};

/** Of a call's way to a person; which phone was rung is for the record alone. */
const shownSteps = new Set(["waits", "joined", "called", "left"]);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function understood(body: Record<string, unknown>): TranscriptLine["understood"] {
  const found = body["understood"] as
    | {
        acts?: { intent: string; confidence: number }[];
        dates?: { date: string }[];
        amounts?: Pick<HeardAmount, "amountMinor" | "currency" | "share">[];
      }
    | undefined;
  if (!found) return null;
  return {
    intents: (found.acts ?? []).map(({ intent, confidence }) => ({ intent, percent: Math.round(confidence * 100) })),
    days: (found.dates ?? []).map(({ date }) => date),
    amounts: (found.amounts ?? []).flatMap(({ amountMinor, currency, share }) =>
      share === undefined ? [{ amount: toDecimal(amountMinor, currency), currency }] : [],
    ),
    // "Half" is no sum of its own: the ledger says of what.
    shares: (found.amounts ?? []).flatMap(({ share }) =>
      share === undefined ? [] : [typeof share === "string" ? share : `${share.percent} %`],
    ),
  };
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
    told: null,
    understood: null,
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
  if (kind === "call_transferred") {
    const step = text(body["step"]);
    return shownSteps.has(step)
      ? {
          ...base,
          kind: "event",
          by: "system",
          told: { code: step === "left" && body["who"] === "borrower" ? "call_gone" : `call_${step}`, slots: { by: text(body["person"]) } },
          text: "",
          status: null,
        }
      : null;
  }
  const slots = told[kind];
  return slots ? { ...base, kind: "event", by: "system", told: { code: kind, slots: slots(body) }, text: "", status: null } : null;
}

const kept = 400;
/** A page that is open asks for what came since its last line: that is rarely further back. */
const keptSince = 40;

/** How the messages of these events stand, by id. */
async function statusesOf(store: Store, events: readonly TimelineEvent[]): Promise<Map<string, Message>> {
  const told = events.filter(({ kind, conversationId }) => (kind === "said" || kind === "withheld") && conversationId !== null);
  const found = await Promise.all(
    [...Map.groupBy(told, (event) => event.conversationId!)].map(([talk, those]) =>
      store.messages(talk, { ids: those.map(({ body }) => text(body["messageId"])), limit: kept }),
    ),
  );
  return new Map(found.flatMap(({ items }) => items.map((message) => [message.id, message])));
}

/** Newest `kept` events, oldest first; with `since` those after that line, when it is among them. */
export async function transcriptOf(
  store: Store,
  borrowerId: string,
  zone: string,
  names: ReadonlyMap<string, string> = new Map(),
  since: string | null = null,
): Promise<TranscriptLine[]> {
  const nameOf = (id: unknown): unknown => (typeof id === "string" ? (names.get(id) ?? id) : id);
  const newest = async (limit: number): Promise<TimelineEvent[]> => {
    const { items } = await store.timeline(borrowerId, { limit, newestFirst: true });
    const last = since === null ? -1 : items.findIndex(({ id }) => id === since);
    if (last >= 0) return items.slice(0, last);
    return limit < kept ? newest(kept) : items;
  };
  const events = await newest(since === null ? kept : keptSince);
  const statuses = await statusesOf(store, events);
  return events.toReversed().flatMap((event) => {
    const { agent, to, person } = event.body;
    const body = {
      ...event.body,
      ...(agent === undefined ? {} : { agent: nameOf(agent) }),
      ...(to === undefined ? {} : { to: nameOf(to) }),
      ...(person == null ? {} : { person: nameOf(person) }),
    };
    return lineOf({ ...event, body }, statuses, zone) ?? [];
  });
}
