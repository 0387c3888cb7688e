// Knows what falls due for one borrower at one instant and when to look again, worked out from the record. Refuses to do any of it.
import { addDays, daysBetween, instantAt, localDateAt, localTimeAt, type Instant, type LocalDate } from "../src/calendar.ts";
import { debitOutcome, type DebitOutcome } from "../src/debit.ts";
import type { LedgerEvent } from "../src/events.ts";
import { ladderStep, type DueTask, type LadderPosition, type LadderRecord } from "../src/ladder.ts";
import type { Lender } from "../src/lender.ts";
import type { Loan } from "../src/loan.ts";
import { lostContactSince } from "../src/lost-contact.ts";
import { judgePlan } from "../src/plan.ts";
import { jurisdictionOf } from "../src/policy/packs.ts";
import { judgedOn, judgePromises, type PromiseToPay } from "../src/promise.ts";
import type { Statement } from "../src/statement.ts";
import type { LoanFacts, Occasion, Plan } from "../dialogs/dialog.ts";
import { loanFactsOf, zoneOf, type StatementOf } from "./facts.ts";
import type { BorrowerRecord, Dispute, OccasionDone, PaymentClaim } from "./store/store.ts";

export type Change =
  | { kind: "promise"; promise: PromiseToPay; paidMinor: number }
  | { kind: "plan"; plan: Plan; before: Plan }
  | { kind: "hold_ended"; hold: BorrowerRecord["holds"][number] }
  | { kind: "claim"; claim: PaymentClaim; found: { amountMinor: number; paidOn: LocalDate } | null; holdIds: string[] }
  | { kind: "task"; loanId: string; task: DueTask }
  | { kind: "task_closed"; taskId: string }
  | { kind: "dispute_overdue"; dispute: Dispute; promisedOn: LocalDate };

/** `key` makes it happen once; `done` is what is noted so that it is not due again. */
export type DueOccasion = {
  occasion: Occasion;
  key: string;
  done: Omit<OccasionDone, "on">[];
  /** The ladder's channels, the best first. */ channels?: readonly string[];
};

export type Due = { changes: Change[]; occasions: DueOccasion[]; nextAt: Instant | null };

/** What the handbook calls the early afternoon, for what the ladder does not time itself. */
const bestMinutes = { from: 13 * 60 + 30, to: 17 * 60 };
/** How far ahead the ladder is asked for its next step; a look is taken then in any case. */
const lookAheadDays = 45;

type Scene = { record: BorrowerRecord; lender: Lender; now: Instant; zone: string; today: LocalDate; minute: number };

export function dueFor(record: BorrowerRecord, lender: Lender, statements: StatementOf, now: Instant): Due {
  const zone = zoneOf(record, lender);
  const { date: today, minuteOfDay: minute } = localTimeAt(now, zone);
  const scene: Scene = { record, lender, now, zone, today, minute };
  const changes = changesFor(scene);
  // Each change is worked in before anything is asked: what it leads to is found at the next look, which follows at once.
  if (changes.length > 0) return { changes, occasions: [], nextAt: now };
  const later: Instant[] = [];
  const occasions: DueOccasion[] = [];
  const loans = loanFactsOf(record, today, statements);
  const callback = callbackFor(scene, later);
  if (callback) occasions.push(callback);
  const tasks: Change[] = [];
  for (const loan of loans) {
    const found = forLoan(scene, loan, later);
    tasks.push(...found.tasks);
    if (found.occasion) occasions.push(found.occasion);
  }
  for (const { promisedOn } of disputesUnanswered(scene)) later.push(instantAt(promisedOn, 0, zone));
  for (const hold of record.holds) if (hold.until !== null) later.push(instantAt(addDays(hold.until, 1), 0, zone));
  const ahead = later.filter((at) => at > now);
  return { changes: tasks, occasions, nextAt: tasks.length > 0 ? now : ahead.length > 0 ? Math.min(...ahead) : null };
}

type Paid = { paidOn: LocalDate; amountMinor: number; seq: number; recordedAt: Instant; reversedOn?: LocalDate };

