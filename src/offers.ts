// Knows what may be offered to somebody in this position and nothing else may be said; refuses to know who asks or in which words.
import type { Actor, Authority, AuthorityStage, OfferKind } from "./authority.ts";
import { authorityStageOf } from "./authority.ts";
import { addDays, type LocalDate } from "./calendar.ts";
import { parseDecimal } from "./money.ts";
import { dueDatesFrom } from "./schedule.ts";
import { planParts, type Part } from "./split.ts";

/** Everything an offer may depend on: the ledger's figures and the record of promises. Nothing about the person. */
export type OfferPosition = {
  currency: string;
  today: LocalDate;
  daysPastDue: number;
  pastDueMinor: number;
  /** Interest on late money that is open, part of `pastDueMinor`. */
  pastDuePenaltyMinor: number;
  nextDueMinor: number;
  payoffMinor: number;
  runningPromises: number;
  brokenPromises: number;
  product: string;
  country: string;
  /** The lender's own terms of a promise; a stage of the authority table may say otherwise. */
  promiseTerms: { horizonDays: number; minimumSharePct: number };
  /** The most that the borrower can carry a month, once affordability is known; null while it is not. */
  affordableMonthlyMinor: number | null;
};

export type OfferPart = Part;
export type Offer =
  | { kind: "payNow"; amountMinor: number }
  | { kind: "promise"; earliest: LocalDate; latest: LocalDate; minimumMinor: number; maximumMinor: number }
  | { kind: "split"; parts: OfferPart[] }
  | { kind: "plan"; parts: OfferPart[]; approval: Actor }
  | { kind: "dueDateChange"; approval: Actor }
  | { kind: "pause"; until: LocalDate; approval: Actor }
  | { kind: "waiver"; component: "penalty"; amountMinor: number; ifPaidMinor: number; approval: Actor };

export type OfferSet = {
  authorityVersion: string;
  stageFrom: number;
  rounds: number;
  offers: Offer[];
  withheld: { kind: OfferKind; because: WithheldCode }[];
};
export type WithheldCode =
  | "nothing_due"
  | "not_at_this_stage"
  | "too_many_running"
  | "too_many_broken"
  | "below_minimum_instalment"
  | "not_affordable"
  | "no_penalty"
  | "above_authority";

/** At this actor's limit, in minor units: never more than the open penalty, never any principal. */
export function waiverLimitMinor(
  position: Pick<OfferPosition, "daysPastDue" | "pastDuePenaltyMinor">,
  authority: Authority,
  by: Actor,
): number {
  return Math.floor((position.pastDuePenaltyMinor * authorityStageOf(authority, position.daysPastDue).waiver.penaltySharePct[by]) / 100);
}

/** Who must agree to a waiver of this size; null when nobody may. */
export function waiverApproval(
  amountMinor: number,
  position: Pick<OfferPosition, "daysPastDue" | "pastDuePenaltyMinor">,
  authority: Authority,
): Actor | null {
  if (amountMinor <= 0) return null;
  return (["bot", "agent", "supervisor"] as const).find((by) => amountMinor <= waiverLimitMinor(position, authority, by)) ?? null;
}

/** Horizon and smallest share of a promise at this stage. */
function promiseTermsOf(position: OfferPosition, stage: AuthorityStage): { horizonDays: number; minimumSharePct: number } {
  return {
    horizonDays: stage.promise.horizonDays ?? position.promiseTerms.horizonDays,
    minimumSharePct: stage.promise.minimumSharePct ?? position.promiseTerms.minimumSharePct,
  };
}

function maxMonthsOf(position: OfferPosition, stage: AuthorityStage, authority: Authority): number {
  const product = authority.products[position.product];
  return product?.countries.includes(position.country) ? product.maxMonths : stage.plan!.maxMonths;
}

/** `months` monthly parts from `firstOn`, the first no less than its share of the whole; null when the sum is too small to be cut so. */
function monthlyParts(totalMinor: number, months: number, firstOn: LocalDate, firstSharePct: number): OfferPart[] | null {
  if (totalMinor < months) return null;
  const dates = dueDatesFrom(firstOn, months, { every: 1, unit: "months" });
  const leastFirst = Math.ceil((totalMinor * firstSharePct) / 100);
  const even = planParts({ amountMinor: totalMinor, dates });
  if (even[0]!.amountMinor >= leastFirst) return even;
  return totalMinor - leastFirst < months - 1 ? null : planParts({ amountMinor: totalMinor, dates, firstMinor: leastFirst });
}

