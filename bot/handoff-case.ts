// Knows how a case for a person is opened with everything that person needs, from the record alone. Refuses to word anything by itself.
import { priorityOf } from "../src/handoff.ts";
import { toDecimal } from "../src/money.ts";
import type { Effect, Facts, LoanFacts } from "../dialogs/dialog.ts";
import type { Rows, Scene } from "./effects.ts";
import type { BorrowerRecord, Handoff } from "./store/store.ts";

/** Of the scene, what a case is made from. */
type CaseScene = {
  record: Pick<BorrowerRecord, "borrowerId" | "borrower" | "promises" | "holds">;
  facts: Pick<Facts, "loans" | "addressVerified">;
} & Pick<Scene, "state" | "channel" | "conversationId" | "now">;
type Before = Pick<Rows, "promises" | "holds">;

/** One open case a borrower: a second reason raises the first one's priority and is added to its words. */
export function openOrRaise(
  effect: Extract<Effect, { do: "openHandoff" }>,
  scene: CaseScene,
  open: Handoff | null,
  id: string,
  rows: Before,
): Handoff {
  const priority = priorityOf(effect.reason);
  const brief = briefOf(effect, scene, rows);
  const callbackAt = effect.callbackAt ?? open?.callbackAt ?? null;
  if (open) {
    const isWorse = priority < open.priority;
    return {
      ...open,
      // Whoever asks on the phone is answered there, and nobody looks for them in their messages meanwhile; who then writes is answered in writing.
      conversationId: [open.conversationId, scene.conversationId].some((id) => id?.startsWith("voice:"))
        ? (scene.conversationId ?? open.conversationId)
        : open.conversationId,
      reason: isWorse ? effect.reason : open.reason,
      priority: isWorse ? priority : open.priority,
      callbackAt,
      changedAt: scene.now,
      brief: {
        ...brief,
        reason: isWorse ? effect.reason : open.reason,
        reasonWords: [open.brief.reasonWords, effect.words].filter(Boolean).join(" / "),
      },
      version: open.version + 1,
    };
  }
  return {
    id, borrowerId: scene.record.borrowerId, loanId: effect.loanId, conversationId: scene.conversationId, reason: effect.reason, priority, status: "waiting", owner: null,
    openedAt: scene.now, changedAt: scene.now, callbackAt, brief, outcome: null, version: 1,
  }; // prettier-ignore
}

const amount = (minor: number, currency: string): string => `${toDecimal(minor, currency)} ${currency}`;

export const briefLoanOf = ({ loan, statement }: Pick<LoanFacts, "loan" | "statement">): NonNullable<Handoff["brief"]["loan"]> => ({
  id: loan.id, product: loan.product, asOf: statement.asOf, pastDue: amount(statement.pastDue.totalMinor, statement.currency),
  payoff: amount(statement.payoff.totalMinor, statement.currency), daysPastDue: statement.daysPastDue, stage: statement.stage,
}); // prettier-ignore

function briefOf(effect: Extract<Effect, { do: "openHandoff" }>, scene: CaseScene, rows: Before): Handoff["brief"] {
  const { facts, state, record } = scene;
  const loan = facts.loans.find(({ loan }) => loan.id === effect.loanId) ?? (facts.loans.length === 1 ? facts.loans[0] : undefined);
  const promises = [...record.promises.filter((old) => !rows.promises.some((one) => one.id === old.id)), ...rows.promises];
  const sensitive = new Set(record.holds.map((hold) => hold.reason));
  for (const hold of rows.holds) sensitive.add(hold.reason);
  return {
    reason: effect.reason,
    reasonWords: effect.words,
    verified: state.rightParty.verified || facts.addressVerified,
    borrowerName: record.borrower?.fullName ?? record.borrowerId.replace(/^\?/, ""),
    language: record.borrower?.language ?? "",
    channel: scene.channel,
    loan: loan ? briefLoanOf(loan) : null,
    promised: promises.slice(-5).map((one) => `${amount(one.amountMinor, one.currency)} on ${one.on}: ${one.status}`),
    offered: [...state.offered],
    refused: [...state.refused],
    reasonCode: state.reason,
    mood: [...(state.abuseCount > 0 ? ["abusive"] : []), ...(effect.reason === "crisis" ? ["in crisis"] : []), ...(effect.reason === "vulnerable" ? ["vulnerable"] : [])],
    lastSaid: state.lastHeard.slice(-3),
    doNotSay: [
      ...(state.rightParty.verified || facts.addressVerified ? [] : ["nothing about a loan before the right party is checked"]),
      ...(state.keptPrivate ? [`to nobody else, as asked: ${state.keptPrivate}`] : []),
      ...[...sensitive].filter((reason) => reason !== "promise" && reason !== "plan" && reason !== "already_paid").map((reason) => `no request for payment: ${reason.replaceAll("_", " ")}`),
    ],
    nextOffers: [],
  }; // prettier-ignore
}
