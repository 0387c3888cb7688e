// Knows what ends or narrows contact: stops and their reach, opt-outs, who may be spoken to, what belongs to a person. Refuses to know hours and counts.
import { fromDayNumber } from "./calendar.ts";
import { instantOfLocal, localDayAt } from "./contact-rules-clock.ts";
import { isLifted, isSameAddress, isSameDebt, hasHappened, says, spanMs, validationPeriodEnd } from "./contact-rules-context.ts";
import type { Context, Evaluate, Verdict } from "./contact-rules-context.ts";
import { closesMedium } from "./contact-rules-times.ts";
import type { ContactEvent, ContactMedium } from "./contact-rules-terms.ts";
import type { Kinds, LimitedRecipient } from "./policy/pack.ts";
import { findAny } from "./wording.ts";

type Stop = Kinds["stop"];

export const stop: Evaluate<"stop"> = (rule, context, at) => {
  const data = rule.rule;
  const { attempt } = context;
  if (attempt.act === "inbound") {
    // Listening is always lawful; what was heard may still call for a person at once.
    const heard =
      data.outcome === "hand_over" && attempt.text !== undefined && data.signals !== undefined && says(attempt.text, data.signals);
    return heard ? stopVerdict(data, `the borrower says: ${attempt.text}`) : undefined;
  }
  const byState = data.states?.find((state) => context.facts.accountStates?.includes(state));
  let ended: Verdict | undefined;
  if (byState && !isBreached(context, byState)) ended = stopVerdict(data, `the account is ${byState.replaceAll("_", " ")}`);
  if (!ended && !hasHappened(context, data.when)) return undefined;
  for (const event of context.history) {
    if (ended?.verdict === "forbid" || ended?.verdict === "hand_over") break;
    if (event.at > at || !data.when.includes(event.outcome) || !reaches(data, event, context, at)) continue;
    if (isLifted(event, context.history, data.liftedBy, at)) continue;
    if (data.inValidationPeriod && !wasInValidationPeriod(event, context)) continue;
    const day = localDayAt(event.at, context.zone);
    if (data.duty) context.duties.push({ rule: rule.rule.id, duty: data.duty.duty, dueBy: fromDayNumber(day + data.duty.within.n) });
    const because = `${event.outcome.replaceAll("_", " ")} on ${fromDayNumber(day)}`;
    if (data.until === "lifted") ended = stopVerdict(data, because);
    else {
      const opensDay = day + data.until.span.n + (data.until.dayOneIsEventDay ? 0 : 1);
      if (localDayAt(at, context.zone) >= opensDay) continue;
      const until = instantOfLocal(opensDay, 0, context.zone);
      if (!ended || (ended.verdict === "wait" && until > ended.until))
        ended =
          data.outcome === "hand_over"
            ? stopVerdict(data, because)
            : { verdict: "wait", until, explanation: `${because}, to ${fromDayNumber(opensDay - 1)}` };
    }
  }
  if (!ended) return undefined;
  const allowed =
    attempt.act === "say" || data.stillAllowed.includes(context.purpose) || (context.isReply && data.stillAllowed.includes("reply"));
  if (!allowed) return ended;
  const demand = data.neverSay && attempt.text !== undefined ? findAny(attempt.text, data.neverSay) : undefined;
  if (demand)
    return {
      verdict: "forbid",
      explanation: `${ended.explanation}: even an answer may not say "${demand.phrase}"`,
      matched: demand.phrase.length,
    };
  return attempt.act === "say"
    ? undefined
    : { verdict: "excused", rank: 91, explanation: `${ended.explanation}; this kind of message is still allowed` };
};

function stopVerdict(data: Stop, because: string): Verdict {
  return data.outcome === "hand_over"
    ? { verdict: "hand_over", queue: data.queue ?? "general", explanation: because }
    : { verdict: "forbid", explanation: because, ...(data.queue ? { queue: data.queue } : {}) };
}

function isBreached(context: Context, state: string): boolean {
  return state === "plan_performing" && context.facts.accountStates?.includes("plan_breached") === true;
}

