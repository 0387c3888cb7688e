// Knows how long it takes from a borrower's message to the desk's browsers hearing of it: 500 open conversations, 50 streams, one process. Refuses to leave anything behind.
//   npx -c "node bench/desk.ts [messages]"
import { cpus, tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createSignIn } from "../bot/console/sign-in.ts";
import { openHouse } from "../bot/main.ts";
import { readConfig } from "../bot/config.ts";
import { openRecord } from "../bot/record.ts";
import { createDeskStore } from "../bot/store/desk-store.ts";
import { openPool } from "../bot/store/pool.ts";
import { signed } from "../test/bot/outside.ts";

const people = 500;
const browsers = 50;
const messages = Number(process.argv[2] ?? 200);
const at = (values: readonly number[], share: number): string =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(1);

const folder = mkdtempSync(join(tmpdir(), "duecourse-bench-desk-"));
const settings = {
  PORT: "0",
  DATA_DIR: join(folder, "data"),
  API_TOKEN: "a-token-for-the-bench",
  SANDBOX_BOOK: "empty",
  SANDBOX_NOW: "2026-03-11T13:00:00-04:00",
};
const config = readConfig(settings, folder);
const house = await openHouse(config, () => undefined);
const base = house.publicBaseUrl;
const record = await openRecord(config);
const pool = openPool(record.url);
const desk = createDeskStore(pool);
const phoneOf = (n: number): string => `+1202555${String(1000 + n).padStart(4, "0")}`;
const upload = (kind: string, lines: string[]): Promise<Response> =>
  fetch(`${base}/v1/imports/${kind}`, {
    method: "POST",
    headers: { authorization: `Bearer ${config.apiToken}`, "content-type": "text/csv" },
    body: lines.join("\n"),
  });
const write = async (n: number, id: string, text: string): Promise<void> => {
  const path = "/channels/twilio/sms";
  const params = {
    MessageSid: `SM${id.padStart(32, "0")}`,
    AccountSid: config.twilio!.accountSid,
    From: phoneOf(n),
    To: config.twilio!.smsFrom,
    Body: text,
    NumMedia: "0",
  };
  const answer = await fetch(base + path, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": signed(base + path, params, config.twilio!.authToken),
    },
    body: new URLSearchParams(params).toString(),
  });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
};

try {
  const numbers = Array.from({ length: people }, (_, n) => n);
  await upload("borrowers", ["borrower_id,full_name,language,country,region,time_zone,phone,phone_verified_on,consent_sms", ...numbers.map((n) => `B-${n},Person ${n},en,US,NY,America/New_York,${phoneOf(n)},2026-03-01,true`)]);
  await upload("loans", ["loan_id,borrower_id,product,party,currency,principal,annual_rate_pct,penalty_daily_pct,disbursed_on,first_due_on,instalments,frequency,amortization", ...numbers.map((n) => `L-${n},B-${n},personal,first,USD,1200.00,12,0.05,2025-12-10,2026-01-10,12,monthly,equal_instalment`)]);
  for (const n of numbers) await write(n, `1${n}`, "can i talk to a person please");

  const signIn = createSignIn({ desk, now: () => Date.now(), mustHaveCode: false });
  const link = await fetch(`${base}/console/link/${await signIn.makeLink("U-dana", 60_000)}`, { redirect: "manual" });
  const cookie = link.headers.get("set-cookie")!.split(";")[0]!;
  const page = performance.now();
  const queue = (await (await fetch(`${base}/console/api/cases?status=waiting`, { headers: { cookie } })).json()) as { items: unknown[]; counts: { waiting: number } };
  console.log(`queue: ${queue.items.length} of ${queue.counts.waiting} waiting, first read ${(performance.now() - page).toFixed(0)} ms`);

  const ending = new AbortController();
  const heard = new Map<string, number[]>();
  const open: number[] = [];
  for (let n = 0; n < browsers; n++)
    void (async () => {
      const answer = await fetch(`${base}/console/api/live`, { headers: { cookie }, signal: ending.signal });
      for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
        const now = performance.now();
        if (piece.includes("retry:")) open.push(n);
        for (const match of piece.matchAll(/"borrowerId":"([^"]+)"/g)) heard.set(match[1]!, [...(heard.get(match[1]!) ?? []), now]);
      }
    })().catch(() => undefined);
  while (open.length < browsers) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 2_000));

  const fromArrival: number[] = [];
  const fromAnswer: number[] = [];
  let missing = 0;
  for (let n = 0; n < messages; n++) {
    const id = `B-${n % people}`;
    heard.delete(id);
    const sent = performance.now();
    await write(n % people, `2${n}`, `hello, are you there? ${n}`);
    const answered = performance.now();
    while ((heard.get(id)?.length ?? 0) < browsers && performance.now() - sent < 3_000) await new Promise((resolve) => setTimeout(resolve, 1));
    const times = heard.get(id) ?? [];
    missing += Math.max(0, browsers - times.length);
    for (const time of times.slice(0, browsers)) {
      fromArrival.push(time - sent);
      fromAnswer.push(Math.max(0, time - answered));
    }
  }
  ending.abort();
  console.log(`${messages} messages, ${browsers} streams, ${people} open cases, ${cpus().length} cores; not heard: ${missing}`);
  console.log(`webhook sent → stream, the turn in between: p50 ${at(fromArrival, 0.5)} ms, p95 ${at(fromArrival, 0.95)} ms`);
  console.log(`webhook answered (committed) → stream: p50 ${at(fromAnswer, 0.5)} ms, p95 ${at(fromAnswer, 0.95)} ms`);
} finally {
  await pool.end();
  await record.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
} // prettier-ignore
