// Knows how a call begins, and what happens when nobody speaks. Refuses to know how a call is carried.
import { languages, type Language } from "../src/loan.ts";
import { act, finish, noTopic, speak, start, type Dialog, type Talk } from "./talk.ts";

/** An inbound call: who speaks, that it is a machine, then the language if it was never chosen, then who is calling. */
export const callOpening: Dialog = {
  name: "call_opening",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    const { state } = talk;
    greet(talk);
    if (state.languageChosen) return onward(talk);
    state.topic.slot = "language";
    askLanguage(talk);
  },
  answer: (talk) => {
    const { state, heard } = talk;
    const key = /^[123]$/.test(heard?.digits ?? "") ? Number(heard!.digits) : null;
    const chosen: Language | null = key === null ? (heard?.language.switchTo ?? null) : languages[key - 1]!;
    if (chosen === null) return false;
    state.languageChosen = true;
    if (chosen !== state.language) {
      state.language = chosen;
      act(talk, { do: "setLanguage", language: chosen });
    }
    onward(talk);
    return true;
  },
  ask: askLanguage,
  expects: () => "choice",
  choices: () => 3,
};

/** To what was open on another channel, else to what can be done. */
function onward(talk: Talk): void {
  if (talk.state.parked.length > 0) finish(talk);
  else start(talk, "menu");
}

/** The language on record comes first; the others follow, each in itself. */
function askLanguage(talk: Talk): void {
  const keys = { en: "languageEn", es: "languageEs", zh: "languageZh" } as const;
  const { language } = talk.state;
  for (const one of [language, ...languages.filter((other) => other !== language)]) speak(talk, keys[one]);
}

function greet(talk: Talk): void {
  const { facts, state } = talk;
  speak(talk, "helloUnnamed", { assistant: facts.lender.assistantName[state.language], lender: facts.lender.name });
  state.introduced = true;
}

/** Every call proves anew who calls; what was being talked about elsewhere waits until that is known. */
export function callStarted(talk: Talk, direction: "inbound" | "outbound"): void {
  const { facts, state } = talk;
  state.lastSaid = [];
  state.rightParty = { verified: false, verifiedOn: null, tries: 0, given: {}, asking: null };
  if (!facts.borrower) {
    speak(talk, "unknownAddress", {
      assistant: facts.lender.assistantName[state.language],
      lender: facts.lender.name,
      phone: facts.lender.phone,
    });
    return act(talk, { do: "endCall" });
  }
  const open = [...state.parked, state.topic].filter(
    ({ name }) =>
      !["none", "menu", "anything_else", "closed", "verify", "right_person", "call_opening", "which_loan", "someone_else"].includes(name),
  );
  state.parked = open.map((topic) => ({ ...topic, data: { ...topic.data, resumed: true } }));
  state.topic = { ...noTopic, data: {} };
  if (state.owner !== "bot") {
    greet(talk);
    speak(talk, "handoffAlready");
    speak(talk, "transferNow");
    return act(talk, { do: "transferCall" });
  }
  start(talk, direction === "inbound" ? "call_opening" : "right_person");
}

/** A borrower who comes back to an open question on another channel is told where we were. */
export function tellWhereWeWere(talk: Talk): void {
  const { topic } = talk.state;
  if (!topic.data["resumed"]) return;
  delete topic.data["resumed"];
  speak(talk, topic.slot === "date" ? "continueDate" : "continueTopic");
}

/** Nothing heard: once more, then keys only, then the call ends with the number to ring. */
export function silence(talk: Talk, askAgain: (how: "again" | "example") => void): void {
  const { state, facts } = talk;
  state.misunderstood++;
  if (state.misunderstood >= 3) {
    speak(talk, "silenceEnd", { phone: facts.lender.phone });
    return act(talk, { do: "endCall" });
  }
  speak(talk, state.misunderstood === 1 ? "silenceFirst" : "silenceSecond");
  askAgain(state.misunderstood === 1 ? "again" : "example");
}
