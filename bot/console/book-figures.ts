// Knows how a book moved between two days, from the ledger alone: who was cured, who rolled on, who stands where. Refuses to count more loans than a page can wait for.
import type { LocalDate } from "../../src/calendar.ts";
import { statementOfEvents } from "../facts.ts";
import type { Store } from "../store/store.ts";

export type BookFigures = {
  /** Past due at the beginning, and of these: nothing past due at the end; more days past due than at the beginning, in a later bucket. */
  pastDueBefore: number;
  cured: number;
  rolled: number;
  loansCounted: number;
  isWhole: boolean;
};
const mostLoans = 5_000;

/** The stage of each of these borrowers on a day: that of the loan longest past due. */
export async function stagesOf(store: Store, borrowerIds: readonly string[], on: LocalDate): Promise<Map<string, string>> {
  const stages = new Map<string, string>();
  for (let at = 0; at < borrowerIds.length; at += 200)
    for (const record of await store.readBorrowers(borrowerIds.slice(at, at + 200))) {
      const worst = record.loans
        .filter(({ loan }) => loan.disbursedOn <= on)
        .map(({ events }) => statementOfEvents(events, on))
        .toSorted((a, b) => b.daysPastDue - a.daysPastDue)[0];
      if (worst) stages.set(record.borrowerId, worst.stage);
    }
  return stages;
}

/** Between the beginning of one day and the end of another. */
export async function bookFigures(store: Store, first: LocalDate, last: LocalDate): Promise<BookFigures> {
  const figures = { pastDueBefore: 0, cured: 0, rolled: 0, loansCounted: 0, isWhole: true };
  for (let cursor: string | undefined; ;) {
    const page = await store.listBorrowers({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    for (const record of await store.readBorrowers(page.items.map(({ id }) => id))) {
      for (const { loan, events } of record.loans) {
        figures.loansCounted++;
        const after = statementOfEvents(events, last);
        if (loan.disbursedOn > first) continue;
        const before = statementOfEvents(events, first);
        if (before.daysPastDue <= 0) continue;
        figures.pastDueBefore++;
        if (after.pastDue.totalMinor === 0) figures.cured++;
        else if (after.daysPastDue > before.daysPastDue && after.bucket !== before.bucket) figures.rolled++;
      }
    }
    if (page.nextCursor === null) return figures;
    if (figures.loansCounted >= mostLoans) return { ...figures, isWhole: false };
    cursor = page.nextCursor;
  }
}
