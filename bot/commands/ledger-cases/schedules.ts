// Knows how schedule cases become a request to the schedule, and how the rows answer them; charges go through the ledger.
import { decimal, fraction, over, times, toWhole } from "../../../src/fraction.ts";
import type { DayCount } from "../../../src/day-count.ts";
import type { Amortization, Instalment } from "../../../src/loan.ts";
import { computeSchedule, dueDatesFrom, type Rhythm, type ScheduleTerms } from "../../../src/schedule.ts";
import { statementOf } from "../../../src/statement.ts";
import { list, loanOf, openRecord, OutOfScope, plainTerms, text, type Json } from "./case.ts";

/** Answers a schedule case. Throws OutOfScope for down payments and progressive rate factors. */
export function answerSchedule(row: Json): Json {
  if (row["downPaymentPct"] !== null && row["downPaymentPct"] !== undefined) throw new OutOfScope("down payments");
  if (row["equalInstalmentMethod"] === "rate_factor_product" || row["interestCalculation"] === "rate_factor_per_period")
    throw new OutOfScope("progressive rate factors");
  const rhythm = rhythmOf(row["frequency"] as Json);
  const count = Number(row["numberOfRepayments"]);
  // Some cases state only amounts; any dates one period apart serve.
  const disbursedOn = typeof row["disbursedOn"] === "string" ? row["disbursedOn"] : "2024-01-01";
  const firstDueOn = typeof row["firstDueOn"] === "string" ? row["firstDueOn"] : dueDatesFrom(disbursedOn, 2, rhythm)[1]!;
  const dueDates = Array.isArray(row["dueDates"]) ? row["dueDates"].map(String) : dueDatesFrom(firstDueOn, count, rhythm, disbursedOn);
  if (row["kind"] === "due_dates_only") return { expected: dueDates.map((dueOn, i) => ({ number: i + 1, dueOn })) };

  const unit = unitOf(row);
  const toUnits = (amount: unknown) => toWhole(times(decimal(text(amount)), fraction(unit.perOne, unit.each)), "half_even");
  const fixed = row["fixedInstalment"];
  const schedule = computeSchedule(
    {
      principalMinor: toUnits(row["principal"]),
      annualRatePct: text(row["annualRatePct"]),
      disbursedOn,
      dueDates,
      rhythm,
      amortization: amortizationOf(row),
      ...(fixed === undefined ? {} : { levelInstalmentMinor: toUnits(fixed) }),
    },
    termsOf(row, unit),
  );
  const rows = withCharges(row, schedule, disbursedOn, toUnits);
  const show = (units: number) => shown(units, unit);
  let balance = schedule.reduce((sum, it) => sum + it.principalMinor, 0);
  const expected = rows.map((it) => {
    balance -= it.principalMinor;
    return {
      number: it.number,
      dueOn: it.dueOn,
      principal: show(it.principalMinor),
      interest: show(it.interestMinor),
      fee: show(it.feeMinor),
      penalty: show(it.penaltyMinor),
      total: show(it.principalMinor + it.interestMinor + it.feeMinor + it.penaltyMinor),
      balanceAfter: show(balance),
    };
  });
  const interest = schedule.reduce((sum, it) => sum + it.interestMinor, 0);
  const principal = schedule.reduce((sum, it) => sum + it.principalMinor, 0);
  const first = schedule[0]!;
  return {
    expected,
    expectedTotals: {
      numberOfInstalments: schedule.filter((it) => it.principalMinor + it.interestMinor > 0).length,
      instalment: show(first.principalMinor + first.interestMinor),
      totalInterest: show(interest),
      totalPayment: show(principal + interest),
    },
  };
}

function rhythmOf(frequency: Json): Rhythm {
  const unit = frequency["unit"];
  const every = Number(frequency["every"]);
  if (unit === "days" || unit === "weeks" || unit === "months") return { every, unit };
  if (unit === "years") return { every: every * 12, unit: "months" };
  throw new OutOfScope(`a frequency in ${text(unit)}`);
}

/** The smallest amount the case counts in: `perOne` of them to one, or one for `each` ones; `whole` shows whole ones only. */
type Unit = { perOne: number; each: number; whole: boolean };

function unitOf(row: Json): Unit {
  const multiple = row["allAmountsRoundedToMultipleOf"];
  if (typeof multiple === "number") return { perOne: 1, each: multiple, whole: false };
  const rounding = row["rounding"] as Json | undefined;
  const mode = text(rounding?.["mode"]);
  // A running balance that is never rounded is kept to a millionth of a cent and rounded for show only.
  if (/unrounded/.test(mode)) return { perOne: 100_000_000, each: 1, whole: rounding?.["decimals"] === 0 };
  const places = typeof rounding?.["decimals"] === "number" ? rounding["decimals"] : 2;
  return { perOne: 10 ** places, each: 1, whole: false };
}

function shown(units: number, unit: Unit): string {
  const exact = over(fraction(units), fraction(unit.perOne, unit.each));
  if (unit.whole) return `${toWhole(exact, "half_up")}.00`;
  const cents = toWhole(times(exact, fraction(100)), "half_up");
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}

function amortizationOf(row: Json): Amortization {
  const named = row["amortization"];
  if (named === "equal_instalment" || named === "equal_principal" || named === "bullet") return named;
  if (named === "interest_free") return "equal_instalment";
  throw new OutOfScope(`an amortization called ${text(named)}`);
}

function termsOf(row: Json, unit: Unit): ScheduleTerms {
  const multiple = typeof row["instalmentRoundedToMultipleOf"] === "number" ? row["instalmentRoundedToMultipleOf"] : 0;
  const mode = text((row["rounding"] as Json | undefined)?.["mode"]);
  const rounding = /HALF_UP/.test(mode) ? "half_up" : "half_even";
  const method = row["interestMethod"];
  return {
    interestMethod: method === "flat" || method === "declining" ? method : "none",
    dayCount: dayCountOf(row),
    firstPeriod: "as_regular",
    rounding,
    instalmentMultipleMinor: Math.max(1, Math.round((multiple * unit.perOne) / unit.each)),
    instalmentRounding: row["instalmentRoundingMode"] === "CEIL" ? "up" : rounding,
    gracePrincipalPeriods: Number(row["gracePrincipalPeriods"] ?? 0),
    graceInterestPeriods: Number(row["graceInterestPaymentPeriods"] ?? 0),
  };
}

function dayCountOf(row: Json): DayCount {
  const year = Number((row["dayCount"] as Json | null | undefined)?.["effectiveDaysInYear"] ?? 365);
  if (row["interestCalculation"] === "actual_days") return year === 360 ? "actual/360" : "actual/365";
  return row["interestCalculation"] === "30/360" ? "30/360" : "whole_periods";
}

type Row = Instalment & { penaltyMinor: number };

function withCharges(row: Json, schedule: readonly Instalment[], disbursedOn: string, toUnits: (amount: unknown) => number): Row[] {
  const record = openRecord();
  record.write({ kind: "scheduleImported", effectiveOn: disbursedOn, instalments: schedule });
  for (const charge of list(row["charges"]))
    record.write({
      kind: "charged",
      effectiveOn: disbursedOn,
      component: charge["kind"] === "fee" ? "fee" : "penalty",
      amountMinor: toUnits(charge["amount"]),
      dueOn: text(charge["dueOn"]),
      code: "case",
    });
  return [...statementOf(loanOf(disbursedOn, "EUR"), record.events, disbursedOn, plainTerms()).instalments];
}
