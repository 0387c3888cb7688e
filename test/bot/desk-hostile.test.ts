// Promises of the desk to somebody who means ill, or presses twice, or leaves in the middle: each was broken once on purpose.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Secret, TOTP } from "otpauth";
import { boardCsv } from "../../bot/console/board.ts";
import { createSignIn } from "../../bot/console/sign-in.ts";
import type { ApprovalRow, CasePage, CaseView } from "../../bot/console/wire.ts";
import { eventually, openDeskTest, type DeskTestHouse } from "./desk-house.ts";

let at: DeskTestHouse;
beforeAll(async () => {
  at = await openDeskTest();
  for (const id of ["B-1", "B-3"]) await at.says(id, "can i talk to a person please");
  await eventually(async () => expect((await at.get<CasePage>("luis", "/cases?status=waiting")).items).toHaveLength(2));
}, 120_000);
afterAll(() => at?.close());

const signIn = (email: string, password: string, code: string | null = null): Promise<Response> =>
  fetch(`${at.base}/console/api/sign-in`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email, password, code }) }); // prettier-ignore

describe("signing in", () => {
  const right = "correct horse battery";
  test("a hundred guesses at the same moment lock their sender out like a hundred one after the other", async () => {
    await at.post("luis", "/me/password", { password: right });
    const signer = createSignIn({ desk: at.desk, now: at.machineNow, mustHaveCode: false });
    const there = { address: "203.0.113.7", device: null };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_none, n) => signer.withPassword("Luis@desk.example", `guess number ${n}`, null, there)),
    );
    expect(answers.filter((one) => "fault" in one && one.fault === "wrong")).toHaveLength(5);
    expect(answers.filter((one) => "fault" in one && one.fault === "locked")).toHaveLength(7);
    expect(await signer.withPassword("luis@desk.example", right, null, there)).toEqual({ fault: "locked" });
    // A lock tells nobody whether there is such an account.
    const nobodys = await Promise.all(Array.from({ length: 6 }, () => signer.withPassword("nobody@desk.example", "guess", null, there)));
    expect(nobodys.filter((one) => "fault" in one && one.fault === "locked")).toHaveLength(1);
    at.pass(3_700_000);
    expect(await signer.withPassword("luis@desk.example", right, null, there)).toHaveProperty("token");
    for (const who of ["dana", "luis", "chen", "ines", "omar"]) await at.signIn(who);
  });

  test("whoever guesses keeps nobody else out: not the owner from another address, nor from a browser that was here before", async () => {
    await at.post("luis", "/me/password", { password: right });
    const signer = createSignIn({ desk: at.desk, now: at.machineNow, mustHaveCode: false });
    const guess = async (address: string): Promise<void> => {
      for (let times = 0; times < 5; times++) await signer.withPassword("luis@desk.example", "guess", null, { address, device: null });
    };
    const before = await signer.withPassword("luis@desk.example", right, null, { address: "198.51.100.1", device: null });
    if ("fault" in before) throw new Error(before.fault);
    await guess("203.0.113.7");
    // A /64 is one household.
    await guess("2001:db8:1:2::7");
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "2001:db8:1:2:9::1", device: null })).toEqual({ fault: "locked" });
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "2001:db8:1:3::7", device: null })).toHaveProperty("token");
    // The same address, as behind a proxy that tells of none.
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "203.0.113.7", device: null })).toEqual({ fault: "locked" });
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "203.0.113.7", device: before.device })).toHaveProperty("token");
    // A token of another account is none for this one.
    expect(await signer.withPassword("chen@desk.example", right, null, { address: "203.0.113.7", device: before.device })).toEqual({ fault: "wrong" });
    // Many addresses at once are one attack: a new one is not heard, the browser that is known is.
    for (let n = 0; n < 20; n++) await guess(`192.0.2.${n}`);
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "198.51.100.99", device: null })).toEqual({ fault: "locked" });
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "198.51.100.99", device: before.device })).toHaveProperty("token");
    at.pass(25 * 3_600_000);
    expect(await signer.withPassword("luis@desk.example", right, null, { address: "198.51.100.99", device: null })).toHaveProperty("token");
    for (const who of ["dana", "luis", "chen", "ines", "omar"]) await at.signIn(who);
  }); // prettier-ignore

  test("the code that set the app up does not sign anybody in once more", async () => {
    const { body } = await at.post("luis", "/me/code", { begin: true });
    const secret = body["secret"] as string;
    const code = new TOTP({ algorithm: "SHA1", digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
      timestamp: at.machineNow(),
    });
    expect((await at.post("luis", "/me/code", { secret, code })).status).toBe(200);
    expect((await signIn("luis@desk.example", "correct horse battery", code)).status).toBe(401);
    at.pass(61_000);
    const next = new TOTP({ algorithm: "SHA1", digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
      timestamp: at.machineNow(),
    });
    expect((await signIn("luis@desk.example", "correct horse battery", next)).status).toBe(200);
  });

  test("a new password voids the other sessions and the links that were sent, and keeps this one", async () => {
    const old = at.cookieOf("chen");
    await at.signIn("chen");
    const signer = createSignIn({ desk: at.desk, now: at.machineNow, mustHaveCode: false });
    const link = await signer.makeLink("U-chen", 3_600_000);
    expect((await at.post("chen", "/me/password", { password: "another horse battery" })).status).toBe(200);
    expect((await at.ask("chen", "/me")).status).toBe(200);
    expect((await fetch(`${at.base}/console/api/me`, { headers: { cookie: old } })).status).toBe(401);
    expect((await fetch(`${at.base}/console/link/${link}`, { redirect: "manual" })).headers.get("location")).toContain("link=over");
  });
});

