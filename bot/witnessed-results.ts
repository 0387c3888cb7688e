// Knows how promises that an officer confirmed in person are kept beside those given to the assistant alone. Refuses to judge a promise: the ledger has.
import { wilson, type Interval } from "../src/experiment.ts";
import type { Store } from "./store/store.ts";

export type KeptApart = { judged: number; kept: number; share: Interval | null };

/** Promises that are judged, by whether a named officer had confirmed them before. Reads every promise once. */
export async function witnessedResults(
  store: Pick<Store, "listPromises">,
): Promise<{ witnessed: KeptApart; wanted: KeptApart; alone: KeptApart }> {
  const found = { witnessed: { judged: 0, kept: 0 }, wanted: { judged: 0, kept: 0 }, alone: { judged: 0, kept: 0 } };
  for (let cursor: string | undefined; ;) {
    const page = await store.listPromises({ limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    for (const { status, witnessed } of page.items) {
      if (status !== "kept" && status !== "partial" && status !== "broken") continue;
      const group = found[witnessed === "done" ? "witnessed" : witnessed === "wanted" ? "wanted" : "alone"];
      group.judged++;
      if (status === "kept") group.kept++;
    }
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const measured = ({ judged, kept }: { judged: number; kept: number }): KeptApart => ({ judged, kept, share: wilson(kept, judged) });
  return { witnessed: measured(found.witnessed), wanted: measured(found.wanted), alone: measured(found.alone) };
}
