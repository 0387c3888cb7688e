// Knows how a borrower's words become a promise that can be checked: amount, day, way to pay, one part or two. Refuses to ask anything.
import { addDays, addMonths, localDate, daysInMonth, type LocalDate } from "../src/calendar.ts";
import type { PaymentMethod } from "../src/lender.ts";
import { promiseLimits, refusalOf, type PromiseLimits, type PromiseRefusal } from "../src/promise.ts";
import type { Heard, HeardAmount, HeardDate } from "../prompts/heard.ts";
import { namesZero } from "../prompts/matter-words.ts";
import { isAllTogether, isThatAlone } from "../prompts/part-words.ts";
import { methodIn } from "../prompts/payment-words.ts";
import { authorityStageOf } from "../src/authority.ts";
import { answerProposal } from "../src/offers.ts";
import type { Facts, LoanFacts } from "./dialog.ts";
import { authorityIn, brokenLately, positionOf } from "./position.ts";

export type PartOfDay = "morning" | "afternoon" | "evening";

/** What is confirmed or implied so far. Kept in the topic, plain JSON. */
export type Draft = {
  amountMinor?: number;
  on?: LocalDate;
  /** The second of two payments. */
  restMinor?: number;
  restOn?: LocalDate;
  method?: PaymentMethod;
  /** Proposals that went past a limit. */
  rounds: number;
  /** The promise that this one takes the place of; the others stay. Absent: it takes the place of all. */
  replaces?: string;
  /** It stands beside what is promised already ("the rest on the 20th"). */
  adds?: true;
  /** Chosen where a comparison of wordings asks for it; "any": asked and left open. */
  partOfDay?: PartOfDay | "any";
  whichDates?: [LocalDate, LocalDate];
  whichAmounts?: [number, number];
};

/** What reading a message led to: something to ask, or nothing more than a fuller draft. */
export type Reading =
  | { kind: "nothing" }
  | { kind: "read" }
  | { kind: "which_date"; dates: [LocalDate, LocalDate] }
  | { kind: "which_amount"; amounts: [number, number] }
  | { kind: "payday" }
  | { kind: "other_currency" }
  | { kind: "too_many_parts" };

/** What a promise is measured against: what is past due, else the next instalment. Minor units. */
export function asked({ statement }: LoanFacts): number {
  return statement.pastDue.totalMinor > 0 ? statement.pastDue.totalMinor : (statement.nextDue?.totalMinor ?? 0);
}

/** While a plan runs, its next part may be promised by itself. */
function planPartMinor({ plan }: LoanFacts): number | null {
  if (plan?.status !== "running") return null;
  return (plan.parts.find(({ status }) => status === "missed") ?? plan.parts.find(({ status }) => status === "due"))?.amountMinor ?? null;
}

export function limitsFor(loan: LoanFacts, facts: Facts): PromiseLimits {
  const { pastDue, nextDue, payoff } = loan.statement;
  const part = planPartMinor(loan);
  const limits = promiseLimits(
    { pastDueMinor: pastDue.totalMinor, nextDueMinor: nextDue?.totalMinor ?? 0, payoffMinor: payoff.totalMinor },
    facts.today,
    termsOf(loan, facts),
  );
  return part === null ? limits : { ...limits, minimumMinor: Math.min(part, limits.minimumMinor) };
}

/** The lender's terms, or what the authority table says of this stage. */
function termsOf(loan: LoanFacts, facts: Facts): Facts["lender"]["promise"] {
  const { promise } = authorityStageOf(authorityIn(facts), loan.statement.daysPastDue);
  const { horizonDays, minimumSharePct, ...rest } = facts.lender.promise;
  return { ...rest, horizonDays: promise.horizonDays ?? horizonDays, minimumSharePct: promise.minimumSharePct ?? minimumSharePct };
}

/** Whether another promise for a later day may be taken: after as many broken ones as the table allows a person takes it; paying today stays open. */
export function mayPromise(loan: LoanFacts, facts: Facts): boolean {
  return brokenLately(loan) < authorityStageOf(authorityIn(facts), loan.statement.daysPastDue).promise.maxBroken;
}

/** An amount said as a share ("half", "the rest") is worked out from the ledger, rounded up so that a share never falls short of itself. */
export function amountIn(said: HeardAmount, loan: LoanFacts, limits: PromiseLimits, otherMinor = 0): number {
  const whole = asked(loan);
  const share = said.share;
  if (share === undefined) return said.amountMinor;
  if (typeof share === "object") return Math.ceil((whole * share.percent) / 100);
  if (share === "rest") return Math.max(0, whole - otherMinor);
  if (share === "minimum") return limits.minimumMinor;
  const [of, parts] = { half: [1, 2], third: [1, 3], quarter: [1, 4], two_thirds: [2, 3], all: [1, 1] }[share] as [number, number];
  return Math.ceil((whole * of) / parts);
}

/** So long after the last day that can be noted, nobody means it beside another. */
const farDays = 90;

