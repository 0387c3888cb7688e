// Knows what the turn needs from the other rooms and gives back to the channels; refuses to know how any of it is done.
import type { Instant } from "../src/calendar.ts";
import type { Lender, PaymentMethod } from "../src/lender.ts";
import type { Language } from "../src/loan.ts";
import type { LedgerEvent } from "../src/events.ts";
import type { Statement } from "../src/statement.ts";
import type { LocalDate } from "../src/calendar.ts";
import type { Heard, HearContext, Expectation } from "../prompts/heard.ts";
import type { Say } from "../prompts/phrases.ts";
import type { ConversationState, Effect, Facts, Medium, Occasion, Step } from "../dialogs/dialog.ts";
import type { Inbound } from "./channels/channel.ts";
import type { MayContact } from "./contact.ts";
import type { Clock } from "./clock.ts";
import type { BorrowerRecord, ChannelName, FirstAnswer, OccasionDone, Store } from "./store/store.ts";

/** One turn as an activity: what was said is kept back until the commit, and thrown away when the turn must be decided again. */
export type Carry = <T>(
  about: {
    channel: ChannelName;
    conversationId: string;
    theirs: string;
    ours: string;
    externalId: string;
    text: string | null;
    event?: string;
    locale: string;
  },
  logic: (talk: { say(text: string, locale: string): Promise<void>; said(): string[]; startOver(): void }) => Promise<T>,
) => Promise<T>;

export type TurnPorts = {
  store: Store;
  clock: Clock;
  lender: Lender;
  step: Step;
  newState: (language: Language) => ConversationState;
  /** A stored state as this version understands it. */
  upgradeState: (stored: unknown) => ConversationState;
  /** What the open question of a state waits for. */
  expectationOf: (state: ConversationState, facts: Facts) => { expecting: Expectation; choices?: number };
  hear: (text: string, context: HearContext) => Heard;
  render: (says: readonly Say[], language: Language, medium: Medium) => string;
  /** The words for a bug of ours: an apology and a way to a person, in the borrower's language. */
  apology: (language: Language, medium: Medium) => string;
  statementOf: (events: readonly LedgerEvent[], asOf: LocalDate) => Statement;
  /** Today's code by which a borrower checks that a message is ours; absent: none is given. */
  checkCodeOf?: (borrowerId: string, on: LocalDate) => string;
  mayContact: MayContact;
  /** Our own end of a channel for talks we begin; null: the channel is not there. */
  senderOf: (channel: ChannelName) => string | null;
  /** What waits for an answer on another channel: a call takes it up. */
  elsewhere?: (borrowerId: string, conversationId: string) => Promise<ConversationState | null>;
  /** Told once of each bug that was caught, for the log. */
  onBug?: (error: Error, conversationId: string) => void;
  /** Wraps a turn in the Bot Framework's; default: the real one, loaded at the first turn. */
  carry?: Carry;
  /** Called after a commit that left something to send or to look at. */
  onCommitted?: (left: { outbox: boolean; look: boolean }) => void;
};

export type TurnResult = FirstAnswer & {
  outcome: "answered" | "duplicate";
  borrowerId: string;
  conversationId: string;
  language: Language;
  /** The rendered answer, joined as the channel sends it; empty when nothing is said. */
  body: string;
  /** Where the talk stands afterwards: a call must know what it waits for. */
  state: ConversationState;
  /** Null when nothing was heard, or when it was heard before. */
  heard: Heard | null;
};

export type ScheduledResult =
  | { outcome: "done"; said: number; withheld: number; events: string[] }
  | { outcome: "postponed"; until: Instant }
  | { outcome: "duplicate" };

/** What a person agreed with a borrower in words, still to be read back. Minor units of the loan's currency. */
export type PromiseToConfirm = { loanId: string; amountMinor: number; on: LocalDate; method: PaymentMethod };

export type DeskAction =
  | { act: "claim"; agent: string }
  | { act: "reply"; agent: string; text: string }
  | { act: "note"; agent: string; text: string }
  /** `isSpoken`: the caller's own call says it at once, nothing is sent. `confirm`: the assistant reads this promise back and binds it on a yes. */
  | {
      act: "return";
      agent: string;
      outcome: string;
      resume: "continue" | "restart";
      isSpoken?: boolean;
      confirm?: PromiseToConfirm;
      verificationSentOn?: LocalDate;
    }
  | { act: "wrap_up"; agent: string; outcome: string }
  /** `verificationSentOn`: of a disputed debt, by letter; where the law asks for it, nothing else ends the dispute. */
  | { act: "close"; agent: string; outcome: string; verificationSentOn?: LocalDate }
  /** Back to the queue: the agent cannot go on, or has vanished. */
  | { act: "release"; agent: string }
  | { act: "transfer"; agent: string; to: string }
  /** Asks a colleague to take it; the agent keeps it until they say yes. `by` and `at` are the machine's clock. */
  | { act: "offer"; agent: string; to: string; by: number }
  | { act: "accept"; agent: string; at: number }
  | { act: "decline"; agent: string; at: number }
  /** Back to the queue until then: nobody calls before. */
  | { act: "callback"; agent: string; callbackAt: Instant }
  /** What an agent notes in the borrower's name: a promise, a plan, a hold; checked by the caller against the agent's authority. */
  | { act: "record"; agent: string; effects: Effect[] };

/** What goes on although its case has ended. */
export type LeftOpen = "dispute" | "promise";

/** `taken`: another agent holds it (409). `refused`: the rules or the state say no, with the rule. */
export type DeskResult =
  | { outcome: "done"; handoffId: string; messageId?: string; leftOpen?: LeftOpen }
  | { outcome: "not_found" }
  | { outcome: "taken"; owner: string }
  | { outcome: "refused"; rule: string; reason: string };

export type Turn = {
  /** One message of a borrower. Resolves after the commit; rejects only when the database cannot be reached. */
  handleInbound(inbound: Inbound): Promise<TurnResult>;
  /** One thing the clock brings up; the key makes a second run a no-op; `done` is noted with it. */
  /** `ways` are the ladder's channels, the one it would like best first; absent: the usual way. `known`: the record as read a moment ago. */
  runScheduled(
    borrowerId: string,
    occasion: Occasion,
    key: string,
    done?: readonly OccasionDone[],
    ways?: readonly string[],
    known?: BorrowerRecord,
  ): Promise<ScheduledResult>;
  /** What an agent does to a handed-over talk; the id makes a repeated request a no-op. */
  runDesk(handoffId: string, action: DeskAction, requestId: string): Promise<DeskResult>;
};
