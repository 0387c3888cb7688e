// Knows what the sandbox promises a newcomer: a full book, phones that work, faults that harm nobody, a page for this machine only.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { request } from "node:http";
import type { MoveSummary, PersonDetail, PersonRow, SandboxState } from "../../bot/sandbox/page-wire.ts";
import { parseChat } from "../../dialogs/chat-file.ts";
import { eventually } from "./outside.ts";
import { openWholeHouse, type WholeHouse } from "./whole-house.ts";

let house: WholeHouse;
let base: string;

beforeAll(async () => {
  house = await openWholeHouse();
  base = house.publicBaseUrl;
}, 90_000);
afterAll(() => house?.close());

const get = async <T>(path: string): Promise<T> => (await fetch(`${base}/sandbox/api/${path}`)).json() as Promise<T>;
const post = async <T>(path: string, body: unknown): Promise<T> => {
  const answer = await fetch(`${base}/sandbox/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json() as Promise<T>;
};
const person = (id: string): Promise<PersonDetail> => get(`people/${id}`);
const fromUs = async (id: string): Promise<string[]> => (await person(id)).thread.filter((b) => b.from === "us").map((b) => b.text);
const noFaults = { down: false, slow: false, duplicate: false, timeoutAfterAccept: false, ownKeywords: false };

test("the page's way to the desk signs in once, and only its own page may ask for it", async () => {
  const ask = (origin: string) => fetch(`${base}/sandbox/api/desk`, { method: "POST", redirect: "manual", headers: { origin } });
  const link = (await ask(base)).headers.get("location")!;
  expect(link).toMatch(/\/console\/link\/[\w-]{20,}$/);
  const signsIn = async () => (await fetch(link, { redirect: "manual" })).headers.get("set-cookie");
  expect([await signsIn(), await signsIn()]).toEqual([expect.stringMatching(/HttpOnly/i), null]);
  expect((await ask("https://elsewhere.test")).status).toBe(403);
  // A form's own post: the page tells no referrer, so the browser says "null". From elsewhere it says so too, and where it came from.
  const form = async (site: string) =>
    (await fetch(`${base}/sandbox/api/desk`, { method: "POST", redirect: "manual", headers: { origin: "null", "sec-fetch-site": site } }))
      .status;
  expect([await form("same-origin"), await form("cross-site"), await form("same-site")]).toEqual([303, 403, 403]);
});

describe("the book", () => {
  test("holds sixty loans in every stage and three languages, some phones verified and some not", async () => {
    const { items, more } = await get<{ items: PersonRow[]; more: boolean }>("people?search=");
    expect([items.length, more, (await get<SandboxState>("state")).loans]).toEqual([57, false, 60]);
    const stages = new Set(items.map((p) => p.stage));
    for (const stage of ["notice", "payment_tracking", "grace", "early", "phone", "early_repayment_notice", "legal_review", "placement"])
      expect(stages).toContain(stage);
    for (const language of ["en", "es", "zh"] as const) expect(items.filter((p) => p.language === language).length).toBeGreaterThan(12);
    const verified = items.filter((p) => p.isVerified).length;
    expect(verified).toBeGreaterThan(30);
    expect(items.length - verified).toBeGreaterThan(12);
    expect(new Set(items.map((p) => p.phone)).size).toBe(57);
  });

  test("has promises that run and promises that were broken, and loans on hold", async () => {
    const { items } = await get<{ items: PersonRow[] }>("people?search=");
    const details = await Promise.all(items.map((p) => person(p.id)));
    const statuses = details.flatMap((d) => d.promises.map((p) => p.status));
    expect([...new Set(statuses)].toSorted()).toEqual(["broken", "running"]);
    expect(details.flatMap((d) => d.holds.map((h) => h.reason)).toSorted()).toEqual(["already_paid", "bereavement", "crisis", "dispute", "dispute", "hardship", "hardship"]); // prettier-ignore
    const parties = new Set(details.flatMap((d) => d.loans.map((l) => l.party)));
    const currencies = new Set(details.flatMap((d) => d.loans.map((l) => l.currency)));
    expect([[...parties].toSorted(), [...currencies].toSorted()]).toEqual([["first", "third"], ["CNY", "MXN", "USD"]]); // prettier-ignore
  });

  test("is searched by name and by id", async () => {
    expect((await get<{ items: PersonRow[] }>("people?search=okafor")).items.map((p) => p.id)).toEqual(["B-1002"]);
    expect((await get<{ items: PersonRow[] }>(`people?search=${encodeURIComponent("王丽")}`)).items.map((p) => p.id)).toEqual(["B-1041"]);
  });
});

describe("a phone", () => {
  beforeEach(() => post("faults", noFaults));

  test("writes through the carrier and gets its answer", async () => {
    expect(await post("people/B-1002/sms", { text: "how much do I owe?" })).toMatchObject({ status: 200 });
    const { thread, timeline } = await person("B-1002");
    expect(thread.map((b) => b.from)).toEqual(["borrower", "us"]);
    expect(thread[1]!.text).toMatch(/\d+\.\d\d USD/);
    expect(thread[1]!.segments).toBeGreaterThan(0);
    expect(timeline.map((item) => item.kind)).toEqual(expect.arrayContaining(["heard", "said", "sent"]));
    expect(await eventually(async () => (await person("B-1002")).thread[1]!.status, (status) => status === "delivered")).toBe("delivered"); // prettier-ignore
  });

  test("gets one answer when every webhook comes twice", async () => {
    await post("faults", { duplicate: true });
    await post("people/B-1041/sms", { text: "我欠多少？" });
    expect(await fromUs("B-1041")).toHaveLength(1);
  });

  test("gets one answer when the carrier took it and its own answer was lost", async () => {
    await post("faults", { timeoutAfterAccept: true });
    await post("people/B-1007/sms", { text: "how much do I owe?" });
    expect(await fromUs("B-1007")).toHaveLength(1);
    await post("faults", noFaults);
    await post("people/B-1007/sms", { text: "thank you" });
    const timeline = await eventually(async () => (await person("B-1007")).timeline.filter((item) => item.kind === "sent"), (all) => all.length > 0); // prettier-ignore
    expect(timeline.length).toBeGreaterThan(0);
    expect((await fromUs("B-1007")).filter((text) => /\d+\.\d\d USD is past due/.test(text))).toHaveLength(1);
  });

  test("gets its answer late when the carrier was down, and once", async () => {
    await post("faults", { down: true });
    const written = post("people/B-1009/sms", { text: "how much do I owe?" });
    await eventually(() => person("B-1009"), (d) => d.timeline.some((item) => item.kind === "said")); // prettier-ignore
    expect(await fromUs("B-1009")).toEqual([]);
    await post("faults", noFaults);
    await written;
    expect(await eventually(() => fromUs("B-1009"), (all) => all.length > 0)).toHaveLength(1); // prettier-ignore
  });

  test("that the carrier has told STOP hears nothing more from us", async () => {
    await post("faults", { ownKeywords: true });
    await post("people/B-1023/sms", { text: "STOP" });
    const { thread, timeline } = await person("B-1023");
    expect(thread.map((b) => b.text)).toEqual(["STOP", "You have successfully been unsubscribed."]);
    expect(timeline.map((item) => item.kind)).toContain("opted_out");
  });

  test("has a talk that is saved as a golden conversation", async () => {
    await post("people/B-1013/sms", { text: "I can pay on friday" });
    const answer = await fetch(`${base}/sandbox/api/people/B-1013/talk.chat`);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="B-1013.chat"');
    const words = await answer.text();
    const chat = parseChat(words);
    expect(chat.talk.map((line) => line.who).filter((who) => who !== "effect")).toEqual(["borrower", "bot"]);
    expect(chat.talk[0]!.text).toBe("I can pay on friday");
    expect(words).not.toMatch(/Olivia|Grant|\+1202/);
    expect((await fetch(`${base}/sandbox/api/people/B-1057/talk.chat`)).status).toBe(404);
  });

  test("has a call that is saved as well, with its keys, and said again word for word by a replay", async () => {
    const { proof } = await person("B-1008");
    const { sid } = await post<{ sid: string }>("people/B-1008/calls", {});
    for (const keys of ["1", proof.birthDateKeys, proof.idLast4, "3"]) await post("people/B-1008/calls/act", { do: "press", sid, keys });
    await post("people/B-1008/calls/act", { do: "stayQuiet", sid });
    const words = await (await fetch(`${base}/sandbox/api/people/B-1008/talk.chat?channel=voice`)).text();
    expect(words).not.toContain(proof.idLast4);
    const chat = parseChat(words);
    expect(chat.talk.map(({ who }) => who).filter((who) => who !== "effect" && who !== "bot")).toEqual([
      "call",
      "keys",
      "keys",
      "keys",
      "keys",
      "silence",
    ]);
    expect(chat.title.join(" ")).not.toMatch(/replay/i);
    expect(chat.talk.filter(({ who }) => who === "bot").at(-2)!.text).toMatch(/dollars/);
    expect((await fetch(`${base}/sandbox/api/people/B-1008/talk.chat?channel=wechat`)).status).toBe(404);
  });
});

describe("the clock", () => {
  test("tells what happened on the way, and a payment clears what it pays", async () => {
    const state = await get<SandboxState>("state");
    const moved = await post<MoveSummary>("clock", { minutes: 1440 });
    expect(Date.parse(moved.to) - Date.parse(state.now)).toBe(86_400_000);
    expect(moved.summary).toMatch(/^\d+ messages sent/);
    expect(moved.counts["sent"]).toBeGreaterThan(5);
    const { items } = await get<{ items: PersonRow[] }>("people?search=");
    expect(items.filter((p) => p.last?.from === "us").length).toBeGreaterThan(5);
    const [loan] = (await person("B-1002")).loans;
    await post("payments", { loanId: loan!.loanId, amount: loan!.pastDue.total });
    expect((await person("B-1002")).loans[0]).toMatchObject({ daysPastDue: 0, pastDue: { total: "0.00" } });
  });

  test("goes from one event to the next, and never back", async () => {
    const { nextEventAt, now } = await get<SandboxState>("state");
    expect(nextEventAt).not.toBeNull();
    const moved = await post<MoveSummary>("clock", { nextEvent: true });
    expect(Date.parse(moved.to)).toBe(Math.max(Date.parse(nextEventAt!), Date.parse(now)));
    expect(await post("clock", { to: "2026-01-01T00:00:00Z" })).toMatchObject({ status: 409, code: "clock_goes_forward" });
    expect(await post("clock", { minutes: -1 })).toMatchObject({ status: 422 });
  });
});

describe("the page", () => {
  test("comes whole from this machine under a strict policy", async () => {
    const answer = await fetch(`${base}/sandbox/`);
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    const html = await answer.text();
    const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]!);
    expect(parts).toHaveLength(3);
    for (const part of parts) expect((await fetch(base + part)).status).toBe(200);
    expect(html.match(/https?:\/\/(?!www\.w3\.org)/)).toBeNull();
    expect((await fetch(`${base}/sandbox`, { redirect: "manual" })).headers.get("location")).toBe("/sandbox/");
  });

  test("is told of changes as they come", async () => {
    const leave = new AbortController();
    const stream = await fetch(`${base}/sandbox/events`, { signal: leave.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await post("faults", { slow: false });
    expect((await reader.read()).value).toContain("event: changed");
    leave.abort();
  });

  test("answers only to a name of this machine and only to itself", async () => {
    const { port } = new URL(base);
    const status = (headers: Record<string, string>, method = "POST"): Promise<number> =>
      new Promise((resolve, reject) => {
        const asked = request(
          { host: "127.0.0.1", port, path: "/sandbox/api/faults", method, headers: { "content-type": "application/json", ...headers } },
          (res) => {
            res.resume();
            resolve(res.statusCode!);
          },
        );
        asked.on("error", reject);
        asked.end("{}");
      });
    expect(await status({ host: `127.0.0.1:${port}` })).toBe(200);
    expect(await status({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(200);
    expect(await status({ host: "evil.example" })).toBe(403);
    expect(await status({ host: `127.0.0.1:${port}`, origin: "https://evil.example" })).toBe(403);
    expect(await status({ host: `127.0.0.1:${port}`, origin: "null" })).toBe(403);
    expect(await status({ host: `127.0.0.1:${port}`, "sec-fetch-site": "cross-site" })).toBe(403);
  });
});
