// Knows what became of the debit for an instalment, from the loan's own events; refuses to know the bank that tried it.
import type { LocalDate } from "./calendar.ts";
import type { DebitFailure, LedgerEvent } from "./events.ts";
import type { DebitState } from "./ladder.ts";

/** The ledger is the feed: an instalment is "unpaid" from its due day on, "unknown" before it. */
export type DebitOutcome = { state: DebitState; failure: DebitFailure | null };

/**
 * What is known on `today` of the debit for the instalment due on `dueOn`. A failed try counts for the last instalment due on or before the day it
 * was tried, until money arrives after it; banks tell a day or two late, so a try is not tied to the due day itself.
 */
export function debitOutcome(
  events: readonly LedgerEvent[],
  dueDates: readonly LocalDate[],
  dueOn: LocalDate,
  today: LocalDate,
): DebitOutcome {
  const reversed = new Set(events.flatMap((event) => (event.kind === "paymentReversed" ? [event.reference] : [])));
  const belongsTo = (triedOn: LocalDate): LocalDate | undefined => dueDates.findLast((due) => due <= triedOn) ?? dueDates[0];
  const failed = events.findLast(
    (event) => event.kind === "debitFailed" && event.effectiveOn <= today && belongsTo(event.effectiveOn) === dueOn,
  );
  if (failed?.kind === "debitFailed") {
    const paidSince = events.some(
      (event) => event.kind === "paymentReceived" && !reversed.has(event.reference) && event.recordedAt > failed.recordedAt,
    );
    if (!paidSince) return { state: "failed", failure: failed.reason };
  }
  return { state: today >= dueOn ? "unpaid" : "unknown", failure: null };
}
