// Knows what the collection ladder asks for on one day, from data: one contact at most, and people's tasks. Refuses to know whether it is lawful and when.
import { addDays, dayNumber } from "./calendar.ts";
import type { LocalDate } from "./calendar.ts";
import { jurisdictionsAround } from "./contact-rules-compile.ts";
import type { ContactChannel, ContactOutcome, ContactPurpose } from "./contact-rules-terms.ts";
import type { Party } from "./loan.ts";
import { demoLadders } from "./policy/ladders.ts";

export type DebitState = "paid" | "unpaid" | "failed" | "unknown";
export type TaskOwner = "officer" | "branch" | "supervisor" | "legal";

/** Days are counted from the due date of the oldest unpaid instalment (or the next one when nothing is past due): -1 is the day before. */
export type LadderStep = {
  id: string;
  fromDay: number;
  toDay?: number;
  /** Again after so many days; absent: once for each instalment. */
  repeatDays?: number;
  purpose: ContactPurpose;
  /** Which talk it opens. */
  talk: string;
  offers?: string[];
  asks?: string[];
  /** In order of preference; the first that the rules allow is used. */
  channels: ContactChannel[];
  whenDebit?: DebitState[];
  /** When the contact ends like this, these channels follow after so many minutes, where the rules allow it. */
  fallback?: { after: ContactOutcome[]; channels: ContactChannel[]; afterMinutes: number };
};
export type LadderTask = {
  id: string;
  atDay: number;
  dueInDays: number;
  owner: TaskOwner;
  what: string;
  document?: string;
  whenDebit?: DebitState[];
  needsCollateral?: boolean;
};
export type LadderStage = {
  code: string;
  /** Matches from so many days past due on. */
  minDaysPastDue?: number;
  /** Matches when nothing is past due and an unpaid instalment falls due within so many days. */
  maxDaysToDue?: number;
  trackPayment?: boolean;
  steps: LadderStep[];
  tasks: LadderTask[];
};
/** A task that an event asks for, whatever the stage. `priority` 1 is the most urgent. */
export type LadderAlways = {
  id: string;
  on: "broken_promise" | "lost_contact" | "failed_debit";
  minDaysPastDue: number;
  dueInDays: number;
  owner: TaskOwner;
  what: string;
  priority: number;
};
export type CollectionLadder = {
  id: string;
  for: { products: string[]; jurisdictions: string[]; parties: Party[] };
  /** "13:30" to "17:00" by the borrower's clock; a preference, never a rule. */
  bestTime: { from: string; to: string };
  /** Worst first; the first that matches is the stage. */
  stages: LadderStage[];
  always: LadderAlways[];
};

/** Where a loan stands on the day, all from its statement. */
export type LadderPosition = {
  product: string;
  jurisdiction: string;
  party: Party;
  daysPastDue: number;
  oldestUnpaidDueOn: LocalDate | null;
  nextDueOn: LocalDate | null;
  debit: DebitState;
  hasCollateral?: boolean;
};
/** What was done and is open already; `dueOn` is the instalment a step or task was for. */
export type LadderRecord = {
  pauses: readonly { reason: string; from: LocalDate; until: LocalDate | null }[];
  stepsDone: readonly { id: string; dueOn: LocalDate; on: LocalDate }[];
  tasks: readonly { id: string; dueOn: LocalDate; status: "open" | "done" }[];
  brokenPromises: readonly { id: string; on: LocalDate }[];
  lostContactSince?: LocalDate;
};

