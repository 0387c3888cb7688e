// Knows that the lender's four questions and the feedback to lending are answered from the record alone: what was said, when, and what the ledger said then.
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { initialState, upgradeState } from "../../dialogs/state.ts";
import { step } from "../../dialogs/index.ts";
import { importFile } from "../../bot/api/imports.ts";
import { reportRoutes, type ReportHouse } from "../../bot/api/reports.ts";
import type { MovableClock } from "../../bot/clock.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import type { HttpRequest } from "../../bot/http.ts";
import { createOutbox, type Outbox } from "../../bot/outbox.ts";
import type { OpenRecord } from "../../bot/record.ts";
import { createSchedule, type Schedule } from "../../bot/schedule.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { carrierStub } from "./carrier-stub.ts";
import { chicago, houseOn, lender, loanOf, maria, sms, standingClock, type House } from "./house.ts";
import { scratchRecord } from "./scratch-record.ts";
import { passTo } from "./passing-time.ts";

let record: OpenRecord;
let pool: Pool;
let clock: MovableClock;
let schedule: Schedule;
let outbox: Outbox;
let house: House;
beforeAll(async () => {
  record = await scratchRecord();
  pool = openPool(record.url, { max: 1 });
});
afterAll(async () => {
  await pool.end();
  await record.close();
});
beforeEach(async () => {
  const tables = ["borrowers", "addresses", "loans", "ledger_events", "facts", "conversations", "inbox", "messages", "timeline", "promises", "holds", "handoffs", "contact_history", "outbox", "looks", "tasks", "occasions_done"]; // prettier-ignore
  await pool.query("", `TRUNCATE ${tables.join(", ")}`);
  clock = standingClock(chicago("2026-03-01", 600));
  house = houseOn(record, { step, newState: initialState, upgradeState, mayContact: byTheRules }, clock);
  schedule = createSchedule({ store: record.store, clock, lender, turn: house.turn, onError: (error) => { throw error; } }); // prettier-ignore
  outbox = createOutbox({ store: record.store, clock, lender, channels: { sms: carrierStub() }, statementOf: statementOfEvents, mayContact: byTheRules, onOptedOut: async () => undefined, onOutdated: async () => undefined, retryBaseMs: 1, unclearAfterMs: 1 }); // prettier-ignore
});

const moveTo = (to: number): Promise<void> => passTo(to, { store: record.store, clock, schedule, outbox });
const withLoan = async (more: Parameters<typeof loanOf>[1] = {}): Promise<void> => {
  await record.store.importBorrowers([maria], clock.now());
  await record.store.importLoans([loanOf(maria, { firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 3, debitAccountLast4: "4417", officer: "Ann Lee", branch: "North", ...more })], clock.now()); // prettier-ignore
};
const get = async (path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
  const { pathname, searchParams } = new URL(`http://x${path}`);
  const reports: ReportHouse = { store: record.store, lender, now: () => clock.now(), statementOf: statementOfEvents };
  const route = reportRoutes({ ...reports, mustBeSignedIn: () => undefined }).find((one) => one.path === pathname)!;
  const reply = await route.handle({ query: searchParams, headers, params: {} } as unknown as HttpRequest);
  let text = "";
  if (typeof reply.body === "string") text = reply.body;
  else for await (const piece of reply.body as AsyncIterable<string>) text += piece;
  return { status: reply.status, text };
};
const questions = async (
  query = "",
): Promise<{ officers: unknown[]; loans: { loanId: string; instalments: Record<string, unknown>[] }[] }> =>
  JSON.parse((await get(`/v1/reports/four-questions${query}`)).text) as never;

