// Knows since when a borrower can no longer be reached, from the contacts on record; refuses to look for them: that is a person's task.
import type { Instant } from "./calendar.ts";
import type { ContactEvent } from "./contact-rules-terms.ts";

/** Calls nobody took, one after the other, that make a borrower lost when they span so many days and no message arrived in between. */
const callsUntaken = 6;
const overDays = 14;
const untaken: readonly ContactEvent["outcome"][] = ["no_answer", "not_connected", "unable_to_reach_or_leave_message"];

/**
 * The instant from which the borrower counts as lost; null while there is a way to them. Lost is whoever has no address left after the last one
 * turned out to be somebody else's, and whoever let every call of two weeks ring out and wrote nothing.
 */
export function lostContactSince(
  history: readonly ContactEvent[],
  reachable: { addresses: readonly string[]; wrong: readonly string[] },
): Instant | null {
  const left = reachable.addresses.filter((address) => !reachable.wrong.includes(address));
  if (left.length === 0) return history.findLast((event) => event.outcome === "wrong_number")?.at ?? null;
  const heardAt = history.findLast((event) => event.direction === "in" || event.outcome === "conversation")?.at ?? Number.NEGATIVE_INFINITY;
  const since = history.filter((event) => event.direction === "out" && event.at > heardAt);
  const written = since.some((event) => event.medium !== "call" && ["delivered", "sent"].includes(event.outcome));
  const rung = since.filter((event) => event.medium === "call" && untaken.includes(event.outcome));
  const [first, last] = [rung[0], rung.at(-1)];
  if (written || !first || !last || rung.length < callsUntaken || last.at - first.at < overDays * 86_400_000) return null;
  return last.at;
}
