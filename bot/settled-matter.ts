// Knows what a person's last word on a case settles: a dispute is answered, a promise is witnessed. Refuses to settle what the person did not reach or agree on.
import { localDateAt, type LocalDate } from "../src/calendar.ts";
import { isLifted } from "../src/contact-rules-context.ts";
import { verificationRule } from "../src/dispute-answer.ts";
import { toDecimal } from "../src/money.ts";
import { say } from "../prompts/phrases.ts";
import { jurisdictionFor } from "./contact.ts";
import type { Decided, Talk } from "./decided.ts";
import { eventOf } from "./effects.ts";
import { zoneOf } from "./facts.ts";
import { idOf } from "./ids.ts";
import type { DeskAction, LeftOpen, TurnPorts } from "./turn-ports.ts";
import type { Handoff } from "./store/store.ts";

/** The desk's codes (before any words) by which a case ends and its matter does not. */
const leavesOpen = /^\s*(?:unreachable|no_agreement|dispute|wrong_person|hardship)?\s*(?::|$)/i;

export type Settled =
  { decided: Decided; leftOpen?: LeftOpen; refused?: undefined } | { refused: { rule: string; reason: string }; decided?: undefined };

/** What whoever closes a case is told when its matter goes on: in the interface's words; the desk has its own. */
export const leftOpenWords: Record<LeftOpen, string> = {
  dispute: "The case ends, the dispute does not: by this outcome nobody has answered it. It stays open and no reminders are sent.",
  promise: "The case ends, the promise is not confirmed: by this outcome nobody has spoken with the borrower about it.",
};

/**
 * What was decided, with what closing or handing back this case settles. A dispute that was answered is closed, its hold and the stop of the contact rules
 * end, and the borrower is told so in their language, with the way back to a person; a promise that the officer confirmed counts as witnessed.
 * Where the law asks for verification of the debt, an answer without the day it was sent is refused. A call that is given back has settled nothing.
 */
export function settledMatter(ports: TurnPorts, decided: Decided, talk: Talk, handoff: Handoff, action: DeskAction): Settled {
  if (action.act !== "close" && action.act !== "return") return { decided };
  const isSettled = !(action.act === "return" && action.isSpoken) && !leavesOpen.test(action.outcome);
  if (isDisputeCase(handoff)) return answered(ports, decided, talk, handoff, action, isSettled);
  if (handoff.reason === "witnessed_promise") return witnessed(decided, handoff, action.agent, isSettled);
  return { decided };
}

export const isDisputeCase = ({ reason }: Pick<Handoff, "reason">): boolean =>
  reason === "dispute" || reason === "dispute_overdue" || reason === "identity_theft";

type Ending = Extract<DeskAction, { act: "close" | "return" }>;

