import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { canonicalText, chain, headOf, verifyChain, type Chained } from "../../src/audit-chain.ts";
import type { PaymentReceived } from "../../src/events.ts";
import { pay, record } from "./ledger-world.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const events = record(pay("2026-01-10", 100), pay("2026-01-11", 200), pay("2026-01-12", 300), pay("2026-01-13", 400));
const rows = chain(events, sha256);
const head = headOf(rows)!;

describe("a chained record", () => {
  test("that nobody touched holds", () => {
    expect(verifyChain("L-1", rows, sha256, [head])).toBeNull();
  });
  test("continues from its head as if never interrupted", () => {
    const first = chain(events.slice(0, 2), sha256);
    expect([...first, ...chain(events.slice(2), sha256, headOf(first))]).toEqual(rows);
  });
  test("may have grown since its head was written down", () => {
    expect(verifyChain("L-1", rows, sha256, [headOf(rows.slice(0, 2))!])).toBeNull();
  });
  test("shows an edited row", () => {
    const edited: Chained[] = rows.map((row, i) =>
      i === 1 ? { ...row, event: { ...(row.event as PaymentReceived), amountMinor: 1 } } : row,
    );
    expect(verifyChain("L-1", edited, sha256, [head])).toEqual({ code: "edited", loanId: "L-1", seq: 2 });
  });
  test("shows a removed row", () => {
    expect(verifyChain("L-1", [rows[0]!, rows[2]!, rows[3]!], sha256, [head])).toEqual({ code: "removed", loanId: "L-1", seq: 2 });
  });
  test("shows a removed row even when the others were numbered anew", () => {
    const renumbered = [rows[0]!, ...rows.slice(2).map((row) => ({ ...row, event: { ...row.event, seq: row.event.seq - 1 } }))];
    expect(verifyChain("L-1", renumbered, sha256)).toMatchObject({ code: "edited", seq: 2 });
  });
  test("shows swapped rows", () => {
    expect(verifyChain("L-1", [rows[0]!, rows[2]!, rows[1]!, rows[3]!], sha256)?.seq).toBe(2);
  });
  test("shows a cut-off tail, against the head kept elsewhere", () => {
    expect(verifyChain("L-1", rows.slice(0, 3), sha256)).toBeNull();
    expect(verifyChain("L-1", rows.slice(0, 3), sha256, [head])).toEqual({ code: "cut_off", loanId: "L-1", seq: 4 });
    expect(verifyChain("L-1", [], sha256, [head])).toMatchObject({ code: "cut_off", seq: 1 });
  });
  test("shows a history that was rewritten whole, against the head kept elsewhere", () => {
    const rewritten = chain(record(pay("2026-01-10", 1), pay("2026-01-11", 2), pay("2026-01-12", 3), pay("2026-01-13", 4)), sha256);
    expect(verifyChain("L-1", rewritten, sha256, [head])).toEqual({ code: "rewritten", loanId: "L-1", seq: 4 });
  });
  test("shows a row of another loan", () => {
    expect(verifyChain("L-2", rows, sha256)).toMatchObject({ code: "foreign", seq: 1 });
  });
  test("cannot be made anew without the key", () => {
    const keyed = (key: string) => (text: string) => createHmac("sha256", key).update(text).digest("hex");
    expect(verifyChain("L-1", chain(events, keyed("a guess")), keyed("the key"))).toMatchObject({ code: "edited", seq: 1 });
  });
});

test("one event has one spelling, whatever the order of its keys", () => {
  expect(canonicalText({ b: [1, { d: undefined, c: "x" }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}');
});
