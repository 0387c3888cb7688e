// Knows how the sandbox is furnished: its book, its clock, its page. Refuses to exist in live mode.
import type { Lender } from "../../src/lender.ts";
import type { MovableClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { statementOfEvents } from "../facts.ts";
import type { Route } from "../http.ts";
import type { Speech } from "../speech.ts";
import type { Store } from "../store/store.ts";
import { createSandboxClock, type DueWork, type SandboxClock } from "./advance.ts";
import type { Bell } from "../bell.ts";
import type { Carrier } from "./carrier.ts";
import { phoneRoutes } from "./phone-routes.ts";
import type { VoiceLine } from "./voice-line.ts";
import type { WechatServer } from "./wechat-server.ts";
import { fontRoutes } from "../page-fonts.ts";
import { sandboxRoutes } from "./routes.ts";
import { printTalk } from "./saved-talk.ts";
import { playDemoTalks } from "./demo-cases.ts";
import { seedDemoBook } from "./seed.ts";
import type { Turn } from "../turn-ports.ts";

export type SandboxParts = {
  config: Config;
  store: Store;
  clock: MovableClock;
  carrier: Carrier;
  builtInCarrier: boolean;
  line: VoiceLine;
  /** Null: another server is set. */
  wechat: WechatServer | null;
  voiceNumber: string;
  lender: Lender;
  due: DueWork;
  turn: Turn;
  speech: Speech;
  number: string;
  publicBaseUrl: string;
  page: { html: string; script: string; style: string };
  bell: Bell;
};

/** Seeds the book when it is empty and wished for; answers the clock that runs what falls due. */
export async function openSandbox(parts: SandboxParts): Promise<{ clock: SandboxClock; routes: Route[]; loans: number }> {
  const { store, carrier, lender, bell, speech } = parts;
  const isNew = (await store.countLoans()) === 0;
  const loans = parts.config.sandboxBook === "demo" ? await seedDemoBook(store, parts.clock.now()) : await store.countLoans();
  // A desk without work teaches nothing.
  if (isNew && parts.config.sandboxBook === "demo")
    await playDemoTalks(parts.turn, (await store.listBorrowers({ limit: 500 })).items, parts.number);
  const work: DueWork = {
    ...parts.due,
    async nextAt() {
      const [next, expiry] = [await parts.due.nextAt(), parts.line.nextExpiry()];
      return next === null ? expiry : expiry === null ? next : Math.min(next, expiry);
    },
    async runDue() {
      await parts.line.expire();
      await parts.line.settled();
      await parts.due.runDue();
      await carrier.settled();
      await parts.line.settled();
    },
    async settle() {
      await parts.due.settle();
      await carrier.settled();
      await Promise.all([parts.line.settled(), parts.wechat?.settled()]);
    },
  };
  const clock = createSandboxClock(parts.clock, work, () => bell.ring());
  const routes = sandboxRoutes({
    store,
    clock,
    carrier,
    builtInCarrier: parts.builtInCarrier,
    lender,
    number: parts.number,
    publicBaseUrl: parts.publicBaseUrl,
    statementOf: statementOfEvents,
    printTalk: (borrowerId, channel) => printTalk({ store, lender, speech, now: () => clock.now() }, borrowerId, channel),
    changed: (signal) => bell.next(signal),
    page: parts.page,
  });
  const phones = phoneRoutes({
    store,
    clock,
    line: parts.line,
    wechat: parts.wechat,
    number: parts.voiceNumber,
    agentLines: [lender.phoneDesk?.agentLine, ...Object.values(lender.phoneDesk?.agentPhones ?? {})].filter(
      (number) => number !== undefined,
    ),
    publicBaseUrl: parts.publicBaseUrl,
  });
  return { clock, routes: [...routes, ...phones, ...fontRoutes("/sandbox")], loans };
}
