// Knows what an import promises: good rows are taken, bad ones told with row, column and reason, a wrong header takes nothing. Refuses the network.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Readable } from "node:stream";
import type { ImportKind } from "../../bot/api/columns.ts";
import { FileRejected, importFile, type ImportAnswer } from "../../bot/api/imports.ts";
import type { OpenRecord } from "../../bot/record.ts";
import { statementOf } from "../../src/statement.ts";
import { scratchRecord } from "./scratch-record.ts";

const now = Date.parse("2026-03-11T18:00:00Z");
let record: OpenRecord;
beforeAll(async () => {
  record = await scratchRecord();
});
afterAll(() => record.close());

const take = (kind: ImportKind, lines: readonly string[], dryRun = false): Promise<ImportAnswer> =>
  importFile({ store: record.store, now: () => now }, kind, Readable.from([Buffer.from(lines.join("\n"))]), dryRun);

async function refused(kind: ImportKind, lines: readonly string[]): Promise<unknown> {
  try {
    return await take(kind, lines);
  } catch (error) {
    if (error instanceof FileRejected) return error.rejected.map(({ row, column, code }) => [row, column, code]);
    throw error;
  }
}
const codes = (answer: ImportAnswer): unknown => answer.rejected.map(({ row, column, code }) => [row, column, code]);

const borrowerHead =
  "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,payday,consent_sms";
const ana = "B-1,Ana Díaz,es,MX,CMX,America/Mexico_City,1980-02-29,1234,06700,+525500010000,2026-02-01,15,true";
const loanHead =
  "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization";
const loan = (id: string, more: Partial<Record<"borrower" | "currency" | "principal" | "due" | "rate", string>> = {}): string =>
  `${id},${more.borrower ?? "B-1"},personal loan,first,${more.currency ?? "MXN"},${more.principal ?? "12000.00"},${more.rate ?? "24"},0.05,2025-12-10,${more.due ?? "2026-01-10"},12,monthly,equal_instalment`;

