// Knows what can be done for somebody who needs longer: a day inside the limits, parts, or another due date that a person decides. Refuses to decide it.
import { asksDueDateChange } from "../prompts/matter-words.ts";
import { authorityStageOf } from "../src/authority.ts";
import { limitsFor } from "./promise-draft.ts";
import { authorityIn } from "./position.ts";
import { handOverMatter } from "./handoff.ts";
import type { Topic } from "./dialog.ts";
import { act, because, choiceOf, finish, hears, speak, start, theLoan, yesOrNo, type Dialog, type Talk } from "./talk.ts";

function choose(talk: Talk): void {
  // Who has offered less than can be noted may name another sum in place of a choice.
  talk.state.topic.slot = talk.state.topic.data["unheard"] ? "choice_or_sum" : "choice";
  speak(talk, "moreTimeChoice", { latest: limitsFor(theLoan(talk), talk.facts).latest });
}

/** What was drafted of a promise before this, and how often it went past a limit. */
const draftIn = ({ data }: Topic): Record<string, unknown> => (data["draft"] === undefined ? {} : { draft: data["draft"] });

export const moreTime: Dialog = {
  name: "extension",
  disclosing: true,
  needsLoan: true,
  startsOn: ["extension_request"],
  begin: (talk) => {
    const { heard } = talk;
    if (theLoan(talk).statement.payoff.totalMinor <= 0) {
      speak(talk, "balanceSettled");
      return finish(talk);
    }
    // A day that was named is measured against the limits like any other.
    if (!talk.state.topic.data["unheard"] && heard?.dates.some(({ tense }) => tense === "future")) return start(talk, "promise_to_pay", {});
    choose(talk);
  },
  answer: (talk) => {
    const { heard } = talk;
    const chosen = choiceOf(heard, 3);
    const names = chosen === null && (heard?.dates.some(({ tense }) => tense === "future") || (heard?.amounts.length ?? 0) > 0);
    if (chosen === 1 || names) start(talk, "promise_to_pay", { ...(chosen === 1 ? { unheard: true } : {}), ...draftIn(talk.state.topic) });
    else if (chosen === 2 || hears(heard, "payment_plan_request")) start(talk, "payment_plan", {});
    else if (chosen === 3) start(talk, "due_date_change", {});
    else return false;
    return true;
  },
  ask: choose,
  expects: (slot) => (slot === "choice_or_sum" ? "amount_or_date" : "choice"),
  choices: () => 3,
};

/** Days that every month has: nobody's due date jumps. */
const lastDay = 28;

/** Asked for by the borrower, decided by a person; nothing changes until then. */
export const dueDateChange: Dialog = {
  name: "due_date_change",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    const { topic } = talk.state;
    const loan = theLoan(talk);
    if (!authorityStageOf(authorityIn(talk.facts), loan.statement.daysPastDue).dueDateChange || loan.loan.frequency !== "monthly") {
      speak(talk, "extensionToPerson");
      return handOverMatter(talk, "plan_beyond_authority");
    }
    const named =
      talk.heard && asksDueDateChange(talk.heard.text) ? Number(talk.heard.dates[0]?.date.slice(8, 10) ?? Number.NaN) : Number.NaN;
    if (named > lastDay) {
      topic.slot = "day";
      return speak(talk, "dueDateAskAgain");
    }
    if (named >= 1) return confirm(talk, named);
    const payday = talk.facts.borrower?.payday;
    if (payday !== undefined) return confirm(talk, payday >= lastDay ? 1 : payday + 1);
    topic.slot = "day";
    speak(talk, "dueDateAsk");
  },
  answer: (talk) => {
    const { heard, state } = talk;
    if (state.topic.slot === "confirm") {
      const answer = yesOrNo(heard);
      if (answer === "yes") {
        const day = state.topic.data["day"] as number;
        act(talk, { do: "requestDueDateChange", loanId: theLoan(talk).loan.id, dayOfMonth: day });
        because(talk, "due date change asked for", [String(day)]);
        speak(talk, "dueDateAsked", { day });
        finish(talk);
        return true;
      }
      // Offered unasked, a no is the end of it.
      if (answer === "no" && heard?.dates.length === 0 && state.topic.data["unasked"] === true) {
        speak(talk, "nothingNoted");
        finish(talk);
        return true;
      }
      if (answer === "no" && heard?.dates.length === 0) {
        state.topic.slot = "day";
        speak(talk, "dueDateAsk");
        return true;
      }
    }
    // "Every month on the 16th" sounds like a plan, and is the day that was asked for.
    const isPlan = hears(heard, "payment_plan_request") && !(state.topic.slot === "day" && (heard?.dates.length ?? 0) > 0);
    if (isPlan || hears(heard, "change_promise", "cancel_promise", "already_paid", "hardship")) return false;
    if (state.topic.slot === "day" && heard?.dates.length === 0 && (heard.answer?.value === "no" || hears(heard, "cancel", "deny"))) {
      speak(talk, "nothingNoted");
      finish(talk);
      return true;
    }
    const named = heard?.dates[0]?.date.slice(8, 10) ?? /(?<!\d)\d{1,2}(?!\d)/.exec(heard?.digits ?? heard?.text ?? "")?.[0];
    const day = Number(named);
    if (!Number.isInteger(day) || day < 1 || day > 31) return false;
    if (day > lastDay) speak(talk, "dueDateAskAgain");
    else confirm(talk, day);
    return true;
  },
  ask: (talk, how) => {
    const { slot, data } = talk.state.topic;
    if (slot === "confirm") speak(talk, "dueDateConfirm", { day: data["day"] as number });
    else speak(talk, how === "first" ? "dueDateAsk" : "dueDateAskAgain");
  },
  expects: (slot) => (slot === "confirm" ? "yes_no" : "date"),
  choices: ({ slot }) => (slot === "confirm" ? 2 : 0),
};

function confirm(talk: Talk, day: number): void {
  const { topic } = talk.state;
  topic.data["day"] = day;
  topic.slot = "confirm";
  speak(talk, "dueDateConfirm", { day });
}
