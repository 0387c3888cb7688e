// Knows what an agent sees of one case: brief, thread, account, canned replies, requests. Refuses to show what is masked.
import { toIso } from "../../src/calendar.ts";
import type { Handoff } from "../store/store.ts";
import { accountOf } from "./account.ts";
import { briefViewOf } from "./brief-view.ts";
import { cannedFor } from "./canned.ts";
import { rowsOf } from "./cases.ts";
import { actorOf, type DeskRoom } from "./desk-room.ts";
import type { Signed } from "./request.ts";
import { mayAct } from "./roles.ts";
import { transcriptOf } from "./transcript.ts";
import type { CaseView } from "./wire.ts";

const mask = (value: string | undefined, shown: number): string | null =>
  value === undefined ? null : `${value.slice(0, 2)}${"•".repeat(Math.max(3, value.length - 2 - shown))}${value.slice(-shown)}`;

export async function caseView(room: DeskRoom, handoff: Handoff, signed: Signed): Promise<CaseView> {
  const { store, desk, lender } = room;
  const { record, facts, verified, zone, language } = await room.scene(handoff);
  const [rows, account, transcript, approvals] = await Promise.all([
    rowsOf([handoff], room),
    accountOf(record, { store, lender, now: room.now(), by: actorOf(signed.role) }),
    transcriptOf(store, handoff.borrowerId, zone, await room.deskNames()),
    desk.listApprovals({ borrowerId: handoff.borrowerId, limit: 50 }),
  ]);
  const nextOffers = account.loans.flatMap((loan) => loan.offers.slice(0, 3));
  const { borrower } = record;
  const brief = briefViewOf(handoff.brief, record, facts.today, nextOffers);
  // What was said while the case waited is what an agent must know first.
  const said = transcript.filter(({ kind }) => kind === "in").slice(-3);
  return {
    row: rows[0]!,
    brief: said.length > 0 ? { ...brief, lastSaid: said.map(({ text }) => text) } : brief,
    person: {
      borrowerId: handoff.borrowerId,
      fullName: borrower?.fullName ?? handoff.brief.borrowerName,
      phone: mask(borrower?.phone, 4),
      birthDate: borrower?.birthDate ? "••••-••-••" : null,
      postcode: mask(borrower?.postcode, 1),
      country: borrower?.country ?? "",
      timeZone: zone,
      localTime: toIso(room.now(), zone),
    },
    transcript,
    account,
    canned: cannedFor(facts, language, signed.person.fullName, verified),
    // An erasure is between compliance and the administrators.
    approvals: await room.approvalRows(approvals.filter(({ kind }) => kind !== "erase" || mayAct(signed.role, "file.erase"))),
  };
}
