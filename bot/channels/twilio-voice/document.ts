// Knows how one answer becomes TwiML: what is spoken, what is listened for, and that something always follows. Refuses dialogs and amounts.
import twilio from "twilio";
import type { Expectation } from "../../../prompts/heard.ts";
import type { Language } from "../../../src/loan.ts";
import { borrowerLabel } from "./rooms.ts";

/** What the caller hears next. Texts are already written for the ear; `turnUrl` is where an answer goes, `silentUrl` where none goes. */
export type Spoken = {
  language: Language;
  says: readonly (string | { language: Language; words: string })[];
  /** `hints` are words the recogniser should expect, from the open question. */
  listen: { expecting: Expectation; hints: readonly string[]; turnUrl: string; silentUrl: string; attempt: number } | null;
  /** Asked to repeat: a little slower. */
  slowly?: boolean;
  after?: After;
};

export type After =
  | { kind: "hangup" }
  | { kind: "redirect"; url: string }
  /** The borrower waits in a conference named by the handoff; a person joins it. */
  | { kind: "conference"; room: string; waitUrl: string; actionUrl: string; eventsUrl: string };

/** Recogniser and voice have different names for Mandarin; a wrong pair makes Say fail (Twilio: Gather and Say language lists). */
const gatherLanguage = { en: "en-US", es: "es-US", zh: "cmn-Hans-CN" } as const;
const sayVoice = {
  en: { voice: "Polly.Joanna-Neural", language: "en-US" },
  es: { voice: "Polly.Lupe-Neural", language: "es-US" },
  zh: { voice: "Polly.Zhiyu-Neural", language: "cmn-CN" },
} as const;

/** Digits end an entry of known length at once; amounts and longer entries end with the hash key or by waiting. */
const digitsWanted: Partial<Record<Expectation, number>> = { yes_no: 1, choice: 1, method: 1, id_last4: 4, birth_date: 8, nothing: 1 };
/** Seconds of silence that end a spoken answer: a story needs longer than a yes. */
const speechPause: Partial<Record<Expectation, string>> = {
  reason: "3",
  free_text: "3",
  birth_date: "2",
  reference: "3",
  amount: "2",
  date: "2",
  amount_or_date: "2",
};

/** What is told of a room: enough to show at the desk who is in it. */
const roomEvents = ["start", "end", "join", "leave", "mute", "hold"] as const;

type Response = InstanceType<typeof twilio.twiml.VoiceResponse>;

/** TwiML refuses control characters; what a borrower or an agent wrote may hold some. */
// oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 does not allow
export const speakable = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ").trim();

/** Each line in the voice of its own language. */
export function speak(into: Pick<Response, "say">, spoken: Pick<Spoken, "language" | "says" | "slowly">): void {
  for (const one of spoken.says) {
    const { language, words: text } = typeof one === "string" ? { language: spoken.language, words: one } : one;
    const words = speakable(text);
    if (words === "") continue;
    if (spoken.slowly) into.say(sayVoice[language], "").prosody({ rate: "80%" }, words);
    else into.say(sayVoice[language], words);
  }
}

/** The whole document. A question is always followed by a redirect: Gather falls through in silence when nothing came. */
export function voiceDocument(spoken: Spoken): string {
  const response = new twilio.twiml.VoiceResponse();
  if (spoken.listen) {
    const { expecting, hints, turnUrl, silentUrl, attempt } = spoken.listen;
    // After two misses only keys count: the line may be too noisy for a recogniser.
    const gather = response.gather({
      input: attempt >= 2 ? ["dtmf"] : ["dtmf", "speech"],
      action: turnUrl,
      method: "POST",
      language: gatherLanguage[spoken.language],
      timeout: expecting === "birth_date" || expecting === "reference" ? 8 : 5,
      finishOnKey: "#",
      bargeIn: true,
      ...(digitsWanted[expecting] === undefined ? {} : { numDigits: digitsWanted[expecting] }),
      ...(attempt >= 2
        ? {}
        : { speechTimeout: speechPause[expecting] ?? "auto", ...(hints.length > 0 ? { hints: hints.join(", ").slice(0, 1000) } : {}) }),
    });
    speak(gather, spoken);
    response.redirect({ method: "POST" }, silentUrl);
    return response.toString();
  }
  speak(response, spoken);
  const after = spoken.after ?? { kind: "hangup" };
  if (after.kind === "hangup") response.hangup();
  else if (after.kind === "redirect") response.redirect({ method: "POST" }, after.url);
  else
    response
      .dial({ action: after.actionUrl, method: "POST" })
      .conference(
        {
          startConferenceOnEnter: false, endConferenceOnExit: true, waitUrl: after.waitUrl, waitMethod: "POST", beep: "false", participantLabel: borrowerLabel,
          statusCallback: after.eventsUrl, statusCallbackMethod: "POST", statusCallbackEvent: [...roomEvents],
        },
        after.room,
      ); // prettier-ignore
  return response.toString();
}

/** What an agent hears before being joined: one key takes the call. */
export function whisperDocument(whisper: { language: Language; text: string; acceptUrl: string; declineUrl: string }): string {
  const response = new twilio.twiml.VoiceResponse();
  const gather = response.gather({ input: ["dtmf"], numDigits: 1, timeout: 6, action: whisper.acceptUrl, method: "POST" });
  gather.say(sayVoice[whisper.language], speakable(whisper.text));
  response.redirect({ method: "POST" }, whisper.declineUrl);
  return response.toString();
}

/** Said to an agent who has pressed the key; the call goes on at `nextUrl`. */
export function toldDocument(told: { language: Language; text: string; nextUrl: string }): string {
  return voiceDocument({ language: told.language, says: [told.text], listen: null, after: { kind: "redirect", url: told.nextUrl } });
}

/** Somebody joins the room: an agent, or muted a supervisor who only listens. Whoever is first in the room has its events told. */
export function joinDocument(room: string, who: { label: string; isListener: boolean; eventsUrl: string }): string {
  const response = new twilio.twiml.VoiceResponse();
  const speaks = !who.isListener;
  response.dial().conference(
    {
      startConferenceOnEnter: speaks, endConferenceOnExit: speaks, muted: !speaks, beep: "false", participantLabel: who.label,
      statusCallback: who.eventsUrl, statusCallbackMethod: "POST", statusCallbackEvent: [...roomEvents],
    },
    room,
  ); // prettier-ignore
  return response.toString();
}

/** What a voicemail gets: nothing, or words that name no debt. */
export function voicemailDocument(language: Language, text: string | null): string {
  const response = new twilio.twiml.VoiceResponse();
  if (text !== null) response.say(sayVoice[language], speakable(text));
  response.hangup();
  return response.toString();
}

/** A line about the place in the queue, or for whoever is on hold, over and over until a person is there. */
export function waitDocument(language: Language, text: string, againUrl: string): string {
  const response = new twilio.twiml.VoiceResponse();
  response.say(sayVoice[language], speakable(text));
  response.pause({ length: 20 });
  response.redirect({ method: "POST" }, againUrl);
  return response.toString();
}
