// Knows the words of the contact rules: an attempt, what happened before, what is known, a decision. Refuses to judge any of them.
import type { Instant, LocalDate } from "./calendar.ts";
import type { Party } from "./loan.ts";

/** The ways to reach a person. A synthetic voice is its own channel: the law treats it apart from a human's call. */
export const contactChannels = [
  "call_human", "call_artificial", "voicemail", "sms", "email", "chat", "wechat_cs", "wechat_template", "whatsapp", "letter", "visit", "social_public",
] as const; // prettier-ignore
export type ContactChannel = (typeof contactChannels)[number];

/** What history is counted by: the three telephone channels are one medium, both WeChat kinds another. */
export const contactMedia = ["call", "sms", "email", "chat", "wechat", "whatsapp", "letter", "visit", "social", "notice"] as const;
export type ContactMedium = (typeof contactMedia)[number];

export const contactRecipients = [
  "debtor", "spouse", "guarantor", "attorney", "debt_adviser", "contact_person", "referee", "other_person", "employer", "address_book",
] as const; // prettier-ignore
export type ContactRecipient = (typeof contactRecipients)[number];

/** Why we speak. `collection` is the strictest reading and the one used when nobody said. */
export const contactPurposes = [
  "collection", "initial", "pre_due_reminder", "overdue_reminder", "reminder", "followup", "nudge", "negotiation", "reply", "dialog_reply", "answer_query",
  "opt_out_confirmation", "consent_request", "location", "relay_callback", "service", "unrelated_alert", "statutory_notice", "verification",
  "efforts_terminated", "may_invoke_ordinary_remedy", "intends_to_invoke_specified_remedy", "marketing",
] as const; // prettier-ignore
export type ContactPurpose = (typeof contactPurposes)[number];

export type ContactPlace = "residence" | "mobile" | "work" | "other";

/** `contact` reaches a person; `say` is words inside a talk already open; the others are acts the same rules bind. */
export const contactActs = [
  "contact", "say", "inbound", "process_inbound", "offer_plan", "agree_plan", "offer_loan", "accept_payment", "accept_postdated", "furnish_credit",
  "delete_recording", "decide", "strategy",
] as const; // prettier-ignore
export type ContactAct = (typeof contactActs)[number];

/** Texts the rules can demand. Each has words in every language pack; a rule names them, never their wording. */
export const contactFragments = [
  "ai_disclosure_first_interaction", "any_information_obtained_used_for_that_purpose", "art70_contract_items",
  "ask_recording_consent_and_continue_unrecorded_if_refused", "attempting_to_collect_a_debt", "automated_voice_disclosure", "business_name", "callback_number",
  "caller_identity", "caller_identity_at_start", "confirming_or_correcting_location_information", "disclosure_in_en", "disclosure_in_es", "disclosure_in_zh",
  "from_debt_collector", "human_review_of_refusal", "natural_person_name", "ny_1_3_b_time_barred_notice_same_medium_before_payment", "offer_human",
  "opt_out_confirmed", "opt_out_instruction", "own_identity", "own_name", "please_ask_to_call_back", "recording_notice_before_recording", "recording_on",
  "request_reply", "retain_until_settled", "truthful_ai_answer", "written_notice_3_to_10_business_days_before_deposit", "written_plan_confirmation",
] as const; // prettier-ignore
export type ContactFragment = (typeof contactFragments)[number];

/** One thing about to be done, judged at the instant it would be done. Everything optional is unknown when absent, and unknown is closed where a rule asks. */
export type ContactAttempt = {
  act: ContactAct;
  /** Required for `contact`; says through what for `agree_plan`, `accept_payment` and `say`. */
  channel?: ContactChannel;
  /** Default `collection`. */
  purpose?: ContactPurpose;
  /** Default `debtor`. */
  recipient?: ContactRecipient;
  /** Who exactly, for anybody but the debtor ("roommate", a contact's id). */
  person?: string;
  place?: ContactPlace;
  /** The number, address or openid it goes to. Absent counts as the same address as every earlier one on the medium. */
  address?: string;
  debtId?: string;
  /** Debts under one account number that count as one (student loans). */
  debtGroup?: string;
  /** The other matter of an `unrelated_alert`. */
  topic?: string;
  provider?: "twilio" | "wechat" | "whatsapp" | "other";
  /** Position in `history` of the borrower's message this answers. */
  inReplyTo?: number;
  /** When it was put in the queue; the decision is taken at `now` all the same. */
  queuedAt?: Instant;
  text?: string;
  /** What the text names, when the caller knows better than the text shows. */
  names?: readonly ("debt" | "amount" | "lender_product")[];
  /** BCP 47 of the conversation and of the disclosures already in the text. */
  language?: string;
  disclosureLanguage?: string;
  format?: "free_form" | "template";
  /** 1 is the first thing said to the person in this talk. */
  turn?: number;
  /** false: the person has not asked whether this is a machine. Absent counts as asked. */
  asksIfMachine?: boolean;
  record?: boolean;
  recordConsent?: boolean;
  /** This contact happens at the debtor's own prior consent, given directly. */
  underConsent?: boolean;
  consent?: "prior_express" | "none";
  electronicConsent?: boolean;
  optIn?: boolean;
  /** DLT template id (India); null and absent are the same: none. */
  dltTemplateId?: string | null;
  /** The statement rests on a ledger or decision record. */
  verifiedFact?: boolean;
  legalActionDecided?: boolean;
  judgment?: boolean;
  debtorUnreachable?: boolean;
  guarantee?: "joint" | "general" | "unspecified";
  guaranteeEndsOn?: LocalDate;
  claimedBefore?: boolean;
  dueDate?: LocalDate;
  /** Whether a stated amount agrees with the ledger, and whether contract or law authorises every charge in it. */
  amountIsLedger?: boolean;
  chargesAuthorised?: boolean;
  arrearsMinor?: number;
  months?: number;
  allInAprPct?: number;
  depositDate?: LocalDate;
  callAt?: Instant;
  decision?: string;
  humanInLoop?: boolean;
  strategy?: string;
  messageId?: string;
};

