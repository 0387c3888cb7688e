// Knows what the offer engine may know of a loan: figures and record, nothing about the person. Refuses to make an offer itself.
import { authorityOf, type Authority } from "../src/authority.ts";
import type { OfferPosition } from "../src/offers.ts";
import type { Facts, LoanFacts } from "./dialog.ts";

export const authorityIn = (facts: Facts): Authority => authorityOf(facts.lender.authority);

/** Promises broken since the oldest open instalment fell due: earlier ones were made good. */
export function brokenLately({ promises, statement }: LoanFacts): number {
  const since = statement.oldestUnpaid?.dueOn ?? "0000-00-00";
  return promises.filter(({ status, on }) => status === "broken" && on >= since).length;
}

/** `affordableMonthlyMinor` is null until the borrower has told what a month holds. */
export function positionOf(found: LoanFacts, facts: Facts, affordableMonthlyMinor: number | null = null): OfferPosition {
  const { loan, statement, promises } = found;
  const count = (status: string): number => promises.filter((promise) => promise.status === status).length;
  return {
    currency: statement.currency,
    today: facts.today,
    daysPastDue: statement.daysPastDue,
    pastDueMinor: statement.pastDue.totalMinor,
    pastDuePenaltyMinor: statement.pastDue.penaltyMinor,
    nextDueMinor: statement.nextDue?.totalMinor ?? 0,
    payoffMinor: statement.payoff.totalMinor,
    runningPromises: count("running"),
    brokenPromises: brokenLately(found),
    product: loan.product,
    country: facts.borrower?.country ?? facts.lender.country,
    promiseTerms: facts.lender.promise,
    affordableMonthlyMinor,
  };
}
