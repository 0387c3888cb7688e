// Knows how events become a loan's position: one linear fold, each instalment carrying what it owes. Refuses clocks, wording and storage.
import { fromDayNumber, type LocalDate } from "./calendar.ts";
import { dayOf } from "./day-count.ts";
import { inLedgerOrder, type Charged, type LedgerEvent, type PausePlaced, type PaymentReceived, type Waived } from "./events.ts";
import { decimal, toWhole } from "./fraction.ts";
import type { Instalment, Loan } from "./loan.ts";
import { capOf, mergedSpans, penaltyFor, penaltyRateOf, weightBetween, type PenaltyRate, type StillDays } from "./penalty.ts";
import type { ProductTerms } from "./policy/products.ts";
import { interestOn, scheduleOf } from "./schedule.ts";
import { timingOf, type Component, type Settled, type Waterfall } from "./waterfall.ts";

type Amounts = Record<Component, number>;

/** A fee or penalty placed on an instalment, with its own due day. */
type Charge = { component: "penalty" | "fee"; amountMinor: number; dueDay: number; code: string };

/** One stretch of penalty interest, for the receipt: `baseMinor` open from after `fromDay` through `toDay`. */
export type AccruedStretch = { number: number; fromDay: number; toDay: number; baseMinor: number; weight: number };

export type LedgerRow = {
  number: number;
  /** First day of the period: the due day before, or the disbursement. A charge belongs here when fromDay < its due day <= dueDay. */
  fromDay: number;
  /** The loan's first period holds its first day too. */
  holdsFirstDay: boolean;
  dueDay: number;
  dueOn: LocalDate;
  /** Owed, before payments and waivers; `penalty` holds one-off charges only, accrued penalty comes on top. */
  owed: Amounts;
  paid: Amounts;
  waived: { penalty: number; fee: number };
  charges: Charge[];
  weight: number;
  accruedTo: number;
  capMinor: number;
  settledDay: number | null;
  /** Opened by a charge after the last due date. */
  extra: boolean;
};

export type LedgerPayment = { event: PaymentReceived; allocation: Settled[]; creditedMinor: number; reversedOn: LocalDate | null };
export type LedgerPause = {
  pauseId: string;
  reason: string;
  from: LocalDate;
  until: LocalDate | null;
  accruesPenalty: boolean;
  ages: boolean;
};

export type LoanState = {
  loan: Loan;
  terms: ProductTerms;
  rate: PenaltyRate;
  rows: LedgerRow[];
  payments: LedgerPayment[];
  pauses: LedgerPause[];
  /** Days on which no penalty accrues; days on which the loan does not age. */
  frozen: StillDays;
  still: StillDays;
  creditMinor: number;
  /** The last event's day; the state answers for this day and later ones. */
  foldedTo: number;
  stretches: AccruedStretch[] | null;
};

const never = Number.MAX_SAFE_INTEGER;

/** The events that count for `asOf`, in ledger order. The array itself is returned when nothing has to change. */
export function eventsUpTo(events: readonly LedgerEvent[], asOf: LocalDate): readonly LedgerEvent[] {
  let inOrder = true;
  for (let i = 0; i < events.length; i++) {
    if (events[i]!.effectiveOn > asOf || (i > 0 && inLedgerOrder(events[i - 1]!, events[i]!) > 0)) {
      inOrder = false;
      break;
    }
  }
  return inOrder ? events : events.filter((it) => it.effectiveOn <= asOf).sort(inLedgerOrder);
}

/**
 * Folds everything effective up to `asOf`, whatever the order of arrival. `explain` also keeps each stretch of penalty interest.
 * A reversed payment counts as never made; a reference seen twice is the same payment.
 */