/** The fewest months that keep every part within `monthlyMinor`; null when even the longest plan does not. */
function fewestMonths(totalMinor: number, monthlyMinor: number, maxMonths: number, firstSharePct: number): number | null {
  if (monthlyMinor <= 0) return null;
  for (let months = 2; months <= maxMonths; months++) {
    const parts = monthlyParts(totalMinor, months, "2000-01-01", firstSharePct);
    if (parts && Math.max(...parts.map(({ amountMinor }) => amountMinor)) <= monthlyMinor) return months;
  }
  return null;
}

function minimumInstalmentMinor(position: OfferPosition, authority: Authority): number {
  const minimum = authority.minimumInstalment[position.currency];
  return minimum === undefined ? 1 : parseDecimal(minimum, position.currency);
}

/** A plan of `months` monthly parts from `firstOn`, or the code of what stands against it. */
export function planOffer(
  position: OfferPosition,
  authority: Authority,
  wish: { months: number; firstOn: LocalDate },
  by: Actor = "bot",
): Extract<Offer, { kind: "plan" }> | { refused: WithheldCode } {
  const stage = authorityStageOf(authority, position.daysPastDue);
  if (position.pastDueMinor <= 0) return { refused: "nothing_due" };
  if (!stage.plan) return { refused: "not_at_this_stage" };
  if (wish.months < 2 || wish.months > maxMonthsOf(position, stage, authority)) return { refused: "above_authority" };
  if (wish.firstOn < position.today || wish.firstOn > addDays(position.today, stage.plan.firstWithinDays))
    return { refused: "above_authority" };
  const parts = monthlyParts(position.pastDueMinor, wish.months, wish.firstOn, stage.plan.firstSharePct);
  if (!parts) return { refused: "below_minimum_instalment" };
  const least = Math.min(...parts.map((part) => part.amountMinor));
  if (least < minimumInstalmentMinor(position, authority)) return { refused: "below_minimum_instalment" };
  if (position.affordableMonthlyMinor !== null && Math.max(...parts.map((part) => part.amountMinor)) > position.affordableMonthlyMinor)
    return { refused: "not_affordable" };
  const approval: Actor = wish.months > stage.plan.approvalAboveMonths ? "agent" : "bot";
  return { kind: "plan", parts, approval: by === "bot" ? approval : "bot" };
}

