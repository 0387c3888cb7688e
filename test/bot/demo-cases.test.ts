// Promises of the demo book to whoever opens the desk: work of every kind is there, made by borrowers' own words.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../bot/config.ts";
import { openHouse, type House } from "../../bot/main.ts";

let folder: string;
let house: House;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duecourse-demo-"));
  house = await openHouse(
    readConfig(
      { PORT: "0", DATA_DIR: join(folder, "data"), API_TOKEN: "a-token-for-tests", SANDBOX_NOW: "2026-03-11T13:00:00-04:00" },
      folder,
    ),
    () => undefined,
  );
}, 90_000);
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("six cases wait, the crisis first, each with the words that brought it", async () => {
  const answer = await fetch(`${house.publicBaseUrl}/v1/handoffs?status=waiting`, {
    headers: { authorization: "Bearer a-token-for-tests" },
  });
  const { items } = (await answer.json()) as { items: { reason: string; brief: { borrowerName: string; lastSaid: string[] } }[] };
  expect(items.map(({ reason, brief }) => [reason, brief.borrowerName])).toEqual([
    ["crisis", "Nguyen Thi Hoa"],
    ["hardship", "周敏"],
    ["dispute", "George Abbott"],
    ["complaint", "Daniel Kowalski"],
    ["witnessed_promise", "Jorge Villarreal"],
    ["asked_for_person", "Carmen Ortega"],
  ]);
  for (const { brief } of items) expect(brief.lastSaid.length).toBeGreaterThan(0);
});
