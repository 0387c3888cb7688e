// Knows the codes for why somebody has not paid (handbook, section 3). Refuses to know the words.

export const reasonCodes = [
  "forgot", "payday_later", "debit_short", "travelling", "owed_money", "lost_income", "illness", "disaster", "bereavement", "domestic_abuse", "gambling", "scam",
  "says_paid", "disputes", "will_not_pay", "other", "declined_to_say",
] as const; // prettier-ignore
export type ReasonCode = (typeof reasonCodes)[number];
