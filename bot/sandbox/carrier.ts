// Knows how Twilio's messaging behaves, on loopback: takes REST sends, calls webhooks with real signatures, keeps a log, fails on demand. Refuses to know the house behind the webhooks.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../src/calendar.ts";
import { maskCards } from "../../prompts/card.ts";
import { countSms } from "../../prompts/sms.ts";

/** What can be made to go wrong; each stays until it is switched off. */
export type Faults = {
  /** Every REST call is answered 503. */
  down: boolean;
  /** REST answers take three seconds. */
  slow: boolean;
  /** Every webhook is delivered twice. */
  duplicate: boolean;
  /** A send is taken, and the connection dies before the answer. */
  timeoutAfterAccept: boolean;
  /** STOP, START and HELP are dealt with by the carrier itself, which then refuses to send (error 21610). */
  ownKeywords: boolean;
};
export const noFaults: Faults = { down: false, slow: false, duplicate: false, timeoutAfterAccept: false, ownKeywords: false };

export type CarrierMessage = {
  sid: string;
  direction: "inbound" | "outbound-api" | "outbound-reply";
  from: string;
  to: string;
  body: string;
  status: "received" | "queued" | "sent" | "delivered" | "undelivered" | "failed";
  at: Instant;
  statusCallback?: string;
};

export type CarrierOptions = {
  accountSid: string;
  authToken: string;
  /** Our number: the one borrowers write to. */
  number: string;
  now: () => Instant;
  /** Signed over this address … */
  publicBaseUrl: string;
  /** … and delivered to this one: the public address may lead elsewhere while nobody is out there. */
  deliverTo: () => string;
  /** The log outlives the process, as the real one does. Null keeps it in memory. */
  logFile: string | null;
  onChange?: () => void;
  /** Calls live at the same address; null: not theirs. */
  calls?: (method: string, path: string, form: URLSearchParams, query: URLSearchParams) => { status: number; body: unknown } | null;
};

export type Carrier = {
  /** The base address for REST calls once it listens. */
  listen(): Promise<string>;
  close(): Promise<void>;
  faults(): Faults;
  setFaults(change: Partial<Faults>): Faults;
  /** A borrower's phone sends a message; resolves with the webhook's status once it was delivered. */
  write(from: string, body: string): Promise<{ sid: string; status: number }>;
  /** What one phone has sent and got, oldest first. */
  threadOf(phone: string): CarrierMessage[];
  /** Numbers that have a thread, with its last message. */
  phones(): Map<string, CarrierMessage>;
  /** Resolves when no webhook is under way. */
  settled(): Promise<void>;
};

const slowMs = 3000;
const stopWords = new Set(["stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout"]);
const startWords = new Set(["start", "yes", "unstop"]);
const helpWords = new Set(["help", "info"]);

/** Twilio's own form: HMAC-SHA1 over the address and the sorted parameters. */
export function twilioSignature(authToken: string, url: string, params: Readonly<Record<string, string>>): string {
  const signed = Object.keys(params)
    .sort()
    .reduce((all, key) => all + key + params[key], url);
  return createHmac("sha1", authToken).update(signed, "utf8").digest("base64");
}

