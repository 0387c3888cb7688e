// Knows how an import file becomes rows of the record: streamed, checked row by row, written in batches. Refuses SQL and HTTP.
import type { Readable } from "node:stream";
import { localDateAt, type Instant, type LocalDate } from "../../src/calendar.ts";
import type { DebitFailure } from "../../src/events.ts";
import type { Amortization, Borrower, Contact, ContactRole, Frequency, Instalment, Language, Loan, Party } from "../../src/loan.ts";
import { termsOf } from "../../src/policy/products.ts";
import { scheduleOf } from "../../src/schedule.ts";
import { failpoint } from "../failpoint.ts";
import type { PaymentRow, Store } from "../store/store.ts";
import { debitEvents } from "./debits.ts";
import { amountIn, CellError, headerProblems, paidTooFarAhead, readRow, type CellProblem, type ImportKind } from "./columns.ts";
import { csvRows } from "./csv-rows.ts";

export type Rejected = { row: number } & CellProblem;
/** `notListed` problems are left out of `rejected`; absent when none are. */
export type ImportAnswer = { accepted: number; rejected: Rejected[]; notListed?: number };
/** Thrown when the file as a whole cannot be taken: nothing was written. */
export class FileRejected extends Error {
  readonly rejected: Rejected[];
  constructor(rejected: Rejected[]) {
    super(rejected.map((r) => r.message).join("; "));
    this.rejected = rejected;
  }
}

/** Row 1 is the first data row. */
type Row = { row: number; values: Record<string, unknown> };
const batchRows = 2000;
/** A file that is wrong in every row must not grow the answer without end. */
const mostRejected = 10_000;

export type ImportDesk = { store: Store; now: () => Instant };

/**
 * Reads `source` (UTF-8 CSV with a header row) and writes its good rows; with `dryRun` it only checks. Throws a FileRejected when a column
 * is unknown or missing: then nothing is taken.
 */
export async function importFile(desk: ImportDesk, kind: ImportKind, source: Readable, dryRun: boolean): Promise<ImportAnswer> {
  const answer: ImportAnswer = { accepted: 0, rejected: [] };
  const reject = (row: number, problem: CellProblem): void => {
    if (answer.rejected.length < mostRejected) answer.rejected.push({ row, ...problem });
    else answer.notListed = (answer.notListed ?? 0) + 1;
  };
  const takeIn = intakes[kind](desk, dryRun, reject);
  let header: readonly string[] | null = null;
  let number = 0;
  let batch: Row[] = [];
  for await (const rows of csvRows(source as AsyncIterable<Buffer>))
    for (const row of rows) {
      if (header === null) {
        header = row.cells.map((name) => name.trim());
        const problems = row.problem === undefined ? headerProblems(kind, header) : [{ column: "", code: "bad_csv", message: row.problem }];
        if (problems.length > 0) throw new FileRejected(problems.map((problem) => ({ row: 0, ...problem })));
        continue;
      }
      number += 1;
      const { values, problems } =
        row.problem === undefined
          ? readRow(kind, header, row.cells)
          : { values: {}, problems: [{ column: "", code: "bad_csv", message: row.problem }] };
      for (const problem of problems) reject(number, problem);
      if (problems.length === 0) batch.push({ row: number, values });
      else takeIn.spoil?.({ loan_id: row.cells[header.indexOf("loan_id")]?.trim(), ...values });
      if (batch.length >= batchRows) {
        answer.accepted += await takeIn.rows(batch);
        failpoint("after-import-batch");
        batch = [];
      }
    }
  if (header === null) throw new FileRejected(headerProblems(kind, []).map((problem) => ({ row: 0, ...problem })));
  answer.accepted += await takeIn.rows(batch);
  answer.accepted += await takeIn.end();
  answer.rejected.sort((a, b) => a.row - b.row);
  return answer;
}

type Reject = (row: number, problem: CellProblem) => void;
/** `rows` answers how many of the batch were taken, `end` how many more once the file was read; `spoil` hears of a row that could not be read. */
type Intake = { rows(batch: readonly Row[]): Promise<number>; end(): Promise<number>; spoil?(values: Record<string, unknown>): void };
type MakeIntake = (desk: ImportDesk, dryRun: boolean, reject: Reject) => Intake;

const nothingAtTheEnd = (): Promise<number> => Promise.resolve(0);
const text = (values: Record<string, unknown>, name: string): string => values[name] as string;

