// Knows what a macro may hold and what that becomes for one case: requests as an agent would send them, one after the other. Refuses to carry out any.
import { z } from "zod";
import { addDays, type LocalDate } from "../../src/calendar.ts";
import type { Language } from "../../src/loan.ts";
import type { CaseView } from "./wire.ts";

const words = (most: number) => z.string().trim().min(1).max(most);
const inThree = (most: number) => z.strictObject({ en: words(most), es: words(most), zh: words(most) });
const outcome = words(200);

/** In this order; a case that is given away cannot be worked on. */
export const macroSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, "must be 2 to 40 small letters, digits and hyphens"),
  name: inThree(60),
  steps: z
    .array(
      z.union([
        z.strictObject({ do: z.literal("reply"), canned: words(40) }),
        z.strictObject({ do: z.literal("reply"), text: inThree(1000) }),
        z.strictObject({ do: z.literal("note"), text: words(1000) }),
        z.strictObject({
          do: z.literal("hold"),
          reason: z.enum(["dispute", "hardship", "bereavement", "already_paid", "breathing_space", "attorney", "bankruptcy"]),
          days: z.int().min(1).max(90),
          words: words(400),
        }),
        z.strictObject({ do: z.literal("return"), outcome, resume: z.enum(["continue", "restart"]).default("continue") }),
        z.strictObject({ do: z.literal("wrap-up"), outcome }),
        z.strictObject({ do: z.literal("close"), outcome }),
      ]),
    )
    .min(1)
    .max(8),
}); // prettier-ignore
export type MacroRecord = z.infer<typeof macroSchema>;
export type MacroStep = MacroRecord["steps"][number];

const endings = new Set<MacroStep["do"]>(["return", "wrap-up", "close"]);

/** What is wrong with it beyond its form, or null. */
export function macroFault({ steps }: MacroRecord, knownCanned: ReadonlySet<string>): string | null {
  const early = steps.slice(0, -1).findIndex((step) => endings.has(step.do));
  if (early >= 0) return `steps.${early}: after "${steps[early]!.do}" nobody works on the case any more; it must be the last.`;
  for (const [index, step] of steps.entries())
    if (step.do === "reply" && "canned" in step && !knownCanned.has(step.canned))
      return `steps.${index}.canned: there is no ready reply "${step.canned}".`;
  return null;
}

export type MacroRequest = { path: "reply" | "note" | "record" | "return" | "wrap-up" | "close"; body: Record<string, unknown> };

/** The request a step is for this case; a string says why there is none. */
export function requestOf(step: MacroStep, about: { view: Pick<CaseView, "canned" | "account">; language: Language; today: LocalDate }): MacroRequest | string {
  switch (step.do) {
    case "reply": {
      if ("text" in step) return { path: "reply", body: { text: step.text[about.language] } };
      const ready = about.view.canned.find(({ id }) => id === step.canned);
      // Left out of the list because a slot is empty or the identity is not checked.
      return ready ? { path: "reply", body: { text: ready.text } } : `the ready reply "${step.canned}" cannot be used here`;
    }
    case "note":
      return { path: "note", body: { text: step.text } };
    case "hold": {
      const loan = about.view.account.loans.toSorted((a, b) => b.daysPastDue - a.daysPastDue)[0];
      if (!loan) return "there is no loan to put on hold";
      return { path: "record", body: { do: "hold", loanId: loan.loanId, reason: step.reason, until: addDays(about.today, step.days), words: step.words } };
    }
    case "return":
      return { path: "return", body: { outcome: step.outcome, resume: step.resume } };
    case "wrap-up":
    case "close":
      return { path: step.do, body: { outcome: step.outcome } };
    default:
      return step satisfies never;
  }
} // prettier-ignore
