// Knows how a command gets at the record and lets it go again; refuses to know what the command does with it.
import { readConfig, type Config } from "../config.ts";
import { sandboxClock, systemClock, type Clock } from "../clock.ts";
import { openRecord, type OpenRecord } from "../record.ts";

export { Misuse, mustBeAtMost, Refusal, say } from "./misuse.ts";

export async function withRecord<T>(work: (house: { config: Config; store: OpenRecord["store"]; clock: Clock }) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const record = await openRecord(config);
  try {
    const clock = config.mode === "live" ? systemClock : await sandboxClock(record.store, config.sandboxNow ?? Date.now());
    return await work({ config, store: record.store, clock });
  } finally {
    await record.close();
  }
}
