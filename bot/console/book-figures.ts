// Knows how a book moved between two days, from the ledger alone: who was cured, who rolled on, who stands where. Refuses to count more loans than a page can wait for.
import { localDateAt, type Instant } from "../../src/calendar.ts";
import { statementOfEvents } from "../facts.ts";
import type { Store } from "../store/store.ts";

export type BookFigures = {
  /** Past due at the beginning, and of these: nothing past due at the end; more days past due than at the beginning, in a later bucket. */
  pastDueBefore: number;
  cured: number;
  rolled: number;
  stageOf: ReadonlyMap<string, string>;
  loansCounted: number;
  isWhole: boolean;
};
const mostLoans = 5_000;

/** `zone` decides which day an instant is. The stage of a borrower is that of the loan longest past due. */
export async function bookFigures(store: Store, from: Instant, to: Instant, zone: string): Promise<BookFigures> {
  const [first, last] = [localDateAt(from, zone), localDateAt(to, zone)];
  const figures = { pastDueBefore: 0, cured: 0, rolled: 0, loansCounted: 0, isWhole: true };
  const stageOf = new Map<string, string>();
  for (let cursor: string | undefined; ;) {
    const page = await store.listBorrowers({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    for (const record of await store.readBorrowers(page.items.map(({ id }) => id))) {
      let worst = -1;
      for (const { loan, events } of record.loans) {
        figures.loansCounted++;
        const after = statementOfEvents(events, last);
        if (after.daysPastDue > worst) stageOf.set(record.borrowerId, after.stage);
        worst = Math.max(worst, after.daysPastDue);
        if (loan.disbursedOn > first) continue;
        const before = statementOfEvents(events, first);
        if (before.daysPastDue <= 0) continue;
        figures.pastDueBefore++;
        if (after.pastDue.totalMinor === 0) figures.cured++;
        else if (after.daysPastDue > before.daysPastDue && after.bucket !== before.bucket) figures.rolled++;
      }
    }
    if (page.nextCursor === null) return { ...figures, stageOf };
    if (figures.loansCounted >= mostLoans) return { ...figures, stageOf, isWhole: false };
    cursor = page.nextCursor;
  }
}
