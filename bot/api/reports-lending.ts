// Knows what collecting tells lending: overdue by product, place, person, size and month, first payments missed, rolls between buckets, reasons. Refuses to judge a borrower by it.
import { dayNumber, type LocalDate } from "../../src/calendar.ts";
import { decimalsOf, toDecimal } from "../../src/money.ts";
import type { StatementOf } from "../facts.ts";
import type { BorrowerRecord, TimelineEvent } from "../store/store.ts";
import type { Cell } from "./csv.ts";

export const lendingColumns = [
  "group", "value", "currency", "loans", "past_due_loans", "past_due_amount", "payoff_amount", "first_payments_due", "first_payment_defaults", "repeat_customer_loans",
] as const; // prettier-ignore

/** A first payment not made this many days after its due date is a default. */
const firstPaymentDays = 30;
/** Upper ends in whole units of the currency. */
const bands = [500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000];

type Sums = {
  loans: number;
  pastDue: number;
  pastDueMinor: number;
  payoffMinor: number;
  firstDue: number;
  firstMissed: number;
  repeat: number;
};
export type LendingReport = { add(record: BorrowerRecord, reasons: readonly TimelineEvent[]): void; rows(): Cell[][] };

/** Adds up borrower by borrower; `from` is the day rolls are counted from. */
export function lendingReport(span: { from: LocalDate; asOf: LocalDate }, statements: StatementOf): LendingReport {
  const groups = new Map<string, Sums>();
  const rolls = new Map<string, number>();
  const reasons = new Map<string, number>();
  const count = (into: Map<string, number>, key: string): void => void into.set(key, (into.get(key) ?? 0) + 1);

  return {
    add(record, given) {
      for (const event of given) {
        const loan = record.loans.find((one) => one.loan.id === event.loanId)?.loan;
        count(reasons, `${typeof event.body["code"] === "string" ? event.body["code"] : "unknown"}\t${loan?.currency ?? ""}`);
      }
      const oldest = record.loans.map(({ loan }) => loan.disbursedOn).toSorted()[0];
      for (const { loan, events } of record.loans) {
        if (loan.disbursedOn > span.asOf) continue;
        const now = statements(events, span.asOf);
        const first = now.instalments[0];
        const isFirstDue = first !== undefined && dayNumber(span.asOf) - dayNumber(first.dueOn) >= firstPaymentDays;
        const settledLate = first?.settledOn == null || dayNumber(first.settledOn) - dayNumber(first.dueOn) > firstPaymentDays;
        const sums: Sums = {
          loans: 1,
          pastDue: now.pastDue.totalMinor > 0 ? 1 : 0,
          pastDueMinor: now.pastDue.totalMinor,
          payoffMinor: now.payoff.totalMinor,
          firstDue: isFirstDue ? 1 : 0,
          firstMissed: isFirstDue && settledLate ? 1 : 0,
          repeat: oldest !== undefined && oldest < loan.disbursedOn ? 1 : 0,
        };
        const of: [string, string | undefined][] = [
          ["all", "all"],
          ["product", loan.product],
          ["region", record.borrower ? [record.borrower.country, record.borrower.region].filter(Boolean).join("-") : undefined],
          ["industry", record.borrower?.industry],
          ["branch", loan.branch],
          ["officer", loan.officer],
          ["amount", bandOf(loan.principalMinor, loan.currency)],
          ["month_of_origination", loan.disbursedOn.slice(0, 7)],
        ];
        for (const [group, value] of of) addTo(groups, `${group}\t${value ?? "none"}\t${loan.currency}`, sums);
        if (loan.disbursedOn > span.from) continue;
        const before = statements(events, span.from);
        if (before.pastDue.totalMinor > 0 || now.pastDue.totalMinor > 0) count(rolls, `${before.bucket} > ${now.bucket}\t${loan.currency}`);
      }
    },
    rows() {
      const rows = [...groups].map(([key, sums]): Cell[] => {
        const [group, value, currency] = key.split("\t") as [string, string, string];
        return [group, value, currency, sums.loans, sums.pastDue, toDecimal(sums.pastDueMinor, currency), toDecimal(sums.payoffMinor, currency), sums.firstDue, sums.firstMissed, sums.repeat];
      });
      const counted = (group: string, from: Map<string, number>): Cell[][] =>
        [...from].map(([key, n]) => [group, ...(key.split("\t") as [string, string]), n, null, null, null, null, null, null]);
      const order = ["all", "product", "region", "industry", "branch", "officer", "amount", "month_of_origination", "roll", "reason"];
      const place = (row: Cell[]): string => `${String(order.indexOf(String(row[0]))).padStart(2, "0")}\t${bandPlace(row)}\t${String(row[2])}`;
      return [...rows, ...counted("roll", rolls), ...counted("reason", reasons)].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    }, // prettier-ignore
  };
}

function addTo(groups: Map<string, Sums>, key: string, sums: Sums): void {
  const known = groups.get(key);
  if (!known) return void groups.set(key, { ...sums });
  for (const name of Object.keys(sums) as (keyof Sums)[]) known[name] += sums[name];
}

function bandOf(amountMinor: number, currency: string): string {
  const whole = amountMinor / 10 ** decimalsOf(currency);
  const above = bands.findLast((end) => whole > end) ?? 0;
  const upTo = bands.find((end) => whole <= end);
  return upTo === undefined ? `above ${above}` : `${above} to ${upTo}`;
}

/** Bands by size, everything else by name. */
const bandPlace = (row: Cell[]): string =>
  row[0] === "amount" ? (/\d+/.exec(String(row[1]))?.[0] ?? "").padStart(9, "0") + String(row[1]) : String(row[1]);
