// Knows what the rules ask of an attempt and a history again and again: is it a reply, which events count, what does a text say. Refuses to judge.
import type { Instant } from "./calendar.ts";
import { addBusinessDays } from "./contact-rules-business-days.ts";
import { localDayAt } from "./contact-rules-clock.ts";
import type { CompiledPacks, CompiledRule } from "./contact-rules-compile.ts";
import { mediumOf } from "./contact-rules-compile.ts";
import type {
  ContactAttempt,
  ContactEvent,
  ContactFacts,
  ContactFragment,
  ContactMedium,
  ContactPurpose,
  ContactRecipient,
  ContactDuty,
} from "./contact-rules-terms.ts";
import type { Condition, RuleKind, Scope } from "./policy/pack.ts";
import { findAny } from "./wording.ts";

export type Context = {
  attempt: ContactAttempt;
  /** In order of time. */
  history: readonly ContactEvent[];
  inbound: readonly ContactEvent[];
  outbound: readonly ContactEvent[];
  /** What occurs in the history at all: most rules ask for things that never happened. */
  outcomes: ReadonlySet<string>;
  hasHeardText: boolean;
  facts: ContactFacts;
  packs: CompiledPacks;
  purpose: ContactPurpose;
  recipient: ContactRecipient;
  medium: ContactMedium | undefined;
  /** Borrower's first zone; UTC only where a rule needs a day and nobody knows a zone (the attempt is then forbidden anyway). */
  zone: string;
  product: string | undefined;
  isReply: boolean;
  /** The borrower's message the attempt answers. */
  answered: ContactEvent | undefined;
  /** What left on the same medium before that message and in its very instant: on a clock that stands still it answers an earlier one. */
  sentJustBefore: number;
  singleReplies: readonly CompiledRule<"single_reply">[];
  duties: ContactDuty[];
};

/** What one rule says at one instant; undefined: the rule has nothing to ask here. `rank` orders which rule an allow is owed to. */
export type Verdict =
  | { verdict: "pass"; rank?: number; explanation?: string; mustNot?: readonly string[] }
  | { verdict: "excused"; rank: number; explanation: string; by?: string }
  | { verdict: "requires"; rank: number; include: readonly ContactFragment[]; mustNot?: readonly string[]; explanation?: string }
  | { verdict: "note"; explanation: string }
  | { verdict: "wait"; until: Instant; explanation: string }
  | { verdict: "forbid"; explanation: string; queue?: string; matched?: number }
  | { verdict: "hand_over"; explanation: string; queue: string; mustNot?: readonly string[] };

export type Evaluate<K extends RuleKind> = (rule: CompiledRule<K>, context: Context, at: Instant) => Verdict | undefined;

const replyPurposes: ReadonlySet<ContactPurpose> = new Set(["reply", "dialog_reply", "answer_query", "opt_out_confirmation"]);

export function contextOf(attempt: ContactAttempt, history: readonly ContactEvent[], facts: ContactFacts, packs: CompiledPacks): Context {
  const purpose = attempt.purpose ?? "collection";
  const medium = attempt.channel ? mediumOf(attempt.channel) : undefined;
  const isReply = replyPurposes.has(purpose) || attempt.inReplyTo !== undefined;
  const ordered = inOrder(history);
  const inbound: ContactEvent[] = [];
  const outbound: ContactEvent[] = [];
  const outcomes = new Set<string>();
  let hasHeardText = false;
  for (const event of ordered) {
    (event.direction === "in" ? inbound : outbound).push(event);
    outcomes.add(event.outcome);
    if (event.text !== undefined) hasHeardText = true;
  }
  const answered = isReply ? answeredBy(attempt, history, medium) : undefined;
  return {
    attempt,
    history: ordered,
    inbound,
    outbound,
    outcomes,
    hasHeardText,
    facts,
    packs,
    purpose,
    recipient: attempt.recipient ?? "debtor",
    medium,
    zone: facts.candidateZones[0] ?? "UTC",
    product: facts.product,
    isReply,
    answered,
    sentJustBefore: answered
      ? history
          .slice(0, history.lastIndexOf(answered))
          .filter((event) => event.direction === "out" && event.medium === medium && event.at === answered.at).length
      : 0,
    singleReplies: [],
    duties: [],
  };
}

