// Knows what a new number told in a talk does to the record before and after it is proved.
import { expect, test } from "@jest/globals";
import { rowsOf, type Scene } from "../../bot/effects.ts";
import { maria } from "./house.ts";

const scene = {
  record: { borrowerId: maria.id, borrower: maria, loans: [], promises: [], plans: [], holds: [], optOuts: [], openHandoff: null },
  facts: { today: "2026-03-12", lender: { officerDefault: "Dana Whitfield" } },
  turnId: "T-1", conversationId: "C-1", channel: "sms", theirs: maria.phone!, now: 0,
  state: { lastHeard: [], offered: [], refused: [], reason: null, rightParty: { verified: true }, abuseCount: 0 },
} as unknown as Scene; // prettier-ignore
const e164 = "+16465550199";

test("a number that is only told is kept beside the old one, which stays good", () => {
  const rows = rowsOf([{ do: "updatePhone", e164, verified: false }], scene);
  expect(rows.borrower).toBeNull();
  expect(rows.addresses.map(({ address, wrongSince }) => [address, wrongSince])).toEqual([[e164, null]]);
});

test("a number that is proved takes the old one's place, and the old one is no longer used", () => {
  const rows = rowsOf([{ do: "updatePhone", e164, verified: true }], scene);
  expect(rows.borrower).toMatchObject({ phone: e164, phoneVerifiedOn: "2026-03-12" });
  expect(rows.addresses.map(({ address, wrongSince }) => [address, wrongSince])).toEqual([
    [e164, null],
    [maria.phone, 0],
  ]);
});
