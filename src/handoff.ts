// Knows why a case goes to a person and in which order; refuses to know who that person is.

/** Worst first: the order is the priority. */
export const handoffReasons = [
  "crisis", "vulnerable", "deceased", "identity_theft", "bankruptcy", "attorney", "complaint", "dispute_overdue", "dispute", "hardship", "verification_failed",
  "third_broken_promise", "witnessed_promise", "waiver_beyond_authority", "plan_beyond_authority", "not_understood", "abuse", "guarantor", "asked_for_person", "callback", "error", "other",
] as const; // prettier-ignore
export type HandoffReason = (typeof handoffReasons)[number];

/** 1 is the most urgent; agents take the oldest of the highest. */
export type HandoffPriority = 1 | 2 | 3 | 4 | 5;

export function priorityOf(reason: HandoffReason): HandoffPriority {
  if (reason === "crisis") return 1;
  if (reason === "vulnerable" || reason === "deceased" || reason === "hardship" || reason === "dispute_overdue") return 2;
  if (["identity_theft", "bankruptcy", "attorney", "complaint", "dispute"].includes(reason)) return 3;
  if (reason === "witnessed_promise" || reason === "third_broken_promise") return 4;
  return 5;
}

export type HandoffStatus = "waiting" | "held" | "wrap_up" | "returned" | "closed";

/** Everything an agent needs, built from the record without a model. Amounts are decimal strings with currency, dates local. */
export type Brief = {
  reason: HandoffReason;
  reasonWords: string;
  verified: boolean;
  borrowerName: string;
  language: string;
  channel: string;
  loan: { id: string; product: string; asOf: string; pastDue: string; payoff: string; daysPastDue: number; stage: string } | null;
  promised: string[];
  offered: string[];
  refused: string[];
  reasonCode: string | null;
  mood: string[];
  lastSaid: string[];
  doNotSay: string[];
  nextOffers: string[];
};
