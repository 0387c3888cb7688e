// Knows where the law lets collecting go on after a dispute only once verification of the debt was sent. Refuses to know whether it was.
import type { Party } from "./loan.ts";
import { packsFor } from "./policy/packs.ts";

/** The rule of law that demands it, null where an answer of any kind will do. Asked after the validation period too: a proof in writing harms nobody. */
export function verificationRule(jurisdiction: string, party: Party): string | null {
  for (const { kind, rule, id } of packsFor(jurisdiction, party).rules)
    if (kind === "stop" && rule.layer === "law" && "when" in rule && "liftedBy" in rule && isDispute(rule)) return id;
  return null;
}

const isDispute = ({ when, liftedBy }: { when: readonly string[]; liftedBy?: readonly string[] | undefined }): boolean =>
  when.includes("dispute_written") && liftedBy?.includes("verification_sent") === true;
