// Promises of the demo book to whoever opens the desk: work of every kind is there, made by borrowers' own words.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CasePage, CaseView } from "../../bot/console/wire.ts";
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

test("a hold that stops a loan's days stops them in the brief too: one count of days past due wherever an agent looks", async () => {
  const link = await fetch(house.signInLink!, { redirect: "manual" });
  const headers = { cookie: link.headers.getSetCookie()[0]!.split(";")[0]! };
  const get = async <T>(path: string): Promise<T> =>
    (await fetch(`${house.publicBaseUrl}/console/api${path}`, { headers })).json() as Promise<T>;
  const { items } = await get<CasePage>("/cases?status=waiting");
  const days = await Promise.all(
    items.map(async ({ handoffId }) => {
      const { brief, account } = await get<CaseView>(`/cases/${handoffId}`);
      return [brief.loan?.daysPastDue, account.loans.find(({ loanId }) => loanId === brief.loan?.id)?.daysPastDue];
    }),
  );
  expect(days.some(([brief]) => brief !== undefined && brief > 0)).toBe(true);
  for (const [brief, account] of days) expect(brief).toBe(account);
});
