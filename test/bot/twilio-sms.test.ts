// Promises of the SMS channel: only Twilio's own requests are heard, and what we ask of Twilio is what it offers.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { twilioSmsChannel } from "../../bot/channels/twilio-sms/channel.ts";
import { twilioClient } from "../../bot/channels/twilio-sms/client.ts";
import { outcomeOf } from "../../bot/channels/twilio-sms/errors.ts";
import { inboundOf, readSigned, statusOf } from "../../bot/channels/twilio-sms/webhook.ts";

const token = "0123456789abcdef0123456789abcdef";
const base = "https://pay.example.com";
// A real payload, from nyaruka/courier handlers/twiml/handlers_test.go.
const inboundForm = "ToCountry=US&ToState=District+Of+Columbia&SmsMessageSid=SMe287d7109a5a925f182f0e07fe5b223b&NumMedia=0&ToCity=&FromZip=01022&SmsSid=SMe287d7109a5a925f182f0e07fe5b223b&FromState=MA&SmsStatus=received&FromCity=CHICOPEE&Body=Msg&FromCountry=US&To=%2B12028831111&ToZip=&NumSegments=1&MessageSid=SMe287d7109a5a925f182f0e07fe5b223b&AccountSid=acctid&From=%2B14133881111&ApiVersion=2010-04-01"; // prettier-ignore
const signed = (form: string, url = "/channels/twilio/sms", key = token): { url: string; rawBody: Buffer; signature: string } => {
  const params: Record<string, string | string[]> = {};
  const search = new URLSearchParams(form);
  for (const name of new Set(search.keys())) params[name] = search.getAll(name).length > 1 ? search.getAll(name) : search.get(name)!;
  return { url, rawBody: Buffer.from(form), signature: twilio.getExpectedTwilioSignature(key, base + url, params) };
};

describe("a webhook", () => {
  test("fits Twilio's own example of a signature", () => {
    const form = "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309";
    const request = { url: "/myapp.php?foo=1&bar=2", rawBody: Buffer.from(form), signature: "RSOYDt4T1cUTdK1PDd93/VVr8B8=" };
    expect(readSigned(request, "https://mycompany.com", ["12345"]).ok).toBe(true);
    expect(readSigned(request, "https://mycompany.com", ["54321"]).ok).toBe(false);
  });

  test("is refused with another address, another body, another token or no signature", () => {
    const good = signed(inboundForm);
    expect(readSigned(good, base, [token]).ok).toBe(true);
    expect(readSigned(good, "https://elsewhere.example.com", [token]).ok).toBe(false);
    expect(readSigned({ ...good, rawBody: Buffer.from(inboundForm.replace("Body=Msg", "Body=Pay")) }, base, [token]).ok).toBe(false);
    expect(readSigned({ ...good, signature: undefined }, base, [token]).ok).toBe(false);
    expect(readSigned({ ...good, url: "/channels/twilio/sms?x=1" }, base, [token]).ok).toBe(false);
    expect(readSigned(good, "not an address", [token]).ok).toBe(false);
  });

  test("is accepted with blanks, empty values, repeated names, letters of any script and the token being replaced", () => {
    for (const form of [
      "Body=+two+blanks++&From=&A=1",
      "A=2&A=1&A=2&Body=x",
      `Body=${encodeURIComponent("我周五还 😀 ñ+&=")}&From=%2B1`,
      "",
    ])
      expect(readSigned(signed(form), base, ["a new token", token]).ok).toBe(true);
  });

  test("becomes a message in no carrier's words", () => {
    const form = readSigned(signed(inboundForm), base, [token]);
    expect(form.ok && inboundOf(form.params)).toEqual({
      channel: "sms", theirs: "+14133881111", ours: "+12028831111", externalId: "SMe287d7109a5a925f182f0e07fe5b223b", text: "Msg",
    }); // prettier-ignore
  });

  test("tells what Twilio has answered itself", () => {
    const params = { MessageSid: "SM1", From: "+1", To: "+2", Body: "Stop" };
    expect(inboundOf({ ...params, OptOutType: "STOP" })).toMatchObject({ carrierKeyword: "stop" });
    expect(inboundOf({ ...params, OptOutType: "HELP" })).toMatchObject({ carrierKeyword: "help" });
    expect(inboundOf(params)).not.toHaveProperty("carrierKeyword");
  });

  test("that reports a delivery is never taken for a message", () => {
    const params = { MessageSid: "SM1", SmsSid: "SM1", From: "+1", To: "+2", MessageStatus: "delivered", SmsStatus: "delivered" };
    expect(inboundOf(params)).toBeNull();
    expect(statusOf(params)).toEqual({ externalId: "SM1", status: "delivered", errorCode: null });
    expect(statusOf({ ...params, MessageStatus: "undelivered", ErrorCode: "30005" })).toEqual({
      externalId: "SM1",
      status: "undelivered",
      errorCode: "30005",
    });
    expect(statusOf({ ...params, MessageStatus: "queued" })).toBeNull();
  });
});

describe("an error of the carrier", () => {
  test.each([
    [{ status: 429, code: 20429 }, "retry"],
    [{ status: 401, code: 20003 }, "retry"],
    [{ status: 400, code: 21610 }, "opted_out"],
    [{ status: 400, code: 21211 }, "failed"],
    [{ status: 400, code: 14107 }, "retry"],
    [{ status: 400, code: 21611 }, "retry"],
    [{ status: 500, code: 20500 }, "unclear"],
    [{ status: 503 }, "unclear"],
    [{ code: "ECONNREFUSED" }, "retry"],
    [{ code: "ECONNRESET" }, "unclear"],
    [{ code: "ECONNABORTED", message: "timeout of 6000ms exceeded" }, "unclear"],
    [new Error("something nobody has seen"), "unclear"],
    [undefined, "unclear"],
  ])("%j is %s", (error, outcome) => {
    expect(outcomeOf(error).outcome).toBe(outcome);
  });
});

