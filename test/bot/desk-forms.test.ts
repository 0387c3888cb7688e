// Promises of the desk's forms: what is put in is what stands on the record, figure for figure, and what may not stand is refused with the reason.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Secret, TOTP } from "otpauth";
import type { CasePage, CaseView } from "../../bot/console/wire.ts";
import { eventually, openDeskTest, type Answer, type DeskTestHouse } from "./desk-house.ts";

let at: DeskTestHouse;
const received: { id: string; body: string }[] = [];
const receiver = createServer((request, response) => {
  let body = "";
  request.on("data", (piece: Buffer) => (body += piece.toString()));
  request.on("end", () => {
    received.push({ id: String(request.headers["webhook-id"]), body });
    // Not in one line: the server's library has its own writeHead.
    response.statusCode = 204;
    response.end();
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/events`;
  at = await openDeskTest({ EVENTS_URL: url, EVENTS_SECRET: `whsec_${Buffer.alloc(32, 7).toString("base64")}` });
  await at.says("B-1", "can i talk to a person please");
  await at.says("B-2", "quiero hablar con una persona");
  await eventually(async () => expect((await at.get<CasePage>("luis", "/cases?status=waiting")).items).toHaveLength(2));
  for (const id of ["B-1", "B-2"]) await at.post("luis", `/cases/${(await at.caseOf(id)).row.handoffId}/claim`, {});
}, 120_000);
afterAll(async () => {
  await at?.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const record = async (borrowerId: string, body: Record<string, unknown>): Promise<Answer> =>
  at.post("luis", `/cases/${(await at.caseOf(borrowerId)).row.handoffId}/record`, body);
const loanOf = async (borrowerId: string): Promise<CaseView["account"]["loans"][number]> => (await at.caseOf(borrowerId)).account.loans[0]!;
const cents = (amount: string): number => Math.round(Number(amount) * 100);

describe("the record of", () => {
  test("a plan has as many payments as months, a month apart, and they sum to what is past due", async () => {
    const before = await loanOf("B-1");
    expect((await record("B-1", { do: "plan", loanId: "L-1", months: 3, firstOn: "2026-03-20" })).status).toBe(200);
    const { plan } = await loanOf("B-1");
    expect(plan!.parts.map(({ on }) => on)).toEqual(["2026-03-20", "2026-04-20", "2026-05-20"]);
    expect(plan!.parts.reduce((sum, part) => sum + cents(part.amount), 0)).toBe(cents(before.pastDue.total));
    expect(plan!.status).toBe("running");
    const line = (await at.caseOf("B-1")).transcript.findLast(({ kind }) => kind === "event")!;
    expect(line.told).toEqual({ code: "plan_recorded", slots: { count: 3 } });
    for (const [wrong, rule] of [
      [{ months: 1 }, undefined],
      [{ months: 60 }, "plan.above_authority"],
      [{ firstOn: "2026-02-30" }, undefined],
      [{ loanId: "L-2" }, undefined],
    ] as const) {
      const refused = await record("B-1", { do: "plan", loanId: "L-1", months: 3, firstOn: "2026-03-20", ...wrong });
      expect([refused.status, refused.body["rule"]]).toEqual([422, rule]);
    }
  });

  test("a payment claim keeps day, sum and reference, and nobody asks for money while it is looked for", async () => {
    expect((await record("B-2", { do: "claim", loanId: "L-2", paidOn: "2026-03-09", amount: "50.25", reference: "TRX-9" })).status).toBe(
      200,
    );
    const { account } = await at.caseOf("B-2");
    expect(account.claims).toMatchObject([{ loanId: "L-2", paidOn: "2026-03-09", amount: "50.25", reference: "TRX-9", status: "open" }]);
    expect(account.loans[0]!.holds).toMatchObject([{ reason: "already_paid", until: "2026-03-18" }]);
    for (const amount of ["50.255", "-1", "1e3", "fifty"])
      expect((await record("B-2", { do: "claim", loanId: "L-2", amount })).status).toBe(422);
  });

  test("a dispute keeps the borrower's words and stops collecting; a hold ends on the day that was said", async () => {
    expect((await record("B-2", { do: "dispute", loanId: "L-2", kind: "wrong_amount", words: "I paid half" })).status).toBe(200);
    expect(
      (await record("B-2", { do: "hold", loanId: "L-2", reason: "hardship", until: "2026-04-01", words: "lost the job" })).status,
    ).toBe(200);
    const { account } = await at.caseOf("B-2");
    expect(account.disputes).toMatchObject([{ kind: "wrong_amount", words: "I paid half", status: "open" }]);
    const holds = account.loans[0]!.holds.map(({ reason, until, words }) => [reason, until, words]);
    expect(holds).toContainEqual(["hardship", "2026-04-01", "lost the job"]);
    expect(holds.map(([reason]) => reason)).toContain("dispute");
    expect((await record("B-2", { do: "dispute", loanId: "L-2", kind: "made_up", words: "x" })).status).toBe(422);
    expect((await record("B-2", { do: "hold", loanId: "L-2", reason: "hardship", until: "soon", words: "x" })).status).toBe(422);
    expect((await record("B-2", { do: "hold", loanId: "L-2", reason: "hardship", until: "2026-04-01", words: "" })).status).toBe(422);
    // Policy says how long at most: an agent may pause this stage for thirty days; what is over holds nothing.
    const until = (day: string) => record("B-2", { do: "hold", loanId: "L-2", reason: "hardship", until: day, words: "lost the job" });
    expect(await until("2026-04-11")).toMatchObject({ status: 422, body: { rule: "hold.date_too_late", slots: { latest: "2026-04-10" } } });
    expect(await until("2026-03-10")).toMatchObject({ status: 422, body: { rule: "hold.date_past" } });
    expect((await until("2026-04-10")).status).toBe(200);
  });

  test("consent taken back closes the channel at once, given again opens it", async () => {
    const sms = async (): Promise<string> => (await at.caseOf("B-1")).account.contact.find(({ channel }) => channel === "sms")!.decision;
    expect(await sms()).not.toBe("forbid");
    expect((await record("B-1", { do: "consent", channel: "sms", given: false, words: "no texts please" })).status).toBe(200);
    expect(await sms()).toBe("forbid");
    expect((await record("B-1", { do: "consent", channel: "sms", given: true, words: "texts are fine" })).status).toBe(200);
    expect(await sms()).not.toBe("forbid");
  });

  test("personal data that is shown has its reason on the log, and without one is not shown", async () => {
    const path = `/cases/${(await at.caseOf("B-1")).row.handoffId}/reveal`;
    expect((await at.post("luis", path, { field: "postcode", reason: " " })).status).toBe(422);
    expect((await at.post("luis", path, { field: "idLast4", reason: "to check" })).status).toBe(422);
    expect((await at.post("omar", path, { field: "postcode", reason: "to check" })).status).toBe(403);
    expect((await at.post("luis", path, { field: "postcode", reason: "to send the letter" })).body).toEqual({ value: "10025" });
    expect((await at.desk.accessLog({ limit: 5, act: "reveal" })).map(({ body }) => body["reason"])).toEqual(["to send the letter"]);
  });
});

describe("a portfolio that is switched off", () => {
  test("falls silent, with the reason, while others are written to", async () => {
    expect((await at.post("luis", "/switches", { scope: "all", off: true, reason: "x" })).status).toBe(403);
    expect((await at.post("dana", "/switches", { scope: "portfolio:car", off: true, reason: "wrong rate in the file" })).status).toBe(200);
    expect((await at.post("dana", "/switches", { scope: "channel:fax", off: true, reason: "x" })).status).toBe(422);
    await eventually(async () => {
      const answer = await at.post("luis", `/cases/${(await at.caseOf("B-2")).row.handoffId}/reply`, {
        text: "Gracias, lo estoy revisando.",
      });
      expect([answer.status, answer.body["rule"]]).toEqual([422, "DESK.SWITCH"]);
    });
    expect(
      (await at.post("luis", `/cases/${(await at.caseOf("B-1")).row.handoffId}/reply`, { text: "Thank you, I am looking into it." }))
        .status,
    ).toBe(200);
    await at.post("dana", "/switches", { scope: "portfolio:car", off: false, reason: "mended" });
  });
});

describe("a rule pack that is switched off", () => {
  const reply = async (borrowerId: string, text: string): Promise<[number, unknown]> => {
    const answer = await at.post("luis", `/cases/${(await at.caseOf(borrowerId)).row.handoffId}/reply`, { text });
    return [answer.status, answer.body["rule"]];
  };
  const thrown = async (scope: string, off: boolean): Promise<number> => (await at.post("dana", "/switches", { scope, off, reason: "counsel looks at it" })).status;

  test("withholds what it governs, where it binds, and nothing else", async () => {
    expect(await thrown("pack:us-zz", true)).toBe(422);
    expect(await thrown("pack:us-ny", true)).toBe(200);
    expect(await reply("B-1", "Thank you, one moment please.")).toEqual([422, "DESK.SWITCH"]);
    expect(await reply("B-2", "Gracias, un momento por favor.")).toEqual([200, undefined]);
    expect(await thrown("pack:us-ny", false)).toBe(200);
    // A pack of another channel and of another country governs neither.
    for (const pack of ["platform-wechat", "cn", "gb"]) expect(await thrown(`pack:${pack}`, true)).toBe(200);
    expect(await reply("B-1", "Thank you, I have it now.")).toEqual([200, undefined]);
    for (const pack of ["platform-wechat", "cn", "gb"]) await thrown(`pack:${pack}`, false);
    // The house's own pack is everybody's.
    expect(await thrown("pack:core", true)).toBe(200);
    expect(await reply("B-1", "One more moment, please.")).toEqual([422, "DESK.SWITCH"]);
    expect(await reply("B-2", "Un momento más, por favor.")).toEqual([422, "DESK.SWITCH"]);
    expect(await thrown("pack:core", false)).toBe(200);
    expect(await reply("B-2", "Ya lo tengo, gracias.")).toEqual([200, undefined]);
  });
}); // prettier-ignore

describe("somebody's own access", () => {
  const codeNow = (secret: string, ms = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.machineNow() + ms });
  test("a password and a code are set up, asked for at the next sign-in, and a code is good once", async () => {
    at.pass(61_000);
    expect((await at.post("ines", "/me/password", { password: "short" })).status).toBe(422);
    expect((await at.post("ines", "/me/password", { password: "ines-prado-2026" })).status).toBe(422);
    expect((await at.post("ines", "/me/password", { password: "seven slow trams" })).status).toBe(200);
    const begun = (await at.post("ines", "/me/code", { begin: true })).body as { secret: string; uri: string };
    expect(begun.uri).toContain(begun.secret);
    expect((await at.post("ines", "/me/code", { secret: begun.secret, code: "000000" })).status).toBe(422);
    expect((await at.get<{ hasCode: boolean }>("ines", "/me")).hasCode).toBe(false);
    expect((await at.post("ines", "/me/code", { secret: begun.secret, code: codeNow(begun.secret) })).status).toBe(200);
    expect((await at.get<{ hasCode: boolean }>("ines", "/me")).hasCode).toBe(true);
    const enter = async (password: string, code?: string): Promise<[number, unknown]> => {
      const answer = await fetch(`${at.base}/console/api/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: "ines@desk.example", password, ...(code ? { code } : {}) }),
      });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect(await enter("seven slow tram")).toEqual([401, "wrong"]);
    expect(await enter("seven slow trams")).toEqual([401, "code_wanted"]);
    // The code that set it up is used up.
    expect(await enter("seven slow trams", codeNow(begun.secret))).toEqual([401, "wrong"]);
    at.pass(31_000);
    const code = codeNow(begun.secret);
    expect((await enter("seven slow trams", code))[0]).toBe(200);
    expect(await enter("seven slow trams", code)).toEqual([401, "wrong"]);
    // Later the same session is asked for it once more before it may change anything of weight.
    at.pass(20 * 60_000);
    expect((await at.post("ines", "/me/password", { password: "eight slow trams" })).body["code"]).toBe("prove_again");
    expect((await at.post("ines", "/prove", { password: "wrong words here", code: codeNow(begun.secret) })).status).toBe(401);
    expect((await at.post("ines", "/prove", { password: "seven slow trams", code: codeNow(begun.secret) })).status).toBe(200);
    expect((await at.post("ines", "/me/password", { password: "eight slow trams" })).status).toBe(200);
  });
});

