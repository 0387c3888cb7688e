// Knows how a plan comes about: what can be carried, what is allowed, read back as a schedule, then bound. Refuses any figure the offer engine did not make.
import { addDays, type LocalDate } from "../src/calendar.ts";
import { authorityStageOf } from "../src/authority.ts";
import { money, parseDecimal, toDecimal } from "../src/money.ts";
import { answerProposal, offersFor, planOffer, type CounterCode, type Offer } from "../src/offers.ts";
import { monthsAt } from "../prompts/help-words.ts";
import { asksLess } from "../prompts/matter-words.ts";
import { handOverMatter, openCase } from "./handoff.ts";
import { authorityIn, positionOf } from "./position.ts";
import { nextPayday } from "./promise-draft.ts";
import { act, because, bindingYes, choiceOf, finish, speak, start, theLoan, wordsOf, yesOrNo, type Dialog, type Talk } from "./talk.ts";

/** A bare number up to this is a number of months; above it, an amount. */
const mostBareMonths = 24;

type PlanOffer = Extract<Offer, { kind: "plan" }>;
/** What the borrower asked for so far. Plain JSON in the topic. */
type Wish = { months?: number; monthlyMinor?: number; firstOn?: LocalDate };

function wishOf(talk: Talk): Wish {
  const { data } = talk.state.topic;
  data["wish"] ??= {};
  return data["wish"] as Wish;
}

const affordableOf = (talk: Talk): number | null => (talk.state.topic.data["affordable"] as number | undefined) ?? null;

/** Adds what this message says to the wish; false when it says nothing about a plan. */
function readWish(talk: Talk): boolean {
  const { heard } = talk;
  if (!heard) return false;
  const wish = wishOf(talk);
  const found = monthsAt(heard.text);
  const { currency } = theLoan(talk).statement;
  const amount = heard.amounts.find((one) => one.share === undefined && one.certainty !== "ambiguous" && one.currency === currency);
  // "In three months" is a number of months here and no day.
  const day = heard.dates.find(
    ({ tense, certainty, span }) =>
      tense === "future" && certainty !== "ambiguous" && !(found && span[0] < found.end && span[1] > found.start),
  );
  const bare = talk.state.topic.slot === "wish" && /^\d{1,2}$/.test(heard.digits ?? "") ? Number(heard.digits) : 0;
  // A bare sum beside what was read back is as much a month.
  const sum = talk.state.topic.slot === "confirm" && /^\d{2,7}$/.test(heard.digits ?? "") ? Number(heard.digits) : 0;
  if (sum > mostBareMonths && !amount) {
    wish.monthlyMinor = parseDecimal(String(sum), currency);
    delete wish.months;
    return true;
  }
  // "6", asked for months or an amount: as many months, where it can be no amount.
  if (bare > 0 && bare <= mostBareMonths) {
    wish.months = bare;
    delete wish.monthlyMinor;
    return true;
  }
  if (found) {
    wish.months = found.months;
    delete wish.monthlyMinor;
  } else if (amount && amount.amountMinor > 0) {
    wish.monthlyMinor = amount.amountMinor;
    delete wish.months;
  }
  if (day) wish.firstOn = day.date;
  return found !== null || amount !== undefined || day !== undefined;
}

/** "Ok, in 6": a number beside a yes is another wish, never a yes to what was read back. */
function readBareCount(talk: Talk): boolean {
  const found = /(?<!\d)\d{1,2}(?!\d)/.exec(talk.heard?.text.normalize("NFKC") ?? "")?.[0];
  if (found === undefined || Number(found) < 2) return false;
  const wish = wishOf(talk);
  wish.months = Number(found);
  delete wish.monthlyMinor;
  return true;
}

/** Money of another kind: said once more in the agreement's own. */
function otherCurrency(talk: Talk): boolean {
  const { currency } = theLoan(talk).statement;
  if (!talk.heard?.amounts.some((amount) => amount.share === undefined && amount.currency !== currency)) return false;
  speak(talk, "affordCurrency", { currency });
  talk.state.topic.slot = "wish";
  speak(talk, "planAskWish");
  return true;
}

/** The borrower's next pay day when it falls inside the term, else the last day allowed. */
function firstDay(talk: Talk, withinDays: number): LocalDate {
  const latest = addDays(talk.facts.today, withinDays);
  const payday = talk.facts.borrower?.payday;
  const next = payday === undefined ? latest : nextPayday(payday, talk.facts.today);
  return next > talk.facts.today && next <= latest ? next : latest;
}

