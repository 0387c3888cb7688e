// Knows what the desk can do with a call: see who is on it, come to it, mute, hold, end, hear it. Refuses to know who may: the desk's routes do.
// People come to a call by a telephone of their own; no sound goes through the desk's page.
import type { Handoff } from "../../store/store.ts";
import { noteStep, stepsOf, type NotedStep } from "./call-steps.ts";
import { endCall, moveCall, ringAgent, ringListener } from "./calls.ts";
import type { TwilioVoiceHouse } from "./house.ts";
import { callBorrower, type RingHouse } from "./ring.ts";
import { borrowerLabel, coach, hold, isAgent, isListener, listenerLabel, mute, roomNow, roomOf, roomsWaiting, type Room } from "./rooms.ts";

export type Caller = { id: string; email: string };

/** none: nobody is on the line · waiting: the borrower is, no phone rings · ringing, whisper: a person's phone · calling: the borrower's own · talking. */
export type CallPhase = "none" | "waiting" | "ringing" | "whisper" | "calling" | "talking";
export type DeskCall = {
  phase: CallPhase;
  /** Whose phone it is; null: the shared line. */
  person: string | null;
  isMuted: boolean;
  isHeld: boolean;
  listeners: { person: string; isCoaching: boolean }[];
  /** The borrower is on the line, whatever else is. */
  isBorrowerThere: boolean;
};
export const noCall: DeskCall = { phase: "none", person: null, isMuted: false, isHeld: false, listeners: [], isBorrowerThere: false };

export type CallRefusal = { outcome: "refused"; rule: string; reason: string };
export type CallAnswer = { outcome: "done" } | { outcome: "ringing" } | CallRefusal;
type Seen = DeskCall & { room: Room | null; borrowerCall: string | null; leg: string | null; steps: NotedStep[] };
type Case = Pick<Handoff, "id" | "borrowerId" | "conversationId" | "status" | "owner" | "loanId" | "brief" | "version">;

export type DeskCalls = {
  now(handoff: Handoff): Promise<DeskCall>;
  /** A person of ours is in a room with whoever is at the other end of these two numbers. */
  isWithPerson(theirs: string, ours: string): Promise<boolean>;
  /** Somebody took this case by key on the shared line. */
  hasBeenOnLine(handoff: Handoff): Promise<boolean>;
  /** The cases in whose rooms a borrower waits for somebody, of those given. One request for all. */
  waitingOf(handoffs: readonly Handoff[]): Promise<Set<string>>;
  /** This person's phone rings; the borrower's too once they are there, when nobody is on the line. The case must be theirs. */
  take(handoff: Handoff, person: Caller): Promise<CallAnswer>;
  /** Into the room at once, without the rest of the whisper and without a key. */
  join(handoff: Handoff, person: Caller): Promise<CallAnswer>;
  mute(handoff: Handoff, muted: boolean): Promise<CallAnswer>;
  hold(handoff: Handoff, isHeld: boolean): Promise<CallAnswer>;
  /** The borrower's call goes on as the case stands now: thanked, or with the assistant. The person's phone is put down. */
  letGo(handoff: Handoff): Promise<CallAnswer>;
  listen(handoff: Handoff, person: Caller): Promise<CallAnswer>;
  /** A supervisor who listens is heard by the agent alone, or again by nobody. */
  coach(handoff: Handoff, person: Caller, isCoaching: boolean): Promise<CallAnswer>;
  /** Told of each case whose room has changed. */
  follow(people: Required<Pick<TwilioVoiceHouse, "onRoom" | "personOf" | "capacity">>): void;
};

const refuse = (rule: string, reason: string): CallRefusal => ({ outcome: "refused", rule: `call.${rule}`, reason });
const refusals = {
  noCall: refuse("no_call", "Nobody is on the telephone with this borrower through the desk."),
  noLine: refuse("no_line", "The lender's file names no telephone to ring (phoneDesk, agentPhones or agentLine)."),
  notRinging: refuse("not_ringing", "Your telephone does not ring: pick it up first."),
  notListening: refuse("not_listening", "You are not listening to this call."),
};
/** Questions after a person are counted far from those before: one call never asks two under one number. */
const questionAfter = ({ version }: Pick<Handoff, "version">): string => String(1_000 * (version + 1));
const ringingStatuses = new Set(["queued", "initiated", "ringing"]);

