// Promises of the outbox: every message leaves once, in order, or is accounted for, whatever the carrier does.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { createOutbox, type Outbox, type OutboxPorts } from "../../bot/outbox.ts";
import { createSchedule } from "../../bot/schedule.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { carrierStub, type CarrierStub } from "./carrier-stub.ts";
import { allowAll, houseOn, lender, maria, sms, start, withMaria, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record, rows } = await recordForEachTest(withMaria);
let house: House;
let carrier: CarrierStub;
let outbox: Outbox;
const outboxWith = (more: Partial<OutboxPorts> = {}): Outbox => {
  const { store } = record;
  const schedule = createSchedule({ store, clock: house.clock, lender, turn: house.turn });
  return createOutbox({
    store, clock: house.clock, lender, channels: { sms: carrier }, statementOf: statementOfEvents, mayContact: allowAll, onOptedOut: (row) => schedule.optedOut(row),
    onOutdated: (row) => schedule.outdated(row), retryBaseMs: 1, unclearAfterMs: 1, ...more,
  });
}; // prettier-ignore
beforeEach(() => {
  house = houseOn(record);
  carrier = carrierStub();
  outbox = outboxWith();
});
const statuses = async (): Promise<unknown[]> =>
  (await rows("SELECT status FROM messages WHERE direction = 'out' ORDER BY recorded")).map((row) => row["status"]);
const kinds = async (): Promise<unknown[]> =>
  (await rows("SELECT kind FROM timeline WHERE kind NOT IN ('heard', 'decided', 'said') ORDER BY recorded")).map((row) => row["kind"]);

describe("sending", () => {
  test("sends what was committed, in the talk's order, and records the carrier's id", async () => {
    await house.turn.handleInbound(sms("one"));
    await house.turn.handleInbound(sms("two"));
    expect(await outbox.drain()).toMatchObject({ sent: 2, left: 0 });
    expect(carrier.log.length).toBe(2);
    expect(await statuses()).toEqual(["sent", "sent"]);
    expect(await rows("SELECT external_id FROM messages WHERE direction = 'out' ORDER BY recorded")).toEqual(
      carrier.log.map(({ id }) => ({ external_id: id })),
    );
    expect(await rows("SELECT record->>'outcome' AS outcome FROM contact_history WHERE record->>'direction' = 'out'")).toEqual([
      { outcome: "sent" },
      { outcome: "sent" },
    ]);
  });

  test("tries again when the carrier took nothing", async () => {
    carrier.next = [
      { outcome: "retry", afterMs: 1, error: "429" },
      { outcome: "retry", afterMs: 1, error: "connection refused" },
    ];
    await house.turn.handleInbound(sms("one"));
    expect(await outbox.drain()).toMatchObject({ sent: 1, left: 0 });
    expect(carrier.log.length).toBe(1);
    expect(carrier.asked).toBe(0);
  });

  test("asks the carrier's log before it sends again after a time-out, and finds what was taken", async () => {
    carrier.next = ["lost"];
    await house.turn.handleInbound(sms("one"));
    expect(await outbox.drain()).toMatchObject({ sent: 1, left: 0 });
    expect(carrier.log.length).toBe(1);
    expect(carrier.asked).toBe(1);
    expect(await statuses()).toEqual(["sent"]);
  });

  test("sends again after a time-out when the log has nothing", async () => {
    carrier.next = [{ outcome: "unclear", error: "timeout" }];
    await house.turn.handleInbound(sms("one"));
    expect(await outbox.drain()).toMatchObject({ sent: 1 });
    expect(carrier.log.length).toBe(1);
    expect(carrier.asked).toBe(1);
  });

  test("does not send while the log cannot be read", async () => {
    carrier.next = ["lost"];
    carrier.canBeAsked = false;
    await house.turn.handleInbound(sms("one"));
    expect(await outbox.drain(30)).toMatchObject({ sent: 0, left: 1 });
    expect(await statuses()).toEqual(["unknown"]);
    carrier.canBeAsked = true;
    await outbox.drain();
    expect(carrier.log.length).toBe(1);
  });

  test("tells two equal messages apart when one of them was lost", async () => {
    await house.turn.handleInbound(sms("one"));
    await outbox.drain();
    carrier.next = [{ outcome: "unclear", error: "timeout" }];
    await house.turn.handleInbound(sms("two"));
    await outbox.drain();
    expect(carrier.log.length).toBe(2);
    expect(new Set((await rows("SELECT external_id FROM messages WHERE direction = 'out'")).map((row) => row["external_id"])).size).toBe(2);
  });

  test("never repeats a send to someone the carrier says has opted out, and records it as their wish", async () => {
    carrier.next = [{ outcome: "opted_out", error: "21610" }];
    await house.turn.handleInbound(sms("one"));
    expect(await outbox.drain()).toMatchObject({ sent: 0, withheld: 1, left: 0 });
    expect(await statuses()).toEqual(["withheld"]);
    expect((await record.store.readBorrower("B-1"))!.optOuts).toMatchObject([{ channel: "sms", address: maria.phone }]);
    expect(await kinds()).toEqual(["withheld", "opted_out"]);
  });

  test("gives up a message the carrier refuses, and says why", async () => {
    carrier.next = [{ outcome: "failed", errorCode: "21211", error: "no such number" }];
    await house.turn.handleInbound(sms("one"));
    expect(await outbox.drain()).toMatchObject({ failed: 1, left: 0 });
    expect(await rows("SELECT error_code FROM messages WHERE direction = 'out'")).toEqual([{ error_code: "21211" }]);
  });

  test("keeps to the rules at the moment of sending", async () => {
    await house.turn.handleInbound(sms("one"));
    const closed = outboxWith({
      mayContact: () => ({
        outcome: "wait_until",
        notBefore: start + 3_600_000,
        rule: "TEST.NIGHT",
        explanation: "it is night",
        trace: [],
        mustNotInclude: [],
        duties: [],
      }),
    });
    expect(await closed.drain()).toMatchObject({ sent: 0, left: 0 });
    expect(await record.store.nextOutboxAt()).toBe(start + 3_600_000);
    expect(await kinds()).toEqual(["postponed"]);
    await house.clock.moveTo(start + 3_600_000);
    expect(await outbox.drain()).toMatchObject({ sent: 1 });
  });

  test("is shared by several workers without a message sent twice", async () => {
    const people = Array.from({ length: 40 }, (_, i) => `+1312555${2000 + i}`);
    await Promise.all(people.map((theirs) => house.turn.handleInbound(sms("one", { theirs }))));
    const others = [outboxWith(), outboxWith(), outboxWith()];
    await Promise.all([outbox, ...others].map((one) => one.drain()));
    expect(carrier.log.length).toBe(40);
    expect(new Set(carrier.log.map(({ to }) => to)).size).toBe(40);
  });

  test("keeps to the sender's rate, for all workers together", async () => {
    carrier = carrierStub(200);
    const [one, two] = [outboxWith(), outboxWith()];
    const people = Array.from({ length: 40 }, (_, i) => `+1312555${2000 + i}`);
    await Promise.all(people.map((theirs) => house.turn.handleInbound(sms("one", { theirs }))));
    const began = performance.now();
    await Promise.all([one.drain(), two.drain()]);
    expect(carrier.log.length).toBe(40);
    expect(performance.now() - began).toBeGreaterThanOrEqual(39 * 5 - 20);
  });
});