describe("a case", () => {
  test("is not closed or wrapped up by a page that saw an older state, and the same request sent again is the first one", async () => {
    const { row } = await at.caseOf("B-3");
    await at.post("luis", `/cases/${row.handoffId}/claim`, {});
    for (const act of ["wrap-up", "close", "return"])
      expect((await at.post("luis", `/cases/${row.handoffId}/${act}`, { outcome: "answered", version: row.version })).body).toMatchObject({
        code: "stale",
      });
    const now = (await at.caseOf("B-3")).row;
    const key = { "idempotency-key": "one-and-the-same" };
    const wrap = () => at.post("luis", `/cases/${row.handoffId}/wrap-up`, { outcome: "answered", version: now.version }, key);
    expect([(await wrap()).status, (await wrap()).status]).toEqual([200, 200]);
    expect((await at.caseOf("B-3")).row).toMatchObject({ status: "wrap_up", version: now.version + 1 });
  });

  test("that does not exist has nobody looking at it", async () => {
    expect((await at.post("luis", "/cases/H-made-up/presence", { typing: true })).status).toBe(404);
    expect(await at.pool.query("", "SELECT FROM presence WHERE handoff_id = 'H-made-up'")).toHaveLength(0);
  });

  test("shows its own requests for agreement, however many others were asked before, and no erasure to an agent", async () => {
    const approval = (n: number, borrowerId: string, kind: string) => ({
      id: `A-old-${n}`, borrowerId, kind, status: "refused" as const, askedBy: "U-luis", askedAt: n, decidedBy: "U-dana", decidedAt: n, record: {},
    }); // prettier-ignore
    for (let n = 0; n < 210; n++) await at.desk.addApproval(approval(n, "B-2", "waiver"));
    await at.desk.addApproval(approval(1_000, "B-1", "waiver"));
    await at.desk.addApproval(approval(1_001, "B-1", "erase"));
    const view = await at.caseOf("B-1");
    expect(view.approvals.map(({ id }) => id)).toEqual(["A-old-1000"]);
    const newest = await at.get<{ items: ApprovalRow[] }>("dana", "/approvals?status=refused");
    expect(newest.items).toHaveLength(100);
    expect(newest.items[0]!.id).toBe("A-old-1000");
    expect((await at.ask("dana", "/approvals?status=anything")).status).toBe(422);
  });

  test("keeps the words of a borrower as words: markup, formulas and signs that turn the reading round", async () => {
    const words = '<img src=x onerror=alert(1)> =HYPERLINK("http://x") \u202Etxt';
    await at.says("B-3", words);
    await eventually(async () => {
      const view = await at.caseOf("B-3");
      expect(view.transcript.findLast((line) => line.kind === "in")!.text).toContain("<img src=x onerror=alert(1)>");
    });
  });

  test("after a thousand messages still tells how the newest stands", async () => {
    const view = await at.caseOf("B-1");
    await at.pool.query(
      "",
      `INSERT INTO messages (borrower_id, conversation_id, at, message_id, direction, author, body, status)
      SELECT borrower_id, conversation_id, at - n, 'M-old-' || n, 'out', 'bot', 'x', 'delivered' FROM messages, generate_series(1, 1000) AS n WHERE borrower_id = 'B-1' AND direction = 'in'`,
    );
    const again = await at.get<CaseView>("luis", `/cases/${view.row.handoffId}`);
    const last = (one: CaseView) => one.transcript.findLast((line) => line.kind === "out")!;
    expect(last(again).status).toBe(last(view).status);
    expect(["sent", "delivered", "planned", "sending"]).toContain(last(again).status);
    const { lines } = await at.get<{ lines: { id: string }[] }>(
      "luis",
      `/cases/${view.row.handoffId}/transcript?since=${encodeURIComponent(again.transcript.at(-2)!.id)}`,
    );
    expect(lines.map(({ id }) => id)).toEqual([again.transcript.at(-1)!.id]);
  });
});

