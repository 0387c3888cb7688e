// Knows the small English words that amounts, days and ways to pay are written with. Refuses to know any sentence.
import type { Names } from "../phrases.ts";

export const names: Names = {
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  components: { principal: "principal", interest: "interest", penalty: "late interest", fee: "fees" },
  methods: {
    debit: "by debit from your account",
    transfer: "by bank transfer",
    link: "through the payment page",
    branch: "at a branch",
    card_by_phone: "by card on the phone",
  },
  day: ["day", "days"],
  listJoin: ", ",
  lastJoin: " and ",
  sentenceJoin: " ",
};
