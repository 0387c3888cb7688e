// Promises that are kept on both sides, from the borrower's message to the end of the matter: through the real talk, the record and the clock.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { MovableClock } from "../../bot/clock.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { createOutbox, type Outbox } from "../../bot/outbox.ts";
import { createSchedule, type Schedule } from "../../bot/schedule.ts";
import { witnessedResults } from "../../bot/witnessed-results.ts";
import { carrierStub, type CarrierStub } from "./carrier-stub.ts";
import { allowAll, chicago, houseOn, lender, loanOf, maria, sms, standingClock, start, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";
import { passTo } from "./passing-time.ts";

const { record } = await recordForEachTest();
let clock: MovableClock;
let house: House;
let carrier: CarrierStub;
let outbox: Outbox;
let schedule: Schedule;

beforeEach(async () => {
  clock = standingClock(start);
  await record.store.importBorrowers([maria], start);
  await record.store.importLoans([loanOf(maria)], start);
  const low = { ...lender, promise: { ...lender.promise, witnessedFrom: { USD: "100.00" } } };
  house = houseOn(record, realPorts({ lender: low, mayContact: allowAll }), clock);
  carrier = carrierStub();
  const { store } = record;
  schedule = createSchedule({ store, clock, lender: low, turn: house.turn, onError: (error) => { throw error; } }); // prettier-ignore
  outbox = createOutbox({
    store, clock, lender: low, channels: { sms: carrier }, statementOf: statementOfEvents, mayContact: allowAll,
    onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row), retryBaseMs: 1, unclearAfterMs: 1,
  }); // prettier-ignore
});

const tell = async (text: string, more = {}): Promise<string> => (await house.turn.handleInbound(sms(text, more))).body;
const moveTo = (to: number): Promise<void> => passTo(to, { store: record.store, clock, schedule, outbox });
const borrower = async () => (await record.store.readBorrower("B-1"))!;
const kinds = async (): Promise<string[]> => (await record.store.timeline("B-1", { limit: 200 })).items.map(({ kind }) => kind);
const waiting = async () => (await record.store.listHandoffs({ borrowerId: "B-1" })).items;
let requests = 0;
const desk = (id: string, action: Parameters<House["turn"]["runDesk"]>[1]) => house.turn.runDesk(id, action, `R-${++requests}`);
const sent = (): string[] => carrier.log.map(({ body }) => body);

describe("a payment the borrower told us of", () => {
  test("lifts its own hold when it is found, and the borrower is thanked without having to ask", async () => {
    await tell("i already paid this");
    await tell("on monday");
    await tell("bank transfer");
    expect(await tell("ref 77123")).toContain("you get no reminders");
    expect((await borrower()).holds).toMatchObject([{ reason: "already_paid" }]);
    await moveTo(chicago("2026-03-13", 600));
    const owed = statementOfEvents((await borrower()).loans[0]!.events, "2026-03-13").pastDue.totalMinor;
    await record.store.importPayments([{ loanId: "L-B-1", borrowerId: "B-1", paidOn: "2026-03-09", amountMinor: owed, reference: "77123" }], clock.now()); // prettier-ignore
    await record.store.askLook("B-1", clock.now());
    await moveTo(chicago("2026-03-13", 900));
    expect((await borrower()).holds).toEqual([]);
    expect(sent().at(-1)).toMatch(/Good news: we have found your payment of .* Thank you\./);
    expect(await kinds()).toEqual(expect.arrayContaining(["payment_found", "hold_lifted"]));
  });

  test("ends its hold by the day that was told when it is not found, and the borrower is told that too", async () => {
    await tell("i already paid this");
    await tell("on monday");
    await tell("bank transfer");
    await tell("no reference");
    await moveTo(chicago("2026-03-19", 1000));
    expect((await borrower()).holds).toEqual([]);
    expect(sent().at(-1)).toContain("have not found it yet");
  });
});

