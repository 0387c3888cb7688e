// Knows the phrases of plans, hardship and more time, and what each leaves open. Refuses to know a word of any language.
import type { SlotKind } from "./slots.ts";

export const helpSlots = {
  planNothingDue: { asOf: "date" },
  planAskWish: {},
  planAskWishAgain: { months: "count" },
  planReadBack: { count: "count", amount: "money", on: "date", lastAmount: "money", lastOn: "date", total: "money" },
  planNoted: { count: "count", amount: "money", on: "date", lastAmount: "money", lastOn: "date", total: "money" },
  planNeedsApproval: {},
  planCounterMonths: { count: "count" },
  planCounterSmall: { minimum: "money" },
  planCounterAfford: {},
  planCounterDay: { latest: "date" },
  planStands: { number: "count", amount: "money", on: "date" },

  affordIntro: {},
  affordIncome: {},
  affordHousing: {},
  affordEssentials: {},
  affordDebts: {},
  affordAgain: {},
  affordFound: { amount: "money" },
  affordNothingLeft: {},

  hardshipIncome: {},
  hardshipIllness: {},
  hardshipDisaster: {},
  hardshipLoss: {},
  hardshipAbuse: {},
  hardshipGambling: {},
  hardshipScam: {},
  hardshipOther: {},
  hardshipRest: { until: "date" },
  hardshipChoice: {},
  hardshipLater: {},
  signpost: { service: "text", number: "text" },

  moreTimeChoice: { latest: "date" },
  dueDateAsk: {},
  dueDateAskAgain: {},
  dueDateConfirm: { day: "count" },
  dueDateAsked: { day: "count" },

  waiverOffer: { waived: "money", amount: "money", on: "date" },
  waiverNoted: { waived: "money", amount: "money", on: "date" },
} as const satisfies Record<string, Record<string, SlotKind>>;
