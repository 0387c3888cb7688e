// Promises of a promise to pay through its whole life: counted once, in the days it has, told once, and unsaid or mended when the money says so.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { MovableClock } from "../../bot/clock.ts";
import { debitEvents } from "../../bot/api/debits.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { createOutbox, type Outbox } from "../../bot/outbox.ts";
import { createSchedule, type Schedule } from "../../bot/schedule.ts";
import type { Effect } from "../../dialogs/dialog.ts";
import { localDateAt, parseInstant } from "../../src/calendar.ts";
import { carrierStub, type CarrierStub } from "./carrier-stub.ts";
import { chicago, houseOn, lender, loanOf, maria, sms, standingClock, start, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";
import { passTo } from "./passing-time.ts";

const { record } = await recordForEachTest();
let clock: MovableClock;
let house: House;
let carrier: CarrierStub;
let outbox: Outbox;
let schedule: Schedule;

async function open(at = start): Promise<void> {
  clock = standingClock(at);
  await record.store.importBorrowers([{ ...maria, phoneVerifiedOn: localDateAt(at, maria.timeZone) }], at);
  await record.store.importLoans([loanOf(maria), loanOf(maria, { id: "L-2" })], at);
  house = houseOn(record, realPorts({ mayContact: byTheRules }), clock);
  carrier = carrierStub();
  const { store } = record;
  schedule = createSchedule({ store, clock, lender, turn: house.turn, onError: (error) => { throw error; } }); // prettier-ignore
  outbox = createOutbox({
    store, clock, lender, channels: { sms: carrier, voice: { ...carrier, name: "voice" } }, statementOf: statementOfEvents, mayContact: byTheRules,
    onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row), retryBaseMs: 1, unclearAfterMs: 1,
  }); // prettier-ignore
}
beforeEach(() => open());

const moveTo = (to: number): Promise<void> => passTo(to, { store: record.store, clock, schedule, outbox });
const borrower = async () => (await record.store.readBorrower("B-1"))!;
const statuses = async (): Promise<string[]> => (await borrower()).promises.map(({ status }) => status);
const sent = async () => (await record.store.timeline("B-1", { limit: 400 })).items.filter(({ kind }) => kind === "sent").map(({ at, body }) => ({ at, text: String(body["text"]) })); // prettier-ignore
let requests = 0;
const desk = (id: string, action: Parameters<House["turn"]["runDesk"]>[1]) => house.turn.runDesk(id, action, `R-${++requests}`);

/** Noted by a person at the desk, who then ends the case. */
async function promised(...promises: { on: string; amountMinor: number; loanId?: string; replaces?: string }[]): Promise<void> {
  await house.turn.handleInbound(sms("i want to talk to a person"));
  const [handoff] = (await record.store.listHandoffs({ borrowerId: "B-1", status: "waiting" })).items;
  await desk(handoff!.id, { act: "claim", agent: "ann" });
  const effects = promises.map(({ loanId = "L-B-1", ...one }): Effect => ({ do: "recordPromise", loanId, currency: "USD", method: "transfer", ...one })); // prettier-ignore
  expect(await desk(handoff!.id, { act: "record", agent: "ann", effects })).toMatchObject({ outcome: "done" });
  await desk(handoff!.id, { act: "close", agent: "ann", outcome: "promise" });
}
async function paid(paidOn: string, amountMinor: number, loanId = "L-B-1"): Promise<void> {
  await record.store.importPayments([{ loanId, borrowerId: "B-1", paidOn, amountMinor, reference: `R-${++requests}` }], clock.now());
  await record.store.askLook("B-1", clock.now());
}

/** The bank takes a payment back. */
async function reversed(reference: string, on: string): Promise<void> {
  const { loan, events } = (await borrower()).loans.find(({ loan: { id } }) => id === "L-B-1")!;
  const told = debitEvents(loan, events, { result: "returned", triedOn: on, reason: "insufficient", reference }, clock.now());
  if (typeof told === "string") throw new Error(told);
  await record.store.appendLedger("B-1", loan.id, told, clock.now());
  await record.store.askLook("B-1", clock.now());
}

