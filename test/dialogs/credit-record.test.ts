// Promises about credit bureaus: named to a borrower only by a lender that reports to them.
import { expect, test } from "@jest/globals";
import { readLender } from "../../bot/lender-file.ts";
import { lender, Talking, world } from "./by-hand.ts";

const bureaus = /credit (?:bureau|report)/;
const talkWith = (reports: { reportsToBureaus?: boolean }): Talking => {
  const given = world(
    "loan L-1001 USD 120.00 past due since 2026-02-01; interest 15.00; penalty 0.60; next 110.00 on 2026-04-01; payoff 900.00",
  );
  const { reportsToBureaus: _demo, ...rest } = lender;
  return new Talking({ ...given, facts: { ...given.facts, lender: { ...rest, ...reports } } });
};
const reminded = (reports: { reportsToBureaus?: boolean }): string =>
  talkWith(reports).turn({ kind: "scheduled", occasion: { kind: "overdue", loanId: "L-1001", stage: "early", step: 1 } }).words;
const asked = (reports: { reportsToBureaus?: boolean }): Talking =>
  talkWith(reports).say("does this go on my credit report?", { acts: ["credit_record_question"] });

test("a reminder explains the credit record where the lender reports, and leaves the sentence out where it does not", () => {
  expect(reminded({ reportsToBureaus: true })).toMatch(bureaus);
  expect(reminded({ reportsToBureaus: false })).not.toMatch(bureaus);
  expect(reminded({})).not.toMatch(bureaus);
  expect(reminded({})).toContain("120.00 USD");
});

test("who asks about it is sent to a person either way, and told of bureaus only where it is true", () => {
  const [reports, not] = [asked({ reportsToBureaus: true }), asked({})];
  expect(reports.words).toMatch(bureaus);
  expect(reports.state.offered).toContain("credit record explained");
  expect(not.words).not.toMatch(bureaus);
  expect(not.words).toContain("A person can tell you what has been reported");
  expect(not.state.offered).not.toContain("credit record explained");
});

test("the demo lender reports; a file that does not say so reports nothing", () => {
  expect(readLender(null).reportsToBureaus).toBe(true);
});
