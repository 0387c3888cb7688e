// Knows the middle of every turn: the dialog's step, its bugs, its rows, and how a message passes the rules into the outbox. Refuses to know what set it off.
import type { ContactEvent } from "../src/contact-rules-terms.ts";
import type { Language } from "../src/loan.ts";
import type { OutputRefusal } from "../src/output-check.ts";
import type { Heard } from "../prompts/heard.ts";
import type { ConversationState, Facts, Input, Turn as Stepped } from "../dialogs/dialog.ts";
import type { Planned } from "./contact.ts";
import { judge, loanIdOf, type Checked } from "./fitted.ts";
import { noteWording } from "./experiment.ts";
import { eventOf, rowsOf, type Rows, type Scene } from "./effects.ts";
import { idOf } from "./ids.ts";
import { statedIn } from "./stated.ts";
import { stillKnown } from "./shared-phone.ts";
import { pauseLedger } from "./still-loans.ts";
import type { Conversation, OutboxRow, TurnRecord, TurnWrite } from "./store/store.ts";
import type { TurnPorts } from "./turn-ports.ts";

/** A lost race is run again; more often than this in a row means something else is wrong. */
export const mostTries = 20;

export type Talk = Pick<Conversation, "id" | "channel" | "theirs" | "ours">;

/** What the pure rooms made of the message; `failed` holds the bug when one was caught. */
export type Decided = {
  facts: Facts;
  state: ConversationState;
  heard: Heard | null;
  rows: Rows;
  scene: Scene;
  body: string;
  explanations: Stepped["explanations"];
  failed: Error | null;
  /** The words of `body`, once they passed the check. */
  checked?: Checked;
  /** Words that were not let out, and why; the rest of the turn stands. */
  refused?: { text: string; rule: string; reason: string; refusals: readonly OutputRefusal[] };
};

export const languageFor = (ports: TurnPorts, record: TurnRecord): Language =>
  record.borrower?.language ?? (ports.lender.country === "CN" ? "zh" : "en");

export function stateOf(ports: TurnPorts, record: TurnRecord): ConversationState {
  if (!record.conversation) return ports.newState(languageFor(ports, record));
  return stillKnown(ports.upgradeState(record.conversation.state), record, ports.clock.now());
}

export type About = { record: TurnRecord; talk: Talk; turnId: string; now: number };

/** Runs the dialog and turns its effects into rows. Throws what the dialog throws. */
export function stepped(ports: TurnPorts, before: ConversationState, input: Input, facts: Facts, about: About): Omit<Decided, "heard"> {
  const turn = ports.step(before, input, facts);
  const scene = sceneOf(about, facts, turn.state);
  const rows = rowsOf(turn.effects, scene);
  const body = rows.says.length > 0 ? ports.render(rows.says, turn.state.language, about.talk.channel) : "";
  return { facts, state: turn.state, rows, scene, body, explanations: turn.explanations, failed: null };
}

const sceneOf = ({ record, talk, turnId, now }: About, facts: Facts, state: ConversationState): Scene => ({
  record, facts, turnId, conversationId: talk.id, channel: talk.channel, theirs: talk.theirs, now, state,
}); // prettier-ignore

/** A bug of ours: the state is kept, a person is called, the borrower gets an apology (when it was they who spoke). */
export function afterBug(
  ports: TurnPorts,
  before: ConversationState,
  facts: Facts,
  about: About,
  error: unknown,
  apologise = true,
): Omit<Decided, "heard"> {
  const failed = error instanceof Error ? error : new Error(String(error));
  ports.onBug?.(failed, about.talk.id);
  const scene = sceneOf(about, facts, before);
  const isSilent = before.owner !== "bot";
  const rows = rowsOf(
    [{ do: "openHandoff", reason: "error", loanId: before.loanId, words: "the assistant failed on this message" }],
    scene,
  );
  rows.events.push(eventOf(scene, "6", "error", null, { name: failed.name, message: failed.message }));
  const body = apologise && !isSilent ? ports.apology(before.language, about.talk.channel) : "";
  return { facts, state: isSilent ? before : { ...before, owner: "waiting" }, rows, scene, body, explanations: [], failed };
}

const lastOfEach = <T>(rows: readonly T[], key: (row: T) => string): T[] => [...new Map(rows.map((row) => [key(row), row])).values()];

