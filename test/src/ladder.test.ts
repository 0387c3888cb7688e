import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, parseInstant, toIso } from "../../src/calendar.ts";
import type { ContactAttempt, ContactChannel, ContactEvent, ContactFacts } from "../../src/contact-rules.ts";
import { fallbackOf, planContact } from "../../src/ladder-contact.ts";
import { ladderFor, ladderStageOf, ladderStep } from "../../src/ladder.ts";
import type { LadderPosition, LadderRecord } from "../../src/ladder.ts";
import { demoLadders, parseLadders } from "../../src/policy/ladders.ts";
import { packsFor } from "../../src/policy/packs.ts";

const due = "2026-03-10";
const nothing: LadderRecord = { pauses: [], stepsDone: [], tasks: [], brokenPromises: [] };
const at = (daysPastDue: number, more: Partial<LadderPosition> = {}): LadderPosition => ({
  product: "cash", jurisdiction: "US-TX", party: "first", daysPastDue, oldestUnpaidDueOn: daysPastDue > 0 ? due : null,
  nextDueOn: daysPastDue > 0 ? addDays(due, 30) : due, debit: "unpaid", ...more,
}); // prettier-ignore
const on = (daysPastDue: number) => addDays(due, daysPastDue);
const step = (daysPastDue: number, record: Partial<LadderRecord> = {}, more: Partial<LadderPosition> = {}) =>
  ladderStep(at(daysPastDue, more), { ...nothing, ...record }, on(daysPastDue));

