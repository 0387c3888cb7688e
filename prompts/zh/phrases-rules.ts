// Knows the Chinese of what a contact rule demands in a message, and how it may have been said already. Refuses to know when it is due.
import type { SaidFragment } from "../fragments.ts";

export const rulePhrases = {
  ruleMachine: "我是{lender}的智能助理。",
  ruleMachineVoice: "这是自动语音。",
  ruleCollector: { text: "本消息来自债务催收机构。", voice: "本次通话来自债务催收机构。" },
  ruleCollecting: "本次联系是为了收取债务。",
  ruleInformationUse: "所获信息将用于该目的。",
  ruleCaller: "我是{lender}的{assistant}。",
  ruleOfficer: "您的客户经理是{officer}。",
  ruleCallBack: "您可以回电{phone}。",
  ruleReview: "您可以要求人工复核。",
  rulePerson: { text: "人工服务请回复0。", voice: "人工服务请按0。" },
  ruleAskToCall: "请转告本人致电{phone}。",
  ruleReply: { text: "请回复本消息。", voice: "请您现在答复。" },
  ruleReachOnly: "我只想确认如何联系到本人。",
  ruleNoAgreement: "按照您目前的情况，我这边不能为您登记还款或分期，将由专人与您沟通。",
} as const;

export const alreadySaid: Record<SaidFragment, RegExp> = {
  ai_disclosure_first_interaction: /智能助理|自动(?:语音|消息)|人工智能/,
  truthful_ai_answer: /智能助理，不是真人/,
  automated_voice_disclosure: /智能助理|自动语音/,
  from_debt_collector: /来自债务催收机构/,
  attempting_to_collect_a_debt: /为了收取债务/,
  any_information_obtained_used_for_that_purpose: /所获信息将用于该目的/,
  opt_out_instruction: /回复STOP|回复“退订”|请按9/i,
  opt_out_confirmed: /不(?:会)?再(?:给您|向您)?(?:发送|发|联系|致电|拨打|收到)/,
  caller_identity: /我是.{1,30}的\S/,
  caller_identity_at_start: /^.{0,20}(?:您好[，,])?我是.{1,30}的\S/,
  own_identity: /我是.{1,30}的\S/,
  own_name: /我是\S/,
  business_name: /我是.{1,30}的|这里是\S/,
  natural_person_name: /客户经理是?\S/,
  callback_number: /(?:回电|致电|电话)[:：]?\s*[+\d零一二三四五六七八九]/,
  human_review_of_refusal: /人工复核/,
  offer_human: /(?:回复|按)\s*0|人工服务/,
  please_ask_to_call_back: /转告本人致电/,
  request_reply: /请?回复|请您现在答复/,
  confirming_or_correcting_location_information: /确认如何联系/,
  recording_notice_before_recording: /录音/,
};
