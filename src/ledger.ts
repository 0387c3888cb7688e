// Knows how events become a loan's position: one linear fold, in the ledger's own order. Refuses clocks, wording and storage.
import type { LocalDate } from "./calendar.ts";
import { dateOf, dayOf } from "./day-count.ts";
import { inLedgerOrder, type Charged, type LedgerEvent, type PausePlaced, type PaymentReceived, type Waived } from "./events.ts";
import { decimal, toWhole } from "./fraction.ts";
import type { Loan } from "./loan.ts";
import {
  accrue,
  closeIfSettled,
  copyOf,
  never,
  openOf,
  openState,
  rowOf,
  type Charge,
  type LedgerPause,
  type LedgerPayment,
  type LedgerRow,
  type LoanState,
} from "./loan-state.ts";
import { mergedSpans } from "./penalty.ts";
import type { ProductTerms } from "./policy/products.ts";
import { scheduleOf } from "./schedule.ts";
import { allocate, letGoOfUnearned, useCredit } from "./settle.ts";

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
  let reversed: Map<string, LocalDate> | null = null;
  for (const event of known) {
    if (event.kind === "scheduleImported" && (imported?.effectiveOn !== event.effectiveOn || imported.recordedAt <= event.recordedAt))
      imported = event;
    else if (event.kind === "paymentReversed") (reversed ??= new Map()).set(event.reference, event.effectiveOn);
  }
  const schedule = imported?.kind === "scheduleImported" ? imported.instalments : scheduleOf(loan, terms);
  const state = openState(loan, schedule, terms, explain);
  state.reversed = reversed;
  for (const event of known) apply(state, event);
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
  for (const event of [...later].sort(inLedgerOrder)) apply(next, event);
  return next;
}

function apply(state: LoanState, event: LedgerEvent): void {
  const day = dayOf(event.effectiveOn);
  state.foldedTo = day;
  switch (event.kind) {
    case "loanOpened":
    case "scheduleImported":
    case "paymentReversed":
    case "debitFailed":
      return;
    case "paymentReceived":
      return receive(state, event, day);
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

function receive(state: LoanState, event: PaymentReceived, day: number): void {
  const reversedOn = state.reversed?.get(event.reference) ?? null;
  const { payments } = state;
  for (let i = 0; i < payments.length; i++) if (payments[i]!.event.reference === event.reference) return;
  const payment: LedgerPayment = { event, allocation: [], creditedMinor: 0, reversedOn };
  payments.push(payment);
  if (reversedOn !== null) return;
  if (state.terms.payoffInterest === "accrued") letGoOfUnearned(state, event.amountMinor + state.creditMinor, day);
  payment.creditedMinor = allocate(state, day, event.amountMinor, event.waterfall ?? state.terms.waterfall, payment.allocation);
  state.creditMinor += payment.creditedMinor;
}

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
  const numbered = number === undefined ? undefined : state.rows.find((it) => it.number === number);
  const placed: Charge = { component, amountMinor, dueDay, code, placedBy: numbered ? "number" : "date" };
  place(numbered ?? rowFor(state, dueDay), placed);
}

function place(row: LedgerRow, charge: Charge): void {
  row.owed[charge.component] += charge.amountMinor;
  row.charges.push(charge);
  row.settledDay = null;
}

/** The first instalment due on or after the day; one that is due on the day its period begins has no period to hold a charge. */
function rowFor(state: LoanState, dueDay: number): LedgerRow {
  return state.rows.find((it) => it.dueDay >= dueDay && it.fromDay < it.dueDay) ?? extraRow(state, dueDay, dateOf(dueDay));
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
    if (it.pauseId === pauseId && (it.until === null || dayOf(it.until) >= day)) it.until = dateOf(Math.max(day, dayOf(it.from)) - 1);
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
  state.rows.forEach((row, i) => (row.fromDay = i === 0 ? dayOf(state.loan.disbursedOn) : state.rows[i - 1]!.dueDay));
  for (const row of state.rows) replaceCharges(state, row);
}

/** Charges nobody has paid or waived yet follow their own due day into the period that holds it now. */
function replaceCharges(state: LoanState, row: LedgerRow): void {
  if (row.extra) return;
  const follows = (it: Charge) =>
    it.placedBy === "date" && row.paid[it.component] + row.waived[it.component] === 0 && rowFor(state, it.dueDay) !== row;
  for (const charge of row.charges.filter(follows)) {
    row.charges.splice(row.charges.indexOf(charge), 1);
    row.owed[charge.component] -= charge.amountMinor;
    place(rowFor(state, charge.dueDay), charge);
  }
}
