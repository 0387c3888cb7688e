// Knows what the lender's systems and the carrier are promised on the wire, driven from outside. Refuses to look into the house.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { accountSid, authToken, eventually, listenAsCarrier, number, text } from "./outside.ts";
import { apiToken as token, openWholeHouse, type WholeHouse } from "./whole-house.ts";

let house: WholeHouse;
let carrier: Awaited<ReturnType<typeof listenAsCarrier>>;
let base: string;

beforeAll(async () => {
  carrier = await listenAsCarrier();
  house = await openWholeHouse({
    SANDBOX_BOOK: "empty",
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_SMS_FROM: number,
    TWILIO_API_BASE_URL: carrier.base,
  });
  base = house.publicBaseUrl;
  await upload("borrowers", [
    "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms",
    "B-1,Maria Lopez,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550111,2026-03-01,true",
    "B-2,Juan Pérez,es,US,TX,America/Chicago,1985-05-05,1111,78207,+12025550112,,true",
  ]);
  await upload("loans", [
    "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization",
    "L-1,B-1,personal loan,first,USD,1200.00,12,0.05,2026-01-10,2026-02-10,12,monthly,equal_instalment",
    "L-2,B-2,personal loan,first,USD,600.00,12,0.05,2026-02-12,2026-03-12,6,monthly,equal_instalment",
  ]);
}, 90_000);
afterAll(async () => {
  await house?.close();
  await carrier?.close();
});

const ask = async (path: string, more: RequestInit = {}): Promise<Response> => {
  const answer = await fetch(base + path, { ...more, headers: { authorization: `Bearer ${token}`, ...(more.headers as Record<string, string>) } }); // prettier-ignore
  heard.push({ method: more.method ?? "GET", path: path.split("?")[0]!, status: answer.status, type: (answer.headers.get("content-type") ?? "").split(";")[0]!, body: await answer.clone().text() }); // prettier-ignore
  return answer;
};
/** Every answer of /v1 in this file; the last test holds them against what /v1 says of itself. */
const heard: { method: string; path: string; status: number; type: string; body: string }[] = [];
const get = async (path: string): Promise<Record<string, unknown>> => (await ask(path)).json() as Promise<Record<string, unknown>>;
const post = (path: string, body: unknown): Promise<Response> =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const items = async (path: string): Promise<Record<string, unknown>[]> => (await get(path))["items"] as Record<string, unknown>[];