describe("the four questions", () => {
  test("are all yes after a notice, a second notice and an explanation that the daily run sent by itself", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-25", 600));
    const { officers, loans } = await questions("?asOf=2026-03-25");
    expect(loans).toMatchObject([{ loanId: "L-B-1", officer: "Ann Lee", branch: "North", instalments: [{ number: 1, dueOn: "2026-03-10", toldBefore: "yes", accurateAndClear: "yes", trackedAndSecondNotice: "yes", creditRecordExplained: "yes", because: [] }] }]); // prettier-ignore
    expect(officers).toMatchObject([{ officer: "Ann Lee", loans: 1, instalments: 1, toldBefore: { yes: 1, no: 0, yesSharePct: 100 } }]);
  });

  test("hold the notice against the ledger of its own hour: money that came later does not make it wrong", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-09", 15 * 60));
    await record.store.importPayments([{ loanId: "L-B-1", borrowerId: maria.id, paidOn: "2026-03-09", amountMinor: 5_000, reference: "R-1" }], clock.now()); // prettier-ignore
    await moveTo(chicago("2026-03-12", 600));
    expect((await questions("?asOf=2026-03-12")).loans[0]!.instalments[0]).toMatchObject({ accurateAndClear: "yes" });
  });

  test("find a notice whose amount was not the ledger's", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-12", 600));
    await pool.query("", `UPDATE timeline SET body = jsonb_set(body::jsonb, '{stated,amounts,0,amount}', '"1.00"') WHERE kind = 'said' AND body->'occasion'->>'kind' = 'notice'`); // prettier-ignore
    expect((await questions("?asOf=2026-03-12")).loans[0]!.instalments[0]).toMatchObject({
      toldBefore: "yes",
      accurateAndClear: "no",
      because: expect.arrayContaining(["the notice did not state the ledger's amount"]),
    });
  });

  test("count no message that the carrier could not deliver", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-09", 15 * 60));
    const [message] = await pool.query<{ external_id: string }>("", "SELECT external_id FROM messages WHERE direction = 'out'");
    await record.store.recordStatus("sms", message!.external_id, "undelivered", "30003", clock.now());
    await moveTo(chicago("2026-03-12", 600));
    expect((await questions("?asOf=2026-03-12")).loans[0]!.instalments[0]).toMatchObject({ toldBefore: "no" });
  });

  test("say no where nobody said anything, and leave out what had not fallen due", async () => {
    await clock.moveTo(chicago("2026-03-20", 600));
    await withLoan();
    const { loans } = await questions("?asOf=2026-03-20");
    expect(loans[0]!.instalments).toMatchObject([{ number: 1, toldBefore: "no", accurateAndClear: "no", trackedAndSecondNotice: "no" }]);
  });

  test("come as CSV, by loan and by officer, with nothing a spreadsheet would run", async () => {
    await withLoan({ officer: "=HYPERLINK(1)" });
    await moveTo(chicago("2026-03-12", 600));
    const byLoan = await get("/v1/reports/four-questions?format=csv&asOf=2026-03-12");
    expect(byLoan.text.split("\r\n").slice(0, 2)).toEqual([
      "loan_id,borrower_id,officer,branch,number,due_on,told_before,accurate_and_clear,tracked_and_second_notice,credit_record_explained,because",
      "L-B-1,B-1,'=HYPERLINK(1),North,1,2026-03-10,yes,yes,yes,no,the meaning of the credit record was not explained",
    ]);
    const byOfficer = await get("/v1/reports/four-questions.csv?by=officer&asOf=2026-03-12");
    expect(byOfficer.text.split("\r\n")[1]).toBe("'=HYPERLINK(1),1,1,1,0,100,1,0,100,1,0,100,0,1,0");
    expect((await get("/v1/reports/four-questions", { accept: "text/csv" })).text).toMatch(/^loan_id,/);
  });

  test("refuse a span that is none", async () => {
    await expect(get("/v1/reports/four-questions?asOf=soon")).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("soon"),
    });
    await expect(get("/v1/reports/four-questions?by=branch")).rejects.toMatchObject({ status: 400 });
  });
});

