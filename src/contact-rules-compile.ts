// Knows how to make packs fast to ask: which rules bind a place and a party, and which of them an attempt can meet at all. Refuses to judge.
import { dayNumber } from "./calendar.ts";
import type { ClockWindow } from "./contact-rules-clock.ts";
import type { ContactAct, ContactAttempt, ContactChannel, ContactMedium, ContactTrace } from "./contact-rules-terms.ts";
import type { Party } from "./loan.ts";
import type { PolicyPack, Rule, RuleKind, TimeOfDayWindow } from "./policy/pack.ts";

/** legal: law and platforms only. house: our own stricter rules as well; what the product always uses. */
export type RulesMode = "legal" | "house";

export type CompiledRule<K extends RuleKind = RuleKind> = {
  rule: Rule<K>;
  kind: K;
  isSoft: boolean;
  /** The scope asks for days past due, states or conditions, not only for the shape of the attempt. */
  asksFacts: boolean;
  /** The id decisions name. */
  id: string;
  pack: string;
  fromDay: number;
  toDay: number;
  /** Higher decides when several rules say the same. */
  weight: number;
  windows: readonly ClockWindow[];
  passed: ContactTrace;
};

export type CompiledPacks = {
  jurisdiction: string;
  party: Party;
  mode: RulesMode;
  /** "us-federal 2026-11-23, core 2026-11-23": stored with a decision so that it can be replayed. */
  version: string;
  rules: readonly CompiledRule[];
  /** Rules by the shape of an attempt; filled as shapes come. */
  byShape: Map<string, readonly CompiledRule[]>;
};

const europeanUnion = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

/** "US-NY-NYC" lies in US-NY, US and ANY; "DE" lies in EU and ANY. */
export function jurisdictionsAround(code: string): string[] {
  const parts = code.split("-");
  const around = parts[0] === "PLATFORM" ? [code] : parts.map((_, i) => parts.slice(0, parts.length - i).join("-"));
  if (europeanUnion.has(parts[0]!)) around.push("EU");
  around.push("ANY");
  return around;
}

export function mediumOf(channel: ContactChannel): ContactMedium {
  switch (channel) {
    case "call_human":
    case "call_artificial":
    case "voicemail":
      return "call";
    case "wechat_cs":
    case "wechat_template":
      return "wechat";
    case "social_public":
      return "social";
    case "sms":
    case "email":
    case "chat":
    case "whatsapp":
    case "letter":
    case "visit":
      return channel;
    default:
      return channel satisfies never;
  }
}

export function clockWindowOf(window: TimeOfDayWindow): ClockWindow {
  const ms = (clock: string) => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * 60_000;
  return { days: new Set(window.days), fromMs: ms(window.from), toMs: ms(window.to) };
}

const layerWeight = { law: 2, platform: 1, policy: 0 } as const;
/** Who an attempt reaches and whether it may at all is asked before what it says. */
const kindWeight: Partial<Record<RuleKind, number>> = {
  fail_closed: 9, recipient: 8, stop: 7, opt_out: 7, handoff: 7, person_only: 1, confirmation: 7, preferences: 6, consent: 6, closed_template: 5, session_quota: 5,
}; // prettier-ignore

/**
 * Prepares the packs that bind a jurisdiction and a party. An unknown party is third; `mode` legal leaves the house's own rules out.
 * Cheap to keep and to share: one per jurisdiction, party and mode.
 */
