// Knows how calls are placed, moved and found at Twilio. Refuses to know why a call is made or what is said on it.
import type twilio from "twilio";
import type { Channel, Outgoing, Sent } from "../channel.ts";
import { outcomeOf } from "../twilio-sms/errors.ts";

export type VoiceAddresses = {
  /** PUBLIC_BASE_URL + "/channels/twilio/voice". */
  base: string;
};

type Calls = Pick<twilio.Twilio, "calls">;

/** Long enough for five rings, short enough that most mailboxes have not picked up. */
const ringSeconds = 25;
const callsLookedAt = 50;

export type VoiceChannelSettings = VoiceAddresses & {
  /** A person talks with the borrower on a call between these two numbers. */
  isWithPerson?: (theirs: string, ours: string) => Promise<boolean>;
  /** Twilio begins one call a second for an account unless it has agreed to more. */
  perSecond?: number;
};

/**
 * The outbox's way to the phone. What the clock brings up places a call; what a person or the assistant adds to a talk is spoken into the call
 * that is open, and fails where there is none: nobody is rung up for a reply.
 */
export function twilioVoiceChannel(client: Calls, settings: VoiceChannelSettings): Channel {
  const { base } = settings;
  return {
    name: "voice",
    perSecond: settings.perSecond ?? 1,
    // Twilio counts calls that are begun: words into a call that is open wait for none of them.
    isPaced: ({ occasion }) => occasion != null,
    async send(message: Outgoing): Promise<Sent> {
      try {
        if (message.occasion == null) {
          const open = await openCallWith(client, message);
          if (open === null) return { outcome: "failed", errorCode: "no_call", error: "the call this answer belongs to is over" };
          // To speak it would take the borrower out of the room they talk in.
          if (await settings.isWithPerson?.(message.theirs, message.ours))
            return { outcome: "failed", errorCode: "with_person", error: "a person is on this call with them: they say it themselves" };
          await client.calls(open).update({ url: `${base}/resume?m=${encodeURIComponent(message.messageId)}`, method: "POST" });
          return { outcome: "sent", externalId: `${open}:${message.messageId}` };
        }
        const about = new URLSearchParams({ m: message.messageId }).toString();
        const call = await client.calls.create({
          to: message.theirs,
          from: message.ours,
          url: base,
          method: "POST",
          statusCallback: `${base}/status?${about}`,
          statusCallbackMethod: "POST",
          statusCallbackEvent: ["initiated", "ringing", "answered", "completed"],
          timeout: ringSeconds,
          machineDetection: "DetectMessageEnd",
          asyncAmd: "true",
          asyncAmdStatusCallback: `${base}/amd?${about}`,
          asyncAmdStatusCallbackMethod: "POST",
        });
        if (!call.sid) return { outcome: "unclear", error: "an answer without a call id" };
        return { outcome: "sent", externalId: call.sid };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    /** A call carries no words to know it by: one of ours to this number that nobody has accounted for is the one. */
    async find(message, known) {
      if (message.occasion == null) return null;
      const taken = new Set(known);
      const calls = await client.calls.list({ to: message.theirs, from: message.ours, limit: callsLookedAt, pageSize: callsLookedAt });
      return calls.findLast((call) => call.direction === "outbound-api" && !taken.has(call.sid))?.sid ?? null;
    },
  };
}

/** The call that is open between two numbers, whoever rang; null when there is none. */
export async function openCallWith(client: Calls, { theirs, ours }: { theirs: string; ours: string }): Promise<string | null> {
  for (const ends of [
    { to: theirs, from: ours },
    { to: ours, from: theirs },
  ]) {
    const [call] = await client.calls.list({ ...ends, status: "in-progress", limit: 1, pageSize: 1 });
    if (call) return call.sid;
  }
  return null;
}

/** Moves an open call to another document. False when it was over already. */
export async function moveCall(client: Calls, callSid: string, url: string): Promise<boolean> {
  try {
    await client.calls(callSid).update({ url, method: "POST" });
    return true;
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  }
}

/** Says a document into an open call and lets it end. False when it was over already. */
export async function tellCall(client: Calls, callSid: string, twiml: string): Promise<boolean> {
  try {
    await client.calls(callSid).update({ twiml });
    return true;
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  }
}

/** 21220: the call is not in progress; 20404: there is no such call. https://www.twilio.com/docs/api/errors/21220 */
const isOver = (error: unknown): boolean => [21220, 20404].includes((error as { code?: number }).code ?? 0);

/** Rings a person's phone or the shared line: whoever takes it hears the whisper first. An empty `borrowerCall` is rung once the person is there. */
export async function ringAgent(
  client: Calls,
  base: string,
  leg: { line: string; from: string; handoffId: string; borrowerCall: string; person?: string },
): Promise<string> {
  const about = new URLSearchParams({ h: leg.handoffId, c: leg.borrowerCall, ...(leg.person ? { a: leg.person } : {}) }).toString();
  const call = await client.calls.create({
    to: leg.line, from: leg.from, url: `${base}/agent?${about}`, method: "POST", timeout: ringSeconds,
    statusCallback: `${base}/agent/status?${about}`, statusCallbackMethod: "POST", statusCallbackEvent: ["completed"],
  }); // prettier-ignore
  return call.sid;
}

/** Rings the people's line for somebody who only listens: whoever picks up hears both and is heard by neither. */
export async function ringListener(
  client: Calls,
  base: string,
  leg: { line: string; from: string; handoffId: string; person?: string },
): Promise<string> {
  const about = new URLSearchParams({ h: leg.handoffId, listen: "1", ...(leg.person ? { a: leg.person } : {}) }).toString();
  const url = `${base}/agent?${about}`;
  const call = await client.calls.create({ to: leg.line, from: leg.from, url, method: "POST", timeout: ringSeconds });
  return call.sid;
}

/** Rings a borrower whose room a person is in already. */
export async function ringBorrower(
  client: Calls,
  base: string,
  leg: { theirs: string; from: string; handoffId: string; language: string },
): Promise<string> {
  const about = new URLSearchParams({ h: leg.handoffId, l: leg.language }).toString();
  const call = await client.calls.create({
    to: leg.theirs, from: leg.from, url: `${base}/called?${about}`, method: "POST", timeout: ringSeconds,
    statusCallback: `${base}/called/status?${about}`, statusCallbackMethod: "POST", statusCallbackEvent: ["completed"],
  }); // prettier-ignore
  return call.sid;
}

/** Ends a call, or stops it ringing. False when it was over already. */
export async function endCall(client: Calls, callSid: string): Promise<boolean> {
  try {
    await client.calls(callSid).update({ status: "completed" });
    return true;
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  }
}

/** Stops a phone that still rings; a call that was picked up goes on (Twilio: "canceled" ends queued and ringing calls alone). */
export async function stopRingingCall(client: Calls, callSid: string): Promise<void> {
  try {
    await client.calls(callSid).update({ status: "canceled" });
  } catch (error) {
    if (!isOver(error)) throw error;
  }
}

export async function startRecording(client: Calls, callSid: string): Promise<void> {
  await client.calls(callSid).recordings.create({ recordingChannels: "dual" });
}
