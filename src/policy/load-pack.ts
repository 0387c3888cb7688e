// Knows when a policy pack is whole: every field known, every rule sourced, no two versions of a rule on one day. Refuses to guess at anything missing.
import { isLocalDate } from "../calendar.ts";
import {
  contactActs,
  contactChannels,
  contactFragments,
  contactMedia,
  contactOutcomes,
  contactPurposes,
  contactRecipients,
} from "../contact-rules-terms.ts";
import { isConcept } from "../wording.ts";
import { conditions } from "./pack.ts";
import type { PolicyPack, Rule, RuleKind } from "./pack.ts";

/** Says which file, which rule and which field is wrong, and what was expected there. */
export class PackError extends Error {
  readonly file: string;
  readonly rule: string;
  readonly field: string;
  constructor(file: string, rule: string, field: string, problem: string) {
    super(`${file}: rule ${rule}: field "${field}" ${problem}`);
    this.name = "PackError";
    this.file = file;
    this.rule = rule;
    this.field = field;
  }
}

type Check = { is: (value: unknown) => boolean; expected: string; optional?: true };
type Fields = Record<string, Check>;

const optional = (check: Check): Check => ({ ...check, optional: true });
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const text: Check = { is: (value) => typeof value === "string" && value.trim() !== "", expected: "a text that is not empty" };
const whole: Check = { is: (value) => Number.isSafeInteger(value) && (value as number) >= 0, expected: "a whole number from 0" };
const yesNo: Check = { is: (value) => typeof value === "boolean", expected: "true or false" };
const day: Check = { is: (value) => typeof value === "string" && isLocalDate(value), expected: "a day such as 2026-11-23" };
const clock: Check = {
  is: (value) => typeof value === "string" && /^(?:[01]\d|2[0-4]):[0-5]\d$/.test(value),
  expected: "a time such as 08:00",
};
const oneOf = (...names: readonly string[]): Check => ({
  is: (value) => typeof value === "string" && names.includes(value),
  expected: `one of ${names.join(", ")}`,
});
const listOf = (check: Check): Check => ({
  is: (value) => Array.isArray(value) && value.every((item) => check.is(item)),
  expected: `a list, each ${check.expected}`,
});
const filled = (check: Check): Check => ({
  is: (value) => check.is(value) && (value as unknown[]).length > 0,
  expected: `${check.expected}, not empty`,
});
const shape = (fields: Fields): Check => ({
  is: (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(fields, key)) &&
    Object.entries(fields).every(([key, check]) => (value[key] === undefined ? check.optional === true : check.is(value[key]))),
  expected: `an object with ${Object.entries(fields)
    .map(([key, check]) => (check.optional ? `${key}?` : key))
    .join(", ")}`,
});
const either = (...checks: Check[]): Check => ({
  is: (value) => checks.some((check) => check.is(value)),
  expected: checks.map((check) => check.expected).join(" or "),
});

const channel = oneOf(...contactChannels);
const medium = oneOf(...contactMedia);
const outcome = oneOf(...contactOutcomes);
const purpose = oneOf(...contactPurposes);
const recipient = oneOf(...contactRecipients);
const fragment = oneOf(...contactFragments);
const condition = oneOf(...conditions);
const place = oneOf("residence", "mobile", "work", "other");
const party = oneOf("first", "third");
const state = oneOf("in_collections", "not_in_collections", "time_barred", "bankruptcy", "plan_performing", "plan_breached", "disputed");
const span = shape({ n: whole, unit: oneOf("minute", "hour", "calendar_day", "business_day", "year") });
const waivers = listOf(oneOf("agreed_time", "single_reply", "prior_consent"));
const exclusions = listOf(
  oneOf("not_connected", "under_prior_consent", "unable_to_reach_or_leave_message", "to_attorney_or_creditor", "reply_to_debtor"),
);
const countBy = filled(listOf(oneOf("person", "debt", "account", "address", "place")));
const concept: Check = {
  is: (value) => typeof value === "string" && (isConcept(value) || value === "@amount" || value === "@guarantor"),
  expected: "a concept of wording.json",
};
const claimTest = oneOf(
  "verified_fact", "legal_action_decided", "not_time_barred", "judgment_exists", "amount_is_ledger", "charges_authorised", "guarantor_bound",
  "five_years_from_end_of_conduct", "credit_repair_open", "names_who_it_acts_for", "never",
); // prettier-ignore
const windows = filled(
  listOf(
    shape({
      days: filled(
        listOf({ is: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7, expected: "1 to 7" }),
      ),
      from: clock,
      to: clock,
    }),
  ),
);
const limited = listOf(
  shape({
    who: recipient,
    purposes: filled(listOf(purpose)),
    maxContacts: whole,
    say: listOf(fragment),
    neverSay: listOf(text),
    again: optional(listOf(outcome)),
    never: optional(listOf(outcome)),
    conditions: optional(listOf(condition)),
  }),
);