describe("stages", () => {
  test.each([
    [400, "placement"], [365, "placement"], [364, "legal_review"], [180, "legal_review"], [179, "early_repayment_notice"], [90, "early_repayment_notice"],
    [89, "phone"], [30, "phone"], [29, "early"], [7, "early"], [6, "grace"], [1, "grace"],
  ])("%i days past due is %s", (days, stage) => {
    expect(step(days).stage).toBe(stage);
  }); // prettier-ignore
  test("before the due date it is notice, and payment tracking from the day before", () => {
    const stages = [-3, -2, -1, 0].map((day) => ladderStageOf(at(0), on(day), demoLadders()[0]!).code);
    expect(stages).toEqual(["notice", "notice", "payment_tracking", "payment_tracking"]);
  });
  test("the first that matches wins for every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
        const ladder = ladderFor(at(days));
        const stage = ladderStageOf(at(days), on(days), ladder);
        const worse = ladder.stages.slice(0, ladder.stages.indexOf(stage));
        expect(worse.every((one) => one.minDaysPastDue === undefined || one.minDaysPastDue > days)).toBe(true);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe("steps", () => {
  test("one notice the day before, one second notice on the day, none when paid", () => {
    const before = ladderStep(at(0), nothing, on(-1));
    expect(before.contact?.step.id).toBe("notice");
    expect(ladderStep(at(0), { ...nothing, stepsDone: [{ id: "notice", dueOn: due, on: on(-1) }] }, on(-1)).contact).toBeNull();
    expect(ladderStep(at(0), nothing, on(0)).contact?.step.id).toBe("second-notice");
    expect(ladderStep(at(0, { debit: "paid" }), nothing, on(0)).contact).toBeNull();
  });
  test("a failed debit says so and asks for a new authorisation", () => {
    const failed = ladderStep(at(0, { debit: "failed" }), nothing, on(0));
    expect(failed.contact?.step.id).toBe("failed-debit");
    expect(failed.tasks).toContainEqual(expect.objectContaining({ what: "debit_authorisation", owner: "officer", doBy: on(3) }));
  });
  test("weekly reminders come a week apart", () => {
    const done = [{ id: "early-reminder", dueOn: due, on: on(7) }];
    expect(step(13, { stepsDone: done }).contact).toBeNull();
    expect(step(14, { stepsDone: done }).contact?.step.id).toBe("early-reminder");
  });
  test("a part payment ages the loan anew from the oldest instalment still unpaid", () => {
    const later = addDays(due, 30);
    const result = ladderStep(
      { ...at(5), oldestUnpaidDueOn: later },
      { ...nothing, stepsDone: [{ id: "missed-payment", dueOn: due, on: on(2) }], tasks: [{ id: "visit", dueOn: due, status: "open" }] },
      addDays(later, 5),
    );
    expect(result.stage).toBe("grace");
    expect(result.contact?.step.id).toBe("missed-payment");
    expect(result.closeTasks).toEqual([{ id: "visit", dueOn: due }]);
  });
  test("a cure clears every task of the ladder", () => {
    const tasks = ["visit", "notice-letter", "broken-promise"].map((id) => ({ id, dueOn: due, status: "open" as const }));
    const cured = ladderStep({ ...at(0), nextDueOn: addDays(due, 200) }, { ...nothing, tasks }, on(120));
    expect(cured.stage).toBe("notice");
    expect(cured.closeTasks).toHaveLength(3);
    expect(cured.contact).toBeNull();
  });
  test("a legal review asks people, never the borrower", () => {
    const review = step(180);
    expect(review.contact).toBeNull();
    expect(review.tasks.map((task) => [task.what, task.owner, task.doBy])).toEqual(
      expect.arrayContaining([["evidence_file", "officer", on(187)], ["decide_suit", "legal", on(201)]]),
    ); // prettier-ignore
  });
  test("a run that was missed loses no task and gives no more time", () => {
    expect(step(97).tasks).toContainEqual(expect.objectContaining({ id: "notice-letter", doBy: on(95) }));
    expect(step(200).tasks.map((task) => task.id)).toContain("notice-letter");
  });
  test("a broken promise asks for a person and comes first", () => {
    const broken = step(12, { brokenPromises: [{ id: "P1", on: on(11) }] });
    expect(broken.priority).toBe(2);
    expect(broken.tasks).toContainEqual(expect.objectContaining({ what: "call_after_broken_promise", doBy: on(13) }));
    expect(
      step(12, { brokenPromises: [{ id: "P1", on: on(11) }], tasks: [{ id: "broken-promise", dueOn: on(11), status: "done" }] }).tasks,
    ).toEqual([]);
  });
});

describe("pauses", () => {
  const pauses = [{ reason: "dispute", from: on(10), until: on(20) }];
  test("a pause stops the ladder with its reason and end", () => {
    const paused = step(14, { pauses });
    expect(paused.contact).toBeNull();
    expect(paused.tasks).toEqual([]);
    expect(paused.paused).toEqual({ reason: "dispute", until: on(20) });
  });
  test("the ladder goes on by itself on the day after", () => {
    expect(step(21, { pauses }).contact?.step.id).toBe("early-reminder");
  });
  test("the longest pause is the one told", () => {
    expect(step(14, { pauses: [...pauses, { reason: "hardship", from: on(1), until: null }] }).paused).toEqual({
      reason: "hardship",
      until: null,
    });
  });
});

describe("the file", () => {
  const broken = (change: (ladder: Record<string, unknown>) => void) => {
    const copy = structuredClone({ version: "1", source: "x", ladders: demoLadders() }) as unknown as {
      ladders: Record<string, unknown>[];
    };
    change(copy.ladders[0]!);
    return () => parseLadders("mine.json", copy);
  };
  test("names file, ladder and field of what is wrong", () => {
    expect(broken((ladder) => (ladder["colour"] = "red"))).toThrow(/mine\.json, ladders\[0\], colour is "red"/);
    expect(broken((ladder) => ((ladder["stages"] as { minDaysPastDue: number }[])[1]!.minDaysPastDue = 400))).toThrow(
      /minDaysPastDue is 400; expected less than 365/,
    );
    expect(broken((ladder) => (ladder["stages"] as unknown[]).pop())).toThrow(/a last stage without conditions/);
  });
});

describe("planning a contact", () => {
  const facts: ContactFacts = {
    party: "first",
    candidateZones: ["America/New_York"],
    daysPastDue: 10,
    identityVerified: true,
    consents: { sms: true, email: true, call: true },
  };
  const packs = packsFor("US-TX", "first");
  const contact = step(7).contact!;
  const attemptFor = (channel: ContactChannel): ContactAttempt | undefined =>
    channel === "wechat_cs" ? undefined : { act: "contact", channel, purpose: "overdue_reminder", debtId: "L1", names: [] };
  const plan = (now: string, history: ContactEvent[] = [], more: Partial<ContactFacts> = {}) =>
    planContact(contact, attemptFor, { history, facts: { ...facts, ...more }, packs }, parseInstant(now));

  test("the early afternoon is preferred", () => {
    const planned = plan("2026-03-17T09:00:00-04:00");
    expect(planned.kind === "planned" && [planned.channel, toIso(planned.at, "America/New_York")]).toEqual([
      "sms",
      "2026-03-17T13:30:00.000-04:00",
    ]);
  });
  test("in the evening it becomes tomorrow afternoon", () => {
    const planned = plan("2026-03-17T19:00:00-04:00");
    expect(planned.kind === "planned" && toIso(planned.at, "America/New_York")).toBe("2026-03-18T13:30:00.000-04:00");
  });
  test("a borrower's own evening wins over the best time", () => {
    const planned = plan("2026-03-17T09:00:00-04:00", [], { rhythm: { only: [{ days: [5], fromMinute: 1080, toMinute: 1440 }] } });
    expect(planned.kind === "planned" && toIso(planned.at, "America/New_York")).toBe("2026-03-20T18:00:00.000-04:00");
  });
  test("an opt-out of texts moves it to the next channel", () => {
    const stop: ContactEvent = { at: parseInstant("2026-03-16T09:00:00-04:00"), medium: "sms", direction: "in", outcome: "opt_out" };
    const planned = plan("2026-03-17T09:00:00-04:00", [stop]);
    expect(planned.kind === "planned" && planned.channel).toBe("email");
  });
  test("an attorney hands it over whatever the channel", () => {
    const attorney: ContactEvent = {
      at: parseInstant("2026-03-16T09:00:00-04:00"),
      medium: "sms",
      direction: "in",
      outcome: "attorney_named",
    };
    expect(plan("2026-03-17T09:00:00-04:00", [attorney])).toMatchObject({ kind: "withheld", handOver: "legal" });
  });
  test("a call nobody answers is followed by a message", () => {
    const call = step(30).contact!;
    const unanswered: ContactEvent = { at: 1000, medium: "call", direction: "out", outcome: "no_answer" };
    expect(fallbackOf(call, unanswered)).toEqual({ channels: ["sms", "wechat_cs", "email"], from: 301_000 });
    expect(fallbackOf(call, { ...unanswered, outcome: "conversation" })).toBeUndefined();
  });
});
