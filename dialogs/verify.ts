// Knows how the right party is found out: is it you, then as many facts as the lender wants. Refuses to say what it is about.
import type { VerificationFactor } from "../src/lender.ts";
import type { Borrower } from "../src/loan.ts";
import { happeningIn, wontSay } from "../prompts/help-words.ts";
import type { Intent } from "../prompts/heard.ts";
import { isSomebodyElse, isThemselves, speaksOfAnother } from "../prompts/matter-words.ts";
import { answers } from "../prompts/verification-answer.ts";
import { openCase } from "./handoff.ts";
import { comfort, vulnerable } from "./hardship.ts";
import { act, because, finish, hears, noTopic, speak, start, wordsOf, yesOrNo, type Asking, type Dialog, type Talk } from "./talk.ts";

function recorded(borrower: Borrower, factor: VerificationFactor): string | undefined {
  return { birth_date: borrower.birthDate, id_last4: borrower.idLast4, postcode: borrower.postcode }[factor];
}

/** Facts that may still be asked for: on record, not answered, not given up. */
function factorsLeft(talk: Talk): VerificationFactor[] {
  const { given } = talk.state.rightParty;
  const { borrower, lender } = talk.facts;
  return lender.verification.factors.filter((factor) => borrower && recorded(borrower, factor) && given[factor] === undefined);
}

function rightSoFar(talk: Talk): string[] {
  return Object.entries(talk.state.rightParty.given).flatMap(([factor, how]) => (how === "match" ? [factor] : []));
}

function askFactor(talk: Talk, factor: VerificationFactor, how: Asking): void {
  const plain = { birth_date: "askBirthDate", id_last4: "askIdLast4", postcode: "askPostcode" } as const;
  const example = { birth_date: "askBirthDateExample", id_last4: "askIdLast4Example", postcode: "askPostcodeExample" } as const;
  speak(talk, (how === "first" ? plain : example)[factor]);
}

function giveUp(talk: Talk, why: string): void {
  const { rightParty } = talk.state;
  because(talk, why);
  act(talk, { do: "failVerification", tries: rightParty.tries });
  rightParty.asking = null;
  talk.state.parked = [];
  talk.state.topic = { name: "none", slot: null, data: {} };
  speak(talk, "verificationFailed", { phone: talk.facts.lender.phone });
  act(talk, { do: "openHandoff", reason: "verification_failed", loanId: null, words: "" });
  talk.state.owner = "waiting";
  if (talk.facts.medium === "voice") act(talk, { do: "transferCall" });
}

function askNext(talk: Talk): void {
  const { rightParty, topic } = talk.state;
  const { borrower, lender } = talk.facts;
  const right = rightSoFar(talk);
  if (right.length >= lender.verification.needed) {
    rightParty.verified = true;
    rightParty.verifiedOn = talk.facts.today;
    rightParty.asking = null;
    rightParty.tries = 0;
    rightParty.given = {};
    because(talk, `right party by ${right.join(" and ")}`);
    act(talk, { do: "verifyRightParty", by: right });
    speak(talk, "verified", { name: borrower!.fullName });
    // Nothing waited for this: whoever has just proved who they are is asked what they would like.
    if (talk.state.parked.length === 0 && talk.facts.medium !== "voice") start(talk, "menu");
    else finish(talk);
    return;
  }
  const left = factorsLeft(talk);
  const factor = left[0];
  if (!factor || right.length + left.length < lender.verification.needed) return giveUp(talk, "too few facts left to ask for");
  rightParty.asking = factor;
  topic.slot = factor;
  askFactor(talk, factor, "first");
}

function givesFact({ heard, facts }: Talk, factor: VerificationFactor): boolean {
  const truth = facts.borrower && recorded(facts.borrower, factor);
  return factor === "birth_date" && heard !== null && Boolean(truth) && answers(factor, heard.digits ?? heard.text, truth!) === "match";
}

