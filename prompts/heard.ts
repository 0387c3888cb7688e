// Knows the shape of what a borrower said: every slot says how sure it is. Refuses to decide what happens next.
import type { LocalDate } from "../src/calendar.ts";
import type { Language } from "../src/loan.ts";

/** certain: said outright. implied: understood by convention, read back before it binds. ambiguous: ask, offering `alternatives`. */
export type Certainty = "certain" | "implied" | "ambiguous";

/** Everything the dialogs can tell apart. The first block is critical: heard always, in the middle of anything. */
export const criticalIntents = [
  "stop_contact", "crisis", "deceased", "attorney", "bankruptcy", "dispute_debt", "wrong_person", "talk_to_human", "identity_theft",
] as const; // prettier-ignore
export const ordinaryIntents = [
  "promise_to_pay", "pay_now", "partial_payment", "already_paid", "payment_failed", "payment_status", "payment_plan_request",
  "extension_request", "fee_waiver_request", "hardship", "refuse_to_pay", "balance_inquiry", "due_date_inquiry", "min_payment_inquiry",
  "interest_inquiry", "explain_amount", "debt_detail_inquiry", "statement_request", "how_to_pay", "overdue_status_inquiry",
  "credit_record_question", "change_promise", "cancel_promise", "callback_request", "contact_preference", "update_contact",
  "not_notified", "account_blocked", "already_contacted_support", "third_party", "unreachable_person", "complaint_threat", "abuse",
  "are_you_bot", "who_are_you", "verify_lender", "language_switch", "start_contact", "help", "repeat", "speak_slower", "greeting",
  "thanks", "goodbye", "affirm", "deny", "unsure", "cancel", "stop_command", "injection",
] as const; // prettier-ignore
export type CriticalIntent = (typeof criticalIntents)[number];
export type OrdinaryIntent = (typeof ordinaryIntents)[number];
export type Intent = CriticalIntent | OrdinaryIntent | "out_of_scope";

/** Where in the original text something was read: [start, end) in UTF-16 units. */
export type Span = readonly [start: number, end: number];

export type HeardAct = { intent: Intent; confidence: number; by: "rule" | "model" | "state"; why?: string };

export type HeardDate = {
  date: LocalDate;
  certainty: Certainty;
  /** Present for "between the 10th and the 15th", "next week": first and last day, both included; `date` is then the last safe day. */
  range?: {
    from: LocalDate;
    to: LocalDate;
    /** The last day surely inside, however its end was meant ("from the 9th till the 17th"); absent when that is \`to\`. */
    safeTo?: LocalDate;
  };
  alternatives?: LocalDate[];
  /** past: a payment already made ("I paid on the 3rd"). */
  tense: "future" | "past";
  /** Minute of day when a time was said ("by 5pm" → 1020). */
  minuteOfDay?: number;
  /** "after pay day", and no pay day is on record: ask for it. */
  needs?: "payday";
  span: Span;
  why: string;
};

export type HeardAmount = {
  /** Minor units when `share` is absent; with `share` the amount is worked out by the dialog from the ledger. */
  amountMinor: number;
  currency: string;
  share?: "half" | "third" | "quarter" | "two_thirds" | "all" | "minimum" | "rest" | { percent: number };
  certainty: Certainty;
  alternatives?: number[];
  span: Span;
  why: string;
};

export type Heard = {
  text: string;
  acts: HeardAct[];
  dates: HeardDate[];
  /** Days that were named and turned down ("can't do the 14th"), taken back for another, or told beside the one that counts ("I get paid on the 10th"). Never a promise. */
  refusedDates?: HeardDate[];
  amounts: HeardAmount[];
  /** Pairs, in the order said: "300 on Friday and the rest at the end of the month". */
  payments: { amount?: HeardAmount; date?: HeardDate }[];
  /** Yes or no, when the message is an answer to what was asked. */
  answer?: { value: "yes" | "no" | "unsure"; certainty: Certainty };
  /** Keys pressed, or a message that is only digits. */
  digits?: string;
  phone?: { e164: string; certainty: Certainty };
  language: { code: Language; confidence: number; switchTo?: Language };
  /** A card number was in the text; `text` holds it masked already. */
  masked?: boolean;
};

/** What the dialog was waiting for: shifts priors ("15" is a day when a date was asked) and nothing else. */
export type Expectation =
  | "nothing" | "yes_no" | "date" | "amount" | "amount_or_date" | "method" | "digits" | "birth_date" | "id_last4" | "postcode" | "reason" | "reference"
  | "choice" | "phone" | "free_text"; // prettier-ignore

export type HearContext = {
  language: Language;
  /** BCP 47 region of the borrower, for 3/4 and 1.200: "US", "MX", "ES", "CN". */
  country: string;
  /** Today in the borrower's zone, and the minute of day. */
  today: LocalDate;
  minuteOfDay?: number;
  currency: string;
  expecting: Expectation;
  /** Day of month from the borrower's record. */
  payday?: number;
  medium: "sms" | "wechat" | "voice" | "web";
  /** 0..1 from the carrier's recogniser; absent for text. */
  speechConfidence?: number;
  /** Number of choices offered, for "the second one" and digits. */
  choices?: number;
};
