// Knows the order of listening in a turn: what is critical, who owns the talk, rights, the open question, a new topic, then asking again.
// Refuses to know any topic: those are the dialogs it is given.
import type { Expectation, Heard, Intent } from "../prompts/heard.ts";
import { isForeign } from "../prompts/games-words.ts";
import { asksReduction, asksToMove, happeningIn, monthsAt, saysPaid } from "../prompts/help-words.ts";
import {
  asksConsequences,
  asksDueDateChange,
  asksNews,
  asksToBeCalled,
  asksWhatWasPromised,
  isSomebodyElse,
} from "../prompts/matter-words.ts";
import { isTooMuchAtOnce, paysMonthly } from "../prompts/part-words.ts";
import { reasonIn } from "../prompts/reason-words.ts";
import type { ReasonCode } from "../src/reason.ts";
import { isStoppedByRules, noteOwed, owesMore } from "./agreement.ts";
import { callHours } from "./callback.ts";
import { callStarted, silence, tellWhereWeWere } from "./call.ts";
import { carryOut, criticalIn, offersMoney } from "./critical.ts";
import type { ConversationState, Facts, Input, Step, Topic, Turn } from "./dialog.ts";
import type { HandoffReason } from "../src/handoff.ts";
import { standingUntil, tellStands } from "./dispute.ts";
import { handOver, handOverMatter, openCase, tellHours } from "./handoff.ts";
import { smallTalk, switchLoan } from "./menu.ts";
import { addWayOut, bringUp } from "./occasion.ts";
import { withoutPaidPart } from "./paid-part.ts";
import { followLanguage } from "./language.ts";
import { answerRights, asksToStart, keepPrivate } from "./rights.ts";
import { upgradeState } from "./state.ts";
import {
  because,
  heardActs,
  hears,
  isBesideTheMatter,
  loanOf,
  noTopic,
  rightPartyKnown,
  runningPromises,
  speak,
  start,
  yesOrNo,
  type Asking,
  type Dialog,
  type Talk,
} from "./talk.ts";

/** What is written about rather than chosen: keys are then data, not the way to a person. */
const keysAreData: readonly Expectation[] = [
  "birth_date",
  "id_last4",
  "postcode",
  "digits",
  "reference",
  "phone",
  "amount",
  "amount_or_date",
  "date",
  "free_text",
];
/** Where "0" alone still means a person: nobody pays nothing, no day is 0, and no fact about a person is that short. */
const zeroIsPerson: readonly Expectation[] = [
  "amount",
  "amount_or_date",
  "date",
  "free_text",
  "birth_date",
  "id_last4",
  "postcode",
  "phone",
];
const hearsAtMost = 3;
/** Out of these the talk comes back to a promise that was being made: what was said of it is kept. */
const goesOnWithDraft: readonly string[] = ["waiver", "hardship", "refusal", "extension"];
/** After these the assistant has promised to write no more, or only to be answered by people. */
const saidLast: ReadonlySet<HandoffReason> = new Set(["deceased", "attorney", "bankruptcy", "crisis", "identity_theft", "dispute"]);
const grave: readonly ReasonCode[] = ["domestic_abuse", "bereavement", "gambling", "scam"];

