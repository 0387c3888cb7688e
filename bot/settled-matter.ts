// Knows what a person's last word on a case settles: a dispute is answered, a promise is witnessed. Refuses to settle what the person did not reach or agree on.
import { toDecimal } from "../src/money.ts";
import { say } from "../prompts/phrases.ts";
import type { Decided, Talk } from "./decided.ts";
import { eventOf } from "./effects.ts";
import type { DeskAction, TurnPorts } from "./turn-ports.ts";
import type { Handoff } from "./store/store.ts";

/** The desk's codes (before any words) by which a case ends and its matter does not. */
const leavesOpen = /^\s*(?:unreachable|no_agreement|dispute|wrong_person|hardship)?\s*(?::|$)/i;

/**
 * What was decided, with what closing or handing back this case settles. A dispute that was answered is closed, its hold ends, and the borrower is
 * told so in their language, with the way back to a person; a promise that the officer confirmed counts as witnessed.
 */
export function settledMatter(ports: TurnPorts, decided: Decided, talk: Talk, handoff: Handoff, action: DeskAction): Decided {
  if ((action.act !== "close" && action.act !== "return") || leavesOpen.test(action.outcome)) return decided;
  if (handoff.reason === "dispute" || handoff.reason === "identity_theft") return answered(ports, decided, talk, handoff, action.agent);
  if (handoff.reason === "witnessed_promise") return witnessed(decided, handoff, action.agent);
  return decided;
}

function answered(ports: TurnPorts, decided: Decided, talk: Talk, handoff: Handoff, agent: string): Decided {
  const { rows, scene } = decided;
  const { record, now } = scene;
  const isMeant = ({ loanId }: { loanId: string | null }): boolean =>
    loanId === null || handoff.loanId === null || loanId === handoff.loanId;
  const disputes = record.disputes.filter(isMeant);
  const holds = record.holds.filter((hold) => (hold.reason === "dispute" || hold.reason === "identity_theft") && isMeant(hold));
  if (disputes.length === 0 && holds.length === 0) return decided;
  const says = talk.channel === "voice" || talk.id === "" ? [] : [say("disputeAnswered")];
  const told = says.length > 0 ? ports.render(says, decided.state.language, talk.channel) : "";
  const lines = [
    ...disputes.map((one, at) => eventOf(scene, 100 + at, "dispute_answered", one.loanId, { disputeId: one.id, kind: one.kind, agent })),
    ...holds.map((one, at) => eventOf(scene, 200 + at, "hold_lifted", one.loanId, { reason: one.reason, agent })),
  ];
  return {
    ...decided,
    body: [told, decided.body].filter((part) => part !== "").join(decided.state.language === "zh" ? "" : " "),
    rows: {
      ...rows,
      says: [...says, ...rows.says],
      disputes: [...rows.disputes, ...disputes.map((one) => ({ ...one, status: "closed" as const }))],
      holds: [...rows.holds, ...holds.map((one) => ({ ...one, liftedAt: now }))],
      events: [...rows.events, ...lines],
      lookAt: now,
    },
  };
}

function witnessed(decided: Decided, handoff: Handoff, agent: string): Decided {
  const { rows, scene } = decided;
  const wanted = scene.record.promises.filter(
    ({ witnessed, status, loanId }) =>
      witnessed === "wanted" && status === "running" && (handoff.loanId === null || loanId === handoff.loanId),
  );
  return {
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
  };
}
