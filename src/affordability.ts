// Knows what is left at the end of a month; refuses to remember who said it or to use it for anything but a plan.
import type { Authority } from "./authority.ts";

/** Monthly figures in minor units, as the borrower gave them. */
export type Budget = { incomeMinor: number; housingMinor: number; essentialsMinor: number; debtsMinor: number };

/** What a plan may take a month: a share of what is left after a buffer on income; 0 when nothing is left. Rounded down: never the borrower's loss. */
export function affordableMonthlyMinor(budget: Budget, terms: Authority["affordability"]): { leftMinor: number; monthlyMinor: number } {
  for (const [name, value] of Object.entries(budget))
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is ${value}, expected minor units of zero or more`);
  const bufferMinor = Math.ceil((budget.incomeMinor * terms.bufferPct) / 100);
  const leftMinor = budget.incomeMinor - budget.housingMinor - budget.essentialsMinor - budget.debtsMinor - bufferMinor;
  return { leftMinor, monthlyMinor: leftMinor <= 0 ? 0 : Math.floor((leftMinor * terms.sharePct) / 100) };
}
