// Knows how a request for somebody else's agreement is kept and shown. Refuses to decide or to carry it out.
import { createHash, randomUUID } from "node:crypto";
import { toIso } from "../../src/calendar.ts";
import type { Approval } from "../store/desk-store.ts";
import type { DeskHouse } from "./desk-room.ts";
import { words } from "./request-body.ts";
import type { ApprovalRow } from "./wire.ts";

type Note = (personId: string | null, act: string, borrowerId: string | null, body: Record<string, unknown>) => Promise<void>;

export type Approvals = {
  newApproval: (
    kind: string,
    borrowerId: string,
    personId: string,
    record: Record<string, unknown>,
    requestId?: string,
  ) => Promise<ApprovalRow>;
  approvalRows: (approvals: readonly Approval[]) => Promise<ApprovalRow[]>;
};

/** What the page puts into its own words. */
const termsOf = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(["amount", "currency", "loanId"].flatMap((name) => (words(record[name]) ? [[name, words(record[name])]] : [])));

export function createApprovals(house: DeskHouse, note: Note): Approvals {
  const { store, desk } = house;
  /** `requestId` asked again is the same request: the first one is told. */
  async function newApproval(kind: string, borrowerId: string, personId: string, record: Record<string, unknown>, requestId: string = randomUUID()): Promise<ApprovalRow> {
    const id = `A-${createHash("sha256").update(`${personId}:${requestId}`).digest("hex").slice(0, 16)}`;
    const first = await desk.readApproval(id);
    if (first) return (await approvalRows([first]))[0]!;
    const approval: Approval = { id, borrowerId, kind, status: "waiting", askedBy: personId, askedAt: house.now(), decidedBy: null, decidedAt: null, record };
    await desk.addApproval(approval);
    await note(personId, "approval_asked", borrowerId, { approvalId: id, kind, ...termsOf(record) });
    house.bell.ring();
    return (await approvalRows([approval]))[0]!;
  } // prettier-ignore

  async function approvalRows(approvals: readonly Approval[]): Promise<ApprovalRow[]> {
    const [people, records] = await Promise.all([
      desk.listPeople(),
      store.readBorrowers([...new Set(approvals.map((one) => one.borrowerId))]),
    ]);
    const names = new Map(people.map((person) => [person.id, person.fullName]));
    const borrowers = new Map(records.map((record) => [record.borrowerId, record.borrower?.fullName ?? record.borrowerId]));
    return approvals.map((one) => ({
      id: one.id, borrowerId: one.borrowerId, borrowerName: borrowers.get(one.borrowerId) ?? one.borrowerId, kind: one.kind, terms: termsOf(one.record),
      askedBy: names.get(one.askedBy) ?? one.askedBy, askedAt: toIso(one.askedAt), status: one.status, failure: words(one.record["failure"]) || null, decidedBy: one.decidedBy === null ? null : (names.get(one.decidedBy) ?? one.decidedBy),
    })); // prettier-ignore
  }
  return { newApproval, approvalRows };
}
