// Knows how a talk is begun or taken up by the clock: the same turn, with an occasion in place of a message. Refuses to know when it falls due.
import type { ContactAttempt } from "../src/contact-rules-terms.ts";
import { say, type Say } from "../prompts/phrases.ts";
import type { Occasion } from "../dialogs/dialog.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "./contact.ts";
import { eventOf, noRows } from "./effects.ts";
import { factsOf, isOptedOut } from "./facts.ts";
import { failpoint } from "./failpoint.ts";
import { fileRefused, fitted } from "./fitted.ts";
import { idOf } from "./ids.ts";
import { conversationIdOf, type BorrowerRecord, type ChannelName, type OccasionDone, type TurnRecord } from "./store/store.ts";
import { afterBug, baseWrite, languageFor, mostTries, planMessage, stateOf, stepped, type Decided, type Talk } from "./decided.ts";
import type { Carry, ScheduledResult, TurnPorts } from "./turn-ports.ts";

const purposeOf: Record<Occasion["kind"], NonNullable<ContactAttempt["purpose"]>> = {
  notice: "pre_due_reminder", tracking: "reminder", overdue: "overdue_reminder", promise_reminder: "reminder", promise_kept: "service", promise_partial: "followup",
  promise_broken: "followup", payment_found: "service", hold_ended: "followup", plan_reminder: "reminder", plan_missed: "followup", callback: "service", callback_moved: "service",
}; // prettier-ignore

/** Good news and call-backs go before reminders. */
const isUrgent = (occasion: Occasion): boolean => ["promise_kept", "payment_found", "callback", "callback_moved"].includes(occasion.kind);

/** The way a borrower is written to: where they consented, in the ladder's order; null when there is none. A call only where the ladder begins with one. */
export function wayTo(record: BorrowerRecord, ports: TurnPorts, wanted: readonly string[] = []): Talk | null {
  const { borrower } = record;
  if (!borrower) return null;
  const line = ports.senderOf("voice");
  const mayRing =
    wanted[0] === "call_artificial" &&
    borrower.consentCall &&
    line &&
    borrower.phone !== undefined &&
    !record.wrongAddresses.includes(borrower.phone);
  if (mayRing && !isOptedOut(record, "voice", borrower.phone!))
    return { id: conversationIdOf("voice", borrower.phone!, line), channel: "voice", theirs: borrower.phone!, ours: line };
  const known: [ChannelName, string | undefined, boolean][] = [
    ["sms", borrower.phone, borrower.consentSms],
    ["wechat", borrower.wechatOpenId, borrower.consentWechat],
  ];
  const rank = (channel: ChannelName): number => {
    const place = wanted.findIndex((way) => way.startsWith(channel));
    return place < 0 ? wanted.length : place;
  };
  // In the ladder's order; where it names neither, SMS before WeChat.
  const ways = known.toSorted(([a], [b]) => rank(a) - rank(b));
  for (const needsConsent of [true, false])
    for (const [channel, theirs, consented] of ways) {
      const ours = ports.senderOf(channel);
      if (!ours || theirs === undefined || record.wrongAddresses.includes(theirs)) continue;
      if (needsConsent && (!consented || isOptedOut(record, channel, theirs))) continue;
      return { id: conversationIdOf(channel, theirs, ours), channel, theirs, ours };
    }
  return null;
}

export async function runScheduled(ports: TurnPorts, carry: Carry, borrowerId: string, occasion: Occasion, key: string, done: readonly OccasionDone[] = [], wanted: readonly string[] = [], given?: BorrowerRecord): Promise<ScheduledResult> {
  const known = given ?? (await ports.store.readBorrowers([borrowerId]))[0];
  const talk = known ? wayTo(known, ports, wanted) : null;
  if (!known || !talk) return withoutWay(ports, borrowerId, occasion, key, done);
  const about = { ...talk, conversationId: talk.id, externalId: key, text: null, event: occasion.kind, locale: known.borrower?.language ?? "en" };
  return carry(about, async (buffer): Promise<ScheduledResult> => {
    for (let tries = 1; ; tries++) {
      buffer.startOver();
      const now = ports.clock.now();
      const record = await ports.store.readTurn({ by: "borrower", borrowerId, conversationId: talk.id, channel: "clock", externalId: key }, now);
      if (record.duplicate) return { outcome: "duplicate" };
      // Since it was known they have stopped this way, or moved.
      if (wayTo(record, ports, wanted)?.id !== talk.id) return runScheduled(ports, carry, borrowerId, occasion, key, done, wanted, record);
      const speaking = { inline: false, purpose: purposeOf[occasion.kind], inboundContact: null, asksIfMachine: false, occasion };
      const thought = decide(ports, record, talk, occasion, key, now);
      const says = talk.channel === "voice" ? firstWords(thought) : thought.rows.says;
      const first = talk.channel === "voice" ? { ...thought, body: says.length > 0 ? ports.render(says, thought.state.language, "voice") : "" } : thought;
      const decided = fitted(ports, first, talk, speaking, says);
      const { body } = decided;
      if (body !== "") await buffer.say(body, decided.state.language);
      const said = buffer.said();
      const verdict = said.length > 0 ? judged(ports, decided, talk, occasion, said.join("\n")) : null;
      // No call now: the ladder's other ways are not kept waiting for it.
      if (talk.channel === "voice" && verdict !== null && verdict.outcome !== "allow") return runScheduled(ports, carry, borrowerId, occasion, key, done, wanted.slice(1), record);
      // Nothing is kept of a turn that must wait: when its time has come it is thought anew, with the figures of that day.
      if (verdict?.outcome === "wait_until") return { outcome: "postponed", until: verdict.notBefore };
      const isWithheld = verdict !== null && verdict.outcome !== "allow";
      // What was not said must not be remembered as said.
      const kept = stateOf(ports, record);
      const write = baseWrite(record, talk, isWithheld ? { ...decided, state: kept } : decided.refused ? { ...decided, state: { ...kept, owner: decided.state.owner } } : decided, now);
      fileRefused(write, decided, talk);
      write.occasionsDone = [...done];
      write.inbound = { channel: "clock", externalId: key, at: now, answer: { messageIds: [], says: [], commands: [] } };
      for (const [n, body] of said.entries())
        planMessage(ports, write, decided, talk, { body, n, priority: isUrgent(occasion) ? 1 : 5, ...speaking });
      failpoint("before-commit");
      const outcome = await ports.store.commitTurn(write);
      failpoint("after-commit");
      if (outcome === "committed") {
        ports.onCommitted?.({ outbox: write.outbox.length > 0, look: write.lookAt !== null });
        return { outcome: "done", said: write.outbox.length, withheld: write.messages.length - write.outbox.length, events: write.events.map((event) => event.kind) };
      }
      if (tries === mostTries) throw new Error(`occasion ${key} lost ${tries} races in a row (last: ${outcome})`);
    }
  });
} // prettier-ignore

