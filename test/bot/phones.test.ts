// Promises about the sandbox's phone, WeChat and web chat: the whole house over real addresses and signatures, the clock placing calls, windows closing.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallView, PersonDetail, PersonRow, PhoneView, WechatView } from "../../bot/sandbox/page-wire.ts";
import type { CallAct, WechatAct } from "../../bot/sandbox/web/server.ts";
import demo from "../../src/policy/lender-demo.json" with { type: "json" };
import { openWholeHouse, type WholeHouse } from "./whole-house.ts";

let folder: string;
let house: WholeHouse;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duecourse-phones-"));
  writeFileSync(join(folder, "lender.json"), JSON.stringify({ ...demo, name: "Harbor Street", templateIds: { wechat: "TPL-1" } }));
  house = await openWholeHouse({ SANDBOX_NOW: "2026-03-11T09:00:00-04:00", LENDER_FILE: join(folder, "lender.json") });
  base = house.publicBaseUrl;
}, 90_000);
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async <T>(path: string): Promise<T> => (await fetch(`${base}/sandbox/api/${path}`)).json() as Promise<T>;
const post = async <T>(path: string, body: unknown): Promise<T> => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${base}/sandbox/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
};
const people = async (): Promise<PersonRow[]> => (await get<{ items: PersonRow[] }>("people?search=")).items;
const ring = (id: string): Promise<CallView> => post(`people/${id}/calls`, {});
const onCall = async (id: string, act: CallAct): Promise<CallView> => (await post<PhoneView>(`people/${id}/calls/act`, act)).calls.at(-1)!;
const wechat = (id: string, act: WechatAct): Promise<WechatView> => post(`people/${id}/wechat`, act);
const said = (call: CallView): string =>
  call.lines
    .filter((line) => line.who === "system")
    .map((line) => line.text)
    .join(" ");
const lastFromUs = (view: WechatView): WechatView["bubbles"][number] => view.bubbles.findLast((bubble) => bubble.from === "us")!;

describe("the phone", () => {
  test("rings the house, which answers with the language to choose, and hears keys", async () => {
    const call = await ring("B-1003");
    expect([call.state, call.status]).toEqual(["listening", "in-progress"]);
    expect(said(call)).toMatch(/For English, press 1.*Para español, oprima 2.*中文请按3/);
    const next = await onCall("B-1003", { do: "press", sid: call.sid, keys: "1" });
    expect(said(next)).toMatch(/date of birth/);
    expect((await onCall("B-1003", { do: "hangUp", sid: call.sid })).state).toBe("ended");
  });

  test("goes to the people's line by zero, and the caller waits in its room", async () => {
    // Ten in the morning where the team is.
    const call = await ring("B-1006");
    await onCall("B-1006", { do: "press", sid: call.sid, keys: "1" });
    const waiting = await onCall("B-1006", { do: "press", sid: call.sid, keys: "0" });
    expect(waiting.state).toBe("in_conference");
    const { agentCalls } = await get<PhoneView>("people/B-1006/calls");
    const leg = agentCalls.at(-1)!;
    expect(leg.state).toBe("ringing");
    await post("people/B-1006/calls/act", { do: "pickUp", sid: leg.sid, by: "human" });
    const view = await post<PhoneView>("people/B-1006/calls/act", { do: "press", sid: leg.sid, keys: "1" });
    expect(view.agentCalls.at(-1)!.room).toBe(waiting.room);
    expect((await get<PersonDetail>("people/B-1006")).openHandoff).toMatchObject({ status: "held" });
    // What the person says is heard at the other end.
    const spoken = await post<PhoneView>("people/B-1006/calls/act", { do: "say", sid: leg.sid, text: "Good morning.", confidence: 1 });
    expect(said(spoken.calls.at(-1)!)).toMatch(/Good morning\.$/);
    // The person's phone is cut off: the caller is not left in silence, and who says nothing is thanked.
    const cut = await post<PhoneView>("people/B-1006/calls/act", { do: "hangUp", sid: leg.sid });
    expect(said(cut.calls.at(-1)!)).toMatch(/The person is no longer on the line\. To wait for a person, press 1/);
    await onCall("B-1006", { do: "stayQuiet", sid: call.sid });
    const over = await onCall("B-1006", { do: "stayQuiet", sid: call.sid });
    expect(over.state).toBe("ended");
    expect(said(over)).toMatch(/Thank you for your patience/);
  });

  test("is rung by the clock where the ladder wants a call and the borrower agreed to calls; nobody there, a text message follows", async () => {
    await post("clock", { minutes: 8 * 60 });
    const stage = (await people()).filter((person) => person.stage === "phone");
    const rung: string[] = [];
    for (const { id } of stage) {
      const { calls } = await get<PhoneView>(`people/${id}/calls`);
      if (calls.some((call) => call.direction === "in" && call.status === "no-answer")) rung.push(id);
    }
    expect(rung.length).toBeGreaterThan(0);
    for (const id of rung) {
      const { timeline, thread } = await get<PersonDetail>(`people/${id}`);
      expect(timeline.some((item) => item.kind === "call_ended" && item["outcome"] === "no_answer")).toBe(true);
      const texted = thread.some((bubble) => bubble.from === "us");
      expect(texted || timeline.some((item) => item.kind === "withheld" || item.kind === "postponed")).toBe(true);
    }
  });
});

