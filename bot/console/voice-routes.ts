// Knows the desk's routes for a call: who waits, who is on it, and each act of its holder or of a supervisor who listens. Refuses to speak to a carrier itself.
import { z } from "zod";
import { isLocalDate, toIso } from "../../src/calendar.ts";
import { paymentMethods, type PaymentMethod } from "../../src/lender.ts";
import { todayFor } from "../contact.ts";
import { noCall, type CallAnswer, type DeskCalls } from "../channels/twilio-voice/desk-calls.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest } from "../http.ts";
import type { Person } from "../store/desk-store.ts";
import type { Handoff } from "../store/store.ts";
import type { DeskAction, PromiseToConfirm } from "../turn-ports.ts";
import { briefViewOf } from "./brief-view.ts";
import { seatOrRefuse } from "./capacity.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base, minorOf, read, versioned } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import type { CallPop, CallView } from "./voice-wire.ts";

const mostPops = 20;
const actWish = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["take", "join", "mute", "unmute", "hold", "unhold", "hang_up", "mine"]), ...versioned }),
  z.strictObject({
    do: z.literal("give_back"),
    confirm: z
      .strictObject({
        loanId: z.string(),
        amount: z.string().max(20),
        on: z.string().refine(isLocalDate, "must be a day such as 2026-03-20"),
        method: z.enum(paymentMethods as [PaymentMethod, ...PaymentMethod[]]),
      })
      .optional(),
    ...versioned,
  }),
]);

