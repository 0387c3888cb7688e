// Knows what the lender's systems may ask of their own events: the list, what was given up, a replay, the endpoint's state. Refuses to send.
import { z } from "zod";
import { parseInstant, toIso } from "../../src/calendar.ts";
import { HttpProblem, json, readJson, type HttpRequest, type Route } from "../http.ts";
import type { Delivery } from "../store/delivery-store.ts";
import { payloadOf, type WebhookBody } from "./event.ts";
import type { Outgoing } from "./open.ts";

const statuses = ["waiting", "sent", "dead"] as const;
const replaySchema = z.strictObject({
  ids: z.array(z.string().min(1).max(200)).min(1).max(1000).optional(),
  status: z.enum(statuses).optional(),
  since: z.string().optional(),
});

const presented = ({ event, status, attempts, lastError, nextTryAt, triedAt }: Delivery): Record<string, unknown> => ({
  id: event.id,
  ...(JSON.parse(payloadOf(event)) as WebhookBody),
  delivery: { status, attempts, lastError, triedAt: triedAt === null ? null : toIso(triedAt), nextTryAt: status === "waiting" ? toIso(nextTryAt) : null },
}); // prettier-ignore

/** `outgoing` null: no EVENTS_URL is set, and each route says so. */
export function eventRoutes(outgoing: Outgoing | null, mustBeSignedIn: (request: HttpRequest) => void): Route[] {
  const open = (request: HttpRequest): Outgoing => {
    mustBeSignedIn(request);
    if (!outgoing) throw new HttpProblem(404, "no_endpoint", "No events leave this house: EVENTS_URL is not set.");
    return outgoing;
  };
  return [
    {
      method: "GET",
      path: "/v1/events",
      async handle(request) {
        const { deliveries, url } = open(request);
        const status = z.enum(statuses).nullable().safeParse(request.query.get("status"));
        if (!status.success) throw new HttpProblem(400, "bad_value", `status must be ${statuses.join(", ")}.`);
        const cursor = request.query.get("cursor");
        const after = cursor === null ? null : /^(\d+)~(.+)$/s.exec(Buffer.from(cursor, "base64url").toString("utf8"));
        if (cursor !== null && !after) throw new HttpProblem(400, "bad_cursor", "cursor: this list has not given it.");
        const found = await deliveries.list(url, {
          limit: 101,
          ...(status.data === null ? {} : { status: status.data }),
          ...(after ? { after: { at: Number(after[1]), id: after[2]! } } : {}),
        });
        const items = found.slice(0, 100);
        const last = found.length > 100 ? items.at(-1)! : null;
        return json(200, {
          items: items.map(presented),
          nextCursor: last && Buffer.from(`${last.event.at}~${last.event.id}`).toString("base64url"),
        });
      },
    },
    {
      method: "GET",
      path: "/v1/events/endpoint",
      handle: async (request) => json(200, await open(request).sender.state()),
    },
    {
      method: "POST",
      path: "/v1/events/endpoint/enable",
      async handle(request) {
        const { sender, wake } = open(request);
        await sender.enable();
        wake();
        return json(200, await sender.state());
      },
    },
    {
      method: "POST",
      path: "/v1/events/replay",
      async handle(request) {
        const { deliveries, url, wake } = open(request);
        const parsed = replaySchema.safeParse(readJson(request));
        if (!parsed.success) throw new HttpProblem(422, "bad_field", `${parsed.error.issues[0]!.path.join(".") || "body"}: ${parsed.error.issues[0]!.message}.`);
        const { ids, status, since } = parsed.data;
        if (ids === undefined && status === undefined && since === undefined) throw new HttpProblem(422, "bad_field", "Name ids, a status or a moment (since): everything is never replayed by accident.");
        let from: number | undefined;
        try {
          from = since === undefined ? undefined : parseInstant(since);
        } catch (error) {
          throw new HttpProblem(422, "bad_field", `since: ${(error as Error).message}.`);
        }
        const replayed = await deliveries.replay(url, { ...(ids ? { ids } : {}), ...(status ? { status } : {}), ...(from === undefined ? {} : { since: from }) }, Date.now());
        wake();
        return json(200, { replayed });
      },
    },
  ]; // prettier-ignore
}
