// Knows what the record holds and what may be asked of it; refuses to know SQL (postgres-store.ts does) and to judge anything it carries.
import type { SignedWording } from "../../prompts/signed-wordings.ts";
import type { Instant, LocalDate } from "../../src/calendar.ts";
import type { ContactEvent } from "../../src/contact-rules-terms.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { Brief, HandoffPriority, HandoffReason, HandoffStatus } from "../../src/handoff.ts";
import type { Borrower, Contact, ContactRole, Instalment, Language, Loan } from "../../src/loan.ts";
import type { PromiseStatus, PromiseToPay } from "../../src/promise.ts";
import type { Say } from "../../prompts/phrases.ts";
import type { TakesUp } from "../taken-up.ts";
import type { CallStore } from "./calls.ts";
import type { ConversationState, Hold, Occasion, Plan, Rhythm } from "../../dialogs/dialog.ts";

export type ChannelName = "sms" | "voice" | "wechat" | "web";

/** "sms:+15550001111|+18005550100": both ends, because one borrower may talk to several of our numbers. The borrower's end comes first. */
export const conversationIdOf = (channel: ChannelName, theirs: string, ours: string): string => `${channel}:${theirs}|${ours}`;

/** An address nobody knows gets a stand-in, so that every row has a borrower to be filed under. */
export const strangerId = (address: string): string => `?${address}`;

export type Conversation = {
  id: string;
  borrowerId: string;
  channel: ChannelName;
  /** The borrower's address and ours. */
  theirs: string;
  ours: string;
  state: ConversationState;
  /** 0 before the first turn was committed. */
  version: number;
  lastInboundAt: Instant | null;
  lastOutboundAt: Instant | null;
};

export type MessageStatus =
  | "received" | "planned" | "withheld" | "unknown" | "sent" | "delivered" | "undelivered" | "failed" | "read"; // prettier-ignore

export type Message = {
  id: string;
  borrowerId: string;
  conversationId: string;
  at: Instant;
  direction: "in" | "out";
  by: "borrower" | "bot" | "agent";
  agent?: string;
  body: string;
  status: MessageStatus;
  /** The carrier's id, once there is one. */
  externalId?: string;
  errorCode?: string;
  segments?: number;
};

/** One line of a borrower's timeline: a fact in the past tense. `body` is plain JSON; money in it is `{amount: "120.00", currency: "USD"}`. */
export type TimelineEvent = {
  id: string;
  borrowerId: string;
  at: Instant;
  kind: TimelineKind;
  loanId: string | null;
  conversationId: string | null;
  body: Record<string, unknown>;
};

export type TimelineKind =
  | "heard" | "said" | "sent" | "delivered" | "undelivered" | "failed" | "withheld" | "postponed" | "decided"
  | "verified" | "verification_failed" | "promise_recorded" | "promise_cancelled" | "promise_replaced" | "promise_kept" | "promise_partial"
  | "promise_broken" | "promise_witnessed" | "plan_recorded" | "plan_part_paid" | "plan_part_missed" | "plan_ended" | "waiver_requested" | "waived" | "waiver_withdrawn" | "due_date_change_requested"
  | "hold_placed" | "hold_lifted" | "hold_ended" | "handoff_opened" | "handoff_claimed" | "handoff_noted" | "handoff_returned" | "handoff_closed" | "handoff_wrapped_up"
  | "opted_out" | "opted_in" | "wrong_number" | "payment_claimed" | "payment_found" | "payment_received" | "payment_reversed" | "debit_failed" | "disputed" | "reason_given"
  | "language_set" | "rhythm_set" | "phone_updated" | "contact_noted" | "kept_private" | "affordability_recorded" | "alerted" | "task_opened" | "task_closed" | "imported" | "call_started"
  | "call_ended" | "call_transferred" | "recording_agreed" | "recording_refused" | "wording_assigned" | "dispute_answered" | "error"; // prettier-ignore

export type OptOut = { channel: ChannelName | "all"; address: string | null; at: Instant; words: string };

