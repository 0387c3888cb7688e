// Knows how the access log is searched and how one message is explained. Refuses to judge what it finds.
import { toIso } from "../../src/calendar.ts";
import { HttpProblem, json } from "../http.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base, words } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import type { AuditRow, Why } from "./wire.ts";

export function auditRoutes(room: DeskRoom): DeskRoute[] {
  const { store, desk } = room;
  return [
    {
      method: "GET", path: `${base}/why/:messageId`, act: "talk.read",
      async handle({ params, query }) {
        const borrowerId = query.get("borrowerId");
        if (borrowerId === null) throw new HttpProblem(422, "bad_field", "borrowerId is missing.");
        const page = await store.timeline(borrowerId, { limit: 500, newestFirst: true });
        const about = page.items.filter((event) => event.body["messageId"] === params["messageId"]);
        const first = about.find((event) => event.kind === "said" || event.kind === "withheld");
        if (!first) throw new HttpProblem(404, "no_such_message", "There is no such message.");
        const turnId = first.id.split(":")[0];
        const steps = page.items.filter((event) => about.includes(event) || event.id.startsWith(`${turnId}:`)).toReversed();
        const why: Why = { messageId: params["messageId"]!, text: words(first.body["text"]), at: toIso(first.at), status: about[0]!.kind, steps: steps.map((event) => ({ at: toIso(event.at), what: event.kind, detail: event.body })) };
        return json(200, why);
      },
    },
    {
      method: "GET", path: `${base}/audit`, act: "audit.search",
      async handle({ query }) {
        const cursor = /^(\d+)~(.+)$/.exec(query.get("cursor") ?? "");
        const found = await desk.accessLog({ limit: 101, ...(cursor ? { before: { at: Number(cursor[1]), id: cursor[2]! } } : {}), ...(query.get("act") ? { act: query.get("act")! } : {}), ...(query.get("q") ? { borrowerId: query.get("q")! } : {}) });
        const names = new Map((await desk.listPeople()).map((person) => [person.id, person.fullName]));
        const items: AuditRow[] = found.slice(0, 100).map((row) => ({ id: row.id, at: toIso(row.at), who: row.personId === null ? "nobody" : (names.get(row.personId) ?? row.personId), act: row.act, borrowerId: row.borrowerId, detail: row.body }));
        const last = found.length > 100 ? found[99]! : null;
        return json(200, { items, nextCursor: last && `${last.at}~${last.id}` });
      },
    },
  ]; // prettier-ignore
}
