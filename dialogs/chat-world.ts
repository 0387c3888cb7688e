// Knows how a few lines of a `.chat` file become the facts of a turn, and facts such lines. Refuses to know a real ledger: the figures are given.
import { daysBetween, instantAt, localTimeAt, type LocalDate } from "../src/calendar.ts";
import type { ExtraQuestion } from "../src/experiment.ts";
import type { Lender, PaymentMethod } from "../src/lender.ts";
import ivr from "../src/policy/experiment-ivr.json" with { type: "json" };
import { languages, type Borrower, type Loan } from "../src/loan.ts";
import { parseDecimal, toDecimal } from "../src/money.ts";
import type { PromiseStatus, PromiseToPay } from "../src/promise.ts";
import type { Statement, StatementInstalment, Sums } from "../src/statement.ts";
import { media, moneyText, readDay, readMoney, type WorldLine } from "./chat-file.ts";
import type { Facts, Hold, HoldReason, LoanFacts, Medium, Plan } from "./dialog.ts";

/**
 * `now 2026-03-11 14:00 America/New_York` · `borrower Maria Lopez, en, US, born 1979-11-02, id 4821, postcode 60614, payday 15`
 * `channel sms, verified` · `promise P-1 USD 120.00 on 2026-03-14 by transfer, running, made 2026-03-05` · `payment 2026-03-09 USD 60.00 R-1`
 * `plan L-1 running: 2026-03-20 USD 40.00 paid, 2026-04-20 USD 40.00` · `other guarantor Ana Ruiz` · `case none`
 * `hold already_paid until 2026-03-18` · `loan L-1001 USD 120.00 past due since 2026-03-10; principal 100.00; interest 15.00; penalty 5.00;
 * `wording slot_and_pledge` (an arm of the comparison of wordings on calls) ·
 * next 110.00 on 2026-04-10; payoff 900.00; debit 4321; officer Ann Lee` or `… due on 2026-03-12` or `… settled`.
 */
export type World = { facts: Facts; language: "en" | "es" | "zh" };

/** Applies lines of the world in order; `before` is the world they change, when there is one. */
export function worldOf(lines: readonly WorldLine[], lender: Lender, before?: World): World {
  const world: World = before ?? {
    language: "en",
    facts: {
      now: instantAt("2026-03-11", 840, "America/New_York"),
      zone: "America/New_York",
      today: "2026-03-11",
      medium: "sms",
      borrower: someBorrower(),
      addressVerified: true,
      loans: [],
      lender,
      optedOut: false,
      openHandoff: null,
    },
  };
  return lines.reduce(applied, world);
}

function someBorrower(): Borrower {
  return {
    id: "B-1",
    fullName: "Maria Lopez",
    language: "en",
    country: "US",
    timeZone: "America/New_York",
    birthDate: "1979-11-02",
    idLast4: "4821",
    postcode: "60614",
    phone: "+12125550123",
    consentSms: true,
    consentCall: true,
    consentWechat: true,
  };
}