describe("WeChat", () => {
  test("answers in the webhook's own reply, shows the account's keys, and says how long words may be sent", async () => {
    const view = await wechat("B-1041", { do: "write", text: "我欠多少钱？" });
    expect(lastFromUs(view)).toMatchObject({ kind: "passive", text: expect.stringMatching(/￥[\d,]+\.\d\d/) });
    expect(view.menu.map(({ key }) => key)).toEqual(["balance", "promise", "person"]);
    expect(view.window?.left).toBe(5);
  });

  test("takes a promise by words and has it on record", async () => {
    const id = "B-1048";
    await wechat(id, { do: "menu", key: "promise" });
    await wechat(id, { do: "write", text: "下周五" });
    const view = await wechat(id, { do: "write", text: "对" });
    const { promises } = await get<PersonDetail>(`people/${id}`);
    expect([promises.filter((promise) => promise.status === "running").length, lastFromUs(view).text]).toEqual([1, expect.stringMatching(/已登记/)]);
  }); // prettier-ignore

  test("asks for typing when a voice message was not recognised", async () => {
    expect(lastFromUs(await wechat("B-1052", { do: "speak", recognised: "" })).text).toContain("文字");
  });
});

describe("the web chat", () => {
  const activity = (text: string, id: string) => ({
    type: "message", id, channelId: "webchat", deliveryMode: "expectReplies", serviceUrl: base, locale: "en-US", from: { id: "visitor-1" }, recipient: { id: "duecourse" }, conversation: { id: "c1" }, text,
  }); // prettier-ignore
  const tell = async (text: string, id: string, headers: Record<string, string> = {}): Promise<{ status: number; said: string[] }> => {
    const answer = await fetch(`${base}/api/messages`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(activity(text, id)) });
    const body = (await answer.json()) as { activities?: { text: string }[] };
    return { status: answer.status, said: (body.activities ?? []).map((one) => one.text) };
  }; // prettier-ignore

  test("is the same talk: a stranger names an agreement and is asked who they are, before any figure", async () => {
    expect((await tell("hello", "1")).said[0]).toMatch(/agreement number/);
    const asked = (await tell("L-1010", "2")).said[0]!;
    expect(asked).toMatch(/date of birth/);
    expect(asked).not.toMatch(/USD|Kowalski/);
  });
  test("answers a repeated activity once", async () => {
    const first = await tell("what can you do?", "9");
    expect(await tell("what can you do?", "9")).toEqual(first);
  });
  test("takes no activity from another site's page while there is no app id", async () => {
    expect((await tell("hello", "3", { origin: "https://evil.example" })).status).toBe(403);
  });
  test("takes none that a proxy on this machine passes on, whatever name the proxy calls us by", async () => {
    for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) expect((await tell("hello", "4", { [header]: "203.0.113.9" })).status).toBe(403);
  }); // prettier-ignore
  test("has a page of its own", async () => {
    const page = await fetch(`${base}/chat/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("/chat/page.js")]);
    expect((await fetch(`${base}/chat/page.js`)).status).toBe(200);
  });
});
