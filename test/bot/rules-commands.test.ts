import { describe, expect, test } from "@jest/globals";
import { PassThrough, Readable } from "node:stream";
import { compareRules, runRules } from "../../bot/commands/rules.ts";
import { runRulesCheck } from "../../bot/commands/rules-check.ts";
import { lawPacks } from "../../src/policy/packs.ts";

function said(words: string[]): { code: number; text: string } {
  const output = new PassThrough();
  const code = runRules(words, output);
  return { code, text: String(output.read() ?? "") };
}
async function checked(lines: string): Promise<{ code: number; answers: Record<string, unknown>[] }> {
  const output = new PassThrough();
  const code = await runRulesCheck(Readable.from([lines]), output);
  const text = String(output.read() ?? "");
  return {
    code,
    answers:
      text.trim() === ""
        ? []
        : text
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe("rules print", () => {
  test("shows every rule of a pack with its value and source, and that nobody signed it", () => {
    const { code, text } = said(["print", "us-ma"]);
    expect(code).toBe(0);
    for (const piece of ["US.MA.FREQ2IN7", "at most 2 in 7 calendar days", "940 CMR 7.04", "Signed by nobody"])
      expect(text).toContain(piece);
  });
  test("a family's name shows all its packs", () => {
    expect(said(["print", "us"]).text).toMatch(/us-federal[^]*us-ma[^]*us-wa/);
  });
  test("columns stand under each other, Chinese included", () => {
    const widths = said(["print", "cn"])
      .text.split("\n")
      .filter((line) => /^[│┌├└]/.test(line))
      .map((line) => Array.from(line).reduce((sum, c) => sum + (/[\u2e80-\ua4cf\uff00-\uff60]/.test(c) ? 2 : 1), 0));
    expect(new Set(widths).size).toBe(1);
  });
  test("an unknown pack lists those there are", () => {
    expect(said(["print", "atlantis"])).toEqual({
      code: 1,
      text: expect.stringMatching(/no pack "atlantis"; expected .*us-federal/) as unknown as string,
    });
  });
});

test("rules compare names what was added, removed and changed", () => {
  const before = lawPacks.find((pack) => pack.id === "us-ma")!;
  const [first, ...rest] = before.rules;
  const changed = rest.map((rule) => (rule.kind === "frequency" && rule.id === "US.MA.FREQ2IN7" ? { ...rule, limit: 1 } : rule));
  expect(compareRules([before], [{ ...before, rules: changed }])).toEqual([
    expect.stringMatching(`^- ${first!.id}: removed`),
    "~ US.MA.FREQ2IN7: limit: 2 -> 1",
  ]);
  expect(compareRules([before], [before])).toEqual([]);
});

describe("rules check", () => {
  const one = {
    id: "a",
    mode: "legal",
    jurisdiction: "US",
    party: "third",
    tz: ["America/New_York"],
    now: "2026-11-23T21:00:00-05:00",
    contactHistory: [],
    action: { type: "call" },
  };
  test("answers a line a case", async () => {
    const { code, answers } = await checked(
      `${JSON.stringify(one)}\n\n${JSON.stringify({ ...one, id: "b", now: "2026-11-23T20:59:59-05:00" })}\n`,
    );
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { id: "a", decision: "block_until", notBefore: "2026-11-24T08:00:00-05:00", rule: "US.REGF.HOURS" },
      { id: "b", decision: "allow" },
    ]);
  });
  test("a field it cannot read is named, and the other lines are still answered", async () => {
    const { code, answers } = await checked(
      [{ ...one, action: { type: "semaphore" } }, { ...one, now: "2026-11-23T21:00:00" }, one]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    expect(code).toBe(1);
    expect(answers[0]!["error"]).toMatch(/action\.type is "semaphore"; expected one of/);
    expect(answers[1]!["error"]).toMatch(/not an instant/);
    expect(answers[2]).toMatchObject({ id: "a", decision: "block_until" });
  });
});
