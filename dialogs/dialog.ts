// Knows the shape of a turn: what comes in, what is true, what goes out. Refuses to carry anything: effects are values.
import type { Instant, LocalDate } from "../src/calendar.ts";
import type { ContactFragment, ContactTrace } from "../src/contact-rules-terms.ts";
import type { Wording } from "../src/experiment.ts";
import type { HandoffReason } from "../src/handoff.ts";
import type { Lender, PaymentMethod } from "../src/lender.ts";
import type { Borrower, Language, Loan } from "../src/loan.ts";
import type { PromiseToPay } from "../src/promise.ts";
import type { ReasonCode } from "../src/reason.ts";
import type { Receipt } from "../src/receipt.ts";
import type { Statement } from "../src/statement.ts";
import type { Heard } from "../prompts/heard.ts";
import type { Say } from "../prompts/phrases.ts";

export type Medium = "sms" | "wechat" | "voice" | "web";

/** What the clock may ask a conversation to bring up. Each is planned once, by its job's key. */
export type Occasion =
  | { kind: "notice"; loanId: string; instalment: number }
  | { kind: "tracking"; loanId: string; instalment: number; debitFailed?: "insufficient" | "closed" | "wrong_account" }
  | { kind: "overdue"; loanId: string; stage: string; step: number }
  | { kind: "promise_reminder"; promiseId: string }
  | { kind: "promise_kept"; promiseId: string }
  | { kind: "promise_partial"; promiseId: string }
  | { kind: "promise_broken"; promiseId: string }
  | { kind: "payment_found"; loanId: string; amountMinor: number; paidOn: LocalDate }
  | { kind: "hold_ended"; loanId: string; reason: HoldReason }
  | { kind: "plan_reminder"; planId: string; number: number }
  | { kind: "plan_missed"; planId: string; number: number }
  | { kind: "callback"; handoffId: string }
  /** A rule put the agreed call off: the borrower hears when it comes. */
  | { kind: "callback_moved"; handoffId: string; at: Instant };

export type Input =
  | { kind: "message"; heard: Heard }
  /** The carrier handled STOP/START/HELP itself (Twilio's OptOutType): nothing more may be said. */
  | { kind: "carrier_keyword"; keyword: "stop" | "start" | "help" }
  | { kind: "call_started"; direction: "inbound" | "outbound" }
  /** Voice: nothing was heard or pressed. */
  | { kind: "silence" }
  | { kind: "scheduled"; occasion: Occasion }
  | { kind: "agent_returned"; outcome: string; resume: "continue" | "restart" };

export type HoldReason =
  | "already_paid" | "dispute" | "identity_theft" | "hardship" | "bereavement" | "attorney" | "bankruptcy" | "crisis" | "breathing_space"
  | "wrong_person" | "cease" | "promise" | "plan"; // prettier-ignore
export type Hold = { id: string; loanId: string | null; reason: HoldReason; from: LocalDate; until: LocalDate | null; words?: string };

export type LoanFacts = {
  loan: Loan;
  statement: Statement;
  /** Why so much is past due, for "why this number?". */
  receipt?: Receipt;
  promises: readonly PromiseToPay[];
  holds: readonly Hold[];
  plan: Plan | null;
  /** What the contact rules say of an agreement made here and now; absent: they were not asked. */
  agreements?: Agreements;
};

/** Whether something may be agreed in this talk, with what must be said before the yes; or the rule that stops it, in plain words. */
export type Agreement =
  | { outcome: "allow"; mustInclude: readonly ContactFragment[] }
  | { outcome: "stopped"; rule: string; reason: string; queue?: string; trace: readonly ContactTrace[] };
/** Of a payment promised or taken, and of a plan. */
export type Agreements = { payment: Agreement; plan: Agreement };

export type Plan = {
  id: string;
  loanId: string;
  currency: string;
  parts: { number: number; on: LocalDate; amountMinor: number; status: "due" | "paid" | "missed" }[];
  status: "running" | "done" | "broken" | "cancelled";
  agreedOn: LocalDate;
  /** The last entry of the loan's record when it was agreed to (see `PromiseToPay`). */
  afterSeq?: number;
};

/** The world as it stands when the turn runs, read anew each time. */
export type Facts = {
  /** Stands beside our message on the lender's own site today, so that the borrower can compare. */
  checkCode?: string;
  now: Instant;
  zone: string;
  today: LocalDate;
  medium: Medium;
  /** Null: an address nobody knows. */
  borrower: Borrower | null;
  /** The other end is known to be the borrower without asking: a phone verified in time, a bound WeChat user. Never a caller's number. */
  addressVerified: boolean;
  /** Whoever has this address said that it is not the person looked for: nothing is said there but what the law asks for. */
  saidWrong?: boolean;
  /** Several borrowers have this phone: who answers may be another of them. */
  sharesPhone?: boolean;
  loans: readonly LoanFacts[];
  lender: Lender;
  optedOut: boolean;
  openHandoff: { id: string; reason: HandoffReason; status: string } | null;
  /** Names that belong to this address besides the borrower (guarantor, reference), so that nothing is said to them. */
  otherParty?: { role: "guarantor" | "reference" | "attorney"; fullName: string };
  /** What this borrower hears in a comparison of wordings; absent: the usual words. */
  wording?: Wording;
};

export type { ReasonCode };

