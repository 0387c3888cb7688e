// Knows whether a talk stands where the assistant took it up again: nobody heard since, nothing else said, the day it names not over. Refuses to judge who may be written to.
import { createHash } from "node:crypto";
import type { LocalDate } from "../src/calendar.ts";
import type { Say } from "../prompts/phrases.ts";
import type { ConversationState } from "../dialogs/dialog.ts";
import { statedIn } from "./stated.ts";

/** Where a talk stood when words that take it up were planned; `until`: the first day they name that was still to come. */
export type TakesUp = { standing: string; until: LocalDate | null };
type Said = Pick<ConversationState, "lastHeard" | "lastSaid">;

/** The same for as long as neither side has said anything more. */
const standingOf = ({ lastHeard, lastSaid }: Said): string =>
  createHash("sha256")
    .update(JSON.stringify([lastHeard, lastSaid.map(({ key }) => key)]))
    .digest("hex");

export const whereItStands = (state: Said, says: readonly Say[], today: LocalDate): TakesUp => ({
  standing: standingOf(state),
  until:
    statedIn(says)
      .dates.filter((date) => date >= today)
      .toSorted()[0] ?? null,
});

/** Why words that take a talk up again would come too late; null while they are in place. */
export function movedOn(
  { standing, until }: TakesUp,
  now: { state: (Said & Pick<ConversationState, "owner">) | undefined; isWithPerson: boolean; today: LocalDate },
): string | null {
  if (now.isWithPerson || now.state?.owner !== "bot") return "a person has the talk again";
  if (standingOf(now.state) !== standing) return "the talk has gone on since: what it takes up is no longer open";
  return until !== null && until < now.today ? `it asks about ${until}, and that day is over` : null;
}
