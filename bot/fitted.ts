// Knows how what the assistant is about to say is made fit to leave: what the rules demand is added, and figures and claims are held against the record. Refuses to let a phrase pass that it cannot vouch for.
import { createHash } from "node:crypto";
import type { ContactAttempt, ContactDecision, ContactEvent, ContactFacts, ContactFragment } from "../src/contact-rules.ts";
import type { Language } from "../src/loan.ts";
import { checkOutput, disguisedIn, type OutputRefusal } from "../src/output-check.ts";
import { packsFor } from "../src/policy/packs.ts";
import { isSaid, needsSigning, saidIn } from "../prompts/fragments.ts";
import type { Say } from "../prompts/phrases.ts";
import { owedBeforeYes } from "../dialogs/agreement.ts";
import type { Occasion } from "../dialogs/dialog.ts";
import { asReadBack } from "./agreements.ts";
import { allowedFigures } from "./allowed-figures.ts";
import { attemptOf, contactFactsOf, jurisdictionFor, ownWords, sinceTheStop, type Planned } from "./contact.ts";
import type { Decided, Talk } from "./decided.ts";
import { demandedWords } from "./demanded-words.ts";
import { eventOf, rowsOf } from "./effects.ts";
import { idOf } from "./ids.ts";
import { knownFigures, statesFigures } from "./known-figures.ts";
import { pressingIn } from "./pressing.ts";
import { filledOtherwise, isSignedIn } from "./signed-wordings.ts";
import type { Message, OutboxRow, TurnRecord, TurnWrite } from "./store/store.ts";
import type { TurnPorts } from "./turn-ports.ts";