/** Drops rows whose key stood in an earlier row of the same file. */
function onlyOnce(column: string, reject: Reject): (batch: readonly Row[]) => Row[] {
  const seen = new Map<string, number>();
  return (batch) =>
    batch.filter(({ row, values }) => {
      const key = text(values, column);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else reject(row, { column, code: "duplicate", message: `${column} "${key}" stands in row ${first} already` });
      return first === undefined;
    });
}

/** Keeps the rows for which `check` does not throw a CellError; the error names the column. */
function checked<T>(batch: readonly Row[], reject: Reject, make: (values: Record<string, unknown>, row: number) => T): T[] {
  return batch.flatMap(({ row, values }) => {
    try {
      return [make(values, row)];
    } catch (error) {
      if (!(error instanceof InColumn)) throw error;
      reject(row, error.problem);
      return [];
    }
  });
}

class InColumn extends Error {
  readonly problem: CellProblem;
  constructor(column: string, code: string, message: string) {
    super(message);
    this.problem = { column, code, message };
  }
}

function money(values: Record<string, unknown>, column: string, currency: string, least: 0 | 1): number {
  try {
    return amountIn(text(values, column), currency, least);
  } catch (error) {
    throw error instanceof CellError ? new InColumn(column, error.code, error.message) : error;
  }
}

async function withKnownBorrower(desk: ImportDesk, batch: readonly Row[], reject: Reject): Promise<Row[]> {
  const known = await desk.store.existingBorrowers([...new Set(batch.map((r) => text(r.values, "borrower_id")))]);
  return batch.filter(({ row, values }) => {
    const id = text(values, "borrower_id");
    if (!known.has(id)) reject(row, { column: "borrower_id", code: "unknown_borrower", message: `there is no borrower "${id}"` });
    return known.has(id);
  });
}

async function loansOf(desk: ImportDesk, ids: readonly string[]): Promise<Map<string, Loan>> {
  const owners = await desk.store.ownersOf(ids);
  const records = await desk.store.readBorrowers([...new Set(owners.values())]);
  return new Map(records.flatMap((record) => record.loans.map(({ loan }) => [loan.id, loan] as const)));
}

const unknownLoan = (id: string): InColumn => new InColumn("loan_id", "unknown_loan", `there is no loan "${id}"`);

function borrowerOf(v: Record<string, unknown>): Borrower {
  const when = (column: string, key: keyof Borrower): Partial<Borrower> => (v[column] === undefined ? {} : { [key]: v[column] });
  return {
    id: text(v, "borrower_id"),
    fullName: text(v, "full_name"),
    language: v["language"] as Language,
    country: text(v, "country"),
    timeZone: text(v, "time_zone"),
    ...when("region", "region"),
    ...when("birth_date", "birthDate"),
    ...when("id_last4", "idLast4"),
    ...when("postcode", "postcode"),
    ...when("phone", "phone"),
    ...when("phone_verified_on", "phoneVerifiedOn"),
    ...when("wechat_openid", "wechatOpenId"),
    ...when("industry", "industry"),
    ...when("payday", "payday"),
    consentSms: v["consent_sms"] === true,
    consentCall: v["consent_call"] === true,
    consentWechat: v["consent_wechat"] === true,
  };
}

function loanOf(v: Record<string, unknown>): Loan {
  const currency = text(v, "currency");
  const loan: Loan = {
    id: text(v, "loan_id"),
    borrowerId: text(v, "borrower_id"),
    product: text(v, "product"),
    party: v["party"] as Party,
    currency,
    principalMinor: money(v, "principal", currency, 1),
    annualRatePct: text(v, "annual_rate_pct"),
    penaltyDailyPct: text(v, "penalty_daily_pct"),
    disbursedOn: text(v, "disbursed_on"),
    firstDueOn: text(v, "first_due_on"),
    instalments: v["instalments"] as number,
    frequency: v["frequency"] as Frequency,
    amortization: v["amortization"] as Amortization,
    ...(v["debit_account_last4"] === undefined ? {} : { debitAccountLast4: text(v, "debit_account_last4") }),
    ...(v["branch"] === undefined ? {} : { branch: text(v, "branch") }),
    ...(v["officer"] === undefined ? {} : { officer: text(v, "officer") }),
    ...(v["guarantor_borrower_id"] === undefined ? {} : { guarantorBorrowerId: text(v, "guarantor_borrower_id") }),
    ...(v["collateral"] === undefined ? {} : { collateral: text(v, "collateral") }),
  };
  if (loan.firstDueOn < loan.disbursedOn)
    throw new InColumn("first_due_on", "bad_value", `${loan.firstDueOn} is before the loan was paid out on ${loan.disbursedOn}`);
  let rows: readonly Instalment[];
  try {
    rows = scheduleOf(loan, termsOf(loan.product));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InColumn("principal", "bad_value", `no schedule can be made of it: ${error.message}`);
  }
  mustBeCountable(rows);
  return loan;
}

