// Knows what a lender has decided: names, how a person is verified, how far the assistant may go. Refuses to read files.
import type { Authority } from "./authority.ts";
import type { LocalDate } from "./calendar.ts";
import type { Experiment } from "./experiment.ts";
import type { Language } from "./loan.ts";

export type VerificationFactor = "birth_date" | "id_last4" | "postcode";

export type Lender = {
  /** Said to anyone, so it must hold no word for debt, loan or collection. */
  name: string;
  assistantName: Record<Language, string>;
  /** E.164, said as the way to a person. */
  phone: string;
  website: string;
  /** Two-letter ISO 3166 code of the lender's seat. */
  country: string;
  officerDefault: string;
  /** Whether payments are reported to credit bureaus; absent: no, and nobody is told that they are. */
  reportsToBureaus?: boolean | undefined;
  verification: { factors: VerificationFactor[]; needed: number; tries: number; phoneVerifiedWithinDays: number };
  promise: {
    horizonDays: number;
    /** Of what is past due, when no plan runs: 50 means half. */
    minimumSharePct: number;
    graceDays: number;
    /** Short by at most this share still counts as kept. */
    toleranceSharePct: number;
    /** At or above this amount (decimal string in the loan's currency) the named officer calls back to witness the promise. */
    witnessedFrom: Record<string, string>;
  };
  holdDays: {
    alreadyPaid: number;
    dispute: number;
    hardship: number;
    bereavement: number;
    attorney: number;
    bankruptcy: number;
    crisis: number;
  };
  businessHours: { days: number[]; fromMinute: number; toMinute: number; zone: string };
  /** Between which minutes of the borrower's own day a call is agreed; absent: whenever the team is there. */
  callHours?: { fromMinute: number; toMinute: number } | undefined;
  /** How to pay, a short line in each language: no card number is ever taken here. */
  payment: { methods: PaymentMethod[]; link: string; bankLine: Record<Language, string> };
  packs: string[];
  /** Who may agree to what; absent: the table that ships with the product. */
  authority?: Authority;
  templateIds: Record<string, string>;
  /** Wordings that are compared; absent: none. */
  experiments?: readonly Experiment[] | undefined;
  /** How the phone is used; absent: no line for people, no recording, no payment on the call. */
  phoneDesk?: PhoneDesk | undefined;
};

export type PhoneDesk = {
  /** Rung when a caller is to be joined with a person; absent: a call-back is offered instead. */
  agentLine?: string | undefined;
  /** The number or SIP address of each of the desk's people, by e-mail address; who has none is rung on the shared line. */
  agentPhones?: Record<string, string> | undefined;
  /** The language the agent is whispered to in. */
  agentLanguage: Language;
  /** Names and amounts wait for a key: a mailbox that picks up on an agent's phone presses none. `before_key` saves a second where no mailbox can answer. */
  whisper?: "behind_key" | "before_key" | undefined;
  record: boolean;
  /** Name of Twilio's payment connector; absent: a way to pay goes out by text message. */
  payConnector?: string | undefined;
  /** What one account may begin in a second; Twilio's default is 1. */
  callsPerSecond: number;
  /** A call whose end nobody has told is asked about after so many seconds; absent: 120. */
  askAfterSeconds?: number | undefined;
  /** Whether words that name no debt may be left with a machine, where the rules allow. */
  leaveVoicemail: boolean;
};

export type PaymentMethod = "debit" | "transfer" | "link" | "branch" | "card_by_phone";
export const paymentMethods: readonly PaymentMethod[] = ["debit", "transfer", "link", "branch", "card_by_phone"];

/** A phone verified within the lender's term is right party for text; a caller's number never is. */
export function isAddressVerified(
  verifiedOn: LocalDate | undefined,
  today: LocalDate,
  lender: Lender,
  daysBetween: (a: string, b: string) => number,
): boolean {
  if (!verifiedOn) return false;
  const age = daysBetween(verifiedOn, today);
  return age >= 0 && age <= lender.verification.phoneVerifiedWithinDays;
}
