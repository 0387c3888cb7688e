// Knows the routes of one case: who may look, take, answer, note and give it back. Refuses to judge a contact: the rules and the turn do.
import { z } from "zod";
import { HttpProblem, json } from "../http.ts";
import { zoneOf } from "../facts.ts";
import { seatOrRefuse } from "./capacity.ts";
import { casePage, createQueueLists, presenceMs } from "./cases.ts";
import { caseView } from "./case-view.ts";
import { refusalsOf } from "./check-reply.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base, read, text, versioned } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import { transcriptOf } from "./transcript.ts";

export function caseRoutes(room: DeskRoom): DeskRoute[] {
  const { store, desk, lender, presence, act, mustFind, mustBeFresh, scene, note } = room;
  const lists = createQueueLists(store);
  const zones = new Map<string, { zone: string; until: number }>();
  /** For how long times of day in a thread stay in the zone a borrower has left. */
  const zoneLivesMs = 60_000;
  /** Asked for at each line that comes; the whole record would be read for it. */
  async function zoneAt(borrowerId: string): Promise<string> {
    const now = room.machineNow();
    const known = zones.get(borrowerId);
    if (known && known.until > now) return known.zone;
    const record = await store.readBorrower(borrowerId);
    if (!record) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${borrowerId}".`);
    if (zones.size > 2_000) zones.clear();
    zones.set(borrowerId, { zone: zoneOf(record, lender), until: now + zoneLivesMs });
    return zoneOf(record, lender);
  }
  return [
    {
      method: "GET", path: `${base}/cases`, act: "queue.see",
      handle: async ({ query }, { person }) =>
        json(200, await casePage({ status: query.get("status") ?? "waiting", language: query.get("language") ?? undefined, reason: query.get("reason") ?? undefined, after: query.get("cursor") ?? undefined }, person, { ...room, lists })),
    },
    { method: "GET", path: `${base}/cases/:id`, act: "talk.read", handle: async (request, signed) => json(200, await caseView(room, await mustFind(request), signed)) },
    {
      method: "GET", path: `${base}/cases/:id/transcript`, act: "talk.read",
      async handle(request) {
        const handoff = await mustFind(request);
        const since = request.query.get("since");
        // Asked at each line that comes: what the case needs beside is read with the case.
        const [zone, names] = await Promise.all([zoneAt(handoff.borrowerId), room.deskNames()]);
        return json(200, { lines: await transcriptOf(store, handoff.borrowerId, zone, names, since) });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/claim`, act: "talk.claim",
      async handle(request, { person }) {
        const handoff = await mustBeFresh(request, read(z.strictObject(versioned), request).version);
        return seatOrRefuse(room, person.id, handoff.id, () => act(request, { act: "claim", agent: person.id }));
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/release`, act: "talk.claim",
      async handle(request, { person }) {
        await mustBeFresh(request, read(z.strictObject(versioned), request).version);
        return act(request, { act: "release", agent: person.id });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/reply`, act: "talk.reply",
      async handle(request, { person }) {
        const { text: words, version } = read(z.strictObject({ text: text(1600), ...versioned }), request);
        const handoff = await mustFind(request);
        if (handoff.owner !== person.id && handoff.owner !== null) return act(request, { act: "reply", agent: person.id, text: words });
        // Written on an older state of the case: a second window of the same person must not answer twice.
        await mustBeFresh(request, version);
        const { record, facts, talk, verified, language } = await scene(handoff);
        if (!talk) throw new HttpProblem(422, "refused", "The case belongs to no talk that could be answered.", { rule: "channel.none", reason: "no talk" });
        const refusals = refusalsOf(words, { record, facts, channel: talk.channel, theirs: talk.theirs, language, verified, lender, now: room.now() });
        if (refusals[0]) throw new HttpProblem(422, "refused", refusals[0].reason, { rule: refusals[0].rule ?? refusals[0].code, reason: refusals[0].reason, refusals });
        await desk.setPresence(person.id, handoff.id, room.machineNow(), 0);
        return act(request, { act: "reply", agent: person.id, text: words });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/check`, act: "talk.reply",
      async handle(request) {
        const { text: words } = read(z.strictObject({ text: text(1600) }), request);
        const { record, facts, talk, verified, language } = await scene(await mustFind(request));
        const refusals = refusalsOf(words, { record, facts, channel: talk?.channel ?? "sms", theirs: talk?.theirs ?? "", language, verified, lender, now: room.now() });
        return json(200, { refusals: refusals.map(({ code, reason, found }) => ({ code, detail: reason, quote: found })) });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/note`, act: "talk.note",
      handle: (request, { person }) => act(request, { act: "note", agent: person.id, text: read(z.strictObject({ text: text(), ...versioned }), request).text }),
    },
    {
      method: "POST", path: `${base}/cases/:id/return`, act: "talk.return",
      async handle(request, { person }) {
        const { outcome, resume, verificationSentOn, version } = read(z.strictObject({ outcome: text(200), resume: z.enum(["continue", "restart"]).default("continue"), verificationSentOn: z.iso.date().optional(), ...versioned }), request);
        await mustBeFresh(request, version);
        return act(request, { act: "return", agent: person.id, outcome, resume, ...(verificationSentOn ? { verificationSentOn } : {}) });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/wrap-up`, act: "talk.reply",
      async handle(request, { person }) {
        const { outcome, version } = read(z.strictObject({ outcome: text(200), ...versioned }), request);
        await mustBeFresh(request, version);
        return act(request, { act: "wrap_up", agent: person.id, outcome });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/close`, act: "talk.reply",
      async handle(request, { person }) {
        const { outcome, verificationSentOn, version } = read(z.strictObject({ outcome: text(200), verificationSentOn: z.iso.date().optional(), ...versioned }), request);
        await mustBeFresh(request, version);
        return act(request, { act: "close", agent: person.id, outcome, ...(verificationSentOn ? { verificationSentOn } : {}) });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/presence`, act: "talk.read",
      async handle(request, { person }) {
        const { typing, gone } = read(z.strictObject({ typing: z.boolean().default(false), gone: z.boolean().default(false), ...versioned }), request);
        const { id } = await mustFind(request);
        if (gone) await desk.clearPresence(person.id, id);
        else await desk.setPresence(person.id, id, room.machineNow(), typing ? room.machineNow() + 6_000 : 0);
        presence.tell(id);
        room.bell.ring();
        return json(200, { everyMs: presenceMs / 3 });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/reveal`, act: "personal.reveal",
      async handle(request, { person }) {
        const { field, reason } = read(z.strictObject({ field: z.enum(["phone", "birthDate", "postcode"]), reason: text(200) }), request);
        const handoff = await mustFind(request);
        const record = await store.readBorrower(handoff.borrowerId);
        await note(person.id, "reveal", handoff.borrowerId, { field, reason, handoffId: handoff.id });
        return json(200, { value: record?.borrower?.[field] ?? null });
      },
    },
  ]; // prettier-ignore
}
