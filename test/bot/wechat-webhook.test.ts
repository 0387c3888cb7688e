// Promises about WeChat: nothing unsigned, stale or replayed is heard; three tries are one turn; its answer comes once, by whichever way is still open.
import { randomBytes } from "node:crypto";
import { setImmediate as nextLoop } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import type { Borrower } from "../../src/loan.ts";
import { decryptMessage, encryptMessage, readAesKey, signatureOf } from "../../bot/channels/wechat/crypto.ts";
import { wechatRoutes, type WechatHouse } from "../../bot/channels/wechat/routes.ts";
import { parseXml } from "../../bot/channels/wechat/xml.ts";
import type { HttpReply } from "../../bot/http.ts";
import { plainAnswerOf } from "../../bot/plain-answer.ts";
import { pushLate } from "../../bot/push-late.ts";
import { initialState } from "../../dialogs/index.ts";
import { render } from "../../prompts/render.ts";
import { houseOn, loanOf, maria, standingClock, start } from "./house.ts";
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

const settings = { appId: "wxapp0001", token: "token1234", aesKey: null as string | null };
const aesKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
const account = "gh_account";

function open(more: Partial<WechatHouse> & { aes?: boolean; workMs?: number } = {}) {
  const clock = standingClock();
  const { turn, ports } = houseOn(record, realPorts({ senderOf: () => settings.appId }), clock);
  let turns = 0;
  const slow = {
    async handleInbound(inbound: Parameters<typeof turn.handleInbound>[0]) {
      if (more.workMs) await time.wait(more.workMs);
      turns++;
      return time.stopped(() => turn.handleInbound(inbound));
    },
  };
  const late = (conversationId: string, ids: readonly string[]): Promise<void> => pushLate(record.store, clock, conversationId, ids);
  const routes = wechatRoutes({
    turn: slow, store: record.store, clock, settings: { ...settings, aesKey: more.aes ? aesKey : null }, render, newState: initialState, ports, plainAnswer: plainAnswerOf(ports), pushLate: late,
    report: (error) => { throw error; }, ...more,
  }); // prettier-ignore
  const send = (method: "GET" | "POST", query: Record<string, string>, body = "", signal = new AbortController().signal): Promise<HttpReply> =>
    routes.find((route) => route.method === method)!.handle({
      method, url: "/channels/wechat", path: "/channels/wechat", query: new URLSearchParams(query), params: {}, headers: {}, rawBody: Buffer.from(body), stream: null, remoteAddress: "1.1.1.1", signal,
    }); // prettier-ignore
  return { clock, ports, send, turns: () => turns };
}
const stamp = (at = start): string => String(Math.floor(at / 1000));
function signed(more: { at?: number; nonce?: string } = {}): Record<string, string> {
  const [timestamp, nonce] = [stamp(more.at), more.nonce ?? randomBytes(6).toString("hex")];
  return { timestamp, nonce, signature: signatureOf(settings.token, timestamp, nonce) };
}
const xml = (fields: Record<string, string>): string =>
  `<xml>${Object.entries({ ToUserName: account, FromUserName: openId, CreateTime: stamp(), ...fields })
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join("")}</xml>`;
const text = (content: string, id = "6001"): string => xml({ MsgType: "text", Content: content, MsgId: id });
const contentOf = (reply: HttpReply): string => ((reply.body as string) === "success" ? "" : parseXml(reply.body as string)["Content"]!);

/** Time that passes only while nobody works: seconds cost nothing, and a slow machine changes no order. */
function virtualTime() {
  let now = 0;
  let busy = 0;
  const due: { at: number; wake: () => void }[] = [];
  return {
    wait: (ms: number) => new Promise<void>((wake) => due.push({ at: now + ms, wake })),
    async stopped<T>(work: () => Promise<T>): Promise<T> {
      busy++;
      try {
        return await work();
      } finally {
        busy--;
      }
    },
    async runs<T>(work: () => Promise<T>): Promise<T> {
      const result = work();
      const done = { yet: false };
      void result.then(() => (done.yet = true));
      while (!done.yet) {
        for (let i = 0; i < 5; i++) await nextLoop();
        if (busy > 0 || done.yet) continue;
        const next = due.toSorted((a, b) => a.at - b.at)[0];
        if (!next) continue;
        now = Math.max(now, next.at);
        due.splice(due.indexOf(next), 1);
        next.wake();
      }
      return result;
    },
  };
}
const time = virtualTime();

