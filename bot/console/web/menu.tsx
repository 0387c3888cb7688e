// Knows a small menu that opens below its name and closes again: by choice, by Escape, by a click elsewhere. Refuses to know what is chosen.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function Menu({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event): void => {
      if (frame.current?.open && event.target instanceof Node && !frame.current.contains(event.target)) frame.current.open = false;
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, []);
  const close = (): void => {
    if (!frame.current) return;
    frame.current.open = false;
    // The name keeps the focus, so that a dialog that was opened from here gives it back to something that is seen.
    frame.current.querySelector("summary")?.focus();
  };
  return (
    <details
      class="menu"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !frame.current?.open) return;
        event.preventDefault();
        close();
      }}
    >
      <summary>{name}</summary>
      <div onClickCapture={close}>{children}</div>
    </details>
  );
}
