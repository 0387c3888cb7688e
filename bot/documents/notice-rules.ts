// Knows how a letter about to be made for a borrower is put to the contact rules, what they demand in it, and how one that may not be made is noted. Refuses to know the rules.
import { localDateAt, type Instant, type LocalDate } from "../../src/calendar.ts";
import type { ContactDecision } from "../../src/contact-rules.ts";
import type { Lender } from "../../src/lender.ts";
import type { Loan } from "../../src/loan.ts";
import type { LoanFacts } from "../../dialogs/dialog.ts";
import { renderOne } from "../../prompts/render.ts";
import { bareWrite } from "../changes.ts";
import { contactFactsOf, jurisdictionFor, type MayContact } from "../contact.ts";
import { demandedWords } from "../demanded-words.ts";
import { loanFactsOf, zoneOf, type StatementOf } from "../facts.ts";
import { idOf } from "../ids.ts";
import type { BorrowerRecord, Store } from "../store/store.ts";
import type { Block } from "./pdf.ts";

export type LetterRules = { lender: Lender; statementOf: StatementOf; mayContact: MayContact };

/** `notBefore`: the first day on which it may be asked for again; null where no day is known. */
export type Refusal = { rule: string; reason: string; notBefore: LocalDate | null };

const dayMs = 86_400_000;

/** It is judged as collection, the strictest reading: what the rules let a lender still tell after a stop is a bare notice, and ours names sums and ways to pay. */
function judgedLetter(rules: LetterRules, record: BorrowerRecord, loan: Loan, now: Instant): { loans: LoanFacts[]; zone: string; decision: ContactDecision } {
  const zone = zoneOf(record, rules.lender);
  const loans = loanFactsOf(record, localDateAt(now, zone), rules.statementOf);
  const ask = (at: Instant) =>
    rules.mayContact(
      {
        act: "contact", channel: "letter", purpose: "collection", recipient: "debtor", debtId: loan.id, provider: "other", format: "free_form", asksIfMachine: false,
        // The figures are the statement's of the same instant, and what they are charged by is in the agreement.
        amountIsLedger: true, chargesAuthorised: true, verifiedFact: true,
      },
      record.contactHistory,
      contactFactsOf(record, loans, true, rules.lender),
      jurisdictionFor(record, rules.lender),
      at,
    );
  const decision = ask(now);
  // A wait within the day is about the hour, and a letter arrives at an hour that nobody chooses.
  const isHour = decision.outcome === "wait_until" && decision.notBefore - now <= dayMs;
  return { loans, zone, decision: isHour ? ask(decision.notBefore) : decision };
} // prettier-ignore

/** Null when a letter that asks for payment may be made for the borrower at `now` (epoch ms). */
export function letterRefusal(rules: LetterRules, record: BorrowerRecord, loan: Loan, now: Instant): Refusal | null {
  const { loans, zone, decision } = judgedLetter(rules, record, loan, now);
  if (decision.outcome !== "allow") {
    const notBefore = decision.outcome === "wait_until" ? localDateAt(decision.notBefore, zone) : null;
    return { rule: decision.rule, reason: decision.explanation, notBefore };
  }
  const holds = loans
    .filter((one) => one.loan.id === loan.id)
    .flatMap((one) => one.holds)
    .filter(({ reason }) => reason !== "promise" && reason !== "plan");
  if (holds.length === 0) return null;
  return { rule: "hold", reason: `on hold: ${holds.map(({ reason }) => reason.replaceAll("_", " ")).join(", ")}`, notBefore: null };
}

const textOf = (block: Block): string => ("text" in block ? block.text : "");

/**
 * The letter with everything the rules demand in it, put before its signature (the last block) where it is not said already; or why there are no words
 * for one of them. The letter must be one that may be made.
 */
export function withDemanded(rules: LetterRules, record: BorrowerRecord, loan: Loan, now: Instant, blocks: readonly Block[]): Block[] | Refusal {
  const { decision, loans } = judgedLetter(rules, record, loan, now);
  const demanded = decision.outcome === "allow" ? decision.mustInclude : [];
  const language = record.borrower?.language ?? "en";
  const text = blocks.map(textOf).join("\n");
  const lacks = demandedWords(demanded, text, { lender: rules.lender, language, record, loan: loans.find((one) => one.loan.id === loan.id) });
  if ("cannot" in lacks) return { rule: decision.rule, reason: lacks.reason, notBefore: null };
  const added = [...[...lacks.before, ...lacks.after].map((one) => renderOne(one, language, "web")), ...lacks.signed];
  return [...blocks.slice(0, -1), ...added.map((words): Block => ({ kind: "paragraph", text: words })), ...blocks.slice(-1)];
} // prettier-ignore

/** Writes on the timeline that the letter was asked for and withheld: once a day for each rule, however often it is asked for. */
export async function noteWithheld(store: Store, record: BorrowerRecord, loan: Loan, title: string, refusal: Refusal, today: LocalDate, now: Instant): Promise<void> {
  const about = idOf("", "letter-withheld", loan.id, refusal.rule, today);
  for (let read: BorrowerRecord | null = record; read; read = await store.readBorrower(record.borrowerId)) {
    const write = bareWrite(read);
    write.changesFacts = false;
    write.inbound = { channel: "desk", externalId: `letter-withheld:${about}`, at: now, answer: { messageIds: [], says: [], commands: [] } };
    write.events = [{ id: about, borrowerId: read.borrowerId, at: now, kind: "withheld", loanId: loan.id, conversationId: null, body: { channel: "letter", text: title, rule: refusal.rule, reason: refusal.reason } }];
    if ((await store.commitTurn(write)) !== "stale") return;
  }
} // prettier-ignore
