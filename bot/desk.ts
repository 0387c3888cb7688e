// Knows what an agent may do to a case and what that leaves on the record; refuses to know who the agent is or how they signed in.
import type { Handoff as HandoffRow, TimelineKind } from "./store/store.ts";
import { forbiddenAgreement, withAgreements } from "./agreements.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "./contact.ts";
import { demandedWords } from "./demanded-words.ts";
import { eventOf, rowsOf } from "./effects.ts";
import { factsOf } from "./facts.ts";
import { failpoint } from "./failpoint.ts";
import { checkWords, owedNow } from "./fitted.ts";
import { idOf } from "./ids.ts";
import { whereItStands } from "./taken-up.ts";
import { settledMatter } from "./settled-matter.ts";
import { baseWrite, mostTries, stateOf, stepped, type Decided, type Talk } from "./decided.ts";
import type { ConversationState } from "../dialogs/dialog.ts";
import type { DeskAction, DeskResult, PromiseToConfirm, TurnPorts } from "./turn-ports.ts";

/** Status a case must have for an action, and the one it gets. */
const moves: Record<DeskAction["act"], { from: HandoffRow["status"][]; to: HandoffRow["status"] | null; kind: TimelineKind }> = {
  claim: { from: ["waiting", "held"], to: "held", kind: "handoff_claimed" },
  reply: { from: ["held", "wrap_up"], to: null, kind: "said" },
  note: { from: ["waiting", "held", "wrap_up"], to: null, kind: "handoff_noted" },
  return: { from: ["held", "wrap_up"], to: "returned", kind: "handoff_returned" },
  wrap_up: { from: ["held"], to: "wrap_up", kind: "handoff_wrapped_up" },
  close: { from: ["waiting", "held", "wrap_up"], to: "closed", kind: "handoff_closed" },
  release: { from: ["held", "wrap_up"], to: "waiting", kind: "handoff_noted" },
  transfer: { from: ["held", "wrap_up"], to: "held", kind: "handoff_claimed" },
  offer: { from: ["held", "wrap_up"], to: null, kind: "handoff_noted" },
  accept: { from: ["held", "wrap_up"], to: "held", kind: "handoff_claimed" },
  decline: { from: ["held", "wrap_up"], to: null, kind: "handoff_noted" },
  callback: { from: ["waiting", "held", "wrap_up"], to: "waiting", kind: "handoff_noted" },
  record: { from: ["held", "wrap_up"], to: null, kind: "handoff_noted" },
};

const did = new Set<DeskAction["act"]>(["release", "transfer", "record", "offer", "accept", "decline", "callback"]);

function ownerAfter(action: DeskAction, handoff: HandoffRow): string | null {
  if (action.act === "claim" || action.act === "accept") return action.agent;
  if (action.act === "transfer") return action.to;
  return action.act === "release" || action.act === "callback" ? null : handoff.owner;
}

