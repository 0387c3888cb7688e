// Knows how many things of each kind have come about since the start: counted where they are written. Refuses to change what is written.
import type { Store } from "./store/store.ts";

export type Tally = {
  /** Kinds of the timeline and outcomes of sends, cumulative. */
  counts(): Readonly<Record<string, number>>;
  store: Store;
};

/** The same store, counting what it commits. */
export function tallied(store: Store, onCount: (kind: string, count: number) => void = () => undefined): Tally {
  const counts: Record<string, number> = {};
  const add = (kind: string): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    onCount(kind, 1);
  };
  return {
    counts: () => ({ ...counts }),
    store: {
      ...store,
      async commitTurn(write) {
        const outcome = await store.commitTurn(write);
        if (outcome === "committed") for (const { kind } of write.events) add(kind);
        return outcome;
      },
      async recordSend(row, outcome, at) {
        await store.recordSend(row, outcome, at);
        if (outcome.outcome !== "retry" && outcome.outcome !== "unclear") add(outcome.outcome);
      },
    },
  };
}
