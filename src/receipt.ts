// Knows why a figure is what it is: lines that add up to it, each with the events and days behind it. Refuses words: prompts render them.
import { addDays, type LocalDate } from "./calendar.ts";
import { dateOf, dayOf } from "./day-count.ts";
import type { LedgerEvent } from "./events.ts";
import { foldLedger } from "./ledger.ts";
import type { AccruedStretch, LedgerRow, LoanState } from "./loan-state.ts";
import type { Loan } from "./loan.ts";
import { accrue, unearnedInterest } from "./loan-state.ts";
import { countedDays, penaltyFor } from "./penalty.ts";
import { termsOf, type ProductTerms } from "./policy/products.ts";
import { statementFrom, type Sums } from "./statement.ts";

/** Days with one amount open: `fromOn` and `toOn` both count. */
export type PenaltyStretch = { number: number; fromOn: LocalDate; toOn: LocalDate; days: number; baseMinor: number };

/** `amountMinor` is what the line adds to (or takes from) the figure; opening and total lines add nothing. */
export type ReceiptLine =
  | { kind: "opening"; amountMinor: 0; on: LocalDate; principalMinor: number; instalments: number }
  | { kind: "fellDue"; amountMinor: number; fromOn: LocalDate; toOn: LocalDate; numbers: readonly number[] }
  | {
      kind: "interest";
      amountMinor: number;
      fromOn: LocalDate;
      toOn: LocalDate;
      days: number;
      annualRatePct: string;
      unearnedMinor: number;
    }
  | { kind: "charges"; amountMinor: number; component: "fee" | "penalty"; count: number }
  | {
      kind: "penalty";
      amountMinor: number;
      numbers: readonly number[];
      dailyPct: string;
      days: number;
      stretches: readonly PenaltyStretch[];
    }
  | { kind: "waived"; amountMinor: number; component: "fee" | "penalty" | "both"; count: number }
  | { kind: "payment"; amountMinor: number; on: LocalDate; receivedMinor: number; reference: string; settled: Omit<Sums, "totalMinor"> }
  | {
      kind: "payments";
      amountMinor: number;
      fromOn: LocalDate;
      toOn: LocalDate;
      count: number;
      receivedMinor: number;
      settled: Omit<Sums, "totalMinor">;
    }
  | { kind: "reversed"; amountMinor: 0; on: LocalDate; paidOn: LocalDate; receivedMinor: number; reference: string }
  | { kind: "total"; amountMinor: 0; about: ReceiptAbout; on: LocalDate; sums: Sums };

export type ReceiptAbout = "pastDue" | "payoff";

export type Receipt = { loanId: string; currency: string; asOf: LocalDate; about: ReceiptAbout; lines: readonly ReceiptLine[] };

/** What an SMS holds. */
export const shortLines = 10;

/**
 * Why so much is past due (or would pay off the loan) on `asOf`. The amounts of the lines sum to the total line's. `short` has at most ten
 * lines: what does not fit is drawn together, never left out; `full` has one for each instalment's penalty and each payment.
 */
