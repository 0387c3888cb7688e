// Knows how a message about to leave is put to the contact rules; refuses to know the rules.
import { localDateAt, type Instant } from "../src/calendar.ts";
import {
  mayContact,
  type ContactAttempt,
  type ContactDecision,
  type ContactEvent,
  type ContactFacts,
  type ContactMedium,
} from "../src/contact-rules.ts";
import type { Lender } from "../src/lender.ts";
import type { Party } from "../src/loan.ts";
import { zonesOfPhone } from "../src/phone-zones.ts";
import { jurisdictionOf, packsFor } from "../src/policy/packs.ts";
import type { LoanFacts } from "../dialogs/dialog.ts";
import { withoutSigned } from "./signed-wordings.ts";
import type { BorrowerRecord, ChannelName } from "./store/store.ts";

/** The contact rules of a jurisdiction, asked about one attempt. */
export type MayContact = (
  attempt: ContactAttempt,
  history: readonly ContactEvent[],
  facts: ContactFacts,
  jurisdiction: string,
  now: Instant,
) => ContactDecision;

export const byTheRules: MayContact = (attempt, history, facts, jurisdiction, now) => {
  const packs = packsFor(jurisdiction, facts.party);
  const told = oncePerCall(untilNow(history, now));
  const decision = mayContact(attempt, told, facts, packs, now);
  // Outside the window a user opened, WeChat takes templates only: the same words are judged as one.
  if (attempt.channel !== "wechat_cs" || decision.outcome !== "forbid" || !decision.rule.startsWith("PLAT.WX.")) return decision;
  return mayContact({ ...attempt, channel: "wechat_template", format: "template" }, told, facts, packs, now);
};

/** The record has no future: what it dates after now was written before the clock was set back, and a stop or a contact of then still stands. */
function untilNow(history: readonly ContactEvent[], now: Instant): readonly ContactEvent[] {
  return history.some(({ at }) => at > now) ? history.map((event) => (event.at > now ? { ...event, at: now } : event)) : history;
}

/** A call is counted when it is placed, and again as what became of it: both carry the message's id, and the later one stands for the call. */
function oncePerCall(history: readonly ContactEvent[]): readonly ContactEvent[] {
  const ended = new Set(history.flatMap((event) => (event.medium === "call" && event.direction === "out" && event.outcome !== "sent" && event.messageId ? [event.messageId] : [])));
  if (ended.size === 0) return history;
  return history.filter((event) => !(event.medium === "call" && event.outcome === "sent" && event.messageId !== undefined && ended.has(event.messageId)));
} // prettier-ignore

/** Without what left before the last stop in the very instant of it: on a clock that stands still that would pass for its confirmation. */
export function sinceTheStop(history: readonly ContactEvent[]): ContactEvent[] {
  const stopped = history.findLastIndex(
    (event) => event.direction === "in" && (event.outcome === "opt_out" || event.outcome === "cease_written"),
  );
  return history.filter((event, i) => !(i < stopped && event.direction === "out" && event.at === history[stopped]!.at));
}

export const mediumOf: Record<ChannelName, ContactMedium> = { sms: "sms", voice: "call", wechat: "wechat", web: "chat" };
const channelOf = { sms: "sms", voice: "call_artificial", wechat: "wechat_cs", web: "chat" } as const;
const providerOf = { sms: "twilio", voice: "twilio", wechat: "wechat", web: "other" } as const;

export type Planned = {
  channel: ChannelName;
  theirs: string;
  purpose: NonNullable<ContactAttempt["purpose"]>;
  loanId: string | null;
  text: string;
  language: string;
  isFirst: boolean;
  /** Who speaks was said in this talk before. */
  isLater?: boolean;
  asksIfMachine: boolean;
  /** Left out of what is judged: a lender may be called "Street Credit" and still name no debt by saying who speaks. */
  lenderName?: string;
};

