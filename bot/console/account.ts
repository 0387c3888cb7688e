// Knows what an agent sees of a borrower's account: figures from the ledger, offers from the engine, the next lawful moment from the rules. Refuses to change any.
import { localDateAt, toIso, type Instant } from "../../src/calendar.ts";
import { authorityOf, type Actor } from "../../src/authority.ts";
import type { Lender } from "../../src/lender.ts";
import { toDecimal } from "../../src/money.ts";
import { offersFor, type Offer } from "../../src/offers.ts";
import { receiptOf, type ReceiptLine } from "../../src/receipt.ts";
import type { LoanFacts } from "../../dialogs/dialog.ts";
import { positionOf } from "../../dialogs/position.ts";
import { attemptOf, byTheRules, contactFactsOf, jurisdictionFor } from "../contact.ts";
import { isRightPartyAddress, loanFactsOf, statementOfEvents, zoneOf } from "../facts.ts";
import type { BorrowerRecord, ChannelName, Store } from "../store/store.ts";
import type { Account, Offered, Told } from "./wire.ts";

const weekMs = 7 * 86_400_000;

/** The terms of an offer, each by its name: the page words them. */
export function offeredOf(offer: Offer, currency: string): Offered {
  const money = (minor: number): string => toDecimal(minor, currency);
  const terms = (): Record<string, string> => {
    switch (offer.kind) {
      case "payNow":
        return { amount: money(offer.amountMinor) };
      case "promise":
        return { minimum: money(offer.minimumMinor), maximum: money(offer.maximumMinor), latest: offer.latest };
      case "split":
      case "plan":
      case "dueDateChange":
        return {};
      case "pause":
        return { until: offer.until };
      case "waiver":
        return { amount: money(offer.amountMinor), ifPaid: money(offer.ifPaidMinor) };
      default:
        return offer satisfies never;
    }
  };
  return {
    kind: offer.kind,
    currency,
    terms: terms(),
    approval: "approval" in offer ? offer.approval : "bot",
    ...("parts" in offer ? { parts: offer.parts.map((part) => ({ on: part.on, amount: money(part.amountMinor) })) } : {}),
  };
}

export function offersAt(
  loan: LoanFacts,
  facts: { today: string; lender: Lender; borrower: BorrowerRecord["borrower"] },
  by: Actor,
): Offered[] {
  const { currency } = loan.statement;
  const position = positionOf(loan, facts as never);
  return offersFor(position, authorityOf(facts.lender.authority), by).offers.map((offer) => offeredOf(offer, currency));
}

function toldOf(line: ReceiptLine): Told {
  const say = (slots: Record<string, string | number>, code: string = line.kind): Told => ({ code, slots });
  switch (line.kind) {
    case "opening":
      return say({ on: line.on, count: line.instalments });
    case "fellDue":
      return say({ from: line.fromOn, to: line.toOn, numbers: line.numbers.join(", ") });
    case "interest":
      return say({ from: line.fromOn, to: line.toOn, days: line.days, rate: line.annualRatePct });
    case "penalty":
      return say({ numbers: line.numbers.join(", "), days: line.days, rate: line.dailyPct });
    case "charges":
      return say({ count: line.count, component: line.component });
    case "waived":
      return say({ component: line.component });
    case "payment":
      return say({ on: line.on, reference: line.reference });
    case "payments":
      return say({ count: line.count, from: line.fromOn, to: line.toOn });
    case "reversed":
      return say({ paidOn: line.paidOn, on: line.on, reference: line.reference });
    case "total":
      return say({ on: line.on });
    default:
      return line satisfies never;
  }
}

