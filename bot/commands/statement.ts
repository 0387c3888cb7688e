// Knows `duecourse statement`: where a loan stands, for the eye or as the wire's JSON. Refuses to compute a figure.
import { parseArgs } from "node:util";
import { isLocalDate, localDateAt } from "../../src/calendar.ts";
import { statementOf } from "../../src/statement.ts";
import { presentStatement } from "../api/present.ts";
import { Misuse, mustBeAtMost, Refusal, say, withRecord } from "./with-record.ts";

export async function statementCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { "as-of": { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [loanId] = positionals;
  if (!loanId) throw new Misuse("Which loan? A loan id was expected, such as L-1001.");
  mustBeAtMost(positionals, 1);
  const wanted = values["as-of"];
  if (wanted !== undefined && !isLocalDate(wanted)) throw new Misuse(`--as-of "${wanted}" is not a date such as 2026-03-14.`);
  return withRecord(async ({ store, clock }) => {
    const found = await store.readLoan(loanId);
    if (!found) throw new Refusal(`There is no loan "${loanId}".`);
    const asOf = wanted ?? localDateAt(clock.now(), found.record.borrower?.timeZone ?? "utc");
    const statement = presentStatement(statementOf(found.loan, found.events, asOf), found.record);
    say(values.json ? JSON.stringify(statement, null, 2) : onPaper(statement, found.record.borrower?.fullName ?? found.loan.borrowerId));
    return 0;
  });
}

type Presented = ReturnType<typeof presentStatement>;

function onPaper(s: Presented, name: string): string {
  const sums = (label: string, p: Presented["pastDue"]): string =>
    `${label.padEnd(14)}${p.total.padStart(14)} ${s.currency}   principal ${p.principal}, interest ${p.interest}, penalty ${p.penalty}, fees ${p.fee}`;
  const columns = ["#", "due", "principal", "interest", "fee", "penalty", "paid", "open"];
  const widths = [3, 10, 12, 12, 10, 10, 12, 12];
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padStart(widths[i]!)).join("  ");
  return [
    `${s.loanId}  ${name}  as of ${s.asOf}`,
    `${s.daysPastDue} days past due, bucket ${s.bucket}, stage ${s.stage}`,
    "",
    sums("past due", s.pastDue),
    ...(s.nextDue ? [`${"next due".padEnd(14)}${s.nextDue.total.padStart(14)} ${s.currency}   on ${s.nextDue.on}`] : []),
    sums("to pay it off", s.payoff),
    "",
    line(columns),
    ...s.instalments.map((i) => line([String(i.number), i.dueOn, i.principal, i.interest, i.fee, i.penalty, i.paid, i.outstanding])),
    ...(s.payments.length > 0
      ? ["", "payments", ...s.payments.map((p) => `  ${p.paidOn}  ${p.amount.padStart(12)}  ${p.reference}  ${p.method ?? ""}`)]
      : []),
    ...(s.promises.length > 0
      ? ["", "promises", ...s.promises.map((p) => `  ${p.on}  ${p.amount.padStart(12)}  ${p.status}  ${p.method}`)]
      : []),
    ...(s.holds.length > 0
      ? ["", "holds", ...s.holds.map((h) => `  ${h.reason} from ${h.from} ${h.until ? `to ${h.until}` : "until lifted"}`)]
      : []),
  ].join("\n");
}
