// Knows when a delivery is tried again and when it is given up (the schedule of Standard Webhooks 1.0). Refuses to know what is delivered.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waiting time before the second, third … try; the first is immediate. Ten tries over 75 h 35 min. */
export const waitsMs: readonly number[] = [
  5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour,
]; // prettier-ignore

/** Milliseconds until the next try after `attempts` failed ones, up to a tenth later by `chance` (0 to 1); null: given up. */
export function waitAfter(attempts: number, chance: number): number | null {
  const wait = waitsMs[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 + chance / 10));
}
