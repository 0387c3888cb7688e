// Knows what the desk's page and server say to each other: every request and answer, as types both sides import. Refuses to hold any code.
import type { Brief, HandoffPriority, HandoffReason, HandoffStatus } from "../../src/handoff.ts";
import type { MacroRecord, MacroStep } from "./macros.ts";
import type { Act, Role } from "./roles.ts";

/** Decimal string beside an ISO currency: "120.00", "USD". */
export type WireMoney = { amount: string; currency: string };
/** ISO instants with offset, ISO local dates. */
export type WireInstant = string;
export type WireDate = string;
/** What the page words in its reader's language: a code and what goes into it. Amounts are decimal strings, days local dates. */
export type Told = { code: string; slots: Record<string, string | number> };

export type Me = {
  id: string;
  fullName: string;
  email: string;
  role: Role;
  may: Act[];
  languages: string[];
  /** Interface language and key bindings; the page keeps its own defaults. */
  preferences: { language?: "en" | "es" | "zh"; theme?: "light" | "dark" | "system"; shortcuts?: Record<string, string> | "off" };
  csrfToken: string;
  isSandbox: boolean;
  hasCode: boolean;
};

/** POST /console/api/sign-in {email, password, code?} → Me | 401 {code: "wrong"|"locked"|"code_wanted"|"disabled"}. GET /console/link/:token signs in once. POST /console/api/sign-out. GET /console/api/me. */

export type CaseRow = {
  handoffId: string;
  borrowerId: string;
  borrowerName: string;
  language: string;
  channel: string;
  reason: HandoffReason;
  priority: HandoffPriority;
  status: HandoffStatus;
  owner: { id: string; fullName: string } | null;
  waitingSince: WireInstant;
  /** When the first or next answer is due on business hours; null when nobody waits for one. */
  answerDueAt: WireInstant | null;
  isLate: boolean;
  callbackAt: WireInstant | null;
  lastLine: string;
  /** People who have it open, and who is typing. */
  viewers: { id: string; fullName: string; typing: boolean }[];
  /** Handed to a colleague who has not said yes yet; it goes back to the one who gave it when the time is over. */
  transfer?: { from: { id: string; fullName: string }; to: { id: string; fullName: string }; acceptBy: WireInstant } | null;
  version: number;
};
/** GET /console/api/cases?status=waiting|held|wrap_up|mine|all&language=&reason=&cursor=  (at most 100, worst priority first, oldest waiting first). */
export type CasePage = {
  /** The house's clock, which in the sandbox stands still: waiting times are counted from it. */
  now: WireInstant;
  items: CaseRow[];
  nextCursor: string | null;
  counts: { waiting: number; held: number; mine: number; wrap_up: number; callbacks: number };
};

export type TranscriptLine = {
  id: string;
  /** Of what was said or withheld: "why was this sent?" is asked with it. */
  messageId?: string | null;
  at: WireInstant;
  kind: "in" | "out" | "withheld" | "note" | "event";
  /** What happened, for a line that nobody said; its `text` is empty. */
  told: Told | null;
  by: "borrower" | "bot" | "agent" | "system";
  agent: string | null;
  channel: string | null;
  text: string;
  /** planned · sent · delivered · failed · withheld … */
  status: string | null;
  /** Why it was withheld or said: the deciding rule and its plain words. */
  rule: string | null;
  reason: string | null;
  /** What was understood, for lines of the borrower. */
  understood: {
    intents: { intent: string; percent: number }[];
    days: WireDate[];
    amounts: WireMoney[];
    /** "half", "rest", "60 %". */ shares: string[];
  } | null;
};

export type Offered = {
  kind: string;
  currency: string;
  /** By kind: amount, ifPaid, minimum, maximum, latest, until. */
  terms: Record<string, string>;
  /** Whose agreement it needs; the agent's own when "agent". */
  approval: "bot" | "agent" | "supervisor";
  parts?: { on: WireDate; amount: string }[];
};

export type Account = {
  loans: {
    loanId: string;
    product: string;
    currency: string;
    asOf: WireDate;
    daysPastDue: number;
    bucket: string;
    stage: string;
    pastDue: { total: string; principal: string; interest: string; penalty: string; fee: string };
    nextDue: { on: WireDate; total: string } | null;
    payoff: string;
    /** "Why this number?": at most ten lines. */
    why: (Told & { amount: string })[];
    instalments: { number: number; dueOn: WireDate; total: string; paid: string; outstanding: string; status: string }[];
    payments: { paidOn: WireDate; amount: string; reference: string; method: string | null; reversed: boolean }[];
    promises: { id: string; amount: string; on: WireDate; method: string; status: string }[];
    plan: { id: string; status: string; parts: { number: number; on: WireDate; amount: string; status: string }[] } | null;
    holds: { reason: string; from: WireDate; until: WireDate | null; words: string | null }[];
    offers: Offered[];
  }[];
  tasks: { id: string; kind: string; dueOn: WireDate; owner: string | null; status: string }[];
  disputes: { id: string; kind: string; words: string; status: string; at: WireInstant }[];
  claims: { id: string; loanId: string; paidOn: WireDate | null; amount: string | null; reference: string | null; status: string }[];
  /** Per channel: may we write now, and if not, when and by which rule. */
  contact: {
    channel: string;
    decision: "allow" | "wait" | "forbid" | "hand_over";
    notBefore: WireInstant | null;
    rule: string;
    reason: string;
    usedThisWeek: number;
  }[];
};

