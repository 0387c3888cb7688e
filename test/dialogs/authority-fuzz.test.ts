// Knows that no chain of clever messages gets more than the authority table gives. The same talks by the hundred thousand: bench/borrowers/authority.ts.
import { expect, test } from "@jest/globals";
import { noTally, talkOnce } from "./adversary.ts";

test("two thousand hostile talks get no offer outside authority, no principal, no figure from nowhere, and none goes round for ever", () => {
  const tally = noTally();
  for (let seed = 1; seed <= 2_000; seed++) talkOnce(seed, tally);
  expect(tally.broken).toEqual([]);
  // They did get somewhere: a fuzz that binds nothing proves nothing.
  expect(tally.promises).toBeGreaterThan(400);
  expect(tally.plans).toBeGreaterThan(50);
  expect(tally.waivers).toBeGreaterThan(20);
  expect(tally.figures).toBeGreaterThan(5_000);
});