function applied(world: World, { key, value }: WorldLine): World {
  const { facts } = world;
  switch (key) {
    case "now": {
      const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})(?: (\S+))?$/.exec(value);
      if (!match) throw new SyntaxError(`now "${value}": expected 2026-03-11 14:00 America/New_York`);
      const zone = match[4] ?? facts.zone;
      const now = instantAt(readDay(match[1]!), Number(match[2]) * 60 + Number(match[3]), zone);
      const today = match[1]!;
      return {
        ...world,
        facts: {
          ...facts,
          now,
          zone,
          today,
          loans: facts.loans.map((loan) => ({ ...loan, statement: { ...loan.statement, asOf: today } })),
        },
      };
    }
    case "language":
      return { ...world, language: languages.find((one) => one === value) ?? bad(key, value, languages.join(", ")) };
    case "borrower":
      if (value === "unknown") return { ...world, facts: { ...facts, borrower: null, addressVerified: false } };
      return withBorrower(world, value);
    case "channel": {
      const [medium, how = "verified"] = value.split(/,\s*/);
      const found: Medium = media.find((one) => one === medium) ?? bad(key, value, media.join(", "));
      return { ...world, facts: { ...facts, medium: found, addressVerified: how === "verified" } };
    }
    case "loan": {
      const loan = loanFrom(value, facts.today);
      return {
        ...world,
        facts: {
          ...facts,
          loans: [...facts.loans.filter((one) => one.loan.id !== loan.loan.id), { ...loan, ...kept(facts, loan.loan.id) }],
        },
      };
    }
    case "promise":
      return onLastLoan(world, (loan) => {
        const promise = promiseFrom(value, loan, facts);
        return { ...loan, promises: [...loan.promises.filter(({ id }) => id !== promise.id), promise] };
      });
    case "plan":
      return onLastLoan(world, (loan) => ({ ...loan, plan: value === "none" ? null : planFrom(value, loan, facts) }));
    case "other": {
      const match = /^(guarantor|reference|attorney) (.+)$/.exec(value) ?? bad(key, value, "guarantor Ana Ruiz");
      return { ...world, facts: { ...facts, otherParty: { role: match[1] as "guarantor", fullName: match[2]! }, addressVerified: false } };
    }
    case "case":
      if (value !== "none") bad(key, value, "none");
      return { ...world, facts: { ...facts, openHandoff: null } };
    case "payment":
      return onLastLoan(world, (loan) => {
        const match = /^(\S+) ([A-Z]{3} [\d.]+)(?: (\S+))?$/.exec(value) ?? bad(key, value, "2026-03-09 USD 60.00 R-1");
        const payment = {
          paidOn: readDay(match[1]!),
          amountMinor: readMoney(match[2]!).amountMinor,
          reference: match[3] ?? "R-1",
          method: null,
          allocation: [],
          creditedMinor: 0,
          reversedOn: null,
        };
        return { ...loan, statement: { ...loan.statement, payments: [...loan.statement.payments, payment] } };
      });
    case "hold":
      return onLastLoan(world, (loan) => {
        const match = /^(\w+)(?: until (\S+))?$/.exec(value) ?? bad(key, value, "already_paid until 2026-03-18");
        const hold: Hold = {
          id: `H-${loan.holds.length + 1}`,
          loanId: loan.loan.id,
          reason: match[1] as HoldReason,
          from: facts.today,
          until: match[2] ? readDay(match[2]) : null,
        };
        return { ...loan, holds: [...loan.holds, hold] };
      });
    case "lender":
      return { ...world, facts: { ...facts, lender: withLender(facts.lender, value) } };
    case "wording": {
      const arm = ivr.arms.find(({ name }) => name === value) ?? bad(key, value, ivr.arms.map(({ name }) => name).join(", "));
      const wording = {
        experiment: ivr.name,
        arm: arm.name,
        phrases: arm.phrases as Record<string, string>,
        asks: arm.asks as ExtraQuestion[],
      };
      return { ...world, facts: { ...facts, wording } };
    }
    default:
      return key satisfies never;
  }
}

function bad(key: string, value: string, expected: string): never {
  throw new SyntaxError(`${key} "${value}": expected ${expected}`);
}

/** What a new line for a known loan leaves as it was. */
function kept(facts: Facts, loanId: string): Partial<LoanFacts> {
  const before = facts.loans.find(({ loan }) => loan.id === loanId);
  return before ? { promises: before.promises, holds: before.holds, plan: before.plan } : {};
}

function onLastLoan(world: World, change: (loan: LoanFacts) => LoanFacts): World {
  const last = world.facts.loans.at(-1);
  if (!last) throw new SyntaxError("a loan must stand before its promises, payments and holds");
  return { ...world, facts: { ...world.facts, loans: [...world.facts.loans.slice(0, -1), change(last)] } };
}

function withBorrower(world: World, value: string): World {
  const [fullName, ...rest] = value.split(/,\s*/);
  const borrower: Borrower = { ...someBorrower(), fullName: fullName! };
  let { language } = world;
  for (const part of rest) {
    const [word, ...after] = part.split(" ");
    const given = after.join(" ");
    if (languages.some((one) => one === part)) language = borrower.language = part as Borrower["language"];
    else if (/^[A-Z]{2}$/.test(part)) borrower.country = part;
    else if (word === "born") borrower.birthDate = readDay(given);
    else if (word === "id") borrower.idLast4 = given;
    else if (word === "postcode") borrower.postcode = given;
    else if (word === "payday") borrower.payday = Number(given);
    else bad("borrower", part, "a language, a country, born, id, postcode or payday");
  }
  return { language, facts: { ...world.facts, borrower } };
}

/** "promise until 21 days, half" is the lender's own word; only what goldens need. */
function withLender(lender: Lender, value: string): Lender {
  const match = /^(horizonDays|minimumSharePct) (\d+)$/.exec(value);
  if (match) return { ...lender, promise: { ...lender.promise, [match[1]!]: Number(match[2]) } };
  const witnessed =
    /^witnessedFrom ([A-Z]{3}) ([\d.]+)$/.exec(value) ??
    bad("lender", value, "horizonDays 14, minimumSharePct 50 or witnessedFrom USD 100.00");
  return { ...lender, promise: { ...lender.promise, witnessedFrom: { ...lender.promise.witnessedFrom, [witnessed[1]!]: witnessed[2]! } } };
}

