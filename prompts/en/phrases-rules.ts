// Knows the English of what a contact rule demands in a message, and how it may have been said already. Refuses to know when it is due.
import type { SaidFragment } from "../fragments.ts";

export const rulePhrases = {
  ruleMachine: "This is the automated assistant of {lender}.",
  ruleMachineVoice: "This is an automated voice.",
  ruleCollector: "This is from a debt collector.",
  ruleCollecting: "This is an attempt to collect a debt.",
  ruleInformationUse: "Any information obtained will be used for that purpose.",
  ruleCaller: "This is {assistant} of {lender}.",
  ruleOfficer: "Your officer is {officer}.",
  ruleCallBack: "You can call us back at {phone}.",
  ruleReview: "You can ask for a person to look at this again.",
  rulePerson: { text: "For a person, reply 0.", voice: "To talk to a person, press 0." },
  ruleAskToCall: "Please ask them to call {phone}.",
  ruleReply: { text: "Please reply to this message.", voice: "Please answer now." },
  ruleReachOnly: "I only want to confirm how to reach this person.",
  ruleNoAgreement: "As things stand, I can't note a payment or a plan for you here. A person from our team will go through it with you.",
} as const;

export const alreadySaid: Record<SaidFragment, RegExp> = {
  ai_disclosure_first_interaction: /\b(?:automated|virtual) (?:assistant|message|voice|call)\b/i,
  truthful_ai_answer: /\bautomated assistant, not a person\b/i,
  automated_voice_disclosure: /\bautomated (?:assistant|voice|call)\b/i,
  from_debt_collector: /\b(?:from|is) a debt collector\b/i,
  attempting_to_collect_a_debt: /\battempt(?:ing)? to collect a debt\b/i,
  any_information_obtained_used_for_that_purpose: /\bany information obtained will be used for that purpose\b/i,
  opt_out_instruction: /\breply STOP\b|\bwrite stop\b|\bpress 9\b/i,
  opt_out_confirmed: /\bno more (?:texts|messages|automated calls)\b|\bwill not (?:text|message|call|write)\b/i,
  caller_identity: /\b(?:this is|I am) [^.?!]{1,60} (?:of|from) \S/i,
  caller_identity_at_start: /^\W*(?:Hello[^.?!]{0,60}, )?(?:this is|I am) [^.?!]{1,60} (?:of|from) \S/i,
  own_identity: /\b(?:this is|I am) [^.?!]{1,60} (?:of|from) \S/i,
  own_name: /\b(?:[Tt]his is|I am) [A-Z]\w+/,
  business_name: /\b(?:of|from) [A-Z]\w+/,
  natural_person_name: /\b(?:officer is|officer|colleague) [A-Z]\w+/,
  callback_number: /\b(?:call (?:us )?(?:back )?(?:at|on)|answers at) \+?\(?\d|\bcall us (?:back )?at \w/i,
  human_review_of_refusal: /\bperson to (?:look at|review) this\b/i,
  offer_human: /\b(?:reply|press) 0\b|\bperson answers\b/i,
  please_ask_to_call_back: /\bask (?:them|him|her) to call\b/i,
  request_reply: /\breply\b|\banswer now\b/i,
  confirming_or_correcting_location_information: /\bconfirm how to reach\b/i,
  recording_notice_before_recording: /\bmay be recorded\b|\bis (?:being )?recorded\b/i,
};
