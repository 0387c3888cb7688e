// Knows how the house is put together and taken down: settings, record, talk, channels, clock, door. Refuses to judge, to word or to store anything itself.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { toIso, type Instant } from "../src/calendar.ts";
import { debitRoutes } from "./api/debits.ts";
import { reportRoutes } from "./api/reports.ts";
import { apiRoutes, mustBeSignedIn } from "./api/routes.ts";
import { sandboxClock, systemClock, type Clock, type MovableClock } from "./clock.ts";
import { isLoopback, type Config } from "./config.ts";
import { statementOfEvents } from "./facts.ts";
import { healthRoutes } from "./health.ts";
import type { Route } from "./http.ts";
import { comparingWordings, readLender } from "./lender-file.ts";
import { documentRoutes } from "./documents/routes.ts";
import { createMetrics } from "./metrics.ts";
import { byTheRules } from "./contact.ts";
import { openDesk, type DeskTimes } from "./console/open.ts";
import { buildConsolePage } from "./console/page.ts";
import { createSwitches } from "./console/switches.ts";
import { openOutgoing } from "./outgoing/open.ts";
import { eventRoutes } from "./outgoing/routes.ts";
import { openRecord } from "./record.ts";
import { createServer } from "./server.ts";
import { createBell } from "./bell.ts";
import type { SandboxClock } from "./sandbox/advance.ts";
import { openTalk } from "./talk.ts";

export type House = {
  /** The port it listens on. */
  port: number;
  publicBaseUrl: string;
  /** Signs in at the desk once; null when people are there already. */
  signInLink: string | null;
  /** Everything that answers. */
  routes: readonly Route[];
  /** Ends in good order: what runs is finished, what waits stays for the next start. */
  close(): Promise<void>;
};

/** How long running requests may take once the end has begun; the whole must be over within four seconds. */
const closeWithinMs = 1_500;
/** How long each part may take to come to rest; a carrier that does not answer is asked after the next start. */
const restWithinMs = 600;

