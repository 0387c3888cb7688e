// Knows how what somebody takes is counted and taken with nobody in between, in any process on one record. Refuses to know what a seat is.
import { openPool } from "./pool.ts";

export type Seats = {
  /** Nothing else runs under this person's row until `work` is done; who comes second waits. */
  alone<T>(personId: string, work: () => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

/** Connections of its own: whoever waits for a row must not hold the one that the work before it needs. */
export function openSeats(databaseUrl: string, onError: (error: unknown) => void): Seats {
  const pool = openPool(databaseUrl, { max: 1, onError });
  return {
    alone: (personId, work) =>
      pool.transaction(async (query) => {
        // Weaker than what a deletion takes: a session or a presence may still name the person meanwhile.
        await query("seats-alone", "SELECT person_id FROM people WHERE person_id = $1 FOR NO KEY UPDATE", [personId]);
        return work();
      }),
    end: () => pool.end(),
  };
}
