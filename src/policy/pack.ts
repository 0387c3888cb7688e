// Knows the shape of a policy pack: rules as data, each with its source, so that a lawyer can read, compare and sign them. Refuses to evaluate any.
import type { LocalDate, Weekday } from "../calendar.ts";
import type {
  AccountState,
  ContactAct,
  ContactChannel,
  ContactFragment,
  ContactMedium,
  ContactOutcome,
  ContactPlace,
  ContactPurpose,
  ContactRecipient,
} from "../contact-rules-terms.ts";
import type { Party } from "../loan.ts";

export type Layer = "law" | "platform" | "policy";
/** primary: the official text was read. secondary: a summary was. memory: neither; check before relying on it. */
export type Seen = "primary" | "secondary" | "memory" | "house";
export type Source = { cite: string; seen: Seen; checkedOn: LocalDate; url?: string };
export type Span = { n: number; unit: "minute" | "hour" | "calendar_day" | "business_day" | "year" };
/** Name of a word list in wording.json. */
export type Concept = string;

/** Which attempts a rule speaks to. An absent list means all; a fact the rule asks for and nobody knows means it applies. */
export type Scope = {
  /** "US", "US-MA", "GB-EAW", "EU", "CN", "PLATFORM-WECHAT", "ANY": each also covers what lies inside it. */
  jurisdictions: string[];
  /** Places inside those that have a rule of their own instead. */
  exceptJurisdictions?: string[];
  parties?: Party[];
  acts?: ContactAct[];
  channels?: ContactChannel[];
  recipients?: ContactRecipient[];
  purposes?: ContactPurpose[];
  exceptPurposes?: ContactPurpose[];
  products?: string[];
  places?: ContactPlace[];
  exceptPlaces?: ContactPlace[];
  providers?: string[];
  minDaysPastDue?: number;
  maxDaysPastDue?: number;
  accountStates?: AccountState[];
  /** With accountStates: an unknown state counts as one of them. Default false. */
  unknownStateCounts?: boolean;
  conditions?: Condition[];
};
/** Facts of an attempt that a scope can ask for beyond its lists. */
export const conditions = [
  "several_candidate_zones", "queued_before_sending", "debtor_unreachable", "under_prior_consent", "in_validation_period",
] as const; // prettier-ignore
export type Condition = (typeof conditions)[number];

export type RuleBase = {
  id: string;
  /** One sentence for the timeline and the lawyer. */
  plain: string;
  layer: Layer;
  /** soft: noted in the trace, stops nothing. Default hard. */
  severity?: "hard" | "soft";
  confidence: "high" | "medium" | "low";
  /** Both days included, in the borrower's first zone. Versions of one id may stand side by side when their days do not overlap. */
  effective?: { from?: LocalDate; to?: LocalDate };
  scope: Scope;
  source: Source;
  note?: string;
  /** The rule whose limits a house rule carries out: decisions name that one. */
  carriesOut?: string;
};

export type CountBy = "person" | "debt" | "account" | "address" | "place";
export type Exclusion =
  "not_connected" | "under_prior_consent" | "unable_to_reach_or_leave_message" | "to_attorney_or_creditor" | "reply_to_debtor";
export type Waiver = "agreed_time" | "single_reply" | "prior_consent";
export type TimeOfDayWindow = { days: Weekday[]; from: string; to: string };
export type LimitedRecipient = {
  who: ContactRecipient;
  purposes: ContactPurpose[];
  maxContacts: number;
  say: ContactFragment[];
  neverSay: string[];
  /** Outcomes of this person after which a further contact is open again. */
  again?: ContactOutcome[];
  never?: ContactOutcome[];
  conditions?: Condition[];
};
export type ClaimTest =
  | "verified_fact" | "legal_action_decided" | "not_time_barred" | "judgment_exists" | "amount_is_ledger" | "charges_authorised" | "guarantor_bound"
  | "five_years_from_end_of_conduct" | "credit_repair_open" | "names_who_it_acts_for" | "never"; // prettier-ignore

