// Knows one turn while it is being thought: what was heard, what is true, what has been decided so far. Refuses to carry anything out.
import { daysBetween } from "../src/calendar.ts";
import type { Expectation, Heard, HeardAct, Intent } from "../prompts/heard.ts";
import { happeningIn } from "../prompts/help-words.ts";
import { say, type Given, type PhraseKey } from "../prompts/phrases.ts";
import { isQualifiedYes } from "../prompts/plain-yes.ts";
import { ordinalIn } from "../prompts/matter-words.ts";
import { variantOf } from "../prompts/variants.ts";
import type { ConversationState, Effect, Explanation, Facts, LoanFacts, Topic } from "./dialog.ts";

/** The state here is this turn's own copy; dialogs change it and add effects, nothing else. */
export type Talk = {
  readonly state: ConversationState;
  readonly facts: Facts;
  /** What a topic may read. For a topic that had to wait for the right party: what was heard when it was raised. */
  heard: Heard | null;
  readonly effects: Effect[];
  readonly explanations: Explanation[];
  /** Where the talk goes when the dialog at hand is through; the step carries it out. */
  next: { go: "start"; name: string; data: Record<string, unknown>; park: boolean } | { go: "finish" } | null;
};

/** first: the question as it is. again: not understood once. example: not understood twice, keys and an example. */
export type Asking = "first" | "again" | "example";

/** One thing to talk about. `topic.slot` is the open question, null before it has begun. */
export type Dialog = {
  name: string;
  /** True when anything it says would tell a stranger that there is a loan: it waits for the right party. */
  disclosing: boolean;
  /** True when it is about one loan: it waits until the borrower has said which. */
  needsLoan: boolean;
  /** Answers and gives the word back to whatever was being talked about. */
  aside?: true;
  /** What a borrower says to raise it. */
  startsOn?: readonly Intent[];
  /** A further condition on `startsOn`. */
  mayStart?: (talk: Talk) => boolean;
  begin: (talk: Talk) => void;
  /** Takes an answer to the open slot; false when the message holds none. */
  answer?: (talk: Talk) => boolean;
  /** Asks the open slot again. */
  ask?: (talk: Talk, how: Asking) => void;
  expects?: (slot: string) => Expectation;
  /** Number of choices on offer, for keys and "the second one". */
  choices?: (topic: Topic) => number;
};

export const noTopic: Topic = { name: "none", slot: null, data: {} };

export function speak<K extends PhraseKey>(talk: Talk, key: K, ...given: Given<K>): void {
  talk.effects.push({ do: "say", say: say(variantOf(key, talk.facts.wording?.phrases), ...given) });
}

/** Adds an effect that is not speech. */
export function act(talk: Talk, effect: Exclude<Effect, { do: "say" }>): void {
  talk.effects.push(effect);
}

/** Writes on the timeline why something was decided. */
export function because(talk: Talk, why: string, figures?: string[]): void {
  const { name, slot } = talk.state.topic;
  talk.explanations.push({ dialog: name, ...(slot === null ? {} : { slot }), because: why, ...(figures ? { figures } : {}) });
}

/** Goes on with another dialog in place of this one; with `park`, comes back to this one afterwards. */
export function start(talk: Talk, name: string, data: Record<string, unknown> = {}, park = false): void {
  talk.next = { go: "start", name, data, park };
}

/** This dialog is through: back to what was parked, if anything. */
export function finish(talk: Talk): void {
  talk.next = { go: "finish" };
}

/** The reader gives an act that stands first only when it beats "none of these"; any further one must be likely by itself. */
const firstFrom = 0.04;
const furtherFrom = 0.4;
/** What must not be heard by mistake: it changes the tone, the record, or who speaks. */
const sureFrom: Partial<Record<Intent, number>> = {
  abuse: 0.7, injection: 0.9, complaint_threat: 0.5, hardship: 0.7, refuse_to_pay: 0.4, affirm: 0.8, deny: 0.6, cancel: 0.25, dispute_debt: 0.4, wrong_person: 0.5, third_party: 0.5, unreachable_person: 0.5,
  stop_command: 0.85, start_contact: 0.5, language_switch: 0.5, goodbye: 0.4,
}; // prettier-ignore

/** The acts that count, surest reading first. */
export function heardActs(heard: Heard | null): readonly Intent[] {
  const first = heard?.acts.find(({ by }) => by !== "rule");
  const floorOf = (one: HeardAct): number => {
    // A named misfortune speaks for itself.
    if (one.intent === "hardship" && happeningIn(heard!.text) !== null) return firstFrom;
    return sureFrom[one.intent] ?? (one === first ? firstFrom : furtherFrom);
  };
  return (heard?.acts ?? []).filter((one) => one.intent !== "out_of_scope" && one.confidence >= floorOf(one)).map(({ intent }) => intent);
}

