// Knows what is done when somebody says the amount or the debt is wrong: stop at once, take down their words, a person by a day. Refuses to argue.
import { addDays } from "../src/calendar.ts";
import { act, because, hears, loanOf, noTopic, runningHolds, speak, wordsOf, type Dialog, type Talk } from "./talk.ts";
import { openCase } from "./handoff.ts";

type Kind = "not_mine" | "wrong_amount" | "already_paid" | "prove_it" | "other";

/** What the words themselves say; "other" where they do not. */
function kindOf(words: string): Kind {
  const text = words.normalize("NFKC");
  if (
    /not (?:mine|my)|never (?:had|took|signed|borrowed)|no es m[ií]\S*|nunca (?:ped[ií]|firm[eé])|不是我(?:的|借|欠)|没(?:有)?借过/iu.test(
      text,
    )
  )
    return "not_mine";
  // A contract alone is no request for one: "never in my contract" is about the sum.
  if (
    /\b(?:prove|proof|evidence|verif(?:y|ication))\b|\b(?:show|send|see|copy|provide|give)\b.{0,24}\b(?:contract|agreement|documents?|paperwork)\b|prueb\w*|demuestr\w*|comprob\w*|(?:mu[eé]str|m[aá]nd|env[ií]|dem|ens[eé]ñ|copia)\w*.{0,24}(?:contrato|documento)|证据|证明|凭据|(?:出示|提供|发|看|拿).{0,6}合同|合同.{0,6}(?:出示|提供|发|看|拿)/iu.test(
      text,
    )
  )
    return "prove_it";
  if (
    /\b(?:amount|too much|balance|figure|charge[ds]?|fees?|interest|wrong|incorrect|overcharged)\b|monto|cantidad|cobr\w*|inter[eé]s|comisi[oó]n|recargo|saldo|金额|多收|算错|不对|利息|罚息|费用|手续费/iu.test(
      text,
    )
  )
    return "wrong_amount";
  return "other";
}

export const dispute: Dialog = {
  name: "dispute",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    const stands = standingUntil(talk);
    if (stands !== null && talk.facts.openHandoff === null) return goesOn(talk, stands);
    const until = addDays(talk.facts.today, talk.facts.lender.holdDays.dispute);
    const loanId = loanOf(talk)?.loan.id ?? null;
    act(talk, { do: "placeHold", loanId, reason: "dispute", until, words: wordsOf(talk) });
    if (loanId) act(talk, { do: "recordReason", loanId, code: "disputes", words: wordsOf(talk) });
    talk.state.reason = "disputes";
    talk.state.topic.data["words"] = wordsOf(talk);
    talk.state.topic.data["until"] = until;
    talk.state.topic.slot = "words";
    // A sum or a day of the past says already what is wrong: nobody is asked to say it twice.
    const { heard } = talk;
    const said = heard ? kindOf(heard.text) : "other";
    // A whole sentence of it, or the contract asked for: it is said.
    if (heard && (said === "prove_it" || (said === "not_mine" && heard.text.length >= (/\p{Script=Han}/u.test(heard.text) ? 12 : 50))))
      return record(talk, [heard.text]);
    if (heard && kindOf(heard.text) !== "other" && (heard.amounts.length > 0 || heard.dates.some(({ tense }) => tense === "past")))
      return record(talk, [heard.text]);
    speak(talk, "disputeHeard");
    speak(talk, "askDispute");
  },
  answer: (talk) => {
    if (!talk.heard || hears(talk.heard, "repeat", "are_you_bot", "who_are_you")) return false;
    record(talk, [String(talk.state.topic.data["words"]), talk.heard.text]);
    return true;
  },
  ask: (talk) => speak(talk, "askDispute"),
  expects: () => "free_text",
};

/** A dispute that nobody has answered yet, told of again after its case was closed: its day stands, and it has a case anew. */
function goesOn(talk: Talk, until: string): void {
  because(talk, "the dispute is still open: a case for it again", [until]);
  speak(talk, "disputeStands", { until });
  openCase(talk, "dispute");
  talk.state.owner = "waiting";
  talk.state.topic = { ...noTopic, data: {} };
  talk.state.parked = [];
  if (talk.facts.medium === "voice") act(talk, { do: "endCall" });
}

/** Asked after while it waits: it is being looked at, and by which day it is answered. False when no day is known. */
export function tellStands(talk: Talk): boolean {
  const until = standingUntil(talk);
  if (until === null) return false;
  speak(talk, "disputeStands", { until });
  openCase(talk, "dispute");
  return true;
}

/** The last day of the hold that a dispute was given, while it runs. */
export function standingUntil(talk: Talk): string | null {
  const mine = loanOf(talk);
  const holds = (mine ? [mine] : talk.facts.loans).flatMap((loan) => runningHolds(talk, loan));
  return holds.find(({ reason }) => reason === "dispute")?.until ?? null;
}

function record(talk: Talk, lines: string[]): void {
  const words = lines.filter(Boolean).join(" / ");
  const until = talk.state.topic.data["until"] as string;
  act(talk, { do: "recordDispute", loanId: loanOf(talk)?.loan.id ?? null, kind: kindOf(words), words });
  because(talk, `disputed: ${kindOf(words)}`, [until]);
  speak(talk, "disputeNoted", { until });
  openCase(talk, "dispute", words);
  talk.state.owner = "waiting";
  talk.state.topic = { ...noTopic, data: {} };
  talk.state.parked = [];
  if (talk.facts.medium === "voice") act(talk, { do: "endCall" });
}
