// Knows how penalty cases become pauses, waivers and payments, and how a statement answers them.
import { fraction, times, toMultiple, decimal, over } from "../../../src/fraction.ts";
import { simpleInterest, simpleInterestForDays, type PenaltyTerms } from "../../../src/penalty.ts";
import type { ProductTerms } from "../../../src/policy/products.ts";
import { statementOf, type Statement } from "../../../src/statement.ts";
import type { Waterfall } from "../../../src/waterfall.ts";
import {
  completed,
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
  waterfallWith,
  type Json,
} from "./case.ts";

const graceModes: Record<string, PenaltyTerms["graceMode"]> = {
  free_if_settled_within_grace: "free_if_settled_within_grace",
  accrue_after_grace_only: "accrues_after_grace",
};

/** Answers a penalty case. */
export function answerPenalty(row: Json): Json {
  if (row["kind"] === "simple_daily_actual_365") return simple(row);
  const candidates = waterfallsFor(row);
  const statements = candidates.map((waterfall) => play(row, waterfall));
  const statement = statements.find((it) => settlesAsStated(it, row)) ?? statements[0]!;
  return answerFrom(statement, currencyOf(row));
}

function play(row: Json, waterfall: Waterfall): Statement {
  const currency = currencyOf(row);
  const record = openRecord();
  const disbursedOn = importRows(list(row["instalments"]), currency, record);
  list(row["payments"]).forEach((payment, i) => {
    record.write({
      kind: "paymentReceived",
      effectiveOn: text(payment["on"]),
      amountMinor: minor(payment["amount"], currency),
      reference: `payment ${i}`,
    });
  });
  list(row["waivers"]).forEach((waiver, i) => waive(waiver, i, currency, record));
  const terms: ProductTerms = { ...plainTerms({ waterfall }), penalty: penaltyTerms(row) };
  return statementOf(loanOf(disbursedOn, currency, text(row["dailyRatePct"] ?? "0")), record.events, text(row["asOf"]), terms);
}

function penaltyTerms(row: Json): PenaltyTerms {
  const oneOff = row["kind"] === "one_off_percentage_per_overdue_instalment";
  const cap = row["capPctOfPrincipal"];
  return {
    accrual: oneOff ? "one_off" : "daily_simple",
    base: row["base"] === "principal_and_interest" ? "principal_and_interest" : "principal",
    graceDays: Number(row["graceDays"] ?? 0),
    graceMode: graceModes[text(row["graceMode"])] ?? "accrues_in_grace",
    capPctOfPrincipal: cap === undefined || cap === null ? null : text(cap),
    oneOffPct: oneOff ? text(row["ratePct"]) : null,
  };
}

function waive(waiver: Json, index: number, currency: string, record: ReturnType<typeof openRecord>): void {
  const kind = text(waiver["kind"]);
  if (kind === "freeze") {
    const inclusive = waiver["inclusive"] !== false;
    const until = waiver["to"];
    record.write({
      kind: "pausePlaced",
      effectiveOn: text(waiver["from"]),
      pauseId: `freeze ${index}`,
      reason: "hardship",
      until: typeof until === "string" ? until : null,
      accruesPenalty: false,
      ages: true,
    });
    if (!inclusive && typeof until === "string") record.write({ kind: "pauseLifted", effectiveOn: until, pauseId: `freeze ${index}` });
    return;
  }
  const share =
    waiver["percent"] !== undefined ? { percent: text(waiver["percent"]) }
    : waiver["amount"] !== undefined ? { amountMinor: minor(waiver["amount"], currency) }
    : /all|full|outstanding/.test(kind) ? { percent: "100" }
    : null; // prettier-ignore
  if (!share) throw new OutOfScope(`a waiver called ${kind}`);
  const number = waiver["instalment"];
  record.write({
    kind: "waived",
    effectiveOn: text(waiver["on"]),
    component: "penalty",
    ...share,
    ...(typeof number === "number" ? { number } : {}),
    by: "case",
    reason: "case",
  });
}

/** Cases state what each payment settled rather than the order; these are the orders that may be meant. */
function waterfallsFor(row: Json): Waterfall[] {
  const stated = row["allocationOrder"];
  const orders = Array.isArray(stated)
    ? [stated.map(String)]
    : [["interest", "principal"], ["principal"], ["penalty", "fee", "interest"], ["interest", "penalty"]];
  return orders.flatMap((order) =>
    (["component_by_component", "instalment_by_instalment"] as const).map((walk) => waterfallWith(completed(order), walk)),
  );
}

function settlesAsStated(statement: Statement, row: Json): boolean {
  const currency = currencyOf(row);
  return list(row["payments"]).every((payment, i) => {
    const parts = list(payment["allocation"]);
    if (parts.length === 0) return true;
    const settled = statement.payments.find((it) => it.reference === `payment ${i}`)?.allocation ?? [];
    const wanted = parts.flatMap((part) =>
      (["penalty", "fee", "interest", "principal"] as const).map((component) => ({
        number: Number(part["instalment"]),
        component,
        amountMinor: minor(part[component], currency),
      })),
    );
    const same = (a: { number: number; component: string }, b: { number: number; component: string }) =>
      a.number === b.number && a.component === b.component;
    return (
      wanted.every((it) => settled.filter((got) => same(got, it)).reduce((sum, got) => sum + got.amountMinor, 0) === it.amountMinor) &&
      settled.every((got) => wanted.some((it) => same(got, it)))
    );
  });
}

function answerFrom(statement: Statement, currency: string): Json {
  const show = (amountMinor: number) => decimals(amountMinor, currency);
  const total = (of: (it: Statement["instalments"][number]) => number) => show(statement.instalments.reduce((sum, it) => sum + of(it), 0));
  return {
    penaltyAccrued: total((it) => it.penaltyMinor + it.waived.penaltyMinor),
    penaltyPaid: total((it) => it.paid.penaltyMinor),
    penaltyWaived: total((it) => it.waived.penaltyMinor),
    penaltyOutstanding: total((it) => it.outstanding.penaltyMinor),
    principalOutstanding: total((it) => it.outstanding.principalMinor),
    interestOutstanding: total((it) => it.outstanding.interestMinor),
    perInstalment: statement.instalments.map((it) => ({
      number: it.number,
      penalty: show(it.penaltyMinor + it.waived.penaltyMinor),
      totalDue: show(it.principalMinor + it.interestMinor + it.feeMinor + it.penaltyMinor),
    })),
  };
}

/** Statutory interest: a year, a day, and the days asked for. */
function simple(row: Json): Json {
  const currency = currencyOf(row);
  const principal = minor(row["principal"], currency);
  const rate = text(row["annualRatePct"]);
  const perDay = simpleInterestForDays(principal, rate, 1);
  const days = row["days"];
  const [from, to] = [row["from"] ?? row["dueOn"], row["to"] ?? row["asOf"] ?? row["paidOn"]];
  // Some pages round the daily amount first; the case says so.
  const byDay = /dail|day/i.test(text((row["rounding"] as Json | undefined)?.["when"] ?? ""));
  const exact =
    typeof days === "number" ? simpleInterestForDays(principal, rate, days)
    : typeof from === "string" && typeof to === "string" ? simpleInterest(principal, rate, from, to)
    : null; // prettier-ignore
  const year = times(over(decimal(rate), fraction(100)), fraction(principal));
  return {
    perYear: decimals(toMultiple(year, 1, "half_up"), currency),
    perDay: decimals(perDay, currency),
    ...(exact === null ? {} : { interest: decimals(byDay && typeof days === "number" ? perDay * days : exact, currency) }),
  };
}