describe("the REST interface", () => {
  type Seen = { method: string; path: string; query: URLSearchParams; form: URLSearchParams; authorization: string | undefined };
  let server: Server;
  let address: string;
  let seen: Seen[];
  let answer: (request: Seen, response: ServerResponse) => void;
  const accountSid = `AC${"a".repeat(32)}`;
  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  beforeAll(async () => {
    server = createServer((request: IncomingMessage, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        const url = new URL(request.url!, "http://x");
        const one: Seen = {
          method: request.method!,
          path: url.pathname,
          query: url.searchParams,
          form: new URLSearchParams(Buffer.concat(pieces).toString()),
          authorization: request.headers.authorization,
        };
        seen.push(one);
        answer(one, response);
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    seen = [];
  });
  const channel = (timeoutMs = 20_000) =>
    twilioSmsChannel(twilioClient({ accountSid, authToken: token, apiBaseUrl: address }, timeoutMs), {
      statusCallback: `${base}/channels/twilio/sms/status`,
    });
  const outgoing = { theirs: "+14133881111", ours: "+12028831111", body: "Gracias, ¿está bien?", messageId: "M-1" };

  test("is asked for one message with its status callback", async () => {
    answer = (_request, response) => json(response, 201, { sid: `SM${"1".repeat(32)}`, num_segments: "1", status: "queued" });
    expect(await channel().send(outgoing)).toEqual({ outcome: "sent", externalId: `SM${"1".repeat(32)}`, segments: 1 });
    expect(seen).toMatchObject([{ method: "POST", path: `/2010-04-01/Accounts/${accountSid}/Messages.json` }]);
    expect(Object.fromEntries(seen[0]!.form)).toEqual({
      To: outgoing.theirs,
      From: outgoing.ours,
      Body: outgoing.body,
      StatusCallback: `${base}/channels/twilio/sms/status`,
    });
    expect(seen[0]!.authorization).toBe(`Basic ${Buffer.from(`${accountSid}:${token}`).toString("base64")}`);
  });

  test("is not tried twice behind our back", async () => {
    answer = (_request, response) => json(response, 429, { code: 20429, message: "Too Many Requests" });
    expect(await channel().send(outgoing)).toMatchObject({ outcome: "retry" });
    expect(seen.length).toBe(1);
  });

  test("that does not answer in time, or hangs up, leaves the send unclear", async () => {
    answer = () => undefined;
    expect(await channel(50).send(outgoing)).toMatchObject({ outcome: "unclear" });
    answer = (_request, response) => void response.destroy();
    expect(await channel().send(outgoing)).toMatchObject({ outcome: "unclear" });
    answer = (_request, response) => json(response, 201, {});
    expect(await channel().send(outgoing)).toMatchObject({ outcome: "unclear" });
  });

  test("is asked for its log, and the oldest message that is not accounted for is the lost one", async () => {
    const message = (sid: string, body = outgoing.body) => ({
      sid,
      body,
      to: outgoing.theirs,
      from: outgoing.ours,
      status: "delivered",
      date_created: "Wed, 11 Mar 2026 19:00:00 +0000",
    });
    answer = (_request, response) =>
      json(response, 200, {
        messages: [message("SM4"), message("SM3", "other words"), message("SM2"), message("SM1")],
        page: 0,
        page_size: 50,
        next_page_uri: null,
      });
    expect(await channel().find(outgoing, ["SM1"])).toBe("SM2");
    expect(await channel().find(outgoing, ["SM1", "SM2", "SM4"])).toBeNull();
    expect(Object.fromEntries(seen[0]!.query)).toMatchObject({ To: outgoing.theirs, From: outgoing.ours });
    answer = (_request, response) => json(response, 503, {});
    await expect(channel().find(outgoing, [])).rejects.toMatchObject({ status: 503 });
  });

  const description = process.env["TWILIO_API_DESCRIPTION"];
  (description && existsSync(description) ? test : test.skip)(
    "is used only as its own description says (TWILIO_API_DESCRIPTION)",
    async () => {
      type Operation = {
        parameters?: { name: string; in: string }[];
        requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> };
      };
      const { paths } = JSON.parse(readFileSync(description!, "utf8")) as { paths: Record<string, { get: Operation; post: Operation }> };
      const messages = paths["/2010-04-01/Accounts/{AccountSid}/Messages.json"]!;
      answer = (request, response) =>
        json(
          response,
          request.method === "POST" ? 201 : 200,
          request.method === "POST" ? { sid: "SM1" } : { messages: [], page: 0, next_page_uri: null },
        );
      await channel().send(outgoing);
      await channel().find(outgoing, []);
      const properties = Object.keys(messages.post.requestBody!.content["application/x-www-form-urlencoded"]!.schema.properties);
      const queries = messages.get.parameters!.filter((one) => one.in === "query").map((one) => one.name);
      expect([...seen[0]!.form.keys()].filter((name) => !properties.includes(name))).toEqual([]);
      expect([...seen[1]!.query.keys()].filter((name) => !queries.includes(name))).toEqual([]);
    },
  );
});
