// Knows the order of a turn: read, hear, step, check, one commit. Refuses to judge: every decision in it belongs to another room.
import { localTimeAt } from "../src/calendar.ts";
import type { ContactEvent } from "../src/contact-rules-terms.ts";
import type { Heard, HearContext } from "../prompts/heard.ts";
import type { ConversationState, Facts, Input } from "../dialogs/dialog.ts";
import type { Inbound } from "./channels/channel.ts";
import { withAgreements } from "./agreements.ts";
import { heardIn, noteWithoutCard, withoutCard } from "./card-free.ts";
import { withCheckCode } from "./check-code.ts";
import { mediumOf } from "./contact.ts";
import { afterBug, baseWrite, mostTries, planMessage, stateOf, stepped, type Decided, type Talk } from "./decided.ts";
import { runDesk } from "./desk.ts";
import { eventOf } from "./effects.ts";
import { withTopicOf } from "./elsewhere.ts";
import { factsOf } from "./facts.ts";
import { failpoint } from "./failpoint.ts";
import { fileRefused, fitted, type Speaking } from "./fitted.ts";
import { gathered } from "./gathered.ts";
import { idOf } from "./ids.ts";
import { lineUp } from "./line-up.ts";
import { runScheduled } from "./scheduled-turn.ts";
import { provedAnother } from "./shared-phone.ts";
import { conversationIdOf, type TurnKey, type TurnRecord, type TurnWrite } from "./store/store.ts";
import type { Carry, Turn, TurnPorts, TurnResult } from "./turn-ports.ts";

export type { Turn, TurnPorts } from "./turn-ports.ts";

export function createTurn(ports: TurnPorts): Turn {
  const inLine = lineUp();
  // The clock brings up the same for many in one moment; whoever writes or calls does not wait for others.
  const together = { ...ports, store: gathered(ports.store) };
  let carry: Promise<Carry> | undefined;
  // The framework takes its time to load: at the first turn, and never in a test that brings its own.
  const carrying = (): Promise<Carry> =>
    (carry ??= ports.carry ? Promise.resolve(ports.carry) : import("./turn-adapter.ts").then((module) => module.carryByBotFramework));
  return {
    handleInbound: (given) => {
      const inbound = withoutCard(given);
      return inLine(conversationIdOf(inbound.channel, inbound.theirs, inbound.ours), async () =>
        handleInbound(ports, await carrying(), inbound),
      );
    },
    runScheduled: (borrowerId, occasion, key, done, ways, known) =>
      inLine(borrowerId, async () => runScheduled(together, await carrying(), borrowerId, occasion, key, done, ways, known)),
    runDesk: (handoffId, action, requestId) => runDesk(ports, handoffId, noteWithoutCard(action), requestId),
  };
}

async function handleInbound(ports: TurnPorts, carry: Carry, inbound: Inbound): Promise<TurnResult> {
  const talk: Talk = { id: conversationIdOf(inbound.channel, inbound.theirs, inbound.ours), channel: inbound.channel, theirs: inbound.theirs, ours: inbound.ours };
  const key: TurnKey = { by: "address", channel: inbound.channel, theirs: inbound.theirs, ours: inbound.ours, externalId: inbound.externalId };
  const about = { ...talk, conversationId: talk.id, externalId: inbound.externalId, text: inbound.event ? null : inbound.text, locale: "en", ...(inbound.event ? { event: inbound.event } : {}) };
  return carry(about, async (buffer) => {
    for (let tries = 1; ; tries++) {
      buffer.startOver();
      const now = ports.clock.now();
      const read = await ports.store.readTurn(key, now);
      if (read.duplicate) return answerAgain(ports, read, talk);
      const elsewhere = inbound.event === "call_started" && read.borrower ? await ports.elsewhere?.(read.borrowerId, talk.id) : null;
      const first = decide(ports, read, talk, inbound, now, elsewhere ?? null);
      const other = await provedAnother(ports.store, read, first, talk, { externalId: inbound.externalId, now }, (as) => decide(ports, as, talk, inbound, now, null));
      const record = other?.record ?? read;
      const decided = worded(ports, other?.decided ?? first, talk, inbound);
      if (decided.body !== "") await buffer.say(decided.body, decided.state.language);
      const write = writeOf(ports, decided, record, talk, inbound, now, buffer.said());
      failpoint("before-commit");
      const outcome = await ports.store.commitTurn(write);
      failpoint("after-commit");
      if (outcome === "committed") {
        ports.onCommitted?.({ outbox: write.outbox.length > 0, look: write.lookAt !== null });
        const answer = write.inbound!.answer;
        return { ...answer, outcome: "answered", borrowerId: record.borrowerId, conversationId: talk.id, language: decided.state.language, body: answer.messageIds.length > 0 ? decided.body : "", state: decided.state, heard: decided.heard };
      }
      if (tries === mostTries) throw new Error(`conversation ${talk.id} lost ${tries} races in a row (last: ${outcome})`);
    }
  });
} // prettier-ignore

