// Promises about the Bot Framework's door: with an app id nobody is heard without the framework's own token, from anywhere; without one this machine is, and nobody else.
import { expect, test } from "@jest/globals";
import { messagesRoute } from "../../bot/channels/web/messages.ts";
import type { HttpRequest } from "../../bot/http.ts";
import type { Store } from "../../bot/store/store.ts";

const activity = { type: "message", id: "1", channelId: "msteams", serviceUrl: "https://evil.example", from: { id: "u" }, recipient: { id: "b" }, conversation: { id: "c" }, text: "how much do I owe?" }; // prettier-ignore
let heard = 0;
const house = {
  turn: { handleInbound: () => Promise.reject(new Error(`heard ${++heard}`)) },
  store: { readTurn: () => Promise.reject(new Error("asked")) } as unknown as Store,
  now: () => 0,
};
const request = (more: Partial<HttpRequest>): HttpRequest => ({
  method: "POST", url: "/api/messages", path: "/api/messages", query: new URLSearchParams(), params: {}, headers: { host: "127.0.0.1:3978", "content-type": "application/json" },
  rawBody: Buffer.from(JSON.stringify(activity)), stream: null, remoteAddress: "127.0.0.1", signal: new AbortController().signal, ...more,
}); // prettier-ignore

const withApp = messagesRoute({ ...house, botFramework: { appId: "11111111-2222-3333-4444-555555555555", appPassword: "p" } });
const without = messagesRoute({ ...house, botFramework: null });

test.each([
  ["no token, from this machine", {}],
  ["no token, from elsewhere", { remoteAddress: "203.0.113.9", headers: { host: "pay.example", "content-type": "application/json" } }],
  ["a token of nobody's", { headers: { host: "pay.example", "content-type": "application/json", authorization: "Bearer eyJhbGciOiJub25lIn0.e30." } }],
] as const)("with an app id: %s is refused and not heard", async (_what, more) => {
  await expect(withApp.handle(request(more))).rejects.toMatchObject({ status: 401 });
  expect(heard).toBe(0);
}); // prettier-ignore

test.each([
  ["another machine", { remoteAddress: "203.0.113.9" }],
  ["a name that was made to point here", { headers: { host: "rebound.example", "content-type": "application/json" } }],
  ["a page of another site", { headers: { host: "127.0.0.1:3978", origin: "https://evil.example" } }],
  ["a proxy that calls us by our own name", { headers: { host: "127.0.0.1:3978", "x-forwarded-for": "203.0.113.9" } }],
] as const)("without one: %s is refused and not heard", async (_what, more) => {
  await expect(without.handle(request(more))).rejects.toMatchObject({ status: 403 });
  expect(heard).toBe(0);
}); // prettier-ignore
