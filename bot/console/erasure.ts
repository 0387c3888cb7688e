// Knows what of a person's file may go, what must stay and which rule says so. Refuses to delete: erase-store.ts does, after two people have agreed.
import { addMonths, localDateAt, type Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import { toDecimal } from "../../src/money.ts";
import { statementOfEvents, zoneOf } from "../facts.ts";
import type { EraseDepth } from "../store/erase-store.ts";
import type { BorrowerRecord } from "../store/store.ts";

/** 12 CFR 1006.100(a): records of collection are kept until three years after the last collection activity; the lender's own law may ask for longer. */
export const retentionMonths = 36;

/** `code` and `slots` are for a page that words them itself; the sentences are for the log. */
export type KeptPart = {
  code: "open_loan" | "open_case" | "open_dispute" | "open_claim" | "talks" | "opt_outs" | "books" | "access_log";
  slots: Record<string, string>;
  what: string;
  why: string;
};
/** `erased`: codes of what goes. */
export type ErasurePlan = { depth: EraseDepth | null; erased: string[]; kept: KeptPart[] };

/** `lastActivityAt` is the last thing that happened with the person; null when nothing ever did. `depth` null: nothing may go yet. */
export function erasurePlan(record: BorrowerRecord, lastActivityAt: Instant | null, lender: Lender, now: Instant): ErasurePlan {
  const today = localDateAt(now, zoneOf(record, lender));
  const books: KeptPart[] = [
    { code: "books", slots: {}, what: "loans and their ledger", why: "The lender's books: days and sums under an id, no name; each entry is bound to the one before it, and the chain must still verify." },
    { code: "access_log", slots: {}, what: "access log and approvals", why: "Who looked at the file and who erased it is itself evidence; it holds the id and no content." },
  ]; // prettier-ignore
  const open: KeptPart[] = [];
  for (const { loan, events } of record.loans) {
    const { payoff, currency } = statementOfEvents(events, today);
    if (payoff.totalMinor > 0) open.push({ code: "open_loan", slots: { loanId: loan.id, amount: toDecimal(payoff.totalMinor, currency), currency }, what: `loan ${loan.id}`, why: `Open: ${toDecimal(payoff.totalMinor, currency)} ${currency} is owed. The contract cannot be carried out without the file.` });
  } // prettier-ignore
  if (record.openHandoff) open.push({ code: "open_case", slots: { text: record.openHandoff.id }, what: `case ${record.openHandoff.id}`, why: "A person is working on it." });
  for (const dispute of record.disputes)
    if (dispute.status === "open") open.push({ code: "open_dispute", slots: { text: dispute.id }, what: `dispute ${dispute.id}`, why: "Not answered yet: the file is the evidence." });
  for (const claim of record.claims)
    if (claim.status === "open") open.push({ code: "open_claim", slots: { text: claim.id }, what: `payment claim ${claim.id}`, why: "Not settled yet: the file is the evidence." });
  if (open.length > 0) return { depth: null, erased: [], kept: [...open, ...books] };

  const details = ["details", "wishes", "people", "addresses"];
  const keptUntil = lastActivityAt === null ? null : addMonths(localDateAt(lastActivityAt, zoneOf(record, lender)), retentionMonths);
  if (keptUntil !== null && today < keptUntil)
    return {
      depth: "details",
      erased: details,
      kept: [{ code: "talks", slots: { until: keptUntil }, what: "messages, calls, promises, plans, notes and decisions", why: `Records of collection are kept for three years after the last activity (12 CFR 1006.100): until ${keptUntil}. They still hold the numbers that were written to.` }, ...books],
    };
  return {
    depth: "everything",
    erased: [...details, "messages", "timeline", "cases", "agreements", "outgoing"],
    kept: [{ code: "opt_outs", slots: {}, what: "opt-outs", why: "The wish not to be contacted outlives the file; the number in it is replaced by a salted hash." }, ...books],
  };
} // prettier-ignore