function reaches(data: Stop, event: ContactEvent, context: Context, at: number): boolean {
  if (data.blocks !== "all" && !(context.medium && data.blocks.includes(context.medium))) return false;
  switch (data.reach) {
    case "person":
    case "place":
      return true;
    case "debt":
      return isSameDebt(event, context.attempt);
    case "address":
      return isSameAddress(event, context);
    case "medium":
      return closesMedium(event, context, at);
    default:
      return data.reach satisfies never;
  }
}

/** A dispute counts while the period of the notice before it runs, and before any notice was sent. */
function wasInValidationPeriod(event: ContactEvent, context: Context): boolean {
  const end = validationPeriodEnd(context, event.at);
  return end === undefined || localDayAt(event.at, context.zone) <= end;
}

export const handoff: Evaluate<"handoff"> = (rule, context, at) => {
  const { when, signals, queue, liftedBy, until } = rule.rule;
  const { attempt } = context;
  if (attempt.act === "inbound") {
    const heard = attempt.text === undefined || signals.length === 0 ? undefined : findAny(attempt.text, signals);
    return heard ? { verdict: "hand_over", queue, explanation: `the borrower says "${heard.phrase}"` } : undefined;
  }
  if (!hasHappened(context, when)) return undefined;
  for (const event of context.inbound) {
    if (event.at > at || !when.includes(event.outcome) || isLifted(event, context.history, liftedBy ?? [], at)) continue;
    const day = localDayAt(event.at, context.zone);
    if (until && localDayAt(at, context.zone) >= day + until.span.n + (until.dayOneIsEventDay ? 0 : 1)) continue;
    return { verdict: "hand_over", queue, explanation: `${event.outcome.replaceAll("_", " ")} on ${fromDayNumber(day)}` };
  }
  return undefined;
};

/** The last opt-out that reaches the attempt and no later opt-in took back. */
function standingOptOut(
  context: Context,
  at: number,
  media: readonly ContactMedium[],
  acrossMedia: boolean,
  everyAddress: boolean,
  isOptOut: (event: ContactEvent) => boolean,
): ContactEvent | undefined {
  let standing: ContactEvent | undefined;
  for (const event of context.inbound) {
    if (event.at > at || !media.includes(event.medium)) continue;
    if (!acrossMedia && event.medium !== context.medium) continue;
    const elsewhere = event.address !== undefined && context.attempt.address !== undefined && event.address !== context.attempt.address;
    if (elsewhere && !everyAddress) continue;
    if (event.outcome === "opt_in") {
      if (standing && standing.medium === event.medium) standing = undefined;
    } else if (isOptOut(event) && !isLifted(event, context.history, [], at)) standing = event;
  }
  return standing;
}

const bareWords = new Map<readonly string[], ReadonlySet<string>>();
function isKeyword(text: string, keywords: readonly string[]): boolean {
  let words = bareWords.get(keywords);
  if (!words) bareWords.set(keywords, (words = new Set(keywords.map((word) => word.toLowerCase()))));
  return words.has(
    text
      .trim()
      .toLowerCase()
      .replace(/[.!。！]+$/, ""),
  );
}

export const optOut: Evaluate<"opt_out"> = (rule, context, at) => {
  const { media, keywords, freeForm, reach, acrossMedia } = rule.rule;
  if (!context.medium || !media.includes(context.medium) || !(context.hasHeardText || context.outcomes.has("opt_out"))) return undefined;
  const isOptOut = (event: ContactEvent) => {
    if (event.outcome === "opt_out") return true;
    if (event.text === undefined || (event.outcome !== "text" && event.outcome !== "message")) return false;
    return isKeyword(event.text, keywords) || (freeForm === "reasonable_person" && says(event.text, ["stop_contact"]));
  };
  const standing = standingOptOut(context, at, media, acrossMedia === true, reach === "all_automated", isOptOut);
  if (!standing) return undefined;
  const words = standing.text === undefined ? "" : `: "${standing.text}"`;
  return {
    verdict: "forbid",
    explanation: `opted out of ${standing.medium} on ${fromDayNumber(localDayAt(standing.at, context.zone))}${words}`,
  };
};

