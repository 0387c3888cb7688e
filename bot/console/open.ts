// Knows how the desk is opened beside the house: its tables, its people, its page, and the sweep that brings lost cases back. Refuses to hold a route.
import { randomBytes } from "node:crypto";
import type { Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { DeskCalls } from "../channels/twilio-voice/desk-calls.ts";
import type { HttpReply, Route } from "../http.ts";
import type { Bell } from "../bell.ts";
import { createBoardStore } from "../store/board-store.ts";
import { createDeskReading } from "../store/desk-reading.ts";
import { createDeskStore, type DeskStore } from "../store/desk-store.ts";
import { eraseBorrower } from "../store/erase-store.ts";
import { createMacroStore } from "../store/macro-store.ts";
import { openPool } from "../store/pool.ts";
import { openSeats } from "../store/seats.ts";
import type { Handoff, Store } from "../store/store.ts";
import type { Turn } from "../turn-ports.ts";
import { countOneDay } from "./board.ts";
import { createCapacity } from "./capacity.ts";
import { shareNews } from "./share-news.ts";
import { fontRoutes } from "../page-fonts.ts";
import type { Role } from "./roles.ts";
import { deskRoutes } from "./routes.ts";
import { createSignIn } from "./sign-in.ts";
import type { Switches } from "./switches.ts";

export type DeskParts = {
  databaseUrl: string;
  store: Store;
  turn: Turn;
  lender: Lender;
  bell: Bell;
  switches: Switches;
  now: () => Instant;
  publicBaseUrl: string;
  isSandbox: boolean;
  page: { html: string; script: string; style: string; parts: Record<string, string> };
  report: (error: unknown) => void;
  times?: Partial<DeskTimes>;
  calls?: DeskCalls | null;
};
/** Machine's clock, milliseconds; tests have less patience than people. */
export type DeskTimes = {
  now: () => number;
  /** An agent who has not been heard of for this long does not have a case any more. */
  goneAfterMs: number;
  sweepEveryMs: number;
  /** How long a colleague may think about a case that is offered. */
  acceptWithinMs: number;
};
const usualTimes: DeskTimes = { now: () => Date.now(), goneAfterMs: 3 * 60_000, sweepEveryMs: 10_000, acceptWithinMs: 60_000 };
export type OpenDesk = {
  routes: Route[];
  signInLink: string | null;
  /** Another, for the sandbox's page; live there is none. */
  newSignInLink: (() => Promise<string>) | null;
  start(): void;
  stop(): Promise<void>;
};

const sandboxPeople: { id: string; email: string; fullName: string; role: Role }[] = [
  { id: "U-dana", email: "dana@desk.example", fullName: "Dana Whitfield", role: "supervisor" },
  { id: "U-luis", email: "luis@desk.example", fullName: "Luis Ortega", role: "agent" },
  { id: "U-chen", email: "chen@desk.example", fullName: "陈敏", role: "agent" },
  { id: "U-ines", email: "ines@desk.example", fullName: "Inés Prado", role: "compliance" },
  { id: "U-omar", email: "omar@desk.example", fullName: "Omar Haddad", role: "administrator" },
];
/** When the board has nothing left to count ahead, it looks again after this. */
const countEveryMs = 60_000;
const linkLivesMs = 24 * 3_600_000;

/** What a page of ours may load: its own files, nothing inline, nobody may frame it (ASVS 5.0, 3.4). */
export const pageHeaders: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cache-control": "no-store",
};

async function firstPeople(desk: DeskStore, isSandbox: boolean): Promise<string | null> {
  if ((await desk.countPeople()) > 0) return isSandbox ? sandboxPeople[0]!.id : null;
  if (isSandbox) {
    for (const person of sandboxPeople)
      await desk.addPerson({ ...person, languages: ["en", "es", "zh"], capacity: 8, disabled: false, preferences: {} });
    return sandboxPeople[0]!.id;
  }
  const id = `U-${randomBytes(6).toString("hex")}`;
  await desk.addPerson({
    id,
    email: "administrator@localhost",
    fullName: "Administrator",
    role: "administrator",
    languages: ["en"],
    capacity: 1,
    disabled: false,
    preferences: {},
  });
  return id;
}