export function foldLedger(loan: Loan, events: readonly LedgerEvent[], asOf: LocalDate, terms: ProductTerms, explain = false): LoanState {
  const known = eventsUpTo(events, asOf);
  let imported: LedgerEvent | undefined;
  let reversed: Map<string, LocalDate> | undefined;
  for (const event of known) {
    if (event.kind === "scheduleImported" && (imported?.effectiveOn !== event.effectiveOn || imported.recordedAt <= event.recordedAt))
      imported = event;
    else if (event.kind === "paymentReversed") (reversed ??= new Map()).set(event.reference, event.effectiveOn);
  }
  const schedule = imported?.kind === "scheduleImported" ? imported.instalments : scheduleOf(loan, terms);
  const state = openState(loan, schedule, terms, explain);
  for (const event of known) apply(state, event, reversed);
  return state;
}

/**
 * The same position with later events folded in, or null when the whole history has to be folded again: an event that counts for a day
 * already behind, a reversal or a new schedule. The given state is left alone.
 */
export function extendFold(state: LoanState, later: readonly LedgerEvent[]): LoanState | null {
  for (const event of later)
    if (event.kind === "paymentReversed" || event.kind === "scheduleImported" || dayOf(event.effectiveOn) <= state.foldedTo) return null;
  const next = copyOf(state);
  for (const event of [...later].sort(inLedgerOrder)) apply(next, event, undefined);
  return next;
}

function openState(loan: Loan, schedule: readonly Instalment[], terms: ProductTerms, explain: boolean): LoanState {
  const rows: LedgerRow[] = [];
  let fromDay = dayOf(loan.disbursedOn);
  let first = true;
  for (const it of schedule) {
    const dueDay = dayOf(it.dueOn);
    const row = rowOf(it.number, fromDay, dueDay, it.dueOn, it, capOf(it.principalMinor, terms.penalty));
    // A row due on the day of disbursement has no period at all, so it cannot be the first.
    row.holdsFirstDay = first && dueDay > fromDay;
    if (row.holdsFirstDay) first = false;
    rows.push(row);
    fromDay = dueDay;
  }
  for (let i = 1; i < rows.length; i++)
    if (rows[i]!.dueDay < rows[i - 1]!.dueDay) {
      rows.sort((a, b) => a.dueDay - b.dueDay || a.number - b.number);
      break;
    }
  return {
    loan,
    terms,
    rate: penaltyRateOf(loan.penaltyDailyPct, terms.penalty),
    rows,
    payments: [],
    pauses: [],
    frozen: [],
    still: [],
    creditMinor: 0,
    foldedTo: -never,
    stretches: explain ? [] : null,
  };
}

type RowAmounts = { principalMinor: number; interestMinor: number; feeMinor: number };

function rowOf(number: number, fromDay: number, dueDay: number, dueOn: LocalDate, due: RowAmounts, capMinor: number): LedgerRow {
  return {
    number,
    fromDay,
    holdsFirstDay: false,
    dueDay,
    dueOn,
    owed: { penalty: 0, fee: due.feeMinor, interest: due.interestMinor, principal: due.principalMinor },
    paid: { penalty: 0, fee: 0, interest: 0, principal: 0 },
    waived: { penalty: 0, fee: 0 },
    charges: [],
    weight: 0,
    accruedTo: dueDay,
    capMinor,
    settledDay: null,
    extra: false,
  };
}

function copyOf(state: LoanState): LoanState {
  return {
    ...state,
    rows: state.rows.map((row) => ({
      ...row,
      owed: { ...row.owed },
      paid: { ...row.paid },
      waived: { ...row.waived },
      charges: [...row.charges],
    })),
    payments: [...state.payments],
    pauses: state.pauses.map((it) => ({ ...it })),
    stretches: state.stretches && [...state.stretches],
  };
}

function apply(state: LoanState, event: LedgerEvent, reversed: ReadonlyMap<string, LocalDate> | undefined): void {
  const day = dayOf(event.effectiveOn);
  state.foldedTo = day;
  switch (event.kind) {
    case "loanOpened":
    case "scheduleImported":
    case "paymentReversed":
      return;
    case "paymentReceived":
      return receive(state, event, day, reversed?.get(event.reference) ?? null);
    case "charged":
      return charge(state, event, day);
    case "waived":
      return waive(state, event, day);
    case "pausePlaced":
      return pause(state, event);
    case "pauseLifted":
      return lift(state, event.pauseId, day);
    case "refundPaid":
      return refund(state, event.amountMinor, event.effectiveOn);
    case "dueDatesMoved":
      return move(state, event.moves, day);
  }
}

