// Knows when rules of hours and the borrower's own wishes open; refuses to know how often anybody may be reached.
import { instantAt, parseInstant } from "./calendar.ts";
import type { Instant } from "./calendar.ts";
import { readWish } from "./borrower-rhythm.ts";
import type { ReadWish } from "./borrower-rhythm.ts";
import { isInside, localClockAt, localDayAt, instantOfLocal, nextInstantInside } from "./contact-rules-clock.ts";
import type { ClockWindow } from "./contact-rules-clock.ts";
import { isLifted, hasHappened, singleReplyRule } from "./contact-rules-context.ts";
import type { Context, Evaluate, Verdict } from "./contact-rules-context.ts";
import type { ContactEvent, WeeklyWindow } from "./contact-rules-terms.ts";
import type { Waiver } from "./policy/pack.ts";

const everyDay = new Set([1, 2, 3, 4, 5, 6, 7]);
/** How long an agreed moment stays agreed. */
const agreedMs = 3_600_000;

export const timeWindow: Evaluate<"time_window"> = (rule, context, at) => {
  const { zones: where, waivers } = rule.rule;
  const zones = where === "all_candidates" ? context.facts.candidateZones : where === "debtor" ? [context.zone] : [where.fixed];
  let until = at;
  let closed = "";
  for (const zone of zones) {
    const opens = nextInstantInside(at, zone, rule.windows, true);
    if (opens > at && closed === "") closed = `${clockText(at, zone)} in ${zone} is outside the hours`;
    if (opens > until) until = opens;
  }
  if (until === at) return { verdict: "pass", rank: 40 + (rule.rule.scope.conditions?.length ?? 0) };
  return waived(context, at, waivers, closed) ?? { verdict: "wait", until: nextAgreed(context, at, waivers, until), explanation: closed };
};

function waived(context: Context, at: Instant, waivers: readonly Waiver[], closed: string): Verdict | undefined {
  if (waivers.includes("prior_consent") && context.attempt.underConsent === true)
    return { verdict: "excused", rank: 92, explanation: `${closed}, but the debtor consented to this contact beforehand` };
  if (waivers.includes("agreed_time") && agreedWindows(context, at).some((agreed) => at >= agreed.from && at < agreed.to))
    return { verdict: "excused", rank: 92, explanation: `${closed}, but the debtor agreed to this time` };
  if (waivers.includes("single_reply")) {
    const reply = singleReplyRule(context, at);
    if (reply)
      return {
        verdict: "excused",
        rank: 100,
        explanation: `${closed}, but this is the one reply to the debtor's own message`,
        by: reply.rule.id,
      };
  }
  return undefined;
}

/** The agreed moments around an instant. An agreement that names no readable time agrees to none. */
function agreedWindows(context: Context, at: Instant): { from: Instant; to: Instant }[] {
  const agreed: { from: Instant; to: Instant }[] = [];
  if (!context.outcomes.has("agreed_time")) return agreed;
  for (const event of context.history) {
    if (event.outcome !== "agreed_time" || event.at > at || isLifted(event, context.history, [], at)) continue;
    const value = event.value ?? event.text;
    if (value === undefined) continue;
    const moments = instantsIn(value, context.zone);
    if (moments.length > 0) {
      const from = moments[0]!;
      agreed.push({ from, to: moments[1] ?? from + agreedMs });
      continue;
    }
    for (const window of readWish(value)?.windows ?? []) {
      const day = localDayAt(at, context.zone);
      for (let near = day - 1; near <= day + 8; near++) {
        if (!new Set<number>(window.days).has(((((near + 3) % 7) + 7) % 7) + 1)) continue;
        const from = instantOfLocal(near, window.fromMinute, context.zone);
        const to = instantOfLocal(window.toMinute > window.fromMinute ? near : near + 1, window.toMinute, context.zone);
        if (to > event.at) agreed.push({ from, to });
      }
    }
  }
  return agreed;
}

