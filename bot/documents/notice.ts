// Knows the notice of early repayment: what it says comes from the statement, when it leaves is a person's decision. Refuses to send it.
import { addDays, type LocalDate } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { Borrower, Loan } from "../../src/loan.ts";
import { toDecimal } from "../../src/money.ts";
import type { Statement } from "../../src/statement.ts";
import { documentText } from "../../prompts/documents.ts";
import { writeDate, writeMoney } from "../../prompts/format.ts";
import { namesOf, templateOf } from "../../prompts/render.ts";
import type { Block } from "./pdf.ts";

export type NoticeFacts = { borrower: Borrower; loan: Loan; statement: Statement; lender: Lender; termDays: number };

/** As data, for the lender's systems: decimal strings beside a currency, local dates. */
export type NoticeData = {
  kind: "notice_of_early_repayment";
  loanId: string;
  borrowerId: string;
  language: string;
  asOf: LocalDate;
  termEnds: LocalDate;
  daysPastDue: number;
  currency: string;
  pastDue: { total: string; principal: string; interest: string; penalty: string; fee: string };
  payoff: string;
};

/** Throws when nothing is past due: there is nothing to give notice of. */
export function noticeOf(facts: NoticeFacts): { data: NoticeData; blocks: Block[]; title: string } {
  const { borrower, loan, statement, lender } = facts;
  const { language } = borrower;
  if (statement.pastDue.totalMinor <= 0 || !statement.oldestUnpaid)
    throw new Error(`loan ${loan.id} has nothing past due on ${statement.asOf}: no notice is made`);
  const money = (amountMinor: number): string => writeMoney({ amountMinor, currency: statement.currency }, language);
  const day = (on: LocalDate): string => writeDate(on, language, namesOf[language], true);
  const plain = (amountMinor: number): string => toDecimal(amountMinor, statement.currency);
  const termEnds = addDays(statement.asOf, facts.termDays);
  const t = (key: Parameters<typeof documentText>[0], given?: Record<string, string>): string => documentText(key, language, given);
  const { principalMinor, interestMinor, feeMinor, penaltyMinor, totalMinor } = statement.pastDue;
  const title = t("noticeTitle");
  const blocks: Block[] = [
    { kind: "title", text: title },
    { kind: "paragraph", text: [t("noticeDate", { on: day(statement.asOf) }), t("noticeReference", { loanId: loan.id })].join("\n") },
    { kind: "paragraph", text: t("noticeTo", { name: borrower.fullName }) },
    {
      kind: "paragraph",
      text: t("noticeOpening", {
        lender: lender.name,
        days: String(statement.calendarDaysPastDue),
        oldestDue: day(statement.oldestUnpaid.dueOn),
      }),
    },
    { kind: "paragraph", text: t("noticeAmounts", { asOf: day(statement.asOf) }) },
    {
      kind: "table",
      head: [t("colPrincipal"), t("colInterest"), t("colFee"), t("colPenalty"), t("total")],
      rows: [[money(principalMinor), money(interestMinor), money(feeMinor), money(penaltyMinor), money(totalMinor)]],
      weights: [1, 1, 1, 1, 1],
      right: [0, 1, 2, 3, 4],
    },
    { kind: "paragraph", text: t("noticeMeaning", { termEnds: day(termEnds) }) },
    { kind: "paragraph", text: t("noticeNotCourt") },
    { kind: "paragraph", text: t("noticeChoices") },
    { kind: "item", text: t("noticeChoicePay", { pastDue: money(totalMinor), bankLine: lender.payment.bankLine[language] }) },
    { kind: "item", text: t("noticeChoicePlan", { phone: lender.phone }) },
    { kind: "item", text: t("noticeChoiceDispute", { phone: lender.phone }) },
    { kind: "paragraph", text: t("noticeHardship") },
    ...(lender.reportsToBureaus ? [{ kind: "paragraph" as const, text: t("noticeCredit") }] : []),
    // A letter of a collector says that it is one, like any other word of theirs (12 CFR 1006.18(e)).
    ...(loan.party === "third" ? [{ kind: "paragraph" as const, text: templateOf("ruleCollector", language, "web") }] : []),
    { kind: "paragraph", text: t("noticeSigned", { officer: loan.officer ?? lender.officerDefault, lender: lender.name }) },
  ];
  return {
    title,
    blocks,
    data: {
      kind: "notice_of_early_repayment",
      loanId: loan.id,
      borrowerId: borrower.id,
      language,
      asOf: statement.asOf,
      termEnds,
      daysPastDue: statement.calendarDaysPastDue,
      currency: statement.currency,
      pastDue: {
        total: plain(totalMinor),
        principal: plain(principalMinor),
        interest: plain(interestMinor),
        penalty: plain(penaltyMinor),
        fee: plain(feeMinor),
      },
      payoff: plain(statement.payoff.totalMinor),
    },
  };
}
