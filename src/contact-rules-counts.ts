// Knows how often and how soon: counts over days, pauses after an event, quotas, deadlines. Refuses to know what a contact says.
import { dayNumber, fromDayNumber } from "./calendar.ts";
import type { Instant } from "./calendar.ts";
import { addBusinessDays } from "./contact-rules-business-days.ts";
import { instantOfLocal, localDayAt } from "./contact-rules-clock.ts";
import { isSameAddress, isSameDebt, isSamePerson, hasHappened, spanMs } from "./contact-rules-context.ts";
import type { Context, Evaluate } from "./contact-rules-context.ts";
import type { ContactEvent } from "./contact-rules-terms.ts";
import type { CountBy, Exclusion, Scope, Span } from "./policy/pack.ts";

/** Records of the file that are no contact by themselves. */
const silent: ReadonlySet<string> = new Set(["plan_signed", "plan_broken", "stop_lifted", "undeliverable"]);

function isCounted(event: ContactEvent, context: Context, scope: Scope, countBy: readonly CountBy[]): boolean {
  if (silent.has(event.outcome)) return false;
  if (scope.exceptPlaces && event.place && scope.exceptPlaces.includes(event.place)) return false;
  for (const by of countBy) {
    if (by === "person" && !isSamePerson(event, context)) return false;
    if ((by === "debt" || by === "account") && !isSameDebt(event, context.attempt)) return false;
    if (by === "address" && !isSameAddress(event, context)) return false;
    if (by === "place" && event.place !== context.attempt.place) return false;
  }
  return true;
}

function isExcluded(event: ContactEvent, exclude: readonly Exclusion[]): boolean {
  for (const exclusion of exclude) {
    if (exclusion === "not_connected" && event.outcome === "not_connected") return true;
    if (exclusion === "under_prior_consent" && event.underConsent === true) return true;
    if (exclusion === "unable_to_reach_or_leave_message" && event.outcome === "unable_to_reach_or_leave_message") return true;
    if (exclusion === "to_attorney_or_creditor" && event.recipient === "attorney") return true;
    if (
      exclusion === "reply_to_debtor" &&
      (event.purpose === "reply" ||
        event.purpose === "dialog_reply" ||
        event.purpose === "answer_query" ||
        event.purpose === "opt_out_confirmation")
    )
      return true;
  }
  return false;
}

/** E3: over n calendar days, day X counts X-n+1..X by the borrower's first zone; over hours and minutes, a sliding stretch. E9: replies are not counted against. */
export const frequency: Evaluate<"frequency"> = (rule, context, at) => {
  const { limit, per, countBy, countMedia, countOutcomes, countPurposes, exclude, excludeRule, scope } = rule.rule;
  if (context.isReply) return { verdict: "pass", explanation: "a reply to the borrower's own message is not counted" };
  if (exclude.includes("to_attorney_or_creditor") && (context.recipient === "attorney" || context.recipient === "debt_adviser"))
    return undefined;
  const byDay = per.unit === "calendar_day";
  const places: number[] = [];
  let left = 0;
  let looked = 0;
  for (const event of context.outbound) {
    if (event.at > at || !countMedia.includes(event.medium)) continue;
    looked++;
    if (countOutcomes && !countOutcomes.includes(event.outcome)) continue;
    // A message whose purpose nobody wrote down counts: it may have been one.
    if (countPurposes && event.purpose !== undefined && !countPurposes.includes(event.purpose)) continue;
    if (!isCounted(event, context, scope, countBy)) continue;
    if (isExcluded(event, exclude)) left++;
    else places.push(byDay ? localDayAt(event.at, context.zone) : event.at);
  }
  const excused = left > 0 && excludeRule !== undefined;
  if (places.length < limit)
    return excused
      ? { verdict: "excused", rank: 90, explanation: `${left} not counted; ${places.length} of ${limit}`, by: excludeRule }
      : {
          verdict: "pass",
          rank: places.length > 0 ? 50 + 20 * (places.length / limit) : looked > 0 ? 48 : 0,
          explanation: `${places.length} of ${limit}`,
        };
  if (limit === 0) return { verdict: "forbid", explanation: "none are allowed" };
  places.sort((a, b) => b - a);
  const dropping = places[limit - 1]!;
  const opens = byDay ? instantOfDay(dropping + per.n, context, at) : dropping + spanMs(per);
  if (opens <= at) {
    const start = byDay ? localDayAt(at, context.zone) - per.n + 1 : at - spanMs(per) + 1;
    const counted = places.filter((place) => place >= start).length;
    return excused
      ? { verdict: "excused", rank: 90, explanation: `${left} not counted; ${counted} of ${limit}`, by: excludeRule }
      : { verdict: "pass", rank: 50 + 20 * (counted / limit), explanation: `${counted} of ${limit}` };
  }
  return {
    verdict: "wait",
    until: opens,
    explanation: `${limit} of ${limit} in ${spanText(per)}; the next on ${dateText(opens, context)}`,
  };
};

