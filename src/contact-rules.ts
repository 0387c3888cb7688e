// Knows the one decision every contact passes, at planning and again at sending; refuses to know the law, which is data in policy/.
import type { Instant } from "./calendar.ts";
import { instantOfLocal, localDayAt } from "./contact-rules-clock.ts";
import { rulesForShape } from "./contact-rules-compile.ts";
import type { CompiledPacks, CompiledRule } from "./contact-rules-compile.ts";
import { contextOf, isInScope } from "./contact-rules-context.ts";
import type { Context, Verdict } from "./contact-rules-context.ts";
import { cooldown, deadline, frequency, noticeWindow, recentEvent, retention, sessionQuota, waitBefore } from "./contact-rules-counts.ts";
import { confirmation, handoff, oncePerMessage, optOut, personOnly, recipient, stop } from "./contact-rules-stops.ts";
import type { ContactAttempt, ContactDecision, ContactEvent, ContactFacts, ContactFragment, ContactTrace } from "./contact-rules-terms.ts";
import { preferences, timeWindow } from "./contact-rules-times.ts";
import {
  automation,
  ban,
  claimGuard,
  closedTemplate,
  consent,
  failClosed,
  mustInclude,
  offerCap,
  recording,
} from "./contact-rules-words.ts";

export * from "./contact-rules-terms.ts";
export { compilePacks } from "./contact-rules-compile.ts";
export type { CompiledPacks, RulesMode } from "./contact-rules-compile.ts";

/** How far ahead "wait until" looks: past the longest stop with an end. Nothing open by then is a no. */
const horizonMs = 400 * 86_400_000;

/**
 * Decides one attempt at one instant (epoch ms) by the strictest of all rules in `packs`: hand over > forbid > wait > allow.
 * `notBefore` is the first instant from `now` on at which all rules are open together. Throws a RangeError on a zone that does not exist.
 */
export function mayContact(
  attempt: ContactAttempt,
  history: readonly ContactEvent[],
  facts: ContactFacts,
  packs: CompiledPacks,
  now: Instant,
): ContactDecision {
  if (attempt.act === "contact" && attempt.channel === undefined)
    throw new RangeError(`attempt.channel is missing; an act "contact" needs the channel it goes by`);
  const context = contextOf(attempt, history, facts, packs);
  const rules = rulesForShape(packs, attempt, facts.product);
  context.singleReplies = rules.filter((rule): rule is CompiledRule<"single_reply"> => rule.kind === "single_reply");
  const first = judge(rules, context, now, true);
  const base = { trace: first.trace, mustNotInclude: first.mustNot, duties: context.duties };
  const decided = (rule: CompiledRule, verdict: Verdict) => ({ ...base, rule: rule.id, explanation: explain(rule, verdict) });

  if (first.handOver)
    return { outcome: "hand_over", queue: first.handOver.verdict.queue, ...decided(first.handOver.rule, first.handOver.verdict) };
  if (first.forbid) {
    const { queue } = first.forbid.verdict;
    return { outcome: "forbid", ...(queue ? { queue } : {}), ...decided(first.forbid.rule, first.forbid.verdict) };
  }
  if (first.wait) {
    const notBefore = firstOpen(rules, context, first.wait.until, now);
    const { rule, verdict } = first.wait;
    if (notBefore === undefined) return { outcome: "forbid", ...decided(rule, verdict) };
    return { outcome: "wait_until", notBefore, ...decided(rule, verdict) };
  }
  return {
    outcome: "allow",
    mustInclude: first.include,
    ...base,
    rule: first.owedTo?.id ?? "CORE",
    explanation: first.owedTo?.explanation ?? "no rule closes this",
  };
}

const wordKinds: ReadonlySet<string> = new Set(["ban", "claim_guard", "fail_closed", "closed_template", "confirmation"]);

/** Every rule that the words of an attempt break at that instant, not only the deciding one; for the check of a rendered message. */
export function brokenByWords(
  attempt: ContactAttempt,
  history: readonly ContactEvent[],
  facts: ContactFacts,
  packs: CompiledPacks,
  at: Instant,
): { rule: string; explanation: string }[] {
  const context = contextOf(attempt, history, facts, packs);
  const today = localDayAt(at, context.zone);
  const broken: { rule: string; explanation: string }[] = [];
  for (const rule of rulesForShape(packs, attempt, facts.product)) {
    if (!wordKinds.has(rule.rule.kind) || rule.rule.severity === "soft") continue;
    if (today < rule.fromDay || today > rule.toDay || !isInScope(rule.rule.scope, context, at)) continue;
    const verdict = evaluate(rule, context, at);
    if (verdict?.verdict === "forbid" || verdict?.verdict === "hand_over")
      broken.push({ rule: rule.id, explanation: explain(rule, verdict) });
  }
  return broken;
}