describe("what is sent to the desk", () => {
  test("is refused when it is far too large, of the wrong form, or no JSON", async () => {
    const { handoffId } = (await at.caseOf("B-3")).row;
    const send = (body: string) =>
      fetch(`${at.base}/console/api/cases/${handoffId}/note`, {
        method: "POST",
        headers: { cookie: at.cookieOf("luis"), "x-csrf-token": at.tokenOf("luis"), "content-type": "application/json" },
        body,
      });
    expect((await send(JSON.stringify({ text: "x".repeat(3_000_000) }))).status).toBe(413);
    expect((await send(JSON.stringify({ text: "x".repeat(4_001) }))).status).toBe(422);
    expect((await send("{")).status).toBeGreaterThanOrEqual(400);
    expect((await send("{")).status).toBeLessThan(500);
    expect((await send(JSON.stringify({ text: "x", __proto__x: 1 }))).status).toBe(422);
  });
});

describe("an erasure", () => {
  test("does what was read, no more: when more may go by the time it is agreed to, it is asked anew", async () => {
    await at.desk.addApproval({
      id: "A-erase-stale", borrowerId: "B-9", kind: "erase", status: "waiting", askedBy: "U-ines", askedAt: 1, decidedBy: null, decidedAt: null, record: { depth: "details", label: "Erase" },
    }); // prettier-ignore
    await at.pool.query(
      "",
      `INSERT INTO borrowers (borrower_id, imported_at, record) VALUES ('B-9', 1, '{"id":"B-9","fullName":"Old Name","language":"en","country":"US","region":"NY","timeZone":"America/New_York","consentSms":false,"consentCall":false,"consentWechat":false}')`,
    );
    const answer = await at.post("omar", "/approvals/A-erase-stale", { decision: "approve" });
    expect(answer).toMatchObject({ status: 409, body: { code: "failed" } });
    expect(await at.pool.query("", "SELECT FROM borrowers WHERE borrower_id = 'B-9' AND record->>'fullName' = 'Old Name'")).toHaveLength(1);
  });
});

test("a name that is a formula is text in the file of the board", () => {
  const rows = [
    { label: "=cmd|' /C calc'!A0", values: [1] },
    { label: "@SUM(A1)", values: [2] },
    { label: '"quoted", comma', values: [3] },
  ];
  const csv = boardCsv({
    asOf: "",
    from: "",
    to: "",
    stagedFrom: null,
    isWholeBook: true,
    now: [],
    trials: [],
    tables: [{ title: "+1", unit: "count", columns: ["-x"], rows }],
  });
  expect(csv).not.toMatch(/(^|,|\n)"?[=+@-][^\d]/m);
});
