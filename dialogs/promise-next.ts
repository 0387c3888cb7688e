// Knows what comes next for a drafted promise: the first thing missing, a limit, or the reading back. Refuses to read what was said.
import { happeningIn } from "../prompts/help-words.ts";
import { isTooMuchAtOnce } from "../prompts/part-words.ts";
import { handOverMatter } from "./handoff.ts";
import { ask, draftOf, inLoan, readBack } from "./promise-asking.ts";
import { amountRefusal, counter, refusalIn } from "./promise-counter.ts";
import { limitsFor, mayPromise, type Draft, type Reading } from "./promise-draft.ts";
import { because, speak, start, theLoan, type Talk } from "./talk.ts";

/** Goes on from whatever the draft holds now: the first thing missing, a limit, or the reading back. */
export function proceed(talk: Talk, reading: Reading): void {
  const draft = draftOf(talk);
  switch (reading.kind) {
    case "which_date":
      draft.whichDates = reading.dates;
      return ask(talk, "which_date");
    case "which_amount":
      draft.whichAmounts = reading.amounts;
      return ask(talk, "which_amount");
    case "payday":
      return ask(talk, "payday");
    case "other_currency":
      speak(talk, "counterCurrency", { currency: theLoan(talk).statement.currency });
      talk.state.topic.slot = "amount";
      return;
    case "too_many_parts":
      return start(talk, "payment_plan", {});
    case "nothing":
    case "read":
      return goOn(talk);
  }
}

export function goOn(talk: Talk): void {
  const draft = draftOf(talk);
  // After the broken promises that the table allows, only today is taken here.
  if (!mayPromise(theLoan(talk), talk.facts) && (draft.on !== talk.facts.today || draft.restMinor !== undefined)) {
    if (draft.on !== undefined || draft.amountMinor !== undefined) speak(talk, "roundsOver");
    return handOverMatter(talk, "third_broken_promise");
  }
  if (draft.on === undefined) {
    const refusal = draft.amountMinor === undefined ? null : amountRefusal(talk, draft);
    if (refusal) return counter(talk, refusal);
    // Two days were named and a sum came in between: which of them is still the question.
    return ask(talk, draft.whichDates ? "which_date" : "date");
  }
  delete draft.whichDates;
  const refusal = refusalIn(talk, { ...draft, on: draft.on });
  if (refusal) return counter(talk, refusal);
  // The rest cannot come before the part: its day is asked for anew.
  if (draft.restOn !== undefined && draft.restOn <= draft.on) delete draft.restOn;
  if (draft.restMinor !== undefined && draft.restOn === undefined) ask(talk, "rest_date");
  else if (wantsPartOfDay(talk, draft)) ask(talk, "part_of_day");
  else readBack(talk, "first");
}

/** A comparison of wordings may ask at which part of the day; two payments would make it two questions more. */
function wantsPartOfDay({ facts }: Talk, draft: Draft): boolean {
  return draft.partOfDay === undefined && draft.restOn === undefined && (facts.wording?.asks.includes("part_of_day") ?? false);
}

/** "Not all of it", and neither a sum nor a day that could be measured. */
export function wantsPart({ heard }: Talk): boolean {
  if (!heard || !isTooMuchAtOnce(heard.text) || happeningIn(heard.text) !== null) return false;
  return heard.amounts.every(({ share }) => share === "all") && !heard.dates.some(({ tense }) => tense === "future");
}

/** From what sum on a part can be noted, then how much it shall be; said a second time, parts over months are on offer too. */
export function askPart(talk: Talk): void {
  const { data } = talk.state.topic;
  const draft = draftOf(talk);
  delete draft.amountMinor;
  delete draft.restMinor;
  delete draft.restOn;
  because(talk, "the whole is too much at once: a part is asked for");
  if (data["partAsked"]) return start(talk, "extension", {});
  data["partAsked"] = true;
  speak(talk, "smallerStep", { minimum: inLoan(talk, limitsFor(theLoan(talk), talk.facts).minimumMinor) });
  ask(talk, "amount");
}
