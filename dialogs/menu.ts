// Knows what to offer when nothing is being talked about, and how the borrower picks among loans. Refuses to carry anything of it out.
import { writeMoney } from "../prompts/format.ts";
import { namesOtherLoan } from "../prompts/matter-words.ts";
import { money, type Money } from "../src/money.ts";
import type { LoanFacts } from "./dialog.ts";
import { choiceOf, finish, hears, isBareNo, loanOf, speak, start, yesOrNo, type Dialog, type Talk } from "./talk.ts";

const byKey = ["pay_now", "promise", "balance"] as const;

/** Pay now, choose a day, hear what is open; 0 is a person everywhere. */
export const menu: Dialog = {
  name: "menu",
  disclosing: true,
  needsLoan: false,
  begin: (talk) => {
    talk.state.topic.slot = "choice";
    ask(talk, talk.facts.medium === "voice" || talk.state.topic.data["keys"] === true);
  },
  answer: (talk) => {
    const chosen = choiceOf(talk.heard, byKey.length);
    if (chosen === null) {
      // "No, that is all": nothing is left open.
      if (!isBareNo(talk.heard)) return false;
      close(talk);
      return true;
    }
    if (chosen === 3) start(talk, "balance");
    else start(talk, "promise_to_pay", { unheard: true, ...(chosen === 1 ? { today: true } : {}) });
    return true;
  },
  ask: (talk, how) => ask(talk, how !== "first" || talk.facts.medium === "voice"),
  expects: () => "choice",
  choices: () => byKey.length,
};

function ask(talk: Talk, keys: boolean): void {
  speak(talk, keys ? "mainMenu" : "whatICanDo");
}

function close(talk: Talk): void {
  speak(talk, "goodbye");
  talk.state.topic = { name: "none", slot: null, data: {} };
  if (talk.facts.medium === "voice") talk.effects.push({ do: "endCall" });
}

/** On the phone, after something is done: anything else, or goodbye. */
export const anythingElse: Dialog = {
  name: "anything_else",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    talk.state.topic.slot = "else";
    speak(talk, "whatElse");
  },
  answer: (talk) => {
    const answer = yesOrNo(talk.heard);
    if (answer === "yes") start(talk, "menu");
    else if (isBareNo(talk.heard)) close(talk);
    else return false;
    return true;
  },
  ask: (talk) => speak(talk, "whatElseAgain"),
  expects: () => "yes_no",
  choices: () => 2,
};

/** More than one loan is open: which one is meant, by key or by its number. */
export const whichLoan: Dialog = {
  name: "which_loan",
  disclosing: true,
  needsLoan: false,
  begin: (talk) => {
    if (loanOf(talk)) return finish(talk);
    talk.state.topic.slot = "which";
    askWhich(talk);
  },
  answer: (talk) => {
    const open = openLoans(talk);
    const chosen = choiceOf(talk.heard, open.length);
    const text = (talk.heard?.text ?? "").toLowerCase();
    const productOf = (id: string): string => talk.facts.loans.find(({ loan }) => loan.id === id)!.loan.product.toLowerCase();
    const byNumber = open.filter((id) => text.includes(id.toLowerCase()));
    const byWhole = byNumber.length > 0 ? byNumber : open.filter((id) => productOf(id) !== "" && text.includes(productOf(id)));
    const byName = byWhole.length > 0 ? byWhole : namedByPart(text, open, productOf);
    const named = chosen === null ? byName : [open[chosen - 1]!];
    if (named.length !== 1) return false;
    talk.state.loanId = named[0]!;
    finish(talk);
    return true;
  },
  ask: askWhich,
  expects: () => "choice",
  choices: () => 4,
};

/** "And the other one?", once one of two agreements was talked about: the talk goes over to it, and what was open on the first is left. True when it did. */
export function switchLoan({ state, facts, heard }: Talk): boolean {
  const open = facts.loans.filter(({ statement }) => statement.payoff.totalMinor > 0).map(({ loan }) => loan.id);
  const [other, ...more] = open.filter((id) => id !== state.loanId);
  if (!heard || state.loanId === null || !open.includes(state.loanId) || other === undefined || state.topic.name === "which_loan") return false;
  const text = heard.text.toLowerCase();
  const byNumber = open.find((id) => id !== state.loanId && text.includes(id.toLowerCase()));
  const byProduct = open.filter((id) => namesProduct(text, facts.loans.find(({ loan }) => loan.id === id)!.loan.product, facts.loans.map(({ loan }) => loan.product))); // prettier-ignore
  const named = byProduct.length === 1 && byProduct[0] !== state.loanId ? byProduct[0] : undefined;
  const to = byNumber ?? named ?? (more.length === 0 && byProduct.length === 0 && namesOtherLoan(text) ? other : undefined);
  if (to === undefined) return false;
  state.loanId = to;
  state.topic = { name: "none", slot: null, data: {} };
  state.parked = [];
  return true;
} // prettier-ignore

