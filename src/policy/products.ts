// Knows the terms of each product as data, and refuses a table with an unknown key or a value out of range, naming file, row and field.
import { dayCounts } from "../day-count.ts";
import type { Ladder } from "../delinquency.ts";
import type { WaivableComponent } from "../events.ts";
import type { PenaltyTerms } from "../penalty.ts";
import type { ScheduleTerms } from "../schedule.ts";
import { components, type Component, type Waterfall } from "../waterfall.ts";
import demo from "./products.json" with { type: "json" };

export type ProductTerms = ScheduleTerms & {
  product: string;
  waterfall: Waterfall;
  /** For the proceeds of realised collateral. */
  collateralWaterfall: Waterfall;
  penalty: PenaltyTerms;
  waivable: readonly WaivableComponent[];
  /** `scheduled`: paying off costs every instalment as written; `accrued`: interest not yet earned is let go when all is paid off. */
  payoffInterest: "scheduled" | "accrued";
  /** What may be open past due before a loan counts as past due at all; minor units of the loan's currency. */
  toleranceMinor: number;
  /** `overlapping`: only paused days after the due date count; `whole`: a pause counts from its first day, due or not. */
  pausedDays: "overlapping" | "whole";
  ladder: Ladder;
};

export type Products = { byName: ReadonlyMap<string, ProductTerms>; otherwise: ProductTerms };

/** The terms of a product; a name the table does not hold gets the row "*". */
export function termsOf(product: string, products: Products = demoProducts()): ProductTerms {
  return products.byName.get(product) ?? products.otherwise;
}

let parsedDemo: Products | undefined;

/** The table that ships with the product. */
export function demoProducts(): Products {
  parsedDemo ??= parseProducts(demo, "src/policy/products.json");
  return parsedDemo;
}

/** Reads a product table. Throws an Error naming `file`, row, field, value and what was expected. */
export function parseProducts(table: unknown, file: string): Products {
  const root = record(table, file, ["waterfalls", "ladders", "products"]);
  const waterfalls = named(root["waterfalls"], `${file}, waterfalls`, waterfall);
  const ladders = named(root["ladders"], `${file}, ladders`, ladder);
  const byName = new Map<string, ProductTerms>();
  list(root["products"], `${file}, products`).forEach((row, i) => {
    const terms = productTerms(row, `${file}, products row ${i + 1}`, waterfalls, ladders);
    if (byName.has(terms.product)) fail(`${file}, products row ${i + 1}, product`, terms.product, "a name no other row has");
    byName.set(terms.product, terms);
  });
  const otherwise = byName.get("*");
  if (!otherwise) fail(`${file}, products`, [...byName.keys()], 'a row named "*" for every other product');
  return { byName, otherwise };
}

const modes = ["half_up", "half_even", "up", "down"] as const;

function productTerms(
  row: unknown,
  place: string,
  waterfalls: ReadonlyMap<string, Waterfall>,
  ladders: ReadonlyMap<string, Ladder>,
): ProductTerms {
  const at = record(row, place, [
    "product", "source", "interestMethod", "dayCount", "firstPeriod", "rounding", "instalmentMultipleMinor", "instalmentRounding", "gracePrincipalPeriods",
    "graceInterestPeriods", "waterfall", "collateralWaterfall", "penalty", "waivable", "payoffInterest", "toleranceMinor", "pausedDays", "ladder",
  ]); // prettier-ignore
  const reference = <T>(field: string, from: ReadonlyMap<string, T>): T =>
    from.get(String(at[field])) ?? fail(`${place}, ${field}`, at[field], `one of ${[...from.keys()].join("; ")}`);
  text(at["source"], `${place}, source`);
  return {
    product: text(at["product"], `${place}, product`),
    interestMethod: oneOf(at["interestMethod"], ["declining", "flat", "none"], `${place}, interestMethod`),
    dayCount: oneOf(at["dayCount"], dayCounts, `${place}, dayCount`),
    firstPeriod: oneOf(at["firstPeriod"], ["by_length", "as_regular"], `${place}, firstPeriod`),
    rounding: oneOf(at["rounding"], modes, `${place}, rounding`),
    instalmentMultipleMinor: whole(at["instalmentMultipleMinor"], 1, `${place}, instalmentMultipleMinor`),
    instalmentRounding: oneOf(at["instalmentRounding"], modes, `${place}, instalmentRounding`),
    gracePrincipalPeriods: whole(at["gracePrincipalPeriods"], 0, `${place}, gracePrincipalPeriods`),
    graceInterestPeriods: whole(at["graceInterestPeriods"], 0, `${place}, graceInterestPeriods`),
    waterfall: reference("waterfall", waterfalls),
    collateralWaterfall: reference("collateralWaterfall", waterfalls),
    penalty: penaltyTerms(at["penalty"], `${place}, penalty`),
    waivable: list(at["waivable"], `${place}, waivable`).map((it) => oneOf(it, ["penalty", "fee"], `${place}, waivable`)),
    payoffInterest: oneOf(at["payoffInterest"], ["scheduled", "accrued"], `${place}, payoffInterest`),
    toleranceMinor: whole(at["toleranceMinor"], 0, `${place}, toleranceMinor`),
    pausedDays: oneOf(at["pausedDays"], ["overlapping", "whole"], `${place}, pausedDays`),
    ladder: reference("ladder", ladders),
  };
}

