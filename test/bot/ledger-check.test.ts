import { PassThrough, Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import { answerCase, runLedgerCheck } from "../../bot/commands/ledger-check.ts";

const penalty = {
  id: "pen-hw-07",
  currency: "CNY",
  dailyRatePct: "0.05",
  base: "principal",
  instalments: [{ number: 1, dueOn: "2024-02-20", principal: "1000.00", interest: "0.00" }],
  payments: [],
  waivers: [],
  asOf: "2024-03-05",
  expected: { penaltyAccrued: "7.00", penaltyOutstanding: "7.00", principalOutstanding: "1000.00" },
};

async function check(
  lines: string[],
): Promise<{ failed: number; answers: { id: string; ok?: boolean; outOfScope?: string; got?: unknown }[] }> {
  const output = new PassThrough();
  const failed = await runLedgerCheck(Readable.from([lines.join("\n")]), output);
  output.end();
  const text = Buffer.concat(await output.toArray()).toString();
  return { failed, answers: text.trim().split("\n").map((line) => JSON.parse(line)) }; // prettier-ignore
}

test("answers a line a case, and finds a wrong figure wrong", async () => {
  const wrong = { ...penalty, id: "pen-x", expected: { penaltyAccrued: "7.01" } };
  const { failed, answers } = await check([JSON.stringify(penalty), "", JSON.stringify(wrong), "not json"]);
  expect(answers.map(({ id, ok }) => [id, ok])).toEqual([
    ["pen-hw-07", true],
    ["pen-x", false],
    ["", false],
  ]);
  expect(failed).toBe(2);
});

test("gives the same figures when it is not told what is expected", () => {
  const { expected: _, ...blind } = penalty;
  expect(answerCase(blind)).toMatchObject({ ok: null, got: { penaltyAccrued: "7.00" } });
});

test("says what a core-banking system is for, instead of guessing", () => {
  expect(answerCase({ id: "sch-x", downPaymentPct: 25 })).toEqual({ id: "sch-x", outOfScope: "down payments" });
  expect(answerCase({ id: "alc-x", order: { walk: "due_type_groups" } })).toMatchObject({
    outOfScope: "horizontal or vertical walks over due-type groups",
  });
  expect(answerCase({ id: "foo-1" })).toMatchObject({ outOfScope: "no kind of case begins with foo" });
});