export const verify: Dialog = {
  name: "verify",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    talk.state.rightParty.given = {};
    // Told before it was asked for: not asked for again.
    const first = factorsLeft(talk)[0];
    if (first && givesFact(talk, first)) talk.state.rightParty.given[first] = "match";
    else speak(talk, talk.state.topic.data["answering"] ? "checkBeforeAnswer" : "checkFirst");
    askNext(talk);
  },
  answer: (talk) => {
    const { rightParty, topic } = talk.state;
    const factor = topic.slot as VerificationFactor;
    const truth = talk.facts.borrower && recorded(talk.facts.borrower, factor);
    if (!talk.heard || !truth) return false;
    const answered = answers(factor, talk.heard.digits ?? talk.heard.text, truth);
    if (answered === "nothing") {
      const keepsIt = wontSay(talk.heard.text);
      if (!keepsIt && !hears(talk.heard, "unsure", "deny") && talk.heard.answer?.value !== "unsure") return false;
      rightParty.given[factor] = "not_known";
      askNext(talk);
      return true;
    }
    if (answered === "match") {
      rightParty.given[factor] = "match";
      askNext(talk);
      return true;
    }
    rightParty.tries++;
    if (rightParty.tries >= talk.facts.lender.verification.tries) giveUp(talk, `${rightParty.tries} wrong answers`);
    else {
      act(talk, { do: "failVerification", tries: rightParty.tries });
      speak(talk, "noMatch");
      askFactor(talk, factor, "again");
    }
    return true;
  },
  ask: (talk, how) => askFactor(talk, talk.state.topic.slot as VerificationFactor, how),
  expects: (slot) => slot as VerificationFactor,
};

/** First contact with an address that proves nothing: a message for somebody, from whom, and not one word about what. */
export const rightPerson: Dialog = {
  name: "right_person",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    const { facts, state } = talk;
    const saysSo = talk.heard !== null && isThemselves(wordsOf(talk), facts.borrower!.fullName);
    if (givesFact(talk, "birth_date") || saysSo) return start(talk, "verify");
    state.topic.slot = "is_it_you";
    // Whoever has just been told who speaks is not told it twice in one message.
    const named = talk.effects.some((effect) => effect.do === "say" && effect.say.key === "helloUnnamed");
    if (named) return speak(talk, "limitedAgain", { name: facts.borrower!.fullName });
    speak(talk, "limitedMessage", {
      name: facts.borrower!.fullName,
      assistant: facts.lender.assistantName[state.language],
      lender: facts.lender.name,
    });
    state.introduced = true;
  },
  answer: (talk) => {
    const answer = yesOrNo(talk.heard);
    // Who keeps to themselves what nobody has asked for yet is no stranger: how to check us is told.
    if (wontSay(wordsOf(talk))) {
      speak(talk, "checkWhoWeAre", { phone: talk.facts.lender.phone, website: talk.facts.lender.website });
      speak(talk, "limitedAgain", { name: talk.facts.borrower!.fullName });
      return true;
    }
    // "No, he's at work": the number is theirs.
    if (answer !== "yes" && hears(talk.heard, "unreachable_person", "third_party")) start(talk, "someone_else");
    else if (answer === "yes" || givesFact(talk, "birth_date") || isThemselves(wordsOf(talk), talk.facts.borrower!.fullName))
      start(talk, "verify");
    else if (answer === "no" && isPlainNo(talk)) isNot(talk);
    else return false;
    return true;
  },
  ask: (talk) => speak(talk, "limitedAgain", { name: talk.facts.borrower!.fullName }),
  expects: () => "yes_no",
  choices: () => 2,
};

/** An address is given up on a plain no only: what merely sounds like one is asked about again. */
function isPlainNo({ heard }: Talk): boolean {
  return (
    heard?.digits === "2" ||
    heard?.answer?.value === "no" ||
    (heard?.acts.some((one) => one.intent === "deny" && one.confidence >= 0.95) ?? false)
  );
}

/** Where several have one phone, "no" may be said by another of them: the number is theirs all the same. */
function isNot(talk: Talk): void {
  if (talk.facts.sharesPhone) start(talk, "reached_here");
  else markWrong(talk);
}

/** Whether a shared phone is a way to the person asked for. */
export const reachedHere: Dialog = {
  name: "reached_here",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    talk.state.parked = [];
    talk.state.topic.slot = "is_reached_here";
    askReached(talk);
  },
  answer: (talk) => {
    const answer = yesOrNo(talk.heard);
    if (answer === "yes") start(talk, "someone_else");
    else if (answer === "no" && isPlainNo(talk)) markWrong(talk);
    else return false;
    return true;
  },
  ask: askReached,
  expects: () => "yes_no",
  choices: () => 2,
};

