// Knows how a turn's answer becomes the next document of a call: words, what is listened for, or where the call goes. Refuses to decide any of it.
import { namesOf, renderSpoken } from "../../../prompts/render.ts";
import { say, type Say } from "../../../prompts/phrases.ts";
import { speechHints } from "../../../prompts/speech-hints.ts";
import type { Expectation } from "../../../prompts/heard.ts";
import type { Language } from "../../../src/loan.ts";
import type { ConversationState } from "../../../dialogs/dialog.ts";
import type { TurnResult } from "../../turn-ports.ts";
import { voiceDocument, type Spoken } from "./document.ts";

export type Addresses = {
  /** Where the answer to question `n` goes, and where none goes. */
  turn: (n: number) => string;
  silent: (n: number) => string;
};

/** Where a call goes when a person takes over; null: say what there is to say and hang up. */
export type Transfer = Extract<Spoken["after"], { kind: "conference" } | { kind: "redirect" }>;

export type Listening = { expecting: Expectation; attempt: number };

/** What a call waits for where this talk stands. */
export function listeningOf(state: ConversationState, expectationOf: (state: ConversationState) => Expectation): Listening {
  return { expecting: expectationOf(state), attempt: state.misunderstood };
}

/** The words a turn left, in the voices that say them; a bug's apology is in `body` alone. */
export function spokenOf(result: Pick<TurnResult, "says" | "body" | "language" | "messageIds">): Spoken["says"] {
  if (result.messageIds.length === 0) return [];
  if (result.says.length > 0) return renderSpoken(result.says, result.language);
  return result.body === "" ? [] : [result.body];
}

/** True when the talk has gone to a person: the assistant hears and says nothing any more. */
export const isHandedOver = (result: Pick<TurnResult, "commands" | "state">): boolean =>
  result.commands.includes("transferCall") || (result.state.owner !== "bot" && !result.commands.includes("endCall"));

/** The next question with its answer's address; nothing left to ask ends the call. */
export function answerDocument(result: TurnResult, n: number, listening: Listening, addresses: Addresses, more: { before?: readonly Say[]; transfer?: Transfer | null; slowly?: boolean } = {}): string {
  const { language } = result;
  const says = [...(more.before ? renderSpoken(more.before, language) : []), ...spokenOf(result)];
  const slowly = more.slowly ? { slowly: true } : {};
  if (isHandedOver(result)) return voiceDocument({ language, says, listen: null, ...slowly, after: more.transfer ?? { kind: "hangup" } });
  if (result.commands.includes("endCall") || spokenOf(result).length === 0) return voiceDocument({ language, says, listen: null, ...slowly, after: { kind: "hangup" } });
  return questionDocument(language, says, n, listening, addresses, more.slowly ?? false);
} // prettier-ignore

/** Words with a question at their end. */
export function questionDocument(
  language: Language,
  says: Spoken["says"],
  n: number,
  { expecting, attempt }: Listening,
  addresses: Addresses,
  slowly = false,
): string {
  return voiceDocument({
    language,
    says,
    listen: {
      expecting,
      attempt,
      hints: speechHints(expecting, language),
      turnUrl: addresses.turn(n),
      silentUrl: addresses.silent(n),
    },
    ...(slowly ? { slowly } : {}),
  });
}

/** Asked to say it again: by the key for it, or in words. */
export const wantsSlower = (digits: string | undefined, heard: TurnResult["heard"]): boolean =>
  digits === "*" || (heard?.acts.some(({ intent }) => intent === "speak_slower" || intent === "repeat") ?? false);

/** Phrases as one line for the ear. */
export const lineFor = (language: Language, ...says: Say[]): string =>
  renderSpoken(says, language)
    .map(({ words }) => words)
    .join(namesOf[language].sentenceJoin);

export const recordingLine = (): Say => say("recordingLine");
