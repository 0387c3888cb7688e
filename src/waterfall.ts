// Knows in which order a repayment settles what is owed; refuses to know where the money came from or what is open.

/** What a repayment can settle. */
export type Component = "penalty" | "fee" | "interest" | "principal";
export const components: readonly Component[] = ["penalty", "fee", "interest", "principal"];

/** An instalment on the day money arrives: its due date has passed, is today, or lies ahead. */
export type Timing = "pastDue" | "due" | "inAdvance";

/**
 * Policy data: any order of components for each timing. `instalment_by_instalment` finishes the oldest instalment before the next;
 * `component_by_component` settles one component over everything past due and due before the next component (then `pastDue` rules both).
 * `inAdvanceCharges` "when_due": early money first settles fees and penalties of an instalment ahead whose own due date has come;
 * the order of the rest follows.
 */
export type Waterfall = {
  walk: "instalment_by_instalment" | "component_by_component";
  pastDue: readonly Component[];
  due: readonly Component[];
  inAdvance: readonly Component[];
  inAdvanceCharges: "with_instalment" | "when_due";
};

/** One step of an allocation: this much of this component of this instalment. */
export type Settled = { number: number; component: Component; amountMinor: number };

/** The order in force for an instalment due on `dueDay` when money counts on `day`. */
export function timingOf(dueDay: number, day: number): Timing {
  return dueDay < day ? "pastDue" : dueDay === day ? "due" : "inAdvance";
}
