// Knows who may agree to what, as data; refuses a table with an unknown key, a gap or a share above the whole.
import { decimalsOf, parseDecimal } from "./money.ts";
import table from "./policy/authority.json" with { type: "json" };

export type Actor = "bot" | "agent" | "supervisor";
export const offerKinds = ["payNow", "promise", "split", "plan", "dueDateChange", "pause", "waiver"] as const;
export type OfferKind = (typeof offerKinds)[number];

export type AuthorityStage = {
  minDaysPastDue: number;
  /** Which offer is put forward first; the same for everybody in the same position. */
  order: OfferKind[];
  /** Null: the lender's own term. */
  promise: { horizonDays: number | null; minimumSharePct: number | null; maxRunning: number; maxBroken: number };
  split: { firstSharePct: number; spanDays: number };
  plan: { maxMonths: number; firstWithinDays: number; firstSharePct: number; approvalAboveMonths: number } | null;
  dueDateChange: { approval: Actor } | null;
  pause: { maxDays: number; approval: Actor } | null;
  waiver: { penaltySharePct: Record<Actor, number> };
};

export type Authority = {
  version: string;
  source: string;
  concessionRounds: number;
  /** A plan may take at most `sharePct` of what is left after the buffer. */
  affordability: { bufferPct: number; sharePct: number };
  minimumInstalment: Record<string, string>;
  stages: AuthorityStage[];
  products: Record<string, { countries: string[]; maxMonths: number; source: string }>;
};

type Json = Record<string, unknown>;

function fail(place: string, value: unknown, expected: string): never {
  throw new Error(`authority table: ${place} is ${JSON.stringify(value)}, expected ${expected}`);
}

function object(value: unknown, place: string, keys: readonly string[]): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(place, value, "an object");
  const found = value as Json;
  for (const key of Object.keys(found)) if (!keys.includes(key)) fail(`${place}.${key}`, found[key], `one of the keys ${keys.join(", ")}`);
  for (const key of keys) if (!(key in found) && key !== "$comment") fail(`${place}.${key}`, undefined, "a value");
  return found;
}

function whole(value: unknown, place: string, from: number, to: number): number {
  if (!Number.isInteger(value) || (value as number) < from || (value as number) > to)
    fail(place, value, `a whole number from ${from} to ${to}`);
  return value as number;
}

function actor(value: unknown, place: string): Actor {
  if (value !== "bot" && value !== "agent" && value !== "supervisor") fail(place, value, '"bot", "agent" or "supervisor"');
  return value;
}

function text(value: unknown, place: string): string {
  if (typeof value !== "string" || value === "") fail(place, value, "a text");
  return value;
}

function readStage(value: unknown, place: string): AuthorityStage {
  const stage = object(value, place, ["minDaysPastDue", "order", "promise", "split", "plan", "dueDateChange", "pause", "waiver"]);
  const order = stage.order;
  if (!Array.isArray(order) || order.some((kind) => !(offerKinds as readonly unknown[]).includes(kind)))
    fail(`${place}.order`, order, `a list of ${offerKinds.join(", ")}`);
  const promise = object(stage.promise, `${place}.promise`, ["horizonDays", "minimumSharePct", "maxRunning", "maxBroken"]);
  const split = object(stage.split, `${place}.split`, ["firstSharePct", "spanDays"]);
  const plan =
    stage.plan === null
      ? null
      : object(stage.plan, `${place}.plan`, ["maxMonths", "firstWithinDays", "firstSharePct", "approvalAboveMonths"]);
  const move = stage.dueDateChange === null ? null : object(stage.dueDateChange, `${place}.dueDateChange`, ["approval"]);
  const pause = stage.pause === null ? null : object(stage.pause, `${place}.pause`, ["maxDays", "approval"]);
  const waiver = object(stage.waiver, `${place}.waiver`, ["penaltySharePct"]);
  const share = object(waiver.penaltySharePct, `${place}.waiver.penaltySharePct`, ["bot", "agent", "supervisor"]);
  const pct = (holder: Json, key: string, where: string): number => whole(holder[key], `${place}.${where}.${key}`, 0, 100);
  const shares = { bot: pct(share, "bot", "waiver"), agent: pct(share, "agent", "waiver"), supervisor: pct(share, "supervisor", "waiver") };
  if (shares.bot > shares.agent || shares.agent > shares.supervisor)
    fail(`${place}.waiver.penaltySharePct`, shares, "bot ≤ agent ≤ supervisor");
  return {
    minDaysPastDue: whole(stage.minDaysPastDue, `${place}.minDaysPastDue`, 0, 36_500),
    order: order as OfferKind[],
    promise: {
      horizonDays: promise.horizonDays === null ? null : whole(promise.horizonDays, `${place}.promise.horizonDays`, 0, 366),
      minimumSharePct: promise.minimumSharePct === null ? null : pct(promise, "minimumSharePct", "promise"),
      maxRunning: whole(promise.maxRunning, `${place}.promise.maxRunning`, 1, 12),
      maxBroken: whole(promise.maxBroken, `${place}.promise.maxBroken`, 0, 12),
    },
    split: { firstSharePct: pct(split, "firstSharePct", "split"), spanDays: whole(split.spanDays, `${place}.split.spanDays`, 1, 366) },
    plan: plan
      ? {
          maxMonths: whole(plan.maxMonths, `${place}.plan.maxMonths`, 2, 60),
          firstWithinDays: whole(plan.firstWithinDays, `${place}.plan.firstWithinDays`, 0, 62),
          firstSharePct: pct(plan, "firstSharePct", "plan"),
          approvalAboveMonths: whole(plan.approvalAboveMonths, `${place}.plan.approvalAboveMonths`, 0, 60),
        }
      : null,
    dueDateChange: move ? { approval: actor(move.approval, `${place}.dueDateChange.approval`) } : null,
    pause: pause
      ? { maxDays: whole(pause.maxDays, `${place}.pause.maxDays`, 1, 366), approval: actor(pause.approval, `${place}.pause.approval`) }
      : null,
    waiver: { penaltySharePct: shares },
  };
}

