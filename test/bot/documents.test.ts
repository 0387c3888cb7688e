// Promises about letters and files: every figure from the statement, no holes, no threats, the same bytes from the same record.
import { describe, expect, test } from "@jest/globals";
import { evidenceBlocks, evidenceData, type EvidenceFacts } from "../../bot/documents/evidence.ts";
import { sfntFromWoff } from "../../bot/documents/font.ts";
import { noticeOf } from "../../bot/documents/notice.ts";
import { letterRefusal, withDemanded, type LetterRules } from "../../bot/documents/notice-rules.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { bareRecord } from "./bare-record.ts";
import { writePdf } from "../../bot/documents/pdf.ts";
import { templateOf } from "../../prompts/render.ts";
import { documentFaults, documentText } from "../../prompts/documents.ts";
import type { HoldReason } from "../../dialogs/dialog.ts";
import type { BorrowerRecord } from "../../bot/store/store.ts";
import type { ContactOutcome } from "../../src/contact-rules-terms.ts";
import type { LedgerEvent } from "../../src/events.ts";
import type { Lender } from "../../src/lender.ts";
import type { Borrower, Language, Loan } from "../../src/loan.ts";
import lenderJson from "../../src/policy/lender-demo.json" with { type: "json" };
import { statementOf } from "../../src/statement.ts";

const lender = lenderJson as unknown as Lender;
const borrowerIn = (language: Language): Borrower => ({
  id: "B-1", fullName: language === "zh" ? "张伟" : "Ana Núñez", language, country: "US", timeZone: "America/New_York", consentSms: true, consentCall: true, consentWechat: false,
}); // prettier-ignore
const loan: Loan = {
  id: "L-1", borrowerId: "B-1", product: "personal", party: "first", currency: "USD", principalMinor: 120_000, annualRatePct: "12", penaltyDailyPct: "0.05",
  disbursedOn: "2025-06-10", firstDueOn: "2025-07-10", instalments: 12, frequency: "monthly", amortization: "equal_instalment", officer: "Dana Whitfield",
}; // prettier-ignore
const header = { loanId: "L-1", borrowerId: "B-1", recordedAt: 1_750_000_000_000 };
const events: LedgerEvent[] = [
  { ...header, id: "e1", seq: 1, effectiveOn: "2025-06-10", kind: "loanOpened", loan },
  {
    ...header,
    id: "e2",
    seq: 2,
    effectiveOn: "2025-07-10",
    kind: "paymentReceived",
    amountMinor: 10_662,
    reference: "P-1",
    method: "debit",
  },
];
const statement = statementOf(loan, events, "2025-12-01");
const about = {
  title: "t",
  author: "a",
  createdAt: new Date(1_764_000_000_000),
  footer: (page: number, pages: number) => documentText("page", "en", { page: String(page), pages: String(pages) }),
};

test("each language fills the same gaps", () => {
  expect(documentFaults()).toEqual([]);
  expect(() => documentText("noticeTo", "en")).toThrow(/slot "name" is not filled/);
  expect(() => documentText("total", "en", { name: "x" })).toThrow(/slot "name" is not one of none/);
});