describe("the door", () => {
  test("answers the check of the address with what was sent, signed only", async () => {
    const { send } = open();
    expect((await send("GET", { ...signed(), echostr: "4711" })).body).toBe("4711");
    await expect(send("GET", { ...signed(), signature: "0".repeat(40), echostr: "x" })).rejects.toMatchObject({ status: 403 });
  });
  test.each([
    ["without a signature", () => ({ timestamp: stamp(), nonce: "n" })],
    ["signed by another token", () => ({ timestamp: stamp(), nonce: "n", signature: signatureOf("other", stamp(), "n") })],
    ["signed ten minutes ago", () => signed({ at: start - 600_000 })],
    ["signed ten minutes ahead", () => signed({ at: start + 600_000 })],
    ["in AES to a plain account", () => ({ ...signed(), encrypt_type: "aes" })],
  ])("hears nothing %s", async (_name, query) => {
    const { send, turns } = open();
    await expect(send("POST", query(), text("你好"))).rejects.toMatchObject({ status: 403 });
    expect([turns(), await rows("SELECT * FROM inbox")]).toEqual([0, []]);
  });
  test("hears no second message under a signature that was used", async () => {
    const { send, turns } = open();
    const query = signed();
    await send("POST", query, text("余额", "6001"));
    await expect(send("POST", query, text("我要停止", "6002"))).rejects.toMatchObject({ status: 403 });
    expect(turns()).toBe(1);
  });
  test("tells a body that is no message of WeChat's", async () => {
    await expect(open().send("POST", signed(), "<xml><a>")).rejects.toMatchObject({ status: 400 });
  });
});

describe("a message", () => {
  test("is answered in the webhook's own reply, in Chinese, with one message, and leaves nothing in the outbox", async () => {
    const reply = await open().send("POST", signed(), text("我欠多少钱？"));
    expect(contentOf(reply)).toMatch(/￥[\d,]+\.\d\d/);
    expect(parseXml(reply.body as string)).toMatchObject({ ToUserName: openId, FromUserName: account, MsgType: "text" });
    expect(await rows("SELECT * FROM outbox")).toEqual([]);
    expect(await rows("SELECT count(*)::int AS n FROM messages WHERE direction = 'out' AND status = 'sent'")).toEqual([{ n: 1 }]);
  });
  test("is opened and answered in AES mode", async () => {
    const key = readAesKey(aesKey);
    const encrypted = encryptMessage(text("我欠多少钱？"), key, settings.appId, randomBytes(16));
    const query = signed();
    const signature = signatureOf(settings.token, query["timestamp"]!, query["nonce"]!, encrypted);
    const house = open({ aes: true });
    const reply = parseXml((await house.send("POST", { ...query, encrypt_type: "aes", msg_signature: signature }, `<xml><Encrypt>${encrypted}</Encrypt></xml>`)).body as string);
    expect(reply["MsgSignature"]).toBe(signatureOf(settings.token, reply["TimeStamp"]!, reply["Nonce"]!, reply["Encrypt"]!));
    expect(parseXml(decryptMessage(reply["Encrypt"]!, key, settings.appId))["Content"]).toMatch(/￥/);
    await expect(house.send("POST", { ...signed(), encrypt_type: "aes", msg_signature: signature }, `<xml><Encrypt>${encrypted}</Encrypt></xml>`)).rejects.toMatchObject({ status: 403 });
  }); // prettier-ignore
  test("by voice that nobody transcribed is asked for in writing, and the talk stays where it was", async () => {
    const { send } = open();
    await send("POST", signed(), text("我想约定还款日期", "6001"));
    const before = await rows("SELECT state->'topic' AS topic FROM conversations");
    const voice = xml({ MsgType: "voice", MediaId: "m", Format: "amr", Recognition: "", MsgId: "6002" });
    expect(contentOf(await send("POST", signed(), voice))).toContain("文字");
    expect(contentOf(await send("POST", signed(), voice))).toContain("文字");
    expect(await rows("SELECT state->'topic' AS topic FROM conversations")).toEqual(before);
    expect(await rows("SELECT count(*)::int AS n FROM inbox")).toEqual([{ n: 2 }]);
  });
  test("from the account's menu is heard as the words it stands for, and opens no window", async () => {
    const { send } = open();
    const reply = await send("POST", signed(), xml({ MsgType: "event", Event: "CLICK", EventKey: "balance" }));
    expect(contentOf(reply)).toMatch(/￥/);
    expect(await rows("SELECT record->>'outcome' AS outcome FROM contact_history WHERE record->>'direction' = 'in'")).toEqual([
      { outcome: "menu_click" },
    ]);
  });
  test("leaving and coming back are a stop and a consent, and are answered by silence", async () => {
    const { send } = open();
    expect((await send("POST", signed(), xml({ MsgType: "event", Event: "unsubscribe", CreateTime: "1" }))).body).toBe("success");
    expect(await rows("SELECT channel FROM opt_outs WHERE until IS NULL")).toEqual([{ channel: "wechat" }]);
    expect((await send("POST", signed(), xml({ MsgType: "event", Event: "subscribe", CreateTime: "2" }))).body).toBe("success");
    expect(await rows("SELECT channel FROM opt_outs WHERE until IS NULL")).toEqual([]);
  });
});

