// Knows what is done for somebody who has been hit: no pressure, a hold, who else can help, a person. Refuses to ask for money here.
import { addDays } from "../src/calendar.ts";
import type { ReasonCode } from "../src/reason.ts";
import { happeningIn } from "../prompts/help-words.ts";
import type { PhraseKey } from "../prompts/phrases.ts";
import { handOver, openCase } from "./handoff.ts";
import { signpostFor } from "./signposts.ts";
import { act, because, choiceOf, finish, hears, loanOf, rightPartyKnown, speak, start, wordsOf, type Dialog } from "./talk.ts";

type Comfort = PhraseKey & `hardship${string}`;
const comfort: Partial<Record<ReasonCode, Comfort>> = {
  lost_income: "hardshipIncome",
  illness: "hardshipIllness",
  disaster: "hardshipDisaster",
  bereavement: "hardshipLoss",
  domestic_abuse: "hardshipAbuse",
  gambling: "hardshipGambling",
  scam: "hardshipScam",
};
/** Nothing is proposed to these by a machine: a person comes (FCA FG21/1: a weakness found is a vulnerability). */
const vulnerable: readonly ReasonCode[] = ["illness", "bereavement", "domestic_abuse", "gambling", "scam"];

export const hardship: Dialog = {
  name: "hardship",
  disclosing: false,
  needsLoan: false,
  startsOn: ["hardship"],
  begin: (talk) => {
    const { facts, state } = talk;
    const words = wordsOf(talk);
    const code = happeningIn(words) ?? "other";
    if (!rightPartyKnown(state, facts)) {
      speak(talk, "hardshipHeard");
      return handOver(talk, vulnerable.includes(code) ? "vulnerable" : "hardship");
    }
    const loan = loanOf(talk);
    const days = code === "bereavement" ? facts.lender.holdDays.bereavement : facts.lender.holdDays.hardship;
    const until = addDays(facts.today, days);
    state.reason = code;
    because(talk, `hardship: ${code}`);
    if (loan) act(talk, { do: "recordReason", loanId: loan.loan.id, code, words });
    act(talk, {
      do: "placeHold",
      loanId: loan?.loan.id ?? null,
      reason: code === "bereavement" ? "bereavement" : "hardship",
      until,
      words,
    });
    speak(talk, comfort[code] ?? "hardshipOther");
    const other = code === "bereavement" || code === "other" ? null : signpostFor(code, facts.borrower!.country, state.language);
    if (other) speak(talk, "signpost", { service: other.name, number: other.number });
    speak(talk, "hardshipRest", { until });
    if (vulnerable.includes(code)) return handOver(talk, "vulnerable");
    // A person is told in any case; the borrower may go on here meanwhile, or not.
    openCase(talk, "hardship");
    state.topic.slot = "choice";
    speak(talk, "hardshipChoice");
  },
  answer: (talk) => {
    const { heard } = talk;
    const chosen = choiceOf(heard, 3);
    if (chosen === 1 || hears(heard, "payment_plan_request")) start(talk, "payment_plan", {});
    else if (chosen === 2) handOver(talk, "hardship");
    else if (chosen === 3 || heard?.answer?.value === "no") {
      speak(talk, "hardshipLater");
      finish(talk);
    } else if (heard?.answer?.value === "yes") start(talk, "payment_plan", {});
    else return false;
    return true;
  },
  ask: (talk) => speak(talk, "hardshipChoice"),
  expects: () => "choice",
  choices: () => 3,
};
