// Knows how a text message leaves by Twilio and how Twilio's own log is asked. Refuses to know when, to whom or why.
import type twilio from "twilio";
import type { Channel, Outgoing, Sent } from "../channel.ts";
import { outcomeOf } from "./errors.ts";

export type TwilioSmsSettings = {
  /** Where status callbacks go: PUBLIC_BASE_URL + /channels/twilio/sms/status. */
  statusCallback: string;
  /** US long code 1, toll-free 3, short code 100: https://www.twilio.com/docs/api/errors/30001 */
  perSecond?: number;
};

const newestPages = 200;

export function twilioSmsChannel(client: Pick<twilio.Twilio, "messages">, settings: TwilioSmsSettings): Channel {
  return {
    name: "sms",
    perSecond: settings.perSecond ?? 1,
    async send({ theirs, ours, body }: Outgoing): Promise<Sent> {
      try {
        const message = await client.messages.create({ to: theirs, from: ours, body, statusCallback: settings.statusCallback });
        // Taken, but the answer could not be read: only the log knows its id.
        if (!message.sid) return { outcome: "unclear", error: "an answer without a message id" };
        const segments = Number(message.numSegments);
        return { outcome: "sent", externalId: message.sid, ...(segments > 0 ? { segments } : {}) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async find({ theirs, ours, body }, known) {
      const taken = new Set(known);
      const messages = await client.messages.list({ to: theirs, from: ours, limit: newestPages, pageSize: newestPages });
      // Newest first; the oldest that is not accounted for is the one whose answer was lost.
      return messages.findLast((message) => message.body === body && !taken.has(message.sid))?.sid ?? null;
    },
  };
}
