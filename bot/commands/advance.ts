// Knows `duecourse advance`: moves the running sandbox's clock and tells what happened. Refuses to run anything itself.
import { parseArgs } from "node:util";
import { parseInstant } from "../../src/calendar.ts";
import type { MoveSummary } from "../sandbox/page-wire.ts";
import { askRunning } from "./running.ts";
import { Misuse, mustBeAtMost, say } from "./with-record.ts";

const unitMinutes: Record<string, number> = { m: 1, h: 60, d: 1440, w: 10_080 };

export async function advanceCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  mustBeAtMost(positionals, 1);
  const move = moveOf(positionals[0] ?? "");
  const done = await askRunning<MoveSummary>("POST", "/sandbox/api/clock", move);
  say(values.json ? JSON.stringify(done) : `${done.to}: ${done.summary}`);
  return 0;
}

/** "+90m", "+1h", "1d", "next" or an instant. Throws a Misuse. */
export function moveOf(word: string): { minutes: number } | { nextEvent: true } | { to: string } {
  if (word === "next") return { nextEvent: true };
  const span = /^\+?(\d{1,5})([mhdw])$/.exec(word);
  if (span) return { minutes: Number(span[1]) * unitMinutes[span[2]!]! };
  try {
    return { to: new Date(parseInstant(word)).toISOString() };
  } catch {
    throw new Misuse(`"${word}" is no move of the clock: +1h, +1d, next, or an instant such as 2026-03-14T09:30:00-05:00.`);
  }
}
