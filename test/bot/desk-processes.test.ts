// Promises of two processes at one database: who types at one is seen at the other at once, and what is written through one is heard at the other.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../bot/config.ts";
import type { CaseView } from "../../bot/console/wire.ts";
import { openHouse, type House } from "../../bot/main.ts";
import { eventually, openDeskTest, type DeskTestHouse } from "./desk-house.ts";
import { accountSid, authToken, number } from "./outside.ts";

let first: DeskTestHouse;
let second: House;
let folder: string;
beforeAll(async () => {
  first = await openDeskTest();
  folder = mkdtempSync(join(tmpdir(), "duecourse-second-"));
  const settings = {
    PORT: "0", DATA_DIR: join(folder, "data"), DATABASE_URL: first.house.config.databaseUrl!, API_TOKEN: "a-token-for-tests", SANDBOX_BOOK: "empty", SANDBOX_NOW: "2026-03-11T13:00:00-04:00",
    TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_SMS_FROM: number, TWILIO_API_BASE_URL: first.carrier.base,
  }; // prettier-ignore
  second = await openHouse(readConfig(settings, folder), () => undefined);
  await first.says("B-1", "can i talk to a person please");
  await eventually(async () => expect((await first.caseOf("B-1")).row.status).toBe("waiting"));
}, 120_000);
afterAll(async () => {
  await second?.close();
  await first?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("who types at one is seen at the other at once, and what a borrower writes to one is heard at the other", async () => {
  const { row } = await first.caseOf("B-1");
  const ending = new AbortController();
  let heard = "";
  const headers = { cookie: first.cookieOf("luis") };
  const over = (async () => {
    const answer = await fetch(`${second.publicBaseUrl}/console/api/live`, { headers, signal: ending.signal });
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) heard += piece;
  })().catch(() => undefined);
  await eventually(() => expect(heard).toContain("retry:"));
  // Somebody types on: a machine may be too slow to look while one letter counts.
  await eventually(async () => {
    await first.post("chen", `/cases/${row.handoffId}/presence`, { typing: true });
    // Sooner than the look every fifteen seconds that happens without any news.
    await eventually(() => expect(heard).toContain(`event: presence\ndata: {"handoffId":"${row.handoffId}"}`), 10_000);
    const view = (await (await fetch(`${second.publicBaseUrl}/console/api/cases/${row.handoffId}`, { headers })).json()) as CaseView;
    expect(view.row.viewers).toEqual([{ id: "U-chen", fullName: "陈敏", typing: true }]);
  });
  heard = "";
  await first.says("B-1", "hello, are you there?");
  await eventually(() => expect(heard).toContain('"borrowerId":"B-1"'), 10_000);
  ending.abort();
  await over;
});

test("a colleague at the other is listed as present, with what they hold", async () => {
  const { row } = await first.caseOf("B-1");
  await first.post("luis", `/cases/${row.handoffId}/claim`, {});
  await first.post("luis", `/cases/${row.handoffId}/presence`, {});
  const headers = { cookie: first.cookieOf("chen") };
  const answer = await fetch(`${second.publicBaseUrl}/console/api/colleagues`, { headers });
  const { items } = (await answer.json()) as { items: { id: string; held: number; isPresent: boolean }[] };
  expect(items.find(({ id }) => id === "U-luis")).toMatchObject({ held: 1, isPresent: true, role: "agent", capacity: 8 });
  expect(items.find(({ id }) => id === "U-ines")).toBeUndefined();
});
