// Knows how a supervisor comes to hear a call that a person holds. Refuses to know who may: the desk does.
import type twilio from "twilio";
import { conversationIdOf, type Handoff } from "../../store/store.ts";
import { openCallWith, ringListener } from "./calls.ts";

export type ListenIn = (handoff: Pick<Handoff, "id" | "conversationId" | "status">) => Promise<"ringing" | "no_call" | "no_line">;

export function listenInOn(client: Pick<twilio.Twilio, "calls">, line: { base: string; from: string; line: string | undefined }): ListenIn {
  return async ({ id, conversationId, status }) => {
    const ends = /^voice:(.*)\|(.*)$/.exec(conversationId ?? "");
    const [theirs, ours] = [ends?.[1] ?? "", ends?.[2] ?? ""];
    // A case nobody has taken has nobody talking in its room.
    if (status !== "held" || conversationId !== conversationIdOf("voice", theirs, ours)) return "no_call";
    if (line.line === undefined) return "no_line";
    if ((await openCallWith(client, { theirs, ours })) === null) return "no_call";
    await ringListener(client, line.base, { line: line.line, from: line.from, handoffId: id });
    return "ringing";
  };
}