export type Handoff = {
  id: string;
  borrowerId: string;
  loanId: string | null;
  conversationId: string | null;
  reason: HandoffReason;
  priority: HandoffPriority;
  status: HandoffStatus;
  owner: string | null;
  openedAt: Instant;
  changedAt: Instant;
  callbackAt: Instant | null;
  /** Offered to a colleague by its owner; over at `by` on the machine's clock, and with every other move. */
  transfer?: { to: string; by: number } | null;
  brief: Brief;
  outcome: string | null;
  version: number;
};

export type PaymentClaim = {
  id: string;
  borrowerId: string;
  loanId: string;
  at: Instant;
  paidOn: LocalDate | null;
  amountMinor: number | null;
  method: string | null;
  reference: string | null;
  words: string;
  status: "open" | "found" | "not_found";
  /** The payment that settled it. */
  foundMinor?: number;
  foundOn?: LocalDate;
  /** The last day of the hold that ended without one. */
  until?: LocalDate;
};

export type Dispute = {
  id: string;
  borrowerId: string;
  loanId: string | null;
  at: Instant;
  kind: string;
  words: string;
  status: "open" | "closed";
};

/** `id` names the step or the promise; `dueOn` is the instalment or the date it was about; `on` the day it was done. */
export type OccasionDone = { loanId: string; id: string; dueOn: LocalDate; on: LocalDate };

/** Work for a person outside any talk: a visit, a notice, a decision. */
export type Task = {
  id: string;
  borrowerId: string;
  loanId: string | null;
  at: Instant;
  kind: string;
  dueOn: LocalDate;
  owner: string | null;
  status: "open" | "done";
  body: Record<string, unknown>;
};

/** Everything the core needs to know about one borrower, read in one statement. */
export type BorrowerRecord = {
  /** Real or a stand-in ("?+1555…"). */
  borrowerId: string;
  borrower: Borrower | null;
  contacts: Contact[];
  /** `headHash` binds the next event of the loan's ledger to the last one. */
  loans: { loan: Loan; events: LedgerEvent[]; headHash?: string }[];
  promises: PromiseToPay[];
  plans: Plan[];
  /** Not lifted; those whose last day has passed are still there until the daily run ends them. */
  holds: Hold[];
  openHandoff: Handoff | null;
  claims: PaymentClaim[];
  disputes: Dispute[];
  optOuts: OptOut[];
  rhythm: Rhythm | null;
  /** What the contact rules count: contacts of the last 400 days and every lasting wish or stop, oldest first. */
  contactHistory: ContactEvent[];
  /** Claims that were settled within the last month: by a payment, or by the end of their hold. */
  claimsFound: { id: string; loanId: string; foundMinor: number; foundOn: LocalDate }[];
  claimsNotFound: { id: string; loanId: string; until: LocalDate }[];
  /** What the clock has brought up in the last 400 days. */
  occasionsDone: OccasionDone[];
  tasks: Task[];
  /** Addresses that turned out to be somebody else's. */
  wrongAddresses: string[];
  /** Addresses that are another borrower's own as well. */
  sharedAddresses?: string[];
  /** Words lawyers signed that nobody withdrew; the same for every borrower. */
  signedWordings?: SignedWording[];
  /** Counts every change of the facts above; a turn decided on an older count is decided again. */
  factsVersion: number;
};

/** What a turn reads: the borrower behind an address, the talk, and whether this very message was answered before. */
export type TurnRecord = BorrowerRecord & {
  conversation: Conversation | null;
  /** Who the address belongs to besides the borrower. */
  otherParty: { role: ContactRole; fullName: string } | null;
  /** Somebody at this address said that it is not the borrower's who had it. */
  saidWrong?: boolean;
  /** Other borrowers whose own address this is. */
  sharedWith?: string[];
  duplicate: FirstAnswer | null;
};

/** What a message was answered with, kept so that a repeated webhook gets the same. `says` are phrases, for channels that render them on the spot. */
export type FirstAnswer = { messageIds: string[]; says: Say[]; commands: ("endCall" | "transferCall")[] };

