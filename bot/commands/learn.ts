// Knows `duecourse learn`: the languages are learnt before anything is opened, as a part of installing. Refuses to learn twice from the same examples.
import { learnIntentsOnce } from "../intent-models.ts";

export function learn(): number {
  if (!learnIntentsOnce()) process.stdout.write("Nothing to learn: the models are of these very examples.\n");
  return 0;
}
