// Knows how late interest is let go: inside the assistant's share, against a payment by a day, read back. Refuses to touch principal.
import { money, toDecimal } from "../src/money.ts";
import { offersFor, type Offer } from "../src/offers.ts";
import { handOver } from "./handoff.ts";
import { authorityIn, positionOf } from "./position.ts";
import { limitsFor, methodFor } from "./promise-draft.ts";
import { act, because, finish, runningPromises, speak, theLoan, yesOrNo, type Dialog, type Talk } from "./talk.ts";

type WaiverOffer = Extract<Offer, { kind: "waiver" }>;

function offerNow(talk: Talk): WaiverOffer | null {
  const { offers } = offersFor(positionOf(theLoan(talk), talk.facts), authorityIn(talk.facts));
  return offers.find((offer) => offer.kind === "waiver") ?? null;
}

function figures(talk: Talk, offer: WaiverOffer) {
  const { currency } = theLoan(talk).statement;
  return {
    waived: money(offer.amountMinor, currency),
    amount: money(offer.ifPaidMinor, currency),
    on: limitsFor(theLoan(talk), talk.facts).latest,
  };
}

function ask(talk: Talk): void {
  const offer = offerNow(talk);
  if (offer) speak(talk, "waiverOffer", figures(talk, offer));
}

export const waiver: Dialog = {
  name: "waiver",
  disclosing: true,
  needsLoan: true,
  startsOn: ["fee_waiver_request"],
  begin: (talk) => {
    const offer = offerNow(talk);
    if (!offer) {
      speak(talk, "waiverToPerson");
      return handOver(talk, "waiver_beyond_authority");
    }
    talk.state.topic.slot = "confirm";
    const said = figures(talk, offer);
    talk.state.offered.push(
      `${toDecimal(said.waived.amountMinor, said.waived.currency)} of late interest off for ${toDecimal(said.amount.amountMinor, said.amount.currency)} by ${said.on}`,
    );
    speak(talk, "waiverOffer", said);
  },
  answer: (talk) => {
    const answer = yesOrNo(talk.heard);
    if (answer === null) return false;
    const offer = offerNow(talk);
    if (answer === "no" || !offer) {
      talk.state.refused.push("waiver against payment");
      speak(talk, "waiverToPerson");
      handOver(talk, "waiver_beyond_authority");
      return true;
    }
    const loan = theLoan(talk);
    const said = figures(talk, offer);
    const [replaced] = runningPromises(loan);
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
  ask,
  expects: () => "yes_no",
  choices: () => 2,
};
