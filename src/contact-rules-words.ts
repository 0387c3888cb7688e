// Knows what an act needs and what its words may claim: bans, guards on claims, disclosures, consents, identity. Refuses to know when it may happen.
import { parseInstant, addMonths } from "./calendar.ts";
import { dayNumber } from "./calendar.ts";
import { localDayAt } from "./contact-rules-clock.ts";
import type { Context, Evaluate } from "./contact-rules-context.ts";
import type { ContactFragment } from "./contact-rules-terms.ts";
import type { ClaimTest } from "./policy/pack.ts";
import { isReassurance } from "./reassurance.ts";
import { findAny, findConcept, findConcepts } from "./wording.ts";

export const ban: Evaluate<"ban"> = (rule, context) => {
  const { concepts, strategies, plain } = rule.rule;
  const { attempt } = context;
  if (!concepts && !strategies) return { verdict: "forbid", explanation: plain };
  if (strategies && attempt.strategy !== undefined && strategies.includes(attempt.strategy))
    return { verdict: "forbid", explanation: `the tactic "${attempt.strategy.replaceAll("_", " ")}" is not used`, matched: 99 };
  if (attempt.text === undefined || !concepts) return undefined;
  const found = longest(attempt.text, concepts);
  return found
    ? { verdict: "forbid", explanation: `the text says "${found.phrase}"`, matched: found.phrase.length }
    : { verdict: "pass", rank: 20 };
};

function longest(text: string, concepts: readonly string[]) {
  let best: { phrase: string } | undefined;
  for (const found of findConcepts(text, concepts))
    if ((!best || found.phrase.length > best.phrase.length) && !isReassurance(text, found)) best = found;
  return best;
}

export const claimGuard: Evaluate<"claim_guard"> = (rule, context, at) => {
  const { concepts, onlyIf, outcome, queue } = rule.rule;
  const { attempt } = context;
  let claim: { phrase: string } | undefined;
  for (const concept of concepts) {
    if (concept === "@amount") {
      if (attempt.amountIsLedger !== undefined || attempt.chargesAuthorised !== undefined) claim = { phrase: "an amount" };
    } else if (concept === "@guarantor") claim = { phrase: "the guarantor must pay" };
    else if (attempt.text !== undefined) {
      const found = longest(attempt.text, [concept]);
      if (found && (!claim || found.phrase.length > claim.phrase.length)) claim = found;
    }
  }
  if (!claim) return undefined;
  const failed = onlyIf.find((test) => !holds(test, context, at));
  if (!failed) return { verdict: "pass", rank: 88, explanation: `"${claim.phrase}" is backed by the record` };
  const explanation = failed === "never" ? `the text says "${claim.phrase}"` : `"${claim.phrase}" needs: ${failed.replaceAll("_", " ")}`;
  return outcome === "hand_over"
    ? { verdict: "hand_over", queue: queue ?? "general", explanation }
    : { verdict: "forbid", explanation, matched: claim.phrase.length };
};

/** Every test is false when its fact is missing. */
function holds(test: ClaimTest, context: Context, at: number): boolean {
  const { attempt, facts } = context;
  const text = attempt.text ?? "";
  switch (test) {
    case "verified_fact":
      return attempt.verifiedFact === true;
    case "legal_action_decided":
      return attempt.legalActionDecided === true;
    case "not_time_barred":
      return facts.accountStates?.includes("time_barred") !== true;
    case "judgment_exists":
      return attempt.judgment === true;
    case "amount_is_ledger":
      return attempt.amountIsLedger !== false;
    case "charges_authorised":
      return attempt.chargesAuthorised === true;
    case "guarantor_bound":
      return isGuarantorBound(context, at);
    case "five_years_from_end_of_conduct":
      return findConcept(text, "five_years_from_end") !== undefined && findConcept(text, "credit_exaggeration") === undefined;
    case "credit_repair_open":
      return findConcept(text, "credit_repair_closed") !== undefined || isCreditRepairOpen(context, at);
    case "names_who_it_acts_for":
      return findConcept(text, "acts_for") !== undefined;
    case "never":
      return false;
    default:
      return test satisfies never;
  }
}

/** Civil Code 686, 687, 692, 693: joint, or judgment and enforcement; and claimed within six months of maturity where the contract names no period. */
function isGuarantorBound({ attempt, zone }: Context, at: number): boolean {
  if (attempt.guarantee !== "joint" && attempt.judgment !== true) return false;
  if (attempt.claimedBefore === true) return true;
  const ends = attempt.guaranteeEndsOn ?? (attempt.dueDate === undefined ? undefined : addMonths(attempt.dueDate, 6));
  return ends !== undefined && localDayAt(at, zone) <= dayNumber(ends);
}