describe("borrowers", () => {
  test("are taken as they are written", async () => {
    expect(await take("borrowers", [borrowerHead, ana])).toEqual({ accepted: 1, rejected: [] });
    expect((await record.store.readBorrower("B-1"))!.borrower).toEqual({
      id: "B-1", fullName: "Ana Díaz", language: "es", country: "MX", region: "CMX", timeZone: "America/Mexico_City", birthDate: "1980-02-29", idLast4: "1234",
      postcode: "06700", phone: "+525500010000", phoneVerifiedOn: "2026-02-01", payday: 15, consentSms: true, consentCall: false, consentWechat: false,
    }); // prettier-ignore
  });

  test("that are good are taken when others are bad, each with its row and column", async () => {
    const answer = await take("borrowers", [
      borrowerHead,
      "B-2,Ben,en,US,MA,America/New_York,,,,,,,",
      "B-3,,en,USA,,America/Nowhere,1980-02-30,12,,5551234,,32,yes",
      "B-4,Dee,fr,US,US-MA,America/New_York,,,,,,,",
      "B-2,Ben again,en,US,,America/New_York,,,,,,,",
      "B-5,Eve,en,US,US-MA,America/New_York,,,,,,,FALSE",
      "B-6,short row",
      "?B-7,Mallory,en,US,,America/New_York,,,,,,,",
    ]);
    expect(answer.accepted).toBe(2);
    expect(codes(answer)).toEqual([
      [2, "full_name", "required"],
      [2, "country", "bad_value"],
      [2, "time_zone", "bad_value"],
      [2, "birth_date", "bad_value"],
      [2, "id_last4", "bad_value"],
      [2, "phone", "bad_value"],
      [2, "payday", "bad_value"],
      [2, "consent_sms", "bad_value"],
      [3, "language", "bad_value"],
      [4, "borrower_id", "duplicate"],
      [6, "", "cell_count"],
      [7, "borrower_id", "bad_value"],
    ]);
    expect(answer.rejected[1]!.message).toBe('"USA" is not a two-letter ISO 3166 country such as US');
    expect((await record.store.readBorrower("B-5"))!.borrower).toMatchObject({ region: "MA", consentSms: false });
    expect(await record.store.readBorrower("B-3")).toBeNull();
  });

  test("with a wrong header are not taken at all", async () => {
    expect(await refused("borrowers", [`${borrowerHead},shoe_size`, `${ana},42`])).toEqual([[0, "shoe_size", "unknown_column"]]);
    expect(await refused("borrowers", ["borrower_id,full_name,language,country", "B-8,Al,en,US"])).toEqual([
      [0, "time_zone", "missing_column"],
    ]);
    expect(await refused("borrowers", [`${borrowerHead},payday`, `${ana},1`])).toEqual([[0, "payday", "column_twice"]]);
    expect(await refused("contacts", [""])).toHaveLength(4);
    expect(await record.store.readBorrower("B-8")).toBeNull();
  });

  test("may be only looked at", async () => {
    expect(await take("borrowers", [borrowerHead, ana.replace("B-1", "B-9")], true)).toEqual({ accepted: 1, rejected: [] });
    expect(await record.store.readBorrower("B-9")).toBeNull();
  });

  test("come in any order of columns, with a byte-order mark, quotes and Windows line ends", async () => {
    const text = '\ufefffull_name,time_zone,country,language,borrower_id\r\n"Lee, ""Al""",Asia/Shanghai,CN,zh,B-10\r\n\r\n';
    expect(await take("borrowers", [text])).toEqual({ accepted: 1, rejected: [] });
    expect((await record.store.readBorrower("B-10"))!.borrower!.fullName).toBe('Lee, "Al"');
  });

  test("come with line ends of several systems in one file", async () => {
    const text = `${borrowerHead}\r\n${ana.replace("B-1", "B-60")}\n${ana.replace("B-1", "B-61")}\r\n`;
    expect(await take("borrowers", [text])).toEqual({ accepted: 2, rejected: [] });
  });

  test("in another encoding are told instead of being kept with question marks", async () => {
    const latin1 = Buffer.from([borrowerHead, ana.replace("B-1", "B-62")].join("\n"), "latin1");
    const answer = await importFile({ store: record.store, now: () => now }, "borrowers", Readable.from([latin1]), false);
    expect([answer.accepted, codes(answer)]).toEqual([0, [[1, "full_name", "not_utf8"]]]);
  });

  test("in a file that breaks off are taken up to there", async () => {
    const answer = await take("borrowers", [borrowerHead, ana.replace("B-1", "B-11"), 'B-12,"unclosed,en']);
    expect(answer.accepted).toBe(1);
    expect(codes(answer)).toEqual([[2, "", "bad_csv"]]);
  });

  test("after a quote that is never closed are taken all the same", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => (i === 10 ? '"B-10,unclosed,en,US,UTC' : `Q-${i},Name ${i},en,US,UTC`));
    const answer = await take("borrowers", ["borrower_id,full_name,language,country,time_zone", ...rows]);
    expect(answer).toEqual({ accepted: 2999, rejected: [expect.objectContaining({ row: 11, code: "bad_csv", message: "the quote that opens in line 12 is not closed" })] }); // prettier-ignore
  });

  test("from a spreadsheet that writes semicolons, or its own spelling of the header, are told what was expected", async () => {
    const told = async (lines: string[]): Promise<string[]> => {
      try {
        return (await take("borrowers", lines)).rejected.map(({ message }) => message);
      } catch (error) {
        return (error as FileRejected).rejected.map(({ message }) => message);
      }
    };
    expect(await told([borrowerHead, ana].map((line) => line.replaceAll(",", ";")))).toEqual(['the header is one cell with ";" in it; commas were expected between the cells']); // prettier-ignore
    expect((await told([borrowerHead.replace("full_name", "Full Name"), ana]))[0]).toBe('"Full Name" is not a column of borrowers; did you mean full_name?'); // prettier-ignore
    expect(await told([borrowerHead, ana.replace("+525500010000", "5500010000")])).toEqual(['"5500010000" is not a phone number with its country code, such as +14155550100']); // prettier-ignore
    expect(await told([borrowerHead, ana.replace("1980-02-29", "31/02/1980")])).toEqual(['"31/02/1980" is not a date such as 2026-03-14']);
  });

  test("with more problems than anybody reads are counted to the end", async () => {
    const rows = Array.from({ length: 10_050 }, (_, i) => `Z-${i},,en,US,UTC`);
    const answer = await take("borrowers", ["borrower_id,full_name,language,country,time_zone", ...rows]);
    expect([answer.accepted, answer.rejected.length, answer.notListed]).toEqual([0, 10_000, 50]);
  });

  test("after a row with a stray quote keep their numbers", async () => {
    const answer = await take("borrowers", [
      borrowerHead,
      ana.replace("B-1", "B-13"),
      'B-14,A "stray" quote,en,US,,UTC,,,,,,,',
      ana.replace("B-1", "B-15"),
      "B-16,,en,US,,UTC,,,,,,,",
    ]);
    expect(answer.accepted).toBe(2);
    expect(codes(answer)).toEqual([
      [2, "", "bad_csv"],
      [4, "full_name", "required"],
    ]);
  });
});

