// Knows what is said when a promise goes past a limit: the nearest that can be noted, a person after the third. Refuses to know how it is read back.
import { addMonths, daysBetween, type LocalDate } from "../src/calendar.ts";
import { toDecimal } from "../src/money.ts";
import type { PromiseRefusal } from "../src/promise.ts";
import { handOverMatter } from "./handoff.ts";
import { draftOf, inLoan } from "./promise-asking.ts";
import { refusalOfDraft, totalOf, type Draft } from "./promise-draft.ts";
import { because, finish, speak, start, theLoan, type Talk } from "./talk.ts";

/** A third proposal past the limits goes to a person. */
const mostRounds = 3;

/** Why this draft may not be taken as it stands, or null when it may. */
export function refusalIn(talk: Talk, draft: Draft & { on: LocalDate }): PromiseRefusal | null {
  const measured = refusalOfDraft(draft, theLoan(talk), talk.facts);
  return measured?.code === "date_too_late" && hasPassed(talk, draft.on) ? { code: "date_past", earliest: talk.facts.today } : measured;
}

/** "The 3rd of March", said on the 11th: nobody offers a day almost a year away without naming the year, it is the one just gone. */
function hasPassed({ facts, heard }: Talk, on: LocalDate): boolean {
  const lastYear = addMonths(on, -12);
  const namesYear = /\d{4}|next year|(?:pr[oó]ximo|otro) a[nñ]o|a[nñ]o (?:que viene|pr[oó]ximo|entrante)|明年|来年/iu.test(
    heard?.text ?? "",
  );
  return !namesYear && lastYear < facts.today && daysBetween(lastYear, facts.today) <= justGoneDays;
}
const justGoneDays = 60;

/** An amount outside the limits is said before the day is asked for. */
export function amountRefusal(talk: Talk, draft: Draft): PromiseRefusal | null {
  return refusalOfDraft({ ...draft, on: talk.facts.today }, theLoan(talk), talk.facts);
}

/** The nearest that can be noted, and a person for more. What was right in the proposal stays. */
export function counter(talk: Talk, refusal: PromiseRefusal): void {
  const draft = draftOf(talk);
  const { state } = talk;
  const figures = {
    ...(draft.on ? { on: draft.on } : {}),
    amount: toDecimal(totalOf(draft, theLoan(talk)), theLoan(talk).statement.currency),
  };
  because(talk, `promise refused: ${refusal.code}`, Object.values(figures));
  if (refusal.code === "nothing_due") {
    speak(talk, "nothingDue");
    return finish(talk);
  }
  draft.rounds++;
  delete state.topic.data["nearest"];
  state.refused.push(`${figures.amount} ${figures.on ?? ""}: ${refusal.code}`.trim());
  if (draft.rounds >= mostRounds) {
    speak(talk, "roundsOver");
    return handOverMatter(talk, "plan_beyond_authority");
  }
  switch (refusal.code) {
    case "date_too_late":
      state.offered.push(`until ${refusal.latest}`);
      state.topic.data["nearest"] = { on: refusal.latest };
      speak(talk, "counterLatest", { latest: refusal.latest });
      break;
    case "date_past":
      speak(talk, "counterEarliest");
      break;
    case "amount_too_small":
      // The smallest sum is named once: who has less is shown the other ways.
      if (state.topic.data["smallest"] === refusal.minimumMinor) return showOtherWays(talk, draft);
      state.topic.data["smallest"] = refusal.minimumMinor;
      state.offered.push(`from ${toDecimal(refusal.minimumMinor, theLoan(talk).statement.currency)}`);
      state.topic.data["nearest"] = { amountMinor: refusal.minimumMinor };
      speak(talk, "counterMinimum", { minimum: inLoan(talk, refusal.minimumMinor) });
      break;
    case "amount_too_large":
      speak(talk, "counterMaximum", { maximum: inLoan(talk, refusal.maximumMinor) });
  }
  const aboutDate = refusal.code === "date_too_late" || refusal.code === "date_past";
  // Of two payments only the day that cannot be noted falls: the other one stays as it was said.
  const secondDay =
    aboutDate &&
    draft.restOn !== undefined &&
    refusalOfDraft({ ...draft, restOn: draft.on!, on: draft.on! }, theLoan(talk), talk.facts) === null;
  if (secondDay) delete draft.restOn;
  else if (aboutDate) delete draft.on;
  else {
    delete draft.amountMinor;
    delete draft.restMinor;
    delete draft.restOn;
  }
  speak(talk, "orPerson");
  state.topic.slot = secondDay ? "rest_date" : aboutDate ? "date" : "amount";
}

function showOtherWays(talk: Talk, { rounds }: Draft): void {
  speak(talk, "belowMinimum");
  start(talk, "extension", { unheard: true, draft: { rounds } });
}
