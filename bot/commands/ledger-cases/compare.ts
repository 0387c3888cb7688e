// Knows when an answer agrees with the figures a case states; refuses tolerance: a figure agrees to its last digit or not at all.
import type { Json } from "./case.ts";

/** Remarks and copies of inputs inside `expected` that are no figures to be met. */
const remarks = new Set(["bucketInSource", "bucketNote", "paymentSplitFrom", "alternative", "balanceAfterDerived"]);

/** Every figure that is stated must be met; what is not stated is not compared. Rows are matched by their number where they have one. */
export function agrees(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return false;
    const numbered = expected.every((it) => typeof (it as Json)?.["number"] === "number");
    return numbered
      ? expected.every((it) =>
          agrees(
            it,
            (got as Json[]).find((row) => row["number"] === (it as Json)["number"]),
          ),
        )
      : expected.length === got.length && expected.every((it, i) => agrees(it, got[i]));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof got !== "object" || got === null) return false;
    const stale = "bucketNote" in expected;
    return Object.entries(expected).every(
      ([key, value]) => remarks.has(key) || (stale && key === "bucket" && value === null) || agrees(value, (got as Json)[key]),
    );
  }
  if (typeof expected === "string" && typeof got === "string" && isFigure(expected) && isFigure(got)) return plain(expected) === plain(got);
  return expected === got || (expected === null && got === undefined);
}

function isFigure(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value);
}

/** "0.50" and "0.5" are one figure. */
function plain(value: string): string {
  const short = value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
  return short === "-0" ? "0" : short;
}