type Judged = {
  trace: ContactTrace[];
  include: ContactFragment[];
  mustNot: string[];
  handOver?: { rule: CompiledRule; verdict: Extract<Verdict, { verdict: "hand_over" }> };
  forbid?: { rule: CompiledRule; verdict: Extract<Verdict, { verdict: "forbid" }> };
  wait?: { rule: CompiledRule; verdict: Extract<Verdict, { verdict: "wait" }>; until: Instant };
  owedTo?: { id: string; explanation: string };
};

function judge(rules: readonly CompiledRule[], context: Context, at: Instant, isTraced: boolean): Judged {
  const judged: Judged = { trace: [], include: [], mustNot: [] };
  const today = localDayAt(at, context.zone);
  const excuses = excusesAt(rules, context, at, today);
  let best = -1;
  let quotaOpen = false;
  let quotaClosed: { rule: CompiledRule; verdict: Extract<Verdict, { verdict: "forbid" }> } | undefined;

  for (const rule of rules) {
    const { kind } = rule;
    if (kind === "single_reply" || kind === "applicability" || today < rule.fromDay || today > rule.toDay) continue;
    if (rule.asksFacts && !isInScope(rule.rule.scope, context, at)) continue;
    const excuse = excuses?.get(rule.passed.rule);
    if (excuse) {
      if (isTraced)
        judged.trace.push({ rule: rule.passed.rule, verdict: "excused", explanation: `does not bind here: ${excuse.rule.plain}` });
      if (89 > best) {
        best = 89;
        judged.owedTo = { id: excuse.id, explanation: excuse.rule.plain };
      }
      continue;
    }
    let verdict = evaluate(rule, context, at);
    if (!verdict) continue;
    if (rule.isSoft && (verdict.verdict === "forbid" || verdict.verdict === "wait" || verdict.verdict === "hand_over"))
      verdict = { verdict: "note", explanation: verdict.explanation };
    if (isTraced) judged.trace.push(traceOf(rule, verdict));
    switch (verdict.verdict) {
      case "hand_over":
        for (const never of verdict.mustNot ?? []) if (!judged.mustNot.includes(never)) judged.mustNot.push(never);
        if (!judged.handOver || rule.weight > judged.handOver.rule.weight) judged.handOver = { rule, verdict };
        break;
      case "forbid":
        // Of several closed stretches the one the user opened last is the one that is told.
        if (kind === "session_quota") {
          if (!quotaClosed || (verdict.matched ?? 0) > (quotaClosed.verdict.matched ?? 0)) quotaClosed = { rule, verdict };
        } else if (!judged.forbid || isDeciding(rule, verdict, judged.forbid)) judged.forbid = { rule, verdict };
        break;
      case "wait": {
        const until = Math.min(verdict.until, endsAt(rule, rules, context, today));
        if (!judged.wait || until > judged.wait.until || (until === judged.wait.until && rule.weight > judged.wait.rule.weight))
          judged.wait = { rule, verdict, until };
        break;
      }
      case "requires":
      case "pass":
      case "excused": {
        if (kind === "session_quota") quotaOpen = true;
        if (verdict.verdict === "requires")
          for (const fragment of verdict.include) if (!judged.include.includes(fragment)) judged.include.push(fragment);
        if (verdict.verdict !== "excused")
          for (const never of verdict.mustNot ?? []) if (!judged.mustNot.includes(never)) judged.mustNot.push(never);
        const rank = verdict.rank ?? 0;
        if (rank > best) {
          best = rank;
          judged.owedTo = { id: (verdict.verdict === "excused" && verdict.by) || rule.id, explanation: explain(rule, verdict) };
        }
        break;
      }
      case "note":
        break;
      default:
        verdict satisfies never;
    }
  }
  // Several stretches a user can open (a message, a menu click) are alternatives.
  if (quotaClosed && !quotaOpen && (!judged.forbid || quotaClosed.rule.weight > judged.forbid.rule.weight)) judged.forbid = quotaClosed;
  return judged;
}

/** When a rule stops binding by itself: after its last day, or when a rule that excuses it comes into force. */
function endsAt(rule: CompiledRule, rules: readonly CompiledRule[], context: Context, today: number): Instant {
  let day = rule.toDay + 1;
  for (const other of rules)
    if (other.rule.kind === "applicability" && other.fromDay > today && other.fromDay < day && other.rule.excuses.includes(rule.rule.id))
      day = other.fromDay;
  return day === Infinity ? Infinity : instantOfLocal(day, 0, context.zone);
}

