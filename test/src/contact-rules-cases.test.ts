// Worked cases of our own, a line each, one or more for every rule of the packs that can decide something.
import { expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import { decideCase } from "../../bot/commands/rules-check.ts";

type Event = Record<string, unknown>;
type Case = {
  says: string;
  in: string;
  party?: "first" | "third";
  tz?: string[];
  mode?: "legal" | "house";
  now?: string;
  action: Record<string, unknown>;
  history?: Event[];
  expect: "allow" | "block" | "handoff" | `until ${string}`;
  include?: string[];
  rule?: string;
};

const zoneOf: Record<string, string> = {
  US: "America/New_York",
  GB: "Europe/London",
  DE: "Europe/Berlin",
  CN: "Asia/Shanghai",
  IN: "Asia/Kolkata",
  PLATFORM: "America/New_York",
  ANY: "America/New_York",
};
const out = (at: string, channel: string, outcome: string, more: Event = {}): Event => ({ at, channel, dir: "out", outcome, ...more });
const heard = (at: string, channel: string, outcome: string, more: Event = {}): Event => ({ at, channel, dir: "in", outcome, ...more });
const each = (days: number[], channel: string, outcome: string, month = "2026-11", more: Event = { debt: "D1" }): Event[] =>
  days.map((day) => out(`${month}-${String(day).padStart(2, "0")}T10:00:00-05:00`, channel, outcome, more));

const cases: Case[] = [
  // Hours
  { says: "07:59:59 is too early", in: "US", now: "2026-11-23T07:59:59-05:00", action: { type: "call" }, expect: "until 2026-11-23T08:00:00-05:00", rule: "US.REGF.HOURS" },
  { says: "08:00:00 is open", in: "US", now: "2026-11-23T08:00:00-05:00", action: { type: "sms" }, expect: "allow" },
  { says: "an own-name creditor is outside the federal hours", in: "US", party: "first", now: "2026-11-23T22:00:00-05:00", action: { type: "sms" }, expect: "allow" },
  { says: "the house keeps hours for its own loans too", in: "US", party: "first", mode: "house", now: "2026-11-23T22:00:00-05:00", action: { type: "sms" }, expect: "until 2026-11-24T08:00:00-05:00", rule: "US.POLICY.HOURS" },
  { says: "East and Pacific: eleven in the East", in: "US", tz: ["America/New_York", "America/Los_Angeles"], now: "2026-11-23T10:00:00-05:00", action: { type: "call" }, expect: "until 2026-11-23T11:00:00-05:00", rule: "US.REGF.HOURS.MULTITZ" },
  { says: "East and Mountain: ten in the East", in: "US", tz: ["America/New_York", "America/Denver"], now: "2026-11-23T08:30:00-05:00", action: { type: "call" }, expect: "until 2026-11-23T10:00:00-05:00" },
  { says: "spring forward: 08:00 daylight time", in: "US", now: "2027-03-14T07:30:00-04:00", action: { type: "sms" }, expect: "until 2027-03-14T08:00:00-04:00" },
  { says: "Phoenix keeps no summer time", in: "US", tz: ["America/Phoenix"], now: "2026-07-01T20:59:59-07:00", action: { type: "call" }, expect: "allow" },
  { says: "half past seven is open in Washington, closed federally", in: "US-WA", tz: ["America/Los_Angeles"], now: "2026-11-23T07:45:00-08:00", action: { type: "call" }, expect: "until 2026-11-23T08:00:00-08:00", rule: "US.REGF.HOURS" },
  { says: "Florida closes calls of the creditor at night", in: "US-FL", party: "first", now: "2026-11-23T21:30:00-05:00", action: { type: "call" }, expect: "until 2026-11-24T08:00:00-05:00", rule: "US.FL.HOURS" },
  { says: "before the carve-out Florida closed e-mail as well", in: "US-FL", party: "first", now: "2025-05-15T21:30:00-04:00", action: { type: "email" }, expect: "until 2025-05-16T00:00:00-04:00" },
  { says: "prior consent opens the Florida night", in: "US-FL", party: "first", now: "2026-11-23T21:30:00-05:00", action: { type: "call", underConsent: true }, expect: "allow" },
  { says: "Beijing 07:59:59 is closed", in: "CN", party: "first", now: "2026-11-23T07:59:59+08:00", action: { type: "sms" }, expect: "until 2026-11-23T08:00:00+08:00", rule: "CN.GBT.HOURS" },
  { says: "an agreed 22:30 is open", in: "CN", party: "first", now: "2026-11-23T22:30:00+08:00", action: { type: "call" }, history: [heard("2026-11-23T18:00:00+08:00", "sms", "agreed_time", { value: "22:30" })], expect: "allow", rule: "CN.GBT.HOURS" },
  { says: "an agreed instant is open from then", in: "CN", party: "first", now: "2026-11-23T22:10:00+08:00", action: { type: "call" }, history: [heard("2026-11-23T18:00:00+08:00", "sms", "agreed_time", { value: "2026-11-23T22:30:00+08:00" })], expect: "until 2026-11-23T22:30:00+08:00" },
  { says: "an agreed range in the evening is open", in: "CN", party: "first", now: "2026-11-23T22:45:00+08:00", action: { type: "call" }, history: [heard("2026-11-23T18:00:00+08:00", "sms", "agreed_time", { value: "22:00-23:00" })], expect: "allow" },
  { says: "Urumqi is not asked in law", in: "CN", party: "first", tz: ["Asia/Urumqi", "Asia/Shanghai"], now: "2026-11-23T08:30:00+08:00", action: { type: "call" }, expect: "allow" },
  { says: "India closes at seven in the evening", in: "IN", now: "2026-11-23T19:00:00+05:30", action: { type: "call" }, expect: "until 2026-11-24T08:00:00+05:30", rule: "IN.RBI.HOURS" },
  { says: "the hours of India are for overdue loans", in: "IN", party: "first", now: "2026-11-23T19:30:00+05:30", action: { type: "call", purpose: "pre_due_reminder" }, expect: "allow" },
  { says: "the United Kingdom house closes at eight", in: "GB", mode: "house", party: "first", now: "2026-11-23T20:00:00+00:00", action: { type: "call" }, expect: "until 2026-11-24T08:00:00+00:00", rule: "GB.POLICY.HOURS" },
  { says: "there are no statutory British hours", in: "GB", party: "first", now: "2026-11-23T20:30:00+00:00", action: { type: "call" }, expect: "allow" },
  { says: "no zone, no contact", in: "ANY", tz: [], action: { type: "sms" }, expect: "block", rule: "CORE.FAILCLOSED.TZ" },
  // Wishes
  { says: "busy now is no standing wish", in: "US", action: { type: "call" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "busy_now")], expect: "allow" },
  { says: "five o'clock ends the inconvenient stretch", in: "US", now: "2026-11-24T17:00:00-05:00", action: { type: "call" }, history: [heard("2026-11-18T12:00:00-05:00", "sms", "designated_inconvenient", { value: "Mon-Fri 09:00-17:00" })], expect: "allow" },
  { says: "a weekend wish is kept", in: "GB", party: "first", now: "2026-11-21T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-02T15:00:00+00:00", "sms", "designated_inconvenient", { value: "weekends" })], expect: "until 2026-11-23T00:00:00+00:00", rule: "GB.CONC.TIMES" },
  { says: "an inconvenient workplace is kept", in: "US", action: { type: "call", to: "work" }, history: [heard("2026-11-02T15:00:00-05:00", "sms", "designated_inconvenient", { value: "at work" })], expect: "block", rule: "US.REGF.INCONV" },
  { says: "a wish nobody can read goes to a person", in: "US", action: { type: "call" }, history: [heard("2026-11-02T15:00:00-05:00", "sms", "designated_inconvenient", { value: "during choir" })], expect: "handoff" },
  { says: "the second reply at night is closed", in: "US", now: "2026-11-23T22:20:00-05:00", action: { type: "sms", purpose: "reply", inReplyTo: 0 }, history: [heard("2026-11-23T22:15:00-05:00", "sms", "question_balance"), out("2026-11-23T22:15:30-05:00", "sms", "delivered")], expect: "until 2026-11-24T08:00:00-05:00" },
  { says: "a reply on another medium is closed at night", in: "US", now: "2026-11-23T22:16:00-05:00", action: { type: "email", purpose: "reply", inReplyTo: 0 }, history: [heard("2026-11-23T22:15:00-05:00", "sms", "question_balance")], expect: "until 2026-11-24T08:00:00-05:00" },
  // Counts
  { says: "the seventh call is allowed", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D1" }, history: each([9, 10, 11, 12, 13, 14], "call", "no_answer"), expect: "allow", rule: "US.REGF.CALL7" },
  { says: "voicemails count as calls", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D1" }, history: each([9, 10, 11, 12, 13, 14, 15], "call", "voicemail_left"), expect: "until 2026-11-16T08:00:00-05:00", rule: "US.REGF.CALL7" },
  { says: "texts do not count as calls", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D1" }, history: each([9, 10, 11, 12, 13, 14, 15], "sms", "delivered"), expect: "allow" },
  { says: "a call under consent is not counted", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D1", underConsent: true }, history: each([9, 10, 11, 12, 13, 14, 15], "call", "no_answer"), expect: "allow", rule: "US.REGF.CALLX" },
  { says: "student loans of one account are one debt", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "S2", debtGroup: "A1" }, history: each([9, 10, 11, 12, 13, 14, 15], "call", "no_answer", "2026-11", { debt: "S1", debtGroup: "A1" }), expect: "until 2026-11-16T08:00:00-05:00", rule: "US.REGF.CALL7" },
  { says: "seven days after a conversation it is open", in: "US", now: "2026-11-16T08:00:00-05:00", action: { type: "call", debt: "D1" }, history: [heard("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "allow", rule: "US.REGF.CONV7" },
  { says: "a conversation closes calls, not e-mail", in: "US", now: "2026-11-12T10:00:00-05:00", action: { type: "email", debt: "D1" }, history: [heard("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "allow" },
  { says: "two hours between calls to a number, by the house", in: "US", mode: "house", now: "2026-11-23T10:04:00-05:00", action: { type: "call", debt: "D1" }, history: [out("2026-11-23T10:00:00-05:00", "call", "no_answer", { debt: "D1" })], expect: "until 2026-11-23T12:00:00-05:00", rule: "US.REGF.RAPID" },
  { says: "Massachusetts leaves out calls that could not reach or leave word", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { type: "sms", debt: "D1" }, history: [...each([17], "call", "unable_to_reach_or_leave_message"), ...each([18], "call", "voicemail_left")], expect: "allow", rule: "US.MA.FREQ2IN7" },
  { says: "Massachusetts begins after thirty days", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { type: "sms", debt: "D1", daysPastDue: 20 }, history: each([16, 17, 18], "sms", "delivered"), expect: "allow", rule: "US.MA.SCOPE30" },
  { says: "work in Massachusetts: two in thirty days", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { type: "call", debt: "D1", to: "work" }, history: [out("2026-11-02T10:00:00-05:00", "call", "no_answer", { debt: "D1", to: "work" }), out("2026-11-10T10:00:00-05:00", "call", "no_answer", { debt: "D1", to: "work" })], expect: "until 2026-12-02T08:00:00-05:00", rule: "US.MA.FREQ2IN30OTHER" },
  { says: "D.C. begins after thirty days", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { type: "call", debt: "D1", daysPastDue: 30 }, history: each([17, 18, 19, 20], "call", "no_answer"), expect: "allow" },
  { says: "D.C.: five consented messages", in: "US-DC", party: "first", mode: "house", now: "2026-11-20T15:00:00-05:00", action: { type: "email", debt: "D1", electronicConsent: true }, history: each([16, 17, 18, 19, 20], "sms", "delivered"), expect: "until 2026-11-23T08:00:00-05:00", rule: "US.DC.EMSG5IN7" },
  { says: "D.C.: one message may ask for consent", in: "US-DC", now: "2026-11-20T10:00:00-05:00", action: { type: "sms", debt: "D1", purpose: "consent_request", electronicConsent: false }, expect: "allow" },
  { says: "D.C.: a second request within the week waits", in: "US-DC", now: "2026-11-20T10:00:00-05:00", action: { type: "sms", debt: "D1", purpose: "consent_request", electronicConsent: false }, history: each([17], "sms", "delivered"), expect: "until 2026-11-24T08:00:00-05:00", rule: "US.DC.CONSENTREQ1IN7" },
  { says: "New York City's cap begins on 1 September 2026", in: "US-NY-NYC", party: "first", now: "2026-08-31T10:00:00-04:00", action: { type: "call", debt: "D1" }, history: each([28, 29, 30], "call", "no_answer", "2026-08"), expect: "allow" },
  { says: "New York City needs consent for texts", in: "US-NY-NYC", party: "first", now: "2026-11-21T10:00:00-05:00", action: { type: "sms", debt: "D1", electronicConsent: false }, expect: "block", rule: "US.NYC.ECONSENT" },
  { says: "New York City lets a reply out of its count", in: "US-NY-NYC", party: "first", now: "2026-11-21T10:01:00-05:00", action: { type: "sms", debt: "D1", purpose: "reply", inReplyTo: 3 }, history: [...each([18, 19, 20], "sms", "delivered"), heard("2026-11-21T10:00:00-05:00", "sms", "question_balance")], expect: "allow" },
  { says: "Washington counts every form, the third is open", in: "US-WA", tz: ["America/Los_Angeles"], now: "2026-11-19T10:00:00-08:00", action: { type: "sms", debt: "D1" }, history: each([17, 18], "email", "delivered"), expect: "allow" },
  { says: "the fourth effective call of a day in China", in: "CN", party: "first", now: "2026-11-23T17:00:00+08:00", action: { type: "call" }, history: [9, 10, 11].map((hour) => out(`2026-11-23T${String(hour).padStart(2, "0")}:00:00+08:00`, "call", "conversation", { debt: "D1" })), expect: "until 2026-11-24T08:00:00+08:00", rule: "CN.GBT.CALL3DAY" },
  // Stops
  { says: "efforts may be called ended after a cease", in: "US", action: { type: "letter", purpose: "efforts_terminated" }, history: [heard("2026-11-20T10:00:00-05:00", "letter", "cease_written")], expect: "allow", rule: "US.REGF.CEASE" },
  { says: "a dispute after the period does not stop", in: "US", now: "2026-12-15T10:00:00-05:00", action: { type: "sms" }, history: [out("2026-11-05T10:00:00-05:00", "email", "validation_notice", { debt: "D1" }), heard("2026-12-14T10:00:00-05:00", "email", "dispute_written")], expect: "allow" },
  { says: "verification lifts a dispute", in: "US", now: "2026-12-15T10:00:00-05:00", action: { type: "sms" }, history: [out("2026-11-05T10:00:00-05:00", "email", "validation_notice"), heard("2026-11-12T10:00:00-05:00", "email", "dispute_written"), out("2026-11-20T10:00:00-05:00", "letter", "verification_sent")], expect: "allow" },
  { says: "an employer's no leaves the mobile open", in: "US", action: { type: "call" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "employer_prohibits")], expect: "allow" },
  { says: "an empty lifting lifts nothing", in: "US", action: { type: "sms" }, history: [heard("2026-11-20T10:00:00-05:00", "email", "cease_written"), heard("2026-11-21T10:00:00-05:00", "notice", "stop_lifted", { lifts: "cease_written" })], expect: "block" },
  { says: "lifted by name, it is open", in: "US", action: { type: "sms" }, history: [heard("2026-11-20T10:00:00-05:00", "email", "cease_written"), heard("2026-11-21T10:00:00-05:00", "notice", "stop_lifted", { lifts: "cease_written", actor: "agent:ann" })], expect: "allow" },
  { says: "STOP closes texts", in: "US", party: "first", action: { type: "sms" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "opt_out", { text: "STOP" })], expect: "block", rule: "US.TCPA.REVOKE" },
  { says: "START opens them again", in: "US", party: "first", action: { type: "sms" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "opt_out", { text: "STOP" }), heard("2026-11-21T15:00:00-05:00", "sms", "opt_in", { text: "START" })], expect: "allow" },
  { says: "QUIT counts though it is not STOP", in: "US", action: { type: "sms" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "text", { text: "quit" })], expect: "block" },
  { says: "a confirmation may not sell", in: "US", party: "first", now: "2026-11-20T15:01:00-05:00", action: { type: "sms", purpose: "opt_out_confirmation", text: "You are opted out. Check our new loan offers!" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "opt_out", { text: "STOP" })], expect: "block", rule: "US.TCPA.CONFIRM5" },
  { says: "one confirmation, not two", in: "US", party: "first", now: "2026-11-20T15:02:00-05:00", action: { type: "sms", purpose: "opt_out_confirmation" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "opt_out"), out("2026-11-20T15:01:00-05:00", "sms", "delivered")], expect: "block" },
  { says: "another matter stays open while the waiver runs", in: "US", party: "first", now: "2027-01-31T10:00:00-05:00", action: { type: "sms", purpose: "unrelated_alert", topic: "savings" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "opt_out", { text: "STOP", debt: "AUTO" })], expect: "allow" },
  { says: "a British dispute stops", in: "GB", party: "first", action: { type: "sms" }, now: "2026-11-23T10:00:00+00:00", history: [heard("2026-11-20T10:00:00+00:00", "sms", "dispute_written")], expect: "block", rule: "GB.CONC.DISPUTE" },
  { says: "a debt adviser brings thirty days", in: "GB", party: "first", now: "2026-11-23T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-16T10:00:00+00:00", "sms", "debt_adviser")], expect: "until 2026-12-16T00:00:00+00:00", rule: "GB.CONC.ADVISER30" },
  { says: "a query in breathing space is answered", in: "GB-EAW", party: "third", now: "2026-12-01T10:00:00+00:00", action: { type: "chat_reply", purpose: "answer_query", text: "Your balance is £410." }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "moratorium_started")], expect: "allow", rule: "GB.DRS.MORATORIUM" },
  { says: "a crisis moratorium is a person's", in: "GB-EAW", party: "first", now: "2026-12-01T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "mh_crisis_moratorium")], expect: "handoff", rule: "GB.DRS.MHCRISIS" },
  { says: "a kept card plan stops collecting", in: "CN", party: "first", action: { type: "sms", product: "credit_card", purpose: "nudge", plan: { status: "performing" } }, now: "2026-11-23T10:00:00+08:00", expect: "block", rule: "CN.CARD.PLANSTOP" },
  { says: "a broken card plan does not", in: "CN", party: "first", action: { type: "sms", product: "credit_card", plan: { breached: true } }, now: "2026-11-23T10:00:00+08:00", expect: "allow" },
  // Recipients
  { says: "asking where somebody is needs two sentences", in: "US", action: { type: "call", recipient: "other_person", to: "sister", purpose: "location" }, expect: "allow", include: ["own_name", "confirming_or_correcting_location_information"], rule: "US.REGF.LOCINFO" },
  { says: "another roommate may be asked", in: "US", action: { type: "call", recipient: "other_person", to: "sister", purpose: "location" }, history: [out("2026-11-16T10:00:00-05:00", "call", "location_inquiry", { to: "roommate" })], expect: "allow" },
  { says: "a contact who refused is never asked again", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "call", recipient: "contact_person", purpose: "relay_callback", debtorUnreachable: true }, history: [heard("2026-11-20T10:00:00+08:00", "call", "contact_refused")], expect: "block", rule: "CN.GBT.CONTACTS" },
  { says: "a contact is not asked to pay", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "call", recipient: "contact_person", purpose: "collection" }, expect: "block", rule: "CN.GBT.CONTACTS" },
  { says: "an unspecified guarantee without judgment is a person's", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "sms", recipient: "guarantor", guarantee: "unspecified", judgment: false, dueDate: "2026-10-31" }, expect: "handoff", rule: "CN.CC.GUARANTEE" },
  { says: "a joint guarantor in time may be asked in law", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "sms", recipient: "guarantor", guarantee: "joint", dueDate: "2026-10-31" }, expect: "allow" },
  { says: "Indian referees are left alone", in: "IN", now: "2026-11-23T10:00:00+05:30", action: { type: "call", recipient: "referee" }, expect: "block", rule: "IN.RBI.PRIVACY" },
  { says: "British third parties are left alone", in: "GB", party: "first", now: "2026-11-23T10:00:00+00:00", action: { type: "sms", recipient: "other_person" }, expect: "block", rule: "GB.CONC.THIRDPARTY" },
  { says: "nothing on a public wall", in: "US", action: { type: "social_public", text: "Call us" }, expect: "block", rule: "US.REGF.SOCIAL" },
  // Words and claims
  { says: "a voicemail without a word of debt", in: "US", action: { type: "voicemail", text: "This is Robin Smith calling from ABC, Inc. Please contact me or any of our representatives at 1-800-555-1212." }, expect: "allow", rule: "US.REGF.LCM" },
  { says: "a voicemail cut off is no such message", in: "US", action: { type: "voicemail", text: "This is Robin Smith calling from" }, expect: "block", rule: "US.REGF.LCM" },
  { says: "a voicemail with anything else is none", in: "US", action: { type: "voicemail", text: "This is Robin Smith calling from ABC, Inc. Please contact me at 1-800-555-1212. It concerns an important private business matter." }, expect: "block", rule: "US.REGF.LCM" },
  { says: "wages are not threatened undecided", in: "US", action: { type: "say", text: "We will garnish your wages next week.", legalActionDecided: false }, expect: "block", rule: "US.REGF.THREAT" },
  { says: "a decided step may be told in law", in: "US", action: { type: "say", text: "We have decided to file suit in county court.", legalActionDecided: true }, expect: "allow" },
  { says: "a fee nobody authorised is not asked", in: "US", action: { type: "say", text: "You owe $512.00.", amount: { principal: "500.00", convenienceFee: "12.00", feeAuthorised: false } }, expect: "block", rule: "US.REGF.AMOUNT" },
  { says: "a debt in dispute time is not pressed", in: "US", now: "2026-11-12T10:00:00-05:00", action: { type: "say", text: "You must pay within 10 days." }, history: [out("2026-11-05T10:00:00-05:00", "email", "validation_notice")], expect: "block", rule: "US.REGF.OVERSHADOW" },
  { says: "a machine does not look for weakness", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "strategy", name: "find_weakness" }, expect: "block", rule: "EU.AIA.5" },
  { says: "selling the car is not suggested", in: "GB", party: "first", now: "2026-11-23T10:00:00+00:00", action: { type: "say", text: "You could sell your car or borrow from family to clear this today." }, expect: "block", rule: "GB.CONC.NOPRESSURE" },
  { says: "police are not invoked in China", in: "CN", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "这里是公安局，请立即处理。" }, expect: "block", rule: "CN.CBA.NOIMPERSONATE" },
  { says: "an agency that says for whom it acts may speak", in: "CN", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "我是某银行信用卡中心委托的合作机构。" }, expect: "allow" },
  { says: "a record for life is exaggerated", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "不良征信会跟您一辈子。" }, expect: "block", rule: "CN.CREDIT.5Y" },
  { says: "five years from the end is true", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "不良信息自不良行为终止之日起保存5年。", verifiedFact: true }, expect: "allow" },
  { says: "blacklists and children are exaggerated", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "再不还就列入失信名单，影响子女上学。" }, expect: "block" },
  { says: "unverified persons hear no amount", in: "US", party: "first", mode: "house", action: { type: "sms", identityVerified: false, text: "Your loan payment of $120.00 is due." }, expect: "block", rule: "CORE.IDENTITY" },
  { says: "a claim without record is unsaid", in: "US", party: "first", mode: "house", action: { type: "say", text: "Our records show you missed two payments." }, expect: "block", rule: "CORE.CLAIM.VERIFIED" },
  // Acts
  { says: "72 months is too long for a card", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "offer_plan", product: "credit_card", months: 72 }, expect: "block", rule: "CN.CARD.PLAN60" },
  { says: "24.5 % is above the cap", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "offer_loan", lender: "xiaodai", allInApr: "24.5" }, expect: "block", rule: "CN.XD.CAP24" },
  { says: "24 % is at the cap", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "offer_loan", lender: "xiaodai", allInApr: "24.0" }, expect: "allow", rule: "CN.XD.CAP24" },
  { says: "a machine alone refuses no plan in the Union", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "decide", decision: "refuse_plan", humanInLoop: false }, expect: "handoff", rule: "EU.GDPR.22" },
  { says: "a person may refuse", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "decide", decision: "refuse_plan", humanInLoop: true }, expect: "allow" },
  { says: "nor in China", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "decide", decision: "refuse_plan", humanInLoop: false }, expect: "handoff", rule: "CN.PIPL.24" },
  { says: "before August 2026 the Union asked no disclosure", in: "DE", party: "first", now: "2026-08-01T10:00:00+02:00", action: { type: "chat", turn: 1 }, expect: "allow" },
  { says: "an agreed recording needs no question", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "call", record: true, recordConsent: true }, expect: "allow" },
  { says: "a synthetic voice needs consent", in: "US", party: "first", action: { type: "call", voice: "artificial", consent: "none" }, expect: "block", rule: "US.TCPA.AIVOICE" },
  { says: "a human voice does not", in: "US", party: "first", action: { type: "call", voice: "human", consent: "none" }, expect: "allow" },
  { says: "callers say who they are", in: "US", action: { type: "call" }, expect: "allow", include: ["caller_identity", "from_debt_collector"] },
  { says: "later messages name the collector", in: "US", action: { type: "sms", purpose: "followup" }, history: each([20], "sms", "delivered"), expect: "allow", include: ["from_debt_collector", "opt_out_instruction"] },
  { says: "a time-barred payment in New York brings its notice", in: "US-NY", action: { type: "accept_payment", channel: "sms", debtState: "time_barred" }, expect: "allow", include: ["ny_1_3_b_time_barred_notice_same_medium_before_payment"], rule: "US.NYS.TIMEBAR" },
  { says: "credit reporting waits fourteen days, the sending day first", in: "US", now: "2026-11-20T10:00:00-05:00", action: { type: "furnish_credit", debt: "D1" }, history: [out("2026-11-10T10:00:00-05:00", "letter", "mailed", { debt: "D1" })], expect: "until 2026-11-24T00:00:00-05:00", rule: "US.REGF.FURNISH" },
  { says: "credit reporting without a word before is closed", in: "US", action: { type: "furnish_credit", debt: "D1" }, expect: "block", rule: "US.REGF.FURNISH" },
  { says: "four days ahead needs no notice", in: "US", now: "2026-10-05T10:00:00-04:00", action: { type: "accept_postdated", depositDate: "2026-10-09" }, expect: "allow" },
  { says: "a recording is kept through its third year", in: "US", now: "2029-11-24T00:00:00-05:00", action: { type: "delete_recording", callAt: "2026-11-23T10:00:00-05:00" }, expect: "allow" },
  { says: "a crisis in a message goes to a person", in: "GB", party: "first", now: "2026-11-23T10:00:00+00:00", action: { type: "inbound", text: "I can't go on, I want to die" }, expect: "handoff", rule: "GB.VULN" },
  { says: "bankruptcy goes to a person", in: "US", party: "first", action: { type: "inbound", text: "I filed chapter 7 last week" }, expect: "handoff", rule: "US.BK.STAY" },
  { says: "a question is just heard", in: "US", party: "first", action: { type: "inbound", text: "how much do I owe" }, expect: "allow" },
  // Platforms
  { says: "first-party texts with opt-in go through", in: "PLATFORM-TWILIO-US", party: "first", action: { type: "sms", provider: "twilio", optIn: true }, expect: "allow" },
  { says: "first-party texts without opt-in do not", in: "PLATFORM-TWILIO-US", party: "first", action: { type: "sms", provider: "twilio", optIn: false }, expect: "block" },
  { says: "a sixth WeChat message waits for the user", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-22T10:00:00+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-21T10:00:00+08:00", "wechat", "message"), ...[1, 2, 3, 4, 5].map((minute) => out(`2026-11-21T10:0${minute}:00+08:00`, "wechat", "delivered"))], expect: "block", rule: "PLAT.WX.CS48H5" },
  { says: "a menu click opens a minute", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-22T10:00:30+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-22T10:00:00+08:00", "wechat", "menu_click")], expect: "allow", rule: "PLAT.WX.MENU1M3" },
  { says: "a repeated WeChat delivery is worked once", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-22T10:00:05+08:00", action: { type: "process_inbound", msgId: "M1" }, history: [heard("2026-11-22T10:00:00+08:00", "wechat", "message", { msgId: "M1" })], expect: "block", rule: "PLAT.WX.PASSIVE5S" },
  { says: "a new WeChat delivery is worked", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-22T10:00:05+08:00", action: { type: "process_inbound", msgId: "M2" }, history: [heard("2026-11-22T10:00:00+08:00", "wechat", "message", { msgId: "M1" })], expect: "allow" },
  { says: "WhatsApp carries no collecting", in: "PLATFORM-WHATSAPP", party: "first", tz: ["Europe/London"], now: "2026-11-23T10:00:00+00:00", action: { type: "whatsapp", purpose: "reminder", optIn: true, format: "free_form" }, history: [heard("2026-11-23T09:00:00+00:00", "whatsapp", "message")], expect: "block", rule: "PLAT.WA.NODEBT" },
  { says: "a WhatsApp service answer within the day goes", in: "PLATFORM-WHATSAPP", party: "first", tz: ["Europe/London"], now: "2026-11-23T09:59:00+00:00", action: { type: "whatsapp", purpose: "service", format: "free_form" }, history: [heard("2026-11-22T10:00:00+00:00", "whatsapp", "message")], expect: "allow" },
  { says: "an Indian text needs its template", in: "IN", now: "2026-11-23T10:00:00+05:30", action: { type: "sms", dltTemplateId: null }, expect: "block", rule: "IN.TRAI.DLT" },
  { says: "a synthetic marketing template is refused by WeChat", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "wechat_template", text: "邀请好友领取优惠红包" }, expect: "block", rule: "PLAT.WX.TEMPLATE" },
]; // prettier-ignore

test.each(cases)("$in: $says", (one) => {
  const zone = one.tz ?? [zoneOf[one.in.split("-")[0]!]!];
  const answer = decideCase(
    JSON.stringify({
      id: one.says,
      jurisdiction: one.in,
      party: one.party ?? "third",
      mode: one.mode ?? "legal",
      tz: zone,
      now: one.now ?? "2026-11-23T10:00:00-05:00",
      contactHistory: one.history ?? [],
      action: one.action,
    }),
  );
  const expected = one.expect.startsWith("until") ? "block_until" : one.expect;
  expect({ decision: answer.decision, rule: one.rule === undefined ? undefined : answer.rule }).toEqual({
    decision: expected,
    rule: one.rule,
  });
  if (one.expect.startsWith("until")) expect(parseInstant(answer.notBefore!)).toBe(parseInstant(one.expect.slice(6)));
  expect(answer.mustInclude).toEqual(expect.arrayContaining(one.include ?? []));
});

test("every decision carries a trace in plain words and the versions it rests on", () => {
  const answer = decideCase(
    JSON.stringify({
      id: "x",
      jurisdiction: "US-MA",
      party: "first",
      mode: "house",
      tz: ["America/New_York"],
      now: "2026-11-20T10:00:00-05:00",
      action: { type: "sms" },
    }),
  );
  expect(answer.versions).toContain("us-ma 2026-11-23");
  expect(answer.trace.length).toBeGreaterThan(3);
  for (const line of answer.trace) expect(line.explanation).toMatch(/[a-z]{3}/);
});