const paymentsOf = (events: readonly LedgerEvent[]): Paid[] => {
  const reversed = new Map(events.flatMap((event) => (event.kind === "paymentReversed" ? [[event.reference, event.effectiveOn] as const] : [])));
  return events.flatMap((event) => {
    if (event.kind !== "paymentReceived") return [];
    const reversedOn = reversed.get(event.reference);
    return [{ paidOn: event.effectiveOn, amountMinor: event.amountMinor, seq: event.seq, recordedAt: event.recordedAt, ...(reversedOn === undefined ? {} : { reversedOn }) }];
  });
}; // prettier-ignore

/** Payments are booked some days beside the day people remember; an old one that is only entered late is not the one they mean. */
const bookedBeforeDays = 10;
function earliestOf({ paidOn, at }: PaymentClaim): LocalDate {
  return addDays(paidOn ?? localDateAt(at, "utc"), -bookedBeforeDays);
}

/** What the note of an alert is kept under, so that it is raised once. */
export const overdueDisputeId = ({ id }: Pick<Dispute, "id">): string => `dispute_overdue:${id}`;

/** Disputes nobody has answered or raised as overdue, each with the day by which the borrower was promised an answer. */
function disputesUnanswered({ record, lender, zone }: Scene): { dispute: Dispute; promisedOn: LocalDate }[] {
  return record.disputes
    .filter((dispute) => !isDone(record, "", overdueDisputeId(dispute)))
    .map((dispute) => ({ dispute, promisedOn: addDays(localDateAt(dispute.at, zone), lender.holdDays.dispute) }));
}

function changesFor(scene: Scene): Change[] {
  const { record, lender, today } = scene;
  const changes: Change[] = [];
  const all = new Map(record.loans.map(({ loan, events }) => [loan.id, paymentsOf(events)]));
  const paid = new Map([...all].map(([loanId, payments]) => [loanId, payments.filter(({ reversedOn }) => reversedOn === undefined)]));
  for (const [loanId, promises] of Map.groupBy(record.promises, ({ loanId }) => loanId)) {
    const judged = judgePromises(promises, all.get(loanId) ?? [], today, lender.promise);
    for (const [at, promise] of promises.entries()) {
      const { status, paidMinor } = judged[at]!;
      if (status !== promise.status) changes.push({ kind: "promise", promise: { ...promise, status, paidMinor }, paidMinor });
    }
  }
  for (const plan of record.plans) {
    const { parts, status } = judgePlan(plan, paid.get(plan.loanId) ?? [], today, lender.promise.graceDays);
    if (status !== plan.status || parts.some((part, i) => part.status !== plan.parts[i]!.status))
      changes.push({ kind: "plan", plan: { ...plan, parts, status }, before: plan });
  }
  for (const claim of record.claims) {
    const found = (paid.get(claim.loanId) ?? []).find((payment) => payment.recordedAt >= claim.at && payment.paidOn >= earliestOf(claim));
    const holds = record.holds.filter((hold) => hold.reason === "already_paid" && (hold.loanId === null || hold.loanId === claim.loanId));
    const isOver = holds.length > 0 && holds.every((hold) => hold.until !== null && hold.until < today);
    if (found || isOver)
      changes.push({ kind: "claim", claim: { ...claim, status: found ? "found" : "not_found" }, found: found ?? null, holdIds: holds.map((hold) => hold.id) });
  }
  for (const { dispute, promisedOn } of disputesUnanswered(scene))
    if (promisedOn <= today) changes.push({ kind: "dispute_overdue", dispute, promisedOn });
  const lifted = new Set(changes.flatMap((change) => (change.kind === "claim" ? change.holdIds : [])));
  for (const hold of record.holds) if (hold.until !== null && hold.until < today && !lifted.has(hold.id)) changes.push({ kind: "hold_ended", hold });
  return changes;
} // prettier-ignore

function callbackFor({ record, now }: Scene, later: Instant[]): DueOccasion | null {
  const open = record.openHandoff;
  if (!open || open.callbackAt === null) return null;
  if (open.callbackAt > now) later.push(open.callbackAt);
  else if (!isDone(record, "", `callback:${open.id}:${open.callbackAt}`))
    return { occasion: { kind: "callback", handoffId: open.id }, key: `callback:${open.id}:${open.callbackAt}`, done: [{ loanId: "", id: `callback:${open.id}:${open.callbackAt}`, dueOn: "1970-01-01" }] };
  return null;
} // prettier-ignore