export function createCarrier(options: CarrierOptions): Carrier {
  const log: CarrierMessage[] = options.logFile ? readLog(options.logFile) : [];
  const bySid = new Map(log.map((message) => [message.sid, message]));
  const blocked = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  let faults: Faults = { ...noFaults };

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });

  function keep(message: CarrierMessage): void {
    if (!bySid.has(message.sid)) log.push(message);
    bySid.set(message.sid, message);
    if (options.logFile) appendFileSync(options.logFile, JSON.stringify(message) + "\n");
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

  /** Delivers once, and once more with the duplicate fault; answers the last status, 0 when nobody took it. */
  async function callWebhook(path: string, params: Record<string, string>): Promise<number> {
    const signature = twilioSignature(options.authToken, options.publicBaseUrl + path, params);
    let status = 0;
    for (let time = 0; time < (faults.duplicate ? 2 : 1); time++) {
      try {
        const response = await fetch(options.deliverTo() + path, {
          method: "POST",
          headers: {
            "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
            "x-twilio-signature": signature,
            "user-agent": "TwilioProxy/1.1",
          },
          body: new URLSearchParams(params),
          signal: AbortSignal.timeout(15_000),
        });
        await response.arrayBuffer();
        status = response.status;
      } catch {
        status = 0;
      }
    }
    return status;
  }

  async function tellStatus(message: CarrierMessage): Promise<void> {
    for (const status of ["sent", "delivered"] as const) {
      message.status = status;
      keep(message);
      if (!message.statusCallback) continue;
      const path = message.statusCallback.replace(options.publicBaseUrl, "");
      if (!path.startsWith("/")) continue;
      await callWebhook(path, {
        AccountSid: options.accountSid,
        ApiVersion: "2010-04-01",
        From: message.from,
        To: message.to,
        MessageSid: message.sid,
        MessageStatus: status,
        SmsSid: message.sid,
        SmsStatus: status,
      });
    }
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? "/", "http://carrier");
    const pieces: Buffer[] = [];
    for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece);
    const form = new URLSearchParams(Buffer.concat(pieces).toString("utf8"));
    if (faults.slow) await pause(slowMs);
    if (faults.down) return send(res, 503, problem(20503, "Service unavailable", 503));
    if (!isSignedIn(req)) return send(res, 401, problem(20003, "Authenticate", 401));
    const call = options.calls?.(req.method ?? "GET", url.pathname, form, url.searchParams);
    if (call) return send(res, call.status, call.body);
    const route = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages(?:\/([^/]+))?\.json$/.exec(url.pathname);
    if (!route || route[1] !== options.accountSid)
      return send(res, 404, problem(20404, `The requested resource ${url.pathname} was not found`, 404));
    if (req.method === "POST" && !route[2]) return take(form, res);
    if (req.method === "GET" && !route[2]) return send(res, 200, listed(url));
    const one = bySid.get(route[2] ?? "");
    return one ? send(res, 200, resource(one)) : send(res, 404, problem(20404, "The requested resource was not found", 404));
  }

  async function take(form: URLSearchParams, res: ServerResponse): Promise<void> {
    const to = form.get("To") ?? "";
    const from = form.get("From") ?? (form.get("MessagingServiceSid") ? options.number : "");
    const body = form.get("Body") ?? "";
    if (!to) return send(res, 400, problem(21604, "A 'To' phone number is required.", 400));
    if (!from) return send(res, 400, problem(21603, "A 'From' phone number is required.", 400));
    if (!body) return send(res, 400, problem(21602, "Message body is required.", 400));
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return send(res, 400, problem(21211, `Invalid 'To' Phone Number: ${to}`, 400));
    if (body.length > 1600) return send(res, 400, problem(21617, "The concatenated message body exceeds the 1600 character limit", 400));
    if (blocked.has(to)) return send(res, 400, problem(21610, "Attempt to send to unsubscribed recipient", 400));
    const callback = form.get("StatusCallback");
    const message: CarrierMessage = {
      sid: `SM${randomBytes(16).toString("hex")}`,
      direction: "outbound-api",
      from,
      to,
      body,
      status: "queued",
      at: options.now(),
      ...(callback ? { statusCallback: callback } : {}),
    };
    keep(message);
    if (faults.timeoutAfterAccept) res.destroy();
    else send(res, 201, resource(message));
    void track(tellStatus(message));
  }

  function isSignedIn(req: IncomingMessage): boolean {
    const given = Buffer.from(req.headers.authorization ?? "");
    const wanted = Buffer.from(`Basic ${Buffer.from(`${options.accountSid}:${options.authToken}`).toString("base64")}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  function listed(url: URL): unknown {
    const { searchParams: query } = url;
    const size = Math.min(1000, Number(query.get("PageSize") ?? 50));
    const page = Number(query.get("Page") ?? 0);
    const instant = (name: string): number | null => (query.get(name) ? Date.parse(query.get(name)!) : null);
    const from = instant("DateSent>");
    const until = instant("DateSent<");
    const day = query.get("DateSent")?.slice(0, 10);
    const found = log
      .filter((m) => (!query.get("To") || m.to === query.get("To")) && (!query.get("From") || m.from === query.get("From")))
      .filter(
        (m) =>
          (from === null || m.at >= from) && (until === null || m.at <= until) && (!day || new Date(m.at).toISOString().startsWith(day)),
      )
      .toReversed();
    const address = (number: number): string => {
      const next = new URLSearchParams(query);
      next.set("Page", String(number));
      next.set("PageSize", String(size));
      return `${url.pathname}?${next}`;
    };
    return {
      messages: found.slice(page * size, (page + 1) * size).map(resource),
      page,
      page_size: size,
      start: page * size,
      end: Math.min(found.length, (page + 1) * size) - 1,
      uri: address(page),
      first_page_uri: address(0),
      next_page_uri: (page + 1) * size < found.length ? address(page + 1) : null,
      previous_page_uri: page > 0 ? address(page - 1) : null,
    };
  }

  function resource(m: CarrierMessage): unknown {
    const base = `/2010-04-01/Accounts/${options.accountSid}/Messages/${m.sid}`;
    return {
      account_sid: options.accountSid,
      api_version: "2010-04-01",
      body: m.body,
      date_created: new Date(m.at).toUTCString().replace("GMT", "+0000"),
      date_sent: m.status === "queued" ? null : new Date(m.at).toUTCString().replace("GMT", "+0000"),
      date_updated: new Date(m.at).toUTCString().replace("GMT", "+0000"),
      direction: m.direction,
      error_code: null,
      error_message: null,
      from: m.from,
      messaging_service_sid: null,
      num_media: "0",
      num_segments: String(countSms(m.body).segments),
      price: null,
      price_unit: "USD",
      sid: m.sid,
      status: m.status,
      subresource_uris: { media: `${base}/Media.json` },
      to: m.to,
      uri: `${base}.json`,
    };
  }

  /** With its own keyword handling the carrier answers first and says so in OptOutType. */
  function keywordOf(from: string, body: string): "STOP" | "START" | "HELP" | null {
    if (!faults.ownKeywords) return null;
    const word = body.trim().toLowerCase();
    const keyword = stopWords.has(word)
      ? "STOP"
      : startWords.has(word) && blocked.has(from)
        ? "START"
        : helpWords.has(word)
          ? "HELP"
          : null;
    if (keyword === "STOP") blocked.add(from);
    if (keyword === "START") blocked.delete(from);
    return keyword;
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
    faults: () => ({ ...faults }),
    setFaults(change) {
      faults = { ...faults, ...change };
      if (!faults.ownKeywords) blocked.clear();
      options.onChange?.();
      return { ...faults };
    },
    async write(from, body) {
      const sid = `SM${randomBytes(16).toString("hex")}`;
      // What a phone shows and the disk keeps; the house gets the words as they were typed, and has its own door.
      const kept = maskCards(body).text;
      keep({ sid, direction: "inbound", from, to: options.number, body: kept, status: "received", at: options.now() });
      const keyword = keywordOf(from, body);
      if (keyword) {
        const words = {
          STOP: "You have successfully been unsubscribed.",
          START: "You have successfully been re-subscribed.",
          HELP: "Reply STOP to unsubscribe.",
        }[keyword];
        keep({
          sid: `SM${randomBytes(16).toString("hex")}`,
          direction: "outbound-reply",
          from: options.number,
          to: from,
          body: words,
          status: "delivered",
          at: options.now(),
        });
      }
      const status = await track(
        callWebhook("/channels/twilio/sms", {
          ToCountry: "US",
          SmsMessageSid: sid,
          NumMedia: "0",
          SmsSid: sid,
          SmsStatus: "received",
          Body: body,
          To: options.number,
          NumSegments: String(countSms(body).segments),
          MessageSid: sid,
          AccountSid: options.accountSid,
          From: from,
          ApiVersion: "2010-04-01",
          ...(keyword ? { OptOutType: keyword } : {}),
        }),
      );
      return { sid, status };
    },
    threadOf: (phone) => log.filter((m) => m.from === phone || m.to === phone),
    phones() {
      const last = new Map<string, CarrierMessage>();
      for (const message of log) last.set(message.direction === "inbound" ? message.from : message.to, message);
      return last;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

const problem = (code: number, message: string, status: number): unknown => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});

function send(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  // Not chained: restify, where it is loaded, replaces writeHead of every response in the process by one that answers nothing.
  res.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  res.end(text);
}

/** Each line is a message as it stood; the last line of a sid is how it stands. A half-written last line is a crash's and is left out. */
function readLog(path: string): CarrierMessage[] {
  if (!existsSync(path)) return [];
  const bySid = new Map<string, CarrierMessage>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    try {
      const message = JSON.parse(line) as CarrierMessage;
      bySid.set(message.sid, message);
    } catch {
      continue;
    }
  }
  return [...bySid.values()];
}
