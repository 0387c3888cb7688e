// Knows one dialog of the page: native, closes with Escape, gives the focus back. Refuses to know what it asks.
import { signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { fieldsOf, type Fields } from "./fields.ts";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { proveAgain, Refusal } from "./server.ts";
import { sentenceOf, trouble } from "./state.ts";
import { w } from "./words.ts";

/** What is asked right now; one dialog at a time. */
export const asking = signal<(() => JSX.Element) | null>(null);
export type Shown = { isOpen: () => boolean; close: () => void };
/** The answer closes this one, and nothing that was opened in its place meanwhile. */
export function show(dialog: () => JSX.Element): Shown {
  asking.value = dialog;
  const isOpen = (): boolean => asking.value === dialog;
  return { isOpen, close: () => void (isOpen() && document.querySelector<HTMLDialogElement>("dialog.asking")?.close()) };
}

/** The server wants to know again who sits here; what was being done goes on behind it, and however much that is, it is asked once. */
const proving = signal<((isProved: boolean) => void) | null>(null);
let proof: Promise<boolean> | null = null;
export const askProof = (): Promise<boolean> =>
  (proof ??= new Promise<boolean>((answer) => (proving.value = answer)).finally(() => (proof = null)));

export function Proving(): JSX.Element | null {
  const answer = proving.value;
  return answer && <Proof answer={answer} />;
}

function Proof({ answer }: { answer: (isProved: boolean) => void }): JSX.Element {
  const frame = useRef<HTMLDialogElement>(null);
  const refusal = useRef(signal("")).current;
  const isProved = useRef(false);
  const isBusy = useRef(false);
  const id = useId();
  useLayoutEffect(() => frame.current?.showModal(), []);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    const text = fieldsOf(form);
    try {
      await proveAgain(text("password", "typed"), text("code").replace(/\s/g, ""));
      isProved.current = true;
      frame.current?.close();
    } catch (error) {
      refusal.value = error instanceof Refusal && error.status === 401 ? w().signInFaults.wrong : sentenceOf(error);
    }
    isBusy.current = false;
  };
  return (
    <dialog
      ref={frame}
      aria-labelledby={id}
      onClose={() => {
        proving.value = null;
        answer(isProved.current);
      }}
    >
      <header>
        <h2 id={id}>{w().proveTitle}</h2>
      </header>
      <p>{w().proveHint}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <Field label={w().password}>
          <input name="password" type="password" autocomplete="current-password" required />
        </Field>
        <Field label={w().code}>
          <input name="code" inputMode="numeric" autocomplete="one-time-code" />
        </Field>
        {refusal.value && (
          <p class="refusal" role="alert">
            {refusal.value}
          </p>
        )}
        <div class="buttons">
          <button type="button" onClick={() => frame.current?.close()}>
            {w().cancel}
          </button>
          <button type="submit">{w().signIn}</button>
        </div>
      </form>
    </dialog>
  );
}

export function Asking(): JSX.Element | null {
  const Dialog_ = asking.value;
  return Dialog_ && <Dialog_ />;
}

export function Dialog({ title, wide = false, children }: { title: string; wide?: boolean; children: ComponentChildren }): JSX.Element {
  const frame = useRef<HTMLDialogElement>(null);
  const own = useRef(asking.peek()).current;
  const id = useId();
  // Before anything else happens: a key pressed meanwhile would go to the page behind.
  useLayoutEffect(() => {
    const dialog = frame.current;
    const opener = document.activeElement;
    dialog?.showModal();
    // Closed from outside (another page was opened): the element must not stay modal.
    return () => {
      if (dialog?.open) dialog.close();
      if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  // The event comes a moment after the closing: another dialog may have been opened in between.
  const closed = (): void => {
    if (asking.value === own) asking.value = null;
  };
  return (
    <dialog ref={frame} class={wide ? "asking wide" : "asking"} aria-labelledby={id} onClose={closed}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="quiet" aria-label={w().close} onClick={() => frame.current?.close()}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}

/** Sends once: while the first try runs, a second one is not begun. What the server refuses stays in the dialog; of one that was left meanwhile it is told on the page. */
export function Form({
  submit,
  onSubmit,
  danger = false,
  children,
}: {
  submit: string;
  onSubmit: (fields: Fields) => Promise<unknown>;
  danger?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const refusal = useRef(signal("")).current;
  const isBusy = useRef(signal(false)).current;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy.value) return;
        isBusy.value = true;
        refusal.value = "";
        const form = event.currentTarget;
        void onSubmit(fieldsOf(form))
          .then(() => form.closest("dialog")?.close())
          .catch((error: unknown) => {
            if (error instanceof Refusal && error.status === 401) return;
            if (form.isConnected) refusal.value = sentenceOf(error);
            else trouble.value = `${submit}: ${sentenceOf(error)}`;
          })
          .finally(() => (isBusy.value = false));
      }}
    >
      {children}
      {refusal.value && (
        <p class="refusal" role="alert">
          {refusal.value}
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={(event) => event.currentTarget.closest("dialog")?.close()}>
          {w().cancel}
        </button>
        <button type="submit" class={danger ? "danger" : ""} aria-disabled={isBusy.value}>
          {isBusy.value ? w().sending : submit}
        </button>
      </div>
    </form>
  );
}
export function Field({ label, hint, children }: { label: string; hint?: string; children: ComponentChildren }): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </label>
  );
}

export function Choice({ name, options, value }: { name: string; options: Readonly<Record<string, string>>; value?: string }): JSX.Element {
  return (
    <select name={name} defaultValue={value ?? Object.keys(options)[0] ?? ""}>
      {Object.entries(options).map(([code, label]) => (
        <option value={code} key={code} selected={code === value}>
          {label}
        </option>
      ))}
    </select>
  );
}
