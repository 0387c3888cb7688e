// Promises of the whole house to whoever disputes, asks for proof, was robbed of their name, has a lawyer or is bankrupt: a stop, a day, a person, an end; in each language.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { accountSid, authToken, eventually, listenAsCarrier, number, text } from "./outside.ts";
import { apiToken, openWholeHouse, type WholeHouse } from "./whole-house.ts";

type Hold = { reason: string; from: string; until: string | null };
type Case = { id: string; reason: string; status: string };

const matters = [
  { reason: "dispute", hold: "dispute", until: "2026-04-10", ends: true, en: ["I dispute this debt", "you charged me twice in january"], es: ["No reconozco esta deuda", "me cobraron dos veces en enero"], zh: ["这笔账不对，我有异议", "一月份重复扣款了"] },
  { reason: "dispute", hold: "dispute", until: "2026-04-10", ends: true, en: ["prove I owe this, show me the contract", "I never signed it"], es: ["demuestre que debo esto, muéstreme el contrato", "nunca lo firmé"], zh: ["我不认这笔账", "你们先把合同拿出来给我看"] },
  { reason: "identity_theft", hold: "identity_theft", until: "2026-04-10", ends: true, en: ["somebody stole my identity and took this loan"], es: ["me robaron la identidad y sacaron este préstamo a mi nombre"], zh: ["有人冒用我的身份证贷款"] },
  { reason: "attorney", hold: "attorney", until: "2036-03-08", ends: false, en: ["contact my lawyer, not me"], es: ["hable con mi abogado, no conmigo"], zh: ["我已经委托了律师，请联系我的律师"] },
  { reason: "bankruptcy", hold: "bankruptcy", until: "2036-03-08", ends: false, en: ["I filed for bankruptcy"], es: ["me declaré en bancarrota"], zh: ["我已经申请个人破产了"] },
] as const; // prettier-ignore
const languages = ["en", "es", "zh"] as const;
const aprilTenth = { en: "Friday, April 10", es: "viernes 10 de abril", zh: "4月10日" };
const answeredWords = { en: "has looked into what you told us", es: "revisó lo que nos dijo", zh: "工作人员已核实并答复" };
const personWords = { en: /person/i, es: /persona/i, zh: /工作人员/ };

let house: WholeHouse;
let carrier: Awaited<ReturnType<typeof listenAsCarrier>>;
const auth = { authorization: `Bearer ${apiToken}` };
const phoneOf = (at: number): string => `+1202555${String(1000 + at).padStart(4, "0")}`;
const all = languages.flatMap((language) => matters.map((matter) => ({ ...matter, language, lines: matter[language] }))).map((one, at) => ({ ...one, id: `B-${at}`, loan: `L-${at}`, phone: phoneOf(at) })); // prettier-ignore

