// Knows how each effect of a dialog becomes rows and a line of the timeline. Refuses to judge an effect: the dialog has.
import type { Instant, LocalDate } from "../src/calendar.ts";
import type { ContactEvent, ContactOutcome } from "../src/contact-rules-terms.ts";
import type { Borrower } from "../src/loan.ts";
import { toDecimal } from "../src/money.ts";
import type { PromiseToPay } from "../src/promise.ts";
import type { Say } from "../prompts/phrases.ts";
import type { Effect, Facts, HoldReason } from "../dialogs/dialog.ts";
import { openOrRaise } from "./handoff-case.ts";
import { mediumOf } from "./contact.ts";
import { idOf } from "./ids.ts";
import type {
  BorrowerRecord,
  ChannelName,
  FirstAnswer,
  PaymentClaim,
  Task,
  TimelineEvent,
  TimelineKind,
  TurnRecord,
  TurnWrite,
} from "./store/store.ts";

export type Scene = {
  record: TurnRecord;
  facts: Facts;
  /** Made from the inbound id: everything in this turn is named after it. */
  turnId: string;
  conversationId: string | null;
  channel: ChannelName;
  theirs: string;
  now: Instant;
  /** The clock began it: there is nobody to apologise to. */
  heardNobody?: boolean;
  /** For a case's brief. */
  state: {
    lastHeard: string[];
    offered: string[];
    refused: string[];
    reason: string | null;
    rightParty: { verified: boolean };
    abuseCount: number;
    keptPrivate?: string | null;
  };
};

/** Rows so far; `says` and `commands` are what is left to speak. */
export type Rows = Pick<
  TurnWrite,
  | "events" | "promises" | "plans" | "holds" | "handoffs" | "claims" | "disputes" | "optOuts" | "contactHistory" | "tasks" | "borrower" | "rhythm" | "addresses"
  | "ledger" | "lookAt" | "changesFacts"
> & { says: Say[]; commands: FirstAnswer["commands"]; effects: Exclude<Effect, { do: "say" }>[] }; // prettier-ignore

export const noRows = (): Rows => ({
  events: [], promises: [], plans: [], holds: [], handoffs: [], claims: [], disputes: [], optOuts: [], contactHistory: [], tasks: [], borrower: null, rhythm: null,
  addresses: [], ledger: [], lookAt: null, changesFacts: false, says: [], commands: [], effects: [],
}); // prettier-ignore

/** A hold that the contact rules must know of as well. */
const outcomeOfHold: Partial<Record<HoldReason, ContactOutcome>> = {
  dispute: "dispute_written", identity_theft: "dispute_written", bereavement: "bereavement", attorney: "attorney_named", bankruptcy: "bankruptcy_claimed",
  crisis: "crisis", breathing_space: "moratorium_started", cease: "cease_written",
}; // prettier-ignore

export function rowsOf(effects: readonly Effect[], scene: Scene): Rows {
  const rows = noRows();
  rows.effects = effects.filter((effect) => effect.do !== "say");
  effects.forEach((effect, index) => carryOut(effect, index, scene, rows));
  return rows;
}