const isDone = (record: BorrowerRecord, loanId: string, id: string): boolean =>
  record.occasionsDone.some((one) => one.loanId === loanId && one.id === id);

type Found = { occasion: DueOccasion | null; tasks: Change[] };

function forLoan(scene: Scene, loan: LoanFacts, later: Instant[]): Found {
  const { zone, today, minute } = scene;
  const followUp = followUpFor(scene, loan, later);
  const ladder = ladderFor(scene, loan, later);
  if (!followUp) return ladder;
  // A message about a promise stands for the ladder's own of that day.
  if (ladder.occasion && followUp.standsForLadder) followUp.due.done.push(...ladder.occasion.done);
  if (ladder.occasion && !followUp.standsForLadder) later.push(bestFrom(addDays(today, minute < bestMinutes.from ? 0 : 1), zone));
  return { occasion: followUp.due, tasks: ladder.tasks };
}

const bestFrom = (day: LocalDate, zone: string): Instant => instantAt(day, bestMinutes.from, zone);

/** What follows from a promise, a plan, a claim or a hold: good news at once, the rest at the best time of day. */
function followUpFor(scene: Scene, loan: LoanFacts, later: Instant[]): { due: DueOccasion; standsForLadder: boolean } | null {
  const { record, lender, zone, today, minute } = scene;
  const loanId = loan.loan.id;
  const once = (occasion: Occasion, about: string, dueOn: LocalDate): DueOccasion => ({
    occasion, key: `${occasion.kind}:${about}`, done: [{ loanId, id: `${occasion.kind}:${about}`, dueOn }],
  }); // prettier-ignore
  const wanted = (due: DueOccasion): boolean => !isDone(record, loanId, due.done[0]!.id);
  const isBestTime = minute >= bestMinutes.from;
  /** Now in the afternoon, else at its beginning: kept for `forDays` days so that a run that was missed still says it. */
  const inTheAfternoon = (due: DueOccasion, on: LocalDate, forDays: number): DueOccasion | null => {
    const age = daysBetween(on, today);
    if (age > forDays || !wanted(due)) return null;
    if (age < 0 || !isBestTime) {
      later.push(bestFrom(age < 0 ? on : today, zone));
      return null;
    }
    return due;
  };

  const good: DueOccasion[] = [];
  for (const claim of record.claimsFound)
    if (claim.loanId === loanId) good.push(once({ kind: "payment_found", loanId, amountMinor: claim.foundMinor, paidOn: claim.foundOn }, claim.id, claim.foundOn));
  for (const promise of loan.promises)
    if (promise.status === "kept") good.push(once({ kind: "promise_kept", promiseId: promise.id }, promise.id, promise.on));
  const news = good.filter(wanted);
  // One message for all of it; old promises that were kept before anybody looked are not news.
  const fresh = news.find((due) => daysBetween(due.done[0]!.dueOn, today) <= 14);
  if (fresh) return { due: { ...fresh, done: news.flatMap((due) => due.done) }, standsForLadder: true };

  for (const promise of loan.promises.toReversed()) {
    if (promise.status === "partial" || promise.status === "broken") {
      const kind = promise.status === "partial" ? "promise_partial" : "promise_broken";
      const due = inTheAfternoon(once({ kind, promiseId: promise.id }, promise.id, promise.on), judgedOn(promise, lender.promise.graceDays), 5);
      if (due && loan.statement.pastDue.totalMinor > 0) return { due, standsForLadder: true };
    }
    if (promise.status !== "running") continue;
    later.push(instantAt(judgedOn(promise, lender.promise.graceDays), 0, zone));
    const dayBefore = addDays(promise.on, -1);
    // Made today for tomorrow: it needs no reminder.
    if (promise.madeOn >= dayBefore) continue;
    const due = inTheAfternoon(once({ kind: "promise_reminder", promiseId: promise.id }, promise.id, promise.on), dayBefore, 0);
    if (due) return { due, standsForLadder: true };
  }
  for (const claim of record.claimsNotFound) {
    if (claim.loanId !== loanId) continue;
    const due = inTheAfternoon(once({ kind: "hold_ended", loanId, reason: "already_paid" }, claim.id, claim.until), addDays(claim.until, 1), 5);
    if (due && loan.statement.pastDue.totalMinor > 0) return { due, standsForLadder: true };
  }
  for (const plan of record.plans) {
    if (plan.loanId !== loanId || (plan.status !== "running" && plan.status !== "broken")) continue;
    for (const part of plan.parts) {
      const about = `${plan.id}:${part.number}`;
      if (part.status === "missed") {
        const due = inTheAfternoon(once({ kind: "plan_missed", planId: plan.id, number: part.number }, about, part.on), addDays(part.on, lender.promise.graceDays + 1), 5);
        if (due) return { due, standsForLadder: true };
      }
      if (part.status !== "due" || plan.status !== "running") continue;
      later.push(instantAt(addDays(part.on, lender.promise.graceDays + 1), 0, zone));
      if (plan.agreedOn >= addDays(part.on, -1)) continue;
      const due = inTheAfternoon(once({ kind: "plan_reminder", planId: plan.id, number: part.number }, about, part.on), addDays(part.on, -1), 0);
      if (due) return { due, standsForLadder: true };
    }
  }
  return null;
} // prettier-ignore