function answered(ports: TurnPorts, decided: Decided, talk: Talk, handoff: Handoff, action: Ending, isSettled: boolean): Settled {
  const { rows, scene } = decided;
  const { record, now } = scene;
  const { agent, verificationSentOn: sentOn } = action;
  const isMeant = ({ loanId }: { loanId: string | null }): boolean =>
    loanId === null || handoff.loanId === null || loanId === handoff.loanId;
  const disputes = record.disputes.filter(isMeant);
  const holds = record.holds.filter((hold) => (hold.reason === "dispute" || hold.reason === "identity_theft") && isMeant(hold));
  const stops = record.contactHistory.filter(
    (event) =>
      event.outcome === "dispute_written" &&
      isMeant({ loanId: event.debtId ?? null }) &&
      !isLifted(event, record.contactHistory, ["verification_sent"], now),
  );
  if (disputes.length === 0 && holds.length === 0 && stops.length === 0) return { decided };
  if (!isSettled && (sentOn === undefined || /^\s*wrong_person/i.test(action.outcome))) return { decided, leftOpen: "dispute" };
  const since = Math.min(now, ...stops.map(({ at }) => at), ...disputes.map(({ at }) => at));
  const wrongDay = sentOn === undefined ? null : dayFault(sentOn, localDateAt(since, zoneOf(record, ports.lender)), decided.facts.today);
  if (wrongDay !== null) return { refused: { rule: "dispute.verification_day", reason: wrongDay } };
  const parties = record.loans.flatMap(({ loan }) => (handoff.loanId === null || loan.id === handoff.loanId ? [loan.party] : []));
  const demanded = parties.map((party) => verificationRule(jurisdictionFor(record, ports.lender), party)).find((rule) => rule !== null);
  if (demanded && sentOn === undefined)
    return {
      refused: {
        rule: "dispute.verification",
        reason: `the law (${demanded}) lets reminders go on only once verification of the debt was sent: name the day it was sent, or another outcome, by which the dispute stays open`,
      },
    };
  const says = talk.channel === "voice" || talk.id === "" ? [] : [say("disputeAnswered")];
  const told = says.length > 0 ? ports.render(says, decided.state.language, talk.channel) : "";
  const proof = sentOn === undefined ? {} : { verificationSentOn: sentOn };
  const lines = [
    ...disputes.map((one, at) => eventOf(scene, 100 + at, "dispute_answered", one.loanId, { disputeId: one.id, kind: one.kind, agent, ...proof })),
    ...holds.map((one, at) => eventOf(scene, 200 + at, "hold_lifted", one.loanId, { reason: one.reason, agent })),
  ]; // prettier-ignore
  // A stop without a dispute taken down in words is answered all the same, and the record says by whom.
  if (disputes.length === 0)
    lines.unshift(eventOf(scene, 100, "dispute_answered", handoff.loanId, { kind: handoff.reason, agent, ...proof }));
  return {
    decided: {
      ...decided,
      body: [told, decided.body].filter((part) => part !== "").join(decided.state.language === "zh" ? "" : " "),
      rows: {
        ...rows,
        says: [...says, ...rows.says],
        disputes: [...rows.disputes, ...disputes.map((one) => ({ ...one, status: "closed" as const }))],
        holds: [...rows.holds, ...holds.map((one) => ({ ...one, liftedAt: now }))],
        // A standing clock may have both in one instant: what lifts must come after what it lifts.
        contactHistory: [
          ...rows.contactHistory,
          {
            id: idOf("", scene.turnId, "verification_sent"), at: Math.max(now, ...stops.map(({ at }) => at + 1)), medium: sentOn === undefined ? "notice" : "letter", direction: "out",
            outcome: "verification_sent", purpose: "verification", actor: agent, ...(handoff.loanId === null ? {} : { debtId: handoff.loanId }), ...(sentOn === undefined ? {} : { value: sentOn }),
          },
        ],
        events: [...rows.events, ...lines],
        lookAt: now,
      },
    },
  }; // prettier-ignore
}

function dayFault(sentOn: LocalDate, disputedOn: LocalDate, today: LocalDate): string | null {
  if (sentOn > today) return `the verification cannot have been sent on ${sentOn}: that day is still to come`;
  return sentOn < disputedOn ? `the verification cannot have been sent on ${sentOn}: the debt was disputed on ${disputedOn}` : null;
}

function witnessed(decided: Decided, handoff: Handoff, agent: string, isSettled: boolean): Settled {
  const { rows, scene } = decided;
  const wanted = scene.record.promises.filter(
    ({ witnessed, status, loanId }) =>
      witnessed === "wanted" && status === "running" && (handoff.loanId === null || loanId === handoff.loanId),
  );
  if (!isSettled) return wanted.length === 0 ? { decided } : { decided, leftOpen: "promise" };
  return {
    decided: {
      ...decided,
      rows: {
        ...rows,
        promises: [...rows.promises, ...wanted.map((promise) => ({ ...promise, witnessed: "done" as const }))],
        events: [
          ...rows.events,
          ...wanted.map((promise, at) =>
            eventOf(scene, 100 + at, "promise_witnessed", promise.loanId, {
              promiseId: promise.id,
              amount: toDecimal(promise.amountMinor, promise.currency),
              currency: promise.currency,
              on: promise.on,
              agent,
            }),
          ),
        ],
      },
    },
  };
}