function promiseFrom(value: string, loan: LoanFacts, facts: Facts): PromiseToPay {
  const match =
    /^(\S+) ([A-Z]{3} [\d.]+) on (\S+)(?: by (\w+))?(?:, (\w+))?(?:, made ([\d-]+))?(?:, letting go ([\d.]+))?$/.exec(value) ??
    bad("promise", value, "P-1 USD 120.00 on 2026-03-14 by transfer, running, made 2026-03-05");
  return {
    id: match[1]!,
    loanId: loan.loan.id,
    borrowerId: "B-1",
    ...readMoney(match[2]!),
    on: readDay(match[3]!),
    method: (match[4] ?? "transfer") as PaymentMethod,
    status: (match[5] ?? "running") as PromiseStatus,
    madeOn: match[6] ? readDay(match[6]) : facts.today,
    channel: facts.medium,
    ...(match[7] ? { waiver: { component: "penalty", amountMinor: parseDecimal(match[7], loan.statement.currency) } } : {}),
  };
}

function planFrom(value: string, loan: LoanFacts, facts: Facts): Plan {
  const match = /^(\S+) (running|done|broken|cancelled): (.+)$/.exec(value) ?? bad("plan", value, "L-1 running: 2026-03-20 USD 40.00 paid");
  const parts = match[3]!.split(/,\s*/).map((part, at): Plan["parts"][number] => {
    const [on, currency, amount, status = "due"] = part.split(" ");
    return { number: at + 1, on: readDay(on!), amountMinor: readMoney(`${currency} ${amount}`).amountMinor, status: status as "due" };
  });
  const { currency } = loan.statement;
  return { id: match[1]!, loanId: loan.loan.id, currency, parts, status: match[2] as Plan["status"], agreedOn: facts.today };
}

function planText({ id, status, parts, currency }: Plan): string {
  const lines = parts.map((part) => `${part.on} ${moneyText(part.amountMinor, currency)}${part.status === "due" ? "" : ` ${part.status}`}`);
  return `${id} ${status}: ${lines.join(", ")}`;
}

const none: Sums = { totalMinor: 0, principalMinor: 0, interestMinor: 0, penaltyMinor: 0, feeMinor: 0 };

function loanFrom(value: string, today: LocalDate): LoanFacts {
  const [head, ...rest] = value.split(/;\s*/);
  const match =
    /^(\S+) (?:([A-Z]{3}) ([\d.]+) (past due since|due on) (\S+)|([A-Z]{3}) settled)$/.exec(head!) ??
    bad("loan", value, "L-1001 USD 120.00 past due since 2026-03-10");
  const currency = match[2] ?? match[6]!;
  const minor = (text: string): number => parseDecimal(text, currency);
  const pastDue = match[4] === "past due since";
  const totalMinor = match[3] ? minor(match[3]) : 0;
  const sums: Sums = { ...none, totalMinor, principalMinor: totalMinor };
  const loan: Loan = {
    id: match[1]!, borrowerId: "B-1", product: "personal", party: "first", currency, principalMinor: totalMinor, annualRatePct: "18", penaltyDailyPct: "0.05",
    disbursedOn: "2025-09-10", firstDueOn: "2025-10-10", instalments: 12, frequency: "monthly", amortization: "equal_instalment",
  }; // prettier-ignore
  let next: Statement["nextDue"] = null;
  let payoffMinor = totalMinor;
  for (const part of rest) {
    const [word, ...after] = part.split(" ");
    const given = after.join(" ");
    if (word === "interest" || word === "penalty" || word === "fee") {
      sums[`${word}Minor`] = minor(given);
      sums.principalMinor -= minor(given);
    } else if (word === "principal") sums.principalMinor = minor(given);
    else if (word === "payoff") payoffMinor = minor(given);
    else if (word === "debit") loan.debitAccountLast4 = given;
    else if (word === "officer") loan.officer = given;
    else if (word === "product") loan.product = given;
    else if (word === "next") {
      const [amount, , on] = after;
      next = { on: readDay(on!), totalMinor: minor(amount!), principalMinor: minor(amount!), interestMinor: 0, feeMinor: 0 };
    } else bad("loan", part, "principal, interest, penalty, fee, next, payoff, debit, officer or product");
  }
  const on = match[5] ? readDay(match[5]) : null;
  const days = pastDue && on ? daysBetween(on, today) : 0;
  if (!pastDue && on)
    next = { on, totalMinor, principalMinor: sums.principalMinor, interestMinor: sums.interestMinor, feeMinor: sums.feeMinor };
  const rows: StatementInstalment[] = on ? [rowOf(6, on, sums, pastDue, on === today)] : [];
  if (pastDue && next)
    rows.push(rowOf(7, next.on, { ...none, totalMinor: next.totalMinor, principalMinor: next.principalMinor }, false, false));
  const statement: Statement = {
    loanId: loan.id,
    borrowerId: "B-1",
    currency,
    asOf: today,
    daysPastDue: days,
    calendarDaysPastDue: days,
    oldestUnpaid: pastDue && on ? { number: 6, dueOn: on } : null,
    bucket: "",
    stage: days === 0 ? "notice" : days < 7 ? "grace" : days < 30 ? "early" : "phone",
    pastDue: pastDue ? sums : none,
    nextDue: next,
    payoff: { ...none, totalMinor: payoffMinor, principalMinor: payoffMinor },
    creditMinor: 0,
    instalments: rows,
    payments: [],
    pauses: [],
  };
  return { loan, statement, promises: [], holds: [], plan: null };
}

