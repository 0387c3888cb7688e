// Knows every figure a person at the desk may put into words for one borrower: what the ledger holds and what they may offer. Refuses to read words.
import { authorityOf } from "../src/authority.ts";
import { offersFor } from "../src/offers.ts";
import type { AllowedFigures } from "../src/output-check.ts";
import type { Facts } from "../dialogs/dialog.ts";
import { positionOf } from "../dialogs/position.ts";

/** Every figure the ledger or the agent's offers hold for this borrower. */
export function allowedFigures(facts: Facts): AllowedFigures {
  const amounts: { amountMinor: number; currency: string }[] = [];
  const dates: string[] = [facts.today];
  const counts: number[] = [];
  const percents: string[] = [];
  const authority = authorityOf(facts.lender.authority);
  for (const found of facts.loans) {
    const { statement, loan, promises, plan, holds } = found;
    const add = (amountMinor: number): number => amounts.push({ amountMinor, currency: statement.currency });
    for (const sums of [statement.pastDue, statement.payoff])
      [sums.totalMinor, sums.principalMinor, sums.interestMinor, sums.penaltyMinor, sums.feeMinor].forEach(add);
    if (statement.nextDue) {
      add(statement.nextDue.totalMinor);
      dates.push(statement.nextDue.on);
    }
    for (const row of statement.instalments) {
      [
        row.principalMinor,
        row.interestMinor,
        row.feeMinor,
        row.penaltyMinor,
        row.paidMinor,
        row.outstandingMinor,
        row.principalMinor + row.interestMinor + row.feeMinor + row.penaltyMinor,
      ].forEach(add);
      dates.push(row.dueOn);
    }
    for (const row of statement.payments) {
      add(row.amountMinor);
      dates.push(row.paidOn);
    }
    for (const promise of promises) {
      add(promise.amountMinor);
      dates.push(promise.on, promise.madeOn);
    }
    for (const part of plan?.parts ?? []) {
      add(part.amountMinor);
      dates.push(part.on);
    }
    for (const hold of holds) dates.push(hold.from, ...(hold.until ? [hold.until] : []));
    counts.push(
      statement.daysPastDue,
      statement.calendarDaysPastDue,
      loan.instalments,
      statement.instalments.length,
      plan?.parts.length ?? 0,
    );
    percents.push(loan.annualRatePct, loan.penaltyDailyPct);
    for (const offer of offersFor(positionOf(found, facts), authority, "agent").offers) {
      if ("amountMinor" in offer) add(offer.amountMinor);
      if (offer.kind === "waiver") add(offer.ifPaidMinor);
      if (offer.kind === "promise") {
        add(offer.minimumMinor);
        dates.push(offer.latest);
      }
      if ("parts" in offer)
        for (const part of offer.parts) {
          add(part.amountMinor);
          dates.push(part.on);
        }
      if (offer.kind === "plan") counts.push(offer.parts.length);
    }
  }
  const texts = [
    facts.lender.phone,
    facts.lender.website,
    ...facts.loans.flatMap(({ loan }) => [loan.id, loan.debitAccountLast4 ?? ""]),
  ].filter(Boolean);
  return { amounts, dates, counts, percents, texts };
}
