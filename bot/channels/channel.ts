// Knows what every channel must offer: a codec, a signature and a way to send. Refuses dialogs and rules.
import type { ChannelName } from "../store/store.ts";

/** What came in, in no carrier's words. `theirs` is the borrower's address, `ours` the number or account written to. */
export type Inbound = {
  channel: ChannelName;
  theirs: string;
  ours: string;
  /** The carrier's id: the same one is the same message, however often it comes. */
  externalId: string;
  text: string;
  /** Keys pressed (voice). */
  digits?: string;
  /** 0..1 from the carrier's recogniser; absent for text. */
  speechConfidence?: number;
  /** The carrier dealt with it and has answered. */
  carrierKeyword?: "stop" | "start" | "help";
  event?: "call_started" | "silence" | "subscribed" | "unsubscribed";
  direction?: "inbound" | "outbound";
  /** A key of the account's menu, not words: it opens no window for later messages. */
  isMenuKey?: boolean;
  /** inline: the answer goes back in the webhook's own response (TwiML, a passive WeChat reply); default: it leaves through the outbox. */
  reply?: "outbox" | "inline";
};

/** `unclear`: it may have been taken; ask `find` before sending again. `opted_out`: the carrier refuses for the borrower's own wish. */
export type Sent =
  | { outcome: "sent"; externalId: string; segments?: number }
  | { outcome: "retry"; afterMs: number; error: string }
  | { outcome: "unclear"; error: string }
  | { outcome: "opted_out"; error: string }
  | { outcome: "failed"; errorCode: string; error: string };

export type Outgoing = {
  theirs: string;
  ours: string;
  body: string;
  messageId: string;
  /** Why it is said: a call is placed for an occasion only, a template chosen by it. */
  occasion?: string | null;
  language?: "en" | "es" | "zh";
};

export type Channel = {
  name: ChannelName;
  /** Never throws: what went wrong is told as an outcome. */
  send(message: Outgoing): Promise<Sent>;
  /** The carrier's own log: the id of a message with exactly these words that is not in `known`; null when there is none; throws when it cannot be read. */
  find(message: Outgoing, known: readonly string[]): Promise<string | null>;
  /** Messages a second one sender may send. */
  perSecond: number;
  /** Whether this one counts for that; absent: each does. */
  isPaced?(message: Outgoing): boolean;
};
