// Knows how the sandbox's clock moves: forward, from one due instant to the next, everything due at each done before the next. Refuses to know what is due.
import { toIso, type Instant } from "../../src/calendar.ts";
import type { MovableClock } from "../clock.ts";
import type { MoveSummary } from "./page-wire.ts";

/** What stands still until the clock moves. */
export type DueWork = {
  /** Earliest instant at which anything is due; null when nothing is. */
  nextAt(): Promise<Instant | null>;
  /** Does everything due at the clock's instant, sends included; resolves when the carrier has it. */
  runDue(): Promise<void>;
  /** What has come about since the start, by kind of the timeline. */
  counts(): Readonly<Record<string, number>>;
  /** Lets replies that are already due leave. */
  settle(): Promise<void>;
};

export type SandboxClock = {
  now(): Instant;
  nextEventAt(): Promise<Instant | null>;
  /** Resolves when everything due up to `to` is done. One move at a time; a later one waits its turn. */
  advance(to: Instant): Promise<MoveSummary>;
  settle(): Promise<void>;
  lastMove(): MoveSummary | null;
  isMoving(): boolean;
};

/** A retry that is always due again must not hold the clock for ever. */
const mostRunsAtOneInstant = 50;

export function createSandboxClock(clock: MovableClock, work: DueWork, onMoved: () => void = () => undefined): SandboxClock {
  let turn: Promise<unknown> = Promise.resolve();
  let moving = 0;
  let last: MoveSummary | null = null;

  async function move(to: Instant): Promise<MoveSummary> {
    const from = clock.now();
    if (to < from) throw new RangeError(`the clock stands at ${toIso(from)} and cannot go back to ${toIso(to)}`);
    const before = work.counts();
    let runsHere = 0;
    for (let next = await work.nextAt(); next !== null && next <= to; next = await work.nextAt()) {
      if (next > clock.now()) {
        runsHere = 0;
        await clock.moveTo(next);
      } else if (++runsHere > mostRunsAtOneInstant) break;
      await work.runDue();
      onMoved();
    }
    if (clock.now() < to) await clock.moveTo(to);
    await work.runDue();
    const counts = grown(before, work.counts());
    last = { from: toIso(from), to: toIso(to), summary: summaryOf(counts), counts };
    return last;
  }

  return {
    now: () => clock.now(),
    nextEventAt: () => work.nextAt(),
    async advance(to) {
      moving += 1;
      const mine = turn.then(() => move(to));
      turn = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        moving -= 1;
        onMoved();
      }
    },
    settle: () => work.settle(),
    lastMove: () => last,
    isMoving: () => moving > 0,
  };
}

function grown(before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(now)
      .map(([kind, count]): [string, number] => [kind, count - (before[kind] ?? 0)])
      .filter(([, count]) => count > 0),
  );
}

/** Singular and plural of what is worth telling, in the order it is told. */
const told: readonly [kind: string, one: string, many: string][] = [
  ["sent", "message sent", "messages sent"],
  ["withheld", "withheld", "withheld"],
  ["postponed", "postponed", "postponed"],
  ["failed", "failed", "failed"],
  ["promise_kept", "promise kept", "promises kept"],
  ["promise_partial", "promise kept in part", "promises kept in part"],
  ["promise_broken", "promise broken", "promises broken"],
  ["plan_part_missed", "plan part missed", "plan parts missed"],
  ["payment_found", "payment found", "payments found"],
  ["hold_ended", "hold ended", "holds ended"],
  ["handoff_opened", "case to a person", "cases to a person"],
  ["task_opened", "task for a person", "tasks for a person"],
];

/** "14 messages sent, 3 withheld, 3 promises broken." */
export function summaryOf(counts: Readonly<Record<string, number>>): string {
  const parts = told.flatMap(([kind, one, many]) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return parts.length === 0 ? "Nothing fell due." : `${parts.join(", ")}.`;
}
