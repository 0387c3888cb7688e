// Knows how late interest is let go: inside the assistant's share, against a payment by a day, read back. Refuses to touch principal.
import { money, toDecimal } from "../src/money.ts";
import { offersFor, type Offer } from "../src/offers.ts";
import { asksReduction } from "../prompts/help-words.ts";
import { passOn } from "./handoff.ts";
import { authorityIn, positionOf } from "./position.ts";
import { limitsFor, methodFor, type Draft } from "./promise-draft.ts";
import {
  act,
  because,
  bindingYes,
  finish,
  hears,
  runningPromises,
  speak,
  start,
  theLoan,
  wordsOf,
  yesOrNo,
  type Dialog,
  type Talk,
} from "./talk.ts";

type WaiverOffer = Extract<Offer, { kind: "waiver" }>;

function offerNow(talk: Talk): WaiverOffer | null {
  const loan = theLoan(talk);
  // Once a loan: share upon share would let go more than the share. A further one is for a person.
  if (loan.promises.some(({ waiver, status }) => waiver && ["kept", "partial", "broken"].includes(status))) return null;
  const { offers } = offersFor(positionOf(loan, talk.facts), authorityIn(talk.facts));
  return offers.find((offer) => offer.kind === "waiver") ?? null;
}

function figures(talk: Talk, offer: WaiverOffer) {
  const { currency } = theLoan(talk).statement;
  return {
    waived: money(offer.amountMinor, currency),
    amount: money(offer.ifPaidMinor, currency),
    on: dayFor(talk),
  };
}

/** The day they named for their own payment, where it is inside the limits; else the last one. */
function dayFor(talk: Talk): string {
  const { earliest, latest } = limitsFor(theLoan(talk), talk.facts);
  const wished = talk.state.topic.data["on"] as string | undefined;
  return wished !== undefined && wished >= earliest && wished <= latest ? wished : latest;
}

/** What they offer to pay beside it: a day, a sum, or what was being read back when they asked. */
function offersPayment({ heard, state }: Talk): boolean {
  const draft = state.topic.data["draft"] as Draft | undefined;
  const isSaid = heard !== null && (heard.dates.some(({ tense }) => tense === "future") || heard.amounts.some(({ share }) => share === undefined));
  return isSaid || draft?.on !== undefined;
} // prettier-ignore

function tell(talk: Talk, offer: WaiverOffer): void {
  const { topic, offered } = talk.state;
  const said = figures(talk, offer);
  topic.slot = "confirm";
  topic.data["said"] = JSON.stringify(said);
  const label = `${toDecimal(said.waived.amountMinor, said.waived.currency)} of late interest off for ${toDecimal(said.amount.amountMinor, said.amount.currency)} by ${said.on}`;
  if (offered.at(-1) !== label) offered.push(label);
  speak(talk, "waiverOffer", said);
}

function toPerson(talk: Talk): void {
  // A person has it: whatever else they want meanwhile is still heard here.
  if (talk.facts.openHandoff?.reason === "waiver_beyond_authority") speak(talk, "handoffAlready");
  else {
    speak(talk, "waiverToPerson");
    passOn(talk, "waiver_beyond_authority");
  }
  finish(talk);
}

export const waiver: Dialog = {
  name: "waiver",
  disclosing: true,
  needsLoan: true,
  startsOn: ["fee_waiver_request"],
  begin: (talk) => {
    const standing = runningPromises(theLoan(talk)).find(({ waiver }) => waiver);
    if (standing?.waiver) {
      const { currency, amountMinor, on } = standing;
      speak(talk, "waiverNoted", { waived: money(standing.waiver.amountMinor, currency), amount: money(amountMinor, currency), on });
      speak(talk, "orPerson");
      return finish(talk);
    }
    const offer = offerNow(talk);
    const day = talk.heard?.dates.find(({ tense, certainty }) => tense === "future" && certainty !== "ambiguous")?.date;
    const draft = talk.state.topic.data["draft"] as Draft | undefined;
    if (offer) {
      talk.state.topic.data["on"] = day ?? draft?.on;
      tell(talk, offer);
      // The relief is for a person; the payment they offer with it is noted here.
    } else if (offersPayment(talk)) start(talk, "promise_to_pay", { waiverAsked: true, ...(draft ? { draft } : {}) });
    else toPerson(talk);
  },
  answer: (talk) => {
    const answer = yesOrNo(talk.heard);
    const offer = offerNow(talk);
    // More is asked for: what there is is said once more; asked again, a person.
    if (
      answer !== "yes" &&
      offer &&
      (hears(talk.heard, "fee_waiver_request") || asksReduction(wordsOf(talk))) &&
      !talk.state.topic.data["pushed"]
    ) {
      talk.state.topic.data["pushed"] = true;
      speak(talk, "waiverMost");
      tell(talk, offer);
      return true;
    }
    if (answer === null && talk.state.topic.data["pushed"] && (hears(talk.heard, "fee_waiver_request") || asksReduction(wordsOf(talk)))) {
      toPerson(talk);
      return true;
    }
    if (answer === null) return false;
    if (answer === "no" || !offer) {
      talk.state.refused.push("waiver against payment");
      toPerson(talk);
      return true;
    }
    // The ledger or the day may have moved since it was read out: what is bound is what was last said, plainly agreed to.
    if (JSON.stringify(figures(talk, offer)) !== talk.state.topic.data["said"] || !bindingYes(talk.heard)) {
      tell(talk, offer);
      return true;
    }
    const loan = theLoan(talk);
    const said = figures(talk, offer);
    const [replaced, ...others] = runningPromises(loan);
    for (const { id } of others) act(talk, { do: "cancelPromise", promiseId: id, words: wordsOf(talk) });
    because(talk, "waiver bound to a promise", [
      toDecimal(offer.amountMinor, said.amount.currency),
      toDecimal(offer.ifPaidMinor, said.amount.currency),
      said.on,
    ]);
    act(talk, {
      do: "recordPromise",
      loanId: loan.loan.id,
      amountMinor: offer.ifPaidMinor,
      currency: said.amount.currency,
      on: said.on,
      method: methodFor({ rounds: 0 }, loan, talk.facts),
      ...(replaced ? { replaces: replaced.id } : {}),
      waiver: { component: "penalty", amountMinor: offer.amountMinor },
    });
    speak(talk, "waiverNoted", said);
    finish(talk);
    return true;
  },
  ask: (talk) => {
    const offer = offerNow(talk);
    if (offer) tell(talk, offer);
    else toPerson(talk);
  },
  expects: () => "yes_no",
  choices: () => 2,
};
