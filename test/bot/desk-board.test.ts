// Promises of the board: a day that is over is counted once and tells the same as while it was going on, in every grouping.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Board, CasePage, Lending } from "../../bot/console/wire.ts";
import { eventually, openDeskTest, type DeskTestHouse } from "./desk-house.ts";

let at: DeskTestHouse;
beforeAll(async () => {
  at = await openDeskTest();
  await at.says("B-1", "can i talk to a person please");
  await at.says("B-2", "quiero hablar con una persona");
  await eventually(async () => expect((await at.get<CasePage>("luis", "/cases?status=waiting")).items).toHaveLength(2));
  await at.post("luis", `/cases/${(await at.caseOf("B-1")).row.handoffId}/claim`, {});
}, 120_000);
afterAll(() => at?.close());

const span = "from=2026-03-10T12:00:00Z&to=2026-03-11T23:00:00Z";
const groupsOf = async (by: string): Promise<Record<string, (number | null)[]>> => {
  const board = await at.get<Board>("dana", `/board?by=${by}&${span}`);
  return Object.fromEntries(board.tables[0]!.rows.map(({ label, values }) => [label, values]));
};
const figuresOf = async (): Promise<Record<string, number>> => {
  const { now } = await at.get<Board>("dana", `/board?${span}`);
  return Object.fromEntries(
    now.filter(({ label }) => !/^Cases|^Oldest|^Cured|^Rolled/.test(label)).map(({ label, value }) => [label, value]),
  );
};

test("a day that is over tells what it told while it was going on, and is not counted twice", async () => {
  const groups = async () => ({ channel: await groupsOf("channel"), language: await groupsOf("language"), stage: await groupsOf("stage") });
  const before = { figures: await figuresOf(), ...(await groups()) };
  expect(before.figures).toMatchObject({ "Borrowers who wrote": 2, "Handled without a person": 0, "Median time to a person": 0 });
  expect(before.channel["sms"]!.slice(0, 2)).toEqual([2, 2]);
  expect(Object.keys(before.language).toSorted()).toEqual(["en", "es"]);
  expect(Object.keys(before.stage)).not.toContain("none");
  await fetch(`${at.base}/v1/sandbox/clock`, {
    method: "POST",
    headers: { authorization: "Bearer a-token-for-tests", "content-type": "application/json" },
    body: JSON.stringify({ now: "2026-03-12T09:00:00-04:00" }),
  });
  // What the clock itself did in the evening belongs to that day as well: the same is asked twice of the day that is over.
  const [after, again] = [
    { figures: await figuresOf(), ...(await groups()) },
    { figures: await figuresOf(), ...(await groups()) },
  ];
  expect(again).toEqual(after);
  expect(after.figures["Borrowers who wrote"]).toBe(2);
  expect(after.channel["sms"]![0]).toBe(2);
  expect(Object.keys(after.language).toSorted()).toEqual(["en", "es"]);
  expect(Object.values(after.stage).reduce((sum, [heard]) => sum + heard!, 0)).toBe(2);
  const counted = await at.pool.query<{ day: string }>("", "SELECT day FROM board_days WHERE day = '2026-03-11'");
  expect(counted).toHaveLength(1);
}, 60_000);

test("the feedback to lending is shown by group, to those who see the board", async () => {
  const lending = await at.get<Lending>("ines", "/board/lending");
  const product = Object.fromEntries(lending.rows.filter(([group]) => group === "product").map((row) => [row[1], row[3]]));
  expect(product).toEqual({ car: 1, personal: 2 });
  expect((await at.ask("luis", "/board/lending")).status).toBe(403);
});
