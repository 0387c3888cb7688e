// Knows how an agent's words are held against ledger, offers and rules before they leave. Refuses to change them.
import type { Instant } from "../../src/calendar.ts";
import { authorityOf } from "../../src/authority.ts";
import type { Lender } from "../../src/lender.ts";
import { offersFor } from "../../src/offers.ts";
import type { Language } from "../../src/loan.ts";
import { checkOutput, type AllowedFigures, type OutputRefusal } from "../../src/output-check.ts";
import { packsFor } from "../../src/policy/packs.ts";
import type { Facts } from "../../dialogs/dialog.ts";
import { positionOf } from "../../dialogs/position.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "../contact.ts";
import { pressingIn } from "../pressing.ts";
import type { BorrowerRecord, ChannelName } from "../store/store.ts";

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

export function refusalsOf(
  text: string,
  about: {
    record: BorrowerRecord;
    facts: Facts;
    channel: ChannelName;
    theirs: string;
    language: Language;
    verified: boolean;
    lender: Lender;
    now: Instant;
  },
): OutputRefusal[] {
  const { record, facts, lender } = about;
  const attempt = attemptOf(
    {
      channel: about.channel,
      theirs: about.theirs,
      purpose: "reply",
      loanId: null,
      text,
      language: about.language,
      isFirst: false,
      asksIfMachine: false,
      lenderName: lender.name,
    },
    record,
  );
  const contactFacts = contactFactsOf(record, facts.loans, about.verified, lender);
  const refusals = checkOutput({ text, attempt, mustInclude: [] }, allowedFigures(facts), {
    history: record.contactHistory,
    facts: contactFacts,
    packs: packsFor(jurisdictionFor(record, lender), contactFacts.party),
    now: about.now,
  });
  return refusals.length > 0 ? refusals : pressingIn(text.replaceAll(lender.name, "…"), about.language);
}