function answerAgain(ports: TurnPorts, record: TurnRecord, talk: Talk): TurnResult {
  const answer = record.duplicate!;
  const language = record.conversation?.state.language ?? record.borrower?.language ?? "en";
  const body = answer.messageIds.length > 0 ? ports.render(answer.says, language, talk.channel) : "";
  const state = record.conversation ? ports.upgradeState(record.conversation.state) : ports.newState(language);
  return { ...answer, outcome: "duplicate", borrowerId: record.borrowerId, conversationId: talk.id, language, body, state, heard: null };
}

function decide(
  ports: TurnPorts,
  record: TurnRecord,
  talk: Talk,
  inbound: Inbound,
  now: number,
  elsewhere: ConversationState | null,
): Decided {
  const turnId = idOf("", talk.channel, inbound.externalId, record.borrowerId);
  const facts = withAgreements(ports, withCheckCode(factsOf(record, talk, ports.lender, ports.statementOf, now), ports), record);
  const kept = stateOf(ports, record);
  const before = elsewhere ? withTopicOf(kept, elsewhere) : kept;
  let heard: Heard | null = null;
  try {
    const input = inputOf(
      inbound,
      () => (heard = heardIn(inbound, ports.hear(inbound.text, hearingOf(ports, before, facts, record, inbound)))),
    );
    return { ...stepped(ports, before, input, facts, { record, talk, turnId, now }), heard };
  } catch (error) {
    return { ...afterBug(ports, before, facts, { record, talk, turnId, now }, error), heard };
  }
}

const contactOf = (decided: Decided, talk: Talk, inbound: Inbound): ContactEvent & { id: string } => ({
  id: idOf("", decided.scene.turnId, "in"), at: decided.scene.now, medium: mediumOf[talk.channel], direction: "in", outcome: outcomeOf(inbound), address: talk.theirs,
}); // prettier-ignore

const speakingOf = (decided: Decided, talk: Talk, inbound: Inbound): Speaking => ({
  inline: inbound.reply === "inline",
  purpose: decided.rows.optOuts.some((out) => out.until === null) ? "opt_out_confirmation" : "reply",
  inboundContact: contactOf(decided, talk, inbound),
  asksIfMachine: decided.heard?.acts.some((act) => act.intent === "are_you_bot") ?? false,
  pickedUp: inbound.event === "call_started" && inbound.direction === "outbound",
});

const worded = (ports: TurnPorts, decided: Decided, talk: Talk, inbound: Inbound): Decided =>
  fitted(ports, decided, talk, speakingOf(decided, talk, inbound));

function inputOf(inbound: Inbound, hear: () => Heard): Input {
  if (inbound.carrierKeyword) return { kind: "carrier_keyword", keyword: inbound.carrierKeyword };
  if (inbound.event === "call_started") return { kind: "call_started", direction: inbound.direction ?? "inbound" };
  if (inbound.event === "silence") return { kind: "silence" };
  if (inbound.event === "unsubscribed") return { kind: "carrier_keyword", keyword: "stop" };
  if (inbound.event === "subscribed") return { kind: "carrier_keyword", keyword: "start" };
  const heard = hear();
  return { kind: "message", heard: inbound.digits === undefined ? heard : { ...heard, digits: inbound.digits } };
}

