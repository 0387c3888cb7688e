// Knows that no sentence of ours leaves by any way without having passed the output check; refuses to know what the check asks for.
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { say } from "../../prompts/phrases.ts";
import { renderOne } from "../../prompts/render.ts";
import { answerUnreadable } from "../../bot/channels/wechat/unreadable.ts";
import { byTheRules } from "../../bot/contact.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { sendPayLink } from "../../bot/pay-link.ts";
import { plainAnswerOf } from "../../bot/plain-answer.ts";
import { pushLate } from "../../bot/push-late.ts";
import { recheck } from "../../bot/send-check.ts";
import type { OutboxRow } from "../../bot/store/store.ts";
import { allowAll, houseOn, lender, maria, ours, sms, start, withMaria, type House } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record, rows } = await recordForEachTest(withMaria);
const rules = { lender, statementOf: statementOfEvents, mayContact: allowAll };
let house: House;
beforeEach(() => {
  house = houseOn(record);
});
const queued = (): Promise<OutboxRow[]> => record.store.claimOutbox(start * 2, 50, 1);
const talk = `sms:${maria.phone!}|${ours}`;
async function withCase(): Promise<string> {
  await house.turn.handleInbound(sms("person"));
  const { items } = await record.store.listHandoffs({ limit: 1 });
  await house.turn.runDesk(items[0]!.id, { act: "claim", agent: "ann" }, "claim");
  await rows("DELETE FROM outbox");
  return items[0]!.id;
}

/** Every way a message is put in line, each leaving at least one row. */
const ways: Record<string, () => Promise<unknown>> = {
  "an answer": () => house.turn.handleInbound(sms("hello")),
  "an apology for a fault of ours": () => house.turn.handleInbound(sms("boom")),
  "what the clock brings up": () => house.turn.runScheduled(maria.id, { kind: "overdue", loanId: "L-B-1", stage: "grace", step: 3 }, "k"),
  "an agent's reply": async () => house.turn.runDesk(await withCase(), { act: "reply", agent: "ann", text: "Good afternoon, this is Ann." }, "reply"),
  "the words that give a talk back": async () => house.turn.runDesk(await withCase(), { act: "return", agent: "ann", outcome: "done", resume: "continue" }, "return"),
  "the way to pay": () => sendPayLink(house.ports, maria.id, "call-1"),
  "an answer that found its webhook closed": async () => {
    await house.turn.handleInbound(sms("hello", { reply: "inline" }));
    const { items } = await record.store.messages(talk, { limit: 50 });
    await pushLate(record.store, house.clock, talk, items.filter(({ direction }) => direction === "out").map(({ id }) => id));
  },
}; // prettier-ignore

describe("what waits to leave", () => {
  test.each(Object.keys(ways))("has passed the check: %s", async (way) => {
    await ways[way]!();
    const waiting = await queued();
    expect(waiting.length).toBeGreaterThan(0);
    for (const row of waiting) {
      expect(row.basis.checked).toEqual(expect.any(String));
      expect(await recheck(rules, record.store, row, house.clock.now())).toEqual({ outcome: "allow" });
    }
  });

  test("does not leave when its words are not those that were checked, or nobody checked them", async () => {
    await house.turn.handleInbound(sms("hello"));
    const [row] = await queued();
    const { checked: _, ...unmarked } = row!.basis;
    for (const one of [
      { ...row!, body: `${row!.body} Pay 5 USD today.` },
      { ...row!, basis: unmarked },
    ])
      expect(await recheck(rules, record.store, one, house.clock.now())).toMatchObject({ outcome: "withheld", rule: "output.unchecked" });
  });
});

describe("what is said at once", () => {
  test("please type, on WeChat, passes the check: withheld where the rules withhold it", async () => {
    const inbound = { channel: "wechat" as const, theirs: "o-1", ours: "gh", externalId: "m1", text: "" };
    const ask = (ports: House["ports"], externalId: string) =>
      answerUnreadable({ store: record.store, clock: house.clock, render: ports.render, ports, plainAnswer: plainAnswerOf(ports) }, { ...inbound, externalId }, "image"); // prettier-ignore
    expect(await ask(house.ports, "m1")).toBe(renderOne(say("pleaseType"), "en", "wechat"));
    expect(await ask(house.ports, "m1")).toBe(renderOne(say("pleaseType"), "en", "wechat"));
    const forbidding: House["ports"] = { ...house.ports, mayContact: (...asked) => ({ ...allowAll(...asked), outcome: "forbid", rule: "TEST.NO" }) };
    expect(await ask(forbidding, "m2")).toBe("");
    const demanding: House["ports"] = { ...house.ports, mayContact: (...asked) => ({ ...allowAll(...asked), outcome: "allow", mustInclude: ["ai_disclosure_first_interaction"] }) };
    expect(await ask(demanding, "m3")).toContain(renderOne(say("ruleMachine", { lender: lender.name }), "en", "wechat"));
  }); // prettier-ignore
});

describe("an agent's words over the lender's interface", () => {
  const reply = async (text: string) => {
    house = houseOn(record, { mayContact: byTheRules });
    return house.turn.runDesk(await withCase(), { act: "reply", agent: "ann", text }, `r:${text}`);
  };
  test("are refused with the reason when a figure is in no ledger and no offer", async () => {
    expect(await reply("You can settle everything for $17.33 today.")).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("17.33"),
    });
  });
  test("leave when they state none", async () => {
    expect(await reply("Good afternoon, this is Ann. How can I help you?")).toMatchObject({ outcome: "done" });
  });
});

describe("the code", () => {
  const files = readdirSync("bot", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("/web/"))
    .map((name) => ({ name, text: readFileSync(`bot/${name}`, "utf8") }));
  test("puts messages in line and on record as said in known places only: a new one needs a way above", () => {
    const writes = files.filter(({ text }) => /outbox\.push\(|\.outbox = |direction: "out"(?! as const)[^\n]*status|INSERT INTO outbox|sort_key: /.test(text)).map(({ name }) => name);
    expect(writes.toSorted()).toEqual(["decided.ts", "desk.ts", "fitted.ts", "push-late.ts"]);
    const planned = files.filter(({ text }) => /(?<!function )planMessage\(/.test(text)).map(({ name }) => name);
    expect(planned.toSorted()).toEqual(["channels/wechat/unreadable.ts", "pay-link.ts", "scheduled-turn.ts", "turn.ts"]);
  }); // prettier-ignore
  test("makes the mark in one place", () => {
    expect(files.filter(({ text }) => text.includes("new CheckedWords(")).map(({ name }) => name)).toEqual(["fitted.ts"]);
  });
});
