// Knows how the golden talks on disk are replayed and, when asked, rewritten. The format and the replay are the product's own (dialogs/chat-*.ts).
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { loadIntentModels } from "../bot/intent-models.ts";
import { parseChat, printChat, type ChatFile } from "../dialogs/chat-file.ts";
import { replay, type Player } from "../dialogs/chat-replay.ts";
import { choicesOf, expectationOf, initialState, step } from "../dialogs/index.ts";
import { hearWith } from "../prompts/hear.ts";
import { render } from "../prompts/render.ts";
import type { Lender } from "../src/lender.ts";
import lender from "../src/policy/lender-demo.json" with { type: "json" };

const folder = join(import.meta.dirname, "conversations");

/**
 * Hears as the product does, with the trained models. They are learnt, when they must be, in a process of their own: inside the test runner's
 * sandbox the same work takes fifteen times as long.
 */
export function openPlayer(): Player {
  const models = join(import.meta.dirname, "../bot/intent-models.ts");
  const learn = `import(${JSON.stringify(models)}).then(({ loadIntentModels }) => loadIntentModels())`;
  execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", "-e", learn], { stdio: "pipe" });
  return { step, initialState, expectationOf, choicesOf, hear: hearWith(loadIntentModels()), render, lender: lender as unknown as Lender };
}

/** Every golden below test/conversations, by its path there. */
export function chatNames(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".chat"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

export function readChat(name: string): { text: string; chat: ChatFile } {
  const text = readFileSync(join(folder, name), "utf8");
  return { text, chat: parseChat(text) };
}

/** What the talk is today, as a file. With UPDATE_CHATS=1 it is written back: then read it aloud before it is committed. */
export function replayed(name: string, player: Player): string {
  const now = printChat(replay(readChat(name).chat, player));
  if (process.env["UPDATE_CHATS"] === "1") writeFileSync(join(folder, name), now);
  return now;
}
