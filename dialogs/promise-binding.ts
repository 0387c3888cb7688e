// Knows how a promise that was read back is bound: what it takes the place of, what is let go with it, who witnesses it. Refuses to bind what has moved since.
import { money, parseDecimal, toDecimal } from "../src/money.ts";
import { waiverLimitMinor } from "../src/offers.ts";
import type { Facts, LoanFacts } from "./dialog.ts";
import { openCase } from "./handoff.ts";
import { authorityIn, positionOf } from "./position.ts";
import { draftOf, inLoan } from "./promise-asking.ts";
import { asked, mayPromise, methodFor, refusalOfDraft, staying, totalOf, type Draft } from "./promise-draft.ts";
import { mayMoveDueDate } from "./reason.ts";
import { act, because, finish, runningPromises, speak, start, theLoan, type Talk } from "./talk.ts";

export function bind(talk: Talk): void {
  const draft = draftOf(talk) as Draft & { on: string };
  const loan = theLoan(talk);
  const { currency, pastDue } = loan.statement;
  const method = methodFor(draft, loan, talk.facts);
  const amount = inLoan(talk, draft.amountMinor ?? asked(loan));
  const total = totalOf(draft, loan);
  const threshold = talk.facts.lender.promise.witnessedFrom[currency];
  const witnessed = threshold !== undefined && total >= parseDecimal(threshold, currency);
  const stays = staying(draft, loan);
  const [replaced, ...others] = runningPromises(loan).filter((promise) => !stays.includes(promise));
  const base = { loanId: loan.loan.id, currency, method, ...(witnessed ? { witnessed: true } : {}) };
  // Moved to another day inside the limits, for no less money: what was let go for it stays let go.
  const carried = replaced?.waiver && total >= replaced.amountMinor && draft.restMinor === undefined && mayLetGo(replaced.waiver.amountMinor, loan, talk.facts) ? replaced.waiver : undefined; // prettier-ignore
  for (const other of others) act(talk, { do: "cancelPromise", promiseId: other.id, words: talk.heard?.text ?? "" });
  act(talk, {
    do: "recordPromise",
    ...base,
    amountMinor: amount.amountMinor,
    on: draft.on,
    ...(replaced ? { replaces: replaced.id } : {}),
    ...(carried ? { waiver: carried } : {}),
  });
  because(talk, "promise bound after reading back", [toDecimal(total, currency), draft.on]);
  if (draft.restMinor !== undefined && draft.restOn !== undefined) {
    act(talk, { do: "recordPromise", ...base, amountMinor: draft.restMinor, on: draft.restOn });
    speak(talk, "promiseNotedSplit", { amount, on: draft.on, restAmount: inLoan(talk, draft.restMinor), restOn: draft.restOn });
  } else speak(talk, "promiseNoted", { amount, on: draft.on });
  if (replaced) speak(talk, "promiseReplaces", { amount: money(replaced.amountMinor, replaced.currency), on: replaced.on });
  if (replaced?.waiver && !carried) speak(talk, "waiverLost");
  const letGoMinor = carried?.amountMinor ?? 0;
  if (total + letGoMinor < pastDue.totalMinor) speak(talk, "promiseRest", { rest: inLoan(talk, pastDue.totalMinor - total - letGoMinor) });
  if (witnessed) {
    speak(talk, "promiseWitness", { officer: loan.loan.officer ?? talk.facts.lender.officerDefault });
    openCase(talk, "witnessed_promise");
  }
  if (talk.state.topic.data["thenReason"] && talk.state.reason === null) start(talk, "reason", {});
  else if (talk.state.topic.data["thenReason"] && talk.state.reason === "payday_later" && mayMoveDueDate(talk))
    start(talk, "due_date_change", { unasked: true });
  else finish(talk);
}

/** Since it was read out the day, the ledger or another promise may have moved: then it is measured and read out anew. */
export function hasMoved(talk: Talk): boolean {
  const draft = draftOf(talk) as Draft & { on: string };
  const loan = theLoan(talk);
  if (!mayPromise(loan, talk.facts) && (draft.on !== talk.facts.today || draft.restMinor !== undefined)) return true;
  if (refusalOfDraft(draft, loan, talk.facts) !== null) return true;
  const said = talk.state.topic.data["saidMinor"];
  return said !== undefined && said !== (draft.amountMinor ?? asked(loan));
}

function mayLetGo(amountMinor: number, loan: LoanFacts, facts: Facts): boolean {
  const isFirst = !loan.promises.some(({ waiver, status }) => waiver && ["kept", "partial", "broken"].includes(status));
  return isFirst && amountMinor <= waiverLimitMinor(positionOf(loan, facts), authorityIn(facts), "bot");
}
