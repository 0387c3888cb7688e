// Knows which dialog an occasion of the clock opens, and that it says first who speaks. Refuses to judge whether it may be sent.
import type { Hold, Occasion } from "./dialog.ts";
import { because, loanOf, noTopic, rightPartyKnown, runningHolds, speak, start, type Talk } from "./talk.ts";

type Opening = { name: string; loanId: string | null; data: Record<string, unknown> };

function openingOf(occasion: Occasion, talk: Talk): Opening {
  const loanWith = (found: (loan: Talk["facts"]["loans"][number]) => boolean): string | null =>
    talk.facts.loans.find(found)?.loan.id ?? null;
  const { kind } = occasion;
  switch (kind) {
    case "notice":
      return { name: kind, loanId: occasion.loanId, data: { instalment: occasion.instalment } };
    case "tracking":
      return {
        name: kind,
        loanId: occasion.loanId,
        data: { instalment: occasion.instalment, ...(occasion.debitFailed ? { debitFailed: occasion.debitFailed } : {}) },
      };
    case "overdue":
      return { name: kind, loanId: occasion.loanId, data: {} };
    case "promise_reminder":
    case "promise_kept":
    case "promise_partial":
    case "promise_broken":
      return {
        name: kind,
        loanId: loanWith(({ promises }) => promises.some(({ id }) => id === occasion.promiseId)),
        data: { promiseId: occasion.promiseId },
      };
    case "payment_found":
      return { name: kind, loanId: occasion.loanId, data: { amountMinor: occasion.amountMinor, paidOn: occasion.paidOn } };
    case "hold_ended":
      return { name: occasion.reason === "already_paid" ? "paid_not_found" : "overdue", loanId: occasion.loanId, data: {} };
    case "plan_reminder":
    case "plan_missed":
      return { name: kind, loanId: loanWith(({ plan }) => plan?.id === occasion.planId), data: { number: occasion.number } };
    case "callback_moved":
      return { name: "callback_moved", loanId: null, data: { at: occasion.at } };
    case "callback":
      return { name: "callback_now", loanId: null, data: {} };
    default:
      return kind satisfies never;
  }
}

/** Days on which nothing at all is brought up, whatever the clock says. */
const silentHolds = new Set(["crisis", "bereavement", "attorney", "bankruptcy", "cease", "wrong_person", "breathing_space"]);

const newsOnly = new Set<Occasion["kind"]>(["promise_kept", "payment_found", "plan_reminder", "callback", "callback_moved"]);
/** About the person who waits to be called: told also while the case is a person's. */
const aboutTheCall = new Set<Occasion["kind"]>(["callback", "callback_moved"]);

const aboutPaying = new Set(["promise_to_pay", "promise_reminder", "extension", "reason", "smaller_step", "waiver"]);

/** Full content to the right party; to an address that proves nothing, only that there is a message and from whom. */
export function bringUp(talk: Talk, occasion: Occasion): void {
  const { facts, state } = talk;
  const opening = openingOf(occasion, talk);
  const isTaken = state.owner !== "bot" && !aboutTheCall.has(occasion.kind);
  if (!facts.borrower || facts.optedOut || isTaken || state.topic.name === "closed" || facts.otherParty)
    return because(
      talk,
      `${occasion.kind} not said: ${!facts.borrower ? "nobody known" : facts.optedOut ? "opted out" : isTaken ? "a person has the talk" : "not this address"}`,
    );
  if (facts.loans.some((loan) => runningHolds(talk, loan).some(({ reason }) => silentHolds.has(reason))))
    return because(talk, `${occasion.kind} not said: a hold runs`);
  // "Until then you get no reminders": that holds for promises and plans too, unless they were agreed to since; what arrived is thanked for.
  const isNews = ["promise_kept", "payment_found"].includes(occasion.kind) || aboutTheCall.has(occasion.kind);
  const about = facts.loans.find(({ loan }) => loan.id === opening.loanId);
  const agreedOn = "promiseId" in occasion ? about?.promises.find(({ id }) => id === occasion.promiseId)?.madeOn : "planId" in occasion ? about?.plan?.agreedOn : undefined; // prettier-ignore
  const isHeld = ({ reason, from }: Hold): boolean =>
    reason !== "promise" && reason !== "plan" && !(reason === "hardship" && agreedOn !== undefined && agreedOn >= from);
  if (!isNews && about && runningHolds(talk, about).some(isHeld)) return because(talk, `${occasion.kind} not said: a hold runs`);
  // News that wants no answer does not end a talk that is going on today: the open question is asked again after it.
  const isOpen =
    state.topic.slot !== null &&
    state.askedOn === facts.today &&
    !["verify", "right_person", "which_loan", "someone_else"].includes(state.topic.name);
  // What was paid ends the question when it will be paid.
  const owes = talk.facts.loans.some(({ loan, statement }) => loan.id === opening.loanId && statement.pastDue.totalMinor > 0);
  const isOver = !owes && ["promise_kept", "payment_found"].includes(occasion.kind) && aboutPaying.has(state.topic.name);
  const goesOn = newsOnly.has(occasion.kind) && isOpen && !isOver && (opening.loanId === null || opening.loanId === loanOf(talk)?.loan.id);
  if (opening.loanId !== null) state.loanId = opening.loanId;
  state.parked = goesOn ? [...state.parked, state.topic] : [];
  state.misunderstood = 0;
  if (rightPartyKnown(state, facts)) {
    state.topic = { ...noTopic, data: {} };
    const { assistantName, name: lender } = facts.lender;
    speak(talk, state.introduced ? "helloAgain" : "hello", {
      name: facts.borrower.fullName,
      assistant: assistantName[state.language],
      lender,
    });
    return start(talk, opening.name, opening.data);
  }
  state.parked = [{ name: opening.name, slot: null, data: { ...opening.data, heard: null } }];
  // On the phone the words come when somebody answers; a machine gets nothing from here.
  if (facts.medium === "voice") return because(talk, "waits for the call to be answered");
  state.topic = { ...noTopic, data: {} };
  start(talk, "right_person");
}

/** The first message to an address carries the way out of it. */
export function addWayOut(talk: Talk): void {
  if (talk.effects.some((effect) => effect.do === "say")) speak(talk, "optOutLine");
}
