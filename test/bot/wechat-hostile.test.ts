// Promises about WeChat users who do not write as expected: smileys, menus after days, one id twice, two accounts for one person. Nothing is told that was not proved.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Borrower } from "../../src/loan.ts";
import { signatureOf } from "../../bot/channels/wechat/crypto.ts";
import { wechatChannel } from "../../bot/channels/wechat/channel.ts";
import type { WechatClient } from "../../bot/channels/wechat/client.ts";
import { wechatRoutes } from "../../bot/channels/wechat/routes.ts";
import { instantAt } from "../../src/calendar.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { createOutbox } from "../../bot/outbox.ts";
import { parseXml } from "../../bot/channels/wechat/xml.ts";
import { plainAnswerOf } from "../../bot/plain-answer.ts";
import { pushLate } from "../../bot/push-late.ts";
import { initialState } from "../../dialogs/index.ts";
import { render } from "../../prompts/render.ts";
import { houseOn, lender, loanOf, maria, standingClock, start } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";

const openId = "oWangLijuan";
const wang: Borrower = {
  ...maria, id: "B-2", fullName: "王丽娟", language: "zh", country: "CN", region: "BJ", timeZone: "Asia/Shanghai", birthDate: "1990-05-20", idLast4: "1234", phone: "+8613800138000",
  wechatOpenId: openId, consentWechat: true,
}; // prettier-ignore
const { record, rows } = await recordForEachTest(async ({ store }) => {
  await store.importBorrowers([wang], start);
  await store.importLoans([loanOf(wang, { id: "L-2001", borrowerId: "B-2", currency: "CNY" })], start);
});
const settings = { appId: "wxapp0001", token: "token1234", aesKey: null };

function open() {
  const clock = standingClock();
  const { turn, ports } = houseOn(record, realPorts({ senderOf: () => settings.appId }), clock);
  const late = (conversationId: string, ids: readonly string[]): Promise<void> => pushLate(record.store, clock, conversationId, ids);
  const routes = wechatRoutes({
    turn, store: record.store, clock, settings, render, newState: initialState, ports, plainAnswer: plainAnswerOf(ports), pushLate: late, report: (error) => { throw error; },
  }); // prettier-ignore
  async function send(fields: Record<string, string>, from = openId): Promise<string> {
    const [timestamp, nonce] = [String(Math.floor(clock.now() / 1000)), randomBytes(6).toString("hex")];
    const query = new URLSearchParams({ timestamp, nonce, signature: signatureOf(settings.token, timestamp, nonce) });
    const all = { ToUserName: "gh_account", FromUserName: from, CreateTime: timestamp, ...fields };
    const body = `<xml>${Object.entries(all)
      .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
      .join("")}</xml>`;
    const reply = await routes
      .find((route) => route.method === "POST")!
      .handle({
        method: "POST",
        url: "/channels/wechat",
        path: "/channels/wechat",
        query,
        params: {},
        headers: {},
        rawBody: Buffer.from(body),
        stream: null,
        remoteAddress: "1.1.1.1",
        signal: new AbortController().signal,
      });
    return reply.body === "success" ? "" : parseXml(reply.body as string)["Content"]!;
  }
  const write = (content: string, id: string, from?: string): Promise<string> =>
    send({ MsgType: "text", Content: content, MsgId: id }, from);
  const event = (name: string, more: Record<string, string> = {}, from?: string): Promise<string> =>
    send({ MsgType: "event", Event: name, ...more }, from);
  const sent: string[] = [];
  /** Everything due by the clock leaves. */
  async function drain(): Promise<void> {
    const channel = {
      name: "wechat" as const,
      perSecond: 1_000,
      send: async ({ body, messageId }: { body: string; messageId: string }) => (
        sent.push(body),
        { outcome: "sent" as const, externalId: messageId }
      ),
      find: async () => null,
    };
    const outbox = createOutbox({
      store: record.store,
      clock,
      channels: { wechat: channel },
      lender: ports.lender,
      statementOf: statementOfEvents,
      mayContact: ports.mayContact,
      onOptedOut: async () => undefined,
      onOutdated: async () => undefined,
    });
    await outbox.drain();
  }
  return { clock, turn, write, event, send, sent, drain };
}

