// Knows how people's phones are rung for a case, and how a borrower's is when a call-back was promised. Refuses to choose who takes it.
import { say } from "../../../prompts/phrases.ts";
import { renderOne } from "../../../prompts/render.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "../../contact.ts";
import { loanFactsOf, statementOfEvents, zoneOf } from "../../facts.ts";
import { localDateAt, localTimeAt, toIso, type Instant } from "../../../src/calendar.ts";
import type { ContactDecision } from "../../../src/contact-rules.ts";
import { isTeamThere, slotMinutes } from "../../../src/team-hours.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf, type BorrowerRecord, type Handoff, type TurnRecord } from "../../store/store.ts";
import type { After } from "./document.ts";
import { noteStep, stepsOf } from "./call-steps.ts";
import { endCall, moveCall, ringAgent, ringBorrower, stopRingingCall } from "./calls.ts";
import { inOneWrite } from "./endings.ts";
import type { TwilioVoiceHouse } from "./house.ts";
import { languageOf } from "./language.ts";
import { nextCallback } from "./people.ts";
import { isAgent, roomNow, roomOf } from "./rooms.ts";

export type RingHouse = Pick<
  TwilioVoiceHouse,
  "store" | "clock" | "lender" | "client" | "voiceFrom" | "mayContact" | "report" | "onChange" | "personOf"
>;

/** The two ends of a talk on the phone; null: the case came another way. */
export function endsOf(handoff: Pick<Handoff, "conversationId">): { theirs: string; ours: string } | null {
  const [, theirs, ours] = /^voice:(.*)\|(.*)$/.exec(handoff.conversationId ?? "") ?? [];
  return theirs !== undefined && ours !== undefined && conversationIdOf("voice", theirs, ours) === handoff.conversationId ? { theirs, ours } : null;
} // prettier-ignore

/** Somebody could take a call now: the team works, and there is a phone to ring. */
export function canTransfer({ lender, clock }: Pick<RingHouse, "lender" | "clock">): boolean {
  const desk = lender.phoneDesk;
  return (
    (desk?.agentLine !== undefined || Object.keys(desk?.agentPhones ?? {}).length > 0) && isTeamThere(lender.businessHours, clock.now())
  );
}

/** The document's end with which a borrower goes into the case's room. `more` goes along in the addresses. */
export function intoRoom(base: string, handoffId: string, about: Record<string, string>): After & { kind: "conference" } {
  const query = new URLSearchParams({ h: handoffId, ...about }).toString();
  return { kind: "conference", room: roomOf(handoffId), waitUrl: `${base}/wait?${query}`, actionUrl: `${base}/after?${query}`, eventsUrl: `${base}/room` };
} // prettier-ignore

/** The desk is told that somebody waits, then the shared line rings; without one only the desk knows. A line that cannot be rung leaves the offer of a call-back. */
export async function ringTeam(house: RingHouse, base: string, handoff: Handoff, borrowerCall: string, about: string): Promise<void> {
  // A repeated webhook rings nobody twice.
  const isNew = await noteStep(house, handoff, { step: "waits", call: borrowerCall }, `${borrowerCall}:waits:${handoff.version}`);
  if (!isNew) return;
  // A case that somebody has is that person's to answer; who took it on the shared line is nobody in particular.
  const person = handoff.status === "held" && handoff.owner !== house.lender.officerDefault ? handoff.owner : null;
  const line = person === null ? house.lender.phoneDesk?.agentLine : await phoneOf(house, person);
  if (line === undefined) return;
  try {
    const leg = await ringAgent(house.client, base, {
      line,
      from: house.voiceFrom,
      handoffId: handoff.id,
      borrowerCall,
      ...(person === null ? {} : { person }),
    });
    await noteStep(house, handoff, { step: "rung", leg, person });
    // Somebody at the desk may have been faster than this, and a caller may have hung up at once.
    const isTaken = person === null && handoff.status === "waiting" && (await house.store.readHandoff(handoff.id))?.status !== "waiting";
    const isGone = (await stepsOf(house.store, handoff)).some(
      (one) => one.step === "left" && one.who === "borrower" && one.call === borrowerCall,
    );
    if (isTaken || isGone) await endCall(house.client, leg);
  } catch (error) {
    house.report(error);
    await moveCall(house.client, borrowerCall, `${base}/nobody?${about}`);
  }
}