export type Kinds = {
  applicability: { excuses: string[] };
  time_window: { windows: TimeOfDayWindow[]; zones: "all_candidates" | "debtor" | { fixed: string }; waivers: Waiver[] };
  preferences: { honour: ("time" | "place" | "channel" | "rhythm")[]; when: ContactOutcome[]; waivers: Waiver[] };
  frequency: {
    limit: number;
    per: Span;
    countBy: CountBy[];
    countMedia: ContactMedium[];
    countOutcomes?: ContactOutcome[];
    countPurposes?: ContactPurpose[];
    exclude: Exclusion[];
    /** The rule that lets excluded contacts out of the count. */
    excludeRule?: string;
  };
  cooldown: {
    after: ContactOutcome[];
    media: ContactMedium[];
    length: Span;
    countBy: CountBy[];
    exclude: Exclusion[];
    excludeRule?: string;
  };
  stop: {
    when: ContactOutcome[];
    /** Concepts in the borrower's own words that count as the event. */
    signals?: Concept[];
    /** Account states that count as the event. */
    states?: AccountState[];
    /** Only when the event fell inside the validation period of the notice before it. */
    inValidationPeriod?: boolean;
    blocks: "all" | ContactMedium[];
    reach: "address" | "medium" | "debt" | "place" | "person";
    until: "lifted" | { span: Span; dayOneIsEventDay: boolean };
    liftedBy: ContactOutcome[];
    stillAllowed: ContactPurpose[];
    /** What even a still-allowed message may not say. */
    neverSay?: Concept[];
    outcome: "forbid" | "hand_over";
    queue?: string;
    duty?: { duty: string; within: Span };
  };
  /** `until` ends it by itself; absent: a person lifts it. */
  handoff: {
    when: ContactOutcome[];
    signals: Concept[];
    queue: string;
    liftedBy?: ContactOutcome[];
    until?: { span: Span; dayOneIsEventDay: boolean };
  };
  consent: { need: "artificial_call" | "electronic" | "registered_template" | "carrier_opt_in" | "channel"; include: ContactFragment[] };
  opt_out: {
    keywords: string[];
    freeForm: "reasonable_person" | "none";
    honourWithin: Span;
    reach: "address" | "all_automated";
    media: ContactMedium[];
    /** A stop on one of the media closes all of them. */
    acrossMedia?: boolean;
  };
  confirmation: { max: number; within: Span; neverSay: Concept[] };
  single_reply: { max: number; within: Span };
  recipient: { forbid: ContactRecipient[]; limited: LimitedRecipient[] };
  person_only: { queue: string; neverSay: string[] };
  must_include: {
    at: "each" | "initial" | "first_turn" | "when_asked" | "in_contract";
    fragments: ContactFragment[];
    sameLanguage?: boolean;
  };
  closed_template: { required: ContactFragment[]; forbiddenConcepts: Concept[]; onlyPhrases: Concept[] };
  claim_guard: { concepts: Concept[]; onlyIf: ClaimTest[]; outcome: "forbid" | "hand_over"; queue?: string };
  ban: { concepts?: Concept[]; strategies?: string[] };
  offer_cap: { field: "months" | "allInAprPct"; max: number };
  notice_window: { moreThanDaysAhead: number; notLessThan: Span; notMoreThan: Span; fragment: ContactFragment };
  wait_before: { after: ContactOutcome[]; orOnceSpoken: ContactOutcome[]; span: Span; dayOneIsEventDay: boolean };
  retention: { keep: Span | "until_settled"; fragments: ContactFragment[] };
  recording: { basis: "all_party_notice" | "explicit_consent"; fragment: ContactFragment };
  automation: { duty: "no_solely_automated_adverse"; decisions: string[]; queue: string };
  session_quota: { opensOn: ContactOutcome[]; ttl: Span; max: number | null; format?: "free_form" };
  once_per_message: { ackWithinSeconds: number; retries: number; signature: string };
  deadline: { trigger: ContactOutcome[]; duty: string; doneBy: ContactOutcome[]; within: Span };
  /** Something must have happened lately for a safe harbour. */
  recent_event: { events: ContactOutcome[]; media: ContactMedium[]; within: Span };
  fail_closed: { fact: "candidate_zone" | "identity" | "identity_known" };
};
export type RuleKind = keyof Kinds;
export type Rule<K extends RuleKind = RuleKind> = K extends RuleKind ? RuleBase & { kind: K } & Kinds[K] : never;

export type PolicyPack = {
  id: string;
  /** A day, so that versions order themselves. */
  version: LocalDate;
  title: string;
  /** Who signed it. Absent: nobody has, and the product says so where an operator chooses it. */
  approvedBy?: string;
  note?: string;
  rules: Rule[];
};
