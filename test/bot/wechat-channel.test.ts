// Promises about messages to WeChat: words inside the window, the lender's template outside it, each of WeChat's errors for what it is.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { createWechatServer } from "../../bot/sandbox/wechat-server.ts";
import { templateFor, wechatChannel } from "../../bot/channels/wechat/channel.ts";
import { createWechatClient, type Fetch } from "../../bot/channels/wechat/client.ts";
import type { Conversation, Message } from "../../bot/store/store.ts";

const now = 1_773_255_600_000;
const lender = { name: "Harbor Street", templateIds: { wechat: "TPL1", "wechat.overdue": "TPL2 thing1=lender thing2=message" } };
const message = { theirs: "oA", ours: "wxapp", body: "您的还款日为3月20日（星期五）。", messageId: "M-1" };

function channel(
  lastInboundAt: number | null,
  errcodes: Record<string, number> = {},
  templates: Record<string, string> = lender.templateIds,
  before: Pick<Message, "id" | "body" | "at">[] = [],
) {
  const calls: { path: string; body: Record<string, unknown> }[] = [];
  const fetch: Fetch = async (url, init) => {
    const path = new URL(url).pathname;
    const body = JSON.parse(init.body ?? "{}") as Record<string, unknown>;
    calls.push({ path, body });
    if (path === "/cgi-bin/stable_token") return { status: 200, text: async () => JSON.stringify({ access_token: `T${calls.length}`, expires_in: 7200 }) };
    const errcode = errcodes[path] ?? 0;
    return { status: 200, text: async () => JSON.stringify({ errcode, errmsg: "", msgid: 77, recordlist: [{ openid: "oA", opercode: 2002, text: message.body, time: now / 1000 }] }) };
  }; // prettier-ignore
  const client = createWechatClient({ appId: "wxapp", appSecret: "s", baseUrl: "http://wx.test" }, fetch, () => 0);
  const store = {
    readConversation: async () => ({ lastInboundAt }) as Conversation,
    messages: async (_id: string, { ids = [] }: { ids?: readonly string[] }) => ({ items: before.filter(({ id }) => ids.includes(id)) as Message[], nextCursor: null }),
  }; // prettier-ignore
  return {
    calls,
    paths: () => calls.map(({ path }) => path.split("/").slice(-2).join("/")),
    made: wechatChannel(client, store, { lender: { ...lender, templateIds: templates }, now: () => now }),
  };
}

