// Knows the small chat a lender puts on its own site: bubbles and a box. Refuses to know who writes: the talk finds that out.
import { render, type JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import "../sandbox/web/style.css";
import "./chat.css";

type Bubble = { from: "us" | "borrower"; text: string };
type Later = { id: string; text: string };
const askEveryMs = 3_000;
const me = sessionStorage.getItem("chat-id") ?? crypto.randomUUID();
sessionStorage.setItem("chat-id", me);
const words = {
  en: { title: "Chat", box: "Write a message", send: "Send", trouble: "The message could not be delivered. Please try again." },
  es: { title: "Chat", box: "Escriba un mensaje", send: "Enviar", trouble: "No se pudo entregar el mensaje. Inténtelo de nuevo." },
  zh: { title: "在线咨询", box: "请输入内容", send: "发送", trouble: "消息未能送达，请重试。" },
};
const language = navigator.language.startsWith("zh") ? "zh" : navigator.language.startsWith("es") ? "es" : "en";
const say = words[language];

/** The Bot Framework's own form; the answers come back in the same response. */
async function send(text: string): Promise<string[]> {
  const response = await fetch("/api/messages", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: "message",
      id: crypto.randomUUID(),
      channelId: "webchat",
      deliveryMode: "expectReplies",
      serviceUrl: location.origin,
      locale: navigator.language,
      from: { id: me },
      recipient: { id: "duecourse" },
      conversation: { id: me },
      text,
    }),
  });
  if (!response.ok) throw new Error(String(response.status));
  const { activities = [] } = (await response.json()) as { activities?: { text?: string }[] };
  return activities.flatMap((activity) => (activity.text ? [activity.text] : []));
}

/** What a person, or the assistant after them, has said since; `shown` will not be given again. */
async function fetchLater(shown: readonly string[]): Promise<Later[]> {
  const response = await fetch("/chat/answers", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ me, shown }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { items: Later[] }).items;
}

function Chat(): JSX.Element {
  const [bubbles, setBubbles] = useState<readonly Bubble[]>([]);
  const [draft, setDraft] = useState("");
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState("");
  const thread = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    thread.current?.scrollTo({ top: thread.current.scrollHeight });
  }, [bubbles.length]);
  useEffect(() => {
    // An answer that was lost on its way is given again: each is shown once by its id.
    const seen = new Set<string>();
    let toTell: string[] = [];
    let isOver = false;
    let timer = 0;
    const look = async (): Promise<void> => {
      if (!document.hidden)
        try {
          const told = toTell;
          const items = (await fetchLater(told)).filter(({ id }) => !seen.has(id));
          toTell = items.map(({ id }) => id);
          for (const { id } of items) seen.add(id);
          if (items.length > 0) setBubbles((all) => [...all, ...items.map(({ text }): Bubble => ({ from: "us", text }))]);
        } catch {
          // The page goes on asking: a house that is being restarted is back soon.
        }
      if (!isOver) timer = window.setTimeout(() => void look(), toTell.length > 0 ? 100 : askEveryMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  const submit = async (): Promise<void> => {
    const text = draft.trim();
    if (!text || isSending) return;
    setSending(true);
    setTrouble("");
    setDraft("");
    setBubbles((all) => [...all, { from: "borrower", text }]);
    try {
      const answers = await send(text);
      setBubbles((all) => [...all, ...answers.map((answer): Bubble => ({ from: "us", text: answer }))]);
    } catch {
      setTrouble(say.trouble);
      setDraft((now) => [text, now].filter(Boolean).join("\n"));
    }
    setSending(false);
  };
  return (
    <main class="chat-page" lang={language}>
      <h1>{say.title}</h1>
      <div class="thread" ref={thread} role="log" aria-live="polite" tabIndex={0} aria-label={say.title}>
        {bubbles.map((bubble, index) => (
          <div class={`bubble ${bubble.from}`} key={index}>
            <p>{bubble.text}</p>
          </div>
        ))}
      </div>
      <p role="alert" class="chat-trouble">
        {trouble}
      </p>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <textarea
          rows={1}
          aria-label={say.box}
          placeholder={say.box}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void submit();
          }}
        />
        <button type="submit" disabled={isSending || !draft.trim()}>
          {say.send}
        </button>
      </form>
    </main>
  );
}

document.documentElement.lang = language;
document.title = say.title;
render(<Chat />, document.body);
