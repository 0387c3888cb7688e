// Knows the lender's four questions on how well a borrower was told, answered from the record alone; refuses anybody's word for it.
import { dayNumber } from "./calendar.ts";
import type { LocalDate } from "./calendar.ts";

/** yes and no are facts of the record; notYet: the day has not come; notNeeded: the case did not arise (paid in time, nothing past due). */
export type QuestionAnswer = "yes" | "no" | "notYet" | "notNeeded";

/** One instalment as the ledger has it. */
export type NotifiedInstalment = { number: number; dueOn: LocalDate; amountMinor: number; currency: string; paidOn: LocalDate | null };
/** One message of ours that reached the borrower, with the figures it stated. Messages that did not arrive are not given. */
export type NotificationRecord = {
  on: LocalDate;
  /** The due date the message was about. */
  dueOn: LocalDate;
  purpose: "notice" | "second_notice" | "missed_payment" | "reminder" | "reply";
  saidAmountMinor?: number;
  saidCurrency?: string;
  saidDueOn?: LocalDate;
  /** What else it said or asked: "method", "amount_understood", "credit_record". */
  topics: readonly string[];
};
/** A look at the debit or payment feed. */
export type TrackingRecord = { on: LocalDate; dueOn: LocalDate; found: "paid" | "unpaid" | "failed" };

export type FourQuestions = {
  number: number;
  dueOn: LocalDate;
  /** Was the borrower told before the due date? */
  toldBefore: QuestionAnswer;
  /** Was it accurate and clear: the ledger's amount and date, and how it will be paid? */
  accurateAndClear: QuestionAnswer;
  /** Was the debit tracked, and a second notice sent when it was not there? */
  trackedAndSecondNotice: QuestionAnswer;
  /** Was the meaning of the credit record made clear once something was past due? */
  creditRecordExplained: QuestionAnswer;
  /** One plain line for every "no". */
  because: string[];
};

/** A notice counts in the three days before the due date: later is not before, earlier is forgotten. */
const noticeDays = 3;

/** The four questions for one instalment as of a local day. Amounts in minor units. Where the lender reports to no bureau there is no credit record to explain. */
export function fourQuestions(
  instalment: NotifiedInstalment,
  record: { notifications: readonly NotificationRecord[]; tracking: readonly TrackingRecord[]; reportsToBureaus: boolean },
  asOf: LocalDate,
): FourQuestions {
  const { dueOn, paidOn } = instalment;
  const about = record.notifications.filter((one) => one.dueOn === dueOn && one.on <= asOf);
  const because: string[] = [];
  const no = (why: string): QuestionAnswer => {
    because.push(why);
    return "no";
  };
  const notices = about.filter((one) => one.on < dueOn && dayNumber(dueOn) - dayNumber(one.on) <= noticeDays);
  const paidBeforeNotice = paidOn !== null && dayNumber(dueOn) - dayNumber(paidOn) > noticeDays;

  const toldBefore: QuestionAnswer =
    paidBeforeNotice ? "notNeeded"
    : notices.length > 0 ? "yes"
    : asOf < dueOn ? "notYet"
    : paidOn !== null && paidOn < dueOn ? "notNeeded"
    : no(`no notice in the ${noticeDays} days before ${dueOn}`); // prettier-ignore

  // The last word counts: a wrong notice that was corrected in time is accurate.
  const last = notices.at(-1);
  const wrong =
    last === undefined ? undefined
    : last.saidAmountMinor !== instalment.amountMinor || last.saidCurrency !== instalment.currency ? "the notice did not state the ledger's amount"
    : last.saidDueOn !== dueOn ? "the notice did not state the due date"
    : !last.topics.includes("method") ? "the notice did not say how it is paid"
    : undefined; // prettier-ignore
  const accurateAndClear: QuestionAnswer =
    last === undefined ? (toldBefore === "no" ? "no" : toldBefore) : wrong === undefined ? "yes" : no(wrong);

  const looked = record.tracking.filter(
    (one) => one.dueOn === dueOn && one.on <= asOf && Math.abs(dayNumber(one.on) - dayNumber(dueOn)) <= 1,
  );
  const isPaidInTime = paidOn !== null && paidOn <= dueOn;
  const missing = looked.some((one) => one.found !== "paid") && !(paidOn !== null && paidOn < dueOn);
  const secondNotice = about.some((one) => one.on >= dueOn && dayNumber(one.on) - dayNumber(dueOn) <= 1 && one.purpose !== "reply");
  const trackedAndSecondNotice: QuestionAnswer =
    asOf < dueOn ? (paidOn === null ? "notYet" : "notNeeded")
    : looked.length === 0 ? (isPaidInTime ? "notNeeded" : no(`nobody looked at the payment around ${dueOn}`))
    : !missing || isPaidInTime ? "yes"
    : secondNotice ? "yes"
    : dayNumber(asOf) - dayNumber(dueOn) <= 1 ? "notYet"
    : no("the payment was missing and no second notice followed"); // prettier-ignore

  const wasPastDue = asOf > dueOn && (paidOn === null || paidOn > dueOn);
  const explained = record.notifications.some((one) => one.on <= asOf && one.topics.includes("credit_record"));
  const creditRecordExplained: QuestionAnswer =
    !wasPastDue ? (asOf <= dueOn && paidOn === null ? "notYet" : "notNeeded")
    : explained ? "yes"
    : !record.reportsToBureaus ? "notNeeded"
    : no("the meaning of the credit record was not explained"); // prettier-ignore
  return { number: instalment.number, dueOn, toldBefore, accurateAndClear, trackedAndSecondNotice, creditRecordExplained, because };
}

export type FourQuestionsTotals = Record<
  "toldBefore" | "accurateAndClear" | "trackedAndSecondNotice" | "creditRecordExplained",
  { yes: number; no: number; /** Of those that arose; null while none did. */ yesSharePct: number | null }
>;
const questions = ["toldBefore", "accurateAndClear", "trackedAndSecondNotice", "creditRecordExplained"] as const;

/** Totals over instalments, by officer (or any other name given with each). Shares are rounded down: 99.9 % is not all. */
export function fourQuestionsBy<Name extends string>(
  answers: readonly { by: Name; answer: FourQuestions }[],
): Map<Name, FourQuestionsTotals> {
  const totals = new Map<Name, FourQuestionsTotals>();
  for (const { by, answer } of answers) {
    let total = totals.get(by);
    if (!total) {
      const none = () => ({ yes: 0, no: 0, yesSharePct: null });
      totals.set(
        by,
        (total = { toldBefore: none(), accurateAndClear: none(), trackedAndSecondNotice: none(), creditRecordExplained: none() }),
      );
    }
    for (const question of questions) {
      if (answer[question] === "yes") total[question].yes++;
      if (answer[question] === "no") total[question].no++;
    }
  }
  for (const total of totals.values())
    for (const question of questions) {
      const { yes, no } = total[question];
      total[question].yesSharePct = yes + no === 0 ? null : Math.floor((yes * 100) / (yes + no));
    }
  return totals;
}
