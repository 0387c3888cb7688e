// Knows that a card number goes no further than the door: neither into the record nor into a log. Refuses to read anything else in the words.
import type { Heard } from "../prompts/heard.ts";
import { maskCards } from "../prompts/card.ts";
import type { Inbound } from "./channels/channel.ts";
import type { DeskAction } from "./turn-ports.ts";

type Masked = Inbound & { hadCard?: true };

/** The message with any card number hidden in its words; keys that spell one are no keys any more. */
export function withoutCard(inbound: Inbound): Masked {
  const words = maskCards(inbound.text);
  const keys = maskCards(inbound.digits ?? "");
  if (!words.masked && !keys.masked) return inbound;
  const { digits, ...rest } = inbound;
  return {
    ...rest,
    text: words.masked ? words.text : keys.text,
    ...(digits === undefined || keys.masked ? {} : { digits }),
    hadCard: true,
  };
}

/** What was heard in it, with the word that a card number was there: hearing itself saw none any more. */
export function heardIn(inbound: Masked, heard: Heard): Heard {
  return inbound.hadCard ? { ...heard, masked: true } : heard;
}

/** What a person notes at the desk is kept as long as what was said; their reply may hold the account to pay into, and stays as they wrote it. */
export function noteWithoutCard(action: DeskAction): DeskAction {
  return action.act === "note" ? { ...action, text: maskCards(action.text).text } : action;
}
