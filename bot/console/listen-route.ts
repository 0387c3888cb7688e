// Knows how the desk lets a supervisor listen to a call: asked for, noted, rung. Refuses to place the call itself.
import type { ListenIn } from "../channels/twilio-voice/listen-in.ts";
import { HttpProblem, json, type HttpRequest } from "../http.ts";
import type { Handoff } from "../store/store.ts";
import type { DeskRoute } from "./request.ts";

export type ListenHouse = {
  listenIn: ListenIn | null;
  mustFind: (request: HttpRequest) => Promise<Handoff>;
  /** Into the desk's own log: who listened to whom. */
  note: (personId: string, act: string, borrowerId: string | null, body: Record<string, unknown>) => Promise<void>;
};

const reasons = {
  no_call: "Nobody is on the telephone with this borrower through the desk.",
  no_line: "The lender's file names no line to ring (phoneDesk, agentLine).",
};

export const listenRoute = ({ listenIn, mustFind, note }: ListenHouse): DeskRoute => ({
  method: "POST",
  path: "/console/api/cases/:id/listen",
  act: "talk.listen",
  async handle(request, { person }) {
    const handoff = await mustFind(request);
    const came = listenIn === null ? "no_line" : await listenIn(handoff);
    if (came !== "ringing") throw new HttpProblem(422, "refused", reasons[came], { rule: `listen.${came}`, reason: reasons[came] });
    await note(person.id, "listened", handoff.borrowerId, { handoffId: handoff.id });
    return json(200, { handoffId: handoff.id });
  },
});
