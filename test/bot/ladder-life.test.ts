// Knows how a loan lives on the ladder by itself, with the real dialogs and the real rules: cured, aged anew, paused, broken, placed with an agency, and never above one person's budget.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { instantAt, localDateAt } from "../../src/calendar.ts";
import type { MovableClock } from "../../bot/clock.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { createOutbox, type Outbox } from "../../bot/outbox.ts";
import { createSchedule, type Schedule } from "../../bot/schedule.ts";
import { carrierStub, type CarrierStub } from "./carrier-stub.ts";
import { chicago, houseOn, lender, loanOf, maria, ours, sms, standingClock, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";
import { passTo } from "./passing-time.ts";

const { record, rows } = await recordForEachTest(async () => undefined);
let clock: MovableClock;
let house: House;
let carrier: CarrierStub;
let schedule: Schedule;
let outbox: Outbox;
beforeEach(() => {
  clock = standingClock(chicago("2026-03-01", 600));
  house = houseOn(record, realPorts({ mayContact: byTheRules, senderOf: (channel) => (channel === "sms" ? ours : channel === "wechat" ? "gh_lender" : null) }), clock);
  carrier = carrierStub();
  schedule = createSchedule({ store: record.store, clock, lender, turn: house.turn, onError: (error) => { throw error; } });
  outbox = createOutbox({ store: record.store, clock, lender, channels: { sms: carrier, wechat: { ...carrier, name: "wechat" } }, statementOf: statementOfEvents, mayContact: byTheRules, onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row), retryBaseMs: 1, unclearAfterMs: 1 });
}); // prettier-ignore

const moveTo = (to: number): Promise<void> => passTo(to, { store: record.store, clock, schedule, outbox });
const withLoan = async (more: Parameters<typeof loanOf>[1] = {}, who = maria): Promise<void> => {
  await record.store.importBorrowers([who], clock.now());
  await record.store.importLoans([loanOf(who, { firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 3, ...more })], clock.now());
}; // prettier-ignore
const pay = (paidOn: string, amountMinor: number, reference: string, loanId = "L-B-1"): Promise<unknown> =>
  record.store.importPayments([{ loanId, borrowerId: "B-1", paidOn, amountMinor, reference }], clock.now());
type Told = { kind: string; day: string; occasion: string | null; rule: string | null; loan: string | null };
/** What the clock brought up and what became of it, oldest first. */
async function told(): Promise<Told[]> {
  const found = await rows<{ kind: string; at: number; occasion: string | null; rule: string | null; loan: string | null }>("SELECT kind, at, body->'occasion'->>'kind' AS occasion, body->>'rule' AS rule, loan_id AS loan FROM timeline WHERE kind IN ('said', 'withheld') AND body->>'occasion' IS NOT NULL ORDER BY at, recorded");
  return found.map(({ at, ...one }) => ({ ...one, day: localDateAt(at, "America/Chicago") }));
} // prettier-ignore
const openTasks = async (): Promise<string[]> => (await rows<{ kind: string }>("SELECT record->>'kind' AS kind FROM tasks WHERE record->>'status' = 'open' ORDER BY 1")).map(({ kind }) => kind); // prettier-ignore
const statement = async (day: string) => statementOfEvents((await record.store.readLoan("L-B-1"))!.events, day);

describe("a loan on the ladder", () => {
  test("is back in notice by itself once it is cured, and its tasks are closed", async () => {
    await withLoan({ instalments: 6 });
    await moveTo(chicago("2026-06-12", 600));
    expect(await openTasks()).toContain("visit");
    const owed = (await statement("2026-06-12")).pastDue.totalMinor;
    await pay("2026-06-12", owed, "R-all");
    await moveTo(chicago("2026-06-13", 600));
    expect(await openTasks()).toEqual([]);
    const before = (await told()).length;
    await moveTo(chicago("2026-07-09", 18 * 60));
    const after = (await told()).slice(before);
    expect(after.map(({ day, occasion }) => `${day} ${occasion}`)).toEqual(["2026-07-09 notice"]);
  });

  test("is aged anew by a part payment from the oldest instalment still unpaid", async () => {
    await withLoan({ instalments: 6 });
    await moveTo(chicago("2026-04-20", 600));
    expect((await statement("2026-04-20")).daysPastDue).toBe(41);
    const first = (await statement("2026-04-20")).instalments[0]!.outstandingMinor;
    await pay("2026-04-20", first, "R-1");
    expect(await statement("2026-04-20")).toMatchObject({ daysPastDue: 10, stage: "early", oldestUnpaid: { number: 2 } });
    const before = (await told()).length;
    await moveTo(chicago("2026-04-29", 18 * 60));
    expect((await told()).slice(before).filter(({ occasion }) => occasion === "overdue").length).toBeGreaterThan(0);
  });

  test("asks for a person, and soon, when a promise is broken", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-12", 15 * 60));
    await house.turn.handleInbound(sms("I can pay everything on march 20"));
    await house.turn.handleInbound(sms("yes"));
    await moveTo(chicago("2026-03-24", 600));
    const [task] = await rows<{ record: { kind: string; dueOn: string; body: { priority?: number } } }>("SELECT record FROM tasks");
    expect((await record.store.listPromises({ limit: 5 })).items).toMatchObject([{ status: "broken" }]);
    expect(task?.record).toMatchObject({ kind: "call_after_broken_promise", body: { priority: 2 } });
  });

  test("rests while a pause runs and goes on by itself the day after its end", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-12", 15 * 60));
    await house.turn.handleInbound(sms("I already paid this"));
    const [hold] = (await record.store.readBorrower("B-1"))!.holds;
    expect(hold).toMatchObject({ reason: "already_paid" });
    const before = (await told()).length;
    await moveTo(chicago(hold!.until!, 23 * 60));
    expect((await told()).slice(before)).toEqual([]);
    await moveTo(instantAt(hold!.until!, 0, "America/Chicago") + 9 * 86_400_000);
    expect((await told()).length).toBeGreaterThan(before);
    expect((await record.store.readBorrower("B-1"))!.holds).toEqual([]);
  });

  test("changes its rules with its owner: placed with an agency, texts through this carrier are no longer lawful and the reason is on record", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-12", 600));
    expect((await told()).every(({ kind }) => kind === "said")).toBe(true);
    const sent = carrier.log.length;
    await record.store.importLoans([loanOf(maria, { firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 3, party: "third" })], clock.now());
    await moveTo(chicago("2026-03-26", 600));
    expect(carrier.log.length).toBe(sent);
    expect((await told()).at(-1)).toMatchObject({ kind: "withheld", rule: "PLAT.TWILIO.NO3P" });
  }); // prettier-ignore
});