function rowOf(number: number, dueOn: LocalDate, sums: Sums, pastDue: boolean, today: boolean): StatementInstalment {
  const { totalMinor: outstandingMinor, principalMinor, interestMinor, penaltyMinor, feeMinor } = sums;
  return {
    number, dueOn, principalMinor, interestMinor, feeMinor, penaltyMinor, waivedMinor: 0, paidMinor: 0, outstandingMinor, paid: none, waived: none, outstanding: sums,
    status: pastDue ? "past_due" : today ? "due_today" : "upcoming", settledOn: null,
  }; // prettier-ignore
}

/** The world of real facts as lines, for saving a talk. The borrower's own particulars are left out on purpose: a saved talk names nobody. */
export function worldLines(facts: Facts): WorldLine[] {
  const time = localTimeAt(facts.now, facts.zone);
  const clock = `${String(Math.floor(time.minuteOfDay / 60)).padStart(2, "0")}:${String(time.minuteOfDay % 60).padStart(2, "0")}`;
  const lines: WorldLine[] = [{ key: "now", value: `${time.date} ${clock} ${facts.zone}` }];
  if (facts.borrower) lines.push({ key: "borrower", value: `Maria Lopez, ${facts.borrower.language}, ${facts.borrower.country}` });
  else lines.push({ key: "borrower", value: "unknown" });
  for (const { loan, statement, promises, holds, plan } of facts.loans) {
    lines.push({ key: "loan", value: loanText(loan, statement) });
    for (const one of promises)
      lines.push({
        key: "promise",
        value: `${one.id} ${moneyText(one.amountMinor, one.currency)} on ${one.on} by ${one.method}, ${one.status}, made ${one.madeOn}${one.waiver ? `, letting go ${toDecimal(one.waiver.amountMinor, one.currency)}` : ""}`,
      });
    if (plan) lines.push({ key: "plan", value: planText(plan) });
    for (const one of statement.payments)
      lines.push({
        key: "payment",
        value: `${one.paidOn} ${moneyText(one.amountMinor, statement.currency)} ${one.reference.replace(/\s/g, "") || "R-1"}`,
      });
    for (const one of holds) lines.push({ key: "hold", value: `${one.reason}${one.until ? ` until ${one.until}` : ""}` });
  }
  if (facts.otherParty) lines.push({ key: "other", value: `${facts.otherParty.role} Ana Ruiz` });
  lines.push({ key: "channel", value: `${facts.medium}, ${facts.addressVerified ? "verified" : "unverified"}` });
  return lines;
}

function loanText(loan: Loan, { currency, pastDue, oldestUnpaid, nextDue, payoff }: Statement): string {
  const amount = (minor: number): string => toDecimal(minor, currency);
  const head =
    pastDue.totalMinor > 0 && oldestUnpaid ? `${loan.id} ${currency} ${amount(pastDue.totalMinor)} past due since ${oldestUnpaid.dueOn}`
    : nextDue ? `${loan.id} ${currency} ${amount(nextDue.totalMinor)} due on ${nextDue.on}`
    : `${loan.id} ${currency} settled`; // prettier-ignore
  const sums = pastDue.totalMinor > 0 ? pastDue : null;
  const parts = sums
    ? (["interest", "penalty", "fee"] as const).flatMap((name) => (sums[`${name}Minor`] ? [`${name} ${amount(sums[`${name}Minor`])}`] : []))
    : [];
  if (sums && nextDue) parts.push(`next ${amount(nextDue.totalMinor)} on ${nextDue.on}`);
  if (payoff.totalMinor > 0) parts.push(`payoff ${amount(payoff.totalMinor)}`);
  if (loan.debitAccountLast4) parts.push(`debit ${loan.debitAccountLast4}`);
  return [head, ...parts].join("; ");
}
