// Knows how what the clock has decided becomes rows and lines of the timeline, without any talk. Refuses to decide it.
import { localDateAt, type Instant, type LocalDate } from "../src/calendar.ts";
import type { Lender } from "../src/lender.ts";
import { toDecimal } from "../src/money.ts";
import type { ContactOutcome } from "../src/contact-rules-terms.ts";
import { priorityOf } from "../src/handoff.ts";
import { overdueDisputeId, type Change } from "./due.ts";
import { loanFactsOf, statementOfEvents, zoneOf } from "./facts.ts";
import { openOrRaise } from "./handoff-case.ts";
import { idOf } from "./ids.ts";
import { waiverMove } from "./let-go.ts";
import { pauseLedger } from "./still-loans.ts";
import type { BorrowerRecord, Dispute, Handoff, Task, TimelineKind, TurnWrite } from "./store/store.ts";

/** A write that changes nothing yet. */
export const bareWrite = (record: Pick<BorrowerRecord, "borrowerId" | "factsVersion">): TurnWrite => ({
  borrowerId: record.borrowerId, conversation: null, inbound: null, inboundAt: null, outboundAt: null, factsVersion: record.factsVersion, changesFacts: true,
  messages: [], events: [], outbox: [], promises: [], plans: [], holds: [], handoffs: [], claims: [], disputes: [], optOuts: [], contactHistory: [], lookAt: null,
  tasks: [], occasionsDone: [], ledger: [], ledgerHeads: {}, borrower: null, rhythm: null, addresses: [],
}); // prettier-ignore

export function writeOfChanges(changes: readonly Change[], record: BorrowerRecord, lender: Lender, now: Instant): TurnWrite {
  const write = bareWrite(record);
  const tell = (kind: TimelineKind, about: string, loanId: string | null, body: Record<string, unknown>): void => {
    write.events.push({ id: idOf("", "clock", kind, about, record.factsVersion), borrowerId: record.borrowerId, at: now, kind, loanId, conversationId: null, body });
  };
  const currencyOf = (loanId: string): string => record.loans.find(({ loan }) => loan.id === loanId)?.loan.currency ?? "USD";
  const endHold = (id: string, kind: "hold_ended" | "hold_lifted"): void => {
    const hold = record.holds.find((one) => one.id === id);
    if (!hold) return;
    write.holds.push({ ...hold, liftedAt: now });
    tell(kind, hold.id, hold.loanId, { reason: hold.reason, from: hold.from, until: hold.until });
    const lifts = stopOf[hold.reason];
    // The rules keep a stop until somebody lifts it; the end that was set when it was placed is that act.
    if (lifts && kind === "hold_ended")
      write.contactHistory.push({ id: idOf("", "lift", hold.id), at: now, medium: "notice", direction: "in", outcome: "stop_lifted", lifts, actor: "the hold's own end" });
  };
  for (const change of changes) {
    switch (change.kind) {
      case "promise": {
        const { promise, paidMinor } = change;
        write.promises.push(promise);
        const about = record.loans.find(({ loan }) => loan.id === promise.loanId);
        const move = about ? waiverMove(promise, about.events, record.borrowerId, localDateAt(now, zoneOf(record, lender)), now) : null;
        if (about && move) {
          write.ledger.push(...move.ledger);
          write.ledgerHeads[promise.loanId] = { seq: about.events.length, hash: about.headHash ?? "" };
          tell(move.kind, move.id, promise.loanId, { component: promise.waiver?.component, amount: toDecimal(move.amountMinor, promise.currency), currency: promise.currency, promiseId: promise.id });
        }
        tell(`promise_${promise.status}` as TimelineKind, promise.id, promise.loanId, {
          promiseId: promise.id, amount: toDecimal(promise.amountMinor, promise.currency), paid: toDecimal(paidMinor, promise.currency), currency: promise.currency, on: promise.on,
        });
        break;
      }
      case "plan": {
        const { plan, before } = change;
        write.plans.push(plan);
        for (const [i, part] of plan.parts.entries())
          if (part.status !== before.parts[i]!.status && part.status !== "due")
            tell(part.status === "paid" ? "plan_part_paid" : "plan_part_missed", `${plan.id}:${part.number}`, plan.loanId, {
              planId: plan.id, number: part.number, on: part.on, amount: toDecimal(part.amountMinor, plan.currency), currency: plan.currency,
            });
        if (plan.status !== before.status) tell("plan_ended", plan.id, plan.loanId, { planId: plan.id, status: plan.status });
        break;
      }
      case "hold_ended":
        endHold(change.hold.id, "hold_ended");
        break;
      case "claim": {
        const { claim, found, holdIds } = change;
        const until = record.holds.find((hold) => holdIds.includes(hold.id))?.until ?? localDateAt(now, zoneOf(record, lender));
        write.claims.push({ ...claim, ...(found ? { foundMinor: found.amountMinor, foundOn: found.paidOn } : { until }) });
        if (found) tell("payment_found", claim.id, claim.loanId, { claimId: claim.id, amount: toDecimal(found.amountMinor, currencyOf(claim.loanId)), currency: currencyOf(claim.loanId), paidOn: found.paidOn });
        for (const id of holdIds) endHold(id, found ? "hold_lifted" : "hold_ended");
        break;
      }
      case "task": {
        const { loanId, task } = change;
        const owner = task.owner === "officer" ? (record.loans.find(({ loan }) => loan.id === loanId)?.loan.officer ?? lender.officerDefault) : task.owner;
        const work: Task = {
          id: idOf("T-", record.borrowerId, loanId, task.id, task.dueOn), borrowerId: record.borrowerId, loanId, at: now, kind: task.what, dueOn: task.doBy, owner, status: "open",
          body: { ladderTask: task.id, aboutDay: task.dueOn, priority: task.priority, ...(task.document ? { document: task.document } : {}) },
        };
        write.tasks.push(work);
        tell("task_opened", work.id, loanId, { taskId: work.id, kind: work.kind, dueOn: work.dueOn, owner, ...work.body });
        break;
      }
      case "task_closed": {
        const task = record.tasks.find((one) => one.id === change.taskId)!;
        write.tasks.push({ ...task, status: "done" });
        tell("task_closed", task.id, task.loanId, { taskId: task.id, kind: task.kind, reason: "overtaken by what happened since" });
        break;
      }
      case "dispute_overdue": {
        const { dispute, promisedOn } = change;
        const today = localDateAt(now, zoneOf(record, lender));
        const handoff = overdueCase(dispute, promisedOn, write.handoffs.at(-1) ?? record.openHandoff, record, today, now);
        write.handoffs = [handoff];
        write.occasionsDone.push({ loanId: "", id: overdueDisputeId(dispute), dueOn: promisedOn, on: today });
        tell("handoff_opened", overdueDisputeId(dispute), dispute.loanId, { handoffId: handoff.id, reason: "dispute_overdue", priority: handoff.priority, words: dispute.words, disputeId: dispute.id, promisedOn });
        break;
      }
      default:
        change satisfies never;
    }
  }
  pauseLedger(write, record, localDateAt(now, zoneOf(record, lender)), now);
  return write;
} // prettier-ignore

