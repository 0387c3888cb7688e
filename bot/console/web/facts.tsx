// Knows how what the record holds of an act or a step is told to the reader: names and codes in their words, sums and days as they write them, each foreign sentence marked as such. Refuses to leave anything out that says something.
import type { JSX } from "preact";
import { inWords, refusalInWords, understoodInWords } from "./told.ts";
import { amount, count, dayAndTime, localDay, named, told, w } from "./words.ts";

type Detail = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Detail => typeof value === "object" && value !== null && !Array.isArray(value);

/** "channel:sms", "pack:us-ny", "portfolio:car", "all". */
export function scopeInWords(scope: string): string {
  const [kind = "", which = ""] = scope.split(":");
  if (kind === "all") return w().scopeAll;
  if (kind === "channel") return w().scopeChannel(named(w().channels, which));
  return kind === "pack" ? w().scopePack(named(w().packs, which)) : w().scopePortfolio(named(w().products, which));
}

/** Codes by the name of the field that carries them. */
function codesOf(name: string): Readonly<Record<string, string>> | null {
  switch (name) {
    case "channel":
      return w().channels;
    case "language":
    case "languages":
      return w().languages;
    case "role":
      return w().roles;
    case "field":
      return w().personFields;
    case "steps":
    case "did":
      return { ...w().macroSteps, ...told().facts.dids };
    case "kind":
      return { ...w().disputeKinds, ...w().offerKinds, ...told().alerts, ...told().facts.kinds };
    case "why":
    case "how":
    case "purpose":
    case "depth":
      return told().facts.codes;
    case "code":
      return w().reasonCodes;
    case "status":
      return { ...w().lineStatuses, ...w().promiseStatuses };
    case "priority":
      return w().priorities;
    default:
      return null;
  }
}

const english = (text: string): JSX.Element => <span lang="en">{text}</span>;

/** A reason is one of our codes, a rule's own English sentence, or what somebody typed. */
function reasonInWords(reason: string, rule: unknown): JSX.Element | string {
  if (typeof rule === "string") return refusalInWords(rule) ?? english(reason);
  const codes = { ...w().holdReasons, ...w().reasons };
  return Object.hasOwn(codes, reason) ? named(codes, reason) : reason;
}

function textOf(name: string, value: string, around: Detail): JSX.Element | string {
  if (name === "reason") return reasonInWords(value, around["rule"]);
  if (name === "scope") return scopeInWords(value);
  if (name === "stoppedBy") return refusalInWords(value) ?? <code>{value}</code>;
  if (name === "rule" || (name.endsWith("Id") && name !== "personId") || name === "says") return <code>{value}</code>;
  if (name === "because") return english(value);
  if (name === "amount" && typeof around["currency"] === "string") return amount(value, around["currency"]);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return dayAndTime(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return localDay(value);
  const codes = codesOf(name);
  return codes ? named(codes, value) : value;
}

/** What the assistant made of a line: intents, days and sums, and by which language it heard. */
function understood(found: Detail): string {
  const acts = Array.isArray(found["acts"]) ? (found["acts"] as { intent?: string; confidence?: number }[]) : [];
  const intents = acts.flatMap(({ intent, confidence }) => (intent ? [{ intent, percent: Math.round((confidence ?? 0) * 100) }] : []));
  return understoodInWords({ intents, days: [], amounts: [], shares: [] });
}

function valueOf(name: string, value: unknown, around: Detail): JSX.Element | string {
  if (typeof value === "boolean") return value ? told().facts.yes : told().facts.no;
  if (typeof value === "number") return codesOf(name)?.[value] ?? count(value);
  if (typeof value === "string") return textOf(name, value, around);
  if (Array.isArray(value)) {
    const shown = value as unknown[];
    if (shown.length === 0) return "–";
    return <>{shown.map((one, index) => <>{index > 0 && "; "}{valueOf(name, one, around)}</>)}</>; // prettier-ignore
  }
  if (!isRecord(value)) return "–";
  if (name === "understood") return understood(value);
  if (typeof value["amount"] === "string" && typeof value["currency"] === "string") return amount(value["amount"], value["currency"]);
  // Which step of which dialog: the reason says it, in the program's own words.
  if (typeof value["because"] === "string") return english(value["because"]);
  return <Facts detail={value} />;
}

/** A currency belongs to its sum. */
const factsIn = (detail: Detail): [string, unknown][] =>
  Object.entries(detail).filter(
    ([name, value]) => value !== null && value !== undefined && value !== "" && !(name === "currency" && detail["amount"] !== undefined),
  );

/** "Field: postcode, Reason: …" on one line, in the order it was kept. */
export function Facts({ detail }: { detail: Detail }): JSX.Element {
  return (
    <>
      {factsIn(detail).map(([name, value], index) => (
        <>
          {index > 0 && ", "}
          {named(told().facts.names, name)}: {valueOf(name, value, detail)}
        </>
      ))}
    </>
  );
}

/** The same as pairs below each other; `language` is that of the talk, for what was said in it. */
export function FactList({ detail, language }: { detail: Detail; language: string | undefined }): JSX.Element {
  return (
    <dl class="pairs">
      {factsIn(detail).map(([name, value]) => (
        <>
          <dt>{named(told().facts.names, name)}</dt>
          <dd {...((name === "text" || name === "words") && language ? { lang: language } : {})}>{valueOf(name, value, detail)}</dd>
        </>
      ))}
    </dl>
  );
}

const knownSteps = (): Readonly<Record<string, string>> => w().steps;
/** What happened, as the thread tells it. */
export function stepInWords(what: string, detail: Detail): string {
  if (Object.hasOwn(knownSteps(), what)) return knownSteps()[what]!;
  const slots = Object.fromEntries(Object.entries(detail).filter((pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number"));
  const sum = isRecord(detail["amount"]) ? (detail["amount"] as { amount?: string; currency?: string }) : null;
  return inWords("events", { code: what, slots: { ...slots, ...(sum?.amount ? { amount: sum.amount } : {}) } }, sum?.currency ?? (typeof detail["currency"] === "string" ? detail["currency"] : ""));
} // prettier-ignore