function carryOut(effect: Effect, index: number, scene: Scene, rows: Rows): void {
  const { facts, record, now, channel, theirs, turnId } = scene;
  const { today } = facts;
  const id = (prefix: string): string => idOf(prefix, turnId, index);
  const note = (kind: TimelineKind, loanId: string | null, body: Record<string, unknown>): void => {
    rows.events.push(eventOf(scene, index, kind, loanId, body));
    if (kind !== "decided") rows.changesFacts = true;
  };
  const heard = (outcome: ContactOutcome, more: Partial<ContactEvent> = {}): void => {
    if (rows.contactHistory.some((event) => event.outcome === outcome)) return;
    rows.contactHistory.push({
      id: idOf("", turnId, index, outcome),
      at: now,
      medium: mediumOf[channel],
      direction: "in",
      outcome,
      address: theirs,
      ...more,
    });
  };
  const change = (fields: Partial<Borrower>): void => {
    const before = rows.borrower ?? record.borrower;
    if (before) rows.borrower = { ...before, ...fields };
  };
  const task = (kind: string, loanId: string | null, dueOn: LocalDate, body: Record<string, unknown>): void => {
    const owner = record.loans.find(({ loan }) => loan.id === loanId)?.loan.officer ?? facts.lender.officerDefault;
    const work: Task = { id: id("T-"), borrowerId: record.borrowerId, loanId, at: now, kind, dueOn, owner, status: "open", body };
    rows.tasks.push(work);
    note("task_opened", loanId, { taskId: work.id, kind, dueOn, owner, ...body });
  };

  switch (effect.do) {
    case "say":
      rows.says.push(effect.say);
      return;
    case "endCall":
    case "transferCall":
      rows.commands.push(effect.do);
      note(effect.do === "endCall" ? "call_ended" : "call_transferred", null, {});
      return;
    case "verifyRightParty":
      note("verified", null, { by: effect.by, address: theirs });
      // Known for sure at this address from now on; a caller's number never is.
      if (channel === "sms" && record.borrower?.phone === theirs) change({ phoneVerifiedOn: today });
      // A number told before and proved by writing from it takes the old one's place.
      else if (channel === "sms" && record.borrower && !record.otherParty)
        carryOut({ do: "updatePhone", e164: theirs, verified: true }, index, scene, rows);
      if (channel === "wechat" && record.borrower) {
        change({ wechatOpenId: theirs });
        rows.addresses.push({ channel: "wechat", address: theirs, role: "self", fullName: record.borrower.fullName, wrongSince: null });
      }
      return;
    case "failVerification":
      return note("verification_failed", null, { tries: effect.tries });
    case "recordPromise": {
      const promise: PromiseToPay = {
        id: id("P-"), loanId: effect.loanId, borrowerId: record.borrowerId, amountMinor: effect.amountMinor, currency: effect.currency, on: effect.on,
        method: effect.method, status: "running", madeOn: today, afterSeq: lastSeqOf(record, effect.loanId), channel, ...(effect.witnessed ? { witnessed: "wanted" as const } : {}),
        ...(effect.waiver ? { waiver: effect.waiver } : {}),
      }; // prettier-ignore
      const replaced = effect.replaces === undefined ? undefined : record.promises.find((one) => one.id === effect.replaces);
      if (replaced && !rows.promises.some((one) => one.id === replaced.id)) {
        rows.promises.push({ ...replaced, status: "replaced" });
        note("promise_replaced", effect.loanId, { promiseId: replaced.id, by: promise.id });
      }
      rows.promises.push(promise);
      note("promise_recorded", effect.loanId, told(promise));
      rows.lookAt = now;
      return;
    }
    case "cancelPromise": {
      const promise = record.promises.find((one) => one.id === effect.promiseId);
      if (!promise) throw new Error(`cancelPromise names "${effect.promiseId}", which borrower "${record.borrowerId}" does not have`);
      rows.promises.push({ ...promise, status: "cancelled" });
      note("promise_cancelled", promise.loanId, { promiseId: promise.id, words: effect.words });
      rows.lookAt = now;
      return;
    }
    case "recordPlan": {
      const parts = effect.parts.map((part, i) => ({ number: i + 1, ...part, status: "due" as const }));
      const plan = { id: id("L-"), loanId: effect.loanId, currency: effect.currency, parts, status: "running" as const, agreedOn: today, afterSeq: lastSeqOf(record, effect.loanId) };
      const body = { planId: plan.id, currency: plan.currency, parts: parts.map(({ number, on, amountMinor }) => ({ number, on, amount: toDecimal(amountMinor, plan.currency) })) };
      if (effect.approval) return task("approve_plan", effect.loanId, today, { ...body, approval: effect.approval });
      for (const old of record.plans) if (old.loanId === plan.loanId && old.status === "running") rows.plans.push({ ...old, status: "cancelled" });
      rows.plans.push(plan);
      note("plan_recorded", effect.loanId, body);
      const agreed = facts.loans.find(({ loan }) => loan.id === effect.loanId)?.agreements?.plan;
      if (agreed?.outcome === "allow" && agreed.mustInclude.includes("written_plan_confirmation")) task("confirm_plan_in_writing", effect.loanId, today, body);
      rows.lookAt = now;
      return;
    } // prettier-ignore
    case "withholdAgreement": {
      const { agreement, rule, reason, trace } = effect;
      return note("withheld", effect.loanId, { agreement, channel, text: "", rule, reason, trace });
    }
    case "requestWaiver": {
      const currency = record.loans.find(({ loan }) => loan.id === effect.loanId)?.loan.currency ?? "USD";
      const body = { component: effect.component, amount: toDecimal(effect.amountMinor, currency), currency, approval: effect.approval };
      if (effect.approval !== "bot") return task("approve_waiver", effect.loanId, today, body);
      rows.ledger.push({
        kind: "waived", id: id("waived:"), loanId: effect.loanId, borrowerId: record.borrowerId, effectiveOn: today, recordedAt: now, seq: 0,
        component: effect.component, amountMinor: effect.amountMinor, by: "bot", reason: "within the assistant's authority",
      }); // prettier-ignore
      return note("waived", effect.loanId, body);
    }
    case "requestDueDateChange":
      note("due_date_change_requested", effect.loanId, { dayOfMonth: effect.dayOfMonth });
      return task("approve_due_date", effect.loanId, today, { dayOfMonth: effect.dayOfMonth });
    case "placeHold": {
      const { loanId, reason, until, words } = effect;
      const standing = record.holds.find((hold) => hold.loanId === loanId && hold.reason === reason);
      rows.holds.push({ id: standing?.id ?? id("H-"), loanId, reason, from: standing?.from ?? today, until, words, liftedAt: null });
      note("hold_placed", loanId, { reason, from: standing?.from ?? today, until, words });
      // Whoever says it is paid is told when it is found, also when they leave our questions about it unanswered.
      if (reason === "already_paid")
        for (const { loan } of record.loans)
          if ((loanId === null || loan.id === loanId) && !claimOn(scene, rows, loan.id))
            rows.claims.push(newClaim(scene, idOf("C-", turnId, index, loan.id), loan.id, words));
      const outcome = outcomeOfHold[reason];
      if (outcome) heard(outcome, loanId === null ? {} : { debtId: loanId });
      rows.lookAt = now;
      return;
    }
    case "liftHold": {
      const hold = record.holds.find((one) => one.id === effect.holdId);
      if (!hold) throw new Error(`liftHold names "${effect.holdId}", which borrower "${record.borrowerId}" does not have`);
      rows.holds.push({ ...hold, liftedAt: now });
      note("hold_lifted", hold.loanId, { reason: hold.reason });
      rows.lookAt = now;
      return;
    }
    case "openHandoff": {
      const handoff = openOrRaise(effect, scene, rows.handoffs.at(-1) ?? record.openHandoff, id("H-"), rows);
      rows.handoffs = [handoff];
      note("handoff_opened", effect.loanId, {
        handoffId: handoff.id, reason: effect.reason, priority: handoff.priority, words: effect.words, ...(effect.callbackAt === undefined ? {} : { callbackAt: effect.callbackAt }),
      }); // prettier-ignore
      if (effect.callbackAt !== undefined) rows.lookAt = Math.min(rows.lookAt ?? effect.callbackAt, effect.callbackAt);
      return;
    }
    case "optOut":
      rows.optOuts.push({
        channel: effect.channel,
        address: effect.channel === "all" ? null : theirs,
        at: now,
        until: null,
        words: effect.words,
      });
      note("opted_out", null, { channel: effect.channel, words: effect.words });
      return heard(effect.channel === "all" ? "cease_written" : "opt_out");
    case "optIn":
      for (const out of record.optOuts)
        if (out.channel === effect.channel || out.channel === "all") rows.optOuts.push({ ...out, until: now });
      note("opted_in", null, { channel: effect.channel });
      if (record.borrower && effect.channel === "sms" && !record.borrower.consentSms) change({ consentSms: true });
      return heard("opt_in");
    case "markWrongNumber":
      rows.addresses.push({
        channel: channel === "wechat" ? "wechat" : channel === "web" ? "web" : "phone", address: theirs, role: "self", fullName: record.borrower?.fullName ?? "", wrongSince: now,
      }); // prettier-ignore
      note("wrong_number", null, { address: theirs, words: effect.words });
      return heard("wrong_number");
    case "recordPaymentClaim": {
      const { loanId, paidOn = null, amountMinor = null, method = null, reference = null, words } = effect;
      // Told in parts it is one claim: what is searched for counts from the first word of it.
      const begun = claimOn(scene, rows, loanId) ?? newClaim(scene, id("C-"), loanId, words);
      const claim = { ...begun, paidOn: paidOn ?? begun.paidOn, amountMinor: amountMinor ?? begun.amountMinor, method: method ?? begun.method, reference: reference ?? begun.reference, words };
      rows.claims = [...rows.claims.filter((one) => one.id !== claim.id), claim];
      const currency = record.loans.find(({ loan }) => loan.id === loanId)?.loan.currency;
      note("payment_claimed", loanId, { claimId: claim.id, paidOn, ...(amountMinor !== null && currency ? { amount: toDecimal(amountMinor, currency), currency } : {}), method, reference, words });
      rows.lookAt = now;
      return;
    } // prettier-ignore
    case "recordDispute":
      rows.disputes.push({ id: id("D-"), borrowerId: record.borrowerId, loanId: effect.loanId, at: now, kind: effect.kind, words: effect.words, status: "open" });
      note("disputed", effect.loanId, { kind: effect.kind, words: effect.words });
      return heard("dispute_written", effect.loanId === null ? {} : { debtId: effect.loanId }); // prettier-ignore
    case "recordReason":
      return note("reason_given", effect.loanId, { code: effect.code, words: effect.words });
    case "setLanguage":
      change({ language: effect.language });
      return note("language_set", null, { language: effect.language });
    case "setRhythm":
      rows.rhythm = effect.rhythm;
      note("rhythm_set", null, { rhythm: effect.rhythm, words: effect.words });
      return heard("contact_preference", { value: effect.words });
    case "updatePhone":
      if (record.borrower) {
        const { fullName, phone } = record.borrower;
        const { phoneVerifiedOn: _old, ...rest } = rows.borrower ?? record.borrower;
        if (effect.verified) rows.borrower = { ...rest, phone: effect.e164, phoneVerifiedOn: today };
        rows.addresses.push({ channel: "phone", address: effect.e164, role: "self", fullName, wrongSince: null });
        // The old one stays good until the new one is proved: a slip of the finger must not cut somebody off.
        if (effect.verified && phone !== undefined && phone !== effect.e164) rows.addresses.push({ channel: "phone", address: phone, role: "self", fullName, wrongSince: now });
      }
      return note("phone_updated", null, { phone: effect.e164, verified: effect.verified }); // prettier-ignore
    case "noteContact":
      return note("contact_noted", null, { name: effect.name, words: effect.words });
    case "keepPrivate":
      return note("kept_private", null, { words: effect.words });
    case "recordAffordability": {
      const { do: _do, loanId, currency, ...minor } = effect;
      const figures = Object.fromEntries(
        Object.entries(minor).map(([name, value]) => [name.replace(/Minor$/, ""), toDecimal(value, currency)]),
      );
      return note("affordability_recorded", loanId, { currency, ...figures });
    }
    case "alert":
      return note("alerted", null, { kind: effect.kind, words: effect.words });
    default:
      effect satisfies never;
  }
}

