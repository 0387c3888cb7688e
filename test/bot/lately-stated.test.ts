// Knows that what is kept of a ledger is never older than the ledger. Refuses to know how much time it saves.
import { describe, expect, test } from "@jest/globals";
import type { LedgerEvent } from "../../src/events.ts";
import { factsOf, statementOfEvents } from "../../bot/facts.ts";
import { keptByHead } from "../../bot/lately-stated.ts";
import type { TurnRecord } from "../../bot/store/store.ts";
import { chicago, houseOn, lender, loanOf, maria, ours, standingClock, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const loan = loanOf(maria);
const { record } = await recordForEachTest(withMaria);
const event = (id: string): LedgerEvent => ({ id, kind: "paymentReceived" }) as unknown as LedgerEvent;

describe("what is kept of a ledger", () => {
  test("is made once for one head, one day and one loan's terms", () => {
    const kept = keptByHead<{ n: number }>();
    let made = 0;
    const make = () => ({ n: ++made });
    const at = { loan, events: [event("a")], headHash: "h1" };
    expect([kept(at, "2026-03-11", make).n, kept(at, "2026-03-11", make).n]).toEqual([1, 1]);
    expect(kept(at, "2026-03-12", make).n).toBe(2);
    expect(kept({ ...at, headHash: "h2" }, "2026-03-11", make).n).toBe(3);
    expect(kept({ ...at, events: [] }, "2026-03-11", make).n).toBe(4);
    expect(kept({ ...at, loan: { ...loan, officer: "Li" } }, "2026-03-11", make).n).toBe(5);
  });

  test("is not kept where the ledger has no head, and cannot be changed by who reads it", () => {
    const kept = keptByHead<{ sums: { total: number } }>();
    let made = 0;
    const make = () => ({ sums: { total: ++made } });
    const bare = { loan, events: [event("a")] };
    expect([kept(bare, "2026-03-11", make).sums.total, kept(bare, "2026-03-11", make).sums.total]).toEqual([1, 2]);
    const shared = kept({ ...bare, headHash: "h" }, "2026-03-11", make);
    expect(() => (shared.sums.total = 0)).toThrow(TypeError);
  });
});

describe("a payment that another process books", () => {
  test("is in the very next turn's facts", async () => {
    const { store } = record;
    const owed: number[] = [];
    const { turn } = houseOn(
      { store },
      {
        step: (state, _input, facts) => {
          owed.push(facts.loans[0]!.statement.pastDue.totalMinor);
          return { state, effects: [], explanations: [] };
        },
      },
      standingClock(),
    );
    const say = (externalId: string) => turn.handleInbound({ channel: "sms", theirs: maria.phone!, ours, externalId, text: "hello" });
    await say("SM1");
    await say("SM2");
    await store.importPayments([{ loanId: loan.id, borrowerId: maria.id, paidOn: "2026-03-10", amountMinor: 1_000, reference: "R-1" }], chicago("2026-03-11", 840));
    await say("SM3");
    expect([owed[1], owed[2]]).toEqual([owed[0], owed[0]! - 1_000]);
  });

  test("a record that ends earlier has its own figures", async () => {
    const { store } = record;
    await store.importPayments([{ loanId: loan.id, borrowerId: maria.id, paidOn: "2026-03-10", amountMinor: 1_000, reference: "R-1" }], start);
    const read: TurnRecord = await store.readTurn({ by: "address", channel: "sms", theirs: maria.phone!, ours, externalId: "x" }, start);
    const whole = factsOf(read, { channel: "sms", theirs: maria.phone! }, lender, statementOfEvents, start);
    const before = { ...read, loans: read.loans.map((one) => ({ ...one, events: one.events.filter(({ kind }) => kind !== "paymentReceived") })) };
    const earlier = factsOf(before, { channel: "sms", theirs: maria.phone! }, lender, statementOfEvents, start);
    expect(earlier.loans[0]!.statement.pastDue.totalMinor - whole.loans[0]!.statement.pastDue.totalMinor).toBe(1_000);
  });
}); // prettier-ignore
