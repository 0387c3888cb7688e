// Knows which holds stop a loan's clock: whether it ages and whether penalty interest accrues meanwhile. Refuses to know holds it was told nothing of: those change no figure.
import type { PauseReason } from "../events.ts";
import demo from "./pauses.json" with { type: "json" };

export type PausePolicy = { reason: PauseReason; ages: boolean; accruesPenalty: boolean };

/** By the hold's reason. Throws naming the row and field that is not whole. */
export function readPauses(file: { pauses: readonly Record<string, unknown>[] }): ReadonlyMap<string, PausePolicy> {
  const policies = new Map<string, PausePolicy>();
  for (const [i, row] of file.pauses.entries()) {
    const place = `pauses.json, pauses[${i}]`;
    const { hold, reason, ages, accruesPenalty, ...rest } = row;
    for (const key of Object.keys(rest)) throw new Error(`${place}, ${key} is not known; expected hold, reason, ages, accruesPenalty`);
    if (typeof hold !== "string" || hold === "")
      throw new Error(`${place}, hold is ${JSON.stringify(hold)}; expected the reason of a hold`);
    if (typeof reason !== "string" || reason === "") throw new Error(`${place}, reason is ${JSON.stringify(reason)}; expected a text`);
    if (typeof ages !== "boolean" || typeof accruesPenalty !== "boolean")
      throw new Error(`${place}, ages and accruesPenalty are ${JSON.stringify([ages, accruesPenalty])}; expected true or false`);
    if (policies.has(hold)) throw new Error(`${place}, hold "${hold}" is there twice`);
    policies.set(hold, { reason, ages, accruesPenalty });
  }
  return policies;
}

let read: ReadonlyMap<string, PausePolicy> | undefined;
export const demoPauses = (): ReadonlyMap<string, PausePolicy> => (read ??= readPauses(demo));