describe("a delivery report", () => {
  const sentId = async (): Promise<string> => {
    await house.turn.handleInbound(sms("one"));
    await outbox.drain();
    return carrier.log[0]!.id;
  };
  test("never takes a message back to an earlier state", async () => {
    const id = await sentId();
    for (const status of ["delivered", "sent", "delivered", "sent"] as const)
      expect(await record.store.recordStatus("sms", id, status, null, start)).toBe(true);
    expect(await statuses()).toEqual(["delivered"]);
    expect(await kinds()).toEqual(["sent", "delivered"]);
  });

  test("that overtakes the record of its own send is kept until the send is recorded", async () => {
    await house.turn.handleInbound(sms("one"));
    expect(await record.store.recordStatus("sms", "SM00000000000000000000000000000001", "delivered", null, start)).toBe(false);
    await outbox.drain();
    expect(await statuses()).toEqual(["delivered"]);
    expect(await rows("SELECT * FROM early_statuses")).toEqual([]);
  });

  test("of a failure says the carrier's code", async () => {
    const id = await sentId();
    await record.store.recordStatus("sms", id, "undelivered", "30005", start);
    expect(await rows("SELECT status, error_code FROM messages WHERE direction = 'out'")).toEqual([
      { status: "undelivered", error_code: "30005" },
    ]);
  });
});

