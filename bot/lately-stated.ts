// Knows the statements of the ledgers that were read lately, so that a talk does not fold the same ledger at every word. Refuses to be the truth.
import type { LocalDate } from "../src/calendar.ts";
import type { LedgerEvent } from "../src/events.ts";
import type { Loan } from "../src/loan.ts";

/** As many loans as talk within the same minutes; the one that was made first goes first. */
const mostKept = 500;

/**
 * What `make` makes of one loan's ledger on one day, made once. The head's hash was read with the events and names every one of them, so whoever else
 * appends, in this process or another, is seen; a ledger without one is never kept. What is given is shared, and frozen.
 */
export function keptByHead<T>(): (
  of: { loan: Loan; events: readonly LedgerEvent[]; headHash?: string },
  asOf: LocalDate,
  make: () => T,
) => T {
  const kept = new Map<string, T>();
  return ({ loan, events, headHash }, asOf, make) => {
    if (!headHash) return make();
    const key = `${asOf}|${events.length}|${headHash}|${JSON.stringify(loan)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = frozen(make());
    kept.set(key, made);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return made;
  };
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value))
    for (const one of Object.values(Object.freeze(value))) frozen(one);
  return value;
}
