// Knows how the arm of a borrower is fixed on the record before anything is sent. Refuses to choose it and to count what came of it.
import type { LocalDate } from "../src/calendar.ts";
import { wordingFor, type Wording } from "../src/experiment.ts";
import type { Lender } from "../src/lender.ts";
import type { Decided } from "./decided.ts";
import { eventOf } from "./effects.ts";
import type { BorrowerRecord, ChannelName, TurnWrite } from "./store/store.ts";

/** Among the things done once for a borrower: "wording:<experiment>:<arm>", about no loan. */
const mark = (experiment: string, arm: string): string => `wording:${experiment}:${arm}`;

function notedArms(record: BorrowerRecord): Record<string, string> {
  const noted: Record<string, string> = {};
  for (const { loanId, id } of record.occasionsDone) {
    const [kind, experiment, arm] = id.split(":");
    if (loanId === "" && kind === "wording" && experiment && arm) noted[experiment] ??= arm;
  }
  return noted;
}

/** What this borrower hears on this channel, by the arm on record or by the lender's file. */
export function experimentWording(record: BorrowerRecord, channel: ChannelName, lender: Lender, today: LocalDate): Wording | null {
  return lender.experiments?.length
    ? wordingFor(lender.experiments, { borrowerId: record.borrowerId, medium: channel, today }, notedArms(record))
    : null;
}

/** Writes the arm beside the first message that is let out, in the same commit and once for a borrower: before it is sent, never after. */
export function noteWording(write: TurnWrite, { facts, scene }: Pick<Decided, "facts" | "scene">, loanId: string | null): void {
  const { wording, today } = facts;
  if (!wording || notedArms(scene.record)[wording.experiment] !== undefined) return;
  const id = mark(wording.experiment, wording.arm);
  if (write.occasionsDone.some((one) => one.id === id)) return;
  write.occasionsDone.push({ loanId: "", id, dueOn: today, on: today });
  write.events.push(
    eventOf(scene, "9", "wording_assigned", loanId, { experiment: wording.experiment, arm: wording.arm, channel: scene.channel }),
  );
  // A turn on another channel at the same moment must read it: two arms for one borrower would spoil both.
  write.changesFacts = true;
}
