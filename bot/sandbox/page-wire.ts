// Knows what the sandbox page and its server tell each other; types only, so that both sides are checked by the compiler.
import type { Language } from "../../src/loan.ts";
import type { Faults } from "./carrier.ts";

export type SandboxState = {
  now: string;
  lender: { name: string; phone: string };
  /** Our number on the phones. */
  number: string;
  /** False: TWILIO_API_BASE_URL names another carrier, so phones show the record's messages and faults are not ours to make. */
  builtInCarrier: boolean;
  faults: Faults;
  loans: number;
  /** The next instant at which something is due; null when nothing is planned. */
  nextEventAt: string | null;
  lastMove: MoveSummary | null;
  isMoving: boolean;
};

export type MoveSummary = { from: string; to: string; summary: string; counts: Record<string, number> };

export type PersonRow = {
  id: string;
  name: string;
  language: Language;
  country: string;
  zone: string;
  phone: string | null;
  isVerified: boolean;
  /** Of the loan furthest past due. */
  stage: string | null;
  daysPastDue: number;
  pastDue: string | null;
  isHandedOver: boolean;
  hasOptedOut: boolean;
  last: { at: string; text: string; from: "borrower" | "us" } | null;
};

export type Bubble = { id: string; at: string; from: "borrower" | "us"; text: string; status: string; segments: number; encoding: string };

export type PersonDetail = {
  id: string;
  /** What this borrower would answer when asked who they are: nobody plays a stranger without it. */
  proof: { bornOn: string | null; birthDateKeys: string | null; idLast4: string | null };
  thread: Bubble[];
  zone: string;
  loans: LoanPane[];
  timeline: TimelineItem[];
  promises: { id: string; loanId: string; amount: string; currency: string; on: string; method: string; status: string }[];
  holds: { reason: string; from: string; until: string | null }[];
  openHandoff: { id: string; reason: string; status: string; owner: string | null } | null;
};

export type Amounts = { total: string; principal: string; interest: string; penalty: string; fee: string };
export type LoanPane = {
  loanId: string;
  product: string;
  party: string;
  currency: string;
  asOf: string;
  daysPastDue: number;
  bucket: string;
  stage: string;
  pastDue: Amounts;
  payoff: Amounts;
  nextDue: { on: string; total: string } | null;
  instalments: {
    number: number;
    dueOn: string;
    principal: string;
    interest: string;
    fee: string;
    penalty: string;
    paid: string;
    outstanding: string;
  }[];
  payments: { paidOn: string; amount: string; reference: string; method: string | null }[];
};

export type TimelineItem = { id: string; at: string; kind: string; loanId: string | null; conversationId: string | null } & Record<
  string,
  unknown
>;

export type CallView = {
  sid: string;
  /** As the phone sees it. */
  direction: "in" | "out";
  with: string;
  at: string;
  status: string;
  state: "ringing" | "talking" | "listening" | "in_conference" | "in_queue" | "ended";
  room: string | null;
  lines: { who: "system" | "caller" | "note"; text: string; language?: string }[];
  tookMs: number[];
};
/** `agentCalls` ring at the lender's people; `phone` is the one that rings. */
export type PhoneView = { number: string; calls: CallView[]; agentCalls: (CallView & { phone: string })[] };

export type WechatView = {
  /** False: WECHAT_API_BASE_URL names another server. */
  isHere: boolean;
  openId: string;
  isFollowing: boolean;
  menu: { name: string; key: string }[];
  /** Until when words may be sent to this user, and how many are left. */
  window: { until: string; left: number } | null;
  bubbles: {
    id: string;
    at: string;
    from: "borrower" | "us" | "note";
    kind: string;
    text: string;
    template?: { id: string; fields: Record<string, string> };
  }[];
};
