// Promises to the lender's systems: every fact arrives at least once, signed, with one id; what fails is tried again and never lost; nothing is posted inside.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import type { OpenRecord } from "../../bot/record.ts";
import { createDeliveryStore, type DeliveryStore } from "../../bot/store/delivery-store.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { isPublicAddress } from "../../bot/outgoing/address-guard.ts";
import { openApi } from "../../bot/api/openapi.ts";
import { eventKinds, payloadOf } from "../../bot/outgoing/event.ts";
import { post } from "../../bot/outgoing/post.ts";
import { waitAfter, waitsMs } from "../../bot/outgoing/retries.ts";
import { createSender, type Sender } from "../../bot/outgoing/sender.ts";
import { houseOn, sms, start, withMaria } from "./house.ts";
import { scratchRecord } from "./scratch-record.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const newer = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;

let record: OpenRecord;
let pool: Pool;
let deliveries: DeliveryStore;
let receiver: Server;
let url: string;
let got: { id: string; headers: Record<string, string>; body: string }[] = [];
let answer: { status: number; headers?: Record<string, string> } = { status: 204 };
let machine = 1_780_000_000_000;
let ending = new AbortController();

beforeAll(async () => {
  receiver = createServer((req, res) => {
    let body = "";
    req.on("data", (piece: Buffer) => (body += piece.toString()));
    req.on("end", () => {
      const headers = req.headers as Record<string, string>;
      got.push({ id: headers["webhook-id"]!, headers, body });
      res.writeHead(answer.status, answer.headers ?? {});
      res.end("thank you");
    });
  });
  record = await scratchRecord();
  pool = openPool(record.url);
  deliveries = createDeliveryStore(pool);
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks?from=duecourse`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await pool.end();
  await record.close();
});
beforeEach(async () => {
  await pool.query(
    "",
    "TRUNCATE borrowers, contacts, addresses, loans, ledger_events, facts, looks, timeline, outbox, conversations, inbox, messages, promises, handoffs, opt_outs, contact_history, deliveries, settings",
  );
  await withMaria(record);
  got = [];
  answer = { status: 204 };
  machine = Math.floor(Date.now() / 1000) * 1000;
  ending = new AbortController();
});

const senderTo = (more: { secrets?: string[]; url?: string } = {}): Sender =>
  createSender({
    store: record.store, deliveries, url, secrets: [secret], now: () => start, machineNow: () => machine, chance: () => 0, mayBePrivate: true, signal: ending.signal, ...more,
  }); // prettier-ignore
const heardFrom = (type: string): typeof got => got.filter(({ body }) => (JSON.parse(body) as { type: string }).type === type);

describe("an event", () => {
  test("arrives signed, so that the lender's own library takes it", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("promise"));
    expect(await sender.run()).toBeGreaterThan(0);
    const [one] = heardFrom("promise.created");
    expect(new Webhook(secret).verify(one!.body, one!.headers)).toMatchObject({
      type: "promise.created",
      timestamp: new Date(start).toISOString(),
      data: { borrowerId: "B-1", loanId: "L-B-1", eventId: one!.id },
    });
    expect(() => new Webhook(newer).verify(one!.body, one!.headers)).toThrow(/signature/);
    expect(() => new Webhook(secret).verify(one!.body.replace("B-1", "B-2"), one!.headers)).toThrow(/signature/);
  });

  test("is signed with both keys while one is changed", async () => {
    const sender = senderTo({ secrets: [newer, secret] });
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    await sender.run();
    const [one] = heardFrom("opt_out.created");
    for (const key of [secret, newer]) expect(() => new Webhook(key).verify(one!.body, one!.headers)).not.toThrow();
  });

  test("tells of what happened and not what was said", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    await houseOn(record).turn.handleInbound(sms("person"));
    await sender.run();
    expect(heardFrom("handoff.opened")).toHaveLength(1);
    for (const { body } of got) expect(Object.keys((JSON.parse(body) as { data: object }).data)).not.toContain("words");
  });

  test("is filed once however often the same stretch is read, also by two processes at once", async () => {
    const [one, two] = [senderTo(), senderTo()];
    await one.run();
    await houseOn(record).turn.handleInbound(sms("promise"));
    await Promise.all([one.run(), two.run(), one.run()]);
    await two.run();
    expect(heardFrom("promise.created")).toHaveLength(1);
  });

  test.each([
    ["dispute_answered", "dispute.answered", { kind: "not_mine", agent: "ann", verificationSentOn: "2026-03-12" }],
    ["wording_assigned", "experiment.assigned", { experiment: "early", arm: "B", channel: "sms" }],
    ["recording_agreed", "recording.agreed", { callSid: "CA1", by: "key", rule: "US-CA" }],
    ["recording_refused", "recording.refused", { callSid: "CA1", by: "silence", rule: "US-CA" }],
  ] as const)("%s is told as %s, with what it is about", (kind, type, body) => {
    expect(eventKinds).toContain(kind);
    const told = JSON.parse(payloadOf({ id: "E-1", borrowerId: "B-1", at: start, kind, loanId: null, conversationId: null, body }));
    expect(told).toMatchObject({ type, data: { eventId: "E-1", ...body } });
    const { components } = openApi("0", false) as { components: { schemas: { Event: { properties: { type: { description: string } } } } } };
    expect(components.schemas.Event.properties.type.description.split(/[:,] /)).toContain(type);
  }); // prettier-ignore

  test("too long for a webhook is told by its ids alone", () => {
    const body = payloadOf({
      id: "E-1", borrowerId: "B-1", at: start, kind: "disputed", loanId: "L-1", conversationId: null, body: { kind: "other", detail: "x".repeat(30_000) },
    }); // prettier-ignore
    expect(JSON.parse(body)).toMatchObject({ type: "dispute.opened", data: { eventId: "E-1", isShortened: true } });
  });
});

describe("a delivery that fails", () => {
  test("is tried ten times over three days under one id, then laid aside, and replayed when somebody asks", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    answer = { status: 500 };
    for (const wait of [0, ...waitsMs]) {
      machine += wait;
      const before = heardFrom("opt_out.created").length;
      if (before > 0) {
        machine -= 1;
        await sender.run();
        expect(heardFrom("opt_out.created")).toHaveLength(before);
        machine += 1;
      }
      await sender.run();
      expect(heardFrom("opt_out.created")).toHaveLength(before + 1);
    }
    const dead = await deliveries.list(url, { status: "dead", limit: 10 });
    expect(dead).toMatchObject([{ attempts: 10, lastError: "answered 500" }]);
    expect(new Set(heardFrom("opt_out.created").map(({ id }) => id)).size).toBe(1);
    machine += 90_000_000;
    expect(await sender.run()).toBe(0);
    answer = { status: 200 };
    expect(await deliveries.replay(url, { status: "dead" }, machine)).toBe(1);
    await sender.run();
    expect(await deliveries.list(url, { status: "dead", limit: 10 })).toEqual([]);
    const last = heardFrom("opt_out.created").at(-1)!;
    expect(last.id).toBe(dead[0]!.event.id);
  }, 20_000);

  test("to an address that forwards is not followed", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    answer = { status: 302, headers: { location: "http://127.0.0.1:9/" } };
    await sender.run();
    expect(await deliveries.list(url, { status: "waiting", limit: 10 })).toMatchObject([{ attempts: 1, lastError: "answered 302" }]);
  });

  test("waits as long as the receiver asks", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    answer = { status: 429, headers: { "retry-after": "600" } };
    await sender.run();
    const [waiting] = await deliveries.list(url, { status: "waiting", limit: 10 });
    expect(waiting!.nextTryAt).toBe(machine + 600_000);
  });

  test("with 410 ends all deliveries until somebody lets them go on; nothing is lost", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    answer = { status: 410 };
    await sender.run();
    expect(await sender.state()).toMatchObject({ isDisabled: true });
    await houseOn(record).turn.handleInbound(sms("person"));
    const before = got.length;
    await sender.run();
    expect(got).toHaveLength(before);
    answer = { status: 200 };
    await sender.enable();
    await sender.run();
    expect(heardFrom("handoff.opened")).toHaveLength(1);
  });

  test("of a process that died is taken up by the next", async () => {
    const sender = senderTo();
    await sender.run();
    await houseOn(record).turn.handleInbound(sms("stop"));
    await deliveries.collect(url, ["opted_out"], start - 1, machine);
    expect(await deliveries.claim(url, machine, 90_000, 10)).toHaveLength(1);
    await sender.run();
    expect(heardFrom("opt_out.created")).toHaveLength(0);
    machine += 90_001;
    await sender.run();
    expect(heardFrom("opt_out.created")).toHaveLength(1);
  });
});

describe("the way out", () => {
  test("never leads inside, however the address is written", () => {
    const inside = [
      "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
      "fc00::1", "fd12::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "0:0:0:0:0:ffff:7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1", "2001:db8::1", "localhost", "",
    ]; // prettier-ignore
    expect(inside.filter(isPublicAddress)).toEqual([]);
    const outside = ["93.184.216.34", "172.32.0.1", "172.15.0.1", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"];
    expect(outside.filter((address) => !isPublicAddress(address))).toEqual([]);
  });
  test("refuses a name of our own machine, and plain http, before a byte is sent", async () => {
    const options = { mayBePrivate: false, signal: ending.signal };
    for (const inside of ["https://localhost/x", "https://127.0.0.1:1/x", "https://[::1]/x", "https://[::ffff:10.0.0.1]/x", "https://2130706433/", "https://0x7f.1/", url])
      expect(await post(new URL(inside), {}, "{}", options)).toMatchObject({ outcome: "failed", error: expect.stringMatching(/public internet|only https/) as unknown });
    expect(got).toEqual([]);
  }); // prettier-ignore
  test("is tried within the hours of the standard, a tenth later at most", () => {
    expect(waitsMs.reduce((sum, wait) => sum + wait, 0)).toBe((75 * 60 + 35) * 60_000 + 5_000);
    for (const [index, wait] of waitsMs.entries()) expect(waitAfter(index + 1, 0.999)! / wait).toBeLessThanOrEqual(1.1);
    expect(waitAfter(10, 0)).toBeNull();
  });
});
