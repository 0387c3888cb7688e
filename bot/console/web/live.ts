// Knows how one connection to the server feeds every tab of a browser: the tab that holds the lock listens and tells the others. Refuses to know what the news means.
import type { LiveEvent } from "../wire.ts";
import { isConnected } from "./state.ts";

type News = Pick<LiveEvent, "event" | "data"> | { event: "opened" | "lost"; data: Record<string, never> };
const kinds = ["case", "queue", "line", "presence"] as const;
/** A browser opens at most six connections to one origin over HTTP/1.1; the tabs share this one. */
const lockName = "desk-live";

export function listen(hear: (news: News) => void): void {
  const others = new BroadcastChannel(lockName);
  let lastId = "";
  const take = (news: News): void => {
    if (news.event === "opened" || news.event === "lost") isConnected.value = news.event === "opened";
    hear(news);
  };
  others.addEventListener("message", (event: MessageEvent<News & { id?: string }>) => {
    if (event.data.id) lastId = event.data.id;
    take(event.data);
  });
  const tell = (news: News, id = ""): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel between tabs of one origin takes no target
    others.postMessage({ ...news, id });
    take(news);
  };
  const lead = (): void => {
    // The browser sends Last-Event-ID when it reconnects by itself; a tab that takes over says what the last one had heard.
    const source = new EventSource(`/console/api/live${lastId === "" ? "" : `?lastEventId=${encodeURIComponent(lastId)}`}`);
    source.addEventListener("open", () => tell({ event: "opened", data: {} }));
    source.addEventListener("error", () => {
      tell({ event: "lost", data: {} });
      // Closed for good (the session ended, the server said no): the browser will not try again, we do.
      if (source.readyState === EventSource.CLOSED) setTimeout(lead, 5_000);
    });
    for (const kind of kinds)
      source.addEventListener(kind, (event: MessageEvent<string>) => {
        if (event.lastEventId) lastId = event.lastEventId;
        tell({ event: kind, data: JSON.parse(event.data) as LiveEvent["data"] }, lastId);
      });
  };
  // Without locks (a page that is neither https nor loopback) each tab listens for itself.
  if (!("locks" in navigator)) return lead();
  void navigator.locks.request(lockName, () => {
    lead();
    return new Promise<never>(() => undefined);
  });
}
