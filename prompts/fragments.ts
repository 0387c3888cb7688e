// Knows the words of everything a contact rule can demand in a message, and whether a text says it already. Refuses to know which rule demands it and when.
import type { ContactFragment } from "../src/contact-rules-terms.ts";
import type { Lender } from "../src/lender.ts";
import type { Language } from "../src/loan.ts";
import { alreadySaid as en } from "./en/phrases-rules.ts";
import { alreadySaid as es } from "./es/phrases-rules.ts";
import type { UnsignedFragment } from "./legal-drafts.ts";
import { say, type Say } from "./phrases.ts";
import { alreadySaid as zh } from "./zh/phrases-rules.ts";

/** Kept by doing, not by saying: the language of the disclosures, a recording, a letter. */
const acts = [
  "disclosure_in_en", "disclosure_in_es", "disclosure_in_zh", "recording_on", "retain_until_settled", "written_plan_confirmation",
  "written_notice_3_to_10_business_days_before_deposit",
] as const satisfies readonly ContactFragment[]; // prettier-ignore
/** Words a lawyer must sign: until one has, a message that needs them is not ours to send. Their drafts stand in legal-drafts.ts. */
const notOurs = [
  "art70_contract_items", "ask_recording_consent_and_continue_unrecorded_if_refused", "ny_1_3_b_time_barred_notice_same_medium_before_payment",
] as const satisfies readonly UnsignedFragment[]; // prettier-ignore

export type SaidFragment = Exclude<ContactFragment, (typeof acts)[number] | (typeof notOurs)[number]>;

const recognised: Record<Language, Record<SaidFragment, RegExp>> = { en, es, zh };

type About = Pick<Lender, "name" | "assistantName" | "phone"> & { officer: string; language: Language };
const wordings: Record<SaidFragment, (about: About) => Say> = {
  ai_disclosure_first_interaction: ({ name }) => say("ruleMachine", { lender: name }),
  truthful_ai_answer: () => say("iAmAutomated"),
  automated_voice_disclosure: () => say("ruleMachineVoice"),
  from_debt_collector: () => say("ruleCollector"),
  attempting_to_collect_a_debt: () => say("ruleCollecting"),
  any_information_obtained_used_for_that_purpose: () => say("ruleInformationUse"),
  opt_out_instruction: () => say("optOutLine"),
  opt_out_confirmed: ({ name }) => say("stopped", { lender: name }),
  caller_identity: callerOf,
  caller_identity_at_start: callerOf,
  own_identity: callerOf,
  own_name: callerOf,
  business_name: callerOf,
  natural_person_name: ({ officer }) => say("ruleOfficer", { officer }),
  callback_number: ({ phone }) => say("ruleCallBack", { phone }),
  human_review_of_refusal: () => say("ruleReview"),
  offer_human: () => say("rulePerson"),
  please_ask_to_call_back: ({ phone }) => say("ruleAskToCall", { phone }),
  request_reply: () => say("ruleReply"),
  confirming_or_correcting_location_information: () => say("ruleReachOnly"),
  recording_notice_before_recording: () => say("recordingLine"),
};
function callerOf({ assistantName, name, language }: About): Say {
  return say("ruleCaller", { assistant: assistantName[language], lender: name });
}

const isOneOf = (list: readonly ContactFragment[], fragment: ContactFragment): boolean => list.includes(fragment);
export const needsSigning = (fragment: ContactFragment): fragment is UnsignedFragment => isOneOf(notOurs, fragment);
export const isSaid = (fragment: ContactFragment): fragment is SaidFragment => !isOneOf(acts, fragment) && !isOneOf(notOurs, fragment);

/** The piece of a text that says it already; undefined when nothing does. */
export function saidIn(text: string, fragment: SaidFragment, language: Language): string | undefined {
  return recognised[language][fragment].exec(text)?.[0];
}

/** First what must open a message, then the rest in the order it was demanded. */
const opens: ReadonlySet<ContactFragment> = new Set(["caller_identity_at_start", "recording_notice_before_recording"]);

/**
 * What is missing in a text: phrases to put before and after it. `cannot` is the first thing demanded that we have no words for; nothing is said
 * twice when one phrase answers several demands.
 */
export function missingIn(
  text: string,
  demanded: readonly ContactFragment[],
  about: About,
): { before: Say[]; after: Say[]; cannot: ContactFragment | null } {
  const before: Say[] = [];
  const after: Say[] = [];
  const added = new Set<string>();
  for (const fragment of demanded) {
    if (isOneOf(acts, fragment)) continue;
    if (!isSaid(fragment)) return { before: [], after: [], cannot: fragment };
    if (saidIn(text, fragment, about.language) !== undefined) continue;
    const one = wordings[fragment](about);
    if (added.has(one.key)) continue;
    added.add(one.key);
    (opens.has(fragment) ? before : after).push(one);
  }
  return { before, after, cannot: null };
}
