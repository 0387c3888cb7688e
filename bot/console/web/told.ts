// Knows how what the server tells by codes is worded for the reader: events, offers, where a figure comes from, refusals, the brief. Refuses to hold a sentence of its own.
import type { ApprovalRow, BriefView, Offered, Told, TranscriptLine } from "../wire.ts";
import type { Slots, ToldWords } from "./words/told-en.ts";
import { amount, count, localDay, named, told, w } from "./words.ts";

const blank: Slots = {
  amount: "", ifPaid: "", minimum: "", maximum: "", on: "", from: "", to: "", until: "", paidOn: "", latest: "", count: "", days: "", numbers: "", rate: "", reference: "",
  reason: "", outcome: "", channel: "", kind: "", code: "", component: "", by: "", why: "", text: "", loanId: "", name: "",
}; // prettier-ignore
const sums = new Set(["amount", "ifPaid", "minimum", "maximum"]);
const days = new Set(["on", "from", "to", "until", "paidOn", "latest"]);

/** "answered: he will call back": a code of ours, then the agent's own words. */
function outcomeInWords(outcome: string): string {
  const [code = "", ...words] = outcome.split(": ");
  return [named(w().outcomes, code), ...words].join(": ");
}

function slotInWords(name: string, value: string | number, currency: string): string {
  if (value === "") return "";
  if (typeof value === "number") return count(value);
  if (sums.has(name)) return amount(value, currency);
  if (days.has(name)) return /^\d{4}-\d\d-\d\d$/.test(value) ? localDay(value) : value;
  if (name === "reason") return named({ ...w().holdReasons, ...w().reasons }, value.replaceAll(" ", "_"));
  if (name === "outcome") return outcomeInWords(value);
  if (name === "channel") return named(w().channels, value);
  if (name === "kind") return named({ ...w().disputeKinds, ...told().alerts }, value);
  if (name === "code") return named(w().reasonCodes, value);
  if (name === "component") return named(told().components, value);
  if (name === "why") return named(told().whys, value);
  return value;
}

function slotsOf(slots: Told["slots"], currency: string): Slots {
  const own = typeof slots["currency"] === "string" ? slots["currency"] : currency;
  const written = Object.entries(slots).map(([name, value]) => [name, slotInWords(name, value, own)]);
  return { ...blank, ...(Object.fromEntries(written) as Partial<Slots>) };
}

/** A code of one of the tables; one we have no words for is shown as it is. */
export function inWords(table: "events" | "notes" | "why", { code, slots }: Told, currency = ""): string {
  const words = told()[table] as Record<string, (s: Slots) => string>;
  return words[code]?.(slotsOf(slots, currency)) ?? named({}, code);
}

export function offerInWords({ kind, currency, terms, parts = [] }: Offered): string {
  const first = parts[0];
  const pieces = parts.map((part) => `${amount(part.amount, currency)} ${localDay(part.on)}`).join(" + ");
  const slots = slotsOf({ ...terms, count: parts.length, ...(first ? { amount: first.amount, on: first.on } : {}), ...terms }, currency);
  const words = told().offers as Record<string, (s: Slots) => string>;
  return words[kind]?.({ ...slots, text: pieces }) ?? named(w().offerKinds, kind);
}

/** What stays of a file, and why. */
export function keptInWords({ code, slots, what, why }: { code: string; slots: Told["slots"]; what: string; why: string }): {
  what: string;
  why: string;
} {
  const words = (told().kept as Record<string, (s: Slots) => [string, string]>)[code]?.(slotsOf(slots, ""));
  return words ? { what: words[0], why: words[1] } : { what, why };
}

export function approvalInWords({ kind, terms, borrowerId }: ApprovalRow): string {
  const words = told().approvals as Record<string, (s: Slots) => string>;
  return words[kind]?.({ ...slotsOf(terms, ""), name: borrowerId }) ?? named({}, kind);
}

