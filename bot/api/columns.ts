// Knows the columns of each import file and how one cell is read; refuses to read files or to know what is stored.
import { addDays, isBookableDay, isZone, type LocalDate } from "../../src/calendar.ts";
import { debitFailures } from "../../src/events.ts";
import { languages } from "../../src/loan.ts";
import { decimalsOf, parseDecimal } from "../../src/money.ts";

export type ImportKind = "borrowers" | "contacts" | "loans" | "instalments" | "payments" | "debits";
export const importKinds: readonly ImportKind[] = ["borrowers", "contacts", "loans", "instalments", "payments", "debits"];

export type CellProblem = { column: string; code: string; message: string };
/** Thrown by a cell's reader. */
export class CellError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Read = (text: string, row: Readonly<Record<string, string>>) => unknown;
export type Column = { name: string; required: boolean; read: Read };

const must = (name: string, read: Read): Column => ({ name, required: true, read });
const may = (name: string, read: Read): Column => ({ name, required: false, read });

function bad(text: string, wanted: string): never {
  throw new CellError("bad_value", `"${text.slice(0, 60)}" is not ${wanted}`);
}

const words =
  (maxLength: number): Read =>
  (text) =>
    text.length > maxLength || /\p{Cc}/u.test(text) ? bad(text, `text of at most ${maxLength} characters in one line`) : text;
/** "?" begins the stand-ins for addresses nobody knows. */
const id: Read = (text) => (/^(?!\?)[^\s\p{Cc}]{1,64}$/u.test(text) ? text : bad(text, "an id of 1 to 64 characters without spaces"));
const oneOf =
  (...values: readonly string[]): Read =>
  (text) =>
    values.includes(text) ? text : bad(text, `one of ${values.join(", ")}`);
const matching =
  (pattern: RegExp, wanted: string): Read =>
  (text) =>
    pattern.test(text) ? text : bad(text, wanted);
const day: Read = (text) => (isBookableDay(text) ? text : bad(text, "a date such as 2026-03-14"));
const truth: Read = (text) => (/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : bad(text, "true or false"));
const whole =
  (from: number, to: number): Read =>
  (text) =>
    /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : bad(text, `a whole number from ${from} to ${to}`);
const rate =
  (most: number): Read =>
  (text) =>
    /^\d{1,4}(?:\.\d{1,10})?$/.test(text) && Number(text) <= most
      ? text
      : bad(text, `a rate in percent from 0 to ${most}, such as 18 or 0.05`);
/** The same few zones stand in every row of a file, and each question takes a tenth of a millisecond. */
const zones = new Map<string, boolean>();
function isKnownZone(text: string): boolean {
  const answer = zones.get(text) ?? isZone(text);
  if (answer) zones.set(text, answer);
  return answer;
}
const currency: Read = (text) => (known.has(text) ? text : bad(text, "an ISO 4217 currency such as USD"));
const known = new Set(Intl.supportedValuesOf("currency"));
const phone = matching(/^\+[1-9]\d{6,14}$/, "a phone number with its country code, such as +14155550100");
const last4 = matching(/^[0-9A-Za-z]{4}$/, "the last four characters");
const decimal: Read = (text) =>
  /^\d{1,15}(?:\.\d{1,6})?$/.test(text)
    ? text
    : bad(text, "a decimal amount such as 1200.00, with no sign, no currency and no thousands mark");

/** Minor units, once the currency is known. Throws a CellError. */
export function amountIn(text: string, ofCurrency: string, least: 0 | 1): number {
  let minor: number;
  try {
    minor = parseDecimal(text, ofCurrency);
  } catch {
    return bad(text, `an amount in ${ofCurrency}, which has ${decimalsOf(ofCurrency) || "no"} decimals`);
  }
  if (minor < least) bad(text, least === 1 ? "more than zero" : "zero or more");
  return minor;
}

/**
 * A payment counts from its own day on, so one of tomorrow is kept and waits; one of a day this far away is a slip of the pen, and nobody would
 * see until then that it does not count. Null when it may be kept.
 */
const mostDaysAhead = 366;
export function paidTooFarAhead(paidOn: LocalDate, today: LocalDate): string | null {
  if (paidOn <= addDays(today, mostDaysAhead)) return null;
  return `"${paidOn}" is more than ${mostDaysAhead} days after ${today}; the day the payment arrived was expected`;
}

