// Knows how cases of ageing become pauses, payments and a ladder, and how days past due answer them.
import { addDays, type LocalDate } from "../../../src/calendar.ts";
import { dayOf } from "../../../src/day-count.ts";
import { agedDays, bucketOf, delinquentDays, type Ladder } from "../../../src/delinquency.ts";
import { foldLedger } from "../../../src/ledger.ts";
import { pausesOn, statementFrom, statementOf, type Statement } from "../../../src/statement.ts";
import type { ProductTerms } from "../../../src/policy/products.ts";
import type { Waterfall } from "../../../src/waterfall.ts";
import {
  completed, currencyOf, decimals, importRows, list, loanOf, minor, openRecord, OutOfScope, plainLadder, plainTerms, text, waterfallOf, waterfallWith, type Json,
} from "./case.ts"; // prettier-ignore

/** Answers a delinquency case of any kind. */
export function answerDelinquency(row: Json): Json {
  switch (row["kind"]) {
    case "loan_delinquency":
      return loanDelinquency(row);
    case "pause_periods":
      return pausePeriods(row);
    case "next_payment_due_date":
      return nextPayment(row);
    case "dpd_exclusive":
      return { daysPastDue: play(row, text(row["asOf"])).daysPastDue };
    case "bucket_day_end_inclusive":
      return dayEnd(row);
    default:
      throw new OutOfScope(`a delinquency case of the kind ${text(row["kind"])}`);
  }
}

const ranges = [1, 3, 30, 60, 90, 120, 150, 180, 240];

/** 1-3, 4-30, 31-60 …: named by the days before the first of the range, except the first range. */
function rangesLadder(graceDays: number): Ladder {
  const buckets = ranges.map((it) => ({ code: `RANGE_${it}`, fromDays: it === 1 ? 1 : it + 1 })).reverse();
  return { ...plainLadder, graceDays, buckets: [...buckets, { code: "NO_DELINQUENCY", fromDays: 0 }] };
}

function play(row: Json, asOf: LocalDate, change: Partial<ProductTerms> = {}): Statement {
  const { loan, events, terms } = entered(row, change);
  return statementOf(loan, events, asOf, terms);
}

function entered(row: Json, change: Partial<ProductTerms>) {
  const currency = currencyOf(row);
  const record = openRecord();
  const rows = list(row["instalments"]);
  const disbursedOn = rows.length > 0 ? importRows(rows, currency, record) : "2000-01-01";
  const order = row["order"] as Json | undefined;
  list(row["events"]).forEach((event, i) => enter(event, i, row, currency, record));
  enterPauses(row, record);
  const waterfall = order ? walkOf(order, row) : waterfallWith(completed(["fee", "interest", "principal"]), "component_by_component");
  return { loan: loanOf(disbursedOn, currency), events: record.events, terms: plainTerms({ waterfall, pausedDays: "whole", ...change }) };
}

/** Due-type groups that finish the oldest instalment first, surplus to the next, are the plain walk; other ways are not ours. */
function walkOf(order: Json, row: Json): Waterfall {
  if (order["walk"] !== "due_type_groups") return waterfallOf(order);
  const rules = order["futureInstalmentRule"] as Json;
  for (const event of list(row["events"])) {
    const rule = rules[text(event["transactionType"]).toUpperCase()] ?? rules["DEFAULT"];
    if (event["type"] === "payment" && (order["processing"] !== "horizontal" || rule !== "NEXT_INSTALLMENT"))
      throw new OutOfScope("horizontal or vertical walks over due-type groups");
  }
  return waterfallOf({ ...order, walk: "instalments_oldest_due_first" });
}

function enter(event: Json, index: number, row: Json, currency: string, record: ReturnType<typeof openRecord>): void {
  const effectiveOn = text(event["on"] ?? event["addedOn"]);
  const amountMinor = minor(event["amount"], currency);
  switch (event["type"]) {
    case "payment":
      record.write({ kind: "paymentReceived", effectiveOn, amountMinor, reference: `payment ${index}` });
      return;
    case "dishonour": {
      const bounced = record.events.findLast((it) => it.kind === "paymentReceived" && it.amountMinor === amountMinor);
      if (bounced?.kind !== "paymentReceived") throw new OutOfScope("a dishonour of no payment");
      record.write({ kind: "paymentReversed", effectiveOn, reference: bounced.reference, reason: "dishonour" });
      return;
    }
    case "fee":
    case "charge": {
      // A fee of its own day belongs to what is due by then, so that the next payment meets it.
      const due = list(row["instalments"])
        .filter((it) => text(it["dueOn"]) <= effectiveOn)
        .at(-1);
      const component = event["kind"] === "penalty" ? "penalty" : "fee";
      const place = typeof event["dueOn"] === "string" ? { dueOn: event["dueOn"] } : due ? { number: Number(due["number"]) } : {};
      record.write({ kind: "charged", effectiveOn, component, amountMinor, code: "case", ...place });
      return;
    }
    case "disbursement":
      throw new OutOfScope("several tranches");
    case "chargeback":
      throw new OutOfScope("chargebacks");
    case "reage":
      throw new OutOfScope("re-aging into a new schedule");
    case "reamortize":
      throw new OutOfScope("re-amortisation");
    default:
      throw new OutOfScope(`events of the type ${text(event["type"])}`);
  }
}

