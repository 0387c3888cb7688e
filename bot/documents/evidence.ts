// Knows the evidence file of a loan: contract, ledger, every contact, every promise, and what was not sent. Refuses to leave anything out.
import { localDateAt, toIso, type Instant } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { Lender } from "../../src/lender.ts";
import type { Borrower, Language, Loan } from "../../src/loan.ts";
import { toDecimal } from "../../src/money.ts";
import type { PromiseToPay } from "../../src/promise.ts";
import type { Statement } from "../../src/statement.ts";
import { codeWord } from "../../prompts/document-codes.ts";
import { documentText, type DocumentText } from "../../prompts/documents.ts";
import { writeMoney } from "../../prompts/format.ts";
import type { Message, TimelineEvent } from "../store/store.ts";
import type { Block } from "./pdf.ts";

export type EvidenceFacts = {
  borrower: Borrower;
  loan: Loan;
  statement: Statement;
  events: readonly LedgerEvent[];
  promises: readonly PromiseToPay[];
  /** Of all conversations, oldest first, whatever their status. */
  messages: readonly (Message & { channel: string })[];
  timeline: readonly TimelineEvent[];
  lender: Lender;
  preparedAt: Instant;
  /** The language of whoever reads the file, not of the borrower. */
  language: Language;
  /** Last link of the loan's chained record. */
  chainHead: string;
};

/** The whole file as data. Amounts are decimal strings beside the loan's currency; instants carry the borrower's offset. */
export function evidenceData(facts: EvidenceFacts): Record<string, unknown> {
  const { borrower, loan, statement, lender } = facts;
  const decimal = (amountMinor: number): string => toDecimal(amountMinor, loan.currency);
  const sums = (from: Statement["pastDue"]) => ({
    total: decimal(from.totalMinor), principal: decimal(from.principalMinor), interest: decimal(from.interestMinor), penalty: decimal(from.penaltyMinor), fee: decimal(from.feeMinor),
  }); // prettier-ignore
  const at = (instant: Instant): string => toIso(instant, borrower.timeZone);
  return {
    kind: "evidence_file",
    preparedAt: at(facts.preparedAt),
    lender: lender.name,
    chainHead: facts.chainHead,
    borrower: {
      id: borrower.id,
      fullName: borrower.fullName,
      language: borrower.language,
      country: borrower.country,
      timeZone: borrower.timeZone,
    },
    loan: {
      id: loan.id, product: loan.product, party: loan.party, currency: loan.currency, principal: decimal(loan.principalMinor), annualRatePct: loan.annualRatePct,
      penaltyDailyPct: loan.penaltyDailyPct, disbursedOn: loan.disbursedOn, firstDueOn: loan.firstDueOn, instalments: loan.instalments, frequency: loan.frequency, amortization: loan.amortization,
    }, // prettier-ignore
    position: {
      asOf: statement.asOf,
      daysPastDue: statement.daysPastDue,
      bucket: statement.bucket,
      stage: statement.stage,
      pastDue: sums(statement.pastDue),
      payoff: sums(statement.payoff),
    },
    instalments: statement.instalments.map((row) => ({
      number: row.number, dueOn: row.dueOn, principal: decimal(row.principalMinor), interest: decimal(row.interestMinor), fee: decimal(row.feeMinor), penalty: decimal(row.penaltyMinor),
      paid: decimal(row.paidMinor), outstanding: decimal(row.outstandingMinor),
    })), // prettier-ignore
    payments: statement.payments.map((payment) => ({
      paidOn: payment.paidOn, amount: decimal(payment.amountMinor), reference: payment.reference, method: payment.method, reversedOn: payment.reversedOn,
      settled: payment.allocation.map((part) => ({ instalment: part.number, component: part.component, amount: decimal(part.amountMinor) })),
    })), // prettier-ignore
    promises: facts.promises.map((promise) => ({
      id: promise.id,
      amount: decimal(promise.amountMinor),
      on: promise.on,
      method: promise.method,
      madeOn: promise.madeOn,
      status: promise.status,
    })),
    messages: facts.messages.map((message) => ({
      id: message.id, at: at(message.at), channel: message.channel, direction: message.direction, by: message.by, agent: message.agent ?? null, status: message.status, body: message.body,
    })), // prettier-ignore
    timeline: facts.timeline.map((event) => ({ id: event.id, at: at(event.at), kind: event.kind, body: event.body })),
    ledger: facts.events,
  };
}

