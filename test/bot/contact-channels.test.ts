// Promises about how a contact is put to the rules: WeChat outside its window is judged as a template, a call is counted once whatever became of it.
import { describe, expect, test } from "@jest/globals";
import type { ContactEvent, ContactFacts } from "../../src/contact-rules-terms.ts";
import { attemptOf, byTheRules, contactFactsOf } from "../../bot/contact.ts";
import type { BorrowerRecord } from "../../bot/store/store.ts";
import { chicago, lender, maria } from "./house.ts";

const now = chicago("2026-03-11", 14 * 60);
const record = { borrower: maria, contactHistory: [] } as unknown as BorrowerRecord;
const facts: ContactFacts = { party: "third", candidateZones: ["America/Chicago"], identityVerified: true, daysPastDue: 40, product: "personal", consents: { sms: true, call: true, wechat: true, chat: true } }; // prettier-ignore
const planned = {
  theirs: "oA",
  purpose: "overdue_reminder" as const,
  loanId: "L-1",
  text: "Hello",
  language: "en",
  isFirst: false,
  asksIfMachine: false,
};
const hour = 3_600_000;

describe("a WeChat message we begin", () => {
  const attempt = {
    ...attemptOf({ ...planned, channel: "wechat" }, record),
    consent: "prior_express" as const,
    optIn: true,
    electronicConsent: true,
  };
  const first = { ...facts, party: "first" as const };
  const wrote = (agoHours: number): ContactEvent => ({
    at: now - agoHours * hour,
    medium: "wechat",
    direction: "in",
    outcome: "message",
    address: "oA",
  });
  const channelRule = (history: ContactEvent[]): string[] =>
    byTheRules(attempt, history, first, "US-IL", now)
      .trace.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith("PLAT.WX."));
  test("is one of five in the 48 hours after the user's own", () => {
    expect([byTheRules(attempt, [wrote(3)], first, "US-IL", now).outcome, channelRule([wrote(3)])]).toEqual(["allow", expect.arrayContaining(["PLAT.WX.CS48H5"])]); // prettier-ignore
  });
  test.each([
    ["after 48 hours", [wrote(48)]],
    ["to a user who never wrote", []],
  ])("%s is judged as a template", (_name, history) => {
    expect([byTheRules(attempt, history, first, "US-IL", now).outcome, channelRule(history)]).toEqual(["allow", ["PLAT.WX.TEMPLATE"]]);
  });
});

describe("a call", () => {
  const attempt = { ...attemptOf({ ...planned, channel: "voice", theirs: maria.phone! }, record), consent: "prior_express" as const };
  const call = (day: number, outcome: ContactEvent["outcome"], messageId: string): ContactEvent => ({
    at: now - day * 24 * hour, medium: "call", direction: "out", outcome, messageId, address: maria.phone!, debtId: "L-1", purpose: "overdue_reminder",
  }); // prettier-ignore
  const counted = (history: ContactEvent[]): string =>
    byTheRules(attempt, history, facts, "US-IL", now).trace.find(({ explanation }) => / of 7\b/.test(explanation))?.explanation ?? "none";
  test("that rang out counts once, though it was placed and then not answered", () => {
    const history = [1, 2, 3].flatMap((day) => [call(day, "sent", `M-${day}`), call(day, "no_answer", `M-${day}`)]);
    expect(counted(history)).toContain("3 of 7");
  });
  test("of which nothing more was heard counts as placed", () => {
    expect(counted([call(1, "sent", "M-1"), call(2, "sent", "M-2")])).toContain("2 of 7");
  });
});

describe("the hours", () => {
  const zonesFor = (phone: string): readonly string[] =>
    contactFactsOf({ borrower: { ...maria, phone }, contactHistory: [] } as unknown as BorrowerRecord, [], true, lender).candidateZones;
  test("are those that the address and the number share", () => {
    expect(zonesFor("+13125550101")).toEqual(["America/Chicago"]);
    expect(zonesFor("+14155550101")).toEqual(["America/Chicago", "America/Los_Angeles"]);
    const attempt = attemptOf({ ...planned, channel: "sms", theirs: "+14155550101" }, record);
    const third = { ...facts, party: "first" as const, candidateZones: zonesFor("+14155550101") };
    expect(byTheRules(attempt, [], third, "US-IL", chicago("2026-03-11", 9 * 60))).toMatchObject({ outcome: "wait_until", notBefore: chicago("2026-03-11", 10 * 60) });
  }); // prettier-ignore
});

test("a clock that is set back forgets neither a stop nor a contact", () => {
  const attempt = attemptOf({ ...planned, channel: "sms", theirs: maria.phone! }, record);
  const first = { ...facts, party: "first" as const };
  const later = { at: now + hour, medium: "sms" as const, address: maria.phone! };
  expect(byTheRules(attempt, [{ ...later, direction: "in", outcome: "opt_out" }], first, "US-IL", now).outcome).toBe("forbid");
  const sent = Array.from({ length: 2 }, (): ContactEvent => ({
    ...later,
    direction: "out",
    outcome: "sent",
    purpose: "overdue_reminder",
  }));
  expect(byTheRules(attempt, sent, first, "US-IL", now)).toMatchObject({ outcome: "wait_until", rule: "LENDER.BUDGET.DAY" });
});