const isFuture = (date: HeardDate): boolean => date.tense === "future";

/** Reads one message into the draft. What the message does not say stays as it was. */
export function readInto(draft: Draft, heard: Heard, loan: LoanFacts, facts: Facts): Reading {
  const limits = limitsFor(loan, facts);
  const method = methodIn(heard.text);
  if (method && facts.lender.payment.methods.includes(method)) draft.method = method;
  const found: Reading = { kind: method ? "read" : "nothing" };

  const pairs = heard.payments.filter((pair) => pair.amount && pair.date && isFuture(pair.date));
  if (pairs.length > 2) return { kind: "too_many_parts" };
  if (pairs.length === 2) return readTwo(draft, pairs as { amount: HeardAmount; date: HeardDate }[], loan, limits);

  const dates = heard.dates.filter(isFuture);
  const amounts = heard.amounts;
  // Nothing, said as a sum, is measured like one.
  if (amounts.length === 0 && namesZero(heard.text)) {
    draft.amountMinor = 0;
    if (dates.length === 0) return { kind: "read" };
  }
  if (amounts.some((amount) => amount.share === undefined && amount.currency !== loan.statement.currency))
    return { kind: "other_currency" };
  if (draft.restMinor !== undefined && amounts.length === 0 && isAllTogether(heard.text)) {
    delete draft.amountMinor;
    delete draft.restMinor;
    delete draft.restOn;
    if (dates.length === 0) return { kind: "read" };
  }
  // A day alone, said of two payments: the one it can belong to moves, the other stays.
  if (dates.length === 1 && amounts.length === 0 && draft.restOn !== undefined && dates[0]!.certainty !== "ambiguous" && !dates[0]!.needs) {
    if (draft.on !== undefined && dates[0]!.date > draft.on) draft.restOn = dates[0]!.date;
    else draft.on = dates[0]!.date;
    return { kind: "read" };
  }
  if (draft.restMinor !== undefined && amounts.length > 0 && isThatAlone(heard.text)) {
    delete draft.restMinor;
    delete draft.restOn;
  }
  if (namesRest(draft, dates, amounts, loan)) return { kind: "read" };
  if (movesFirst(draft, dates, amounts, loan, limits)) return { kind: "read" };
  if (dates.length > 0 || amounts.length > 0) {
    delete draft.restMinor;
    delete draft.restOn;
  }
  const amount = amounts.find(({ share }) => share !== "rest") ?? amounts[0];
  const which = amount && twoOf(amount.certainty === "ambiguous" ? (amount.alternatives ?? []) : []);
  if (amount && !which) {
    const promised = loan.promises.reduce((sum, { status, amountMinor }) => (status === "running" ? sum + amountMinor : sum), 0);
    if (amount.share === "rest" && promised > 0 && promised < asked(loan)) draft.adds = true;
    draft.amountMinor = amountIn(amount, loan, limits, draft.adds ? promised : 0);
  }
  const date = dates[0];
  if (date) {
    if (date.needs === "payday") return { kind: "payday" };
    const named = date.certainty === "ambiguous" ? (date.alternatives ?? []) : dates.map((one) => one.date);
    // "1/2" beside a day of this month: what would be months away is left out of the choice.
    const near = named.filter((day) => day <= addDays(limits.latest, farDays));
    const choices = twoOf(near.length > 0 ? near : named);
    if (choices) return { kind: "which_date", dates: choices };
    draft.on = near[0] ?? date.date;
  }
  if (which) return { kind: "which_amount", amounts: which };
  return date || amount ? { kind: "read" } : found;
}

/** "And the rest?", "the rest on the 10th", beside a part that was named: the second of two payments, its day perhaps still to be asked for. */
function namesRest(draft: Draft, dates: readonly HeardDate[], amounts: readonly HeardAmount[], loan: LoanFacts): boolean {
  const [date] = dates;
  if (draft.on === undefined || draft.amountMinor === undefined || draft.amountMinor >= asked(loan) || draft.adds) return false;
  if (amounts.length !== 1 || amounts[0]!.share !== "rest" || dates.length > 1) return false;
  if (date && (date.certainty === "ambiguous" || date.needs)) return false;
  draft.restMinor = asked(loan) - draft.amountMinor;
  if (date) draft.restOn = date.date;
  else delete draft.restOn;
  return true;
}

/** "Make it 250 on Friday", said of two payments: the first one is another, the rest keeps its day and takes what is left. */
function movesFirst(
  draft: Draft,
  dates: readonly HeardDate[],
  amounts: readonly HeardAmount[],
  loan: LoanFacts,
  limits: PromiseLimits,
): boolean {
  const [amount, date] = [amounts[0], dates[0]];
  if (draft.restOn === undefined || draft.restMinor === undefined || draft.adds || amounts.length !== 1 || dates.length > 1) return false;
  if (amount!.certainty === "ambiguous" || amount!.share === "all" || amount!.share === "rest") return false;
  if (date && (date.certainty === "ambiguous" || date.needs || date.date >= draft.restOn)) return false;
  const amountMinor = amountIn(amount!, loan, limits);
  if (amountMinor <= 0 || amountMinor >= asked(loan)) return false;
  draft.amountMinor = amountMinor;
  draft.restMinor = asked(loan) - amountMinor;
  if (date) draft.on = date.date;
  return true;
}