export function voiceRoutes(room: DeskRoom): DeskRoute[] {
  const { store, lender } = room;
  const refused = (rule: string, reason: string): HttpProblem => new HttpProblem(422, "refused", reason, { rule, reason });
  const mustRing = (): DeskCalls => {
    if (room.calls === null) throw refused("call.no_line", "This house has no telephone.");
    return room.calls;
  };
  const phoneOf = ({ email }: Person): string | null => {
    const number = lender.phoneDesk?.agentPhones?.[email.toLowerCase()] ?? lender.phoneDesk?.agentLine;
    return number === undefined ? null : number.startsWith("sip:") ? number : `…${number.slice(-4)}`;
  };

  async function viewOf(handoff: Handoff, person: Person): Promise<CallView> {
    const isOver = handoff.status === "returned" || handoff.status === "closed";
    const found = room.calls === null ? noCall : await room.calls.now(handoff);
    // After a case has ended the caller speaks with the assistant: nobody waits for a person.
    const call = isOver && found.phase === "waiting" ? noCall : found;
    const names = await room.deskNames();
    const named = (id: string): { id: string; fullName: string } => ({ id, fullName: names.get(id) ?? id });
    const { phase, isMuted, isHeld, isBorrowerThere } = call;
    const isSharedLine = phase === "talking" && call.person === null && (handoff.owner === null || !names.has(handoff.owner));
    return {
      phase, isMuted, isHeld, isBorrowerThere, isSharedLine, person: call.person === null ? null : named(call.person), isMine: !isOver && handoff.owner === person.id,
      listeners: call.listeners.map((one) => ({ ...named(one.person), isCoaching: one.isCoaching })), phone: phoneOf(person),
    }; // prettier-ignore
  }

  async function answered(handoffId: string, person: Person, answer: CallAnswer): Promise<HttpReply> {
    room.presence.tell(handoffId);
    room.bell.ring();
    if (answer.outcome === "refused") throw refused(answer.rule, answer.reason);
    return json(200, await viewOf((await store.readHandoff(handoffId))!, person));
  }

  async function mustHold(handoff: Handoff, person: Person): Promise<void> {
    if (handoff.owner === person.id) return;
    if (handoff.owner === null) throw refused("desk.status", "Nobody holds this case: take it first.");
    const owner = (await room.deskNames()).get(handoff.owner) ?? handoff.owner;
    throw new HttpProblem(409, "taken", `${owner} has this case.`, { owner });
  }

  /** What was agreed in words, in the loan's own currency. */
  async function confirmOf(handoff: Handoff, wish: z.infer<typeof actWish>): Promise<PromiseToConfirm | null> {
    if (wish.do !== "give_back" || !wish.confirm) return null;
    const { loanId, amount, on, method } = wish.confirm;
    const loan = (await store.readBorrower(handoff.borrowerId))?.loans.find((one) => one.loan.id === loanId);
    if (!loan) throw refused("desk.loan", `"${loanId}" is no loan of this borrower.`);
    return { loanId, on, method, amountMinor: minorOf(amount, loan.loan.currency) };
  }

  async function carryOut(request: HttpRequest, handoff: Handoff, person: Person, wish: z.infer<typeof actWish>): Promise<CallAnswer> {
    const calls = mustRing();
    const act = (action: DeskAction): Promise<HttpReply> => room.act(request, action);
    if (wish.do === "take") {
      if (phoneOf(person) === null) throw refused("call.no_line", "The lender's file names no telephone to ring (phoneDesk, agentPhones or agentLine).");
      const deskNames = await room.deskNames();
      // The compare-and-set is here: of two who say yes at once the second hears who was first, and no phone of theirs rings.
      await seatOrRefuse(room, person.id, handoff.id, async () => {
        if (handoff.owner === lender.officerDefault && !deskNames.has(handoff.owner)) await act({ act: "transfer", agent: handoff.owner, to: person.id });
        else if (handoff.status !== "wrap_up" || handoff.owner !== person.id) await act({ act: "claim", agent: person.id });
      });
      return calls.take((await store.readHandoff(handoff.id))!, person);
    }
    if (wish.do === "mine") {
      const known = (await room.deskNames()).has(handoff.owner ?? "");
      if (handoff.owner === null || known) await mustHold(handoff, person);
      else {
        const { owner } = handoff;
        await seatOrRefuse(room, person.id, handoff.id, () => act({ act: "transfer", agent: owner, to: person.id }));
      }
      return { outcome: "done" };
    }
    await mustHold(handoff, person);
    switch (wish.do) {
      case "join":
        return calls.join(handoff, person);
      case "mute":
      case "unmute":
        return calls.mute(handoff, wish.do === "mute");
      case "hold":
      case "unhold":
        return calls.hold(handoff, wish.do === "hold");
      case "hang_up":
        if (handoff.status === "held") await act({ act: "wrap_up", agent: person.id, outcome: "call ended" });
        return calls.letGo(handoff);
      case "give_back": {
        const confirm = await confirmOf(handoff, wish);
        // Nobody to speak to is found out before the assistant believes that it has spoken.
        if (!(await calls.now(handoff)).isBorrowerThere) throw refused("call.no_call", "Nobody is on the telephone with this borrower through the desk.");
        await act({ act: "return", agent: person.id, outcome: confirm ? "to confirm a promise" : "given back on the call", resume: "continue", isSpoken: true, ...(confirm ? { confirm } : {}) });
        return calls.letGo(handoff);
      }
      default:
        return wish.do satisfies never;
    }
  } // prettier-ignore

  type Waiting = CallPop & { owner: string | null };
  let running: Promise<Waiting[]> | null = null;
  let next: Promise<Waiting[]> | null = null;
  /** Many pages ask at one change: they share a look, but never one that began before they asked. */
  function shared(): Promise<Waiting[]> {
    if (running === null) {
      running = pops().finally(() => (running = null));
      return running;
    }
    next ??= running
      .catch(() => [])
      .then(() => {
        next = null;
        return shared();
      });
    return next;
  }
  async function pops(): Promise<Waiting[]> {
    if (room.calls === null) return [];
    const lists = await Promise.all((["waiting", "held"] as const).map((status) => store.listHandoffs({ status, limit: 500 })));
    const items = lists.flatMap((list) => list.items);
    const waiting = await room.calls.waitingOf(items);
    const shown = items.filter(({ id }) => waiting.has(id)).toSorted((a, b) => a.priority - b.priority || a.openedAt - b.openedAt).slice(0, mostPops);
    const records = new Map((await store.readBorrowers([...new Set(shown.map(({ borrowerId }) => borrowerId))])).map((record) => [record.borrowerId, record]));
    return shown.flatMap((handoff) => {
      const record = records.get(handoff.borrowerId);
      return record ? [{ handoffId: handoff.id, owner: handoff.owner, priority: handoff.priority, since: toIso(handoff.changedAt), brief: briefViewOf(handoff.brief, record, todayFor(record, lender, room.now()), []), version: handoff.version }] : [];
    });
  } // prettier-ignore

  return [
    {
      method: "GET", path: `${base}/calls`, act: "talk.read",
      async handle(_request, { person }) {
        // What a colleague holds is theirs to answer; what was taken on the shared line is nobody's in particular.
        const items = (await shared()).filter(({ owner }) => owner === null || owner === person.id || owner === lender.officerDefault);
        return json(200, { items: items.map(({ owner, ...pop }) => ({ ...pop, isMine: owner === person.id })) });
      },
    },
    { method: "GET", path: `${base}/cases/:id/call`, act: "talk.read", handle: async (request, { person }) => json(200, await viewOf(await room.mustFind(request), person)) },
    {
      method: "POST", path: `${base}/cases/:id/call`, act: "talk.reply",
      async handle(request, { person }) {
        const wish = read(actWish, request);
        const handoff = await room.mustFind(request);
        return answered(handoff.id, person, await carryOut(request, handoff, person, wish));
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/listen`, act: "talk.listen",
      async handle(request, { person }) {
        const wish = read(z.strictObject({ do: z.enum(["listen", "coach", "uncoach"]).default("listen") }), request);
        const handoff = await room.mustFind(request);
        const calls = mustRing();
        if (handoff.owner === person.id) throw refused("call.own", "You are on this call yourself.");
        const answer = wish.do === "listen" ? await calls.listen(handoff, person) : await calls.coach(handoff, person, wish.do === "coach");
        if (answer.outcome !== "refused" && wish.do !== "uncoach") await room.note(person.id, wish.do === "listen" ? "listened" : "coached", handoff.borrowerId, { handoffId: handoff.id });
        return answered(handoff.id, person, answer);
      },
    },
  ];
} // prettier-ignore
