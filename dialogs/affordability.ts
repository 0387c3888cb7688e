// Knows the four questions before any plan, and that the answers serve nothing else. Refuses a plan that leaves nothing.
import { addDays } from "../src/calendar.ts";
import { affordableMonthlyMinor, type Budget } from "../src/affordability.ts";
import { money, parseDecimal, toDecimal } from "../src/money.ts";
import { meansNothing } from "../prompts/help-words.ts";
import { handOver } from "./handoff.ts";
import { authorityIn } from "./position.ts";
import { act, because, speak, start, theLoan, wordsOf, type Asking, type Dialog, type Talk } from "./talk.ts";

const questions = [
  ["income", "incomeMinor", "affordIncome"],
  ["housing", "housingMinor", "affordHousing"],
  ["essentials", "essentialsMinor", "affordEssentials"],
  ["debts", "debtsMinor", "affordDebts"],
] as const;

function given(talk: Talk): Partial<Budget> {
  const { data } = talk.state.topic;
  data["budget"] ??= {};
  return data["budget"] as Partial<Budget>;
}

function ask(talk: Talk, how: Asking): void {
  const open = questions.find(([slot]) => slot === talk.state.topic.slot) ?? questions[0];
  if (how !== "first") speak(talk, "affordAgain");
  speak(talk, open[2]);
}

/** `topic.data.after` is the dialog that gets `affordable`, with the borrower's wish handed through. */
export const affordability: Dialog = {
  name: "affordability",
  disclosing: true,
  needsLoan: true,
  begin: (talk) => {
    talk.state.topic.slot = "income";
    speak(talk, "affordIntro");
    speak(talk, "affordIncome");
  },
  answer: (talk) => {
    const { heard, state } = talk;
    const { currency } = theLoan(talk).statement;
    const index = questions.findIndex(([slot]) => slot === state.topic.slot);
    if (!heard || index < 0) return false;
    const said = heard.amounts.find((amount) => amount.share === undefined && amount.certainty !== "ambiguous");
    if (said && said.currency !== currency) {
      speak(talk, "counterCurrency", { currency });
      return true;
    }
    const amountMinor = said?.amountMinor ?? onlyNumberIn(heard.text, currency) ?? (meansNothing(heard.text) ? 0 : null);
    if (amountMinor === null) return false;
    given(talk)[questions[index]![1]] = amountMinor;
    const next = questions[index + 1];
    if (next) {
      state.topic.slot = next[0];
      speak(talk, next[2]);
    } else conclude(talk);
    return true;
  },
  ask,
  expects: () => "amount",
};

/** "900 rent", "renta 900": where an amount was asked, the one number in the message is it. Null when there is none or more than one. */
function onlyNumberIn(text: string, currency: string): number | null {
  const found = /^\D*?(\d[\d.,]*)\D*$/.exec(text.normalize("NFKC").trim())?.[1]?.replace(/[.,]$/, "");
  if (found === undefined) return null;
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(found) ? found.replaceAll(/[.,]/g, "") : found.replace(",", ".");
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? parseDecimal(plain, currency) : null;
}

function conclude(talk: Talk): void {
  const { topic } = talk.state;
  const loan = theLoan(talk);
  const { currency } = loan.statement;
  const budget = given(talk) as Budget;
  act(talk, { do: "recordAffordability", loanId: loan.loan.id, currency, ...budget });
  const { monthlyMinor } = affordableMonthlyMinor(budget, authorityIn(talk.facts).affordability);
  // What was said about a household is not repeated in the explanation: only what follows from it.
  because(talk, "affordable a month", [toDecimal(monthlyMinor, currency)]);
  if (monthlyMinor <= 0) {
    speak(talk, "affordNothingLeft");
    const until = addDays(talk.facts.today, talk.facts.lender.holdDays.hardship);
    act(talk, { do: "placeHold", loanId: loan.loan.id, reason: "hardship", until, words: wordsOf(talk) });
    return handOver(talk, "hardship");
  }
  speak(talk, "affordFound", { amount: money(monthlyMinor, currency) });
  start(talk, String(topic.data["after"] ?? "payment_plan"), { affordable: monthlyMinor, wish: topic.data["wish"] ?? {} });
}
