// Knows until when an agent may hold a loan: the lender's term for the reason, or the pause an agent may agree to at this stage, whichever is longer. Refuses to place one.
import { authorityOf, authorityStageOf } from "../../src/authority.ts";
import { addDays, type LocalDate } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { HoldReason, LoanFacts } from "../../dialogs/dialog.ts";

/** GB.DRS.MORATORIUM: the Debt Respite Scheme Regulations 2020 end a breathing space after 60 days. */
const breathingSpaceDays = 60;

function termOf(reason: HoldReason, { holdDays }: Lender): number {
  if (reason === "already_paid") return holdDays.alreadyPaid;
  if (reason === "breathing_space") return breathingSpaceDays;
  return (holdDays as Readonly<Record<string, number>>)[reason] ?? 0;
}

/** The last day a hold begun today may run; one that is still needed then is placed anew, by somebody who has looked. */
export function latestHold(reason: HoldReason, { statement }: Pick<LoanFacts, "statement">, today: LocalDate, lender: Lender): LocalDate {
  const { pause } = authorityStageOf(authorityOf(lender.authority), statement.daysPastDue);
  return addDays(today, Math.max(termOf(reason, lender), pause?.maxDays ?? 0));
}
