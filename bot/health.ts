// Knows what operations may ask: alive, ready, numbers. Tells no version and no name. Refuses to act on what it finds.
import { isLoopback } from "./config.ts";
import { json, text, type Route } from "./http.ts";
import type { Metrics } from "./metrics.ts";

export type Probe = { name: string; look: () => Promise<void> };

/** `probes` run on every /readyz, each at most a second; `isReady` is false before the house is open and once it is ending. */
export function healthRoutes(options: {
  isReady: () => boolean;
  probes: readonly Probe[];
  metrics: Metrics;
  metricsToken: string;
}): Route[] {
  const alive = async (): Promise<ReturnType<typeof text>> => text(200, "ok\n");
  return [
    { method: "GET", path: "/livez", early: true, handle: alive },
    { method: "GET", path: "/healthz", early: true, handle: alive },
    {
      method: "GET",
      path: "/readyz",
      early: true,
      async handle({ query }) {
        if (!options.isReady()) return text(503, "starting\n");
        const found = await Promise.all(options.probes.map(async ({ name, look }) => ({ name, ok: await answersInTime(look) })));
        const status = found.every((f) => f.ok) ? 200 : 503;
        if (query.has("verbose")) return json(status, { ready: status === 200, probes: found });
        const failed = found.filter((f) => !f.ok).map((f) => f.name);
        return text(status, failed.length === 0 ? "ok\n" : `not ready: ${failed.join(", ")}\n`);
      },
    },
    {
      method: "GET",
      path: "/metrics",
      async handle({ remoteAddress, headers }) {
        // Numbers of the business are not for the street: this machine, or whoever holds the token.
        if (!isLoopback(remoteAddress) && headers["authorization"] !== `Bearer ${options.metricsToken}`) return text(403, "forbidden\n");
        const { body, contentType } = await options.metrics.text();
        return text(200, body, contentType);
      },
    },
  ];
}

async function answersInTime(look: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error("late")), 1000)));
  try {
    await Promise.race([look(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