/** Records arrive late: the rules read them in order of time, whatever order they were given in. All of one shape, because many rules read them. */
function inOrder(history: readonly ContactEvent[]): readonly ContactEvent[] {
  const events = history.map(
    (event) =>
      ({
        at: event.at,
        medium: event.medium,
        direction: event.direction,
        outcome: event.outcome,
        debtId: event.debtId,
        debtGroup: event.debtGroup,
        recipient: event.recipient,
        person: event.person,
        place: event.place,
        address: event.address,
        purpose: event.purpose,
        value: event.value,
        text: event.text,
        underConsent: event.underConsent,
        messageId: event.messageId,
        lifts: event.lifts,
        actor: event.actor,
      }) as ContactEvent,
  );
  for (let i = 1; i < events.length; i++) if (events[i]!.at < events[i - 1]!.at) return events.sort((a, b) => a.at - b.at);
  return events;
}

/** Whether anything in the history is one of these outcomes. What words amount to was heard when they came, and stands as an outcome of its own. */
export function hasHappened(context: Context, when: readonly string[]): boolean {
  for (const outcome of when) if (context.outcomes.has(outcome)) return true;
  return false;
}

function answeredBy(
  attempt: ContactAttempt,
  history: readonly ContactEvent[],
  medium: ContactMedium | undefined,
): ContactEvent | undefined {
  if (attempt.inReplyTo !== undefined) {
    const named = history[attempt.inReplyTo];
    return named?.direction === "in" ? named : undefined;
  }
  let last: ContactEvent | undefined;
  for (const event of history) if (event.direction === "in" && event.medium === medium && (!last || event.at >= last.at)) last = event;
  return last;
}

/** Whether a debt's limit or stop reaches the attempt: an unknown debt on either side counts as the same one. */
export function isSameDebt(event: ContactEvent, attempt: ContactAttempt): boolean {
  if (attempt.debtGroup !== undefined || event.debtGroup !== undefined) {
    // Debts that may stand under one account number count as one until somebody knows better.
    if (attempt.debtGroup !== undefined && event.debtGroup !== undefined) return attempt.debtGroup === event.debtGroup;
    return true;
  }
  return event.debtId === undefined || attempt.debtId === undefined || event.debtId === attempt.debtId;
}

/** Phone numbers serve calls, texts and WhatsApp alike; other media have addresses of their own. */
function addressKind(medium: ContactMedium): string {
  return medium === "call" || medium === "sms" || medium === "whatsapp" ? "phone" : medium;
}
/** Whether both go to one address; where one is unknown, one kind of address counts as the same. */
export function isSameAddress(event: ContactEvent, context: Context): boolean {
  if (!context.medium) return true;
  if (event.address !== undefined && context.attempt.address !== undefined) return event.address === context.attempt.address;
  return addressKind(event.medium) === addressKind(context.medium);
}

/** Whether the contact of the record reached the person the attempt is for. */
export function isSamePerson(event: ContactEvent, context: Context): boolean {
  const eventToDebtor = (event.recipient ?? "debtor") === "debtor" && event.person === undefined;
  if (context.recipient === "debtor") return eventToDebtor;
  if (eventToDebtor) return false;
  return event.person === undefined || context.attempt.person === undefined || event.person === context.attempt.person;
}

const signalsByText = new Map<string, Map<string, boolean>>();
/** Whether the words hold one of the concepts; remembered per text because a history is asked by many rules. */
export function says(text: string, concepts: readonly string[]): boolean {
  let known = signalsByText.get(text);
  if (!known) {
    if (signalsByText.size > 2000) signalsByText.clear();
    signalsByText.set(text, (known = new Map()));
  }
  const key = concepts.join(" ");
  let said = known.get(key);
  if (said === undefined) known.set(key, (said = findAny(text, concepts) !== undefined));
  return said;
}

