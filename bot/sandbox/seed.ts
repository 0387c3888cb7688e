// Knows how the demo book gets into an empty record: the rows as an import would bring them, then what was said before the sandbox opened. Refuses to touch a book that is there.
import { instantAt, type Instant, type LocalDate } from "../../src/calendar.ts";
import { toDecimal } from "../../src/money.ts";
import { scheduleOf } from "../../src/schedule.ts";
import { termsOf } from "../../src/policy/products.ts";
import { statementOf } from "../../src/statement.ts";
import type { BorrowerRecord, Store, TimelineEvent, TurnWrite } from "../store/store.ts";
import { demoBook, type DemoHold, type DemoPromise } from "./demo-book.ts";

/** Answers how many loans there are; 0 rows are written when the record already has some. */
export async function seedDemoBook(store: Store, now: Instant): Promise<number> {
  const there = await store.countLoans();
  if (there > 0) return there;
  const book = demoBook(now, (loan) => scheduleOf(loan, termsOf(loan.product)));
  await store.importBorrowers(book.borrowers, now);
  await store.importContacts(book.contacts, now);
  await store.importLoans(book.loans, now);
  await store.importPayments(book.payments, now);
  const records = new Map((await store.readBorrowers(book.borrowers.map((b) => b.id))).map((r) => [r.borrowerId, r]));
  for (const promise of book.promises) await store.commitTurn(promiseWrite(records.get(promise.borrowerId)!, promise));
  for (const hold of book.holds) await store.commitTurn(holdWrite(records.get(hold.borrowerId)!, hold));
  return store.countLoans();
}

const noonOn = (record: BorrowerRecord, day: LocalDate): Instant => instantAt(day, 12 * 60, record.borrower!.timeZone);

function writeOf(record: BorrowerRecord, key: string, events: TimelineEvent[]): TurnWrite {
  return {
    borrowerId: record.borrowerId,
    conversation: null,
    inbound: { channel: "clock", externalId: `seed:${key}`, at: events[0]!.at, answer: { messageIds: [], says: [], commands: [] } },
    inboundAt: null,
    outboundAt: null,
    factsVersion: record.factsVersion,
    changesFacts: false,
    messages: [],
    events,
    outbox: [],
    promises: [],
    plans: [],
    holds: [],
    handoffs: [],
    claims: [],
    disputes: [],
    optOuts: [],
    contactHistory: [],
    lookAt: null,
    tasks: [],
    occasionsDone: [],
    ledger: [],
    ledgerHeads: {},
    borrower: null,
    rhythm: null,
    addresses: [],
  };
}

function promiseWrite(record: BorrowerRecord, promise: DemoPromise): TurnWrite {
  const { loan, events } = record.loans.find((l) => l.loan.id === promise.loanId)!;
  const owed = statementOf(loan, events, promise.madeOn).pastDue.totalMinor;
  const amountMinor = Math.ceil((owed * promise.sharePct) / 100);
  const id = `P-demo-${loan.id}`;
  const money = { amount: toDecimal(amountMinor, loan.currency), currency: loan.currency };
  const told = (kind: TimelineEvent["kind"], on: LocalDate): TimelineEvent => ({
    id: `${id}:${kind}`,
    borrowerId: record.borrowerId,
    at: noonOn(record, on),
    kind,
    loanId: loan.id,
    conversationId: null,
    body: { promiseId: id, ...money, on: promise.on },
  });
  const judged =
    promise.status === "broken"
      ? [told("promise_broken", promise.on)]
      : promise.status === "kept"
        ? [told("promise_kept", promise.on)]
        : [];
  return {
    ...writeOf(record, id, [told("promise_recorded", promise.madeOn), ...judged]),
    promises: [
      {
        id,
        loanId: loan.id,
        borrowerId: record.borrowerId,
        amountMinor,
        currency: loan.currency,
        on: promise.on,
        method: "transfer",
        status: promise.status,
        madeOn: promise.madeOn,
        channel: "sms",
      },
    ],
  };
}

function holdWrite(record: BorrowerRecord, hold: DemoHold): TurnWrite {
  const id = `H-demo-${hold.loanId}`;
  const { loanId, reason, from, until, words } = hold;
  const event: TimelineEvent = {
    id,
    borrowerId: record.borrowerId,
    at: noonOn(record, from),
    kind: "hold_placed",
    loanId,
    conversationId: null,
    body: { reason, from, until, words },
  };
  return { ...writeOf(record, id, [event]), holds: [{ id, loanId, reason, from, until, words, liftedAt: null }] };
}
