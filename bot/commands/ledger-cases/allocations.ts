// Knows how cases of payments, charges and moved due dates become events, and how a statement answers them.
import { addDays, addMonths, type LocalDate } from "../../../src/calendar.ts";
import { dayOf } from "../../../src/day-count.ts";
import { dueDatesFrom, type Rhythm } from "../../../src/schedule.ts";
import { statementOf, type Statement, type StatementPayment } from "../../../src/statement.ts";
import type { Component } from "../../../src/waterfall.ts";
import {
  currencyOf,
  decimals,
  importRows,
  list,
  loanOf,
  minor,
  openRecord,
  OutOfScope,
  plainTerms,
  text,
  waterfallOf,
  type Json,
} from "./case.ts";

const foreign: Record<string, string> = {
  disbursement: "several tranches",
  chargeback: "chargebacks",
  reamortize: "re-amortisation",
  reage: "re-aging into a new schedule",
};

/** Answers an allocation or restructure case. Throws OutOfScope with the reason for what a core-banking system is for. */
export function answerAllocation(row: Json): Json {
  const order = row["order"] as Json;
  if (order["walk"] === "due_type_groups") throw new OutOfScope("horizontal or vertical walks over due-type groups");
  for (const event of list(row["events"])) {
    const reason = foreign[text(event["type"])];
    if (reason) throw new OutOfScope(reason);
    if (event["type"] === "reschedule" && event["newDue"] === undefined)
      throw new OutOfScope("re-amortisation over extra or principal-free periods");
  }
  const currency = currencyOf(row);
  const { statement, types } = play(row, currency);
  return answerFrom(statement, types, currency, row);
}

type Played = { statement: Statement; types: ReadonlyMap<string, string> };

function play(row: Json, currency: string, more: readonly Json[] = []): Played {
  const record = openRecord();
  const rows = list(row["instalments"]);
  const disbursedOn = importRows(rows, currency, record);
  const terms = plainTerms({ waterfall: waterfallOf(row["order"] as Json) });
  const loan = loanOf(disbursedOn, currency);
  const types = new Map<string, string>();
  const events = [...list(row["events"]), ...more];
  let paidOn: LocalDate | null = null;
  events.forEach((event, i) => {
    const type = text(event["type"]);
    if (type === "payment") {
      paidOn = text(event["on"]);
      const reference = `payment ${i}`;
      types.set(reference, typeof event["transactionType"] === "string" ? event["transactionType"] : "payment");
      record.write({ kind: "paymentReceived", effectiveOn: paidOn, amountMinor: minor(event["amount"], currency), reference });
    } else if (type === "charge") {
      record.write({
        kind: "charged",
        effectiveOn: chargedOn(events, i, paidOn, disbursedOn),
        component: event["kind"] === "fee" ? "fee" : "penalty",
        amountMinor: minor(event["amount"], currency),
        dueOn: text(event["dueOn"]),
        code: "case",
      });
    } else if (type === "waive_charge") {
      const charge = event["charge"] as Json;
      const dueOn = text(charge["dueOn"]);
      const soFar = statementOf(loan, record.events, text(event["on"]), terms);
      const number = soFar.instalments.find((it) => it.dueOn >= dueOn)?.number;
      record.write({
        kind: "waived",
        effectiveOn: text(event["on"]),
        component: charge["kind"] === "fee" ? "fee" : "penalty",
        amountMinor: minor(charge["amount"], currency),
        ...(number === undefined ? {} : { number }),
        by: "case",
        reason: "case",
      });
    } else if (type === "reschedule") {
      const soFar = statementOf(loan, record.events, text(event["on"]), terms);
      const fromIndex = soFar.instalments.findIndex((it) => it.dueOn === event["fromDue"]);
      const moved = soFar.instalments.slice(fromIndex).filter((it) => rows.some((known) => known["number"] === it.number));
      const dueDates = dueDatesFrom(text(event["newDue"]), moved.length, rhythmIn(rows));
      record.write({
        kind: "dueDatesMoved",
        effectiveOn: text(event["on"]),
        moves: moved.map((it, k) => ({ number: it.number, dueOn: dueDates[k]! })),
      });
    } else throw new OutOfScope(`events of the type ${type}`);
  });
  const last = record.events.reduce((latest, it) => (it.effectiveOn > latest ? it.effectiveOn : latest), text(row["asOf"]));
  return { statement: statementOf(loan, record.events, last, terms), types };
}

/** Cases list events in the order they take effect: a charge counts after the payment before it and before the one after it. */
function chargedOn(events: readonly Json[], index: number, paidOn: LocalDate | null, disbursedOn: LocalDate): LocalDate {
  if (paidOn === null) return disbursedOn;
  const next = events.slice(index).find((it) => it["type"] === "payment");
  const after = addDays(paidOn, 1);
  return next && text(next["on"]) < after ? text(next["on"]) : after;
}

