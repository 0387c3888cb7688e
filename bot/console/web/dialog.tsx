// Knows one dialog of the page: native, closes with Escape, gives the focus back. Refuses to know what it asks.
import { signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Refusal } from "./server.ts";
import { sentenceOf } from "./state.ts";
import { w } from "./words.ts";

/** What is asked right now; one dialog at a time. */
export const asking = signal<(() => JSX.Element) | null>(null);
export const show = (dialog: () => JSX.Element): void => void (asking.value = dialog);
export function closeDialog(): void {
  document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
}

export function Asking(): JSX.Element | null {
  const Dialog_ = asking.value;
  return Dialog_ && <Dialog_ />;
}

export function Dialog({ title, wide = false, children }: { title: string; wide?: boolean; children: ComponentChildren }): JSX.Element {
  const frame = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = frame.current;
    const opener = document.activeElement;
    dialog?.showModal();
    // Closed from outside (another page was opened): the element must not stay modal.
    return () => {
      if (dialog?.open) dialog.close();
      if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={frame} class={wide ? "wide" : ""} aria-labelledby={id} onClose={() => (asking.value = null)}>
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

/** Sends once: while the first try runs, a second one is not begun. What the server refuses stays in the dialog. */
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
        const data = new FormData(event.currentTarget);
        void onSubmit((name) => String(data.get(name) ?? "").trim())
          .then(() => closeDialog())
          .catch((error: unknown) => {
            if (!(error instanceof Refusal && error.status === 401)) refusal.value = sentenceOf(error);
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
        <button type="button" onClick={() => closeDialog()}>
          {w().cancel}
        </button>
        <button type="submit" class={danger ? "danger" : ""} aria-disabled={isBusy.value}>
          {isBusy.value ? w().sending : submit}
        </button>
      </div>
    </form>
  );
}
export type Fields = (name: string) => string;

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
