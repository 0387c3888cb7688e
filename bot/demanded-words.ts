// Knows which words the rules demand beside a text, ours and those that lawyers signed, or why there are none for one of them. Refuses to put them in.
import type { ContactFragment } from "../src/contact-rules-terms.ts";
import type { Lender } from "../src/lender.ts";
import type { Language } from "../src/loan.ts";
import type { LoanFacts } from "../dialogs/dialog.ts";
import { missingIn, needsSigning } from "../prompts/fragments.ts";
import type { Say } from "../prompts/phrases.ts";
import { signedFor, type Kept } from "./signed-wordings.ts";

export type DemandedWords = { before: Say[]; after: Say[]; signed: string[] };
export type NoWords = { cannot: ContactFragment; reason: string };

/** What `text` lacks of the demanded fragments: our phrases to put before and after it, and signed words to stand behind all. `why`: where we have no phrase. */
export function demandedWords(
  demanded: readonly ContactFragment[],
  text: string,
  about: { lender: Lender; language: Language; record: Kept; loan: LoanFacts | undefined },
  why = "which only a person can give",
): DemandedWords | NoWords {
  const { lender, language, record, loan } = about;
  const signed = signedFor(demanded.filter(needsSigning), text, language, record, loan);
  if ("cannot" in signed) return signed;
  const ours = demanded.filter((fragment) => !needsSigning(fragment));
  const { before, after, cannot } = missingIn(text, ours, {
    ...lender,
    officer: loan?.loan.officer ?? lender.officerDefault,
    language,
  });
  if (cannot !== null) return { cannot, reason: `the rules demand the ${cannot.replaceAll("_", " ")}, ${why}` };
  return { before, after, signed: signed.texts };
}
