// Knows the world outside the house, as a test plays it: a carrier that takes sends, a phone that signs webhooks, the lender's system. Refuses to look inside.
import { createHmac, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export const accountSid = `AC${"0".repeat(32)}`;
export const authToken = "12345";
export const number = "+18005550100";

export type Sent = { sid: string; to: string; from: string; body: string; callback: string | null };

/** A carrier of our own that only takes messages and lists them. */
export async function listenAsCarrier(): Promise<{ base: string; sent: Sent[]; close(): Promise<void> }> {
  const sent: Sent[] = [];
  const server = createServer((req, res) => {
    let text = "";
    req.on("data", (piece: Buffer) => (text += piece.toString()));
    req.on("end", () => {
      const reply = (status: number, body: unknown): void => {
        res.writeHead(status, { "content-type": "application/json" });
        res.end(JSON.stringify(body));
      };
      if (req.method === "GET") return reply(200, { messages: sent.map(({ sid, ...m }) => ({ ...m, sid })), next_page_uri: null });
      const form = new URLSearchParams(text);
      const message = {
        sid: `SM${randomBytes(16).toString("hex")}`,
        to: form.get("To")!,
        from: form.get("From")!,
        body: form.get("Body")!,
        callback: form.get("StatusCallback"),
      };
      sent.push(message);
      reply(201, { sid: message.sid, status: "queued", num_segments: "1" });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Twilio's signature, worked out here once more: HMAC-SHA1 over address and sorted parameters. */
export function signed(url: string, params: Record<string, string>, token = authToken): string {
  const text = Object.keys(params)
    .toSorted()
    .reduce((all, key) => all + key + params[key], url);
  return createHmac("sha1", token).update(text).digest("base64");
}

let count = 0;
/** A text message from a borrower's phone. The same `sid` is the same message. */
export async function text(base: string, from: string, body: string, more: { sid?: string; token?: string } = {}): Promise<Response> {
  const sid = more.sid ?? `SM${String(++count).padStart(32, "0")}`;
  const params = {
    MessageSid: sid,
    SmsSid: sid,
    SmsStatus: "received",
    AccountSid: accountSid,
    From: from,
    To: number,
    Body: body,
    NumMedia: "0",
    NumSegments: "1",
  };
  const url = `${base}/channels/twilio/sms`;
  return fetch(url, {
    method: "POST",
    headers: { "x-twilio-signature": signed(url, params, more.token) },
    body: new URLSearchParams(params),
  });
}

/** Asks again until `look` answers something; the carrier is reached after the webhook was answered. */
export async function eventually<T>(look: () => T | Promise<T>, isThere: (value: T) => boolean, withinMs = 25_000): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (isThere(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
