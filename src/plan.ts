// Knows what became of a payment plan's parts; refuses to know who agreed to it and what is said about it.
import { addDays, type LocalDate } from "./calendar.ts";
import { cameAfter, type PaymentOnRecord } from "./promise.ts";

export type PlanPart = { number: number; on: LocalDate; amountMinor: number; status: "due" | "paid" | "missed" };
export type PlanStatus = "running" | "done" | "broken" | "cancelled";

/** The second missed part breaks a plan. */
const missedPartsThatBreak = 2;

/**
 * The parts as payments since it was agreed to cover them, oldest first, and the plan's status with them. A part is missed from the day after its date
 * plus grace; money that comes later pays it all the same. A plan that does not run is left as it is.
 */
export function judgePlan(
  plan: { parts: readonly PlanPart[]; status: PlanStatus; agreedOn: LocalDate; afterSeq?: number },
  payments: readonly Pick<PaymentOnRecord, "paidOn" | "amountMinor" | "seq">[],
  today: LocalDate,
  graceDays: number,
): { parts: PlanPart[]; status: PlanStatus } {
  if (plan.status !== "running") return { parts: [...plan.parts], status: plan.status };
  const agreed = { madeOn: plan.agreedOn, ...(plan.afterSeq === undefined ? {} : { afterSeq: plan.afterSeq }) };
  let leftMinor = payments.reduce((sum, p) => (cameAfter(p, agreed) && p.paidOn <= today ? sum + p.amountMinor : sum), 0);
  const parts = plan.parts.map((part): PlanPart => {
    if (leftMinor >= part.amountMinor) {
      leftMinor -= part.amountMinor;
      return { ...part, status: "paid" };
    }
    leftMinor = 0;
    return { ...part, status: today > addDays(part.on, graceDays) ? "missed" : "due" };
  });
  const missed = parts.filter((part) => part.status === "missed").length;
  const status = parts.every((part) => part.status === "paid") ? "done" : missed >= missedPartsThatBreak ? "broken" : "running";
  return { parts, status };
}