/** What happened, as the record has it: contacts both ways, and the stops, consents and wishes they brought. Never deleted; lifted by a later event with an actor. */
export type ContactEvent = {
  at: Instant;
  medium: ContactMedium;
  direction: "in" | "out";
  outcome: ContactOutcome;
  debtId?: string;
  debtGroup?: string;
  /** Who it reached when not the debtor. */
  recipient?: ContactRecipient;
  person?: string;
  place?: ContactPlace;
  address?: string;
  purpose?: ContactPurpose;
  /** "before 14:00", "Mon-Fri 09:00-17:00", "call", "only Fridays after six": the content of a wish, an agreement or an opt-out. */
  value?: string;
  text?: string;
  underConsent?: boolean;
  messageId?: string;
  /** `stop_lifted`: which outcome it lifts; without an actor it lifts nothing. */
  lifts?: string;
  actor?: string;
};

export const contactOutcomes = [
  "adverse_report_notice", "agreed_time", "asked_to_call_back", "attorney_named", "bankruptcy_claimed", "bankruptcy_verified", "bereavement", "busy_now", "calamity", "cease_written",
  "complaint", "contact_preference", "contact_refused", "conversation", "conversation_other", "crisis", "debt_adviser", "deceased", "delivered",
  "designated_inconvenient", "dispute_written", "domestic_abuse", "earlier_answer_wrong", "employer_prohibits", "follow", "location_inquiry", "mailed", "medium_opt_out", "menu_click",
  "mental_capacity", "message", "mh_crisis_moratorium", "moratorium_started", "no_answer", "not_connected", "number_confirmed", "opt_in", "opt_out",
  "plan_broken", "plan_signed", "question_balance", "refusal_to_pay_written", "scan", "serious_illness", "sent", "statute_barred_refusal", "stop_lifted",
  "substantiation_request", "substantiation_sent", "text", "unable_to_reach_or_leave_message", "undeliverable", "validation_notice", "verification_sent",
  "voicemail_available_not_left", "voicemail_left", "wedding", "wrong_number",
] as const; // prettier-ignore
export type ContactOutcome = (typeof contactOutcomes)[number];

export type AccountState =
  "in_collections" | "not_in_collections" | "time_barred" | "bankruptcy" | "plan_performing" | "plan_breached" | "disputed";

/** When the borrower wants to be reached: their own words, read once by `readRhythm`. */
export type BorrowerRhythm = {
  /** Only inside one of these; absent means any time. */
  only?: readonly WeeklyWindow[];
  /** Never inside any of these. */
  never?: readonly WeeklyWindow[];
  /** At most `limit` contacts in `perDays` local days. */
  atMost?: { limit: number; perDays: number };
};
/** [fromMinute, toMinute) on the given ISO weekdays; toMinute may be smaller than fromMinute for a window over midnight. */
export type WeeklyWindow = { days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]; fromMinute: number; toMinute: number };

/** What is known about the person and the debt. Absent is unknown; unknown party is `third`, no zone forbids. */
export type ContactFacts = {
  party?: Party;
  /** A creditor collecting under another name is bound like an agency. */
  usesOtherName?: boolean;
  /** Every zone the person may be in (address, numbers in use, last stated place); the first one says what day it is. */
  candidateZones: readonly string[];
  daysPastDue?: number;
  product?: string;
  accountStates?: readonly AccountState[];
  identityVerified?: boolean;
  /** Consent on record per medium; absent is unknown. */
  consents?: { sms?: boolean; call?: boolean; email?: boolean; chat?: boolean; wechat?: boolean; whatsapp?: boolean };
  rhythm?: BorrowerRhythm;
};

/** pass: asked and satisfied. excused: an exception opened it. requires: allowed with the fragments named. note: worth knowing, stops nothing. */
export type TraceVerdict = "pass" | "excused" | "requires" | "note" | "wait" | "forbid" | "hand_over";
export type ContactTrace = { rule: string; verdict: TraceVerdict; explanation: string };

/** Something a person must do by a day, found while deciding ("send the validation information"). */
export type ContactDuty = { rule: string; duty: string; dueBy: LocalDate };

type Deciding = {
  /** The id of the deciding rule. */
  rule: string;
  /** The same in plain words, fit for the timeline. */
  explanation: string;
  trace: ContactTrace[];
  mustNotInclude: string[];
  duties: ContactDuty[];
};
export type ContactDecision =
  | ({ outcome: "allow"; mustInclude: ContactFragment[] } & Deciding)
  | ({ outcome: "wait_until"; notBefore: Instant } & Deciding)
  | ({ outcome: "forbid"; queue?: string } & Deciding)
  | ({ outcome: "hand_over"; queue: string } & Deciding);
