// Knows how the record looks on the wire: minor units become decimal strings, instants carry an offset. Refuses to compute any figure.
import type { z } from "zod";
import { toIso, type LocalDate } from "../../src/calendar.ts";
import type { Borrower } from "../../src/loan.ts";
import { toDecimal } from "../../src/money.ts";
import type { PromiseToPay } from "../../src/promise.ts";
import type { Statement, Sums } from "../../src/statement.ts";
import type { BorrowerRecord, Handoff, TimelineEvent } from "../store/store.ts";
import type { borrowerSchema, handoffSchema, promiseSchema, statementSchema, timelineItemSchema } from "./wire.ts";

export function presentPromise(promise: PromiseToPay): z.infer<typeof promiseSchema> {
  const { id, loanId, borrowerId, amountMinor, currency, on, method, status, madeOn, channel } = promise;
  return { id, loanId, borrowerId, amount: toDecimal(amountMinor, currency), currency, on, method, status, madeOn, channel };
}

const presentSums = (
  sums: Sums,
  currency: string,
): { total: string; principal: string; interest: string; penalty: string; fee: string } => ({
  total: toDecimal(sums.totalMinor, currency),
  principal: toDecimal(sums.principalMinor, currency),
  interest: toDecimal(sums.interestMinor, currency),
  penalty: toDecimal(sums.penaltyMinor, currency),
  fee: toDecimal(sums.feeMinor, currency),
});

export function presentStatement(statement: Statement, record: BorrowerRecord): z.infer<typeof statementSchema> {
  const { loanId, borrowerId, currency, asOf, daysPastDue, bucket, stage, nextDue } = statement;
  const amount = (minor: number): string => toDecimal(minor, currency);
  const plan = record.plans.findLast((p) => p.loanId === loanId && p.status === "running") ?? null;
  return {
    loanId,
    borrowerId,
    currency,
    asOf,
    daysPastDue,
    bucket,
    stage,
    pastDue: presentSums(statement.pastDue, currency),
    nextDue: nextDue && {
      on: nextDue.on,
      total: amount(nextDue.totalMinor),
      principal: amount(nextDue.principalMinor),
      interest: amount(nextDue.interestMinor),
      fee: amount(nextDue.feeMinor),
    },
    payoff: presentSums(statement.payoff, currency),
    instalments: statement.instalments.map((row) => ({
      number: row.number,
      dueOn: row.dueOn,
      principal: amount(row.principalMinor),
      interest: amount(row.interestMinor),
      fee: amount(row.feeMinor),
      penalty: amount(row.penaltyMinor),
      paid: amount(row.paidMinor),
      outstanding: amount(row.outstandingMinor),
    })),
    payments: statement.payments.map((p) => ({
      paidOn: p.paidOn,
      amount: amount(p.amountMinor),
      currency,
      reference: p.reference,
      method: p.method,
      ...(p.reversedOn === null ? {} : { reversedOn: p.reversedOn }),
    })),
    promises: record.promises
      .filter((p) => p.loanId === loanId)
      .map((p) => ({ id: p.id, amount: amount(p.amountMinor), on: p.on, method: p.method, status: p.status })),
    plan: plan && {
      id: plan.id,
      status: plan.status,
      currency: plan.currency,
      agreedOn: plan.agreedOn,
      parts: plan.parts.map((part) => ({
        number: part.number,
        on: part.on,
        amount: toDecimal(part.amountMinor, plan.currency),
        status: part.status,
      })),
    },
    holds: holdsOn(record, asOf, loanId, statement),
  };
}

/** Holds that run on the day: what a talk placed, and the ledger's own pauses that no hold speaks of. */
function holdsOn(
  record: BorrowerRecord,
  day: LocalDate,
  loanId: string | null,
  statement?: Statement,
): { reason: string; from: string; until: string | null }[] {
  const holds = record.holds
    .filter((h) => (loanId === null || h.loanId === null || h.loanId === loanId) && h.from <= day && (h.until === null || h.until >= day))
    .map((h) => ({ reason: h.reason as string, from: h.from, until: h.until }));
  const pauses = (statement?.pauses ?? [])
    .filter((p) => p.active && !holds.some((h) => h.reason === p.reason))
    .map((p) => ({ reason: p.reason, from: p.from, until: p.until }));
  return [...holds, ...pauses];
}

export function presentHandoff(handoff: Handoff): z.infer<typeof handoffSchema> {
  const { id, borrowerId, loanId, reason, priority, status, owner, openedAt, callbackAt, outcome, brief } = handoff;
  return {
    id,
    borrowerId,
    loanId,
    reason,
    priority,
    status,
    owner,
    openedAt: toIso(openedAt),
    callbackAt: callbackAt === null ? null : toIso(callbackAt),
    outcome,
    brief,
  };
}

export function presentTimelineEvent(event: TimelineEvent, zone: string): z.infer<typeof timelineItemSchema> {
  const { id, at, kind, loanId, conversationId } = event;
  const body = { ...event.body };
  for (const name of ["until", "callbackAt", "notBefore"]) if (typeof body[name] === "number") body[name] = toIso(body[name], zone);
  return { ...body, id, at: toIso(at, zone), kind, loanId, conversationId };
}

export function presentBorrower(
  borrower: Borrower,
  record: BorrowerRecord,
  today: LocalDate,
  statements: readonly Statement[],
): z.infer<typeof borrowerSchema> {
  return {
    borrowerId: borrower.id,
    fullName: borrower.fullName,
    language: borrower.language,
    country: borrower.country,
    region: borrower.region ?? null,
    timeZone: borrower.timeZone,
    phone: borrower.phone ?? null,
    phoneVerifiedOn: borrower.phoneVerifiedOn ?? null,
    payday: borrower.payday ?? null,
    consent: { sms: borrower.consentSms, call: borrower.consentCall, wechat: borrower.consentWechat },
    optedOut: [...new Set(record.optOuts.map((o) => o.channel))],
    loans: statements.map((s) => ({
      loanId: s.loanId,
      product: record.loans.find((l) => l.loan.id === s.loanId)!.loan.product,
      currency: s.currency,
      daysPastDue: s.daysPastDue,
      bucket: s.bucket,
      stage: s.stage,
      pastDue: toDecimal(s.pastDue.totalMinor, s.currency),
      payoff: toDecimal(s.payoff.totalMinor, s.currency),
    })),
    holds: holdsOn(record, today, null),
    contacts: record.contacts.map(({ role, fullName, phone }) => ({ role, fullName, phone })),
    openHandoff: record.openHandoff && { id: record.openHandoff.id, reason: record.openHandoff.reason, status: record.openHandoff.status },
  };
}