/** The phone that rang brought nobody: while the caller still waits in the room, whoever answers next is rung. */
export async function ringNext(house: RingHouse, base: string, handoff: Pick<Handoff, "id">, borrowerCall: string): Promise<void> {
  const now = await house.store.readHandoff(handoff.id);
  if (now?.status !== "waiting" || borrowerCall === "") return;
  const room = await roomNow(house.client, roomOf(now.id));
  if (!room?.seats.some(({ callSid }) => callSid === borrowerCall)) return;
  await ringTeam(house, base, now, borrowerCall, new URLSearchParams({ h: now.id, l: now.brief.language || "en" }).toString());
}

/** A person's own phone; absent: they have none of their own. */
async function phoneOf(house: RingHouse, personId: string): Promise<string | undefined> {
  const email = (await house.personOf?.(personId))?.email.toLowerCase() ?? "";
  return house.lender.phoneDesk?.agentPhones?.[email];
}

/** Puts down every phone that was rung for a case and has not joined. */
export async function stopRinging(house: Pick<RingHouse, "store" | "client">, handoff: Pick<Handoff, "id" | "borrowerId">): Promise<void> {
  const steps = await stepsOf(house.store, handoff);
  const joined = new Set(steps.flatMap((one) => (one.step === "joined" ? [one.leg] : [])));
  // A phone that was rung long ago is down; asking for that again costs one request.
  const rung = steps.flatMap((one) => (one.step === "rung" && !joined.has(one.leg) ? [one.leg] : [])).slice(-3);
  for (const leg of rung) await endCall(house.client, leg);
}

/** The borrower's phone rings no longer for a person who is gone. */
export async function stopCallingBack(
  house: Pick<RingHouse, "store" | "client">,
  handoff: Pick<Handoff, "id" | "borrowerId">,
): Promise<void> {
  const steps = await stepsOf(house.store, handoff);
  const last = steps.findLast((one) => one.step === "called");
  if (last?.step !== "called" || steps.some((one) => one.step === "left" && one.call === last.call)) return;
  const room = await roomNow(house.client, roomOf(handoff.id));
  if (!room?.seats.some(isAgent)) await stopRingingCall(house.client, last.call);
}

const consentLastsMs = 7 * 24 * 3_600_000;

/** The borrower said when to call them: for a week such a call is one they consented to (12 CFR 1006.14(b)(3)(i)). */
async function wasAskedFor(
  house: Pick<RingHouse, "store">,
  handoff: Pick<Handoff, "id" | "borrowerId" | "callbackAt">,
  now: number,
): Promise<boolean> {
  if (handoff.callbackAt !== null && handoff.callbackAt <= now) return now - handoff.callbackAt < consentLastsMs;
  return (await stepsOf(house.store, handoff)).some((one) => one.step === "due" && one.slot <= now && now - one.slot < consentLastsMs);
}

/** `notBefore`: the same call may be made from then on. */
export type Dialled = { outcome: "ringing"; call: string } | { outcome: "refused"; rule: string; reason: string; notBefore?: Instant };

