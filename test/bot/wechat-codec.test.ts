// Promises about WeChat's wire: known signatures and ciphertexts reproduced, forged or foreign messages refused, ids kept to the last digit.
import { describe, expect, test } from "@jest/globals";
import { createWechatClient, type Fetch } from "../../bot/channels/wechat/client.ts";
import {
  decryptMessage,
  WechatCipherError,
  encryptMessage,
  isSignatureRight,
  readAesKey,
  signatureOf,
} from "../../bot/channels/wechat/crypto.ts";
import { readInbound } from "../../bot/channels/wechat/inbound.ts";
import { parseXml, textReply } from "../../bot/channels/wechat/xml.ts";

describe("signatures and AES", () => {
  // Vector: wechatpy tests/test_utils.py (MIT).
  test("the plain signature is the known one", () => {
    expect(signatureOf("test", "1410685589", "test")).toBe("f21891de399b4e33a1a93c9a7b8a8fffb5a443ff");
    expect(isSignatureRight("F21891DE399B4E33A1A93C9A7B8A8FFFB5A443FF", "test", "1410685589", "test")).toBe(true);
    for (const forged of [null, "", "f2", "f21891de399b4e33a1a93c9a7b8a8fffb5a443fe"])
      expect(isSignatureRight(forged, "test", "1410685589", "test")).toBe(false);
  });
  // Vector: wechatpy tests/test_crypto.py (MIT): enterprise variant, same algorithm.
  const key = readAesKey("kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR");
  const encrypt = "4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==";
  test("the known ciphertext opens", () => {
    expect(isSignatureRight("dd6b9c95b495b3f7e2901bfbc76c664930ffdb96", "123456", "1411443780", "437374425", encrypt)).toBe(true);
    expect(decryptMessage(encrypt, key, "wx49f0ab532d5d035a")).toBe("5927782489442352469");
  });
  test("another account's message, a cut one and a changed one do not", () => {
    expect(() => decryptMessage(encrypt, key, "wx0000000000000000")).toThrow("app id is not ours");
    expect(() => decryptMessage(encrypt.slice(0, 40), key, "wx49f0ab532d5d035a")).toThrow(/blocks/);
    expect(() => decryptMessage(encrypt.replace("X", "Y"), key, "wx49f0ab532d5d035a")).toThrow(WechatCipherError);
  });
  test("what we encrypt we can read, whatever its length", () => {
    for (const words of ["", "好", "您好，您的本期应还金额为￥3,500.00。".repeat(9), "x".repeat(31), "x".repeat(32)])
      expect(decryptMessage(encryptMessage(words, key, "wxapp", Buffer.alloc(16, 7)), key, "wxapp")).toBe(words);
  });
  test("a key of another length is named", () => {
    expect(() => readAesKey("short")).toThrow(/WECHAT_AES_KEY has 5 characters/);
  });
});

describe("messages", () => {
  const xml = (inner: string): string =>
    `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o_1]]></FromUserName><CreateTime>1562066088</CreateTime>${inner}</xml>`;
  test("an id keeps every digit", () => {
    const read = readInbound(
      parseXml(xml("<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[ 五号还 ]]></Content><MsgId>22363405356629001</MsgId>")),
    );
    expect(read).toEqual({
      kind: "message",
      inbound: { channel: "wechat", theirs: "o_1", ours: "gh_1", externalId: "22363405356629001", text: " 五号还 " },
    });
  });
  test.each([
    [
      "<MsgType>event</MsgType><Event>subscribe</Event>",
      { kind: "message", inbound: { event: "subscribed", externalId: "event:o_1:1562066088:subscribe" } },
    ],
    // A code scanned by somebody who follows already: no consent.
    ["<MsgType>event</MsgType><Event>SCAN</Event>", { kind: "ignored" }],
    ["<MsgType>event</MsgType><Event>unsubscribe</Event>", { kind: "message", inbound: { event: "unsubscribed" } }],
    ["<MsgType>event</MsgType><Event>CLICK</Event><EventKey>person</EventKey>", { kind: "message", inbound: { text: "转人工" } }],
    ["<MsgType>event</MsgType><Event>CLICK</Event><EventKey>games</EventKey>", { kind: "ignored" }],
    [
      "<MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event><MsgID>9</MsgID><Status>failed:user block</Status>",
      { kind: "template_finished", messageId: "9", ok: false },
    ],
    [
      "<MsgType>voice</MsgType><MsgId>7</MsgId><Recognition>明天还</Recognition>",
      { kind: "message", inbound: { text: "明天还", speechConfidence: 0.5 } },
    ],
    ["<MsgType>voice</MsgType><MsgId>7</MsgId><Recognition></Recognition>", { kind: "unreadable", what: "voice" }],
    ["<MsgType>image</MsgType><MsgId>8</MsgId>", { kind: "unreadable", what: "image" }],
    ["<MsgType>text</MsgType><Content>x</Content>", { kind: "ignored", why: "MsgId is missing" }],
  ])("%s", (inner, expected) => {
    expect(readInbound(parseXml(xml(inner)))).toMatchObject(expected);
  });
  test("malformed, repeated and foreign documents are refused", () => {
    expect(() => parseXml("<xml><a>1</xml>")).toThrow(/not XML/);
    expect(() => parseXml("<xml><a>1</a><a>2</a></xml>")).toThrow("<a> is there 2 times");
    expect(() => parseXml("<html/>")).toThrow(/no <xml>/);
    expect(parseXml('<!DOCTYPE x [<!ENTITY e "boom">]><xml><a>&e;</a></xml>').a).not.toBe("boom");
  });
  test("a reply carries any text unharmed", () => {
    const words = "金额 ￥1 ]]> <b>&";
    expect(parseXml(textReply("o_1", "gh_1", words, 1)).Content).toBe(words);
  });
});

