// Knows what anybody may ask at any time: are you a machine, who are you, say it again, help. Refuses to talk about a loan.
import type { Heard } from "../prompts/heard.ts";
import { asksWhy, doubtsUs, wontSay } from "../prompts/help-words.ts";
import { isFlirting, isInsult, isOrderToMachine } from "../prompts/games-words.ts";
import { asksDiscretion } from "../prompts/matter-words.ts";
import { tellHowToPay } from "./balance.ts";
import { handOver, openCase } from "./handoff.ts";
import { act, because, hears, loanOf, rightPartyKnown, speak, type Talk } from "./talk.ts";

/** The word we told them to write counts to the letter; free wording as far as it was heard. */
export function asksToStart(heard: Heard | null): boolean {
  return /^\W*(?:start|unstop|恢复)\W*$/iu.test(heard?.text ?? "") || hears(heard, "start_contact");
}

/** "Don't tell my husband": told that it stays between us, once, and kept for whoever takes a case. True when it was asked for. */
export function keepPrivate(talk: Talk): boolean {
  const { heard, state } = talk;
  if (!heard || !asksDiscretion(heard.text)) return false;
  because(talk, "asked that nobody else be told");
  state.keptPrivate = heard.text;
  act(talk, { do: "keepPrivate", words: heard.text });
  speak(talk, "keptPrivate");
  return true;
}

/** Answers the rights and the talk about the talk. True when something was answered; the open question is then asked again. */
export function answerRights(talk: Talk): boolean {
  const { heard, facts, state } = talk;
  const { lender } = facts;
  if (heard?.masked) {
    speak(talk, "cardNumberMasked");
    // Whoever sends a card number wants to pay: how that is done is told with it.
    const loan = rightPartyKnown(state, facts) ? loanOf(talk) : null;
    if (loan && state.owner === "bot" && state.topic.slot === null) tellHowToPay(talk, loan);
  }
  // "All of it!" has a sum in it: whatever it sounds like, it is about the matter.
  const text = heard?.text ?? "";
  const plainAnswer =
    holdsData(heard) || ((heard?.amounts.length ?? 0) > 0 && (text.match(/\p{Script=Han}|[\p{L}\d]+/gu)?.length ?? 0) <= 5);
  if ((hears(heard, "abuse") || isInsult(text)) && !plainAnswer && !doubtsUs(text)) return abuse(talk);
  if ((hears(heard, "injection") && !plainAnswer) || isOrderToMachine(text)) {
    act(talk, { do: "alert", kind: "injection", words: heard?.text ?? "" });
    speak(talk, "stayOnMatter");
    return true;
  }
  // "Tonight?" beside a compliment is no day of payment.
  if (isFlirting(text) && (heard?.amounts.length ?? 0) === 0) {
    because(talk, "courted: stays on the matter");
    speak(talk, "stayOnMatter");
    return true;
  }
  if (hears(heard, "are_you_bot")) {
    speak(talk, "iAmAutomated");
    return true;
  }
  if ((hears(heard, "verify_lender") || doubtsUs(heard?.text ?? "")) && !isAboutOurQuestion(talk)) {
    speak(talk, "checkWhoWeAre", { phone: lender.phone, website: lender.website });
    // On the phone a code would have to be read out and looked up in one go: calling back is simpler.
    if (facts.checkCode !== undefined && facts.medium !== "voice")
      speak(talk, "checkCode", { website: lender.website, code: facts.checkCode });
    return true;
  }
  if (hears(heard, "who_are_you") && !isAboutOurQuestion(talk)) {
    // The answer says who speaks: the greeting before it would say it twice.
    const greeting = talk.effects.findIndex((effect) => effect.do === "say" && effect.say.key === "helloUnnamed");
    if (greeting >= 0) talk.effects.splice(greeting, 1);
    speak(talk, "whoIAm", {
      assistant: lender.assistantName[state.language],
      lender: lender.name,
      phone: lender.phone,
      website: lender.website,
    });
    return true;
  }
  if (facts.optedOut && asksToStart(heard)) {
    act(talk, { do: "optIn", channel: facts.medium });
    speak(talk, "started", { lender: lender.name });
    return true;
  }
  if (isHelpWanted(heard) && state.topic.name === "none") {
    speak(talk, "helpText", { lender: lender.name, phone: lender.phone });
    return true;
  }
  if (hears(heard, "update_contact") && heard?.phone && rightPartyKnown(state, facts)) {
    act(talk, { do: "updatePhone", e164: heard.phone.e164, verified: false });
    openCase(talk, "other");
    speak(talk, "phoneNoted", { last4: heard.phone.e164.slice(-4) });
    return true;
  }
  return heard?.masked === true;
}

/** Where another matter is heard more surely, that is what is answered. */
function isHelpWanted(heard: Heard | null): boolean {
  const sure = heard?.acts.find(({ intent }) => intent === "help")?.confidence ?? 0;
  return hears(heard, "help") && !heard!.acts.some(({ intent, confidence }) => intent !== "help" && confidence > sure);
}

/** "Why do you need that", "none of your business": said about what we ask of a household, not about who we are. */
function isAboutOurQuestion({ state, heard }: Talk): boolean {
  const text = heard?.text ?? "";
  // Who keeps a date of birth to themselves has been told how to check us, and is asked for another fact.
  return (state.topic.name === "affordability" && (asksWhy(text) || wontSay(text))) || (state.topic.name === "verify" && wontSay(text));
}

/** "4 8 2 1", "27 de abril del 85": little else than figures is an answer to something, never an insult or a trick. */
function holdsData(heard: Heard | null): boolean {
  const text = heard?.text ?? "";
  return /\d/.test(text) && text.replace(/[\d\s\p{P}]/gu, "").length <= 16;
}

/** Calm once; a person the second time. */
function abuse(talk: Talk): boolean {
  const { state, heard } = talk;
  state.abuseCount++;
  act(talk, { do: "alert", kind: "abuse", words: heard?.text ?? "" });
  if (state.abuseCount >= 2) handOver(talk, "abuse");
  else speak(talk, "abuseCalm");
  return true;
}
