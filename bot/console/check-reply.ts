// Knows how an agent's words are held against ledger, offers and rules before they leave. Refuses to change them.
import type { Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { Language } from "../../src/loan.ts";
import { checkOutput, type OutputRefusal } from "../../src/output-check.ts";
import { packsFor } from "../../src/policy/packs.ts";
import type { Facts } from "../../dialogs/dialog.ts";
import { allowedFigures } from "../allowed-figures.ts";
import { attemptOf, contactFactsOf, jurisdictionFor } from "../contact.ts";
import { pressingIn } from "../pressing.ts";
import type { BorrowerRecord, ChannelName } from "../store/store.ts";

export function refusalsOf(
  text: string,
  about: {
    record: BorrowerRecord;
    facts: Facts;
    channel: ChannelName;
    theirs: string;
    language: Language;
    verified: boolean;
    lender: Lender;
    now: Instant;
  },
): OutputRefusal[] {
  const { record, facts, lender } = about;
  const attempt = attemptOf(
    {
      channel: about.channel,
      theirs: about.theirs,
      purpose: "reply",
      loanId: null,
      text,
      language: about.language,
      isFirst: false,
      asksIfMachine: false,
      lenderName: lender.name,
    },
    record,
  );
  const contactFacts = contactFactsOf(record, facts.loans, about.verified, lender);
  const refusals = checkOutput({ text, attempt, mustInclude: [] }, allowedFigures(facts), {
    history: record.contactHistory,
    facts: contactFacts,
    packs: packsFor(jurisdictionFor(record, lender), contactFacts.party),
    now: about.now,
  });
  return refusals.length > 0 ? refusals : pressingIn(text.replaceAll(lender.name, "…"), about.language);
}