describe("a bank's word on a debit", () => {
  const debits = (text: string) => importFile({ store: record.store, now: () => clock.now() }, "debits", Readable.from([text]), false);

  test("is told to the borrower with its reason, brings a task for a new authorisation, and is on record", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-10", 9 * 60));
    expect(await debits("loan_id,tried_on,result,reason\nL-B-1,2026-03-10,failed,closed\n")).toEqual({ accepted: 1, rejected: [] });
    await moveTo(chicago("2026-03-10", 18 * 60));
    const said = await pool.query<{ says: string[] }>(
      "",
      "SELECT body->'says' AS says FROM timeline WHERE kind = 'said' ORDER BY at, recorded",
    );
    expect(said.at(-1)!.says).toContain("trackingDebitClosed");
    const tasks = await pool.query<{ kind: string }>("", "SELECT record->>'kind' AS kind FROM tasks");
    expect(tasks).toEqual([{ kind: "debit_authorisation" }]);
    expect((await record.store.timeline(maria.id, { kinds: ["debit_failed"] })).items[0]!.body).toEqual({
      reason: "closed",
      on: "2026-03-10",
    });
  });

  test("that comes a day late is told as well, in place of the plain reminder of that day", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-11", 9 * 60));
    await debits("loan_id,tried_on,result,reason\nL-B-1,2026-03-10,failed,insufficient\n");
    await moveTo(chicago("2026-03-11", 18 * 60));
    const said = await pool.query<{ says: string[] }>(
      "",
      "SELECT body->'says' AS says FROM timeline WHERE kind = 'said' ORDER BY at, recorded",
    );
    expect(said.at(-1)!.says).toContain("trackingDebitInsufficient");
  });

  test("takes a payment back when it was booked, once", async () => {
    await withLoan();
    await moveTo(chicago("2026-03-10", 9 * 60));
    await record.store.importPayments([{ loanId: "L-B-1", borrowerId: maria.id, paidOn: "2026-03-10", amountMinor: 41_205, reference: "DD-7", method: "debit" }], clock.now()); // prettier-ignore
    const line = "loan_id,tried_on,result,reason,reference\nL-B-1,2026-03-12,returned,insufficient,DD-7\n";
    await debits(line);
    await debits(line);
    const { events } = (await record.store.readLoan("L-B-1"))!;
    expect(events.filter(({ kind }) => kind === "paymentReversed")).toHaveLength(1);
    expect(statementOfEvents(events, "2026-03-12").daysPastDue).toBe(2);
    expect(await debits("loan_id,tried_on,result,reason,reference\nL-B-1,2026-03-12,returned,insufficient,DD-8\n")).toMatchObject({ accepted: 0, rejected: [{ row: 1, column: "reference", code: "unknown_payment" }] }); // prettier-ignore
  });
});

describe("the feedback to lending", () => {
  test("adds up overdue by every cut of the handbook, first payments missed, rolls and reasons", async () => {
    await withLoan({ instalments: 3 });
    await record.store.importLoans(
      [loanOf(maria, { id: "L-2", firstDueOn: "2026-04-10", disbursedOn: "2026-03-01", product: "car" })],
      clock.now(),
    );
    await moveTo(chicago("2026-03-12", 600));
    await house.turn.handleInbound(sms("I lost my job"));
    await clock.moveTo(chicago("2026-04-20", 600));
    const { text } = await get("/v1/reports/lending.csv?asOf=2026-04-20&from=2026-03-05");
    const rows = text
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    const row = (group: string, value: string): string[] | undefined => rows.find((one) => one[0] === group && one[1] === value);
    expect(rows[0]).toEqual(["group", "value", "currency", "loans", "past_due_loans", "past_due_amount", "payoff_amount", "first_payments_due", "first_payment_defaults", "repeat_customer_loans"]); // prettier-ignore
    const { events } = (await record.store.readLoan("L-B-1"))!;
    const now = statementOfEvents(events, "2026-04-20");
    expect(row("product", "personal")).toEqual(["product", "personal", "USD", "1", "1", (now.pastDue.totalMinor / 100).toFixed(2), (now.payoff.totalMinor / 100).toFixed(2), "1", "1", "0"]); // prettier-ignore
    expect(row("all", "all")).toMatchObject({ 3: "2", 9: "1" });
    for (const [group, value] of [["region", "US-IL"], ["branch", "North"], ["officer", "Ann Lee"], ["amount", "1000 to 5000"], ["month_of_origination", "2026-02"], ["industry", "none"]] as const) expect([group, row(group, value)?.[3]]).toEqual([group, expect.stringMatching(/[12]/)]); // prettier-ignore
    expect(rows.filter(([group]) => group === "roll").length).toBeGreaterThan(0);
  });
});