export function hears(heard: Heard | null, ...intents: Intent[]): boolean {
  return heardActs(heard).some((intent) => intents.includes(intent));
}

/** Plainly about something else ("what's the weather today?"): a day in it is no day of payment. A sum makes it the matter again. */
export function isBesideTheMatter(heard: Heard | null): boolean {
  const first = heard?.acts[0];
  return first?.intent === "out_of_scope" && first.confidence >= 0.8 && heard!.amounts.length === 0 && heard!.digits === undefined;
}

/** A yes or a no to the open question, in words or by key 1 and 2; null when neither. */
export function yesOrNo(heard: Heard | null): "yes" | "no" | null {
  if (heard?.digits === "1") return "yes";
  if (heard?.digits === "2") return "no";
  if (heard?.answer && heard.answer.certainty !== "ambiguous" && heard.answer.value !== "unsure") return heard.answer.value;
  if (heard?.answer) return null;
  // Thanks are neither, whatever they sound like beside a question.
  const isThanks = heard?.acts[0]?.intent === "thanks";
  const [yes, no] = [hears(heard, "affirm"), hears(heard, "deny") && !isThanks];
  return yes === no ? null : yes ? "yes" : "no";
}

/** A no and hardly more: "no tengo trabajo desde enero" begins with one and says something else. */
export function isBareNo(heard: Heard | null): boolean {
  if (yesOrNo(heard) !== "no") return false;
  const said = heard!.text.match(/\p{Script=Han}|[\p{L}\d]+/gu)?.length ?? 0;
  const first = heard!.acts.find(({ by }) => by !== "rule")?.intent;
  const isSmall = first === undefined || ["deny", "thanks", "goodbye", "affirm", "cancel", "out_of_scope"].includes(first);
  return heard!.digits !== undefined || (happeningIn(heard!.text) === null && (said <= 3 || (said <= 8 && isSmall)));
}

/** A yes sure enough to bind somebody: said or pressed, never only likely from the sound of the words. */
export function bindingYes(heard: Heard | null): boolean {
  if (yesOrNo(heard) !== "yes") return false;
  if (heard?.digits === "1") return true;
  // "Yes but not that day": read out once more, with keys.
  if (isQualifiedYes(heard?.text ?? "")) return false;
  return heard?.answer?.value === "yes" || (heard?.acts.some((one) => one.intent === "affirm" && one.confidence >= 0.95) ?? false);
}

/** The number of the chosen option, 1 to `count`, by key or as "the second one"; null when none was chosen. */
export function choiceOf(heard: Heard | null, count: number): number | null {
  const digits = heard?.digits?.trim() ?? String(ordinalIn(heard?.text ?? "") ?? "");
  return /^\d$/.test(digits) && Number(digits) >= 1 && Number(digits) <= count ? Number(digits) : null;
}

/** Whether the person at the other end is known to be the borrower. A caller's number never proves it. */
export function rightPartyKnown(state: ConversationState, facts: Facts): boolean {
  if (!facts.borrower || facts.otherParty) return false;
  if (facts.addressVerified && facts.medium !== "voice") return true;
  const { verified, verifiedOn } = state.rightParty;
  return verified && verifiedOn !== null && daysBetween(verifiedOn, facts.today) <= facts.lender.verification.phoneVerifiedWithinDays;
}

/** The loan being talked about: chosen, or the only one with anything open, or the only one there is. */
export function loanOf({ state, facts }: Talk): LoanFacts | null {
  return loanIn(state, facts);
}

/** The same for whoever has no turn in hand. */
export function loanIn(state: ConversationState, { loans }: Facts): LoanFacts | null {
  const chosen = loans.find(({ loan }) => loan.id === state.loanId);
  if (chosen) return chosen;
  const open = loans.filter(({ statement }) => statement.payoff.totalMinor > 0);
  return open.length === 1 ? open[0]! : loans.length === 1 ? loans[0]! : null;
}

/** The loan a dialog with `needsLoan` is about. The step has seen to it; its absence is a bug. */
export function theLoan(talk: Talk): LoanFacts {
  const found = loanOf(talk);
  if (!found) throw new Error(`dialog "${talk.state.topic.name}" began without a loan`);
  return found;
}

/** Holds that still run today. */
export function runningHolds(talk: Talk, loan: LoanFacts): LoanFacts["holds"] {
  return loan.holds.filter(({ until }) => until === null || until >= talk.facts.today);
}

export function runningPromises(loan: LoanFacts): LoanFacts["promises"] {
  return loan.promises.filter(({ status }) => status === "running").toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The borrower's own words in this turn. */
export function wordsOf(talk: Talk): string {
  return talk.heard?.text ?? "";
}
