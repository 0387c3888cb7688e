// Knows a small house around the turn for tests: a record of its own, a clock that stands still, simple words. Refuses real carriers.
import { instantAt, parseInstant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { Borrower, Loan } from "../../src/loan.ts";
import lenderDemo from "../../src/policy/lender-demo.json" with { type: "json" };
import { initialState, upgradeState } from "../../dialogs/state.ts";
import type { Effect, Step } from "../../dialogs/dialog.ts";
import { say } from "../../prompts/phrases.ts";
import type { Heard } from "../../prompts/heard.ts";
import { renderOne } from "../../prompts/render.ts";
import type { MovableClock } from "../../bot/clock.ts";
import type { Inbound } from "../../bot/channels/channel.ts";
import type { MayContact } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import type { OpenRecord } from "../../bot/record.ts";
import { createTurn } from "../../bot/turn.ts";
import type { Carry, Turn, TurnPorts } from "../../bot/turn-ports.ts";

export const lender = lenderDemo as unknown as Lender;
export const ours = "+18005550100";
export const maria: Borrower = {
  id: "B-1", fullName: "Maria Lopez", language: "en", country: "US", region: "IL", timeZone: "America/Chicago", birthDate: "1979-11-02", idLast4: "4821", postcode: "60614",
  phone: "+13125550123", phoneVerifiedOn: "2026-03-01", consentSms: true, consentCall: true, consentWechat: false,
}; // prettier-ignore
export const loanOf = (borrower: Borrower, more: Partial<Loan> = {}): Loan => ({
  id: `L-${borrower.id}`, borrowerId: borrower.id, product: "personal", party: "first", currency: "USD", principalMinor: 120_000, annualRatePct: "18", penaltyDailyPct: "0.05",
  disbursedOn: "2025-12-10", firstDueOn: "2026-01-10", instalments: 12, frequency: "monthly", amortization: "equal_instalment", ...more,
}); // prettier-ignore

/** A Wednesday, two in the afternoon in Chicago. */
export const start = parseInstant("2026-03-11T14:00:00-05:00");
export const chicago = (day: string, minute: number): number => instantAt(day, minute, "America/Chicago");

export function standingClock(at = start): MovableClock {
  let now = at;
  return {
    now: () => now,
    async moveTo(instant) {
      if (instant < now) throw new RangeError("backwards");
      now = instant;
    },
  };
}

export const allowAll: MayContact = () => ({
  outcome: "allow",
  mustInclude: [],
  rule: "TEST.ALLOW",
  explanation: "a test allows all",
  trace: [],
  mustNotInclude: [],
  duties: [],
});

/** A turn as it is, without the framework's weight. */
export const plainCarry: Carry = (_about, logic) => {
  const said: string[] = [];
  return logic({ say: async (text) => void said.push(text), said: () => [...said], startOver: () => void (said.length = 0) });
};

export const heardAs = (text: string): Heard => ({
  text,
  acts: [],
  dates: [],
  amounts: [],
  payments: [],
  language: { code: "en", confidence: 1 },
});

/** Counts the lines it has heard and answers each; "boom" is a bug, "promise", "stop", "person" do what they say. */
export const echoStep: Step = (state, input, facts) => {
  const text = input.kind === "message" ? input.heard.text : input.kind === "scheduled" ? `scheduled ${input.occasion.kind}` : input.kind;
  if (text === "boom") throw new Error("a bug in the dialog");
  const next = { ...state, lastHeard: [...state.lastHeard, text], introduced: true };
  const loan = facts.loans[0];
  const effects: Effect[] = [];
  if (state.owner === "bot") effects.push({ do: "say", say: say("reasonNoted") });
  if (text === "promise" && loan)
    effects.push({
      do: "recordPromise",
      loanId: loan.loan.id,
      amountMinor: 5000,
      currency: loan.loan.currency,
      on: "2026-03-20",
      method: "transfer",
    });
  if (text === "stop") effects.push({ do: "optOut", channel: "sms", words: text });
  if (text === "person") {
    effects.push({ do: "openHandoff", reason: "asked_for_person", loanId: loan?.loan.id ?? null, words: text });
    next.owner = "waiting";
  }
  if (text === "paid" && loan) {
    effects.push({ do: "recordPaymentClaim", loanId: loan.loan.id, words: text });
    effects.push({ do: "placeHold", loanId: loan.loan.id, reason: "already_paid", until: "2026-03-18", words: text });
  }
  return { state: next, effects, explanations: [{ dialog: "echo", because: text }] };
};

export type House = { turn: Turn; ports: TurnPorts; clock: MovableClock };

export function houseOn(record: Pick<OpenRecord, "store">, more: Partial<TurnPorts> = {}, clock: MovableClock = standingClock()): House {
  const ports: TurnPorts = {
    store: record.store,
    clock,
    lender,
    step: echoStep,
    newState: initialState,
    upgradeState,
    expectationOf: () => ({ expecting: "nothing" }),
    hear: heardAs,
    render: (says, language, medium) => says.map((one) => renderOne(one, language, medium)).join(" "),
    apology: (language, medium) => renderOne(say("apology", { phone: lender.phone }), language, medium),
    statementOf: statementOfEvents,
    mayContact: allowAll,
    senderOf: (channel) => (channel === "sms" ? ours : null),
    carry: plainCarry,
    ...more,
  };
  return { turn: createTurn(ports), ports, clock };
}

let count = 0;
export const sms = (text: string, more: Partial<Inbound> = {}): Inbound => ({
  channel: "sms",
  theirs: maria.phone!,
  ours,
  externalId: `SM${String(++count).padStart(32, "0")}`,
  text,
  ...more,
});

/** Maria with one loan, first instalments unpaid. */
export async function withMaria(record: Pick<OpenRecord, "store">, loan: Partial<Loan> = {}): Promise<void> {
  await record.store.importBorrowers([maria], start);
  await record.store.importLoans([loanOf(maria, loan)], start);
}
