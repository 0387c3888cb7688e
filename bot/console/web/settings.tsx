// Knows what somebody may set for themselves: language, look, keys, password and code. Refuses to set anything for another.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Me } from "../wire.ts";
import { Dialog, Field, Form, show } from "./dialog.tsx";
import { areOff, deskActs, holderOf, isKey, keys, type DeskAct } from "./keys.ts";
import { beginCode, changePassword, endCode, savePreferences } from "./server.ts";
import { announce, attempt, me, theme } from "./state.ts";
import { language, pageLanguages, w, type PageLanguage } from "./words.ts";

let last: Promise<unknown> = Promise.resolve();
/** One after the other: what was set last is what stays. */
function save(change: Me["preferences"]): void {
  const before = me.value;
  if (!before) return;
  const preferences = { ...before.preferences, ...change };
  me.value = { ...before, preferences };
  last = last.then(() => attempt(() => savePreferences(preferences))).then((isSaved) => isSaved && announce(w().saved));
}

export function Settings(): JSX.Element {
  return (
    <>
      <h2>{w().pageNames.settings}</h2>
      <div class="settings">
        <section class="loan" aria-labelledby="look-title">
          <h3 id="look-title">{w().look}</h3>
          <Field label={w().language}>
            <select
              value={language.value}
              onChange={(event) => {
                language.value = event.currentTarget.value as PageLanguage;
                save({ language: language.value });
              }}
            >
              {Object.entries(pageLanguages).map(([code, name]) => (
                <option value={code} lang={code} key={code}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <fieldset class="options">
            <legend>{w().theme}</legend>
            {(["system", "light", "dark"] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="theme"
                  checked={theme.value === one}
                  onChange={() => {
                    theme.value = one;
                    save({ theme: one });
                  }}
                />{" "}
                {w().themes[one]}
              </label>
            ))}
          </fieldset>
        </section>
        <Shortcuts />
        <section class="loan" aria-labelledby="proof-title">
          <h3 id="proof-title">{w().access}</h3>
          <p class="soft">{me.value?.hasCode ? w().codeIsOn : w().codeIsOff}</p>
          <div class="buttons">
            <button type="button" onClick={askPassword}>
              {w().changePassword}
            </button>
            <button type="button" onClick={askCode}>
              {w().setCode}
            </button>
          </div>
        </section>
      </div>
    </>
  );
}

const wrongKey = signal<{ act: DeskAct; why: string } | null>(null);

function Shortcuts(): JSX.Element {
  const set = (act: DeskAct, text: string): void => {
    const key = text.trim();
    if (key === keys.value[act]) return void (wrongKey.value = null);
    const holder = holderOf(key, act);
    if (!isKey(key) || holder) return void (wrongKey.value = { act, why: holder ? w().keyTaken(w().acts[holder]) : w().keyWrong });
    wrongKey.value = null;
    save({ shortcuts: { ...keys.value, [act]: key } });
  };
  return (
    <section class="loan" aria-labelledby="keys-title">
      <h3 id="keys-title">{w().keys}</h3>
      <label class="line">
        <input type="checkbox" checked={!areOff.value} onChange={(event) => save({ shortcuts: event.currentTarget.checked ? {} : "off" })} /> {w().keysOn}
      </label>
      <p class="soft">{w().keysHint}</p>
      {!areOff.value && (
        <>
          <div class="remap">
            {deskActs.map((act) => (
              <label key={act}>
                <span>{w().acts[act]}</span>
                <input
                  value={keys.value[act]}
                  maxLength={5}
                  autocomplete="off"
                  aria-invalid={wrongKey.value?.act === act}
                  {...(wrongKey.value?.act === act ? { "aria-describedby": "wrong-key" } : {})}
                  onChange={(event) => set(act, event.currentTarget.value)}
                />
              </label>
            ))}
          </div>
          <p id="wrong-key" class="refusal" role="alert" hidden={wrongKey.value === null}>
            {wrongKey.value?.why}
          </p>
          <button type="button" onClick={() => save({ shortcuts: {} })}>
            {w().firstKeys}
          </button>
        </>
      )}
    </section>
  ); // prettier-ignore
}

function askPassword(): void {
  show(() => (
    <Dialog title={w().changePassword}>
      <p>{w().passwordHint}</p>
      <Form
        submit={w().save}
        onSubmit={async (fields) => {
          await changePassword(fields("next", "typed"));
          announce(w().saved);
        }}
      >
        <Field label={w().newPassword}>
          <input name="next" type="password" autocomplete="new-password" minLength={12} maxLength={128} required />
        </Field>
      </Form>
    </Dialog>
  ));
}

function askCode(): void {
  const found = signal<{ secret: string; uri: string } | null>(null);
  void attempt(async () => (found.value = await beginCode()));
  show(() => (
    <Dialog title={w().setCode}>
      <p>{w().setCodeHint}</p>
      {found.value && (
        <>
          <p class="link">
            <code>{found.value.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <p>
            <a href={found.value.uri}>{w().openApp}</a>
          </p>
          <Form
            submit={w().save}
            onSubmit={async (fields) => {
              await endCode(found.value?.secret ?? "", fields("code").replace(/\s/g, ""));
              if (me.value) me.value = { ...me.value, hasCode: true };
              announce(w().saved);
            }}
          >
            <Field label={w().code}>
              <input name="code" inputMode="numeric" autocomplete="one-time-code" required />
            </Field>
          </Form>
        </>
      )}
    </Dialog>
  ));
}