/** Where a loan's record ends: what is agreed to now is paid by what is entered after it. */
const lastSeqOf = ({ loans }: BorrowerRecord, loanId: string): number =>
  (loans.find(({ loan }) => loan.id === loanId)?.events ?? []).reduce((last, { seq }) => Math.max(last, seq), 0);

const claimOn = ({ record }: Scene, rows: Rows, loanId: string): PaymentClaim | undefined =>
  rows.claims.find((claim) => claim.loanId === loanId) ?? record.claims.find((claim) => claim.loanId === loanId);

const newClaim = ({ record, now }: Scene, id: string, loanId: string, words: string): PaymentClaim => ({
  id, borrowerId: record.borrowerId, loanId, at: now, paidOn: null, amountMinor: null, method: null, reference: null, words, status: "open",
}); // prettier-ignore

export function eventOf(scene: Pick<Scene, "record" | "turnId" | "conversationId" | "now">, place: string | number, kind: TimelineKind, loanId: string | null, body: Record<string, unknown>): TimelineEvent {
  // The place keeps one turn's lines in their order: they share their instant.
  const order = typeof place === "number" ? `5-${String(place).padStart(3, "0")}` : place;
  return { id: `${scene.turnId}:${order}:${kind}`, borrowerId: scene.record.borrowerId, at: scene.now, kind, loanId, conversationId: scene.conversationId, body };
} // prettier-ignore

const told = (promise: PromiseToPay): Record<string, unknown> => ({
  promiseId: promise.id,
  amount: toDecimal(promise.amountMinor, promise.currency),
  currency: promise.currency,
  on: promise.on,
  method: promise.method,
});

/** The currency a talk is held in: of its loan, of the only one, or of none. */
export function currencyOf(record: BorrowerRecord, loanId: string | null): string {
  return (record.loans.find(({ loan }) => loan.id === loanId) ?? record.loans[0])?.loan.currency ?? "USD";
}