/** All that may be offered now, best first; what is not on offer is listed with its reason. Same position, same set. */
export function offersFor(position: OfferPosition, authority: Authority, by: Actor = "bot"): OfferSet {
  const stage = authorityStageOf(authority, position.daysPastDue);
  const askedMinor = position.pastDueMinor > 0 ? position.pastDueMinor : position.nextDueMinor;
  const promiseTerms = promiseTermsOf(position, stage);
  const offers: Offer[] = [];
  const withheld: OfferSet["withheld"] = [];
  const refuse = (kind: OfferKind, because: WithheldCode): void => void withheld.push({ kind, because });
  for (const kind of stage.order) {
    if (askedMinor <= 0 || position.payoffMinor <= 0) {
      refuse(kind, "nothing_due");
      continue;
    }
    if (kind === "payNow") offers.push({ kind, amountMinor: askedMinor });
    else if (kind === "promise") {
      if (position.runningPromises >= stage.promise.maxRunning) refuse(kind, "too_many_running");
      else if (position.brokenPromises >= stage.promise.maxBroken) refuse(kind, "too_many_broken");
      else
        offers.push({
          kind,
          earliest: position.today,
          latest: addDays(position.today, promiseTerms.horizonDays),
          minimumMinor: Math.min(askedMinor, Math.ceil((askedMinor * promiseTerms.minimumSharePct) / 100)),
          maximumMinor: position.payoffMinor,
        });
    } else if (kind === "split") {
      const firstMinor = Math.ceil((askedMinor * stage.split.firstSharePct) / 100);
      if (position.brokenPromises >= stage.promise.maxBroken) refuse(kind, "too_many_broken");
      else if (firstMinor >= askedMinor) refuse(kind, "below_minimum_instalment");
      else
        offers.push({
          kind,
          parts: [
            { on: addDays(position.today, Math.min(promiseTerms.horizonDays, 7)), amountMinor: firstMinor },
            { on: addDays(position.today, stage.split.spanDays), amountMinor: askedMinor - firstMinor },
          ],
        });
    } else if (kind === "plan") {
      if (!stage.plan) refuse(kind, "not_at_this_stage");
      else {
        const maxMonths = maxMonthsOf(position, stage, authority);
        const months =
          position.affordableMonthlyMinor === null
            ? Math.min(3, maxMonths)
            : fewestMonths(position.pastDueMinor, position.affordableMonthlyMinor, maxMonths, stage.plan.firstSharePct);
        const made =
          months === null
            ? { refused: "not_affordable" as const }
            : planOffer(position, authority, { months, firstOn: addDays(position.today, stage.plan.firstWithinDays) }, by);
        if ("refused" in made) refuse(kind, made.refused);
        else offers.push(made);
      }
    } else if (kind === "dueDateChange") {
      if (stage.dueDateChange) offers.push({ kind, approval: stage.dueDateChange.approval });
      else refuse(kind, "not_at_this_stage");
    } else if (kind === "pause") {
      if (stage.pause) offers.push({ kind, until: addDays(position.today, stage.pause.maxDays), approval: stage.pause.approval });
      else refuse(kind, "not_at_this_stage");
    } else {
      const amountMinor = waiverLimitMinor(position, authority, by);
      if (position.pastDuePenaltyMinor <= 0) refuse(kind, "no_penalty");
      else if (amountMinor <= 0) refuse(kind, "above_authority");
      else offers.push({ kind, component: "penalty", amountMinor, ifPaidMinor: position.pastDueMinor - amountMinor, approval: by });
    }
  }
  return { authorityVersion: authority.version, stageFrom: stage.minDaysPastDue, rounds: authority.concessionRounds, offers, withheld };
}

/** What the borrower asks for, in the ledger's terms. */
export type Proposal =
  | { kind: "promise"; on: LocalDate; amountMinor: number }
  | { kind: "split"; parts: OfferPart[] }
  | { kind: "plan"; months: number; firstOn: LocalDate }
  | { kind: "waiver"; amountMinor: number };
export type Answer =
  | { take: Offer }
  /** The nearest that is allowed, and why not what was asked. */
  | { counter: Offer; because: CounterCode }
  | { refuse: WithheldCode };
export type CounterCode =
  | "date_past"
  | "date_too_late"
  | "amount_too_small"
  | "amount_too_large"
  | "first_part_too_small"
  | "parts_do_not_add_up"
  | "too_many_months"
  | "instalment_too_small"
  | "not_affordable"
  | "above_authority";

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function answerPromise(wish: Extract<Proposal, { kind: "promise" }>, set: OfferSet): Answer {
  const limits = set.offers.find((offer) => offer.kind === "promise");
  if (!limits) return { refuse: set.withheld.find((row) => row.kind === "promise")?.because ?? "not_at_this_stage" };
  const on = wish.on < limits.earliest ? limits.earliest : wish.on > limits.latest ? limits.latest : wish.on;
  const amountMinor = clamp(wish.amountMinor, limits.minimumMinor, limits.maximumMinor);
  const nearest: Offer = { kind: "promise", earliest: on, latest: on, minimumMinor: amountMinor, maximumMinor: amountMinor };
  if (wish.on < limits.earliest) return { counter: nearest, because: "date_past" };
  if (wish.on > limits.latest) return { counter: nearest, because: "date_too_late" };
  if (wish.amountMinor < limits.minimumMinor) return { counter: nearest, because: "amount_too_small" };
  if (wish.amountMinor > limits.maximumMinor) return { counter: nearest, because: "amount_too_large" };
  return { take: nearest };
}

