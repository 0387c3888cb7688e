import { expect, test } from "@jest/globals";
import {
  futureValue, interestBetween, interestPart, levelPayment, periodCount, presentValue, principalBetween, principalPart,
} from "../../src/annuity.ts"; // prettier-ignore
import { decimal, fraction, over, toDecimalText, zero } from "../../src/fraction.ts";

const monthly = (annual: string) => over(decimal(annual), fraction(12));
const shown = (value: { n: bigint; d: bigint }, places: number) => toDecimalText(value, places, "half_up");

// Microsoft's function pages.
test("a level payment is what a spreadsheet says", () => {
  expect(shown(levelPayment({ rate: monthly("0.08"), periods: 10, present: fraction(10_000) }), 2)).toBe("-1037.03");
  expect(shown(levelPayment({ rate: monthly("0.08"), periods: 10, present: fraction(10_000), begin: true }), 2)).toBe("-1030.16");
  expect(shown(levelPayment({ rate: monthly("0.06"), periods: 216, present: zero, future: fraction(50_000) }), 2)).toBe("-129.08");
});
// numpy-financial, test_pmt_decimal_broadcast.
test("a level payment is exact far beyond what a float holds", () => {
  expect(shown(levelPayment({ rate: decimal("0.8"), periods: 3, present: fraction(20_000) }), 20)).toBe("-19311.25827814569536423841");
});
test("interest and principal of a payment are its two parts", () => {
  const annuity = { rate: decimal("0.08"), periods: 10, present: fraction(200_000) };
  expect(shown(principalPart(annuity, 10), 2)).toBe("-27598.05");
  expect(shown(interestPart({ rate: monthly("0.1"), periods: 24, present: fraction(2000) }, 4), 8)).toBe("-14.76028842");
  expect(() => interestPart(annuity, 11)).toThrow("period 11 is not one of 1..10");
});
test("sums over periods agree with the published ones", () => {
  const mortgage = { rate: monthly("0.09"), periods: 360, present: fraction(125_000) };
  expect(shown(interestBetween(mortgage, 13, 24), 5)).toBe("-11135.23213");
  expect(shown(principalBetween(mortgage, 13, 24), 7)).toBe("-934.1071234");
});
test("the number of periods needs a logarithm and gets one", () => {
  expect(shown(periodCount(decimal("0.1"), zero, fraction(-500), fraction(1500)), 8)).toBe("11.52670461");
  expect(() => periodCount(decimal("0.1"), fraction(-10), fraction(500))).toThrow("never repay");
});
test("future and present value undo each other", () => {
  const future = futureValue(monthly("0.05"), 120, fraction(-100), fraction(-100));
  expect(shown(future, 9)).toBe("15692.928894336");
  expect(shown(presentValue(monthly("0.05"), 120, fraction(-100), future), 9)).toBe("-100.000000000");
});
test("without a rate a payment is the plain share", () => {
  expect(shown(levelPayment({ rate: zero, periods: 4, present: fraction(1000) }), 2)).toBe("-250.00");
});
