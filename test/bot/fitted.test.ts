// Knows that what the rules demand is in the words before they are counted and sent, and that words without ground never leave. Refuses to know the rules.
import { describe, expect, test } from "@jest/globals";
import type { ContactFragment } from "../../src/contact-rules-terms.ts";
import { say } from "../../prompts/phrases.ts";
import { renderOne } from "../../prompts/render.ts";
import type { MayContact } from "../../bot/contact.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { recheck } from "../../bot/send-check.ts";
import type { Step } from "../../dialogs/dialog.ts";
import { allowAll, houseOn, lender, maria, ours, sms, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record } = await recordForEachTest();

const demanding =
  (...mustInclude: ContactFragment[]): MayContact =>
  (...asked) => ({ ...allowAll(...asked), outcome: "allow", mustInclude });
const talk = `sms:${maria.phone!}|${ours}`;
const lastOut = async (): Promise<{ body: string; status: string } | undefined> =>
  (await record.store.messages(talk, { limit: 50 })).items.findLast(({ direction }) => direction === "out");
const saying =
  (one: ReturnType<typeof say>): Step =>
  (state) => ({ state: { ...state, introduced: true }, effects: [{ do: "say", say: one }], explanations: [] });

describe("what the rules demand", () => {
  test("is added in the talk's language, once, before the message is filed", async () => {
    await withMaria(record);
    await record.store.importBorrowers([{ ...maria, language: "es" }], start);
    const { turn } = houseOn(record, { mayContact: demanding("opt_out_instruction", "from_debt_collector", "callback_number") });
    await turn.handleInbound(sms("hola"));
    const noted = renderOne(say("reasonNoted"), "es", "sms");
    expect((await lastOut())?.body).toBe(
      `${noted} Responda STOP para no recibir más mensajes. Este mensaje es de un cobrador de deudas. Puede llamarnos al +1 800 555 0142.`,
    );
  });

  test("is not said twice", async () => {
    await withMaria(record);
    const { turn } = houseOn(record, { mayContact: demanding("opt_out_instruction"), step: saying(say("optOutLine")) });
    await turn.handleInbound(sms("hello"));
    expect((await lastOut())?.body).toBe("Reply STOP to get no more texts.");
  });

  test("waits for the right party when it would tell of a debt", async () => {
    await withMaria(record);
    const { phoneVerifiedOn: _never, ...unverified } = maria;
    await record.store.importBorrowers([unverified], start);
    const { turn } = houseOn(record, { mayContact: demanding("from_debt_collector") });
    await turn.handleInbound(sms("hello"));
    expect((await lastOut())?.body).not.toMatch(/debt/);
  });

  test("holds the message back and calls a person when there are no words for it", async () => {
    await withMaria(record);
    const { turn } = houseOn(record, { mayContact: demanding("art70_contract_items") });
    await turn.handleInbound(sms("hello"));
    const { items } = await record.store.timeline(maria.id, { limit: 50 });
    expect(items.find(({ kind }) => kind === "withheld")?.body).toMatchObject({ reason: expect.stringContaining("art70 contract items") });
    expect((await record.store.listHandoffs({ limit: 5 })).items).toMatchObject([{ reason: "error", status: "waiting" }]);
  });

  test("is asked for again when the message leaves: a loan placed with an agency since needs its words", async () => {
    await withMaria(record);
    const { turn } = houseOn(record);
    await turn.handleInbound(sms("hello"));
    const [row] = await record.store.claimOutbox(start, 10, 1_000);
    const rules = { lender, statementOf: statementOfEvents, mayContact: demanding("from_debt_collector") };
    expect(await recheck(rules, record.store, row!, start)).toMatchObject({ outcome: "withheld", rule: "disclosure.missing" });
  });
});

describe("words without ground", () => {
  test("never leave: a figure no ledger knows is withheld, an error is on record, a person is called, the borrower is told so", async () => {
    await withMaria(record);
    const { turn, ports } = houseOn(record, { step: saying(say("promiseNoted", { amount: { amountMinor: 987_654, currency: "USD" }, on: "2026-03-20", method: "transfer" } as never)) });
    await turn.handleInbound(sms("hello"));
    expect((await lastOut())?.status).toBeDefined();
    const { items } = await record.store.messages(talk, { limit: 50 });
    expect(items.filter(({ body }) => body.includes("9,876.54")).map(({ status }) => status)).toEqual(["withheld"]);
    expect(items.filter(({ status }) => status === "planned").map(({ body }) => body)).toEqual([ports.apology("en", "sms")]);
    const kinds = (await record.store.timeline(maria.id, { limit: 50 })).items.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["withheld", "error", "handoff_opened"]));
  });

  test("nor does a reminder of the clock's, and nobody gets an apology they did not ask for", async () => {
    await withMaria(record);
    const { turn } = houseOn(record, { mayContact: byTheRules, step: saying(say("promiseNoted", { amount: { amountMinor: 987_654, currency: "USD" }, on: "2026-03-20", method: "transfer" } as never)) });
    await turn.runScheduled(maria.id, { kind: "overdue", loanId: "L-B-1", stage: "grace", step: 3 }, "k1");
    expect(await record.store.claimOutbox(start, 10, 1_000)).toEqual([]);
    expect((await lastOut())?.status).toBe("withheld");
  });
}); // prettier-ignore
