// Promises about what may be agreed: the rules are asked before a yes can bind, what they stop goes to a person and onto the timeline, what they demand is said first.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { ContactEvent } from "../../src/contact-rules-terms.ts";
import type { Borrower, Loan } from "../../src/loan.ts";
import { bareWrite } from "../../bot/changes.ts";
import { signatureOf } from "../../bot/commands/wording.ts";
import { byTheRules } from "../../bot/contact.ts";
import { expectationOf, step } from "../../dialogs/index.ts";
import type { Heard, Intent } from "../../prompts/heard.ts";
import { createWordingStore } from "../../bot/store/wording-store.ts";
import type { TurnPorts } from "../../bot/turn-ports.ts";
import { echoStep, houseOn, loanOf, maria, sms, start, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record, pool, rows } = await recordForEachTest(async () => {});

const heardAs = (text: string): Heard => {
  const act = (intent: Intent) => [{ intent, confidence: 1, by: "model" as const }];
  const plain = { text, acts: [], dates: [], amounts: [], payments: [], language: { code: "en" as const, confidence: 1 } };
  if (text === "1") return { ...plain, digits: "1" };
  if (text === "instalments") return { ...plain, acts: act("payment_plan_request") };
  return {
    ...plain,
    acts: act("promise_to_pay"),
    dates: [{ date: "2026-03-20", certainty: "certain", tense: "future", span: [0, 1], why: "" }],
  };
};
const house = (more: Partial<TurnPorts> = {}): House =>
  houseOn(record, {
    step,
    hear: heardAs,
    mayContact: byTheRules,
    expectationOf: (state) => ({ expecting: expectationOf(state) }),
    ...more,
  });

async function borrowed(borrower: Partial<Borrower> = {}, loan: Partial<Loan> = {}): Promise<void> {
  await record.store.importBorrowers([{ ...maria, ...borrower }], start);
  await record.store.importLoans([loanOf(maria, loan)], start);
}

async function happened(...events: Partial<ContactEvent>[]): Promise<void> {
  const write = bareWrite((await record.store.readBorrower(maria.id))!);
  write.contactHistory = events.map((event, at) => ({
    id: `E-${at}`, at: start - 86_400_000, medium: "sms", direction: "in", outcome: "text", ...event,
  })); // prettier-ignore
  await record.store.commitTurn(write);
}

const withheld = async () =>
  (await record.store.timeline(maria.id, { limit: 100 })).items.filter(({ kind, body }) => kind === "withheld" && "agreement" in body);
const promises = () => rows<{ status: string }>("SELECT status FROM promises");
const plans = () => rows<{ status: string }>("SELECT status FROM plans");

describe("an agreement", () => {
  let talk: House["turn"];
  const says = async (text: string): Promise<string> => (await talk.handleInbound(sms(text))).body;
  beforeEach(() => {
    talk = house().turn;
  });

  test("is bound after a yes where no rule stands against it", async () => {
    await borrowed();
    await says("I can pay on March 20");
    await says("1");
    expect(await promises()).toHaveLength(1);
    expect(await withheld()).toEqual([]);
  });

  test.each([
    ["bankruptcy_claimed", {}, "CORE.AGREE.BANKRUPTCY", "bankruptcy"],
    ["attorney_named", {}, "CORE.AGREE.ATTORNEY", "attorney"],
    ["mental_capacity", {}, "CORE.AGREE.SENSITIVE", "vulnerable"],
    ["moratorium_started", { country: "GB", region: "England", timeZone: "Europe/London" }, "GB.POLICY.DRS.AGREE", "hardship"],
  ] as const)("is a person's after %s: nothing is noted, and the rule stands on the timeline with its trace", async (outcome, place, rule, reason) => {
    await borrowed(place);
    await happened({ outcome });
    await says("I can pay on March 20");
    expect(await promises()).toEqual([]);
    const [line] = await withheld();
    expect(line!.body).toMatchObject({ agreement: "payment", rule, reason: expect.stringContaining(outcome.replaceAll("_", " ")) });
    expect(line!.body["trace"]).toEqual(expect.arrayContaining([expect.objectContaining({ rule, verdict: "hand_over" })]));
    expect(await rows("SELECT reason FROM handoffs")).toEqual([{ reason }]);
  }); // prettier-ignore

  test("is stopped at the yes by what has come up since it was read back", async () => {
    await borrowed();
    await says("I can pay on March 20");
    await happened({ outcome: "bankruptcy_verified", at: start });
    await says("1");
    expect(await promises()).toEqual([]);
    expect(await withheld()).toHaveLength(1);
  });

  test("of parts over months is asked for by itself: a debt adviser stops the plan and no single payment", async () => {
    await borrowed({ country: "GB", region: "England", timeZone: "Europe/London" });
    await happened({ outcome: "debt_adviser" });
    await says("instalments");
    expect((await withheld()).map(({ body }) => [body["agreement"], body["rule"]])).toEqual([["plan", "GB.POLICY.ADVISER30.AGREE"]]);
    expect(await plans()).toEqual([]);
  });
});

