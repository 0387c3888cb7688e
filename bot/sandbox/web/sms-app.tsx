// Knows a text thread: bubbles, segments, a box to answer in. Refuses to know how a message travels.
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Bubble } from "../page-wire.ts";
import type { PhoneAppProps } from "./phone.tsx";
import { sendSms } from "./server.ts";
import { attempt, refresh, sandbox } from "./state.ts";
import { clockTime, day, openers } from "./words.ts";

export function SmsApp({ person, detail }: PhoneAppProps): JSX.Element {
  const [draft, setDraft] = useState("");
  const [isSending, setSending] = useState(false);
  const thread = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    thread.current?.scrollTo({ top: thread.current.scrollHeight });
  }, [detail.thread.length, detail.id]);

  const submit = async (text: string): Promise<void> => {
    if (!text.trim() || isSending) return;
    setSending(true);
    const sent = await attempt(() => sendSms(person.id, text));
    if (sent) setDraft((now) => (now === text ? "" : now));
    await refresh();
    setSending(false);
    // Whoever has gone on elsewhere meanwhile stays there.
    if (document.activeElement === document.body) box.current?.focus();
  };

  return (
    <>
      <div class="thread" ref={thread} role="log" aria-label={`Messages with ${person.name}`} aria-live="polite" tabIndex={0}>
        {detail.thread.length === 0 && (
          <p class="empty">Nothing yet. Write as {person.name.split(" ")[0]} below, or move the clock and see what arrives.</p>
        )}
        {detail.thread.map((bubble, index) => (
          <BubbleView bubble={bubble} before={detail.thread[index - 1]} zone={person.zone} language={person.language} key={bubble.id} />
        ))}
      </div>
      <div class="openers" aria-label="Examples">
        {openers[person.language].map((text) => (
          <button type="button" key={text} lang={person.language} onClick={() => void submit(text)} disabled={isSending}>
            {text}
          </button>
        ))}
      </div>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(draft);
        }}
      >
        <textarea
          ref={box}
          rows={1}
          aria-label={`Message from ${person.name} to ${sandbox.value?.number ?? "us"}`}
          placeholder={`Write as ${person.name}`}
          value={draft}
          lang={person.language}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void submit(draft);
          }}
        />
        <button type="submit" disabled={isSending || !draft.trim()}>
          {isSending ? "Sending" : "Send"}
        </button>
      </form>
    </>
  );
}

type BubbleProps = { bubble: Bubble; before: Bubble | undefined; zone: string; language: string };

function BubbleView({ bubble, before, zone, language }: BubbleProps): JSX.Element {
  const isNewDay = !before || day(before.at, zone) !== day(bubble.at, zone);
  const segments = bubble.segments > 1 ? `${bubble.segments} segments` : "1 segment";
  return (
    <>
      {isNewDay && <p class="new-day">{day(bubble.at, zone)}</p>}
      <div class={`bubble ${bubble.from}`}>
        <span class="sr">{bubble.from === "us" ? "Received: " : "Sent: "}</span>
        <p lang={language}>{bubble.text}</p>
        <footer>
          <time dateTime={bubble.at}>{clockTime(bubble.at, zone)}</time>
          {bubble.from === "us" && <span> · {`${bubble.encoding}, ${segments}, ${bubble.status}`}</span>}
        </footer>
      </div>
    </>
  );
}
