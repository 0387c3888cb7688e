// Promises about what a dispute asks for before collecting may go on.
import { expect, test } from "@jest/globals";
import { verificationRule } from "../../src/dispute-answer.ts";

test.each([
  ["US", "third", "US.REGF.DISPUTE"],
  ["US-NY-NYC", "third", "US.REGF.DISPUTE"],
  ["US", "first", null],
  ["GB-EAW", "first", "GB.CONC.DISPUTE"],
  ["CN", "third", null],
  ["MX", "third", null],
] as const)("in %s a %s party's dispute is lifted by law only through %s", (place, party, rule) => {
  expect(verificationRule(place, party)).toBe(rule);
});
