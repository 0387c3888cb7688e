// Knows how long it takes from a borrower's message to the desk's browsers hearing of it: 500 open conversations, 50 streams, one process. Refuses to leave anything behind.
//   npx -c "node bench/desk.ts [messages]"           streams only
//   npx -c "node bench/desk.ts [messages] --paint"   beside them one real Chromium with a case open: until the line is painted
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
const isPainting = process.argv.includes("--paint");
const messages = Number(process.argv[2] ?? 200) || 200;
/** Chromium is one of the browsers. */
const streams = isPainting ? browsers - 1 : browsers;
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

/** One agent's page with the first case of the queue open; it watches itself for new lines. */
async function openCase(
  cookie: string,
): Promise<{ borrower: number; paintedAt(words: string): Promise<{ at: number; newsAt: number }>; close(): Promise<void> }> {
  const { launch } = await import("../test/browser/chromium.ts");
  const browser = await launch();
  const [name, value] = cookie.split("=");
  const context = await browser.newContext({ viewport: { width: 1500, height: 920 }, bypassCSP: true });
  await context.addCookies([{ name: name!, value: value!, url: base }]);
  const page = await context.newPage();
  // Before the page's own code: when a piece of news comes over the line, and when a text is on the screen.
  await page.addInitScript(() => {
    type Marks = { news: number; painted: Record<string, number>; newsOf: Record<string, number> };
    const marks: Marks = { news: 0, painted: {}, newsOf: {} };
    (globalThis as unknown as { marks: Marks }).marks = marks;
    const now = (): number => performance.timeOrigin + performance.now();
    const Original = EventSource;
    globalThis.EventSource = class extends Original {
      constructor(address: string | URL) {
        super(address);
        for (const kind of ["line", "case"]) this.addEventListener(kind, () => (marks.news = now()));
      }
    };
    new MutationObserver(() => {
      for (const text of document.querySelectorAll(".bubble .text")) {
        const words = text.textContent ?? "";
        if (!words.startsWith("hello, are you there?") || words in marks.painted) continue;
        marks.painted[words] = 0;
        marks.newsOf[words] = marks.news;
        // After the next frame has been drawn.
        requestAnimationFrame(() => {
          setTimeout(() => (marks.painted[words] = now()));
        });
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const rows = (await (await fetch(`${base}/console/api/cases?status=waiting`, { headers: { cookie } })).json()) as {
    items: { borrowerId: string; handoffId: string }[];
  };
  const first = rows.items[0]!;
  await page.goto(`${base}/console/#/case/${first.handoffId}`);
  await page.waitForSelector(".bubble");
  return {
    borrower: Number(first.borrowerId.slice(2)),
    async paintedAt(words) {
      type Marks = { painted: Record<string, number>; newsOf: Record<string, number> };
      const found = await page.waitForFunction((text) => (globalThis as unknown as { marks: Marks }).marks.painted[text] || false, words, {
        timeout: 5_000,
        polling: 5,
      });
      const at = Number(await found.jsonValue());
      const newsAt = await page.evaluate((text) => (globalThis as unknown as { marks: Marks }).marks.newsOf[text]!, words);
      return { at, newsAt };
    },
    close: () => browser.close(),
  };
}

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
  for (let n = 0; n < streams; n++)
    void (async () => {
      const answer = await fetch(`${base}/console/api/live`, { headers: { cookie }, signal: ending.signal });
      for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
        const now = performance.now();
        if (piece.includes("retry:")) open.push(n);
        for (const match of piece.matchAll(/"borrowerId":"([^"]+)"/g)) heard.set(match[1]!, [...(heard.get(match[1]!) ?? []), now]);
      }
    })().catch(() => undefined);
  while (open.length < streams) await new Promise((resolve) => setTimeout(resolve, 10));
  const chromium = isPainting ? await openCase(cookie) : null;
  await new Promise((resolve) => setTimeout(resolve, 2_000));

  const fromArrival: number[] = [];
  const fromAnswer: number[] = [];
  const toPaint: number[] = [];
  const fromNews: number[] = [];
  let missing = 0;
  for (let n = 0; n < messages; n++) {
    // The page has one case open: that is the one it paints a line of.
    const about = chromium ? chromium.borrower : n % people;
    const id = `B-${about}`;
    heard.delete(id);
    const sent = performance.now();
    const words = `hello, are you there? ${n}`;
    await write(about, `2${n}`, words);
    const answered = performance.now();
    if (chromium) {
      // The page tells when it has drawn the line, on this machine's own clock.
      const painted = await chromium.paintedAt(words);
      toPaint.push(painted.at - (performance.timeOrigin + answered));
      fromNews.push(painted.at - painted.newsAt);
    }
    while ((heard.get(id)?.length ?? 0) < streams && performance.now() - sent < 3_000) await new Promise((resolve) => setTimeout(resolve, 1));
    const times = heard.get(id) ?? [];
    missing += Math.max(0, streams - times.length);
    for (const time of times.slice(0, streams)) {
      fromArrival.push(time - sent);
      fromAnswer.push(Math.max(0, time - answered));
    }
  }
  ending.abort();
  if (chromium) {
    console.log(`webhook answered (committed) → line painted in Chromium: p50 ${at(toPaint, 0.5)} ms, p95 ${at(toPaint, 0.95)} ms`);
    console.log(`server event at the page → line painted: p50 ${at(fromNews, 0.5)} ms, p95 ${at(fromNews, 0.95)} ms`);
    await chromium.close();
  }
  console.log(`${messages} messages, ${streams} streams, ${people} open cases, ${cpus().length} cores; not heard: ${missing}`);
  console.log(`webhook sent → stream, the turn in between: p50 ${at(fromArrival, 0.5)} ms, p95 ${at(fromArrival, 0.95)} ms`);
  console.log(`webhook answered (committed) → stream: p50 ${at(fromAnswer, 0.5)} ms, p95 ${at(fromAnswer, 0.95)} ms`);
} finally {
  await pool.end();
  await record.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
} // prettier-ignore