/** In the sandbox a link for the supervisor is made at each start; live, one for the first administrator while nobody else is there. */
export async function openDesk(parts: DeskParts): Promise<OpenDesk> {
  const { store, turn, bell, switches, isSandbox, publicBaseUrl } = parts;
  const { now: machineNow, goneAfterMs, sweepEveryMs, acceptWithinMs } = { ...usualTimes, ...parts.times };
  const pool = openPool(parts.databaseUrl, { max: 4, onError: parts.report });
  const desk = createDeskStore(pool);
  const seats = openSeats(parts.databaseUrl, parts.report);
  const capacity = createCapacity({ store, desk, seats });
  const board = createBoardStore(pool);
  const { presence, stop: stopNews } = shareNews({ databaseUrl: parts.databaseUrl, pool, bell, report: parts.report });
  const signIn = createSignIn({ desk, now: machineNow, mustHaveCode: !isSandbox });
  const first = await firstPeople(desk, isSandbox);
  const linkFor = async (personId: string): Promise<string> =>
    `${publicBaseUrl}/console/link/${await signIn.makeLink(personId, linkLivesMs)}`;
  const signInLink = first === null ? null : await linkFor(first);
  switches.follow(desk);
  parts.calls?.follow({
    onRoom(handoffId) {
      presence.tell(handoffId);
      bell.ring();
    },
    personOf: (personId) => desk.readPerson(personId),
    capacity,
  });

  const secure = publicBaseUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {};
  const asset = (path: string, type: string, body: string): Route => ({
    method: "GET",
    path,
    handle: async (): Promise<HttpReply> => ({
      status: 200,
      headers: { ...pageHeaders, ...secure, "content-type": `${type}; charset=utf-8` },
      body,
    }),
  });
  const routes = [
    {
      method: "GET",
      path: "/console",
      handle: async (): Promise<HttpReply> => ({ status: 308, headers: { location: "/console/" } }),
    } as Route,
    asset("/console/", "text/html", parts.page.html),
    asset("/console/page.js", "text/javascript", parts.page.script),
    asset("/console/page.css", "text/css", parts.page.style),
    ...Object.entries(parts.page.parts).map(([name, body]) => asset(`/console/${name}`, "text/javascript", body)),
    ...fontRoutes("/console"),
    ...deskRoutes({
      store,
      desk,
      capacity,
      switches,
      reading: createDeskReading(pool),
      macros: createMacroStore(pool),
      board,
      turn,
      signIn,
      lender: parts.lender,
      bell,
      now: parts.now,
      machineNow,
      publicBaseUrl,
      isSandbox,
      presence,
      acceptWithinMs,
      calls: parts.calls ?? null,
      report: parts.report,
      erase: (borrowerId, depth) => eraseBorrower(pool, borrowerId, depth),
    }),
  ];

  const rung = new Set<string>();
  /** A call that is due and an offer that is over change what the pages show, and nothing on the record says so. */
  function ringForTheClock(waiting: readonly Handoff[], held: readonly Handoff[]): void {
    const due = [
      ...waiting.flatMap((one) => (one.callbackAt !== null && one.callbackAt <= parts.now() ? [`${one.id} ${one.callbackAt}`] : [])),
      ...held.flatMap((one) => (one.transfer && one.transfer.by < machineNow() ? [`${one.id} ${one.transfer.by}`] : [])),
    ];
    const news = due.filter((key) => !rung.has(key));
    for (const key of rung) if (!due.includes(key)) rung.delete(key);
    for (const key of news) rung.add(key);
    if (news.length === 0) return;
    presence.tellQueue();
    bell.ring();
  }

  let countAgainAt = 0;
  async function sweep(): Promise<void> {
    if (machineNow() >= countAgainAt && !(await countOneDay({ store, board, lender: parts.lender, machineNow }, parts.now())))
      countAgainAt = machineNow() + countEveryMs;
    const [waiting, held] = await Promise.all([
      store.listHandoffs({ status: "waiting", limit: 500 }),
      store.listHandoffs({ status: "held", limit: 500 }),
    ]);
    ringForTheClock(waiting.items, held.items);
    const owners = [...new Set(held.items.flatMap(({ owner }) => (owner === null ? [] : [owner])))];
    // Cases taken over the lender's own interface have owners the desk does not know: their systems look after them.
    const known = new Set((await desk.listPeople()).map(({ id }) => id));
    const seen = await desk.seenSince(owners, machineNow() - goneAfterMs);
    for (const handoff of held.items) {
      const { owner } = handoff;
      if (owner === null || seen.has(owner) || (!known.has(owner) && owner !== parts.lender.officerDefault)) continue;
      try {
        if (await isOnTheTelephone(handoff, known.has(owner))) continue;
        await turn.runDesk(handoff.id, { act: "release", agent: owner }, `gone-${handoff.id}-${handoff.version}`);
        bell.ring();
      } catch (error) {
        parts.report(error);
      }
    }
  }

  /** Whoever is on the telephone with the borrower is not gone, whatever became of the page; nobody in particular has what was taken on the shared line, once that call is over. */
  async function isOnTheTelephone(handoff: Handoff, isOfTheDesk: boolean): Promise<boolean> {
    const { calls } = parts;
    if (!calls) return !isOfTheDesk;
    if (!isOfTheDesk && !(await calls.hasBeenOnLine(handoff))) return true;
    const { phase } = await calls.now(handoff);
    return phase !== "none" && phase !== "waiting";
  }

  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  return {
    routes,
    signInLink,
    newSignInLink: isSandbox && first !== null ? () => linkFor(first) : null,
    start() {
      timer = setInterval(() => {
        running = running.then(sweep).catch(parts.report);
      }, sweepEveryMs);
      timer.unref();
    },
    async stop() {
      if (timer) clearInterval(timer);
      switches.stop();
      await running;
      await stopNews();
      await seats.end();
      await pool.end();
    },
  };
}