describe("what the borrower disputes", () => {
  test("is closed by a person's answer: the hold ends, and the borrower is told with the way back", async () => {
    await tell("the amount is wrong, i never agreed to this fee");
    expect(await tell("the late fee was never in my contract")).toContain("A person will answer you by");
    expect(await borrower()).toMatchObject({ disputes: [{ kind: "wrong_amount", status: "open" }], holds: [{ reason: "dispute" }] });
    const [handoff] = await waiting();
    await desk(handoff!.id, { act: "claim", agent: "ann" });
    expect(await desk(handoff!.id, { act: "reply", agent: "ann", text: "The fee was a mistake of ours and has been taken off." })).toMatchObject({ outcome: "done" }); // prettier-ignore
    expect(await desk(handoff!.id, { act: "close", agent: "ann", outcome: "answered: fee taken off" })).toMatchObject({ outcome: "done" });
    await moveTo(clock.now() + 60_000);
    expect(sent().slice(-2)).toEqual([
      expect.stringContaining("taken off"),
      expect.stringMatching(/has looked into what you told us .* reply 0/),
    ]);
    expect(await borrower()).toMatchObject({ disputes: [], holds: [] });
    expect(await kinds()).toEqual(expect.arrayContaining(["dispute_answered", "hold_lifted", "handoff_closed"]));
    expect(await tell("0")).toContain("passing this to a person");
  });

  test("stays open when the person closed the case without having reached them", async () => {
    await tell("this is not my debt");
    await tell("i never borrowed from you");
    const [handoff] = await waiting();
    await desk(handoff!.id, { act: "claim", agent: "ann" });
    await desk(handoff!.id, { act: "close", agent: "ann", outcome: "unreachable" });
    expect(await borrower()).toMatchObject({ disputes: [{ status: "open" }], holds: [{ reason: "dispute" }] });
  });
});

describe("a promise above the threshold", () => {
  test("is confirmed by the named officer and measured apart from the others", async () => {
    await tell("can i pay it all on friday");
    expect(await tell("yes")).toContain("Dana Whitfield will call you to confirm it");
    expect((await borrower()).promises).toMatchObject([{ witnessed: "wanted" }]);
    const [handoff] = await waiting();
    expect(handoff).toMatchObject({ reason: "witnessed_promise", status: "waiting" });
    await desk(handoff!.id, { act: "claim", agent: "dana" });
    await desk(handoff!.id, { act: "close", agent: "dana", outcome: "promise: confirmed by phone" });
    const [promise] = (await borrower()).promises;
    expect(promise).toMatchObject({ witnessed: "done", status: "running" });
    expect(await kinds()).toContain("promise_witnessed");
    await record.store.importPayments([{ loanId: "L-B-1", borrowerId: "B-1", paidOn: "2026-03-12", amountMinor: promise!.amountMinor, reference: "R-9" }], clock.now()); // prettier-ignore
    await moveTo(chicago("2026-03-18", 900));
    expect(await witnessedResults(record.store)).toMatchObject({
      witnessed: { judged: 1, kept: 1 },
      wanted: { judged: 0 },
      alone: { judged: 0 },
    });
  });

  test("that the officer could not confirm stays unconfirmed", async () => {
    await tell("can i pay it all on friday");
    await tell("yes");
    const [handoff] = await waiting();
    await desk(handoff!.id, { act: "claim", agent: "dana" });
    await desk(handoff!.id, { act: "close", agent: "dana", outcome: "unreachable" });
    expect((await borrower()).promises).toMatchObject([{ witnessed: "wanted" }]);
  });
});

describe("a new number", () => {
  const fresh = "+16465550199";
  test("told by the borrower is proved by writing from it, and then takes the old one's place", async () => {
    expect(await tell("my new number is 646 555 0199")).toContain("0199");
    expect((await borrower()).borrower).toMatchObject({ phone: maria.phone });
    const asked = await tell("hi it's me, what do i owe", { theirs: fresh });
    expect(asked).not.toMatch(/\d\.\d\d/);
    expect(asked).toContain("date of birth");
    await tell("11/02/1979", { theirs: fresh });
    expect(await tell("4821", { theirs: fresh })).toMatch(/\d\.\d\d USD is past due/);
    expect((await borrower()).borrower).toMatchObject({ phone: fresh, phoneVerifiedOn: "2026-03-11" });
    expect((await borrower()).wrongAddresses).toEqual([maria.phone]);
    expect(await kinds()).toEqual(expect.arrayContaining(["verified", "phone_updated"]));
  });

  test("at which somebody fails to prove who they are changes nothing", async () => {
    await tell("my new number is 646 555 0199");
    await tell("hello", { theirs: fresh });
    for (const wrong of ["1", "01/01/1990", "02/02/1991", "03/03/1992"]) await tell(wrong, { theirs: fresh });
    expect((await borrower()).borrower).toMatchObject({ phone: maria.phone, phoneVerifiedOn: "2026-03-01" });
  });
});
