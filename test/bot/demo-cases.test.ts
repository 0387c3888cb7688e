// Promises of the demo book to whoever opens the desk: work of every kind is there, made by borrowers' own words.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openWholeHouse, type WholeHouse } from "./whole-house.ts";

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
}, 90_000);
afterAll(() => house?.close());

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
