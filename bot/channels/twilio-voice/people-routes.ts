// Knows the call's webhooks while a borrower waits for a person: the place in the queue, being on hold, the call-back when nobody is there. Refuses to ring anybody.
import { localTimeAt, toIso } from "../../../src/calendar.ts";
import { say, type Say } from "../../../prompts/phrases.ts";
import type { Language } from "../../../src/loan.ts";
import { zoneOf } from "../../facts.ts";
import type { Route } from "../../http.ts";
import { idOf } from "../../ids.ts";
import type { Handoff } from "../../store/store.ts";
import { afterRoutes } from "./after-routes.ts";
import { agentRoutes } from "./agent-routes.ts";
import { lineFor, questionDocument, type Addresses } from "./answer.ts";
import { moveCall } from "./calls.ts";
import { voiceDocument, waitDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import type { CallRoute, TwilioVoiceHouse } from "./house.ts";
import { nextLawfulCallback, stopRinging } from "./ring.ts";
import { languageIn } from "./language.ts";
import { nextCallback, waitingBefore } from "./people.ts";
import { isAgent, roomNow, roomOf } from "./rooms.ts";
import type { Call } from "./webhook.ts";

/** Each turn of the waiting line takes about twenty-five seconds: after five minutes nobody is kept waiting for nothing. */
const waitsAtMost = 12;

export function peopleRoutes(house: TwilioVoiceHouse, route: CallRoute, base: string, addresses: Addresses): Route[] {
  const { store, lender, clock } = house;
  const aside = (work: Promise<unknown>): void => void work.catch(house.report);
  const last = (language: Language, ...says: Say[]): string => voiceDocument({ language, says: [lineFor(language, ...says)], listen: null });

  /** Offers the next half hour of the team's; the instant goes along in the address, which is signed. */
  async function offer(query: URLSearchParams, asked: number): Promise<string> {
    const language = languageIn(query);
    const handoff = await store.readHandoff(query.get("h") ?? "");
    const at = Number(query.get("at")) || (handoff ? await nextLawfulCallback(house, handoff, clock.now()) : nextCallback(lender, clock.now()));
    // What no rule would let us keep is not promised.
    if (at === null) return last(language, say("nobodyFreeEnd", { phone: lender.phone }));
    const { date, minuteOfDay } = localTimeAt(at, await zoneFor(house, handoff));
    const slots = { on: date, time: minuteOfDay };
    if (asked > 2) return last(language, say("nobodyFreeEnd", { phone: lender.phone }));
    const about = new URLSearchParams({ h: query.get("h") ?? "", l: language, at: String(at) }).toString();
    const here = (more: string): string => `${base}/nobody/answer?${about}&k=${asked}${more}`;
    const says = [lineFor(language, asked === 1 ? say("nobodyFree", slots) : say("nobodyFreeAgain", slots))];
    // Keys only: it is one choice of two, and the caller may be upset by now.
    return questionDocument(language, says, asked, { expecting: "yes_no", attempt: 2 }, { turn: () => here(""), silent: () => here("&silence=1") });
  } // prettier-ignore

  return [
    route("/wait", async ({ call, query }) => {
      const language = languageIn(query);
      const handoff = await store.readHandoff(query.get("h") ?? "");
      const turn = Number(query.get("w") ?? 0) + 1;
      if (handoff && turn > waitsAtMost) aside(waitedLongEnough(house, base, handoff, call.sid, query));
      const ahead = handoff?.status === "waiting" ? await waitingBefore(store, house.client, handoff) : 0;
      const again = new URLSearchParams(query);
      again.set("w", String(turn));
      return waitDocument(language, lineFor(language, ahead === 0 ? say("queueNext") : ahead === 1 ? say("queueOne") : say("queuePlace", { ahead })), `${base}/wait?${again.toString()}`);
    }),
    route("/hold", async ({ query }) => waitDocument(languageIn(query), lineFor(languageIn(query), say("holdLine")), `${base}/hold?${query.toString()}`)),
    route("/nobody", async ({ query }) => offer(query, 1)),
    route("/nobody/answer", async ({ call, params, query }) => {
      const language = languageIn(query);
      const at = Number(query.get("at"));
      if (params["Digits"] === "2") return last(language, say("nobodyFreeEnd", { phone: lender.phone }));
      if (params["Digits"] !== "1" || !Number.isSafeInteger(at)) return offer(query, Number(query.get("k") ?? 1) + 1);
      const noted = await keepCallback(house, call, query.get("h") ?? "", at, language);
      return noted === null ? last(language, say("nobodyFreeEnd", { phone: lender.phone })) : last(language, noted, say("goodbye"));
    }),
    ...agentRoutes(house, route, base),
    ...afterRoutes(house, route, base, addresses),
  ];
} // prettier-ignore

async function zoneFor({ store, lender }: TwilioVoiceHouse, handoff: Handoff | null): Promise<string> {
  const record = handoff && (await store.readBorrower(handoff.borrowerId));
  return record ? zoneOf(record, lender) : lender.businessHours.zone;
}

/** The day and time go into the case, where the clock finds them; null: the case is open no longer, and nothing is promised. */
async function keepCallback(house: TwilioVoiceHouse, call: Call, handoffId: string, at: number, language: Language): Promise<Say | null> {
  const about = await house.store.readHandoff(handoffId);
  if (!about) return null;
  const slotsFrom = (zone: string): { on: string; time: number } => {
    const { date, minuteOfDay } = localTimeAt(at, zone);
    return { on: date, time: minuteOfDay };
  };
  const noted = say("callbackNoted", slotsFrom(await zoneFor(house, about)));
  await inOneWrite(
    house,
    call,
    `callback:${at}`,
    async (record, write, now) => {
      const handoff = record.openHandoff;
      if (!handoff || handoff.id !== handoffId) return;
      // Whoever had it did not come to the phone: the hour is kept by the clock, and it looks at cases that wait.
      write.handoffs = [
        { ...handoff, status: "waiting", owner: null, transfer: null, callbackAt: at, changedAt: now, version: handoff.version + 1 },
      ];
      write.lookAt = at;
      // The hour is theirs: a rule that closes it asks whether it was agreed to.
      write.contactHistory.push({
        id: idOf("", call.sid, "agreed", at),
        at: now,
        medium: "call",
        direction: "in",
        outcome: "agreed_time",
        value: toIso(at),
        address: call.theirs,
      });
      const text = lineFor(language, noted);
      const line = { borrowerId: record.borrowerId, at: now, loanId: handoff.loanId, conversationId: record.conversation?.id ?? null };
      write.events.push({
        ...line,
        id: idOf("", call.sid, "callback", at),
        kind: "handoff_noted",
        body: { handoffId, callbackAt: at, text },
      });
    },
    about.borrowerId,
  );
  const kept = await house.store.readHandoff(handoffId);
  return kept?.callbackAt === at ? noted : null;
}

/** Somebody may have taken it and never come to the phone: the case goes back to all, and the caller hears what else there is. */
async function waitedLongEnough(house: TwilioVoiceHouse, base: string, handoff: Handoff, callSid: string, query: URLSearchParams): Promise<void> {
  // Somebody may come in at this very moment; and a request told twice must not begin the offer anew.
  const room = await roomNow(house.client, roomOf(handoff.id));
  if (room === null || room.seats.some(isAgent) || !room.seats.some((seat) => seat.callSid === callSid)) return;
  if (handoff.status === "held" && handoff.owner !== null) await house.turn.runDesk(handoff.id, { act: "release", agent: handoff.owner }, `${callSid}:waited`);
  await stopRinging(house, handoff);
  const about = new URLSearchParams({ h: handoff.id, l: languageIn(query), n: query.get("n") ?? "1" });
  await moveCall(house.client, callSid, `${base}/nobody?${about.toString()}`);
} // prettier-ignore
