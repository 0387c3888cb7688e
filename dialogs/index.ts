// Knows every dialog there is and offers the step over them. Refuses to hold a dialog of its own: each has its file (README.md).
import type { Expectation } from "../prompts/heard.ts";
import { affordability } from "./affordability.ts";
import { alreadyPaid, paidNotFound } from "./already-paid.ts";
import { answers } from "./balance.ts";
import { callOpening } from "./call.ts";
import { callback, callbackMoved, callbackNow } from "./callback.ts";
import { contactPreference } from "./contact-preference.ts";
import type { ConversationState, Step } from "./dialog.ts";
import { dispute } from "./dispute.ts";
import { complaint, refusal } from "./handoff.ts";
import { hardship } from "./hardship.ts";
import { anythingElse, menu, whichLoan } from "./menu.ts";
import { dueDateChange, moreTime } from "./more-time.ts";
import { paymentPlan } from "./payment-plan.ts";
import { cancelPromise, changePromise } from "./promise-change.ts";
import { paymentFound, promiseBroken, promiseKept, promisePartial, promiseReminder, smallerStep } from "./promise-follow-up.ts";
import { promiseToPay } from "./promise-to-pay.ts";
import { reason } from "./reason.ts";
import { notice, overdue, planMissed, planReminder, tracking } from "./reminder.ts";
import { expectationIn, stepWith } from "./step.ts";
import type { Dialog } from "./talk.ts";
import { reachedHere, rightPerson, someoneElse, verify } from "./verify.ts";
import { waiver } from "./waiver.ts";

/** Where two start on the same act, the earlier one wins. */
export const dialogs: readonly Dialog[] = [
  verify, rightPerson, reachedHere, someoneElse, callOpening, whichLoan, menu, anythingElse,
  alreadyPaid, paidNotFound, dispute, complaint, refusal,
  cancelPromise, changePromise, promiseToPay, reason, smallerStep,
  promiseReminder, promiseKept, promisePartial, promiseBroken, paymentFound,
  notice, tracking, overdue, planReminder, planMissed,
  hardship, affordability, paymentPlan, moreTime, dueDateChange, waiver,
  callback, callbackMoved, callbackNow, contactPreference,
  ...answers,
]; // prettier-ignore

const byName = new Map(dialogs.map((dialog) => [dialog.name, dialog]));

/** One turn: pure, and the same for the same three arguments. */
export const step: Step = stepWith(dialogs);

/** What the open question waits for, for hearing and for the phone's keys. */
export function expectationOf(state: ConversationState): Expectation {
  return expectationIn(byName, state);
}

/** How many options are on offer, 0 when the question is open. */
export function choicesOf({ topic }: ConversationState): number {
  return topic.slot === null ? 0 : (byName.get(topic.name)?.choices?.(topic) ?? 0);
}

export { initialState, upgradeState } from "./state.ts";
