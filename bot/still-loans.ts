// Knows how a hold that stops a loan's clock, and its early end, become events of that loan's ledger. Refuses to know which holds do: policy says so.
import type { LocalDate } from "../src/calendar.ts";
import type { LedgerEvent } from "../src/events.ts";
import { demoPauses } from "../src/policy/pauses.ts";
import type { BorrowerRecord, TurnWrite } from "./store/store.ts";

/** Adds to `write` what its holds mean for the ledger: placed and lifted pauses, once for each hold, loan and end. */
export function pauseLedger(
  write: Pick<TurnWrite, "holds" | "ledger" | "ledgerHeads">,
  record: BorrowerRecord,
  today: LocalDate,
  now: number,
): void {
  for (const hold of write.holds) {
    const policy = demoPauses().get(hold.reason);
    if (!policy) continue;
    for (const { loan, events, headHash } of record.loans) {
      if (hold.loanId !== null && hold.loanId !== loan.id) continue;
      const header = { loanId: loan.id, borrowerId: record.borrowerId, effectiveOn: today, recordedAt: now, seq: 0 };
      const add = (event: LedgerEvent): void => {
        if (events.some(({ id }) => id === event.id) || write.ledger.some(({ id }) => id === event.id)) return;
        write.ledger.push(event);
        write.ledgerHeads[loan.id] = { seq: events.length, hash: headHash ?? "" };
      };
      const mine = (pauseId: string): boolean => pauseId.startsWith(`${hold.id}:${loan.id}:`);
      if (hold.liftedAt === null) {
        // A hold that is prolonged is placed again with its new end: days in both count once.
        const pauseId = `${hold.id}:${loan.id}:${hold.until ?? "open"}`;
        const again = events.some((event) => event.kind === "pausePlaced" && mine(event.pauseId));
        add({ ...header, kind: "pausePlaced", id: `paused:${pauseId}`, pauseId, ...policy, until: hold.until, effectiveOn: again ? today : hold.from });
        continue;
      }
      // Whoever ends it after its last day lifts nothing: those days are counted as they were.
      if (hold.until !== null && hold.until < today) continue;
      for (const event of events)
        if (event.kind === "pausePlaced" && mine(event.pauseId)) add({ ...header, kind: "pauseLifted", id: `lifted:${event.pauseId}:${today}`, pauseId: event.pauseId });
    }
  }
} // prettier-ignore
