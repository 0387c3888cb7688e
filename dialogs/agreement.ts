// Knows which topics end in an agreement, and what follows from what the contact rules said of one. Refuses to ask the rules: the facts hold their answer.
import type { ContactFragment } from "../src/contact-rules-terms.ts";
import type { HandoffReason } from "../src/handoff.ts";
import type { Agreement, Agreements, ConversationState, Facts } from "./dialog.ts";
import { handOverMatter } from "./handoff.ts";
import { act, because, loanIn, speak, wordsOf, type Talk } from "./talk.ts";

/** What a yes at the end of each topic agrees to. */
const endsIn: Partial<Record<string, keyof Agreements>> = { promise_to_pay: "payment", waiver: "payment", payment_plan: "plan" };

const casesOfQueues: Partial<Record<string, HandoffReason>> = {
  bankruptcy: "bankruptcy",
  legal: "attorney",
  dispute: "dispute",
  sensitive: "vulnerable",
  vulnerable: "vulnerable",
  forbearance: "hardship",
};

function agreementAt(topic: string, state: ConversationState, facts: Facts): { kind: keyof Agreements; agreement: Agreement; loanId: string } | null {
  const kind = endsIn[topic];
  const loan = kind && loanIn(state, facts);
  // Of a loan that is settled nothing is agreed: its dialog says so.
  if (!kind || !loan?.agreements || loan.statement.payoff.totalMinor <= 0) return null;
  return { kind, agreement: loan.agreements[kind], loanId: loan.loan.id };
} // prettier-ignore

/** What the rules do not allow to be agreed here goes to a person, and onto the timeline with the rule; true when it did. */
export function isStoppedByRules(talk: Talk, topic = talk.state.topic.name): boolean {
  const found = agreementAt(topic, talk.state, talk.facts);
  if (!found || found.agreement.outcome === "allow") return false;
  const { rule, reason, queue, trace } = found.agreement;
  because(talk, `no ${found.kind} agreed: ${rule}`);
  act(talk, { do: "withholdAgreement", loanId: found.loanId, agreement: found.kind, rule, reason, trace, words: wordsOf(talk) });
  speak(talk, "ruleNoAgreement");
  handOverMatter(talk, casesOfQueues[queue ?? ""] ?? "other", wordsOf(talk));
  return true;
}

/** What must be said beside the question that a yes would bind; nothing where no such question is open. */
export function owedBeforeYes(state: ConversationState, facts: Facts): readonly ContactFragment[] {
  const found = state.topic.slot === "confirm" ? agreementAt(state.topic.name, state, facts) : null;
  return found?.agreement.outcome === "allow" ? found.agreement.mustInclude : [];
}

/** Keeps with the open question what was owed beside it. */
export function noteOwed({ state, facts }: Talk): void {
  const owed = owedBeforeYes(state, facts);
  if (owed.length > 0) state.topic.data["owed"] = [...owed];
}

/** Since the question was asked the loan may have changed hands, and more is owed beside it than was said. */
export function owesMore({ state, facts }: Talk): boolean {
  const said = (state.topic.data["owed"] as readonly ContactFragment[] | undefined) ?? [];
  return owedBeforeYes(state, facts).some((fragment) => !said.includes(fragment));
}
