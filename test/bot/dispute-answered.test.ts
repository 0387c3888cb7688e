// Promises of a dispute from first word to last, under the rules of the place: a stop at once, an answer by a person, and reminders only when the law lets them go on.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { MovableClock } from "../../bot/clock.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { createOutbox, type Outbox } from "../../bot/outbox.ts";
import { createSchedule, type Schedule } from "../../bot/schedule.ts";
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

async function open(party: "first" | "third"): Promise<void> {
  clock = standingClock(start);
  await record.store.importBorrowers([maria], start);
  await record.store.importLoans([loanOf(maria, { party })], start);
  house = houseOn(record, realPorts({ mayContact: byTheRules }), clock);
  carrier = carrierStub();
  const { store } = record;
  schedule = createSchedule({ store, clock, lender, turn: house.turn, onError: (error) => { throw error; } }); // prettier-ignore
  outbox = createOutbox({
    store, clock, lender, channels: { sms: carrier, voice: { ...carrier, name: "voice" } }, statementOf: statementOfEvents, mayContact: byTheRules,
    onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row), retryBaseMs: 1, unclearAfterMs: 1,
  }); // prettier-ignore
}
const tell = async (text: string): Promise<string> => (await house.turn.handleInbound(sms(text))).body;
const moveTo = (to: number): Promise<void> => passTo(to, { store: record.store, clock, schedule, outbox });
const borrower = async () => (await record.store.readBorrower("B-1"))!;
const timeline = async () => (await record.store.timeline("B-1", { limit: 200 })).items;
let requests = 0;
const desk = (id: string, action: Parameters<House["turn"]["runDesk"]>[1]) => house.turn.runDesk(id, action, `R-${++requests}`);
const sent = (): string[] => carrier.log.map(({ body }) => body);

/** A dispute in two messages, taken up by a person. */
async function disputed(): Promise<string> {
  await tell("this is not my debt, prove it");
  await tell("show me the contract");
  const [handoff] = (await record.store.listHandoffs({ borrowerId: "B-1" })).items;
  await desk(handoff!.id, { act: "claim", agent: "ann" });
  return handoff!.id;
}

describe("a debt collected for somebody else, in the United States", () => {
  beforeEach(() => open("third"));

  // No text of a third party travels there: what is said is said on the phone, and the letter is the answer.
  test("answered with verification: the stop ends, and reminders go on at the next lawful moment", async () => {
    const id = await disputed();
    expect(await borrower()).toMatchObject({ disputes: [{ kind: "not_mine" }], holds: [{ reason: "dispute" }] });
    await moveTo(chicago("2026-03-13", 600));
    expect(sent()).toEqual([]);
    const result = await desk(id, { act: "close", agent: "ann", outcome: "answered: contract posted", verificationSentOn: "2026-03-12" });
    expect(result).toMatchObject({ outcome: "done" });
    expect(result).not.toHaveProperty("leftOpen");
    expect(await borrower()).toMatchObject({ disputes: [], holds: [] });
    const answered = (await timeline()).find(({ kind }) => kind === "dispute_answered");
    expect(answered?.body).toMatchObject({ agent: "ann", verificationSentOn: "2026-03-12" });
    await moveTo(chicago("2026-03-24", 1200));
    const left = (await timeline()).filter(({ kind }) => kind === "sent");
    expect(left.length).toBeGreaterThan(0);
    for (const { at } of left) {
      expect(at).toBeGreaterThanOrEqual(chicago("2026-03-13", 600));
      const minute = ((at - chicago(new Date(at).toISOString().slice(0, 10), 0)) / 60_000 + 1440) % 1440;
      expect(minute).toBeGreaterThanOrEqual(8 * 60);
      expect(minute).toBeLessThan(21 * 60);
    }
  });

  test("answered without it: nothing ends, the agent is told why, and nothing leaves, not even after the hold", async () => {
    const id = await disputed();
    const result = await desk(id, { act: "close", agent: "ann", outcome: "answered: told by phone" });
    expect(result).toMatchObject({
      outcome: "refused",
      rule: "dispute.verification",
      reason: expect.stringContaining("US.REGF.DISPUTE"),
    });
    expect(await borrower()).toMatchObject({ disputes: [{ status: "open" }], holds: [{ reason: "dispute" }] });
    expect((await record.store.readHandoff(id))!.status).toBe("held");
    await moveTo(chicago("2026-05-30", 1200));
    expect(sent()).toEqual([]);
  });

  test.each(["2026-03-12", "2026-03-10"])("a letter cannot have left on %s: after today, or before the dispute", async (day) => {
    const id = await disputed();
    const result = await desk(id, { act: "close", agent: "ann", outcome: "answered", verificationSentOn: day });
    expect(result).toMatchObject({ outcome: "refused", rule: "dispute.verification_day", reason: expect.stringContaining(day) });
    expect(await borrower()).toMatchObject({ disputes: [{ status: "open" }] });
  });

  test("another outcome ends the case, and whoever closed it hears that the dispute goes on", async () => {
    const id = await disputed();
    expect(await desk(id, { act: "close", agent: "ann", outcome: "unreachable" })).toMatchObject({ outcome: "done", leftOpen: "dispute" });
    await moveTo(chicago("2026-05-30", 1200));
    expect(sent()).toEqual([]);
  });
});

