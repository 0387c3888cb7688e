// Knows how WeChat's server behaves, on loopback: tokens, the window and its quota, templates, five seconds and three tries. Refuses to know the house behind the webhook.
import { randomBytes, randomInt } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Instant } from "../../src/calendar.ts";
import { maskCards } from "../../prompts/card.ts";
import { decryptMessage, encryptMessage, readAesKey, signatureOf } from "../channels/wechat/crypto.ts";
import { parseXml } from "../channels/wechat/xml.ts";
import { openWechatLog, type Window } from "./wechat-log.ts";

export type WechatServerOptions = {
  appId: string;
  appSecret: string;
  token: string;
  aesKey: string | null;
  now: () => Instant;
  deliverTo: () => string;
  onChange?: () => void;
  /** How long one try waits; WeChat's own five seconds by default. */
  tryMs?: number;
  /** Where the talks outlive the process; absent: in memory. */
  logFile?: string;
};

export type WechatBubble = {
  id: string;
  at: Instant;
  from: "borrower" | "us" | "note";
  kind: "text" | "passive" | "service" | "template" | "event" | "voice";
  text: string;
  /** Of a template: its id and fields. */
  template?: { id: string; fields: Record<string, string> };
};

export type WechatServer = {
  listen(): Promise<string>;
  close(): Promise<void>;
  write(openId: string, text: string): Promise<{ tries: number; answer: string | null }>;
  /** A voice message; an empty `recognised` is what accounts get since recognition was taken offline. */
  speak(openId: string, recognised: string): Promise<void>;
  follow(openId: string, isFollowing: boolean): Promise<void>;
  pressMenu(openId: string, key: string): Promise<void>;
  threadOf(openId: string): WechatBubble[];
  isFollowing(openId: string): boolean;
  /** Until when words may be sent, and how many are left; null: closed. */
  windowOf(openId: string): Window | null;
  menu(): { name: string; key: string }[];
  settled(): Promise<void>;
};

const windowMs = 48 * 3_600_000;
const quota = 5;
const menuMs = 60_000;
const menuQuota = 3;

