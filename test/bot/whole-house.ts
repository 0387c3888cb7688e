// Knows how a test opens the whole house on a folder and a database of its own, and leaves nothing behind. Refuses to look inside it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, type Config, type Setting } from "../../bot/config.ts";
import { openHouse, type House } from "../../bot/main.ts";
import { scratchDatabase } from "./scratch-record.ts";

export const apiToken = "a-token-for-tests";

export type WholeHouse = House & { config: Config };

/** A sandbox whose clock stands at one in the afternoon of 11 March 2026 in New York, on any free port; `settings` win. */
export async function openWholeHouse(
  settings: Partial<Record<Setting, string>> = {},
  more: Parameters<typeof openHouse>[2] = {},
): Promise<WholeHouse> {
  const folder = mkdtempSync(join(tmpdir(), "duecourse-house-"));
  const database = await scratchDatabase();
  const leave = async (): Promise<void> => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const config = readConfig(
      { PORT: "0", DATA_DIR: join(folder, "data"), DATABASE_URL: database.url, API_TOKEN: apiToken, SANDBOX_NOW: "2026-03-11T13:00:00-04:00", ...settings },
      folder,
    ); // prettier-ignore
    const house = await openHouse(config, () => undefined, more);
    return { ...house, config, close: () => house.close().then(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}
