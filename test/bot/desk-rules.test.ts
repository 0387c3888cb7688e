// Promises of the desk: rows nobody else sees, agreements that fail are told, macros that stop where a rule stops them, messages that are found again, requests that are not ours refused.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ApprovalRow, AuditRow, CasePage, MacroRow, MacroRun, MessageRow, Why } from "../../bot/console/wire.ts";
import { eventually, openDeskTest, type DeskTestHouse } from "./desk-house.ts";

let at: DeskTestHouse;
beforeAll(async () => {
  at = await openDeskTest();
  await at.says("B-1", "can i talk to a person please");
  await at.says("B-2", "quiero hablar con una persona");
  await at.says("B-3", "I want to talk to a person");
  await eventually(async () => expect((await at.get<CasePage>("luis", "/cases?status=waiting")).items).toHaveLength(3));
}, 120_000);
afterAll(() => at?.close());

describe("a note by somebody who does not hold the case", () => {
  test("is kept under their own name, and changes neither the owner nor the version", async () => {
    const { row } = await at.caseOf("B-1");
    expect((await at.post("luis", `/cases/${row.handoffId}/claim`, {})).status).toBe(200);
    const before = (await at.caseOf("B-1")).row;
    expect((await at.post("dana", `/cases/${row.handoffId}/note`, { text: "she called the branch" })).status).toBe(200);
    expect((await at.post("ines", `/cases/${row.handoffId}/note`, { text: "x" })).status).toBe(403);
    const after = await at.caseOf("B-1");
    expect(after.row).toMatchObject({ owner: { id: "U-luis" }, version: before.version });
    expect(after.transcript.at(-1)).toMatchObject({ kind: "note", agent: "Dana Whitfield", text: "she called the branch" });
    const answered = await at.post("dana", `/cases/${row.handoffId}/reply`, { text: "Hello." });
    expect([answered.status, answered.body["owner"]]).toEqual([409, "Luis Ortega"]);
  });
});

