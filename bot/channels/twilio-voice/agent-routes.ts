// Knows the webhooks of a call to one of our people: the whisper, accept by key, joining the room, nobody there. Refuses to choose who is rung.
import { say } from "../../../prompts/phrases.ts";
import type { ContactEvent } from "../../../src/contact-rules-terms.ts";
import type { Route } from "../../http.ts";
import type { BorrowerRecord, Handoff } from "../../store/store.ts";
import type { DeskResult } from "../../turn-ports.ts";
import { lineFor } from "./answer.ts";
import { noteStep, stepsOf } from "./call-steps.ts";
import { endCall, moveCall } from "./calls.ts";
import { joinDocument, toldDocument, voiceDocument, whisperDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import { emptyDocument, type CallRoute, type TwilioVoiceHouse } from "./house.ts";
import { languageIn } from "./language.ts";
import { nextCallback, whisperFor } from "./people.ts";
import { callBorrower, endsOf, intoRoom, ringNext, stopCallingBack } from "./ring.ts";
import { agentLabel, borrowerLabel, isAgent, listenerLabel, roomNow, roomOf } from "./rooms.ts";
import { endingOf, pickedUpBy, type Call } from "./webhook.ts";

export function agentRoutes(house: TwilioVoiceHouse, route: CallRoute, base: string): Route[] {
  const { store, lender, turn } = house;
  const eventsUrl = `${base}/room`;
  const language = lender.phoneDesk?.agentLanguage ?? "en";
  const tell = (key: "callerGone" | "callerUnreached" | "callForbidden"): string => voiceDocument({ language, says: [lineFor(language, say(key))], listen: null });
  const silence = (): string => voiceDocument({ language, says: [], listen: null });
  const nameOf = async (owner: string): Promise<string> => (await house.personOf?.(owner))?.fullName ?? owner;

  const isBehindKey = lender.phoneDesk?.whisper !== "before_key";
  /** What is said to whoever comes second; null: the case is free, or theirs. */
  const takenBy = async ({ owner }: Handoff, person: string | null): Promise<string | null> =>
    owner === null || owner === (person ?? lender.officerDefault) ? null : voiceDocument({ language, says: [lineFor(language, say("whisperTaken", { name: await nameOf(owner) }))], listen: null });

  /** Whoever is full hears so, the desk reads why, and the call goes to the next. */
  async function tooMany(handoff: Handoff, leg: string, person: string, call: string): Promise<string> {
    const words = lineFor(language, say("whisperFull"));
    await turn.runDesk(handoff.id, { act: "note", agent: person, text: words }, `${leg}:full`);
    await ringNext(house, base, handoff, call);
    return voiceDocument({ language, says: [words], listen: null });
  }

  /** Into the room, once the case is this person's and there is somebody to talk to. */
  async function join(handoff: Handoff, leg: string, person: string | null, call: string): Promise<string> {
    const agent = person ?? lender.officerDefault;
    // Who said yes at the desk has it already.
    const isTheirs = handoff.status === "held" && handoff.owner === agent;
    const claim = (): Promise<DeskResult> => (isTheirs ? Promise.resolve({ outcome: "done", handoffId: handoff.id }) : turn.runDesk(handoff.id, { act: "claim", agent }, `${leg}:claim`));
    const seated = person === null || !house.capacity ? ({ outcome: "seated", value: await claim() } as const) : await house.capacity.seat(person, handoff.id, claim);
    if (seated.outcome === "full") return tooMany(handoff, leg, agent, call);
    const claimed = seated.value;
    // Somebody else was faster: two people on one call help nobody.
    if (claimed.outcome === "taken") return voiceDocument({ language, says: [lineFor(language, say("whisperTaken", { name: await nameOf(claimed.owner) }))], listen: null });
    if (claimed.outcome !== "done") return silence();
    // Who has rung by themselves since is in the room already: no second phone of theirs rings.
    const isInRoom = (await roomNow(house.client, roomOf(handoff.id)))?.seats.some(({ label }) => label === borrowerLabel) ?? false;
    if (call !== "" && !isInRoom && !(await isOnTheLine(house, call))) {
      await turn.runDesk(handoff.id, { act: "release", agent }, `${leg}:gone`);
      return tell("callerGone");
    }
    // A yes that is told twice joins once and rings the borrower once.
    const isFirst = await noteStep(house, handoff, { step: "joined", leg, person });
    if (call === "" && !isInRoom && isFirst) {
      const dialled = await callBorrower(house, base, handoff, person);
      if (dialled.outcome === "refused") {
        // The person is told on the phone that, and at the desk why.
        await turn.runDesk(handoff.id, { act: "note", agent, text: `${dialled.reason} (${dialled.rule})` }, `${leg}:forbidden`);
        // It waits in the queue for the hour at which it may be made.
        if (dialled.notBefore !== undefined) {
          const at = nextCallback(lender, dialled.notBefore);
          await turn.runDesk(handoff.id, { act: "callback", agent, callbackAt: at }, `${leg}:later`);
          // Whoever waits for the call hears when it comes.
          await turn.runScheduled(handoff.borrowerId, { kind: "callback_moved", handoffId: handoff.id, at }, `callback-moved:${handoff.id}:${at}`);
        }
        return tell("callForbidden");
      }
    }
    house.onRoom?.(handoff.id);
    return joinDocument(roomOf(handoff.id), { label: agentLabel(person), isListener: false, eventsUrl });
  } // prettier-ignore

  /** A supervisor hears both and is heard by neither; where nobody talks any more there is nothing to hear, and no room is opened. */
  async function listen(handoff: Handoff, person: string | null): Promise<string> {
    const room = await roomNow(house.client, roomOf(handoff.id));
    if (!room?.seats.some(isAgent)) return tell("callerGone");
    return joinDocument(roomOf(handoff.id), { label: listenerLabel(person), isListener: true, eventsUrl });
  }

  return [
    route("/agent", async ({ query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff) return silence();
      const person = query.get("a");
      const accept = `${base}/agent/accept?${query.toString()}`;
      // By key alone: a mailbox that picks up would keep what both say.
      if (query.get("listen") === "1") return whisperDocument({ language, text: lineFor(language, say("whisperListen")), acceptUrl: accept, declineUrl: `${accept}&declined=1` });
      const taken = await takenBy(handoff, person);
      if (taken !== null) return taken;
      house.onRoom?.(handoff.id);
      // Whoever picked up may be their mailbox, or a child: who owes what is said once a key has been pressed.
      const text = isBehindKey ? lineFor(language, say("whisperKnock")) : whisperFor(handoff, language, true);
      return whisperDocument({ language, text, acceptUrl: accept, declineUrl: `${accept}&declined=1` });
    }),
    route("/agent/accept", async ({ call, params, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff || params["Digits"] !== "1") return silence();
      const person = query.get("a");
      if (query.get("listen") === "1") return listen(handoff, person);
      if (!isBehindKey) return join(handoff, call.sid, person, query.get("c") ?? "");
      const taken = await takenBy(handoff, person);
      if (taken !== null) return taken;
      // Who it is is told to nobody who could not take it.
      if (person !== null && house.capacity && !(await house.capacity.hasRoom(person, handoff.id))) return tooMany(handoff, call.sid, person, query.get("c") ?? "");
      // The case is theirs when they come in: whoever hangs up on hearing who it is leaves it where it was.
      return toldDocument({ language, text: whisperFor(handoff, language, false), nextUrl: `${base}/agent/join?${query.toString()}` });
    }),
    // The whisper is over, or yes was said at the desk instead of by key: the address is signed like every other.
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
    route("/called", async ({ call, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (!handoff) return silence();
      const about = { l: languageIn(query), n: "1" };
      const isAnybody = (await roomNow(house.client, roomOf(handoff.id)))?.seats.some(isAgent) ?? false;
      if (isAnybody) await talked(house, handoff, call);
      // The person is gone since: nobody picks up to an empty room.
      const after = isAnybody ? intoRoom(base, handoff.id, about) : ({ kind: "redirect", url: `${base}/nobody?${new URLSearchParams({ h: handoff.id, ...about }).toString()}` } as const);
      return voiceDocument({ language: languageIn(query), says: [], listen: null, after });
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

/** The caller is about to come into the room. */
const isOnTheLine = async ({ client }: TwilioVoiceHouse, call: string): Promise<boolean> =>
  (await client.calls(call).fetch()).status === "in-progress";

/** A leg is over. One that never joined leaves the caller waiting: the case is everybody's again, or the shared line has rung out. */
async function afterLeg(house: TwilioVoiceHouse, base: string, handoff: Handoff, leg: string, query: URLSearchParams): Promise<void> {
  const person = query.get("a");
  const call = query.get("c") ?? "";
  const steps = await stepsOf(house.store, handoff);
  if (steps.some((one) => one.step === "joined" && one.leg === leg)) return stopCallingBack(house, handoff);
  // Nobody waits any more: whoever said yes keeps the case, to call back.
  if (steps.some((one) => one.step === "left" && one.who === "borrower" && one.call === call)) return;
  if (person !== null) {
    if (handoff.status !== "held" || handoff.owner !== person) return;
    await house.turn.runDesk(handoff.id, { act: "release", agent: person }, `${leg}:missed`);
    return ringNext(house, base, handoff, call);
  }
  if (handoff.status !== "waiting" || call === "") return;
  const about = new URLSearchParams({ h: handoff.id, l: handoff.brief.language || "en" }).toString();
  await moveCall(house.client, call, `${base}/nobody?${about}`);
} // prettier-ignore

/** What the call was placed under and about; `messageId` of its lines is the call's own. */
function ofPlaced(record: Pick<BorrowerRecord, "contactHistory">, callSid: string): Pick<ContactEvent, "underConsent" | "debtId"> {
  const placed = record.contactHistory.find((one) => one.messageId === callSid && one.outcome === "sent");
  return { ...(placed?.underConsent ? { underConsent: true } : {}), ...(placed?.debtId === undefined ? {} : { debtId: placed.debtId }) };
}

/** Whoever picks up to a person talks with them: rules that count from a conversation begin here. */
async function talked(house: TwilioVoiceHouse, handoff: Handoff, call: Call): Promise<void> {
  await inOneWrite(house, call, "talked", async (record, write, at) => {
    write.contactHistory.push({ id: `${call.sid}:conversation`, at, medium: "call", direction: "out", outcome: "conversation", address: call.theirs, messageId: call.sid, ...ofPlaced(record, call.sid) });
  }, handoff.borrowerId);
} // prettier-ignore

/** Nobody picked up at the borrower's: on record once, and the person in the room is told. */
async function unreached(house: TwilioVoiceHouse, base: string, handoff: Handoff, call: string, outcome: "no_answer" | "not_connected"): Promise<void> {
  const theirs = endsOf(handoff)?.theirs ?? (await house.store.readBorrower(handoff.borrowerId))?.borrower?.phone ?? "";
  await inOneWrite(house, { sid: call, theirs, ours: house.voiceFrom, direction: "outbound" }, "unreached", async (record, write, at) => {
    write.contactHistory.push({ id: `${call}:${outcome}`, at, medium: "call", direction: "out", outcome, address: theirs, messageId: call, ...ofPlaced(record, call) });
  }, handoff.borrowerId);
  await noteStep(house, handoff, { step: "left", call, who: "borrower" });
  const room = await roomNow(house.client, roomOf(handoff.id));
  for (const seat of room?.seats.filter(isAgent) ?? []) if (!(await moveCall(house.client, seat.callSid, `${base}/agent/unreached`))) await endCall(house.client, seat.callSid);
} // prettier-ignore