/** The pure step over a set of dialogs. A dialog earlier in the list wins where two start on the same act. */
export function stepWith(dialogs: readonly Dialog[]): Step {
  const byName = new Map(dialogs.map((dialog) => [dialog.name, dialog]));

  return (before: ConversationState, input: Input, facts: Facts): Turn => {
    const state = upgradeState(structuredClone(before));
    if (!byName.has(state.topic.name)) state.topic = state.topic.name === "closed" ? state.topic : { ...noTopic, data: {} };
    state.parked = state.parked.filter(({ name }) => byName.has(name));
    const heard = input.kind === "message" ? input.heard : null;
    const talk: Talk = { state, facts, heard, effects: [], explanations: [], next: null };
    // A case that was closed without being handed back gives the word back too.
    if (state.owner !== "bot" && facts.openHandoff === null && input.kind !== "agent_returned") {
      state.owner = "bot";
      // What was asked before the person came is too old to be answered by a bare yes.
      clear(state);
    }
    const firstContact = !state.introduced;
    listen(talk, input);
    settle(talk);
    afterwards(talk, input, firstContact);
    return { state, effects: talk.effects, explanations: talk.explanations };
  };

  function listen(talk: Talk, input: Input): void {
    const { state, facts } = talk;
    switch (input.kind) {
      case "message":
        return hearMessage(talk, input.heard);
      case "carrier_keyword":
        // The carrier has answered: what it means is done, nothing more is said.
        if (input.keyword === "stop") talk.effects.push({ do: "optOut", channel: facts.medium, words: "STOP" });
        if (input.keyword === "start") talk.effects.push({ do: "optIn", channel: facts.medium });
        if (input.keyword === "stop") clear(state);
        return because(talk, `the carrier answered ${input.keyword}`);
      case "call_started":
        return callStarted(talk, input.direction);
      case "silence":
        if (state.owner !== "bot") return;
        return silence(talk, (how) => askAgain(talk, how));
      case "scheduled":
        return bringUp(talk, input.occasion);
      case "agent_returned":
        return agentReturned(talk, input.resume);
    }
  }

  function hearMessage(talk: Talk, heard: Heard): void {
    const { state, facts } = talk;
    state.lastHeard = [...state.lastHeard, heard.text].slice(-hearsAtMost);
    const expecting = expectationIn(byName, state);
    const digitsAreData =
      keysAreData.includes(expecting) &&
      !(zeroIsPerson.includes(expecting) && state.topic.name !== "affordability" && heard.digits?.trim() === "0");
    const critical = criticalIn(talk, digitsAreData);
    const isNotTheirs = state.topic.name === "closed" || (facts.borrower === null && facts.saidWrong === true);
    // Of whoever has the number now nothing is on record: the words say the language.
    if (isNotTheirs && !facts.borrower && heard.language.confidence >= 0.6) state.language = heard.language.code;
    if (isNotTheirs && critical !== "crisis" && critical !== "stop_contact") {
      // Whether a machine writes is answered to anybody; nothing else is.
      if (!hears(heard, "are_you_bot") || state.owner !== "bot") return because(talk, "this address is not theirs: nothing is said");
      return speak(talk, "iAmAutomated");
    }
    const followed = state.owner === "bot" ? followLanguage(talk, heard) : null;
    if (critical) {
      if (state.owner === "bot") introduce(talk);
      return carryOut(talk, critical, state.owner !== "bot");
    }
    if (state.owner !== "bot") return waits(talk, heard);
    if (facts.optedOut && !asksToStart(heard)) return afterStop(talk, heard);
    if (!facts.borrower || facts.otherParty) {
      // Nothing is on record of a stranger but the words: their language is the one to answer in.
      if (!facts.borrower && !state.introduced && heard.language.confidence >= 0.6) state.language = heard.language.code;
      return stranger(talk);
    }
    introduce(talk);
    if (followed === "unasked") speak(talk, "languageFollowed");
    if (followed === "asked") {
      // At the choice of a language, naming one is the answer.
      if (state.topic.name === "call_opening" && byName.get("call_opening")?.answer?.(talk)) return understood(talk);
      speak(talk, "languageSet");
      // "In English please, what do I owe": the question beside it is answered.
      if (wordsIn(heard.text) >= 5 && newTopic(talk, heard)) return understood(talk);
      return askAgain(talk, "first");
    }
    if (asksToRepeat(talk, heard)) return repeat(talk);
    const isPrivate = keepPrivate(talk);
    if (answerRights(talk) || (isPrivate && !raisesMore(heard))) {
      if (state.owner === "bot" && state.topic.slot !== null) askAgain(talk, "first");
      return;
    }
    // "Sent you 300, the rest next week": what has come is no offer.
    const offered = withoutPaidPart(talk, heard);
    if (offered) {
      heard = offered;
      talk.heard = offered;
    }
    const switched = switchLoan(talk);
    if (!isGrave(talk, heard) && !wantsLess(talk, heard) && state.topic.slot !== null && answers(talk)) return understood(talk);
    const stillWhich = state.topic.name === "which_loan";
    if (newTopic(talk, heard)) {
      if (!stillWhich) return understood(talk);
      // Other matters in place of the answer: the same list is not read out for ever.
      if (++state.misunderstood <= 2) return;
      talk.next = null;
      speak(talk, "notUnderstoodPerson");
      return handOverMatter(talk, "not_understood");
    }
    // Nothing but the other agreement was named: what is open on it.
    if (switched) {
      start(talk, "balance");
      return understood(talk);
    }
    if (smallTalk(talk)) {
      // "Thanks" after all is said wants no menu.
      const isIdle = state.topic.name === "menu" && facts.medium !== "voice";
      if (isIdle) clear(state);
      else if (state.topic.slot !== null) askAgain(talk, "first");
      return understood(talk);
    }
    notUnderstood(talk, heard);
  }

  /** The open question, put to what was heard; before a yes can bind, what the rules say of it now. */
  function answers(talk: Talk): boolean {
    if (isStoppedByRules(talk)) return true;
    if (yesOrNo(talk.heard) === "yes" && owesMore(talk)) {
      askAgain(talk, "first");
      return true;
    }
    return byName.get(talk.state.topic.name)?.answer?.(talk) ?? false;
  }

  /** Until somebody has taken the case, whoever writes on is told once a day that it was read, and when people are there. */
  function waits(talk: Talk, heard: Heard): void {
    const { state, facts } = talk;
    const { openHandoff, today, medium, lender } = facts;
    const isTaken = state.owner === "person" || openHandoff === null || openHandoff.status !== "waiting";
    // Whoever waits may say when to be called.
    const mayBeCalled = !isTaken && medium !== "voice" && !facts.otherParty && !facts.optedOut && !saidLast.has(openHandoff.reason);
    if (mayBeCalled && state.topic.name === "callback" && byName.get("callback")!.answer!(talk)) return;
    if (mayBeCalled && saysWhenToCall(heard) && callHours(talk) !== null) return start(talk, "callback");
    const isSmall = isSmallTalk(heard) || (wordsIn(heard.text) < 2 && !hears(heard, "greeting"));
    const isSilent = isTaken || isSmall || medium === "voice" || facts.optedOut || state.toldToWaitOn === today;
    // Of a dispute people alone speak; by which day they will is told to whoever asks on.
    if (!isSilent && !facts.otherParty && openHandoff.reason === "dispute") {
      state.toldToWaitOn = today;
      if (tellStands(talk)) return;
    }
    if (isSilent || facts.otherParty || saidLast.has(openHandoff.reason))
      return because(talk, "a person has the talk: heard, nothing said");
    state.toldToWaitOn = today;
    because(talk, "nobody has taken the case yet: told that it waits");
    speak(talk, "handoffAlready");
    tellHours(talk);
    speak(talk, "handoffPhone", { phone: lender.phone });
  }

  /**
   * Whoever ended our messages and writes all the same may not be answered here (the rules let nothing out until they write the word that starts them
   * again): what they want goes to a person, in their words.
   */
  function afterStop(talk: Talk, heard: Heard): void {
    if (
      isSmallTalk(heard) ||
      (wordsIn(heard.text) < 2 && hears(heard, "greeting")) ||
      (talk.facts.openHandoff !== null && !offersMoney(talk))
    )
      return because(talk, "opted out: heard, nothing said");
    because(talk, "opted out and writes of the matter: nothing may be said here, a person is told");
    openCase(talk, "other");
  }

  /** What the message raises: a task, a question beside it, or both. The surest act wins; day or amount without an act is a promise. */
  function newTopic(talk: Talk, heard: Heard): boolean {
    const { state } = talk;
    const raised: Dialog[] = [];
    const inBudget = state.topic.name === "affordability";
    for (const intent of heardActs(heard)) {
      // "900 rent": of a household's figures only a named misfortune is one.
      if (intent === "hardship" && inBudget && happeningIn(heard.text) === null) continue;
      if (talk.state.keptPrivate === heard.text && besidePrivacy.includes(intent)) continue;
      const dialog = dialogs.find((one) => one.startsOn?.includes(intent) && (one.mayStart?.(talk) ?? true));
      if (dialog && !raised.includes(dialog) && (dialog.aside || dialog.name !== state.topic.name)) raised.push(dialog);
    }
    const found = loanOf(talk);
    const moves = found !== null && runningPromises(found).length > 0 && asksToMove(heard.text) && rightPartyKnown(state, talk.facts);
    const isOther = isSomebodyElse(heard.text) && byName.get("someone_else")!.mayStart!(talk);
    let aside = moves ? undefined : raised.find((dialog) => dialog.aside);
    let task = raised.find((dialog) => !dialog.aside);
    if (moves) task = byName.get("change_promise");
    if (isOther) task = byName.get("someone_else");
    // "He's not here, what is it about": asked by somebody else, and not answered.
    if (task?.name === "someone_else") aside = undefined;
    // "Move my due date to the 5th of every month": of all instalments, not of one payment.
    if (asksDueDateChange(heard.text) && rightPartyKnown(state, talk.facts)) [task, aside] = [byName.get("due_date_change"), undefined];
    if (asksConsequences(heard.text) && !task?.aside)
      [task, aside] = [
        task?.name === "promise_to_pay" && (heard.amounts.length > 0 || heard.dates.length > 0) ? task : undefined,
        byName.get("consequences"),
      ];
    else if (asksWhatWasPromised(heard.text)) [task, aside] = [undefined, byName.get("promised")];
    // What happened to somebody goes before what they want, when it is grave; else it is heard where nothing else is asked for.
    const told = happeningIn(heard.text);
    // A question that is only faintly heard beside it is none.
    if (told !== null && aside && heard.acts.every(({ intent, confidence }) => !aside!.startsOn?.includes(intent) || confidence < 0.4))
      aside = undefined;
    // "Laid off" is no "paid off": what is only guessed to be a payment gives way to what is named.
    const isGuess = task?.name === "already_paid" && !saysPaid(heard.text);
    if (told !== null && (isGrave(talk, heard) || (!task && !aside) || isGuess) && !hears(heard, "verify_lender"))
      task = byName.get("hardship");
    // "They emptied my account": nobody who has been hit is told of other ways to pay.
    if (told !== null && task?.name === "hardship" && aside?.name !== "balance") aside = undefined;
    if (wantsLess(talk, heard)) task = byName.get("waiver");
    // "Yes, but take the fee off": what was being read back is not lost over it.
    const pending = task && [...goesOnWithDraft, "promise_to_pay"].includes(task.name) && [...goesOnWithDraft, "promise_to_pay"].includes(state.topic.name) ? state.topic.data["draft"] : undefined; // prettier-ignore
    // "I can't pay all of it" asks for a part: neither a refusal nor a question about the sum.
    const isTooMuch = told === null && isTooMuchAtOnce(heard.text) && rightPartyKnown(state, talk.facts) && found !== null;
    if (isTooMuch && (!task || ["refusal", "hardship"].includes(task.name))) {
      task = byName.get("promise_to_pay");
      aside = undefined;
    }
    const named = !isBesideTheMatter(heard) && (heard.dates.some(({ tense }) => tense === "future") || heard.amounts.length > 0);
    if (!task && !aside && state.topic.name === "promise_to_pay" && monthsAt(heard.text) !== null) task = byName.get("payment_plan");
    // "100 a month is all I have" is parts over months, whatever it sounds like.
    if ((task?.name === "promise_to_pay" || (!task && !aside)) && paysMonthly(heard.text) && heard.dates.length === 0 && found)
      task = byName.get("payment_plan");
    // A sum with its day stands beside the question: both are heard.
    const offers = heard.payments.some(
      ({ amount, date }) => amount?.share === undefined && amount !== undefined && date?.tense === "future",
    );
    if (!task && aside && offers && !isBesideTheMatter(heard) && rightPartyKnown(state, talk.facts) && found)
      task = byName.get("promise_to_pay");
    if (!task && !aside && named && state.topic.name !== "promise_to_pay" && rightPartyKnown(state, talk.facts) && loanOf(talk))
      task = byName.get("promise_to_pay");
    // "Any news?" of a dispute that nobody has answered.
    if (standingUntil(talk) !== null && talk.facts.openHandoff === null && asksNews(heard.text) && rightPartyKnown(state, talk.facts))
      [task, aside] = [byName.get("dispute"), undefined];
    if (!task && !aside) return false;
    const inVerification = state.topic.name === "verify" || state.topic.name === "right_person";
    if (inVerification) {
      // The matter waits its turn; who it is comes first.
      state.parked.push(...[task, aside].flatMap((dialog) => (dialog ? [{ name: dialog.name, slot: null, data: { heard } }] : [])));
      if ((task ?? aside)!.disclosing) {
        if (state.topic.name === "right_person") start(talk, "verify", { answering: true });
        else {
          speak(talk, "checkBeforeAnswer");
          askAgain(talk, "first");
        }
        return true;
      }
      state.parked.pop();
      start(talk, (task ?? aside)!.name, {}, true);
      return true;
    }
    if (aside && task) {
      if (state.topic.slot !== null && state.topic.name !== task.name) clear(state);
      state.parked.push({ name: task.name, slot: null, data: { heard } });
      start(talk, aside.name, {});
      // A menu that was answered by a question is over, where it can be read: it is not read out again after each answer.
    } else if (aside)
      start(talk, aside.name, {}, state.topic.slot !== null && (state.topic.name !== "menu" || talk.facts.medium === "voice"));
    else start(talk, task!.name, pending ? { draft: pending } : {});
    return true;
  }

  /** "Sorry, I forgot" answers why; "sorry?" asks again. A day or a sum is never a request to repeat. */
  function asksToRepeat({ state }: Talk, heard: Heard): boolean {
    if (heard.digits === "*") return true;
    if (asksWhatWasPromised(heard.text)) return false;
    if (heard.dates.length > 0 || heard.amounts.length > 0 || (state.topic.name === "reason" && reasonIn(heard.text) !== null))
      return false;
    // Nearly anything answers why: there only a plain request counts.
    if (state.topic.name === "reason") return heard.acts.some(({ intent, confidence }) => intent === "repeat" && confidence >= 0.8);
    return hears(heard, "repeat", "speak_slower");
  }

  /** Less to be owed is not an offer to pay that much: it goes where late interest may be let go, or to a person. */
  function wantsLess({ state, facts }: Talk, heard: Heard): boolean {
    return (
      asksReduction(heard.text) &&
      state.topic.name !== "waiver" &&
      rightPartyKnown(state, facts) &&
      !hears(heard, "dispute_debt", "injection")
    );
  }

  /** Violence, a death, gambling or a scam stop whatever was being asked. */
  function isGrave({ state }: Talk, heard: Heard): boolean {
    const told = happeningIn(heard.text);
    return (
      told !== null && told !== state.reason && grave.includes(told) && !["dispute", "already_paid", "hardship"].includes(state.topic.name) && !hears(heard, "verify_lender")
    ); // prettier-ignore
  }

  function notUnderstood(talk: Talk, heard: Heard): void {
    const { state, facts } = talk;
    because(talk, `not understood: ${heard.acts[0]?.intent ?? "nothing"}`);
    if (!rightPartyKnown(state, facts) && state.topic.slot === null)
      return start(talk, facts.medium === "voice" ? "call_opening" : "right_person");
    const friendly = hears(heard, "greeting", "help", "affirm", "unsure") && state.topic.slot === null;
    if (friendly) return start(talk, "menu");
    state.misunderstood++;
    // "Ok", "hey", "I can do": no answer yet, and nothing to be sorry about.
    if (isOnTheWay(talk, heard) && state.misunderstood <= hearsAtMost)
      return askAgain(talk, state.misunderstood === 1 ? "again" : "example");
    if (state.misunderstood > 2) {
      speak(talk, "notUnderstoodPerson");
      return handOver(talk, "not_understood");
    }
    if (isForeign(heard.text, state.language)) speak(talk, "ourLanguages");
    else speak(talk, state.misunderstood === 1 ? "notUnderstood" : "notUnderstoodDigits");
    if (state.topic.slot === null) return start(talk, "menu", state.misunderstood === 1 ? {} : { keys: true });
    askAgain(talk, state.misunderstood === 1 ? "again" : "example");
  }

  /** A sum or a day is asked for, and what comes is a nod, a greeting, or of the very matter without either. */
  function isOnTheWay({ state, facts }: Talk, heard: Heard): boolean {
    if (facts.medium === "voice" || !["amount", "date", "amount_or_date"].includes(expectationIn(byName, state))) return false;
    if (heard.digits !== undefined || wordsIn(heard.text) > 4) return false;
    const isNod = wordsIn(heard.text) <= 2 && (hears(heard, "affirm", "greeting") || heard.answer?.value === "yes");
    return isNod || hears(heard, ...(byName.get(state.topic.name)?.startsOn ?? []));
  }

  function repeat(talk: Talk): void {
    const { lastSaid } = talk.state;
    // "I don't understand any of this", before anything was said: what there is to know is told.
    if (lastSaid.length === 0 && talk.facts.medium !== "voice")
      return start(talk, rightPartyKnown(talk.state, talk.facts) ? "balance" : "right_person");
    if (lastSaid.length === 0) return speak(talk, "nothingToRepeat");
    // Yesterday's figures are not said again: the question is asked with today's.
    if (talk.state.askedOn !== talk.facts.today && talk.state.topic.slot !== null) return askAgain(talk, "first");
    // Said again to the same person only: what was told to the right party stays with them.
    for (const say of lastSaid) talk.effects.push({ do: "say", say });
  }

  function stranger(talk: Talk): void {
    const { facts, state } = talk;
    if (facts.otherParty?.role === "guarantor" || facts.otherParty?.role === "attorney") {
      introduce(talk);
      return handOver(talk, "guarantor");
    }
    if (state.introduced) return because(talk, "an address nobody knows was told so once");
    state.introduced = true;
    speak(talk, "unknownAddress", {
      assistant: facts.lender.assistantName[state.language],
      lender: facts.lender.name,
      phone: facts.lender.phone,
    });
    if (facts.medium === "wechat" || facts.medium === "web") speak(talk, "linkAccount");
  }

  function agentReturned(talk: Talk, resume: "continue" | "restart"): void {
    const { state } = talk;
    state.owner = "bot";
    state.misunderstood = 0;
    if (resume === "restart" || state.topic.slot === null) {
      clear(state);
      return speak(talk, "handoffReturnedFresh");
    }
    speak(talk, "handoffReturned");
    askAgain(talk, "first");
  }

  function askAgain(talk: Talk, how: Asking): void {
    const { topic } = talk.state;
    if (topic.slot !== null) byName.get(topic.name)?.ask?.(talk, how);
    else if (talk.facts.medium === "voice") start(talk, "menu");
  }

  /** Carries out where the dialogs want to go, until something waits for the borrower. */
  function settle(talk: Talk): void {
    for (let moves = 0; talk.next !== null; moves++) {
      if (moves > 20) throw new Error(`dialog "${talk.state.topic.name}" goes round in circles`);
      const { next, state } = talk;
      talk.next = null;
      if (next.go === "start") {
        if (next.park && state.topic.slot !== null) state.parked.push(state.topic);
        enter(talk, { name: next.name, slot: null, data: next.data });
        continue;
      }
      const back = state.parked.pop();
      if (!back) {
        state.topic = { ...noTopic, data: {} };
        continue;
      }
      if (back.slot !== null) {
        if (!mayEnter(talk, back)) continue;
        state.topic = back;
        tellWhereWeWere(talk);
        byName.get(back.name)!.ask?.(talk, "first");
        continue;
      }
      talk.heard = (back.data["heard"] as Heard | null | undefined) ?? null;
      enter(talk, back);
    }
  }

  function enter(talk: Talk, topic: Topic): void {
    const { state } = talk;
    const dialog = byName.get(topic.name);
    if (!dialog) throw new Error(`no dialog is called "${topic.name}"`);
    if (!mayEnter(talk, topic)) return;
    delete topic.data["heard"];
    delete topic.data["resumed"];
    state.topic = topic;
    dialog.begin(talk);
  }

  /** The right party first, then which loan; the topic waits until both are known, with what was heard for it. */
  function mayEnter(talk: Talk, topic: Topic): boolean {
    const { state, facts } = talk;
    const dialog = byName.get(topic.name)!;
    const wait = (name: string, data: Record<string, unknown>): false => {
      state.parked.push(topic.slot === null ? { ...topic, data: { ...topic.data, heard: talk.heard } } : topic);
      start(talk, name, data);
      return false;
    };
    if (dialog.disclosing && !rightPartyKnown(state, facts))
      return wait("verify", { answering: talk.heard !== null && !talk.heard.digits && topic.slot === null && topic.name !== "menu" });
    if (dialog.needsLoan && !loanOf(talk)) {
      if (facts.loans.length > 0) return wait("which_loan", {});
      speak(talk, "nothingDue");
      state.topic = { ...noTopic, data: {} };
      return false;
    }
    return !isStoppedByRules(talk, topic.name);
  }

  function afterwards(talk: Talk, input: Input, firstContact: boolean): void {
    const { state, facts, effects } = talk;
    dropLoneGreeting(talk, input, firstContact);
    const silent = !effects.some((effect) => effect.do === "say");
    const done = effects.some((effect) => effect.do === "endCall" || effect.do === "transferCall");
    if (facts.medium === "voice" && !silent && !done && state.owner === "bot" && state.topic.slot === null && input.kind !== "scheduled") {
      start(talk, "anything_else");
      settle(talk);
    }
    if (silent) return;
    noteOwed(talk);
    state.introduced = true;
    state.askedOn = facts.today;
    if (firstContact && (input.kind === "scheduled" || (input.kind === "call_started" && input.direction === "outbound"))) addWayOut(talk);
    const said = effects.flatMap((effect) => (effect.do === "say" ? [effect.say] : []));
    state.lastSaid = said.filter(({ key }) => key !== "optOutLine");
  }

  /** An occasion that turned out to be over says nothing: then nobody is greeted either. */
  function dropLoneGreeting({ effects, state }: Talk, input: Input, firstContact: boolean): void {
    if (input.kind !== "scheduled") return;
    const said = effects.filter((effect) => effect.do === "say");
    if (said.length !== 1 || (said[0]!.say.key !== "hello" && said[0]!.say.key !== "helloAgain")) return;
    effects.splice(effects.indexOf(said[0]!), 1);
    state.introduced = !firstContact;
  }

  function introduce(talk: Talk): void {
    const { state, facts } = talk;
    if (state.introduced || !facts.borrower) return;
    state.introduced = true;
    speak(talk, "helloUnnamed", { assistant: facts.lender.assistantName[state.language], lender: facts.lender.name });
  }

  function understood(talk: Talk): void {
    talk.state.misunderstood = 0;
  }
}

