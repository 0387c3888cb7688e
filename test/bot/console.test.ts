// Promises of the desk's server: one owner, nothing lost in a race, words that break a rule do not leave, four eyes, no act without its role.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CasePage, CaseView, Me } from "../../bot/console/wire.ts";
import { createDeskStore, type DeskStore } from "../../bot/store/desk-store.ts";
import { createSignIn } from "../../bot/console/sign-in.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { verifyChains } from "../../bot/store/verify-chains.ts";
import { openRecord } from "../../bot/record.ts";
import { accountSid, authToken, listenAsCarrier, number, text } from "./outside.ts";
import { openWholeHouse, type WholeHouse } from "./whole-house.ts";
import { eventually } from "../eventually.ts";

let house: WholeHouse;
let carrier: Awaited<ReturnType<typeof listenAsCarrier>>;
let pool: Pool;
let record: Awaited<ReturnType<typeof openRecord>>;
let desk: DeskStore;
let base: string;
/** How far the desk's own clock runs ahead: patience is over when the test says so. */
let aheadMs = 0;

type Person = { cookie: string; me: Me };
const people: Record<string, Person> = {};

async function signedIn(personId: string): Promise<Person> {
  const signIn = createSignIn({ desk, now: () => Date.now() + aheadMs, mustHaveCode: false });
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
  carrier = await listenAsCarrier();
  const settings = { SANDBOX_BOOK: "empty", TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_SMS_FROM: number, TWILIO_API_BASE_URL: carrier.base }; // prettier-ignore
  house = await openWholeHouse(settings, { deskTimes: { now: () => Date.now() + aheadMs, sweepEveryMs: 50 } });
  base = house.publicBaseUrl;
  record = await openRecord(house.config);
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
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = (await answers.find((answer) => answer.status === 409)!.json()) as { code: string; owner: string };
    expect(refused.code).toBe("taken");
    expect(["Luis Ortega", "陈敏"]).toContain(refused.owner);
    const { row: after } = await caseOf("B-1");
    const loser = after.owner!.id === "U-luis" ? "chen" : "luis";
    expect((await post(loser, `/cases/${row.handoffId}/reply`, { text: "Hello." })).status).toBe(409);
    // For what follows Luis has it.
    if (after.owner!.id !== "U-luis") {
      expect((await post("chen", `/cases/${row.handoffId}/transfer`, { to: "U-luis" })).status).toBe(200);
      expect((await post("luis", `/cases/${row.handoffId}/accept`, {})).status).toBe(200);
    }
  });

  test("comes with everything a colleague would ask: amounts as of a day, last words, what may be offered", async () => {
    const view = await caseOf("B-1");
    expect(view.brief).toMatchObject({ verified: true, borrowerName: "Maria Lopez", lastSaid: ["can i talk to a person please"] });
    expect(view.brief.doNotSay).toEqual([]);
    expect(view.brief.nextOffers[0]).toMatchObject({
      kind: "payNow",
      currency: "USD",
      terms: { amount: view.account.loans[0]!.pastDue.total },
    });
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

/** What the stream says from now on (or from `after`), until it is cut. */
function listen(who: string, after?: string): { frames: { id?: string; event: string; data: Record<string, string> }[]; cut(): Promise<void>; over: Promise<void> } {
  const frames: { id?: string; event: string; data: Record<string, string> }[] = [];
  const ending = new AbortController();
  const over = (async () => {
    const answer = await fetch(`${base}/console/api/live`, { headers: { cookie: people[who]!.cookie, ...(after ? { "last-event-id": after } : {}) }, signal: ending.signal });
    let text = "";
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const fields = Object.fromEntries(text.slice(0, end).split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)])) as Record<string, string>;
        text = text.slice(end + 2);
        if (fields["event"]) frames.push({ ...(fields["id"] ? { id: fields["id"] } : {}), event: fields["event"], data: JSON.parse(fields["data"]!) as Record<string, string> });
        if (fields["retry"]) frames.push({ event: "open", data: {} });
      }
    }
  })().catch(() => undefined);
  return { frames, over, cut: async () => (ending.abort(), over) };
} // prettier-ignore