/** The rows every turn has: state, effects, explanations; no inbound, no messages yet. */
export function baseWrite(
  record: TurnRecord,
  talk: Talk,
  decided: Pick<Decided, "state" | "rows" | "scene" | "explanations">,
  now: number,
): TurnWrite {
  const { rows, scene } = decided;
  const decisions = decided.explanations.length > 0 ? [eventOf(scene, "2", "decided", null, { because: decided.explanations })] : [];
  const write: TurnWrite = {
    borrowerId: record.borrowerId,
    conversation: { ...talk, borrowerId: record.borrowerId, state: decided.state, version: record.conversation?.version ?? 0 },
    inbound: null,
    inboundAt: null,
    outboundAt: null,
    factsVersion: record.factsVersion,
    changesFacts: rows.changesFacts,
    messages: [],
    events: [...decisions, ...rows.events],
    outbox: [],
    promises: lastOfEach(rows.promises, (row) => row.id),
    plans: lastOfEach(rows.plans, (row) => row.id),
    holds: lastOfEach(rows.holds, (row) => row.id),
    handoffs: lastOfEach(rows.handoffs, (row) => row.id),
    claims: rows.claims,
    disputes: rows.disputes,
    optOuts: lastOfEach(rows.optOuts, (row) => `${row.channel}|${row.address ?? ""}`),
    contactHistory: rows.contactHistory,
    lookAt: rows.lookAt === null ? null : Math.max(rows.lookAt, now),
    tasks: rows.tasks,
    occasionsDone: [],
    ledger: rows.ledger,
    ledgerHeads: Object.fromEntries(
      record.loans.map(({ loan, events, headHash }) => [loan.id, { seq: events.length, hash: headHash ?? "" }]),
    ),
    borrower: rows.borrower,
    rhythm: rows.rhythm,
    addresses: lastOfEach(rows.addresses, (row) => `${row.channel}|${row.address}|${row.role}`),
  };
  pauseLedger(write, record, scene.facts.today, now);
  return write;
}

export type PlannedMessage = {
  body: string;
  n: number;
  inline: boolean;
  purpose: Planned["purpose"];
  priority: OutboxRow["priority"];
  occasion: OutboxRow["basis"]["occasion"];
  inboundContact: ContactEvent | null;
  asksIfMachine: boolean;
};

/** Puts one message to the contact rules and files it: in the outbox, as sent (inline), or as withheld with the rule. */
export function planMessage(ports: TurnPorts, write: TurnWrite, decided: Decided, talk: Talk, planned: PlannedMessage): void {
  const { scene, state, facts, rows } = decided;
  const { record, now } = scene;
  const { body, purpose } = planned;
  const messageId = idOf("M-", scene.turnId, "out", planned.n);
  const loanId = loanIdOf(decided);
  const { decision } = judge(ports, decided, talk, planned, body, loanId);
  const message = { id: messageId, borrowerId: record.borrowerId, conversationId: talk.id, at: now, direction: "out" as const, by: "bot" as const, body };
  const said = { messageId, channel: talk.channel, text: body, purpose, rule: decision.rule, reason: decision.explanation, ...(planned.occasion ? { occasion: planned.occasion } : {}) };
  if (decision.outcome === "forbid" || decision.outcome === "hand_over") {
    write.messages.push({ ...message, status: "withheld" });
    write.events.push(eventOf(scene, `7-${planned.n}`, "withheld", loanId, said));
    return;
  }
  const { checked } = decided;
  if (checked?.body !== body) {
    // A way out that goes round the check is a bug of ours, and what nobody checked does not leave.
    ports.onBug?.(new Error(`words that nobody checked were about to leave: ${said.messageId}`), talk.id);
    write.messages.push({ ...message, status: "withheld" });
    write.events.push(eventOf(scene, `7-${planned.n}`, "withheld", loanId, { ...said, rule: "output.unchecked", reason: "the words did not pass the output check" }));
    return;
  }
  write.events.push(eventOf(scene, `7-${planned.n}`, "said", loanId, { ...said, says: rows.says.map((one) => one.key), stated: statedIn(rows.says), ...(planned.inline ? { inline: true } : {}) }));
  noteWording(write, decided, loanId);
  const answer = write.inbound?.answer;
  if (answer) {
    answer.messageIds.push(messageId);
    answer.says = rows.says;
  }
  if (planned.inline) {
    write.messages.push({ ...message, status: "sent" });
    write.outboundAt = now;
    return;
  }
  write.messages.push({ ...message, status: "planned" });
  const dueAt = decision.outcome === "wait_until" ? decision.notBefore : now;
  if (dueAt > now) write.events.push(eventOf(scene, `8-${planned.n}`, "postponed", loanId, { messageId, until: dueAt, rule: decision.rule, reason: decision.explanation }));
  const loan = facts.loans.find((one) => one.loan.id === loanId);
  write.outbox.push({
    id: idOf("O-", scene.turnId, planned.n), borrowerId: record.borrowerId, conversationId: talk.id, messageId, messageAt: now, channel: talk.channel, theirs: talk.theirs, ours: talk.ours,
    body, dueAt, priority: planned.priority, order: `${String((record.conversation?.version ?? 0) + 1).padStart(10, "0")}:${planned.n}`, purpose, loanId,
    basis: {
      factsVersion: record.factsVersion + (write.changesFacts ? 1 : 0),
      owedMinor: planned.occasion && loan ? loan.statement.payoff.totalMinor : null,
      occasion: planned.occasion,
      language: state.language,
      checked: checked.mark,
    },
    attempts: 0, unclearSince: null,
  });
} // prettier-ignore