export const confirmation: Evaluate<"confirmation"> = (rule, context, at) => {
  const { max, within, neverSay } = rule.rule;
  let stopped: ContactEvent | undefined;
  for (const event of context.history)
    if (
      event.direction === "in" && event.at <= at && event.medium === context.medium &&
      (event.outcome === "opt_out" || event.outcome === "medium_opt_out" || (event.text !== undefined && (isKeyword(event.text, ["stop"]) || says(event.text, ["stop_contact"])))) &&
      (!stopped || event.at >= stopped.at)
    )
      stopped = event; // prettier-ignore
  if (!stopped) return { verdict: "forbid", explanation: "there is no opt-out to confirm" };
  if (at - stopped.at > spanMs(within))
    return { verdict: "forbid", explanation: `the opt-out is more than ${within.n} minutes old: it is kept in silence` };
  let sent = 0;
  for (const event of context.history)
    if (event.direction === "out" && event.medium === context.medium && event.at >= stopped.at && event.at <= at) sent++;
  if (sent >= max) return { verdict: "forbid", explanation: "it was confirmed already" };
  const more = context.attempt.text === undefined ? undefined : findAny(context.attempt.text, neverSay);
  if (more) return { verdict: "forbid", explanation: `a confirmation may not say "${more.phrase}"`, matched: more.phrase.length };
  return { verdict: "pass", rank: 95, explanation: "confirms the opt-out and says nothing else", mustNot: neverSay };
};

export const recipient: Evaluate<"recipient"> = (rule, context, at) => {
  const { forbid, limited } = rule.rule;
  const who = context.recipient;
  if (who === "debtor" || !forbid.includes(who)) {
    if (!limited.some((limit) => limit.who === who)) return undefined;
  }
  const limit = limited.find((one) => one.who === who && one.purposes.includes(context.purpose));
  if (!limit) return { verdict: "forbid", explanation: `${who.replaceAll("_", " ")} may not be told or asked` };
  return limitedRecipient(limit, context, at);
};

function limitedRecipient(limit: LimitedRecipient, context: Context, at: number): Verdict {
  const who = limit.who.replaceAll("_", " ");
  if (limit.conditions?.includes("debtor_unreachable") && context.attempt.debtorUnreachable !== true)
    return { verdict: "forbid", explanation: `${who} may be asked only when the debtor cannot be reached` };
  const { attempt } = context;
  // Who the earlier contact was with counts as this one unless two names say otherwise.
  const theirs = (event: ContactEvent) =>
    event.at <= at && (event.person === undefined || attempt.person === undefined || event.person === attempt.person);
  let asked = 0;
  for (const event of context.history) {
    if (!theirs(event)) continue;
    if (limit.never?.includes(event.outcome))
      return { verdict: "forbid", explanation: `${event.outcome.replaceAll("_", " ")}: never again` };
    if (limit.again?.includes(event.outcome)) asked = 0;
    else if (
      event.direction === "out" &&
      (event.outcome === "location_inquiry" ||
        event.purpose === "location" ||
        event.purpose === "relay_callback" ||
        event.recipient === limit.who)
    )
      asked++;
  }
  if (asked >= limit.maxContacts) return { verdict: "forbid", explanation: `${who} was asked already` };
  return {
    verdict: "requires",
    rank: limit.say.length > 0 ? 84 : 20,
    include: limit.say,
    mustNot: limit.neverSay,
    explanation: `${who} may be asked, without a word of the debt`,
  };
}

export const personOnly: Evaluate<"person_only"> = (rule) => ({
  verdict: "hand_over",
  queue: rule.rule.queue,
  explanation: rule.rule.plain,
  mustNot: rule.rule.neverSay,
});

export const oncePerMessage: Evaluate<"once_per_message"> = (_rule, context, at) => {
  const { messageId } = context.attempt;
  if (messageId === undefined) return { verdict: "forbid", explanation: "the message has no id to tell it from a repeat" };
  const seen = context.history.some((event) => event.messageId === messageId && event.at <= at);
  return seen ? { verdict: "forbid", explanation: `message ${messageId} was worked already` } : { verdict: "pass", rank: 75 };
};
