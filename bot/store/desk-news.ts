// Knows how processes at one database tell each other what no table keeps: that something rang, who looks at which case. Refuses to carry content.
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Pool } from "./pool.ts";

/** `cases`: whose presence has changed; empty strings stand for the queue as a whole. No case: only the bell. */
export type DeskNews = {
  tell(cases: readonly string[]): void;
  stop(): Promise<void>;
};

const channel = "duecourse_desk";
/** One notice for all that happens in this time: the notices of a database pass one lock. */
const gatherMs = 25;
const tryAgainMs = 2_000;
/** A notice may be 8000 bytes. */
const mostCases = 60;

/** Begins to listen at once; a lost connection is made again, and then everybody looks anew. */
export function openDeskNews(parts: {
  databaseUrl: string;
  pool: Pool;
  hear: (cases: readonly string[]) => void;
  report: (error: unknown) => void;
}): DeskNews {
  const { pool, hear, report } = parts;
  const self = randomUUID().slice(0, 8);
  let gathered: Set<string> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let again: NodeJS.Timeout | null = null;
  let client: pg.Client | null = null;
  let isStopped = false;
  let sending: Promise<unknown> = Promise.resolve();

  function send(): void {
    timer = null;
    const cases = [...(gathered ?? [])].slice(0, mostCases);
    gathered = null;
    sending = pool.query("desk-notify", "SELECT pg_notify($1, $2)", [channel, JSON.stringify({ self, cases })]).catch(report);
  }

  async function listen(): Promise<void> {
    const mine = new pg.Client({ connectionString: parts.databaseUrl, application_name: "duecourse-desk-news" });
    client = mine;
    const lost = (): void => {
      if (client !== mine || isStopped) return;
      client = null;
      void mine.end().catch(() => undefined);
      again = setTimeout(() => void listen(), tryAgainMs);
      again.unref();
    };
    mine.on("error", lost);
    mine.on("end", lost);
    mine.on("notification", ({ payload = "" }) => {
      const news = JSON.parse(payload) as { self: string; cases: string[] };
      if (news.self !== self) hear(news.cases);
    });
    try {
      await mine.connect();
      await mine.query(`LISTEN ${channel}`);
      // What was told while nobody listened.
      hear([""]);
    } catch {
      lost();
    }
  }

  const listening = listen();
  return {
    tell(cases) {
      if (isStopped) return;
      gathered ??= new Set();
      for (const id of cases) gathered.add(id);
      timer ??= setTimeout(send, gatherMs);
    },
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      if (again) clearTimeout(again);
      await listening;
      await sending;
      await client?.end().catch(() => undefined);
    },
  };
}
