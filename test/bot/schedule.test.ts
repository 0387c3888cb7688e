// Promises of the daily run: what falls due is said once, at its hour, and not when it is no longer true.
import { describe, expect, test } from "@jest/globals";
import { addDays } from "../../src/calendar.ts";
import type { MovableClock } from "../../bot/clock.ts";
import { createOutbox, type Outbox } from "../../bot/outbox.ts";
import { createSchedule, type Schedule } from "../../bot/schedule.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { carrierStub, type CarrierStub } from "./carrier-stub.ts";
import { allowAll, chicago, echoStep, houseOn, lender, loanOf, maria, sms, standingClock, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { passTo } from "./passing-time.ts";

const { record, rows } = await recordForEachTest();

let clock: MovableClock;
let house: House;
let carrier: CarrierStub;
let outbox: Outbox;
let schedule: Schedule;
let brought: string[];

const build = (at: number): void => {
  clock = standingClock(at);
  brought = [];
  house = houseOn(
    record,
    {
      step: (state, input, facts) => {
        if (input.kind === "scheduled") brought.push(`${facts.today} ${input.occasion.kind}`);
        return echoStep(state, input, facts);
      },
    },
    clock,
  );
  carrier = carrierStub();
  const { store } = record;
  schedule = createSchedule({ store, clock, lender, turn: house.turn, onError: (error) => { throw error; } }); // prettier-ignore
  outbox = createOutbox({
    store, clock, lender, channels: { sms: carrier }, statementOf: statementOfEvents, mayContact: allowAll,
    onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row), retryBaseMs: 1, unclearAfterMs: 1,
  }); // prettier-ignore
};
const moveTo = (to: number): Promise<void> => passTo(to, { store: record.store, clock, schedule, outbox });

const withLoan = async (more: Parameters<typeof loanOf>[1] = {}): Promise<void> => {
  await record.store.importBorrowers([maria], clock.now());
  await record.store.importLoans([loanOf(maria, more)], clock.now());
};
const pay = (paidOn: string, amountMinor: number, reference: string): Promise<unknown> =>
  record.store.importPayments([{ loanId: "L-B-1", borrowerId: "B-1", paidOn, amountMinor, reference }], clock.now());