/** Who is asked for: by address (inbound) or by id (scheduled, desk). */
export type TurnKey =
  | { by: "address"; channel: ChannelName; theirs: string; ours: string; externalId: string }
  | { by: "borrower"; borrowerId: string; conversationId: string | null; channel: ChannelName | "clock" | "desk"; externalId: string };

export type OutboxRow = {
  id: string;
  borrowerId: string;
  conversationId: string;
  messageId: string;
  channel: ChannelName;
  theirs: string;
  ours: string;
  body: string;
  /** The business clock's earliest moment. */
  dueAt: Instant;
  /** 1 urgent (a reply, an opt-out confirmation), 5 bulk. */
  priority: 1 | 5;
  /** When the message was planned; part of its row's key. */
  messageAt: Instant;
  /** Turn's instant and the message's place in it: keeps one talk in order. */
  order: string;
  purpose: string;
  loanId: string | null;
  /** What the figures in the words were worked out from; empty when there are none. */
  basis: {
    factsVersion: number;
    owedMinor: number | null;
    occasion: Occasion | null;
    language: Language;
    /** Made where the words were checked; a row without it does not leave. */ checked?: string;
    /** Words that take a talk up again: where it stood when they were planned. They do not leave once it has gone on. */ takesUp?: TakesUp;
  };
  attempts: number;
  /** Taken before and never recorded: it may have left. Ask the carrier's log first. */
  unclearSince: Instant | null;
};

/** All rows of one turn; written in one statement or not at all. Ids are the caller's, made from the inbound id. */
export type TurnWrite = {
  borrowerId: string;
  /** Null for a change that belongs to no talk. */
  conversation: Omit<Conversation, "lastInboundAt" | "lastOutboundAt"> | null;
  inbound: { channel: ChannelName | "clock" | "desk"; externalId: string; at: Instant; answer: FirstAnswer } | null;
  /** Set on the conversation when not null. */
  inboundAt: Instant | null;
  outboundAt: Instant | null;
  factsVersion: number;
  /** The turn changes what other turns rely on. */
  changesFacts: boolean;
  messages: Message[];
  events: TimelineEvent[];
  outbox: OutboxRow[];
  promises: PromiseToPay[];
  plans: Plan[];
  holds: (Hold & { liftedAt: Instant | null })[];
  handoffs: Handoff[];
  claims: PaymentClaim[];
  disputes: Dispute[];
  optOuts: (OptOut & { until: Instant | null })[];
  contactHistory: (ContactEvent & { id: string })[];
  /** Earliest instant at which the borrower must be looked at again. */
  lookAt: Instant | null;
  tasks: Task[];
  occasionsDone: OccasionDone[];
  /** New events of the loans' ledgers, `seq` 0: numbered and chained from the record that was read. */
  ledger: LedgerEvent[];
  /** Of every loan in `ledger`, as read. */
  ledgerHeads: Record<string, { seq: number; hash: string }>;
  /** The whole record, when something in it changed. */
  borrower: Borrower | null;
  /** Null: unchanged. */
  rhythm: Rhythm | null;
  /** New addresses, and those that turned out not to be theirs (any more). */
  addresses: {
    channel: "phone" | "wechat" | "web";
    address: string;
    role: "self" | ContactRole;
    fullName: string;
    wrongSince: Instant | null;
  }[];
};

/** `stale`: somebody was faster, read and decide again. `duplicate`: the inbound row stands already. */
export type CommitOutcome = "committed" | "stale" | "duplicate";

export type ClaimedLook = { borrowerId: string; runAt: Instant; lastAt: Instant | null; attempts: number; asked: number };

export type Page<T> = { items: T[]; nextCursor: string | null };
export type PageQuery = { cursor?: string; limit?: number };

export type ImportOutcome = { inserted: number; updated: number; unchanged: number };
export type PaymentRow = { loanId: string; borrowerId: string; paidOn: LocalDate; amountMinor: number; reference: string; method?: string };

