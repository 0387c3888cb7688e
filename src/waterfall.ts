// Knows in which order a repayment settles what is owed; refuses to know where the money came from.
import type { Component } from "./events.ts";

/** An instalment on the day money arrives: its due date has passed, is today, or lies ahead. */
export type Timing = "pastDue" | "due" | "inAdvance";

/**
 * Policy data. `instalment_by_instalment` finishes the oldest instalment before the next; `component_by_component` settles one component
 * over all instalments of the same timing first. `inAdvanceCharges` "when_due": early money settles a fee or penalty of an instalment ahead
 * first, and only if the charge's own due date has come; the rest of that instalment's order follows.
 */
export type Waterfall = {
  walk: "instalment_by_instalment" | "component_by_component";
  pastDue: readonly Component[];
  due: readonly Component[];
  inAdvance: readonly Component[];
  inAdvanceCharges: "with_instalment" | "when_due";
};
