// Knows worked cases for both sides of every edge, written from the sources' own words before asking the packs; refuses to know how the packs say them.
import { expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import { decideCase } from "../../bot/commands/rules-check.ts";

type Event = Record<string, unknown>;
type Case = { says: string; in: string; party?: "first"; tz?: string[]; house?: true; now?: string; action: Record<string, unknown>; history?: Event[]; expect: "allow" | "block" | "handoff" | `until ${string}`; include?: string[]; not?: string[]; rule?: string }; // prettier-ignore

const zones: Record<string, string> = { US: "America/New_York", GB: "Europe/London", DE: "Europe/Berlin", FR: "Europe/Paris", CN: "Asia/Shanghai", IN: "Asia/Kolkata", PLATFORM: "America/New_York", ANY: "America/New_York" }; // prettier-ignore
const noon: Record<string, string> = { GB: "2026-11-23T10:00:00+00:00", DE: "2026-11-23T10:00:00+01:00", FR: "2026-11-23T10:00:00+01:00", CN: "2026-11-23T10:00:00+08:00", IN: "2026-11-23T11:00:00+05:30" }; // prettier-ignore
const out = (at: string, channel: string, outcome: string, more: Event = {}): Event => ({ at, channel, dir: "out", outcome, ...more });
const heard = (at: string, channel: string, outcome: string, more: Event = {}): Event => ({ at, channel, dir: "in", outcome, ...more });
const daily = (days: number[], channel = "call", outcome = "no_answer", more: Event = { debt: "D1" }, offset = "-05:00"): Event[] =>
  days.map((day) => out(`2026-11-${String(day).padStart(2, "0")}T12:00:00${offset}`, channel, outcome, more));
const week = [9, 10, 11, 12, 13, 14, 15];
const call = { type: "call", debt: "D1" };
const unanswered = (hours: number[], outcome = "no_answer"): Event[] => hours.map((hour) => out(`2026-11-23T${String(hour).padStart(2, "0")}:00:00+08:00`, "call", outcome)); // prettier-ignore
const eastPacific = ["America/New_York", "America/Los_Angeles"];
const stopped = [heard("2026-11-20T15:00:00-05:00", "sms", "opt_out", { text: "STOP" })];

const cases: Case[] = [
  // Hours of the federal rule: [08:00, 21:00) at every place the consumer may be.
  { says: "a second before eight", in: "US", now: "2026-11-23T07:59:59-05:00", action: call, expect: "until 2026-11-23T08:00:00-05:00", rule: "US.REGF.HOURS" },
  { says: "eight sharp", in: "US", now: "2026-11-23T08:00:00-05:00", action: call, expect: "allow", rule: "US.REGF.HOURS" },
  { says: "East and Pacific: a second before eleven", in: "US", tz: eastPacific, now: "2026-11-23T10:59:59-05:00", action: call, expect: "until 2026-11-23T11:00:00-05:00", rule: "US.REGF.HOURS.MULTITZ" },
  { says: "East and Pacific: eleven", in: "US", tz: eastPacific, now: "2026-11-23T11:00:00-05:00", action: { type: "sms" }, expect: "allow" },
  { says: "East and Pacific: nine in the East, till eleven", in: "US", tz: eastPacific, now: "2026-11-23T21:00:00-05:00", action: call, expect: "until 2026-11-24T11:00:00-05:00" },
  { says: "East and Mountain open at ten", in: "US", tz: ["America/New_York", "America/Denver"], now: "2026-11-23T09:30:00-05:00", action: call, expect: "until 2026-11-23T10:00:00-05:00" },
  { says: "three zones with no common hour never open", in: "US", tz: ["America/New_York", "Asia/Tokyo", "Europe/London"], now: "2026-11-23T10:00:00-05:00", action: call, expect: "block" },
  { says: "the spring morning is a wall clock's", in: "US", now: "2027-03-14T07:30:00-04:00", action: call, expect: "until 2027-03-14T08:00:00-04:00" },
  { says: "the autumn morning is a wall clock's", in: "US", now: "2026-11-01T07:30:00-05:00", action: { type: "sms" }, expect: "until 2026-11-01T08:00:00-05:00" },
  { says: "no zone, no contact", in: "US", tz: [], action: call, expect: "block", rule: "CORE.FAILCLOSED.TZ" },
  { says: "a letter keeps no hours", in: "US", now: "2026-11-23T22:00:00-05:00", action: { type: "letter" }, expect: "allow", include: ["from_debt_collector"], not: ["opt_out_instruction"] },
  { says: "busy just now is no standing wish", in: "US", action: call, history: [heard("2026-11-20T10:00:00-05:00", "call", "busy_now")], expect: "allow" },
  { says: "a weekday wish leaves Saturday open", in: "US", now: "2026-11-21T10:00:00-05:00", action: call, history: [heard("2026-11-18T12:00:00-05:00", "sms", "designated_inconvenient", { value: "Mon-Fri 09:00-17:00" })], expect: "allow" },
  { says: "the wish ends at five sharp", in: "US", now: "2026-11-24T17:00:00-05:00", action: call, history: [heard("2026-11-18T12:00:00-05:00", "sms", "designated_inconvenient", { value: "Mon-Fri 09:00-17:00" })], expect: "allow" },
  { says: "one answer at night, not two", in: "US", now: "2026-11-23T22:17:00-05:00", action: { type: "sms", purpose: "reply", inReplyTo: 0 }, history: [heard("2026-11-23T22:15:00-05:00", "sms", "question_balance"), out("2026-11-23T22:16:00-05:00", "sms", "delivered", { purpose: "reply" })], expect: "until 2026-11-24T08:00:00-05:00" },
  { says: "the answer at night is on the same medium", in: "US", now: "2026-11-23T22:17:00-05:00", action: { type: "email", purpose: "reply", inReplyTo: 0 }, history: [heard("2026-11-23T22:15:00-05:00", "sms", "question_balance")], expect: "until 2026-11-24T08:00:00-05:00" },
  // Counts
  { says: "the seventh call is the last", in: "US", now: "2026-11-15T18:00:00-05:00", action: call, history: daily(week.slice(1)), expect: "allow", rule: "US.REGF.CALL7" },
  { says: "the first of seven drops out on its eighth day", in: "US", now: "2026-11-16T08:00:00-05:00", action: call, history: daily(week), expect: "allow" },
  { says: "student loans under one number are one debt", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D2", debtGroup: "G" }, history: daily(week, "call", "no_answer", { debt: "D1", debtGroup: "G" }), expect: "until 2026-11-16T08:00:00-05:00", rule: "US.REGF.CALL7" },
  { says: "texts are no calls", in: "US", now: "2026-11-15T18:00:00-05:00", action: call, history: daily(week, "sms", "delivered"), expect: "allow" },
  { says: "voicemails are calls", in: "US", now: "2026-11-15T18:00:00-05:00", action: call, history: daily(week, "call", "voicemail_left"), expect: "until 2026-11-16T08:00:00-05:00" },
  { says: "all numbers count together", in: "US", now: "2026-11-15T18:00:00-05:00", action: call, history: week.map((day, i) => out(`2026-11-${String(day).padStart(2, "0")}T12:00:00-05:00`, "call", "no_answer", { debt: "D1", address: i % 2 ? "+12125550001" : "+12125550002" })), expect: "until 2026-11-16T08:00:00-05:00" },
  { says: "an eighth call the consumer asked for", in: "US", now: "2026-11-15T18:00:00-05:00", action: { ...call, underConsent: true }, history: daily(week), expect: "allow", rule: "US.REGF.CALLX" },
  { says: "calls the consumer asked for are not counted", in: "US", now: "2026-11-15T18:00:00-05:00", action: call, history: daily(week, "call", "no_answer", { debt: "D1", underConsent: true }), expect: "allow" },
  { says: "the sixth day after a talk is still closed", in: "US", now: "2026-11-15T20:59:00-05:00", action: call, history: [out("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "until 2026-11-16T08:00:00-05:00", rule: "US.REGF.CONV7" },
  { says: "the seventh day after a talk is open, before the hour of the talk", in: "US", now: "2026-11-16T08:00:00-05:00", action: call, history: [out("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "allow", rule: "US.REGF.CONV7" },
  { says: "a talk leaves texts open", in: "US", now: "2026-11-10T10:00:00-05:00", action: { type: "sms", debt: "D1" }, history: [out("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "allow" },
  { says: "seven days over the change of clocks", in: "US", now: "2026-11-03T10:00:00-05:00", action: call, history: [out("2026-10-28T15:00:00-04:00", "call", "conversation", { debt: "D1" })], expect: "until 2026-11-04T08:00:00-05:00" },
  { says: "the house waits two hours between calls", in: "US", house: true, now: "2026-11-23T10:10:00-05:00", action: call, history: [out("2026-11-23T10:00:00-05:00", "call", "no_answer", { debt: "D1" })], expect: "until 2026-11-23T12:00:00-05:00", rule: "US.REGF.RAPID" },
  { says: "the law has no number for two calls in ten minutes", in: "US", now: "2026-11-23T10:10:00-05:00", action: call, history: [out("2026-11-23T10:00:00-05:00", "call", "no_answer", { debt: "D1" })], expect: "allow" },
  // Disclosures, recipients, stops
  { says: "a follow-up says who it is from, not all of the first", in: "US", action: { type: "sms", purpose: "followup", debt: "D1" }, history: daily([9], "sms", "delivered"), expect: "allow", include: ["from_debt_collector", "opt_out_instruction"], not: ["attempting_to_collect_a_debt"] },
  { says: "a call says who calls", in: "US", action: call, expect: "allow", include: ["caller_identity"] },
  { says: "a limited-content message", in: "US", action: { type: "voicemail", text: "Hello, this is Robin Smith calling from ABC, Inc. Please contact me or any representative at 1-800-555-1212." }, expect: "allow", rule: "US.REGF.LCM" },
  { says: "a voicemail without a number is none", in: "US", action: { type: "voicemail", text: "This is Robin Smith from ABC, Inc. Please call me back." }, expect: "block", rule: "US.REGF.LCM" },
  { says: "a voicemail about an urgent matter is none", in: "US", action: { type: "voicemail", text: "This is Robin Smith from ABC, Inc. This is an urgent matter. Please call me at 1-800-555-1212." }, expect: "block", rule: "US.REGF.LCM" },
  { says: "where somebody is may be asked once", in: "US", action: { type: "call", recipient: "other_person", to: "roommate", purpose: "location" }, expect: "allow", include: ["own_name", "confirming_or_correcting_location_information"], not: ["from_debt_collector"], rule: "US.REGF.LOCINFO" },
  { says: "the address book is never asked", in: "US", action: { type: "call", recipient: "address_book", purpose: "location" }, expect: "block" },
  { says: "after a cease one notice may say that efforts end", in: "US", action: { type: "letter", purpose: "efforts_terminated" }, history: [heard("2026-11-20T10:00:00-05:00", "email", "cease_written")], expect: "allow", rule: "US.REGF.CEASE" },
  { says: "after a cease a follow-up is closed", in: "US", action: { type: "letter", purpose: "followup" }, history: [heard("2026-11-20T10:00:00-05:00", "email", "cease_written")], expect: "block", rule: "US.REGF.CEASE" },
  { says: "work is open until the employer forbids it", in: "US", action: { type: "call", to: "work" }, expect: "allow" },
  { says: "what the employer forbids is work, not the mobile", in: "US", action: { type: "call", to: "mobile" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "employer_prohibits")], expect: "allow" },
  { says: "a dispute on the last day of the period", in: "US", now: "2026-11-09T10:00:00-05:00", action: { type: "sms" }, history: [out("2026-10-01T10:00:00-04:00", "email", "validation_notice", { debt: "D1" }), heard("2026-11-07T10:00:00-05:00", "email", "dispute_written")], expect: "block", rule: "US.REGF.DISPUTE" },
  { says: "a dispute a day after the period", in: "US", now: "2026-11-09T10:00:00-05:00", action: { type: "sms" }, history: [out("2026-10-01T10:00:00-04:00", "email", "validation_notice", { debt: "D1" }), heard("2026-11-08T10:00:00-05:00", "email", "dispute_written")], expect: "allow" },
  { says: "nothing in the period presses", in: "US", action: { type: "say", text: "You must pay today, this is your last chance." }, history: [out("2026-11-16T10:00:00-05:00", "email", "validation_notice", { debt: "D1" })], expect: "block", rule: "US.REGF.OVERSHADOW" },
  { says: "a suit is not named before it is decided", in: "US", action: { type: "say", text: "We will sue you for this debt." }, expect: "block", rule: "US.REGF.THREAT" },
  { says: "a suit that is decided and in time may be named", in: "US", action: { type: "say", text: "We have decided to take legal action.", legalActionDecided: true }, expect: "allow" },
  { says: "no credit reporting before a word", in: "US", action: { type: "furnish_credit", debt: "D1" }, expect: "block", rule: "US.REGF.FURNISH" },
  { says: "credit reporting waits fourteen days after the letter", in: "US", action: { type: "furnish_credit", debt: "D1" }, history: [out("2026-11-16T10:00:00-05:00", "letter", "mailed", { debt: "D1" })], expect: "until 2026-11-30T00:00:00-05:00", rule: "US.REGF.FURNISH" },
  { says: "credit reporting after a talk", in: "US", action: { type: "furnish_credit", debt: "D1" }, history: [out("2026-11-20T10:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "allow" },
  { says: "five days ahead needs no notice", in: "US", now: "2026-10-05T10:00:00-04:00", action: { type: "accept_postdated", depositDate: "2026-10-10" }, expect: "allow", not: ["written_notice_3_to_10_business_days_before_deposit"] },
  { says: "six days ahead does", in: "US", now: "2026-10-05T10:00:00-04:00", action: { type: "accept_postdated", depositDate: "2026-10-11" }, expect: "allow", include: ["written_notice_3_to_10_business_days_before_deposit"], rule: "US.REGF.POSTDATE" },
  { says: "an amount above the ledger", in: "US", action: { type: "say", text: "You owe $450.", amount: { stated: "450.00", ledger: "410.00" } }, expect: "block", rule: "US.REGF.AMOUNT" },
  { says: "a fee nobody authorised", in: "US", action: { type: "say", text: "You owe $435 with our fee.", amount: { stated: "435.00", ledger: "435.00", collectionFee: "25.00", authorised: false } }, expect: "block", rule: "US.REGF.AMOUNT" },
  { says: "nothing public", in: "US", action: { type: "social_public", text: "Call us" }, expect: "block", rule: "US.REGF.SOCIAL" },
  { says: "the search for a weakness", in: "US", action: { type: "strategy", name: "find_weakness" }, expect: "block", rule: "US.REGF.HARASS" },
  { says: "three full years are kept, the next day is free", in: "US", now: "2029-11-24T00:00:00-05:00", action: { type: "delete_recording", callAt: "2026-11-23T10:00:00-05:00" }, expect: "allow" },
  { says: "bankruptcy in words", in: "US", party: "first", action: { type: "inbound", text: "I filed for chapter 7 bankruptcy last week" }, expect: "handoff", rule: "US.BK.STAY" },
  { says: "the creditor itself is outside the call count", in: "US", party: "first", now: "2026-11-15T18:00:00-05:00", action: call, history: daily(week), expect: "allow" },
  // TCPA
  { says: "a synthetic voice without consent", in: "US", party: "first", action: { ...call, voice: "artificial" }, expect: "block", rule: "US.TCPA.AIVOICE" },
  { says: "a human voice needs none", in: "US", party: "first", action: { ...call, voice: "human" }, expect: "allow" },
  { says: "a confirmation at five minutes sharp", in: "US", now: "2026-11-20T15:05:00-05:00", action: { type: "sms", purpose: "opt_out_confirmation" }, history: stopped, expect: "allow", rule: "US.TCPA.CONFIRM5" },
  { says: "a second confirmation", in: "US", now: "2026-11-20T15:03:00-05:00", action: { type: "sms", purpose: "opt_out_confirmation" }, history: [...stopped, out("2026-11-20T15:01:00-05:00", "sms", "delivered", { purpose: "opt_out_confirmation" })], expect: "block", rule: "US.TCPA.CONFIRM5" },
  { says: "a confirmation that asks for money", in: "US", now: "2026-11-20T15:01:00-05:00", action: { type: "sms", purpose: "opt_out_confirmation", text: "You are opted out. Please pay your balance of $410." }, history: stopped, expect: "block", rule: "US.TCPA.CONFIRM5" },
  { says: "back in by their own word", in: "US", party: "first", action: { type: "sms" }, history: [...stopped, heard("2026-11-21T15:00:00-05:00", "sms", "opt_in", { text: "START" })], expect: "allow" },
  { says: "another matter until 31 January 2027", in: "US", party: "first", now: "2027-01-31T20:00:00-05:00", action: { type: "sms", purpose: "unrelated_alert", topic: "savings" }, history: stopped, expect: "allow" },
  { says: "stop reaches a synthetic voice at the number", in: "US", party: "first", action: { type: "call", voice: "artificial", consent: "prior_express" }, history: stopped, expect: "block", rule: "US.TCPA.REVOKE" },
  { says: "stop by text leaves a person's call open", in: "US", party: "first", action: { type: "call", voice: "human" }, history: stopped, expect: "allow" },
  { says: "quit is honoured though no one asked for that word", in: "US", party: "first", action: { type: "sms" }, history: [heard("2026-11-20T15:00:00-05:00", "sms", "text", { text: "quit" })], expect: "block", rule: "US.TCPA.REVOKE" },
  // States
  { says: "thirty days late is no debt yet in Massachusetts", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { ...call, daysPastDue: 30 }, history: daily([17, 18]), expect: "allow", rule: "US.MA.SCOPE30" },
  { says: "thirty-one days late is", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { ...call, daysPastDue: 31 }, history: daily([17, 18]), expect: "until 2026-11-24T08:00:00-05:00", rule: "US.MA.FREQ2IN7" },
  { says: "the agency is bound from the first day", in: "US-MA", now: "2026-11-20T10:00:00-05:00", action: { ...call, daysPastDue: 10 }, history: daily([17, 18]), expect: "until 2026-11-24T08:00:00-05:00" },
  { says: "a line that could not be reached is no attempt", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { ...call, daysPastDue: 60 }, history: daily([17, 18], "call", "unable_to_reach_or_leave_message"), expect: "allow" },
  { says: "at work two in thirty days", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { ...call, to: "work", daysPastDue: 60 }, history: [out("2026-10-26T10:00:00-04:00", "call", "no_answer", { debt: "D1", to: "work" }), out("2026-11-10T10:00:00-05:00", "call", "no_answer", { debt: "D1", to: "work" })], expect: "until 2026-11-25T08:00:00-05:00", rule: "US.MA.FREQ2IN30OTHER" },
  { says: "a sixth electronic message waits", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { type: "email", debt: "D1", electronicConsent: true, daysPastDue: 45 }, history: [...daily([16, 18, 20], "sms", "delivered"), ...daily([17, 19], "email", "delivered")], expect: "until 2026-11-23T00:00:00-05:00", rule: "US.DC.EMSG5IN7" },
  { says: "one request for consent in seven days", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { type: "sms", debt: "D1", purpose: "consent_request", electronicConsent: false, daysPastDue: 45 }, history: [out("2026-11-16T10:00:00-05:00", "sms", "delivered", { debt: "D1", purpose: "consent_request" })], expect: "until 2026-11-23T00:00:00-05:00", rule: "US.DC.CONSENTREQ1IN7" },
  { says: "the first request for consent", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { type: "sms", debt: "D1", purpose: "consent_request", electronicConsent: false, daysPastDue: 45 }, expect: "allow" },
  { says: "thirty days late is outside D.C.'s act", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { ...call, daysPastDue: 30 }, history: daily([16, 17, 18, 19]), expect: "allow" },
  { says: "a plan is confirmed in writing", in: "US-DC", party: "first", action: { type: "agree_plan", channel: "call" }, expect: "allow", include: ["written_plan_confirmation"] },
  { says: "Washington's half past seven gives way to eight", in: "US-WA", tz: ["America/Los_Angeles"], now: "2026-11-23T07:45:00-08:00", action: call, expect: "until 2026-11-23T08:00:00-08:00", rule: "US.REGF.HOURS" },
  { says: "Florida binds the creditor at nine", in: "US-FL", party: "first", now: "2026-11-23T21:00:00-05:00", action: { type: "sms" }, expect: "until 2026-11-24T08:00:00-05:00", rule: "US.FL.HOURS" },
  { says: "Florida's night yields to prior consent", in: "US-FL", party: "first", now: "2026-11-23T22:00:00-05:00", action: { ...call, underConsent: true }, expect: "allow" },
  { says: "Florida's e-mail before the exemption", in: "US-FL", party: "first", now: "2025-05-15T22:30:00-04:00", action: { type: "email" }, expect: "until 2025-05-16T00:00:00-04:00", rule: "US.FL.HOURS" },
  { says: "California: the machine says so", in: "US-CA", party: "first", tz: ["America/Los_Angeles"], now: "2026-11-23T10:00:00-08:00", action: { type: "chat", turn: 1 }, expect: "allow", include: ["ai_disclosure_first_interaction"] },
  { says: "California binds the creditor to a cease", in: "US-CA", party: "first", tz: ["America/Los_Angeles"], now: "2026-11-23T10:00:00-08:00", action: { type: "sms" }, history: [heard("2026-11-20T10:00:00-08:00", "letter", "cease_written")], expect: "block" },
  { says: "the City's count before it was law", in: "US-NY-NYC", party: "first", now: "2026-08-31T10:00:00-04:00", action: call, history: ["26", "27", "28"].map((day) => out(`2026-08-${day}T10:00:00-04:00`, "call", "no_answer", { debt: "D1" })), expect: "allow" },
  { says: "the City's count on its first day", in: "US-NY-NYC", party: "first", now: "2026-09-01T10:00:00-04:00", action: call, history: ["27", "28", "31"].map((day) => out(`2026-08-${day}T10:00:00-04:00`, "call", "no_answer", { debt: "D1" })), expect: "until 2026-09-03T00:00:00-04:00", rule: "US.NYC.ATTEMPT3IN7" },
  { says: "the City: an answer is outside the count", in: "US-NY-NYC", party: "first", now: "2026-11-21T10:00:00-05:00", action: { type: "sms", debt: "D1", purpose: "reply", inReplyTo: 3, electronicConsent: true }, history: [...daily([18, 19, 20]), heard("2026-11-21T09:59:00-05:00", "sms", "question_balance")], expect: "allow" },
  { says: "the City: no text without consent to texts", in: "US-NY-NYC", party: "first", action: { type: "sms", electronicConsent: false }, expect: "block", rule: "US.NYC.ECONSENT" },
  { says: "New York: the notice before the payment", in: "US-NY", action: { type: "accept_payment", channel: "sms", debtState: "time_barred" }, expect: "allow", include: ["ny_1_3_b_time_barred_notice_same_medium_before_payment"], rule: "US.NYS.TIMEBAR" },
  { says: "New York's substantiation reaches the City", in: "US-NY-NYC", action: { type: "call", debt: "D1" }, history: [heard("2026-11-02T10:00:00-05:00", "email", "substantiation_request", { debt: "D1" })], expect: "block", rule: "US.NYS.SUBSTANTIATE" },
  { says: "one party's knowledge is enough in New York", in: "US-NY", party: "first", action: { ...call, record: true }, expect: "allow", not: ["recording_notice_before_recording"] },
  { says: "Pennsylvania asks all parties", in: "US-PA", party: "first", action: { ...call, record: true }, expect: "allow", include: ["recording_notice_before_recording"], rule: "US.RECORD.ALLPARTY" },
  // United Kingdom
  { says: "the sixtieth day of a breathing space", in: "GB-EAW", party: "first", now: "2027-01-07T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "moratorium_started")], expect: "until 2027-01-08T00:00:00+00:00" },
  { says: "the day after it", in: "GB-EAW", party: "first", now: "2027-01-08T08:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "moratorium_started")], expect: "allow" },
  { says: "in a breathing space a question is answered", in: "GB-EAW", party: "first", now: "2026-12-01T10:00:00+00:00", action: { type: "chat_reply", purpose: "answer_query", text: "Your balance is £410." }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "moratorium_started"), heard("2026-12-01T09:59:00+00:00", "chat", "question_balance")], expect: "allow", rule: "GB.DRS.MORATORIUM" },
  { says: "a mental-health moratorium is a person's", in: "GB-EAW", party: "first", action: { type: "sms" }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "mh_crisis_moratorium")], expect: "handoff", rule: "GB.DRS.MHCRISIS" },
  { says: "the thirtieth day of the adviser", in: "GB", party: "first", now: "2026-12-08T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T10:00:00+00:00", "call", "debt_adviser")], expect: "until 2026-12-09T00:00:00+00:00", rule: "GB.CONC.ADVISER30" },
  { says: "the thirty-first", in: "GB", party: "first", now: "2026-12-09T08:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T10:00:00+00:00", "call", "debt_adviser")], expect: "allow" },
  { says: "a dispute rests", in: "GB", action: { type: "sms" }, history: [heard("2026-11-09T10:00:00+00:00", "email", "dispute_written")], expect: "block", rule: "GB.CONC.DISPUTE" },
  { says: "a contact learns nothing", in: "GB", action: { type: "call", recipient: "contact_person", purpose: "location", debtorUnreachable: true }, expect: "block", rule: "GB.CONC.THIRDPARTY" },
  { says: "danger is a person's", in: "GB", party: "first", action: { type: "inbound", text: "I can't go on, I want to end my life" }, expect: "handoff" },
  { says: "illness is a person's", in: "GB", party: "first", action: { type: "inbound", text: "I have just been diagnosed with cancer" }, expect: "handoff", rule: "GB.VULN" },
  { says: "a machine refuses no plan", in: "GB", party: "first", action: { type: "decide", decision: "refuse_plan", humanInLoop: false }, expect: "handoff", rule: "GB.CONC.FORBEAR" },
  { says: "a person may", in: "GB", party: "first", action: { type: "decide", decision: "refuse_plan", humanInLoop: true }, expect: "allow" },
  { says: "nobody is told to borrow", in: "GB", party: "first", action: { type: "say", text: "Could you borrow from your family to clear this today?" }, expect: "block", rule: "GB.CONC.NOPRESSURE" },
  { says: "nobody is told to sell", in: "GB", party: "first", action: { type: "say", text: "You should sell your car to pay this." }, expect: "block", rule: "GB.CONC.NOPRESSURE" },
  { says: "the house closes at eight in the evening", in: "GB", house: true, party: "first", now: "2026-11-23T20:00:00+00:00", action: { type: "sms" }, expect: "until 2026-11-24T08:00:00+00:00", rule: "GB.POLICY.HOURS" },
  { says: "the law has no hour", in: "GB", party: "first", now: "2026-11-23T20:30:00+00:00", action: { type: "sms" }, expect: "allow" },
  { says: "a wish to be called after two is kept at two", in: "GB", party: "first", now: "2026-11-23T14:00:00+00:00", action: call, history: [heard("2026-11-02T15:00:00+00:00", "sms", "designated_inconvenient", { value: "before 14:00" })], expect: "allow" },
  { says: "too old and refused: an answer may not ask for money", in: "GB", action: { type: "chat_reply", text: "Please pay £50 now." }, history: [heard("2026-11-16T10:00:00+00:00", "sms", "statute_barred_refusal")], expect: "block", rule: "GB.CONC.STATUTEBARRED" },
  // European Union
  { says: "the day before the act", in: "DE", party: "first", now: "2026-08-01T10:00:00+02:00", action: { type: "chat", turn: 1 }, expect: "allow", not: ["ai_disclosure_first_interaction"] },
  { says: "its first day", in: "DE", party: "first", now: "2026-08-02T10:00:00+02:00", action: { type: "chat", turn: 1 }, expect: "allow", include: ["ai_disclosure_first_interaction"], rule: "EU.AIA.50" },
  { says: "recorded with consent", in: "DE", party: "first", action: { ...call, record: true, recordConsent: true }, expect: "allow", not: ["ask_recording_consent_and_continue_unrecorded_if_refused"] },
  { says: "a refusal is not the machine's alone", in: "FR", party: "first", action: { type: "decide", decision: "refuse_plan", humanInLoop: false }, expect: "handoff", rule: "EU.GDPR.22" },
  { says: "weakness is not looked for", in: "FR", party: "first", action: { type: "strategy", name: "find_weakness" }, expect: "block", rule: "EU.AIA.5" },
  // China
  { says: "a second before eight in Beijing", in: "CN", party: "first", now: "2026-11-23T07:59:59+08:00", action: { type: "sms" }, expect: "until 2026-11-23T08:00:00+08:00", rule: "CN.GBT.HOURS" },
  { says: "the hour they agreed to", in: "CN", party: "first", now: "2026-11-23T22:30:00+08:00", action: call, history: [heard("2026-11-22T10:00:00+08:00", "call", "agreed_time", { value: "2026-11-23T22:30:00+08:00" })], expect: "allow", rule: "CN.GBT.HOURS" },
  { says: "the fourth talk of a day", in: "CN", party: "first", now: "2026-11-23T17:00:00+08:00", action: call, history: unanswered([9, 11, 14], "conversation"), expect: "until 2026-11-24T08:00:00+08:00", rule: "CN.GBT.CALL3DAY" },
  { says: "the day of the talks ends at midnight in Beijing", in: "CN", party: "first", now: "2026-11-24T08:00:00+08:00", action: call, history: unanswered([9, 11, 14], "conversation"), expect: "allow" },
  { says: "five dials are not six", in: "CN", party: "first", now: "2026-11-23T18:00:00+08:00", action: call, history: unanswered([9, 10, 11, 12, 13]), expect: "allow" },
  { says: "a contact is asked to pass on a call", in: "CN", party: "first", action: { type: "call", recipient: "contact_person", purpose: "relay_callback", debtorUnreachable: true }, expect: "allow", include: ["own_identity", "please_ask_to_call_back"], rule: "CN.GBT.CONTACTS" },
  { says: "not while the debtor can be reached", in: "CN", party: "first", action: { type: "call", recipient: "contact_person", purpose: "relay_callback", debtorUnreachable: false }, expect: "block", rule: "CN.GBT.CONTACTS" },
  { says: "never after they refused", in: "CN", party: "first", action: { type: "call", recipient: "contact_person", purpose: "relay_callback", debtorUnreachable: true }, history: [heard("2026-10-01T10:00:00+08:00", "call", "contact_refused")], expect: "block", rule: "CN.GBT.CONTACTS" },
  { says: "a silent guarantee is a general one", in: "CN", party: "first", action: { type: "sms", recipient: "guarantor", guarantee: "unspecified", dueDate: "2026-09-30", claimedBefore: false }, expect: "handoff", rule: "CN.CC.GUARANTEE" },
  { says: "a joint guarantor on the last day of six months", in: "CN", party: "first", action: { type: "sms", recipient: "guarantor", guarantee: "joint", dueDate: "2026-05-23", claimedBefore: false }, expect: "allow" },
  { says: "a joint guarantor a day later", in: "CN", party: "first", action: { type: "sms", recipient: "guarantor", guarantee: "joint", dueDate: "2026-05-22", claimedBefore: false }, expect: "handoff" },
  { says: "an agency that names its bank", in: "CN", action: { type: "say", text: "您好，我受某银行委托联系您。" }, expect: "allow" },
  { says: "nobody poses as police", in: "CN", party: "first", action: { type: "say", text: "我是公安局经侦大队的，请配合。" }, expect: "block", rule: "CN.CBA.NOIMPERSONATE" },
  { says: "sixty-one months are too long", in: "CN", party: "first", action: { type: "offer_plan", product: "credit_card", months: 61 }, expect: "block", rule: "CN.CARD.PLAN60" },
  { says: "a kept card plan rests", in: "CN", party: "first", action: { type: "call", product: "credit_card", plan: { state: "performing" } }, expect: "block", rule: "CN.CARD.PLANSTOP" },
  { says: "a broken one does not", in: "CN", party: "first", action: { type: "call", product: "credit_card", plan: { state: "breached" } }, expect: "allow" },
  { says: "the record as the regulation has it", in: "CN", party: "first", action: { type: "say", text: "不良信息自不良行为终止之日起保存5年，之后删除。", verifiedFact: true }, expect: "allow", rule: "CN.CREDIT.5Y" },
  { says: "a record for life", in: "CN", party: "first", action: { type: "say", text: "逾期会成为您一辈子的征信污点。" }, expect: "block", rule: "CN.CREDIT.5Y" },
  { says: "twenty-four percent", in: "CN", party: "first", action: { type: "offer_loan", lender: "xiaodai", allInApr: "24.0" }, expect: "allow", rule: "CN.XD.CAP24" },
  { says: "a tenth more", in: "CN", party: "first", action: { type: "offer_loan", lender: "xiaodai", allInApr: "24.1" }, expect: "block", rule: "CN.XD.CAP24" },
  { says: "a decision that weighs is explained by a person", in: "CN", party: "first", action: { type: "decide", decision: "refuse_plan", humanInLoop: false }, expect: "handoff", rule: "CN.PIPL.24" },
  { says: "a mountain of interest", in: "CN", party: "first", action: { type: "say", text: "再不还，利息会滚到本金的好几倍。" }, expect: "block", rule: "CN.CBA.NOEXAGGERATE" },
  { says: "Xinjiang is the house's idea, not the law's", in: "CN", party: "first", tz: ["Asia/Urumqi", "Asia/Shanghai"], now: "2026-11-23T08:30:00+08:00", action: call, expect: "allow" },
  { says: "the one-time repair while it was open", in: "CN", party: "first", now: "2026-03-31T10:00:00+08:00", action: { type: "say", text: "现在还清即可享受一次性信用修复。", arrears: "8000.00" }, expect: "allow" },
  { says: "told first, then reported", in: "CN", party: "first", action: { type: "furnish_credit", debt: "D1" }, history: [out("2026-11-20T10:00:00+08:00", "sms", "adverse_report_notice", { debt: "D1" })], expect: "allow" },
  // India
  { says: "seven in the evening is closed", in: "IN", now: "2026-11-23T19:00:00+05:30", action: { type: "call", daysPastDue: 10 }, expect: "until 2026-11-24T08:00:00+05:30", rule: "IN.RBI.HOURS" },
  { says: "what is not due yet is not recovered", in: "IN", party: "first", now: "2026-11-23T19:30:00+05:30", action: { type: "call", purpose: "reminder", daysPastDue: -1 }, expect: "allow" },
  { says: "a referee is left alone", in: "IN", party: "first", action: { type: "call", recipient: "referee" }, expect: "block", rule: "IN.RBI.PRIVACY" },
  { says: "a text without a template", in: "IN", party: "first", action: { type: "sms", dltTemplateId: null }, expect: "block", rule: "IN.TRAI.DLT" },
  { says: "the draft on bereavement is the house's", in: "IN", party: "first", action: call, history: [heard("2026-11-22T11:00:00+05:30", "sms", "bereavement")], expect: "allow" },
  // Platforms
  { says: "the lender's own texts with opt-in", in: "PLATFORM-TWILIO-US", party: "first", action: { type: "sms", provider: "twilio", optIn: true }, expect: "allow" },
  { says: "a webhook told twice", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], action: { type: "process_inbound", msgId: "24001" }, history: [heard("2026-11-23T09:59:55-05:00", "wechat", "message", { msgId: "24001" })], expect: "block", rule: "PLAT.WX.PASSIVE5S" },
  { says: "a webhook told once", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], action: { type: "process_inbound", msgId: "24002" }, history: [heard("2026-11-23T09:59:55-05:00", "wechat", "message", { msgId: "24001" })], expect: "allow" },
  { says: "the sixth message of two days", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-23T10:00:00+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-23T09:00:00+08:00", "wechat", "message"), ...[1, 2, 3, 4, 5].map((minute) => out(`2026-11-23T09:0${minute}:00+08:00`, "wechat", "delivered"))], expect: "block", rule: "PLAT.WX.CS48H5" },
  { says: "the fifth", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-23T10:00:00+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-23T09:00:00+08:00", "wechat", "message"), ...[1, 2, 3, 4].map((minute) => out(`2026-11-23T09:0${minute}:00+08:00`, "wechat", "delivered"))], expect: "allow" },
  { says: "a menu click is a minute", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-23T10:01:01+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-23T10:00:00+08:00", "wechat", "menu_click")], expect: "block", rule: "PLAT.WX.MENU1M3" },
  { says: "WhatsApp carries no collecting, even asked for", in: "PLATFORM-WHATSAPP", party: "first", tz: ["Europe/London"], now: "2026-11-23T10:00:00+00:00", action: { type: "whatsapp", purpose: "reminder", optIn: true, format: "template" }, history: [heard("2026-11-23T09:00:00+00:00", "whatsapp", "message")], expect: "block", rule: "PLAT.WA.NODEBT" },
  { says: "WhatsApp: service inside the day", in: "PLATFORM-WHATSAPP", party: "first", tz: ["Europe/London"], now: "2026-11-23T09:59:00+00:00", action: { type: "whatsapp", purpose: "service", format: "free_form" }, history: [heard("2026-11-22T10:00:00+00:00", "whatsapp", "message")], expect: "allow", rule: "PLAT.WA.24H" },
  // Everywhere
  { says: "an amount to nobody verified", in: "ANY", house: true, party: "first", action: { type: "say", text: "You owe $410.00.", identityVerified: false, verifiedFact: true }, expect: "block", rule: "CORE.IDENTITY" },
  { says: "a statement that rests on nothing", in: "ANY", house: true, party: "first", action: { type: "say", text: "Your account is 60 days past due." }, expect: "block", rule: "CORE.CLAIM.VERIFIED" },
  { says: "a wrong number is wrong for calls too", in: "ANY", house: true, party: "first", action: { type: "call", voice: "human" }, history: [heard("2026-11-20T10:00:00-05:00", "sms", "wrong_number")], expect: "block", rule: "CORE.WRONGNUMBER" },
  { says: "a wrong number says nothing of the e-mail", in: "ANY", house: true, party: "first", action: { type: "email" }, history: [heard("2026-11-20T10:00:00-05:00", "sms", "wrong_number")], expect: "allow" },
]; // prettier-ignore

test.each(cases)("$in: $says", (one) => {
  const answer = decideCase(JSON.stringify({ id: one.says, jurisdiction: one.in, party: one.party ?? "third", mode: one.house ? "house" : "legal", tz: one.tz ?? [zones[one.in.split("-")[0]!]!], now: one.now ?? noon[one.in.split("-")[0]!] ?? "2026-11-23T10:00:00-05:00", contactHistory: one.history ?? [], action: one.action })); // prettier-ignore
  const decision = one.expect.startsWith("until") ? "block_until" : one.expect;
  expect({ decision: answer.decision, rule: one.rule === undefined ? undefined : answer.rule }).toEqual({ decision, rule: one.rule });
  if (one.expect.startsWith("until")) expect(parseInstant(answer.notBefore!)).toBe(parseInstant(one.expect.slice(6)));
  expect(answer.mustInclude).toEqual(expect.arrayContaining(one.include ?? []));
  for (const fragment of one.not ?? []) expect(answer.mustInclude).not.toContain(fragment);
});
