// Knows how money settles what is open, in the waterfall's order; refuses to know where either came from.
import { accrue, closeIfSettled, openOf, totalOpen, unearnedInterest, type LedgerRow, type LoanState } from "./loan-state.ts";
import { timingOf, type Component, type Settled, type Waterfall } from "./waterfall.ts";

/** Settles what is open with `amountMinor` and returns what nothing was left to settle with. */
export function allocate(state: LoanState, day: number, amountMinor: number, waterfall: Waterfall, into: Settled[]): number {
  const { rows } = state;
  let left = amountMinor;
  const settle = (row: LedgerRow, component: Component, most: number): void => {
    const part = most < left ? most : left;
    if (part <= 0) return;
    if (component === "principal" || component === "interest") accrue(state, row, day);
    row.paid[component] += part;
    left -= part;
    into.push({ number: row.number, component, amountMinor: part });
    closeIfSettled(state, row, day);
  };
  if (waterfall.walk === "component_by_component") {
    for (const ahead of [false, true])
      for (const component of ahead ? waterfall.inAdvance : waterfall.pastDue)
        for (const row of rows)
          if (left > 0 && row.dueDay > day === ahead && row.settledDay === null) settle(row, component, openOf(state, row, component, day));
    return left;
  }
  for (const row of rows) {
    if (left === 0) break;
    if (row.settledDay !== null) continue;
    const timing = timingOf(row.dueDay, day);
    if (timing === "inAdvance" && waterfall.inAdvanceCharges === "when_due" && row.charges.length > 0)
      for (const component of ["penalty", "fee"] as const) settle(row, component, dueCharges(row, component, day));
    for (const component of waterfall[timing]) {
      if (left === 0) break;
      settle(row, component, openOf(state, row, component, day));
    }
  }
  return left;
}

/** What is open of the charges on an instalment ahead whose own due date has come. */
function dueCharges(row: LedgerRow, component: "penalty" | "fee", day: number): number {
  let due = 0;
  for (const it of row.charges) if (it.component === component && it.dueDay <= day) due += it.amountMinor;
  return Math.max(0, due - row.paid[component] - row.waived[component]);
}

/** Interest not yet earned is owed no longer once the money at hand pays off everything else. */
export function letGoOfUnearned(state: LoanState, atHandMinor: number, day: number): void {
  let needed = 0;
  for (const row of state.rows) needed += totalOpen(state, row, day) - unearnedInterest(state, row, day);
  if (atHandMinor < needed) return;
  for (const row of state.rows) row.owed.interest -= unearnedInterest(state, row, day);
}

/** Credit at hand settles what a new charge opened, the oldest credit first. */
export function useCredit(state: LoanState, day: number): void {
  for (let i = 0; i < state.payments.length && state.creditMinor > 0; i++) {
    const payment = state.payments[i]!;
    const atHand = Math.min(payment.creditedMinor, state.creditMinor);
    if (atHand === 0) continue;
    const allocation = [...payment.allocation];
    const used = atHand - allocate(state, day, atHand, state.terms.waterfall, allocation);
    state.payments[i] = { ...payment, allocation, creditedMinor: payment.creditedMinor - used };
    state.creditMinor -= used;
  }
}
