// Knows the Spanish of what a contact rule demands in a message, and how it may have been said already. Refuses to know when it is due.
import type { SaidFragment } from "../fragments.ts";

export const rulePhrases = {
  ruleMachine: "Este es el asistente automático de {lender}.",
  ruleMachineVoice: "Esta es una voz automática.",
  ruleCollector: { text: "Este mensaje es de un cobrador de deudas.", voice: "Esta llamada es de un cobrador de deudas." },
  ruleCollecting: "Este es un intento de cobrar una deuda.",
  ruleInformationUse: "Toda información obtenida se usará con ese fin.",
  ruleCaller: "Habla {assistant}, de {lender}.",
  ruleOfficer: "Su encargado es {officer}.",
  ruleCallBack: "Puede llamarnos al {phone}.",
  ruleReview: "Puede pedir que una persona lo revise de nuevo.",
  rulePerson: { text: "Para hablar con una persona, responda 0.", voice: "Para hablar con una persona, oprima 0." },
  ruleAskToCall: "Por favor pídale que llame al {phone}.",
  ruleReply: { text: "Por favor responda a este mensaje.", voice: "Por favor conteste ahora." },
  ruleReachOnly: "Solo quiero confirmar cómo localizar a esta persona.",
  ruleNoAgreement: "En su situación actual no puedo anotar aquí un pago ni un plan. Una persona de nuestro equipo lo verá con usted.",
} as const;

export const alreadySaid: Record<SaidFragment, RegExp> = {
  ai_disclosure_first_interaction: /\b(?:asistente|mensaje|voz|llamada) automátic[oa]\b|\basistente virtual\b/i,
  truthful_ai_answer: /\basistente automático, no una persona\b/i,
  automated_voice_disclosure: /\b(?:asistente|voz|llamada) automátic[oa]\b/i,
  from_debt_collector: /\bde un cobrador de deudas\b/i,
  attempting_to_collect_a_debt: /\bintento de cobrar una deuda\b/i,
  any_information_obtained_used_for_that_purpose: /\binformación obtenida se usará con ese fin\b/i,
  opt_out_instruction: /\bresponda STOP\b|\bescriba stop\b|\boprima 9\b/i,
  opt_out_confirmed: /no (?:recibirá|le|enviaremos) (?:[^.]{0,25} )?más(?= )/i,
  caller_identity: /\b(?:soy|habla|le escribe|este es) [^.?!]{1,60} de \S/i,
  caller_identity_at_start: /^\W*(?:Hola[^?!]{0,60}\. )?(?:soy|habla|le escribe|este es) [^.?!]{1,60} de \S/i,
  own_identity: /\b(?:soy|habla|le escribe|este es) [^.?!]{1,60} de \S/i,
  own_name: /\b(?:soy|habla|le escribe) [A-ZÁÉÍÓÚÑ]\p{L}+/iu,
  business_name: /\bde [A-ZÁÉÍÓÚÑ]\p{L}+/u,
  natural_person_name: /\b(?:encargad[oa] es|de parte de) [A-ZÁÉÍÓÚÑ]\p{L}+/u,
  callback_number: /\b(?:llam(?:arnos|enos|ar|e|ando) al|atiende en el) \S/i,
  human_review_of_refusal: /\buna persona lo revise\b/i,
  offer_human: /\b(?:responda|oprima) 0\b|\buna persona le atiende\b/i,
  please_ask_to_call_back: /\bpídale que llame\b/i,
  request_reply: /\bresponda\b|\bconteste\b/i,
  confirming_or_correcting_location_information: /\bconfirmar cómo localizar\b/i,
  recording_notice_before_recording: /\bpuede ser grabada\b|\bse graba\b/i,
};