export function receiptOf(
  loan: Loan,
  events: readonly LedgerEvent[],
  asOf: LocalDate,
  {
    about = "pastDue",
    detail = "short",
    terms = termsOf(loan.product),
  }: { about?: ReceiptAbout; detail?: "short" | "full"; terms?: ProductTerms } = {},
): Receipt {
  const state = foldLedger(loan, events, asOf, terms, true);
  const statement = statementFrom(state, asOf);
  const day = dayOf(asOf);
  for (const row of state.rows) accrue(state, row, day);
  const rows = about === "pastDue" ? state.rows.filter((row) => row.dueDay < day) : state.rows;
  const opening: ReceiptLine = {
    kind: "opening",
    amountMinor: 0,
    on: loan.disbursedOn,
    principalMinor: state.rows.reduce((sum, row) => sum + row.owed.principal, 0),
    instalments: state.rows.filter((row) => !row.extra).length,
  };
  const due = [...dueLines(state, rows, about, day), ...chargeLines(rows)];
  const tail: ReceiptLine[] = [...waivedLines(rows), { kind: "total", amountMinor: 0, about, on: asOf, sums: statement[about] }];
  const reversed: ReceiptLine[] = state.payments.flatMap(({ event, reversedOn }) =>
    reversedOn === null
      ? []
      : [
          {
            kind: "reversed",
            amountMinor: 0,
            on: reversedOn,
            paidOn: event.effectiveOn,
            receivedMinor: event.amountMinor,
            reference: event.reference,
          },
        ],
  );
  const penalties = penaltyLines(state, rows, day);
  const payments = paymentLines(state, rows);
  if (detail === "full") return done([opening, ...due, ...penalties, ...payments, ...reversed, ...tail]);
  const room = shortLines - 1 - due.length - tail.length;
  const bounced = reversed.slice(-1);
  const forPenalties = Math.max(1, Math.min(penalties.length, room - bounced.length - Math.min(payments.length, 2)));
  const shortPenalties = together(penalties, forPenalties, joinedPenalties);
  const shortPayments = together(payments, Math.max(1, room - bounced.length - shortPenalties.length), joinedPayments);
  return done([opening, ...due, ...shortPenalties, ...shortPayments, ...bounced, ...tail]);

  function done(lines: ReceiptLine[]): Receipt {
    return { loanId: loan.id, currency: loan.currency, asOf, about, lines };
  }
}

function dueLines(state: LoanState, rows: readonly LedgerRow[], about: ReceiptAbout, day: number): ReceiptLine[] {
  const scheduled = rows.filter((row) => !row.extra);
  const [first, last] = [scheduled[0], scheduled.at(-1)];
  if (!first || !last) return [];
  const principalMinor = scheduled.reduce((sum, row) => sum + row.owed.principal, 0);
  const lines: ReceiptLine[] = [
    { kind: "fellDue", amountMinor: principalMinor, fromOn: first.dueOn, toOn: last.dueOn, numbers: scheduled.map((row) => row.number) },
  ];
  const interestMinor = scheduled.reduce((sum, row) => sum + row.owed.interest, 0);
  const unearnedMinor =
    about === "payoff" && state.terms.payoffInterest === "accrued"
      ? rows.reduce((sum, row) => sum + unearnedInterest(state, row, day), 0)
      : 0;
  if (interestMinor > 0)
    lines.push({
      kind: "interest",
      amountMinor: interestMinor - unearnedMinor,
      fromOn: dateOf(first.fromDay),
      toOn: last.dueOn,
      days: last.dueDay - first.fromDay,
      annualRatePct: state.loan.annualRatePct,
      unearnedMinor,
    });
  return lines;
}

function chargeLines(rows: readonly LedgerRow[]): ReceiptLine[] {
  return (["fee", "penalty"] as const).flatMap((component) => {
    const amountMinor = rows.reduce((sum, row) => sum + row.owed[component], 0);
    const placed = rows.reduce((sum, row) => sum + row.charges.filter((it) => it.component === component).length, 0);
    const scheduled =
      component === "fee"
        ? rows.filter((row) => row.owed.fee > row.charges.reduce((sum, it) => (it.component === "fee" ? sum + it.amountMinor : sum), 0))
            .length
        : 0;
    return amountMinor > 0 ? [{ kind: "charges" as const, amountMinor, component, count: placed + scheduled }] : [];
  });
}

function waivedLines(rows: readonly LedgerRow[]): ReceiptLine[] {
  const fee = rows.reduce((sum, row) => sum + row.waived.fee, 0);
  const penalty = rows.reduce((sum, row) => sum + row.waived.penalty, 0);
  if (fee + penalty === 0) return [];
  const count = rows.filter((row) => row.waived.fee + row.waived.penalty > 0).length;
  return [{ kind: "waived", amountMinor: -(fee + penalty), component: fee === 0 ? "penalty" : penalty === 0 ? "fee" : "both", count }];
}

type PenaltyLine = Extract<ReceiptLine, { kind: "penalty" }>;

