// Knows how the record answers the lender's four questions for each instalment: what was said when, held against the ledger of that moment. Refuses to ask anybody.
import { addDays, dayNumber, localDateAt, type LocalDate } from "../../src/calendar.ts";
import { fourQuestions, type FourQuestions, type NotificationRecord, type TrackingRecord } from "../../src/four-questions.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { Loan } from "../../src/loan.ts";
import { parseDecimal } from "../../src/money.ts";
import type { Statement } from "../../src/statement.ts";
import type { StatementOf } from "../facts.ts";
import { topicsOf, type Stated } from "../stated.ts";
import type { BorrowerRecord, TimelineEvent, TimelineKind } from "../store/store.ts";

/** What of the timeline the answers rest on. */
export const notificationKinds: TimelineKind[] = ["said", "sent", "delivered", "undelivered", "failed", "withheld", "debit_failed", "payment_received"]; // prettier-ignore

export type LoanAnswers = { loan: Loan; answers: FourQuestions[] };

type Said = {
  messageId?: string;
  occasion?: { kind: string; instalment?: number; debitFailed?: string };
  says?: string[];
  stated?: Stated;
  inline?: boolean;
};
type Scene = { loan: Loan; events: readonly LedgerEvent[]; statement: Statement; zone: string; statements: StatementOf };
type Reached = NotificationRecord & { at: number };

const purposeOf: Record<string, NotificationRecord["purpose"]> = { notice: "notice", tracking: "second_notice", overdue: "missed_payment" };

/** The answers for every instalment of one loan that fell due from `from` to `asOf` (both local days of the borrower). `timeline` is the borrower's. */
export function notificationAnswers(
  record: BorrowerRecord,
  loanId: string,
  timeline: readonly TimelineEvent[],
  span: { from: LocalDate; asOf: LocalDate },
  statements: StatementOf,
  reportsToBureaus: boolean,
): LoanAnswers {
  const { loan, events } = record.loans.find((one) => one.loan.id === loanId)!;
  const scene: Scene = { loan, events, statement: statements(events, span.asOf), zone: record.borrower?.timeZone ?? "utc", statements };
  const mine = timeline.filter((event) => event.loanId === loanId);
  const notifications = reachedIn(scene, mine, timeline);
  const tracking = trackingIn(scene, mine);
  const answers = scene.statement.instalments.flatMap((row) => {
    if (row.dueOn < span.from || row.dueOn > span.asOf) return [];
    const last = notifications.findLast((one) => one.dueOn === row.dueOn && one.on < row.dueOn);
    const instalment = { number: row.number, dueOn: row.dueOn, amountMinor: last ? owedThen(scene, row.number, last) : row.paidMinor + row.outstandingMinor, currency: loan.currency, paidOn: row.settledOn };
    return [fourQuestions(instalment, { notifications, tracking, reportsToBureaus }, span.asOf)];
  }); // prettier-ignore
  return { loan, answers };
}

/** What the ledger said of the instalment when the message left: what was learned later is not held against it. */
function owedThen({ events, statements }: Scene, number: number, said: Reached): number {
  const known = events.filter((event) => event.recordedAt <= said.at);
  return statements(known, said.on).instalments.find((row) => row.number === number)?.outstandingMinor ?? 0;
}

/** The messages that arrived, each with the instalment it was about. What was asked back and forth after a notice adds to what it made clear. */
function reachedIn(scene: Scene, mine: readonly TimelineEvent[], all: readonly TimelineEvent[]): Reached[] {
  const ends = new Map<string, { sentAt?: number; failed?: true }>();
  for (const { kind, at, body } of all) {
    const id = body["messageId"];
    if (typeof id !== "string" || kind === "said") continue;
    const end = ends.get(id) ?? {};
    if (kind === "sent" || kind === "delivered") end.sentAt ??= at;
    else end.failed = true;
    ends.set(id, end);
  }
  const reached: Reached[] = [];
  for (const event of mine) {
    if (event.kind !== "said") continue;
    const said = event.body as Said;
    const end = ends.get(said.messageId ?? "");
    const at = said.inline ? event.at : end?.sentAt;
    if (at === undefined || end?.failed) continue;
    const on = localDateAt(at, scene.zone);
    const dueOn = dueOnOf(scene, said, on);
    if (dueOn === null) continue;
    const purpose = purposeOf[said.occasion?.kind ?? ""] ?? (said.occasion ? "reminder" : "reply");
    const topics = topicsOf(said.says ?? []);
    const before = reached.findLast((one) => one.dueOn === dueOn);
    if (purpose === "reply" && before) {
      before.topics = [...new Set([...before.topics, ...topics])];
      continue;
    }
    const [amount, date] = [said.stated?.amounts[0], said.stated?.dates[0]];
    reached.push({
      at, on, dueOn, purpose, topics,
      ...(amount ? { saidAmountMinor: parseDecimal(amount.amount, amount.currency), saidCurrency: amount.currency } : {}),
      ...(date === undefined ? {} : { saidDueOn: date }),
    }); // prettier-ignore
  }
  return reached;
}

/** The instalment that is named, else one that falls due within three days, else the last one that fell due. */
function dueOnOf({ statement }: Scene, { occasion }: Said, on: LocalDate): LocalDate | null {
  const { instalments } = statement;
  if (occasion?.instalment !== undefined) return instalments.find((row) => row.number === occasion.instalment)?.dueOn ?? null;
  const soon = instalments.find((row) => row.dueOn > on && row.dueOn <= addDays(on, 3));
  const isAboutLate = occasion?.kind === "overdue";
  return (isAboutLate ? null : soon?.dueOn) ?? instalments.findLast((row) => row.dueOn <= on)?.dueOn ?? null;
}

/** Every look at the feed that the record holds: a payment that was told, a debit that failed, a reminder that was thought because nothing had come. */
function trackingIn({ statement, zone }: Scene, mine: readonly TimelineEvent[]): TrackingRecord[] {
  const near = (on: LocalDate): LocalDate | undefined =>
    statement.instalments.find((row) => Math.abs(dayNumber(row.dueOn) - dayNumber(on)) <= 1)?.dueOn;
  return mine.flatMap((event): TrackingRecord[] => {
    const told = (on: LocalDate, found: TrackingRecord["found"]): TrackingRecord[] => {
      const dueOn = near(on);
      return dueOn === undefined ? [] : [{ on, dueOn, found }];
    };
    if (event.kind === "payment_received") return told(String(event.body["paidOn"]), "paid");
    if (event.kind === "debit_failed") return told(String(event.body["on"]), "failed");
    const { occasion } = event.body as Said;
    const looked = (event.kind === "said" || event.kind === "withheld") && (occasion?.kind === "tracking" || occasion?.kind === "overdue");
    return looked ? told(localDateAt(event.at, zone), occasion.debitFailed ? "failed" : "unpaid") : [];
  });
}
