// Knows how a command talks to the sandbox that is running on this machine. Refuses to start one.
import { readConfig } from "../config.ts";
import { Refusal } from "./with-record.ts";

/** Calls the running sandbox with its own token. Throws a Refusal with the problem's sentence. */
export async function askRunning<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  const config = readConfig(process.env);
  if (config.mode !== "sandbox") throw new Refusal("MODE is live: the clock and the phones belong to the sandbox.");
  const base = `http://${config.host === "0.0.0.0" ? "127.0.0.1" : config.host}:${config.port}`;
  let response: Response;
  try {
    response = await fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${config.apiToken}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refusal(`Nothing answers on ${base}: start the sandbox with "npm start" first.`);
  }
  const answer = (await response.json().catch(() => null)) as { detail?: string } | null;
  if (answer === null) throw new Refusal(`What answers on ${base} is no DueCourse: set PORT to the sandbox's own.`);
  if (!response.ok) throw new Refusal(answer.detail ?? `${path} answered ${response.status}.`);
  return answer as T;
}
