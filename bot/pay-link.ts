// Knows how the way to pay goes out by text message while its borrower is on the phone. Refuses to send it to a number that is not verified.
import { localDateAt } from "../src/calendar.ts";
import { say } from "../prompts/phrases.ts";
import { baseWrite, mostTries, planMessage, stateOf, type Decided, type Talk } from "./decided.ts";
import { rowsOf } from "./effects.ts";
import { fileRefused, fitted } from "./fitted.ts";
import { factsOf, isOptedOut, isRightPartyAddress, zoneOf } from "./facts.ts";
import { idOf } from "./ids.ts";
import { conversationIdOf } from "./store/store.ts";
import type { TurnPorts } from "./turn-ports.ts";

/** One message a key, checked like any other. False when there is no number it may go to. */
export async function sendPayLink(ports: TurnPorts, borrowerId: string, key: string): Promise<boolean> {
  const ours = ports.senderOf("sms");
  const known = await ports.store.readBorrower(borrowerId);
  const phone = known?.borrower?.phone;
  if (!known || !ours || phone === undefined || isOptedOut(known, "sms", phone)) return false;
  if (!isRightPartyAddress(known, "sms", phone, localDateAt(ports.clock.now(), zoneOf(known, ports.lender)), ports.lender)) return false;
  const talk: Talk = { id: conversationIdOf("sms", phone, ours), channel: "sms", theirs: phone, ours };
  for (let tries = 1; tries <= mostTries; tries++) {
    const now = ports.clock.now();
    const record = await ports.store.readTurn({ by: "borrower", borrowerId, conversationId: talk.id, channel: "voice", externalId: key }, now);
    if (record.duplicate) return record.duplicate.messageIds.length > 0;
    const state = stateOf(ports, record);
    const facts = factsOf(record, talk, ports.lender, ports.statementOf, now);
    const turnId = idOf("", "voice", key, borrowerId);
    const scene = { record, facts, turnId, conversationId: talk.id, channel: "sms" as const, theirs: phone, now, state };
    const words = say("howToPayLink", { website: ports.lender.payment.link });
    const drafted: Decided = { facts, state, rows: { ...rowsOf([], scene), says: [words] }, scene, body: ports.render([words], state.language, "sms"), explanations: [], heard: null, failed: null };
    const speaking = { inline: false, purpose: "service" as const, inboundContact: null, asksIfMachine: false };
    const decided = fitted(ports, drafted, talk, speaking);
    const write = baseWrite(record, talk, decided, now);
    fileRefused(write, decided, talk);
    write.inbound = { channel: "voice", externalId: key, at: now, answer: { messageIds: [], says: [], commands: [] } };
    if (!decided.refused) planMessage(ports, write, decided, talk, { body: decided.body, n: 0, priority: 1, occasion: null, ...speaking });
    if ((await ports.store.commitTurn(write)) !== "committed") continue;
    ports.onCommitted?.({ outbox: write.outbox.length > 0, look: false });
    return write.outbox.length > 0;
  }
  return false;
} // prettier-ignore