/** Moments written out in a value: "2026-11-23T22:30:00+08:00" or "2026-11-23 22:30" by the borrower's clock. */
function instantsIn(value: string, zone: string): Instant[] {
  return [...value.matchAll(/(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?/g)].map((match) =>
    match[4] ? parseInstant(match[0].replace(" ", "T")) : instantAt(match[1]!, Number(match[2]) * 60 + Number(match[3]), zone),
  );
}

function nextAgreed(context: Context, at: Instant, waivers: readonly Waiver[], until: Instant): Instant {
  if (!waivers.includes("agreed_time")) return until;
  let first = until;
  for (const agreed of agreedWindows(context, at)) if (agreed.from > at && agreed.from < first) first = agreed.from;
  return first;
}

function toClock(windows: readonly WeeklyWindow[]): ClockWindow[] {
  return windows.map((window) => ({
    days: new Set<number>(window.days),
    fromMs: window.fromMinute * 60_000,
    toMs: window.toMinute * 60_000,
  }));
}

const wishes = new Map<string, ReadWish | "unreadable">();
function wishOf(value: string): ReadWish | "unreadable" {
  let wish = wishes.get(value);
  if (wish === undefined) {
    if (wishes.size > 2000) wishes.clear();
    wishes.set(value, (wish = readWish(value) ?? "unreadable"));
  }
  return wish;
}

/** Wishes in force: those of the record that were not lifted. Later wishes add to earlier ones; only an event with an actor takes one away. */
export const preferences: Evaluate<"preferences"> = (rule, context, at) => {
  const { honour, when, waivers } = rule.rule;
  const never: ClockWindow[] = [];
  const only: ClockWindow[][] = [];
  let asked = false;
  if (!hasHappened(context, when) && !(honour.includes("rhythm") && context.facts.rhythm)) return undefined;
  for (const event of context.inbound) {
    if (event.at > at || !when.includes(event.outcome) || isLifted(event, context.history, [], at)) continue;
    if (event.outcome === "opt_out" || event.outcome === "medium_opt_out") {
      if (honour.includes("channel") && closesMedium(event, context, at))
        return { verdict: "forbid", explanation: `asked not to be reached by ${context.medium}` };
      continue;
    }
    const wish = event.value === undefined && event.text === undefined ? "unreadable" : wishOf(event.value ?? event.text!);
    asked = true;
    if (wish === "unreadable")
      return {
        verdict: "hand_over",
        queue: "preferences",
        explanation: `nobody has put the wish "${event.value ?? event.text ?? ""}" into hours yet`,
      };
    const inconvenient = wish.polarity === "never" || (wish.polarity === undefined && event.outcome === "designated_inconvenient");
    if (
      honour.includes("place") &&
      wish.places.length > 0 &&
      context.attempt.place !== undefined &&
      wish.places.includes(context.attempt.place) === inconvenient
    )
      return waivedOr(context, at, waivers, { verdict: "forbid", explanation: `asked not to be reached at ${context.attempt.place}` });
    if (honour.includes("channel") && wish.media.length > 0 && context.medium && wish.media.includes(context.medium) === inconvenient)
      return waivedOr(context, at, waivers, { verdict: "forbid", explanation: `asked not to be reached by ${context.medium}` });
    if (!honour.includes("time") || wish.windows.length === 0) continue;
    if (inconvenient) never.push(...toClock(wish.windows));
    else only.push(toClock(wish.windows));
    if (wish.atMost && honour.includes("rhythm")) {
      const opens = rhythmOpens(context, at, wish.atMost);
      if (opens > at)
        return { verdict: "wait", until: opens, explanation: `asked for at most ${wish.atMost.limit} in ${wish.atMost.perDays} days` };
    }
  }
  const rhythm = honour.includes("rhythm") ? context.facts.rhythm : undefined;
  if (rhythm) {
    asked = true;
    if (rhythm.never) never.push(...toClock(rhythm.never));
    if (rhythm.only) only.push(toClock(rhythm.only));
    if (rhythm.atMost && !context.isReply) {
      const opens = rhythmOpens(context, at, rhythm.atMost);
      if (opens > at)
        return { verdict: "wait", until: opens, explanation: `asked for at most ${rhythm.atMost.limit} in ${rhythm.atMost.perDays} days` };
    }
  }
  if (!asked) return undefined;
  let until = at;
  if (never.length > 0) until = nextInstantInside(at, context.zone, never, false);
  for (const windows of only) until = Math.max(until, nextInstantInside(at, context.zone, windows, true));
  if (until === at) return { verdict: "pass", rank: 60 };
  return waivedOr(context, at, waivers, {
    verdict: "wait",
    until,
    explanation: `${clockText(at, context.zone)} is a time the borrower asked us to leave`,
  });
};

function waivedOr(context: Context, at: Instant, waivers: readonly Waiver[], otherwise: Verdict): Verdict {
  return waived(context, at, waivers, otherwise.explanation ?? "") ?? otherwise;
}

/** A count by the borrower's own wish: contacts of any kind to this person, replies apart. */
function rhythmOpens(context: Context, at: Instant, atMost: { limit: number; perDays: number }): Instant {
  if (context.isReply) return at;
  const days: number[] = [];
  for (const event of context.history)
    if (
      event.direction === "out" &&
      event.at <= at &&
      event.medium !== "notice" &&
      event.purpose !== "reply" &&
      event.purpose !== "dialog_reply"
    )
      days.push(localDayAt(event.at, context.zone));
  if (days.length < atMost.limit) return at;
  if (atMost.limit === 0) return Infinity;
  days.sort((a, b) => b - a);
  const day = days[atMost.limit - 1]! + atMost.perDays;
  return localDayAt(at, context.zone) >= day ? at : instantOfLocal(day, 0, context.zone);
}

const mediumNames: [RegExp, string][] = [
  [/\b(?:calls?|phone|voice|telephone|llamadas?)\b|电话/i, "call"],
  [/\b(?:sms|texts?)\b|短信/i, "sms"],
  [/\be-?mails?\b|邮件/i, "email"],
  [/\bwechat\b|微信/i, "wechat"],
  [/\bwhatsapp\b/i, "whatsapp"],
  [/\bchat\b/i, "chat"],
  [/\b(?:letters?|mail|post)\b/i, "letter"],
  [/\ball\b|\beverything\b/i, "*"],
];

/** Whether an opt-out event closes the attempt's medium: the media its value names, else the one it came by. */
export function closesMedium(event: ContactEvent, context: Context, at: Instant): boolean {
  if (isLifted(event, context.history, ["opt_in"], at)) return false;
  const named = event.value === undefined ? [] : mediumNames.filter(([name]) => name.test(event.value!)).map(([, medium]) => medium);
  if (named.length === 0) return event.medium === context.medium;
  return named.includes("*") || (context.medium !== undefined && named.includes(context.medium));
}

export function clockText(at: Instant, zone: string): string {
  const { msOfDay } = localClockAt(at, zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const seconds = (msOfDay / 1000) % 60;
  return `${two(msOfDay / 3_600_000)}:${two((msOfDay / 60_000) % 60)}${seconds >= 1 ? `:${two(seconds)}` : ""}`;
}

export function isOpen(at: Instant, zone: string, windows: readonly ClockWindow[]): boolean {
  return isInside(localClockAt(at, zone), windows);
}
export const allDays: ReadonlySet<number> = everyDay;
