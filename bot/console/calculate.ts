// Knows what an offer would come to before anybody agrees to it: the same engine, no trace on the record. Refuses to record.
import { authorityOf, type Actor } from "../../src/authority.ts";
import type { Lender } from "../../src/lender.ts";
import { planOffer, waiverApproval, type Offer } from "../../src/offers.ts";
import type { Facts, LoanFacts } from "../../dialogs/dialog.ts";
import { positionOf } from "../../dialogs/position.ts";
import { offeredOf } from "./account.ts";
import type { Offered } from "./wire.ts";

export type Wish = { kind: "plan"; months: number; firstOn: string } | { kind: "waiver"; amountMinor: number };

/** The offer with its parts and whose agreement it needs, or why nobody here may make it (a code of the offer engine). */
export function calculate(wish: Wish, loan: LoanFacts, facts: Facts, lender: Lender, by: Actor): Offered | { refused: string } {
  const { currency } = loan.statement;
  const position = positionOf(loan, facts);
  const authority = authorityOf(lender.authority);
  if (wish.kind === "plan") {
    const made = planOffer(position, authority, wish, by);
    if ("refused" in made) return made;
    return offeredOf(made, currency);
  }
  const approval = waiverApproval(wish.amountMinor, position, authority);
  if (approval === null) return { refused: "above_authority" };
  const ifPaidMinor = position.pastDueMinor - wish.amountMinor;
  const offer: Offer = { kind: "waiver", component: "penalty", amountMinor: wish.amountMinor, ifPaidMinor, approval };
  return offeredOf(offer, currency);
}