describe("the stream", () => {
  test("tells of a note, of somebody typing, and after a broken line of exactly what was missed", async () => {
    const { row } = await caseOf("B-2");
    const first = listen("luis");
    await eventually(() => expect(first.frames.map(({ event }) => event)).toContain("open"));
    await post("chen", `/cases/${row.handoffId}/note`, { text: "one" });
    await post("chen", `/cases/${row.handoffId}/presence`, { typing: true });
    await eventually(() => expect(first.frames.map(({ event }) => event)).toEqual(expect.arrayContaining(["case", "presence"])));
    expect((await caseOf("B-2")).row.viewers).toEqual([{ id: "U-chen", fullName: "陈敏", typing: true }]);
    const seen = first.frames.findLast(({ id }) => id)!.id!;
    await first.cut();
    await post("chen", `/cases/${row.handoffId}/note`, { text: "two" });
    await post("chen", `/cases/${row.handoffId}/note`, { text: "three" });
    const second = listen("luis", seen);
    await eventually(() => expect(second.frames.filter(({ event }) => event === "case")).toHaveLength(2));
    expect(second.frames.filter(({ event }) => event === "case").every(({ data }) => data["handoffId"] === row.handoffId)).toBe(true);
    await second.cut();
    await post("chen", `/cases/${row.handoffId}/presence`, { gone: true });
    expect((await caseOf("B-2")).row.viewers).toEqual([]);
  });
});

