// Knows how a case passes from hand to hand: offered to a colleague, accepted or declined, put off to an hour that was promised. Refuses to choose the colleague.
import { z } from "zod";
import { parseInstant, toIso, type Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest } from "../http.ts";
import type { DeskStore, Person } from "../store/desk-store.ts";
import type { Handoff, Store } from "../store/store.ts";
import type { DeskAction } from "../turn-ports.ts";
import { slotsAfter, type Slot } from "./callback-slots.ts";
import { openCases, seatOrRefuse, type Capacity } from "./capacity.ts";
import { presenceMs } from "./cases.ts";
import type { DeskRoute } from "./request.ts";
import { mayAct, type Role } from "./roles.ts";
import type { RowRules } from "./rows.ts";
import type { Colleague } from "./wire.ts";

export type PassOnHouse = {
  store: Store;
  desk: DeskStore;
  capacity: Capacity;
  lender: Lender;
  now: () => Instant;
  machineNow: () => number;
  rows: RowRules;
  /** How long a colleague may think about it, milliseconds of the machine's clock. */
  acceptWithinMs: number;
  read: <T>(schema: z.ZodType<T>, request: HttpRequest) => T;
  act: (request: HttpRequest, action: DeskAction) => Promise<HttpReply>;
  mustBeFresh: (request: HttpRequest, version: number | undefined) => Promise<Handoff>;
  zoneFor: (handoff: Handoff) => Promise<string>;
};

export function passOnRoutes(house: PassOnHouse): DeskRoute[] {
  const { store, desk, read, act, machineNow } = house;
  const versioned = { version: z.int().optional() };
  const talks = (person: Person): boolean => !person.disabled && mayAct(person.role as Role, "talk.reply");

  async function freeSlots(handoff: Handoff): Promise<Slot[]> {
    const [people, open, zone] = await Promise.all([desk.listPeople(), openCases(store), house.zoneFor(handoff)]);
    const booked = open.flatMap((one) => (one.callbackAt === null || one.id === handoff.id ? [] : [one.callbackAt]));
    return slotsAfter(house.now(), { hours: house.lender.businessHours, zone, booked, people: people.filter(talks).length });
  }

  return [
    {
      method: "GET",
      path: "/console/api/colleagues",
      act: "talk.transfer",
      async handle() {
        const people = (await desk.listPeople()).filter(talks);
        const [open, seen] = await Promise.all([
          openCases(store),
          desk.seenSince(people.map(({ id }) => id), machineNow() - presenceMs),
        ]); // prettier-ignore
        const items: Colleague[] = people.map(({ id, fullName, role, languages, capacity }) => ({
          id,
          fullName,
          role: role as Role,
          languages,
          held: open.filter((handoff) => handoff.owner === id && handoff.status !== "waiting").length,
          capacity,
          isPresent: seen.has(id),
        }));
        return json(200, { items, nextCursor: null });
      },
    },
    {
      method: "POST",
      path: "/console/api/cases/:id/transfer",
      act: "talk.transfer",
      async handle(request, { person }) {
        const { to, version } = read(z.strictObject({ to: z.string().trim().min(1).max(80), ...versioned }), request);
        const handoff = await house.mustBeFresh(request, version);
        const other = await desk.readPerson(to);
        if (!other || !talks(other) || to === person.id || (await house.rows.only(other, [handoff])).length === 0)
          throw new HttpProblem(422, "bad_field", `to: nobody at the desk who could take it is called "${to}".`);
        return act(request, { act: "offer", agent: person.id, to, by: machineNow() + house.acceptWithinMs });
      },
    },
    {
      method: "POST",
      path: "/console/api/cases/:id/accept",
      act: "talk.claim",
      async handle(request, { person }) {
        const handoff = await house.mustBeFresh(request, read(z.strictObject(versioned), request).version);
        return seatOrRefuse(house, person.id, handoff.id, () => act(request, { act: "accept", agent: person.id, at: machineNow() }));
      },
    },
    {
      method: "POST",
      path: "/console/api/cases/:id/decline",
      act: "talk.claim",
      handle: (request, { person }) => {
        read(z.strictObject(versioned), request);
        return act(request, { act: "decline", agent: person.id, at: machineNow() });
      },
    },
    {
      method: "GET",
      path: "/console/api/cases/:id/callback-slots",
      act: "talk.read",
      async handle(request) {
        const slots = await freeSlots(await house.mustBeFresh(request, undefined));
        return json(200, { items: slots.map(({ at, free }) => ({ at: toIso(at), free })) });
      },
    },
    {
      method: "POST",
      path: "/console/api/cases/:id/callback",
      act: "talk.return",
      async handle(request, { person }) {
        const wish = read(z.strictObject({ at: z.string().max(40), ...versioned }), request);
        const handoff = await house.mustBeFresh(request, wish.version);
        let callbackAt: Instant;
        try {
          callbackAt = parseInstant(wish.at);
        } catch (error) {
          throw new HttpProblem(422, "bad_field", `at: ${(error as Error).message}.`);
        }
        const slots = await freeSlots(handoff);
        if (!slots.some((slot) => slot.at === callbackAt))
          throw new HttpProblem(422, "refused", `No call can be promised for ${wish.at}: the team does not work then, the borrower sleeps, or every place is taken.`, {
            rule: "desk.callback_slot", reason: "no free slot", next: slots.slice(0, 3).map((slot) => toIso(slot.at)),
          }); // prettier-ignore
        return act(request, { act: "callback", agent: person.id, callbackAt });
      },
    },
  ];
}