function penaltyTerms(value: unknown, place: string): PenaltyTerms {
  const at = record(value, place, ["accrual", "base", "graceDays", "graceMode", "capPctOfPrincipal"], ["oneOffPct"]);
  const accrual = oneOf(at["accrual"], ["daily_simple", "one_off"], `${place}, accrual`);
  return {
    accrual,
    base: oneOf(at["base"], ["principal", "principal_and_interest"], `${place}, base`),
    graceDays: whole(at["graceDays"], 0, `${place}, graceDays`),
    graceMode: oneOf(at["graceMode"], ["accrues_in_grace", "free_if_settled_within_grace", "accrues_after_grace"], `${place}, graceMode`),
    capPctOfPrincipal: at["capPctOfPrincipal"] === null ? null : percent(at["capPctOfPrincipal"], `${place}, capPctOfPrincipal`),
    oneOffPct: accrual === "one_off" ? percent(at["oneOffPct"], `${place}, oneOffPct`) : null,
  };
}

function waterfall(value: unknown, place: string): Waterfall {
  const at = record(value, place, ["walk", "pastDue", "due", "inAdvance", "inAdvanceCharges", "source"]);
  const order = (field: string): Component[] => {
    const found = list(at[field], `${place}, ${field}`).map((it) => oneOf(it, components, `${place}, ${field}`));
    if (new Set(found).size !== components.length || found.length !== components.length)
      fail(`${place}, ${field}`, found, `each of ${components.join(", ")} once`);
    return found;
  };
  const walk = oneOf(at["walk"], ["instalment_by_instalment", "component_by_component"], `${place}, walk`);
  const read = { walk, pastDue: order("pastDue"), due: order("due"), inAdvance: order("inAdvance") };
  if (walk === "component_by_component" && read.pastDue.join() !== read.due.join())
    fail(`${place}, due`, read.due, "the order of pastDue, as this walk takes both together");
  return { ...read, inAdvanceCharges: oneOf(at["inAdvanceCharges"], ["with_instalment", "when_due"], `${place}, inAdvanceCharges`) };
}

function ladder(value: unknown, place: string): Ladder {
  const at = record(value, place, ["source", "graceDays", "buckets", "stages", "trackingStage", "trackingDays"]);
  const rungs = (field: string) => {
    const found = list(at[field], `${place}, ${field}`).map((rung, i) => {
      const it = record(rung, `${place}, ${field} row ${i + 1}`, ["code", "fromDays"]);
      return {
        code: text(it["code"], `${place}, ${field} row ${i + 1}, code`),
        fromDays: whole(it["fromDays"], 0, `${place}, ${field} row ${i + 1}, fromDays`),
      };
    });
    found.forEach((rung, i) => {
      const next = found[i + 1];
      if (next ? next.fromDays >= rung.fromDays : rung.fromDays !== 0)
        fail(`${place}, ${field} row ${i + 1}, fromDays`, rung.fromDays, "worst first, the last from 0");
    });
    return found;
  };
  return {
    graceDays: whole(at["graceDays"], 0, `${place}, graceDays`),
    buckets: rungs("buckets"),
    stages: rungs("stages"),
    trackingStage: text(at["trackingStage"], `${place}, trackingStage`),
    trackingDays: whole(at["trackingDays"], 0, `${place}, trackingDays`),
  };
}

function fail(place: string, value: unknown, expected: string): never {
  throw new Error(`${place} is ${JSON.stringify(value) ?? "missing"}, expected ${expected}`);
}

function record(value: unknown, place: string, keys: readonly string[], optional: readonly string[] = []): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(place, value, "an object");
  const found = value as Record<string, unknown>;
  for (const key of Object.keys(found))
    if (!keys.includes(key) && !optional.includes(key)) fail(`${place}, ${key}`, found[key], `no such field; known are ${keys.join(", ")}`);
  for (const key of keys) if (!(key in found)) fail(`${place}, ${key}`, undefined, "a value");
  return found;
}

function named<T>(value: unknown, place: string, read: (value: unknown, place: string) => T): ReadonlyMap<string, T> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(place, value, "an object");
  return new Map(Object.entries(value).map(([name, it]) => [name, read(it, `${place} "${name}"`)]));
}

function list(value: unknown, place: string): unknown[] {
  return Array.isArray(value) ? value : fail(place, value, "a list");
}

function text(value: unknown, place: string): string {
  return typeof value === "string" && value !== "" ? value : fail(place, value, "a text");
}

function whole(value: unknown, least: number, place: string): number {
  return Number.isSafeInteger(value) && (value as number) >= least
    ? (value as number)
    : fail(place, value, `a whole number of at least ${least}`);
}

function percent(value: unknown, place: string): string {
  return typeof value === "string" && /^\d+(\.\d+)?$/.test(value)
    ? value
    : fail(place, value, 'a percentage as text such as "24" or "0.05"');
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], place: string): T {
  return allowed.find((it) => it === value) ?? fail(place, value, `one of ${allowed.join(", ")}`);
}