// What is open

/** Brings the penalty clock of a row up to `day`; a payment, a waiver or a moved date must call it before it changes the base. */
function accrue(state: LoanState, row: LedgerRow, day: number): void {
  if (day <= row.accruedTo) return;
  const base = baseOf(state, row);
  if (base > 0) {
    const weight = weightBetween(base, row.accruedTo, day, row.dueDay, state.terms.penalty, state.frozen);
    if (weight > 0 && state.stretches)
      state.stretches.push({ number: row.number, fromDay: row.accruedTo, toDay: day, baseMinor: base, weight });
    row.weight += weight;
  }
  row.accruedTo = day;
}

function baseOf(state: LoanState, row: LedgerRow): number {
  const principal = row.owed.principal - row.paid.principal;
  return state.terms.penalty.base === "principal" ? principal : principal + row.owed.interest - row.paid.interest;
}

/** Accrued penalty of a row up to `day`, one-off charges left out. Minor units; rounded here and only here. */
export function accruedPenalty(state: LoanState, row: LedgerRow, day: number): number {
  const { penalty } = state.terms;
  const base = baseOf(state, row);
  let weight = row.weight;
  if (base > 0 && day > row.accruedTo) weight += weightBetween(base, row.accruedTo, day, row.dueDay, penalty, state.frozen);
  if (weight === 0) return 0;
  if (penalty.graceMode === "free_if_settled_within_grace" && day <= row.dueDay + penalty.graceDays) return 0;
  return penaltyFor(weight, state.rate, row.capMinor);
}

/** What is still owed of one component on `day`. Never negative. */
export function openOf(state: LoanState, row: LedgerRow, component: Component, day: number): number {
  switch (component) {
    case "principal":
      return row.owed.principal - row.paid.principal;
    case "interest":
      return row.owed.interest - row.paid.interest;
    case "fee":
      return row.owed.fee - row.paid.fee - row.waived.fee;
    case "penalty": {
      // A grace that frees can take back what a stricter day would have charged, never what was paid.
      const open = row.owed.penalty + accruedPenalty(state, row, day) - row.paid.penalty - row.waived.penalty;
      return open > 0 ? open : 0;
    }
  }
}

export function totalOpen(state: LoanState, row: LedgerRow, day: number): number {
  return (
    row.owed.principal -
    row.paid.principal +
    (row.owed.interest - row.paid.interest) +
    (row.owed.fee - row.paid.fee - row.waived.fee) +
    openOf(state, row, "penalty", day)
  );
}

// Money in

function receive(state: LoanState, event: PaymentReceived, day: number, reversedOn: LocalDate | null): void {
  const { payments } = state;
  for (let i = 0; i < payments.length; i++) if (payments[i]!.event.reference === event.reference) return;
  const payment: LedgerPayment = { event, allocation: [], creditedMinor: 0, reversedOn };
  payments.push(payment);
  if (reversedOn !== null) return;
  if (state.terms.payoffInterest === "accrued") letGoOfUnearned(state, event.amountMinor + state.creditMinor, day);
  payment.creditedMinor = allocate(state, day, event.amountMinor, event.waterfall ?? state.terms.waterfall, payment.allocation);
  state.creditMinor += payment.creditedMinor;
}

