// Knows how a house with a staffed desk is opened for a test: three borrowers, five people signed in, a carrier that only listens. Refuses to be shared between suites.
import type { Setting } from "../../bot/config.ts";
import { createSignIn } from "../../bot/console/sign-in.ts";
import type { CasePage, CaseView, Me } from "../../bot/console/wire.ts";
import { openRecord } from "../../bot/record.ts";
import { createDeskStore, type DeskStore } from "../../bot/store/desk-store.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { accountSid, authToken, listenAsCarrier, number, text } from "./outside.ts";
import { openWholeHouse, type WholeHouse } from "./whole-house.ts";

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
export type DeskTestHouse = {
  base: string;
  house: WholeHouse;
  desk: DeskStore;
  pool: Pool;
  record: Awaited<ReturnType<typeof openRecord>>;
  carrier: Awaited<ReturnType<typeof listenAsCarrier>>;
  get: <T = Record<string, unknown>>(who: string, path: string) => Promise<T>;
  ask: (who: string, path: string) => Promise<Answer>;
  post: (who: string, path: string, body: unknown, more?: Record<string, string>) => Promise<Answer>;
  signIn: (who: string) => Promise<void>;
  cookieOf: (who: string) => string;
  tokenOf: (who: string) => string;
  caseOf: (borrowerId: string, who?: string) => Promise<CaseView>;
  /** The machine's clock goes on: what is counted a minute begins anew. */
  pass: (ms: number) => void;
  machineNow: () => number;
  says: (borrowerId: string, words: string) => Promise<unknown>;
  close: () => Promise<void>;
};

const phones: Record<string, string> = { "B-1": "+12025550111", "B-2": "+12025550112", "B-3": "+12025550113" };

export { eventually } from "../eventually.ts";

export async function openDeskTest(more: Partial<Record<Setting, string>> = {}): Promise<DeskTestHouse> {
  const carrier = await listenAsCarrier();
  let aheadMs = 0;
  const house = await openWholeHouse(
    {
      SANDBOX_BOOK: "empty", TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_SMS_FROM: number, TWILIO_API_BASE_URL: carrier.base, ...more,
    },
    { deskTimes: { now: () => Date.now() + aheadMs, sweepEveryMs: 50 } },
  ); // prettier-ignore
  const base = house.publicBaseUrl;
  const record = await openRecord(house.config);
  const pool = openPool(record.url);
  const desk = createDeskStore(pool);
  const upload = (kind: string, lines: string[]): Promise<Response> =>
    fetch(`${base}/v1/imports/${kind}`, {
      method: "POST",
      headers: { authorization: "Bearer a-token-for-tests", "content-type": "text/csv" },
      body: lines.join("\n"),
    });
  await upload("borrowers", [
    "borrower_id,full_name,language,country,region,time_zone,birth_date,id_last4,postcode,phone,phone_verified_on,consent_sms",
    "B-1,Maria Lopez,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550111,2026-03-01,true",
    "B-2,Juan Pérez,es,US,TX,America/Chicago,1985-05-05,1111,78207,+12025550112,2026-03-01,true",
    "B-3,Ann Lee,en,US,NY,America/New_York,1979-11-02,4821,10025,+12025550113,2026-03-01,true",
  ]);
  await upload("loans", [
    "loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization",
    "L-1,B-1,personal,first,USD,1200.00,12,0.05,2025-12-10,2026-01-10,12,monthly,equal_instalment",
    "L-2,B-2,car,first,USD,600.00,12,0.05,2024-12-10,2025-01-10,6,monthly,equal_instalment",
    "L-3,B-3,personal,first,USD,600.00,12,0.05,2026-01-12,2026-02-12,6,monthly,equal_instalment",
  ]);
  const people: Record<string, { cookie: string; me: Me }> = {};
  const signer = createSignIn({ desk, now: () => Date.now() + aheadMs, mustHaveCode: false });
  async function signIn(who: string): Promise<void> {
    const answer = await fetch(`${base}/console/link/${await signer.makeLink(`U-${who}`, 60_000)}`, { redirect: "manual" });
    const cookie = answer.headers.get("set-cookie")!.split(";")[0]!;
    const me = (await (await fetch(`${base}/console/api/me`, { headers: { cookie } })).json()) as Me;
    people[who] = { cookie, me };
  }
  for (const who of ["dana", "luis", "chen", "ines", "omar"]) await signIn(who);
  const answerOf = async (response: Response): Promise<Answer> => ({
    status: response.status,
    body: (await response.json().catch(() => ({}))) as Record<string, unknown>,
    headers: response.headers,
  });
  const ask = async (who: string, path: string): Promise<Answer> =>
    answerOf(await fetch(`${base}/console/api${path}`, { headers: { cookie: people[who]!.cookie } }));
  const get = async <T>(who: string, path: string): Promise<T> => (await ask(who, path)).body as T;
  const post = async (who: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    answerOf(
      await fetch(`${base}/console/api${path}`, {
        method: "POST",
        headers: { cookie: people[who]!.cookie, "x-csrf-token": people[who]!.me.csrfToken, "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    );
  const says = (borrowerId: string, words: string): Promise<unknown> => text(base, phones[borrowerId]!, words);
  return {
    base, house, desk, pool, record, carrier, get, ask, post, signIn, says, pass: (ms) => void (aheadMs += ms), machineNow: () => Date.now() + aheadMs,
    cookieOf: (who) => people[who]!.cookie,
    tokenOf: (who) => people[who]!.me.csrfToken,
    async caseOf(borrowerId, who = "luis") {
      const page = await get<CasePage>(who, "/cases?status=all");
      return get<CaseView>(who, `/cases/${page.items.find((row) => row.borrowerId === borrowerId)!.handoffId}`);
    },
    async close() {
      await pool.end();
      await record.close();
      await house.close();
      await carrier.close();
    },
  }; // prettier-ignore
}
