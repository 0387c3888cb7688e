// Knows how a test opens a house with a telephone and a staffed desk, and how its people ring, wait and take calls. Refuses to expect anything.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSignIn } from "../../bot/console/sign-in.ts";
import type { CallPop, CallView as DeskView } from "../../bot/console/voice-wire.ts";
import type { Me } from "../../bot/console/wire.ts";
import { twilioSignature } from "../../bot/sandbox/carrier.ts";
import type { CallView, PhoneView } from "../../bot/sandbox/page-wire.ts";
import type { CallAct } from "../../bot/sandbox/web/server.ts";
import { createDeskStore } from "../../bot/store/desk-store.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import demo from "../../src/policy/lender-demo.json" with { type: "json" };
import { openWholeHouse, type WholeHouse } from "./whole-house.ts";
import { eventually } from "../eventually.ts";

export { eventually };

export type ActAnswer = { status: number; body: DeskView & { code?: string; owner?: string; rule?: string; reason?: string } };
/** Phones of the demo's people. */
export const own = { dana: "+18005550171", luis: "+18005550172", chen: "+18005550173", shared: "+18005550177" };

export const heard = (call: Pick<CallView, "lines">): string[] =>
  call.lines.filter((line) => line.who === "system").map((line) => line.text);

export type CallDesk = {
  house: WholeHouse;
  base: string;
  pool: Pool;
  /** The full name of one of our people. */
  nameOf: (who: string) => string;
  /** The desk's own clock goes on: the machine's, not the sandbox's. */
  pass: (ms: number) => void;
  desk: <T>(who: string, path: string) => Promise<T>;
  act: (who: string, path: string, body: unknown) => Promise<ActAnswer>;
  onCall: (who: string, id: string, what: string, more?: object) => Promise<ActAnswer>;
  sandbox: <T>(path: string, body?: unknown) => Promise<T>;
  phone: (person: string) => Promise<PhoneView>;
  does: (person: string, what: CallAct) => Promise<PhoneView>;
  /** The call on one of our people's phones that is not over. */
  leg: (person: string, whose: keyof typeof own) => Promise<CallView>;
  borrowerCall: (person: string) => Promise<CallView>;
  /** Rings, and asks for a person; the case that waits for one. */
  asksForPerson: (person: string) => Promise<{ id: string; sid: string; pop: CallPop }>;
  /** Luis takes it at the desk, picks up his own phone and is in the room. */
  talking: (person: string) => Promise<{ id: string; sid: string; agent: string }>;
  /** Nobody takes the call, the caller agrees to be called; the case. */
  promised: (person: string) => Promise<string>;
  /** Closed by whoever holds it, so that the next call is a case of its own. */
  closed: (id: string, who?: string) => Promise<void>;
  /** Every phone is down and every case is closed. */
  quiet: (persons: readonly string[]) => Promise<void>;
  /** A webhook as the carrier sends it, once more or out of its order. */
  webhook: (path: string, params: Record<string, string>) => Promise<{ status: number; body: string }>;
  close: () => Promise<void>;
};