/** Settles what is open with `amountMinor` and returns what nothing was left to settle with. */
function allocate(state: LoanState, day: number, amountMinor: number, waterfall: Waterfall, into: Settled[]): number {
  const { rows } = state;
  let left = amountMinor;
  const settle = (row: LedgerRow, component: Component, most: number): void => {
    const part = most < left ? most : left;
    if (part <= 0) return;
    if (component === "principal" || component === "interest") accrue(state, row, day);
    row.paid[component] += part;
    left -= part;
    into.push({ number: row.number, component, amountMinor: part });
    closeIfSettled(state, row, day);
  };
  if (waterfall.walk === "component_by_component") {
    for (const ahead of [false, true])
      for (const component of ahead ? waterfall.inAdvance : waterfall.pastDue)
        for (const row of rows)
          if (left > 0 && row.dueDay > day === ahead && row.settledDay === null) settle(row, component, openOf(state, row, component, day));
    return left;
  }
  for (const row of rows) {
    if (left === 0) break;
    if (row.settledDay !== null) continue;
    const timing = timingOf(row.dueDay, day);
    if (timing === "inAdvance" && waterfall.inAdvanceCharges === "when_due" && row.charges.length > 0)
      for (const component of ["penalty", "fee"] as const) settle(row, component, dueCharges(row, component, day));
    for (const component of waterfall[timing]) {
      if (left === 0) break;
      settle(row, component, openOf(state, row, component, day));
    }
  }
  return left;
}

/** What is open of the charges on an instalment ahead whose own due date has come. */
function dueCharges(row: LedgerRow, component: "penalty" | "fee", day: number): number {
  let due = 0;
  for (const it of row.charges) if (it.component === component && it.dueDay <= day) due += it.amountMinor;
  return Math.max(0, due - row.paid[component] - row.waived[component]);
}

function closeIfSettled(state: LoanState, row: LedgerRow, day: number): void {
  const { penalty } = state.terms;
  if (penalty.graceMode === "free_if_settled_within_grace" && day <= row.dueDay + penalty.graceDays && baseOf(state, row) === 0)
    row.weight = 0;
  row.settledDay = totalOpen(state, row, day) === 0 ? day : null;
}

/** Interest not yet earned is owed no longer once the money at hand pays off everything else. */
function letGoOfUnearned(state: LoanState, atHandMinor: number, day: number): void {
  let needed = 0;
  for (const row of state.rows) needed += totalOpen(state, row, day) - unearnedInterest(state, row, day);
  if (atHandMinor < needed) return;
  for (const row of state.rows) row.owed.interest -= unearnedInterest(state, row, day);
}

/** The part of an unpaid instalment's interest that belongs to days after `day`. Minor units. */
export function unearnedInterest(state: LoanState, row: LedgerRow, day: number): number {
  if (row.dueDay <= day || row.owed.interest === 0) return 0;
  const length = Math.max(1, row.dueDay - row.fromDay);
  const part = { n: BigInt(Math.max(0, day - row.fromDay)), d: BigInt(length) };
  const earned = interestOn(row.owed.interest, { n: 1n, d: 1n }, part, state.terms.rounding);
  return Math.min(row.owed.interest - earned, row.owed.interest - row.paid.interest);
}

/** Credit at hand settles what a new charge opened, the oldest credit first. */
function useCredit(state: LoanState, day: number): void {
  for (let i = 0; i < state.payments.length && state.creditMinor > 0; i++) {
    const payment = state.payments[i]!;
    const atHand = Math.min(payment.creditedMinor, state.creditMinor);
    if (atHand === 0) continue;
    const allocation = [...payment.allocation];
    const used = atHand - allocate(state, day, atHand, state.terms.waterfall, allocation);
    state.payments[i] = { ...payment, allocation, creditedMinor: payment.creditedMinor - used };
    state.creditMinor -= used;
  }
}

// Everything else that happens

function charge(state: LoanState, event: Charged, day: number): void {
  const dueOn = event.dueOn ?? event.effectiveOn;
  addCharge(state, event.component, event.amountMinor, dueOn, event.code, event.number);
  useCredit(state, day);
}

function addCharge(
  state: LoanState,
  component: "penalty" | "fee",
  amountMinor: number,
  dueOn: LocalDate,
  code: string,
  number?: number,
): void {
  const dueDay = dayOf(dueOn);
  const row =
    (number === undefined ? state.rows.find((it) => holds(it, dueDay)) : state.rows.find((it) => it.number === number)) ??
    extraRow(state, dueDay, dueOn);
  row.owed[component] += amountMinor;
  row.charges.push({ component, amountMinor, dueDay, code });
  row.settledDay = null;
}

