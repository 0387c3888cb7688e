// Knows how a case's brief becomes codes that a page can word in any language, and what in it has moved since. Refuses to hold a sentence.
import type { LocalDate } from "../../src/calendar.ts";
import type { Brief } from "../../src/handoff.ts";
import { toDecimal } from "../../src/money.ts";
import { loanFactsOf, statementOfEvents } from "../facts.ts";
import { briefLoanOf } from "../handoff-case.ts";
import type { BorrowerRecord } from "../store/store.ts";
import type { BriefView, Offered, Told } from "./wire.ts";

/** What the talk's own state notes of offers and refusals, in the dialogs' short hand. */
const notes: { code: string; form: RegExp }[] = [
  { code: "until", form: /^until (?<on>\d{4}-\d\d-\d\d)$/ },
  { code: "from", form: /^from (?<amount>[\d.]+)$/ },
  { code: "plan", form: /^(?<count>\d+) × (?<amount>[\d.]+) from (?<on>\d{4}-\d\d-\d\d)$/ },
  { code: "waiver", form: /^(?<amount>[\d.]+) of late interest off for (?<ifPaid>[\d.]+) by (?<on>\d{4}-\d\d-\d\d)$/ },
  { code: "creditRecord", form: /^credit record explained$/ },
  { code: "refusedPlan", form: /^plan of (?<count>\d+) months: (?<why>\w+)$/ },
  { code: "refusedPromise", form: /^(?<amount>[\d.]+) (?<on>\d{4}-\d\d-\d\d): (?<why>\w+)$/ },
  { code: "refusedWaiver", form: /^waiver against payment$/ },
  { code: "notBeforeChecked", form: /^nothing about a loan before the right party is checked$/ },
  { code: "nobodyElse", form: /^to nobody else, as asked: (?<text>[^]*)$/ },
  { code: "noRequest", form: /^no request for payment: (?<reason>[\w ]+)$/ },
];

/** A note of a form nobody told us of is shown as it is. */
export function toldOfNote(note: string): Told {
  for (const { code, form } of notes) {
    const found = form.exec(note);
    if (found) return { code, slots: { ...found.groups } };
  }
  return { code: "asIs", slots: { text: note } };
}

/** The brief as it was written, with figures and promises as they stand today: a promise that was replaced since must not be read out as running, nor days that a hold has stopped. */
export function briefViewOf(brief: Brief, record: BorrowerRecord, today: LocalDate, nextOffers: Offered[]): BriefView {
  const loan = loanFactsOf(record, today, statementOfEvents).find((one) => one.loan.id === brief.loan?.id);
  return {
    ...brief,
    loan: loan ? briefLoanOf(loan) : brief.loan,
    promised: record.promises.slice(-5).map((one) => ({
      amount: toDecimal(one.amountMinor, one.currency), currency: one.currency, on: one.on, status: one.status,
    })),
    offered: brief.offered.map(toldOfNote),
    refused: brief.refused.map(toldOfNote),
    doNotSay: brief.doNotSay.map(toldOfNote),
    nextOffers,
  }; // prettier-ignore
}
