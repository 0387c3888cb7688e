// Knows what late interest a kept promise lets go, and that it is owed again when the money comes back. Refuses to judge the promise.
import type { Instant, LocalDate } from "../src/calendar.ts";
import type { LedgerEvent } from "../src/events.ts";
import type { PromiseToPay } from "../src/promise.ts";
import { statementOfEvents } from "./facts.ts";

export type WaiverMove = { kind: "waived" | "waiver_withdrawn"; id: string; amountMinor: number; ledger: LedgerEvent[] };

/**
 * What the loan's ledger lacks after the promise's new status; null: nothing. The ids count the times it was let go, so that whoever else looks at the
 * same time cannot do it twice.
 */
export function waiverMove(promise: PromiseToPay, events: readonly LedgerEvent[], borrowerId: string, today: LocalDate, now: Instant): WaiverMove | null {
  if (!promise.waiver) return null;
  const { component, amountMinor } = promise.waiver;
  const [out, back] = [`waived:${promise.id}`, `waiver-back:${promise.id}:`];
  const spent = events.filter(({ id }) => id === out || id.startsWith(`${out}:`)).length;
  const taken = new Set(events.flatMap(({ id }) => (id.startsWith(back) ? [id.slice(back.length).split(":")[0]] : []))).size;
  const head = { loanId: promise.loanId, borrowerId, effectiveOn: today, recordedAt: now, seq: 0 };
  if (promise.status === "kept") {
    if (spent !== taken) return null;
    const id = spent === 0 ? out : `${out}:${spent + 1}`;
    return { kind: "waived", id, amountMinor, ledger: [{ ...head, kind: "waived", id, component, amountMinor, by: "bot", reason: `promise ${promise.id} kept` }] };
  }
  if (spent <= taken) return null;
  const ledger: LedgerEvent[] = [];
  let leftMinor = amountMinor;
  for (const { number, waived } of statementOfEvents(events, today).instalments) {
    const partMinor = Math.min(leftMinor, waived.penaltyMinor);
    if (partMinor <= 0) continue;
    leftMinor -= partMinor;
    ledger.push({ ...head, kind: "charged", id: `${back}${spent}:${number}`, component, amountMinor: partMinor, number, code: "waiver_withdrawn" });
  }
  return ledger.length === 0 ? null : { kind: "waiver_withdrawn", id: `${back}${spent}`, amountMinor: amountMinor - leftMinor, ledger };
} // prettier-ignore
