// Knows the clock's buttons and tells what happened on the way. Refuses to run anything itself.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { moveClock } from "./server.ts";
import { attempt, refresh, sandbox, selected } from "./state.ts";
import { clockTime, day, dayAndTime } from "./words.ts";

const isMoving = signal(false);

async function move(by: Parameters<typeof moveClock>[0]): Promise<void> {
  if (isMoving.value) return;
  isMoving.value = true;
  await attempt(() => moveClock(by));
  await refresh();
  isMoving.value = false;
}

export function ClockBar(): JSX.Element | null {
  const state = sandbox.value;
  if (!state) return null;
  const zone = selected.value?.zone ?? "America/New_York";
  const busy = isMoving.value || state.isMoving;
  return (
    <section class="clock" aria-labelledby="clock-title">
      <h2 id="clock-title" class="sr">
        Clock
      </h2>
      <div class="now">
        <strong>{clockTime(state.now, zone)}</strong>
        <span>
          {day(state.now, zone)}
          <small>where {selected.value?.name ?? "the lender"} is</small>
        </span>
      </div>
      <div class="buttons" role="group" aria-label="Move the clock">
        <button type="button" disabled={busy} onClick={() => void move({ minutes: 60 })}>
          +1 hour
        </button>
        <button type="button" disabled={busy} onClick={() => void move({ minutes: 1440 })}>
          +1 day
        </button>
        <button
          type="button"
          class="primary"
          disabled={busy || state.nextEventAt === null}
          title={state.nextEventAt ? `Next: ${dayAndTime(state.nextEventAt, zone)}` : "Nothing is planned"}
          onClick={() => void move({ nextEvent: true })}
        >
          Next event
        </button>
      </div>
      <p class="summary" role="status">
        {busy ? "Moving …" : (state.lastMove?.summary ?? "The clock stands still until you move it.")}
      </p>
    </section>
  );
}