/** "The auto loan", "and now the car", 经营那笔: one of the agreements by what it is called, as a thing and not in passing ("for personal reasons"). */
function namesProduct(text: string, product: string, products: readonly string[]): boolean {
  const [name, others] = [product.toLowerCase(), products.map((one) => one.toLowerCase()).filter((one) => one !== product.toLowerCase())];
  if (name !== "" && text.includes(name)) return !others.some((one) => one.includes(name) && text.includes(one));
  return wordsOfProduct(name).some((word) => {
    if (others.some((one) => wordsOfProduct(one).includes(word))) return false;
    const asThing = /\p{Script=Han}/u.test(word)
      ? `${word}(?:性)?(?:贷款?|那|这|的(?:那|这)?(?:笔|个)|笔)`
      : `(?<!\\p{L})(?:the|my|el|la|mi|del|al) (?:loan (?:for|on) (?:the|my) |(?:de(?:l| la| mi)?|para(?: el| la| mi)?) )?${word}(?= (?:loan|one|card|account|payment)|\\W*$|[,.;:!?]| (?:i|and|y|on|will|can|friday|monday|el)(?!\\p{L})| \\$?\\d)`;
    return new RegExp(asThing, "u").test(text);
  });
}

/** The words of a product's name by which people tell it from another. */
function wordsOfProduct(product: string): string[] {
  return [
    ...(product.match(/[\p{Script=Latin}]{3,}/gu) ?? []).filter((word) => !/^(?:loan|para|con|cr[eé]dito|pr[eé]stamo|the)$/u.test(word)),
    ...[...product.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((pair) => pair[1]!),
  ];
}

/** "The business one", 经营那笔: by a word that only one of the products has. */
function namedByPart(text: string, open: readonly string[], productOf: (id: string) => string): string[] {
  return open.filter((id) => {
    const others = open.filter((other) => other !== id).map(productOf);
    return wordsOfProduct(productOf(id)).some((word) => text.includes(word) && !others.some((other) => other.includes(word)));
  });
}

/** At most four options at once, as people can hold in mind on the phone. */
function openLoans(talk: Talk): string[] {
  const { loans } = talk.facts;
  const open = loans.filter(({ statement }) => statement.payoff.totalMinor > 0);
  return (open.length > 0 ? open : loans).slice(0, 4).map(({ loan }) => loan.id);
}

/** What it asks of them: what is past due, else the next payment, else what pays it off. */
function askedOf({ statement }: LoanFacts): Money {
  const amountMinor = statement.pastDue.totalMinor > 0 ? statement.pastDue.totalMinor : (statement.nextDue?.totalMinor ?? statement.payoff.totalMinor);
  return money(amountMinor, statement.currency);
} // prettier-ignore

/** By what people call it and what it asks of them; by its number where that does not tell two apart. The phone says the key last, when it is known what for. */
function askWhich(talk: Talk): void {
  const { facts, state } = talk;
  const open = openLoans(talk).map((id) => facts.loans.find(({ loan }) => loan.id === id)!);
  if (facts.medium !== "voice") {
    const options = open.map((one, at) => `${at + 1}: ${one.loan.product}, ${writeMoney(askedOf(one), state.language)} (${one.loan.id})`);
    return speak(talk, "chooseLoan", { options: options.join("; ") });
  }
  speak(talk, "chooseLoanHeard");
  const looks = open.map((one) => `${one.loan.product} ${askedOf(one).amountMinor}`);
  for (const [at, one] of open.entries()) {
    const isAlone = looks.filter((look) => look === looks[at]).length === 1;
    const product = isAlone ? one.loan.product : `${one.loan.product} ${one.loan.id}`;
    speak(talk, "chooseLoanKey", { product, amount: askedOf(one), key: at + 1 });
  }
}

/** "Hello", "thanks", "goodbye" and nothing else. */
export function smallTalk(talk: Talk): boolean {
  const { heard, state, facts } = talk;
  if (hears(heard, "goodbye")) {
    // Whoever leaves before the yes is not left to think that it stands.
    if (state.topic.name === "promise_to_pay" && state.topic.slot === "confirm") speak(talk, "nothingNoted");
    close(talk);
    return true;
  }
  if (hears(heard, "thanks")) {
    speak(talk, "thanksBack");
    if (facts.medium === "voice" && state.topic.slot === null) start(talk, "anything_else");
    return true;
  }
  return false;
}