describe("the lender's own debt", () => {
  beforeEach(() => open("first"));

  test("needs a person's answer, and reminders go on after it", async () => {
    const id = await disputed();
    expect(await desk(id, { act: "close", agent: "ann", outcome: "answered: contract shown" })).toMatchObject({ outcome: "done" });
    await moveTo(clock.now() + 60_000);
    const told = sent().length;
    expect(sent().at(-1)).toMatch(/has looked into what you told us/);
    await moveTo(chicago("2026-03-24", 1200));
    expect(sent().length).toBeGreaterThan(told);
  });

  test.each(["", "unreachable: two calls", "no_agreement", "dispute: taken down"])("closed with %j goes on as a dispute, and the agent is told so", async (outcome) => {
    const id = await disputed();
    expect(await desk(id, { act: "close", agent: "ann", outcome })).toMatchObject({ outcome: "done", leftOpen: "dispute" });
    expect(await borrower()).toMatchObject({ disputes: [{ status: "open" }], holds: [{ reason: "dispute" }] });
  }); // prettier-ignore

  test("a call that is given back has answered nothing", async () => {
    const id = await disputed();
    expect(await desk(id, { act: "return", agent: "ann", outcome: "given back on the call", resume: "continue", isSpoken: true })).toMatchObject({ outcome: "done", leftOpen: "dispute" }); // prettier-ignore
    expect(await borrower()).toMatchObject({ disputes: [{ status: "open" }] });
  });
});

describe("a dispute that nobody has answered by the promised day", () => {
  beforeEach(() => open("first"));
  const cases = async () => (await record.store.listHandoffs({ borrowerId: "B-1" })).items;
  const alerts = async () =>
    (await timeline()).filter(({ kind, body }) => kind === "handoff_opened" && body["reason"] === "dispute_overdue");
  // Taken down on the 11th of March, an answer was promised within thirty days.
  const [eve, promised, later] = [chicago("2026-04-09", 1439), chicago("2026-04-10", 1), chicago("2026-05-30", 1200)];

  test("raises the open case on that day, once, and leaves it with whoever holds it", async () => {
    const id = await disputed();
    await moveTo(eve);
    expect(await cases()).toMatchObject([{ id, reason: "dispute", priority: 3 }]);
    await moveTo(promised);
    expect(await cases()).toMatchObject([{ id, reason: "dispute_overdue", priority: 2, status: "held", owner: "ann" }]);
    expect((await cases())[0]!.brief.reasonWords).toContain("2026-04-10: this is not my debt");
    await moveTo(later);
    expect(await alerts()).toMatchObject([{ body: { handoffId: id, promisedOn: "2026-04-10" } }]);
    expect(await desk(id, { act: "close", agent: "ann", outcome: "answered: contract shown" })).toMatchObject({ outcome: "done" });
    expect(await borrower()).toMatchObject({ disputes: [], holds: [] });
  });

  test("brings back one whose case was closed without an answer, and a person can answer it there", async () => {
    const first = await disputed();
    await desk(first, { act: "close", agent: "ann", outcome: "unreachable" });
    await moveTo(later);
    const again = (await cases()).filter(({ status }) => status === "waiting");
    expect(again).toMatchObject([
      { reason: "dispute_overdue", priority: 2, owner: null, brief: { borrowerName: maria.fullName, loan: { id: "L-B-1" } } },
    ]);
    expect(again[0]!.openedAt).toBe(chicago("2026-04-10", 0));
    expect(await alerts()).toHaveLength(1);
    await desk(again[0]!.id, { act: "claim", agent: "ben" });
    expect(await desk(again[0]!.id, { act: "close", agent: "ben", outcome: "answered: contract shown" })).toMatchObject({
      outcome: "done",
    });
    expect(await borrower()).toMatchObject({ disputes: [] });
  });

  test("is not raised where it was answered in time", async () => {
    const id = await disputed();
    await desk(id, { act: "close", agent: "ann", outcome: "answered: contract shown" });
    await moveTo(later);
    expect(await alerts()).toEqual([]);
  });
});