/** Whether a later event with an actor, or one the rule names, lifted this one. */
export function isLifted(event: ContactEvent, history: readonly ContactEvent[], liftedBy: readonly string[], at: Instant): boolean {
  return history.some(
    (later) =>
      later.at <= at &&
      (later.at > event.at || (later.at === event.at && history.indexOf(later) > history.indexOf(event))) &&
      ((liftedBy.includes(later.outcome) && (later.debtId === undefined || event.debtId === undefined || later.debtId === event.debtId)) ||
        (later.outcome === "stop_lifted" && later.lifts === event.outcome && later.actor !== undefined && later.actor.trim() !== "")),
  );
}

/** The last day (local, since 1970) of the validation period that the notice before `at` opened; undefined when none was sent. 12 CFR 1006.34(b)(5). */
export function validationPeriodEnd(context: Context, at: Instant): number | undefined {
  let sent: ContactEvent | undefined;
  if (!context.outcomes.has("validation_notice")) return undefined;
  for (const event of context.history)
    if (event.outcome === "validation_notice" && event.at <= at && isSameDebt(event, context.attempt) && (!sent || event.at > sent.at))
      sent = event;
  return sent && addBusinessDays(localDayAt(sent.at, context.zone), 5) + 30;
}

function meets(condition: Condition, context: Context, at: Instant): boolean {
  switch (condition) {
    case "several_candidate_zones":
      return context.facts.candidateZones.length > 1;
    case "queued_before_sending":
      return context.attempt.queuedAt !== undefined;
    case "debtor_unreachable":
      return context.attempt.debtorUnreachable === true;
    case "under_prior_consent":
      return context.attempt.underConsent === true;
    case "in_validation_period": {
      const end = validationPeriodEnd(context, at);
      return end !== undefined && localDayAt(at, context.zone) <= end;
    }
    default:
      return condition satisfies never;
  }
}

/** The part of a scope that depends on facts and time rather than on the shape of the attempt. */
export function isInScope(scope: Scope, context: Context, at: Instant): boolean {
  const { daysPastDue, accountStates } = context.facts;
  if (scope.minDaysPastDue !== undefined && daysPastDue !== undefined && daysPastDue < scope.minDaysPastDue) return false;
  // An upper bound opens something: it needs the fact.
  if (scope.maxDaysPastDue !== undefined && (daysPastDue === undefined || daysPastDue > scope.maxDaysPastDue)) return false;
  if (scope.accountStates) {
    const known = accountStates?.some((state) => scope.accountStates!.includes(state)) ?? false;
    if (!known && !(scope.unknownStateCounts === true && (accountStates === undefined || accountStates.length === 0))) return false;
  }
  return scope.conditions === undefined || scope.conditions.every((condition) => meets(condition, context, at));
}

/** Whether the attempt is the one answer that a closed time still allows; names the rule that says so. */
export function singleReplyRule(context: Context, at: Instant): CompiledRule<"single_reply"> | undefined {
  const { answered } = context;
  if (!context.isReply || !answered || answered.medium !== context.medium || answered.at > at) return undefined;
  for (const rule of context.singleReplies) {
    const ms = spanMs(rule.rule.within);
    if (at - answered.at > ms) continue;
    let sent = -context.sentJustBefore;
    for (const event of context.outbound) if (event.medium === context.medium && event.at >= answered.at && event.at <= at) sent++;
    if (sent < rule.rule.max) return rule;
  }
  return undefined;
}

export function spanMs(span: { n: number; unit: string }): number {
  return span.n * (span.unit === "minute" ? 60_000 : span.unit === "hour" ? 3_600_000 : 86_400_000);
}
