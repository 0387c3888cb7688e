// Knows that a hold which must not age a loan stops the ledger's days, once, and that its end starts them again. Refuses to know who placed it.
import { expect, test } from "@jest/globals";
import { addDays, parseInstant } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { readPauses } from "../../src/policy/pauses.ts";
import { statementOf } from "../../src/statement.ts";
import type { HoldReason } from "../../dialogs/dialog.ts";
import { pauseLedger } from "../../bot/still-loans.ts";
import type { TurnWrite } from "../../bot/store/store.ts";
import { bareRecord } from "./bare-record.ts";
import { loanOf, maria } from "./house.ts";

const loan = loanOf(maria);
const header = { loanId: loan.id, borrowerId: maria.id, recordedAt: 1 };
const opened: LedgerEvent = { ...header, kind: "loanOpened", id: "e1", seq: 1, effectiveOn: loan.disbursedOn, loan };
const record = (events: LedgerEvent[]) => ({ ...bareRecord({ borrower: maria, loans: [] }), loans: [{ loan, events, headHash: "h" }] });
const at = parseInstant("2026-03-11T14:00:00-05:00");
const held = (reason: HoldReason, until: string | null, liftedAt: number | null = null): TurnWrite["holds"] => [
  { id: "H-1", loanId: null, reason, from: "2026-03-11", until, liftedAt },
];
const writeOf = (holds: TurnWrite["holds"], events: LedgerEvent[] = [opened], today = "2026-03-11"): LedgerEvent[] => {
  const write = { holds, ledger: [] as LedgerEvent[], ledgerHeads: {} };
  pauseLedger(write, record(events), today, at);
  return write.ledger;
};

test("a dispute stands still: thirty days later the loan is no older, and the day after its end it ages again", () => {
  const events = [opened, ...writeOf(held("dispute", "2026-04-10"))];
  const before = statementOf(loan, [opened], "2026-03-11").daysPastDue;
  expect(statementOf(loan, events, "2026-04-10").daysPastDue).toBe(before - 1);
  expect(statementOf(loan, events, "2026-04-11").daysPastDue).toBe(before);
  expect(statementOf(loan, events, "2026-04-20").daysPastDue).toBe(before + 9);
  expect(statementOf(loan, events, "2026-04-20").calendarDaysPastDue).toBe(100);
});

test("lifted early it ages again from that day; lifted after its end nothing is lifted", () => {
  const placed = [opened, ...writeOf(held("hardship", "2026-04-10"))];
  const lifted = [...placed, ...writeOf(held("hardship", "2026-04-10", at), placed, "2026-03-21")];
  const days = (events: LedgerEvent[], on: string): number => statementOf(loan, events, on).daysPastDue;
  expect(days(lifted, "2026-03-31") - days(placed, "2026-03-31")).toBe(11); // 21 March is the first day that counts again
  expect(writeOf(held("hardship", "2026-04-10", at), placed, "2026-04-11")).toEqual([]);
});

test("penalty interest goes on or stands still as the policy says", () => {
  const penalty = (reason: HoldReason): number =>
    statementOf(loan, [opened, ...writeOf(held(reason, null))], addDays("2026-03-11", 60)).pastDue.penaltyMinor;
  expect(penalty("bereavement")).toBeLessThan(penalty("dispute"));
  expect(penalty("dispute")).toBe(statementOf(loan, [opened], addDays("2026-03-11", 60)).pastDue.penaltyMinor);
});

test("the same hold written again adds nothing; prolonged it adds only its new end", () => {
  const placed = [opened, ...writeOf(held("dispute", "2026-04-10"))];
  expect(writeOf(held("dispute", "2026-04-10"), placed)).toEqual([]);
  const longer = [...placed, ...writeOf(held("dispute", "2026-05-10"), placed, "2026-04-01")];
  expect(statementOf(loan, longer, "2026-05-10").daysPastDue).toBe(statementOf(loan, placed, "2026-03-12").daysPastDue);
});

test("a hold the policy does not name changes no figure", () => {
  expect(writeOf(held("already_paid", "2026-03-18"))).toEqual([]);
});

test("a policy with a hole names the row", () => {
  expect(() => readPauses({ pauses: [{ hold: "dispute", reason: "dispute", ages: false }] })).toThrow(
    /pauses\[0\], ages and accruesPenalty/,
  );
});