export async function runDesk(ports: TurnPorts, handoffId: string, action: DeskAction, requestId: string): Promise<DeskResult> {
  for (let tries = 1; ; tries++) {
    const found = await ports.store.readHandoff(handoffId);
    if (!found) return { outcome: "not_found" };
    const now = ports.clock.now();
    const record = await ports.store.readTurn({ by: "borrower", borrowerId: found.borrowerId, conversationId: found.conversationId, channel: "desk", externalId: requestId }, now);
    if (record.duplicate) return { outcome: "done", handoffId, ...(record.duplicate.messageIds[0] === undefined ? {} : { messageId: record.duplicate.messageIds[0] }) };
    // As it stands in the very read the write is checked against: the first one only told whose case it is.
    const isOpen = found.status !== "closed" && found.status !== "returned";
    if (isOpen && record.openHandoff?.id !== handoffId && tries < mostTries) continue;
    const handoff = record.openHandoff?.id === handoffId ? record.openHandoff : found;
    const move = moves[action.act];
    const takesUp = action.act === "accept" || action.act === "decline";
    if (takesUp && (handoff.transfer?.to !== action.agent || handoff.transfer.by < action.at))
      return { outcome: "refused", rule: "desk.transfer", reason: "nobody is offering you this case any more" };
    if (!takesUp && handoff.owner !== null && handoff.owner !== action.agent && handoff.status !== "closed" && handoff.status !== "returned" && action.act !== "note")
      return { outcome: "taken", owner: handoff.owner };
    if (!move.from.includes(handoff.status))
      return { outcome: "refused", rule: "desk.status", reason: `the case is ${handoff.status}; "${action.act}" needs it to be ${move.from.join(" or ")}` };
    const conversation = record.conversation;
    const talk: Talk = conversation ?? { id: "", channel: "sms", theirs: "", ours: "" };
    const facts = withAgreements(ports, factsOf(record, talk, ports.lender, ports.statementOf, now), record);
    const before = stateOf(ports, record);
    const turnId = idOf("", "desk", requestId, record.borrowerId);
    const scene = { record, facts, turnId, conversationId: conversation?.id ?? null, channel: talk.channel, theirs: talk.theirs, now, state: before };
    let decided: Decided = { facts, state: before, rows: rowsOf([], scene), scene, body: "", explanations: [], heard: null, failed: null };
    if (action.act === "claim" && conversation) decided.state = { ...before, owner: "person" };
    if (action.act === "return" && conversation) {
      if (action.confirm && !before.rightParty.verified)
        return { outcome: "refused", rule: "desk.unverified", reason: "the assistant has not checked who is on the line: it reads no amount to them" };
      const begun = action.confirm ? readingBack(before, action.confirm) : before;
      // The assistant takes the talk up where the agent says; what it then says is checked like anything else.
      const told = stepped(ports, { ...begun, owner: "bot" }, { kind: "agent_returned", outcome: action.outcome, resume: action.resume }, { ...facts, openHandoff: null }, { record, talk, turnId, now });
      decided = { ...decided, ...told };
    }
    if (action.act === "record") {
      const forbidden = forbiddenAgreement(ports, facts, record, action.effects);
      if (forbidden) return { outcome: "refused", ...forbidden };
      // A wish about WeChat is about the WeChat id, also when it was told over another channel.
      const wish = action.effects.find((effect) => effect.do === "optOut" || effect.do === "optIn");
      const id = wish?.channel === "wechat" ? record.borrower?.wechatOpenId : wish && (wish.channel === "sms" || wish.channel === "voice") ? record.borrower?.phone : undefined;
      decided = { ...decided, rows: rowsOf(action.effects, id === undefined ? scene : { ...scene, theirs: id }) };
    }
    if (action.act === "close" && conversation && before.owner !== "bot") decided.state = { ...before, owner: "bot" };
    const settled = settledMatter(ports, decided, talk, handoff, action);
    if (settled.refused) return { outcome: "refused", ...settled.refused };
    decided = settled.decided;
    const { leftOpen } = settled;
    const write = baseWrite(record, talk, decided, now);
    if (!conversation) write.conversation = null;
    write.changesFacts = true;
    write.inbound = { channel: "desk", externalId: requestId, at: now, answer: { messageIds: [], says: [], commands: [] } };
    const next: HandoffRow = {
      ...handoff, status: move.to ?? handoff.status, owner: ownerAfter(action, handoff), changedAt: now, version: handoff.version + 1,
      outcome: "outcome" in action ? action.outcome : handoff.outcome,
      // Whoever goes on working on it has not given it away; words between leave the question open.
      transfer: action.act === "offer" ? { to: action.to, by: action.by } : action.act === "reply" || action.act === "record" ? (handoff.transfer ?? null) : null,
      callbackAt: action.act === "callback" ? action.callbackAt : action.act === "claim" && (handoff.callbackAt ?? now) <= now ? null : handoff.callbackAt,
    };
    if (action.act !== "note") write.handoffs = [next];
    // The clock brings a call up again when its hour comes.
    if (action.act === "callback") write.lookAt = Math.min(write.lookAt ?? action.callbackAt, action.callbackAt);
    const body = { handoffId, agent: action.agent, ...("outcome" in action ? { outcome: action.outcome } : {}), ...("text" in action ? { text: action.text } : {}), ...(did.has(action.act) ? { did: action.act } : {}), ...("to" in action ? { to: action.to } : {}), ...("callbackAt" in action ? { callbackAt: action.callbackAt } : {}), ...(leftOpen ? { leftOpen } : {}) };
    if (action.act !== "reply") write.events.push(eventOf(scene, "4", move.kind, handoff.loanId, body));
    const drafted = action.act === "reply" ? action.text : decided.body;
    if (drafted !== "") {
      if (!conversation) return { outcome: "refused", rule: "channel.none", reason: "the case belongs to no talk that could be answered" };
      const verified = facts.addressVerified || before.rightParty.verified;
      const decisionOn = (text: string) =>
        ports.mayContact(attemptOf({ channel: talk.channel, theirs: talk.theirs, purpose: "reply", loanId: handoff.loanId, text, language: before.language, isFirst: false, isLater: true, asksIfMachine: false, lenderName: ports.lender.name }, record), [...record.contactHistory, ...decided.rows.contactHistory], contactFactsOf(record, facts.loans, verified, ports.lender), jurisdictionFor(record, ports.lender), now);
      const first = decisionOn(drafted);
      // A person's words are left as they are; what the rules demand beside them is added, as to the assistant's.
      const demanded = first.outcome === "allow" ? owedNow(first.mustInclude, verified) : [];
      const about = { lender: ports.lender, language: before.language, record, loan: facts.loans.find(({ loan }) => loan.id === handoff.loanId) };
      const lacks = demandedWords(demanded, drafted, about, "for which there are no words here");
      if ("cannot" in lacks) return { outcome: "refused", rule: first.rule, reason: lacks.reason };
      const added = (says: typeof lacks.before): string => (says.length > 0 ? ports.render(says, before.language, talk.channel) : "");
      const text = [added(lacks.before), drafted, added(lacks.after), ...lacks.signed].filter((part) => part !== "").join(before.language === "zh" ? "" : " ");
      const decision = text === drafted ? first : decisionOn(text);
      const mayContact = decision.outcome === "allow" || decision.outcome === "wait_until";
      if (!mayContact && action.act === "reply") return { outcome: "refused", rule: decision.rule, reason: decision.explanation };
      const checked = checkWords(ports, decided, talk, { inline: false, purpose: "reply", inboundContact: null, asksIfMachine: false }, { text, byAgent: action.act === "reply" });
      const wrong = Array.isArray(checked) ? checked[0] : undefined;
      const found = wrong && { rule: wrong.rule ?? `output.${wrong.code}`, reason: wrong.reason };
      if (found && action.act === "reply") return { outcome: "refused", ...found };
      if (found && mayContact) ports.onBug?.(new Error(`a phrase was refused (${found.rule}): ${found.reason}`), talk.id);
      const may = mayContact && !Array.isArray(checked);
      const messageId = idOf("M-", turnId, "out");
      const isAgent = action.act === "reply";
      const isSpoken = action.act === "return" && action.isSpoken === true;
      const said = { messageId, channel: talk.channel, text, purpose: "reply", rule: decision.rule, reason: decision.explanation, ...(mayContact ? found : undefined), ...(isAgent ? { agent: action.agent } : {}) };
      write.events.push(eventOf(scene, "7", may ? "said" : "withheld", handoff.loanId, said));
      write.messages.push({ id: messageId, borrowerId: record.borrowerId, conversationId: talk.id, at: now, direction: "out", by: isAgent ? "agent" : "bot", ...(isAgent ? { agent: action.agent } : {}), body: text, status: may ? (isSpoken ? "sent" : "planned") : "withheld" });
      if (may && isSpoken) write.inbound.answer.messageIds.push(messageId);
      else if (may) {
        write.inbound.answer.messageIds.push(messageId);
        const dueAt = decision.outcome === "wait_until" ? decision.notBefore : now;
        const [isReturn, loan] = [action.act === "return", facts.loans.find((one) => one.loan.id === handoff.loanId)];
        if (dueAt > now) write.events.push(eventOf(scene, "8", "postponed", handoff.loanId, { messageId, until: dueAt, rule: decision.rule, reason: decision.explanation }));
        write.outbox.push({
          id: idOf("O-", turnId), borrowerId: record.borrowerId, conversationId: talk.id, messageId, messageAt: now, channel: talk.channel, theirs: talk.theirs, ours: talk.ours, body: text,
          dueAt, priority: 1, order: `${String((conversation.version) + 1).padStart(10, "0")}:0`, purpose: "reply",
          loanId: handoff.loanId, basis: { factsVersion: record.factsVersion + 1, owedMinor: (isReturn && loan?.statement.payoff.totalMinor) || null, occasion: null, language: before.language, checked: checked.mark, ...(isReturn ? { takesUp: whereItStands(decided.state, decided.rows.says, facts.today) } : {}) }, attempts: 0, unclearSince: null,
        });
      }
    }
    failpoint("before-commit");
    const outcome = await ports.store.commitTurn(write);
    failpoint("after-commit");
    if (outcome === "committed") {
      ports.onCommitted?.({ outbox: write.outbox.length > 0, look: false });
      const messageId = write.inbound.answer.messageIds[0];
      return { outcome: "done", handoffId, ...(messageId === undefined ? {} : { messageId }), ...(leftOpen ? { leftOpen } : {}) };
    }
    if (tries === mostTries) throw new Error(`case ${handoffId} lost ${tries} races in a row (last: ${outcome})`);
  }
} // prettier-ignore

/** As if the borrower had named day and amount to the assistant: what is left is to read it back. */
function readingBack(state: ConversationState, { loanId, amountMinor, on, method }: PromiseToConfirm): ConversationState {
  return { ...state, loanId, parked: [], topic: { name: "promise_to_pay", slot: "confirm", data: { draft: { rounds: 0, amountMinor, on, method } } } };
} // prettier-ignore
