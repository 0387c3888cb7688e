// Knows how a request for agreement is listed, decided by somebody else, and carried out or not. Refuses to let anybody decide their own.
import { z } from "zod";
import { HttpProblem, json } from "../http.ts";
import type { Approval } from "../store/desk-store.ts";
import type { DeskRoom } from "./desk-room.ts";
import { eraseApproved } from "./file-routes.ts";
import { base, read } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import { mayAct } from "./roles.ts";

const statuses = ["waiting", "approved", "refused", "applied", "failed"] as const satisfies readonly Approval["status"][];
/** Read before those are taken out that somebody may not see. */
const mostRead = 1_000;
const mostShown = 100;

export function approvalRoutes(room: DeskRoom): DeskRoute[] {
  const { store, desk, turn, note, approvalRows, mustBeFreshlyProved } = room;

  /** Why it cannot be done, or null when it is. A failure of the world throws: then it may be tried again. */
  async function carryOut(approval: Approval, personId: string): Promise<string | null> {
    if (approval.kind === "erase") {
      try {
        await eraseApproved({ ...room, read }, approval, personId);
      } catch (error) {
        if (error instanceof HttpProblem) return error.message;
        throw error;
      }
    }
    if (approval.kind === "waiver") {
      const { handoffId, loanId, amountMinor } = approval.record as { handoffId: string; loanId: string; amountMinor: number };
      const handoff = await store.readHandoff(handoffId);
      const result = await turn.runDesk(
        handoffId,
        {
          act: "record",
          agent: handoff?.owner ?? approval.askedBy,
          effects: [{ do: "requestWaiver", loanId, component: "penalty", amountMinor, approval: "bot" }],
        },
        `approval-${approval.id}`,
      );
      if (result.outcome === "refused") return `Nothing was taken off: ${result.reason}.`;
      if (result.outcome !== "done") return "Nothing was taken off: the case has passed to somebody else or is gone.";
    }
    return null;
  }

  return [
    {
      method: "GET",
      path: `${base}/approvals`,
      act: null,
      async handle({ query }, { role, person }) {
        const status = z.enum(statuses).safeParse(query.get("status") ?? "waiting");
        if (!status.success) throw new HttpProblem(422, "bad_field", `status: must be one of ${statuses.join(", ")}.`);
        const found = await desk.listApprovals({ status: status.data, limit: mostRead });
        // Whoever sees cases sees what was asked about them; an erasure is between compliance and the administrators.
        const mine = found.filter((one) =>
          one.kind === "erase" ? mayAct(role, "file.erase") || mayAct(role, "file.erase.approve") : mayAct(role, "queue.see"),
        );
        return json(200, { items: await approvalRows((await room.rows.only(person, mine)).slice(0, mostShown)), nextCursor: null });
      },
    },
    {
      method: "POST",
      path: `${base}/approvals/:id`,
      act: null,
      async handle(request, { person, role, session }) {
        const { decision } = read(z.strictObject({ decision: z.enum(["approve", "refuse"]) }), request);
        const approval = await desk.readApproval(request.params["id"]!);
        const needed = approval?.kind === "erase" ? "file.erase.approve" : "offer.approve";
        if (!mayAct(role, needed))
          throw new HttpProblem(403, "not_allowed", `The role ${role} may not do this (${needed}).`, { act: needed });
        if (!approval || (await room.rows.only(person, [approval])).length === 0)
          throw new HttpProblem(404, "no_such_approval", "There is no such request.");
        if (approval.kind === "erase") mustBeFreshlyProved(session);
        if (approval.askedBy === person.id)
          throw new HttpProblem(422, "refused", "Somebody else must decide what you asked for.", {
            rule: "desk.four_eyes",
            reason: "four eyes",
          });
        const decided = await desk.decideApproval(
          approval.id,
          "waiting",
          decision === "approve" ? "approved" : "refused",
          person.id,
          room.now(),
        );
        // Agreed to and broken off before it was done: agreeing once more takes it up, and what was done is not done twice.
        const isLeft = approval.status === "approved" && decision === "approve";
        if (!decided && !isLeft) throw new HttpProblem(409, "stale", "This request was decided already.");
        if (decided) await note(person.id, `approval_${decision}d`, approval.borrowerId, { approvalId: approval.id });
        if (decision === "approve") {
          const failure = await carryOut(approval, person.id);
          await desk.settleApproval(approval.id, failure);
          if (failure !== null) await note(person.id, "approval_failed", approval.borrowerId, { approvalId: approval.id, failure });
          const { handoffId } = approval.record;
          // Who asked has the case open and is told there.
          if (typeof handoffId === "string") room.presence.tell(handoffId);
          room.bell.ring();
          if (failure !== null) throw new HttpProblem(409, "failed", failure);
        }
        room.bell.ring();
        return json(200, (await approvalRows([(await desk.readApproval(approval.id))!]))[0]);
      },
    },
  ];
}
