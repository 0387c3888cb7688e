// Knows the kill switches: what is off, by whom and why, and how one is thrown. Refuses to throw one without a reason.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import type { SwitchRow } from "../wire.ts";
import { Choice, Dialog, Field, Form, show } from "./dialog.tsx";
import { scopeInWords } from "./facts.tsx";
import { getSwitches, setSwitch } from "./server.ts";
import { announce, reading } from "./state.ts";
import { dayAndTime, named, w } from "./words.ts";

const known = ["all", "channel:sms", "channel:voice", "channel:wechat", "channel:web"] as const;
const rows = signal<readonly SwitchRow[] | null>(null);
const packs = signal<readonly string[]>([]);
const newest = newestOnly();
const read = (): Promise<boolean> =>
  reading(async () => {
    const isNewest = newest();
    const found = await getSwitches();
    if (!isNewest()) return;
    packs.value = found.packs;
    rows.value = found.items;
  });

export function Switches(): JSX.Element {
  useEffect(() => void read(), []);
  const set = new Map(rows.value?.map((row) => [row.scope, row]));
  const scopes = [...new Set([...known, ...set.keys()])];
  return (
    <>
      <header class="head">
        <h2>{w().pageNames.switches}</h2>
        <button type="button" onClick={() => askSwitch("", true)}>
          {w().otherScope}
        </button>
      </header>
      <p class="soft">{w().switchHint}</p>
      <ul class="cards">
        {rows.value &&
          scopes.map((scope) => {
            const row = set.get(scope);
            const isOff = row?.off ?? false;
            return (
              <li key={scope}>
                <article class="loan" aria-label={scopeInWords(scope)}>
                  <header>
                    <h3>{scopeInWords(scope)}</h3>
                    <span class={`badge ${isOff ? "grave" : "calm"}`}>{isOff ? w().isOff : w().isOn}</span>
                  </header>
                  {row && (
                    <p class="soft">
                      {row.reason} · {row.by} · {dayAndTime(row.at)}
                    </p>
                  )}
                  <div class="buttons">
                    <button type="button" class={isOff ? "" : "danger"} onClick={() => askSwitch(scope, !isOff)}>
                      {isOff ? w().switchOn : w().switchOff} <span class="sr">{scopeInWords(scope)}</span>
                    </button>
                  </div>
                </article>
              </li>
            );
          })}
      </ul>
    </>
  );
}

function askSwitch(scope: string, off: boolean): void {
  const title = scope === "" ? w().otherScope : `${off ? w().switchOff : w().switchOn}: ${scopeInWords(scope)}`;
  const kind = signal<"portfolio" | "pack">("portfolio");
  show(() => (
    <Dialog title={title}>
      <p>{off ? w().offHint : w().onHint}</p>
      <Form
        submit={off ? w().switchOff : w().switchOn}
        danger={off}
        onSubmit={async (fields) => {
          await setSwitch(scope === "" ? `${fields("kind")}:${fields("which")}` : scope, off, fields("reason"));
          await read();
          announce(w().recorded);
        }}
      >
        {scope === "" && (
          <>
            <Field label={w().kind}>
              <select name="kind" value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value as "portfolio" | "pack")}>
                <option value="portfolio">{w().portfolio}</option>
                <option value="pack">{w().pack}</option>
              </select>
            </Field>
            <Field label={w().which} hint={kind.value === "pack" ? w().packHint : ""}>
              {kind.value === "pack" ? (
                <Choice name="which" options={Object.fromEntries(packs.value.map((id) => [id, named(w().packs, id)]))} />
              ) : (
                <input name="which" required maxLength={60} autocomplete="off" />
              )}
            </Field>
          </>
        )}
        <Field label={w().reason}>
          <input name="reason" required minLength={3} maxLength={200} />
        </Field>
      </Form>
    </Dialog>
  ));
}