export type LadderContact = { step: LadderStep; dueOn: LocalDate; bestTime: CollectionLadder["bestTime"] };
/** `id` and `dueOn` together name a task once and for ever: asking again opens nothing twice. */
export type DueTask = {
  id: string;
  dueOn: LocalDate;
  owner: TaskOwner;
  what: string;
  doBy: LocalDate;
  document?: string;
  priority: number;
};
export type LadderStepResult = {
  ladder: string;
  stage: string;
  trackPayment: boolean;
  contact: LadderContact | null;
  tasks: DueTask[];
  /** Open tasks that a cure, a part payment or a pause has overtaken. */
  closeTasks: { id: string; dueOn: LocalDate }[];
  /** Why nothing is asked for, and when the ladder goes on by itself (null: when somebody lifts it). */
  paused: { reason: string; until: LocalDate | null } | null;
  /** 1 to 5, 1 the most urgent. */
  priority: number;
};

const defaultPriority = 5;

/** The first ladder that is for this product, place and party. Throws a RangeError when none is. */
export function ladderFor(
  position: Pick<LadderPosition, "product" | "jurisdiction" | "party">,
  ladders: readonly CollectionLadder[] = demoLadders(),
): CollectionLadder {
  const around = jurisdictionsAround(position.jurisdiction);
  const found = ladders.find(
    ({ for: scope }) =>
      (scope.products.includes("*") || scope.products.includes(position.product)) &&
      scope.jurisdictions.some((code) => around.includes(code)) &&
      scope.parties.includes(position.party),
  );
  if (!found) throw new RangeError(`no ladder for product "${position.product}" in ${position.jurisdiction}, party ${position.party}`);
  return found;
}

/** The stage of a loan on a day: worst first, first match wins. */
export function ladderStageOf(position: LadderPosition, today: LocalDate, ladder: CollectionLadder): LadderStage {
  const toDue = position.nextDueOn === null ? null : dayNumber(position.nextDueOn) - dayNumber(today);
  const stage = ladder.stages.find((one) => {
    if (one.minDaysPastDue !== undefined) return position.daysPastDue >= one.minDaysPastDue;
    if (one.maxDaysToDue !== undefined) return position.daysPastDue === 0 && toDue !== null && toDue >= 0 && toDue <= one.maxDaysToDue;
    return true;
  });
  if (!stage) throw new RangeError(`ladder ${ladder.id} has no stage for ${position.daysPastDue} days past due`);
  return stage;
}

/**
 * What the ladder asks for on `today` (the borrower's local day). The same day asked twice gives the same answer; what was done is in `record`.
 * A pause gives nothing but its reason and end; after that day the ladder goes on by itself.
 */
export function ladderStep(
  position: LadderPosition,
  record: LadderRecord,
  today: LocalDate,
  ladders: readonly CollectionLadder[] = demoLadders(),
): LadderStepResult {
  const ladder = ladderFor(position, ladders);
  const stage = ladderStageOf(position, today, ladder);
  const dueOn = position.daysPastDue > 0 ? position.oldestUnpaidDueOn : position.nextDueOn;
  const base = { ladder: ladder.id, stage: stage.code, trackPayment: stage.trackPayment === true };
  const pause = longestPause(record, today);
  if (pause) return { ...base, contact: null, tasks: [], closeTasks: [], paused: pause, priority: defaultPriority };

  const wanted = dueOn === null ? [] : tasksOf(stage, ladder, position, dueOn, today);
  const always = alwaysOf(ladder, position, record);
  const known = (task: DueTask) => record.tasks.some((one) => one.id === task.id && one.dueOn === task.dueOn);
  const tasks = [...always, ...wanted].filter((task) => !known(task));
  const open = new Set([...always, ...wanted].map((task) => `${task.id} ${task.dueOn}`));
  const closeTasks = record.tasks
    .filter((task) => task.status === "open" && !open.has(`${task.id} ${task.dueOn}`) && isLadderTask(ladder, task.id))
    .map(({ id, dueOn }) => ({ id, dueOn }));
  return {
    ...base,
    contact: dueOn === null || position.debit === "paid" ? null : contactOf(stage, ladder, position, record, dueOn, today),
    tasks,
    closeTasks,
    paused: null,
    priority: Math.min(defaultPriority, ...always.map((task) => task.priority)),
  };
}