/** Opens everything in the order a visitor would notice: the port first, so that a taken one is said at once. `tell` hears of each step. */
export async function openHouse(config: Config, tell: (line: string) => void, more: { deskTimes?: Partial<DeskTimes> } = {}): Promise<House> {
  const undo: (() => Promise<void>)[] = [];
  let closeDoor = (): Promise<void> => Promise.resolve();
  let beginEnd = (): void => undefined;
  let isReady = false;
  let ending: Promise<void> | null = null;
  const close = (): Promise<void> =>
    (ending ??= (async () => {
      isReady = false;
      beginEnd();
      // The door first: nothing new comes in while the rest is taken down, last opened first.
      await closeDoor().catch(report);
      for (const step of undo.toReversed()) await step().catch((error: unknown) => report(error));
    })());
  const report = (error: unknown): void => {
    // A carrier that answers after the end finds no record any more: the next start asks it what became of the message.
    if (ending !== null && error instanceof Error && /after calling end on the pool/.test(error.message)) return;
    metrics.countBug();
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  const bell = createBell();
  const gauges = { read: async () => ({ outboxDepth: 0, outboxAgeSeconds: 0, loans: 0 }) };
  const metrics = createMetrics(() => gauges.read());
  const probes: { name: string; look: () => Promise<void> }[] = [];

  try {
    const server = createServer({
      onBug: report,
      observe(seen) {
        metrics.observeRequest(seen);
        if (seen.method !== "GET" && seen.status < 400) bell.ring();
      },
    });
    server.add(healthRoutes({ isReady: () => isReady, probes, metrics, metricsToken: config.apiToken }));
    const port = await server.listen(config.port, config.host);
    closeDoor = () => server.close(closeWithinMs);
    const publicBaseUrl = config.port === 0 && port !== 0 ? config.publicBaseUrl.replace(/:0$/, `:${port}`) : config.publicBaseUrl;

    const ownLender = readLender(config.lenderFile);
    const isDemo = config.mode === "sandbox" && config.lenderFile === null && config.sandboxBook === "demo";
    const lender = isDemo ? comparingWordings(ownLender) : ownLender;
    const timer = stopwatch(tell);
    (await import("./intent-models.ts")).learnIntentsOnce();
    // None needs another: the database starts in its own process, the rest is compiling and reading.
    // Its end is arranged before its beginning is waited for: another of the three may fail meanwhile.
    const opening = openRecord(config, report);
    undo.push(() => opening.then((record) => record.close(), () => undefined));
    const [record, page, deskPage, speech] = await Promise.all([
      timer("database", opening, (r) => r.kind),
      config.mode === "sandbox" ? timer("page", import("./sandbox/page.ts").then((m) => m.buildPage()), () => "bundled") : null,
      buildConsolePage(),
      timer("languages", import("./speech.ts").then((m) => m.openSpeech()), () => "English, Spanish, Chinese"),
    ]);
    const { store } = record;
    probes.push({ name: "database", look: () => store.ping() });

    const moving = config.mode === "sandbox" ? await sandboxClock(store, Math.max(config.sandboxNow ?? Date.now(), 0)) : null;
    const clock: Clock = moving ?? systemClock;
    const dial = `http://${isLoopback(config.host) || config.host.includes(".") ? reachable(config.host) : "127.0.0.1"}:${port}`;
    const carrier = moving ? await openCarrier(config, moving, publicBaseUrl, dial, () => bell.ring()) : null;
    if (carrier) undo.push(() => carrier.emulator.close());

    const wechatServer = moving && config.wechat && config.wechat.apiBaseUrl === null ? await openWechat({ ...config.wechat, logFile: join(config.dataDir, "sandbox-wechat.jsonl") }, moving, dial, () => bell.ring()) : null;
    if (wechatServer) undo.push(() => wechatServer.server.close());
    const wechat = config.wechat && { ...config.wechat, apiBaseUrl: config.wechat.apiBaseUrl ?? wechatServer?.baseUrl ?? null };
    const twilio = config.twilio && { ...config.twilio, apiBaseUrl: config.twilio.apiBaseUrl ?? carrier?.apiBaseUrl ?? null };
    const switches = createSwitches(report);
    const talk = openTalk({ config: { ...config, publicBaseUrl, twilio, wechat }, store, clock, lender, speech, mayContact: switches.guard(byTheRules), setsUpWechatMenu: config.wechat?.apiBaseUrl === null, onChange: () => bell.ring(), onCount: (kind, count) => metrics.countEvent(kind, count), onProgress: ({ looked, left }) => tell(`daily run: ${looked} borrowers looked at, ${left} left`), report });
    beginEnd = () => talk.beginEnd();
    undo.push(() => within(restWithinMs, talk.stop()));

    gauges.read = async () => {
      const [outboxDepth, oldest, loans] = await Promise.all([store.outboxDepth(), store.nextOutboxAt(), store.countLoans()]);
      return { outboxDepth, outboxAgeSeconds: oldest === null ? 0 : Math.max(0, (clock.now() - oldest) / 1000), loans };
    };

    let routes: Route[] = [...talk.routes];
    let sandboxClockOf: SandboxClock | null = null;
    if (moving && carrier && page) {
      const { openSandbox } = await import("./sandbox/open.ts");
      const opened = await openSandbox({ config, store, clock: moving, carrier: carrier.emulator, line: carrier.line, wechat: wechatServer?.server ?? null, builtInCarrier: config.twilio?.apiBaseUrl == null, lender, due: talk.due, turn: talk.turn, speech, publicBaseUrl, page, bell, number: twilio!.smsFrom, voiceNumber: twilio!.voiceFrom });
      tell(`book: ${opened.loans} loans, the clock stands at ${toIso(clock.now())}`);
      sandboxClockOf = opened.clock;
      routes = [...routes, ...opened.routes];
    }
    const advance = sandboxClockOf ? async (to: Instant) => ({ now: toIso(to), ...(await sandboxClockOf.advance(to)) }) : null;
    const outgoing = config.events && openOutgoing({ events: config.events, databaseUrl: record.url, store, bell, now: () => clock.now(), isSandbox: moving !== null, report });
    if (outgoing) undo.push(() => outgoing.stop());
    server.add([
      ...routes,
      ...eventRoutes(outgoing, (request) => mustBeSignedIn(request, config.apiToken)),
      ...reportRoutes({ store, lender, now: () => clock.now(), statementOf: statementOfEvents, mustBeSignedIn: (request) => mustBeSignedIn(request, config.apiToken) }),
      ...debitRoutes({ store, now: () => clock.now(), mustBeSignedIn: (request) => mustBeSignedIn(request, config.apiToken) }),
      ...apiRoutes({ store, clock, turn: talk.turn, token: config.apiToken, version: packageJson.version, statementOf: statementOfEvents, advance }),
    ]);
    const desk = await openDesk({ databaseUrl: record.url, store, turn: talk.turn, lender, bell, switches, now: () => clock.now(), publicBaseUrl, isSandbox: moving !== null, page: deskPage, calls: talk.calls, report, ...(more.deskTimes ? { times: more.deskTimes } : {}) });
    undo.push(() => desk.stop());
    if (desk.newSignInLink) server.add([deskDoor(desk.newSignInLink, publicBaseUrl)]);
    server.add([...desk.routes, ...documentRoutes({ store, lender, token: config.apiToken, now: () => clock.now(), mayContact: switches.guard(byTheRules) })]);
    talk.start();
    desk.start();
    outgoing?.start();
    server.open();
    isReady = true;
    return { port, publicBaseUrl, signInLink: desk.signInLink, routes: server.routes(), close };
  } catch (error) {
    await close();
    throw error;
  }
} // prettier-ignore

/** The sandbox's page opens the desk: a link that signs in once, made when it is asked for. */
const deskDoor = (newSignInLink: () => Promise<string>, publicBaseUrl: string): Route => ({
  method: "POST",
  path: "/sandbox/api/desk",
  async handle(request) {
    (await import("./sandbox/routes.ts")).mustBeOurPage(request, publicBaseUrl);
    return { status: 303, headers: { location: await newSignInLink() }, body: "" };
  },
});

/** Resolves when the work does, and no later than this; the work may go on. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function stopwatch(tell: (line: string) => void): <T>(name: string, work: Promise<T>, what: (result: T) => string) => Promise<T> {
  const began = performance.now();
  return async (name, work, what) => {
    const result = await work;
    tell(`${name}: ${what(result)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  };
}

const reachable = (host: string): string => (host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host);

async function openCarrier(config: Config, clock: MovableClock, publicBaseUrl: string, dial: string, onChange: () => void) {
  const { createCarrier } = await import("./sandbox/carrier.ts");
  mkdirSync(config.dataDir, { recursive: true });
  const { accountSid, authToken, smsFrom, voiceFrom } = config.twilio!;
  const { createVoiceLine } = await import("./sandbox/voice-line.ts");
  const line = createVoiceLine({
    accountSid,
    authToken,
    number: voiceFrom,
    now: () => clock.now(),
    publicBaseUrl,
    deliverTo: () => dial,
    onChange,
  });
  const emulator = createCarrier({
    accountSid,
    authToken,
    number: smsFrom,
    now: () => clock.now(),
    publicBaseUrl,
    deliverTo: () => dial,
    logFile: join(config.dataDir, "sandbox-carrier.jsonl"),
    onChange,
    calls: (method, path, form, query) => line.rest(method, path, form, query),
  });
  return { emulator, line, apiBaseUrl: await emulator.listen() };
}

async function openWechat(
  settings: NonNullable<Config["wechat"]> & { logFile: string },
  clock: MovableClock,
  dial: string,
  onChange: () => void,
) {
  const { createWechatServer } = await import("./sandbox/wechat-server.ts");
  const server = createWechatServer({ ...settings, now: () => clock.now(), deliverTo: () => dial, onChange });
  return { server, baseUrl: await server.listen() };
}