describe("the sender's line", () => {
  /** Rows of talks that wait for nobody, all of Maria's. */
  const waiting = (count: number, priority: 1 | 5): Promise<unknown> =>
    rows(
      `INSERT INTO outbox (borrower_id, outbox_id, conversation_id, message_id, message_at, channel, theirs, ours, body, due_at, priority, sort_key, purpose, loan_id, basis)
       SELECT borrower_id, 'W${priority}-' || n, 'sms:' || theirs || '|w${priority}-' || n, 'W${priority}-' || n, message_at, channel, '${priority === 1 ? "urgent" : "bulk"} ' || n, ours, body, due_at, ${priority},
         sort_key, purpose, loan_id, basis FROM outbox, generate_series(1, ${count}) AS n WHERE outbox_id NOT LIKE 'W%'`,
    );
  const sent = async (count: number): Promise<void> => {
    for (const until = Date.now() + 20_000; carrier.log.length < count && Date.now() < until;)
      await new Promise((done) => setTimeout(done, 2));
  };

  test("lets an answer pass ten thousand reminders: it waits for what is in hand, one message of each worker", async () => {
    carrier = carrierStub(50);
    outbox = outboxWith();
    await house.turn.handleInbound(sms("the first"));
    await waiting(10_000, 5);
    await rows("DELETE FROM outbox WHERE outbox_id NOT LIKE 'W%'");
    outbox.start();
    await sent(8);
    await house.turn.handleInbound(sms("I want to die"));
    const when = carrier.log.length;
    outbox.wake();
    await sent(when + 12);
    await outbox.stop();
    const place = carrier.log.findIndex(({ to }) => !to.startsWith("bulk"));
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place - when).toBeLessThanOrEqual(5);
  });

  test("keeps a place for reminders while two thousand answers wait", async () => {
    carrier = carrierStub(500);
    outbox = outboxWith();
    await house.turn.handleInbound(sms("the first"));
    await waiting(2_000, 1);
    await waiting(2_000, 5);
    outbox.start();
    await sent(300);
    await outbox.stop();
    const bulk = carrier.log.slice(0, 300).filter(({ to }) => to.startsWith("bulk")).length;
    expect(bulk).toBeGreaterThan(30);
    expect(bulk).toBeLessThan(150);
  });
});

describe("one person's budget", () => {
  const noon = (day: number): number => start + day * 86_400_000;
  /** At most one contact a day, over all media. */
  const onceADay: OutboxPorts["mayContact"] = (attempt, history, facts, jurisdiction, now) =>
    history.some((event) => event.direction === "out" && event.at > now - 86_400_000)
      ? { outcome: "wait_until", notBefore: now + 86_400_000, rule: "TEST.ONCE", explanation: "once a day", trace: [], mustNotInclude: [], duties: [] }
      : allowAll(attempt, history, facts, jurisdiction, now); // prettier-ignore
  /** So many reminders of Maria's, each in a talk of its own and by a sender of its own, due at the same moment. */
  const planned = async (count: number): Promise<void> => {
    await house.turn.handleInbound(sms("one"));
    await rows(
      `INSERT INTO outbox (borrower_id, outbox_id, conversation_id, message_id, message_at, channel, theirs, ours, body, due_at, priority, sort_key, purpose, loan_id, basis)
       SELECT borrower_id, 'P-' || n, 'sms:p-' || n, 'P-' || n, message_at, channel, theirs, ours || n, body, due_at, 5, sort_key, 'reminder', loan_id,
         basis || '{"occasion": {"kind": "ladder_contact"}}'::jsonb FROM outbox, generate_series(1, ${count}) AS n`,
    );
    await rows("DELETE FROM outbox WHERE outbox_id NOT LIKE 'P-%'");
  };

  test("is not broken by two houses on one record that send at the same moment", async () => {
    await planned(6);
    const houses = Array.from({ length: 4 }, () => outboxWith({ mayContact: onceADay }));
    await Promise.all(houses.map((one) => one.drain()));
    expect(carrier.log.length).toBe(1);
    expect((await kinds()).filter((kind) => kind === "postponed").length).toBe(5);
    await house.clock.moveTo(noon(1) + 1);
    await Promise.all(houses.map((one) => one.drain()));
    expect(carrier.log.length).toBe(2);
  });

  test("is not held up by a reminder that the carrier did not take", async () => {
    await planned(2);
    carrier.next = [{ outcome: "retry", afterMs: 60_000, error: "429" }];
    await outboxWith({ retryBaseMs: 60_000 }).drain(300);
    expect(carrier.log.length).toBe(1);
  });

  test("counts a contact whose end is not known before the next is thought of", async () => {
    await planned(2);
    carrier.next = ["lost"];
    await outboxWith({ mayContact: onceADay, unclearAfterMs: 50 }).drain();
    expect([carrier.log.length, carrier.asked]).toEqual([1, 1]);
  });

  test("is over with a stop that comes between planning and sending", async () => {
    await planned(1);
    await house.turn.handleInbound(sms("stop"));
    await outbox.drain();
    expect(await rows("SELECT body->>'rule' AS rule FROM timeline WHERE kind = 'withheld'")).toEqual([{ rule: "opt_out" }]);
    expect(carrier.log.length).toBe(1);
  });

  test("is over with a stop that comes while the message stands in the sender's own line", async () => {
    await planned(1);
    carrier = carrierStub(1);
    await rows("UPDATE outbox SET ours = 'busy'");
    await record.store.bookSender("sms|busy", 1, 1);
    const sending = outboxWith().drain();
    await new Promise((done) => setTimeout(done, 250));
    await house.turn.handleInbound(sms("stop"));
    await sending;
    expect(await rows("SELECT body->>'rule' AS rule FROM timeline WHERE kind = 'withheld'")).toEqual([{ rule: "opt_out" }]);
    expect(carrier.log.length).toBe(1);
  });
});