export function evidenceBlocks(facts: EvidenceFacts): { title: string; blocks: Block[] } {
  const { borrower, loan, statement, language } = facts;
  const t = (key: DocumentText, given?: Record<string, string>): string => documentText(key, language, given);
  const money = (amountMinor: number): string => writeMoney({ amountMinor, currency: loan.currency }, language);
  const at = (instant: Instant): string => toIso(instant, borrower.timeZone).slice(0, 16).replace("T", " ");
  const word = (code: string): string => codeWord(code, language);
  const blocks: Block[] = [];
  const section = (
    key: DocumentText,
    given: Record<string, string> | undefined,
    head: DocumentText[],
    rows: string[][],
    weights: number[],
    right: number[] = [],
  ): void => {
    blocks.push({ kind: "heading", text: t(key, given) });
    blocks.push(
      rows.length === 0
        ? { kind: "paragraph", text: t("nothing") }
        : { kind: "table", head: head.map((column) => t(column)), rows, weights, right },
    );
  };
  const title = t("fileTitle");
  blocks.push({ kind: "title", text: title });
  blocks.push({
    kind: "paragraph",
    text: t("filePrepared", { at: localDateAt(facts.preparedAt, borrower.timeZone), lender: facts.lender.name }),
  });
  blocks.push({ kind: "paragraph", text: t("fileChain", { head: facts.chainHead }) });
  blocks.push(
    { kind: "heading", text: t("sectionBorrower") },
    { kind: "paragraph", text: `${borrower.fullName} (${borrower.id}), ${borrower.country}, ${borrower.timeZone}` },
  );
  blocks.push(
    { kind: "heading", text: t("sectionLoan") },
    {
      kind: "paragraph",
      text: [
        loan.id, word(loan.product), money(loan.principalMinor), `${word("paidOut")} ${loan.disbursedOn}`, `${word("yearly")} ${loan.annualRatePct} %`,
        `${word("lateDaily")} ${loan.penaltyDailyPct} %`, `${loan.instalments} × ${word(loan.frequency)}`,
      ].join(" · "), // prettier-ignore
    },
  );
  const due = statement.pastDue;
  section(
    "sectionPosition", { asOf: statement.asOf }, ["colPrincipal", "colInterest", "colFee", "colPenalty", "total"],
    [[due.principalMinor, due.interestMinor, due.feeMinor, due.penaltyMinor, due.totalMinor].map(money)], [1, 1, 1, 1, 1], [0, 1, 2, 3, 4],
  ); // prettier-ignore
  section(
    "sectionInstalments", undefined, ["colNumber", "colDue", "colPrincipal", "colInterest", "colFee", "colPenalty", "colPaid", "colOpen"],
    statement.instalments.map((row) => [String(row.number), row.dueOn, ...[row.principalMinor, row.interestMinor, row.feeMinor, row.penaltyMinor, row.paidMinor, row.outstandingMinor].map(money)]),
    [0.6, 1.4, 1.5, 1.5, 1.2, 1.3, 1.5, 1.5], [2, 3, 4, 5, 6, 7],
  ); // prettier-ignore
  section(
    "sectionPayments", undefined, ["colDate", "colAmount", "colReference", "colMethod", "colSettled"],
    statement.payments.map((row) => [row.paidOn, money(row.amountMinor), row.reference, word(row.method ?? ""), row.reversedOn ? `× ${row.reversedOn}` : row.allocation.map((part) => `${part.number}: ${word(part.component)} ${money(part.amountMinor)}`).join("; ")]),
    [1.2, 1.5, 1.5, 1.3, 3.7], [1],
  ); // prettier-ignore
  section(
    "sectionPromises", undefined, ["colDate", "colAmount", "colDue", "colMethod", "colStatus"],
    facts.promises.map((row) => [row.madeOn, money(row.amountMinor), row.on, word(row.method), word(row.status)]), [1.2, 1.4, 1.2, 1.2, 1.2], [1],
  ); // prettier-ignore
  const [withheld, made] = [
    facts.messages.filter((row) => row.status === "withheld"),
    facts.messages.filter((row) => row.status !== "withheld"),
  ];
  section(
    "sectionContacts", undefined, ["colDate", "colChannel", "colWho", "colStatus", "colText"],
    made.map((row) => [at(row.at), word(row.channel), row.agent ?? word(row.by), word(row.status), row.body]), [1.6, 0.9, 1.1, 1.1, 5.3],
  ); // prettier-ignore
  const ruleOf = new Map(
    facts.timeline
      .filter((event) => event.kind === "withheld")
      .map((event) => [event.body.messageId, [event.body.rule, event.body.reason].filter(Boolean).join(": ")]),
  );
  // A call that was not placed and a letter that was not made left no message: the timeline alone knows of them.
  const filed = new Set(withheld.map((row) => row.id));
  const held = [
    ...withheld.map((row) => ({ at: row.at, channel: row.channel, rule: ruleOf.get(row.id) ?? "", text: row.body })),
    ...facts.timeline
      .filter(({ kind, body }) => kind === "withheld" && !filed.has(textIn(body.messageId)))
      .map(({ at: when, body }) => ({
        at: when,
        channel: textIn(body.channel),
        rule: [body.rule, body.reason].filter(Boolean).join(": "),
        text: textIn(body.text),
      })),
  ].toSorted((a, b) => a.at - b.at);
  section(
    "sectionWithheld", undefined, ["colDate", "colChannel", "colRule", "colText"],
    held.map((row) => [at(row.at), word(row.channel), row.rule, row.text]), [1.6, 0.9, 2.5, 5],
  ); // prettier-ignore
  section(
    "sectionEvents", undefined, ["colNumber", "colDate", "colEvent", "colText"],
    facts.events.map((event) => {
      const { id: _id, loanId: _loan, borrowerId: _borrower, effectiveOn, recordedAt, seq, kind, ...rest } = event;
      return [String(seq), effectiveOn, word(kind), [`${word("recorded")} ${at(recordedAt)}`, ...detailsOf(rest, word, money)].join("; ")];
    }),
    [0.6, 1.2, 1.6, 6.6],
  ); // prettier-ignore
  return { title, blocks };
}

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** What an event says beside its day: sums as money, codes in words; the loan and the instalments stand in their own sections. */
function detailsOf(rest: object, word: (code: string) => string, money: (amountMinor: number) => string): string[] {
  return Object.entries(rest).flatMap(([key, value]: [string, unknown]) => {
    if (key === "loan" || key === "instalments" || value === null || value === undefined) return [];
    if (key === "amountMinor" && typeof value === "number") return [`${word(key)} ${money(value)}`];
    if (key === "moves" && Array.isArray(value))
      return (value as { number: number; dueOn: string }[]).map((move) => `${move.number}: ${move.dueOn}`);
    if (typeof value === "string")
      return [`${word(key)} ${key === "method" || key === "component" || key === "reason" ? word(value) : value}`];
    return [`${word(key)} ${JSON.stringify(value)}`];
  });
}