describe("three tries of five seconds", () => {
  const second = 1_000;
  const timers = { wait: (ms: number) => time.wait(ms) };

  /** WeChat: asks, hangs up after five seconds, asks again under the same id. */
  async function ask(house: ReturnType<typeof open>, id: string): Promise<{ tries: number; words: string }> {
    for (let tries = 1; tries <= 3; tries++) {
      const hangUp = new AbortController();
      const reply = await Promise.race([
        house.send("POST", signed(), text("我欠多少钱？", id), hangUp.signal),
        time.wait(5 * second).then(() => null),
      ]);
      hangUp.abort();
      if (reply !== null) return { tries, words: contentOf(reply) };
    }
    return { tries: 3, words: "" };
  }

  test.each([
    [1, 1, true],
    [7, 2, true],
    [12, 3, true],
    [20, 3, false],
  ])("%d s of work is one turn, answered on try %d", async (work, tries, isPassive) => {
    const house = open({ workMs: work * second, timers });
    const told = await time.runs(() => ask(house, `7${work}`));
    await time.runs(() => time.wait(30 * second));
    expect(told.tries).toBe(tries);
    expect(told.words !== "").toBe(isPassive);
    expect(house.turns()).toBe(1);
    expect(await rows("SELECT count(*)::int AS n FROM inbox WHERE external_id = '7" + work + "'")).toEqual([{ n: 1 }]);
    // Exactly one way: in the webhook's reply, or in the outbox.
    expect((await rows("SELECT * FROM outbox")).length).toBe(isPassive ? 0 : 1);
  });

  test("a repeated message after the answer finds the same answer, also after a restart", async () => {
    const first = contentOf(await open().send("POST", signed(), text("我欠多少钱？", "88")));
    expect(contentOf(await open().send("POST", signed(), text("我欠多少钱？", "88")))).toBe(first);
    expect(await rows("SELECT count(*)::int AS n FROM messages WHERE direction = 'in'")).toEqual([{ n: 1 }]);
  });

  test("an answer that waits in the outbox is not said in a later reply as well", async () => {
    const house = open({ workMs: 20 * second, timers });
    await time.runs(() => ask(house, "99"));
    await time.runs(() => time.wait(30 * second));
    expect((await open().send("POST", signed(), text("我欠多少钱？", "99"))).body).toBe("success");
  });
});

describe("a user nobody knows", () => {
  const stranger = { FromUserName: "oStranger" };
  const write = (content: string, id: string): string => xml({ ...stranger, MsgType: "text", Content: content, MsgId: id });
  test("is asked for the agreement, then for what proves the person, and is bound only then", async () => {
    const { send } = open();
    expect(contentOf(await send("POST", signed(), write("你好", "1")))).toContain("合同编号");
    const asked = contentOf(await send("POST", signed(), write("L-2001", "2")));
    expect(asked).toMatch(/生日|出生/);
    expect(asked).not.toMatch(/￥|王丽娟/);
    expect(await rows("SELECT record->>'wechatOpenId' AS id FROM borrowers")).toEqual([{ id: openId }]);
    await send("POST", signed(), write("19900520", "3"));
    const told = contentOf(await send("POST", signed(), write("1234", "4")));
    expect(told).toMatch(/￥/);
    expect(await rows("SELECT record->>'wechatOpenId' AS id FROM borrowers")).toEqual([{ id: "oStranger" }]);
  });
  test("who names no agreement of ours learns nothing", async () => {
    const { send } = open();
    const said = contentOf(await send("POST", signed(), write("L-9999", "1")));
    expect(said).not.toMatch(/￥|王丽娟/);
    expect(await rows("SELECT borrower_id FROM addresses WHERE address = 'oStranger'")).toEqual([]);
  });
});
