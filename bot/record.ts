// Knows how the record is opened for whoever needs it: the server named in the settings, or the one that comes with the packages. Refuses to read or write it.
import type { Config } from "./config.ts";
import { startEmbedded } from "./postgres/embedded.ts";
import { openHeadsCopy, withHeadsCopy } from "./store/chain-heads.ts";
import { openStore } from "./store/postgres-store.ts";

export type OpenRecord = {
  store: ReturnType<typeof openStore>;
  /** For connections of one's own (the desk's tables). */
  url: string;
  /** "embedded, started", "embedded, taken over" or the server's host; never a password. */
  kind: string;
  close(): Promise<void>;
};

/** Opens and migrates. The embedded server is ended on close unless another process still uses it. */
export async function openRecord(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  onError: (error: Error) => void = () => undefined,
): Promise<OpenRecord> {
  const embedded = config.databaseUrl === null ? await startEmbedded({ dataDir: config.dataDir }) : null;
  const url = config.databaseUrl ?? embedded!.url;
  const store = openStore(url, { onError });
  try {
    await store.migrate();
  } catch (error) {
    await store.close().catch(() => undefined);
    await embedded?.stop();
    if (config.databaseUrl === null) throw error;
    throw Object.assign(new Error(`DATABASE_URL: the database on ${hostOf(url)} cannot be used: ${(error as Error).message}`), {
      name: "Refusal",
    });
  }
  const kind =
    embedded === null ? hostOf(url) : embedded.created ? "embedded, made new" : embedded.adopted ? "embedded, taken over" : "embedded";
  const heads = openHeadsCopy(url, config.dataDir, onError);
  return {
    store: withHeadsCopy(store, heads),
    url,
    kind,
    async close() {
      await heads.close();
      await store.close();
      await embedded?.stop();
    },
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host || "a local socket" : "the given address");