/** Reads an authority table. Throws an Error that names the place, the value and what was expected. */
export function loadAuthority(value: unknown): Authority {
  const top = object(value, "table", [
    "$comment",
    "version",
    "source",
    "concessionRounds",
    "affordability",
    "minimumInstalment",
    "stages",
    "products",
  ]);
  const affordability = object(top.affordability, "affordability", ["bufferPct", "sharePct"]);
  if (!Array.isArray(top.stages) || top.stages.length === 0) fail("stages", top.stages, "a list, worst stage first");
  const stages = top.stages.map((stage, index) => readStage(stage, `stages[${index}]`));
  stages.forEach((stage, index) => {
    if (index > 0 && stage.minDaysPastDue >= stages[index - 1]!.minDaysPastDue)
      fail(
        `stages[${index}].minDaysPastDue`,
        stage.minDaysPastDue,
        `fewer days than the stage before (${stages[index - 1]!.minDaysPastDue})`,
      );
  });
  if (stages.at(-1)!.minDaysPastDue !== 0)
    fail(`stages[${stages.length - 1}].minDaysPastDue`, stages.at(-1)!.minDaysPastDue, "0, so that nobody falls through");
  const minimumInstalment = top.minimumInstalment as Record<string, string>;
  for (const [currency, amount] of Object.entries(minimumInstalment)) {
    decimalsOf(currency);
    parseDecimal(amount, currency);
  }
  const products = Object.fromEntries(
    Object.entries(top.products as Record<string, unknown>).map(([name, row]) => {
      const product = object(row, `products.${name}`, ["countries", "maxMonths", "source"]);
      if (!Array.isArray(product.countries)) fail(`products.${name}.countries`, product.countries, "a list of country codes");
      return [
        name,
        {
          countries: product.countries as string[],
          maxMonths: whole(product.maxMonths, `products.${name}.maxMonths`, 2, 60),
          source: text(product.source, `products.${name}.source`),
        },
      ];
    }),
  );
  return {
    version: text(top.version, "version"),
    source: text(top.source, "source"),
    concessionRounds: whole(top.concessionRounds, "concessionRounds", 1, 10),
    affordability: {
      bufferPct: whole(affordability.bufferPct, "affordability.bufferPct", 0, 100),
      sharePct: whole(affordability.sharePct, "affordability.sharePct", 1, 100),
    },
    minimumInstalment,
    stages,
    products,
  };
}

/** The first stage, worst first, whose days past due are reached. */
export function authorityStageOf(authority: Authority, daysPastDue: number): AuthorityStage {
  return authority.stages.find((stage) => daysPastDue >= stage.minDaysPastDue)!;
}

let parsedDefault: Authority | undefined;

/** The lender's own table, else the one that ships with the product. */
export function authorityOf(own: Authority | undefined): Authority {
  if (own) return own;
  parsedDefault ??= loadAuthority(table);
  return parsedDefault;
}
