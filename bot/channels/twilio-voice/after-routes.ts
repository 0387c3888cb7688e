// Knows how a borrower's call goes on when the room is over: thanked, taken up by the assistant, asked what they want, or back to waiting. Refuses to leave them in silence.
import { say, type Say } from "../../../prompts/phrases.ts";
import type { Language } from "../../../src/loan.ts";
import type { Route } from "../../http.ts";
import { conversationIdOf, type Handoff } from "../../store/store.ts";
import { lineFor, listeningOf, questionDocument, spokenOf, type Addresses } from "./answer.ts";
import { noteStep } from "./call-steps.ts";
import { voiceDocument } from "./document.ts";
import type { CallRoute, TwilioVoiceHouse } from "./house.ts";
import { languageIn } from "./language.ts";
import { canTransfer, intoRoom, ringTeam } from "./ring.ts";
import { questionIn, type Call } from "./webhook.ts";

/** How often somebody who was cut off is put back into the queue; then the call-back is offered. */
const returnsAtMost = 3;

export function afterRoutes(house: TwilioVoiceHouse, route: CallRoute, base: string, addresses: Addresses): Route[] {
  const { store, turn } = house;
  const last = (language: Language, ...says: Say[]): string => voiceDocument({ language, says: [lineFor(language, ...says)], listen: null });

  /** The assistant goes on where it stood; null when it does not have the talk or has nothing to ask. */
  async function takeUp(call: Call, query: URLSearchParams): Promise<string | null> {
    const state = (await store.readConversation(conversationIdOf("voice", call.theirs, call.ours)))?.state;
    if (state?.owner !== "bot" || state.topic.slot === null) return null;
    const says = spokenOf({ says: state.lastSaid, body: "", language: state.language, messageIds: [""] });
    return questionDocument(state.language, says, questionIn(query) + 1, listeningOf(state, house.expectationOf), addresses);
  }

  /** Back to waiting for a person, as often as it makes sense. */
  async function waitAgain(call: Call, handoff: Handoff, query: URLSearchParams): Promise<string> {
    const times = Number(query.get("r") ?? 0) + 1;
    const about = { l: languageIn(query), n: String(questionIn(query)), r: String(times) };
    const nobody = new URLSearchParams({ h: handoff.id, ...about }).toString();
    const document = (after: Parameters<typeof voiceDocument>[0]["after"] & object): string => voiceDocument({ language: languageIn(query), says: [], listen: null, after });
    if (times > returnsAtMost || !canTransfer(house)) return document({ kind: "redirect", url: `${base}/nobody?${nobody}` });
    void ringTeam(house, base, handoff, call.sid, nobody).catch(house.report);
    return document(intoRoom(base, handoff.id, about));
  } // prettier-ignore

  /** The person's line was cut, or they hung up without a word to the desk: whoever is left says how it goes on. */
  function askLost(language: Language, query: URLSearchParams, asked: number): string {
    const about = new URLSearchParams(query);
    about.set("k", String(asked));
    const here = (more: string): string => `${base}/after/answer?${about.toString()}${more}`;
    // Keys only: it is one choice of two.
    return questionDocument(language, [lineFor(language, say("personLost"))], asked, { expecting: "yes_no", attempt: 2 }, { turn: () => here(""), silent: () => here("&silence=1") });
  } // prettier-ignore

  return [
    route("/after", async ({ call, query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      if (handoff) {
        await noteStep(house, handoff, { step: "left", call: call.sid, who: "person" }, `${call.sid}:left:${handoff.version}`);
        house.onRoom?.(handoff.id);
        if (handoff.status === "held") return askLost(languageIn(query), query, 1);
        if (handoff.status === "waiting") return waitAgain(call, handoff, query);
      }
      return (await takeUp(call, query)) ?? last(languageIn(query), say("personLeft"));
    }),
    route("/after/answer", async ({ call, params, query }) => {
      const language = languageIn(query);
      const handoff = await store.readHandoff(query.get("h") ?? "");
      const asked = Number(query.get("k") ?? 1);
      const key = params["Digits"];
      if (!handoff || (key !== "1" && key !== "2")) return asked < 2 && handoff ? askLost(language, query, asked + 1) : last(language, say("personLeft"));
      const owner = handoff.owner;
      if (key === "1") {
        if (handoff.status === "held" && owner !== null) await turn.runDesk(handoff.id, { act: "release", agent: owner }, `${call.sid}:lost:${handoff.version}`);
        const now = (await store.readHandoff(handoff.id)) ?? handoff;
        // A colleague may have taken it meanwhile: whoever has it is in the room, or on the way there.
        if (now.status === "waiting" || now.status === "held") return waitAgain(call, now, query);
      } else if (handoff.status === "held" && owner !== null)
        await turn.runDesk(handoff.id, { act: "return", agent: owner, outcome: "the line was cut; the borrower chose the assistant", resume: "continue", isSpoken: true }, `${call.sid}:taken-back:${handoff.version}`);
      return (await takeUp(call, query)) ?? last(language, say("personLeft"));
    }),
    // Taken out of the room from the desk, to wait in it anew.
    route("/again", async ({ query }) => {
      const handoff = await store.readHandoff(query.get("h") ?? "");
      return handoff ? voiceDocument({ language: languageIn(query), says: [], listen: null, after: intoRoom(base, handoff.id, { l: languageIn(query), n: String(questionIn(query)) }) }) : last(languageIn(query), say("personLeft"));
    }),
  ];
} // prettier-ignore
