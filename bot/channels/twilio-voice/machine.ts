// Knows what happens when a machine picks up: words that name no debt, where the rules allow them, or nothing. Refuses to say more to it.
import { localDateAt } from "../../../src/calendar.ts";
import { say, type Say } from "../../../prompts/phrases.ts";
import { renderOne } from "../../../prompts/render.ts";
import { languageOf } from "./language.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "../../contact.ts";
import { loanFactsOf, statementOfEvents, zoneOf } from "../../facts.ts";
import type { Route } from "../../http.ts";
import { conversationIdOf } from "../../store/store.ts";
import { tellCall } from "./calls.ts";
import { voicemailDocument } from "./document.ts";
import { recordUnreached } from "./endings.ts";
import { emptyDocument, type CallRoute, type TwilioVoiceHouse } from "./house.ts";
import { pickedUpBy, type Call } from "./webhook.ts";

export function machineRoute(house: TwilioVoiceHouse, route: CallRoute): Route {
  return route("/amd", async ({ call, params, query }) => {
    const by = pickedUpBy(params);
    if (by === "human") return emptyDocument();
    const record = await house.store.readTurn(
      { by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" },
      house.clock.now(),
    );
    // A detector is often wrong and late: no mailbox presses keys.
    if (await hasPressedKeys(house, call, record.borrowerId)) return emptyDocument();
    // Told twice, the words are not begun anew over the tone.
    const messageId = query.get("m") ?? "";
    if (messageId !== "" && record.contactHistory.some((event) => event.messageId === messageId && event.outcome.startsWith("voicemail")))
      return emptyDocument();
    const left = by === "machine" ? await messageFor(house, call) : null;
    const told = await tellCall(house.client, call.sid, voicemailDocument(left?.language ?? "en", left?.words ?? null));
    await recordUnreached(house, call, messageId, left && told ? "voicemail_left" : "voicemail_available_not_left");
    return emptyDocument();
  });
}

const linesLookedAt = 20;

/** Since this call began. Words alone may be a mailbox's greeting, which the recogniser hears too. */
async function hasPressedKeys({ store }: TwilioVoiceHouse, call: Call, borrowerId: string): Promise<boolean> {
  const conversationId = conversationIdOf("voice", call.theirs, call.ours);
  const { items } = await store.timeline(borrowerId, { kinds: ["heard", "call_started"], newestFirst: true, limit: linesLookedAt });
  const ours = items.filter((line) => line.conversationId === conversationId);
  const began = ours.findIndex(({ kind }) => kind === "call_started");
  return ours.slice(0, Math.max(began, 0)).some(({ kind, body }) => kind === "heard" && /^[\d*#]+$/.test(String(body["text"])));
}

/** What may be left, judged as a voicemail by the rules of the borrower's place; null: nothing. */
async function messageFor(house: TwilioVoiceHouse, call: Call): Promise<{ language: ReturnType<typeof languageOf>; words: string } | null> {
  const { lender } = house;
  if (lender.phoneDesk?.leaveVoicemail === false) return null;
  const now = house.clock.now();
  const record = await house.store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, now);
  const language = languageOf(record, lender);
  const message: Say = say("voicemailMessage", { assistant: lender.assistantName[language], officer: lender.officerDefault, lender: lender.name, phone: lender.phone });
  const loans = loanFactsOf(record, localDateAt(now, zoneOf(record, lender)), statementOfEvents);
  const call_ = attemptOf({ channel: "voice", theirs: call.theirs, purpose: "service", loanId: null, text: renderOne(message, language, "sms"), language, isFirst: false, asksIfMachine: false }, record);
  // The call itself was judged when it was placed; what is asked here is whether these words may be left with a machine.
  const history = record.contactHistory.filter((event) => !(event.medium === "call" && event.direction === "out" && now - event.at < 600_000));
  const decision = house.mayContact({ ...call_, channel: "voicemail" }, history, contactFactsOf(record, loans, false, lender), jurisdictionFor(record, lender), now);
  return decision.outcome === "allow" ? { language, words: renderOne(message, language, "voice") } : null;
} // prettier-ignore