function holds(row: LedgerRow, day: number): boolean {
  return (row.fromDay < day || (row.holdsFirstDay && row.fromDay === day)) && day <= row.dueDay;
}

/** Charges after the last due date share one more instalment, due with the latest of them. */
function extraRow(state: LoanState, dueDay: number, dueOn: LocalDate): LedgerRow {
  const last = state.rows.at(-1);
  if (last?.extra) {
    if (dueDay > last.dueDay) {
      last.dueDay = dueDay;
      last.dueOn = dueOn;
    }
    return last;
  }
  const number = state.rows.reduce((most, row) => Math.max(most, row.number), 0) + 1;
  const row = rowOf(number, last?.dueDay ?? dueDay - 1, dueDay, dueOn, { principalMinor: 0, interestMinor: 0, feeMinor: 0 }, Infinity);
  row.extra = true;
  state.rows.push(row);
  return row;
}

function waive(state: LoanState, event: Waived, day: number): void {
  const { component } = event;
  if (!state.terms.waivable.includes(component)) return;
  const rows = event.number === undefined ? state.rows : state.rows.filter((it) => it.number === event.number);
  let left = event.amountMinor ?? 0;
  if (event.percent !== undefined) {
    const share = decimal(event.percent);
    const open = rows.reduce((sum, row) => sum + openOf(state, row, component, day), 0);
    left = toWhole({ n: BigInt(open) * share.n, d: share.d * 100n }, "half_up");
  }
  for (const row of rows) {
    const part = Math.min(left, openOf(state, row, component, day));
    if (part <= 0) continue;
    row.waived[component] += part;
    left -= part;
    closeIfSettled(state, row, day);
  }
}

function pause(state: LoanState, event: PausePlaced): void {
  const { pauseId, reason, until, accruesPenalty, ages } = event;
  state.pauses.push({ pauseId, reason, from: event.effectiveOn, until, accruesPenalty, ages });
  spreadPauses(state);
}

/** `day` is the first that counts again; a pause lifted on its own first day keeps no day at all. */
function lift(state: LoanState, pauseId: string, day: number): void {
  for (const it of state.pauses)
    if (it.pauseId === pauseId && (it.until === null || dayOf(it.until) >= day))
      it.until = fromDayNumber(Math.max(day, dayOf(it.from)) - 1);
  spreadPauses(state);
}

function spreadPauses(state: LoanState): void {
  const spans = (which: (it: LedgerPause) => boolean) =>
    mergedSpans(state.pauses.filter(which).map((it) => [dayOf(it.from), it.until === null ? never : dayOf(it.until)] as const));
  state.frozen = spans((it) => !it.accruesPenalty);
  state.still = spans((it) => !it.ages);
}

/** Money given back beyond the credit (the payment behind it bounced later) is owed again, as a fee of that day. */
function refund(state: LoanState, amountMinor: number, on: LocalDate): void {
  const covered = Math.min(amountMinor, state.creditMinor);
  state.creditMinor -= covered;
  if (amountMinor > covered) addCharge(state, "fee", amountMinor - covered, on, "refund_without_credit");
}

function move(state: LoanState, moves: readonly { number: number; dueOn: LocalDate }[], day: number): void {
  for (const { number, dueOn } of moves) {
    const row = state.rows.find((it) => it.number === number);
    if (!row) continue;
    accrue(state, row, day);
    row.dueDay = dayOf(dueOn);
    row.dueOn = dueOn;
  }
  state.rows.sort((a, b) => a.dueDay - b.dueDay || a.number - b.number);
  for (let i = 1; i < state.rows.length; i++) if (!state.rows[i]!.holdsFirstDay) state.rows[i]!.fromDay = state.rows[i - 1]!.dueDay;
}
