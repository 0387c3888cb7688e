// Knows that the house ends in time whatever its carrier does, and goes on afterwards. Refuses the network beyond loopback.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { accountSid, authToken, eventually, number, text } from "./outside.ts";
import { apiToken, openWholeHouse } from "./whole-house.ts";

let silent: Server;
let asked = 0;
beforeAll(async () => {
  // Takes every request and answers none.
  silent = createServer(() => void asked++);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

test("a carrier that does not answer keeps neither the end nor the clock waiting", async () => {
  const house = await openWholeHouse({
    SANDBOX_BOOK: "empty", TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_SMS_FROM: number, TWILIO_API_BASE_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
  }); // prettier-ignore
  expect((await text(house.publicBaseUrl, "+12025550111", "hello")).status).toBe(200);
  await eventually(() => asked, (count) => count > 0); // prettier-ignore
  const moving = fetch(`${house.publicBaseUrl}/v1/sandbox/clock`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
    body: JSON.stringify({ now: "2026-06-11T13:00:00-04:00" }),
  }).then((answer) => answer.status, () => 0); // prettier-ignore
  await new Promise((resolve) => setImmediate(resolve));
  const began = performance.now();
  await house.close();
  expect(performance.now() - began).toBeLessThan(3_300);
  expect(await moving).not.toBe(200);
}, 60_000);
