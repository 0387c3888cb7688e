// Knows whether a rendered message may leave: its figures, its claims, its disclosures. Refuses to rewrite anything: it says what is wrong and why.
import type { Instant, LocalDate } from "./calendar.ts";
import { brokenByWords } from "./contact-rules.ts";
import type { CompiledPacks, ContactAttempt, ContactEvent, ContactFacts, ContactFragment } from "./contact-rules.ts";
import { decimalsOf } from "./money.ts";
import { factorAfter, figuresInWords } from "./output-figures-words.ts";
import { findAny, findConcept } from "./wording.ts";

export type OutputMessage = {
  /** As it will be sent, disclosures included. */
  text: string;
  /** What it is about to be: channel, purpose, recipient, debt. Its own `text` is not read. */
  attempt: ContactAttempt;
  /** The wording of every fragment the decision asked for, in the conversation's language: one of the texts must stand in the message. */
  mustInclude: readonly { fragment: ContactFragment; wordings: readonly string[] }[];
  /** Concepts of wording.json the decision forbade. */
  mustNotInclude?: readonly string[];
  /** The claim rests on a record other than a figure (a reported entry, a decided step). */
  verifiedFact?: boolean;
};

/** Everything a figure in a message may come from. */
export type AllowedFigures = {
  /** Minor units: ledger and offers. */
  amounts: readonly { amountMinor: number; currency: string }[];
  dates: readonly LocalDate[];
  /** "18", "0.05": rates and shares the record holds. */
  percents?: readonly string[];
  /** Counts such as days past due or instalments left. */
  counts?: readonly number[];
  /** Texts that are no claim: phone numbers, links, the last digits of an account, a reference. */
  texts?: readonly string[];
};

export type OutputRefusalCode =
  "figure_unknown" | "date_unknown" | "wording" | "debt_before_verification" | "disclosure_missing" | "opt_out_missing" | "forbidden_words";
/** `found` is the piece of the message, `reason` is fit for the agent who wrote it. */
export type OutputRefusal = { code: OutputRefusalCode; found: string; reason: string; rule?: string };

/**
 * Every reason why the message may not leave; an empty list lets it go. For the bot's phrases a refusal is a fault of ours, for an agent's text it
 * is told at the desk.
 */
export function checkOutput(
  message: OutputMessage,
  allowed: AllowedFigures,
  record: { history: readonly ContactEvent[]; facts: ContactFacts; packs: CompiledPacks; now: Instant },
): OutputRefusal[] {
  const figures = unknownFigures(message.text, allowed);
  const isAboutCredit = findAny(message.text, ["credit_record", "credit_duration", "credit_exaggeration"]) !== undefined;
  const verifiedFact = message.verifiedFact ?? (figures.length === 0 && !isAboutCredit);
  const attempt: ContactAttempt = { ...message.attempt, text: message.text, verifiedFact };
  const refusals: OutputRefusal[] = [...figures];
  for (const { rule, explanation } of brokenByWords(attempt, record.history, record.facts, record.packs, record.now)) {
    const code = rule === "CORE.IDENTITY" || rule === "LENDER.IDENTITY" ? "debt_before_verification" : "wording";
    // A claim whose figure was refused above is the same fault.
    if (rule === "CORE.CLAIM.VERIFIED" && figures.length > 0) continue;
    refusals.push({ code, found: /"([^"]*)"/.exec(explanation)?.[1] ?? "", reason: explanation, rule });
  }
  for (const concept of message.mustNotInclude ?? []) {
    const found = isListed(concept) ? findConcept(message.text, conceptOf(concept)) : undefined;
    if (found)
      refusals.push({
        code: "forbidden_words",
        found: found.phrase,
        reason: `this message may not speak of ${concept.replaceAll("_", " ")}`,
      });
  }
  const folded = squeeze(message.text);
  for (const { fragment, wordings } of message.mustInclude)
    if (!wordings.some((wording) => folded.includes(squeeze(wording))))
      refusals.push({
        code: fragment === "opt_out_instruction" ? "opt_out_missing" : "disclosure_missing",
        found: fragment,
        reason: `the message lacks the ${fragment.replaceAll("_", " ")}`,
      });
  return refusals;
}