function readTwo(draft: Draft, pairs: { amount: HeardAmount; date: HeardDate }[], loan: LoanFacts, limits: PromiseLimits): Reading {
  const [first, second] = pairs as [(typeof pairs)[0], (typeof pairs)[0]];
  draft.amountMinor = amountIn(first.amount, loan, limits);
  draft.on = first.date.date;
  draft.restMinor = amountIn(second.amount, loan, limits, draft.amountMinor);
  // Two shares rounded up each: the last part takes the remainder.
  const over = draft.amountMinor + draft.restMinor - asked(loan);
  if (over > 0 && over <= 2 && second.amount.share !== undefined) draft.restMinor -= over;
  draft.restOn = second.date.date;
  // "All on Friday and the rest at the end of the month": there is no rest.
  if (draft.restMinor <= 0) {
    delete draft.restMinor;
    delete draft.restOn;
  }
  return { kind: "read" };
}

function twoOf<T>(values: readonly T[]): [T, T] | null {
  const different = [...new Set(values)];
  return different.length >= 2 ? [different[0]!, different[1]!] : null;
}

/** Running promises that stay when this one is bound. */
export function staying(draft: Draft, loan: LoanFacts): LoanFacts["promises"] {
  const running = loan.promises.filter(({ status }) => status === "running");
  return draft.adds ? running : draft.replaces === undefined ? [] : running.filter(({ id }) => id !== draft.replaces);
}

/** The whole sum of a draft: both parts, and what stays promised beside it. */
export function totalOf(draft: Draft, loan: LoanFacts): number {
  const beside = staying(draft, loan).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return (draft.amountMinor ?? asked(loan)) + (draft.restMinor ?? 0) + beside;
}

/** Two payments are checked as one sum and by each of their days. */
export function refusalOfDraft(draft: Draft & { on: LocalDate }, loan: LoanFacts, facts: Facts): PromiseRefusal | null {
  const limits = limitsFor(loan, facts);
  if (draft.amountMinor !== undefined && draft.amountMinor <= 0 && limits.maximumMinor > 0)
    return { code: "amount_too_small", minimumMinor: limits.minimumMinor };
  const amountMinor = totalOf(draft, loan);
  const second = draft.restOn ? refusalOf({ amountMinor, on: draft.restOn }, limits) : null;
  const first = refusalOf({ amountMinor, on: draft.on }, limits);
  if (first?.code === "date_too_late" && isRestOffered(draft, loan, facts)) return null;
  return first ?? (second && !isSplitOffered(draft, loan, facts) ? second : null);
}

/** "And the rest on the 27th", beside a part that is promised already: together they are the two parts that may be agreed to. */
function isRestOffered({ adds, amountMinor, on, restMinor }: Draft, loan: LoanFacts, facts: Facts): boolean {
  const [standing, ...more] = loan.promises.filter(({ status }) => status === "running");
  if (!adds || !standing || more.length > 0 || amountMinor === undefined || on === undefined || restMinor !== undefined || on < standing.on) return false; // prettier-ignore
  return isSplitOffered({ rounds: 0, amountMinor: standing.amountMinor, on: standing.on, restMinor: amountMinor, restOn: on }, loan, facts);
}

/** The whole in two parts, the first large enough: then the second may come later than a promise may. */
function isSplitOffered({ amountMinor, on, restMinor, restOn }: Draft, loan: LoanFacts, facts: Facts): boolean {
  if (amountMinor === undefined || on === undefined || restMinor === undefined || restOn === undefined) return false;
  const parts = [{ on, amountMinor }, { on: restOn, amountMinor: restMinor }]; // prettier-ignore
  return "take" in answerProposal({ kind: "split", parts }, positionOf(loan, facts), authorityIn(facts));
}

/** The way to pay that is read back when the borrower named none: the debit on record, else the lender's first other way. */
export function methodFor(draft: Draft, loan: LoanFacts, facts: Facts): PaymentMethod {
  const { methods } = facts.lender.payment;
  if (draft.method) return draft.method;
  if (loan.loan.debitAccountLast4 && methods.includes("debit")) return "debit";
  return methods.find((method) => method !== "debit") ?? methods[0] ?? "transfer";
}

/** The next time pay day comes, today included; a month without that day pays on its last. */
export function nextPayday(day: number, today: LocalDate): LocalDate {
  const on = (month: LocalDate): LocalDate => {
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
    return localDate(year, number, Math.min(day, daysInMonth(year, number)));
  };
  const here = on(today);
  return here >= today ? here : on(addMonths(`${today.slice(0, 7)}-01`, 1));
}
