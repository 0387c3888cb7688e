// Knows whether a call may be recorded, and whether the caller is told first or asked first. Refuses to ask: recording-consent.ts does.
import { attemptOf, contactFactsOf, jurisdictionFor } from "../../contact.ts";
import { loanFactsOf, statementOfEvents, zoneOf } from "../../facts.ts";
import { localDateAt } from "../../../src/calendar.ts";
import { idOf } from "../../ids.ts";
import { inOneWrite } from "./endings.ts";
import type { TwilioVoiceHouse } from "./house.ts";
import type { Call } from "./webhook.ts";

/** `announced`: recorded from the first answer on, after the notice, also where one side's knowledge is enough. `asked`: each side must agree first. */
export type Recording = { how: "never" | "announced" | "asked"; rule: string };

export async function recordingFor(house: Pick<TwilioVoiceHouse, "lender" | "store" | "clock" | "mayContact">, call: Call): Promise<Recording> {
  if (!house.lender.phoneDesk?.record) return { how: "never", rule: "lender.record" };
  const now = house.clock.now();
  const record = await house.store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, now);
  const loans = loanFactsOf(record, localDateAt(now, zoneOf(record, house.lender)), statementOfEvents);
  const reply = attemptOf({ channel: "voice", theirs: call.theirs, purpose: "reply", loanId: null, text: "", language: "en", isFirst: false, asksIfMachine: false }, record);
  const facts = contactFactsOf(record, loans, false, house.lender);
  const decision = house.mayContact({ ...reply, record: true }, record.contactHistory, facts, jurisdictionFor(record, house.lender), now);
  // The rule that speaks of recordings, not the one that lets the reply out.
  const rule = decision.trace.find((one) => one.verdict === "requires" && one.rule.includes(".RECORD"))?.rule ?? decision.rule;
  if (decision.outcome === "allow") return { how: decision.mustInclude.includes("ask_recording_consent_and_continue_unrecorded_if_refused") ? "asked" : "announced", rule };
  await noteUnrecorded(house, call, decision.explanation, rule);
  return { how: "never", rule };
} // prettier-ignore

/** Whoever looks for the recording later finds why there is none. */
export async function noteUnrecorded(house: Pick<TwilioVoiceHouse, "store" | "clock">, call: Call, because: string, rule: string): Promise<void> {
  await inOneWrite(house, call, "unrecorded", async (found, write, at) => {
    write.changesFacts = false;
    write.events.push({ id: idOf("", call.sid, "unrecorded"), borrowerId: found.borrowerId, at, kind: "decided", loanId: null, conversationId: found.conversation?.id ?? null, body: { because: [{ dialog: "recording", because: `not recorded: ${because}` }], rule } });
  });
} // prettier-ignore
