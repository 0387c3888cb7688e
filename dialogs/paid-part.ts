// Knows "sent you 300, the rest next week": what is paid already is taken out of what is offered, once the ledger shows it. Refuses to believe it without.
import { daysBetween } from "../src/calendar.ts";
import type { Heard, HeardAmount } from "../prompts/heard.ts";
import { endsInPaying } from "../prompts/matter-words.ts";
import { money } from "../src/money.ts";
import { because, loanOf, rightPartyKnown, speak, type Talk } from "./talk.ts";

/** Somebody tells of a payment within days of it. */
const toldWithinDays = 10;

/** The message as it stands without the part that has come, which is told as found; null when there is none. */
export function withoutPaidPart(talk: Talk, heard: Heard): Heard | null {
  const found = loanOf(talk);
  if (!found || !rightPartyKnown(talk.state, talk.facts) || talk.state.topic.name === "already_paid") return null;
  const paid = heard.amounts.find((one) => one.share === undefined && endsInPaying(heard.text.slice(0, one.span[0])));
  const goesOn = heard.dates.some(({ tense }) => tense === "future") && found.statement.pastDue.totalMinor > 0;
  if (!paid || !goesOn) return null;
  const booked = found.statement.payments.findLast(
    ({ amountMinor, paidOn, reversedOn }) =>
      reversedOn === null && amountMinor === paid.amountMinor && daysBetween(paidOn, talk.facts.today) <= toldWithinDays,
  );
  if (!booked) return null;
  because(talk, "a part is told of as paid, and is on the ledger: what is offered is the rest", [booked.reference]);
  speak(talk, "paidFound", { amount: money(booked.amountMinor, found.statement.currency), on: booked.paidOn });
  const isOther = (amount: HeardAmount | undefined): boolean => amount?.span[0] !== paid.span[0];
  return {
    ...heard,
    acts: [
      { intent: "promise_to_pay", confidence: 0.9, by: "state", why: "the rest of what was paid in part" },
      ...heard.acts.filter(({ intent }) => !["already_paid", "promise_to_pay", "partial_payment"].includes(intent)),
    ],
    amounts: heard.amounts.filter(isOther),
    payments: heard.payments.filter(({ amount }) => isOther(amount)),
  };
}
