// Knows how a person's file is handed out and how it is erased: asked for by compliance, agreed to by an administrator, both on the access log. Refuses to judge what may go.
import { z } from "zod";
import type { Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import { borrowerFile } from "../commands/export.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest } from "../http.ts";
import type { EraseDepth } from "../store/erase-store.ts";
import type { AccessEntry, Approval, DeskStore } from "../store/desk-store.ts";
import type { Store } from "../store/store.ts";
import { erasurePlan, type ErasurePlan } from "./erasure.ts";
import type { DeskRoute } from "./request.ts";
import type { ApprovalRow } from "./wire.ts";

export type FileHouse = {
  store: Store;
  desk: DeskStore;
  lender: Lender;
  now: () => Instant;
  erase: (borrowerId: string, depth: EraseDepth) => Promise<Record<string, number>>;
  read: <T>(schema: z.ZodType<T>, request: HttpRequest) => T;
  note: (personId: string, act: string, borrowerId: string, body: Record<string, unknown>) => Promise<void>;
  newApproval: (kind: string, borrowerId: string, personId: string, body: Record<string, unknown>) => Promise<ApprovalRow>;
};

async function planFor({ store, lender, now }: FileHouse, borrowerId: string): Promise<ErasurePlan> {
  const [record, newest] = await Promise.all([store.readBorrower(borrowerId), store.timeline(borrowerId, { newestFirst: true, limit: 1 })]);
  if (!record) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${borrowerId}".`);
  return erasurePlan(record, newest.items[0]?.at ?? null, lender, now());
}

export function fileRoutes(house: FileHouse): DeskRoute[] {
  const { store, desk, read, note } = house;
  return [
    {
      method: "GET",
      path: "/console/api/people/:borrowerId/file",
      act: "file.export",
      async handle(request, { person }) {
        const borrowerId = request.params["borrowerId"]!;
        const file = await borrowerFile(store, borrowerId, house.now());
        if (!file) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${borrowerId}".`);
        await note(person.id, "file_exported", borrowerId, {});
        const accessLog: AccessEntry[] = [];
        for (let before: AccessEntry | undefined; ;) {
          const part = await desk.accessLog({ limit: 500, borrowerId, ...(before ? { before } : {}) });
          accessLog.push(...part);
          before = part.at(-1);
          if (part.length < 500) break;
        }
        const approvals = await desk.listApprovals({ borrowerId, limit: 1_000 });
        return json(200, { ...file, accessLog, approvals }, { "content-disposition": 'attachment; filename="file.json"' });
      },
    },
    {
      method: "POST",
      path: "/console/api/people/:borrowerId/erase",
      act: "file.erase",
      async handle(request, { person }) {
        const { dryRun } = read(z.strictObject({ dryRun: z.boolean() }), request);
        const borrowerId = request.params["borrowerId"]!;
        const { depth, erased, kept } = await planFor(house, borrowerId);
        if (dryRun) return json(200, { erased, kept, approval: null });
        if (depth === null)
          throw new HttpProblem(422, "refused", `Nothing can go yet: ${kept[0]!.what}. ${kept[0]!.why}`, { rule: "privacy.open", kept });
        const waiting = (await desk.listApprovals({ status: "waiting", borrowerId, limit: 500 })).find((one) => one.kind === "erase");
        if (waiting) throw new HttpProblem(409, "stale", "An administrator has been asked already.");
        const approval = await house.newApproval("erase", borrowerId, person.id, {
          depth,
          erased,
          kept,
        });
        return json(202, { erased, kept, approval });
      },
    },
  ];
}

/** Carries out what was agreed, if it may still go: a loan may have been opened since it was asked. */
export async function eraseApproved(house: FileHouse, approval: Approval, personId: string): Promise<HttpReply | null> {
  const { depth, kept } = await planFor(house, approval.borrowerId);
  const { depth: agreed = depth } = approval.record;
  if (depth === null) throw new HttpProblem(409, "stale", `Nothing can go any more: ${kept[0]!.what}. ${kept[0]!.why}`);
  // Time has made more of it go, or less: that is not what two people have read.
  if (depth !== agreed) throw new HttpProblem(409, "stale", "What may go has changed since it was asked: ask anew.");
  const gone = await house.erase(approval.borrowerId, depth);
  await house.note(personId, "file_erased", approval.borrowerId, { depth, gone, askedBy: approval.askedBy });
  return null;
}
