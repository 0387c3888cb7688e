// One loan and a way to write its events; every ledger test starts here.
import type { LedgerEvent } from "../../src/events.ts";
import type { Instalment, Loan } from "../../src/loan.ts";
import { termsOf, type ProductTerms } from "../../src/policy/products.ts";

type Body<E> = E extends LedgerEvent ? Omit<E, "id" | "loanId" | "borrowerId" | "recordedAt" | "seq"> & { id?: string } : never;

export function loan(change: Partial<Loan> = {}): Loan {
  return {
    id: "L-1",
    borrowerId: "B-1",
    product: "personal",
    party: "first",
    currency: "CNY",
    principalMinor: 1_200_000,
    annualRatePct: "18",
    penaltyDailyPct: "0.05",
    disbursedOn: "2025-12-10",
    firstDueOn: "2026-01-10",
    instalments: 12,
    frequency: "monthly",
    amortization: "equal_instalment",
    ...change,
  };
}

export function terms(change: Partial<ProductTerms> = {}): ProductTerms {
  return { ...termsOf("*"), ...change };
}

/** Events as they arrive, numbered in that order. */
export function record(...bodies: Body<LedgerEvent>[]): LedgerEvent[] {
  return bodies.map((body, i) => ({
    id: `e${String(i).padStart(4, "0")}`,
    loanId: "L-1",
    borrowerId: "B-1",
    recordedAt: i,
    seq: i + 1,
    ...body,
  }));
}

export function pay(effectiveOn: string, amountMinor: number, reference = `${effectiveOn}/${amountMinor}`): Body<LedgerEvent> {
  return { kind: "paymentReceived", effectiveOn, amountMinor, reference };
}

export function rows(...due: [dueOn: string, principalMinor: number, interestMinor?: number][]): Body<LedgerEvent> {
  const instalments: Instalment[] = due.map(([dueOn, principalMinor, interestMinor = 0], i) => ({
    number: i + 1,
    dueOn,
    principalMinor,
    interestMinor,
    feeMinor: 0,
  }));
  return { kind: "scheduleImported", effectiveOn: "2000-01-01", instalments };
}
