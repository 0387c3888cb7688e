// Knows whether a call may be recorded and that the caller is told first. Refuses to record where somebody would have to agree.
import { attemptOf, contactFactsOf, jurisdictionFor } from "../../contact.ts";
import { loanFactsOf, statementOfEvents, zoneOf } from "../../facts.ts";
import { localDateAt } from "../../../src/calendar.ts";
import { idOf } from "../../ids.ts";
import { inOneWrite } from "./endings.ts";
import type { TwilioVoiceHouse } from "./house.ts";
import type { Call } from "./webhook.ts";

/**
 * True: recorded from the first answer on, after the notice. The notice is given wherever we record, also where one side's knowledge is enough;
 * where each side must agree nothing is recorded, and the timeline says so.
 */
export async function recordingFor(house: Pick<TwilioVoiceHouse, "lender" | "store" | "clock" | "mayContact">, call: Call): Promise<boolean> {
  if (!house.lender.phoneDesk?.record) return false;
  const now = house.clock.now();
  const record = await house.store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, now);
  const loans = loanFactsOf(record, localDateAt(now, zoneOf(record, house.lender)), statementOfEvents);
  const reply = attemptOf({ channel: "voice", theirs: call.theirs, purpose: "reply", loanId: null, text: "", language: "en", isFirst: false, asksIfMachine: false }, record);
  const facts = contactFactsOf(record, loans, false, house.lender);
  const decision = house.mayContact({ ...reply, record: true }, record.contactHistory, facts, jurisdictionFor(record, house.lender), now);
  const mustAgree = decision.outcome === "allow" && decision.mustInclude.includes("ask_recording_consent_and_continue_unrecorded_if_refused");
  if (decision.outcome === "allow" && !mustAgree) return true;
  // Whoever looks for the recording later finds why there is none.
  await inOneWrite(house, call, "unrecorded", async (found, write, at) => {
    write.changesFacts = false;
    const because = mustAgree ? "not recorded: each side would have to agree, and nobody was asked" : `not recorded: ${decision.explanation}`;
    write.events.push({ id: idOf("", call.sid, "unrecorded"), borrowerId: found.borrowerId, at, kind: "decided", loanId: null, conversationId: found.conversation?.id ?? null, body: { because: [{ dialog: "recording", because }], rule: decision.rule } });
  });
  return false;
} // prettier-ignore