export const columns: Readonly<Record<ImportKind, readonly Column[]>> = {
  borrowers: [
    must("borrower_id", id),
    must("full_name", words(200)),
    must("language", oneOf(...languages)),
    must("country", matching(/^[A-Z]{2}$/, "a two-letter ISO 3166 country such as US")),
    may("region", (text, row) => {
      const region = text.replace(new RegExp(`^${/^[A-Z]{2}$/.test(row["country"] ?? "") ? row["country"] : "--"}-`), "");
      return /^[A-Z0-9]{1,3}$/.test(region) ? region : bad(text, "a state or province as in ISO 3166-2, such as MA");
    }),
    must("time_zone", (text) => (isKnownZone(text) ? text : bad(text, "an IANA time zone such as America/New_York"))),
    may("birth_date", day),
    may("id_last4", last4),
    may("postcode", words(12)),
    may("phone", phone),
    may("phone_verified_on", day),
    may("wechat_openid", matching(/^[\w-]{4,64}$/, "a WeChat openid")),
    may("industry", words(80)),
    may("payday", whole(1, 31)),
    may("consent_sms", truth),
    may("consent_call", truth),
    may("consent_wechat", truth),
  ],
  contacts: [
    must("borrower_id", id),
    must("role", oneOf("guarantor", "reference", "attorney")),
    must("full_name", words(200)),
    must("phone", phone),
  ],
  loans: [
    must("loan_id", id),
    must("borrower_id", id),
    must("product", words(80)),
    must("party", oneOf("first", "third")),
    must("currency", currency),
    must("principal", decimal),
    must("annual_rate_pct", rate(1000)),
    must("penalty_daily_pct", rate(100)),
    must("disbursed_on", day),
    must("first_due_on", day),
    must("instalments", whole(1, 1200)),
    must("frequency", oneOf("monthly", "biweekly", "weekly")),
    must("amortization", oneOf("equal_instalment", "equal_principal", "bullet")),
    may("debit_account_last4", last4),
    may("branch", words(80)),
    may("officer", words(120)),
    may("guarantor_borrower_id", id),
    may("collateral", words(200)),
  ],
  instalments: [
    must("loan_id", id),
    must("number", whole(1, 1200)),
    must("due_on", day),
    must("principal", decimal),
    must("interest", decimal),
    may("fee", decimal),
  ],
  payments: [must("loan_id", id), must("paid_on", day), must("amount", decimal), must("reference", words(120)), may("method", words(40))],
  debits: [
    must("loan_id", id),
    must("tried_on", day),
    must("result", oneOf("failed", "returned")),
    must("reason", oneOf(...debitFailures)),
    may("reference", words(120)),
  ],
};

/** What is wrong with the header itself: then nothing of the file is taken. */
export function headerProblems(kind: ImportKind, header: readonly string[]): CellProblem[] {
  const names = columns[kind].map((c) => c.name);
  const problems: CellProblem[] = [];
  const separator = header.length === 1 ? /[;\t|]/.exec(header[0]!)?.[0] : undefined;
  if (separator !== undefined) {
    const message = `the header is one cell with ${separator === "\t" ? "tabs" : `"${separator}"`} in it; commas were expected between the cells`;
    return [{ column: "", code: "wrong_separator", message }];
  }
  for (const [index, name] of header.entries()) {
    if (!names.includes(name)) {
      const meant = names.find((known) => known === name.toLowerCase().replaceAll(/[\s-]+/g, "_"));
      const message = `"${name}" is not a column of ${kind}; ${meant ? `did you mean ${meant}?` : `they are ${names.join(", ")}`}`;
      problems.push({ column: name, code: "unknown_column", message });
    } else if (header.indexOf(name) !== index)
      problems.push({ column: name, code: "column_twice", message: `the column ${name} stands in the header twice` });
  }
  for (const column of columns[kind])
    if (column.required && !header.includes(column.name))
      problems.push({ column: column.name, code: "missing_column", message: `the column ${column.name} is missing` });
  return problems;
}

/** One row's cells by column name; empty cells are left out. Every bad cell is told. */
export function readRow(
  kind: ImportKind,
  header: readonly string[],
  cells: readonly string[],
): { values: Record<string, unknown>; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  if (cells.length !== header.length)
    return {
      values: {},
      problems: [{ column: "", code: "cell_count", message: `${cells.length} cells where the header has ${header.length}` }],
    };
  const row: Record<string, string> = {};
  for (const [index, name] of header.entries()) row[name] = cells[index]!.trim();
  const values: Record<string, unknown> = {};
  for (const column of columns[kind]) {
    const text = row[column.name] ?? "";
    if (text === "") {
      if (column.required) problems.push({ column: column.name, code: "required", message: `${column.name} is empty` });
      continue;
    }
    if (text.includes("\ufffd")) {
      problems.push({ column: column.name, code: "not_utf8", message: `"${text.slice(0, 60)}" holds bytes that are not UTF-8` });
      continue;
    }
    try {
      values[column.name] = column.read(text, row);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.push({ column: column.name, code: error.code, message: error.message });
    }
  }
  return { values, problems };
}
