// Promises of the board, its file and the live line to somebody bound to a portfolio: what is told is theirs, to the last count and id.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Board, CasePage, Lending } from "../../bot/console/wire.ts";
import { eventually, openDeskTest, type DeskTestHouse } from "./desk-house.ts";

let at: DeskTestHouse;
beforeAll(async () => {
  at = await openDeskTest();
  await at.says("B-1", "can i talk to a person please");
  await at.says("B-2", "quiero hablar con una persona");
  await at.says("B-3", "can i talk to a person please");
  await eventually(async () => expect((await at.get<CasePage>("luis", "/cases?status=waiting")).items).toHaveLength(3));
  expect((await at.post("omar", "/people/U-ines", { portfolios: ["car"] })).status).toBe(200);
  expect((await at.post("omar", "/people/U-chen", { portfolios: ["car"] })).status).toBe(200);
  await at.signIn("ines");
  await at.signIn("chen");
}, 120_000);
afterAll(() => at?.close());

const span = "from=2026-03-10T12:00:00Z&to=2026-03-11T23:00:00Z";
type Looked = { figures: Record<string, number>; groups: Record<string, Record<string, number>> };
async function look(who: string): Promise<Looked> {
  const found: Looked = { figures: {}, groups: {} };
  for (const by of ["channel", "language", "stage"]) {
    const board = await at.get<Board>(who, `/board?by=${by}&${span}`);
    found.figures = Object.fromEntries(board.now.map(({ label, value }) => [label, value]));
    found.groups[by] = Object.fromEntries(board.tables[0]!.rows.map(({ label, values }) => [label, values[0]!]));
  }
  return found;
}
const day = (now: string): Promise<Response> =>
  fetch(`${at.base}/v1/sandbox/clock`, {
    method: "POST",
    headers: { authorization: "Bearer a-token-for-tests", "content-type": "application/json" },
    body: JSON.stringify({ now }),
  });

test("the board, while the day goes on and when it is over, counts the borrowers of their portfolio and no other", async () => {
  for (const isOver of [false, true]) {
    if (isOver) await day("2026-03-12T09:00:00-04:00");
    const [whole, theirs] = [await look("dana"), await look("ines")];
    expect(whole.figures).toMatchObject({ "Cases waiting": 3, "Borrowers who wrote": 3 });
    expect(theirs.figures).toMatchObject({ "Cases waiting": 1, "Borrowers who wrote": 1 });
    expect(whole.groups["channel"]).toMatchObject({ sms: 3 });
    expect(theirs.groups["channel"]).toMatchObject({ sms: 1 });
    expect(theirs.groups["language"]).toEqual({ es: 1 });
    if (!isOver) expect(Object.values(theirs.groups["stage"]!).reduce((sum, one) => sum + one, 0)).toBe(1);
  }
  const csv = await fetch(`${at.base}/console/api/board?${span}&format=csv`, { headers: { cookie: at.cookieOf("ines") } });
  expect(await csv.text()).toContain("Borrowers who wrote,1,");
}, 60_000);

test("the stages of a day that is over are counted ahead of any look, once", async () => {
  await eventually(async () => {
    const { groups } = await look("dana");
    expect(Object.values(groups["stage"]!).reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(Object.keys(groups["stage"]!)).not.toContain("unknown");
  });
  const theirs = await look("ines");
  expect(Object.values(theirs.groups["stage"]!).reduce((sum, one) => sum + one, 0)).toBe(1);
  const left = await at.pool.query<{ borrower_id: string }>("", "SELECT borrower_id FROM board_stages WHERE day = '2026-03-11'");
  expect(left).toEqual([]);
}, 60_000);

test("the feedback to lending tells of their loans", async () => {
  const products = async (who: string): Promise<unknown[]> =>
    (await at.get<Lending>(who, "/board/lending")).rows.filter(([group]) => group === "product").map((row) => row[1]);
  expect(await products("ines")).toEqual(["car"]);
  expect(await products("dana")).toEqual(["car", "personal"]);
});

test("what wordings do to whole arms is for those who may see experiments", async () => {
  expect((await at.ask("omar", "/board?by=arm")).status).toBe(403);
  expect((await at.ask("ines", "/board?by=arm")).status).toBe(200);
});

test("the live line tells of their cases, lines and lookers, and not of the ids of others, also after a broken line", async () => {
  const other = (await at.caseOf("B-1")).row.handoffId;
  const theirs = (await at.caseOf("B-2")).row.handoffId;
  const ending = new AbortController();
  const heard = async (who: string, after?: string): Promise<{ text: () => string }> => {
    let text = "";
    const answer = await fetch(`${at.base}/console/api/live`, {
      headers: { cookie: at.cookieOf(who), ...(after === undefined ? {} : { "last-event-id": after }) },
      signal: ending.signal,
    });
    void (async () => {
      for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) text += piece;
    })().catch(() => undefined);
    await eventually(() => expect(text).toContain("event: queue"));
    return { text: () => text };
  };
  const [chen, luis] = [await heard("chen"), await heard("luis")];
  await at.post("luis", `/cases/${other}/note`, { text: "a note nobody else should hear of" });
  await at.post("luis", `/cases/${other}/presence`, { typing: true });
  await at.post("luis", `/cases/${theirs}/note`, { text: "a note for the car desk" });
  await at.post("luis", `/cases/${theirs}/presence`, { typing: true });
  await eventually(() => {
    expect(luis.text()).toContain(other);
    expect(chen.text()).toMatch(new RegExp(`event: presence\\ndata: \\{"handoffId":"${theirs}"\\}`));
    expect(chen.text()).toContain(`"handoffId":"${theirs}","borrowerId":"B-2"`);
  });
  expect(chen.text()).not.toContain(other);
  expect(chen.text()).not.toContain('"B-1"');
  const first = /id: (\S+)\nevent: case\ndata: [^\n]*B-1/.exec(luis.text())![1]!;
  await at.post("luis", `/cases/${other}/note`, { text: "another" });
  await at.post("luis", `/cases/${theirs}/note`, { text: "another" });
  const again = await heard("chen", first);
  await eventually(() => expect(again.text()).toContain('"B-2"'));
  expect(again.text()).not.toContain('"B-1"');
  ending.abort();
}, 30_000);
