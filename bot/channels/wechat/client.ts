// Knows WeChat's server API: the stable token, customer-service and template messages, and what its error codes mean for us.
// Refuses to decide what is sent or when.
import type { Sent } from "../channel.ts";

export type WechatSettings = { appId: string; appSecret: string; baseUrl: string };
export type Fetch = (
  url: string,
  init: { method: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<{ status: number; text(): Promise<string> }>;

export const defaultBaseUrl = "https://api.weixin.qq.com";
const timeoutMs = 8_000;

type Answer = {
  errcode?: number;
  errmsg?: string;
  access_token?: string;
  expires_in?: number;
  msgid?: number | string;
  recordlist?: { openid: string; opercode: number; text: string; time: number }[];
};

/** What is to be done about an errcode. Source: official account guide, global return codes. */
export type Fault = "token" | "window_closed" | "quota_spent" | "busy" | "no_permission" | "gone" | "rejected";
const faults: Record<number, Fault> = {
  [-1]: "busy", 40001: "token", 40014: "token", 42001: "token", 42007: "token", 45009: "quota_spent", 45011: "busy", 45015: "window_closed", 45047: "quota_spent",
  48001: "no_permission", 43004: "gone", 40003: "gone", 43101: "gone", 50002: "no_permission",
}; // prettier-ignore
export const faultOf = (code: number): Fault => faults[code] ?? "rejected";

/** The time of day as milliseconds of the machine: tokens live in real time, also where the house's clock stands still. */
export type WechatClient = {
  /** Inside the window that the borrower's own message opened. */
  sendText(openId: string, text: string): Promise<Sent>;
  /** Outside the window; `data` are the template's fields. */
  sendTemplate(openId: string, templateId: string, data: Record<string, { value: string }>, clientId: string): Promise<Sent>;
  /** What the account has sent as customer service between two instants of the account's clock. Throws when it cannot be read. */
  listSent(from: number, until: number): Promise<{ openId: string; text: string; at: number }[]>;
  /** The three keys below every talk. */
  createMenu(buttons: readonly { name: string; key: string }[]): Promise<void>;
  token(): Promise<string>;
};

export function createWechatClient(settings: WechatSettings, fetchUrl: Fetch, elapsedMs: () => number): WechatClient {
  let held: { token: string; until: number } | null = null;
  let underway: Promise<string> | null = null;

  async function post(path: string, body: unknown): Promise<Answer> {
    const reply = await fetchUrl(`${settings.baseUrl}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await reply.text();
    if (reply.status >= 500) throw new Error(`HTTP ${reply.status}`);
    try {
      return JSON.parse(text) as Answer;
    } catch {
      throw new Error(`HTTP ${reply.status} without JSON`);
    }
  }

  /** Never by force: that is allowed 20 times a day, and would end the token that other processes of ours hold. */
  async function fetchToken(): Promise<string> {
    const answer = await post("/cgi-bin/stable_token", {
      grant_type: "client_credential",
      appid: settings.appId,
      secret: settings.appSecret,
      force_refresh: false,
    });
    if (!answer.access_token) throw new WechatTokenError(answer.errcode ?? 0, answer.errmsg ?? "no access_token in the answer");
    // Five minutes before its end both tokens are good, so ours is renewed then.
    held = { token: answer.access_token, until: elapsedMs() + Math.max(60, (answer.expires_in ?? 7200) - 300) * 1000 };
    return answer.access_token;
  }

  /** One request however many callers wait: the daily quota of tokens is small. */
  function token(): Promise<string> {
    if (held && held.until > elapsedMs()) return Promise.resolve(held.token);
    underway ??= fetchToken().finally(() => {
      underway = null;
    });
    return underway;
  }

  async function send(path: string, body: unknown, idOf: (answer: Answer) => string): Promise<Sent> {
    for (const attempt of [1, 2]) {
      let access: string;
      try {
        access = await token();
      } catch (error) {
        if (error instanceof WechatTokenError && faultOf(error.code) === "rejected" && error.code !== 0)
          return { outcome: "failed", errorCode: String(error.code), error: `no token: ${error.message}` };
        return { outcome: "retry", afterMs: 5_000, error: `no token: ${(error as Error).message}` };
      }
      let answer: Answer;
      try {
        answer = await post(`${path}?access_token=${encodeURIComponent(access)}`, body);
      } catch (error) {
        return { outcome: "unclear", error: (error as Error).message };
      }
      const code = answer.errcode ?? 0;
      if (code === 0) return { outcome: "sent", externalId: idOf(answer) };
      const fault = faultOf(code);
      if (fault === "token" && attempt === 1) {
        // Of many messages refused with one token only the first throws it away: the others find the new one.
        if (held?.token === access) held = null;
        continue;
      }
      const error = `${code} ${answer.errmsg ?? ""}`.trim();
      if (fault === "busy" || fault === "token") return { outcome: "retry", afterMs: 30_000, error };
      if (fault === "gone") return { outcome: "opted_out", error };
      return { outcome: "failed", errorCode: String(code), error: `${fault}: ${error}` };
    }
    throw new Error("unreachable: the second attempt always answers");
  }

  return {
    token,
    sendText: (openId, text) =>
      send("/cgi-bin/message/custom/send", { touser: openId, msgtype: "text", text: { content: text } }, () => ""),
    sendTemplate: (openId, templateId, data, clientId) =>
      send("/cgi-bin/message/template/send", { touser: openId, template_id: templateId, data, client_msg_id: clientId }, (answer) =>
        String(answer.msgid ?? ""),
      ),
    async listSent(from, until) {
      const [starttime, endtime] = [Math.floor(from / 1000), Math.ceil(until / 1000)];
      const answer = await post(`/customservice/msgrecord/getmsglist?access_token=${encodeURIComponent(await token())}`, {
        starttime,
        endtime,
        msgid: 1,
        number: 10_000,
      });
      if (answer.errcode) throw new Error(`${answer.errcode} ${answer.errmsg ?? ""}`);
      // 2002: sent to the user; 2003 is what came from them.
      return (answer.recordlist ?? [])
        .filter(({ opercode }) => opercode === 2002)
        .map(({ openid, text, time }) => ({ openId: openid, text, at: time * 1000 }));
    },
    async createMenu(buttons) {
      const answer = await post(`/cgi-bin/menu/create?access_token=${encodeURIComponent(await token())}`, {
        button: buttons.map(({ name, key }) => ({ type: "click", name, key })),
      });
      if (answer.errcode) throw new Error(`the menu was refused: ${answer.errcode} ${answer.errmsg ?? ""}`);
    },
  };
}

export class WechatTokenError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}