const get = async <T>(path: string): Promise<T> => (await fetch(house.publicBaseUrl + path, { headers: auth })).json() as Promise<T>;
const post = async (path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> => {
  const answer = await fetch(house.publicBaseUrl + path, { method: "POST", headers: { ...auth, "content-type": "application/json" }, body: JSON.stringify(body) }); // prettier-ignore
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const upload = (kind: string, lines: string[]): Promise<Response> =>
  fetch(`${house.publicBaseUrl}/v1/imports/${kind}`, { method: "POST", headers: { ...auth, "content-type": "text/csv" }, body: lines.join("\n") }); // prettier-ignore
const sentTo = (phone: string): string[] => carrier.sent.filter(({ to }) => to === phone).map(({ body }) => body);
const holdsOf = async (loan: string): Promise<Hold[]> => (await get<{ holds: Hold[] }>(`/v1/loans/${loan}`)).holds;
const casesOf = async (id: string): Promise<Case[]> => (await get<{ items: Case[] }>("/v1/handoffs?limit=100")).items.filter((one) => (one as unknown as { borrowerId: string }).borrowerId === id); // prettier-ignore

beforeAll(async () => {
  carrier = await listenAsCarrier();
  house = await openWholeHouse({ SANDBOX_BOOK: "empty", TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_SMS_FROM: number, TWILIO_API_BASE_URL: carrier.base }); // prettier-ignore
  await upload("borrowers", [
    "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms",
    ...all.map(({ id, language, phone }) => `${id},Maria Lopez,${language},US,TX,America/Chicago,1979-11-02,4821,78207,${phone},2026-03-01,true`), // prettier-ignore
  ]);
  await upload("loans", [
    "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization",
    ...all.map(({ id, loan }) => `${loan},${id},personal,first,USD,1200.00,12,0.05,2025-12-10,2026-01-10,12,monthly,equal_instalment`),
  ]);
});
afterAll(async () => {
  await house.close();
  await carrier.close();
});

describe.each(all)("$language, $reason: $lines", ({ language, reason, hold, until, lines, id, loan, phone }) => {
  test("a stop at once, what comes next with its day, and a person", async () => {
    for (const line of lines) {
      const before = sentTo(phone).length;
      expect((await text(house.publicBaseUrl, phone, line)).status).toBe(200);
      await eventually(() => sentTo(phone).length, (count) => count > before); // prettier-ignore
    }
    // Beside it the ledger may stand still under a reason of its own.
    expect(await holdsOf(loan)).toContainEqual({ reason: hold, from: "2026-03-11", until });
    expect(await casesOf(id)).toMatchObject([{ reason, status: "waiting" }]);
    const said = sentTo(phone).join(" ");
    expect(said).toMatch(personWords[language]);
    if (reason === "dispute") expect(said).toContain(aprilTenth[language]);
    // Nothing is asked for, and no figure of the debt is named.
    expect(said).not.toMatch(/\d[.,]\d\d|￥/);
  });
});

test("while they wait nobody hears a reminder", async () => {
  const before = carrier.sent.length;
  expect((await post("/v1/sandbox/clock", { now: "2026-04-02T12:00:00-05:00" })).status).toBe(200);
  expect(carrier.sent.slice(before).map(({ to, body }) => `${to} ${body}`)).toEqual([]);
}, 60_000);

describe.each(all)("$language, $reason: $lines, answered by a person", ({ language, hold, ends, id, loan, phone }) => {
  test("ends what can end, and tells the borrower so", async () => {
    const [one] = await casesOf(id);
    expect((await post(`/v1/handoffs/${one!.id}/claim`, { agent: "ann" })).status).toBe(200);
    const before = sentTo(phone).length;
    expect(await post(`/v1/handoffs/${one!.id}/close`, { agent: "ann", outcome: "answered" })).toMatchObject({ status: 200, body: { status: "closed" } }); // prettier-ignore
    if (!ends) {
      expect(await holdsOf(loan)).toContainEqual(expect.objectContaining({ reason: hold }));
      return;
    }
    await eventually(() => sentTo(phone).length, (count) => count > before); // prettier-ignore
    expect(sentTo(phone).at(-1)).toContain(answeredWords[language]);
    expect(await holdsOf(loan)).toEqual([]);
  });
});

test("after the answer reminders go on for those whose matter has ended, and for nobody else", async () => {
  const before = carrier.sent.length;
  await post("/v1/sandbox/clock", { now: "2026-05-14T12:00:00-05:00" });
  const reached = new Set(carrier.sent.slice(before).map(({ to }) => to));
  for (const { phone, ends } of all) if (!ends) expect(reached.has(phone)).toBe(false);
  expect(all.filter(({ phone, ends }) => ends && reached.has(phone)).length).toBe(all.filter(({ ends }) => ends).length);
}, 60_000);

test("a dispute that is closed without an answer stays open, and whoever closes it is told", async () => {
  const { id, phone, loan } = all[0]!;
  await text(house.publicBaseUrl, phone, "I dispute this debt");
  await text(house.publicBaseUrl, phone, "the fee is wrong");
  const [one] = await eventually(async () => (await casesOf(id)).filter(({ status }) => status === "waiting"), (found) => found.length > 0); // prettier-ignore
  await post(`/v1/handoffs/${one!.id}/claim`, { agent: "ann" });
  const closed = await post(`/v1/handoffs/${one!.id}/close`, { agent: "ann" });
  expect(closed).toMatchObject({ status: 200, body: { status: "closed", leftOpen: { code: "dispute", detail: expect.stringContaining("stays open") } } }); // prettier-ignore
  expect(await holdsOf(loan)).toMatchObject([{ reason: "dispute" }]);
});
