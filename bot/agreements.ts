// Knows how the contact rules are asked whether a payment or a plan may be agreed in this talk; refuses to know the rules, and what the dialog makes of the answer.
import { authorityOf, authorityStageOf } from "../src/authority.ts";
import type { LocalDate } from "../src/calendar.ts";
import type { ContactAttempt } from "../src/contact-rules.ts";
import { needsSigning } from "../prompts/fragments.ts";
import type { Agreement, Agreements, ConversationState, Effect, Facts, LoanFacts, Plan } from "../dialogs/dialog.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "./contact.ts";
import { signedFor } from "./signed-wordings.ts";
import type { TurnRecord } from "./store/store.ts";
import type { TurnPorts } from "./turn-ports.ts";

type Ports = Pick<TurnPorts, "mayContact" | "lender">;
const actOf = { payment: "accept_payment", plan: "agree_plan" } as const;

/** The same facts with what the rules say of an agreement about each loan that is owed. Nobody but the borrower agrees to anything. */
export function withAgreements(ports: Ports, facts: Facts, record: TurnRecord): Facts {
  if (!facts.borrower || facts.otherParty) return facts;
  const asked = (loan: LoanFacts): LoanFacts => {
    if (loan.statement.payoff.totalMinor <= 0) return loan;
    const agreements: Agreements = {
      payment: agreementOn("payment", ports, facts, record, loan),
      plan: agreementOn("plan", ports, facts, record, loan, mostMonths(ports, facts, loan)),
    };
    return { ...loan, agreements };
  };
  return { ...facts, loans: facts.loans.map(asked) };
}

/** The longest plan that could come of the talk: a table that allows more than the law shows before anybody is asked. */
function mostMonths({ lender }: Ports, facts: Facts, { loan, statement }: LoanFacts): number | undefined {
  const authority = authorityOf(lender.authority);
  const product = authority.products[loan.product];
  const isOwn = product?.countries.includes(facts.borrower?.country ?? lender.country) ?? false;
  return isOwn ? product!.maxMonths : authorityStageOf(authority, statement.daysPastDue).plan?.maxMonths;
}

function decisionOn(kind: keyof Agreements, ports: Ports, facts: Facts, record: TurnRecord, loan: LoanFacts, months?: number) {
  const language = record.conversation?.state.language ?? facts.borrower!.language;
  const { text: _text, turn: _turn, ...talking }: ContactAttempt = attemptOf({ channel: facts.medium, theirs: "", purpose: "dialog_reply", loanId: loan.loan.id, text: "", language, isFirst: false, asksIfMachine: false }, record);
  const attempt: ContactAttempt = { ...talking, act: actOf[kind], ...(months === undefined ? {} : { months }) };
  return { language, decision: ports.mayContact(attempt, record.contactHistory, contactFactsOf(record, [loan], true, ports.lender), jurisdictionFor(record, ports.lender), facts.now) };
} // prettier-ignore

function agreementOn(kind: keyof Agreements, ports: Ports, facts: Facts, record: TurnRecord, loan: LoanFacts, months?: number): Agreement {
  const { decision, language } = decisionOn(kind, ports, facts, record, loan, months);
  const stopped = (reason: string, queue?: string): Agreement => ({
    outcome: "stopped",
    rule: decision.rule,
    reason,
    ...(queue === undefined ? {} : { queue }),
    trace: decision.trace.filter(({ verdict }) => verdict !== "pass" && verdict !== "note"),
  });
  if (decision.outcome !== "allow") return stopped(decision.explanation, "queue" in decision ? decision.queue : undefined);
  const { mustInclude } = decision;
  // Nobody here knows that the line is being recorded: what must be on a recording is agreed with a person, or in writing.
  if (mustInclude.includes("recording_on")) return stopped(`${decision.explanation}; the assistant agrees to it in writing only`);
  const signed = signedFor(mustInclude.filter(needsSigning), "", language, record, { ...loan, plan: samplePlan(loan, facts.today) });
  return "cannot" in signed ? stopped(signed.reason) : { outcome: "allow", mustInclude };
}

/** Stands for the plan that is not made yet, to see whether a wording could be filled. */
const samplePlan = ({ loan }: LoanFacts, on: LocalDate): Plan =>
  ({ id: "", loanId: loan.id, currency: loan.currency, parts: [{ number: 1, on, amountMinor: 1, status: "due" }], status: "running", agreedOn: on }); // prettier-ignore

/** The loan as the open question reads it back: with the plan on offer in place of the one on record, so that wordings hold its figures. */
export function asReadBack<T extends LoanFacts | undefined>({ topic }: ConversationState, loan: T): T | LoanFacts {
  const offer = topic.name === "payment_plan" && topic.slot === "confirm" ? topic.data["offer"] : undefined;
  if (!loan || !offer) return loan;
  const { parts } = offer as { parts: { on: LocalDate; amountMinor: number }[] };
  const sample = samplePlan(loan, loan.statement.asOf);
  return { ...loan, plan: { ...sample, parts: parts.map((part, at) => ({ number: at + 1, ...part, status: "due" as const })) } };
}

/** What an agent may not put on record either: a person decides what is a person's to decide, and nobody what is forbidden. */
export function forbiddenAgreement(ports: Ports, facts: Facts, record: TurnRecord, effects: readonly Effect[]): { rule: string; reason: string } | null {
  for (const effect of effects) {
    if (effect.do !== "recordPromise" && effect.do !== "recordPlan") continue;
    const loan = facts.loans.find((one) => one.loan.id === effect.loanId);
    if (!loan || !facts.borrower) continue;
    const { decision } = effect.do === "recordPlan" ? decisionOn("plan", ports, facts, record, loan, effect.parts.length) : decisionOn("payment", ports, facts, record, loan);
    if (decision.outcome === "forbid" || decision.outcome === "wait_until") return { rule: decision.rule, reason: decision.explanation };
  }
  return null;
} // prettier-ignore
