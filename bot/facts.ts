// Knows how the record becomes the facts a dialog may rest on; refuses to judge them.
import { daysBetween, localDateAt, type Instant, type LocalDate } from "../src/calendar.ts";
import type { LedgerEvent } from "../src/events.ts";
import { isAddressVerified, type Lender } from "../src/lender.ts";
import { receiptOf } from "../src/receipt.ts";
import { experimentWording } from "./experiment.ts";
import { statementOf, type Statement } from "../src/statement.ts";
import type { Facts, LoanFacts } from "../dialogs/dialog.ts";
import { keptByHead } from "./lately-stated.ts";
import { isShared } from "./shared-phone.ts";
import type { BorrowerRecord, ChannelName, TurnRecord } from "./store/store.ts";

export type StatementOf = (events: readonly LedgerEvent[], asOf: LocalDate) => Statement;

/** A loan's own record holds its terms: the last `loanOpened` counts. Throws a RangeError when there is none. */
export const statementOfEvents: StatementOf = (events, asOf) => {
  const opened = events.findLast((event) => event.kind === "loanOpened");
  if (!opened) throw new RangeError(`a ledger without "loanOpened" has no terms to make a statement from`);
  return statementOf(opened.loan, events, asOf);
};

export const zoneOf = (record: BorrowerRecord, lender: Lender): string => record.borrower?.timeZone ?? lender.businessHours.zone;

type LoanRecord = BorrowerRecord["loans"][number];
type Stated = Pick<LoanFacts, "statement" | "receipt">;

export function loanFactsOf(
  record: BorrowerRecord,
  today: LocalDate,
  statements: StatementOf,
  stated: (one: LoanRecord) => Stated = ({ events }) => ({ statement: statements(events, today) }),
): LoanFacts[] {
  return record.loans.map((one) => {
    const { loan } = one;
    return {
      loan,
      ...stated(one),
      promises: record.promises.filter((promise) => promise.loanId === loan.id),
      holds: record.holds.filter(
        (hold) => (hold.loanId === null || hold.loanId === loan.id) && hold.from <= today && (hold.until === null || today <= hold.until),
      ),
      // A broken one is still talked about until another takes its place.
      plan:
        record.plans.findLast((plan) => plan.loanId === loan.id && plan.status === "running") ??
        record.plans.findLast((plan) => plan.loanId === loan.id && plan.status === "broken") ??
        null,
    };
  });
}

/** A phone counts for messages only when it is the one on record, nobody else's, and was verified in time; a bound WeChat user always; a caller's number never. */
export function isRightPartyAddress(
  record: BorrowerRecord,
  channel: ChannelName,
  theirs: string,
  today: LocalDate,
  lender: Lender,
): boolean {
  const { borrower } = record;
  if (!borrower || record.wrongAddresses.includes(theirs) || isShared(record, theirs)) return false;
  if (channel === "sms") return borrower.phone === theirs && isAddressVerified(borrower.phoneVerifiedOn, today, lender, daysBetween);
  return channel === "wechat" && borrower.wechatOpenId === theirs;
}

export const isOptedOut = (record: BorrowerRecord, channel: ChannelName, theirs: string): boolean =>
  record.optOuts.some((out) => out.channel === "all" || (out.channel === channel && (out.address === null || out.address === theirs)));

/** Only a turn is asked why, and asks again at every word: the daily look at thousands of loans goes without. */
function statedWithReceipt({ loan, events }: LoanRecord, today: LocalDate, statements: StatementOf): Stated {
  const statement = statements(events, today);
  const isComplete = events.some(({ kind }) => kind === "loanOpened");
  return isComplete && statement.pastDue.totalMinor > 0 ? { statement, receipt: receiptOf(loan, events, today) } : { statement };
}

const keptFor = new WeakMap<StatementOf, ReturnType<typeof keptByHead<Stated>>>();

function statedLately(statements: StatementOf, today: LocalDate): (one: LoanRecord) => Stated {
  let kept = keptFor.get(statements);
  if (!kept) keptFor.set(statements, (kept = keptByHead<Stated>()));
  return (one) => kept(one, today, () => statedWithReceipt(one, today, statements));
}

/** Nobody but the borrower is taken into a comparison of wordings. */
function wordingOf(record: TurnRecord, medium: ChannelName, lender: Lender, today: LocalDate): Pick<Facts, "wording"> {
  const wording = record.borrower && !record.otherParty ? experimentWording(record, medium, lender, today) : null;
  return wording ? { wording } : {};
}

export function factsOf(
  record: TurnRecord,
  talk: { channel: ChannelName; theirs: string },
  lender: Lender,
  statements: StatementOf,
  now: Instant,
): Facts {
  const zone = zoneOf(record, lender);
  const today = localDateAt(now, zone);
  return {
    now,
    zone,
    today,
    medium: talk.channel,
    borrower: record.borrower,
    addressVerified: record.otherParty === null && isRightPartyAddress(record, talk.channel, talk.theirs, today, lender),
    ...(isShared(record, talk.theirs) ? { sharesPhone: true } : {}),
    ...(record.borrower === null && record.saidWrong ? { saidWrong: true } : {}),
    loans: loanFactsOf(record, today, statements, statedLately(statements, today)),
    lender,
    optedOut: isOptedOut(record, talk.channel, talk.theirs),
    openHandoff: record.openHandoff && { id: record.openHandoff.id, reason: record.openHandoff.reason, status: record.openHandoff.status },
    ...(record.otherParty ? { otherParty: record.otherParty } : {}),
    ...wordingOf(record, talk.channel, lender, today),
  };
}