function hearingOf(ports: TurnPorts, state: ConversationState, facts: Facts, record: TurnRecord, inbound: Inbound): HearContext {
  const { expecting, choices } = ports.expectationOf(state, facts);
  const loan = facts.loans.find((one) => one.loan.id === state.loanId) ?? facts.loans[0];
  return {
    language: state.language,
    country: record.borrower?.country ?? ports.lender.country,
    today: facts.today,
    minuteOfDay: localTimeAt(facts.now, facts.zone).minuteOfDay,
    currency: loan?.loan.currency ?? "USD",
    expecting,
    medium: inbound.channel,
    ...(choices === undefined ? {} : { choices }),
    ...(record.borrower?.payday === undefined ? {} : { payday: record.borrower.payday }),
    ...(inbound.speechConfidence === undefined ? {} : { speechConfidence: inbound.speechConfidence }),
  };
}

function outcomeOf({ channel, event, isMenuKey }: Inbound): ContactEvent["outcome"] {
  if (channel === "voice") return "conversation";
  if (channel === "sms") return "text";
  return event === "subscribed" ? "follow" : isMenuKey ? "menu_click" : "message";
}

function writeOf(ports: TurnPorts, decided: Decided, record: TurnRecord, talk: Talk, inbound: Inbound, now: number, said: string[]): TurnWrite {
  const { scene, heard, rows } = decided;
  const text = heard?.text ?? inbound.text;
  const inboundId = idOf("M-", scene.turnId, "in");
  const contact = contactOf(decided, talk, inbound);
  const isWords = inbound.event === undefined;
  const write = baseWrite(record, talk, decided, now);
  write.inbound = { channel: talk.channel, externalId: inbound.externalId, at: now, answer: { messageIds: [], says: [], commands: rows.commands } };
  write.inboundAt = now;
  // An answered call is a conversation once somebody speaks: until then it may be a machine.
  const isPickedUp = talk.channel === "voice" && !isWords && inbound.direction !== "inbound";
  write.contactHistory = isPickedUp ? rows.contactHistory : [contact, ...rows.contactHistory];
  if (isWords)
    write.messages.push({ id: inboundId, borrowerId: record.borrowerId, conversationId: talk.id, at: now, direction: "in", by: "borrower", body: text, status: "received", externalId: inbound.externalId });
  // A follow or an unfollow says what it is by its effect.
  if (isWords || talk.channel === "voice")
    write.events.unshift(
    eventOf(scene, "1", isWords ? "heard" : "call_started", null, {
      channel: talk.channel,
      ...(isWords ? { messageId: inboundId, text } : { event: inbound.event, ...(inbound.direction ? { direction: inbound.direction } : {}) }),
      ...(inbound.carrierKeyword ? { carrierKeyword: inbound.carrierKeyword } : {}),
      ...(heard ? { understood: understoodIn(heard) } : {}),
    }),
  );
  fileRefused(write, decided, talk);
  for (const [n, body] of said.entries())
    planMessage(ports, write, decided, talk, { body, n, priority: 1, occasion: null, ...speakingOf(decided, talk, inbound) });
  return write;
} // prettier-ignore

/** What was understood, for the timeline: acts, dates and amounts with how sure they are. */
function understoodIn(heard: Heard): Record<string, unknown> {
  return {
    language: heard.language.code,
    acts: heard.acts.map(({ intent, confidence, by }) => ({ intent, confidence: Math.round(confidence * 100) / 100, by })),
    ...(heard.answer ? { answer: heard.answer } : {}),
    ...(heard.dates.length > 0 ? { dates: heard.dates.map(({ date, certainty, why }) => ({ date, certainty, why })) } : {}),
    ...(heard.amounts.length > 0
      ? { amounts: heard.amounts.map(({ amountMinor, currency, share, certainty, why }) => ({ amountMinor, currency, ...(share === undefined ? {} : { share }), certainty, why })) }
      : {}),
    ...(heard.digits === undefined ? {} : { digits: heard.digits }),
    ...(heard.masked ? { masked: true } : {}),
  };
} // prettier-ignore
