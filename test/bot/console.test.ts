// Promises of the desk's server: one owner, nothing lost in a race, words that break a rule do not leave, four eyes, no act without its role.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../bot/config.ts";
import type { CasePage, CaseView, Me } from "../../bot/console/wire.ts";
import { openHouse, type House } from "../../bot/main.ts";
import { createDeskStore, type DeskStore } from "../../bot/store/desk-store.ts";
import { createSignIn } from "../../bot/console/sign-in.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { openRecord } from "../../bot/record.ts";
import { accountSid, authToken, listenAsCarrier, number, text } from "./outside.ts";

let folder: string;
let house: House;
let carrier: Awaited<ReturnType<typeof listenAsCarrier>>;
let pool: Pool;
let record: Awaited<ReturnType<typeof openRecord>>;
let desk: DeskStore;
let base: string;

/** Until the expectation holds; what it says after five seconds is the failure. */
async function eventually(look: () => void | Promise<void>): Promise<void> {
  for (const until = Date.now() + 5_000; ;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

type Person = { cookie: string; me: Me };
const people: Record<string, Person> = {};

async function signedIn(personId: string): Promise<Person> {
  const signIn = createSignIn({ desk, now: () => Date.now(), mustHaveCode: false });
  const answer = await fetch(`${base}/console/link/${await signIn.makeLink(personId, 60_000)}`, { redirect: "manual" });
  expect(answer.status).toBe(303);
  const cookie = answer.headers.get("set-cookie")!.split(";")[0]!;
  const me = (await (await fetch(`${base}/console/api/me`, { headers: { cookie } })).json()) as Me;
  return { cookie, me };
}
const get = async <T>(who: string, path: string): Promise<T> =>
  (await (await fetch(`${base}/console/api${path}`, { headers: { cookie: people[who]!.cookie } })).json()) as T;
const post = (who: string, path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}/console/api${path}`, {
    method: "POST",
    headers: { cookie: people[who]!.cookie, "x-csrf-token": people[who]!.me.csrfToken, "content-type": "application/json", ...more },
    body: JSON.stringify(body),
  });
const upload = (kind: string, lines: string[]): Promise<Response> =>
  fetch(`${base}/v1/imports/${kind}`, {
    method: "POST",
    headers: { authorization: "Bearer a-token-for-tests", "content-type": "text/csv" },
    body: lines.join("\n"),
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duecourse-desk-"));
  carrier = await listenAsCarrier();
  const config = readConfig(
    {
      PORT: "0", DATA_DIR: join(folder, "data"), API_TOKEN: "a-token-for-tests", SANDBOX_BOOK: "empty", SANDBOX_NOW: "2026-03-11T13:00:00-04:00",
      TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_SMS_FROM: number, TWILIO_API_BASE_URL: carrier.base,
    },
    folder,
  ); // prettier-ignore
  house = await openHouse(config, () => undefined);
  base = house.publicBaseUrl;
  record = await openRecord(config);
  pool = openPool(record.url);
  desk = createDeskStore(pool);
  const columns =
    "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms";
  await upload("borrowers", [
    columns,
    "B-1,Maria Lopez,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550111,2026-03-01,true",
    "B-2,Juan Pérez,es,US,TX,America/Chicago,1985-05-05,1111,78207,+12025550112,2026-03-01,true",
    "B-3,Ann Lee,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550113,2026-03-01,true",
  ]);
  await upload("loans", [
    "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization",
    "L-1,B-1,personal,first,USD,1200.00,12,0.05,2025-12-10,2026-01-10,12,monthly,equal_instalment",
    "L-2,B-2,personal,first,USD,600.00,12,0.05,2024-12-10,2025-01-10,6,monthly,equal_instalment",
    "L-3,B-3,personal,first,USD,600.00,12,0.05,2026-01-12,2026-02-12,6,monthly,equal_instalment",
  ]);
  for (const id of ["U-dana", "U-luis", "U-chen", "U-ines", "U-omar"]) people[id.slice(2)] = await signedIn(id);
  await text(base, "+12025550111", "can i talk to a person please");
  await text(base, "+12025550112", "quiero hablar con una persona");
  await text(base, "+12025550113", "i want to kill myself");
  await eventually(async () => expect((await get<CasePage>("luis", "/cases?status=waiting")).items).toHaveLength(3));
}, 120_000);
afterAll(async () => {
  await pool?.end();
  await record?.close();
  await house?.close();
  await carrier?.close();
  rmSync(folder, { recursive: true, force: true });
});

const caseOf = async (borrowerId: string): Promise<CaseView> => {
  const page = await get<CasePage>("luis", "/cases?status=all");
  return get<CaseView>("luis", `/cases/${page.items.find((row) => row.borrowerId === borrowerId)!.handoffId}`);
};

describe("the queue", () => {
  test("puts a crisis before anything else and tells why each came", async () => {
    const { items, counts } = await get<CasePage>("luis", "/cases?status=waiting");
    expect(items.map((row) => [row.borrowerId, row.reason])).toEqual([
      ["B-3", "crisis"],
      ["B-1", "asked_for_person"],
      ["B-2", "asked_for_person"],
    ]);
    expect(counts.waiting).toBe(3);
    expect(items[0]!.answerDueAt).toBe("2026-03-11T17:15:00.000Z");
  });
});

describe("a case", () => {
  test("goes to one of two who reach for it; the other is told who has it", async () => {
    const { row } = await caseOf("B-1");
    const answers = await Promise.all(["luis", "chen"].map((who) => post(who, `/cases/${row.handoffId}/claim`, {})));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    const refused = (await answers.find((answer) => answer.status === 409)!.json()) as { code: string; owner: string };
    expect(refused.code).toBe("taken");
    expect(["Luis Ortega", "陈敏"]).toContain(refused.owner);
    const { row: after } = await caseOf("B-1");
    const loser = after.owner!.id === "U-luis" ? "chen" : "luis";
    expect((await post(loser, `/cases/${row.handoffId}/reply`, { text: "Hello." })).status).toBe(409);
    // For what follows Luis has it.
    if (after.owner!.id !== "U-luis") expect((await post("chen", `/cases/${row.handoffId}/transfer`, { to: "U-luis" })).status).toBe(200);
  });

  test("comes with everything a colleague would ask: amounts as of a day, last words, what may be offered", async () => {
    const view = await caseOf("B-1");
    expect(view.brief).toMatchObject({ verified: true, borrowerName: "Maria Lopez", lastSaid: ["can i talk to a person please"] });
    expect(view.briefText).toContain("past due");
    expect(view.whisper.split(/\s+/).length).toBeLessThanOrEqual(20);
    const loan = view.account.loans[0]!;
    expect(loan.why.length).toBeLessThanOrEqual(10);
    expect(loan.offers.map((offer) => offer.kind)).toContain("promise");
    expect(view.person.phone).toBe("+1••••••0111");
    expect(view.person.birthDate).not.toContain("1979");
    expect(view.transcript.map((line) => line.kind)).toContain("in");
  });

  test("keeps the assistant silent while a person has it", async () => {
    const { row } = await caseOf("B-1");
    const before = carrier.sent.length;
    await text(base, "+12025550111", "how much do i owe?");
    await eventually(async () =>
      expect((await get<CaseView>("luis", `/cases/${row.handoffId}`)).transcript.at(-1)!.text).toBe("how much do i owe?"),
    );
    expect(carrier.sent.length).toBe(before);
  });

  test("does not let words leave that the ledger does not bear out or that threaten", async () => {
    const { row } = await caseOf("B-1");
    for (const words of ["You owe 99,999.00 USD.", "Pay today or you will be arrested."]) {
      const answer = await post("luis", `/cases/${row.handoffId}/reply`, { text: words });
      expect({ words, status: answer.status }).toEqual({ words, status: 422 });
      expect(((await answer.json()) as { code: string; reason: string }).reason).not.toBe("");
    }
    const { refusals } = (await (await post("luis", `/cases/${row.handoffId}/check`, { text: "You owe 99,999.00 USD." })).json()) as {
      refusals: { code: string }[];
    };
    expect(refusals.map((refusal) => refusal.code)).toContain("figure_unknown");
  });

  test("answers once, however often the page sends the same reply", async () => {
    const { row } = await caseOf("B-1");
    const before = carrier.sent.length;
    const key = { "idempotency-key": "reply-0001" };
    const answers = await Promise.all(
      [1, 2, 3].map(() => post("luis", `/cases/${row.handoffId}/reply`, { text: "Hello Maria, this is Luis. How can I help?" }, key)),
    );
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    await eventually(async () => expect(carrier.sent.length).toBe(before + 1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(carrier.sent.length).toBe(before + 1);
  });

  test("takes a promise inside the limits and names the limit outside them", async () => {
    const { row, account } = await caseOf("B-1");
    const loanId = account.loans[0]!.loanId;
    const late = await post("luis", `/cases/${row.handoffId}/record`, {
      do: "promise",
      loanId,
      amount: account.loans[0]!.pastDue.total,
      on: "2026-05-30",
      method: "transfer",
    });
    expect(late.status).toBe(422);
    expect(await late.json()).toMatchObject({ rule: "promise.date_too_late" });
    const good = await post("luis", `/cases/${row.handoffId}/record`, {
      do: "promise",
      loanId,
      amount: account.loans[0]!.pastDue.total,
      on: "2026-03-20",
      method: "transfer",
    });
    expect(good.status).toBe(200);
    expect((await caseOf("B-1")).account.loans[0]!.promises).toMatchObject([{ on: "2026-03-20", status: "running" }]);
  });

  test("goes back to the assistant, which goes on", async () => {
    const { row } = await caseOf("B-1");
    const sentBefore = carrier.sent.length;
    expect((await post("luis", `/cases/${row.handoffId}/return`, { outcome: "promise taken", resume: "restart" })).status).toBe(200);
    await eventually(async () => expect(carrier.sent.length).toBe(sentBefore + 1));
    expect(carrier.sent.at(-1)!.body).toContain("automated assistant");
    const before = carrier.sent.length;
    await text(base, "+12025550111", "how much do i owe?");
    await eventually(async () => expect(carrier.sent.length).toBeGreaterThan(before));
    expect(carrier.sent.at(-1)!.body).toMatch(/past due/);
  });

  test("shows personal data for a reason that is written down", async () => {
    const { row } = await caseOf("B-2");
    expect(await (await post("luis", `/cases/${row.handoffId}/reveal`, { field: "phone", reason: "to call back" })).json()).toEqual({
      value: "+12025550112",
    });
    expect((await desk.accessLog({ limit: 5, act: "reveal" }))[0]).toMatchObject({
      personId: "U-luis",
      borrowerId: "B-2",
      body: { field: "phone", reason: "to call back" },
    });
  });
});

describe("a waiver above an agent's share", () => {
  test("needs a supervisor, and not the one who asked", async () => {
    const { row, account } = await caseOf("B-2");
    await post("luis", `/cases/${row.handoffId}/claim`, {});
    const loan = account.loans[0]!;
    const penalty = Number(loan.pastDue.penalty);
    const amount = (penalty * 0.95).toFixed(2);
    const asked = await post("luis", `/cases/${row.handoffId}/record`, { do: "waiver", loanId: loan.loanId, amount });
    expect(asked.status).toBe(202);
    const { id } = (await asked.json()) as { id: string };
    expect((await post("luis", `/approvals/${id}`, { decision: "approve" })).status).toBe(403);
    expect((await post("dana", `/approvals/${id}`, { decision: "approve" })).status).toBe(200);
    expect((await post("dana", `/approvals/${id}`, { decision: "approve" })).status).toBe(409);
    expect(Number((await caseOf("B-2")).account.loans[0]!.pastDue.penalty)).toBeCloseTo(penalty - Number(amount), 2);
    const more = await post("luis", `/cases/${row.handoffId}/record`, {
      do: "waiver",
      loanId: loan.loanId,
      amount: (penalty * 3).toFixed(2),
    });
    expect(more.status).toBe(422);
  });
});

describe("access", () => {
  test("nothing is told to somebody who is not signed in, to another page, or without the page's token", async () => {
    expect((await fetch(`${base}/console/api/cases`)).status).toBe(401);
    const { row } = await caseOf("B-3");
    expect((await post("luis", `/cases/${row.handoffId}/claim`, {}, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post("luis", `/cases/${row.handoffId}/claim`, {}, { "x-csrf-token": "x" })).status).toBe(403);
  });
  test("each role does its own work and no other", async () => {
    const { row } = await caseOf("B-3");
    expect((await post("ines", `/cases/${row.handoffId}/claim`, {})).status).toBe(403);
    expect((await post("omar", `/cases/${row.handoffId}/reply`, { text: "x" })).status).toBe(403);
    expect((await post("luis", "/people", {})).status).toBe(403);
    expect((await fetch(`${base}/console/api/audit`, { headers: { cookie: people["luis"]!.cookie } })).status).toBe(403);
    expect((await fetch(`${base}/console/api/board`, { headers: { cookie: people["ines"]!.cookie } })).status).toBe(200);
  });
  test("a link signs in once, and a disabled person is out at once", async () => {
    const signIn = createSignIn({ desk, now: () => Date.now(), mustHaveCode: false });
    const link = `${base}/console/link/${await signIn.makeLink("U-chen", 60_000)}`;
    expect((await fetch(link, { redirect: "manual" })).headers.get("set-cookie")).not.toBeNull();
    expect((await fetch(link, { redirect: "manual" })).headers.get("set-cookie")).toBeNull();
    expect((await post("omar", "/people/U-chen", { disabled: true })).status).toBe(200);
    expect((await fetch(`${base}/console/api/me`, { headers: { cookie: people["chen"]!.cookie } })).status).toBe(401);
  });
  test("the page allows no script but its own", async () => {
    const page = await fetch(`${base}/console/`);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(await page.text()).not.toMatch(/<script(?![^>]*src=)/);
  });
});

describe("a switch", () => {
  test("stops a channel at once, with its reason on the record, and lets go again", async () => {
    expect((await post("dana", "/switches", { scope: "channel:sms", off: true, reason: "wrong template" })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    const before = carrier.sent.length;
    await text(base, "+12025550111", "how much do i owe?");
    await eventually(async () => {
      const timeline = (await (
        await fetch(`${base}/v1/borrowers/B-1/timeline?limit=200`, { headers: { authorization: "Bearer a-token-for-tests" } })
      ).json()) as { items: { kind: string }[] };
      expect(JSON.stringify(timeline.items.filter((event) => event.kind === "withheld"))).toContain("wrong template");
    });
    expect(carrier.sent.length).toBe(before);
    await post("dana", "/switches", { scope: "channel:sms", off: false, reason: "mended" });
  });
});

test("the board counts from the record, and its file opens in a spreadsheet", async () => {
  const board = await get<{ now: { label: string; value: number }[] }>("dana", "/board?by=language");
  expect(board.now.find((measure) => measure.label === "Promises taken")!.value).toBe(1);
  const csv = await (await fetch(`${base}/console/api/board?format=csv`, { headers: { cookie: people["dana"]!.cookie } })).text();
  expect(csv.split("\r\n")[0]).toBe("measure,value,of,unit");
});
