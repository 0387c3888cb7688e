// Knows the wire of worked legal cases, one JSON object a line; refuses to know any single case: it only translates names into an attempt.
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { parseInstant, toIso } from "../../src/calendar.ts";
import { localClockAt } from "../../src/contact-rules-clock.ts";
import {
  contactActs,
  contactChannels,
  contactMedia,
  contactOutcomes,
  contactPurposes,
  contactRecipients,
  mayContact,
} from "../../src/contact-rules.ts";
import type {
  AccountState,
  ContactAct,
  ContactAttempt,
  ContactChannel,
  ContactDecision,
  ContactEvent,
  ContactFacts,
  ContactMedium,
  ContactOutcome,
  ContactPurpose,
  ContactRecipient,
} from "../../src/contact-rules.ts";
import { lawFor } from "../../src/policy/packs.ts";

type Json = Record<string, unknown>;
export type CaseAnswer = {
  id: string;
  decision: "allow" | "block" | "block_until" | "handoff";
  notBefore?: string;
  mustInclude: string[];
  mustNotInclude: string[];
  rule: string;
  trace: { rule: string; verdict: string; explanation: string }[];
  duties: { rule: string; duty: string; dueBy: string }[];
  versions: string;
};

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const yesNo = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);
const number = (value: unknown): number | undefined => {
  const read = typeof value === "string" ? Number.parseFloat(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : undefined;
};
const object = (value: unknown): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
const instant = (value: unknown): number | undefined => (typeof value === "string" ? parseInstant(value) : undefined);

function named<T extends string>(value: unknown, names: readonly T[], place: string): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && (names as readonly string[]).includes(value)) return value as T;
  throw new RangeError(`${place} is ${JSON.stringify(value)}; expected one of ${names.join(", ")}`);
}

/** Leaves out what is not known: absent and undefined must be the same to the rules. */
function known<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function readAct(action: Json): { act: ContactAct; channel?: ContactChannel; purpose?: ContactPurpose } {
  const type = text(action["type"]);
  const voice = text(action["voice"]) === "artificial" ? "call_artificial" : "call_human";
  const channelName = text(action["channel"]);
  const channel =
    channelName === undefined ? undefined : channelName === "call" ? voice : named(channelName, contactChannels, "action.channel");
  if (type === "call") return { act: "contact", channel: voice };
  // An answer typed inside a chat is a reply whatever its purpose is called.
  if (type === "chat_reply") return { act: "contact", channel: "chat", ...(text(action["purpose"]) ? {} : { purpose: "reply" as const }) };
  if ((contactChannels as readonly string[]).includes(type ?? "")) return { act: "contact", channel: type as ContactChannel };
  const act = named(type, contactActs, "action.type");
  if (act === undefined) throw new RangeError("action.type is missing");
  return { act, ...(channel ? { channel } : {}) };
}

/** A reminder of what is not due yet is another thing than one of what is late. */
function readPurpose(action: Json): ContactPurpose | undefined {
  const purpose = named(action["purpose"], contactPurposes, "action.purpose");
  const days = number(action["daysPastDue"]);
  return purpose === "reminder" && days !== undefined && days <= 0 ? "pre_due_reminder" : purpose;
}

const places = { work: "work", home: "residence", residence: "residence", mobile: "mobile", other: "other" } as const;
function placeOf(to: string | undefined): { place?: (typeof places)[keyof typeof places]; person?: string } {
  if (to === undefined) return {};
  return Object.hasOwn(places, to) ? { place: places[to as keyof typeof places] } : { person: to };
}

/** A stated amount as an object: does the ledger agree, and is every charge in it authorised? */
function readAmount(amount: Json | undefined): Pick<ContactAttempt, "amountIsLedger" | "chargesAuthorised"> {
  if (!amount) return {};
  const entries = flatten(amount);
  const valueAt = (name: RegExp) => entries.find(([key, value]) => name.test(key) && number(value) !== undefined)?.[1];
  const ledger = number(valueAt(/ledger|actual|true_?balance/i));
  const stated = number(valueAt(/stated|said|claimed|asked|demand|quoted|total/i));
  const authority = entries.filter(
    ([key, value]) => typeof value === "boolean" && /authori[sz]|contract|lawful|permitted|allowed|law$/i.test(key),
  );
  const charges = entries.some(
    ([key, value]) => /fee|charge|cost|penalt|surcharge/i.test(key) && typeof value !== "boolean" && (number(value) ?? 1) !== 0,
  );
  const refused = authority.some(([key, value]) => (/unauthori|not_|in_?valid|un_?lawful/i.test(key) ? value === true : value === false));
  return {
    amountIsLedger: entries.some(([key, value]) => /ledger/i.test(key) && value === false)
      ? false
      : ledger === undefined || stated === undefined || ledger === stated,
    chargesAuthorised: !refused && (!charges || authority.length > 0),
  };
}