describe("the notice of early repayment", () => {
  test.each(["en", "es", "zh"] as const)("in %s takes its figures from the statement and leaves no hole", (language) => {
    const { blocks, data } = noticeOf({ borrower: borrowerIn(language), loan, statement, lender, termDays: 30 });
    expect(data).toMatchObject({ asOf: "2025-12-01", termEnds: "2025-12-31", daysPastDue: 113, currency: "USD" });
    const sum = ["principal", "interest", "penalty", "fee"].reduce(
      (total, key) => total + Math.round(Number(data.pastDue[key as "fee"]) * 100),
      0,
    );
    expect(sum).toBe(statement.pastDue.totalMinor);
    const words = JSON.stringify(blocks);
    expect(words).toContain(data.pastDue.total);
    expect(words).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
  test.each(["en", "es", "zh"] as const)("in %s names credit bureaus only where the lender says it reports to them", (language) => {
    const wordsFor = (reports: Pick<Lender, "reportsToBureaus">): string => {
      const { reportsToBureaus: _demo, ...rest } = lender;
      return JSON.stringify(
        noticeOf({ borrower: borrowerIn(language), loan, statement, lender: { ...rest, ...reports }, termDays: 30 }).blocks,
      );
    };
    const said = JSON.stringify(documentText("noticeCredit", language)).slice(1, -1);
    expect(wordsFor({ reportsToBureaus: true })).toContain(said);
    expect(wordsFor({ reportsToBureaus: false })).not.toContain(said);
    expect(wordsFor({})).not.toContain(said);
  });
  test("of a collector says that it is one", () => {
    const wordsFor = (party: "first" | "third"): string =>
      JSON.stringify(noticeOf({ borrower: borrowerIn("en"), loan: { ...loan, party }, statement, lender, termDays: 30 }).blocks);
    expect(wordsFor("third")).toContain("This is from a debt collector.");
    expect(wordsFor("first")).not.toContain("debt collector");
  });
  test("is not made where nothing is past due", () => {
    const paid = statementOf(loan, events, "2025-07-11");
    expect(() => noticeOf({ borrower: borrowerIn("en"), loan, statement: paid, lender, termDays: 30 })).toThrow(
      /nothing past due on 2025-07-11/,
    );
  });
  test("gives the same bytes from the same record, with Chinese in it", async () => {
    const { blocks } = noticeOf({ borrower: borrowerIn("zh"), loan, statement, lender, termDays: 30 });
    const [first, second] = [await writePdf(blocks, about), await writePdf(blocks, about)];
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeGreaterThan(15_000);
  });
});

describe("a notice is put to the contact rules", () => {
  const now = Date.parse("2025-12-01T15:00:00Z");
  const rules = { lender, statementOf: statementOfEvents, mayContact: byTheRules };
  const record = { ...bareRecord({ borrower: borrowerIn("en"), loans: [] }), loans: [{ loan, events }] };
  const after = (outcome: ContactOutcome): BorrowerRecord => ({
    ...record,
    contactHistory: [{ at: now - 5 * 86_400_000, medium: "sms", direction: "in", outcome }],
  });
  const on = (reason: HoldReason, until: string | null): BorrowerRecord => ({
    ...record,
    holds: [{ id: "H-1", loanId: null, reason, from: "2025-11-20", until, words: "" }],
  });
  test("which let it be made where nothing stands against it, at night and with a running plan too", () => {
    expect(letterRefusal(rules, record, loan, now)).toBeNull();
    expect(letterRefusal(rules, record, loan, Date.parse("2025-12-02T07:00:00Z"))).toBeNull();
    expect(letterRefusal(rules, on("plan", null), loan, now)).toBeNull();
    expect(letterRefusal(rules, on("breathing_space", "2025-11-25"), loan, now)).toBeNull();
  });
  test.each([
    ["bankruptcy_claimed", "US.BK.STAY"],
    ["cease_written", "CORE.CEASE"],
    ["attorney_named", "CORE.ATTORNEY"],
    ["dispute_written", "CORE.DISPUTE"],
    ["crisis", "CORE.CRISIS"],
  ] as const)("which refuse it after %s by %s", (outcome, rule) => {
    expect(letterRefusal(rules, after(outcome), loan, now)).toMatchObject({ rule, notBefore: null });
  });
  test("which name the day a breathing space in England ends", () => {
    const borrower: Borrower = { ...borrowerIn("en"), country: "GB", region: "EAW", timeZone: "Europe/London" };
    const refusal = letterRefusal(rules, { ...after("moratorium_started"), borrower }, loan, now);
    expect(refusal).toMatchObject({ rule: "GB.DRS.MORATORIUM", notBefore: "2026-01-25" });
  });
  test.each(["en", "es", "zh"] as const)("and holds all that they demand, in %s, once, before it is signed", (language) => {
    const borrower = borrowerIn(language);
    const placed: Loan = { ...loan, party: "third" };
    const demanding: LetterRules = { ...rules, mayContact: (...asked) => {
      const decision = byTheRules(...asked);
      return decision.outcome === "allow" ? { ...decision, mustInclude: [...decision.mustInclude, "callback_number", "from_debt_collector"] } : decision;
    } };
    const on = { ...bareRecord({ borrower, loans: [] }), loans: [{ loan: placed, events }] };
    const made = noticeOf({ borrower, loan: placed, statement, lender, termDays: 30 });
    for (const at of [now, Date.parse("2025-12-02T07:00:00Z")]) {
      const asLaw = withDemanded(rules, on, placed, at, made.blocks) as { text: string }[];
      const words = (withDemanded(demanding, on, placed, at, made.blocks) as { text: string }[]).map(({ text }) => text);
      expect(asLaw.map(({ text }) => text).join("\n")).toContain(templateOf("ruleCollecting", language, "web"));
      expect(words.filter((text) => text === templateOf("ruleCollector", language, "web"))).toHaveLength(1);
      expect(words.at(-1)).toBe((made.blocks.at(-1) as { text: string }).text);
    }
  }); // prettier-ignore
  test("and is not made where they demand words that nobody has signed", () => {
    const signed: LetterRules = { ...rules, mayContact: (...asked) => ({ ...byTheRules(...asked), outcome: "allow", mustInclude: ["art70_contract_items"] }) as never };
    expect(withDemanded(signed, record, loan, now, [])).toMatchObject({ reason: expect.stringContaining("wording sign art70_contract_items --language en") });
  }); // prettier-ignore
  test("and to the holds, where no law of the place knows the reason", () => {
    expect(letterRefusal(rules, on("breathing_space", "2026-01-20"), loan, now)).toEqual({
      rule: "hold",
      reason: "on hold: breathing space",
      notBefore: null,
    });
  });
});

describe("the evidence file", () => {
  const facts: EvidenceFacts = {
    borrower: borrowerIn("es"), loan, statement, events, lender, preparedAt: Date.parse("2025-12-01T15:00:00Z"), language: "en", chainHead: "abc123",
    promises: [{ id: "p1", loanId: "L-1", borrowerId: "B-1", amountMinor: 5_000, currency: "USD", on: "2025-11-20", method: "debit", status: "broken", madeOn: "2025-11-10", channel: "sms" }],
    messages: [
      { id: "m1", borrowerId: "B-1", conversationId: "c", at: Date.parse("2025-11-10T15:00:00Z"), direction: "out", by: "bot", body: "Hola", status: "delivered", channel: "sms" },
      { id: "m2", borrowerId: "B-1", conversationId: "c", at: Date.parse("2025-11-11T03:30:00Z"), direction: "out", by: "bot", body: "Tarde", status: "withheld", channel: "sms" },
    ],
    timeline: [{ id: "t1", borrowerId: "B-1", at: Date.parse("2025-11-11T03:30:00Z"), kind: "withheld", loanId: "L-1", conversationId: "c", body: { messageId: "m2", rule: "US.REGF.HOURS", reason: "after 21:00" } }],
  }; // prettier-ignore
  test("holds every contact, and what was not sent with its rule", () => {
    const text = JSON.stringify(evidenceBlocks(facts).blocks);
    expect(text).toContain("US.REGF.HOURS: after 21:00");
    expect(text).toContain("2025-11-10 22:30");
    const data = evidenceData(facts);
    expect(data.messages).toHaveLength(2);
    expect(data.ledger).toHaveLength(2);
    expect(data.promises).toEqual([expect.objectContaining({ amount: "50.00", status: "broken" })]);
  });
  test("tells of a letter that was not made and a call that was not placed, once each, among the messages", () => {
    const at = Date.parse("2025-11-12T15:00:00Z");
    const held = (id: string, body: Record<string, unknown>) => ({ id, borrowerId: "B-1", at, kind: "withheld" as const, loanId: "L-1", conversationId: null, body });
    const timeline = [...facts.timeline, held("t2", { channel: "letter", text: "Aviso de pago anticipado", rule: "CORE.CEASE", reason: "they said stop" }), held("t3", { channel: "voice", rule: "US.REGF.CALL7", reason: "eight calls" })];
    const section = evidenceBlocks({ ...facts, timeline }).blocks.find((block) => block.kind === "table" && JSON.stringify(block.rows).includes("US.REGF.HOURS"));
    expect((section as Extract<typeof section, { kind: "table" }>).rows).toEqual([
      ["2025-11-10 22:30", "text message", "US.REGF.HOURS: after 21:00", "Tarde"],
      ["2025-11-12 10:00", "letter", "CORE.CEASE: they said stop", "Aviso de pago anticipado"],
      ["2025-11-12 10:00", "call", "US.REGF.CALL7: eight calls", ""],
    ]);
  }); // prettier-ignore
  test.each(["es", "zh"] as const)("in %s leaves no code of the record, and every sum as money", (language) => {
    const text = JSON.stringify(evidenceBlocks({ ...facts, language }).blocks);
    expect(text).not.toMatch(/paymentReceived|loanOpened|amountMinor|"debit"|"broken"|"delivered"|monthly/);
    expect(text).toContain(language === "zh" ? "扣款" : "cargo automático");
    expect(text).toContain("106.62");
  });
  test("breaks long tables over pages", async () => {
    const many = {
      ...facts,
      messages: Array.from({ length: 120 }, (_, i) => ({ ...facts.messages[0]!, id: `m${i}`, body: `Mensaje número ${i} `.repeat(6) })),
    };
    const pdf = (await writePdf(evidenceBlocks(many).blocks, about)).toString("latin1");
    expect(Number(/\/Count (\d+)/.exec(pdf)![1])).toBeGreaterThan(3);
  });
});

test("a font file that is none is refused", () => {
  expect(() => sfntFromWoff(Buffer.from("no font at all, but long enough to be looked at"))).toThrow(/wOFF/);
});