function propose(talk: Talk): void {
  const { facts } = talk;
  const loan = theLoan(talk);
  const authority = authorityIn(facts);
  const position = positionOf(loan, facts, affordableOf(talk));
  const stage = authorityStageOf(authority, position.daysPastDue);
  if (!stage.plan) {
    speak(talk, "planToPerson");
    return handOverMatter(talk, "plan_beyond_authority");
  }
  const wish = wishOf(talk);
  // What was wished for days ago may have passed since.
  if (wish.firstOn !== undefined && wish.firstOn < facts.today) delete wish.firstOn;
  // One payment is no plan.
  if (wish.months !== undefined && wish.months < 2)
    return start(talk, "promise_to_pay", { unheard: true, ...(wish.firstOn ? { draft: { rounds: 0, on: wish.firstOn } } : {}) });
  const firstOn = wish.firstOn ?? firstDay(talk, stage.plan.firstWithinDays);
  const months =
    wish.months ?? (wish.monthlyMinor === undefined ? null : Math.max(2, Math.ceil(position.pastDueMinor / wish.monthlyMinor)));
  if (months === null) {
    const made = offersFor(position, authority).offers.find((offer) => offer.kind === "plan");
    const again = made && planOffer(position, authority, { months: made.parts.length, firstOn });
    if (again && !("refused" in again)) return readBack(talk, again);
    return refuse(talk, offersFor(position, authority).withheld.find(({ kind }) => kind === "plan")?.because ?? "not_at_this_stage");
  }
  const answer = answerProposal({ kind: "plan", months, firstOn }, position, authority);
  if ("take" in answer) return readBack(talk, answer.take as PlanOffer);
  if ("refuse" in answer) return refuse(talk, answer.refuse);
  counter(talk, answer.counter as PlanOffer, answer.because, { months, latest: addDays(facts.today, stage.plan.firstWithinDays) });
}

/** Why not, in the borrower's words, then the nearest that is allowed; after the rounds of the table, a person. */
function counter(talk: Talk, offer: PlanOffer, why: CounterCode, asked: { months: number; latest: LocalDate }): void {
  const { data } = talk.state.topic;
  const { currency } = theLoan(talk).statement;
  const rounds = Number(data["rounds"] ?? 0) + 1;
  data["rounds"] = rounds;
  because(talk, `plan countered: ${why}`, [`${asked.months} months asked`, `${offer.parts.length} months offered`]);
  talk.state.refused.push(`plan of ${asked.months} months: ${why}`);
  if (rounds >= authorityIn(talk.facts).concessionRounds) {
    speak(talk, "roundsOver");
    return handOverMatter(talk, "plan_beyond_authority");
  }
  if (why === "not_affordable") speak(talk, "planCounterAfford");
  else if (why === "date_too_late") speak(talk, "planCounterDay", { latest: asked.latest });
  else if (why === "instalment_too_small")
    speak(talk, "planCounterSmall", { minimum: money(Math.min(...offer.parts.map((part) => part.amountMinor)), currency) });
  else speak(talk, "planCounterMonths", { count: offer.parts.length });
  // What was met half-way is the wish from here on: only a new one is another round.
  talk.state.topic.data["wish"] = { months: offer.parts.length, firstOn: offer.parts[0]!.on } satisfies Wish;
  readBack(talk, offer);
}

function refuse(talk: Talk, why: string): void {
  because(talk, `no plan: ${why}`);
  // Too small to be parted: one payment, on a day of their own.
  if (why === "below_minimum_instalment") {
    const { currency } = theLoan(talk).statement;
    const minimum = authorityIn(talk.facts).minimumInstalment[currency];
    if (minimum !== undefined) speak(talk, "planCounterSmall", { minimum: money(parseDecimal(minimum, currency), currency) });
    return start(talk, "promise_to_pay", { unheard: true });
  }
  speak(talk, why === "not_affordable" ? "planTooLong" : "planToPerson");
  handOverMatter(talk, "plan_beyond_authority");
}

/** Less than was read back: more months where there are any, else a person. */
function less(talk: Talk): void {
  const offer = talk.state.topic.data["offer"] as PlanOffer;
  const stage = authorityStageOf(authorityIn(talk.facts), theLoan(talk).statement.daysPastDue);
  const longer = planOffer(positionOf(theLoan(talk), talk.facts, affordableOf(talk)), authorityIn(talk.facts), {
    months: offer.parts.length + 1,
    firstOn: offer.parts[0]!.on,
  });
  if (!stage.plan || "refused" in longer) {
    speak(talk, "roundsOver");
    return handOverMatter(talk, "plan_beyond_authority");
  }
  talk.state.topic.slot = "wish";
  speak(talk, "planAskWish");
}

function figures(talk: Talk, offer: PlanOffer) {
  const { currency } = theLoan(talk).statement;
  const [first, last] = [offer.parts[0]!, offer.parts.at(-1)!];
  return {
    count: offer.parts.length,
    amount: money(first.amountMinor, currency),
    on: first.on,
    lastAmount: money(last.amountMinor, currency),
    lastOn: last.on,
    total: money(
      offer.parts.reduce((sum, part) => sum + part.amountMinor, 0),
      currency,
    ),
  };
}

function readBack(talk: Talk, offer: PlanOffer): void {
  const { topic } = talk.state;
  topic.data["offer"] = offer;
  topic.slot = "confirm";
  const said = figures(talk, offer);
  const label = `${said.count} × ${toDecimal(said.amount.amountMinor, said.amount.currency)} from ${said.on}`;
  if (talk.state.offered.at(-1) !== label) talk.state.offered.push(label);
  if (offer.approval !== "bot") speak(talk, "planApproval");
  speak(talk, "planReadBack", said);
}

