// Knows the form of Twilio's call webhooks and what each means as an inbound line; refuses to answer them.
import type { Inbound } from "../channel.ts";

/** One call, seen from our end. `theirs` is the borrower's number whoever rang whom. */
export type Call = { sid: string; theirs: string; ours: string; direction: "inbound" | "outbound" };

/** Who hides the number is one stranger to us, however many they are. Null when the call itself cannot be told. */
export function callOf(params: Readonly<Record<string, string>>): Call | null {
  const { CallSid: sid, From: from, To: to, Direction: direction = "inbound" } = params;
  const isOurs = direction.startsWith("outbound");
  if (!sid || !to || (isOurs && !from)) return null;
  return { sid, theirs: isOurs ? to : from || "anonymous", ours: isOurs ? from! : to, direction: isOurs ? "outbound" : "inbound" };
}

/** The call has been answered. Its id with 0 stands for the beginning, so that a retry finds the first answer. */
export function startedOf(call: Call): Inbound {
  return {
    channel: "voice", theirs: call.theirs, ours: call.ours, externalId: `${call.sid}:0`, text: "", event: "call_started", direction: call.direction, reply: "inline",
  }; // prettier-ignore
}

/** The answer to our question number `n`. Gather results have no id of their own: call and number are it. */
export function answeredOf(call: Call, n: number, isSilence: boolean, params: Readonly<Record<string, string>>): Inbound {
  const base = { channel: "voice", theirs: call.theirs, ours: call.ours, externalId: `${call.sid}:${n}`, reply: "inline" } as const;
  const digits = params["Digits"]?.trim() ?? "";
  const speech = params["SpeechResult"]?.trim() ?? "";
  if (isSilence || (digits === "" && speech === "")) return { ...base, text: "", event: "silence", direction: call.direction };
  if (digits !== "") return { ...base, text: digits, digits };
  const confidence = Number(params["Confidence"]);
  // Newer recognisers give 0 or nothing: that is not knowing, and no reason to doubt every word.
  return { ...base, text: speech, ...(confidence > 0 && confidence <= 1 ? { speechConfidence: confidence } : {}) };
}

/** The number of the question an address belongs to; 1 for anything that is no whole number above zero. */
export function questionIn(query: URLSearchParams): number {
  const n = Number(query.get("n"));
  return Number.isSafeInteger(n) && n > 0 ? n : 1;
}

/** What became of a call we placed; null while it is still on its way. */
export type CallEnding = "answered" | "busy" | "no_answer" | "not_connected";
const endings: Record<string, CallEnding> = {
  completed: "answered", busy: "busy", "no-answer": "no_answer", failed: "not_connected", canceled: "not_connected",
}; // prettier-ignore
export const endingOf = (params: Readonly<Record<string, string>>): CallEnding | null => endings[params["CallStatus"] ?? ""] ?? null;

/** What Twilio's detector heard. `unknown` counts as a person: words that name no debt harm neither. */
export function pickedUpBy(params: Readonly<Record<string, string>>): "human" | "machine" | "fax" {
  const told = params["AnsweredBy"] ?? "unknown";
  return told === "fax" ? "fax" : told.startsWith("machine") ? "machine" : "human";
}