describe("loans", () => {
  test("need a borrower, a known currency and its decimals", async () => {
    await take("borrowers", [borrowerHead, ana]);
    const answer = await take("loans", [
      loanHead,
      loan("L-1"),
      loan("L-2", { borrower: "B-404" }),
      loan("L-3", { currency: "XQX" }),
      loan("L-4", { currency: "JPY", principal: "12000.50" }),
      loan("L-5", { currency: "JPY", principal: "12000" }),
      loan("L-6", { principal: "0.00" }),
      loan("L-7", { principal: "1,200.00".replace(",", "") + "0" }),
      loan("L-8", { principal: "-5" }),
      loan("L-9", { due: "2025-12-09" }),
      loan("L-10", { rate: "1e3" }),
    ]);
    expect(codes(answer)).toEqual([
      [2, "borrower_id", "unknown_borrower"],
      [3, "currency", "bad_value"],
      [4, "principal", "bad_value"],
      [6, "principal", "bad_value"],
      [8, "principal", "bad_value"],
      [9, "first_due_on", "bad_value"],
      [10, "annual_rate_pct", "bad_value"],
    ]);
    expect(answer.accepted).toBe(3);
    expect((await record.store.readLoan("L-5"))!.loan).toMatchObject({ currency: "JPY", principalMinor: 12000 });
  });

  test("that no statement could be made of are told, not kept", async () => {
    await take("borrowers", [borrowerHead, ana]);
    const answer = await take("loans", [
      loanHead,
      loan("L-50", { currency: "USD", principal: "90071992547409.91", rate: "1000" }),
      loan("L-51", { due: "9999-12-01" }),
      loan("L-52", { currency: "USD", principal: "20000000.00", rate: "100" }),
    ]);
    expect([answer.accepted, codes(answer)]).toEqual([1, [[1, "principal", "bad_value"], [2, "first_due_on", "bad_value"]]]); // prettier-ignore
    const { loan: kept, events } = (await record.store.readLoan("L-52"))!;
    expect(statementOf(kept, events, "2126-01-01").payoff.totalMinor).toBeGreaterThan(2_000_000_000);
    expect(codes(await take("payments", ["loan_id,paid_on,amount,reference", "L-52,0001-01-01,1.00,R-1", "L-52,9999-12-31,1.00,R-2"]))).toEqual([
      [1, "paid_on", "bad_value"],
      [2, "paid_on", "bad_value"],
    ]); // prettier-ignore
  });

  test("imported again change nothing, and never change hands", async () => {
    await take("borrowers", [borrowerHead, ana, ana.replace("B-1", "B-20")]);
    await take("loans", [loanHead, loan("L-20")]);
    const before = (await record.store.readLoan("L-20"))!.events.length;
    expect(await take("loans", [loanHead, loan("L-20")])).toEqual({ accepted: 1, rejected: [] });
    expect((await record.store.readLoan("L-20"))!.events).toHaveLength(before);
    expect(codes(await take("loans", [loanHead, loan("L-20", { borrower: "B-20" })]))).toEqual([[1, "borrower_id", "other_borrower"]]);
  });
});

describe("instalments", () => {
  const head = "loan_id,number,due_on,principal,interest,fee";

  test("replace the computed schedule of their loan, whole or not at all", async () => {
    await take("borrowers", [borrowerHead, ana]);
    await take("loans", [loanHead, loan("L-30"), loan("L-31"), loan("L-32")]);
    const answer = await take("instalments", [
      head,
      "L-30,2,2026-02-10,6000.00,100.00,",
      "L-30,1,2026-01-10,6000.00,200.00,5.00",
      "L-31,1,2026-01-10,6000.00,200.00,",
      "L-31,3,2026-03-10,6000.00,100.00,",
      "L-32,1,2026-01-10,12000.00,1.00,",
      "L-32,2,2026-02-10,0.00,1.005,",
      "L-404,1,2026-01-10,1.00,1.00,",
    ]);
    expect(answer.accepted).toBe(2);
    expect(codes(answer)).toEqual([
      [3, "number", "incomplete_schedule"],
      [4, "number", "incomplete_schedule"],
      [5, "number", "incomplete_schedule"],
      [6, "interest", "bad_value"],
      [7, "loan_id", "unknown_loan"],
    ]);
    const { loan: found, events } = (await record.store.readLoan("L-30"))!;
    const statement = statementOf(found, events, "2026-01-10");
    expect(statement.instalments.map((i) => [i.number, i.dueOn, i.principalMinor, i.interestMinor, i.feeMinor])).toEqual([
      [1, "2026-01-10", 600000, 20000, 500],
      [2, "2026-02-10", 600000, 10000, 0],
    ]);
  });

  test("whose last row cannot be read do not leave a schedule that ends too early", async () => {
    await take("borrowers", [borrowerHead, ana]);
    await take("loans", [loanHead, loan("L-33"), loan("L-34")]);
    const answer = await take("instalments", [head, "L-33,1,2026-01-10,6000.00,200.00,", "L-33,2,2026-02-10,6000.00", "L-34,1,2026-01-10,6000.00,200.00,", 'L-34,2,"2026-02-10,6000.00,100.00,']); // prettier-ignore
    expect([answer.accepted, codes(answer)]).toEqual([0, [[1, "number", "incomplete_schedule"], [2, "", "cell_count"], [3, "number", "incomplete_schedule"], [4, "", "bad_csv"]]]); // prettier-ignore
  });
});