/** The brief with what was promised as it stands now, and codes where a sentence would be. */
export type BriefView = Omit<Brief, "promised" | "offered" | "refused" | "doNotSay" | "nextOffers"> & {
  promised: { amount: string; currency: string; on: WireDate; status: string }[];
  offered: Told[];
  refused: Told[];
  doNotSay: Told[];
  nextOffers: Offered[];
};

export type CaseView = {
  row: CaseRow;
  /** The page words it three times: as a card, as running text, as a whisper of at most eight seconds. */
  brief: BriefView;
  /** Masked: "+1••••••0123". Revealed by POST …/reveal with a reason, which is logged. */
  person: {
    borrowerId: string;
    fullName: string;
    phone: string | null;
    birthDate: string | null;
    postcode: string | null;
    country: string;
    timeZone: string;
    localTime: string;
  };
  transcript: TranscriptLine[];
  account: Account;
  /** The page has a name for each id; the text is in the borrower's language, its slots from the ledger. */
  canned: { id: string; text: string }[];
  approvals: ApprovalRow[];
};
/** GET /console/api/cases/:id → CaseView. GET …/transcript?since= → {lines}. */

/**
 * POST /console/api/cases/:id/claim | release | reply {text} | note {text} | transfer {to} | accept | decline | return {outcome, resume, verificationSentOn?} | wrap-up {outcome} | close {outcome, verificationSentOn?}
 *   | presence {typing} | reveal {field, reason}
 * A note may be left by whoever may note and see the case, also while somebody else holds it: it stands under its writer's name, and neither owner nor version change.
 * Close and return answer {leftOpen: "dispute" | "promise"} where the outcome ends the case and not its matter.
 * Each carries {version} and the header Idempotency-Key. 409 {code:"taken", owner} · 409 {code:"stale"} · 422 {code:"refused", rule, reason}.
 * POST /console/api/cases/:id/check {text} → {refusals: {code, detail, quote}[]} before sending.
 * POST /console/api/cases/:id/record {do: promise|plan|claim|dispute|hold|consent, …} → {} or, beyond the agent's authority, 202 ApprovalRow.
 */
export type ApprovalRow = {
  id: string;
  borrowerId: string;
  borrowerName: string;
  kind: string;
  /** Of a waiver: amount, currency, loanId. */
  terms: Record<string, string>;
  askedBy: string;
  askedAt: WireInstant;
  /** approved: agreed to and not carried out yet; failed: agreed to, and could not be carried out. */
  status: "waiting" | "approved" | "refused" | "applied" | "failed";
  /** Why it failed. */
  failure: string | null;
  decidedBy: string | null;
};
/** GET /console/api/approvals?status= · POST /console/api/approvals/:id {decision: "approve"|"refuse"}. */

export type Measure = { label: string; value: number; of: number | null; unit: "count" | "percent" | "seconds" };
export type Series = { title: string; unit: "count" | "percent"; columns: string[]; rows: { label: string; values: (number | null)[] }[] };
/** GET /console/api/board?by=stage|language|channel|arm&from=&to= → Board; the same as CSV with Accept: text/csv. */
/** Shares in percent with Wilson's 95 % interval; null while there is no case. */
export type Share = { percent: number; low: number; high: number } | null;
/** One comparison of wordings, by arm. `kept`: borrowers who kept a promise, of all who were taken in. */
export type Trial = {
  name: string;
  from: WireDate;
  until: WireDate | null;
  arms: { arm: string; borrowers: number; promises: number; kept: Share; keptOfJudged: Share; optOuts: Share; complaints: Share }[];
};
/** Whole local days `from` to `to`. `isWholeBook` false: cures and rolls are of the first loans only. `trials` when grouped by arm. */
/** `stagedFrom`: grouped by stage, the first day that is in the groups so far; older ones follow with the next look. */
export type Board = {
  asOf: WireInstant;
  from: WireDate;
  to: WireDate;
  stagedFrom: WireDate | null;
  isWholeBook: boolean;
  now: Measure[];
  tables: Series[];
  trials: Trial[];
};
/** GET /console/api/board/lending?from=&to= → Lending: what collecting tells lending, and the lender's own four questions by officer. */
export type Lending = {
  from: WireDate;
  asOf: WireDate;
  columns: string[];
  rows: (string | number | null)[][];
  officers: {
    officer: string;
    loans: number;
    instalments: number;
    toldBefore: number | null;
    accurateAndClear: number | null;
    trackedAndSecondNotice: number | null;
    creditRecordExplained: number | null;
  }[];
};