/** What the world should do; imperative names. `bot/` carries them out in one commit, in this order. */
export type Effect =
  | { do: "say"; say: Say }
  | { do: "verifyRightParty"; by: string[] }
  | { do: "failVerification"; tries: number }
  | {
      do: "recordPromise";
      loanId: string;
      amountMinor: number;
      currency: string;
      on: LocalDate;
      method: PaymentMethod;
      replaces?: string;
      witnessed?: boolean;
      waiver?: PromiseToPay["waiver"];
    }
  | { do: "cancelPromise"; promiseId: string; words: string }
  | {
      do: "recordPlan";
      loanId: string;
      currency: string;
      parts: { on: LocalDate; amountMinor: number }[];
      approval?: "agent" | "supervisor";
    }
  /** The contact rules stopped what was about to be agreed. */
  | {
      do: "withholdAgreement";
      loanId: string;
      agreement: keyof Agreements;
      rule: string;
      reason: string;
      trace: readonly ContactTrace[];
      words: string;
    }
  | { do: "requestWaiver"; loanId: string; component: "penalty" | "fee"; amountMinor: number; approval: "bot" | "agent" | "supervisor" }
  | { do: "requestDueDateChange"; loanId: string; dayOfMonth: number }
  | { do: "placeHold"; loanId: string | null; reason: HoldReason; until: LocalDate | null; words: string }
  | { do: "liftHold"; holdId: string }
  | { do: "openHandoff"; reason: HandoffReason; loanId: string | null; words: string; callbackAt?: Instant }
  | { do: "optOut"; channel: "sms" | "voice" | "wechat" | "web" | "all"; words: string }
  | { do: "optIn"; channel: "sms" | "voice" | "wechat" | "web" }
  | { do: "markWrongNumber"; words: string }
  | {
      do: "recordPaymentClaim";
      loanId: string;
      paidOn?: LocalDate;
      amountMinor?: number;
      method?: string;
      reference?: string;
      words: string;
    }
  | {
      do: "recordDispute";
      loanId: string | null;
      kind: "not_mine" | "wrong_amount" | "already_paid" | "identity_theft" | "prove_it" | "other";
      words: string;
    }
  | { do: "recordReason"; loanId: string; code: ReasonCode; words: string }
  | { do: "setLanguage"; language: Language }
  | { do: "setRhythm"; rhythm: Rhythm; words: string }
  | { do: "updatePhone"; e164: string; verified: boolean }
  | { do: "noteContact"; name: string; words: string }
  /** Kept for the people who take a case: nobody around the borrower is to be told. */
  | { do: "keepPrivate"; words: string }
  | {
      do: "recordAffordability";
      loanId: string;
      incomeMinor: number;
      housingMinor: number;
      essentialsMinor: number;
      debtsMinor: number;
      currency: string;
    }
  | { do: "alert"; kind: "crisis" | "abuse" | "injection"; words: string }
  | { do: "endCall" }
  | { do: "transferCall" };

/** When and how often the borrower is willing to be written to; kept by the contact rules. */
export type RhythmWindow = { weekdays: number[]; fromMinute: number; toMinute: number };
/** One stretch of the day, or several (`only`, `never`) where one does not say it. */
export type Rhythm = {
  weekdays?: number[];
  fromMinute?: number;
  toMinute?: number;
  only?: RhythmWindow[];
  never?: RhythmWindow[];
  atMost?: { times: number; days: number };
};

/** Why the dialog did what it did, for the timeline: plain facts, no prose. */
export type Explanation = { dialog: string; slot?: string; because: string; figures?: string[] };

/**
 * Where a talk stands. Plain JSON between turns; named states and a version, never step numbers.
 * What each dialog keeps in `topic` is its own; everything shared by all of them is here.
 */
export type ConversationState = {
  version: number;
  language: Language;
  /** Set once the borrower chose or plainly writes in it: then their record no longer decides. */
  languageChosen: boolean;
  /** The other language the borrower's last message seemed to be in: a second one in a row changes the talk to it. */
  leaning: Language | null;
  /** The assistant speaks only in "bot"; it hears in all of them. */
  owner: "bot" | "waiting" | "person";
  rightParty: { verified: boolean; verifiedOn: LocalDate | null; tries: number; given: Record<string, string>; asking: string | null };
  loanId: string | null;
  topic: Topic;
  /** Topics set aside by an interruption, innermost last. */
  parked: Topic[];
  misunderstood: number;
  introduced: boolean;
  abuseCount: number;
  /** What was said last, so that "repeat" can say it again. */
  lastSaid: Say[];
  /** The borrower's last lines, oldest first, at most three: for the brief. */
  lastHeard: string[];
  offered: string[];
  refused: string[];
  reason: ReasonCode | null;
  /** The borrower's words where they asked that nobody else be told. */
  keptPrivate: string | null;
  /** The day on which the assistant last said or asked something. */
  askedOn: LocalDate | null;
  /** The day on which somebody who waits for a person was last told so. */
  toldToWaitOn: LocalDate | null;
};

/** `name` is the dialog, `slot` the question that is open; the rest is what was confirmed so far. */
export type Topic = { name: string; slot: string | null; data: Record<string, unknown> };

export type Turn = { state: ConversationState; effects: Effect[]; explanations: Explanation[] };

/** Same input, same output; reads nothing but its arguments. */
export type Step = (state: ConversationState, input: Input, facts: Facts) => Turn;
