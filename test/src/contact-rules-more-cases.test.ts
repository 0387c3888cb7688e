// Knows worked cases at the edges of each rule, written from the sources' own words; refuses to know how the packs say them.
import { expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import { decideCase } from "../../bot/commands/rules-check.ts";

type Event = Record<string, unknown>;
type Case = { says: string; in: string; party?: "first" | "third"; tz?: string[]; mode?: "legal" | "house"; now?: string; action: Record<string, unknown>; history?: Event[]; expect: "allow" | "block" | "handoff" | `until ${string}`; include?: string[]; rule?: string }; // prettier-ignore

const zones: Record<string, string> = { US: "America/New_York", GB: "Europe/London", DE: "Europe/Berlin", FR: "Europe/Paris", CN: "Asia/Shanghai", IN: "Asia/Kolkata", PLATFORM: "America/New_York" }; // prettier-ignore
const out = (at: string, channel: string, outcome: string, more: Event = {}): Event => ({ at, channel, dir: "out", outcome, ...more });
const heard = (at: string, channel: string, outcome: string, more: Event = {}): Event => ({ at, channel, dir: "in", outcome, ...more });
const calls = (days: number[], outcome = "no_answer", month = "2026-11", offset = "-05:00", more: Event = { debt: "D1" }): Event[] =>
  days.map((day) => out(`${month}-${String(day).padStart(2, "0")}T12:00:00${offset}`, "call", outcome, more));

const cases: Case[] = [
  // Federal
  { says: "20:59:59 is still open", in: "US", now: "2026-11-23T20:59:59-05:00", action: { type: "call" }, expect: "allow" },
  { says: "21:00:00 is closed, till eight", in: "US", now: "2026-11-23T21:00:00-05:00", action: { type: "sms" }, expect: "until 2026-11-24T08:00:00-05:00", rule: "US.REGF.HOURS" },
  { says: "autumn: the night is an hour longer", in: "US", now: "2026-10-31T21:30:00-04:00", action: { type: "email" }, expect: "until 2026-11-01T08:00:00-05:00" },
  { says: "Hawaii and New York: only the afternoon of the East", in: "US", tz: ["America/New_York", "Pacific/Honolulu"], now: "2026-11-23T09:00:00-05:00", action: { type: "call" }, expect: "until 2026-11-23T13:00:00-05:00" },
  { says: "planned by day, delayed into the night: closed when it is sent", in: "US", now: "2026-11-23T21:05:00-05:00", action: { type: "sms", queuedAt: "2026-11-23T20:55:00-05:00" }, expect: "until 2026-11-24T08:00:00-05:00" },
  { says: "the eighth call in seven days waits", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D1" }, history: calls([9, 10, 11, 12, 13, 14, 15]), expect: "until 2026-11-16T08:00:00-05:00", rule: "US.REGF.CALL7" },
  { says: "seven calls on another debt do not close this one", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D2" }, history: calls([9, 10, 11, 12, 13, 14, 15]), expect: "allow" },
  { says: "calls that reached no line are not counted", in: "US", now: "2026-11-15T18:00:00-05:00", action: { type: "call", debt: "D1" }, history: calls([9, 10, 11, 12, 13, 14, 15], "not_connected"), expect: "allow" },
  { says: "the day after a conversation is closed for six days more", in: "US", now: "2026-11-10T10:00:00-05:00", action: { type: "call", debt: "D1" }, history: [out("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "until 2026-11-16T08:00:00-05:00", rule: "US.REGF.CONV7" },
  { says: "a conversation on one debt leaves another open", in: "US", now: "2026-11-10T10:00:00-05:00", action: { type: "call", debt: "D2" }, history: [out("2026-11-09T15:00:00-05:00", "call", "conversation", { debt: "D1" })], expect: "allow" },
  { says: "a cease in writing stops e-mail too", in: "US", action: { type: "email" }, history: [heard("2026-11-20T10:00:00-05:00", "email", "cease_written")], expect: "block", rule: "US.REGF.CEASE" },
  { says: "stop calling leaves texts open", in: "US", action: { type: "sms" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "medium_opt_out", { medium: "call" })], expect: "allow" },
  { says: "stop calling closes calls", in: "US", action: { type: "call" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "medium_opt_out", { medium: "call" })], expect: "block" },
  { says: "an attorney hands it over", in: "US", action: { type: "letter" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "attorney_named")], expect: "handoff" },
  { says: "the employer forbids calls to work", in: "US", action: { type: "call", to: "work" }, history: [heard("2026-11-20T10:00:00-05:00", "call", "employer_prohibits")], expect: "block", rule: "US.REGF.WORK" },
  { says: "a dispute in the period stops", in: "US", now: "2026-11-20T10:00:00-05:00", action: { type: "sms" }, history: [out("2026-11-05T10:00:00-05:00", "email", "validation_notice", { debt: "D1" }), heard("2026-11-19T10:00:00-05:00", "email", "dispute_written")], expect: "block" },
  { says: "a roommate is told nothing", in: "US", action: { type: "sms", recipient: "other_person", to: "roommate", purpose: "collection" }, expect: "block" },
  { says: "a second question where somebody is, to the same person, is closed", in: "US", action: { type: "call", recipient: "other_person", to: "roommate", purpose: "location" }, history: [out("2026-11-16T10:00:00-05:00", "call", "location_inquiry", { to: "roommate" })], expect: "block", rule: "US.REGF.LOCINFO" },
  { says: "a wrong number is closed for everybody's account", in: "US", mode: "house", party: "first", action: { type: "sms" }, history: [heard("2026-11-20T10:00:00-05:00", "sms", "wrong_number")], expect: "block" },
  { says: "suing on a debt too old to sue is never threatened", in: "US", action: { type: "say", text: "We will sue you for this.", debtState: "time_barred", legalActionDecided: true }, expect: "block", rule: "US.REGF.TIMEBAR" },
  { says: "jail is never threatened", in: "US", action: { type: "say", text: "You will be arrested if you do not pay." }, expect: "block" },
  { says: "Spanish words, English notice", in: "US", action: { type: "sms", lang: "es" }, expect: "allow", include: ["disclosure_in_es"] },
  { says: "a first message says all three", in: "US", action: { type: "email", purpose: "initial" }, expect: "allow", include: ["from_debt_collector", "attempting_to_collect_a_debt", "any_information_obtained_used_for_that_purpose", "opt_out_instruction"] },
  { says: "seven days ahead needs the written notice", in: "US", now: "2026-10-05T10:00:00-04:00", action: { type: "accept_postdated", depositDate: "2026-10-12" }, expect: "allow", include: ["written_notice_3_to_10_business_days_before_deposit"] },
  { says: "recordings are not deleted in the third year", in: "US", now: "2029-11-22T10:00:00-05:00", action: { type: "delete_recording", callAt: "2026-11-23T10:00:00-05:00" }, expect: "until 2029-11-24T00:00:00-05:00" },
  { says: "the stay binds the creditor itself", in: "US", party: "first", action: { type: "sms" }, history: [heard("2026-11-20T10:00:00-05:00", "letter", "bankruptcy_claimed")], expect: "handoff" },
  // States
  { says: "Massachusetts: the third in seven days waits", in: "US-MA", party: "first", now: "2026-11-20T10:00:00-05:00", action: { type: "call", debt: "D1", daysPastDue: 60 }, history: [...calls([16], "voicemail_left"), ...calls([18])], expect: "until 2026-11-23T08:00:00-05:00", rule: "US.MA.FREQ2IN7" },
  { says: "Massachusetts: choosing to leave no voicemail counts", in: "US-MA", party: "third", now: "2026-11-20T10:00:00-05:00", action: { type: "call", debt: "D1", daysPastDue: 60 }, history: [...calls([17], "voicemail_available_not_left"), ...calls([18])], expect: "until 2026-11-24T08:00:00-05:00", rule: "US.MA.FREQ2IN7" },
  { says: "D.C.: the fifth call in seven days waits", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { type: "call", debt: "D1", daysPastDue: 45 }, history: calls([16, 17, 18, 19]), expect: "until 2026-11-23T00:00:00-05:00", rule: "US.DC.CALL4IN7" },
  { says: "D.C.: no texts without consent", in: "US-DC", party: "first", now: "2026-11-20T15:00:00-05:00", action: { type: "sms", debt: "D1", daysPastDue: 45, electronicConsent: false }, expect: "block", rule: "US.DC.ECONSENT" },
  { says: "Washington: the fourth in a week waits for the agency", in: "US-WA", tz: ["America/Los_Angeles"], now: "2026-11-19T10:00:00-08:00", action: { type: "email", debt: "D1" }, history: calls([16, 17, 18], "no_answer", "2026-11", "-08:00"), expect: "until 2026-11-23T08:00:00-08:00", rule: "US.WA.COMM3WEEK" },
  { says: "Washington's count is for agencies", in: "US-WA", party: "first", tz: ["America/Los_Angeles"], now: "2026-11-19T10:00:00-08:00", action: { type: "email", debt: "D1" }, history: calls([16, 17, 18], "no_answer", "2026-11", "-08:00"), expect: "allow" },
  { says: "Florida leaves e-mail at night to the creditor", in: "US-FL", party: "first", now: "2026-11-23T22:30:00-05:00", action: { type: "email" }, expect: "allow" },
  { says: "Florida: agencies keep the federal night for e-mail", in: "US-FL", party: "third", now: "2026-11-23T22:30:00-05:00", action: { type: "email" }, expect: "until 2026-11-24T08:00:00-05:00" },
  { says: "New York City: three in seven days, any channel", in: "US-NY-NYC", party: "first", now: "2026-11-21T10:00:00-05:00", action: { type: "email", debt: "D1", electronicConsent: true }, history: [...calls([18, 20]), out("2026-11-19T10:00:00-05:00", "sms", "delivered", { debt: "D1" })], expect: "until 2026-11-25T00:00:00-05:00", rule: "US.NYC.ATTEMPT3IN7" },
  { says: "California's mobile lines: the recording is told", in: "US-CA", party: "first", tz: ["America/Los_Angeles"], now: "2026-11-23T10:00:00-08:00", action: { type: "call", record: true }, expect: "allow", include: ["recording_notice_before_recording"] },
  { says: "New York: charged-off, to be substantiated, rests", in: "US-NY", action: { type: "sms" }, history: [heard("2026-11-10T10:00:00-05:00", "email", "substantiation_request")], expect: "block", rule: "US.NYS.SUBSTANTIATE" },
  // United Kingdom
  { says: "a debt adviser is given thirty days", in: "GB", party: "first", now: "2026-11-23T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T10:00:00+00:00", "call", "debt_adviser")], expect: "until 2026-12-09T00:00:00+00:00", rule: "GB.CONC.ADVISER30" },
  { says: "breathing space: no demand for sixty days", in: "GB-EAW", party: "first", now: "2026-12-01T10:00:00+00:00", action: { type: "sms", purpose: "reminder" }, history: [heard("2026-11-09T00:00:00+00:00", "notice", "moratorium_started")], expect: "until 2027-01-08T00:00:00+00:00", rule: "GB.DRS.MORATORIUM" },
  { says: "too old to enforce, and they said so", in: "GB", party: "third", now: "2026-11-23T10:00:00+00:00", action: { type: "sms" }, history: [heard("2026-11-09T10:00:00+00:00", "letter", "statute_barred_refusal")], expect: "block", rule: "GB.CONC.STATUTEBARRED" },
  { says: "no bailiffs in words", in: "GB", party: "first", now: "2026-11-23T10:00:00+00:00", action: { type: "say", text: "Our bailiffs will visit on Friday." }, expect: "block", rule: "GB.CONC.AUTHORITY" },
  // European Union
  { says: "the first turn tells that it is a machine", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "chat", turn: 1 }, expect: "allow", include: ["ai_disclosure_first_interaction"] },
  { says: "the second turn need not", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "chat", turn: 2 }, expect: "allow" },
  { says: "a German call is recorded with consent only", in: "DE", party: "first", now: "2026-11-23T10:00:00+01:00", action: { type: "call", record: true }, expect: "allow", include: ["ask_recording_consent_and_continue_unrecorded_if_refused"] },
  // China
  { says: "22:00 is closed in Beijing", in: "CN", party: "third", now: "2026-11-23T22:00:00+08:00", action: { type: "sms" }, expect: "until 2026-11-24T08:00:00+08:00", rule: "CN.GBT.HOURS" },
  { says: "the sixth dial of a number is the last of its day", in: "CN", party: "first", now: "2026-11-23T17:00:00+08:00", action: { type: "call", product: "credit_card" }, history: [9, 10, 11, 12, 13, 14].map((hour) => out(`2026-11-23T${String(hour).padStart(2, "0")}:00:00+08:00`, "call", "no_answer")), expect: "until 2026-11-24T08:00:00+08:00", rule: "CN.CBA.DIAL6DAY" },
  { says: "the address book stays closed", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "sms", recipient: "address_book" }, expect: "block", rule: "CN.GBT.CONTACTS" },
  { says: "new debt is not the way out", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "您可以先从其他平台借一笔来还。" }, expect: "block", rule: "CN.CBA.NONEWDEBT" },
  { says: "sixty months are not too long", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "offer_plan", product: "credit_card", months: 60 }, expect: "allow", rule: "CN.CARD.PLAN60" },
  { says: "a card plan is agreed with all its items", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "agree_plan", product: "credit_card", channel: "call" }, expect: "allow", include: ["art70_contract_items"] },
  { says: "reporting comes after telling", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "furnish_credit", debt: "D1" }, expect: "block", rule: "CN.CREDIT.NOTICE" },
  { says: "the one-time repair is over", in: "CN", party: "first", now: "2026-11-23T10:00:00+08:00", action: { type: "say", text: "现在还清可以一次性信用修复。" }, expect: "block", rule: "CN.CREDIT.REPAIR" },
  // India
  { says: "18:59:59 is open", in: "IN", now: "2026-11-23T18:59:59+05:30", action: { type: "call", daysPastDue: 10 }, expect: "allow" },
  { says: "07:59 is closed", in: "IN", now: "2026-11-23T07:59:00+05:30", action: { type: "call", daysPastDue: 10 }, expect: "until 2026-11-23T08:00:00+05:30", rule: "IN.RBI.HOURS" },
  // Platforms
  { says: "an agency sends no texts through Twilio", in: "PLATFORM-TWILIO-US", party: "third", action: { type: "sms", provider: "twilio", optIn: true }, expect: "block", rule: "PLAT.TWILIO.NO3P" },
  { says: "WhatsApp without a message of theirs takes no free words", in: "PLATFORM-WHATSAPP", party: "first", tz: ["Europe/London"], now: "2026-11-23T10:00:00+00:00", action: { type: "whatsapp", purpose: "service", format: "free_form" }, history: [heard("2026-11-22T09:59:00+00:00", "whatsapp", "message")], expect: "block", rule: "PLAT.WA.24H" },
  { says: "WeChat after 48 hours is closed", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-23T10:00:01+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-21T10:00:00+08:00", "wechat", "message")], expect: "block", rule: "PLAT.WX.CS48H5" },
  { says: "the fourth message after a menu click is closed", in: "PLATFORM-WECHAT", party: "first", tz: ["Asia/Shanghai"], now: "2026-11-22T10:00:40+08:00", action: { type: "wechat_cs" }, history: [heard("2026-11-22T10:00:00+08:00", "wechat", "menu_click"), ...[5, 10, 15].map((second) => out(`2026-11-22T10:00:${String(second).padStart(2, "0")}+08:00`, "wechat", "delivered"))], expect: "block", rule: "PLAT.WX.MENU1M3" },
]; // prettier-ignore

test.each(cases)("$in: $says", (one) => {
  const answer = decideCase(JSON.stringify({ id: one.says, jurisdiction: one.in, party: one.party ?? "third", mode: one.mode ?? "legal", tz: one.tz ?? [zones[one.in.split("-")[0]!]!], now: one.now ?? "2026-11-23T10:00:00-05:00", contactHistory: one.history ?? [], action: one.action })); // prettier-ignore
  const decision = one.expect.startsWith("until") ? "block_until" : one.expect;
  expect({ decision: answer.decision, rule: one.rule === undefined ? undefined : answer.rule }).toEqual({ decision, rule: one.rule });
  if (one.expect.startsWith("until")) expect(parseInstant(answer.notBefore!)).toBe(parseInstant(one.expect.slice(6)));
  expect(answer.mustInclude).toEqual(expect.arrayContaining(one.include ?? []));
});