function longestPause(record: LadderRecord, today: LocalDate): { reason: string; until: LocalDate | null } | null {
  let longest: { reason: string; until: LocalDate | null } | null = null;
  for (const { reason, from, until } of record.pauses) {
    if (today < from || (until !== null && today > until)) continue;
    if (longest === null || until === null || (longest.until !== null && until > longest.until)) longest = { reason, until };
    if (until === null) break;
  }
  return longest;
}

/** The last step whose days hold today and that was not done for this instalment (or long enough ago). */
function contactOf(
  stage: LadderStage,
  ladder: CollectionLadder,
  position: LadderPosition,
  record: LadderRecord,
  dueOn: LocalDate,
  today: LocalDate,
): LadderContact | null {
  // Days past due leave paused days out; before the due date the calendar speaks.
  const day = position.daysPastDue > 0 ? position.daysPastDue : dayNumber(today) - dayNumber(dueOn);
  let chosen: LadderStep | null = null;
  for (const step of stage.steps) {
    if (day < step.fromDay || (step.toDay !== undefined && day > step.toDay)) continue;
    if (step.whenDebit && !step.whenDebit.includes(position.debit)) continue;
    const done = record.stepsDone
      .filter((one) => one.id === step.id && one.dueOn === dueOn)
      .map((one) => one.on)
      .sort();
    const last = done.at(-1);
    if (last !== undefined && (step.repeatDays === undefined || dayNumber(today) - dayNumber(last) < step.repeatDays)) continue;
    chosen = step;
  }
  return chosen && { step: chosen, dueOn, bestTime: ladder.bestTime };
}

function tasksOf(stage: LadderStage, ladder: CollectionLadder, position: LadderPosition, dueOn: LocalDate, today: LocalDate): DueTask[] {
  const day = position.daysPastDue > 0 ? position.daysPastDue : dayNumber(today) - dayNumber(dueOn);
  const here = ladder.stages.indexOf(stage);
  const tasks: DueTask[] = [];
  // What a milder stage asked for and nobody did is still to be done: a run that was missed loses no task.
  for (const one of ladder.stages.slice(here))
    for (const task of one.tasks) {
      if (day < task.atDay || (one !== stage && one.minDaysPastDue === undefined)) continue;
      if (task.whenDebit && !task.whenDebit.includes(position.debit)) continue;
      if (task.needsCollateral === true && position.hasCollateral !== true) continue;
      // The day it became due, so that a late run does not give late work more time.
      const since = addDays(today, task.atDay - day);
      tasks.push({
        id: task.id,
        dueOn,
        owner: task.owner,
        what: task.what,
        doBy: addDays(since, task.dueInDays),
        ...(task.document ? { document: task.document } : {}),
        priority: defaultPriority,
      });
    }
  return tasks;
}

function alwaysOf(ladder: CollectionLadder, position: LadderPosition, record: LadderRecord): DueTask[] {
  const tasks: DueTask[] = [];
  for (const rule of ladder.always) {
    if (position.daysPastDue < rule.minDaysPastDue) continue;
    const since =
      rule.on === "broken_promise" ? record.brokenPromises.map((promise) => promise.on).sort().at(-1)
      : rule.on === "lost_contact" ? record.lostContactSince
      : position.debit === "failed" ? (position.oldestUnpaidDueOn ?? position.nextDueOn ?? undefined)
      : undefined; // prettier-ignore
    if (since === undefined) continue;
    tasks.push({
      id: rule.id,
      dueOn: since,
      owner: rule.owner,
      what: rule.what,
      doBy: addDays(since, rule.dueInDays),
      priority: rule.priority,
    });
  }
  return tasks;
}

function isLadderTask(ladder: CollectionLadder, id: string): boolean {
  return ladder.always.some((rule) => rule.id === id) || ladder.stages.some((stage) => stage.tasks.some((task) => task.id === id));
}