function flatten(value: Json, prefix = ""): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const nested = object(inner);
    return nested ? flatten(nested, `${prefix}${key}_`) : [[prefix + key, inner] as [string, unknown]];
  });
}

/** A plan counts as kept until it says that it was broken. */
function planState(plan: Json | undefined): AccountState | undefined {
  if (!plan) return undefined;
  const broken = flatten(plan).some(
    ([key, value]) =>
      (/breach|broken|default|missed/i.test(key) && value !== false && value !== 0 && value !== null) ||
      (/perform|kept|current|good_?standing|on_?track/i.test(key) && value === false) ||
      (/status|state/i.test(key) &&
        typeof value === "string" &&
        /breach|broken|default|missed|lapsed|cancel|refused|proposed|offered|requested/i.test(value)),
  );
  return broken ? "plan_breached" : "plan_performing";
}

function readAttempt(action: Json, jurisdiction: string): ContactAttempt {
  const { act, channel, purpose } = readAct(action);
  const recipient = named<ContactRecipient>(action["recipient"], contactRecipients, "action.recipient");
  const { place, person } = placeOf(text(action["to"]));
  const guarantee = named(action["guarantee"], ["joint", "general", "unspecified"] as const, "action.guarantee");
  const consent = text(action["consent"]);
  return known<ContactAttempt>({
    act,
    channel,
    purpose: purpose ?? readPurpose(action),
    recipient,
    place,
    person,
    address: undefined,
    debtId: text(action["debt"]),
    debtGroup: text(action["debtGroup"]),
    topic: text(action["topic"]),
    provider:
      named(action["provider"], ["twilio", "wechat", "whatsapp", "other"] as const, "action.provider") ??
      (jurisdiction === "PLATFORM-TWILIO-US" ? "twilio" : undefined),
    inReplyTo: number(action["inReplyTo"]),
    queuedAt: instant(action["queuedAt"]),
    text: text(action["text"]),
    names: object(action["amount"]) ? ["amount"] : undefined,
    language: text(action["lang"]),
    disclosureLanguage: text(action["disclosureLang"]),
    format: named(action["format"], ["free_form", "template"] as const, "action.format"),
    turn: number(action["turn"]),
    asksIfMachine: yesNo(action["asksIfMachine"]),
    record: yesNo(action["record"]),
    recordConsent: yesNo(action["recordConsent"]),
    underConsent: yesNo(action["underConsent"]),
    consent:
      consent === undefined ? undefined : /^prior_express|^express|^written|^given|^opt_?in/.test(consent) ? "prior_express" : "none",
    electronicConsent: yesNo(action["electronicConsent"]),
    optIn: yesNo(action["optIn"]),
    dltTemplateId: text(action["dltTemplateId"]),
    verifiedFact: yesNo(action["verifiedFact"]),
    legalActionDecided: yesNo(action["legalActionDecided"]),
    judgment: yesNo(action["judgment"]),
    debtorUnreachable: yesNo(action["debtorUnreachable"]),
    guarantee,
    guaranteeEndsOn: undefined,
    claimedBefore: yesNo(action["claimedBefore"]),
    dueDate: text(action["dueDate"]),
    amountIsLedger: readAmount(object(action["amount"])).amountIsLedger,
    chargesAuthorised: readAmount(object(action["amount"])).chargesAuthorised,
    arrearsMinor: number(action["arrears"]) === undefined ? undefined : Math.round(number(action["arrears"])! * 100),
    months: number(action["months"]),
    allInAprPct: number(action["allInApr"]),
    depositDate: text(action["depositDate"]),
    callAt: instant(action["callAt"]),
    decision: text(action["decision"]),
    humanInLoop: yesNo(action["humanInLoop"]),
    strategy: text(action["name"]),
    messageId: text(action["msgId"]),
  });
}

