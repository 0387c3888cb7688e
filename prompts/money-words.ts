// Knows the shape of a language's words for money; refuses to know the words.
import type { HeardAmount } from "./heard.ts";

/** `currency` is an ISO code, or "dollar"/"peso" where the borrower's own one is meant. `parts`: how many make one of the larger unit. */
export type CurrencyWord = { currency?: string; parts?: number };
export type Share = NonNullable<HeardAmount["share"]>;

export type MoneyWords = {
  currencies: readonly (readonly [CurrencyWord, phrases: string])[];
  shares: readonly (readonly [Share, phrases: string])[];
  /** After a share word: it divides something else ("half an hour"). */
  notAfterShare: RegExp;
  /** Before a bare number: money is meant ("pay 200"). */
  cues: string;
  /** Cues that mean money only where the message speaks of it anyway ("to 200", "de 200"), and how it does that. */
  weakCues: string;
  moneyTalk: RegExp;
  /** Before a sum or a share: what somebody earns or owes elsewhere, or a rate; told, not offered. */
  toldBefore: RegExp;
  /** Before a sum: it is owed, and not offered where another one is. */
  owedBefore: RegExp;
  /** Before a per cent: it is a rate, not a share. */
  rateBefore: RegExp;
  /** May stand between the cue and the number ("pay like 200"). */
  fillers: string;
  /** After a bare number that is money. */
  followers: string;
  /** Before a number that names something: account, reference, flat. */
  names: string;
  /** Right after a bare number: it is said yes or no to, as one does to sums. */
  judgedAfter: RegExp;
  and: string;
  percent: string;
  upTo: string;
};
