import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { canonicalText, chain, chainStart, headOf, verifyChain, type Chained } from "../../src/audit-chain.ts";
import type { PaymentReceived } from "../../src/events.ts";
import { pay, record } from "./ledger-world.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const events = record(pay("2026-01-10", 100), pay("2026-01-11", 200), pay("2026-01-12", 300), pay("2026-01-13", 400));
const rows = chain(events, sha256);
const head = headOf(rows);

describe("a chained record", () => {
  test("that nobody touched holds", () => {
    expect(verifyChain("L-1", rows, sha256, { copies: [head] })).toBeNull();
  });
  test("continues from its head as if never interrupted", () => {
    const first = chain(events.slice(0, 2), sha256);
    expect([...first, ...chain(events.slice(2), sha256, headOf(first))]).toEqual(rows);
  });
  test("may have grown since its head was written down", () => {
    expect(verifyChain("L-1", rows, sha256, { copies: [headOf(rows.slice(0, 2))] })).toBeNull();
  });
  test("shows an edited row", () => {
    const edited: Chained[] = rows.map((row, i) =>
      i === 1 ? { ...row, event: { ...(row.event as PaymentReceived), amountMinor: 1 } } : row,
    );
    expect(verifyChain("L-1", edited, sha256, { copies: [head] })).toEqual({ code: "edited", loanId: "L-1", seq: 2 });
  });
  test("shows a removed row", () => {
    expect(verifyChain("L-1", [rows[0]!, rows[2]!, rows[3]!], sha256, { copies: [head] })).toEqual({
      code: "removed",
      loanId: "L-1",
      seq: 2,
    });
  });
  test("shows a removed row even when the others were numbered anew", () => {
    const renumbered = [rows[0]!, ...rows.slice(2).map((row) => ({ ...row, seq: row.seq - 1, event: { ...row.event, seq: row.seq - 1 } }))];
    expect(verifyChain("L-1", renumbered, sha256)).toMatchObject({ code: "edited", seq: 2 });
  });
  test("shows swapped rows", () => {
    expect(verifyChain("L-1", [rows[0]!, rows[2]!, rows[1]!, rows[3]!], sha256)).toEqual({ code: "out_of_order", loanId: "L-1", seq: 2 });
  });
  test("shows a row whose number beside it was changed", () => {
    expect(verifyChain("L-1", [rows[0]!, { ...rows[1]!, seq: 3 }, ...rows.slice(2)], sha256)).toMatchObject({ code: "removed", seq: 2 });
  });
  test("ends at the head beside the loan, neither before nor after it", () => {
    expect(verifyChain("L-1", rows, sha256, { end: head })).toBeNull();
    expect(verifyChain("L-1", [], sha256, { end: chainStart })).toBeNull();
    expect(verifyChain("L-1", rows, sha256, { end: headOf(rows.slice(0, 3)) })).toEqual({ code: "unheaded", loanId: "L-1", seq: 4 });
    expect(verifyChain("L-1", rows.slice(0, 3), sha256, { end: head })).toEqual({ code: "cut_off", loanId: "L-1", seq: 4 });
    expect(verifyChain("L-1", rows, sha256, { end: { ...head, hash: rows[0]!.hash } })).toMatchObject({ code: "rewritten", seq: 4 });
  });
  test("shows a cut-off tail, against the head kept elsewhere", () => {
    expect(verifyChain("L-1", rows.slice(0, 3), sha256)).toBeNull();
    expect(verifyChain("L-1", rows.slice(0, 3), sha256, { copies: [head] })).toEqual({ code: "cut_off", loanId: "L-1", seq: 4 });
    expect(verifyChain("L-1", [], sha256, { copies: [head] })).toMatchObject({ code: "cut_off", seq: 1 });
  });
  test("shows a history that was rewritten whole, against the head kept elsewhere", () => {
    const rewritten = chain(record(pay("2026-01-10", 1), pay("2026-01-11", 2), pay("2026-01-12", 3), pay("2026-01-13", 4)), sha256);
    expect(verifyChain("L-1", rewritten, sha256, { copies: [head] })).toEqual({ code: "rewritten", loanId: "L-1", seq: 4 });
  });
  test("shows a row of another loan", () => {
    expect(verifyChain("L-2", rows, sha256)).toMatchObject({ code: "foreign", seq: 1 });
  });
  test("cannot be made anew without the key", () => {
    const keyed = (key: string) => (text: string) => createHmac("sha256", key).update(text).digest("hex");
    expect(verifyChain("L-1", chain(events, keyed("a guess")), keyed("the key"))).toMatchObject({ code: "edited", seq: 1 });
  });
});

test("hashes as it always did, so that records written long ago still hold", () => {
  // By coreutils: printf '%064d\n%s' 0 '{"amountMinor":100,"borrowerId":"B-1","effectiveOn":"2026-01-10","id":"e0000",…,"seq":1}' | sha256sum
  const [first] = chain(record(pay("2026-01-10", 100)), sha256);
  expect(first!.hash).toBe("e50fbb003c7f3c567e960f9a5bb5bf2e1c6430e8e2ca4db355a51e87aaa69b31");
});

test("one event has one spelling, whatever the order of its keys", () => {
  expect(canonicalText({ b: [1, { d: undefined, c: "x" }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}');
});
