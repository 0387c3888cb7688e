// Knows which borrowers a person at the desk may see: those of their portfolios, or all. Refuses to know what they may do with them.
import { HttpProblem, type HttpRequest } from "../http.ts";
import type { DeskReading } from "../store/desk-reading.ts";
import type { Person } from "../store/desk-store.ts";
import type { Page, Store } from "../store/store.ts";

export type RowRules = {
  /** Those of the items whose borrower the person sees; a borrower without any loan is nobody's portfolio and everybody's. */
  only: <T extends { borrowerId: string }>(person: Person, items: readonly T[]) => Promise<T[]>;
  /** The same of items that may be about nobody; those are everybody's. Whether a person sees a borrower is asked once in a while. */
  seenBy: (person: Person) => <T extends { borrowerId: string | null }>(items: readonly T[]) => Promise<T[]>;
  /** The record with nothing in its lists across borrowers but whom the person sees. */
  storeOf: (person: Person) => Store;
  /** Throws a 404, as if it were not there, when the request names a case or a borrower the person does not see. */
  mustSee: (person: Person, request: HttpRequest) => Promise<void>;
};

/** A loan that was sold to another portfolio is out of a stream after this. */
const seenLivesMs = 60_000;

export function createRowRules({ store, reading, machineNow }: { store: Store; reading: DeskReading; machineNow: () => number }): RowRules {
  async function only<T extends { borrowerId: string }>(person: Person, items: readonly T[]): Promise<T[]> {
    if (person.portfolios.length === 0 || items.length === 0) return [...items];
    const theirs = await reading.ofPortfolios([...new Set(items.map(({ borrowerId }) => borrowerId))], person.portfolios);
    return items.filter(({ borrowerId }) => theirs.has(borrowerId));
  }
  const pageOf = async <T>(person: Person, page: Page<T>, borrowerOf: (item: T) => string): Promise<Page<T>> => {
    const seen = new Set((await only(person, page.items.map((item) => ({ borrowerId: borrowerOf(item) })))).map(({ borrowerId }) => borrowerId));
    return { ...page, items: page.items.filter((item) => seen.has(borrowerOf(item))) };
  };
  return {
    only,
    seenBy(person) {
      if (person.portfolios.length === 0) return async (items) => [...items];
      const known = new Map<string, { sees: boolean; until: number }>();
      return async (items) => {
        const now = machineNow();
        for (const [id, { until }] of known) if (until < now) known.delete(id);
        const asked = items.flatMap(({ borrowerId }) => (borrowerId === null || known.has(borrowerId) ? [] : [{ borrowerId }]));
        const theirs = new Set((await only(person, asked)).map(({ borrowerId }) => borrowerId));
        for (const { borrowerId } of asked) known.set(borrowerId, { sees: theirs.has(borrowerId), until: now + seenLivesMs });
        return items.filter(({ borrowerId }) => borrowerId === null || known.get(borrowerId)?.sees === true);
      };
    },
    storeOf: (person) =>
      person.portfolios.length === 0
        ? store
        : {
            ...store,
            listBorrowers: async (query) => pageOf(person, await store.listBorrowers(query), ({ id }) => id),
            listHandoffs: async (query) => pageOf(person, await store.listHandoffs(query), ({ borrowerId }) => borrowerId),
            eventsSince: async (query) => {
              const page = await store.eventsSince(query);
              return { ...(await pageOf(person, page, ({ borrowerId }) => borrowerId)), endCursor: page.endCursor };
            },
          },
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
