// Knows how a command gets at the record and lets it go again; refuses to know what the command does with it.
import { readConfig, type Config } from "../config.ts";
import { sandboxClock, systemClock, type Clock } from "../clock.ts";
import { openRecord, type OpenRecord } from "../record.ts";

/** Expected failures of commands: one sentence, no stack. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Refusal";
  }
}

/** The command was called wrongly; whoever hears it adds how it is called. */
export class Misuse extends Refusal {
  constructor(message: string) {
    super(message);
    this.name = "Misuse";
  }
}

/** Throws a Misuse at the first word nobody asked for. */
export function mustBeAtMost(words: readonly string[], count: number): void {
  if (words.length > count) throw new Misuse(`"${words[count]}" is one word too many.`);
}

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

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