/** What is judged of a text: neither the lender's name nor what a lawyer signed. */
export function ownWords({ text, lenderName }: Pick<Planned, "text" | "lenderName">, record: BorrowerRecord): string {
  const own = withoutSigned(text, record);
  return lenderName ? own.replaceAll(lenderName, "…") : own;
}

export function attemptOf(planned: Planned, record: BorrowerRecord): ContactAttempt {
  const { borrower } = record;
  const consented =
    planned.channel === "voice" ? borrower?.consentCall : planned.channel === "wechat" ? borrower?.consentWechat : borrower?.consentSms;
  return {
    act: "contact",
    channel: channelOf[planned.channel],
    purpose: planned.purpose,
    recipient: "debtor",
    address: planned.theirs,
    ...(planned.loanId === null ? {} : { debtId: planned.loanId }),
    provider: providerOf[planned.channel],
    text: ownWords(planned, record),
    language: planned.language,
    disclosureLanguage: planned.language,
    format: "free_form",
    ...(planned.isFirst ? { turn: 1 } : planned.isLater ? { turn: 2 } : {}),
    asksIfMachine: planned.asksIfMachine,
    ...(consented === undefined ? {} : { consent: consented ? "prior_express" : "none", optIn: consented, electronicConsent: consented }),
    // Every figure in a phrase comes from the statement of the same instant.
    amountIsLedger: true,
    chargesAuthorised: true,
    verifiedFact: true,
  };
}

/** What the rules may know about the person; `loans` as they stand at the instant asked about. */
export function contactFactsOf(record: BorrowerRecord, loans: readonly LoanFacts[], verified: boolean, lender: Lender): ContactFacts {
  const { borrower } = record;
  const worst = loans.toSorted((a, b) => b.statement.daysPastDue - a.statement.daysPastDue)[0];
  const party: Party | undefined = loans.some(({ loan }) => loan.party === "third") ? "third" : loans.length > 0 ? "first" : undefined;
  return {
    // A stranger owes nothing we know of: our own answers to them are the lender's.
    party: party ?? "first",
    // The address says what day it is; a number from elsewhere narrows the hours to those both places share.
    candidateZones: [...new Set([borrower?.timeZone ?? lender.businessHours.zone, ...zonesOfPhone(borrower?.phone)])],
    ...(worst ? { daysPastDue: worst.statement.daysPastDue, product: worst.loan.product } : {}),
    identityVerified: verified,
    ...(borrower ? { consents: { sms: borrower.consentSms, call: borrower.consentCall, wechat: borrower.consentWechat, chat: true } } : {}),
    ...(record.rhythm ? { rhythm: rhythmOf(record.rhythm) } : {}),
  };
}

function rhythmOf(rhythm: NonNullable<BorrowerRecord["rhythm"]>): NonNullable<ContactFacts["rhythm"]> {
  const { weekdays, fromMinute, toMinute, atMost } = rhythm;
  const daysOf = (given: readonly number[] | undefined) => (given ?? [1, 2, 3, 4, 5, 6, 7]) as (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  const days = daysOf(weekdays);
  const windows = (given: NonNullable<typeof rhythm.only>) =>
    given.map((one) => ({ days: daysOf(one.weekdays), fromMinute: one.fromMinute, toMinute: one.toMinute }));
  const isLimited = weekdays !== undefined || fromMinute !== undefined || toMinute !== undefined;
  return {
    ...(rhythm.only
      ? { only: windows(rhythm.only) }
      : isLimited
        ? { only: [{ days, fromMinute: fromMinute ?? 0, toMinute: toMinute ?? 1440 }] }
        : {}),
    ...(rhythm.never ? { never: windows(rhythm.never) } : {}),
    ...(atMost ? { atMost: { limit: atMost.times, perDays: atMost.days } } : {}),
  };
}

export function jurisdictionFor(record: BorrowerRecord, lender: Lender): string {
  return jurisdictionOf(record.borrower ?? { country: lender.country });
}

export const todayFor = (record: BorrowerRecord, lender: Lender, now: Instant): string =>
  localDateAt(now, record.borrower?.timeZone ?? lender.businessHours.zone);