/** A sum so large that a lifetime of daily penalty interest on it could not be counted exactly is a slip of the pen. */
const lifetimeDays = 36_525;
function mustBeCountable(rows: readonly Instalment[]): void {
  if (
    !Number.isSafeInteger(rows.reduce((sum, row) => sum + row.principalMinor + row.interestMinor + row.feeMinor, 0)) ||
    rows.some((row) => !Number.isSafeInteger(row.principalMinor * lifetimeDays))
  )
    throw new InColumn("principal", "bad_value", "is too large to be counted exactly");
}

type NumberedInstalment = Instalment & { row: number };

function instalmentOf(v: Record<string, unknown>, row: number, currency: string): NumberedInstalment {
  const instalment = {
    row,
    number: v["number"] as number,
    dueOn: text(v, "due_on"),
    principalMinor: money(v, "principal", currency, 0),
    interestMinor: money(v, "interest", currency, 0),
    feeMinor: v["fee"] === undefined ? 0 : money(v, "fee", currency, 0),
  };
  mustBeCountable([instalment]);
  return instalment;
}

/** A loan's rows are taken together or not at all: a schedule with a hole in it would be a wrong debt. Null when they are whole. */
function scheduleProblem(rows: readonly NumberedInstalment[]): string | null {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before?.number === row.number) return `instalment ${row.number} is in row ${before.row} and in row ${row.row}`;
    if (row.number !== index + 1) return `instalment ${index + 1} is missing`;
    if (before && row.dueOn <= before.dueOn) return `instalment ${row.number} is due on ${row.dueOn}, not after ${before.dueOn}`;
  }
  return null;
}