/** What the rules say of a call that a person makes to this case's borrower at an instant. The borrower's own wish for it is their consent to it. */
function rulesOnCall(house: RingHouse, record: BorrowerRecord, theirs: string, at: Instant, isWished: boolean): ContactDecision {
  const turn: TurnRecord = { ...record, conversation: null, otherParty: null, duplicate: null };
  const language = languageOf(turn, house.lender);
  const loans = loanFactsOf(turn, localDateAt(at, zoneOf(turn, house.lender)), statementOfEvents);
  // The first words on such a call: who rings. Everything after is the person's own.
  const text = renderOne(
    say("limitedMessage", { name: record.borrower?.fullName ?? "", assistant: house.lender.officerDefault, lender: house.lender.name }),
    language,
    "sms",
  );
  const planned = attemptOf(
    {
      channel: "voice",
      theirs,
      purpose: "service",
      loanId: null,
      text,
      language,
      isFirst: false,
      isLater: true,
      asksIfMachine: false,
      lenderName: house.lender.name,
    },
    record,
  );
  const facts = contactFactsOf(record, loans, false, house.lender);
  const [attempt, known] = isWished
    ? [
        { ...planned, underConsent: true, consent: "prior_express", optIn: true, electronicConsent: true } as const,
        { ...facts, consents: { ...facts.consents, call: true } },
      ]
    : [planned, facts];
  return house.mayContact({ ...attempt, channel: "call_human" }, record.contactHistory, known, jurisdictionFor(record, house.lender), at);
}

const slotsLookedAt = 8;

/** The first half hour of the team's at which the rules let this borrower be called as they wish; null: they let nobody call them. */
export async function nextLawfulCallback(house: RingHouse, handoff: Handoff, from: Instant): Promise<Instant | null> {
  const record = await house.store.readBorrower(handoff.borrowerId);
  const theirs = endsOf(handoff)?.theirs ?? record?.borrower?.phone;
  if (!record || theirs === undefined) return nextCallback(house.lender, from);
  for (let [tries, at] = [0, nextCallback(house.lender, from)]; tries < slotsLookedAt; tries++) {
    const agreed = { at: from, medium: "call", direction: "in", outcome: "agreed_time", value: toIso(at), address: theirs } as const;
    const decision = rulesOnCall(house, { ...record, contactHistory: [...record.contactHistory, agreed] }, theirs, at, true);
    if (decision.outcome === "allow") return at;
    if (decision.outcome !== "wait_until") return null;
    at = nextCallback(house.lender, Math.max(decision.notBefore - slotMinutes * 60_000, at));
  }
  return null;
}

/** Rings a borrower who asked to be called, once a person is in the room; the rules are asked as for a call that a person makes. */
export async function callBorrower(house: RingHouse, base: string, handoff: Handoff, person: string | null, isAsked = false): Promise<Dialled> {
  const record = await house.store.readBorrower(handoff.borrowerId);
  const theirs = endsOf(handoff)?.theirs ?? record?.borrower?.phone;
  if (!record || theirs === undefined) return { outcome: "refused", rule: "channel.none", reason: "no telephone number is known" };
  const now = house.clock.now();
  const language = languageOf({ ...record, conversation: null }, house.lender);
  const isWished = await wasAskedFor(house, handoff, now);
  const decision = rulesOnCall(house, record, theirs, now, isWished);
  if (decision.outcome === "wait_until") {
    const { date, minuteOfDay } = localTimeAt(decision.notBefore, house.lender.businessHours.zone);
    const from = `${date} ${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;
    return { outcome: "refused", rule: decision.rule, reason: `${decision.explanation} Allowed from ${from}.`, notBefore: decision.notBefore };
  }
  if (decision.outcome !== "allow") return { outcome: "refused", rule: decision.rule, reason: decision.explanation };
  if (isAsked) return { outcome: "ringing", call: "" };
  const call = await ringBorrower(house.client, base, { theirs, from: house.voiceFrom, handoffId: handoff.id, language });
  await noteStep(house, handoff, { step: "called", call, person });
  await inOneWrite(house, { sid: call, theirs, ours: house.voiceFrom, direction: "outbound" }, "placed", async (found, write, at) => {
    write.contactHistory.push({ id: idOf("", call, "placed"), at, medium: "call", direction: "out", outcome: "sent", address: theirs, messageId: call, ...(isWished ? { underConsent: true } : {}), ...(handoff.loanId ? { debtId: handoff.loanId } : {}) });
    return found.borrowerId;
  }, handoff.borrowerId);
  return { outcome: "ringing", call };
} // prettier-ignore
