// Promises about money: whole minor units, exact reading and splitting, rounding only where it is stated.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decimalsOf, divideRounded, money, parseDecimal, splitEvenly, toDecimal, toFraction } from "../../src/money.ts";

describe("decimal amounts", () => {
  test.each([
    ["1200.50", "USD", 120_050],
    ["1200", "USD", 120_000],
    ["0.07", "EUR", 7],
    ["500", "JPY", 500],
    ["1.234", "KWD", 1_234],
    ["-3.10", "USD", -310],
    ["12.3400", "USD", 1_234],
  ])("reads %s %s", (text, currency, minor) => {
    expect(parseDecimal(text, currency)).toBe(minor);
  });
  test.each([
    ["1,200.50", "USD", /"1,200.50" is not a decimal/],
    ["1200.505", "USD", /more than the 2 decimals of USD/],
    ["5.5", "JPY", /more than the 0 decimals of JPY/],
    ["", "USD", /is not a decimal/],
    ["1e3", "USD", /is not a decimal/],
    ["12", "usd", /ISO 4217/],
    ["999999999999999", "KWD", /too large/],
  ])("refuses %s %s by name", (text, currency, message) => {
    expect(() => parseDecimal(text, currency)).toThrow(message);
  });
  test("print as they were read", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("USD", "JPY", "KWD", "CNY", "CLF"), (minor, currency) => {
        expect(parseDecimal(toDecimal(minor, currency), currency)).toBe(minor);
      }),
      { seed: 1 },
    );
  });
  test("never hold a fraction of a minor unit", () => {
    expect(() => money(0.5, "USD")).toThrow(/not a whole number/);
    expect(decimalsOf("BHD")).toBe(3);
  });
});

describe("rounding", () => {
  test.each([
    [5n, 2n, "half_up", 3n],
    [5n, 2n, "half_even", 2n],
    [7n, 2n, "half_even", 4n],
    [-5n, 2n, "half_up", -3n],
    [1n, 3n, "up", 1n],
    [-1n, 3n, "up", -1n],
    [5n, 3n, "down", 1n],
    [5n, -2n, "half_up", -3n],
  ] as const)("%s / %s %s", (numerator, denominator, mode, expected) => {
    expect(divideRounded(numerator, denominator, mode)).toBe(expected);
  });
  test("refuses to divide by zero", () => {
    expect(() => divideRounded(1n, 0n, "down")).toThrow(/zero/);
  });
  test("reads a rate exactly", () => {
    expect(toFraction("0.05")).toEqual({ numerator: 5n, denominator: 100n });
    expect(() => toFraction("5%")).toThrow(/"5%"/);
  });
});

test("the parts of a split add up to the whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 60 }), (whole, parts) => {
      const split = splitEvenly(whole, parts);
      expect(split).toHaveLength(parts);
      expect(split.reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(new Set(split.slice(0, -1)).size).toBeLessThanOrEqual(1);
    }),
    { seed: 2 },
  );
});
