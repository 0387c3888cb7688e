// Measures the ledger alone: statements a second, and one night's accrual and ageing over a portfolio, carried forward and folded anew.
// Run: npx -c "node --expose-gc bench/ledger.ts" [loans, default 100000]
import { addDays, addMonths } from "../src/calendar.ts";
import { rollOrCure } from "../src/delinquency.ts";
import type { LedgerEvent } from "../src/events.ts";
import { extendFold, foldLedger } from "../src/ledger.ts";
import type { LoanState } from "../src/loan-state.ts";
import type { Loan } from "../src/loan.ts";
import { termsOf } from "../src/policy/products.ts";
import { scheduleOf } from "../src/schedule.ts";
import { positionFrom, statementOf } from "../src/statement.ts";

const loans = Number(process.argv[2] ?? 100_000);
const pageSize = 1_000;
const terms = termsOf("*");
const night = "2026-03-11";
const eve = "2026-03-10";

let seed = 20_260_311;
/** A number from 0 to 1 that is the same in every run (Park and Miller). */
function chance(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

type Entry = { loan: Loan; events: LedgerEvent[] };

/** A loan some way into its life: most pay in time, some late, some in part, some no longer. */
function entry(number: number): Entry {
  const age = 1 + Math.floor(chance() * 20);
  const disbursedOn = addDays(addMonths(night, -age), -Math.floor(chance() * 28));
  const loan: Loan = {
    id: `L-${number}`,
    borrowerId: `B-${number}`,
    product: "personal",
    party: "first",
    currency: "CNY",
    principalMinor: 500_000 + Math.floor(chance() * 5_000_000),
    annualRatePct: "18",
    penaltyDailyPct: "0.05",
    disbursedOn,
    firstDueOn: addMonths(disbursedOn, 1),
    instalments: 24,
    frequency: "monthly",
    amortization: "equal_instalment",
  };
  const header = { loanId: loan.id, borrowerId: loan.borrowerId, recordedAt: 0 };
  const events: LedgerEvent[] = [{ ...header, id: "0000", seq: 1, kind: "loanOpened", effectiveOn: disbursedOn, loan }];
  const stops = chance() < 0.12 ? Math.floor(age * chance()) : age;
  for (const it of scheduleOf(loan, terms).slice(0, stops)) {
    const lateDays = chance() < 0.8 ? -Math.floor(chance() * 3) : Math.floor(chance() * 25);
    const effectiveOn = addDays(it.dueOn, lateDays);
    if (effectiveOn > eve) continue;
    const seq = events.length + 1;
    // Who pays late pays the penalty interest too; now and then somebody pays half.
    const whole = it.principalMinor + it.interestMinor + Math.ceil((it.principalMinor * Math.max(0, lateDays) * 5) / 10_000);
    const amountMinor = chance() < 0.005 ? Math.floor(whole / 2) : whole;
    events.push({
      ...header,
      id: String(seq).padStart(4, "0"),
      seq,
      kind: "paymentReceived",
      effectiveOn,
      amountMinor,
      reference: `r${seq}`,
    });
  }
  return { loan, events };
}

function heapMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1_048_576);
}

function statements(): void {
  const book = Array.from({ length: 5_000 }, (_, i) => entry(i));
  const events = book.reduce((sum, it) => sum + it.events.length, 0) / book.length;
  for (const it of book) statementOf(it.loan, it.events, night, terms);
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < 3_000)
    for (const it of book.slice(0, 500)) done += statementOf(it.loan, it.events, night, terms).instalments.length / 24;
  const seconds = (performance.now() - started) / 1_000;
  console.log(`statements: ${Math.round(done / seconds)} a second (24 instalments, ${events.toFixed(1)} events on average)`);
  const fresh = book.map((it) => ({ loan: { ...it.loan }, events: it.events }));
  const cold = performance.now();
  for (const it of fresh) statementOf(it.loan, it.events, night, terms);
  console.log(`  with the schedule computed each time: ${Math.round(fresh.length / ((performance.now() - cold) / 1_000))} a second`);
}

/** One night, page by page as a store would hand the loans out. Only the ledger's own work is timed. */
function nightly(): void {
  const before = heapMb();
  let peak = before;
  const spent = { carried: 0, anew: 0 };
  let pastDue = 0;
  let changes = 0;
  let penaltyMinor = 0;
  for (let first = 0; first < loans; first += pageSize) {
    const page = Array.from({ length: Math.min(pageSize, loans - first) }, (_, i) => entry(first + i));
    const carried = page.map(({ loan, events }) => foldLedger(loan, events, eve, terms));
    // Every thirtieth loan is paid on the night's day.
    const news = page.map(({ loan }, i): LedgerEvent[] =>
      i % 30 === 0
        ? [{ loanId: loan.id, borrowerId: loan.borrowerId, recordedAt: 1, id: "9999", seq: 99, kind: "paymentReceived", effectiveOn: night, amountMinor: 50_000, reference: "night" }]
        : [],
    ); // prettier-ignore

    let started = performance.now();
    const positions = carried.map((state, i) => {
      const next: LoanState | null = news[i]!.length > 0 ? extendFold(state, news[i]!) : state;
      if (!next) throw new Error("news of the day itself must not need a new fold");
      const after = positionFrom(next, night);
      if (rollOrCure(state.loan.id, night, positionFrom(state, eve), after, terms.ladder)) changes++;
      return after;
    });
    spent.carried += performance.now() - started;

    started = performance.now();
    const again = page.map(({ loan, events }, i) => positionFrom(foldLedger(loan, [...events, ...news[i]!], night, terms), night));
    spent.anew += performance.now() - started;

    positions.forEach((position, i) => {
      if (position.pastDueMinor !== again[i]!.pastDueMinor || position.daysPastDue !== again[i]!.daysPastDue)
        throw new Error(`loan ${page[i]!.loan.id} differs between the two ways`);
      if (position.daysPastDue > 0) pastDue++;
      penaltyMinor += position.accruedPenaltyMinor;
    });
    if (first % 20_000 === 0) peak = Math.max(peak, heapMb());
  }
  console.log(
    `nightly accrual and ageing of ${loans} loans: ${pastDue} past due, ${changes} rolls and cures, ${penaltyMinor} minor units of penalty accrued`,
  );
  console.log(
    `  carried forward from the evening before: ${(spent.carried / 1_000).toFixed(2)} s, ${Math.round((loans / spent.carried) * 1_000)} loans a second`,
  );
  console.log(
    `  folded from the first event: ${(spent.anew / 1_000).toFixed(2)} s, ${Math.round((loans / spent.anew) * 1_000)} loans a second`,
  );
  console.log(
    `  ratio ${(spent.anew / spent.carried).toFixed(1)}; one thread; heap ${before} MB before, ${peak} MB at most, ${heapMb()} MB after (pages of ${pageSize})`,
  );
}

statements();
nightly();
