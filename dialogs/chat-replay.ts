// Knows how a written talk is played again: each line from outside makes one turn, the state goes through JSON between turns.
// Refuses to know how text is heard or rendered: both are given.
import type { Lender } from "../src/lender.ts";
import type { Expectation, Heard, HearContext } from "../prompts/heard.ts";
import type { Say } from "../prompts/phrases.ts";
import type { Language } from "../src/loan.ts";
import { localTimeAt } from "../src/calendar.ts";
import { effectText, moneyText, readMoney, worldKeys, type ChatFile, type TalkLine, type WorldLine } from "./chat-file.ts";
import { worldOf, type World } from "./chat-world.ts";
import type { ConversationState, Effect, Facts, Input, Medium, Occasion, Step } from "./dialog.ts";

export type Player = {
  step: Step;
  initialState: (language: Language) => ConversationState;
  expectationOf: (state: ConversationState) => Expectation;
  choicesOf: (state: ConversationState) => number;
  hear: (text: string, context: HearContext) => Heard;
  render: (says: readonly Say[], language: Language, medium: Medium) => string;
  lender: Lender;
};

/** The same talk with what the assistant does and says now in place of what the file says. */
export function replay(chat: ChatFile, player: Player): ChatFile {
  let world = worldOf(chat.world, player.lender);
  let state = player.initialState(world.language);
  const talk: TalkLine[] = [];
  for (const line of chat.talk) {
    if (line.who === "effect" || line.who === "bot") continue;
    talk.push(line);
    if (line.who === "world") {
      world = worldOf([worldLineOf(line.text)], player.lender, world);
      continue;
    }
    const input = inputOf(line, state, world, player);
    if (input.kind === "agent_returned") world = { ...world, facts: { ...world.facts, openHandoff: null } };
    const turn = player.step(state, input, world.facts);
    state = JSON.parse(JSON.stringify(turn.state)) as ConversationState;
    for (const effect of turn.effects) if (effect.do !== "say") talk.push({ who: "effect", text: effectText(effect) });
    const says = turn.effects.flatMap((effect) => (effect.do === "say" ? [effect.say] : []));
    if (says.length > 0) talk.push({ who: "bot", text: player.render(says, state.language, world.facts.medium).replaceAll("\n", " / ") });
    world = { ...world, facts: turn.effects.reduce(after, world.facts) };
  }
  return { ...chat, talk };
}

function worldLineOf(text: string): WorldLine {
  const match = /^([a-z]+)\s+(.+)$/.exec(text);
  const key = worldKeys.find((one) => one === match?.[1]);
  if (!match || !key) throw new SyntaxError(`world "${text}": expected one of ${worldKeys.join(", ")} and its value`);
  return { key, value: match[2]! };
}

function inputOf({ who, text }: TalkLine, state: ConversationState, world: World, player: Player): Input {
  switch (who) {
    case "borrower":
    case "keys": {
      const heard = player.hear(text, contextOf(state, world.facts, player));
      return { kind: "message", heard: who === "keys" ? { ...heard, digits: text } : heard };
    }
    case "call":
      return { kind: "call_started", direction: text === "outbound" ? "outbound" : "inbound" };
    case "silence":
      return { kind: "silence" };
    case "carrier":
      return { kind: "carrier_keyword", keyword: text as "stop" | "start" | "help" };
    case "agent":
      return {
        kind: "agent_returned",
        outcome: text.replace(/^(?:continue|restart)\s*/, ""),
        resume: text.startsWith("restart") ? "restart" : "continue",
      };
    case "clock":
      return { kind: "scheduled", occasion: occasionFrom(text) };
    case "world":
    case "effect":
    case "bot":
      throw new SyntaxError(`"${who}:" is no input`);
    default:
      return who satisfies never;
  }
}

