// Knows what a wording always means beside what the model hears in it. Refuses to hear anything on its own.
import type { Language } from "../src/loan.ts";
import type { HeardAct, Intent, OrdinaryIntent } from "./heard.ts";

type Beside = { heard: Intent; says: RegExp; unless?: RegExp; also: OrdinaryIntent; before?: true };

const beside: Readonly<Partial<Record<Language, readonly Beside[]>>> = {
  es: [
    // An "abono" is by its name a part of what is owed.
    { heard: "promise_to_pay", says: /\b(?:abon(?:o|are|amos|aria|ar(?:le|les|te)?)|a cuenta)\b.*\d/, unless: /\b(?:todo|completo|total|liquid\w+)\b/, also: "partial_payment" }, // prettier-ignore
    // "The 14th no, the 20th yes" names a day; whether one was promised before is the dialog's to know.
    { heard: "change_promise", says: /^\W*(?:para )?el (?:\S+ )?\S+,? no\b.{1,30}\bsi\W*$/, also: "promise_to_pay", before: true },
  ],
};

/** Adds to the acts heard what their wording says besides, unless it is heard already. `plain` is without accents. */
export function withWhatIsBeside(acts: readonly HeardAct[], plain: string, language: Language): HeardAct[] {
  const all = [...acts];
  for (const { heard, says, unless, also, before } of beside[language] ?? []) {
    const at = all.findIndex(({ intent }) => intent === heard);
    if (at < 0 || all.some(({ intent }) => intent === also) || !says.test(plain) || unless?.test(plain)) continue;
    all.splice(before ? at : at + 1, 0, { intent: also, confidence: 0.85, by: "rule", why: "said besides" });
  }
  return all;
}