/** These cases count a pause from the day after its start through its end; a resume ends it on its own day. */
function enterPauses(row: Json, record: ReturnType<typeof openRecord>): void {
  let running = "";
  list(row["pauses"]).forEach((it, i) => {
    const start = text(it["startDate"]);
    if (it["action"] === "resume") {
      record.write({ kind: "pauseLifted", effectiveOn: addDays(start, 1), pauseId: running });
      return;
    }
    running = `pause ${i}`;
    record.write({
      kind: "pausePlaced",
      effectiveOn: addDays(start, 1),
      pauseId: running,
      reason: "hardship",
      until: typeof it["endDate"] === "string" ? it["endDate"] : null,
      accruesPenalty: true,
      ages: false,
    });
  });
}

function loanDelinquency(row: Json): Json {
  const asOf = text(row["asOf"]);
  const currency = currencyOf(row);
  const ladder = rangesLadder(Number(row["graceOnArrearsAgeingDays"] ?? 0));
  const { loan, events, terms } = entered(row, { ladder });
  const state = foldLedger(loan, events, asOf, terms);
  const statement = statementFrom(state, asOf);
  const behind = statement.instalments.filter((it) => it.status === "past_due");
  const amounts = new Map<string, number>();
  const ungraced = { ...ladder, graceDays: 0 };
  for (const it of behind) {
    const days = agedDays(dayOf(it.dueOn), dayOf(asOf), state.still, terms.pausedDays);
    if (days > 0) amounts.set(bucketOf(days, ungraced), (amounts.get(bucketOf(days, ungraced)) ?? 0) + it.outstandingMinor);
  }
  const figures = {
    daysPastDue: statement.calendarDaysPastDue,
    delinquentDays: delinquentDays(statement.daysPastDue, ladder),
    pastDueAmount: decimals(statement.pastDue.totalMinor, currency),
  };
  return {
    ...figures,
    derived: figures,
    bucket: statement.bucket,
    delinquentDate: statement.oldestUnpaid ? addDays(statement.oldestUnpaid.dueOn, ladder.graceDays) : null,
    instalmentBuckets: ladder.buckets
      .map((it) => it.code)
      .reverse()
      .flatMap((bucket) => (amounts.has(bucket) ? [{ bucket, amount: decimals(amounts.get(bucket)!, currency) }] : [])),
  };
}

function pausePeriods(row: Json): Json {
  const asOf = typeof row["asOf"] === "string" ? row["asOf"] : null;
  const { loan, events, terms } = entered(row, {});
  const state = foldLedger(loan, events, "9999-12-31", terms);
  return {
    pausePeriods: pausesOn(state, asOf ?? "9999-12-31").map((it) => {
      const start = addDays(it.from, -1);
      // Their first day is the one before ours.
      return { start, end: it.until, ...(asOf === null ? {} : { active: it.active || asOf === start }) };
    }),
  };
}

function nextPayment(row: Json): Json {
  const statement = play(row, text(row["asOf"]));
  const earliest = statement.instalments.find((it) => it.outstandingMinor > 0)?.dueOn ?? null;
  return { nextPaymentDueDate: row["rule"] === "earliest-unpaid-date" ? earliest : (statement.nextDue?.on ?? null) };
}

/** A count in which the due day is already day 1 is our count at the start of the next day. */
function dayEnd(row: Json): Json {
  const named = Array.isArray(row["buckets"]) ? (row["buckets"] as [string, number, number | null][]) : [];
  const buckets = [...named.map(([code, fromDays]) => ({ code, fromDays })).reverse(), { code: "STANDARD", fromDays: 0 }];
  const statement = play(row, addDays(text(row["asOf"]), 1), { ladder: { ...plainLadder, buckets } });
  return { overdueDaysInclusiveDerived: statement.daysPastDue, bucket: statement.bucket };
}
