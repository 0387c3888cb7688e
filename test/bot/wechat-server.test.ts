// Knows that the emulated WeChat behaves as its users know it: a window, a quota, talks that outlive a restart. Refuses the house behind it.
import { afterEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, appendFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWechatServer, type WechatServer } from "../../bot/sandbox/wechat-server.ts";
import { start } from "./house.ts";

const folder = mkdtempSync(join(tmpdir(), "duecourse-wechat-"));
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  rmSync(join(folder, "log.jsonl"), { force: true });
});

/** A house that answers each message with the same words. */
async function houseSaying(words: string): Promise<string> {
  const server: Server = createServer((req, res) => {
    req.resume();
    req.on("end", () => res.end(words === "" ? "success" : `<xml><Content><![CDATA[${words}]]></Content></xml>`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function wechat(deliverTo: string): Promise<{ server: WechatServer; url: string }> {
  const settings = { appId: "wx1", appSecret: "s", token: "t", aesKey: null };
  const server = createWechatServer({ ...settings, now: () => start, deliverTo: () => deliverTo, logFile: join(folder, "log.jsonl") });
  open.push(server);
  return { server, url: await server.listen() };
}

async function service(url: string, touser: string, content: string): Promise<number> {
  const ask = async (path: string, body: unknown) =>
    (await (await fetch(url + path, { method: "POST", body: JSON.stringify(body) })).json()) as { access_token: string; errcode: number };
  const { access_token: token } = await ask("/cgi-bin/stable_token", { grant_type: "client_credential", appid: "wx1", secret: "s" });
  return (await ask(`/cgi-bin/message/custom/send?access_token=${token}`, { touser, msgtype: "text", text: { content } })).errcode;
}

describe("after a restart the emulated WeChat", () => {
  test("still has the talk, the window and what is left of its quota", async () => {
    const house = await houseSaying("您好");
    const first = await wechat(house);
    await first.server.write("oA", "余额");
    expect(await service(first.url, "oA", "一")).toBe(0);
    const before = { thread: first.server.threadOf("oA"), window: first.server.windowOf("oA") };
    expect(before.window).toEqual({ until: start + 48 * 3_600_000, left: 4 });
    const second = await wechat(house);
    expect({ thread: second.server.threadOf("oA"), window: second.server.windowOf("oA") }).toEqual(before);
    for (let i = 0; i < 4; i++) expect(await service(second.url, "oA", `再${i}`)).toBe(0);
    expect(await service(second.url, "oA", "太多")).toBe(45047);
  });

  test("still knows who has left, and passes over a line that broke off", async () => {
    const house = await houseSaying("");
    const { server } = await wechat(house);
    await server.write("oA", "你好");
    await server.follow("oA", false);
    appendFileSync(join(folder, "log.jsonl"), '{"openId":"oA","bub');
    const second = await wechat(house);
    expect(second.server.isFollowing("oA")).toBe(false);
    expect(await service(second.url, "oA", "在吗")).toBe(45015);
  });
});

test("a card number that was typed is neither shown nor kept on the disk; what we said stays as it was", async () => {
  const house = await houseSaying("您好 4539578763621486");
  const { server } = await wechat(house);
  await server.write("oA", "卡号 4539 5787 6362 1486，直接扣吧");
  await server.speak("oA", "四五三九五七八七六三六二一四八六");
  const [typed, answer, spoken] = server.threadOf("oA");
  expect(typed?.text).toMatch(/^卡号 \D+1486，直接扣吧$/);
  expect(spoken?.text).not.toContain("四五三九");
  expect(answer?.text).toContain("4539578763621486");
  const kept = readFileSync(join(folder, "log.jsonl"), "utf8").split("\n").filter((line) => line.includes('"borrower"')).join("\n"); // prettier-ignore
  expect(kept).toContain("1486");
  expect(kept.replace(/\s/g, "")).not.toMatch(/453957876362|四五三九/);
});