/** These very words passed the check. Only this file can make one: the class itself is not exported, and its private part makes no other object pass for it. */
class CheckedWords {
  readonly #body: string;
  constructor(body: string) {
    this.#body = body;
  }
  get body(): string {
    return this.#body;
  }
  /** Goes with the row to the outbox, where it is held against the words once more. */
  get mark(): string {
    return markOf(this.#body);
  }
}
export type Checked = CheckedWords;

const markOf = (body: string): string => createHash("sha256").update(`checked\n${body}`).digest("base64url").slice(0, 16);

/** Whether a row's words are those that were checked. */
export const isChecked = (row: Pick<OutboxRow, "body" | "basis">): boolean => row.basis.checked === markOf(row.body);

/** For words that a closed webhook gives back to the outbox: they were checked when they were filed as said. */
export function checkedBefore(message: Pick<Message, "direction" | "by" | "status" | "body">): Checked | null {
  return message.direction === "out" && message.by === "bot" && (message.status === "sent" || message.status === "planned") ? new CheckedWords(message.body) : null;
} // prettier-ignore

/** How the words are to leave. */
export type Speaking = {
  purpose: Planned["purpose"];
  inline: boolean;
  inboundContact: ContactEvent | null;
  asksIfMachine: boolean;
  occasion?: Occasion | null;
  /** The first words of a call we placed. */
  pickedUp?: boolean;
};

export type Judged = { attempt: ContactAttempt; history: readonly ContactEvent[]; facts: ContactFacts; decision: ContactDecision };

/** The contact rules, asked about these words in this talk. */
export function judge(ports: TurnPorts, decided: Omit<Decided, "heard">, talk: Talk, speaking: Speaking, text: string, loanId: string | null): Judged {
  const { scene, state, facts, rows } = decided;
  const { record, now } = scene;
  const contact = attemptOf({ channel: talk.channel, theirs: talk.theirs, purpose: speaking.purpose, loanId, text, language: state.language, isFirst: record.conversation === null, isLater: record.conversation?.state.introduced === true, asksIfMachine: speaking.asksIfMachine, lenderName: ports.lender.name }, record);
  // What goes back in the webhook's own reply is a word in a talk that is already open, not a new contact.
  const attempt = speaking.inline ? { ...contact, act: "say" as const } : contact;
  // The answer to the message that brings a stop is judged by what stood before it; only the stop itself, or its end, is known.
  const history = sinceTheStop([...record.contactHistory, ...(speaking.inboundContact ? [speaking.inboundContact] : []), ...rows.contactHistory.filter((event) => ["opt_out", "cease_written", "opt_in"].includes(event.outcome))]);
  const contactFacts = contactFactsOf(record, facts.loans, facts.addressVerified || state.rightParty.verified, ports.lender);
  return { attempt, history, facts: contactFacts, decision: ports.mayContact(attempt, history, contactFacts, jurisdictionFor(record, ports.lender), now) };
} // prettier-ignore

/**
 * Before the right party is known a message says nothing of a debt, so that it is no communication about one (12 CFR 1006.2(b), (d), (j)):
 * the collector's own words are owed by the first message after that.
 */
const afterVerification: ReadonlySet<ContactFragment> = new Set([
  "from_debt_collector",
  "attempting_to_collect_a_debt",
  "any_information_obtained_used_for_that_purpose",
]);

export function owedNow(fragments: readonly ContactFragment[], verified: boolean): ContactFragment[] {
  return verified ? [...fragments] : fragments.filter((fragment) => !afterVerification.has(fragment));
}

function demandedOf(ports: TurnPorts, decided: Omit<Decided, "heard">, judged: Judged, pickedUp: boolean): ContactFragment[] | null {
  const { record, facts, now } = { ...decided.scene, facts: judged.facts };
  const { decision } = judged;
  const verified = facts.identityVerified === true;
  // Whoever picks up is owed what the call owed when it was placed: it could not be said any earlier.
  const rung = pickedUp ? ports.mayContact({ ...judged.attempt, act: "contact" }, [], facts, jurisdictionFor(record, ports.lender), now) : null;
  const first = rung?.outcome === "allow" ? rung.mustInclude : [];
  if (decision.outcome === "allow") return owedNow([...new Set([...first, ...decision.mustInclude])], verified);
  if (decision.outcome !== "wait_until") return null;
  const then = ports.mayContact(judged.attempt, judged.history, facts, jurisdictionFor(record, ports.lender), Math.max(now, decision.notBefore));
  return then.outcome === "allow" ? owedNow(then.mustInclude, verified) : [];
} // prettier-ignore

/**
 * The same turn with every demanded phrase in its words, in the talk's language and before anything is counted or sent; or, when that cannot be or a
 * figure or claim in the words has no ground, with nothing to say, a person called and `refused` to be filed.
 */
export function fitted(ports: TurnPorts, decided: Decided, talk: Talk, speaking: Speaking, says: readonly Say[] = decided.rows.says): Decided {
  if (decided.body === "" || decided.failed) return withApology(ports, decided, talk);
  const { state, facts, scene } = decided;
  const { language } = state;
  const loanId = loanIdOf(decided);
  const judged = judge(ports, decided, talk, speaking, decided.body, loanId);
  const demandedHere = demandedOf(ports, decided, judged, speaking.pickedUp ?? false);
  const demanded = demandedHere && [...new Set([...demandedHere, ...owedBeforeYes(state, facts)])];
  // What is forbidden for another reason is withheld with that reason, as it stands.
  if (demanded === null) return decided;
  const loan = asReadBack(state, facts.loans.find((one) => one.loan.id === loanId));
  const withheld = (found: ContactFragment, reason: string) => refused(ports, decided, [{ code: "disclosure_missing", found, reason, rule: judged.decision.rule }]);
  const lacks = demandedWords(demanded, decided.body, { lender: ports.lender, language, record: scene.record, loan });
  if ("cannot" in lacks) return withheld(lacks.cannot, lacks.reason);
  const { before, after, signed } = lacks;
  const all = [...before, ...says, ...after];
  const isWhole = before.length + after.length + signed.length === 0;
  const own = before.length + after.length === 0 ? decided.body : ports.render(all, language, talk.channel);
  // The lawyers' words are theirs: they stand beside ours as they were signed, and are not read for claims and figures.
  const body = [own, ...signed].join(language === "zh" ? "" : " ");
  if (talk.channel === "sms" && body.length > longestText) return withheld(demanded.find(needsSigning) ?? "opt_out_instruction", `with all that the rules demand it is ${body.length} characters long, and a text holds ${longestText}`);
  const refusals = checkOutput(
    { text: ownWords({ text: body, lenderName: ports.lender.name }, scene.record), attempt: judged.attempt, mustInclude: demanded.filter(isSaid).map((fragment) => ({ fragment, wordings: [saidIn(body, fragment, language), saidIn(withoutName(body, ports), fragment, language)].map((one) => withoutName(one ?? "\u0000", ports)) })), verifiedFact: true },
    statesFigures(own)
      ? knownFigures({ facts, heard: decided.heard, states: [...(scene.record.conversation ? [ports.upgradeState(scene.record.conversation.state)] : []), state], effects: decided.rows.effects, says: all, medium: talk.channel, occasion: speaking.occasion ?? null })
      : { amounts: [], dates: [] },
    { history: judged.history, facts: judged.facts, packs: packsFor(jurisdictionFor(scene.record, ports.lender), judged.facts.party), now: scene.now },
  );
  if (refusals.length > 0) return refused(ports, decided, refusals, body);
  const checked = new CheckedWords(body);
  return isWhole ? { ...decided, checked } : { ...decided, body, checked, rows: { ...decided.rows, says: all } };
} // prettier-ignore

/** The words for a fault of ours hold no figure and no claim; nothing else passes unread. */
function withApology(ports: TurnPorts, decided: Decided, talk: Talk): Decided {
  if (decided.body === "" || decided.body !== ports.apology(decided.state.language, talk.channel)) return decided;
  return { ...decided, checked: new CheckedWords(decided.body) };
}

/**
 * Whether words that are complete already may leave: an agent's own, or the assistant's beside them. The figures an agent may use are the ledger's and
 * those of the offers an agent may make.
 */
export function checkWords(ports: TurnPorts, decided: Decided, talk: Talk, speaking: Speaking, words: { text: string; byAgent: boolean }): Checked | OutputRefusal[] {
  const { facts, scene, rows, state } = decided;
  const judged = judge(ports, decided, talk, speaking, words.text, loanIdOf(decided));
  const own = words.byAgent
    ? allowedFigures(facts)
    : knownFigures({ facts, heard: null, states: [...(scene.record.conversation ? [ports.upgradeState(scene.record.conversation.state)] : []), state], effects: rows.effects, says: rows.says, medium: talk.channel });
  const text = ownWords({ text: words.text, lenderName: ports.lender.name }, scene.record);
  const refusals = checkOutput(
    { text, attempt: judged.attempt, mustInclude: [], ...(words.byAgent ? {} : { verifiedFact: true }) },
    own,
    { history: judged.history, facts: judged.facts, packs: packsFor(jurisdictionFor(scene.record, ports.lender), judged.facts.party), now: scene.now },
  );
  // Signed words are not read: what an agent wrote into them would be read by nobody.
  const changed = words.byAgent ? filledOtherwise(words.text, scene.record, facts.loans) : null;
  if (changed) refusals.push({ code: "figure_unknown", found: changed, reason: `the signed wording of the ${changed.replaceAll("_", " ")} is not filled from the record` });
  const disguised = words.byAgent ? disguisedIn(text) : undefined;
  if (disguised !== undefined) refusals.push({ code: "wording", found: disguised, reason: `"${disguised}" is written so that it cannot be read and checked: write it as plain words`, rule: "OUTPUT.PLAIN" });
  if (refusals.length === 0 && words.byAgent) refusals.push(...pressingIn(text, state.language));
  return refusals.length > 0 ? refusals : new CheckedWords(words.text);
} // prettier-ignore

/** Characters a carrier takes in one text, however many segments it makes of them. */
const longestText = 1_600;

const withoutName = (text: string, ports: TurnPorts): string => text.replaceAll(ports.lender.name, "…");

export const loanIdOf = ({ state, facts }: Pick<Decided, "state" | "facts">): string | null =>
  state.loanId ?? (facts.loans.length === 1 ? facts.loans[0]!.loan.id : null);

/** Nothing of it is said: whoever wrote is told so, and a person looks. */
function refused(ports: TurnPorts, decided: Decided, refusals: readonly OutputRefusal[], text = decided.body): Decided {
  const { scene, state, rows } = decided;
  const first = refusals[0]!;
  const rule = first.rule ?? `output.${first.code}`;
  const reason = refusals.map((one) => one.reason).join("; ");
  const failed = new Error(`a phrase was refused (${rule}): ${reason}`);
  ports.onBug?.(failed, scene.conversationId ?? "");
  const open = rows.handoffs.at(-1) ?? scene.record.openHandoff;
  const more = rowsOf(
    [{ do: "openHandoff", reason: "error", loanId: state.loanId, words: `the assistant's own words were refused: ${reason}` }],
    { ...scene, turnId: `${scene.turnId}:refused`, record: { ...scene.record, openHandoff: open } },
  );
  const isSilent = state.owner !== "bot";
  return {
    ...decided,
    ...apologyFor(scene.heardNobody || isSilent ? "" : ports.apology(state.language, scene.channel)),
    state: isSilent ? state : { ...state, owner: "waiting" as const },
    rows: {
      ...rows,
      says: [],
      handoffs: more.handoffs,
      changesFacts: true,
      events: [...rows.events, ...more.events, eventOf(scene, "6", "error", null, { name: "OutputRefused", message: failed.message })],
    },
    refused: { text, rule, reason, refusals },
  };
} // prettier-ignore

const apologyFor = (body: string): Pick<Decided, "body" | "checked"> =>
  body === "" ? { body } : { body, checked: new CheckedWords(body) };

/** The withheld words beside the turn's other rows, with the rule. */
export function fileRefused(write: TurnWrite, decided: Decided, talk: Talk): void {
  const { refused: held, scene } = decided;
  if (!held) return;
  const messageId = idOf("M-", scene.turnId, "refused");
  write.messages.push({ id: messageId, borrowerId: scene.record.borrowerId, conversationId: talk.id, at: scene.now, direction: "out", by: "bot", body: held.text, status: "withheld" });
  write.events.push(eventOf(scene, "7-refused", "withheld", loanIdOf(decided), { messageId, channel: talk.channel, text: held.text, rule: held.rule, reason: held.reason, refusals: held.refusals.map(({ code, found }) => ({ code, found })) }));
} // prettier-ignore

/** What a text that is about to leave lacks of what is demanded; null when nothing. */
export function lacking(
  text: string,
  fragments: readonly ContactFragment[],
  verified: boolean,
  language: Language,
  record: TurnRecord,
): ContactFragment | null {
  const isLacking = (fragment: ContactFragment): boolean =>
    needsSigning(fragment) ? !isSignedIn(text, fragment, language, record) : isSaid(fragment) && saidIn(text, fragment, language) === undefined;
  return owedNow(fragments, verified).find(isLacking) ?? null;
} // prettier-ignore