const jurisdiction = {
  is: (value: unknown) => typeof value === "string" && /^[A-Z]{2,}(?:-[A-Z]+)*$/.test(value),
  expected: "a code such as US-MA",
};
const scopeFields: Fields = {
  jurisdictions: filled(listOf(jurisdiction)),
  exceptJurisdictions: optional(filled(listOf(jurisdiction))),
  parties: optional(filled(listOf(party))),
  acts: optional(filled(listOf(oneOf(...contactActs)))),
  channels: optional(filled(listOf(channel))),
  recipients: optional(filled(listOf(recipient))),
  purposes: optional(filled(listOf(purpose))),
  exceptPurposes: optional(filled(listOf(purpose))),
  products: optional(filled(listOf(text))),
  places: optional(filled(listOf(place))),
  exceptPlaces: optional(filled(listOf(place))),
  providers: optional(filled(listOf(text))),
  minDaysPastDue: optional(whole),
  maxDaysPastDue: optional(whole),
  accountStates: optional(filled(listOf(state))),
  unknownStateCounts: optional(yesNo),
  conditions: optional(filled(listOf(condition))),
};
const baseFields: Fields = {
  id: {
    is: (value) => typeof value === "string" && /^[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)+$/.test(value),
    expected: "an id such as US.REGF.HOURS",
  },
  plain: text,
  layer: oneOf("law", "platform", "policy"),
  severity: optional(oneOf("hard", "soft")),
  confidence: oneOf("high", "medium", "low"),
  effective: optional(shape({ from: optional(day), to: optional(day) })),
  scope: shape(scopeFields),
  source: shape({ cite: text, seen: oneOf("primary", "secondary", "memory", "house"), checkedOn: day, url: optional(text) }),
  note: optional(text),
  carriesOut: optional(text),
};
const kindFields: Record<RuleKind, Fields> = {
  applicability: { excuses: listOf(text) },
  time_window: { windows, zones: either(oneOf("all_candidates", "debtor"), shape({ fixed: text })), waivers },
  preferences: { honour: filled(listOf(oneOf("time", "place", "channel", "rhythm"))), when: filled(listOf(outcome)), waivers },
  frequency: {
    limit: whole, per: span, countBy, countMedia: filled(listOf(medium)), countOutcomes: optional(filled(listOf(outcome))),
    countPurposes: optional(filled(listOf(purpose))), exclude: exclusions, excludeRule: optional(text),
  }, // prettier-ignore
  cooldown: { after: filled(listOf(outcome)), media: filled(listOf(medium)), length: span, countBy, exclude: exclusions, excludeRule: optional(text) },
  stop: {
    when: filled(listOf(outcome)), signals: optional(filled(listOf(concept))), states: optional(filled(listOf(state))),
    inValidationPeriod: optional(yesNo), blocks: either(oneOf("all"), filled(listOf(medium))),
    reach: oneOf("address", "medium", "debt", "place", "person"), until: either(oneOf("lifted"), shape({ span, dayOneIsEventDay: yesNo })),
    liftedBy: listOf(outcome), stillAllowed: listOf(purpose), neverSay: optional(filled(listOf(concept))), outcome: oneOf("forbid", "hand_over"),
    queue: optional(text), duty: optional(shape({ duty: text, within: span })),
  }, // prettier-ignore
  handoff: { when: listOf(outcome), signals: listOf(concept), queue: text, liftedBy: optional(listOf(outcome)), until: optional(shape({ span, dayOneIsEventDay: yesNo })) },
  consent: { need: oneOf("artificial_call", "electronic", "registered_template", "carrier_opt_in", "channel"), include: listOf(fragment) },
  opt_out: {
    keywords: filled(listOf(text)), freeForm: oneOf("reasonable_person", "none"), honourWithin: span, reach: oneOf("address", "all_automated"),
    media: filled(listOf(medium)), acrossMedia: optional(yesNo),
  }, // prettier-ignore
  confirmation: { max: whole, within: span, neverSay: listOf(concept) },
  single_reply: { max: whole, within: span },
  recipient: { forbid: filled(listOf(recipient)), limited },
  person_only: { queue: text, neverSay: listOf(text) },
  must_include: { at: oneOf("each", "initial", "first_turn", "when_asked", "in_contract"), fragments: listOf(fragment), sameLanguage: optional(yesNo) },
  closed_template: { required: filled(listOf(fragment)), forbiddenConcepts: listOf(concept), onlyPhrases: filled(listOf(concept)) },
  claim_guard: { concepts: filled(listOf(concept)), onlyIf: filled(listOf(claimTest)), outcome: oneOf("forbid", "hand_over"), queue: optional(text) },
  ban: { concepts: optional(filled(listOf(concept))), strategies: optional(filled(listOf(text))) },
  offer_cap: { field: oneOf("months", "allInAprPct"), max: { is: (value) => typeof value === "number" && value > 0, expected: "a number above 0" } },
  notice_window: { moreThanDaysAhead: whole, notLessThan: span, notMoreThan: span, fragment },
  wait_before: { after: filled(listOf(outcome)), orOnceSpoken: listOf(outcome), span, dayOneIsEventDay: yesNo },
  retention: { keep: either(oneOf("until_settled"), span), fragments: listOf(fragment) },
  recording: { basis: oneOf("all_party_notice", "explicit_consent"), fragment },
  automation: { duty: oneOf("no_solely_automated_adverse"), decisions: filled(listOf(text)), queue: text },
  session_quota: { opensOn: filled(listOf(outcome)), ttl: span, max: either(whole, { is: (value) => value === null, expected: "null" }), format: optional(oneOf("free_form")) },
  once_per_message: { ackWithinSeconds: whole, retries: whole, signature: text },
  deadline: { trigger: filled(listOf(outcome)), duty: text, doneBy: listOf(outcome), within: span },
  recent_event: { events: filled(listOf(outcome)), media: filled(listOf(medium)), within: span },
  fail_closed: { fact: oneOf("candidate_zone", "identity", "identity_known") },
}; // prettier-ignore
const packFields: Fields = {
  id: text,
  version: day,
  title: text,
  approvedBy: optional(text),
  note: optional(text),
  rules: filled(listOf({ is: isObject, expected: "a rule" })),
};

