// Knows a WeChat talk on the page: bubbles, template cards, the account's keys, how long words may still be sent. Refuses to know how a message travels.
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { WechatView } from "../page-wire.ts";
import { usePersonView } from "./person-view.ts";
import type { PhoneAppProps } from "./phone.tsx";
import { actOnWechat, getWechat, type WechatAct } from "./server.ts";
import { attempt, refresh, sandbox } from "./state.ts";
import { clockTime, day, openers } from "./words.ts";

const howItCame: Record<string, string> = {
  passive: "in the webhook's own reply",
  service: "customer-service message",
  template: "template message",
};

export function WechatApp({ person, detail }: PhoneAppProps): JSX.Element {
  const { view, take } = usePersonView(detail, () => getWechat(person.id));
  const [draft, setDraft] = useState("");
  const [isBusy, setBusy] = useState(false);
  const thread = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    thread.current?.scrollTo({ top: thread.current.scrollHeight });
  }, [view?.bubbles.length]);

  const act = async (one: WechatAct, whenDone = (): void => undefined): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    if (await attempt(() => take(() => actOnWechat(person.id, one)))) whenDone();
    await refresh();
    setBusy(false);
  };
  const write = (text: string): void => {
    if (text.trim()) void act({ do: "write", text }, () => setDraft((now) => (now === text ? "" : now)));
  };
  if (view && !view.isHere) return <p class="empty">WECHAT_API_BASE_URL names another server: write from there.</p>;
  return (
    <div class="wechat-app">
      <div class="window-clock">
        <span>{windowWords(view, person.zone)}</span>
        <button type="button" class="quiet" disabled={isBusy || !view} onClick={() => void act({ do: "follow", isFollowing: !view!.isFollowing })}>
          {view?.isFollowing === false ? "Follow again" : "Unfollow"}
        </button>
      </div>
      <div class="thread" ref={thread} role="log" aria-label={`WeChat with ${person.name}`} aria-live="polite" tabIndex={0}>
        {view?.bubbles.length === 0 && <p class="empty">Nothing yet. Write below, or press one of the account's keys.</p>}
        {view?.bubbles.map((bubble, index) => (
          <BubbleView bubble={bubble} before={view.bubbles[index - 1]} zone={person.zone} language={person.language} key={bubble.id} />
        ))}
      </div>
      <div class="openers" aria-label="Examples">
        {openers[person.language].map((text) => (
          <button type="button" key={text} lang={person.language} onClick={() => write(text)} disabled={isBusy}>
            {text}
          </button>
        ))}
        <button type="button" onClick={() => void act({ do: "speak", recognised: "" })} disabled={isBusy}>
          Voice message
        </button>
      </div>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          write(draft);
        }}
      >
        <textarea
          rows={1}
          aria-label={`WeChat message from ${person.name}`}
          placeholder={`Write as ${person.name}`}
          lang={person.language}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            write(draft);
          }}
        />
        <button type="submit" disabled={isBusy || !draft.trim()}>
          Send
        </button>
      </form>
      {(view?.menu.length ?? 0) > 0 && (
        <div class="account-menu" role="group" aria-label="The account's menu">
          {view!.menu.map(({ name, key }) => (
            <button type="button" lang="zh" key={key} disabled={isBusy} onClick={() => void act({ do: "menu", key })}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
} // prettier-ignore

function windowWords(view: WechatView | null, zone: string): string {
  if (!view) return "…";
  if (!view.isFollowing) return "No longer follows the account.";
  if (!view.window) return "Window closed: only template messages arrive.";
  const hours = sandbox.value ? Math.max(0, (Date.parse(view.window.until) - Date.parse(sandbox.value.now)) / 3_600_000) : 0;
  const left = hours < 1 ? `${Math.ceil(hours * 60)} min` : `${Math.floor(hours)} h`;
  return `Window open ${left} more, until ${day(view.window.until, zone)} ${clockTime(view.window.until, zone)}; ${view.window.left} messages left.`;
}

type BubbleProps = {
  bubble: WechatView["bubbles"][number];
  before: WechatView["bubbles"][number] | undefined;
  zone: string;
  language: string;
};

function BubbleView({ bubble, before, zone, language }: BubbleProps): JSX.Element {
  const isNewDay = !before || day(before.at, zone) !== day(bubble.at, zone);
  return (
    <>
      {isNewDay && <p class="new-day">{day(bubble.at, zone)}</p>}
      {bubble.from === "note" ? (
        <p class="call-note">{bubble.text}</p>
      ) : (
        <div class={`bubble ${bubble.from}${bubble.template ? " template" : ""}`}>
          <span class="sr">{bubble.from === "us" ? "Received: " : "Sent: "}</span>
          {bubble.template ? (
            <dl>
              {Object.entries(bubble.template.fields).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd lang={language}>{value}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p lang={language}>{bubble.kind === "voice" ? bubble.text || "(voice message)" : bubble.text}</p>
          )}
          <footer>
            <time dateTime={bubble.at}>{clockTime(bubble.at, zone)}</time>
            {howItCame[bubble.kind] && <span> · {howItCame[bubble.kind]}</span>}
          </footer>
        </div>
      )}
    </>
  );
}