/** `notice L-1001 6` · `tracking L-1001 6 insufficient` · `overdue L-1001` · `promise_broken P-1` · `payment_found L-1001 USD 60.00 2026-03-09` … */
function occasionFrom(text: string): Occasion {
  const [kind, id = "", ...rest] = text.split(/\s+/);
  switch (kind) {
    case "notice":
      return { kind, loanId: id, instalment: Number(rest[0]) };
    case "tracking":
      return { kind, loanId: id, instalment: Number(rest[0]), ...(rest[1] ? { debitFailed: rest[1] as "insufficient" } : {}) };
    case "overdue":
      return { kind, loanId: id, stage: rest[0] ?? "grace", step: Number(rest[1] ?? 1) };
    case "promise_reminder":
    case "promise_kept":
    case "promise_partial":
    case "promise_broken":
      return { kind, promiseId: id };
    case "payment_found":
      return { kind, loanId: id, amountMinor: readMoney(`${rest[0]} ${rest[1]}`).amountMinor, paidOn: rest[2]! };
    case "hold_ended":
      return { kind, loanId: id, reason: rest[0] as "already_paid" };
    case "plan_reminder":
    case "plan_missed":
      return { kind, planId: id, number: Number(rest[0]) };
    case "callback":
      return { kind, handoffId: id };
    case undefined:
    default:
      throw new SyntaxError(`clock "${text}": no such occasion`);
  }
}

/** The occasion as `replay` reads it, for saving a talk. */
export function occasionText(occasion: Occasion, currency = "USD"): string {
  const { kind, ...rest } = occasion;
  if (occasion.kind === "payment_found")
    return `${kind} ${occasion.loanId} ${moneyText(occasion.amountMinor, currency)} ${occasion.paidOn}`;
  return [kind, ...Object.values(rest)].join(" ");
}

/** What hearing is told, as the turn tells it. */
export function contextOf(state: ConversationState, facts: Facts, player: Pick<Player, "expectationOf" | "choicesOf">): HearContext {
  const { borrower, loans, medium, today } = facts;
  const choices = player.choicesOf(state);
  return {
    language: state.language,
    country: borrower?.country ?? facts.lender.country,
    today,
    minuteOfDay: localTimeAt(facts.now, facts.zone).minuteOfDay,
    currency: (loans.find(({ loan }) => loan.id === state.loanId) ?? loans[0])?.statement.currency ?? "USD",
    expecting: player.expectationOf(state),
    ...(borrower?.payday === undefined ? {} : { payday: borrower.payday }),
    medium,
    ...(choices > 0 ? { choices } : {}),
  };
}

/** What the world would read back next turn after this effect. */
export function after(facts: Facts, effect: Effect): Facts {
  const loans = (change: (loan: Facts["loans"][number]) => Facts["loans"][number], loanId?: string | null): Facts => ({
    ...facts,
    loans: facts.loans.map((one) => (loanId === undefined || loanId === null || one.loan.id === loanId ? change(one) : one)),
  });
  if (effect.do === "recordPromise")
    return loans((one) => {
      const { loanId, amountMinor, currency, on, method } = effect;
      const id = `P-${one.promises.length + 1}`;
      const promises = one.promises.map((promise) =>
        promise.id === effect.replaces ? { ...promise, status: "replaced" as const } : promise,
      );
      const made = {
        id,
        loanId,
        borrowerId: "B-1",
        amountMinor,
        currency,
        on,
        method,
        status: "running" as const,
        madeOn: facts.today,
        channel: facts.medium,
        ...(effect.waiver ? { waiver: effect.waiver } : {}),
      };
      return { ...one, promises: [...promises, made] };
    }, effect.loanId);
  if (effect.do === "cancelPromise")
    return loans((one) => ({
      ...one,
      promises: one.promises.map((promise) => (promise.id === effect.promiseId ? { ...promise, status: "cancelled" as const } : promise)),
    }));
  if (effect.do === "placeHold")
    return loans((one) => {
      const hold = {
        id: `H-${one.holds.length + 1}`,
        loanId: effect.loanId,
        reason: effect.reason,
        from: facts.today,
        until: effect.until,
      };
      return { ...one, holds: [...one.holds, hold] };
    }, effect.loanId);
  if (effect.do === "recordPlan" && !effect.approval)
    return loans((one) => {
      const { loanId, currency } = effect;
      const parts = effect.parts.map((part, at) => ({ number: at + 1, ...part, status: "due" as const }));
      return { ...one, plan: { id: "L-1", loanId, currency, parts, status: "running" as const, agreedOn: facts.today } };
    }, effect.loanId);
  if (effect.do === "liftHold") return loans((one) => ({ ...one, holds: one.holds.filter(({ id }) => id !== effect.holdId) }));
  if (effect.do === "openHandoff") return { ...facts, openHandoff: { id: "W-1", reason: effect.reason, status: "waiting" } };
  if (effect.do === "optOut") return { ...facts, optedOut: true };
  if (effect.do === "optIn") return { ...facts, optedOut: false };
  return facts;
}
