// Knows what is asked once more of a message at the moment it leaves: is it still true, is it still allowed. Refuses to send it.
import { localDateAt, type Instant } from "../src/calendar.ts";
import type { ContactAttempt } from "../src/contact-rules-terms.ts";
import type { Lender } from "../src/lender.ts";
import { attemptOf, contactFactsOf, jurisdictionFor, sinceTheStop, type MayContact } from "./contact.ts";
import { isChecked, lacking } from "./fitted.ts";
import { movedOn } from "./taken-up.ts";
import { isOptedOut, isRightPartyAddress, loanFactsOf, zoneOf, type StatementOf } from "./facts.ts";
import type { OutboxRow, SendOutcome, Store } from "./store/store.ts";

export type SendRules = { lender: Lender; statementOf: StatementOf; mayContact: MayContact };

type Check = { outcome: "allow" } | Extract<SendOutcome, { outcome: "withheld" | "postponed" }>;

/** Reads the borrower anew. What the clock planned is withheld when it is paid, or when its figures are no longer those of the ledger. */
export async function recheck(rules: SendRules, store: Store, row: OutboxRow, now: Instant): Promise<Check> {
  if (!isChecked(row)) return { outcome: "withheld", rule: "output.unchecked", reason: "the words did not pass the output check, or are not those that did" };
  const record = await store.readTurn(
    { by: "borrower", borrowerId: row.borrowerId, conversationId: row.conversationId, channel: "clock", externalId: "" },
    now,
  );
  const today = localDateAt(now, zoneOf(record, rules.lender));
  const loans = loanFactsOf(record, today, rules.statementOf);
  const { occasion, owedMinor } = row.basis;
  const asksForMoney = occasion !== null && ["notice", "tracking", "overdue", "promise_reminder", "promise_partial", "promise_broken", "plan_reminder", "plan_missed"].includes(occasion.kind);
  if (asksForMoney && record.factsVersion !== row.basis.factsVersion) {
    const loan = loans.find((one) => one.loan.id === row.loanId);
    const paid = loan && (loan.statement.payoff.totalMinor === 0 || (occasion.kind !== "notice" && isSettled(occasion, loan)));
    if (paid || (loan && occasion.kind === "notice" && isSettled(occasion, loan)))
      return { outcome: "withheld", rule: "ledger.paid", reason: "it was paid between planning and sending" };
    if (loan && owedMinor !== null && loan.statement.payoff.totalMinor !== owedMinor)
      return { outcome: "withheld", rule: "ledger.figures_changed", reason: "the figures have changed since it was written" };
    if (loan?.holds.some((hold) => hold.reason !== "promise" && hold.reason !== "plan"))
      return { outcome: "withheld", rule: "hold", reason: `on hold: ${loan.holds.map((hold) => hold.reason).join(", ")}` };
  }
  if (occasion !== null && isOptedOut(record, row.channel, row.theirs))
    return { outcome: "withheld", rule: "opt_out", reason: "the borrower has opted out since it was planned" };
  if (record.wrongAddresses.includes(row.theirs) && occasion !== null)
    return { outcome: "withheld", rule: "wrong_number", reason: "the address is not the borrower's" };
  const state = record.conversation?.state;
  const late = row.basis.takesUp === undefined ? null : movedOn(row.basis.takesUp, { state, isWithPerson: record.openHandoff !== null, today });
  if (late !== null) return { outcome: "withheld", rule: "talk.moved_on", reason: late };
  const owed = loans.find((one) => one.loan.id === row.loanId)?.statement.payoff.totalMinor;
  if (row.basis.takesUp !== undefined && owedMinor !== null && owed !== undefined && owed < owedMinor)
    return { outcome: "withheld", rule: "ledger.paid", reason: "something was paid between planning and sending" };
  const verified = isRightPartyAddress(record, row.channel, row.theirs, today, rules.lender) || (state?.rightParty.verified ?? false);
  const attempt = attemptOf(
    { channel: row.channel, theirs: row.theirs, purpose: row.purpose as NonNullable<ContactAttempt["purpose"]>, loanId: row.loanId, text: row.body, language: row.basis.language, isFirst: false, isLater: true, asksIfMachine: false, lenderName: rules.lender.name },
    record,
  );
  const history = occasion === null ? historyForAnswer(record.contactHistory, row) : record.contactHistory;
  const decision = rules.mayContact(attempt, sinceTheStop(history), contactFactsOf(record, loans, verified, rules.lender), jurisdictionFor(record, rules.lender), now);
  if (decision.outcome === "allow") {
    // The loan may have changed hands since it was planned, and with it what must be said.
    const missing = lacking(row.body, decision.mustInclude, verified, row.basis.language, record);
    return missing === null ? { outcome: "allow" } : { outcome: "withheld", rule: "disclosure.missing", reason: `it lacks the ${missing.replaceAll("_", " ")}, which the rules demand by now` };
  }
  if (decision.outcome === "wait_until") return { outcome: "postponed", until: decision.notBefore, rule: decision.rule, reason: decision.explanation };
  return { outcome: "withheld", rule: decision.rule, reason: decision.explanation, trace: decision.trace };
} // prettier-ignore

/** The stop an answer belongs to was known when it was planned; what came after it counts. */
function historyForAnswer(history: Parameters<MayContact>[1], row: OutboxRow): Parameters<MayContact>[1] {
  return history.filter((event) => event.direction === "out" || event.at !== row.messageAt || ["text", "message", "conversation", "opt_out", "cease_written", "opt_in"].includes(event.outcome));
} // prettier-ignore

function isSettled(occasion: NonNullable<OutboxRow["basis"]["occasion"]>, loan: ReturnType<typeof loanFactsOf>[number]): boolean {
  if (occasion.kind === "notice" || occasion.kind === "tracking")
    return loan.statement.instalments.some((row) => row.number === occasion.instalment && row.outstandingMinor === 0);
  if (occasion.kind === "overdue") return loan.statement.pastDue.totalMinor === 0;
  if (occasion.kind === "promise_reminder" || occasion.kind === "promise_broken" || occasion.kind === "promise_partial")
    return loan.statement.pastDue.totalMinor === 0 || loan.promises.some((one) => one.id === occasion.promiseId && one.status === "kept");
  return false;
}
