// Knows how many cases a person of the desk has at once, and that a place is counted and taken with nothing in between, by whichever door. Refuses to take a case itself.
import { HttpProblem } from "../http.ts";
import type { DeskStore } from "../store/desk-store.ts";
import type { Seats } from "../store/seats.ts";
import type { Handoff, Store } from "../store/store.ts";

/** `full`: the person holds `held` cases, as many as they take at once, and nothing was taken. */
export type Seated<T> = { outcome: "seated"; value: T } | { outcome: "full"; held: number };

export type Capacity = {
  /** Takes the case unless its taker is full. Two claims at one instant fill one place once; who is unknown to the desk has no bound. */
  seat<T>(personId: string, handoffId: string, take: () => Promise<T>): Promise<Seated<T>>;
  /** Whether the case is theirs or they could take it, as it stands now. */
  hasRoom(personId: string, handoffId: string): Promise<boolean>;
};

export function createCapacity({ store, desk, seats }: { store: Store; desk: Pick<DeskStore, "readPerson">; seats: Seats }): Capacity {
  /** How many somebody holds who is full; null when one more has room, or is theirs already. */
  async function heldByFull(personId: string, handoffId: string): Promise<number | null> {
    if ((await store.readHandoff(handoffId))?.owner === personId) return null;
    const person = await desk.readPerson(personId);
    if (!person) return null;
    const held = (await openCases(store)).filter(({ owner, status }) => owner === personId && status !== "waiting").length;
    return held >= person.capacity ? held : null;
  }
  return {
    seat: (personId, handoffId, take) =>
      seats.alone(personId, async () => {
        const held = await heldByFull(personId, handoffId);
        return held === null ? { outcome: "seated", value: await take() } : { outcome: "full", held };
      }),
    hasRoom: async (personId, handoffId) => (await heldByFull(personId, handoffId)) === null,
  };
}

/** The same for a route of the desk: a 422 for whoever is full. */
export async function seatOrRefuse<T>({ capacity }: { capacity: Capacity }, personId: string, handoffId: string, take: () => Promise<T>): Promise<T> {
  const seated = await capacity.seat(personId, handoffId, take);
  if (seated.outcome === "seated") return seated.value;
  throw new HttpProblem(422, "refused", `You hold ${seated.held} cases, as many as you take at once.`, { rule: "desk.capacity", reason: "capacity" });
} // prettier-ignore

/** Every case that is not over. */
export async function openCases(store: Pick<Store, "listHandoffs">): Promise<Handoff[]> {
  const lists = await Promise.all((["waiting", "held", "wrap_up"] as const).map((status) => allOf(store, status)));
  return lists.flat();
}

async function allOf(store: Pick<Store, "listHandoffs">, status: Handoff["status"]): Promise<Handoff[]> {
  const found: Handoff[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await store.listHandoffs({ status, limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}
