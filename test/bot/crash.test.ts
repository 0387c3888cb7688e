// Promises after a power cut: killed at any line, the next process goes on, and everything has happened exactly once.
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { OpenRecord } from "../../bot/record.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { verifyChains } from "../../bot/store/verify-chains.ts";
import type { Orders } from "./crash-child.ts";
import { chicago, loanOf, maria, sms, start } from "./house.ts";
import { scratchRecord } from "./scratch-record.ts";

// Two processes a test; a busy machine takes its time to start them.
jest.setTimeout(180_000);

let record: OpenRecord;
let pool: Pool;
let carrier: Server;
let carrierUrl: string;
/** What the carrier has taken; it outlives every process of ours. */
let taken: { sid: string; to: string; from: string; body: string }[];
beforeAll(async () => {
  record = await scratchRecord();
  pool = openPool(record.url, { max: 1 });
  carrier = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const url = new URL(request.url!, "http://x");
      const form = new URLSearchParams(Buffer.concat(pieces).toString());
      const message = {
        sid: `SM${String(taken.length + 1).padStart(32, "0")}`,
        to: form.get("To")!,
        from: form.get("From")!,
        body: form.get("Body")!,
      };
      if (request.method === "POST") taken.push(message);
      const body =
        request.method === "POST"
          ? { ...message, num_segments: "1" }
          : { messages: taken.filter((one) => one.to === url.searchParams.get("To")).toReversed(), next_page_uri: null };
      response.writeHead(request.method === "POST" ? 201 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => carrier.listen(0, "127.0.0.1", done));
  carrierUrl = `http://127.0.0.1:${(carrier.address() as AddressInfo).port}`;
});
afterAll(async () => {
  carrier.closeAllConnections();
  carrier.close();
  await pool.end();
  await record.close();
});
beforeEach(async () => {
  taken = [];
  await pool.query("", "TRUNCATE borrowers, addresses, loans, ledger_events, facts, conversations, inbox, messages, timeline, outbox, looks, opt_outs, contact_history, early_statuses, senders, promises, handoffs, occasions_done"); // prettier-ignore
});
const rows = async <T extends Record<string, unknown>>(text: string): Promise<T[]> => (await pool.query("", text)) as T[];

/** Runs a process to its end, which may be a bad one; `killAfterMs` from the moment it is ready. */
async function run(orders: Partial<Orders>, failpoint: string | null, killAfterMs?: number): Promise<"done" | "killed"> {
  const all: Orders = { url: record.url, carrier: carrierUrl, now: start, inbound: [], atOnce: 1, look: false, payments: null, desk: [], ...orders };
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "crash-child.ts"), JSON.stringify(all)], {
    env: { ...process.env, MODE: "sandbox", NODE_OPTIONS: "", NODE_COMPILE_CACHE: join(import.meta.dirname, "..", "..", "build", "compiled"), ...(failpoint === null ? {} : { DUECOURSE_FAILPOINT: failpoint }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (piece: Buffer) => (errors += piece.toString()));
  if (killAfterMs !== undefined)
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), killAfterMs));
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal === "SIGKILL") return "killed";
  if (code !== 0) throw new Error(`the process ended with ${code}: ${errors}`);
  return "done";
} // prettier-ignore

const import_ = async (loan: Parameters<typeof loanOf>[1] = {}): Promise<void> => {
  await record.store.importBorrowers([maria], start);
  await record.store.importLoans([loanOf(maria, loan)], start);
  // Only what a test asks for is looked at.
  await pool.query("", "UPDATE looks SET run_at = NULL");
};

const seams = {
  message: ["before-commit", "after-commit", "before-send", "after-send", "after-record"],
  daily: ["before-commit", "after-commit", "after-changes", "after-look", "before-send", "after-send", "after-record"],
  import: ["in-import", "after-import-batch"],
  desk: ["before-commit", "after-commit"],
};