describe("money", () => {
  test("of the first half is not counted for the second", async () => {
    await promised({ on: "2026-03-13", amountMinor: 6_000 }, { on: "2026-03-20", amountMinor: 6_000 });
    await moveTo(chicago("2026-03-13", 600));
    await paid("2026-03-13", 6_000);
    await moveTo(chicago("2026-03-14", 1000));
    expect(await statuses()).toEqual(["kept", "running"]);
    await moveTo(chicago("2026-03-24", 1000));
    expect(await statuses()).toEqual(["kept", "broken"]);
  });

  test("of the same day keeps a promise only when it came after it, though the clock stands still", async () => {
    await paid("2026-03-11", 6_000);
    await promised({ on: "2026-03-13", amountMinor: 6_000 });
    await moveTo(chicago("2026-03-11", 1200));
    expect(await statuses()).toEqual(["running"]);
    await paid("2026-03-11", 6_000);
    await moveTo(chicago("2026-03-12", 600));
    expect(await statuses()).toEqual(["kept"]);
  });

  test("of the same day that stood on the ledger before the promise is no part of it", async () => {
    await paid("2026-03-11", 2_000);
    await promised({ on: "2026-03-13", amountMinor: 6_000 });
    await paid("2026-03-12", 3_000);
    await moveTo(chicago("2026-03-17", 1000));
    expect(await statuses()).toEqual(["partial"]);
    expect((await borrower()).promises[0]).toMatchObject({ paidMinor: 3_000 });
    expect((await sent()).filter(({ text }) => text.includes("30.00")).length).toBeGreaterThan(0);
  });

  test("for one loan keeps no promise on the other", async () => {
    await promised({ on: "2026-03-13", amountMinor: 6_000 }, { on: "2026-03-13", amountMinor: 6_000, loanId: "L-2" });
    await paid("2026-03-12", 6_000, "L-2");
    await moveTo(chicago("2026-03-17", 1000));
    const { promises } = await borrower();
    expect(new Map(promises.map(({ loanId, status }) => [loanId, status]))).toEqual(new Map([["L-2", "kept"], ["L-B-1", "broken"]])); // prettier-ignore
  });

  test("in two payments, the last the day after, keeps a promise; thanks are sent once", async () => {
    await promised({ on: "2026-03-13", amountMinor: 6_000 });
    await moveTo(chicago("2026-03-14", 700));
    await paid("2026-03-12", 2_000);
    await paid("2026-03-14", 4_000);
    await moveTo(chicago("2026-03-20", 1000));
    expect(await statuses()).toEqual(["kept"]);
    expect((await sent()).filter(({ text }) => /thank you/i.test(text) && text.includes("60.00"))).toHaveLength(1);
  });

  test("that is booked late, with a day inside the promise, mends it", async () => {
    await promised({ on: "2026-03-13", amountMinor: 6_000 });
    await moveTo(chicago("2026-03-17", 1000));
    expect(await statuses()).toEqual(["broken"]);
    await paid("2026-03-13", 6_000);
    await moveTo(chicago("2026-03-18", 1000));
    expect(await statuses()).toEqual(["kept"]);
  });

  test("that comes back unsays the promise it kept", async () => {
    await promised({ on: "2026-03-13", amountMinor: 6_000 });
    await moveTo(chicago("2026-03-13", 700));
    await paid("2026-03-13", 6_000);
    await moveTo(chicago("2026-03-14", 700));
    expect(await statuses()).toEqual(["kept"]);
    const payment = (await borrower()).loans.find(({ loan }) => loan.id === "L-B-1")!.events.find((event) => event.kind === "paymentReceived")!; // prettier-ignore
    await reversed(payment.kind === "paymentReceived" ? payment.reference : "", "2026-03-14");
    await moveTo(chicago("2026-03-15", 700));
    expect(await statuses()).toEqual(["running"]);
    await moveTo(chicago("2026-03-17", 1000));
    expect(await statuses()).toEqual(["broken"]);
  });
});

test("a promise that is replaced is judged no more; the new one is", async () => {
  await promised({ on: "2026-03-13", amountMinor: 6_000 });
  const [first] = (await borrower()).promises;
  await promised({ on: "2026-03-18", amountMinor: 6_000, replaces: first!.id });
  await moveTo(chicago("2026-03-17", 700));
  expect((await statuses()).toSorted()).toEqual(["replaced", "running"]);
  await paid("2026-03-18", 6_000);
  await moveTo(chicago("2026-03-22", 700));
  expect((await statuses()).toSorted()).toEqual(["kept", "replaced"]);
});