describe("a reply written on an older state of the case", () => {
  test("does not leave a second time from another window, and the same request sent again is the first one", async () => {
    const { row } = await at.caseOf("B-1");
    const words = { text: "Thank you, I am looking into this.", version: row.version };
    const key = { "idempotency-key": "one-reply-0001" };
    const first = await at.post("luis", `/cases/${row.handoffId}/reply`, words, key);
    expect(first.status).toBe(200);
    const again = await at.post("luis", `/cases/${row.handoffId}/reply`, words, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await at.post("luis", `/cases/${row.handoffId}/reply`, words);
    expect([other.status, other.body["code"]]).toEqual([409, "stale"]);
    await eventually(() => expect(at.carrier.sent.filter((sent) => JSON.stringify(sent).includes("looking into this"))).toHaveLength(1));
  });
});

describe("a portfolio", () => {
  test("is all that somebody sees who is bound to it: in the queue, by a guessed id, in searches; a case cannot be handed to them from another", async () => {
    const [car, personal] = [(await at.caseOf("B-2")).row, (await at.caseOf("B-1")).row];
    expect((await at.post("omar", "/people/U-chen", { portfolios: ["car"] })).status).toBe(200);
    await at.signIn("chen");
    expect((await at.get<CasePage>("chen", "/cases?status=all")).items.map((row) => row.borrowerId)).toEqual(["B-2"]);
    expect((await at.get<CasePage>("chen", "/cases?status=all")).counts).toMatchObject({ waiting: 1, held: 0 });
    expect((await at.ask("chen", `/cases/${car.handoffId}`)).status).toBe(200);
    for (const path of ["", "/transcript", "/callback-slots"])
      expect((await at.ask("chen", `/cases/${personal.handoffId}${path}`)).status).toBe(404);
    for (const act of ["claim", "note", "reveal", "presence", "record", "listen"])
      expect([403, 404]).toContain((await at.post("chen", `/cases/${personal.handoffId}/${act}`, { text: "x" })).status);
    expect((await at.ask("chen", "/why/M-none?borrowerId=B-1")).status).toBe(404);
    expect((await at.post("luis", `/cases/${personal.handoffId}/transfer`, { to: "U-chen" })).status).toBe(422);
    await at.post("omar", "/people/U-ines", { portfolios: ["car"] });
    await at.signIn("ines");
    expect((await at.ask("ines", "/people/B-1/file")).status).toBe(404);
    expect((await at.ask("ines", "/people/B-2/file")).status).toBe(200);
    expect((await at.post("ines", "/people/B-1/erase", { dryRun: true })).status).toBe(404);
    expect((await at.get<{ items: MessageRow[] }>("ines", "/messages?q=person")).items.map((one) => one.borrowerId)).not.toContain("B-1");
    expect((await at.get<{ items: AuditRow[] }>("ines", "/audit")).items.map((one) => one.borrowerId)).not.toContain("B-1");
    for (const who of ["U-chen", "U-ines"]) await at.post("omar", `/people/${who}`, { portfolios: [] });
    await at.signIn("chen");
    await at.signIn("ines");
  });
});

describe("a message", () => {
  test("is found by its words and by its id, and tells why it was sent; the search is on the log", async () => {
    const { items } = await at.get<{ items: MessageRow[] }>("ines", "/messages?q=looking%20into");
    expect(items[0]).toMatchObject({ borrowerId: "B-1", borrowerName: "Maria Lopez", channel: "sms", direction: "out", by: "agent" });
    const byId = await at.get<{ items: MessageRow[] }>("ines", `/messages?q=${items[0]!.messageId}`);
    expect(byId.items.map((one) => one.messageId)).toEqual([items[0]!.messageId]);
    const why = await at.get<Why>("ines", `/why/${items[0]!.messageId}?borrowerId=B-1`);
    expect(why.steps.map((step) => step.what)).toContain("said");
    expect((await at.get<{ items: MessageRow[] }>("ines", "/messages?q=%25%25%25")).items).toEqual([]);
    expect((await at.ask("ines", "/messages?q=x")).status).toBe(422);
    expect((await at.ask("luis", "/messages?q=looking")).status).toBe(403);
    const [entry] = await at.desk.accessLog({ limit: 1, act: "messages_searched" });
    expect(entry).toMatchObject({ personId: "U-ines" });
  });

  test("older than the time that is asked for is not found, in the log neither", async () => {
    const later = encodeURIComponent("2026-03-12T00:00:00-04:00");
    expect((await at.get<{ items: MessageRow[] }>("ines", `/messages?q=looking&from=${later}`)).items).toEqual([]);
    expect((await at.get<{ items: AuditRow[] }>("ines", `/audit?act=messages_searched&from=${later}`)).items).toEqual([]);
    expect((await at.get<{ items: AuditRow[] }>("ines", `/audit?act=messages_searched&to=${later}`)).items.length).toBeGreaterThan(0);
    expect((await at.ask("ines", "/audit?from=yesterday")).status).toBe(422);
  });
});

describe("an agreement", () => {
  test("that cannot be carried out any more does not stand as approved: it failed, and who asked is told why", async () => {
    const { row, account } = await at.caseOf("B-2");
    await at.post("luis", `/cases/${row.handoffId}/claim`, {});
    const amount = (Number(account.loans[0]!.pastDue.penalty) * 0.95).toFixed(2);
    const asked = await at.post("luis", `/cases/${row.handoffId}/record`, { do: "waiver", loanId: "L-2", amount });
    expect(asked.status).toBe(202);
    expect(asked.body["terms"]).toEqual({ amount, currency: "USD", loanId: "L-2" });
    expect((await at.post("luis", `/cases/${row.handoffId}/close`, { outcome: "answered" })).status).toBe(200);
    const agreed = await at.post("dana", `/approvals/${String(asked.body["id"])}`, { decision: "approve" });
    expect([agreed.status, agreed.body["code"]]).toEqual([409, "failed"]);
    const { items } = await at.get<{ items: ApprovalRow[] }>("luis", "/approvals?status=failed");
    expect(items).toHaveLength(1);
    expect(items[0]!.failure).toContain("the case is closed");
    expect((await at.get<{ items: ApprovalRow[] }>("luis", "/approvals?status=approved")).items).toEqual([]);
    expect((await at.post("dana", `/approvals/${items[0]!.id}`, { decision: "approve" })).status).toBe(409);
    expect((await at.desk.accessLog({ limit: 1, act: "approval_failed" }))[0]).toMatchObject({ personId: "U-dana", borrowerId: "B-2" });
  });

  test("broken off between the decision and the deed is taken up by agreeing once more, and done once", async () => {
    await at.says("B-2", "quiero hablar con una persona");
    await eventually(async () => expect((await at.caseOf("B-2")).row.status).toBe("waiting"));
    const { row, account } = await at.caseOf("B-2");
    await at.post("luis", `/cases/${row.handoffId}/claim`, {});
    const penalty = Number(account.loans[0]!.pastDue.penalty);
    const amount = (penalty * 0.95).toFixed(2);
    const { id } = (await at.post("luis", `/cases/${row.handoffId}/record`, { do: "waiver", loanId: "L-2", amount })).body as {
      id: string;
    };
    // The process died here.
    expect(await at.desk.decideApproval(id, "waiting", "approved", "U-dana", 0)).toBe(true);
    expect((await at.post("dana", `/approvals/${id}`, { decision: "approve" })).body["status"]).toBe("applied");
    expect((await at.post("dana", `/approvals/${id}`, { decision: "approve" })).status).toBe(409);
    expect(Number((await at.caseOf("B-2")).account.loans[0]!.pastDue.penalty)).toBeCloseTo(penalty - Number(amount), 2);
  });
});

describe("a macro", () => {
  const name = { en: "Hardship", es: "Dificultad", zh: "困难" };
  const macro: MacroRow = {
    id: "hardship", name,
    steps: [
      { do: "reply", canned: "no_pressure" }, { do: "note", text: "sent to the hardship team" }, { do: "hold", reason: "hardship", days: 14, words: "lost the job" },
      { do: "wrap-up", outcome: "hardship" },
    ],
  }; // prettier-ignore
  test("is put together by a supervisor only, and what could not run is refused when it is kept", async () => {
    expect((await at.post("luis", "/macros", macro)).status).toBe(403);
    expect((await at.post("dana", "/macros", macro)).status).toBe(200);
    expect((await at.post("dana", "/macros", { ...macro, id: "x1", steps: [{ do: "reply", canned: "no_such" }] })).status).toBe(422);
    expect((await at.post("dana", "/macros", { ...macro, id: "x2", steps: [{ do: "close", outcome: "x" }, { do: "note", text: "y" }] })).status).toBe(422); // prettier-ignore
    expect((await at.post("dana", "/macros", { ...macro, id: "x3", name: { en: "only" } })).status).toBe(422);
    expect((await at.get<{ items: MacroRow[] }>("luis", "/macros")).items).toEqual([macro]);
  });

  test("runs its steps in their order, each once however often it is asked", async () => {
    const { row } = await at.caseOf("B-1");
    const key = { "idempotency-key": "macro-run-0001" };
    const before = at.carrier.sent.length;
    const run = (await at.post("luis", `/cases/${row.handoffId}/macro`, { macroId: "hardship" }, key)).body as MacroRun;
    expect(run).toEqual({ macroId: "hardship", done: 4, of: 4, stopped: null });
    await at.post("luis", `/cases/${row.handoffId}/macro`, { macroId: "hardship" }, key);
    const view = await at.caseOf("B-1");
    expect(view.row.status).toBe("wrap_up");
    expect(view.account.loans[0]!.holds).toMatchObject([{ reason: "hardship", until: "2026-03-25", words: "lost the job" }]);
    expect(view.transcript.filter((line) => line.text === "sent to the hardship team")).toHaveLength(1);
    await eventually(() => expect(at.carrier.sent.length).toBe(before + 1));
  });

  test("stops at the step that is refused, does none after it, and names it", async () => {
    await at.post("dana", "/macros", { id: "threat", name, steps: [{ do: "note", text: "first" }, { do: "reply", text: { en: "Pay 999.99 USD today or else.", es: "Pague 999.99 USD.", zh: "请付 999.99 USD。" } }, { do: "close", outcome: "answered" }] }); // prettier-ignore
    const { row } = await at.caseOf("B-2");
    const run = (await at.post("luis", `/cases/${row.handoffId}/macro`, { macroId: "threat" })).body as MacroRun;
    expect(run).toMatchObject({ done: 1, of: 3, stopped: { step: 1, do: "reply", code: "refused" } });
    const view = await at.caseOf("B-2");
    expect(view.row.status).toBe("held");
    expect(view.transcript.at(-1)).toMatchObject({ kind: "note", text: "first" });
    expect((await at.post("dana", `/cases/${row.handoffId}/macro`, { macroId: "threat" })).body).toMatchObject({
      done: 1,
      stopped: { step: 1 },
    });
    expect((await at.post("dana", "/macros/threat/remove", {})).status).toBe(200);
    expect((await at.post("luis", `/cases/${row.handoffId}/macro`, { macroId: "threat" })).status).toBe(404);
  });
});

describe("a request that is not ours", () => {
  test("without the page's token, or with a session nobody gave, does nothing", async () => {
    const { row } = await at.caseOf("B-3");
    const url = `${at.base}/console/api/cases/${row.handoffId}/claim`;
    const send = (headers: Record<string, string>): Promise<Response> => fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: "{}" }); // prettier-ignore
    expect((await send({ cookie: at.cookieOf("luis") })).status).toBe(403);
    expect((await send({ cookie: at.cookieOf("luis"), "x-csrf-token": at.tokenOf("dana") })).status).toBe(403);
    expect((await send({ cookie: at.cookieOf("luis"), "x-csrf-token": at.tokenOf("luis"), "sec-fetch-site": "cross-site" })).status).toBe(
      403,
    );
    expect((await send({ cookie: "desk=made-up-by-somebody", "x-csrf-token": "x" })).status).toBe(401);
    expect((await at.caseOf("B-3")).row.owner).toBeNull();
  });

  test("cannot fix the session of somebody who signs in: each sign-in has a new one, and signing out ends it", async () => {
    at.pass(61_000);
    const planted = at.cookieOf("dana");
    await at.signIn("dana");
    expect(at.cookieOf("dana")).not.toBe(planted);
    const link = await fetch(`${at.base}/console/link/made-up`, { headers: { cookie: "desk=planted" }, redirect: "manual" });
    expect(link.headers.get("set-cookie")).toBeNull();
    const mine = at.cookieOf("dana");
    expect(mine).toMatch(/^desk=[\w-]{40,}$/);
    expect((await at.post("dana", "/sign-out", {})).status).toBe(200);
    expect((await fetch(`${at.base}/console/api/me`, { headers: { cookie: mine } })).status).toBe(401);
    await at.signIn("dana");
  });

  test("does not raise anybody's role: not one's own, not by a field that is no preference, not by an agent", async () => {
    expect((await at.post("luis", "/people/U-luis", { role: "administrator" })).status).toBe(403);
    expect((await at.post("luis", "/me/preferences", { role: "administrator" })).status).toBe(422);
    expect((await at.post("omar", "/people/U-omar", { role: "supervisor" })).status).toBe(422);
    expect((await at.post("omar", "/people/U-luis", { role: "owner" })).status).toBe(422);
    expect((await at.get<{ role: string }>("luis", "/me")).role).toBe("agent");
  });

  test("with an id of a stream that is foreign, old or no id gets a stream, and no flood of what was", async () => {
    for (const id of ["0~x", "nonsense", "99999999999999~'; DROP TABLE people", `${Date.parse("2020-01-01")}~a:b`]) {
      const ending = new AbortController();
      const answer = await fetch(`${at.base}/console/api/live`, { headers: { cookie: at.cookieOf("luis"), "last-event-id": id }, signal: ending.signal });
      expect(answer.status).toBe(200);
      const { value } = await answer.body!.pipeThrough(new TextDecoderStream()).getReader().read();
      expect(value).toContain("retry:");
      expect((value ?? "").length).toBeLessThan(20_000);
      ending.abort();
    }
    expect((await fetch(`${at.base}/console/api/live`)).status).toBe(401);
  }); // prettier-ignore
});
