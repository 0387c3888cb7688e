// Knows how somebody proves who they are at the desk: password and one-time code, typed or pasted. Refuses to keep either.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { dropDrafts } from "./composer.tsx";
import { fieldsOf } from "./fields.ts";
import { Refusal, signIn } from "./server.ts";
import { enter, sentenceOf, wasSomebodyElse } from "./state.ts";
import { language, pageLanguages, w, type PageLanguage } from "./words.ts";

const fault = signal("");
const isLinkOver = new URLSearchParams(location.search).get("link") === "over";
const isBusy = signal(false);

function faultOf(error: unknown): string {
  const code = error instanceof Refusal ? error.code : "";
  if (code === "wrong" || code === "locked" || code === "code_wanted" || code === "disabled") return w().signInFaults[code];
  return sentenceOf(error);
}

export function SignIn({ whenIn }: { whenIn: () => void }): JSX.Element {
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    fault.value = "";
    const text = fieldsOf(form);
    try {
      const found = await signIn(text("email"), text("password", "typed"), text("code").replace(/\s/g, ""));
      if (wasSomebodyElse(found)) {
        dropDrafts();
        return location.reload();
      }
      enter(found);
      whenIn();
    } catch (error) {
      fault.value = faultOf(error);
      if (error instanceof Refusal && error.code === "code_wanted") form.querySelector<HTMLInputElement>("[name=code]")?.focus();
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <main class="sign-in" tabIndex={-1}>
      <form
        class="form"
        aria-labelledby="sign-in-title"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <h1 id="sign-in-title">
          DueCourse <small>{w().desk}</small>
        </h1>
        <label class="field">
          <span>{w().email}</span>
          <input name="email" type="email" autocomplete="username" required />
        </label>
        <label class="field">
          <span>{w().password}</span>
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        <label class="field">
          <span>{w().code}</span>
          <input name="code" inputMode="numeric" autocomplete="one-time-code" maxLength={9} aria-describedby="code-hint" />
          <small id="code-hint">{w().codeHint}</small>
        </label>
        {isLinkOver && !fault.value && <p class="banner">{w().linkOver}</p>}
        {fault.value && (
          <p class="refusal" role="alert">
            {fault.value}
          </p>
        )}
        <button type="submit" aria-disabled={isBusy.value}>
          {w().signIn}
        </button>
        <p class="soft">{w().linkHint}</p>
        <label class="field line">
          <span>{w().language}</span>
          <select value={language.value} onChange={(event) => (language.value = event.currentTarget.value as PageLanguage)}>
            {Object.entries(pageLanguages).map(([code, name]) => (
              <option value={code} lang={code} key={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
    </main>
  );
}
