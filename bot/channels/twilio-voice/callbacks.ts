// Knows that a promised call-back is kept: when its hour comes a person's phone rings, and the borrower's once that person is there. Refuses to promise one.
import { isTeamThere } from "../../../src/team-hours.ts";
import { noteStep, stepsOf } from "./call-steps.ts";
import { ringAgent } from "./calls.ts";
import type { RingHouse } from "./ring.ts";

/** A call-back that nobody could make is the desk's to make after this: it stands there as late, with the telephone beside it. */
const keptForMs = 60 * 60_000;
const casesLookedAt = 500;
/** A carrier that does not answer is asked again, a minute later. */
const triesAtMost = 3;
const tryAgainMs = 60_000;

/** Rings the shared line for each call-back that is due; how many were rung. */
export async function ringCallbacks(house: RingHouse, base: string): Promise<number> {
  const line = house.lender.phoneDesk?.agentLine;
  const now = house.clock.now();
  if (line === undefined || !isTeamThere(house.lender.businessHours, now)) return 0;
  const { items } = await house.store.listHandoffs({ status: "waiting", limit: casesLookedAt });
  let rung = 0;
  for (const handoff of items) {
    const { callbackAt: slot } = handoff;
    if (slot === null || slot > now || slot <= now - keptForMs) continue;
    const steps = (await stepsOf(house.store, handoff)).filter((one) => one.at >= slot);
    const tries = steps.filter((one) => one.step === "due" && one.slot === slot);
    const isRung = steps.some((one) => one.step === "rung");
    if (isRung || tries.length >= triesAtMost || tries.some((one) => now - one.at < tryAgainMs)) continue;
    // Written down before the phone rings: of two who look at once one rings it. Whoever ended or could not reach Twilio in between tries again.
    if (
      !(await noteStep(house, handoff, { step: "due", slot }, `${handoff.id}:due:${slot}${tries.length === 0 ? "" : `:${tries.length}`}`))
    )
      continue;
    try {
      const leg = await ringAgent(house.client, base, { line, from: house.voiceFrom, handoffId: handoff.id, borrowerCall: "" });
      await noteStep(house, handoff, { step: "rung", leg, person: null });
      rung++;
    } catch (error) {
      house.report(error);
    }
  }
  return rung;
}