export function deskCallsOn(house: RingHouse & Pick<TwilioVoiceHouse, "onRoom" | "capacity">, base: string): DeskCalls {
  const { client, store, lender } = house;
  const phoneOf = ({ email }: Caller): string | null => lender.phoneDesk?.agentPhones?.[email.toLowerCase()] ?? lender.phoneDesk?.agentLine ?? null;
  const doneIf = (isDone: boolean): CallAnswer => (isDone ? { outcome: "done" } : refusals.noCall);
  const personIn = (label: string): string => label.replace(/^(?:agent|listener)-/, "");

  /** The leg that was rung last and has neither joined nor ended. */
  async function legOf(steps: readonly NotedStep[]): Promise<{ leg: string; person: string | null; phase: "ringing" | "whisper" } | null> {
    const last = steps.findLast((one) => one.step === "rung");
    if (last?.step !== "rung") return null;
    const { status } = await client.calls(last.leg).fetch();
    const phase = ringingStatuses.has(status) ? "ringing" : status === "in-progress" ? "whisper" : null;
    return phase && { leg: last.leg, person: last.person, phase };
  }

  /** The borrower's own call outside of the room: on its way there, or being offered a call-back. */
  async function openCallIn(steps: readonly NotedStep[]): Promise<string | null> {
    const last = steps.findLast((one) => one.step === "waits" || one.step === "called");
    if (last === undefined || !("call" in last)) return null;
    return (await client.calls(last.call).fetch()).status === "in-progress" ? last.call : null;
  }

  /** `isSure`: the room is looked at, whatever the record says: who has come in this moment is in no step yet. */
  async function see(handoff: Case, isSure = false): Promise<Seen> {
    const nothing: Seen = { ...noCall, room: null, borrowerCall: null, leg: null, steps: [] };
    const steps = await stepsOf(store, handoff);
    if (steps.length === 0 && !isSure) return nothing;
    const room = await roomNow(client, roomOf(handoff.id));
    const [borrower, agent] = [room?.seats.find(({ label }) => label === borrowerLabel), room?.seats.find(isAgent)];
    const listeners = (room?.seats ?? []).filter(isListener).map((seat) => ({ person: personIn(seat.label), isCoaching: seat.isCoaching }));
    const seen: Seen = { ...nothing, room, steps, listeners, borrowerCall: borrower?.callSid ?? null, isBorrowerThere: borrower !== undefined, isHeld: borrower?.isHeld ?? false };
    if (agent) {
      const person = personIn(agent.label);
      const about = { person: person === "line" ? null : person, isMuted: agent.isMuted, leg: agent.callSid };
      return { ...seen, ...about, phase: borrower ? "talking" : "calling" };
    }
    const borrowerCall = borrower?.callSid ?? (await openCallIn(steps));
    const leg = await legOf(steps);
    const isThere = borrowerCall !== null;
    if (leg) return { ...seen, borrowerCall, isBorrowerThere: isThere, phase: leg.phase, person: leg.person, leg: leg.leg };
    return { ...seen, borrowerCall, isBorrowerThere: isThere, phase: isThere ? "waiting" : "none" };
  }

  async function ringFor(handoff: Handoff, person: Caller, borrowerCall: string | null): Promise<CallAnswer> {
    const line = phoneOf(person);
    if (line === null) return refusals.noLine;
    const leg = await ringAgent(client, base, { line, from: house.voiceFrom, handoffId: handoff.id, borrowerCall: borrowerCall ?? "", person: person.id });
    await noteStep(house, handoff, { step: "rung", leg, person: person.id });
    return { outcome: "ringing" };
  }

  return {
    async now(handoff) {
      const { room: _room, borrowerCall: _call, leg: _leg, steps: _steps, ...call } = await see(handoff);
      return call;
    },
    async isWithPerson(theirs, ours) {
      const record = await store.readTurn({ by: "address", channel: "voice", theirs, ours, externalId: "" }, house.clock.now());
      if (!record.openHandoff) return false;
      const seats = (await roomNow(client, roomOf(record.openHandoff.id)))?.seats ?? [];
      return seats.some(isAgent) && seats.some(({ label }) => label === borrowerLabel);
    },
    async hasBeenOnLine(handoff) {
      return (await stepsOf(store, handoff)).some((one) => one.step === "joined" && one.person === null);
    },
    async waitingOf(handoffs) {
      const onPhone = handoffs.filter((one) => one.status === "waiting" || one.status === "held");
      if (onPhone.length === 0) return new Set();
      const names = await roomsWaiting(client);
      return new Set(onPhone.filter(({ id }) => names.has(roomOf(id))).map(({ id }) => id));
    },
    async take(handoff, person) {
      const seen = await see(handoff, true);
      if (seen.phase === "talking" && seen.person === person.id) return { outcome: "done" };
      if (seen.leg !== null && seen.person === person.id && seen.phase !== "calling") return { outcome: "ringing" };
      if (phoneOf(person) === null) return refusals.noLine;
      if (!seen.isBorrowerThere) {
        const may = await callBorrower(house, base, handoff, person.id, true);
        if (may.outcome === "refused") return may;
      }
      // The shared line rang for everybody: it stops where somebody has said yes.
      if (seen.leg !== null && seen.phase !== "talking") await endCall(client, seen.leg);
      if (seen.borrowerCall !== null && !seen.room?.seats.some(({ label }) => label === borrowerLabel)) {
        // They are being offered a call-back, or on their way: somebody is here now.
        const about = new URLSearchParams({ h: handoff.id, l: handoff.brief.language || "en", n: questionAfter(handoff) }).toString();
        await moveCall(client, seen.borrowerCall, `${base}/again?${about}`);
      }
      return ringFor(handoff, person, seen.borrowerCall);
    },
    async join(handoff, person) {
      const seen = await see(handoff);
      if (seen.phase === "talking" && seen.person === person.id) return { outcome: "done" };
      if (seen.phase !== "whisper" || seen.leg === null || (seen.person !== null && seen.person !== person.id)) return refusals.notRinging;
      const about = new URLSearchParams({ h: handoff.id, c: seen.borrowerCall ?? "", a: person.id }).toString();
      return doneIf(await moveCall(client, seen.leg, `${base}/agent/join?${about}`));
    },
    async mute(handoff, muted) {
      const { room, leg, phase } = await see(handoff);
      if (room === null || leg === null || phase !== "talking") return refusals.noCall;
      return doneIf(await mute(client, room, leg, muted));
    },
    async hold(handoff, isHeld) {
      const { room, borrowerCall, phase } = await see(handoff);
      if (room === null || borrowerCall === null || phase !== "talking") return refusals.noCall;
      const about = new URLSearchParams({ h: handoff.id, l: handoff.brief.language || "en" }).toString();
      return doneIf(await hold(client, room, borrowerCall, isHeld, `${base}/hold?${about}`));
    },
    async letGo(handoff) {
      const seen = await see(handoff);
      const about = new URLSearchParams({ h: handoff.id, l: handoff.brief.language || "en", n: questionAfter(handoff) }).toString();
      const isMoved = seen.borrowerCall !== null && (await moveCall(client, seen.borrowerCall, `${base}/after?${about}`));
      // The room ends with the borrower's leaving; a leg that never came in, or stayed alone, is put down by itself.
      const isEnded = seen.leg !== null && (await endCall(client, seen.leg));
      return doneIf(isMoved || isEnded);
    },
    async listen(handoff, person) {
      const { phase, listeners } = await see(handoff);
      if (phase !== "talking") return refusals.noCall;
      if (listeners.some((one) => one.person === person.id)) return { outcome: "done" };
      const line = phoneOf(person);
      if (line === null) return refusals.noLine;
      await ringListener(client, base, { line, from: house.voiceFrom, handoffId: handoff.id, person: person.id });
      return { outcome: "ringing" };
    },
    async coach(handoff, person, isCoaching) {
      const { room, leg, phase } = await see(handoff);
      if (room === null || leg === null || phase !== "talking") return refusals.noCall;
      const seat = room.seats.find(({ label }) => label === listenerLabel(person.id));
      if (!seat) return refusals.notListening;
      return doneIf(await coach(client, room, seat.callSid, isCoaching ? leg : null));
    },
    follow(people) {
      house.onRoom = people.onRoom;
      house.personOf = people.personOf;
      house.capacity = people.capacity;
    },
  };
} // prettier-ignore
