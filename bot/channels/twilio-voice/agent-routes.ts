// Knows the webhooks of a call to one of our people: the whisper, accept by key, joining the room, nobody there. Refuses to choose who is rung.
import { say } from "../../../prompts/phrases.ts";
import type { Route } from "../../http.ts";
import type { Handoff } from "../../store/store.ts";
import { lineFor } from "./answer.ts";
import { noteStep, stepsOf } from "./call-steps.ts";
import { endCall, moveCall } from "./calls.ts";
import { joinDocument, voiceDocument, whisperDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import { emptyDocument, type CallRoute, type TwilioVoiceHouse } from "./house.ts";
import { languageIn } from "./language.ts";
import { whisperFor } from "./people.ts";
import { callBorrower, endsOf, intoRoom } from "./ring.ts";
import { agentLabel, borrowerLabel, isAgent, listenerLabel, roomNow, roomOf } from "./rooms.ts";
import { endingOf, pickedUpBy } from "./webhook.ts";

export function agentRoutes(house: TwilioVoiceHouse, route: CallRoute, base: string): Route[] {
  const { store, lender, turn } = house;
  const eventsUrl = `${base}/room`;
  const language = lender.phoneDesk?.agentLanguage ?? "en";
  const tell = (key: "callerGone" | "callerUnreached" | "callForbidden"): string => voiceDocument({ language, says: [lineFor(language, say(key))], listen: null });
  const silence = (): string => voiceDocument({ language, says: [], listen: null });
  const nameOf = async (owner: string): Promise<string> => (await house.personOf?.(owner))?.fullName ?? owner;

  /** Into the room, once the case is this person's and there is somebody to talk to. */
  async function join(handoff: Handoff, leg: string, person: string | null, call: string): Promise<string> {
    const agent = person ?? lender.officerDefault;
    // Who said yes at the desk has it already.
    const claimed = handoff.status === "held" && handoff.owner === agent ? ({ outcome: "done" } as const) : await turn.runDesk(handoff.id, { act: "claim", agent }, `${leg}:claim`);
    // Somebody else was faster: two people on one call help nobody.
    if (claimed.outcome === "taken") return voiceDocument({ language, says: [lineFor(language, say("whisperTaken", { name: await nameOf(claimed.owner) }))], listen: null });
    if (claimed.outcome !== "done") return silence();
    if (call !== "" && !(await isThere(house, handoff, call))) {
      await turn.runDesk(handoff.id, { act: "release", agent }, `${leg}:gone`);
      return tell("callerGone");
    }
    await noteStep(house, handoff, { step: "joined", leg, person });
    if (call === "") {
      const dialled = await callBorrower(house, base, handoff, person);
      if (dialled.outcome === "refused") {
        // The person is told on the phone that, and at the desk why.
        await turn.runDesk(handoff.id, { act: "note", agent, text: `${dialled.reason} (${dialled.rule})` }, `${leg}:forbidden`);
        return tell("callForbidden");
      }
    }
    house.onRoom?.(handoff.id);
    return joinDocument(roomOf(handoff.id), { label: agentLabel(person), isListener: false, eventsUrl });
  } // prettier-ignore

  return [
    route("/agent", async ({ query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff) return silence();
      const person = query.get("a");
      // A supervisor hears both and is heard by neither.
      if (query.get("listen") === "1") return joinDocument(roomOf(handoff.id), { label: listenerLabel(person), isListener: true, eventsUrl });
      if (handoff.owner !== null && handoff.owner !== (person ?? lender.officerDefault))
        return voiceDocument({ language, says: [lineFor(language, say("whisperTaken", { name: await nameOf(handoff.owner) }))], listen: null });
      house.onRoom?.(handoff.id);
      const accept = `${base}/agent/accept?${query.toString()}`;
      return whisperDocument({ language, text: whisperFor(handoff, language), acceptUrl: accept, declineUrl: `${accept}&declined=1` });
    }),
    route("/agent/accept", async ({ call, params, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff || params["Digits"] !== "1") return silence();
      return join(handoff, call.sid, query.get("a"), query.get("c") ?? "");
    }),
    // Said yes at the desk instead of by key: the address is signed like every other.
    route("/agent/join", async ({ call, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      return handoff ? join(handoff, call.sid, query.get("a"), query.get("c") ?? "") : silence();
    }),
    route("/agent/status", async ({ call, params, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff || endingOf(params) === null) return emptyDocument();
      house.onRoom?.(handoff.id);
      await afterLeg(house, base, handoff, call.sid, query);
      return emptyDocument();
    }),
    // The borrower's own phone, rung because they asked for it: the person is in the room already.
    route("/called", async ({ query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff) return silence();
      return voiceDocument({ language: languageIn(query), says: [], listen: null, after: intoRoom(base, handoff.id, { l: languageIn(query), n: "1" }) });
    }),
    route("/called/status", async ({ call, params, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      const ending = endingOf(params);
      if (!handoff || ending === null || ending === "answered") return emptyDocument();
      await unreached(house, base, handoff, call.sid, pickedUpBy(params) === "human" && ending === "no_answer" ? "no_answer" : "not_connected");
      return emptyDocument();
    }),
    route("/agent/unreached", async () => tell("callerUnreached")),
  ];
} // prettier-ignore

/** The caller waits in the room, or is still on the line and about to come in. */
async function isThere(house: TwilioVoiceHouse, handoff: Handoff, call: string): Promise<boolean> {
  const room = await roomNow(house.client, roomOf(handoff.id));
  if (room?.seats.some(({ label }) => label === borrowerLabel)) return true;
  const found = await house.client.calls(call).fetch();
  return found.status === "in-progress";
}

/** A leg is over. One that never joined leaves the caller waiting: the case is everybody's again, or the shared line has rung out. */
async function afterLeg(house: TwilioVoiceHouse, base: string, handoff: Handoff, leg: string, query: URLSearchParams): Promise<void> {
  const person = query.get("a");
  const call = query.get("c") ?? "";
  const steps = await stepsOf(house.store, handoff);
  if (steps.some((one) => one.step === "joined" && one.leg === leg)) return;
  // Nobody waits any more: whoever said yes keeps the case, to call back.
  if (steps.some((one) => one.step === "left" && one.who === "borrower" && one.call === call)) return;
  if (person !== null) {
    if (handoff.status === "held" && handoff.owner === person) await house.turn.runDesk(handoff.id, { act: "release", agent: person }, `${leg}:missed`);
    return;
  }
  if (handoff.status !== "waiting" || call === "") return;
  const about = new URLSearchParams({ h: handoff.id, l: handoff.brief.language || "en" }).toString();
  await moveCall(house.client, call, `${base}/nobody?${about}`);
} // prettier-ignore

/** Nobody picked up at the borrower's: on record once, and the person in the room is told. */
async function unreached(house: TwilioVoiceHouse, base: string, handoff: Handoff, call: string, outcome: "no_answer" | "not_connected"): Promise<void> {
  const theirs = endsOf(handoff)?.theirs ?? (await house.store.readBorrower(handoff.borrowerId))?.borrower?.phone ?? "";
  await inOneWrite(house, { sid: call, theirs, ours: house.voiceFrom, direction: "outbound" }, "unreached", async (_record, write, at) => {
    write.contactHistory.push({ id: `${call}:${outcome}`, at, medium: "call", direction: "out", outcome, address: theirs, messageId: call, ...(handoff.loanId ? { debtId: handoff.loanId } : {}) });
  });
  await noteStep(house, handoff, { step: "left", call, who: "borrower" });
  const room = await roomNow(house.client, roomOf(handoff.id));
  for (const seat of room?.seats.filter(isAgent) ?? []) if (!(await moveCall(house.client, seat.callSid, `${base}/agent/unreached`))) await endCall(house.client, seat.callSid);
} // prettier-ignore