function askReached(talk: Talk): void {
  speak(talk, "reachedHere", { name: talk.facts.borrower!.fullName });
}

/** Nothing more is said at this address. */
export function markWrong(talk: Talk): void {
  const { state } = talk;
  because(talk, "the other end says it is not the person");
  act(talk, { do: "markWrongNumber", words: talk.heard?.text ?? "" });
  speak(talk, "wrongNumber");
  if (talk.facts.medium === "voice") act(talk, { do: "endCall" });
  state.rightParty = { verified: false, verifiedOn: null, tries: 0, given: {}, asking: null };
  state.parked = [];
  state.lastSaid = [];
  state.topic = { name: "closed", slot: null, data: { why: "wrong_number" } };
}

/** Someone else answers ("she is out", "I am his brother"): nothing is told, nothing is asked about them. */
export const someoneElse: Dialog = {
  name: "someone_else",
  disclosing: false,
  needsLoan: false,
  startsOn: ["unreachable_person", "third_party"],
  // Where the borrower is known by the address, only plain words make it somebody else.
  mayStart: (talk) =>
    talk.facts.borrower !== null &&
    !isThemselves(wordsOf(talk), talk.facts.borrower.fullName) &&
    ((!talk.facts.addressVerified && !talk.state.rightParty.verified) || isSomebodyElse(wordsOf(talk))),
  begin: (talk) => {
    // "My mother is in hospital", says her son: it is heard and handed on, and nothing is told back.
    const told = happeningIn(wordsOf(talk));
    const kind = told === null ? undefined : comfort[told];
    if (kind) {
      speak(talk, kind);
      openCase(talk, vulnerable.includes(told!) ? "vulnerable" : "hardship");
    }
    speak(talk, "notThePerson", { name: talk.facts.borrower!.fullName });
    talk.state.parked = [];
    talk.state.topic.slot = "told";
    if (talk.facts.medium === "voice") act(talk, { do: "endCall" });
  },
  // Whoever asks on hears once more that it is for that person alone; what it is about is asked of nobody and told to nobody.
  answer: (talk) => {
    const { facts, state, heard } = talk;
    const isLater = state.askedOn !== facts.today;
    const isBack = givesFact(talk, "birth_date") || isThemselves(wordsOf(talk), facts.borrower!.fullName);
    // A verified address proves nothing once somebody else has it in their hands: there only "it's me" does.
    if (isLater || isBack || (!facts.addressVerified && speaksForThemselves(talk))) {
      state.topic = { ...noTopic, data: {} };
      if (!isBack || facts.addressVerified || hears(heard, ...asked)) return false;
      start(talk, "verify");
      return true;
    }
    if (state.topic.data["again"] || hears(heard, "thanks", "goodbye") || (hears(heard, "affirm") && !hears(heard, "third_party")))
      because(talk, "somebody else, told that it is personal: nothing more is said");
    else {
      state.topic.data["again"] = true;
      speak(talk, "personalOnly", { name: facts.borrower!.fullName, phone: facts.lender.phone });
      if (facts.medium === "voice") act(talk, { do: "endCall" });
    }
    return true;
  },
  // Nothing is asked here.
  ask: () => undefined,
  expects: () => "nothing",
};

/** Asked by whoever is back: answered once it is known that they are. */
const asked: readonly Intent[] = ["balance_inquiry", "debt_detail_inquiry", "due_date_inquiry", "explain_amount", "promise_to_pay", "already_paid"]; // prettier-ignore
const ofTheirOwn: readonly Intent[] = ["promise_to_pay", "partial_payment", "pay_now", "already_paid", "payment_plan_request", "extension_request", "refuse_to_pay", "change_promise"]; // prettier-ignore

/** "I can pay on Friday" is said by whoever owes; "I can pay it for him" is not. */
function speaksForThemselves({ heard }: Talk): boolean {
  return hears(heard, ...ofTheirOwn) && !hears(heard, "third_party", "unreachable_person") && !speaksOfAnother(heard!.text);
}
