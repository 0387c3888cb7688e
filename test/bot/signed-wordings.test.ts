// Promises about words a lawyer must sign: withheld until then with the way to mend it, sent as signed, void when anything they rest on changes.
import { describe, expect, test } from "@jest/globals";
import { PassThrough } from "node:stream";
import type { ContactFragment } from "../../src/contact-rules-terms.ts";
import { legalDrafts } from "../../prompts/legal-drafts.ts";
import { signatureOf } from "../../bot/commands/wording.ts";
import { runRules } from "../../bot/commands/rules.ts";
import { byTheRules, type MayContact } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { recheck } from "../../bot/send-check.ts";
import { createWordingStore } from "../../bot/store/wording-store.ts";
import { filledOtherwise, signedFor, whyVoid } from "../../bot/signed-wordings.ts";
import { houseOn, lender, maria, ours, sms, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record, pool, rows } = await recordForEachTest(withMaria);
const wordings = createWordingStore(pool);
const notice = "ny_1_3_b_time_barred_notice_same_medium_before_payment";
const signing = {
  fragment: notice,
  language: "en",
  by: "Ana Ruiz, counsel",
  on: "2026-11-20",
  words: "NOTICE OF NEW YORK. The creditor may not sue you for this debt any more. You need not pay it.",
} as const;
const now = Date.UTC(2026, 10, 24);

/** The rules as they are, and one wording besides. */
const demanding =
  (...fragments: ContactFragment[]): MayContact =>
  (...asked) => {
    const decision = byTheRules(...asked);
    return decision.outcome === "allow" ? { ...decision, mustInclude: [...decision.mustInclude, ...fragments] } : decision;
  };
const talk = `sms:${maria.phone!}|${ours}`;
const out = async () => (await record.store.messages(talk, { limit: 50 })).items.filter(({ direction }) => direction === "out");
const withheldBecause = async () =>
  (await record.store.timeline(maria.id, { limit: 50 })).items.flatMap(({ kind, body }) =>
    kind === "withheld" ? [String(body["reason"])] : [],
  );

describe("a message that needs a wording", () => {
  test("is withheld while nobody signed it, with the very command; once signed it is sent with those words; withdrawn, it is withheld again", async () => {
    const { turn } = houseOn(record, { mayContact: demanding(notice) });
    await turn.handleInbound(sms("hello", { externalId: "SM1" }));
    expect(await withheldBecause()).toEqual([
      expect.stringContaining(`npx duecourse wording sign ${notice} --language en --by "<name of the lawyer>" --on <day> --file <file>`),
    ]);

    await pool.query("", "DELETE FROM handoffs");
    await pool.query("", "DELETE FROM conversations");
    await wordings.sign(signatureOf(signing, now));
    await turn.handleInbound(sms("hello", { externalId: "SM2" }));
    const sent = (await out()).filter(({ status }) => status === "planned").at(-1)!;
    expect(sent.body.endsWith(` ${signing.words}`)).toBe(true);
    expect(await withheldBecause()).toHaveLength(1);

    const claimed = (await record.store.claimOutbox(start, 10, 1_000)).find(({ body }) => body === sent.body)!;
    const rules = { lender, statementOf: statementOfEvents, mayContact: demanding(notice) };
    expect(await recheck(rules, record.store, claimed, start)).toEqual({ outcome: "allow" });
    await wordings.withdraw(signing, "Ana Ruiz, counsel", now + 1);
    // They are nobody's words now: read for what they claim, like any other.
    expect(await recheck(rules, record.store, claimed, start)).toMatchObject({ outcome: "withheld" });
  });

  test("has a signature only in the language that was signed", async () => {
    await wordings.sign(signatureOf(signing, now));
    await record.store.importBorrowers([{ ...maria, language: "es" }], start);
    const { turn } = houseOn(record, { mayContact: demanding(notice) });
    await turn.handleInbound(sms("hola"));
    expect(await withheldBecause()).toEqual([expect.stringContaining("--language es")]);
  });

  test("stays withheld when a slot has nothing to fill it", async () => {
    await wordings.sign(
      signatureOf({ ...signing, fragment: "art70_contract_items", words: legalDrafts.art70_contract_items.words.en }, now),
    );
    const { turn } = houseOn(record, { mayContact: demanding("art70_contract_items") });
    await turn.handleInbound(sms("hello"));
    expect(await withheldBecause()).toEqual([expect.stringMatching(/has the slot \{cardLast4\}, and the record holds nothing/)]);
  });

  test("is not read for the lawyer's claims, and our own beside them are", async () => {
    await wordings.sign(signatureOf({ ...signing, words: "You will be arrested, says an old law that no longer holds." }, now));
    const { turn } = houseOn(record, { mayContact: demanding(notice) });
    await turn.handleInbound(sms("hello"));
    expect((await out()).at(-1)).toMatchObject({ status: "planned", body: expect.stringContaining("an old law") });
  });
});