test("a queue of 252 is read in pages of a hundred, each case once, in the order they should be taken", async () => {
  await at.pool.query(
    "",
    `INSERT INTO handoffs (borrower_id, handoff_id, conversation_id, reason, status, owner, priority, opened_at, version, record)
     SELECT 'B-3', 'H-page-' || n, conversation_id, reason, 'waiting', NULL, 1 + n % 5, opened_at - n * 1000, version,
       record || jsonb_build_object('id', 'H-page-' || n, 'borrowerId', 'B-3', 'status', 'waiting', 'owner', null, 'priority', 1 + n % 5, 'openedAt', opened_at - n * 1000)
     FROM handoffs, generate_series(1, 250) AS n WHERE borrower_id = 'B-1'`,
  );
  const seen: { id: string; priority: number; since: string }[] = [];
  const sizes: number[] = [];
  for (let cursor = ""; ;) {
    const page = await at.get<CasePage>("luis", `/cases?status=waiting${cursor && `&cursor=${cursor}`}`);
    sizes.push(page.items.length);
    seen.push(...page.items.map((row) => ({ id: row.handoffId, priority: row.priority, since: row.waitingSince })));
    expect(page.counts.waiting).toBe(252);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(sizes).toEqual([100, 100, 52]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(252);
  expect(seen).toEqual(seen.toSorted((a, b) => a.priority - b.priority || (a.since < b.since ? -1 : 1)));
  await at.pool.query("", "DELETE FROM handoffs WHERE handoff_id LIKE 'H-page-%'");
}); // prettier-ignore

describe("events to the lender's systems", () => {
  const ask = (path: string, options: RequestInit = {}, token = "a-token-for-tests"): Promise<Response> =>
    fetch(`${at.base}/v1/events${path}`, { ...options, headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } });
  test("are listed over HTTP, replayed under the id they had, and shown to nobody without the token", async () => {
    await eventually(() => expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toContain("plan.agreed"));
    const sent = received.find(({ body }) => body.includes('"plan.agreed"'))!;
    const list = (await (await ask("?status=sent")).json()) as { items: { id: string; type: string; delivery: { status: string; attempts: number } }[] };
    expect(list.items.find(({ type }) => type === "plan.agreed")).toMatchObject({ id: sent.id, delivery: { status: "sent" } });
    expect((await ask("?status=lost")).status).toBe(400);
    expect((await ask("", {}, "no-token")).status).toBe(401);
    expect(await (await ask("/endpoint")).json()).toMatchObject({ url: expect.stringContaining("/events") as never });
    expect((await ask("/replay", { method: "POST", body: "{}" })).status).toBe(422);
    const before = received.filter(({ id }) => id === sent.id).length;
    expect((await ask("/replay", { method: "POST", body: JSON.stringify({ ids: [sent.id] }) })).status).toBeLessThan(300);
    await eventually(() => expect(received.filter(({ id }) => id === sent.id)).toHaveLength(before + 1));
    expect(received.findLast(({ id }) => id === sent.id)!.body).toBe(sent.body);
  });
}); // prettier-ignore

test("a file whose records must still be kept loses its details and keeps the rest", async () => {
  const { store } = at.record;
  const base = (await store.readBorrower("B-1"))!.borrower!;
  const now = Date.parse("2026-03-11T12:00:00-04:00");
  await store.importBorrowers([{ ...base, id: "B-8", fullName: "Petra Recent", phone: "+12025550118" }], now);
  await store.importLoans([{ ...(await store.readLoan("L-1"))!.loan, id: "L-8", borrowerId: "B-8", disbursedOn: "2025-01-10", firstDueOn: "2025-02-10", instalments: 1 }], now);
  await store.importPayments([{ loanId: "L-8", borrowerId: "B-8", paidOn: "2025-02-10", amountMinor: 200_000, reference: "R-8" }], now);
  await at.pool.query("", "INSERT INTO timeline (borrower_id, at, event_id, kind, body) VALUES ('B-8', $1, 'kept-note', 'contact_noted', $2)", [now, JSON.stringify({ words: "called the branch" })]);
  const tried = await at.post("ines", "/people/B-8/erase", { dryRun: true });
  expect(JSON.stringify(tried.body["kept"])).toContain("12 CFR 1006.100");
  expect((await store.readBorrower("B-8"))!.borrower!.fullName).toBe("Petra Recent");
  const asked = await at.post("ines", "/people/B-8/erase", { dryRun: false });
  expect(asked.status).toBe(202);
  expect((await at.post("ines", "/people/B-8/erase", { dryRun: false })).status).toBe(409);
  at.pass(61_000);
  await at.signIn("omar");
  const agreed = await at.post("omar", `/approvals/${(asked.body["approval"] as { id: string }).id}`, { decision: "approve" });
  expect([agreed.status, agreed.body["status"]]).toEqual([200, "applied"]);
  const left = (await store.readBorrower("B-8"))!;
  expect(JSON.stringify(left.borrower)).not.toMatch(/Petra|2025550118|10025/);
  expect((await store.timeline("B-8", { limit: 50 })).items.map(({ id }) => id)).toContain("kept-note");
}); // prettier-ignore
