// Knows how a channel, a rule pack, a portfolio or everything is switched off from the desk, with a reason that is kept. Refuses to enforce it: the sender asks.
import { z } from "zod";
import { toIso } from "../../src/calendar.ts";
import { HttpProblem, json } from "../http.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base, read, text } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import { packIds } from "./switches.ts";
import type { SwitchRow } from "./wire.ts";

export function switchRoutes(room: DeskRoom): DeskRoute[] {
  const { desk, note } = room;
  return [
    {
      method: "GET", path: `${base}/switches`, act: "switch.set",
      async handle() {
        const names = new Map((await desk.listPeople()).map((person) => [person.id, person.fullName]));
        const items: SwitchRow[] = (await desk.listSwitches()).map((row) => ({ scope: row.scope, off: row.off, reason: row.reason, by: names.get(row.personId) ?? row.personId, at: toIso(row.at) }));
        return json(200, { items, packs: packIds, nextCursor: null });
      },
    },
    {
      method: "POST", path: `${base}/switches`, act: "switch.set",
      async handle(request, { person }) {
        const entry = read(z.strictObject({ scope: z.string().regex(/^(?:all|channel:(?:sms|voice|wechat|web)|portfolio:[^\p{C}:,]{1,60}|pack:[a-z-]+)$/u, 'must be "all", "channel:sms" and the like, "pack:us-federal" and the like, or "portfolio:<product>"'), off: z.boolean(), reason: text(200) }), request);
        const pack = /^pack:(.*)$/.exec(entry.scope)?.[1];
        if (pack !== undefined && !packIds.includes(pack)) throw new HttpProblem(422, "bad_field", `scope: there is no rule pack "${pack}"; there are ${packIds.join(", ")}.`);
        await desk.setSwitch({ ...entry, personId: person.id, at: room.now() });
        await note(person.id, "switch", null, entry);
        await room.switches.look();
        room.bell.ring();
        return json(200, entry);
      },
    },
  ]; // prettier-ignore
}
