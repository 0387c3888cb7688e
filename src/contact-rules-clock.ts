// Knows the wall clock of a zone fast enough for a million decisions; refuses zone data of its own: every offset comes from the calendar.
import { dayNumber, localTimeAt } from "./calendar.ts";
import type { Instant } from "./calendar.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Offsets change only on quarter hours of UTC (every IANA zone since 1972). */
const stepMs = 900_000;

type ZoneMemo = { days: Map<number, number | "changes">; steps: Map<number, number> };
/** A decision asks for one zone and day again and again. */
let lastDay = NaN;
let lastZone = "";
let lastOffset = 0;
const memos = new Map<string, ZoneMemo>();

function readOffsetMs(instant: Instant, zone: string): number {
  const local = localTimeAt(instant, zone);
  return (dayNumber(local.date) * 1440 + local.minuteOfDay - Math.floor(instant / minuteMs)) * minuteMs;
}

/** Milliseconds the zone's wall clock is ahead of UTC at the instant. Throws a RangeError on an unknown zone. */
export function offsetMsAt(instant: Instant, zone: string): number {
  const day = Math.floor(instant / dayMs);
  if (day === lastDay && zone === lastZone) return lastOffset;
  let memo = memos.get(zone);
  if (!memo) memos.set(zone, (memo = { days: new Map(), steps: new Map() }));
  let offset = memo.days.get(day);
  if (offset === undefined) {
    if (memo.days.size > 4000) memo.days.clear();
    const first = readOffsetMs(day * dayMs, zone);
    offset = first === readOffsetMs((day + 1) * dayMs - 1, zone) ? first : "changes";
    memo.days.set(day, offset);
  }
  if (offset !== "changes") {
    lastDay = day;
    lastZone = zone;
    lastOffset = offset;
    return offset;
  }
  const step = Math.floor(instant / stepMs);
  let exact = memo.steps.get(step);
  if (exact === undefined) {
    if (memo.steps.size > 4000) memo.steps.clear();
    memo.steps.set(step, (exact = readOffsetMs(step * stepMs, zone)));
  }
  return exact;
}

export type LocalClock = { day: number; msOfDay: number; weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 };

/** The local day (days since 1970-01-01) and the milliseconds the wall clock shows. */
export function localClockAt(instant: Instant, zone: string): LocalClock {
  const local = instant + offsetMsAt(instant, zone);
  const day = Math.floor(local / dayMs);
  return { day, msOfDay: local - day * dayMs, weekday: weekdayOfDay(day) };
}

export function localDayAt(instant: Instant, zone: string): number {
  return Math.floor((instant + offsetMsAt(instant, zone)) / dayMs);
}

export function weekdayOfDay(day: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((day + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The first instant at which the zone's clock on that local day shows `minuteOfDay` or later; a skipped time is the moment of the change. */
export function instantOfLocal(day: number, minuteOfDay: number, zone: string): Instant {
  const wall = day * dayMs + minuteOfDay * minuteMs;
  const before = offsetMsAt(wall - dayMs, zone);
  const after = offsetMsAt(wall + dayMs, zone);
  const early = wall - Math.max(before, after);
  if (early + offsetMsAt(early, zone) === wall) return early;
  const late = wall - Math.min(before, after);
  if (before >= after || late + offsetMsAt(late, zone) <= wall) return late;
  // The clock jumped over the wanted time: find the jump.
  let low = early;
  let high = late;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (middle + offsetMsAt(middle, zone) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

export type ClockWindow = { days: ReadonlySet<number>; fromMs: number; toMs: number };

/** Whether the clock stands inside one of the windows, each [from, to); a window whose end is not after its start runs over midnight. */
export function isInside(clock: LocalClock, windows: readonly ClockWindow[]): boolean {
  const yesterday = clock.weekday === 1 ? 7 : clock.weekday - 1;
  for (const window of windows) {
    if (window.fromMs < window.toMs) {
      if (window.days.has(clock.weekday) && clock.msOfDay >= window.fromMs && clock.msOfDay < window.toMs) return true;
    } else if (
      (window.days.has(clock.weekday) && clock.msOfDay >= window.fromMs) ||
      (window.days.has(yesterday) && clock.msOfDay < window.toMs)
    )
      return true;
  }
  return false;
}

/** The first instant from `instant` on at which the zone's clock is (or is not) inside the windows; Infinity when that does not come within 15 days. */
export function nextInstantInside(instant: Instant, zone: string, windows: readonly ClockWindow[], inside: boolean): Instant {
  if (isInside(localClockAt(instant, zone), windows) === inside) return instant;
  const today = localDayAt(instant, zone);
  // Inside-ness changes only at a window's edge or where the clock is changed: try every edge in order.
  for (let day = today; day <= today + 15; day++) {
    const edges: Instant[] = [];
    addEdges(edges, day, zone, windows);
    const change = clockChangeAround(day, zone);
    if (change !== undefined) {
      // Where the clock goes back over midnight the edges of two days mix, and an edge can be met twice.
      edges.push(change);
      addEdges(edges, day + 1, zone, windows);
      for (const near of [day, day + 1])
        for (const window of windows)
          edges.push(instantOfLocalLater(near, window.fromMs / minuteMs, zone), instantOfLocalLater(near, window.toMs / minuteMs, zone));
    }
    edges.sort((a, b) => a - b);
    for (const edge of edges) if (edge > instant && isInside(localClockAt(edge, zone), windows) === inside) return edge;
  }
  return Infinity;
}

function addEdges(edges: Instant[], day: number, zone: string, windows: readonly ClockWindow[]): void {
  for (const window of windows)
    edges.push(instantOfLocal(day, window.fromMs / minuteMs, zone), instantOfLocal(day, window.toMs / minuteMs, zone));
}

function instantOfLocalLater(day: number, minuteOfDay: number, zone: string): Instant {
  const wall = day * dayMs + minuteOfDay * minuteMs;
  return wall - Math.min(offsetMsAt(wall - dayMs, zone), offsetMsAt(wall + dayMs, zone));
}

/** The instant at which the zone's offset changes on that local day or within a few hours of it, if it does. */
function clockChangeAround(day: number, zone: string): Instant | undefined {
  const start = day * dayMs - offsetMsAt(day * dayMs, zone) - 3 * 3_600_000;
  const end = start + dayMs + 6 * 3_600_000;
  if (offsetMsAt(start, zone) === offsetMsAt(end, zone)) return undefined;
  let low = Math.floor(start / stepMs);
  let high = Math.ceil(end / stepMs);
  const first = offsetMsAt(start, zone);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsetMsAt(middle * stepMs, zone) === first) low = middle;
    else high = middle;
  }
  return high * stepMs;
}