export type SendOutcome =
  /** `contact` is what the contact rules will count. */
  | { outcome: "sent"; externalId: string; segments?: number; contact?: ContactEvent }
  | { outcome: "withheld"; rule: string; reason: string; trace?: unknown }
  | { outcome: "postponed"; until: Instant; rule: string; reason: string }
  | { outcome: "retry"; afterMs: number; error: string }
  | { outcome: "unclear"; afterMs: number; error: string }
  | { outcome: "failed"; errorCode: string; error: string };

/** An outcome after which nothing is left to send. */
export type SendEnd = Extract<SendOutcome, { outcome: "sent" | "withheld" | "failed" }>;

export type Store = CallStore & {
  // -- life ---------------------------------------------------------------
  /** Runs what is missing of migrations/*.sql; safe when several processes start at once. */
  migrate(): Promise<void>;
  /** One round trip; rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;

  // -- the turn -----------------------------------------------------------
  /** `now` is the business clock's. */
  readTurn(key: TurnKey, now: Instant): Promise<TurnRecord>;
  commitTurn(write: TurnWrite): Promise<CommitOutcome>;
  /** Several borrowers at once, in the order of the keys. */
  readTurns(keys: readonly Extract<TurnKey, { by: "borrower" }>[], now: Instant): Promise<TurnRecord[]>;
  /** Turns of as many different borrowers in one commit, each `committed` or `stale` by itself; rejects, with nothing written, when one stands already. */
  commitTurns(writes: readonly TurnWrite[]): Promise<CommitOutcome[]>;

  // -- what the API, the desk and the sandbox read --------------------------
  /** With the whole contact history, whatever its age. */
  readBorrower(borrowerId: string): Promise<BorrowerRecord | null>;
  readBorrowers(borrowerIds: readonly string[]): Promise<BorrowerRecord[]>;
  /** Null when no such loan. The borrower's whole record: a statement needs promises, plan and holds as well. */
  readLoan(loanId: string): Promise<{ record: BorrowerRecord; loan: Loan; events: LedgerEvent[] } | null>;
  listBorrowers(query: PageQuery & { search?: string }): Promise<Page<Borrower>>;
  listLoans(query: PageQuery & { borrowerId?: string }): Promise<Page<Loan>>;
  /** Oldest first unless `newestFirst`. Messages are in it as `heard`, `said`, `sent`, `withheld` … */
  timeline(
    borrowerId: string,
    query: PageQuery & { newestFirst?: boolean; kinds?: TimelineKind[]; since?: Instant },
  ): Promise<Page<TimelineEvent>>;
  /** Events of several borrowers at once, oldest first. */
  timelinesOf(borrowerIds: readonly string[], query: { kinds: TimelineKind[]; since?: Instant }): Promise<TimelineEvent[]>;
  /** Events of all borrowers after a cursor, oldest first: for streams to the desk and to the lender's systems. */
  /** `endCursor`: just behind the last event given, also where there is no more. */
  eventsSince(query: PageQuery & { kinds?: TimelineKind[] }): Promise<Page<TimelineEvent> & { endCursor: string | null }>;
  listPromises(query: PageQuery & { status?: PromiseStatus; borrowerId?: string; loanId?: string }): Promise<Page<PromiseToPay>>;
  listHandoffs(query: PageQuery & { status?: HandoffStatus; borrowerId?: string }): Promise<Page<Handoff>>;
  readHandoff(id: string): Promise<Handoff | null>;
  listTasks(query: PageQuery & { status?: Task["status"]; borrowerId?: string }): Promise<Page<Task>>;
  listConversations(query: PageQuery & { borrowerId?: string }): Promise<Page<Conversation>>;
  readConversation(conversationId: string): Promise<Conversation | null>;
  /** Oldest first. */
  messages(conversationId: string, query: PageQuery & { ids?: readonly string[] }): Promise<Page<Message>>;

  // -- imports: upserts in batches; good rows only, checked by the caller -----
  importBorrowers(rows: readonly Borrower[], at: Instant): Promise<ImportOutcome>;
  importContacts(rows: readonly Contact[], at: Instant): Promise<ImportOutcome>;
  /** A loan's first import opens its ledger; a changed one appends the new terms. */
  importLoans(rows: readonly Loan[], at: Instant): Promise<ImportOutcome>;
  /** The lender's own rows replace the computed schedule of each loan named. */
  importInstalments(
    rows: readonly { loanId: string; borrowerId: string; instalments: Instalment[] }[],
    at: Instant,
  ): Promise<ImportOutcome>;
  /** A reference seen again on one loan is the same payment (`unchanged`). */
  importPayments(rows: readonly PaymentRow[], at: Instant): Promise<ImportOutcome>;
  /** Events of many loans at once, as `appendLedger` takes those of one. */
  importLedger(rows: readonly { borrowerId: string; loanId: string; event: LedgerEvent }[], at: Instant): Promise<ImportOutcome>;
  /** Any other ledger event (reversal, fee, waiver, moved due date). Ids are the caller's: an id seen again changes nothing. */
  appendLedger(borrowerId: string, loanId: string, events: readonly LedgerEvent[], at: Instant): Promise<ImportOutcome>;
  /** loanId → borrowerId, for those that exist. */
  ownersOf(loanIds: readonly string[]): Promise<Map<string, string>>;
  existingBorrowers(borrowerIds: readonly string[]): Promise<Set<string>>;
  countLoans(): Promise<number>;

  // -- settings (the sandbox's clock among them) -----------------------------
  readSetting(name: string): Promise<string | null>;
  writeSetting(name: string, value: string): Promise<void>;

  // -- outbox -------------------------------------------------------------
  /**
   * Takes rows due by the business clock for `leaseMs`; oldest of each talk first, urgent before bulk. `lane` "urgent" leaves bulk alone; "shared" keeps
   * a quarter of the places for bulk, so that a flood of answers does not hold reminders for ever.
   */
  claimOutbox(now: Instant, limit: number, leaseMs: number, lane?: "urgent" | "shared"): Promise<OutboxRow[]>;
  /** Gives rows back that were not begun. */
  releaseOutbox(rows: readonly OutboxRow[]): Promise<void>;
  recordSend(row: OutboxRow, outcome: SendOutcome, at: Instant): Promise<void>;
  /** Many rows that are done with, in one commit. */
  recordEnded(ended: readonly { row: OutboxRow; outcome: SendEnd }[], at: Instant): Promise<void>;
  /** From a status callback; later states never go back. False when the message is not ours. */
  recordStatus(channel: ChannelName, externalId: string, status: MessageStatus, errorCode: string | null, at: Instant): Promise<boolean>;
  /** Earliest `dueAt` still waiting; `ready`: not counting what is in hand or waits to be tried again. */
  nextOutboxAt(which?: "ready"): Promise<Instant | null>;
  /** Leases of processes of this machine that are gone are ended at once; those of others run out by themselves. */
  endDeadLeases(): Promise<number>;
  outboxDepth(): Promise<number>;
  /** Rows due by the business clock that are still here: in hand, or waiting to be tried again. */
  outboxDue(now: Instant): Promise<number>;
  /** Ids the carrier has given to the talk's latest messages: they are not the one looked for. */
  knownExternalIds(row: OutboxRow): Promise<string[]>;
  /** Books `count` places in a sender's line, `perSecond` wide and shared by all workers; milliseconds to wait for the first. */
  bookSender(sender: string, count: number, perSecond: number): Promise<number>;

  // -- looks: when each borrower must be looked at next ------------------------
  claimLooks(now: Instant, limit: number, leaseMs: number): Promise<ClaimedLook[]>;
  /** Done for now; null: nothing ahead. A look asked for in the meantime stays. */
  finishLooks(looks: readonly { borrowerId: string; asked: number; lastAt: Instant; nextAt: Instant | null }[]): Promise<void>;
  askLook(borrowerId: string, at: Instant): Promise<void>;
  /** Of those nobody is looking at. */
  nextLookAt(): Promise<Instant | null>;
  /** How many are due by the clock, those in hand included. */
  looksDue(now: Instant): Promise<number>;
};