function answerSplit(wish: Extract<Proposal, { kind: "split" }>, set: OfferSet, position: OfferPosition): Answer {
  const offered = set.offers.find((offer) => offer.kind === "split");
  if (!offered) return { refuse: set.withheld.find((row) => row.kind === "split")?.because ?? "not_at_this_stage" };
  const askedMinor = offered.parts.reduce((sum, part) => sum + part.amountMinor, 0);
  const [first, second] = [wish.parts[0], wish.parts[1]];
  if (!first || !second || wish.parts.length !== 2) return { counter: offered, because: "parts_do_not_add_up" };
  if (first.on < position.today || second.on <= first.on) return { counter: offered, because: "date_past" };
  const lastDay = offered.parts[1]!.on;
  const horizon = set.offers.find((offer) => offer.kind === "promise")?.latest ?? offered.parts[0]!.on;
  if (second.on > lastDay || first.on > horizon) {
    const firstOn = first.on > horizon ? horizon : first.on;
    return { counter: { kind: "split", parts: [{ on: firstOn, amountMinor: offered.parts[0]!.amountMinor }, { on: second.on > lastDay ? lastDay : second.on, amountMinor: askedMinor - offered.parts[0]!.amountMinor }] }, because: "date_too_late" }; // prettier-ignore
  }
  if (first.amountMinor < offered.parts[0]!.amountMinor)
    return { counter: { kind: "split", parts: [{ on: first.on, amountMinor: offered.parts[0]!.amountMinor }, { on: second.on, amountMinor: askedMinor - offered.parts[0]!.amountMinor }] }, because: "first_part_too_small" }; // prettier-ignore
  if (first.amountMinor + second.amountMinor !== askedMinor || second.amountMinor <= 0) {
    if (first.amountMinor >= askedMinor) return { counter: offered, because: "parts_do_not_add_up" };
    return {
      counter: { kind: "split", parts: [first, { on: second.on, amountMinor: askedMinor - first.amountMinor }] },
      because: "parts_do_not_add_up",
    };
  }
  return { take: { kind: "split", parts: [first, second] } };
}

function answerPlan(wish: Extract<Proposal, { kind: "plan" }>, position: OfferPosition, authority: Authority): Answer {
  const stage = authorityStageOf(authority, position.daysPastDue);
  const made = planOffer(position, authority, wish);
  if (!("refused" in made)) return { take: made };
  if (made.refused === "nothing_due" || !stage.plan) return { refuse: made.refused };
  const maxMonths = maxMonthsOf(position, stage, authority);
  const lastFirst = addDays(position.today, stage.plan.firstWithinDays);
  const firstOn = wish.firstOn < position.today ? position.today : wish.firstOn > lastFirst ? lastFirst : wish.firstOn;
  const because: CounterCode =
    made.refused === "not_affordable" ? "not_affordable"
    : made.refused === "below_minimum_instalment" ? "instalment_too_small"
    : wish.months > maxMonths ? "too_many_months"
    : wish.firstOn > lastFirst ? "date_too_late"
    : "above_authority"; // prettier-ignore
  const wanted = clamp(wish.months, 2, maxMonths);
  const nearest = Array.from({ length: maxMonths - 1 }, (_, index) => index + 2).sort(
    (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b,
  );
  for (const months of nearest) {
    const offer = planOffer(position, authority, { months, firstOn });
    if (!("refused" in offer)) return { counter: offer, because };
  }
  return { refuse: made.refused };
}

/** Takes what is inside the limits, else counters with the nearest that is. Pure: the same wish in the same position has one answer. */
export function answerProposal(wish: Proposal, position: OfferPosition, authority: Authority): Answer {
  const set = offersFor(position, authority);
  if (wish.kind === "promise") return answerPromise(wish, set);
  if (wish.kind === "split") return answerSplit(wish, set, position);
  if (wish.kind === "plan") return answerPlan(wish, position, authority);
  const limit = set.offers.find((offer) => offer.kind === "waiver");
  if (!limit) return { refuse: set.withheld.find((row) => row.kind === "waiver")?.because ?? "not_at_this_stage" };
  return wish.amountMinor > 0 && wish.amountMinor <= limit.amountMinor
    ? { take: { ...limit, amountMinor: wish.amountMinor, ifPaidMinor: position.pastDueMinor - wish.amountMinor } }
    : { counter: limit, because: "above_authority" };
}
