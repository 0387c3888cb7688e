// Knows a borrower's record with nothing in it but who they are. Refuses to invent history.
import type { Facts } from "../../dialogs/dialog.ts";
import type { BorrowerRecord } from "../../bot/store/store.ts";

export const bareRecord = (facts: Pick<Facts, "borrower" | "loans">): BorrowerRecord => ({
  borrowerId: facts.borrower?.id ?? "?", borrower: facts.borrower, contacts: [], loans: facts.loans.map(({ loan }) => ({ loan, events: [] })), promises: [], plans: [],
  holds: [], openHandoff: null, claims: [], disputes: [], optOuts: [], rhythm: null, contactHistory: [], claimsFound: [], claimsNotFound: [], occasionsDone: [], tasks: [],
  wrongAddresses: [], factsVersion: 1,
}); // prettier-ignore
