// Knows which amounts and dates a message stated and what it explained, from its phrases; refuses to read rendered words.
import { toDecimal } from "../src/money.ts";
import { slots, type Say } from "../prompts/phrases.ts";

/** Kept with what was said, so that it can be held against the ledger later. In the order of the phrases. */
export type Stated = { amounts: { amount: string; currency: string }[]; dates: string[] };

export function statedIn(says: readonly Say[]): Stated {
  const stated: Stated = { amounts: [], dates: [] };
  for (const one of says) {
    const kinds = slots[one.key] as Record<string, string>;
    for (const [slot, value] of Object.entries(one.slots as Record<string, unknown>)) {
      if (kinds[slot] === "money" && isMoney(value))
        stated.amounts.push({ amount: toDecimal(value.amountMinor, value.currency), currency: value.currency });
      if (kinds[slot] === "date" && typeof value === "string") stated.dates.push(value);
    }
  }
  return stated;
}

const isMoney = (value: unknown): value is { amountMinor: number; currency: string } =>
  typeof value === "object" && value !== null && "amountMinor" in value && "currency" in value;

const methodKeys: ReadonlySet<string> = new Set<Say["key"]>(["noticeDebit", "askMethod", "askMethodAgain", "askDebitRight", "howToPay", "howToPayLink", "howToPayDebit"]); // prettier-ignore
const creditKeys: ReadonlySet<string> = new Set<Say["key"]>(["creditRecordUs", "creditRecordCn", "creditRecordOther"]);

/** What the lender's questions ask for besides figures: "method", "credit_record". */
export function topicsOf(keys: readonly string[]): string[] {
  return [
    ...(keys.some((key) => methodKeys.has(key)) ? ["method"] : []),
    ...(keys.some((key) => creditKeys.has(key)) ? ["credit_record"] : []),
  ];
}