export function compilePacks(
  packs: readonly PolicyPack[],
  binding: { jurisdiction: string; party?: Party; mode?: RulesMode },
): CompiledPacks {
  const party = binding.party ?? "third";
  const mode = binding.mode ?? "house";
  const around = jurisdictionsAround(binding.jurisdiction);
  const rules: CompiledRule[] = [];
  const versions: string[] = [];
  for (const pack of packs) {
    let used = false;
    for (const rule of pack.rules) {
      if (mode === "legal" && rule.layer === "policy") continue;
      if (rule.scope.parties && !rule.scope.parties.includes(party)) continue;
      const depths = rule.scope.jurisdictions.map((code) => around.indexOf(code)).filter((depth) => depth >= 0);
      if (depths.length === 0 || rule.scope.exceptJurisdictions?.some((code) => around.includes(code))) continue;
      used = true;
      const asked = (rule.scope.conditions?.length ?? 0) + (rule.scope.accountStates ? 1 : 0);
      rules.push({
        rule,
        kind: rule.kind,
        isSoft: rule.severity === "soft",
        asksFacts: asked > 0 || rule.scope.minDaysPastDue !== undefined || rule.scope.maxDaysPastDue !== undefined,
        id: rule.carriesOut ?? rule.id,
        pack: pack.id,
        fromDay: rule.effective?.from ? dayNumber(rule.effective.from) : -Infinity,
        toDay: rule.effective?.to ? dayNumber(rule.effective.to) : Infinity,
        weight: (kindWeight[rule.kind] ?? 4) * 1000 + asked * 100 + layerWeight[rule.layer] * 10 + (around.length - Math.min(...depths)),
        windows: rule.kind === "time_window" ? rule.windows.map(clockWindowOf) : [],
        passed: Object.freeze({ rule: rule.id, verdict: "pass", explanation: rule.plain }),
      });
    }
    if (used) versions.push(`${pack.id} ${pack.version}`);
  }
  return { jurisdiction: binding.jurisdiction, party, mode, version: versions.join(", "), rules, byShape: new Map() };
}

const contactOnly: readonly ContactAct[] = ["contact"];
const worded: readonly ContactAct[] = ["contact", "say", "offer_plan", "agree_plan", "offer_loan"];
/** Which acts a kind of rule speaks to when its scope does not say. */
const actsOfKind: Record<RuleKind, readonly ContactAct[] | "all"> = {
  applicability: "all",
  time_window: contactOnly,
  preferences: contactOnly,
  frequency: contactOnly,
  cooldown: contactOnly,
  stop: ["contact", "say", "inbound"],
  handoff: ["contact", "say", "inbound"],
  consent: contactOnly,
  opt_out: contactOnly,
  confirmation: contactOnly,
  single_reply: contactOnly,
  recipient: ["contact", "say"],
  person_only: contactOnly,
  must_include: contactOnly,
  closed_template: contactOnly,
  claim_guard: worded,
  ban: [...worded, "strategy"],
  offer_cap: ["offer_plan", "agree_plan", "offer_loan"],
  notice_window: ["accept_postdated"],
  wait_before: ["furnish_credit"],
  retention: ["delete_recording"],
  recording: ["contact", "agree_plan"],
  automation: ["decide"],
  session_quota: contactOnly,
  once_per_message: ["process_inbound"],
  deadline: contactOnly,
  recent_event: contactOnly,
  fail_closed: ["contact", "say"],
};

/** The rules whose scope an attempt of this shape can meet; days, states and conditions are asked later. */
export function rulesForShape(packs: CompiledPacks, attempt: ContactAttempt, product: string | undefined): readonly CompiledRule[] {
  const purpose = attempt.purpose ?? "collection";
  const recipient = attempt.recipient ?? "debtor";
  const key = `${attempt.act}|${attempt.channel}|${purpose}|${recipient}|${attempt.place}|${attempt.provider}|${product}`;
  const known = packs.byShape.get(key);
  if (known) return known;
  const met = packs.rules.filter(({ rule }) => {
    const { scope } = rule;
    const acts = scope.acts ?? actsOfKind[rule.kind];
    if (acts !== "all" && !acts.includes(attempt.act)) return false;
    // Where a rule is for certain channels, an act without one (words in a talk) is not its business.
    if (scope.channels && !(attempt.channel && scope.channels.includes(attempt.channel))) return false;
    if (scope.purposes && !scope.purposes.includes(purpose)) return false;
    if (scope.exceptPurposes?.includes(purpose)) return false;
    if (scope.recipients && !scope.recipients.includes(recipient)) return false;
    if (scope.places && !(attempt.place && scope.places.includes(attempt.place))) return false;
    if (scope.exceptPlaces && attempt.place && scope.exceptPlaces.includes(attempt.place)) return false;
    if (scope.providers && !(attempt.provider && scope.providers.includes(attempt.provider))) return false;
    if (scope.products && product !== undefined && !scope.products.includes(product)) return false;
    return true;
  });
  // Products come from lenders' files: a bound keeps a strange file from filling memory.
  if (packs.byShape.size > 5000) packs.byShape.clear();
  packs.byShape.set(key, met);
  return met;
}