describe("a WeChat user", () => {
  test("who sends nothing but smileys is answered once, in words, and has agreed to nothing", async () => {
    const { write } = open();
    await write("我想3月20日还款", "1");
    for (const [n, emoji] of ["😀", "[微笑]"].entries()) expect(await write(emoji, `e${n}`)).toMatch(/\p{Script=Han}/u);
    for (const [n, emoji] of ["😭😭😭", "🙏", "👌"].entries()) await write(emoji, `f${n}`);
    expect(await rows("SELECT 1 FROM promises")).toEqual([]);
  });

  test("who sends a picture, a place, a video or speech nobody wrote down is asked to type, whatever was asked before", async () => {
    const { send, write } = open();
    await write("我想还款", "1");
    const [before] = await rows("SELECT state->'topic' AS topic FROM conversations");
    for (const [n, MsgType] of ["image", "voice", "video", "location", "link", "shortvideo"].entries())
      expect(await send({ MsgType, MediaId: "m", MsgId: `2${n}`, ...(MsgType === "voice" ? { Recognition: "  ", Format: "amr" } : {}) })).toMatch(/文字/);
    expect(await rows("SELECT state->'topic' AS topic FROM conversations")).toEqual([before]);
  });

  test("who presses the menu after three days is answered in the webhook's own reply, and no window is thought open", async () => {
    const house = open();
    await house.write("你好", "1");
    await house.clock.moveTo(start + 72 * 3_600_000);
    expect(await house.event("CLICK", { EventKey: "balance" })).toMatch(/￥/);
    expect(await rows("SELECT 1 FROM outbox")).toEqual([]);
    // Where we write first after that, WeChat says that its window has closed: the lender's template goes.
    const asked: string[] = [];
    const client = {
      sendText: async () => (asked.push("text"), { outcome: "failed", errorCode: "45015", error: "response out of time limit" }),
      sendTemplate: async () => (asked.push("template"), { outcome: "sent", externalId: "7" }),
    } as unknown as WechatClient;
    const channel = wechatChannel(client, record.store, { lender: { ...lender, templateIds: { wechat: "T1" } }, now: () => house.clock.now() });
    const sent = await channel.send({ messageId: "M-1", theirs: openId, ours: settings.appId, body: "提醒", occasion: { kind: "overdue", loanId: "L-2001", stage: "grace", step: 3 } } as never);
    expect([asked, sent.outcome]).toEqual([["text", "template"], "sent"]);
  });

  test("who leaves and comes back twice has consented again, and is answered as before", async () => {
    const house = open();
    for (const [n, name] of ["unsubscribe", "subscribe", "unsubscribe", "subscribe"].entries()) {
      await house.event(name, { CreateTime: String(Math.floor(start / 1000) + n) });
      expect(await rows("SELECT 1 FROM opt_outs WHERE until IS NULL")).toHaveLength(name === "unsubscribe" ? 1 : 0);
    }
    expect(await house.write("余额", "1")).toMatch(/￥/);
    const kinds = await rows<{ kind: string }>("SELECT kind FROM timeline WHERE kind IN ('opted_out', 'opted_in')");
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["opted_in", "opted_in", "opted_out", "opted_out"]);
  });

  test("who leaves while a person has the talk is written to no more, and the case stays with that person", async () => {
    const house = open();
    await house.write("余额", "1");
    await house.write("转人工", "2");
    const [handoff] = await rows<{ id: string }>("SELECT handoff_id AS id FROM handoffs");
    await house.turn.runDesk(handoff!.id, { act: "claim", agent: "Dana" }, "r1");
    expect(await house.event("unsubscribe")).toBe("");
    const answer = await house.turn.runDesk(handoff!.id, { act: "reply", agent: "Dana", text: "您好，我是王经理。" }, "r2");
    expect(answer).toMatchObject({ outcome: "refused", rule: "CORE.STOP" });
    expect(await rows("SELECT status, owner FROM handoffs")).toEqual([{ status: "held", owner: "Dana" }]);
    expect(await rows("SELECT 1 FROM outbox")).toEqual([]);
  });

  test("whose message id comes again with other words gets the first answer, and the other words are not heard", async () => {
    const house = open();
    const first = await house.write("余额", "77");
    expect(await house.write("我明天还款", "77")).toBe(first);
    expect(await open().write("我明天还款", "77")).toBe(first);
    expect(await rows("SELECT body FROM messages WHERE direction = 'in'")).toEqual([{ body: "余额" }]);
  });

  test("with a second account proves again who they are, and the first account is told no amount by itself any more", async () => {
    const house = open();
    const second = "oSecond";
    expect(await house.write("L-2001", "1", second)).not.toMatch(/￥|王丽娟/);
    await house.write("19900520", "2", second);
    expect(await house.write("1234", "3", second)).toMatch(/￥/);
    expect(await rows("SELECT record->>'wechatOpenId' AS id FROM borrowers")).toEqual([{ id: second }]);
    const old = await house.write("余额", "4");
    expect(old).not.toMatch(/￥/);
    expect(old).toMatch(/出生|生日|本人/);
  });

  test("who guesses at another's agreement ends with a person after three wrong answers, and is never bound", async () => {
    const house = open();
    await house.write("L-2001", "1", "oThief");
    const said = [await house.write("19800101", "2", "oThief"), await house.write("19810101", "3", "oThief"), await house.write("19820101", "4", "oThief"), await house.write("19900520", "5", "oThief")];
    expect(said.join(" ")).not.toMatch(/￥|王丽娟/);
    expect(await rows("SELECT record->>'wechatOpenId' AS id FROM borrowers")).toEqual([{ id: openId }]);
    expect(await house.write("余额", "6")).toMatch(/￥/);
  });
}); // prettier-ignore

