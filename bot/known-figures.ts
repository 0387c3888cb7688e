// Knows every figure the assistant may say in one turn: of the ledger, of its offers, of what the borrower said and of what was drafted from it. Refuses to read words.
import { affordableMonthlyMinor } from "../src/affordability.ts";
import { authorityOf } from "../src/authority.ts";
import { offersFor } from "../src/offers.ts";
import type { AllowedFigures } from "../src/output-check.ts";
import { figuresInWords } from "../src/output-figures-words.ts";
import { decimalsOf, parseDecimal } from "../src/money.ts";
import { paidTowards } from "../src/promise.ts";
import { slots, type Say } from "../prompts/phrases.ts";
import type { Heard } from "../prompts/heard.ts";
import { renderOne, templateOf } from "../prompts/render.ts";
import type { ConversationState, Effect, Facts, Medium, Occasion } from "../dialogs/dialog.ts";
import { nextOpening } from "../dialogs/handoff.ts";
import { positionOf } from "../dialogs/position.ts";
import { localDateAt } from "../src/calendar.ts";

type Found = { amounts: Set<number>; dates: Set<string>; counts: Set<number>; percents: Set<string> };

const dateShape = /^\d{4}-\d{2}-\d{2}$/;

/** The field names say what a number is: units are last in names. */
function gather(value: unknown, name: string, found: Found): void {
  if (typeof value === "number") {
    if (/(?:Minor|^amount)$/.test(name)) found.amounts.add(value);
    else if (Number.isSafeInteger(value)) found.counts.add(value);
  } else if (typeof value === "string") {
    if (dateShape.test(value)) found.dates.add(value);
    else if (name.endsWith("Pct")) found.percents.add(value);
  } else if (Array.isArray(value)) for (const one of value) gather(one, name, found);
  else if (typeof value === "object" && value !== null) for (const [key, one] of Object.entries(value)) gather(one, key, found);
}

/** Figures from the turn's facts, what was heard, the state before and after, and the effects: `says` only lend the texts that are no claim. */
export function knownFigures(turn: {
  facts: Facts;
  heard: Heard | null;
  states: readonly ConversationState[];
  effects: readonly Exclude<Effect, { do: "say" }>[];
  says: readonly Say[];
  medium: Medium;
  occasion?: Occasion | null;
}): AllowedFigures {
  const { facts, heard, says } = turn;
  const found: Found = { amounts: new Set([0]), dates: new Set([facts.today]), counts: new Set(), percents: new Set() };
  const authority = authorityOf(facts.lender.authority);
  for (const loan of facts.loans) {
    gather(loan, "", found);
    for (const by of ["bot", "agent"] as const) gather(offersFor(positionOf(loan, facts), authority, by), "", found);
    for (const amountMinor of sumsOf(loan)) found.amounts.add(amountMinor);
  }
  // Drafts only, never the words kept to be said again: those would vouch for themselves.
  for (const { topic, parked } of turn.states) gather([topic.data, parked.map(({ data }) => data)], "", found);
  gather([turn.effects, turn.occasion], "", found);
  // Read out in whole units, as it was told: a rough figure is not given back to the cent.
  for (const effect of turn.effects)
    if (effect.do === "recordAffordability") {
      const { incomeMinor, housingMinor, essentialsMinor, debtsMinor } = effect;
      const { monthlyMinor } = affordableMonthlyMinor({ incomeMinor, housingMinor, essentialsMinor, debtsMinor }, authority.affordability);
      found.amounts.add(monthlyMinor - (monthlyMinor % 10 ** decimalsOf(effect.currency)));
    }
  for (const [currency, amount] of Object.entries(authority.minimumInstalment))
    if (facts.loans.some(({ statement }) => statement.currency === currency)) found.amounts.add(parseDecimal(amount, currency));
  gather([facts.lender.promise, facts.lender.holdDays, facts.lender.verification], "", found);
  // Days of the team's own: when it is next there, and when a call that was put off is made.
  const opening = nextOpening(facts);
  if (opening) found.dates.add(opening.on);
  if (turn.occasion?.kind === "callback_moved") found.dates.add(localDateAt(turn.occasion.at, facts.zone));
  if (heard) gather([heard.amounts, heard.dates, heard.payments], "", found);
  const owed = facts.loans.flatMap(({ statement }) => [statement.pastDue.totalMinor, statement.payoff.totalMinor]);
  // "The other 70.00 stays open": what is left of a sum after a part of it.
  const parts = [...found.amounts];
  for (const whole of owed) for (const part of parts) if (part < whole) found.amounts.add(whole - part);
  const currencies = new Set([...facts.loans.map(({ statement }) => statement.currency), ...(facts.loans.length === 0 ? ["USD"] : [])]);
  const language = turn.states.at(-1)?.language ?? "en";
  return {
    amounts: [...currencies].flatMap((currency) => [...found.amounts].map((amountMinor) => ({ amountMinor, currency }))),
    dates: [...found.dates],
    counts: [...found.counts],
    percents: [...found.percents],
    texts: [facts.lender.phone, facts.lender.website, ...says.flatMap((one) => textsOf(one, language, turn.medium))].filter(
      (text) => text !== "",
    ),
  };
}

/** What the ledger's lines come to where several are told as one: paid towards what is open, and towards each promise with what it still lacks. */
function sumsOf({ statement, promises }: Facts["loans"][number]): number[] {
  const towardsOpen = statement.instalments.reduce((sum, row) => (row.status === "past_due" ? sum + row.paidMinor : sum), 0);
  const towardsPromises = promises.flatMap((promise) => {
    const paidMinor = paidTowards(promise, statement.payments);
    return [paidMinor, promise.amountMinor - paidMinor];
  });
  return [towardsOpen, ...towardsPromises].filter((amountMinor) => amountMinor > 0);
} // prettier-ignore

const noClaim = new Set(["digits", "phone", "link", "name", "text", "time"]);

/** Slots that state nothing about the account, as they are written. */
function textsOf(one: Say, language: ConversationState["language"], medium: Medium): string[] {
  const kinds = slots[one.key] as Record<string, string>;
  const values = one.slots as Record<string, unknown>;
  const written = renderOne(one, language, medium);
  // An example of how to write an answer is nobody's figure.
  const examples = one.key.endsWith("Example") ? (templateOf(one.key, language, medium).match(/\d[\d/.-]{2,}\d/g) ?? []) : [];
  const noted = Object.entries(kinds).flatMap(([slot, kind]) => {
    if (!noClaim.has(kind)) return [];
    const value = values[slot];
    const plain = typeof value === "string" ? [value] : [];
    // A number is written in groups: the digits it holds, in order, with what stands between them.
    const grouped =
      kind === "phone" && typeof value === "string"
        ? new RegExp(value.replace(/\D/g, "").slice(-10).split("").join("[^\\d]{0,3}")).exec(written)
        : null;
    return [...plain, ...(grouped ? [grouped[0]] : [])];
  });
  return [...examples, ...noted];
}

/** Whether a text states any figure at all: most do not, and then nothing need be gathered. */
export const statesFigures = (text: string): boolean => /\d/.test(text) || figuresInWords(text).length > 0;
