// Knows how people's phones are rung for a case, and how a borrower's is when a call-back was promised. Refuses to choose who takes it.
import { say } from "../../../prompts/phrases.ts";
import { renderOne } from "../../../prompts/render.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "../../contact.ts";
import { loanFactsOf, statementOfEvents, zoneOf } from "../../facts.ts";
import { localDateAt } from "../../../src/calendar.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf, type Handoff, type TurnRecord } from "../../store/store.ts";
import type { After } from "./document.ts";
import { noteStep, stepsOf } from "./call-steps.ts";
import { endCall, moveCall, ringAgent, ringBorrower } from "./calls.ts";
import { inOneWrite } from "./endings.ts";
import type { TwilioVoiceHouse } from "./house.ts";
import { languageOf } from "./language.ts";
import { isTeamThere } from "./people.ts";
import { roomOf } from "./rooms.ts";

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
  return (desk?.agentLine !== undefined || Object.keys(desk?.agentPhones ?? {}).length > 0) && isTeamThere(lender, clock.now());
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
  // A case that somebody has is that person's to answer.
  const person = handoff.status === "held" ? handoff.owner : null;
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
    const isTaken = person === null && (await house.store.readHandoff(handoff.id))?.status !== "waiting";
    const isGone = (await stepsOf(house.store, handoff)).some(
      (one) => one.step === "left" && one.who === "borrower" && one.call === borrowerCall,
    );
    if (isTaken || isGone) await endCall(house.client, leg);
  } catch (error) {
    house.report(error);
    await moveCall(house.client, borrowerCall, `${base}/nobody?${about}`);
  }
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

export type Dialled = { outcome: "ringing"; call: string } | { outcome: "refused"; rule: string; reason: string };

/** Rings a borrower who asked to be called, once a person is in the room; the rules are asked as for a call that a person makes. */
export async function callBorrower(house: RingHouse, base: string, handoff: Handoff, person: string | null, isAsked = false): Promise<Dialled> {
  const record = await house.store.readBorrower(handoff.borrowerId);
  const theirs = endsOf(handoff)?.theirs ?? record?.borrower?.phone;
  if (!record || theirs === undefined) return { outcome: "refused", rule: "channel.none", reason: "no telephone number is known" };
  const now = house.clock.now();
  const turn: TurnRecord = { ...record, conversation: null, otherParty: null, duplicate: null };
  const language = languageOf(turn, house.lender);
  const loans = loanFactsOf(turn, localDateAt(now, zoneOf(turn, house.lender)), statementOfEvents);
  // The first words on such a call: who rings. Everything after is the person's own.
  const text = renderOne(say("limitedMessage", { name: record.borrower?.fullName ?? "", assistant: house.lender.officerDefault, lender: house.lender.name }), language, "sms");
  const planned = attemptOf({ channel: "voice", theirs, purpose: "service", loanId: null, text, language, isFirst: false, isLater: true, asksIfMachine: false, lenderName: house.lender.name }, record);
  const isWished = await wasAskedFor(house, handoff, now);
  const decision = house.mayContact({ ...planned, channel: "call_human", ...(isWished ? { underConsent: true } : {}) }, record.contactHistory, contactFactsOf(record, loans, false, house.lender), jurisdictionFor(record, house.lender), now);
  if (decision.outcome !== "allow") return { outcome: "refused", rule: decision.rule, reason: decision.explanation };
  if (isAsked) return { outcome: "ringing", call: "" };
  const call = await ringBorrower(house.client, base, { theirs, from: house.voiceFrom, handoffId: handoff.id, language });
  await noteStep(house, handoff, { step: "called", call, person });
  await inOneWrite(house, { sid: call, theirs, ours: house.voiceFrom, direction: "outbound" }, "placed", async (found, write, at) => {
    write.contactHistory.push({ id: idOf("", call, "placed"), at, medium: "call", direction: "out", outcome: "sent", address: theirs, messageId: call, ...(isWished ? { underConsent: true } : {}), ...(handoff.loanId ? { debtId: handoff.loanId } : {}) });
    return found.borrowerId;
  });
  return { outcome: "ringing", call };
} // prettier-ignore