function penaltyLines(state: LoanState, rows: readonly LedgerRow[], day: number): PenaltyLine[] {
  const { penalty } = state.terms;
  return rows.flatMap((row) => {
    const free = penalty.graceMode === "free_if_settled_within_grace" && day <= row.dueDay + penalty.graceDays;
    const amountMinor = free ? 0 : penaltyFor(row.weight, state.rate, row.capMinor);
    if (amountMinor === 0) return [];
    const stretches = (state.stretches ?? []).filter((it) => it.number === row.number).map((it) => stretchOf(state, row, it));
    const dailyPct = penalty.accrual === "one_off" ? (penalty.oneOffPct ?? "0") : state.loan.penaltyDailyPct;
    return [
      { kind: "penalty", amountMinor, numbers: [row.number], dailyPct, days: stretches.reduce((sum, it) => sum + it.days, 0), stretches },
    ];
  });
}

function stretchOf(state: LoanState, row: LedgerRow, { number, fromDay, toDay, baseMinor }: AccruedStretch): PenaltyStretch {
  const { penalty } = state.terms;
  const start = Math.max(fromDay, penalty.graceMode === "accrues_after_grace" ? row.dueDay + penalty.graceDays : fromDay);
  return {
    number,
    fromOn: addDays(dateOf(start), 1),
    toOn: dateOf(toDay),
    days: countedDays(start, toDay, state.frozen),
    baseMinor,
  };
}

type PaymentLine = Extract<ReceiptLine, { kind: "payment" | "payments" }>;

function paymentLines(state: LoanState, rows: readonly LedgerRow[]): PaymentLine[] {
  const numbers = new Set(rows.map((row) => row.number));
  return state.payments.flatMap(({ event, allocation, reversedOn }) => {
    const settled = { principalMinor: 0, interestMinor: 0, penaltyMinor: 0, feeMinor: 0 };
    for (const it of allocation) if (numbers.has(it.number)) settled[`${it.component}Minor`] += it.amountMinor;
    const sum = settled.principalMinor + settled.interestMinor + settled.penaltyMinor + settled.feeMinor;
    if (reversedOn !== null || sum === 0) return [];
    return [
      { kind: "payment", amountMinor: -sum, on: event.effectiveOn, receivedMinor: event.amountMinor, reference: event.reference, settled },
    ];
  });
}

/** The last lines as they are, the earlier ones drawn together into one, so that at most `most` remain. */
function together<T>(lines: readonly T[], most: number, join: (lines: readonly T[]) => T): T[] {
  if (lines.length <= most) return [...lines];
  const joined = lines.length - most + 1;
  return [join(lines.slice(0, joined)), ...lines.slice(joined)];
}

function joinedPenalties(lines: readonly PenaltyLine[]): PenaltyLine {
  return {
    kind: "penalty",
    amountMinor: lines.reduce((sum, it) => sum + it.amountMinor, 0),
    numbers: lines.flatMap((it) => it.numbers),
    dailyPct: lines[0]!.dailyPct,
    days: lines.reduce((sum, it) => sum + it.days, 0),
    stretches: lines.flatMap((it) => it.stretches),
  };
}

function joinedPayments(lines: readonly PaymentLine[]): PaymentLine {
  const settled = { principalMinor: 0, interestMinor: 0, penaltyMinor: 0, feeMinor: 0 };
  for (const it of lines)
    for (const key of ["principalMinor", "interestMinor", "penaltyMinor", "feeMinor"] as const) settled[key] += it.settled[key];
  const dates = lines.flatMap((it) => (it.kind === "payment" ? [it.on] : [it.fromOn, it.toOn]));
  return {
    kind: "payments",
    amountMinor: lines.reduce((sum, it) => sum + it.amountMinor, 0),
    fromOn: dates[0]!,
    toOn: dates.at(-1)!,
    count: lines.length,
    receivedMinor: lines.reduce((sum, it) => sum + it.receivedMinor, 0),
    settled,
  };
}