async function upload(kind: string, lines: string[], query = ""): Promise<unknown> {
  const answer = await ask(`/v1/imports/${kind}${query}`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: lines.join("\n"),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}

/** What a phone got, from the first message after `from`. */
const got = (phone: string, from = 0): string[] => carrier.sent.slice(from).filter((m) => m.to === phone).map((m) => m.body); // prettier-ignore
async function says(phone: string, words: string): Promise<string> {
  const before = carrier.sent.length;
  expect((await text(base, phone, words)).status).toBe(200);
  return (await eventually(() => got(phone, before), (all) => all.length > 0)).join("\n"); // prettier-ignore
}

describe("/v1", () => {
  test("shows the day's check code, and knows it again as the borrower types it", async () => {
    const { code, on } = await get("/v1/borrowers/B-1/check-code");
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
    const typed = await post("/v1/borrowers/B-1/check-code", { code: ` ${String(code).toLowerCase()} ` });
    expect(await typed.json()).toEqual({ matches: true, on });
    expect(await (await post("/v1/borrowers/B-2/check-code", { code })).json()).toEqual({ matches: false, on: null });
    expect((await ask("/v1/borrowers/nobody/check-code")).status).toBe(404);
    expect((await post("/v1/borrowers/B-1/check-code", { cod: "x" })).status).toBe(422);
  });

  test("is closed without the token", async () => {
    for (const path of ["/v1/loans/L-1", "/v1/promises", "/v1/borrowers/B-1/timeline", "/v1/sandbox/clock"]) {
      const answer = await fetch(base + path);
      expect({ path, status: answer.status, type: answer.headers.get("content-type") }).toEqual({
        path,
        status: 401,
        type: "application/problem+json",
      });
    }
    expect((await fetch(`${base}/v1/promises`, { headers: { authorization: "Bearer wrong" } })).status).toBe(401);
  });

  test("tells a statement in decimal strings that add up", async () => {
    const statement = await get("/v1/loans/L-1?asOf=2026-03-11");
    expect(Object.keys(statement)).toEqual(["loanId", "borrowerId", "currency", "asOf", "daysPastDue", "bucket", "stage", "pastDue", "nextDue", "payoff", "instalments", "payments", "promises", "plan", "holds"]); // prettier-ignore
    expect(statement).toMatchObject({
      loanId: "L-1",
      borrowerId: "B-1",
      currency: "USD",
      asOf: "2026-03-11",
      daysPastDue: 29,
      plan: null,
      holds: [],
    });
    const { total, ...parts } = statement["pastDue"] as Record<string, string>;
    expect(Number(total)).toBeCloseTo(
      Object.values(parts).reduce((sum, part) => sum + Number(part), 0),
      10,
    );
    expect(total).toMatch(/^\d+\.\d\d$/);
    expect((statement["instalments"] as object[])[0]).toEqual({ number: 1, dueOn: "2026-02-10", principal: "94.62", interest: "12.00", fee: "0.00", penalty: "1.37", paid: "0.00", outstanding: "107.99" }); // prettier-ignore
  });

  test("answers what it cannot do with a problem", async () => {
    const problem = async (answer: Response): Promise<unknown> => {
      const body = (await answer.json()) as { code: string; status: number };
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      return [answer.status, body.status, body.code];
    };
    expect(await problem(await ask("/v1/loans/L-404"))).toEqual([404, 404, "no_such_loan"]);
    expect(await problem(await ask("/v1/loans/L-1?asOf=yesterday"))).toEqual([400, 400, "bad_value"]);
    expect(await problem(await ask("/v1/promises?status=hoped"))).toEqual([400, 400, "bad_value"]);
    expect(await problem(await ask("/v1/promises?cursor=nonsense"))).toEqual([400, 400, "bad_cursor"]);
    expect(await problem(await ask("/v1/promises?limit=0"))).toEqual([400, 400, "bad_value"]);
    expect(await problem(await ask("/v1/handoffs/H-404"))).toEqual([404, 404, "no_such_handoff"]);
    expect(await problem(await post("/v1/handoffs/H-404/claim", { agent: "Ana" }))).toEqual([404, 404, "no_such_handoff"]);
    expect(await problem(await post("/v1/loans/L-1/payments", { amount: 5 }))).toEqual([422, 422, "bad_value"]);
    expect(await problem(await post("/v1/sandbox/clock", { now: "2020-01-01T00:00:00Z" }))).toEqual([409, 409, "clock_goes_forward"]);
    expect(await problem(await ask("/v1/imports/loans", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }))).toEqual([415, 415, "content_type"]); // prettier-ignore
  });

  test("refuses days and characters the record could not hold, and goes on with the loan", async () => {
    const pay = (more: object): Promise<Response> =>
      post("/v1/loans/L-1/payments", { paidOn: "2026-03-01", amount: "1.00", currency: "USD", reference: "R-odd", ...more });
    for (const more of [
      { paidOn: "0001-01-01" },
      { paidOn: "9999-12-31" },
      { reference: "a\0b" },
      { reference: "\ud800" },
      { method: "\0" },
    ])
      expect([more, (await pay(more)).status < 500, (await pay(more)).ok]).toEqual([more, true, false]);
    for (const path of [
      "/v1/loans/a%00b",
      "/v1/promises?loanId=%00",
      "/v1/loans/L-1?asOf=9999-12-31",
      "/v1/handoffs?cursor=WyJ4IiwieSIsInoiXQ",
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 400]);
    expect((await post("/v1/sandbox/clock", { now: "9999-12-31T00:00:00Z" })).status).toBe(400);
    expect((await ask("/v1/loans/L-1")).status).toBe(200);
  });

  test("takes an import or says row by row why not", async () => {
    const head = "borrower_id,full_name,language,country,time_zone";
    expect(await upload("borrowers", [head, "B-9,Nina,en,US,America/Denver", "B-10,Otto,de,US,UTC"], "?dryRun=true")).toEqual({ status: 200, accepted: 1, rejected: [{ row: 2, column: "language", code: "bad_value", message: '"de" is not one of en, es, zh' }] }); // prettier-ignore
    expect((await ask("/v1/borrowers/B-9")).status).toBe(404);
    expect(await upload("borrowers", [`${head},nickname`, "B-9,Nina,en,US,America/Denver,Ni"])).toMatchObject({ status: 422, code: "file_rejected", accepted: 0, rejected: [{ row: 0, column: "nickname", code: "unknown_column" }] }); // prettier-ignore
  });

  test("takes a file from a careless spreadsheet as far as it goes, and names the rest", async () => {
    const head = "full_name,borrower_id,language,country,time_zone,phone";
    const lines = ["\ufeff" + head, '"Vega, ""Lu""",B-20,es,MX,America/Mexico_City,+525500010020', '"Never closed,B-21,en,US,UTC,', "Ann,B-22,en,US,UTC,5551234", "Bo,B-23,en,US,UTC,", "Bo,B-23,en,US,UTC,"]; // prettier-ignore
    expect(await upload("borrowers", [lines.join("\r\n")])).toEqual({
      status: 200,
      accepted: 2,
      rejected: [
        { row: 2, column: "", code: "bad_csv", message: "the quote that opens in line 3 is not closed" },
        {
          row: 3,
          column: "phone",
          code: "bad_value",
          message: '"5551234" is not a phone number with its country code, such as +14155550100',
        },
        { row: 5, column: "borrower_id", code: "duplicate", message: 'borrower_id "B-23" stands in row 4 already' },
      ],
    });
    expect(await get("/v1/borrowers/B-20")).toMatchObject({ fullName: 'Vega, "Lu"', phone: "+525500010020" });
    const late = await post("/v1/loans/L-1/payments", { paidOn: "2062-03-11", amount: "5.00", currency: "USD", reference: "R-2062" });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([422, "too_far_ahead"]);
  });

  test("describes every route it answers, and no other", async () => {
    const description = (await (await fetch(`${base}/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
      components: object;
    };
    expect(description.openapi).toBe("3.1.0");
    for (const [path, operations] of Object.entries(description.paths))
      for (const method of Object.keys(operations)) {
        const answer = await fetch(base + path.replaceAll(/\{\w+\}/g, "x"), { method: method.toUpperCase() });
        expect({ path, method, status: answer.status }).toEqual({ path, method, status: 401 });
      }
    const described = Object.entries(description.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`)); // prettier-ignore
    const served = house.routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`).filter((one) => one.includes(" /v1/")); // prettier-ignore
    expect(described.toSorted()).toEqual(served.filter((one) => one !== "GET /v1/openapi.json").toSorted());
    const refs = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]!);
    const known = Object.keys((description.components as { schemas: object }).schemas);
    expect(refs.filter((ref) => !known.includes(ref))).toEqual([]);
    expect(refs.length).toBeGreaterThan(20);
  });
});

describe("a talk by text message", () => {
  test("is refused without the carrier's signature", async () => {
    expect((await text(base, "+12025550111", "hi", { token: "wrong" })).status).toBe(403);
    expect((await fetch(`${base}/channels/twilio/sms`, { method: "POST", body: new URLSearchParams({ Body: "hi" }) })).status).toBe(403);
    expect(carrier.sent).toEqual([]);
  });

  test("takes a promise and puts it on the ledger, once, however often the webhook comes", async () => {
    expect(await says("+12025550111", "how much do I owe?")).toContain("214.66");
    const readBack = await says("+12025550111", "I will pay it all on friday");
    expect(readBack).toMatch(/Friday, March 13/);
    const sid = `SM${"f".repeat(32)}`;
    const before = carrier.sent.length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => text(base, "+12025550111", "yes", { sid })));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(await answers[0]!.text()).toContain("<Response/>");
    await eventually(() => got("+12025550111", before), (all) => all.length > 0); // prettier-ignore
    const promises = await items("/v1/promises?status=running");
    expect(promises).toHaveLength(1);
    expect(promises[0]).toMatchObject({
      loanId: "L-1",
      borrowerId: "B-1",
      amount: "214.66",
      currency: "USD",
      on: "2026-03-13",
      status: "running",
    });
    expect(got("+12025550111", before)).toHaveLength(1);
    expect((await get("/v1/loans/L-1"))["promises"]).toMatchObject([{ amount: "214.66", on: "2026-03-13", status: "running" }]);
  });

  test("is taken without the characters no record can hold", async () => {
    expect((await text(base, "+12025550199", "a\0b")).status).toBe(200);
    expect((await text(base, "+1202\u000055501", "hello")).status).toBe(200);
  });

  test("says no amount and no loan to a phone nobody has verified", async () => {
    const answer = await says("+12025550112", "¿cuánto debo?");
    expect(answer).not.toMatch(/\d{2,}|préstamo|deuda|vencid/i);
  });

  test("to a person opens a case that one agent holds", async () => {
    await says("+12025550112", "quiero hablar con una persona");
    const [waiting] = await items("/v1/handoffs?status=waiting&borrowerId=B-2");
    expect(waiting).toMatchObject({ borrowerId: "B-2", reason: "asked_for_person", status: "waiting", owner: null });
    const id = waiting!["id"] as string;
    expect(await (await post(`/v1/handoffs/${id}/claim`, { agent: "Ana" })).json()).toMatchObject({ status: "held", owner: "Ana" });
    const second = await post(`/v1/handoffs/${id}/claim`, { agent: "Ben" });
    expect([second.status, ((await second.json()) as { owner: string }).owner]).toEqual([409, "Ana"]);
    const before = carrier.sent.length;
    expect((await post(`/v1/handoffs/${id}/reply`, { agent: "Ana", text: "Hola, soy Ana. ¿En qué le ayudo?" })).status).toBe(200);
    expect(await eventually(() => got("+12025550112", before), (all) => all.length > 0)).toEqual(["Hola, soy Ana. ¿En qué le ayudo?"]); // prettier-ignore
    // While a person has the talk the assistant hears and says nothing.
    expect((await text(base, "+12025550112", "¿cuánto debo?")).status).toBe(200);
    expect((await post(`/v1/handoffs/${id}/reply`, { agent: "Ana" })).status).toBe(422);
    expect(await (await post(`/v1/handoffs/${id}/return`, { agent: "Ana", outcome: "answered" })).json()).toMatchObject({
      status: "returned",
    });
    expect(got("+12025550112", before).filter((body) => /\d\d\.\d\d/.test(body))).toEqual([]);
  });

  test("is on the timeline: what was understood, what was said and under which rule", async () => {
    const timeline = await items("/v1/borrowers/B-1/timeline?limit=500");
    const kinds = timeline.map((item) => item["kind"]);
    for (const kind of ["heard", "said", "sent", "promise_recorded"]) expect(kinds).toContain(kind);
    expect(timeline.find((item) => item["kind"] === "heard")).toMatchObject({
      text: "how much do I owe?",
      understood: { acts: expect.any(Array) },
    });
    expect(timeline.find((item) => item["kind"] === "said")).toMatchObject({
      rule: expect.any(String),
      text: expect.stringContaining("214.66"),
    });
    for (const item of timeline) expect(item["at"]).toMatch(/^2026-03-11T\d\d:\d\d:\d\d\.\d{3}-04:00$/);
    const pages = await get("/v1/borrowers/B-1/timeline?limit=2");
    const next = await items(`/v1/borrowers/B-1/timeline?limit=2&cursor=${String(pages["nextCursor"])}`);
    expect([...(pages["items"] as object[]), ...next]).toEqual(timeline.slice(0, 4));
  });
});

describe("the clock", () => {
  test("brings a notice the day before the due date, and everything due has left when it answers", async () => {
    // What the talks above still had to say leaves first.
    await post("/v1/sandbox/clock", { now: "2026-03-11T13:00:00-04:00" });
    const before = carrier.sent.length;
    const moved = await post("/v1/sandbox/clock", { now: "2026-03-11T17:30:00-05:00" });
    expect(await moved.json()).toMatchObject({ now: "2026-03-11T22:30:00.000Z", summary: expect.any(String) });
    expect(got("+12025550112", before)).toHaveLength(1);
    const again = carrier.sent.length;
    await post("/v1/sandbox/clock", { now: "2026-03-11T17:30:00-05:00" });
    expect(carrier.sent).toHaveLength(again);
    expect(await get("/v1/sandbox/clock")).toEqual({ now: "2026-03-11T22:30:00.000Z" });
  });

  test("makes a promise kept once it is paid, and a payment told twice is one payment", async () => {
    const payment = { paidOn: "2026-03-12", amount: "214.66", currency: "USD", reference: "R-1", method: "transfer" };
    const first = await post("/v1/loans/L-1/payments", payment);
    expect([first.status, await first.json()]).toEqual([201, payment]);
    const second = await post("/v1/loans/L-1/payments", { ...payment, amount: "55.00", method: null });
    expect([second.status, await second.json()]).toEqual([200, payment]);
    expect((await post("/v1/loans/L-1/payments", { ...payment, currency: "EUR", reference: "R-2" })).status).toBe(422);
    await post("/v1/sandbox/clock", { now: "2026-03-17T12:00:00-04:00" });
    expect(await items("/v1/promises?loanId=L-1")).toMatchObject([{ status: "kept" }]);
    expect((await get("/v1/loans/L-1"))["payments"]).toEqual([payment]);
  });
});

describe("somebody who writes first", () => {
  beforeAll(async () => {
    await upload("borrowers", [
      "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms",
      "B-3,Nora Pine,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550113,2026-03-01,true",
      "B-4,Omar Reed,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550114,,true",
    ]);
    await upload("loans", [
      "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization",
      "L-3,B-3,personal loan,first,USD,600.00,12,0.05,2026-02-12,2026-03-12,6,monthly,equal_instalment",
      "L-4,B-4,personal loan,first,USD,600.00,12,0.05,2026-02-12,2026-03-12,6,monthly,equal_instalment",
    ]);
  });

  test("at night is answered each time, though the clock stands still", async () => {
    await upload("borrowers", [
      "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms",
      "B-5,Kai Akana,en,US,HI,Pacific/Honolulu,1979-11-02,4821,96813,+12025550115,,true",
    ]);
    // Noon in New York on the 17th is six in the morning in Honolulu.
    expect(await says("+12025550115", "hi")).toContain("Kai Akana");
    expect(await says("+12025550115", "I want to die")).toContain("988");
  });

  test("is told once who speaks", async () => {
    expect((await says("+12025550114", "hi")).match(/automated assistant/g)).toHaveLength(1);
  });

  test("is thanked when the payment is found, also without having answered our questions about it", async () => {
    expect(await says("+12025550113", "I already paid this")).toMatch(/will not send reminders/);
    const hold = (await get("/v1/loans/L-3"))["holds"];
    expect(hold).toMatchObject([{ reason: "already_paid" }]);
    await post("/v1/loans/L-3/payments", { paidOn: "2026-03-16", amount: "110.00", currency: "USD", reference: "R-3" });
    const before = carrier.sent.length;
    await post("/v1/sandbox/clock", { now: "2026-03-18T16:00:00-04:00" });
    expect(got("+12025550113", before)).toEqual([expect.stringContaining("found your payment of 110.00 USD")]);
    expect((await get("/v1/loans/L-3"))["holds"]).toEqual([]);
  });
});

describe("operations", () => {
  test("see that it is alive, ready and counted", async () => {
    expect(await (await fetch(`${base}/livez`)).text()).toBe("ok\n");
    expect(await (await fetch(`${base}/readyz?verbose`)).json()).toEqual({ ready: true, probes: [{ name: "database", ok: true }] });
    const metrics = await (await fetch(`${base}/metrics`)).text();
    const value = (series: string): string | undefined =>
      metrics
        .split("\n")
        .find((line) => line.startsWith(series))
        ?.slice(series.length + 1);
    expect(value('duecourse_events_total{kind="promise_recorded"}')).toBe("1");
    expect(value("duecourse_loans")).toBe("4");
    expect(
      Number(value('http_server_request_duration_seconds_count{method="POST",route="/channels/twilio/sms",status="200"}')),
    ).toBeGreaterThan(5);
    expect(/B-1|L-1|1202555/.exec(metrics)).toBeNull();
  });
});

describe("documents", () => {
  test("are made from the record, as data and as PDF", async () => {
    const notice = await get("/v1/loans/L-1/documents/notice.json");
    expect(notice).toMatchObject({ kind: "notice_of_early_repayment", loanId: "L-1", currency: "USD", language: "en" });
    const statement = await get("/v1/loans/L-1");
    expect((notice["pastDue"] as { total: string }).total).toBe((statement["pastDue"] as { total: string }).total);
    const pdf = await ask("/v1/loans/L-1/documents/notice.pdf");
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const evidence = await get("/v1/loans/L-1/documents/evidence.json");
    expect((evidence["ledger"] as unknown[]).length).toBeGreaterThan(0);
    expect((evidence["messages"] as unknown[]).length).toBeGreaterThan(0);
    expect(evidence["chainHead"]).toMatch(/^[0-9a-f]{16,}/);
    expect((await ask("/v1/loans/L-1/documents/evidence.pdf?language=zh")).status).toBe(200);
  });
  test("ask the contact rules before a notice is made, and say on the timeline that it was withheld", async () => {
    await upload("borrowers", [
      "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms",
      "B-8,Rosa Vidal,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550118,2026-03-10,true",
    ]);
    await upload("loans", [
      "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization",
      "L-8,B-8,personal loan,first,USD,1200.00,12,0.05,2026-01-10,2026-02-10,12,monthly,equal_instalment",
    ]);
    expect((await ask("/v1/loans/L-8/documents/notice.json")).status).toBe(200);
    await says("+12025550118", "I filed for bankruptcy");
    for (const form of ["json", "pdf", "json"]) {
      const refused = await ask(`/v1/loans/L-8/documents/notice.${form}`);
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({
        code: "withheld_by_rule",
        rule: "US.BK.STAY",
        detail: expect.stringContaining("Bankruptcy stays every act to collect"),
      });
    }
    const lines = (await items("/v1/borrowers/B-8/timeline")).filter(({ kind }) => kind === "withheld");
    expect(lines).toMatchObject([{ loanId: "L-8", channel: "letter", rule: "US.BK.STAY" }]);
    expect((await ask("/v1/loans/L-8/documents/evidence.json")).status).toBe(200);
  });
  test("are told to nobody without the token, and name what is wrong", async () => {
    expect((await fetch(`${base}/v1/loans/L-1/documents/evidence.json`)).status).toBe(401);
    expect((await ask("/v1/loans/L-404/documents/notice.json")).status).toBe(404);
    expect((await ask("/v1/loans/L-1/documents/notice.json?termDays=x")).status).toBe(422);
    expect((await ask("/v1/loans/L-1/documents/evidence.json?language=fr")).status).toBe(422);
  });
});

test("every answer heard above is one that the description of /v1 allows", async () => {
  type Described = { responses: Record<string, { content: Record<string, { schema?: Record<string, unknown> }> }> };
  const text = await (await fetch(`${base}/v1/openapi.json`)).text();
  const { paths, components } = JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as { paths: Record<string, Record<string, Described>>; components: { schemas: never } }; // prettier-ignore
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { method, path, status, type, body } of heard.filter(({ path: one }) => one.startsWith("/v1/"))) {
    const named = Object.keys(paths).find((one) => new RegExp(`^${one.replaceAll(/[.]/g, "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path));
    const place = `${method} ${named ?? path} ${status} ${type}`;
    const content = named && paths[named]![method.toLowerCase()]?.responses[status]?.content[type];
    if (!content) {
      // What no route is is no part of the description.
      if (named) faults.push(`${place} is not described`);
      continue;
    }
    seen.add(place);
    if (!content.schema || !type.endsWith("json")) continue;
    const checked = z.fromJSONSchema({ ...content.schema, $defs: components.schemas }).safeParse(JSON.parse(body));
    if (!checked.success) faults.push(`${place}: ${z.prettifyError(checked.error)}`);
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
}); // prettier-ignore