const intakes: Record<ImportKind, MakeIntake> = {
  borrowers: (desk, dryRun, reject) => {
    const once = onlyOnce("borrower_id", reject);
    return {
      async rows(batch) {
        const borrowers = once(batch).map((r) => borrowerOf(r.values));
        if (!dryRun && borrowers.length > 0) await desk.store.importBorrowers(borrowers, desk.now());
        return borrowers.length;
      },
      end: nothingAtTheEnd,
    };
  },

  contacts: (desk, dryRun, reject) => ({
    async rows(batch) {
      const contacts = (await withKnownBorrower(desk, batch, reject)).map(({ values: v }): Contact => ({
        borrowerId: text(v, "borrower_id"),
        role: v["role"] as ContactRole,
        fullName: text(v, "full_name"),
        phone: text(v, "phone"),
      }));
      const one = new Map(contacts.map((c) => [`${c.borrowerId} ${c.role} ${c.phone}`, c]));
      if (!dryRun && one.size > 0) await desk.store.importContacts([...one.values()], desk.now());
      return contacts.length;
    },
    end: nothingAtTheEnd,
  }),

  loans: (desk, dryRun, reject) => {
    const once = onlyOnce("loan_id", reject);
    return {
      async rows(batch) {
        const rows = await withKnownBorrower(desk, once(batch), reject);
        const owners = await desk.store.ownersOf(rows.map((r) => text(r.values, "loan_id")));
        const loans = checked(rows, reject, (values) => {
          const loan = loanOf(values);
          const owner = owners.get(loan.id);
          if (owner !== undefined && owner !== loan.borrowerId)
            throw new InColumn("borrower_id", "other_borrower", `loan "${loan.id}" is on record for another borrower`);
          return loan;
        });
        if (!dryRun && loans.length > 0) await desk.store.importLoans(loans, desk.now());
        return loans.length;
      },
      end: nothingAtTheEnd,
    };
  },

  instalments: (desk, dryRun, reject) => {
    const schedules = new Map<string, { loan: Loan; rows: NumberedInstalment[] }>();
    const spoiled = new Set<string>();
    return {
      spoil: (values) => void spoiled.add(String(values["loan_id"])),
      async rows(batch) {
        const loans = await loansOf(desk, [...new Set(batch.map((r) => text(r.values, "loan_id")))]);
        for (const line of batch) {
          const [read] = checked([line], reject, (v, row) => {
            const loan = loans.get(text(v, "loan_id"));
            if (!loan) throw unknownLoan(text(v, "loan_id"));
            return { loan, row: instalmentOf(v, row, loan.currency) };
          });
          if (!read) spoiled.add(text(line.values, "loan_id"));
          else if (schedules.has(read.loan.id)) schedules.get(read.loan.id)!.rows.push(read.row);
          else schedules.set(read.loan.id, { loan: read.loan, rows: [read.row] });
        }
        return 0;
      },
      async end() {
        const ready: { loanId: string; borrowerId: string; instalments: Instalment[] }[] = [];
        for (const { loan, rows } of schedules.values()) {
          rows.sort((a, b) => a.number - b.number);
          const wrong = spoiled.has(loan.id) ? "another row of it is wrong" : scheduleProblem(rows);
          if (wrong === null)
            ready.push({
              loanId: loan.id,
              borrowerId: loan.borrowerId,
              instalments: rows.map(({ row: _row, ...instalment }) => instalment),
            });
          else
            for (const { row } of rows)
              reject(row, {
                column: "number",
                code: "incomplete_schedule",
                message: `nothing of loan "${loan.id}"'s schedule was taken: ${wrong}`,
              });
        }
        if (!dryRun)
          for (let from = 0; from < ready.length; from += 200)
            await desk.store.importInstalments(ready.slice(from, from + 200), desk.now());
        return ready.reduce((sum, r) => sum + r.instalments.length, 0);
      },
    };
  },

  payments: (desk, dryRun, reject) => ({
    async rows(batch) {
      const loans = await loansOf(desk, [...new Set(batch.map((r) => text(r.values, "loan_id")))]);
      const payments = checked(batch, reject, (v): PaymentRow => {
        const loan = loans.get(text(v, "loan_id"));
        if (!loan) throw unknownLoan(text(v, "loan_id"));
        const paidOn = v["paid_on"] as LocalDate;
        const tooFar = paidTooFarAhead(paidOn, localDateAt(desk.now(), "utc"));
        if (tooFar !== null) throw new InColumn("paid_on", "too_far_ahead", tooFar);
        return {
          loanId: loan.id,
          borrowerId: loan.borrowerId,
          paidOn,
          amountMinor: money(v, "amount", loan.currency, 1),
          reference: text(v, "reference"),
          ...(v["method"] === undefined ? {} : { method: text(v, "method") }),
        };
      });
      // The first of two rows with one reference is the payment; the second is the same one told again.
      const one = new Map(payments.toReversed().map((p) => [`${p.loanId} ${p.reference}`, p]));
      if (!dryRun && one.size > 0) await desk.store.importPayments([...one.values()].reverse(), desk.now());
      return payments.length;
    },
    end: nothingAtTheEnd,
  }),

  debits: (desk, dryRun, reject) => ({
    async rows(batch) {
      const owners = await desk.store.ownersOf([...new Set(batch.map((r) => text(r.values, "loan_id")))]);
      const records = new Map(
        (await desk.store.readBorrowers([...new Set(owners.values())])).flatMap((one) => one.loans.map(({ loan, events }) => [loan.id, { loan, events }])),
      );
      const events = checked(batch, reject, (v) => {
        const found = records.get(text(v, "loan_id"));
        if (!found) throw unknownLoan(text(v, "loan_id"));
        const { loan } = found;
        const told = { triedOn: v["tried_on"] as LocalDate, result: v["result"] as "failed" | "returned", reason: v["reason"] as DebitFailure, ...(v["reference"] === undefined ? {} : { reference: text(v, "reference") }) };
        const read = debitEvents(loan, found.events, told, desk.now());
        if (typeof read === "string") throw new InColumn("reference", "unknown_payment", read);
        return read;
      });
      if (!dryRun && events.length > 0) await desk.store.importLedger(events.flat().map((event) => ({ borrowerId: event.borrowerId, loanId: event.loanId, event })), desk.now());
      return events.length;
    },
    end: nothingAtTheEnd,
  }),
}; // prettier-ignore