function instantOfDay(day: number, context: Context, at: Instant): Instant {
  return localDayAt(at, context.zone) >= day ? at : instantOfLocal(day, 0, context.zone);
}

/** E4: n days whose first is the day of the event; open on event + n. */
export const cooldown: Evaluate<"cooldown"> = (rule, context, at) => {
  const { after, media, length, countBy, exclude, excludeRule, scope } = rule.rule;
  if (context.isReply) return { verdict: "pass", explanation: "a reply to the borrower's own message is not counted" };
  if (!hasHappened(context, after)) return undefined;
  let last: ContactEvent | undefined;
  let left = 0;
  for (const event of context.history) {
    if (event.at > at || !after.includes(event.outcome) || !media.includes(event.medium) || !isCounted(event, context, scope, countBy))
      continue;
    if (isExcluded(event, exclude)) left++;
    else if (!last || event.at > last.at) last = event;
  }
  if (!last)
    return left > 0 && excludeRule ? { verdict: "excused", rank: 90, explanation: `${left} not counted`, by: excludeRule } : undefined;
  const day = localDayAt(last.at, context.zone);
  const opens = instantOfDay(day + length.n, context, at);
  if (opens <= at) return { verdict: "pass", rank: 66, explanation: `the last was on ${fromDayNumber(day)}` };
  return { verdict: "wait", until: opens, explanation: `spoke on ${fromDayNumber(day)}, that day is the first of ${length.n}` };
};

/** A stretch opened by the user's own act. Several quotas on one channel are alternatives: `mayContact` closes only when all are. */
export const sessionQuota: Evaluate<"session_quota"> = (rule, context, at) => {
  const { opensOn, ttl, max, format } = rule.rule;
  if (format === "free_form" && context.attempt.format === "template")
    return context.attempt.optIn === false ? { verdict: "forbid", explanation: "no opt-in for templates" } : { verdict: "pass", rank: 60 };
  let opened: ContactEvent | undefined;
  for (const event of context.history)
    if (
      event.direction === "in" &&
      event.medium === context.medium &&
      event.at <= at &&
      opensOn.includes(event.outcome) &&
      (!opened || event.at >= opened.at)
    )
      opened = event;
  if (!opened) return { verdict: "forbid", explanation: "the user has not written yet" };
  // E1: the stretch is half open, so its last instant is closed.
  if (at - opened.at >= spanMs(ttl))
    return { verdict: "forbid", explanation: `the user's last act was more than ${spanText(ttl)} ago`, matched: opened.at };
  let sent = 0;
  for (const event of context.history)
    if (event.direction === "out" && event.medium === context.medium && event.at >= opened.at && event.at <= at) sent++;
  if (max !== null && sent >= max)
    return { verdict: "forbid", explanation: `${sent} of ${max} messages sent since the user's last act`, matched: opened.at };
  return { verdict: "pass", rank: 75, explanation: `${sent} of ${max ?? "any number of"} messages since the user's last act` };
};

/** Waits a number of days after something was sent, unless the person was spoken with. Nothing sent at all forbids. */
export const waitBefore: Evaluate<"wait_before"> = (rule, context, at) => {
  const { after, orOnceSpoken, span, dayOneIsEventDay } = rule.rule;
  let last: ContactEvent | undefined;
  for (const event of context.history) {
    if (event.at > at || !isSameDebt(event, context.attempt)) continue;
    if (orOnceSpoken.includes(event.outcome)) return { verdict: "pass", rank: 80, explanation: "the person was spoken with" };
    if (event.direction !== "out" || !after.includes(event.outcome)) continue;
    const returned = context.history.some(
      (later) => later.outcome === "undeliverable" && later.at >= event.at && later.medium === event.medium && later.at <= at,
    );
    // The first that was not returned starts the wait; a later one does not start it anew.
    if (!returned && (!last || event.at < last.at)) last = event;
  }
  if (!last) return { verdict: "forbid", explanation: "nothing was sent and nobody was spoken with before" };
  const opens = instantOfDay(localDayAt(last.at, context.zone) + span.n + (dayOneIsEventDay ? 0 : 1), context, at);
  return opens <= at
    ? { verdict: "pass", rank: 80 }
    : { verdict: "wait", until: opens, explanation: `${spanText(span)} from ${dateText(last.at, context)}` };
};