describe("a debt that may be time-barred, bought by a collector in New York", () => {
  const openid = "oNewYork0000000000000000001";
  const newYork = { region: "NY", postcode: "12201", timeZone: "America/New_York", wechatOpenId: openid, consentWechat: true };
  const fragment = "ny_1_3_b_time_barred_notice_same_medium_before_payment";
  const words = "NOTICE OF NEW YORK. The time limit for suing you may have run out.";
  const signed = () =>
    createWordingStore(pool).sign(signatureOf({ fragment, language: "en", by: "Ana Ruiz", on: "2026-03-01", words }, start));
  // A collector's texts are closed by the carrier itself.
  const wechat = (text: string) => sms(text, { channel: "wechat", theirs: openid });

  test("is agreed with a person while nobody has signed the notice, and after the notice once somebody has", async () => {
    await borrowed(newYork, { party: "third" });
    const { turn } = house();
    await turn.handleInbound(wechat("I can pay on March 20"));
    expect((await withheld()).map(({ body }) => [body["rule"], body["reason"]])).toEqual([
      ["US.NYS.TIMEBAR", expect.stringContaining(`wording sign ${fragment} --language en`)],
    ]);
    expect(await promises()).toEqual([]);

    await pool.query("", "DELETE FROM handoffs");
    await pool.query("", "DELETE FROM conversations");
    await signed();
    expect((await turn.handleInbound(wechat("I can pay on March 20"))).body).toContain(words);
    expect(await promises()).toEqual([]);
    expect((await turn.handleInbound(wechat("1"))).body).not.toContain(words);
    expect(await promises()).toHaveLength(1);
  });

  test("which was the bank's own when the question was asked is read back once more, with the notice", async () => {
    await borrowed(newYork);
    await signed();
    const { turn } = house();
    expect((await turn.handleInbound(wechat("I can pay on March 20"))).body).not.toContain(words);
    await record.store.importLoans([loanOf(maria, { party: "third" })], start);
    expect((await turn.handleInbound(wechat("1"))).body).toContain(words);
    expect(await promises()).toEqual([]);
    await turn.handleInbound(wechat("1"));
    expect(await promises()).toHaveLength(1);
  });
});

describe("what an agent agrees", () => {
  const recorded = async (months: number) => {
    const { turn } = house({ step: echoStep });
    await turn.handleInbound(sms("person"));
    const [open] = await rows<{ handoff_id: string }>("SELECT handoff_id FROM handoffs");
    await turn.runDesk(open!.handoff_id, { act: "claim", agent: "ann" }, "claim");
    const parts = Array.from({ length: months }, (_, at) => ({ on: `2026-03-${12 + (at % 9)}`, amountMinor: 100 }));
    const effects = [{ do: "recordPlan" as const, loanId: `L-${maria.id}`, currency: "USD", parts }];
    return turn.runDesk(open!.handoff_id, { act: "record", agent: "ann", effects }, "record");
  };

  test("in the District of Columbia is a task to confirm it in writing", async () => {
    await borrowed({ region: "DC", timeZone: "America/New_York" });
    expect(await recorded(3)).toMatchObject({ outcome: "done" });
    expect(await plans()).toHaveLength(1);
    const opened = (await record.store.timeline(maria.id, { limit: 100 })).items.filter(({ kind }) => kind === "task_opened");
    expect(opened.map(({ body }) => body["kind"])).toEqual(["confirm_plan_in_writing"]);
  });

  test("stands though the borrower is bankrupt: that is for a person to decide", async () => {
    await borrowed();
    await happened({ outcome: "bankruptcy_claimed" });
    expect(await recorded(3)).toMatchObject({ outcome: "done" });
  });

  test("is refused where the law has an end to it, and nothing is noted", async () => {
    await borrowed({ country: "CN", timeZone: "Asia/Shanghai" }, { product: "credit_card" });
    expect(await recorded(61)).toMatchObject({ outcome: "refused", rule: "CN.CARD.PLAN60" });
    expect(await plans()).toEqual([]);
  });
});
