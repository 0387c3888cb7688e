// Knows which events a loan's record may take; a refusal is a value with a code, and says what was expected. Refuses to write anything.
import type { LocalDate } from "./calendar.ts";
import type { LedgerEvent } from "./events.ts";
import type { Loan } from "./loan.ts";
import type { ProductTerms } from "./policy/products.ts";
import { statementOf } from "./statement.ts";

export type AdmissionCode =
  | "already_open"
  | "amount_not_positive"
  | "duplicate_reference"
  | "unknown_reference"
  | "already_reversed"
  | "principal_never_waived"
  | "component_not_waivable"
  | "beyond_open"
  | "beyond_credit"
  | "unknown_pause"
  | "pause_ends_before_it_begins"
  | "unknown_instalment"
  | "rows_out_of_order";

export type AdmissionRefusal = { code: AdmissionCode; place: string; value: string | number | null; expected: string };

/** Null when the record may take the event. Amounts in minor units; a waiver and a refund are held against the position on their own day. */
export function refusalOf(loan: Loan, events: readonly LedgerEvent[], event: LedgerEvent, terms: ProductTerms): AdmissionRefusal | null {
  switch (event.kind) {
    case "loanOpened":
      return events.some((it) => it.kind === "loanOpened")
        ? no("already_open", "loanId", event.loanId, "a loan that is not open yet")
        : null;
    case "paymentReceived":
      if (!isPositive(event.amountMinor)) return amount(event.amountMinor);
      return events.some((it) => it.kind === "paymentReceived" && it.reference === event.reference)
        ? no("duplicate_reference", "reference", event.reference, "a reference this loan has not seen")
        : null;
    case "paymentReversed":
      if (!events.some((it) => it.kind === "paymentReceived" && it.reference === event.reference))
        return no("unknown_reference", "reference", event.reference, "the reference of a payment of this loan");
      return events.some((it) => it.kind === "paymentReversed" && it.reference === event.reference)
        ? no("already_reversed", "reference", event.reference, "a payment that still stands")
        : null;
    case "charged":
      return isPositive(event.amountMinor) ? null : amount(event.amountMinor);
    case "waived":
      return waiverRefusal(loan, events, event, terms);
    case "refundPaid": {
      if (!isPositive(event.amountMinor)) return amount(event.amountMinor);
      const credit = statementOf(loan, events, event.effectiveOn, terms).creditMinor;
      return event.amountMinor > credit ? no("beyond_credit", "amountMinor", event.amountMinor, `at most the credit of ${credit}`) : null;
    }
    case "pausePlaced":
      return event.until !== null && event.until < event.effectiveOn
        ? no("pause_ends_before_it_begins", "until", event.until, `a day from ${event.effectiveOn} on`)
        : null;
    case "pauseLifted":
      return events.some((it) => it.kind === "pausePlaced" && it.pauseId === event.pauseId)
        ? null
        : no("unknown_pause", "pauseId", event.pauseId, "a pause of this loan");
    case "scheduleImported":
      return rowsRefusal(event.instalments);
    case "debitFailed":
      return null;
    case "dueDatesMoved":
      break;
  }
  return moveRefusal(loan, events, event, terms);
}

type Waived = Extract<LedgerEvent, { kind: "waived" }>;

function waiverRefusal(loan: Loan, events: readonly LedgerEvent[], event: Waived, terms: ProductTerms): AdmissionRefusal | null {
  // The type allows no other component; a body from outside may.
  const component: string = event.component;
  if (component === "principal") return no("principal_never_waived", "component", component, "penalty or fee");
  if (!terms.waivable.some((it) => it === component))
    return no("component_not_waivable", "component", component, terms.waivable.join(" or "));
  if (event.percent !== undefined)
    return Number(event.percent) > 0 && Number(event.percent) <= 100
      ? null
      : no("beyond_open", "percent", event.percent, "above 0 and at most 100");
  if (event.amountMinor === undefined || !isPositive(event.amountMinor)) return amount(event.amountMinor ?? null);
  const { instalments } = statementOf(loan, events, event.effectiveOn, terms);
  const open = instalments
    .filter((it) => event.number === undefined || it.number === event.number)
    .reduce((sum, it) => sum + it.outstanding[event.component === "fee" ? "feeMinor" : "penaltyMinor"], 0);
  return event.amountMinor > open ? no("beyond_open", "amountMinor", event.amountMinor, `at most the open ${open}`) : null;
}

type Moved = Extract<LedgerEvent, { kind: "dueDatesMoved" }>;

function moveRefusal(loan: Loan, events: readonly LedgerEvent[], event: Moved, terms: ProductTerms): AdmissionRefusal | null {
  const { instalments } = statementOf(loan, events, event.effectiveOn, terms);
  const unknown = event.moves.find((move) => !instalments.some((it) => it.number === move.number));
  if (unknown) return no("unknown_instalment", "moves.number", unknown.number, "an instalment of this loan");
  const after = instalments
    .map(({ number, dueOn }) => ({ number, dueOn: event.moves.find((move) => move.number === number)?.dueOn ?? dueOn }))
    .sort((a, b) => a.number - b.number);
  return rowsRefusal(after);
}

function rowsRefusal(rows: readonly { number: number; dueOn: LocalDate }[]): AdmissionRefusal | null {
  if (rows.length === 0) return no("rows_out_of_order", "instalments", 0, "at least one");
  for (let i = 1; i < rows.length; i++)
    if (rows[i]!.dueOn < rows[i - 1]!.dueOn || rows[i]!.number <= rows[i - 1]!.number)
      return no("rows_out_of_order", `instalment ${rows[i]!.number}, dueOn`, rows[i]!.dueOn, `a day from ${rows[i - 1]!.dueOn} on`);
  return null;
}

function isPositive(amountMinor: number): boolean {
  return Number.isSafeInteger(amountMinor) && amountMinor > 0;
}

function amount(value: number | null): AdmissionRefusal {
  return no("amount_not_positive", "amountMinor", value, "a positive whole number of minor units");
}

function no(code: AdmissionCode, place: string, value: string | number | null, expected: string): AdmissionRefusal {
  return { code, place, value, expected };
}