function ladderFor(scene: Scene, loan: LoanFacts, later: Instant[]): Found {
  const { record, zone, today, minute } = scene;
  const loanId = loan.loan.id;
  const ladderRecord: LadderRecord = {
    pauses: [
      ...loan.holds.map(({ reason, from, until }) => ({ reason, from, until })),
      ...loan.promises.flatMap((promise) =>
        promise.status === "running" ? [{ reason: "promise", from: promise.madeOn, until: addDays(promise.on, scene.lender.promise.graceDays) }] : [],
      ),
      ...(loan.plan?.status === "running" ? [{ reason: "plan", from: loan.plan.agreedOn, until: null }] : []),
      ...loan.statement.pauses.filter((pause) => pause.active).map(({ reason, from, until }) => ({ reason, from, until })),
    ],
    stepsDone: record.occasionsDone.filter((one) => one.loanId === loanId),
    tasks: record.tasks.flatMap((task) => {
      const { ladderTask, aboutDay } = task.body as { ladderTask?: string; aboutDay?: LocalDate };
      return task.loanId === loanId && ladderTask !== undefined && aboutDay !== undefined ? [{ id: ladderTask, dueOn: aboutDay, status: task.status }] : [];
    }),
    brokenPromises: loan.promises.flatMap((promise) =>
      promise.status === "broken" ? [{ id: promise.id, on: judgedOn(promise, scene.lender.promise.graceDays) }] : [],
    ),
    ...lostSince(record, zone),
  };
  const position = positionOf(record, loan, today);
  const step = ladderStep(position, ladderRecord, today);
  const tasks: Change[] = [
    ...step.tasks.map((task): Change => ({ kind: "task", loanId, task })),
    ...step.closeTasks.flatMap(({ id, dueOn }): Change[] => {
      const task = record.tasks.find((one) => one.loanId === loanId && one.body["ladderTask"] === id && one.body["aboutDay"] === dueOn);
      return task ? [{ kind: "task_closed", taskId: task.id }] : [];
    }),
  ];
  if (step.paused) {
    if (step.paused.until !== null) later.push(instantAt(addDays(step.paused.until, 1), 0, zone));
    return { occasion: null, tasks };
  }
  let occasion: DueOccasion | null = null;
  if (step.contact) {
    const { step: rung, dueOn, bestTime } = step.contact;
    const [from, to] = [minuteOf(bestTime.from), minuteOf(bestTime.to)];
    const lapsesToday = rung.toDay !== undefined && dayOf(position, today) >= rung.toDay;
    // After the best hours a step that lapses with the day is tried all the same; the rules still say whether it is too late.
    // One message of the clock's own a day: what was said this morning about a promise stands for the ladder's.
    if (record.occasionsDone.some((one) => one.loanId === loanId && one.on === today)) later.push(instantAt(addDays(today, 1), from, zone));
    else if (minute < from) later.push(instantAt(today, from, zone));
    else if (minute >= to && !lapsesToday) later.push(instantAt(addDays(today, 1), from, zone));
    else occasion = { occasion: occasionOf(rung.talk, step.stage, loan, dueOn, debitOf(record, loan.loan, loan.statement, today)), key: `${loanId}:${rung.id}:${dueOn}:${today}`, done: [{ loanId, id: rung.id, dueOn }], channels: rung.channels };
  }
  const next = nextLadderDay(position, ladderRecord, today, occasion);
  if (next !== null) later.push(instantAt(next, bestMinutes.from, zone));
  return { occasion, tasks };
} // prettier-ignore

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const dayOf = (position: LadderPosition, today: LocalDate): number =>
  position.daysPastDue > 0 ? position.daysPastDue : position.nextDueOn === null ? 0 : daysBetween(position.nextDueOn, today);