/** The rhythm the rows keep: months when they fall on one day of the month, else days. */
function rhythmIn(rows: readonly Json[]): Rhythm {
  const dates = rows.map((it) => text(it["dueOn"]));
  const first = dates.at(-2) ?? text(rows[0]!["from"] ?? dates[0]);
  const second = dates.at(-1)!;
  const months = (Number(second.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(second.slice(5, 7)) - Number(first.slice(5, 7));
  return months > 0 && addMonths(first, months) === second
    ? { every: months, unit: "months" }
    : { every: dayOf(second) - dayOf(first), unit: "days" };
}

function answerFrom(statement: Statement, types: ReadonlyMap<string, string>, currency: string, row: Json): Json {
  const show = (amountMinor: number) => decimals(amountMinor, currency);
  const principal = statement.instalments.reduce((sum, it) => sum + it.principalMinor, 0);
  let repaid = 0;
  const payments = statement.payments.map((payment) => {
    const part = (component: Component) => sumIn(payment, (it) => it.component === component);
    repaid += part("principal");
    return {
      type: types.get(payment.reference),
      on: payment.paidOn,
      amount: show(payment.amountMinor),
      principal: show(part("principal")),
      interest: show(part("interest")),
      fee: show(part("fee")),
      penalty: show(part("penalty")),
      overpaid: show(payment.creditedMinor),
      principalBalanceAfter: show(principal - repaid),
      byInstalmentDerived: byInstalment(payment, show),
    };
  });
  const regular = list(row["instalments"]).length;
  const instalments = statement.instalments.map((it) => {
    const inTime = (early: boolean) =>
      statement.payments.reduce(
        (sum, payment) =>
          (early ? payment.paidOn < it.dueOn : payment.paidOn > it.dueOn) ? sum + sumIn(payment, (part) => part.number === it.number) : sum,
        0,
      );
    const { paid, outstanding } = it;
    return {
      number: it.number,
      dueOn: it.dueOn,
      principalDue: show(it.principalMinor),
      interestDue: show(it.interestMinor),
      feeDue: show(it.feeMinor + it.waived.feeMinor),
      penaltyDue: show(it.penaltyMinor + it.waived.penaltyMinor),
      totalDue: show(it.paidMinor + it.outstandingMinor + it.waivedMinor),
      paid: show(it.paidMinor),
      paidInAdvance: show(inTime(true)),
      paidLate: show(inTime(false)),
      outstanding: show(it.outstandingMinor),
      waived: show(it.waivedMinor),
      settledOn: it.settledOn,
      paidSplitDerived: {
        principal: show(paid.principalMinor),
        interest: show(paid.interestMinor),
        fee: show(paid.feeMinor),
        penalty: show(paid.penaltyMinor),
      },
      principalPaid: show(paid.principalMinor),
      interestPaid: show(paid.interestMinor),
      feePaid: show(paid.feeMinor),
      penaltyPaid: show(paid.penaltyMinor),
      principalOutstanding: show(outstanding.principalMinor),
      interestOutstanding: show(outstanding.interestMinor),
      feeOutstanding: show(outstanding.feeMinor),
      penaltyOutstanding: show(outstanding.penaltyMinor),
      ...(it.number > regular ? { kind: "added_after_maturity" } : {}),
    };
  });
  const total = (key: "totalDue" | "paid" | "paidInAdvance" | "paidLate" | "outstanding") =>
    show(instalments.reduce((sum, it) => sum + minor(it[key], currency), 0));
  const totals = {
    due: total("totalDue"),
    paid: total("paid"),
    paidInAdvance: total("paidInAdvance"),
    paidLate: total("paidLate"),
    outstanding: total("outstanding"),
    overpaid: show(statement.creditMinor),
  };
  const next = (row["expected"] as Json | undefined)?.["afterNextPayment"] as Json | undefined;
  return {
    payments: row["partial"] === true ? [] : payments,
    instalments,
    totals,
    ...(next ? { afterNextPayment: afterNext(row, next, currency) } : {}),
  };
}

/** One case states what one more payment does. */
function afterNext(row: Json, next: Json, currency: string): Json {
  const { statement } = play(row, currency, [{ type: "payment", on: next["on"], amount: next["amount"] }]);
  return { on: next["on"], amount: next["amount"], status: statement.payoff.totalMinor === 0 ? "closed" : "open" };
}

function sumIn(payment: StatementPayment, which: (it: StatementPayment["allocation"][number]) => boolean): number {
  return payment.allocation.reduce((sum, it) => (which(it) ? sum + it.amountMinor : sum), 0);
}

function byInstalment(payment: StatementPayment, show: (amountMinor: number) => string): Json[] {
  const rows = new Map<number, Record<string, number>>();
  for (const { number, component, amountMinor } of payment.allocation) {
    const row = rows.get(number) ?? {};
    row[component] = (row[component] ?? 0) + amountMinor;
    rows.set(number, row);
  }
  return [...rows].map(([number, parts]) => ({
    number,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, show(part)])),
  }));
}
