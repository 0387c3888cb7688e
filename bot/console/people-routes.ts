// Knows how an administrator adds people to the desk and changes what they may do. Refuses to let them take their own access away.
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { languages, type Language } from "../../src/loan.ts";
import { HttpProblem, json } from "../http.ts";
import type { Person } from "../store/desk-store.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base, productName, read, text } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import { roles, type Role } from "./roles.ts";
import type { PersonRow } from "./wire.ts";

const portfolios = z.array(z.string().regex(productName, "is not the name of a product")).max(50);

const personRow = ({ id, email, fullName, role, languages: spoken, capacity, portfolios, disabled, hasPassword, hasCode }: Person): PersonRow => ({
  id, email, fullName, role: role as Role, languages: spoken, capacity, portfolios, disabled, hasPassword, hasCode,
}); // prettier-ignore

export function peopleRoutes(room: DeskRoom): DeskRoute[] {
  const { desk, signIn, publicBaseUrl, note, mustBeFreshlyProved } = room;
  return [
    { method: "GET", path: `${base}/people`, act: "people.manage", handle: async () => json(200, { items: (await desk.listPeople()).map(personRow), nextCursor: null }) },
    {
      method: "POST", path: `${base}/people`, act: "people.manage",
      async handle(request, { person, session }) {
        mustBeFreshlyProved(session);
        const wish = read(z.strictObject({ email: z.email().max(200), fullName: text(100), role: z.enum(roles), languages: z.array(z.enum(languages as [Language, ...Language[]])).min(1), capacity: z.int().min(1).max(50), portfolios: portfolios.default([]) }), request);
        const id = `U-${randomBytes(6).toString("hex")}`;
        if (!(await desk.addPerson({ id, ...wish, disabled: false, preferences: {} }))) throw new HttpProblem(422, "bad_field", `email: "${wish.email}" is taken.`);
        const link = await signIn.makeLink(id, 24 * 3_600_000);
        await note(person.id, "person_added", null, { personId: id, role: wish.role });
        return json(201, { person: personRow((await desk.readPerson(id))!), signInLink: `${publicBaseUrl}/console/link/${link}` });
      },
    },
    {
      method: "POST", path: `${base}/people/:personId`, act: "people.manage",
      async handle(request, { person, session }) {
        mustBeFreshlyProved(session);
        const change = read(z.strictObject({ role: z.enum(roles).optional(), languages: z.array(z.enum(languages as [Language, ...Language[]])).min(1).optional(), capacity: z.int().min(1).max(50).optional(), portfolios: portfolios.optional(), disabled: z.boolean().optional() }), request);
        const id = request.params["personId"]!;
        if (!(await desk.readPerson(id))) throw new HttpProblem(404, "no_such_person", `There is no person "${id}".`);
        if (id === person.id && (change.disabled || (change.role !== undefined && change.role !== "administrator"))) throw new HttpProblem(422, "refused", "You cannot take your own access away.", { rule: "desk.self", reason: "self" });
        await desk.updatePerson(id, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
        // A changed role or portfolio counts at once, not at the next sign-in.
        if (change.disabled || change.role !== undefined || change.portfolios !== undefined) await desk.endSessionsOf(id);
        await note(person.id, "person_changed", null, { personId: id, ...change });
        return json(200, personRow((await desk.readPerson(id))!));
      },
    },
  ]; // prettier-ignore
}
