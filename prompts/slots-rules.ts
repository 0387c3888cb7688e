// Knows the phrases a contact rule can demand or stand behind, and what each leaves open. Refuses to know a word of any language, and when one is due.
import type { SlotKind } from "./slots.ts";

export const ruleSlots = {
  ruleMachine: { lender: "name" },
  ruleMachineVoice: {},
  ruleCollector: {},
  ruleCollecting: {},
  ruleInformationUse: {},
  ruleCaller: { assistant: "name", lender: "name" },
  ruleOfficer: { officer: "name" },
  ruleCallBack: { phone: "phone" },
  ruleReview: {},
  rulePerson: {},
  ruleAskToCall: { phone: "phone" },
  ruleReply: {},
  ruleReachOnly: {},
  ruleNoAgreement: {},
} as const satisfies Record<string, Record<string, SlotKind>>;