export function createWechatServer(options: WechatServerOptions): WechatServer {
  const log = openWechatLog(options.logFile ?? null);
  const { threads, gone, windows } = log;
  const taken = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  const aesKey = options.aesKey === null ? null : readAesKey(options.aesKey);
  const account = "gh_duecourse";
  let accessToken = "";
  let tokenUntil = 0;
  let buttons: { name: string; key: string }[] = [];
  let nextId = BigInt(Date.now()) * 1000n;

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  const threadOf = (openId: string): WechatBubble[] => threads.get(openId) ?? [];
  /** A card number that somebody typed is not kept, neither here nor on the disk; what we said stays as it was, to be found again. */
  function keep(openId: string, bubble: Omit<WechatBubble, "id" | "at">): void {
    const text = bubble.from === "borrower" ? maskCards(bubble.text).text : bubble.text;
    log.add({ openId, bubble: { id: String(nextId++), at: options.now(), ...bubble, text } });
    options.onChange?.();
  }
  async function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? "/", "http://wechat");
    const pieces: Buffer[] = [];
    for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece);
    const body = JSON.parse(Buffer.concat(pieces).toString("utf8") || "{}") as Record<string, never>;
    const send = (answered: unknown): void => {
      // Two steps: restify has changed what writeHead gives back.
      res.writeHead(200, { "content-type": "application/json; charset=utf-8" });
      res.end(JSON.stringify(answered));
    };
    if (url.pathname === "/cgi-bin/stable_token") {
      if (body["appid"] !== options.appId || body["secret"] !== options.appSecret) return send({ errcode: 40125, errmsg: "invalid appsecret" });
      if (tokenUntil <= Date.now()) {
        accessToken = randomBytes(64).toString("base64url");
        tokenUntil = Date.now() + 7_200_000;
      }
      return send({ access_token: accessToken, expires_in: Math.floor((tokenUntil - Date.now()) / 1000) });
    }
    if (accessToken === "" || url.searchParams.get("access_token") !== accessToken) return send({ errcode: 40001, errmsg: "invalid credential, access_token is invalid or not latest" });
    switch (url.pathname) {
      case "/cgi-bin/message/custom/send":
        return send(takeService(body));
      case "/cgi-bin/message/template/send":
        return send(takeTemplate(body));
      case "/cgi-bin/menu/create":
        buttons = (body["button"] as unknown as { name: string; key: string }[]).map(({ name, key }) => ({ name, key }));
        return send({ errcode: 0, errmsg: "ok" });
      case "/customservice/msgrecord/getmsglist":
        return send(listed(Number(body["starttime"]) * 1000, Number(body["endtime"]) * 1000));
      default:
        return send({ errcode: 40066, errmsg: "invalid url" });
    }
  } // prettier-ignore

  function windowOf(openId: string): Window | null {
    const window = windows.get(openId);
    return window && window.until > options.now() && !gone.has(openId) ? window : null;
  }

  function takeService(body: { touser?: string; msgtype?: string; text?: { content?: string } }): unknown {
    const { touser: openId = "", text } = body;
    if (!threads.has(openId)) return { errcode: 40003, errmsg: "invalid openid" };
    const window = windowOf(openId);
    if (!window) return { errcode: 45015, errmsg: "response out of time limit or subscription is canceled" };
    if (window.left === 0) return { errcode: 45047, errmsg: "out of response count limit" };
    const content = text?.content ?? "";
    if (Buffer.byteLength(content) > 2048) return { errcode: 45002, errmsg: "content size out of limit" };
    log.add({ openId, window: { ...window, left: window.left - 1 } });
    keep(openId, { from: "us", kind: "service", text: content });
    return { errcode: 0, errmsg: "ok" };
  }

  function takeTemplate(body: { touser?: string; template_id?: string; data?: Record<string, { value: string }>; client_msg_id?: string }): unknown {
    const { touser: openId = "", template_id: id = "", data = {}, client_msg_id: ours } = body;
    if (gone.has(openId)) return { errcode: 43004, errmsg: "require subscribe" };
    const msgid = randomInt(1_000_000_000);
    if (ours !== undefined && taken.has(ours)) return { errcode: 0, errmsg: "ok", msgid };
    if (ours !== undefined) taken.add(ours);
    const fields = Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, value]));
    keep(openId, { from: "us", kind: "template", text: Object.values(fields).join("\n"), template: { id, fields } });
    const event = { MsgType: "event", Event: "TEMPLATESENDJOBFINISH", MsgID: String(msgid), Status: "success" };
    void track(deliver(openId, event).catch(() => undefined));
    return { errcode: 0, errmsg: "ok", msgid };
  } // prettier-ignore

  function listed(from: Instant, until: Instant): unknown {
    const recordlist = [...threads].flatMap(([openid, thread]) =>
      thread.filter(({ kind, at }) => kind === "service" && at >= from && at <= until).map(({ text, at }) => ({ openid, opercode: 2002, text, time: Math.floor(at / 1000), worker: "" })),
    );
    return { errcode: 0, errmsg: "ok", recordlist, number: recordlist.length, msgid: recordlist.length };
  } // prettier-ignore

  const element = (name: string, value: string): string => `<${name}><![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]></${name}>`;

  /** Posts one message up to three times, five seconds each; the passive answer, or null when there was none. */
  async function deliver(openId: string, fields: Record<string, string>): Promise<{ tries: number; answer: string | null }> {
    const created = String(Math.floor(options.now() / 1000));
    const all = { ToUserName: account, FromUserName: openId, CreateTime: created, ...fields };
    const xml = `<xml>${Object.entries(all).map(([name, value]) => element(name, value)).join("")}</xml>`;
    for (let tries = 1; tries <= 3; tries++) {
      const reply = await post(xml).catch(() => null);
      // No answer in time: WeChat asks again with the same MsgId.
      if (reply === null) continue;
      if (reply.status !== 200) return { tries, answer: null };
      if (reply.body === "" || reply.body === "success") return { tries, answer: null };
      return { tries, answer: parseXml(opened_(reply.body))["Content"] ?? null };
    }
    return { tries: 3, answer: null };
  } // prettier-ignore

  async function post(xml: string): Promise<{ status: number; body: string }> {
    const timestamp = String(Math.floor(options.now() / 1000));
    const nonce = randomBytes(8).toString("hex");
    const query = new URLSearchParams({ signature: signatureOf(options.token, timestamp, nonce), timestamp, nonce });
    let body = xml;
    if (aesKey) {
      const encrypted = encryptMessage(xml, aesKey, options.appId, randomBytes(16));
      query.set("encrypt_type", "aes");
      query.set("msg_signature", signatureOf(options.token, timestamp, nonce, encrypted));
      body = `<xml>${element("ToUserName", account)}${element("Encrypt", encrypted)}</xml>`;
    }
    const response = await fetch(`${options.deliverTo()}/channels/wechat?${query}`, {
      method: "POST",
      headers: { "content-type": "text/xml" },
      body,
      signal: AbortSignal.timeout(options.tryMs ?? 5_000),
    });
    return { status: response.status, body: await response.text() };
  }

  const opened_ = (body: string): string => (aesKey ? decryptMessage(parseXml(body)["Encrypt"] ?? "", aesKey, options.appId) : body);

  function open(openId: string, forMs: number, left: number): void {
    log.add({ openId, window: { until: options.now() + forMs, left } });
  }

  async function sendIn(openId: string, fields: Record<string, string>): Promise<{ tries: number; answer: string | null }> {
    const told = await track(deliver(openId, fields));
    if (told.answer !== null) keep(openId, { from: "us", kind: "passive", text: told.answer });
    return told;
  }

  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
    async write(openId, text) {
      keep(openId, { from: "borrower", kind: "text", text });
      open(openId, windowMs, quota);
      return sendIn(openId, { MsgType: "text", Content: text, MsgId: String(nextId++) });
    },
    async speak(openId, recognised) {
      keep(openId, { from: "borrower", kind: "voice", text: recognised });
      open(openId, windowMs, quota);
      await sendIn(openId, { MsgType: "voice", MediaId: randomBytes(12).toString("hex"), Format: "amr", Recognition: recognised, MsgId: String(nextId++) });
    },
    async follow(openId, isFollowing) {
      keep(openId, { from: "note", kind: "event", text: isFollowing ? "follows the account" : "has left the account" });
      log.add({ openId, gone: !isFollowing });
      if (isFollowing) open(openId, menuMs, menuQuota);
      await sendIn(openId, { MsgType: "event", Event: isFollowing ? "subscribe" : "unsubscribe" });
    },
    async pressMenu(openId, key) {
      keep(openId, { from: "borrower", kind: "event", text: buttons.find((one) => one.key === key)?.name ?? key });
      if (!windowOf(openId)) open(openId, menuMs, menuQuota);
      await sendIn(openId, { MsgType: "event", Event: "CLICK", EventKey: key });
    },
    threadOf,
    isFollowing: (openId) => !gone.has(openId),
    windowOf,
    menu: () => buttons,
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  }; // prettier-ignore
}