export type Why = {
  messageId: string;
  text: string;
  /** In which it was said: "en", "es" or "zh". */
  language: string;
  at: WireInstant;
  status: string;
  steps: { at: WireInstant; what: string; detail: Record<string, unknown> }[];
};
/**
 * GET /console/api/why/:messageId?borrowerId= → Why. GET /console/api/audit?q=&act=&from=&to=&cursor= → {items: AuditRow[], nextCursor}; q is a borrower's id.
 * GET /console/api/messages?q=&borrowerId=&from=&to= → {items: MessageRow[]}: by a message's id or a piece of its text, newest first, at most 50, 90 days back unless told.
 */
export type MessageRow = {
  messageId: string;
  borrowerId: string;
  borrowerName: string;
  channel: string;
  at: WireInstant;
  direction: "in" | "out";
  by: string;
  text: string;
  status: string;
};
export type AuditRow = {
  id: string;
  at: WireInstant;
  who: string;
  act: string;
  borrowerId: string | null;
  detail: Record<string, unknown>;
};

/** GET /console/api/switches → {items, packs: ids of all rule packs} · POST /console/api/switches {scope, off, reason}. Scopes: "channel:sms", "pack:us-federal", "portfolio:<product>", "all". */
export type SwitchRow = { scope: string; off: boolean; reason: string; by: string; at: WireInstant };

/** GET /console/api/people · POST /console/api/people {email, fullName, role, languages, capacity} → {person, signInLink}. POST …/:id {role?, languages?, capacity?, portfolios?, disabled?}. */
export type PersonRow = {
  id: string;
  email: string;
  fullName: string;
  role: Role;
  languages: string[];
  capacity: number;
  /** Products of loans whose borrowers the person sees; empty: all. */
  portfolios: string[];
  disabled: boolean;
  hasPassword: boolean;
  hasCode: boolean;
};

/** GET /console/api/live (server-sent events, Last-Event-ID): event "case" data {handoffId}, "queue" data {}, "line" data {handoffId, lineId}, "presence" data {handoffId}. */
export type LiveEvent = {
  id: string;
  event: "case" | "queue" | "line" | "presence";
  data: { handoffId?: string; borrowerId?: string; lineId?: string };
};

/**
 * GET /console/api/people/:borrowerId/file → export as JSON; POST …/erase {dryRun} → {erased: string[], kept: {what, why}[], approval: ApprovalRow | null}: a dry run
 * only tells; else 202 with what an administrator is asked to agree to (403 prove_again when agreeing with a stale session), or 422 {rule: "privacy.open", kept}.
 * GET /console/api/cases/:id/callback-slots → {items: {at, free}[]}; POST …/callback {at} gives the case back to the queue until then, or 422 {rule, next: [at]}.
 */

/** What the page sends with POST …/record; amounts are decimal strings in the loan's own currency. */
export type RecordRequest =
  | { do: "promise"; loanId: string; amount: string; on: WireDate; method: "debit" | "transfer" | "link" | "branch" | "card_by_phone" }
  | { do: "plan"; loanId: string; months: number; firstOn: WireDate }
  | { do: "waiver"; loanId: string; amount: string }
  | { do: "claim"; loanId: string; paidOn?: WireDate; amount?: string; reference?: string }
  | {
      do: "dispute";
      loanId: string;
      kind: "not_mine" | "wrong_amount" | "already_paid" | "identity_theft" | "prove_it" | "other";
      words: string;
    }
  | {
      do: "hold";
      loanId: string;
      reason: "dispute" | "hardship" | "bereavement" | "attorney" | "bankruptcy" | "already_paid" | "breathing_space";
      until: WireDate;
      words: string;
    }
  | { do: "consent"; channel: "sms" | "voice" | "wechat"; given: boolean; words: string };

/** What the page sends with POST …/offer → Offered: the same engine calculates, nothing is recorded. What is agreed goes by …/record. */
export type OfferRequest =
  { kind: "plan"; loanId: string; months: number; firstOn: WireDate } | { kind: "waiver"; loanId: string; amount: string };

/** GET /console/api/colleagues → {items: Colleague[]}: to whom a case may be transferred, whoever asks. */
export type Colleague = {
  id: string;
  fullName: string;
  role: Role;
  languages: string[];
  held: number;
  capacity: number;
  isPresent: boolean;
};

/** POST /console/api/preferences {language?, theme?, shortcuts?} → Me["preferences"]. POST /console/api/prove {password, code?} → {} freshens the session after 403 {code: "prove_again"}. */
/** POST /console/api/code → {secret, uri} begins the one-time code; POST /console/api/code {code} → {} ends it. POST /console/api/password {current?, next} → {}. */

/**
 * GET /console/api/macros → {items: MacroRow[]} · POST /console/api/macros MacroRow (supervisors) · POST …/macros/:id/remove.
 * POST /console/api/cases/:id/macro {macroId, version} → MacroRun: the steps run in their order, each through the rules of its own route; the first that is refused ends it.
 */
export type MacroRow = MacroRecord;
export type MacroRun = {
  macroId: string;
  done: number;
  of: number;
  stopped: { step: number; do: MacroStep["do"]; code: string; detail: string; rule: string | null; owner: string | null } | null;
};