describe("the server API", () => {
  type Call = { path: string; body: Record<string, unknown> };
  function fake(answers: Record<string, unknown>[]): { fetch: Fetch; calls: Call[] } {
    const calls: Call[] = [];
    return {
      calls,
      fetch: (url, init) => {
        const path = new URL(url).pathname;
        calls.push({ path, body: JSON.parse(init.body!) as Record<string, unknown> });
        const answer = path.endsWith("stable_token") ? { access_token: `T${calls.length}`, expires_in: 7200 } : answers.shift()!;
        if (answer.throws) return Promise.reject(new Error("socket hang up"));
        return Promise.resolve({ status: Number(answer.http ?? 200), text: () => Promise.resolve(JSON.stringify(answer)) });
      },
    };
  }
  const settings = { appId: "wx1", appSecret: "s", baseUrl: "http://127.0.0.1:1" };
  test("one token serves all callers at once", async () => {
    const { fetch, calls } = fake([{ errcode: 0 }, { errcode: 0 }, { errcode: 0 }]);
    const client = createWechatClient(settings, fetch, () => 0);
    await Promise.all([client.sendText("o1", "a"), client.sendText("o2", "b"), client.sendText("o3", "c")]);
    expect(calls.filter((call) => call.path === "/cgi-bin/stable_token")).toHaveLength(1);
  });
  /** stable_token as WeChat gives it: the same token to whoever asks, until it ends; an older one is refused. */
  function account(): { fetch: Fetch; asked: number; end(): void } {
    let token = 1;
    const one = {
      asked: 0,
      end: () => void token++,
      fetch: ((url: string) => {
        const { pathname, searchParams } = new URL(url);
        if (pathname.endsWith("stable_token")) one.asked++;
        const isRefused = searchParams.get("access_token") !== `T${token}`;
        const answer = pathname.endsWith("stable_token") ? { access_token: `T${token}`, expires_in: 7200 } : { errcode: isRefused ? 40001 : 0 };
        return Promise.resolve({ status: 200, text: () => Promise.resolve(JSON.stringify(answer)) });
      }) as Fetch,
    };
    return one;
  } // prettier-ignore
  test("a token that ended is asked for once, however many messages were refused with it", async () => {
    const wechat = account();
    const client = createWechatClient(settings, wechat.fetch, () => 0);
    await client.sendText("o0", "a");
    wechat.end();
    const sent = await Promise.all(Array.from({ length: 20 }, (_, n) => client.sendText(`o${n}`, "b")));
    expect([new Set(sent.map(({ outcome }) => outcome)), wechat.asked]).toEqual([new Set(["sent"]), 2]);
  });
  test("two processes hold the same token, ask for it once each, and neither ends the other's", async () => {
    const wechat = account();
    const [one, other] = [createWechatClient(settings, wechat.fetch, () => 0), createWechatClient(settings, wechat.fetch, () => 0)];
    for (const client of [one, other, one, other]) expect((await client.sendText("o1", "a")).outcome).toBe("sent");
    expect([await one.token(), wechat.asked]).toEqual([await other.token(), 2]);
    wechat.end();
    for (const client of [one, other]) expect((await client.sendText("o1", "b")).outcome).toBe("sent");
    expect([await one.token(), wechat.asked]).toEqual([await other.token(), 4]);
  });
  test("a token is renewed five minutes before its end, when the old one is good as well", async () => {
    const wechat = account();
    let now = 0;
    const client = createWechatClient(settings, wechat.fetch, () => now);
    await client.token();
    now = 6_899_999;
    await client.token();
    expect(wechat.asked).toBe(1);
    now = 6_900_000;
    await client.token();
    expect(wechat.asked).toBe(2);
  });
  test("a token that ended is replaced and the message sent once more", async () => {
    const { fetch, calls } = fake([{ errcode: 42001 }, { errcode: 0 }]);
    expect(await createWechatClient(settings, fetch, () => 0).sendText("o1", "a")).toEqual({ outcome: "sent", externalId: "" });
    expect(calls.map((call) => call.path.split("/").at(-1))).toEqual(["stable_token", "send", "stable_token", "send"]);
  });
  test.each([
    [{ errcode: 45015 }, { outcome: "failed", errorCode: "45015", error: "window_closed: 45015" }],
    [
      { errcode: 45047, errmsg: "out of response count limit" },
      { outcome: "failed", error: "quota_spent: 45047 out of response count limit" },
    ],
    [{ errcode: 48001 }, { outcome: "failed", errorCode: "48001" }],
    [{ errcode: -1 }, { outcome: "retry" }],
    [{ errcode: 43004 }, { outcome: "opted_out" }],
    [{ throws: "socket hang up" }, { outcome: "unclear", error: "socket hang up" }],
    [{ http: 502 }, { outcome: "unclear" }],
  ])("%j", async (answer, outcome) => {
    expect(await createWechatClient(settings, fake([answer]).fetch, () => 0).sendText("o1", "a")).toMatchObject(outcome);
  });
  test("a template names its own id, so that its end can be told", async () => {
    const { fetch, calls } = fake([{ errcode: 0, msgid: 200163836 }]);
    const client = createWechatClient(settings, fetch, () => 0);
    expect(await client.sendTemplate("o1", "tpl", { thing1: { value: "还款提醒" } }, "m-1")).toEqual({
      outcome: "sent",
      externalId: "200163836",
    });
    expect(calls[1]!.body).toEqual({ touser: "o1", template_id: "tpl", data: { thing1: { value: "还款提醒" } }, client_msg_id: "m-1" });
  });
});
