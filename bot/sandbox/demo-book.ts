// Knows the demo book: 60 loans dealt over every stage, dated from the day the sandbox opens; the same day gives the same book. Refuses to write anything.
import { addDays, addMonths, localDateAt, type Instant, type LocalDate } from "../../src/calendar.ts";
import type { Amortization, Borrower, Contact, Frequency, Instalment, Loan } from "../../src/loan.ts";
import type { HoldReason } from "../../dialogs/dialog.ts";
import { demoPeople, type Person } from "./demo-people.ts";

export type DemoPayment = { loanId: string; borrowerId: string; paidOn: LocalDate; amountMinor: number; reference: string; method: string };
/** What a borrower has said before the book opens; amounts are a share of what is past due on the day it was said. */
export type DemoPromise = {
  loanId: string;
  borrowerId: string;
  madeOn: LocalDate;
  on: LocalDate;
  sharePct: number;
  status: "running" | "broken" | "kept";
};
export type DemoHold = { loanId: string; borrowerId: string; reason: HoldReason; from: LocalDate; until: LocalDate; words: string };

export type DemoBook = {
  borrowers: Borrower[];
  contacts: Contact[];
  loans: Loan[];
  payments: DemoPayment[];
  promises: DemoPromise[];
  holds: DemoHold[];
};

/** Days past due of the sixty loans; negative: days until the next instalment. Every stage of the handbook has its share. */
const daysPastDue = [
  -3, -3, -2, -2, -1, -1, -1, -1, -1, 0, 0, 0, 0,
  1, 1, 2, 2, 3, 4, 5, 6, 6,
  7, 8, 9, 11, 12, 14, 16, 18, 20, 22, 25, 28, 29,
  30, 33, 37, 41, 46, 52, 60, 70, 82, 89,
  90, 100, 118, 140, 165, 179,
  180, 210, 260, 320, 364,
  365, 400, 520,
  -20,
]; // prettier-ignore

const products: Record<Person["country"], { currency: string; name: string; from: number; to: number; rates: string[] }[]> = {
  US: [
    { currency: "USD", name: "personal loan", from: 1200, to: 9000, rates: ["14.9", "18", "24.5"] },
    { currency: "USD", name: "auto loan", from: 6000, to: 18000, rates: ["9.9", "12.4"] },
    { currency: "USD", name: "home improvement loan", from: 3000, to: 12000, rates: ["11.5", "15"] },
  ],
  MX: [
    { currency: "MXN", name: "crédito personal", from: 12000, to: 90000, rates: ["28", "34"] },
    { currency: "MXN", name: "crédito para negocio", from: 30000, to: 150000, rates: ["24", "30"] },
  ],
  CN: [
    { currency: "CNY", name: "个人消费贷款", from: 8000, to: 50000, rates: ["10.8", "14.4"] },
    { currency: "CNY", name: "小微经营贷款", from: 20000, to: 120000, rates: ["8.5", "12"] },
  ],
};

/** A small seeded generator (mulberry32): the book must come out the same on every machine. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** The book as it stands at `now`. `scheduleOf` gives a loan's instalments. */
export function demoBook(now: Instant, scheduleOf: (loan: Loan) => readonly Instalment[]): DemoBook {
  const book: DemoBook = { borrowers: [], contacts: [], loans: [], payments: [], promises: [], holds: [] };
  for (const [index, person] of demoPeople.entries()) book.borrowers.push(borrowerOf(person, index, localDateAt(now, person.zone)));
  for (let index = 0; index < daysPastDue.length; index++) {
    // Three borrowers have a second loan: 57 people, 60 loans.
    const owner = index < demoPeople.length ? index : [0, 30, 42][index - demoPeople.length]!;
    addLoan(book, index, demoPeople[owner]!, book.borrowers[owner]!, localDateAt(now, demoPeople[owner]!.zone), scheduleOf);
  }
  addPeopleBeside(book);
  addPast(book, (loanId) =>
    localDateAt(now, book.borrowers.find((b) => b.id === book.loans.find((l) => l.id === loanId)!.borrowerId)!.timeZone),
  );
  return book;
}

