import { describe, expect, test } from "@jest/globals";
import { demoProducts, parseProducts, termsOf } from "../../src/policy/products.ts";
import table from "../../src/policy/products.json" with { type: "json" };

const changed = (change: (copy: typeof table) => void) => {
  const copy = structuredClone(table);
  change(copy);
  return () => parseProducts(copy, "terms.json");
};

describe("a product table", () => {
  test("gives a product it does not name the row of every other", () => {
    expect(termsOf("no such product")).toBe(demoProducts().otherwise);
    expect(termsOf("flat").interestMethod).toBe("flat");
  });
  test("with an unknown field is refused, naming file, row and field", () => {
    expect(changed((it) => Object.assign(it.products[1]!, { colour: "red" }))).toThrow(
      'terms.json, products row 2, colour is "red", expected no such field',
    );
    expect(changed((it) => Object.assign(it.products[0]!.penalty, { rate: "1" }))).toThrow("terms.json, products row 1, penalty, rate");
  });
  test("with a value out of range is refused, saying what was expected", () => {
    expect(changed((it) => (it.products[0]!.dayCount = "31/360"))).toThrow('dayCount is "31/360", expected one of whole_periods, 30/360');
    expect(changed((it) => (it.products[2]!.toleranceMinor = -1))).toThrow(
      "row 3, toleranceMinor is -1, expected a whole number of at least 0",
    );
    expect(changed((it) => (it.products[0]!.waterfall = "mine"))).toThrow(
      'row 1, waterfall is "mine", expected one of penalty-fee-interest-principal',
    );
  });
  test("with a component missing from a waterfall is refused", () => {
    expect(changed((it) => it.waterfalls["collateral-proceeds"].pastDue.pop())).toThrow(
      "expected each of penalty, fee, interest, principal once",
    );
  });
  test("with a ladder out of order, or that starts above 0, is refused", () => {
    expect(changed((it) => it.ladders.handbook.buckets.reverse())).toThrow("worst first, the last from 0");
    expect(changed((it) => it.ladders.handbook.stages.pop())).toThrow("worst first, the last from 0");
  });
  test("lacking a field is refused", () => {
    expect(changed((it) => delete (it.products[0] as Partial<(typeof it.products)[0]>).rounding)).toThrow(
      "row 1, rounding is missing, expected a value",
    );
  });
});