function checkFields(file: string, rule: string, value: Record<string, unknown>, fields: Fields, prefix = ""): void {
  for (const key of Object.keys(value))
    if (!Object.hasOwn(fields, key))
      throw new PackError(file, rule, prefix + key, `is not known here; expected ${Object.keys(fields).join(", ")}`);
  for (const [key, check] of Object.entries(fields)) {
    const found = value[key];
    if (found === undefined) {
      if (!check.optional) throw new PackError(file, rule, prefix + key, `is missing; expected ${check.expected}`);
    } else if (!check.is(found)) throw new PackError(file, rule, prefix + key, `is ${JSON.stringify(found)}; expected ${check.expected}`);
  }
}

/** Reads a pack that was parsed from `file`. Throws a PackError that names file, rule and field. */
export function loadPack(file: string, parsed: unknown): PolicyPack {
  if (!isObject(parsed)) throw new PackError(file, "-", "-", "is no pack; expected an object with id, version, title, rules");
  checkFields(file, "-", parsed, packFields);
  for (const rule of parsed["rules"] as Record<string, unknown>[]) {
    const id = typeof rule["id"] === "string" ? rule["id"] : `number ${(parsed["rules"] as unknown[]).indexOf(rule) + 1}`;
    const kind = rule["kind"];
    if (typeof kind !== "string" || !Object.hasOwn(kindFields, kind))
      throw new PackError(file, id, "kind", `is ${JSON.stringify(kind)}; expected one of ${Object.keys(kindFields).join(", ")}`);
    // Nested first, so that the error names "source.cite" and not the whole source.
    if (isObject(rule["source"]))
      checkFields(
        file,
        id,
        rule["source"],
        { cite: text, seen: oneOf("primary", "secondary", "memory", "house"), checkedOn: day, url: optional(text) },
        "source.",
      );
    if (isObject(rule["scope"])) checkFields(file, id, rule["scope"], scopeFields, "scope.");
    checkFields(file, id, rule, { ...baseFields, kind: text, ...kindFields[kind as RuleKind] });
  }
  const pack = parsed as unknown as PolicyPack;
  checkOverlap([{ file, pack }]);
  return pack;
}

/** Checks packs against each other: no overlap of one id's versions, no reference to a rule that none of them holds. Throws a PackError. */
export function checkTogether(loaded: readonly { file: string; pack: PolicyPack }[]): void {
  checkOverlap(loaded);
  const ids = new Set(loaded.flatMap(({ pack }) => pack.rules.map((rule) => rule.id)));
  for (const { file, pack } of loaded)
    for (const rule of pack.rules)
      for (const [field, id] of referencesOf(rule))
        if (!ids.has(id)) throw new PackError(file, rule.id, field, `names ${id}, which no loaded pack holds`);
}

function referencesOf(rule: Rule): [field: string, id: string][] {
  const references: [string, string][] = [];
  if (rule.carriesOut) references.push(["carriesOut", rule.carriesOut]);
  if (rule.kind === "applicability") for (const id of rule.excuses) references.push(["excuses", id]);
  if ((rule.kind === "frequency" || rule.kind === "cooldown") && rule.excludeRule) references.push(["excludeRule", rule.excludeRule]);
  return references;
}

function checkOverlap(loaded: readonly { file: string; pack: PolicyPack }[]): void {
  const seen = new Map<string, { file: string; from: string; to: string }[]>();
  for (const { file, pack } of loaded)
    for (const rule of pack.rules) {
      const from = rule.effective?.from ?? "0000-01-01";
      const to = rule.effective?.to ?? "9999-12-31";
      if (from > to)
        throw new PackError(file, rule.id, "effective", `runs from ${from} to ${to}; expected an end that is not before the start`);
      const others = seen.get(rule.id) ?? [];
      for (const other of others)
        if (from <= other.to && other.from <= to)
          throw new PackError(
            file,
            rule.id,
            "effective",
            `overlaps the version in ${other.file} (${other.from} to ${other.to}); expected one version a day`,
          );
      seen.set(rule.id, [...others, { file, from, to }]);
    }
}