describe("the talk that an agent gives back at night", () => {
  const at = (minute: number, day = "2026-03-12"): number => instantAt(day, minute, "Asia/Shanghai");

  /** Asks for a person late in the evening, in the middle of a promise; the agent gives the talk back before midnight. */
  async function givenBack(words = "我想3月20日还款") {
    const house = open();
    await house.clock.moveTo(at(22 * 60));
    await house.write(words, "1");
    await house.write("转人工", "2");
    const [handoff] = await rows<{ id: string }>("SELECT handoff_id AS id FROM handoffs");
    await house.turn.runDesk(handoff!.id, { act: "claim", agent: "Dana" }, "r1");
    await house.clock.moveTo(at(23 * 60 + 30));
    await house.turn.runDesk(handoff!.id, { act: "return", agent: "Dana", outcome: "explained", resume: "continue" }, "r2");
    await house.drain();
    expect(house.sent).toEqual([]);
    return { ...house, id: handoff!.id };
  }
  const onTimeline = (kind: string): Promise<{ body: Record<string, unknown> }[]> => rows(`SELECT body FROM timeline WHERE kind = '${kind}'`);

  test("is taken up at the first lawful minute of the morning, and the timeline says why it waited", async () => {
    const house = await givenBack();
    expect(await onTimeline("postponed")).toEqual([{ body: expect.objectContaining({ rule: "CN.GBT.HOURS", until: at(8 * 60, "2026-03-13") }) }]);
    await house.clock.moveTo(at(8 * 60 - 1, "2026-03-13"));
    await house.drain();
    expect(house.sent).toEqual([]);
    await house.clock.moveTo(at(8 * 60, "2026-03-13"));
    await house.drain();
    expect(house.sent).toHaveLength(1);
  });

  test("is not taken up again once the borrower has gone on by themselves", async () => {
    const house = await givenBack();
    expect(await house.write("改成3月18日", "3")).toMatch(/3月18日/);
    await house.clock.moveTo(at(9 * 60, "2026-03-13"));
    await house.drain();
    expect(house.sent).toEqual([]);
    expect(await onTimeline("withheld")).toEqual([{ body: expect.objectContaining({ rule: "talk.moved_on" }) }]);
  });

  test("is not asked in the morning about a day that is over", async () => {
    const house = await givenBack("我今天还款");
    await house.clock.moveTo(at(9 * 60, "2026-03-13"));
    await house.drain();
    expect(house.sent).toEqual([]);
    expect(await onTimeline("withheld")).toEqual([{ body: expect.objectContaining({ rule: "talk.moved_on", reason: "it asks about 2026-03-12, and that day is over" }) }]);
  });

  test("is not taken up after a payment: the sum it names is no longer owed", async () => {
    const house = await givenBack();
    await record.store.importPayments([{ loanId: "L-2001", borrowerId: "B-2", paidOn: "2026-03-12", amountMinor: 10_000, reference: "P-1" }], house.clock.now());
    await house.clock.moveTo(at(9 * 60, "2026-03-13"));
    await house.drain();
    expect(house.sent).toEqual([]);
    expect(await onTimeline("withheld")).toEqual([{ body: expect.objectContaining({ rule: "ledger.paid" }) }]);
  });

  test("is not taken up while a person has it again", async () => {
    const house = await givenBack();
    await house.write("转人工", "3");
    await house.clock.moveTo(at(9 * 60, "2026-03-13"));
    await house.drain();
    expect(house.sent).toEqual([]);
    expect(await onTimeline("withheld")).toEqual([{ body: expect.objectContaining({ rule: "talk.moved_on", reason: "a person has the talk again" }) }]);
  });
}); // prettier-ignore