describe("payments", () => {
  const head = "loan_id,paid_on,amount,reference,method";

  test("with a reference seen before on the loan are the same payment", async () => {
    await take("borrowers", [borrowerHead, ana]);
    await take("loans", [loanHead, loan("L-40"), loan("L-41")]);
    const lines = [head, "L-40,2026-01-10,100.00,R-1,transfer", "L-41,2026-01-10,70.00,R-1,", "L-40,2026-01-11,100.00,R-1,transfer"];
    expect(await take("payments", lines)).toEqual({ accepted: 3, rejected: [] });
    expect(await take("payments", lines)).toEqual({ accepted: 3, rejected: [] });
    const paid = async (id: string): Promise<unknown> => {
      const { loan: found, events } = (await record.store.readLoan(id))!;
      return statementOf(found, events, "2026-03-11").payments.map((p) => [p.paidOn, p.amountMinor]);
    };
    expect([await paid("L-40"), await paid("L-41")]).toEqual([[["2026-01-10", 10000]], [["2026-01-10", 7000]]]);
  });

  test("of days to come wait for their day; of a day too far away are a slip of the pen", async () => {
    await take("borrowers", [borrowerHead, ana]);
    await take("loans", [loanHead, loan("L-43")]);
    const answer = await take("payments", [head, "L-43,2026-03-12,5.00,R-1,", "L-43,2027-03-12,5.00,R-2,", "L-43,2027-03-13,5.00,R-3,"]);
    expect(answer).toEqual({ accepted: 2, rejected: [{ row: 3, column: "paid_on", code: "too_far_ahead", message: '"2027-03-13" is more than 366 days after 2026-03-11; the day the payment arrived was expected' }] }); // prettier-ignore
    const { loan: found, events } = (await record.store.readLoan("L-43"))!;
    expect(["2026-03-11", "2026-03-12"].map((day) => statementOf(found, events, day).payments.length)).toEqual([0, 1]);
  });

  test("name what is wrong with them", async () => {
    await take("borrowers", [borrowerHead, ana]);
    await take("loans", [loanHead, loan("L-42")]);
    const answer = await take("payments", [head, "L-42,2026-01-10,0,R-1,", "L-42,10/01/2026,5.00,R-2,", "L-42,2026-01-10,5.001,R-3,", "L-42,2026-01-10,5.00,,", "L-0,2026-01-10,5.00,R-4,"]); // prettier-ignore
    expect(answer.accepted).toBe(0);
    expect(codes(answer)).toEqual([
      [1, "amount", "bad_value"],
      [2, "paid_on", "bad_value"],
      [3, "amount", "bad_value"],
      [4, "reference", "required"],
      [5, "loan_id", "unknown_loan"],
    ]);
  });
});

test("contacts belong to borrowers that are there", async () => {
  await take("borrowers", [borrowerHead, ana]);
  const answer = await take("contacts", [
    "borrower_id,role,full_name,phone",
    "B-1,guarantor,Luz,+525500019999",
    "B-1,friend,Al,+525500019998",
    "B-0,reference,Al,+525500019997",
  ]);
  expect(codes(answer)).toEqual([
    [2, "role", "bad_value"],
    [3, "borrower_id", "unknown_borrower"],
  ]);
  expect((await record.store.readBorrower("B-1"))!.contacts).toEqual([
    { borrowerId: "B-1", role: "guarantor", fullName: "Luz", phone: "+525500019999" },
  ]);
});

test("a book larger than one batch comes in whole, with rows counted through", async () => {
  const rows = Array.from({ length: 4500 }, (_, i) => (i === 4321 ? "B-x 1,Bad id,en,US,UTC" : `X-${i},Name ${i},en,US,America/New_York`));
  const answer = await take("borrowers", ["borrower_id,full_name,language,country,time_zone", ...rows]);
  expect(answer).toEqual({ accepted: 4499, rejected: [expect.objectContaining({ row: 4322, column: "borrower_id" })] });
});
