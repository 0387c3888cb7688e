// Knows what the voice routes need and how one of them looks. Refuses to do any of it.
import type twilio from "twilio";
import type { Lender } from "../../../src/lender.ts";
import type { Expectation } from "../../../prompts/heard.ts";
import type { ConversationState } from "../../../dialogs/dialog.ts";
import type { Clock } from "../../clock.ts";
import type { MayContact } from "../../contact.ts";
import type { Route } from "../../http.ts";
import type { Store } from "../../store/store.ts";
import type { Turn } from "../../turn-ports.ts";
import type { Call } from "./webhook.ts";

/** `full`: they hold as many cases as they take at once, and nothing was taken. */
export type Seating = {
  seat<T>(personId: string, handoffId: string, take: () => Promise<T>): Promise<{ outcome: "seated"; value: T } | { outcome: "full" }>;
  hasRoom(personId: string, handoffId: string): Promise<boolean>;
};

export type TwilioVoiceHouse = {
  turn: Turn;
  store: Store;
  clock: Clock;
  lender: Lender;
  mayContact: MayContact;
  expectationOf: (state: ConversationState) => Expectation;
  client: Pick<twilio.Twilio, "calls" | "conferences">;
  /** Our own number, for the leg to a person. */
  voiceFrom: string;
  publicBaseUrl: string;
  authTokens: readonly string[];
  /** A way to pay goes out by text message. */
  sendPayLink: (borrowerId: string, key: string) => Promise<boolean>;
  report: (error: unknown) => void;
  /** Something was written outside of a turn. */
  onChange?: () => void;
  /** Who is in a case's room has changed. */
  onRoom?: (handoffId: string) => void;
  /** A person of the desk; absent: nobody is known there. */
  personOf?: (personId: string) => Promise<{ fullName: string; email: string } | null>;
  /** How many cases a person of the desk takes at once; absent: nobody is known there. */
  capacity?: Seating;
};

export type Signed = { call: Call; params: Record<string, string>; query: URLSearchParams };
/** A route that answers a document to a signed request of a call. */
export type CallRoute = (path: string, handle: (signed: Signed) => Promise<string>) => Route;

export const voicePath = "/channels/twilio/voice";

export const emptyDocument = (): string => '<?xml version="1.0" encoding="UTF-8"?><Response/>';
