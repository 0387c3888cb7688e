// Knows how old a debt is, and what bucket and stage that makes; refuses to know why it is unpaid and what to do about it.
import type { LocalDate } from "./calendar.ts";
import { countedDays, type StillDays } from "./penalty.ts";

export type Rung = { code: string; fromDays: number };

/** Policy data, worst first, first match wins. `trackingStage` holds while an unpaid instalment falls due within `trackingDays`. */
export type Ladder = {
  /** Days past due that a loan may be before it starts to climb. */
  graceDays: number;
  buckets: readonly Rung[];
  stages: readonly Rung[];
  trackingStage: string;
  trackingDays: number;
};

/** An unpaid part of an instalment that was due before the day asked about. */
export type OpenInstalment = { number: number; dueOn: LocalDate; dueDay: number; openMinor: number };

export type Ageing = {
  /** Days of pauses that do not age left out. */
  daysPastDue: number;
  calendarDaysPastDue: number;
  oldestUnpaid: { number: number; dueOn: LocalDate } | null;
};

/**
 * Ages by the oldest unpaid instalment: the first whose open sum, with those before it, exceeds the tolerance, so that crumbs of an old
 * instalment never make a new one look old. `open` in order of due date. Days = day − due day; pauses never add any.
 */
export function ageing(
  open: readonly OpenInstalment[],
  day: number,
  toleranceMinor: number,
  still: StillDays,
  pausedDays: "overlapping" | "whole",
): Ageing {
  let sum = 0;
  for (const { number, dueOn, dueDay, openMinor } of open) {
    sum += openMinor;
    if (openMinor <= 0 || sum <= toleranceMinor || dueDay >= day) continue;
    return {
      daysPastDue: agedDays(dueDay, day, still, pausedDays),
      calendarDaysPastDue: day - dueDay,
      oldestUnpaid: { number, dueOn },
    };
  }
  return { daysPastDue: 0, calendarDaysPastDue: 0, oldestUnpaid: null };
}

/** Days from a due day to `day` without the paused ones. */
export function agedDays(dueDay: number, day: number, still: StillDays, pausedDays: "overlapping" | "whole"): number {
  if (pausedDays === "overlapping") return countedDays(dueDay, day, still);
  const first = still[0]?.[0] ?? day;
  const paused = first > day ? 0 : day - first + 1 - countedDays(first - 1, day, still);
  return Math.max(0, day - dueDay - paused);
}

export function bucketOf(daysPastDue: number, ladder: Ladder): string {
  return rungOf(delinquentDays(daysPastDue, ladder), ladder.buckets);
}

/** `daysToNextDue` is null when nothing unpaid lies ahead. */
export function stageOf(daysPastDue: number, daysToNextDue: number | null, ladder: Ladder): string {
  const days = delinquentDays(daysPastDue, ladder);
  if (days === 0 && daysToNextDue !== null && daysToNextDue <= ladder.trackingDays) return ladder.trackingStage;
  return rungOf(days, ladder.stages);
}

/** What is left of the days past due after the ladder's grace. */
export function delinquentDays(daysPastDue: number, ladder: Ladder): number {
  return Math.max(0, daysPastDue - ladder.graceDays);
}

function rungOf(daysPastDue: number, rungs: readonly Rung[]): string {
  const rung = rungs.find((it) => daysPastDue >= it.fromDays);
  if (!rung) throw new RangeError(`no rung for ${daysPastDue} days past due`);
  return rung.code;
}

/** What changed between two looks at one loan. A cure is the way back to nothing past due; a roll is any other change of bucket. */
export type AgeingEvent =
  | { kind: "rolled"; loanId: string; on: LocalDate; fromBucket: string; toBucket: string; direction: "worse" | "better" }
  | { kind: "cured"; loanId: string; on: LocalDate; fromBucket: string; unpaidSince: LocalDate };

type Aged = { bucket: string; oldestUnpaid: { dueOn: LocalDate } | null };

/** The event between yesterday's and today's position, or null when neither happened. */
export function rollOrCure(loanId: string, on: LocalDate, before: Aged, after: Aged, ladder: Ladder): AgeingEvent | null {
  if (before.oldestUnpaid && !after.oldestUnpaid)
    return { kind: "cured", loanId, on, fromBucket: before.bucket, unpaidSince: before.oldestUnpaid.dueOn };
  if (before.bucket === after.bucket) return null;
  const place = (bucket: string) => ladder.buckets.findIndex((it) => it.code === bucket);
  const direction = place(after.bucket) < place(before.bucket) ? "worse" : "better";
  return { kind: "rolled", loanId, on, fromBucket: before.bucket, toBucket: after.bucket, direction };
}