test("the second broken promise goes to a person", async () => {
  await promised({ on: "2026-03-13", amountMinor: 6_000 });
  await moveTo(chicago("2026-03-17", 1000));
  await promised({ on: "2026-03-20", amountMinor: 6_000 });
  await moveTo(chicago("2026-03-24", 1200));
  expect(await statuses()).toEqual(["broken", "broken"]);
  expect((await record.store.listHandoffs({ borrowerId: "B-1", status: "waiting" })).items.map(({ reason }) => reason)).toEqual(["third_broken_promise"]); // prettier-ignore
});

describe("a plan", () => {
  const parts = [
    { on: "2026-03-16", amountMinor: 4_000 },
    { on: "2026-04-16", amountMinor: 4_000 },
    { on: "2026-05-16", amountMinor: 4_001 },
  ];
  async function agreed(): Promise<void> {
    await house.turn.handleInbound(sms("i want to talk to a person"));
    const [handoff] = (await record.store.listHandoffs({ borrowerId: "B-1", status: "waiting" })).items;
    await desk(handoff!.id, { act: "claim", agent: "ann" });
    const plan: Effect = { do: "recordPlan", loanId: "L-B-1", currency: "USD", parts };
    expect(await desk(handoff!.id, { act: "record", agent: "ann", effects: [plan] })).toMatchObject({ outcome: "done" });
    await desk(handoff!.id, { act: "close", agent: "ann", outcome: "plan" });
  }
  const plans = async () => (await borrower()).plans.map(({ status, parts: all }) => [status, ...all.map((part) => part.status)]);
  const casesWaiting = async () =>
    (await record.store.listHandoffs({ borrowerId: "B-1", status: "waiting" })).items.map(({ reason }) => reason);

  test("forgives one missed part when its money comes, and is done when the last has come", async () => {
    await agreed();
    await moveTo(chicago("2026-03-21", 1000));
    expect(await plans()).toEqual([["running", "missed", "due", "due"]]);
    expect(await casesWaiting()).toEqual([]);
    await paid("2026-03-21", 4_000);
    await moveTo(chicago("2026-03-22", 1000));
    expect(await plans()).toEqual([["running", "paid", "due", "due"]]);
    await paid("2026-03-22", 8_001);
    await moveTo(chicago("2026-03-23", 1000));
    expect(await plans()).toEqual([["done", "paid", "paid", "paid"]]);
    expect((await record.store.timeline("B-1", { limit: 400 })).items.find(({ kind }) => kind === "plan_ended")?.body).toMatchObject({ status: "done" }); // prettier-ignore
  });

  test("that is missed twice goes to a person, once", async () => {
    await agreed();
    await moveTo(chicago("2026-04-22", 1000));
    expect(await casesWaiting()).toEqual(["plan_beyond_authority"]);
    expect((await record.store.timeline("B-1", { limit: 400 })).items.filter(({ kind }) => kind === "plan_ended").map(({ body }) => body["status"])).toEqual(["broken"]); // prettier-ignore
  });
});

describe("the reminder of the day before", () => {
  test.each([
    ["a Monday, on the Sunday that clocks go back", "2026-10-28T14:00:00-05:00", "2026-11-02", "2026-11-01"],
    ["the day after Christmas", "2026-12-18T14:00:00-06:00", "2026-12-26", "2026-12-25"],
    ["New Year", "2026-12-28T14:00:00-06:00", "2027-01-01", "2026-12-31"],
    ["the first of March", "2027-02-22T14:00:00-06:00", "2027-03-01", "2027-02-28"],
  ])("for %s leaves once, in the borrower's afternoon", async (_when, from, on, before) => {
    await open(parseInstant(from));
    await promised({ on, amountMinor: 6_000 });
    await moveTo(chicago(on, 1439));
    const told = (await sent()).filter(({ at, text }) => localDateAt(at, maria.timeZone) >= before && text.includes("60.00"));
    expect(told).toHaveLength(1);
    expect(localDateAt(told[0]!.at, maria.timeZone)).toBe(before);
    const minute = (told[0]!.at - chicago(before, 0)) / 60_000;
    expect(minute).toBeGreaterThanOrEqual(12 * 60);
    expect(minute).toBeLessThan(20 * 60);
  });
});
