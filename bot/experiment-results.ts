// Knows what came of a comparison of wordings: kept promises, opt-outs and complaints by arm, counted from the timeline. Refuses to say which arm is better.
import type { Instant } from "../src/calendar.ts";
import { resultsByArm, type ArmResult, type Experiment, type Outcome } from "../src/experiment.ts";
import type { Store, TimelineEvent, TimelineKind } from "./store/store.ts";

export type ExperimentResult = { name: string; from: string; until: string | null; arms: ArmResult[] };

const counted: TimelineKind[] = [
  "wording_assigned", "promise_recorded", "promise_kept", "promise_partial", "promise_broken", "opted_out", "handoff_opened",
]; // prettier-ignore
const pageSize = 1000;

type Followed = Outcome & { since: Instant; promises: Set<string> };

/** Every experiment the lender's file names, with its results so far. Reads the timeline once, oldest first; empty without experiments. */
export async function experimentResults(
  store: Pick<Store, "eventsSince">,
  experiments: readonly Experiment[],
): Promise<ExperimentResult[]> {
  if (experiments.length === 0) return [];
  const followed = new Map(experiments.map(({ name }) => [name, new Map<string, Followed>()]));
  for (let cursor: string | undefined; ;) {
    const page = await store.eventsSince({ kinds: counted, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    for (const event of page.items) count(followed, event);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return experiments.map((experiment) => ({
    name: experiment.name,
    from: experiment.from,
    until: experiment.until,
    arms: resultsByArm(experiment, [...followed.get(experiment.name)!.values()]),
  }));
}

function count(followed: Map<string, Map<string, Followed>>, event: TimelineEvent): void {
  const { borrowerId, body, kind, at } = event;
  if (kind === "wording_assigned") {
    const people = followed.get(String(body["experiment"]));
    const fresh = { arm: String(body["arm"]), since: at, promises: new Set<string>(), promised: 0, kept: 0, partial: 0, broken: 0, optedOut: false, complained: false };
    // The first assignment counts, whatever comes later.
    if (people && !people.has(borrowerId)) people.set(borrowerId, fresh);
    return;
  } // prettier-ignore
  const promiseId = String(body["promiseId"]);
  for (const people of followed.values()) {
    const one = people.get(borrowerId);
    if (!one || at < one.since) continue;
    if (kind === "promise_recorded") {
      one.promised++;
      one.promises.add(promiseId);
    } else if (kind === "opted_out") one.optedOut = true;
    else if (kind === "handoff_opened") one.complained ||= body["reason"] === "complaint";
    // Promises made before anything was compared say nothing about the words.
    else if (one.promises.has(promiseId)) one[kind === "promise_kept" ? "kept" : kind === "promise_partial" ? "partial" : "broken"]++;
  }
}