export const retention: Evaluate<"retention"> = (rule, context, at) => {
  const { keep, fragments } = rule.rule;
  if (context.attempt.act !== "delete_recording") return { verdict: "requires", rank: 80, include: fragments };
  if (keep === "until_settled") return undefined;
  const { callAt } = context.attempt;
  if (callAt === undefined) return { verdict: "forbid", explanation: "nobody knows when the call was" };
  const day = fromDayNumber(localDayAt(callAt, context.zone));
  const [year, rest] = [Number(day.slice(0, 4)) + (keep.unit === "year" ? keep.n : 0), day.slice(4)];
  // 29 February is kept until 1 March's day is over.
  const last = dayNumber(rest === "-02-29" && year % 4 !== 0 ? `${year}-03-01` : `${String(year).padStart(4, "0")}${rest}`);
  const opens = instantOfDay(last + 1, context, at);
  return opens <= at
    ? { verdict: "pass", rank: 80 }
    : { verdict: "wait", until: opens, explanation: `kept through ${fromDayNumber(last)}` };
};

export const noticeWindow: Evaluate<"notice_window"> = (rule, context, at) => {
  const { depositDate } = context.attempt;
  if (depositDate === undefined) return { verdict: "forbid", explanation: "nobody knows the date of the deposit" };
  const deposit = dayNumber(depositDate);
  if (deposit - localDayAt(at, context.zone) <= rule.rule.moreThanDaysAhead) return { verdict: "pass", rank: 60 };
  const from = fromDayNumber(addBusinessDays(deposit, -rule.rule.notMoreThan.n));
  const to = fromDayNumber(addBusinessDays(deposit, -rule.rule.notLessThan.n));
  context.duties.push({ rule: rule.rule.id, duty: `send_deposit_notice_from_${from}`, dueBy: to });
  return { verdict: "requires", rank: 80, include: [rule.rule.fragment], explanation: `the notice goes out from ${from} to ${to}` };
};

/** A duty with a day, never a bar by itself: it tells people what is due. */
export const deadline: Evaluate<"deadline"> = (rule, context, at) => {
  const { trigger, doneBy, duty, within } = rule.rule;
  if (!hasHappened(context, trigger)) return undefined;
  let first: ContactEvent | undefined;
  for (const event of context.history) {
    if (event.at > at || !isSameDebt(event, context.attempt)) continue;
    if (doneBy.includes(event.outcome)) return undefined;
    if (trigger.includes(event.outcome) && (!first || event.at < first.at)) first = event;
  }
  if (!first) return undefined;
  const day = localDayAt(first.at, context.zone);
  const dueBy = fromDayNumber(within.unit === "business_day" ? addBusinessDays(day, within.n) : day + within.n);
  context.duties.push({ rule: rule.rule.id, duty, dueBy });
  return { verdict: "note", explanation: `${duty.replaceAll("_", " ")} by ${dueBy}` };
};

/** A safe harbour that rests on something recent: noted when it is not there. */
export const recentEvent: Evaluate<"recent_event"> = (rule, context, at) => {
  const { events, media, within } = rule.rule;
  const today = localDayAt(at, context.zone);
  const recent = context.history.some(
    (event) =>
      event.direction === "in" &&
      event.at <= at &&
      media.includes(event.medium) &&
      events.includes(event.outcome) &&
      today - localDayAt(event.at, context.zone) <= within.n,
  );
  return recent ? { verdict: "pass", rank: 10 } : { verdict: "note", explanation: `nothing of the kind in the last ${spanText(within)}` };
};

export function spanText(span: Span): string {
  const unit = { minute: "minute", hour: "hour", calendar_day: "day", business_day: "business day", year: "year" }[span.unit];
  return `${span.n} ${unit}${span.n === 1 ? "" : "s"}`;
}

function dateText(at: Instant, context: Context): string {
  return Number.isFinite(at) ? fromDayNumber(localDayAt(at, context.zone)) : "no day";
}
