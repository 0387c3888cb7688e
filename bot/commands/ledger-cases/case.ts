// Knows how a known answer is written down and turned into loans, events and terms; refuses to compute anything itself.
import { addDays, type LocalDate } from "../../../src/calendar.ts";
import type { Ladder } from "../../../src/delinquency.ts";
import type { LedgerEvent } from "../../../src/events.ts";
import type { Instalment, Loan } from "../../../src/loan.ts";
import { parseDecimal, toDecimal } from "../../../src/money.ts";
import { termsOf, type ProductTerms } from "../../../src/policy/products.ts";
import { components, type Component, type Waterfall } from "../../../src/waterfall.ts";

export type Json = { readonly [key: string]: unknown };

/** A case that asks for something this ledger is not for; the message is the answer. */
export class OutOfScope extends Error {}

export const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
/** A text or a number as it is written; anything else reads as nothing. */
export const text = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
export const minor = (value: unknown, currency: string): number => parseDecimal(text(value) || "0", currency);
export const decimals = (amountMinor: number, currency: string): string => toDecimal(amountMinor, currency);
export const currencyOf = (row: Json): string => (typeof row["currency"] === "string" ? row["currency"] : "EUR");

/** Terms that add nothing of their own: no penalty interest unless the case says so. */
export function plainTerms(change: Partial<ProductTerms> = {}): ProductTerms {
  return { ...termsOf("interest_free"), ...change };
}

export const plainLadder: Ladder = {
  graceDays: 0,
  buckets: [{ code: "current", fromDays: 0 }],
  stages: [{ code: "notice", fromDays: 0 }],
  trackingStage: "payment_tracking",
  trackingDays: 0,
};

/** The loan behind imported rows: only its dates and its penalty rate matter then. */
export function loanOf(disbursedOn: LocalDate, currency: string, penaltyDailyPct = "0"): Loan {
  return {
    id: "case",
    borrowerId: "case",
    product: "case",
    party: "first",
    currency,
    principalMinor: 1,
    annualRatePct: "0",
    penaltyDailyPct,
    disbursedOn,
    firstDueOn: disbursedOn,
    instalments: 1,
    frequency: "monthly",
    amortization: "bullet",
  };
}

type EventBody<E> = E extends LedgerEvent ? Omit<E, "id" | "loanId" | "borrowerId" | "recordedAt" | "seq"> : never;

/** A record that numbers its events as they are written. */
export function openRecord(): { events: LedgerEvent[]; write: (body: EventBody<LedgerEvent>) => LedgerEvent } {
  const events: LedgerEvent[] = [];
  const write = (body: EventBody<LedgerEvent>): LedgerEvent => {
    const seq = events.length + 1;
    const event = { id: String(seq).padStart(6, "0"), loanId: "case", borrowerId: "case", recordedAt: seq, seq, ...body };
    events.push(event);
    return event;
  };
  return { events, write };
}

/** Rows written out in a case, as the lender's own schedule, and their one-off penalties as charges. */
export function importRows(rows: readonly Json[], currency: string, record: ReturnType<typeof openRecord>): LocalDate {
  const first = rows[0];
  if (!first) throw new OutOfScope("a loan without instalments");
  const disbursedOn = typeof first["from"] === "string" ? first["from"] : addDays(text(first["dueOn"]), -31);
  const instalments: Instalment[] = rows.map((row) => ({
    number: Number(row["number"]),
    dueOn: text(row["dueOn"]),
    principalMinor: minor(row["principal"] ?? row["totalDue"], currency),
    interestMinor: minor(row["interest"], currency),
    feeMinor: minor(row["fee"], currency),
  }));
  record.write({ kind: "scheduleImported", effectiveOn: disbursedOn, instalments });
  for (const row of rows) {
    const amountMinor = minor(row["penalty"], currency);
    if (amountMinor > 0)
      record.write({
        kind: "charged",
        effectiveOn: disbursedOn,
        component: "penalty",
        amountMinor,
        number: Number(row["number"]),
        code: "imported",
      });
  }
  return disbursedOn;
}

/** The whole order from its first components on. */
export function completed(order: readonly string[]): Component[] {
  const known = order.filter((it): it is Component => components.includes(it as Component));
  return [...new Set([...known, ...components])];
}

export function waterfallWith(order: readonly Component[], walk: Waterfall["walk"]): Waterfall {
  return { walk, pastDue: order, due: order, inAdvance: order, inAdvanceCharges: "with_instalment" };
}

/** The waterfall a case describes in its `order`. */
export function waterfallOf(order: Json): Waterfall {
  const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  if (order["walk"] === "component_first") return waterfallWith(["interest", "principal", "penalty", "fee"], "component_by_component");
  const ahead = order["inAdvance"] as { pass1?: unknown; pass2?: unknown } | unknown[];
  const passes = Array.isArray(ahead) ? names(ahead) : [...names(ahead.pass1), ...names(ahead.pass2)];
  return {
    walk: "instalment_by_instalment",
    pastDue: completed(names(order["pastDue"])),
    due: completed(names(order["due"])),
    inAdvance: completed(passes),
    inAdvanceCharges: order["inAdvanceOnlyDueCharges"] === true ? "when_due" : "with_instalment",
  };
}
