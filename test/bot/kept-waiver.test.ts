// Knows that late interest let go for a promise is let go when it is kept, and once. The schedule runs it against the record; here it is the two pure halves.
import { describe, expect, test } from "@jest/globals";
import { instantAt } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { Lender } from "../../src/lender.ts";
import type { PromiseToPay } from "../../src/promise.ts";
import lenderData from "../../src/policy/lender-demo.json" with { type: "json" };
import { writeOfChanges } from "../../bot/changes.ts";
import { dueFor } from "../../bot/due.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import type { BorrowerRecord } from "../../bot/store/store.ts";
import { loanOf, maria } from "./house.ts";

const lender = lenderData as unknown as Lender;
const now = instantAt("2026-03-18", 600, maria.timeZone);
const loan = loanOf(maria);

function record(status: PromiseToPay["status"], paidMinor: number, more: LedgerEvent[] = []): BorrowerRecord {
  const head = { loanId: loan.id, borrowerId: maria.id, recordedAt: now, seq: 1 };
  const events: LedgerEvent[] = [
    { ...head, kind: "loanOpened", id: "E-1", effectiveOn: loan.disbursedOn, loan },
    { ...head, kind: "paymentReceived", id: "E-2", effectiveOn: "2026-03-18", amountMinor: paidMinor, reference: "R-1" },
    ...more,
  ];
  const promise: PromiseToPay = {
    id: "P-1", loanId: loan.id, borrowerId: maria.id, amountMinor: 5_000, currency: loan.currency, on: "2026-03-20", method: "transfer", status, madeOn: "2026-03-12",
    channel: "sms", waiver: { component: "penalty", amountMinor: 40 },
  }; // prettier-ignore
  return {
    borrowerId: maria.id, factsVersion: 3, borrower: maria, loans: [{ loan, events, headHash: "h" }], promises: [promise], plans: [], holds: [], openHandoff: null,
    claims: [], claimsFound: [], claimsNotFound: [], optOuts: [], contactHistory: [], tasks: [], occasionsDone: [], wrongAddresses: [], disputes: [],
  } as unknown as BorrowerRecord; // prettier-ignore
}

const written = (of: BorrowerRecord): ReturnType<typeof writeOfChanges> =>
  writeOfChanges(dueFor(of, lender, statementOfEvents, now).changes, of, lender, now);

describe("late interest let go for a promise", () => {
  test("is taken off when the promise is kept, chained to the loan's ledger and told on the timeline", () => {
    const write = written(record("running", 5_000));
    expect(write.promises.map(({ status }) => status)).toEqual(["kept"]);
    expect(write.ledger).toMatchObject([{ kind: "waived", id: "waived:P-1", component: "penalty", amountMinor: 40, by: "bot" }]);
    expect(write.ledgerHeads).toEqual({ [loan.id]: { seq: 2, hash: "h" } });
    expect(write.events.map(({ kind }) => kind)).toContain("waived");
  });

  test("stays while the promise runs, and when it is not kept in full", () => {
    expect(written(record("running", 1_000)).ledger).toEqual([]);
  });

  test("is never taken off a second time", () => {
    const waived: LedgerEvent = {
      kind: "waived", id: "waived:P-1", loanId: loan.id, borrowerId: maria.id, effectiveOn: "2026-03-18", recordedAt: now, seq: 3, component: "penalty", amountMinor: 40, by: "bot", reason: "",
    }; // prettier-ignore
    expect(written(record("running", 5_000, [waived])).ledger).toEqual([]);
    expect(written(record("kept", 5_000)).ledger).toEqual([]);
  });

  const head = { loanId: loan.id, borrowerId: maria.id, recordedAt: now, seq: 3 };
  const waived: LedgerEvent = {
    ...head,
    kind: "waived",
    id: "waived:P-1",
    effectiveOn: "2026-03-18",
    component: "penalty",
    amountMinor: 40,
    by: "bot",
    reason: "",
  };
  const reversed: LedgerEvent = {
    ...head,
    kind: "paymentReversed",
    id: "E-9",
    effectiveOn: "2026-03-18",
    reference: "R-1",
    reason: "insufficient",
  };
  const penaltyOf = (events: LedgerEvent[]): number => statementOfEvents(events, "2026-03-18").pastDue.penaltyMinor;

  test("is owed again when the payment comes back, to the cent and once", () => {
    const before = record("kept", 5_000, [waived, reversed]);
    const write = written(before);
    expect(write.promises.map(({ status }) => status)).toEqual(["running"]);
    expect(write.ledger.map(({ kind }) => kind)).toEqual(["charged"]);
    expect(write.events.map(({ kind }) => kind)).toContain("waiver_withdrawn");
    const { events } = before.loans[0]!;
    const without = events.filter(({ id }) => id !== waived.id);
    expect(penaltyOf(events)).toBeLessThan(penaltyOf(without));
    expect(penaltyOf([...events, ...write.ledger])).toBe(penaltyOf(without));
    expect(written(record("running", 5_000, [waived, reversed, ...write.ledger])).ledger).toEqual([]);
  });

  test("is let go once more when the money comes after all", () => {
    const back = written(record("kept", 5_000, [waived, reversed])).ledger;
    const paid: LedgerEvent = {
      ...head,
      kind: "paymentReceived",
      id: "E-10",
      effectiveOn: "2026-03-18",
      amountMinor: 5_000,
      reference: "R-2",
    };
    const write = written(record("running", 5_000, [waived, reversed, ...back, paid]));
    expect(write.ledger).toMatchObject([{ kind: "waived", id: "waived:P-1:2", amountMinor: 40 }]);
  });
});
