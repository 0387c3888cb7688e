import { describe, expect, test } from "@jest/globals";
import { readRhythm, readWish } from "../../src/borrower-rhythm.ts";
import { parseInstant, toIso } from "../../src/calendar.ts";
import { mayContact } from "../../src/contact-rules.ts";
import type { ContactEvent, ContactFacts } from "../../src/contact-rules.ts";
import { packsFor } from "../../src/policy/packs.ts";

const window = (days: number[], fromMinute: number, toMinute: number) => ({ days, fromMinute, toMinute });
const week = [1, 2, 3, 4, 5, 6, 7];

describe("a wish is read", () => {
  test.each([
    ["only Fridays after six", { only: [window([5], 1080, 1440)] }],
    ["solo los viernes después de las seis", { only: [window([5], 1080, 1440)] }],
    ["只在周五晚上6点以后", { only: [window([5], 1080, 1440)] }],
    ["once a week", { atMost: { limit: 1, perDays: 7 } }],
    ["una vez por semana", { atMost: { limit: 1, perDays: 7 } }],
    ["每周一次", { atMost: { limit: 1, perDays: 7 } }],
    ["at most 2 times a month", { atMost: { limit: 2, perDays: 30 } }],
    ["stop texting me at night", { never: [window(week, 1260, 480)] }],
    ["why u texting me at 11pm", { never: [window(week, 1380, 1440)] }],
    ["por qué me escriben por la noche", { never: [window(week, 1080, 1440)] }],
    ["为什么晚上给我发短信", { never: [window(week, 1080, 1440)] }],
    ["not before 14:00", { never: [window(week, 0, 840)] }],
    ["weekdays 9 to 5", { only: [window([1, 2, 3, 4, 5], 540, 1020)] }],
    ["never on weekends", { never: [window([6, 7], 0, 1440)] }],
    ["工作日上午不要", { never: [window([1, 2, 3, 4, 5], 0, 720)] }],
    ["only Mondays after six and Saturday mornings", { only: [window([1], 1080, 1440), window([6], 0, 720)] }],
    ["solo los lunes después de las seis y los sábados por la mañana", { only: [window([1], 1080, 1440), window([6], 0, 720)] }],
    ["只在周一晚上和周六上午", { only: [window([1], 1080, 1440), window([6], 0, 720)] }],
    ["mornings and evenings only", { only: [window(week, 0, 720), window(week, 1080, 1440)] }],
    ["Tuesdays and Thursdays between 8pm and 9pm", { only: [window([2, 4], 1200, 1260)] }],
  ])("%s", (wish, rhythm) => {
    expect(readRhythm(wish)).toEqual(rhythm);
  });
  test.each(["", "during choir", "when I am free", "ask my wife"])("what cannot be read is said to be so: %s", (wish) => {
    expect(readRhythm(wish)).toBeUndefined();
  });
  test("media and places are heard as well", () => {
    expect(readWish("no calls at work")).toMatchObject({ media: ["call"], places: ["work"], polarity: "never" });
  });
});

describe("a wish is kept", () => {
  const packs = packsFor("US-TX", "first");
  const facts: ContactFacts = { party: "first", candidateZones: ["America/New_York"], consents: { sms: true } };
  const attempt = { act: "contact", channel: "sms", names: [] } as const;
  const now = parseInstant("2026-11-23T10:00:00-05:00");
  const wish = (value: string): ContactEvent => ({
    at: parseInstant("2026-11-20T10:00:00-05:00"),
    medium: "sms",
    direction: "in",
    outcome: "contact_preference",
    value,
  });
  test("only Fridays after six: the first lawful Friday evening", () => {
    const decision = mayContact(attempt, [wish("only Fridays after six")], facts, packs, now);
    expect(decision).toMatchObject({ outcome: "wait_until", rule: "CORE.PREFERENCES" });
    expect(decision.outcome === "wait_until" && toIso(decision.notBefore, "America/New_York")).toBe("2026-11-27T18:00:00.000-05:00");
  });
  test("once a week: a week after the last one, the day it went out the first", () => {
    const sent: ContactEvent = { at: parseInstant("2026-11-21T12:00:00-05:00"), medium: "email", direction: "out", outcome: "delivered" };
    const decision = mayContact(attempt, [sent], { ...facts, rhythm: readRhythm("once a week")! }, packs, now);
    expect(decision.outcome === "wait_until" && toIso(decision.notBefore, "America/New_York")).toBe("2026-11-28T08:00:00.000-05:00");
  });
  test("an answer to the borrower's own message is no breach of it", () => {
    const asked: ContactEvent = { at: now - 60_000, medium: "sms", direction: "in", outcome: "question_balance" };
    expect(mayContact({ ...attempt, purpose: "reply" }, [wish("only Fridays after six"), asked], facts, packs, now).outcome).toBe("allow");
  });
  test("a wish nobody can read goes to a person", () => {
    expect(mayContact(attempt, [wish("during choir")], facts, packs, now)).toMatchObject({ outcome: "hand_over", queue: "preferences" });
  });
});