const creditRepairEnds = parseInstant("2026-04-01T00:00:00+08:00");
function isCreditRepairOpen({ attempt }: Context, at: number): boolean {
  return at < creditRepairEnds && attempt.arrearsMinor !== undefined && attempt.arrearsMinor <= 1_000_000;
}

const phoneNumber = /(?:\+?\d[\d\s().-]{5,}\d)/;
/** Sentences end at . ! ? but not inside "Inc." or "p.m." */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(Inc|Co|Ltd|Corp|LLC|Mr|Ms|Mrs|Dr|St|No|a\.m|p\.m)\./gi, (whole) => whole.replaceAll(".", "\u2024"))
    .split(/(?<=[.!?。！？])\s*/u)
    .map((sentence) => sentence.replaceAll("\u2024", ".").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** 12 CFR 1006.2(j): each part that must be there is, and no sentence says anything else. */
export const closedTemplate: Evaluate<"closed_template"> = (rule, context, at) => {
  if (context.attempt.channel === "voicemail") return asVoicemail(rule, context, at);
  // The same words by text are a communication like any other (12 CFR 1006.2(j)): the rule frees them of nothing.
  const asSaid = context.attempt.text === undefined ? undefined : asVoicemail(rule, context, at);
  return asSaid?.verdict === "pass"
    ? { verdict: "pass", rank: 88, explanation: "a text is never a limited-content message: its every duty stands" }
    : undefined;
};

const asVoicemail: Evaluate<"closed_template"> = (rule, context) => {
  const { required, forbiddenConcepts, onlyPhrases } = rule.rule;
  const { text } = context.attempt;
  if (text === undefined) return { verdict: "requires", rank: 70, include: required, mustNot: forbiddenConcepts };
  const showing = findAny(text, forbiddenConcepts);
  if (showing)
    return { verdict: "forbid", explanation: `a limited-content message may not say "${showing.phrase}"`, matched: showing.phrase.length };
  const has: Partial<Record<ContactFragment, boolean>> = {
    callback_number: phoneNumber.test(text),
    request_reply: findConcept(text, "request_reply") !== undefined,
    natural_person_name: findConcept(text, "person_and_business") !== undefined,
    business_name: findConcept(text, "person_and_business") !== undefined,
  };
  const missing = required.find((fragment) => has[fragment] !== true);
  if (missing) return { verdict: "forbid", explanation: `a limited-content message needs the ${missing.replaceAll("_", " ")}` };
  const other = sentencesOf(text).find((sentence) => findAny(sentence, onlyPhrases) === undefined);
  if (other) return { verdict: "forbid", explanation: `a limited-content message holds nothing like "${other}"`, matched: other.length };
  return { verdict: "pass", rank: 88, explanation: "a limited-content message" };
};

export const failClosed: Evaluate<"fail_closed"> = (rule, context) => {
  const { attempt, facts } = context;
  if (rule.rule.fact === "candidate_zone")
    return facts.candidateZones.length > 0 ? undefined : { verdict: "forbid", explanation: "no time zone is known for this person" };
  if (facts.identityVerified === true) return undefined;
  if (rule.rule.fact === "identity" && facts.identityVerified === undefined) return undefined;
  // Nobody knows what will be said to somebody known not to be verified: closed.
  const unknown = facts.identityVerified === false ? "nobody knows what" : undefined;
  const named =
    attempt.names !== undefined ? attempt.names[0]
    : attempt.text !== undefined ? findAny(attempt.text, ["account_claim", "debt_words", "amount_words"])?.phrase
    : unknown; // prettier-ignore
  return named === undefined
    ? undefined
    : { verdict: "forbid", explanation: `the person is not verified, and the message names "${named}"` };
};

export const mustInclude: Evaluate<"must_include"> = (rule, context, at) => {
  const { at: when, fragments, sameLanguage, scope } = rule.rule;
  const { attempt, history } = context;
  if (sameLanguage) {
    if (attempt.language === undefined || attempt.disclosureLanguage === attempt.language) return undefined;
    const language = attempt.language.slice(0, 2).toLowerCase();
    if (language !== "en" && language !== "es" && language !== "zh")
      return { verdict: "forbid", explanation: `the disclosures do not exist in the language "${attempt.language}" of the conversation` };
    return { verdict: "requires", rank: 85, include: [`disclosure_in_${language}`] };
  }
  switch (when) {
    case "each":
      // A message sent as a later one is owed first to the rule on later ones.
      return {
        verdict: "requires",
        rank:
          context.purpose === "followup" && fragments.includes("from_debt_collector")
            ? 84
            : fragments.includes("opt_out_instruction")
              ? 45
              : 30,
        include: fragments,
      };
    case "in_contract":
      return { verdict: "requires", rank: 79, include: fragments };
    case "initial": {
      if (context.purpose === "initial") return { verdict: "requires", rank: 84, include: fragments };
      const spoken = history.some(
        (event) =>
          event.at <= at &&
          event.direction === "out" &&
          reached.has(event.outcome) &&
          (event.debtId === undefined || attempt.debtId === undefined || event.debtId === attempt.debtId),
      );
      return spoken ? undefined : { verdict: "requires", rank: 30, include: fragments };
    }
    case "first_turn": {
      // Nobody said which turn this is: the first, unless the record shows an earlier word from us on this medium.
      const first = attempt.turn === undefined ? !spokenBefore(context, at) : attempt.turn === 1;
      return first ? { verdict: "requires", rank: scope.acts || attempt.turn === 1 ? 83 : 31, include: fragments } : undefined;
    }
    case "when_asked":
      if (attempt.asksIfMachine === false || (attempt.asksIfMachine === undefined && attempt.text !== undefined)) return undefined;
      return { verdict: "requires", rank: 83, include: fragments };
    default:
      return when satisfies never;
  }
};

const reached: ReadonlySet<string> = new Set(["delivered", "sent", "conversation", "mailed", "validation_notice", "text", "message"]);
function spokenBefore({ history, medium }: Context, at: number): boolean {
  return history.some((event) => event.direction === "out" && event.medium === medium && event.at <= at && reached.has(event.outcome));
}

export const recording: Evaluate<"recording"> = (rule, context) => {
  const { attempt } = context;
  if (attempt.record !== true) return undefined;
  if (rule.rule.basis === "explicit_consent" && attempt.recordConsent === true)
    return { verdict: "pass", rank: 80, explanation: "the speaker agreed to be recorded" };
  return { verdict: "requires", rank: 82, include: [rule.rule.fragment] };
};

/** The borrower's last word on this medium: in or out. */
function lastSaidOnConsent({ inbound, medium }: Context, at: number): string | undefined {
  let last: { at: number; outcome: string } | undefined;
  for (const event of inbound)
    if (event.at <= at && (!last || event.at >= last.at)) {
      const isOut = event.outcome === "opt_out" || event.outcome === "medium_opt_out";
      if ((isOut || event.outcome === "opt_in") && event.medium === medium) last = event;
    }
  return last?.outcome;
}

export const consent: Evaluate<"consent"> = (rule, context, at) => {
  const { need, include } = rule.rule;
  const { attempt, facts, medium } = context;
  const onRecord =
    medium === "call" || medium === "sms" || medium === "email" || medium === "chat" || medium === "wechat" || medium === "whatsapp"
      ? facts.consents?.[medium]
      : undefined;
  const said = lastSaidOnConsent(context, at);
  const optedIn = () => said === "opt_in";
  // Consent can be taken back, whatever was written down before.
  const withdrawn = said === "opt_out" || said === "medium_opt_out";
  let given: boolean;
  switch (need) {
    case "artificial_call":
      given = attempt.consent === undefined ? onRecord === true : attempt.consent === "prior_express";
      break;
    case "electronic":
      given = !withdrawn && (attempt.electronicConsent ?? attempt.optIn ?? onRecord ?? optedIn());
      break;
    case "registered_template":
      given = typeof attempt.dltTemplateId === "string" && attempt.dltTemplateId.trim() !== "";
      break;
    case "carrier_opt_in":
      given = (attempt.optIn ?? onRecord) !== false;
      break;
    case "channel":
      // Nobody consents to a letter or to a chat they opened themselves.
      given = medium === "chat" || (!withdrawn && (onRecord ?? optedIn()));
      break;
    default:
      given = need satisfies never;
  }
  if (!given)
    return {
      verdict: "forbid",
      explanation: `no ${need.replaceAll("_", " ")}${need === "registered_template" ? "" : " consent"} on record`,
    };
  return include.length > 0 ? { verdict: "requires", rank: 80, include } : { verdict: "pass", rank: 46 };
};

export const offerCap: Evaluate<"offer_cap"> = (rule, context) => {
  const { field, max } = rule.rule;
  const asked = context.attempt[field];
  if (asked === undefined)
    return context.attempt.act === "offer_loan" && field === "allInAprPct"
      ? { verdict: "forbid", explanation: "the all-in cost is not known" }
      : undefined;
  if (asked > max) return { verdict: "forbid", explanation: `${asked} is above ${max}` };
  return { verdict: "pass", rank: 86, explanation: `${asked} of at most ${max}` };
};

export const automation: Evaluate<"automation"> = (rule, context) => {
  const { decisions, queue } = rule.rule;
  const { decision, humanInLoop } = context.attempt;
  if (decision !== undefined && !decisions.includes(decision)) return undefined;
  if (humanInLoop === true) return { verdict: "pass", rank: 80, explanation: "a person decides" };
  return { verdict: "hand_over", queue, explanation: `${(decision ?? "a decision").replaceAll("_", " ")} is not the machine's alone` };
};
