// Knows what everybody at the desk does for themselves: who am I, preferences, password, one-time code, the live line. Refuses to touch a case.
import { z } from "zod";
import { HttpProblem, json } from "../http.ts";
import { createLiveFeed, liveStream } from "./live.ts";
import type { DeskRoom } from "./desk-room.ts";
import { acceptedStep, newSecret, secretUri } from "./one-time-code.ts";
import { hashPassword, passwordFault } from "./password.ts";
import { base, read } from "./request-body.ts";
import { cookieHeader, type DeskRoute } from "./request.ts";
import { digestOf } from "./sign-in.ts";
import { meOf } from "./sign-in-routes.ts";

export function ownRoutes(room: DeskRoom): DeskRoute[] {
  const { store, desk, signIn, lender, publicBaseUrl, presence, note, mustBeFreshlyProved } = room;
  const feed = createLiveFeed({ store, bell: room.bell, presence, now: room.now, report: room.report });

  /** Asked on every ring, looked up now and then. */
  function stillThere(token: string, personId: string): () => Promise<boolean> {
    let lookedAt = 0;
    return async () => {
      const at = room.machineNow();
      if (at - lookedAt < 5_000) return true;
      lookedAt = at;
      const found = await desk.readSession(digestOf(token));
      if (!found || found.person.disabled) return false;
      // Being at the desk is no use of the session: an idle one still ends.
      await desk.setPresence(personId, "", at, 0);
      return true;
    };
  }

  return [
    { method: "GET", path: `${base}/me`, act: null, handle: async (_request, signed) => json(200, meOf(room, signed)) },
    {
      method: "POST", path: `${base}/sign-out`, act: null,
      async handle(_request, { token }) {
        await signIn.signOut(token);
        const reply = json(200, {});
        return { ...reply, headers: { ...reply.headers, "set-cookie": cookieHeader(publicBaseUrl, null), "clear-site-data": '"cache", "storage"' } };
      },
    },
    {
      method: "POST", path: `${base}/prove`, act: null,
      async handle(request, { session }) {
        const { password, code } = read(z.strictObject({ password: z.string().max(200), code: z.string().max(10).nullish() }), request);
        if (!(await signIn.proveAgain(session, password, code ?? null))) throw new HttpProblem(401, "wrong", "That is not right.");
        return json(200, {});
      },
    },
    {
      method: "POST", path: `${base}/me/preferences`, act: null,
      async handle(request, { person }) {
        const preferences = read(z.strictObject({ language: z.enum(["en", "es", "zh"]).optional(), theme: z.enum(["light", "dark", "system"]).optional(), shortcuts: z.union([z.literal("off"), z.record(z.string().max(40), z.string().max(20))]).optional() }), request);
        await desk.updatePerson(person.id, { preferences });
        return json(200, preferences);
      },
    },
    {
      method: "POST", path: `${base}/me/password`, act: null,
      async handle(request, { person, session, token }) {
        mustBeFreshlyProved(session);
        const { password } = read(z.strictObject({ password: z.string().max(200) }), request);
        const fault = passwordFault(password, [...person.fullName.split(/\s+/), person.email.split("@")[0]!, lender.name]);
        if (fault) throw new HttpProblem(422, fault, `This password cannot be used: ${fault.replaceAll("_", " ")}.`);
        // Whoever else was signed in with the old one is out, and links that were sent are void; this browser stays.
        await desk.setPassword(person.id, await hashPassword(password), digestOf(token));
        await signIn.forgetTries(person);
        await note(person.id, "password_set", null, {});
        return json(200, {});
      },
    },
    {
      method: "POST", path: `${base}/me/code`, act: null,
      async handle(request, { person, session }) {
        mustBeFreshlyProved(session);
        const wish = read(z.union([z.strictObject({ begin: z.literal(true) }), z.strictObject({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string() })]), request);
        if ("begin" in wish) {
          const secret = newSecret();
          return json(200, { secret, uri: secretUri(secret, person.email) });
        }
        const step = acceptedStep(wish.secret, wish.code, room.machineNow(), 0);
        if (step === null) throw new HttpProblem(422, "wrong", "That code is not right: look at the newest one.");
        await desk.setCodeSecret(person.id, wish.secret, step);
        await note(person.id, "code_set", null, {});
        return json(200, {});
      },
    },
    {
      method: "GET", path: `${base}/live`, act: "queue.see",
      handle: async (request, { token, person }) => ({
        status: 200,
        headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" },
        body: liveStream({ store, feed, now: room.now, stillThere: stillThere(token, person.id), seen: room.rows.seenBy(person) }, request.headers["last-event-id"] ?? request.query.get("lastEventId"), request.signal),
      }),
    },
  ]; // prettier-ignore
}
