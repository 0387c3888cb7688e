// Knows how a ring and who is present reach the browsers of every process at one database. Refuses to carry content: each process reads the record itself.
import type { Bell } from "../bell.ts";
import { openDeskNews } from "../store/desk-news.ts";
import type { Pool } from "../store/pool.ts";
import { createPresenceNews, type PresenceNews } from "./live.ts";

/** What is told here is told everywhere; what comes from outside rings here and is not told again. */
export function shareNews(parts: { databaseUrl: string; pool: Pool; bell: Bell; report: (error: unknown) => void }): {
  presence: PresenceNews;
  stop: () => Promise<void>;
} {
  const { bell } = parts;
  const own = createPresenceNews();
  let isFromOutside = false;
  const news = openDeskNews({
    databaseUrl: parts.databaseUrl,
    pool: parts.pool,
    hear(cases) {
      for (const id of cases) {
        if (id === "") own.tellQueue();
        else own.tell(id);
      }
      isFromOutside = true;
      bell.ring();
    },
    report: parts.report,
  });

  const ending = new AbortController();
  async function passOn(): Promise<void> {
    while (!ending.signal.aborted) {
      await bell.next(ending.signal);
      // Set and seen within one turn of the loop: no ring of ours comes between.
      const wasOutside = isFromOutside;
      isFromOutside = false;
      if (!wasOutside && !ending.signal.aborted) news.tell([]);
    }
  }
  const passing = passOn();

  return {
    presence: {
      tell(handoffId) {
        own.tell(handoffId);
        news.tell([handoffId]);
      },
      tellQueue() {
        own.tellQueue();
        news.tell([""]);
      },
      after: (seen) => own.after(seen),
    },
    async stop() {
      ending.abort();
      await passing;
      await news.stop();
    },
  };
}
