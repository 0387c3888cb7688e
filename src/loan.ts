// Knows who borrowed what on which terms; refuses to know what has been paid.
import type { LocalDate } from "./calendar.ts";

export type Language = "en" | "es" | "zh";
export const languages: readonly Language[] = ["en", "es", "zh"];

/** first: the lender in its own name. third: an agency or buyer. Decides which law binds. */
export type Party = "first" | "third";

export type Borrower = {
  id: string;
  fullName: string;
  language: Language;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** State or province as in ISO 3166-2 without the country: "MA", "CA", "GD". */
  region?: string;
  timeZone: string;
  birthDate?: LocalDate;
  idLast4?: string;
  postcode?: string;
  /** E.164. */
  phone?: string;
  phoneVerifiedOn?: LocalDate;
  wechatOpenId?: string;
  industry?: string;
  /** Day of the month, 1..31. */
  payday?: number;
  consentSms: boolean;
  consentCall: boolean;
  consentWechat: boolean;
};

export type ContactRole = "guarantor" | "reference" | "attorney";
export type Contact = { borrowerId: string; role: ContactRole; fullName: string; phone: string };

export type Frequency = "monthly" | "biweekly" | "weekly";
export type Amortization = "equal_instalment" | "equal_principal" | "bullet";

export type Loan = {
  id: string;
  borrowerId: string;
  product: string;
  party: Party;
  currency: string;
  principalMinor: number;
  /** Decimal strings, so that a rate never passes through a float: "18", "0.05". */
  annualRatePct: string;
  penaltyDailyPct: string;
  disbursedOn: LocalDate;
  firstDueOn: LocalDate;
  instalments: number;
  frequency: Frequency;
  amortization: Amortization;
  debitAccountLast4?: string;
  branch?: string;
  officer?: string;
  guarantorBorrowerId?: string;
  /** What secures it, in the lender's words; absent: nothing does. */
  collateral?: string;
};

/** One row of a schedule, before any payment. Fees and penalties charged later are events, not schedule. */
export type Instalment = { number: number; dueOn: LocalDate; principalMinor: number; interestMinor: number; feeMinor: number };