function borrowerOf(person: Person, index: number, today: LocalDate): Borrower {
  const roll = dice(7001 + index);
  const year = 1956 + roll(45);
  return {
    id: `B-${1001 + index}`,
    fullName: person.name,
    language: person.language,
    country: person.country,
    region: person.region,
    timeZone: person.zone,
    birthDate: `${year}-${String(1 + roll(12)).padStart(2, "0")}-${String(1 + roll(28)).padStart(2, "0")}`,
    idLast4: String(1000 + roll(9000)),
    postcode: person.postcode,
    phone: phoneOf(person, index),
    ...(person.verifiedDaysAgo === null ? {} : { phoneVerifiedOn: addDays(today, -person.verifiedDaysAgo) }),
    ...(person.country === "CN" ? { wechatOpenId: `oDemo${String(index).padStart(4, "0")}HarborStreetWx` } : {}),
    industry: person.industry,
    ...(person.payday === null ? {} : { payday: person.payday }),
    consentSms: person.consentSms,
    consentCall: index % 4 !== 3,
    consentWechat: person.country === "CN",
  };
}

/** Numbers set aside for fiction (US 555-01xx) or given to nobody (a Mexican 55 0…, a Chinese 100…). */
function phoneOf({ country, region, areaCode }: Person, index: number): string {
  const two = String(index).padStart(2, "0");
  if (country === "US" && areaCode === undefined) throw new RangeError(`demo book: no area code for ${region}`);
  if (country === "US") return `+1${areaCode}55501${two}`;
  return country === "MX" ? `+52550010${two}00` : `+86100123456${two}`;
}

function addLoan(
  book: DemoBook,
  index: number,
  person: Person,
  borrower: Borrower,
  today: LocalDate,
  scheduleOf: (loan: Loan) => readonly Instalment[],
): void {
  const roll = dice(4201 + index);
  // 17 shares no factor with 60, so stages are spread over names, languages and places.
  const late = daysPastDue[(index * 17) % daysPastDue.length]!;
  const oldestUnpaid = addDays(today, -late);
  const kinds = products[person.country];
  const kind = kinds[roll(kinds.length)]!;
  const paidBefore = late === -20 ? 0 : late >= 180 ? 1 + roll(3) : 1 + roll(7);
  const amortization: Amortization = index % 11 === 5 ? "equal_principal" : index % 19 === 8 ? "bullet" : "equal_instalment";
  const { frequency, firstDueOn } = rhythmBefore(oldestUnpaid, paidBefore, index % 6 === 2 ? "biweekly" : "monthly");
  const loan: Loan = {
    id: `L-${1001 + index}`,
    borrowerId: borrower.id,
    product: kind.name,
    party: person.party,
    currency: kind.currency,
    principalMinor: (kind.from + roll(Math.floor((kind.to - kind.from) / 100)) * 100) * 100,
    annualRatePct: kind.rates[roll(kind.rates.length)]!,
    penaltyDailyPct: "0.05",
    disbursedOn: frequency === "monthly" ? addMonths(firstDueOn, -1) : addDays(firstDueOn, -14),
    firstDueOn,
    instalments: paidBefore + 4 + roll(frequency === "monthly" ? 14 : 20),
    frequency,
    amortization,
    ...(index % 3 === 0 ? { debitAccountLast4: String(1000 + roll(9000)) } : {}),
    branch: { US: "Harbor Street", MX: "Centro", CN: "外滩" }[person.country],
    officer: person.officer,
  };
  book.loans.push(loan);

  const rows = scheduleOf(loan);
  const methods = ["debit", "transfer", "link"];
  // Paid on the day itself: a day later would leave a few cents of penalty interest past due, and the stage would be another.
  for (const row of rows.slice(0, paidBefore))
    pay(book, loan, row.dueOn, row.principalMinor + row.interestMinor + row.feeMinor, methods[roll(3)]!, row.number);
  // A part of the oldest instalment came in: days past due stay, the amount shrinks.
  const open = rows[paidBefore];
  if (open && late > 9 && index % 5 === 1)
    pay(book, loan, addDays(open.dueOn, 4), Math.floor((open.principalMinor + open.interestMinor) / 3), "transfer", open.number);
}

