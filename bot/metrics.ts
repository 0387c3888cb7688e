// Knows what is counted for operations and how it is told (Prometheus text); the door to prom-client. Labels never hold an id, a name or a number.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  /** The page of /metrics. */
  text(): Promise<{ body: string; contentType: string }>;
  observeRequest(seen: { method: string; route: string; status: number; seconds: number }): void;
  /** What a turn or the clock brought about: kinds of the timeline. */
  countEvent(kind: string, count?: number): void;
  countBug(): void;
};

/** `read` answers the gauges at the moment they are asked for; what it throws leaves them as they were. */
export function createMetrics(read: () => Promise<{ outboxDepth: number; outboxAgeSeconds: number; loans: number }>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "duecourse_" });
  const requests = new Histogram({
    name: "http_server_request_duration_seconds",
    help: "Time from a request's arrival to its answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    registers: [registry],
  });
  const events = new Counter({
    name: "duecourse_events_total",
    help: "What happened, by kind of the timeline",
    labelNames: ["kind"],
    registers: [registry],
  });
  const bugs = new Counter({ name: "duecourse_bugs_total", help: "Errors nobody expected", registers: [registry] });
  const depth = new Gauge({ name: "duecourse_outbox_depth", help: "Messages waiting to leave", registers: [registry] });
  const age = new Gauge({
    name: "duecourse_outbox_age_seconds",
    help: "How long the oldest message that is due has waited",
    registers: [registry],
  });
  const loans = new Gauge({ name: "duecourse_loans", help: "Loans on record", registers: [registry] });
  return {
    async text() {
      try {
        const now = await read();
        depth.set(now.outboxDepth);
        age.set(now.outboxAgeSeconds);
        loans.set(now.loans);
      } catch {
        // The page still tells everything that does not need the database.
      }
      return { body: await registry.metrics(), contentType: registry.contentType };
    },
    observeRequest: ({ method, route, status, seconds }) => requests.observe({ method, route, status: String(status) }, seconds),
    countEvent: (kind, count = 1) => events.inc({ kind }, count),
    countBug: () => bugs.inc(),
  };
}
