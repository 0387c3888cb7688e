// Knows how long a caller waits for the next words: webhook in, document out, for many calls at once on one process. Refuses to pass a judgement; it prints.
// Run: node bench/voice.ts [calls at once, default 100] [turns a call, default 20]   BENCH_DATABASE_URL names a server; otherwise the embedded one.
import { createHash, createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { twilioVoiceRoutes } from "../bot/channels/twilio-voice/routes.ts";
import { byTheRules } from "../bot/contact.ts";
import { openRecord } from "../bot/record.ts";
import { createServer } from "../bot/server.ts";
import { openSpeech } from "../bot/speech.ts";
import { carryByBotFramework } from "../bot/turn-adapter.ts";
import { houseOn, lender, loanOf, maria, ours, standingClock, start } from "../test/bot/house.ts";

const calls = Number(process.argv[2] ?? 100);
const turns = Number(process.argv[3] ?? 20);
const authToken = "12345";
/** People think between two answers: each call waits this long, so that all are open at once and not all ask in the same millisecond. */
const thinkMs = 1_000;

const dataDir = mkdtempSync(join(tmpdir(), "duecourse-bench-voice-"));
const record = await openRecord({ databaseUrl: process.env["BENCH_DATABASE_URL"] ?? null, dataDir });
const speech = await openSpeech();
const phoneOf = (n: number): string => `+1312${String(5_000_000 + n)}`;
const people = Array.from({ length: calls }, (_, n) => ({ ...maria, id: `B-${String(n).padStart(6, "0")}`, phone: phoneOf(n) }));
await record.store.importBorrowers(people, start);
await record.store.importLoans(people.map((one) => loanOf(one, { id: `L-${one.id}` })), start); // prettier-ignore

const clock = standingClock();
const { turn } = houseOn(
  record,
  {
    onBug: (error) => console.error(error), step: speech.step, newState: speech.initialState, upgradeState: speech.upgradeState, hear: speech.hear, render: speech.render, mayContact: byTheRules, carry: carryByBotFramework,
    apology: (language, medium) => speech.apology(language, medium, lender.phone), senderOf: () => ours,
    expectationOf: (state) => (speech.choicesOf(state) > 0 ? { expecting: speech.expectationOf(state), choices: speech.choicesOf(state) } : { expecting: speech.expectationOf(state) }),
  },
  clock,
); // prettier-ignore
const server = createServer({ onBug: (error) => console.error(error) });
const port = await server.listen(0, "127.0.0.1");
const publicBaseUrl = `http://127.0.0.1:${port}`;
server.add(
  twilioVoiceRoutes({
    turn, store: record.store, clock, lender, mayContact: byTheRules, expectationOf: speech.expectationOf, client: {} as never, voiceFrom: ours, publicBaseUrl, authTokens: [authToken],
    sendPayLink: async () => false, report: (error) => console.error(error),
  }),
); // prettier-ignore
server.open();

const agent = new Agent({ keepAlive: true, maxSockets: calls });
type Answered = { ms: number; body: string };
async function post(path: string, params: Record<string, string>): Promise<Answered> {
  const began = performance.now();
  try {
    return await ask(path, params, began);
  } catch (error) {
    // The house may put a quiet line down in the very moment it is used again: a carrier rings anew, and the time goes on.
    if (!(error as { onReusedLine?: boolean }).onReusedLine) throw error;
    return ask(path, params, began);
  }
}

function ask(path: string, params: Record<string, string>, began: number): Promise<Answered> {
  const signedText = Object.keys(params).toSorted().reduce((all, key) => all + key + params[key], publicBaseUrl + path); // prettier-ignore
  const signature = createHmac("sha1", authToken).update(signedText).digest("base64");
  const body = new URLSearchParams(params).toString();
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-twilio-signature": signature,
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers, agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => (text += piece));
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - began, body: text });
        else reject(new Error(`HTTP ${answer.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.on("error", (error) => reject(Object.assign(error, { onReusedLine: sent.reusedSocket })));
    sent.end(body);
  });
}

/** Who it is and the balance; then a talk that goes round: why, a day, taken back, the balance, since when, once more. */
const opening: Record<string, string>[] = [{ Digits: "1" }, { Digits: "11021979" }, { Digits: "4821" }, { Digits: "3" }];
const round: Record<string, string>[] = [
  { SpeechResult: "why is it so much", Confidence: "0.91" }, { SpeechResult: "friday the twentieth", Confidence: "0.88" }, { Digits: "2" },
  { SpeechResult: "how much do I owe", Confidence: "0.93" }, { SpeechResult: "when was it due", Confidence: "0.9" }, { Digits: "*" },
]; // prettier-ignore

/** A number between 0 and 1 that is the same in every run and another for every answer: callers who keep step would ask all at once. */
const chance = (n: number, i: number): number => createHash("sha256").update(`${n}:${i}`).digest().readUInt32BE() / 2 ** 32;

async function talk(n: number, took: number[]): Promise<void> {
  const call = { CallSid: `CA${String(n).padStart(32, "0")}`, AccountSid: "AC1", From: phoneOf(n), To: ours, Direction: "inbound", CallStatus: "in-progress" };
  await pause(chance(n, 0) * thinkMs);
  await post("/channels/twilio/voice", call);
  for (let i = 1; i <= turns; i++) {
    await pause(thinkMs * (0.5 + chance(n, i)));
    const said = opening[i - 1] ?? round[(i - 1 - opening.length) % round.length]!;
    const { ms, body } = await post(`/channels/twilio/voice/turn?n=${i}`, { ...call, ...said });
    // A call that has gone to a person or has ended costs nothing more: its answers would flatter the figure.
    if (!body.includes("<Gather")) throw new Error(`answer ${i} to ${JSON.stringify(said)} asks nothing: ${body.slice(0, 500)}`);
    took.push(ms);
  }
} // prettier-ignore

// Warmed up by one call of its own, as a house that has been open for a minute is.
await talk(0, []);
const took: number[] = [];
const began = performance.now();
const cpu = process.cpuUsage();
await Promise.all(Array.from({ length: calls - 1 }, (_, n) => talk(n + 1, took)));
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
took.sort((a, b) => a - b);
const at = (share: number): string => took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(1);
console.log(
  `${calls} calls at once, ${took.length} answers in ${seconds.toFixed(1)} s (${(took.length / seconds).toFixed(0)}/s), ${cpus().length} cores at a load of ${loadavg()[0]!.toFixed(1)}: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms; ${((user + system) / 1000 / took.length).toFixed(2)} ms of this process's time each, the callers' included`,
);
agent.destroy();
await server.close(1_000);
await record.close();
rmSync(dataDir, { recursive: true, force: true });
