// Knows how a request for agreement is listed, decided by somebody else, and carried out. Refuses to let anybody decide their own.
import { z } from "zod";
import { HttpProblem, json } from "../http.ts";
import type { Approval } from "../store/desk-store.ts";
import type { DeskRoom } from "./desk-room.ts";
import { eraseApproved } from "./file-routes.ts";
import { base, read } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import { mayAct } from "./roles.ts";

export function approvalRoutes(room: DeskRoom): DeskRoute[] {
  const { store, desk, turn, note, approvalRows, mustBeFreshlyProved } = room;
  return [
    {
      method: "GET", path: `${base}/approvals`, act: null,
      async handle({ query }, { role }) {
        const found = await desk.listApprovals((query.get("status") as Approval["status"] | null) ?? "waiting", 100);
        // Whoever sees cases sees what was asked about them; an erasure is between compliance and the administrators.
        const mine = found.filter((one) => (one.kind === "erase" ? mayAct(role, "file.erase") || mayAct(role, "file.erase.approve") : mayAct(role, "queue.see")));
        return json(200, { items: await approvalRows(mine), nextCursor: null });
      },
    },
    {
      method: "POST", path: `${base}/approvals/:id`, act: null,
      async handle(request, { person, role, session }) {
        const { decision } = read(z.strictObject({ decision: z.enum(["approve", "refuse"]) }), request);
        const approval = await desk.readApproval(request.params["id"]!);
        const needed = approval?.kind === "erase" ? "file.erase.approve" : "offer.approve";
        if (!mayAct(role, needed)) throw new HttpProblem(403, "not_allowed", `The role ${role} may not do this (${needed}).`, { act: needed });
        if (!approval) throw new HttpProblem(404, "no_such_approval", "There is no such request.");
        if (approval.kind === "erase") mustBeFreshlyProved(session);
        if (approval.askedBy === person.id) throw new HttpProblem(422, "refused", "Somebody else must decide what you asked for.", { rule: "desk.four_eyes", reason: "four eyes" });
        const decided = await desk.decideApproval(approval.id, "waiting", decision === "approve" ? "approved" : "refused", person.id, room.now());
        if (!decided) throw new HttpProblem(409, "stale", "This request was decided already.");
        await note(person.id, `approval_${decision}d`, approval.borrowerId, { approvalId: approval.id });
        if (decision === "approve" && approval.kind === "erase") await eraseApproved({ ...room, read }, approval, person.id);
        if (decision === "approve" && approval.kind === "waiver") {
          const { handoffId, loanId, amountMinor } = approval.record as { handoffId: string; loanId: string; amountMinor: number };
          const handoff = await store.readHandoff(handoffId);
          const result = await turn.runDesk(handoffId, { act: "record", agent: handoff?.owner ?? approval.askedBy, effects: [{ do: "requestWaiver", loanId, component: "penalty", amountMinor, approval: "bot" }] }, `approval-${approval.id}`);
          if (result.outcome !== "done") throw new HttpProblem(409, "stale", "The case was closed in the meantime: the waiver was approved and not applied.", { outcome: result.outcome });
        }
        room.bell.ring();
        return json(200, (await approvalRows([(await desk.readApproval(approval.id))!]))[0]);
      },
    },
  ]; // prettier-ignore
}