describe("a message", () => {
  test("goes as words while the window is open", async () => {
    const { made, calls } = channel(now - 3_600_000);
    expect(await made.send(message)).toEqual({ outcome: "sent", externalId: "cs:M-1" });
    expect(calls.at(-1)!.body).toEqual({ touser: "oA", msgtype: "text", text: { content: message.body } });
  });
  test("goes as the lender's template for its occasion once 48 hours are over", async () => {
    const { made, calls } = channel(now - 48 * 3_600_000);
    expect(await made.send({ ...message, occasion: "overdue" })).toEqual({ outcome: "sent", externalId: "77" });
    expect(calls.at(-1)!.body).toEqual({
      touser: "oA", template_id: "TPL2", client_msg_id: "M-1", data: { thing1: { value: "Harbor Street" }, thing2: { value: "您的还款日为3月20日（星期五）。" } },
    }); // prettier-ignore
  });
  test("goes as words to the last millisecond of 48 hours, and not after it", async () => {
    const justOpen = channel(now - 48 * 3_600_000 + 1);
    await justOpen.made.send(message);
    expect(justOpen.paths().at(-1)).toBe("custom/send");
    const justOver = channel(now - 48 * 3_600_000);
    await justOver.made.send(message);
    expect(justOver.paths().at(-1)).toBe("template/send");
  });
  test("is told as failed when there is no window and no template", async () => {
    expect(await channel(null, {}, {}).made.send(message)).toMatchObject({ outcome: "failed", errorCode: "45015" });
  });
  test.each([45015, 45047])("whose words are refused with %d goes as a template", async (errcode) => {
    const { made, paths } = channel(now, { "/cgi-bin/message/custom/send": errcode });
    expect((await made.send(message)).outcome).toBe("sent");
    expect(paths().slice(-2)).toEqual(["custom/send", "template/send"]);
  });
  test.each([
    [40001, "retry"],
    [42001, "retry"],
    [45009, "failed"],
    [48001, "failed"],
    [43004, "opted_out"],
    [-1, "retry"],
  ])("that WeChat answers with %d is %s", async (errcode, outcome) => {
    const { made, paths } = channel(now, { "/cgi-bin/message/custom/send": errcode });
    expect((await made.send(message)).outcome).toBe(outcome);
    // A token that was refused is asked for again, once.
    expect(paths().filter((path) => path === "cgi-bin/stable_token").length).toBe(errcode === 40001 || errcode === 42001 ? 2 : 1);
  });
  test("of which nobody knows whether it left is looked for in the account's own log", async () => {
    expect(await channel(now).made.find(message, [])).toBe("cs:M-1");
    expect(await channel(now).made.find({ ...message, body: "other" }, [])).toBeNull();
  });
  test("in words that were sent before is not taken for that one", async () => {
    const earlier = (at: number) => channel(now, {}, {}, [{ id: "M-0", body: message.body, at }]).made.find(message, ["cs:M-0", "77"]);
    expect(await earlier(now - 60_000)).toBeNull();
    // What lies further back than the log that is read is in neither.
    expect(await earlier(now - 2 * 3_600_000)).toBe("cs:M-1");
  });
});

describe("the quota of five words after one of theirs", () => {
  test("is used to the end, then a template goes; without one it is told", async () => {
    const house = createServer((req, res) => req.resume().on("end", () => res.end("success")));
    await new Promise<void>((resolve) => house.listen(0, "127.0.0.1", resolve));
    const settings = { appId: "wxapp", appSecret: "s", token: "t", aesKey: null };
    const wechat = createWechatServer({ ...settings, now: () => now, deliverTo: () => `http://127.0.0.1:${(house.address() as AddressInfo).port}` });
    try {
      const client = createWechatClient({ appId: "wxapp", appSecret: "s", baseUrl: await wechat.listen() }, fetch, () => 0);
      const store = { readConversation: async () => ({ lastInboundAt: now }) as Conversation, messages: async () => ({ items: [], nextCursor: null }) };
      const made = (templateIds: Record<string, string>) => wechatChannel(client, store, { lender: { ...lender, templateIds }, now: () => now });
      await wechat.write("oA", "余额");
      for (const n of [1, 2, 3, 4, 5]) expect(await made({}).send({ ...message, messageId: `M-${n}` })).toMatchObject({ outcome: "sent", externalId: `cs:M-${n}` });
      expect(await made({}).send({ ...message, messageId: "M-6" })).toMatchObject({ outcome: "failed", errorCode: "45015" });
      expect((await made({ wechat: "TPL1" }).send({ ...message, messageId: "M-7" })).outcome).toBe("sent");
      expect(wechat.threadOf("oA").map(({ kind }) => kind)).toEqual(["text", ...Array.from({ length: 5 }, () => "service"), "template"]);
      // Their next message opens it again.
      await wechat.write("oA", "你好");
      expect(await made({}).send({ ...message, messageId: "M-8" })).toMatchObject({ outcome: "sent" });
      await wechat.follow("oA", false);
      expect(await made({ wechat: "TPL1" }).send({ ...message, messageId: "M-9" })).toMatchObject({ outcome: "opted_out" });
    } finally {
      await wechat.close();
      house.close();
    }
  });
}); // prettier-ignore

test("a template's short fields are cut to what WeChat takes", () => {
  const filled = templateFor({ occasion: "overdue", body: "长".repeat(40) }, lender)!;
  expect(Array.from(filled.data["thing2"]!.value).length).toBe(20);
});
