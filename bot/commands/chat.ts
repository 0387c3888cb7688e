// Knows `duecourse chat`: a phone in the terminal, over the running sandbox's own webhooks. Refuses to answer by itself.
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import type { PersonDetail, PersonRow } from "../sandbox/page-wire.ts";
import { askRunning } from "./running.ts";
import { mustBeAtMost, Refusal, say } from "./with-record.ts";

export async function chatCommand(words: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: words, allowPositionals: true, options: {} });
  mustBeAtMost(positionals, 1);
  const { items } = await askRunning<{ items: PersonRow[] }>(
    "GET",
    `/sandbox/api/people?search=${encodeURIComponent(positionals[0] ?? "")}`,
  );
  const person = items.find((p) => p.id === positionals[0]) ?? items.find((p) => p.phone !== null);
  if (!person) throw new Refusal(`Nobody in the book matches "${positionals[0] ?? ""}".`);
  const path = `/sandbox/api/people/${encodeURIComponent(person.id)}`;
  say(
    `You are ${person.name} (${person.id}, ${person.language}), ${person.daysPastDue} days past due. An empty line or Ctrl-D ends the talk.`,
  );
  let shown = (await askRunning<PersonDetail>("GET", path)).thread.length;

  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "you: ", terminal: process.stdin.isTTY });
  // A piped talk has its lines read to the end while the first is still being answered: there is nobody to prompt.
  const prompt = (): void => {
    if (process.stdin.isTTY) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    if (!line.trim()) break;
    await askRunning("POST", `${path}/sms`, { text: line });
    const { thread } = await askRunning<PersonDetail>("GET", path);
    for (const bubble of thread.slice(shown)) if (bubble.from === "us") say(`bot: ${bubble.text}`);
    shown = thread.length;
    prompt();
  }
  lines.close();
  return 0;
}