function pay(book: DemoBook, loan: Loan, paidOn: LocalDate, amountMinor: number, method: string, number: number): void {
  const reference = `${loan.id.replace("L-", "P")}-${String(number).padStart(2, "0")}`;
  book.payments.push({ loanId: loan.id, borrowerId: loan.borrowerId, paidOn, amountMinor, reference, method });
}

/** A first due date from which `before` steps lead exactly to `target`; where the month's end makes that impossible, every two weeks. */
function rhythmBefore(target: LocalDate, before: number, wish: Frequency): { frequency: Frequency; firstDueOn: LocalDate } {
  if (wish === "monthly") {
    const firstDueOn = addMonths(target, -before);
    if (addMonths(firstDueOn, before) === target) return { frequency: "monthly", firstDueOn };
  }
  return { frequency: "biweekly", firstDueOn: addDays(target, -14 * before) };
}

function addPeopleBeside(book: DemoBook): void {
  const beside: [loan: number, role: Contact["role"], name: string, phone: string][] = [
    [4, "guarantor", "Denise Wallace", "+14045550180"],
    [17, "attorney", "Alan Pryce, Attorney at Law", "+12135550181"],
    [24, "reference", "Tomás Jiménez", "+12105550182"],
    [31, "guarantor", "Gabriela Núñez", "+525500108300"],
    [43, "guarantor", "陈秀英", "+8610012345684"],
    [46, "reference", "赵建", "+8610012345685"],
  ];
  for (const [index, role, fullName, phone] of beside) {
    const loan = book.loans[index]!;
    book.contacts.push({ borrowerId: loan.borrowerId, role, fullName, phone });
  }
}

/** What was promised and paused before today, on loans that are late enough to have had the talk. */
function addPast(book: DemoBook, todayOf: (loanId: string) => LocalDate): void {
  const loansLate = (from: number, to: number): Loan[] =>
    book.loans.filter((_, index) => {
      const late = daysPastDue[(index * 17) % daysPastDue.length]!;
      return late >= from && late <= to;
    });
  const promise = (loan: Loan, madeAgo: number, onIn: number, sharePct: number, status: DemoPromise["status"]): void => {
    const today = todayOf(loan.id);
    book.promises.push({
      loanId: loan.id,
      borrowerId: loan.borrowerId,
      madeOn: addDays(today, -madeAgo),
      on: addDays(today, onIn),
      sharePct,
      status,
    });
  };
  const early = loansLate(7, 29);
  promise(early[0]!, 2, 3, 100, "running");
  promise(early[3]!, 3, 1, 60, "running");
  promise(early[6]!, 5, 7, 100, "running");
  promise(early[9]!, 1, 0, 50, "running");
  const phone = loansLate(30, 89);
  promise(phone[1]!, 12, -5, 100, "broken");
  promise(phone[3]!, 20, -11, 50, "broken");
  promise(phone[5]!, 4, 4, 100, "running");
  promise(phone[7]!, 15, -8, 75, "broken");

  const hold = (loan: Loan, reason: HoldReason, days: number, words: string): void => {
    const today = todayOf(loan.id);
    book.holds.push({ loanId: loan.id, borrowerId: loan.borrowerId, reason, from: addDays(today, -2), until: addDays(today, days), words });
  };
  hold(early[5]!, "already_paid", 5, "I paid this last Friday at the branch");
  hold(phone[2]!, "dispute", 28, "that is not the amount I borrowed");
  hold(phone[6]!, "hardship", 12, "I lost my job last month");
  hold(loansLate(90, 179)[2]!, "bereavement", 24, "my husband passed away");
}