/** Rules switched off here, and by which. */
function excusesAt(rules: readonly CompiledRule[], context: Context, at: Instant, today: number): Map<string, CompiledRule> | undefined {
  let excuses: Map<string, CompiledRule> | undefined;
  for (const rule of rules) {
    if (rule.kind !== "applicability") continue;
    if (rule.rule.kind !== "applicability" || rule.rule.excuses.length === 0) continue;
    if (today < rule.fromDay || today > rule.toDay || !isInScope(rule.rule.scope, context, at)) continue;
    excuses ??= new Map();
    for (const id of rule.rule.excuses) excuses.set(id, rule);
  }
  return excuses;
}

function isDeciding(
  rule: CompiledRule,
  verdict: Extract<Verdict, { verdict: "forbid" }>,
  than: { rule: CompiledRule; verdict: Extract<Verdict, { verdict: "forbid" }> },
): boolean {
  const matched = verdict.matched ?? 0;
  const other = than.verdict.matched ?? 0;
  // Among rules on words the longest match says best what was wrong.
  const sameSort = Math.floor(rule.weight / 10) === Math.floor(than.rule.weight / 10);
  return sameSort && matched !== other ? matched > other : rule.weight > than.rule.weight;
}

/** The first instant from `from` on at which every rule is open; undefined when one is closed for good or past the horizon. */
function firstOpen(rules: readonly CompiledRule[], context: Context, from: Instant, now: Instant): Instant | undefined {
  const later: Context = { ...context, duties: [] };
  let at = from;
  while (at - now <= horizonMs) {
    const judged = judge(rules, later, at, false);
    if (judged.forbid || judged.handOver) return undefined;
    if (!judged.wait) return at;
    if (judged.wait.until <= at)
      throw new RangeError(`rule ${judged.wait.rule.rule.id} waits until ${judged.wait.until}, which is not after ${at}`);
    at = judged.wait.until;
  }
  return undefined;
}

function evaluate(rule: CompiledRule, context: Context, at: Instant): Verdict | undefined {
  const { rule: data } = rule;
  switch (data.kind) {
    case "time_window":
      return timeWindow(rule as CompiledRule<"time_window">, context, at);
    case "preferences":
      return preferences(rule as CompiledRule<"preferences">, context, at);
    case "frequency":
      return frequency(rule as CompiledRule<"frequency">, context, at);
    case "cooldown":
      return cooldown(rule as CompiledRule<"cooldown">, context, at);
    case "stop":
      return stop(rule as CompiledRule<"stop">, context, at);
    case "handoff":
      return handoff(rule as CompiledRule<"handoff">, context, at);
    case "consent":
      return consent(rule as CompiledRule<"consent">, context, at);
    case "opt_out":
      return optOut(rule as CompiledRule<"opt_out">, context, at);
    case "confirmation":
      return confirmation(rule as CompiledRule<"confirmation">, context, at);
    case "recipient":
      return recipient(rule as CompiledRule<"recipient">, context, at);
    case "person_only":
      return personOnly(rule as CompiledRule<"person_only">, context, at);
    case "must_include":
      return mustInclude(rule as CompiledRule<"must_include">, context, at);
    case "closed_template":
      return closedTemplate(rule as CompiledRule<"closed_template">, context, at);
    case "claim_guard":
      return claimGuard(rule as CompiledRule<"claim_guard">, context, at);
    case "ban":
      return ban(rule as CompiledRule<"ban">, context, at);
    case "offer_cap":
      return offerCap(rule as CompiledRule<"offer_cap">, context, at);
    case "notice_window":
      return noticeWindow(rule as CompiledRule<"notice_window">, context, at);
    case "wait_before":
      return waitBefore(rule as CompiledRule<"wait_before">, context, at);
    case "retention":
      return retention(rule as CompiledRule<"retention">, context, at);
    case "recording":
      return recording(rule as CompiledRule<"recording">, context, at);
    case "automation":
      return automation(rule as CompiledRule<"automation">, context, at);
    case "session_quota":
      return sessionQuota(rule as CompiledRule<"session_quota">, context, at);
    case "once_per_message":
      return oncePerMessage(rule as CompiledRule<"once_per_message">, context, at);
    case "deadline":
      return deadline(rule as CompiledRule<"deadline">, context, at);
    case "recent_event":
      return recentEvent(rule as CompiledRule<"recent_event">, context, at);
    case "fail_closed":
      return failClosed(rule as CompiledRule<"fail_closed">, context, at);
    case "applicability":
    case "single_reply":
      return undefined;
    default:
      return data satisfies never;
  }
}

function explain(rule: CompiledRule, verdict: Verdict): string {
  const said = "explanation" in verdict ? verdict.explanation : undefined;
  return said === undefined || said === rule.rule.plain ? rule.rule.plain : `${rule.rule.plain} (${said})`;
}

function traceOf(rule: CompiledRule, verdict: Verdict): ContactTrace {
  if (verdict.verdict === "pass" && verdict.explanation === undefined) return rule.passed;
  return { rule: rule.rule.id, verdict: verdict.verdict, explanation: explain(rule, verdict) };
}
