// Knows how a conversation's memory begins and how an older one is brought up to date. Refuses to know what is said.
import { languages, type Language } from "../src/loan.ts";
import type { ConversationState, Topic } from "./dialog.ts";
import { noTopic } from "./talk.ts";

export const stateVersion = 1;

export function initialState(language: Language): ConversationState {
  return {
    version: stateVersion,
    language,
    languageChosen: false,
    leaning: null,
    owner: "bot",
    rightParty: { verified: false, verifiedOn: null, tries: 0, given: {}, asking: null },
    loanId: null,
    topic: { ...noTopic, data: {} },
    parked: [],
    misunderstood: 0,
    introduced: false,
    abuseCount: 0,
    lastSaid: [],
    lastHeard: [],
    offered: [],
    refused: [],
    reason: null,
    keptPrivate: null,
    askedOn: null,
    toldToWaitOn: null,
  };
}

/**
 * A stored state as this version understands it. What is there and well formed is kept; what is missing begins anew; a topic whose dialog
 * no longer exists is dropped by the step, with what was confirmed about the person kept. Throws when it is no state at all.
 */
export function upgradeState(stored: unknown): ConversationState {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored))
    throw new TypeError(`a conversation state is an object, not ${JSON.stringify(stored)}`);
  const old = stored as Partial<ConversationState>;
  const fresh = initialState(languages.find((language) => language === old.language) ?? "en");
  const kept = Object.fromEntries(
    Object.entries(old).filter(
      ([key, value]) => key in fresh && value !== undefined && sameShape(value, fresh[key as keyof ConversationState]),
    ),
  );
  const state = { ...fresh, ...kept, version: stateVersion };
  return {
    ...state,
    language: fresh.language,
    owner: ["bot", "waiting", "person"].includes(state.owner) ? state.owner : "bot",
    rightParty: { ...fresh.rightParty, ...state.rightParty },
    topic: isTopic(state.topic) ? state.topic : fresh.topic,
    parked: state.parked.filter(isTopic),
  };
}

function sameShape(value: unknown, like: unknown): boolean {
  if (like === null) return value === null || typeof value === "string";
  return typeof value === typeof like && value !== null && Array.isArray(value) === Array.isArray(like);
}

function isTopic(value: unknown): value is Topic {
  const topic = value as Partial<Topic> | null;
  return (
    typeof topic === "object" &&
    topic !== null &&
    typeof topic.name === "string" &&
    (topic.slot === null || typeof topic.slot === "string") &&
    typeof topic.data === "object" &&
    topic.data !== null
  );
}