function debitOf(record: BorrowerRecord, loan: Loan, statement: Statement, today: LocalDate): DebitOutcome {
  const dueOn = statement.oldestUnpaid?.dueOn ?? statement.nextDue?.on;
  const events = record.loans.find((one) => one.loan.id === loan.id)?.events;
  if (dueOn === undefined || !events) return { state: "unknown", failure: null };
  return debitOutcome(events, statement.instalments.map((row) => row.dueOn), dueOn, today);
} // prettier-ignore

/** The day the borrower was lost, where they live; absent while there is a way to them. */
function lostSince(record: BorrowerRecord, zone: string): { lostContactSince?: LocalDate } {
  const { borrower } = record;
  if (!borrower) return {};
  const addresses = [borrower.phone, borrower.wechatOpenId].filter((address) => address !== undefined);
  const since = lostContactSince(record.contactHistory, { addresses, wrong: record.wrongAddresses });
  return since === null ? {} : { lostContactSince: localDateAt(since, zone) };
}

function positionOf(record: BorrowerRecord, { loan, statement }: LoanFacts, today: LocalDate): LadderPosition {
  return {
    product: loan.product,
    jurisdiction: record.borrower ? jurisdictionOf(record.borrower) : "US",
    party: loan.party,
    daysPastDue: statement.daysPastDue,
    oldestUnpaidDueOn: statement.oldestUnpaid?.dueOn ?? null,
    nextDueOn: statement.nextDue?.on ?? null,
    debit: debitOf(record, loan, statement, today).state,
    hasCollateral: loan.collateral !== undefined,
  };
}

function occasionOf(talk: string, stage: string, loan: LoanFacts, dueOn: LocalDate, debit: DebitOutcome): Occasion {
  const loanId = loan.loan.id;
  const instalment = loan.statement.instalments.find((row) => row.dueOn === dueOn)?.number ?? 1;
  if (talk === "notice") return { kind: "notice", loanId, instalment };
  if (talk === "debit_failed" && debit.failure) return { kind: "tracking", loanId, instalment, debitFailed: debit.failure };
  if (talk === "tracking" || talk === "debit_failed") return { kind: "tracking", loanId, instalment };
  return { kind: "overdue", loanId, stage, step: loan.statement.daysPastDue };
}

/**
 * The next day on which the ladder asks for anything if nothing happens until then. A loan that pauses in the meantime ages slower, so that this
 * is early rather than late: a look that finds nothing only looks again.
 */
function nextLadderDay(position: LadderPosition, done: LadderRecord, today: LocalDate, now: DueOccasion | null): LocalDate | null {
  const record = now ? { ...done, stepsDone: [...done.stepsDone, ...now.done.map((one) => ({ ...one, on: today }))] } : done;
  const nothingOwed = position.daysPastDue === 0 && position.nextDueOn === null;
  if (nothingOwed) return null;
  const toDue = position.daysPastDue > 0 || position.nextDueOn === null ? null : daysBetween(today, position.nextDueOn);
  const first = toDue === null ? 1 : Math.max(1, toDue - 3);
  for (let ahead = first; ahead < first + lookAheadDays; ahead++) {
    const day = addDays(today, ahead);
    const past = toDue === null ? position.daysPastDue + ahead : Math.max(0, ahead - toDue);
    const then = {
      ...position,
      daysPastDue: past,
      oldestUnpaidDueOn: past > 0 ? (position.oldestUnpaidDueOn ?? position.nextDueOn) : null,
    };
    const step = ladderStep(then, record, day);
    if (step.contact || step.tasks.length > 0) return day;
  }
  return addDays(today, first + lookAheadDays);
}
