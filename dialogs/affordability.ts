// Knows the four questions before any plan, and that the answers serve nothing else. Refuses a plan that leaves nothing.
import { addDays } from "../src/calendar.ts";
import { affordableMonthlyMinor, type Budget } from "../src/affordability.ts";
import { decimalsOf, money, toDecimal } from "../src/money.ts";
import { budgetIn, type BudgetLine } from "../prompts/budget.ts";
import { asksWhy, happeningIn, monthsAt, wontSay } from "../prompts/help-words.ts";
import { handOverMatter } from "./handoff.ts";
import { authorityIn } from "./position.ts";
import { act, because, hears, runningHolds, speak, start, theLoan, wordsOf, type Asking, type Dialog, type Talk } from "./talk.ts";

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
    if (!heard) return false;
    const { text } = heard;
    // What has happened to somebody is never a figure on a form; what they told before may be said again.
    const happened = happeningIn(text);
    if (happened !== null && happened !== state.reason) return false;
    if (heard.amounts.some((amount) => amount.share === undefined && amount.currency !== currency)) {
      speak(talk, "affordCurrency", { currency });
      ask(talk, "first");
      return true;
    }
    const said = budgetIn(heard, state.topic.slot as BudgetLine, currency);
    if (said === null) return planWish(talk) || withoutFigure(talk);
    for (const [line, name] of questions) if (said[line] !== undefined) given(talk)[name] = said[line];
    const budget = given(talk);
    if (budget.incomeMinor === 0) {
      nothingLeft(talk);
      return true;
    }
    const next = questions.find(([, name]) => budget[name] === undefined);
    if (next) {
      state.topic.slot = next[0];
      speak(talk, next[2]);
    } else conclude(talk);
    return true;
  },
  ask,
  expects: () => "amount",
};

/** "Over six months", said while we ask: kept for the plan, and the question stands. */
function planWish(talk: Talk): boolean {
  const { heard, state } = talk;
  const found = monthsAt(heard!.text);
  if (!found) return false;
  const day = heard!.dates.find(({ tense, span }) => tense === "future" && !(span[0] < found.end && span[1] > found.start));
  const before = (state.topic.data["wish"] as Record<string, unknown> | undefined) ?? {};
  state.topic.data["wish"] = { ...before, months: found.months, ...(day ? { firstOn: day.date } : {}) };
  ask(talk, "first");
  return true;
}

/** Why we ask is told; a rough figure will do; and nobody has to say. */
function withoutFigure(talk: Talk): boolean {
  const { heard, state } = talk;
  const { text } = heard!;
  if (asksWhy(text)) {
    speak(talk, "affordWhy");
    ask(talk, "first");
    return true;
  }
  const isUnsure = heard!.answer?.value === "unsure" || hears(heard, "unsure");
  if (!wontSay(text) && isUnsure && !state.topic.data["unsure"]) {
    state.topic.data["unsure"] = true;
    speak(talk, "affordRough");
    ask(talk, "first");
    return true;
  }
  if (!wontSay(text) && !isUnsure && !hears(heard, "cancel")) return false;
  because(talk, "no figures told: no plan by the assistant");
  speak(talk, "affordDeclined");
  handOverMatter(talk, "plan_beyond_authority");
  return true;
}

function nothingLeft(talk: Talk): void {
  const loan = theLoan(talk);
  speak(talk, "affordNothingLeft");
  if (!runningHolds(talk, loan).some(({ reason }) => reason === "hardship")) {
    const until = addDays(talk.facts.today, talk.facts.lender.holdDays.hardship);
    act(talk, { do: "placeHold", loanId: loan.loan.id, reason: "hardship", until, words: wordsOf(talk) });
  }
  handOverMatter(talk, "hardship");
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
  if (monthlyMinor <= 0) return nothingLeft(talk);
  // What was rough going in is not given back to the cent.
  const unit = 10 ** decimalsOf(currency);
  if (monthlyMinor >= unit) speak(talk, "affordFound", { amount: money(monthlyMinor - (monthlyMinor % unit), currency) });
  const after = typeof topic.data["after"] === "string" ? topic.data["after"] : "payment_plan";
  start(talk, after, { affordable: monthlyMinor, wish: topic.data["wish"] ?? {} });
}