/** A call is asked for, or a day with its hour is named. */
function saysWhenToCall(heard: Heard): boolean {
  return (
    hears(heard, "callback_request") ||
    asksToBeCalled(heard.text) ||
    heard.dates.some(({ tense, minuteOfDay }) => tense === "future" && minuteOfDay !== undefined)
  );
}

/** What "don't tell my wife" sounds like and is not. */
const besidePrivacy: readonly Intent[] = ["contact_preference", "third_party", "unreachable_person", "complaint_threat", "update_contact", "refuse_to_pay"]; // prettier-ignore

/** Beside the wish that nobody be told: a day, a sum, or plainly another matter. */
function raisesMore(heard: Heard): boolean {
  const plainly = heard.acts.some(
    ({ intent, confidence }) =>
      confidence >= 0.6 && ![...besidePrivacy, "out_of_scope", "affirm", "deny", "greeting", "thanks", "cancel"].includes(intent),
  );
  return plainly || heard.amounts.length > 0 || heard.dates.length > 0 || happeningIn(heard.text) !== null;
}

/** "Ok", "no thanks": an answer to nothing that is open. */
function isSmallTalk(heard: Heard): boolean {
  const isPlain = hears(heard, "thanks", "goodbye", "affirm", "deny") || heard.answer !== undefined;
  return isPlain && wordsIn(heard.text) <= 4 && heard.amounts.length === 0 && heard.dates.length === 0;
}

/** Chinese is counted by twos. */
function wordsIn(text: string): number {
  return (text.match(/[\p{L}\d]+/gu) ?? []).reduce((sum, word) => sum + (/\p{Script=Han}/u.test(word) ? word.length / 2 : 1), 0);
}

function clear(state: ConversationState): void {
  state.topic = { ...noTopic, data: {} };
  state.parked = [];
}

/** What the open question waits for. */
export function expectationIn(byName: ReadonlyMap<string, Dialog>, { topic }: ConversationState): Expectation {
  return topic.slot === null ? "nothing" : (byName.get(topic.name)?.expects?.(topic.slot) ?? "free_text");
}
