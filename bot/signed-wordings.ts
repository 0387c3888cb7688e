// Knows which signed wordings hold today, how they are filled from the record, and what to do where none holds. Refuses to word any itself.
import { createHash } from "node:crypto";
import type { ContactFragment } from "../src/contact-rules-terms.ts";
import type { Language } from "../src/loan.ts";
import { lawPacks } from "../src/policy/packs.ts";
import type { LoanFacts } from "../dialogs/dialog.ts";
import { writeMoney } from "../prompts/format.ts";
import { legalDrafts, type UnsignedFragment } from "../prompts/legal-drafts.ts";
import { filled, slotsIn, whereverSaid, type SignedWording } from "../prompts/signed-wordings.ts";

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Of all a lawyer read: the words, what they are drafted from and what was still to be looked at. */
export function draftHashOf(fragment: UnsignedFragment, language: Language): string {
  const { source, toCheck, words } = legalDrafts[fragment];
  return hashOf(JSON.stringify([source, toCheck, words[language]]));
}

export const packVersionOf = (fragment: UnsignedFragment): string =>
  lawPacks.find((pack) => pack.id === legalDrafts[fragment].pack)?.version ?? "unknown";

const verdicts = new WeakMap<SignedWording, string | null>();

/** Why a signature is worth nothing now; null: it holds. Asked many times a message, and neither drafts nor packs change while we run. */
export function whyVoid(wording: SignedWording): string | null {
  let verdict = verdicts.get(wording);
  if (verdict === undefined) verdicts.set(wording, (verdict = judge(wording)));
  return verdict;
}

function judge(wording: SignedWording): string | null {
  if (wording.withdrawnAt !== undefined) return `withdrawn by ${wording.withdrawnBy ?? "nobody named"}`;
  if (hashOf(wording.words) !== wording.wordsHash) return "the words on record are not those that were signed";
  if (draftHashOf(wording.fragment, wording.language) !== wording.draftHash) return "the draft has changed since it was signed";
  const version = packVersionOf(wording.fragment);
  if (version !== wording.packVersion) return `signed for ${wording.pack} ${wording.packVersion}, which is now ${version}`;
  return null;
}

export type Kept = { signedWordings?: readonly SignedWording[] };
const inForce = (record: Kept): SignedWording[] => (record.signedWordings ?? []).filter((wording) => whyVoid(wording) === null);

/** The text without what lawyers signed: they answer for their own words, the checks for all others. */
export function withoutSigned(text: string, record: Kept): string {
  let rest = text;
  for (const { words } of inForce(record)) rest = rest.replace(whereverSaid(words), " ");
  return rest === text ? text : rest.trim();
}

/** The first signed words that stand in the text with something in their slots that the record did not put there. */
export function filledOtherwise(text: string, record: Kept, loans: readonly Filling[]): UnsignedFragment | null {
  for (const { words, fragment, language } of inForce(record)) {
    if (slotsIn(words).length === 0) continue;
    let rest = text;
    for (const loan of loans) {
      const ours = filled(words, slotValues(language, loan));
      if ("text" in ours) rest = rest.replace(new RegExp(whereverSaid(ours.text), "gu"), " ");
    }
    if (whereverSaid(words).test(rest)) return fragment;
  }
  return null;
}

export const isSignedIn = (text: string, fragment: ContactFragment, language: Language, record: Kept): boolean =>
  inForce(record).some((one) => one.fragment === fragment && one.language === language && whereverSaid(one.words).test(text));

export const signCommand = (fragment: ContactFragment, language: Language): string =>
  `npx duecourse wording sign ${fragment} --language ${language} --by "<name of the lawyer>" --on <day> --file <file>`;

/** The signed words of these fragments that `text` does not hold yet; or the first fragment without them, with a reason that says what to do. */
export function signedFor(
  fragments: readonly UnsignedFragment[],
  text: string,
  language: Language,
  record: Kept,
  loan: LoanFacts | undefined,
): { texts: string[] } | { cannot: UnsignedFragment; reason: string } {
  const texts: string[] = [];
  for (const fragment of fragments) {
    const name = fragment.replaceAll("_", " ");
    const signed = (record.signedWordings ?? []).find((one) => one.fragment === fragment && one.language === language);
    const because = signed ? whyVoid(signed) : "no lawyer has signed a wording";
    if (!signed || because !== null)
      return { cannot: fragment, reason: `the rules demand the ${name} and ${signed ? `its signed wording is void (${because})` : because}: ${signCommand(fragment, language)}` };
    if (whereverSaid(signed.words).test(text)) continue;
    const words = filled(signed.words, slotValues(language, loan));
    if ("lacks" in words) return { cannot: fragment, reason: `the signed wording of the ${name} has the slot {${words.lacks}}, and the record holds nothing to fill it with` };
    texts.push(words.text.trim());
  }
  return { texts };
} // prettier-ignore

type Filling = Pick<LoanFacts, "loan" | "statement" | "plan">;
/** What the record can say of a plan and its loan; a slot that is not here stays open, and the message unsent. */
function slotValues(language: Language, facts: Filling | undefined): Record<string, string> {
  if (!facts) return {};
  const { loan, statement, plan } = facts;
  const money = (amountMinor: number) => writeMoney({ amountMinor, currency: loan.currency }, language);
  const { totalMinor, principalMinor, interestMinor, penaltyMinor, feeMinor } = statement.payoff;
  const values: Record<string, string> = {
    asOf: statement.asOf, currency: loan.currency, balance: money(totalMinor), principal: money(principalMinor), interest: money(interestMinor + penaltyMinor), fees: money(feeMinor),
  }; // prettier-ignore
  const [first] = plan?.parts ?? [];
  const last = plan?.parts.at(-1);
  const isEven =
    plan?.parts.every(({ amountMinor, on }) => amountMinor === first?.amountMinor && on.slice(8) === first.on.slice(8)) ?? false;
  if (first && last && isEven)
    Object.assign(values, { months: String(plan!.parts.length), part: money(first.amountMinor), day: String(Number(first.on.slice(8))), firstOn: first.on, lastOn: last.on }); // prettier-ignore
  return values;
}
