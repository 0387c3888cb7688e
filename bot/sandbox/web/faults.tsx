// Knows the switches that make the emulated carrier fail. Refuses to fail by itself.
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

async function turn(name: keyof FaultSet, isOn: boolean): Promise<void> {
  // Shown at once: a reading under way would put the switch back under the finger.
  if (sandbox.value) sandbox.value = { ...sandbox.value, faults: { ...sandbox.value.faults, [name]: isOn } };
  await attempt(() => setFaults({ [name]: isOn }));
  await refresh();
}

export function Faults(): JSX.Element | null {
  const state = sandbox.value;
  if (!state) return null;
  if (!state.builtInCarrier)
    return <p class="note">TWILIO_API_BASE_URL names another carrier: its faults are made there, and phones show the record's messages.</p>;
  const on = Object.values(state.faults).filter(Boolean).length;
  return (
    <details class="faults">
      <summary>Faults{on > 0 && <span class="count">{on} on</span>}</summary>
      <div role="group" aria-label="Faults of the carrier">
        {switches.map(([name, label, hint]) => (
          <label key={name}>
            <input
              type="checkbox"
              role="switch"
              checked={state.faults[name]}
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