/** A morning in New York; `pass` moves the clock by which people vanish from the desk. */
export async function openCallDesk(now = "2026-03-11T10:00:00-04:00"): Promise<CallDesk> {
  const folder = mkdtempSync(join(tmpdir(), "duecourse-call-desk-"));
  writeFileSync(join(folder, "lender.json"), JSON.stringify({ ...demo, name: "Harbor Street", templateIds: { wechat: "TPL-1" } }));
  let aheadMs = 0;
  const house = await openWholeHouse(
    { SANDBOX_NOW: now, LENDER_FILE: join(folder, "lender.json") },
    { deskTimes: { now: () => Date.now() + aheadMs, sweepEveryMs: 50 } },
  );
  const base = house.publicBaseUrl;
  const pool = openPool(house.config.databaseUrl!, { max: 2 });
  const people: Record<string, { cookie: string; me: Me }> = {};
  const signIn = createSignIn({ desk: createDeskStore(pool), now: Date.now, mustHaveCode: false });
  for (const id of ["U-dana", "U-luis", "U-chen", "U-ines"]) {
    const answer = await fetch(`${base}/console/link/${await signIn.makeLink(id, 60_000)}`, { redirect: "manual" });
    const cookie = answer.headers.get("set-cookie")!.split(";")[0]!;
    people[id.slice(2)] = { cookie, me: (await (await fetch(`${base}/console/api/me`, { headers: { cookie } })).json()) as Me };
  }
  const authToken = house.config.twilio!.authToken;

  async function desk<T>(who: string, path: string): Promise<T> {
    return (await (await fetch(`${base}/console/api${path}`, { headers: { cookie: people[who]!.cookie } })).json()) as T;
  }
  async function act(who: string, path: string, body: unknown): Promise<ActAnswer> {
    const headers = { cookie: people[who]!.cookie, "x-csrf-token": people[who]!.me.csrfToken, "content-type": "application/json" };
    const answer = await fetch(`${base}/console/api${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as ActAnswer["body"] };
  }
  async function sandbox<T>(path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(`${base}/sandbox/api/${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<T>;
  }
  const onCall: CallDesk["onCall"] = (who, id, what, more = {}) => act(who, `/cases/${id}/call`, { do: what, ...more });
  const phone: CallDesk["phone"] = (person) => sandbox(`people/${person}/calls`);
  const does: CallDesk["does"] = (person, what) => sandbox(`people/${person}/calls/act`, what);
  const borrowerCall: CallDesk["borrowerCall"] = async (person) => (await phone(person)).calls.at(-1)!;

  async function leg(person: string, whose: keyof typeof own): Promise<CallView> {
    const { agentCalls } = await phone(person);
    const found = agentCalls.findLast((call) => call.phone === own[whose] && call.state !== "ended");
    if (found) return found;
    throw new Error(`${whose}'s phone has no call: ${JSON.stringify(agentCalls.map((call) => [call.phone, call.state, call.status]))}`);
  }

  async function asksForPerson(person: string): Promise<{ id: string; sid: string; pop: CallPop }> {
    const call = await sandbox<CallView>(`people/${person}/calls`, {});
    // A number that has chosen its language before is not asked again.
    if (heard(call).join().includes("中文请按3")) await does(person, { do: "press", sid: call.sid, keys: "1" });
    const now = (await does(person, { do: "press", sid: call.sid, keys: "0" })).calls.at(-1)!;
    if (now.state !== "in_conference") throw new Error(`the caller is ${now.state}: ${heard(now).join(" / ")}`);
    const pop = await eventually(async () => {
      const { items } = await desk<{ items: CallPop[] }>("luis", "/calls");
      const found = items.find(({ handoffId }) => `case-${handoffId}` === now.room);
      if (!found) throw new Error(`no pop for ${now.room}`);
      return found;
    });
    return { id: pop.handoffId, sid: call.sid, pop };
  }

  return {
    house, base, pool, desk, act, onCall, sandbox, phone, does, leg, borrowerCall, asksForPerson,
    nameOf: (who) => people[who]!.me.fullName,
    pass: (ms) => (aheadMs += ms),
    async talking(person) {
      const { id, sid } = await asksForPerson(person);
      const taken = await onCall("luis", id, "take");
      if (taken.status !== 200) throw new Error(`taking the call: ${taken.status} ${JSON.stringify(taken.body)}`);
      const agent = (await leg(person, "luis")).sid;
      await does(person, { do: "pickUp", sid: agent, by: "human" });
      await does(person, { do: "press", sid: agent, keys: "1" });
      const { phase } = await desk<DeskView>("luis", `/cases/${id}/call`);
      if (phase !== "talking") throw new Error(`the call is ${phase}, expected talking`);
      return { id, sid, agent };
    },
    async promised(person) {
      const { id, sid } = await asksForPerson(person);
      await does(person, { do: "refuse", sid: (await eventually(() => leg(person, "shared"))).sid, how: "no-answer" });
      await eventually(async () => {
        const said = heard(await borrowerCall(person)).at(-1) ?? "";
        if (!said.includes("To be called back on")) throw new Error(said);
      });
      await does(person, { do: "press", sid, keys: "1" });
      return id;
    },
    async closed(id, who = "luis") {
      await act(who, `/cases/${id}/claim`, {});
      await act(who, `/cases/${id}/close`, { outcome: "other" });
    },
    async quiet(persons) {
      for (const person of persons) {
        const { calls, agentCalls } = await phone(person);
        for (const call of [...agentCalls, ...calls].filter(({ state }) => state !== "ended"))
          await does(person, call.state === "ringing" ? { do: "refuse", sid: call.sid, how: "no-answer" } : { do: "hangUp", sid: call.sid });
      }
      const open = await pool.query<{ id: string; owner: string | null }>("", "SELECT handoff_id AS id, record->>'owner' AS owner FROM handoffs WHERE status IN ('waiting', 'held', 'wrap_up')");
      for (const { id, owner } of open) {
        if (owner !== null && people[owner.slice(2)] === undefined) await act("luis", `/cases/${id}/call`, { do: "mine" });
        const who = owner !== null && people[owner.slice(2)] ? owner.slice(2) : "luis";
        await act(who, `/cases/${id}/claim`, {});
        await act(who, `/cases/${id}/close`, { outcome: "other" });
      }
    },
    async webhook(path, params) {
      const headers = { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": twilioSignature(authToken, base + path, params) };
      const answer = await fetch(base + path, { method: "POST", headers, body: new URLSearchParams(params) });
      return { status: answer.status, body: await answer.text() };
    },
    async close() {
      await pool.end();
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
} // prettier-ignore