/** The open case is raised with what its brief holds; where none is open, a new one begins from the record. */
function overdueCase(dispute: Dispute, promisedOn: LocalDate, open: Handoff | null, record: BorrowerRecord, today: LocalDate, now: Instant): Handoff {
  const reason = "dispute_overdue";
  const words = `${promisedOn}: ${dispute.words}`;
  if (open) {
    const priority = priorityOf(reason);
    const isWorse = priority < open.priority;
    const brief = { ...open.brief, reason: isWorse ? reason : open.reason, reasonWords: [open.brief.reasonWords, words].filter(Boolean).join(" / ") };
    return { ...open, reason: brief.reason, priority: isWorse ? priority : open.priority, changedAt: now, brief, version: open.version + 1 };
  }
  const state = { lastHeard: [dispute.words], offered: [], refused: [], reason: "disputes", rightParty: { verified: false }, abuseCount: 0 };
  const facts = { loans: loanFactsOf(record, today, statementOfEvents), addressVerified: false };
  const channel = record.borrower?.phone === undefined && record.borrower?.wechatOpenId !== undefined ? "wechat" : "sms";
  const scene = { record, facts, state, channel, conversationId: null, now } as const;
  return openOrRaise({ do: "openHandoff", reason, loanId: dispute.loanId, words }, scene, null, idOf("H-", record.borrowerId, overdueDisputeId(dispute)), { promises: [], holds: [] });
} // prettier-ignore

const stopOf: Partial<Record<string, ContactOutcome>> = {
  bereavement: "bereavement",
  crisis: "crisis",
  breathing_space: "moratorium_started",
};
