// Knows what a bank's word on a debit means for a loan's ledger: a try that brought nothing, or a payment that came back. Refuses to try one.
import { z } from "zod";
import { isBookableDay, type Instant, type LocalDate } from "../../src/calendar.ts";
import { debitFailures, type DebitFailure, type LedgerEvent } from "../../src/events.ts";
import type { Loan } from "../../src/loan.ts";
import { HttpProblem, json, readJson, type HttpRequest, type Route } from "../http.ts";
import type { Store } from "../store/store.ts";

export type DebitTold = { triedOn: LocalDate; result: "failed" | "returned"; reason: DebitFailure; reference?: string };

export const debitInSchema = z
  .strictObject({
    triedOn: z.iso.date().refine(isBookableDay, "must be a day from 1900 to 2199"),
    result: z.enum(["failed", "returned"]).describe("returned: a payment on record came back, `reference` names it"),
    reason: z.enum(debitFailures as [DebitFailure, ...DebitFailure[]]),
    reference: z.string().min(1).max(120).optional(),
  })
  .meta({ id: "DebitIn" });

/**
 * The ledger's events for one word of the bank; told again it is the same event. A returned payment counts as never made from the day it was tried.
 * A sentence when the payment that came back is not on record.
 */
export function debitEvents(loan: Loan, events: readonly LedgerEvent[], told: DebitTold, now: Instant): LedgerEvent[] | string {
  const header = { loanId: loan.id, borrowerId: loan.borrowerId, effectiveOn: told.triedOn, recordedAt: now, seq: 0 };
  const named = told.reference === undefined ? {} : { reference: told.reference };
  const failed: LedgerEvent = { ...header, kind: "debitFailed", id: `debit:${told.triedOn}:${told.reference ?? ""}`, reason: told.reason, ...named };
  if (told.result === "failed") return [failed];
  const { reference } = told;
  if (reference === undefined) return "a returned payment needs the reference it was booked under";
  const booked = events.some((event) => event.kind === "paymentReceived" && event.reference === reference);
  if (!booked) return `loan "${loan.id}" has no payment "${reference}" that could come back`;
  return [{ ...header, kind: "paymentReversed", id: `returned:${reference}`, reference, reason: told.reason }, failed];
} // prettier-ignore

/** `POST /v1/loans/{loanId}/debits`: what a bank says of one debit. */
export function debitRoutes(house: { store: Store; now: () => Instant; mustBeSignedIn: (request: HttpRequest) => void }): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/loans/:loanId/debits",
      async handle(request) {
        house.mustBeSignedIn(request);
        const loanId = request.params["loanId"]!;
        const body = debitInSchema.safeParse(readJson(request));
        if (!body.success)
          throw new HttpProblem(422, "bad_value", body.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; "));
        const found = await house.store.readLoan(loanId);
        if (!found) throw new HttpProblem(404, "no_such_loan", `There is no loan "${loanId}".`);
        const { reference, ...told } = body.data;
        const events = debitEvents(found.loan, found.events, { ...told, ...(reference === undefined ? {} : { reference }) }, house.now());
        if (typeof events === "string") throw new HttpProblem(422, "unknown_payment", events);
        const outcome = await house.store.appendLedger(found.loan.borrowerId, loanId, events, house.now());
        return json(outcome.inserted > 0 ? 201 : 200, { loanId, ...body.data });
      },
    },
  ]; // prettier-ignore
}
