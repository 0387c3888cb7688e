// Knows which borrowers a person at the desk may see: those of their portfolios, or all. Refuses to know what they may do with them.
import { HttpProblem, type HttpRequest } from "../http.ts";
import type { DeskReading } from "../store/desk-reading.ts";
import type { Person } from "../store/desk-store.ts";
import type { Store } from "../store/store.ts";

export type RowRules = {
  /** Those of the items whose borrower the person sees; a borrower without any loan is nobody's portfolio and everybody's. */
  only: <T extends { borrowerId: string }>(person: Person, items: readonly T[]) => Promise<T[]>;
  /** Throws a 404, as if it were not there, when the request names a case or a borrower the person does not see. */
  mustSee: (person: Person, request: HttpRequest) => Promise<void>;
};

export function createRowRules({ store, reading }: { store: Store; reading: DeskReading }): RowRules {
  async function only<T extends { borrowerId: string }>(person: Person, items: readonly T[]): Promise<T[]> {
    if (person.portfolios.length === 0 || items.length === 0) return [...items];
    const theirs = await reading.ofPortfolios([...new Set(items.map(({ borrowerId }) => borrowerId))], person.portfolios);
    return items.filter(({ borrowerId }) => theirs.has(borrowerId));
  }
  return {
    only,
    async mustSee(person, { path, params, query }) {
      if (person.portfolios.length === 0) return;
      const caseId = path.startsWith("/console/api/cases/") ? params["id"] : undefined;
      const handoff = caseId === undefined ? null : await store.readHandoff(caseId);
      const named = [handoff?.borrowerId, params["borrowerId"], query.get("borrowerId")].filter((id) => id !== undefined && id !== null);
      const seen = await only(person, named.map((borrowerId) => ({ borrowerId })));
      if (seen.length === named.length) return;
      throw caseId === undefined
        ? new HttpProblem(404, "no_such_borrower", `There is no borrower "${named.at(-1)}".`)
        : new HttpProblem(404, "no_such_case", `There is no case "${caseId}".`);
    },
  };
} // prettier-ignore
