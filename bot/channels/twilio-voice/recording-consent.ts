// Knows how a caller is asked whether the call may be recorded, and that only a plain yes is one. Refuses to record anybody on silence or a guess, and to ask in words no lawyer signed.
import { normalize } from "../../../prompts/normalize.ts";
import { readAnswer } from "../../../prompts/answer.ts";
import { say } from "../../../prompts/phrases.ts";
import { speechHints } from "../../../prompts/speech-hints.ts";
import type { Language } from "../../../src/loan.ts";
import { idOf } from "../../ids.ts";
import type { TurnResult } from "../../turn-ports.ts";
import { signedFor } from "../../signed-wordings.ts";
import { isHandedOver } from "./answer.ts";
import { startRecording } from "./calls.ts";
import { voiceDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import { voicePath, type Signed, type TwilioVoiceHouse } from "./house.ts";
import { noteUnrecorded, recordingFor } from "./recording.ts";
import type { Call } from "./webhook.ts";

/** Below this a recogniser's yes is asked for again by key: consent is not guessed. */
const surely = 0.6;

type Answer = { value: boolean; by: "key" | "speech" | "silence" };

/** There is somebody who answers and goes on talking with the assistant: asked when their language is known, so after their first answer. */
export const mayAskNow = (result: TurnResult, isSilence: boolean): boolean =>
  !isSilence && result.messageIds.length > 0 && !isHandedOver(result) && !result.commands.includes("endCall");

/** The signed words of the question; null where there are none in this language: then the call goes on unrecorded, and the timeline says what is missing. */
export async function recordingQuestion(house: Pick<TwilioVoiceHouse, "lender" | "store" | "clock" | "mayContact">, call: Call, language: Language): Promise<string | null> {
  const record = await house.store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, house.clock.now());
  const signed = signedFor(["ask_recording_consent_and_continue_unrecorded_if_refused"], "", language, record, undefined);
  if ("texts" in signed) return signed.texts[0]!;
  await noteUnrecorded(house, call, signed.reason, (await recordingFor(house, call)).rule);
  return null;
} // prettier-ignore

/** The question, by voice or key; the second time by key alone. The answer to `n`'s own question waits until it is answered. */
export function consentDocument(house: Pick<TwilioVoiceHouse, "publicBaseUrl">, question: string, language: Language, n: number, tries: number): string {
  const address = `${house.publicBaseUrl}${voicePath}/recording?n=${n}&t=${tries}`;
  return voiceDocument({
    language,
    says: [question],
    listen: { expecting: "yes_no", attempt: tries === 1 ? 0 : 2, hints: speechHints("yes_no", language), turnUrl: address, silentUrl: `${address}&silence=1` },
  });
} // prettier-ignore

/** Null: neither; asked once more. */
export function answeredConsent({ params, query }: Pick<Signed, "params" | "query">, language: Language): Answer | null {
  const digits = params["Digits"]?.trim() ?? "";
  if (digits === "1") return { value: true, by: "key" };
  if (digits === "2") return { value: false, by: "key" };
  const speech = params["SpeechResult"]?.trim() ?? "";
  const isLast = query.get("t") !== "1";
  if (digits === "" && speech !== "") {
    const answer = readAnswer(normalize(speech, language), language, { language, country: "US", today: "2000-01-01", currency: "USD", expecting: "yes_no", medium: "voice" }); // prettier-ignore
    const confidence = Number(params["Confidence"] ?? 1);
    if (answer?.value === "no") return { value: false, by: "speech" };
    if (answer?.value === "yes" && answer.certainty === "certain" && confidence >= surely) return { value: true, by: "speech" };
  }
  return isLast ? { value: false, by: "silence" } : null;
}

/** Written once a call, with the words that were asked; the recording begins with that commit and never again. Answers what is said next. */
export async function recordConsent(house: TwilioVoiceHouse, call: Call, question: string, language: Language, { value, by }: Answer, rule: string): Promise<ReturnType<typeof say>> {
  const isFirst = await inOneWrite(house, call, "recording", async (record, write, at) => {
    write.changesFacts = false;
    write.events.push({
      id: idOf("", call.sid, "recording"), borrowerId: record.borrowerId, at, kind: value ? "recording_agreed" : "recording_refused", loanId: null, conversationId: record.conversation?.id ?? null,
      body: { callSid: call.sid, by, asked: question, language, rule },
    });
    return true;
  });
  if (value && isFirst) void startRecording(house.client, call.sid).catch(house.report);
  return say(value ? "recordingAgreed" : "recordingRefused");
} // prettier-ignore
