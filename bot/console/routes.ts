// Knows the desk's routes: who may ask what, and which room answers. Refuses to compute a figure or to judge a contact: ledger, offers and rules do.
import type { Route } from "../http.ts";
import { approvalRoutes } from "./approval-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { boardRoutes } from "./board-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { deskRoom, type DeskHouse } from "./desk-room.ts";
import { fileRoutes } from "./file-routes.ts";
import { macroRoutes } from "./macro-routes.ts";
import { ownRoutes } from "./own-routes.ts";
import { passOnRoutes } from "./pass-on-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { read } from "./request-body.ts";
import { guarded } from "./request.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { switchRoutes } from "./switch-routes.ts";
import { voiceRoutes } from "./voice-routes.ts";

export type { DeskHouse } from "./desk-room.ts";

export function deskRoutes(house: DeskHouse): Route[] {
  const room = deskRoom(house);
  const ofCases = [...caseRoutes(room), ...recordRoutes(room)];
  return [
    ...signInRoutes(house),
    ...guarded(
      [
        ...ownRoutes(room),
        ...ofCases,
        ...macroRoutes(room, ofCases),
        ...passOnRoutes({ ...room, read, zoneFor: async (handoff) => (await room.scene(handoff)).zone }),
        ...voiceRoutes(room),
        ...fileRoutes({ ...room, read }),
        ...approvalRoutes(room),
        ...boardRoutes(room),
        ...auditRoutes(room),
        ...switchRoutes(room),
        ...peopleRoutes(room),
      ],
      room,
    ),
  ];
}
