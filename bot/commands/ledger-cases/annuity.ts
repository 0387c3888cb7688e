// Knows how spreadsheet functions are called; the closed forms are the ledger's own.
import {
  futureValue, interestBetween, interestPart, levelPayment, periodCount, presentValue, principalBetween, principalPart,
} from "../../../src/annuity.ts"; // prettier-ignore
import { decimal, over, toDecimalText, zero, type Fraction } from "../../../src/fraction.ts";
import { OutOfScope, text, type Json } from "./case.ts";

/** Answers PMT, IPMT, PPMT, NPER, FV, PV, CUMIPMT or CUMPRINC to as many decimals as the case compares. */
export function answerAnnuity(row: Json): { value: string; expected?: string } {
  const places = Number(row["decimals"] ?? 2);
  const value = toDecimalText(resultOf(text(row["fn"]), row["args"] as Json), places, "half_up");
  return row["expected"] === undefined ? { value } : { value, expected: toDecimalText(exact(text(row["expected"])), places, "half_up") };
}

function resultOf(fn: string, args: Json): Fraction {
  const amount = (name: string): Fraction => valueOf(args[name]);
  const count = (name: string): number => Number(args[name]);
  const begin = Number(args["type"] ?? 0) === 1 || args["type"] === "begin" || args["when"] === "begin" || args["when"] === 1;
  const annuity = { rate: amount("rate"), periods: count("nper"), present: amount("pv"), future: amount("fv"), begin };
  switch (fn.toUpperCase()) {
    case "PMT":
      return levelPayment(annuity);
    case "IPMT":
      return interestPart(annuity, count("per"));
    case "PPMT":
      return principalPart(annuity, count("per"));
    case "CUMIPMT":
      return interestBetween(annuity, count("start"), count("end"));
    case "CUMPRINC":
      return principalBetween(annuity, count("start"), count("end"));
    case "FV":
      return futureValue(annuity.rate, annuity.periods, amount("pmt"), annuity.present, begin);
    case "PV":
      return presentValue(annuity.rate, annuity.periods, amount("pmt"), annuity.future, begin);
    case "NPER":
      return periodCount(annuity.rate, amount("pmt"), annuity.present, annuity.future, begin);
    default:
      throw new OutOfScope(`the function ${fn}`);
  }
}

/** "0.08", 12, or ["0.08", 12] for the quotient. */
function valueOf(value: unknown): Fraction {
  if (Array.isArray(value)) return value.slice(1).reduce<Fraction>((quotient, part) => over(quotient, valueOf(part)), valueOf(value[0]));
  return value === undefined || value === null ? zero : exact(text(value));
}

function exact(value: string): Fraction {
  const [digits, exponent] = value.toLowerCase().split("e");
  const base = decimal(digits!.replace(/^\+/, ""));
  const shift = 10n ** BigInt(Math.abs(Number(exponent ?? 0)));
  return Number(exponent ?? 0) < 0 ? { n: base.n, d: base.d * shift } : { n: base.n * shift, d: base.d };
}
