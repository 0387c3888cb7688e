// Knows the switches that make the emulated carrier fail. Refuses to fail by itself.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Faults as FaultSet } from "../carrier.ts";
import { setFaults } from "./server.ts";
import { attempt, refresh, sandbox } from "./state.ts";

const switches: readonly [keyof FaultSet, label: string, hint: string][] = [
  ["down", "Carrier down", "Sends are refused with 503; they leave once it is back."],
  ["slow", "Slow", "Every send takes three seconds."],
  ["duplicate", "Duplicate webhooks", "Each webhook comes twice; one effect, one answer."],
  ["timeoutAfterAccept", "Time-out after accepting", "A send is taken and the answer lost; its log is asked before sending again."],
  ["ownKeywords", "Carrier answers STOP itself", "STOP, START and HELP are dealt with by the carrier, as Twilio does when asked to."],
];

/** Where a finger put each switch, until a reading begun after the carrier took it is on show: older ones still arrive. */
const pressed = signal<Partial<FaultSet>>({});
let before = Promise.resolve();

async function turn(name: keyof FaultSet, isOn: boolean): Promise<void> {
  const mine: Partial<FaultSet> = { ...pressed.value, [name]: isOn };
  pressed.value = mine;
  // One after the other: two presses in a row must reach the carrier in their order.
  const earlier = before;
  let done = (): void => undefined;
  before = new Promise((resolve) => (done = resolve));
  await earlier;
  await attempt(() => setFaults({ [name]: isOn }));
  await refresh();
  if (pressed.value === mine) pressed.value = {};
  done();
}

export function Faults(): JSX.Element | null {
  const state = sandbox.value;
  if (!state) return null;
  if (!state.builtInCarrier)
    return <p class="note">TWILIO_API_BASE_URL names another carrier: its faults are made there, and phones show the record's messages.</p>;
  const faults = { ...state.faults, ...pressed.value };
  const on = Object.values(faults).filter(Boolean).length;
  return (
    <details class="faults">
      <summary>Faults{on > 0 && <span class="count">{on} on</span>}</summary>
      <div role="group" aria-label="Faults of the carrier">
        {switches.map(([name, label, hint]) => (
          <label key={name}>
            <input
              type="checkbox"
              role="switch"
              checked={faults[name]}
              onChange={(event) => void turn(name, event.currentTarget.checked)}
            />
            <span>
              {label}
              <small>{hint}</small>
            </span>
          </label>
        ))}
      </div>
    </details>
  );
}