describe("the daily run", () => {
  test("says the notice once, in the early afternoon of the day before, and the second notice on the day", async () => {
    build(chicago("2026-03-01", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10" });
    await moveTo(chicago("2026-03-09", 13 * 60 + 29));
    expect(brought).toEqual([]);
    await moveTo(chicago("2026-03-09", 13 * 60 + 30));
    expect(brought).toEqual(["2026-03-09 notice"]);
    await moveTo(chicago("2026-03-09", 23 * 60));
    expect(carrier.log.length).toBe(1);
    await moveTo(chicago("2026-03-10", 23 * 60));
    expect(brought).toEqual(["2026-03-09 notice", "2026-03-10 tracking"]);
    // Somebody asks for a look in the meantime: nothing is said again.
    await record.store.askLook("B-1", clock.now());
    await schedule.runDue();
    expect(carrier.log.length).toBe(2);
  });

  test("says nothing once the instalment is paid, and touches the loan again only for the next one", async () => {
    build(chicago("2026-03-01", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 2 });
    await pay("2026-03-02", 70_000, "R-1");
    await moveTo(chicago("2026-03-12", 600));
    expect(brought).toEqual([]);
    expect(await record.store.nextLookAt()).toBe(chicago("2026-04-09", 13 * 60 + 30));
  });

  test("climbs the ladder by itself and opens a task for a person once", async () => {
    build(chicago("2026-03-01", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    await moveTo(chicago("2026-04-20", 600));
    expect(brought.slice(0, 4)).toEqual(["2026-03-09 notice", "2026-03-10 tracking", "2026-03-11 overdue", "2026-03-17 overdue"]);
    expect(new Set(brought).size).toBe(brought.length);
    await moveTo(chicago("2026-06-10", 600));
    const tasks = await rows<{ kind: string }>("SELECT record->>'kind' AS kind FROM tasks ORDER BY 1");
    expect(tasks.map((task) => task.kind)).toEqual(["send_notice", "visit"]);
  });

  test("withholds a reminder that was paid between planning and sending", async () => {
    build(chicago("2026-03-10", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    await clock.moveTo(chicago("2026-03-10", 14 * 60));
    await schedule.runDue();
    expect(await record.store.outboxDepth()).toBe(1);
    await pay("2026-03-10", 200_000, "R-1");
    const drained = await outbox.drain();
    expect(drained).toMatchObject({ sent: 0, withheld: 1 });
    expect(carrier.log).toEqual([]);
    expect(await rows("SELECT body->>'rule' AS rule FROM timeline WHERE kind = 'withheld'")).toEqual([{ rule: "ledger.paid" }]);
  });

  test("writes a reminder anew when a part was paid between planning and sending", async () => {
    build(chicago("2026-03-10", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    await clock.moveTo(chicago("2026-03-10", 14 * 60));
    await schedule.runDue();
    await pay("2026-03-10", 1_000, "R-1");
    await outbox.drain();
    expect(brought).toEqual(["2026-03-10 tracking", "2026-03-10 tracking"]);
    expect(carrier.log.length).toBe(1);
  });
});

describe("a promise", () => {
  const promised = async (): Promise<void> => {
    build(chicago("2026-03-12", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    await house.turn.handleInbound(sms("promise")); // 50.00 on 2026-03-20
    await outbox.drain();
    carrier.log.length = 0;
  };
  const status = async (): Promise<unknown> => (await record.store.listPromises({})).items[0]!.status;

  test("is remembered the day before, and the ladder rests until it is judged", async () => {
    await promised();
    await moveTo(chicago("2026-03-22", 23 * 60));
    expect(brought).toEqual(["2026-03-19 promise_reminder"]);
    expect(await status()).toBe("running");
  });

  test("is broken on the day after its date plus two days of grace, and said so once that afternoon", async () => {
    await promised();
    await moveTo(chicago("2026-03-23", 0));
    expect(await status()).toBe("broken");
    expect(brought).toEqual(["2026-03-19 promise_reminder"]);
    await moveTo(chicago("2026-03-24", 600));
    expect(brought).toEqual(["2026-03-19 promise_reminder", "2026-03-23 promise_broken"]);
  });

  test("is kept as soon as the money is there, and thanked for", async () => {
    await promised();
    await clock.moveTo(chicago("2026-03-18", 600));
    await pay("2026-03-18", 5_000, "R-1");
    await schedule.runDue();
    expect(await status()).toBe("kept");
    expect(brought).toEqual(["2026-03-18 promise_kept"]);
    await moveTo(chicago("2026-03-19", 12 * 60));
    expect(brought).toEqual(["2026-03-18 promise_kept"]);
  });

  test("is kept in part when only a part has come", async () => {
    await promised();
    await clock.moveTo(chicago("2026-03-18", 600));
    await pay("2026-03-18", 2_000, "R-1");
    await moveTo(chicago("2026-03-23", 14 * 60));
    expect(await status()).toBe("partial");
    expect(brought.at(-1)).toBe("2026-03-23 promise_partial");
  });
});

describe("a claim of having paid", () => {
  test("holds reminders, and is settled by the payment when it is found", async () => {
    build(chicago("2026-03-12", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    await house.turn.handleInbound(sms("paid"));
    await moveTo(chicago("2026-03-15", 600));
    expect(brought).toEqual([]);
    await pay("2026-03-12", 3_000, "R-9");
    await schedule.runDue();
    expect(brought).toEqual(["2026-03-15 payment_found"]);
    expect((await record.store.readBorrower("B-1"))!.holds).toEqual([]);
  });

  test("ends by itself when no payment comes, and says so", async () => {
    build(chicago("2026-03-12", 600));
    await withLoan({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    await house.turn.handleInbound(sms("paid")); // hold until 2026-03-18
    await moveTo(chicago("2026-03-19", 13 * 60 + 30));
    expect(brought).toEqual(["2026-03-19 hold_ended"]);
    expect((await record.store.readBorrower("B-1"))!.holds).toEqual([]);
  });
});

test("several workers look at many borrowers once each", async () => {
  build(chicago("2026-03-01", 600));
  const people = Array.from({ length: 60 }, (_, i) => ({ ...maria, id: `B-${100 + i}`, phone: `+1312555${1000 + i}` }));
  await record.store.importBorrowers(people, clock.now());
  await record.store.importLoans(people.map((one) => loanOf(one, { firstDueOn: addDays("2026-03-10", 0), disbursedOn: "2026-02-10" })), clock.now()); // prettier-ignore
  await clock.moveTo(chicago("2026-03-09", 14 * 60));
  const second = createSchedule({ store: record.store, clock, lender, turn: houseOn(record, {}, clock).turn });
  await Promise.all([schedule.runDue(), second.runDue()]);
  expect((await rows("SELECT * FROM outbox")).length).toBe(60);
});