describe("words in the slots of a signed wording", () => {
  const words =
    "Agreed on {asOf}: {balance} {currency} ({principal}, {interest}, {fees}), {months} parts of {part} on day {day}, {firstOn} to {lastOn}, then all is paid.";
  const signed = signatureOf({ ...signing, fragment: "art70_contract_items", words }, now);
  const part = (on: string) => ({ amountMinor: 5_000, on });
  const loan = {
    loan: { currency: "USD" },
    statement: {
      asOf: "2026-11-24",
      payoff: { totalMinor: 10_000, principalMinor: 9_000, interestMinor: 600, penaltyMinor: 300, feeMinor: 100 },
    },
    plan: { parts: [part("2026-12-05"), part("2027-01-05")] },
  } as unknown as Parameters<typeof filledOtherwise>[2][number];
  const made = signedFor(["art70_contract_items"], "", "en", { signedWordings: [signed] }, loan as Parameters<typeof signedFor>[4]);
  const ours = "texts" in made ? made.texts.join() : "";
  const found = (text: string) => filledOtherwise(text, { signedWordings: [signed] }, [loan]);

  test("are the record's, or nobody answers for them", () => {
    expect(ours).toContain("100.00 USD");
    expect(found(`Hello. ${ours} Thank you.`)).toBeNull();
    expect(found("Hello.")).toBeNull();
    expect(found(ours.replace("100.00 USD", "900.00 USD"))).toBe("art70_contract_items");
    expect(found(ours.replace("100.00 USD", "the police will come for 100.00 USD"))).toBe("art70_contract_items");
    expect(found(`${ours} ${ours.replace("100.00 USD", "900.00 USD")}`)).toBe("art70_contract_items");
  });
});

describe("a signature", () => {
  test("is kept with who, when and digests, and the one before it as withdrawn", async () => {
    await wordings.sign(signatureOf(signing, now));
    await wordings.sign(signatureOf({ ...signing, by: "Bo Li", words: `${signing.words} Ask us.` }, now + 5));
    expect(await wordings.list()).toMatchObject([
      { signedBy: "Ana Ruiz, counsel", signedOn: "2026-11-20", signedAt: now, withdrawnBy: "Bo Li", withdrawnAt: now + 5, wordsHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { signedBy: "Bo Li", pack: "us-ny" },
    ]);
    expect(await rows("SELECT 1 FROM signed_wordings WHERE withdrawn_at IS NULL")).toHaveLength(1);
  });

  test("ends when the draft, the pack's version or the words on record change", () => {
    const signed = signatureOf(signing, now);
    expect(whyVoid(signed)).toBeNull();
    expect(whyVoid({ ...signed, draftHash: "0" })).toMatch(/draft has changed/);
    expect(whyVoid({ ...signed, packVersion: "2026-01-01" })).toMatch(/signed for us-ny 2026-01-01, which is now/);
    expect(whyVoid({ ...signed, words: "something else" })).toMatch(/not those that were signed/);
  });

  test("is refused for a missing slot, a strange one, no words, or a day to come, naming each", () => {
    const art70 = { ...signing, fragment: "art70_contract_items" as const };
    const words = legalDrafts.art70_contract_items.words.en;
    expect(() => signatureOf({ ...art70, words: words.replace("{months}", "some") }, now)).toThrow(/the slot \{months\} is missing/);
    expect(() => signatureOf({ ...art70, words: `${words} {salary}` }, now)).toThrow(/\{salary\} is no slot of this wording; expected \{cardLast4\}/);
    expect(() => signatureOf({ ...art70, words: words.replace("{breach}", "all falls due") }, now)).not.toThrow();
    expect(() => signatureOf({ ...signing, words: " \n" }, now)).toThrow(/holds no words/);
    expect(() => signatureOf({ ...signing, on: "2026-11-27" }, now)).toThrow(/in the future/);
    expect(() => signatureOf({ ...signing, on: "soon" }, now)).toThrow(/day of the signature was expected/);
  });

  test("is shown where a lawyer prints the pack, and so is its lack", () => {
    const printed = (signed: Parameters<typeof runRules>[2]): string => {
      const output = new PassThrough();
      expect(runRules(["print", "us-ny"], output, signed)).toBe(0);
      return String(output.read());
    };
    expect(printed([])).toContain(`${notice} (en): draft, signed by nobody; messages that need it are withheld. npx duecourse wording sign`);
    expect(printed([signatureOf(signing, now)])).toContain(`${notice} (en): signed by Ana Ruiz, counsel on 2026-11-20 for us-ny`);
    expect(printed([{ ...signatureOf(signing, now), draftHash: "0" }])).toContain(`${notice} (en): VOID, the draft has changed`);
  });
}); // prettier-ignore