/** Null when there are no words of ours for this rule: then the server's own sentence stands. */
export function refusalInWords(rule: string, slots: Told["slots"] = {}): string | null {
  const words = told().refusals as Record<string, (s: Slots) => string>;
  return words[rule]?.(slotsOf(slots, "")) ?? null;
}

/** The rule packs word their reasons in English, as their sources do: without words of ours the text is marked as English, for voices that read it aloud. */
export const englishOr = (rule: string | null): { lang?: "en" } => (rule !== null && refusalInWords(rule) !== null ? {} : { lang: "en" });

export function understoodInWords(found: NonNullable<TranscriptLine["understood"]>): string {
  return [
    ...found.intents.map(({ intent, percent }) => `${named(told().intents, intent)} ${percent} %`),
    ...found.days.map(localDay),
    ...found.amounts.map((one) => amount(one.amount, one.currency)),
    ...found.shares.map((share) => named(told().shares, share)),
  ].join(", ");
}

export const promisedInWords = (brief: BriefView): string[] =>
  brief.promised.map((one) => `${amount(one.amount, one.currency)}, ${localDay(one.on)}: ${named(w().promiseStatuses, one.status)}`);
/** "797.06 USD" as the reader writes it. */
export function sumInWords(text: string): string {
  const [sum = "", currency = ""] = text.split(" ");
  return /^[\d.]+$/.test(sum) ? amount(sum, currency) : text;
}

/** Everything an agent needs, top to bottom, the way a colleague would tell it. */
export function briefText(brief: BriefView): string {
  const { loan } = brief;
  const say: ToldWords["brief"] = told().brief;
  const list = (label: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [say.line(label, lines.join(say.between))]);
  const notes = (lines: readonly Told[]): string[] => lines.map((line) => inWords("notes", line));
  return [
    `${say.who(brief.borrowerName, named(w().channels, brief.channel), named(w().languages, brief.language))} ${brief.verified ? w().verified : w().notVerified}.`,
    say.came(`${named(w().reasons, brief.reason)}${brief.reasonWords ? ` (“${brief.reasonWords}”)` : ""}`),
    ...(loan ? [say.loan(loan.id, named(w().products, loan.product), sumInWords(loan.pastDue), count(loan.daysPastDue), named(w().stages, loan.stage), sumInWords(loan.payoff), localDay(loan.asOf))] : []),
    ...(brief.reasonCode ? list(w().whyNotPaid, [named(w().reasonCodes, brief.reasonCode)]) : []),
    ...list(w().promised, promisedInWords(brief)),
    ...list(w().offered, notes(brief.offered)),
    ...list(w().refusedOffers, notes(brief.refused)),
    ...list(w().lastSaid, brief.lastSaid.map((line) => `“${line}”`)),
    ...list(w().doNotSay, notes(brief.doNotSay)),
    ...list(w().mayOffer, brief.nextOffers.map((one) => `${named(w().offerKinds, one.kind)} ${offerInWords(one)}`)),
  ].join("\n");
} // prettier-ignore

/** Two and a half words a second, four Chinese signs a second: eight seconds. */
const mostWords = 20;
const signsAWord = 1.6;
export function lengthOf(text: string): number {
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return signs / signsAWord + (text.replaceAll(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0);
}

/** Name, reason, amount, identity, what was offered; cut at a whole piece, never in the middle of a figure. */
export function whisperText(brief: BriefView): string {
  const say = told().brief;
  const offered = brief.offered.at(-1);
  const pieces = [
    `${brief.borrowerName}.`,
    `${named(w().reasons, brief.reason)}.`,
    ...(brief.loan ? [say.pastDueShort(sumInWords(brief.loan.pastDue))] : []),
    brief.verified ? say.checked : say.notChecked,
    ...(offered ? [say.line(w().offered, inWords("notes", offered))] : []),
  ];
  const kept: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += lengthOf(piece);
    if (length > mostWords) break;
    kept.push(piece);
  }
  return kept.join(" ");
}