test("every seam the house names is one at which it is killed here", () => {
  const bot = join(import.meta.dirname, "..", "..", "bot");
  const files = readdirSync(bot, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const named = files.flatMap((name) =>
    [...readFileSync(join(bot, name), "utf8").matchAll(/\bfailpoint\("([\w-]+)"\)/g)].map((match) => match[1]!),
  );
  expect([...new Set(named)].toSorted()).toEqual([...new Set(Object.values(seams).flat())].toSorted());
});

describe("a message whose process is killed", () => {
  test.each(seams.message)("%s is answered once and acted on once", async (place) => {
    await import_();
    const message = sms("promise");
    expect(await run({ inbound: [message] }, place)).toBe("killed");
    // The carrier got no answer to its webhook and sends it again.
    expect(await run({ inbound: [message] }, null)).toBe("done");
    expect(taken.length).toBe(1);
    expect((await rows("SELECT 1 FROM promises")).length).toBe(1);
    expect((await rows("SELECT 1 FROM inbox")).length).toBe(1);
    expect(await rows("SELECT status, external_id FROM messages WHERE direction = 'out'")).toEqual([
      { status: "sent", external_id: taken[0]!.sid },
    ]);
    expect((await rows("SELECT 1 FROM timeline WHERE kind IN ('promise_recorded', 'sent')")).length).toBe(2);
    expect((await rows("SELECT 1 FROM outbox")).length).toBe(0);
  });
});

describe("a daily run whose process is killed", () => {
  test.each(seams.daily)("%s says the reminder once", async (place) => {
    await import_({ firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 });
    const now = chicago("2026-03-10", 14 * 60);
    await record.store.askLook("B-1", now);
    expect(await run({ now, look: true }, place)).toBe("killed");
    expect(await run({ now, look: true }, null)).toBe("done");
    expect(taken.length).toBe(1);
    expect((await rows("SELECT 1 FROM occasions_done")).length).toBe(1);
    expect((await rows("SELECT 1 FROM timeline WHERE kind = 'sent'")).length).toBe(1);
  });
});

describe("a daily run over many borrowers whose process is killed", () => {
  const count = 60;
  // Before the first commit of many, in the middle of handing out what it brought, and when some have nothing left to do.
  test.each(["before-commit:30", "after-commit:20", "after-commit:55", "after-look:10"])("%s says each reminder once", async (place) => {
    const people = Array.from({ length: count }, (_, i) => ({ ...maria, id: `B-${100 + i}`, phone: `+1312555${1000 + i}` }));
    await record.store.importBorrowers(people, start);
    await record.store.importLoans(people.map((one) => loanOf(one, { firstDueOn: "2026-03-10", disbursedOn: "2026-02-10", instalments: 1 })), start);
    const now = chicago("2026-03-10", 14 * 60);
    await pool.query("", `UPDATE looks SET run_at = ${now}`);
    expect(await run({ now, look: true }, place)).toBe("killed");
    expect(await run({ now, look: true }, null)).toBe("done");
    expect([taken.length, new Set(taken.map(({ to }) => to)).size]).toEqual([count, count]);
    expect((await rows("SELECT 1 FROM occasions_done")).length).toBe(count);
    expect((await rows("SELECT 1 FROM timeline WHERE kind = 'sent'")).length).toBe(count);
    expect((await rows("SELECT 1 FROM looks WHERE lease_owner IS NOT NULL OR run_at <= " + String(now))).length).toBe(0);
  }); // prettier-ignore
});

describe("an import whose process is killed", () => {
  test.each(seams.import)("%s is told again, and every payment counts once", async (place) => {
    await import_();
    const lines = Array.from({ length: 2_100 }, (_, i) => `L-B-1,2026-03-01,0.01,R-${i},`);
    const payments = ["loan_id,paid_on,amount,reference,method", ...lines].join("\n");
    expect(await run({ payments }, place)).toBe("killed");
    const taken = (await rows<{ n: number }>("SELECT count(*)::int AS n FROM ledger_events WHERE kind = 'paymentReceived'"))[0]!.n;
    expect(taken).toBe(place === "in-import" ? 0 : 2_000);
    expect(await run({ payments }, null)).toBe("done");
    expect(await verifyChains(record.url)).toEqual({ loans: 1, events: 2_101, broken: [] });
    expect(await rows("SELECT count(*)::int AS n, count(DISTINCT event_id)::int AS told FROM timeline WHERE kind = 'payment_received'")).toEqual([{ n: 2_100, told: 2_100 }]); // prettier-ignore
  });
});

describe("what an approval brings, when its process is killed", () => {
  test.each(seams.desk)("%s is done once when it is agreed to again", async (place) => {
    await import_();
    expect(await run({ inbound: [sms("person")] }, null)).toBe("done");
    const [handoff] = await rows<{ handoff_id: string }>("SELECT handoff_id FROM handoffs");
    const handoffId = handoff!.handoff_id;
    const waiver = {
      do: "requestWaiver" as const,
      loanId: "L-B-1",
      component: "penalty" as const,
      amountMinor: 100,
      approval: "bot" as const,
    };
    const claim = { handoffId, action: { act: "claim" as const, agent: "U-1" }, requestId: "request-0001" };
    const approved = { handoffId, action: { act: "record" as const, agent: "U-1", effects: [waiver] }, requestId: "approval-A-1" };
    expect(await run({ desk: [claim] }, null)).toBe("done");
    expect(await run({ desk: [approved] }, place)).toBe("killed");
    expect(await run({ desk: [approved] }, null)).toBe("done");
    expect((await rows("SELECT 1 FROM ledger_events WHERE kind = 'waived'")).length).toBe(1);
    expect((await rows("SELECT 1 FROM timeline WHERE kind = 'waived'")).length).toBe(1);
    expect((await verifyChains(record.url)).broken).toEqual([]);
  });
});

test("killed again and again under load, nothing is lost and nothing is said twice", async () => {
  await import_();
  const inbound = Array.from({ length: 120 }, (_, i) => sms(`line ${i}`, { theirs: `+1312555${3000 + (i % 10)}` }));
  let kills = 0;
  for (const killAfterMs of [60, 120, 180]) if ((await run({ inbound, atOnce: 8 }, null, killAfterMs)) === "killed") kills++;
  expect(kills).toBeGreaterThan(0);
  expect(await run({ inbound, atOnce: 8 }, null)).toBe("done");
  expect(taken.length).toBe(120);
  expect((await rows("SELECT 1 FROM messages WHERE direction = 'out' AND status = 'sent'")).length).toBe(120);
  expect((await rows<{ n: number }>("SELECT count(DISTINCT external_id)::int AS n FROM messages WHERE direction = 'out'"))[0]!.n).toBe(120);
  expect((await rows<{ n: number }>("SELECT sum(version)::int AS n FROM conversations"))[0]!.n).toBe(120);
  const [talk] = await rows<{ heard: string[] }>(`SELECT state->'lastHeard' AS heard FROM conversations WHERE theirs = '+13125553000'`);
  expect(talk!.heard.toSorted()).toEqual(inbound.filter((one) => one.theirs === "+13125553000").map((one) => one.text).toSorted());
}); // prettier-ignore
