// Knows the call's webhooks around a person: waiting, whisper, accept, nobody there, the way back. Refuses to decide who takes a case.
import { localTimeAt } from "../../../src/calendar.ts";
import { say, type Say } from "../../../prompts/phrases.ts";
import type { Language } from "../../../src/loan.ts";
import { zoneOf } from "../../facts.ts";
import type { Route } from "../../http.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf } from "../../store/store.ts";
import { lineFor, listeningOf, questionDocument, spokenOf, type Addresses } from "./answer.ts";
import { moveCall } from "./calls.ts";
import { joinDocument, voiceDocument, waitDocument, whisperDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import { emptyDocument, type CallRoute, type TwilioVoiceHouse } from "./house.ts";
import { languageIn } from "./language.ts";
import { nextCallback, roomOf, waitingBefore, whisperFor } from "./people.ts";
import { endingOf, questionIn, type Call } from "./webhook.ts";

export function peopleRoutes(house: TwilioVoiceHouse, route: CallRoute, base: string, addresses: Addresses): Route[] {
  const { store, lender, clock } = house;
  const last = (language: Language, ...says: Say[]): string => voiceDocument({ language, says: [lineFor(language, ...says)], listen: null });

  /** Offers the next half hour of the team's; the instant goes along in the address, which is signed. */
  async function offer(call: Call, query: URLSearchParams, asked: number): Promise<string> {
    const language = languageIn(query);
    const at = Number(query.get("at")) || nextCallback(lender, clock.now());
    const record = await store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, clock.now());
    const { date, minuteOfDay } = localTimeAt(at, zoneOf(record, lender));
    const slots = { on: date, time: minuteOfDay };
    if (asked > 2) return last(language, say("nobodyFreeEnd", { phone: lender.phone }));
    const about = new URLSearchParams({ h: query.get("h") ?? "", l: language, at: String(at) }).toString();
    const here = (more: string): string => `${base}/nobody/answer?${about}&k=${asked}${more}`;
    const says = [lineFor(language, asked === 1 ? say("nobodyFree", slots) : say("nobodyFreeAgain", slots))];
    // Keys only: it is one choice of two, and the caller may be upset by now.
    return questionDocument(language, says, asked, { expecting: "yes_no", attempt: 2 }, { turn: () => here(""), silent: () => here("&silence=1") });
  } // prettier-ignore

  return [
    route("/wait", async ({ query }) => {
      const language = languageIn(query);
      const handoff = await store.readHandoff(query.get("h") ?? "");
      const ahead = handoff ? await waitingBefore(store, handoff) : 0;
      return waitDocument(language, lineFor(language, ahead === 0 ? say("queueNext") : say("queuePlace", { ahead })), `${base}/wait?${query.toString()}`);
    }),
    route("/nobody", async ({ call, query }) => offer(call, query, 1)),
    route("/nobody/answer", async ({ call, params, query }) => {
      const language = languageIn(query);
      const at = Number(query.get("at"));
      if (params["Digits"] === "2") return last(language, say("nobodyFreeEnd", { phone: lender.phone }));
      if (params["Digits"] !== "1" || !Number.isSafeInteger(at)) return offer(call, query, Number(query.get("k") ?? 1) + 1);
      const noted = await keepCallback(house, call, query.get("h") ?? "", at, language);
      return last(language, noted, say("goodbye"));
    }),
    route("/agent", async ({ query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff) return voiceDocument({ language: "en", says: [], listen: null });
      // A supervisor hears both and is heard by neither.
      if (query.get("listen") === "1") return joinDocument(roomOf(handoff.id), true);
      const language = lender.phoneDesk?.agentLanguage ?? "en";
      const accept = `${base}/agent/accept?${query.toString()}`;
      return whisperDocument({ language, text: whisperFor(handoff, language), acceptUrl: accept, declineUrl: `${accept}&declined=1` });
    }),
    route("/agent/accept", async ({ call, params, query }) => {
      const id = query.get("h") ?? "";
      if (params["Digits"] !== "1") return voiceDocument({ language: "en", says: [], listen: null });
      const claimed = await house.turn.runDesk(id, { act: "claim", agent: lender.officerDefault }, `${call.sid}:claim`);
      // Somebody at the desk was faster: two people on one call help nobody.
      if (claimed.outcome !== "done") return voiceDocument({ language: "en", says: [], listen: null });
      return joinDocument(roomOf(id), false);
    }),
    route("/agent/status", async ({ params, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (handoff?.status === "waiting" && endingOf(params) !== null) {
        const about = new URLSearchParams({ h: handoff.id, l: handoff.brief.language || "en" }).toString();
        await moveCall(house.client, query.get("c") ?? "", `${base}/nobody?${about}`);
      }
      return emptyDocument();
    }),
    route("/after", async ({ call, query }) => {
      const conversation = await store.readConversation(conversationIdOf("voice", call.theirs, call.ours));
      const state = conversation?.state;
      const language = state?.language ?? languageIn(query);
      // The person has given the talk back: the assistant goes on where it stood.
      if (state?.owner === "bot" && state.topic.slot !== null) {
        const says = spokenOf({ says: state.lastSaid, body: "", language, messageIds: [""] });
        return questionDocument(language, says, questionIn(query) + 1, listeningOf(state, house.expectationOf), addresses);
      }
      return last(language, say("personLeft"));
    }),
  ];
} // prettier-ignore

/** The day and time go into the case, where the clock finds them. */
async function keepCallback(house: TwilioVoiceHouse, call: Call, handoffId: string, at: number, language: Language): Promise<Say> {
  const slotsFrom = (zone: string): { on: string; time: number } => {
    const { date, minuteOfDay } = localTimeAt(at, zone);
    return { on: date, time: minuteOfDay };
  };
  let noted = say("callbackNoted", slotsFrom(house.lender.businessHours.zone));
  await inOneWrite(house, call, `callback:${at}`, async (record, write, now) => {
    noted = say("callbackNoted", slotsFrom(zoneOf(record, house.lender)));
    const handoff = record.openHandoff;
    if (!handoff || handoff.id !== handoffId) return;
    write.handoffs = [{ ...handoff, callbackAt: at, changedAt: now, version: handoff.version + 1 }];
    write.lookAt = at;
    const text = lineFor(language, noted);
    const line = { borrowerId: record.borrowerId, at: now, loanId: handoff.loanId, conversationId: record.conversation?.id ?? null };
    write.events.push({
      ...line,
      id: idOf("", call.sid, "callback", at),
      kind: "handoff_noted",
      body: { handoffId, callbackAt: at, text },
    });
  });
  return noted;
}
