// Promises about answers that come after their turn in the web chat: they wait for the page, are given until it has shown them, and to nobody else.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { takeWaiting, webChannel } from "../../bot/channels/web/channel.ts";
import { answersRoute } from "../../bot/web-chat/answers.ts";
import type { HttpRequest } from "../../bot/http.ts";
import { createOutbox } from "../../bot/outbox.ts";
import type { OpenRecord } from "../../bot/record.ts";
import { houseOn, start } from "./house.ts";
import { scratchRecord } from "./scratch-record.ts";

let record: OpenRecord;
beforeAll(async () => {
  record = await scratchRecord();
});
afterAll(() => record.close());

const me = "3f0c2a10-1b2c-4d5e-8f90-aabbccddeeff";
const theirs = `webchat:${me}`;

/** A visitor asks for a person, who takes the case and writes. */
async function answered(words: string): Promise<void> {
  const { turn, ports, clock } = houseOn(record);
  await turn.handleInbound({ channel: "web", theirs, ours: "duecourse", externalId: `webchat:${words}`, text: "person", reply: "inline" });
  const [handoff] = (await record.store.listHandoffs({})).items;
  await turn.runDesk(handoff!.id, { act: "claim", agent: "U-1" }, `claim ${words}`);
  expect(await turn.runDesk(handoff!.id, { act: "reply", agent: "U-1", text: words }, `reply ${words}`)).toMatchObject({ outcome: "done" });
  const outbox = createOutbox({
    store: record.store, clock, channels: { web: webChannel() }, lender: ports.lender, statementOf: ports.statementOf, mayContact: ports.mayContact,
    onOptedOut: async () => undefined, onOutdated: async () => undefined,
  }); // prettier-ignore
  expect(await outbox.drain(100)).toMatchObject({ failed: 0 });
} // prettier-ignore
const statusOf = async (id: string): Promise<string | undefined> =>
  (await record.store.messages(`web:${theirs}|duecourse`, {})).items.find((one) => one.id === id)?.status;

const ask = async (body: unknown, more: Partial<HttpRequest> = {}) => {
  const route = answersRoute({ store: record.store, now: () => start, hasAppId: false, onShown: () => undefined });
  const reply = await route.handle({
    method: "POST", url: "/chat/answers", path: "/chat/answers", query: new URLSearchParams(), params: {}, headers: { host: "127.0.0.1:8080" }, rawBody: Buffer.from(JSON.stringify(body)),
    stream: null, remoteAddress: "127.0.0.1", signal: new AbortController().signal, ...more,
  }); // prettier-ignore
  return JSON.parse(reply.body as string) as { items: { id: string; text: string }[] };
}; // prettier-ignore

test("a person's words wait for the page, are given again until it has shown them, and are then delivered", async () => {
  await answered("Let me look at that for you.");
  const { items } = await ask({ me });
  expect(items).toEqual([expect.objectContaining({ text: "Let me look at that for you.", by: "agent" })]);
  expect(await statusOf(items[0]!.id)).toBe("sent");
  expect((await ask({ me })).items.length).toBe(1);
  expect((await ask({ me, shown: [items[0]!.id] })).items).toEqual([]);
  expect(await statusOf(items[0]!.id)).toBe("delivered");
  expect((await ask({ me })).items).toEqual([]);
});

test("nobody else gets them, or says that they were shown", async () => {
  await answered("Your second answer.");
  const other = "99999999-1b2c-4d5e-8f90-aabbccddeeff";
  const [mine] = await takeWaiting(record.store, theirs, "duecourse", [], start);
  expect((await ask({ me: other, shown: [mine!.id] })).items).toEqual([]);
  expect(await statusOf(mine!.id)).toBe("sent");
  for (const bad of [{}, { me: "visitor-1" }, { me: 7 }, [], null, { me: `${me}|duecourse` }]) await expect(ask(bad)).rejects.toMatchObject({ status: 422 });
  await expect(ask({ me }, { remoteAddress: "203.0.113.9" })).rejects.toMatchObject({ status: 403 });
  await expect(ask({ me }, { headers: { host: "127.0.0.1:8080", origin: "https://evil.example" } })).rejects.toMatchObject({ status: 403 });
}); // prettier-ignore

test("an app that takes answers only with its own request is said so", async () => {
  const message = { theirs: "msteams:29:abc", ours: "duecourse", body: "x", messageId: "M-1" };
  expect(await webChannel().send(message)).toMatchObject({ outcome: "failed", errorCode: "no_push" });
});