function bind(talk: Talk): void {
  const loan = theLoan(talk);
  const kept = talk.state.topic.data["offer"] as PlanOffer;
  // The ledger may have moved since it was read back: a plan on an older figure is made anew, never bound.
  const fresh = planOffer(positionOf(loan, talk.facts, affordableOf(talk)), authorityIn(talk.facts), {
    months: kept.parts.length,
    firstOn: kept.parts[0]!.on,
  });
  if ("refused" in fresh || JSON.stringify(fresh.parts) !== JSON.stringify(kept.parts)) return propose(talk);
  const { currency } = loan.statement;
  const plan = { do: "recordPlan", loanId: loan.loan.id, currency, parts: fresh.parts } as const;
  for (const promise of loan.promises)
    if (promise.status === "running") act(talk, { do: "cancelPromise", promiseId: promise.id, words: "taken up in a plan" });
  because(
    talk,
    "plan bound after reading back",
    fresh.parts.map((part) => `${part.on} ${toDecimal(part.amountMinor, currency)}`),
  );
  if (fresh.approval !== "bot") {
    act(talk, { ...plan, approval: fresh.approval });
    openCase(talk, "plan_beyond_authority");
    speak(talk, "planNeedsApproval");
    return finish(talk);
  }
  act(talk, plan);
  for (const hold of loan.holds) if (hold.reason === "hardship") act(talk, { do: "liftHold", holdId: hold.id });
  speak(talk, "planNoted", figures(talk, fresh));
  finish(talk);
}

export const paymentPlan: Dialog = {
  name: "payment_plan",
  disclosing: true,
  needsLoan: true,
  startsOn: ["payment_plan_request"],
  begin: (talk) => {
    const loan = theLoan(talk);
    const { statement } = loan;
    const { data } = talk.state.topic;
    if (talk.facts.openHandoff?.reason === "plan_beyond_authority") {
      speak(talk, "handoffAlready");
      return finish(talk);
    }
    const next = loan.plan?.status === "running" ? loan.plan.parts.find((part) => part.status === "due") : undefined;
    // Asked for again while it runs: what stands is said; only the one who says it no longer fits makes another.
    if (next && data["anew"] !== true && affordableOf(talk) === null) {
      speak(talk, "planStands", { number: next.number, amount: money(next.amountMinor, loan.plan!.currency), on: next.on });
      return finish(talk);
    }
    if (statement.payoff.totalMinor <= 0) {
      speak(talk, "balanceSettled");
      return finish(talk);
    }
    if (statement.pastDue.totalMinor <= 0) {
      speak(talk, "planNothingDue", { asOf: talk.facts.today });
      return finish(talk);
    }
    if (!authorityStageOf(authorityIn(talk.facts), statement.daysPastDue).plan) return refuse(talk, "not_at_this_stage");
    // Nobody is asked about their household for a plan that cannot be: the smallest one is tried first.
    const smallest = planOffer(positionOf(loan, talk.facts), authorityIn(talk.facts), { months: 2, firstOn: talk.facts.today });
    if ("refused" in smallest) return refuse(talk, smallest.refused);
    if (affordableOf(talk) === null) {
      readWish(talk);
      return start(talk, "affordability", { after: "payment_plan", wish: wishOf(talk) });
    }
    propose(talk);
  },
  answer: (talk) => {
    const { topic } = talk.state;
    const answer = topic.slot === "confirm" ? yesOrNo(talk.heard) : null;
    const key = topic.slot === "confirm" ? choiceOf(talk.heard, 2) : null;
    if (key === null && otherCurrency(talk)) return true;
    if (key === null && (readWish(talk) || readBareCount(talk))) {
      propose(talk);
      return true;
    }
    if (key === null && topic.slot === "confirm" && answer !== "yes" && asksLess(wordsOf(talk))) {
      less(talk);
      return true;
    }
    if (answer === "yes" && !bindingYes(talk.heard)) readBack(talk, topic.data["offer"] as PlanOffer);
    else if (answer === "yes") bind(talk);
    else if (answer === "no") {
      topic.slot = "wish";
      speak(talk, "planAskWish");
    } else return false;
    return true;
  },
  ask: (talk, how) => {
    const { topic } = talk.state;
    if (topic.slot === "confirm" && topic.data["offer"])
      return speak(talk, "planReadBack", figures(talk, topic.data["offer"] as PlanOffer));
    if (how === "first") return speak(talk, "planAskWish");
    const stage = authorityStageOf(authorityIn(talk.facts), theLoan(talk).statement.daysPastDue);
    speak(talk, "planAskWishAgain", { months: stage.plan?.maxMonths ?? 2 });
  },
  expects: (slot) => (slot === "confirm" ? "yes_no" : "amount"),
  choices: ({ slot }) => (slot === "confirm" ? 2 : 0),
};