describe("one person's budget", () => {
  const twoLoans = async (): Promise<void> => {
    const wechat = { ...maria, wechatOpenId: "o-maria", consentWechat: true };
    await withLoan({}, wechat);
    await record.store.importLoans([2, 3, 4].map((n) => loanOf(wechat, { id: `L-${n}`, firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 3, product: n === 2 ? "car" : "personal" })), clock.now());
  }; // prettier-ignore
  const perDay = async (): Promise<number[]> => {
    const sent = await rows<{ at: number }>("SELECT at FROM contact_history WHERE record->>'direction' = 'out'");
    return [...Map.groupBy(sent, ({ at }) => localDateAt(at, "America/Chicago")).values()].map((day) => day.length);
  };

  test("is two contacts a day and seven a week, whatever she owes and wherever she is written to", async () => {
    await twoLoans();
    await moveTo(chicago("2026-03-31", 600));
    const days = await perDay();
    expect(Math.max(...days)).toBeLessThanOrEqual(2);
    expect(days.reduce((sum, day) => sum + day, 0)).toBeGreaterThan(4);
    const at = (await rows<{ at: number }>("SELECT at FROM contact_history WHERE record->>'direction' = 'out' ORDER BY at")).map((row) => row.at);
    for (const from of at) expect(at.filter((one) => one >= from && one < from + 6 * 86_400_000).length).toBeLessThanOrEqual(7);
  }); // prettier-ignore

  test("is what she wishes when she wishes less: once a week, over four loans and two channels", async () => {
    await twoLoans();
    await moveTo(chicago("2026-03-11", 18 * 60));
    await house.turn.handleInbound(sms("please write to me only once a week"));
    await rows("DELETE FROM contact_history WHERE record->>'direction' = 'out'");
    const from = clock.now();
    await moveTo(from + 22 * 86_400_000);
    const at = (await rows<{ at: number; purpose: string }>("SELECT at, record->>'purpose' AS purpose FROM contact_history WHERE record->>'direction' = 'out' ORDER BY at")).filter((row) => row.at > from + 60_000 && row.purpose !== "reply"); // prettier-ignore
    expect((await record.store.readBorrower("B-1"))!.rhythm).toMatchObject({ atMost: { times: 1, days: 7 } });
    expect(at.length).toBeGreaterThan(0);
    expect(at.length).toBeLessThanOrEqual(4);
    for (let i = 1; i < at.length; i++) expect(at[i]!.at - at[i - 1]!.at).toBeGreaterThan(6 * 86_400_000);
  });

  test("keeps to every stretch of the week she names", async () => {
    await twoLoans();
    await house.turn.handleInbound(sms("please contact me only on Mondays after six and Saturday mornings"));
    expect((await record.store.readBorrower("B-1"))!.rhythm).toMatchObject({ only: [{ weekdays: [1] }, { weekdays: [6] }] });
    const from = clock.now();
    await moveTo(from + 30 * 86_400_000);
    const sent = await rows<{ at: number }>(`SELECT at FROM contact_history WHERE record->>'direction' = 'out' AND record->>'purpose' <> 'reply' AND at > ${from}`); // prettier-ignore
    expect(sent.length).toBeGreaterThan(0);
    for (const { at } of sent) {
      const local = new Intl.DateTimeFormat("en-US", { timeZone: "America/Chicago", weekday: "short", hour: "numeric", hourCycle: "h23" }).format(at); // prettier-ignore
      expect(local).toMatch(/^(?:Mon, (?:18|19|20)|Sat, (?:08|09|10|11))/);
    }
  });
});
