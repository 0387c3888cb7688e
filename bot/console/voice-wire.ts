// Knows what the page and the server say to each other about a call: types both sides import. Refuses to hold any code.
import type { CallPhase } from "../channels/twilio-voice/desk-calls.ts";
import type { BriefView, RecordRequest, WireInstant } from "./wire.ts";

export type { CallPhase };

/** GET /console/api/calls → {items: CallPop[]}: who waits on the phone right now, the most urgent first; shown before any phone is picked up. `isMine`: a case I hold. */
export type CallPop = { handoffId: string; priority: number; since: WireInstant; brief: BriefView; version: number; isMine?: boolean };

/** GET /console/api/cases/:id/call → CallView; every act answers it too. */
export type CallView = {
  phase: CallPhase;
  /** Whose phone it is; null: nobody's yet, or the shared line's. */
  person: { id: string; fullName: string } | null;
  isMine: boolean;
  /** Somebody took it by key on the shared line: whoever sits here may say it was them. */
  isSharedLine: boolean;
  isMuted: boolean;
  isHeld: boolean;
  isBorrowerThere: boolean;
  listeners: { id: string; fullName: string; isCoaching: boolean }[];
  /** The last digits of the phone that rings for whoever asks; null: none is known. */
  phone: string | null;
};

/**
 * POST /console/api/cases/:id/call {do: …} by whoever holds the case (`take` claims it first): 409 {code: "taken", owner} · 422 {rule, reason}.
 * `give_back` lets the assistant go on; with `confirm` it reads that promise back and binds it on a yes.
 * POST /console/api/cases/:id/listen {do: "listen" | "coach" | "uncoach"} by a supervisor.
 */
export type CallAct =
  | { do: "take" | "join" | "mute" | "unmute" | "hold" | "unhold" | "hang_up" | "mine" }
  | { do: "give_back"; confirm?: Omit<Extract<RecordRequest, { do: "promise" }>, "do"> };
export type ListenAct = { do: "listen" | "coach" | "uncoach" };