const spelled = /(?<![\p{L}\p{N}])\p{Script=Latin}(?:[^\p{L}\p{N}\n]{1,3}\p{Script=Latin}){3,}(?![\p{L}\p{N}])/u;
const spacedHan = /(?<!\p{Script=Han})\p{Script=Han}(?:[ \-_.·*]{1,3}\p{Script=Han}){1,}(?!\p{Script=Han})/u;
const mixed = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

/**
 * The first piece of a text that is written so that no list reads it: a word spelled letter by letter, Chinese characters set apart, letters of two
 * alphabets in one word. Undefined where every word is written as a word.
 */
export function disguisedIn(text: string): string | undefined {
  return [spelled, spacedHan, mixed].map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}

/** Decisions forbid by topic; these are the word lists behind the topics. */
const topics: Record<string, string> = { debt: "debt_words", amount: "amount_words", overdue: "debt_words" };
const conceptOf = (name: string) => topics[name] ?? name;
function isListed(name: string): boolean {
  return ["debt_words", "amount_words", "marketing", "payment_demand", "collector_name", "legal_action", "urgency"].includes(
    conceptOf(name),
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

const months: readonly RegExp[] = [
  "jan(?:uary)?|enero|ene", "feb(?:ruary)?|febrero", "mar(?:ch)?|marzo", "apr(?:il)?|abril|abr", "may|mayo", "june?|junio", "july?|julio",
  "aug(?:ust)?|agosto|ago", "sept?(?:ember)?|septiembre", "oct(?:ober)?|octubre", "nov(?:ember)?|noviembre", "dec(?:ember)?|diciembre|dic",
].map((source) => new RegExp(`^(?:${source})\\.?$`, "i")); // prettier-ignore
const monthSource =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

type SaidDate = { found: string; year?: number; month: number; day: number; swapped?: boolean };

/** Dates with a month in them; "the 15th" alone is a small number and checked as one. */
function datesIn(text: string): SaidDate[] {
  const dates: SaidDate[] = [];
  const add = (found: string, year: string | undefined, month: number, day: string, swapped?: boolean) =>
    dates.push({ found, month, day: Number(day), ...(year ? { year: Number(year) } : {}), ...(swapped ? { swapped } : {}) });
  const monthOf = (name: string) => months.findIndex((month) => month.test(name)) + 1;
  for (const m of text.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g)) add(m[0], m[1], Number(m[2]), m[3]!);
  for (const m of text.matchAll(/(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g)) add(m[0], m[1], Number(m[2]), m[3]!);
  for (const m of text.matchAll(new RegExp(`\\b(${monthSource})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b`, "gi")))
    add(m[0], m[3], monthOf(m[1]!), m[2]!);
  for (const m of text.matchAll(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+|de\\s+)?(${monthSource})\\b(?:,?\\s+(?:de\\s+)?(\\d{4}))?`, "gi"),
  ))
    add(m[0], m[3], monthOf(m[2]!), m[1]!);
  for (const m of text.matchAll(/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/g))
    add(m[0], m[3] === undefined ? undefined : m[3].length === 2 ? `20${m[3]}` : m[3], Number(m[1]), m[2]!, true);
  return dates;
}

function isAllowedDate(said: SaidDate, dates: readonly LocalDate[]): boolean {
  return dates.some((date) => {
    const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
    if (said.year !== undefined && said.year !== year) return false;
    return (said.month === month && said.day === day) || (said.swapped === true && said.month === day && said.day === month);
  });
}

/** Both readings of a written number: 1.200,50 and 1,200.50. */
function readings(written: string): string[] {
  const plain = written.replace(/[\s\u00a0']/g, "");
  const english = plain.replaceAll(",", "");
  const continental = plain.replaceAll(".", "").replace(",", ".");
  return [...new Set([english, continental])].filter((reading) => /^\d+(?:\.\d+)?$/.test(reading));
}

function isAllowedAmount(written: string, allowed: AllowedFigures): boolean {
  return readings(written).some((reading) =>
    allowed.amounts.some(({ amountMinor, currency }) => {
      const decimals = decimalsOf(currency);
      const [whole, fraction = ""] = reading.split(".");
      if (/[1-9]/.test(fraction.slice(decimals))) return false;
      return Number(whole! + fraction.slice(0, decimals).padEnd(decimals, "0")) === amountMinor;
    }),
  );
}

const currencySign = /[$£€¥￥₹]\s*$|(?:usd|eur|gbp|cny|rmb|inr|mxn|jpy)\s*$/i;
const currencyWord =
  /^\s*(?:usd|eur|gbp|cny|rmb|inr|mxn|jpy|dollars?|bucks|pounds?|euros?|pesos|d[oó]lares|rupees|yuan|yen|元|块|圆|人民币|美元)/i;

/** The figures of a text that no ledger, offer or record explains. */
export function unknownFigures(text: string, allowed: AllowedFigures): OutputRefusal[] {
  const refusals: OutputRefusal[] = [];
  // What cannot be seen parts no figure.
  let rest = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const blank = (found: string) => (rest = rest.replace(found, " ".repeat(found.length)));
  for (const known of [...(allowed.texts ?? [])].sort((a, b) => b.length - a.length))
    if (known !== "") rest = rest.replaceAll(known, " ".repeat(known.length));
  for (const said of datesIn(rest)) {
    if (!rest.includes(said.found)) continue;
    if (!isAllowedDate(said, allowed.dates))
      refusals.push({
        code: "date_unknown",
        found: said.found.trim(),
        reason: `the date "${said.found.trim()}" is neither in the ledger nor in an offer`,
      });
    blank(said.found);
  }
  // A time of day states nothing about the account.
  rest = rest.replace(/\b\d{1,2}:\d{2}\b(?:\s*[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\d{1,2}\s*点(?:\d{1,2}分)?/gi, (time) =>
    " ".repeat(time.length),
  );
  for (const match of rest.matchAll(/\d[\d.,\u00a0']*\d|\d/g)) {
    const written = match[0];
    const before = rest.slice(Math.max(0, match.index - 5), match.index);
    const factor = factorAfter(rest.slice(match.index + written.length));
    if (factor > 1) {
      const whole = readings(written).map((reading) => Number(reading) * factor);
      if (!whole.some((value) => isAllowedWhole(value, 0, allowed)))
        refusals.push({ code: "figure_unknown", found: written, reason: `the figure ${whole[0] ?? written} is neither in the ledger nor in an offer` });
      continue;
    }
    const after = rest.slice(match.index + written.length, match.index + written.length + 12);
    if (/^\s*(?:%|percent|por ciento|per cent)/i.test(after) || /百分之\s*$/.test(before)) {
      if (!readings(written).some((reading) => (allowed.percents ?? []).some((percent) => Number(percent) === Number(reading))))
        refusals.push({ code: "figure_unknown", found: `${written} %`, reason: `the rate ${written} % is in no record` });
      continue;
    }
    const isMoney = currencySign.test(before) || currencyWord.test(after) || /[.,]\d{2}$/.test(written);
    if (isAllowedAmount(written, allowed)) continue;
    const whole = /^\d+$/.test(written) ? Number(written) : undefined;
    if (
      !isMoney &&
      whole !== undefined &&
      (whole <= 31 || (allowed.counts ?? []).includes(whole) || allowed.dates.some((date) => date.startsWith(`${whole}-`)))
    )
      continue;
    refusals.push({ code: "figure_unknown", found: written, reason: `the figure ${written} is neither in the ledger nor in an offer` });
  }
  for (const said of figuresInWords(rest)) {
    const isKnown = said.isRate
      ? (allowed.percents ?? []).some((percent) => Number(percent) === said.value)
      : isAllowedWhole(said.value, said.cents, allowed) || (!said.isMoney && ((allowed.counts ?? []).includes(said.value) || allowed.dates.some((date) => date.startsWith(`${said.value}-`))));
    if (!isKnown) refusals.push({ code: "figure_unknown", found: said.found, reason: `the figure "${said.found}" is neither in the ledger nor in an offer` });
  }
  return refusals;
} // prettier-ignore

/** A sum of whole units and cents, in any of the currencies that are known. */
function isAllowedWhole(value: number, cents: number, allowed: AllowedFigures): boolean {
  return allowed.amounts.some(({ amountMinor, currency }) => Math.round(value * 10 ** decimalsOf(currency)) + cents === amountMinor);
}