async function contactOf(record: BorrowerRecord, loans: readonly LoanFacts[], lender: Lender, now: Instant): Promise<Account["contact"]> {
  const { borrower } = record;
  const ends: [ChannelName, string | undefined][] = [
    ["sms", borrower?.phone],
    ["voice", borrower?.phone],
    ["wechat", borrower?.wechatOpenId],
  ];
  return ends.flatMap(([channel, theirs]) => {
    if (theirs === undefined) return [];
    const today = localDateAt(now, zoneOf(record, lender));
    const attempt = attemptOf(
      {
        channel,
        theirs,
        purpose: "overdue_reminder",
        loanId: record.loans[0]?.loan.id ?? null,
        text: "",
        language: borrower?.language ?? "en",
        isFirst: false,
        asksIfMachine: false,
      },
      record,
    );
    const verified = isRightPartyAddress(record, channel, theirs, today, lender);
    const decision = byTheRules(
      attempt,
      record.contactHistory,
      contactFactsOf(record, loans, verified, lender),
      jurisdictionFor(record, lender),
      now,
    );
    const usedThisWeek = record.contactHistory.filter(
      (event) => event.direction === "out" && event.at > now - weekMs && event.address === theirs,
    ).length;
    return [
      {
        channel,
        decision:
          decision.outcome === "wait_until"
            ? ("wait" as const)
            : decision.outcome === "hand_over"
              ? ("hand_over" as const)
              : decision.outcome,
        notBefore: decision.outcome === "wait_until" ? toIso(decision.notBefore, zoneOf(record, lender)) : null,
        rule: decision.rule,
        reason: decision.explanation,
        usedThisWeek,
      },
    ];
  });
}

export async function accountOf(
  record: BorrowerRecord,
  ports: { store: Store; lender: Lender; now: Instant; by: Actor },
): Promise<Account> {
  const { lender, now } = ports;
  const today = localDateAt(now, zoneOf(record, lender));
  const loans = loanFactsOf(record, today, statementOfEvents);
  const tasks = await ports.store.listTasks({ borrowerId: record.borrowerId, limit: 50 });
  return {
    loans: loans.map((found) => {
      const { loan, statement, promises, plan } = found;
      const amount = (minor: number): string => toDecimal(minor, statement.currency);
      const events = record.loans.find((one) => one.loan.id === loan.id)!.events;
      const { pastDue } = statement;
      return {
        loanId: loan.id,
        product: loan.product,
        currency: statement.currency,
        asOf: statement.asOf,
        daysPastDue: statement.daysPastDue,
        bucket: statement.bucket,
        stage: statement.stage,
        pastDue: {
          total: amount(pastDue.totalMinor),
          principal: amount(pastDue.principalMinor),
          interest: amount(pastDue.interestMinor),
          penalty: amount(pastDue.penaltyMinor),
          fee: amount(pastDue.feeMinor),
        },
        nextDue: statement.nextDue && { on: statement.nextDue.on, total: amount(statement.nextDue.totalMinor) },
        payoff: amount(statement.payoff.totalMinor),
        why: receiptOf(loan, events, today).lines.map((line) => ({
          ...toldOf(line),
          amount: amount(line.kind === "total" ? line.sums.totalMinor : line.amountMinor),
        })),
        instalments: statement.instalments.map((row) => ({
          number: row.number,
          dueOn: row.dueOn,
          total: amount(row.principalMinor + row.interestMinor + row.feeMinor + row.penaltyMinor),
          paid: amount(row.paidMinor),
          outstanding: amount(row.outstandingMinor),
          status: row.status,
        })),
        payments: statement.payments.map((row) => ({
          paidOn: row.paidOn,
          amount: amount(row.amountMinor),
          reference: row.reference,
          method: row.method,
          reversed: row.reversedOn !== null,
        })),
        promises: promises.map((row) => ({
          id: row.id,
          amount: toDecimal(row.amountMinor, row.currency),
          on: row.on,
          method: row.method,
          status: row.status,
        })),
        plan: plan && {
          id: plan.id,
          status: plan.status,
          parts: plan.parts.map((part) => ({
            number: part.number,
            on: part.on,
            amount: toDecimal(part.amountMinor, plan.currency),
            status: part.status,
          })),
        },
        holds: found.holds.map((hold) => ({ reason: hold.reason, from: hold.from, until: hold.until, words: hold.words ?? null })),
        offers: offersAt(found, { today, lender, borrower: record.borrower }, ports.by),
      };
    }),
    tasks: tasks.items.map(({ id, kind, dueOn, owner, status }) => ({ id, kind, dueOn, owner, status })),
    disputes: record.disputes.map(({ id, kind, words, status, at }) => ({ id, kind, words, status, at: toIso(at) })),
    claims: record.claims.map((claim) => {
      const currency = record.loans.find(({ loan }) => loan.id === claim.loanId)?.loan.currency ?? "USD";
      return {
        id: claim.id,
        loanId: claim.loanId,
        paidOn: claim.paidOn,
        amount: claim.amountMinor === null ? null : toDecimal(claim.amountMinor, currency),
        reference: claim.reference,
        status: claim.status,
      };
    }),
    contact: await contactOf(record, loans, lender, now),
  };
}