/** What whoever picks up hears first: who rings for whom, and no word about what. Empty when nothing is to be brought up. */
function firstWords({ state, facts }: Decided): Say[] {
  if (state.parked.length === 0 || state.owner !== "bot" || !facts.borrower || facts.optedOut) return [];
  const { assistantName, name } = facts.lender;
  return [say("limitedMessage", { name: facts.borrower.fullName, assistant: assistantName[state.language], lender: name })];
}

function decide(ports: TurnPorts, record: TurnRecord, talk: Talk, occasion: Occasion, key: string, now: number): Decided {
  const turnId = idOf("", "clock", key, record.borrowerId);
  const facts = factsOf(record, talk, ports.lender, ports.statementOf, now);
  const before = stateOf(ports, record);
  const about = { record, talk, turnId, now };
  try {
    const decided = stepped(ports, before, { kind: "scheduled", occasion }, facts, about);
    return { ...decided, scene: { ...decided.scene, heardNobody: true }, heard: null };
  } catch (error) {
    // Nobody has asked anything: there is nobody to apologise to.
    return { ...afterBug(ports, before, facts, about, error, false), heard: null };
  }
}

function judged(ports: TurnPorts, decided: Decided, talk: Talk, occasion: Occasion, text: string): ReturnType<TurnPorts["mayContact"]> {
  const { scene, state, facts } = decided;
  const loanId = "loanId" in occasion ? occasion.loanId : state.loanId;
  const attempt = attemptOf({ channel: talk.channel, theirs: talk.theirs, purpose: purposeOf[occasion.kind], loanId, text, language: state.language, isFirst: scene.record.conversation === null, asksIfMachine: false, lenderName: ports.lender.name }, scene.record);
  const verified = facts.addressVerified || state.rightParty.verified;
  return ports.mayContact(attempt, scene.record.contactHistory, contactFactsOf(scene.record, facts.loans, verified, ports.lender), jurisdictionFor(scene.record, ports.lender), scene.now);
} // prettier-ignore

/** Nobody can be reached: the timeline says so, once. */
async function withoutWay(ports: TurnPorts, borrowerId: string, occasion: Occasion, key: string, done: readonly OccasionDone[]): Promise<ScheduledResult> {
  const now = ports.clock.now();
  const record = await ports.store.readTurn({ by: "borrower", borrowerId, conversationId: null, channel: "clock", externalId: key }, now);
  if (record.duplicate) return { outcome: "duplicate" };
  const facts = factsOf(record, { channel: "sms", theirs: "" }, ports.lender, ports.statementOf, now);
  const state = ports.newState(languageFor(ports, record));
  const scene = { record, facts, turnId: idOf("", "clock", key, borrowerId), conversationId: null, channel: "sms" as const, theirs: "", now, state };
  const decided = { state, rows: noRows(), scene, explanations: [] };
  const write = baseWrite(record, { id: "", channel: "sms", theirs: "", ours: "" }, decided, now);
  write.conversation = null;
  write.occasionsDone = [...done];
      write.inbound = { channel: "clock", externalId: key, at: now, answer: { messageIds: [], says: [], commands: [] } };
  write.events.push(eventOf(scene, "7", "withheld", "loanId" in occasion ? occasion.loanId : null, { occasion: occasion.kind, rule: "channel.none", reason: "no address on any channel that is in use" }));
  await ports.store.commitTurn(write);
  return { outcome: "done", said: 0, withheld: 1, events: ["withheld"] };
} // prettier-ignore
