// Knows that the reason is asked once, kindly, and kept as a code with the borrower's words. Refuses to judge it.
import type { ReasonCode } from "./dialog.ts";
import { authorityStageOf } from "../src/authority.ts";
import { authorityIn } from "./position.ts";
import type { Intent } from "../prompts/heard.ts";
import { happeningIn, wontSay } from "../prompts/help-words.ts";
import { namesPassedIllness } from "../prompts/matter-words.ts";
import { reasonIn } from "../prompts/reason-words.ts";
import { comfort } from "./hardship.ts";
import { act, because, choiceOf, finish, hears, speak, start, theLoan, wordsOf, type Dialog, type Talk } from "./talk.ts";

const byKey: readonly ReasonCode[] = ["forgot", "payday_later", "travelling", "other"];
const byIntent: readonly [Intent, ReasonCode][] = [
  ["already_paid", "says_paid"],
  ["dispute_debt", "disputes"],
  ["refuse_to_pay", "will_not_pay"],
  ["payment_failed", "debit_short"],
];

/** What is asked of us in place of a reason, from this likelihood on. */
const askedFrom = 0.45;
const requests: readonly Intent[] = [
  "debt_detail_inquiry", "statement_request", "overdue_status_inquiry", "due_date_inquiry", "min_payment_inquiry", "interest_inquiry", "payment_status",
  "credit_record_question", "contact_preference", "callback_request", "update_contact", "cancel_promise", "fee_waiver_request", "extension_request",
  "verify_lender", "help", "unreachable_person",
]; // prettier-ignore

export const reason: Dialog = {
  name: "reason",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    talk.state.topic.slot = "why";
    speak(talk, "askReason");
  },
  answer: (talk) => {
    const { heard } = talk;
    if (!heard) return false;
    const everyday = reasonIn(heard.text);
    // "My kid was sick": it has passed, and a day can be looked for. Words of care, then on.
    if (namesPassedIllness(heard.text) && heard.dates.every(({ tense }) => tense === "past")) {
      keep(talk, "illness");
      return true;
    }
    // What has a dialog of its own is heard there: hardship is not a line in a form.
    if (
      everyday === null &&
      hears(heard, "hardship", "already_paid", "dispute_debt", "balance_inquiry", "explain_amount", "change_promise", "how_to_pay")
    )
      return false;
    const chosen = choiceOf(heard, byKey.length);
    // Something asked of us is no reason either, where nothing else in it is one.
    if (
      chosen === null &&
      everyday === null &&
      heard.acts.some(({ intent, confidence }) => confidence >= askedFrom && requests.includes(intent))
    )
      return false;
    // Another proposal in place of a reason is heard as that: nothing said about a payment is filed away.
    const proposes =
      heard.dates.some(({ tense }) => tense === "future") || hears(heard, "promise_to_pay", "partial_payment", "payment_plan_request");
    if (chosen === null && everyday === null && proposes) return false;
    if (chosen !== null) keep(talk, byKey[chosen - 1]!);
    else if (wontSay(heard.text) || hears(heard, "deny", "thanks", "goodbye") || heard.answer?.value === "no")
      keep(talk, "declined_to_say");
    else keep(talk, everyday ?? byIntent.find(([intent]) => hears(heard, intent))?.[1] ?? "other");
    return true;
  },
  ask: (talk) => speak(talk, "askReason"),
  expects: () => "reason",
  choices: () => byKey.length,
};

function note(talk: Talk, code: ReasonCode, words: string): void {
  talk.state.reason = code;
  because(talk, `reason: ${code}`);
  act(talk, { do: "recordReason", loanId: theLoan(talk).loan.id, code, words });
}

/** Said unasked, in the same breath as a day or an amount: noted once, and not asked again. */
export function noteReasonTold(talk: Talk): void {
  if (talk.state.reason !== null || !talk.heard) return;
  const happened = happeningIn(talk.heard.text);
  const code = happened ?? reasonIn(talk.heard.text);
  if (code === null) return;
  note(talk, code, talk.heard.text);
  const kind = happened === null ? undefined : comfort[happened];
  if (kind) speak(talk, kind);
}

function keep(talk: Talk, code: ReasonCode): void {
  note(talk, code, wordsOf(talk));
  const kind = comfort[code];
  speak(talk, kind ?? "reasonNoted");
  const after = talk.state.topic.data["after"];
  if (typeof after === "string") start(talk, after, { unheard: true });
  // Pay day after the due date: the cause can be mended, not only this month.
  else if (code === "payday_later" && mayMoveDueDate(talk)) start(talk, "due_date_change", { unasked: true });
  else finish(talk);
}

/** Pay day after the due date is mended for good by another due date; a person decides. */
export function mayMoveDueDate(talk: Talk): boolean {
  const { loan, statement } = theLoan(talk);
  return loan.frequency === "monthly" && authorityStageOf(authorityIn(talk.facts), statement.daysPastDue).dueDateChange !== null;
}
