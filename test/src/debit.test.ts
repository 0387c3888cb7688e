// Knows what the ladder is told of debits and of borrowers nobody reaches.
import { describe, expect, test } from "@jest/globals";
import { debitOutcome } from "../../src/debit.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { ContactEvent } from "../../src/contact-rules-terms.ts";
import { lostContactSince } from "../../src/lost-contact.ts";
import { statementOf } from "../../src/statement.ts";
import { loanOf, maria } from "../bot/house.ts";

const loan = loanOf(maria, { firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 3 });
const header = { loanId: loan.id, borrowerId: maria.id, seq: 0 };
const opened: LedgerEvent = { ...header, kind: "loanOpened", id: "o", effectiveOn: "2026-02-10", recordedAt: 0, loan };
const failed = (on: string, recordedAt: number): LedgerEvent => ({
  ...header,
  kind: "debitFailed",
  id: `f${on}`,
  effectiveOn: on,
  recordedAt,
  reason: "insufficient",
});
const paid = (on: string, recordedAt: number, reference: string): LedgerEvent => ({
  ...header,
  kind: "paymentReceived",
  id: reference,
  reference,
  effectiveOn: on,
  recordedAt,
  amountMinor: 41_205,
});
const dues = ["2026-03-10", "2026-04-10", "2026-05-10"];
const ask = (events: LedgerEvent[], dueOn = dues[0]!, today = "2026-03-12") => debitOutcome([opened, ...events], dues, dueOn, today); // prettier-ignore

describe("a debit", () => {
  test("is unknown before the due day, unpaid from it on", () => {
    expect(ask([], dues[0], "2026-03-09")).toEqual({ state: "unknown", failure: null });
    expect(ask([], dues[0], "2026-03-10")).toEqual({ state: "unpaid", failure: null });
  });
  test("that failed is failed for its own instalment, also when the bank tells late", () => {
    expect(ask([failed("2026-03-11", 5)])).toEqual({ state: "failed", failure: "insufficient" });
    expect(ask([failed("2026-03-11", 5)], dues[1], "2026-04-10")).toEqual({ state: "unpaid", failure: null });
  });
  test("is not failed any more once money came in another way, unless that came back too", () => {
    expect(ask([failed("2026-03-10", 5), paid("2026-03-11", 6, "R")]).state).toBe("unpaid");
    const back: LedgerEvent = { ...header, kind: "paymentReversed", id: "b", reference: "R", reason: "closed", effectiveOn: "2026-03-12", recordedAt: 7 };
    expect(ask([failed("2026-03-10", 5), paid("2026-03-11", 6, "R"), back]).state).toBe("failed");
  }); // prettier-ignore
  test("that failed moves no money", () => {
    expect(statementOf(loan, [opened, failed("2026-03-10", 5)], "2026-03-20")).toEqual(statementOf(loan, [opened], "2026-03-20"));
  });
});

describe("a borrower nobody reaches", () => {
  const day = 86_400_000;
  const rung = (at: number): ContactEvent => ({ at, medium: "call", direction: "out", outcome: "no_answer" });
  const home = { addresses: ["+1"], wrong: [] as string[] };
  test("is lost with the last address that turned out to be somebody else's", () => {
    const wrong: ContactEvent = { at: 7, medium: "sms", direction: "in", outcome: "wrong_number", address: "+1" };
    expect(lostContactSince([wrong], { addresses: ["+1"], wrong: ["+1"] })).toBe(7);
    expect(lostContactSince([wrong], { addresses: ["+1", "wx"], wrong: ["+1"] })).toBeNull();
  });
  test("is lost after two weeks of calls nobody took, not after one bad day", () => {
    expect(lostContactSince([0, 3, 6, 9, 12, 15].map((n) => rung(n * day)), home)).toBe(15 * day);
    expect(lostContactSince([0, 1, 2, 3, 4, 5].map((n) => rung(n * 3_600_000)), home)).toBeNull();
  }); // prettier-ignore
  test("is found again with one word of theirs, and not lost while messages arrive", () => {
    const calls = [0, 3, 6, 9, 12, 15].map((n) => rung(n * day));
    expect(lostContactSince([...calls, { at: 16 * day, medium: "sms", direction: "in", outcome: "text" }], home)).toBeNull();
    expect(lostContactSince([...calls, { at: 14 * day, medium: "sms", direction: "out", outcome: "sent" }], home)).toBeNull();
  });
});
