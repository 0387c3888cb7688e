// Knows how WeChat's emulated server keeps its talks beyond the process, as the real one does: one line for each thing that happened. Refuses to know what is said.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { WechatBubble } from "./wechat-server.ts";

export type Window = { until: number; left: number };
/** What changed for one user, at most one of each. */
export type WechatLine = { openId: string; bubble?: WechatBubble; window?: Window; gone?: boolean };

export type WechatLog = {
  threads: Map<string, WechatBubble[]>;
  windows: Map<string, Window>;
  gone: Set<string>;
  add(line: WechatLine): void;
};

/** `path` null keeps it in memory. A line that broke off is passed over. */
export function openWechatLog(path: string | null): WechatLog {
  const log: WechatLog = {
    threads: new Map(),
    windows: new Map(),
    gone: new Set(),
    add(line) {
      take(line);
      if (path) appendFileSync(path, `${JSON.stringify(line)}\n`);
    },
  };
  function take({ openId, bubble, window, gone }: WechatLine): void {
    const thread = log.threads.get(openId) ?? [];
    log.threads.set(openId, thread);
    if (bubble) thread.push(bubble);
    if (window) log.windows.set(openId, window);
    if (gone === true) log.gone.add(openId);
    if (gone === false) log.gone.delete(openId);
  }
  for (const line of path && existsSync(path) ? readFileSync(path, "utf8").split("\n") : []) {
    try {
      take(JSON.parse(line) as WechatLine);
    } catch {
      continue;
    }
  }
  return log;
}