function readEvent(event: Json): ContactEvent {
  const { place, person } = placeOf(text(event["to"]));
  const at = instant(event["at"]);
  if (at === undefined) throw new RangeError("contactHistory[].at is missing");
  return known<ContactEvent>({
    at,
    medium: named<ContactMedium>(event["channel"], contactMedia, "contactHistory[].channel") ?? "notice",
    direction: event["dir"] === "in" ? "in" : "out",
    outcome: named<ContactOutcome>(event["outcome"], contactOutcomes, "contactHistory[].outcome") ?? "message",
    debtId: text(event["debt"]),
    debtGroup: text(event["debtGroup"]),
    recipient: named<ContactRecipient>(event["recipient"], contactRecipients, "contactHistory[].recipient"),
    person,
    place,
    address: text(event["address"]),
    purpose: named<ContactPurpose>(event["purpose"], contactPurposes, "contactHistory[].purpose"),
    value: text(event["value"]),
    text: text(event["text"]),
    underConsent: yesNo(event["underConsent"]),
    messageId: text(event["msgId"]),
    lifts: text(event["lifts"]),
    actor: text(event["actor"]),
  });
}

/** Decides one worked case. Throws a RangeError that names the field it cannot read. */
export function decideCase(line: string): CaseAnswer {
  const given = JSON.parse(line) as Json;
  const action = object(given["action"]) ?? {};
  const jurisdiction = text(given["jurisdiction"]) ?? "ANY";
  const party = named(given["party"], ["first", "third"] as const, "party");
  const zones = Array.isArray(given["tz"]) ? given["tz"].filter((zone): zone is string => typeof zone === "string") : [];
  const now = instant(given["now"]);
  if (now === undefined) throw new RangeError("now is missing");
  const history = (Array.isArray(given["contactHistory"]) ? given["contactHistory"] : []).map((event) => readEvent(object(event) ?? {}));
  const states: AccountState[] = [];
  if (action["debtState"] === "time_barred") states.push("time_barred");
  const plan = planState(object(action["plan"]));
  if (plan) states.push(plan);
  const facts = known<ContactFacts>({
    party,
    usesOtherName: undefined,
    candidateZones: zones,
    daysPastDue: number(action["daysPastDue"]),
    product: text(action["product"]) ?? (action["lender"] === "xiaodai" ? "small_loan_company" : undefined),
    accountStates: states.length > 0 ? states : undefined,
    identityVerified: yesNo(action["identityVerified"]),
    consents: undefined,
    rhythm: undefined,
  });
  const packs = lawFor(jurisdiction, party, given["mode"] === "legal" ? "legal" : "house");
  const decision = mayContact(readAttempt(action, jurisdiction), history, facts, packs, now);
  return answerOf(text(given["id"]) ?? "?", decision, zones[0] ?? "utc", packs.version);
}

const words = { allow: "allow", wait_until: "block_until", forbid: "block", hand_over: "handoff" } as const;
function answerOf(id: string, decision: ContactDecision, zone: string, versions: string): CaseAnswer {
  return {
    id,
    decision: words[decision.outcome],
    ...(decision.outcome === "wait_until" ? { notBefore: isoSeconds(decision.notBefore, zone) } : {}),
    mustInclude: decision.outcome === "allow" ? decision.mustInclude : [],
    mustNotInclude: decision.mustNotInclude,
    rule: decision.rule,
    trace: decision.trace,
    duties: decision.duties,
    versions,
  };
}

/** "2026-11-24T08:00:00-05:00": whole seconds are how the cases are written. */
function isoSeconds(at: number, zone: string): string {
  return localClockAt(at, zone).msOfDay % 1000 === 0 ? toIso(at, zone).replace(".000", "") : toIso(at, zone);
}

/** Reads cases from `input`, one a line, writes one answer a line to `output`. Returns the exit code: 1 when a line could not be read. */
export async function runRulesCheck(input: Readable, output: Writable): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    try {
      output.write(`${JSON.stringify(decideCase(line))}\n`);
    } catch (error) {
      code = 1;
      const id = /"id"\s*:\s*"([^"]*)"/.exec(line)?.[1] ?? "?";
      output.write(`${JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) })}\n`);
    }
  }
  return code;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runRulesCheck(process.stdin, process.stdout);