describe("a case that passes from hand to hand", () => {
  test("stays with its owner until the colleague says yes, and for good when they say no or nothing", async () => {
    const { handoffId } = (await caseOf("B-2")).row;
    const path = `/cases/${handoffId}`;
    expect((await post("luis", `${path}/claim`, {})).status).toBe(200);
    expect((await post("chen", `${path}/accept`, {})).status).toBe(422);
    expect((await post("luis", `${path}/transfer`, { to: "U-ines" })).status).toBe(422);
    expect((await post("luis", `${path}/transfer`, { to: "U-chen" })).status).toBe(200);
    const offered = (await get<CasePage>("chen", "/cases?status=mine")).items.find((one) => one.handoffId === handoffId)!;
    expect(offered).toMatchObject({ owner: { id: "U-luis" }, transfer: { from: { id: "U-luis" }, to: { id: "U-chen" } } });
    expect((await post("dana", `${path}/accept`, {})).status).toBe(422);
    expect((await post("chen", `${path}/decline`, {})).status).toBe(200);
    expect((await caseOf("B-2")).row).toMatchObject({ owner: { id: "U-luis" }, transfer: null });
    await post("luis", `${path}/transfer`, { to: "U-chen" });
    aheadMs += 61_000;
    expect((await post("chen", `${path}/accept`, {})).status).toBe(422);
    expect((await caseOf("B-2")).row).toMatchObject({ owner: { id: "U-luis" }, transfer: null });
    await post("luis", `${path}/transfer`, { to: "U-chen" });
    expect((await post("chen", `${path}/accept`, {})).status).toBe(200);
    expect((await caseOf("B-2")).row.owner!.id).toBe("U-chen");
    expect((await post("luis", `${path}/note`, { text: "he called me" })).status).toBe(200);
    expect((await post("luis", `${path}/close`, { outcome: "x" })).status).toBe(409);
  });

  test("is called back in a half hour that is free and lawful, and comes up first when it is due", async () => {
    const { handoffId } = (await caseOf("B-2")).row;
    const path = `/cases/${handoffId}`;
    const { items } = await get<{ items: { at: string; free: number }[] }>("chen", `${path}/callback-slots`);
    expect(items[0]).toEqual({ at: "2026-03-11T17:30:00.000Z", free: 3 });
    for (const { at } of items) expect(new Date(at).getUTCDay() % 6).not.toBe(0);
    expect((await post("chen", `${path}/callback`, { at: "2026-03-12T07:00:00Z" })).status).toBe(422);
    expect((await post("chen", `${path}/callback`, { at: items[0]!.at })).status).toBe(200);
    const { items: waiting, counts } = await get<CasePage>("luis", "/cases?status=waiting");
    expect(counts.callbacks).toBe(1);
    expect(waiting.at(-1)).toMatchObject({ handoffId, callbackAt: items[0]!.at, owner: null, isLate: false });
    const stream = listen("luis");
    await eventually(() => expect(stream.frames.map(({ event }) => event)).toContain("open"));
    await fetch(`${base}/v1/sandbox/clock`, { method: "POST", headers: { authorization: "Bearer a-token-for-tests", "content-type": "application/json" }, body: JSON.stringify({ now: items[0]!.at }) });
    await eventually(() => expect(stream.frames.map(({ event }) => event)).toContain("queue"));
    await stream.cut();
    // Before it only a life in danger.
    expect((await get<CasePage>("luis", "/cases?status=waiting")).items.map((one) => one.borrowerId)).toEqual(["B-3", "B-2"]);
  }); // prettier-ignore

  test("goes back to the queue when its agent is not heard of any more", async () => {
    const { handoffId } = (await caseOf("B-2")).row;
    expect((await post("chen", `/cases/${handoffId}/claim`, {})).status).toBe(200);
    aheadMs += 2 * 60_000;
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await caseOf("B-2")).row.owner!.id).toBe("U-chen");
    aheadMs += 2 * 60_000;
    await eventually(async () => expect((await caseOf("B-2")).row).toMatchObject({ status: "waiting", owner: null }));
  });

  test("is not taken by somebody whose hands are full", async () => {
    await desk.updatePerson("U-luis", { capacity: 1 });
    const [crisis, other] = [(await caseOf("B-3")).row, (await caseOf("B-2")).row];
    expect((await post("luis", `/cases/${crisis.handoffId}/claim`, {})).status).toBe(200);
    const full = await post("luis", `/cases/${other.handoffId}/claim`, {});
    expect(full.status).toBe(422);
    expect(await full.json()).toMatchObject({ rule: "desk.capacity" });
    await post("luis", `/cases/${crisis.handoffId}/release`, {});
    // Two at one instant fill the one place once, whoever of the two is first.
    for (let time = 0; time < 5; time++) {
      const answers = await Promise.all([crisis, other].map(({ handoffId }) => post("luis", `/cases/${handoffId}/claim`, {})));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
      const taken = answers[0]!.status === 200 ? crisis : other;
      expect((await post("luis", `/cases/${taken.handoffId}/release`, {})).status).toBe(200);
    }
    await desk.updatePerson("U-luis", { capacity: 8 });
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
    const signIn = createSignIn({ desk, now: () => Date.now() + aheadMs, mustHaveCode: false });
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

describe("a person's file", () => {
  test("goes out whole to compliance, and that it did is on the log", async () => {
    const file = await get<{ borrower: { fullName: string }; conversations: unknown[]; accessLog: { act: string }[] }>("ines", "/people/B-1/file");
    expect(file.borrower.fullName).toBe("Maria Lopez");
    expect(file.conversations).toHaveLength(1);
    expect(file.accessLog.map(({ act }) => act)).toContain("file_exported");
    expect((await fetch(`${base}/console/api/people/B-1/file`, { headers: { cookie: people["luis"]!.cookie } })).status).toBe(403);
  }); // prettier-ignore

  test("stays while a loan is open, and the dry run says why", async () => {
    const tried = (await (await post("ines", "/people/B-1/erase", { dryRun: true })).json()) as {
      erased: string[];
      kept: { what: string }[];
    };
    expect(tried.erased).toEqual([]);
    expect(tried.kept.map(({ what }) => what)).toContain("loan L-1");
    expect((await post("ines", "/people/B-1/erase", { dryRun: false })).status).toBe(422);
  });

  test("goes when two people agree and nothing is open; the books still verify", async () => {
    const { store } = record;
    await store.importBorrowers([{ ...(await store.readBorrower("B-1"))!.borrower!, id: "B-9", fullName: "Olga Past", phone: "+12025550119" }], Date.parse("2020-01-01"));
    await store.importLoans([{ ...(await store.readLoan("L-1"))!.loan, id: "L-9", borrowerId: "B-9", disbursedOn: "2019-01-10", firstDueOn: "2019-02-10", instalments: 1 }], Date.parse("2019-01-10"));
    await store.importPayments([{ loanId: "L-9", borrowerId: "B-9", paidOn: "2019-02-10", amountMinor: 200_000, reference: "R-9" }], Date.parse("2019-02-10"));
    const asked = await post("ines", "/people/B-9/erase", { dryRun: false });
    expect(asked.status).toBe(202);
    const { approval } = (await asked.json()) as { approval: { id: string } };
    expect((await post("ines", `/approvals/${approval.id}`, { decision: "approve" })).status).toBe(403);
    expect((await post("dana", `/approvals/${approval.id}`, { decision: "approve" })).status).toBe(403);
    people["omar"] = await signedIn("U-omar");
    expect((await post("omar", `/approvals/${approval.id}`, { decision: "approve" })).status).toBe(200);
    const left = (await store.readBorrower("B-9"))!;
    expect(JSON.stringify(left)).not.toMatch(/Olga|2025550119/);
    expect(left.borrower).toMatchObject({ id: "B-9", fullName: "erased", consentSms: false });
    expect((await verifyChains(record.url)).broken).toEqual([]);
    expect((await desk.accessLog({ limit: 1, act: "file_erased" }))[0]).toMatchObject({ personId: "U-omar", borrowerId: "B-9", body: { askedBy: "U-ines" } });
  }); // prettier-ignore
});

describe("a switch", () => {
  test("stops a channel at once, with its reason on the record, and lets go again", async () => {
    expect((await post("dana", "/switches", { scope: "channel:sms", off: true, reason: "wrong template" })).status).toBe(200);
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
