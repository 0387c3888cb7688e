// Knows how talking is wired: turn, outbox, the daily run and the channels' routes on one record and one clock. Refuses to listen on any port.
import type { Instant } from "../src/calendar.ts";
import type { Lender } from "../src/lender.ts";
import { twilioSmsChannel } from "./channels/twilio-sms/channel.ts";
import { twilioClient } from "./channels/twilio-sms/client.ts";
import { twilioSmsRoutes } from "./channels/twilio-sms/routes.ts";
import { twilioVoiceChannel } from "./channels/twilio-voice/calls.ts";
import { createCallWatch, type CallWatch } from "./channels/twilio-voice/call-watch.ts";
import { ringCallbacks } from "./channels/twilio-voice/callbacks.ts";
import { deskCallsOn, type DeskCalls } from "./channels/twilio-voice/desk-calls.ts";
import { voicePath, type TwilioVoiceHouse } from "./channels/twilio-voice/house.ts";
import { twilioVoiceRoutes } from "./channels/twilio-voice/routes.ts";
import { webChannel } from "./channels/web/channel.ts";
import { wechatChannel } from "./channels/wechat/channel.ts";
import { createWechatClient, defaultBaseUrl } from "./channels/wechat/client.ts";
import { menuButtons } from "./channels/wechat/inbound.ts";
import { wechatRoutes } from "./channels/wechat/routes.ts";
import type { Channel } from "./channels/channel.ts";
import { checkCodeOf } from "./check-code.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { MayContact } from "./contact.ts";
import { openTalkElsewhere } from "./elsewhere.ts";
import { statementOfEvents } from "./facts.ts";
import type { Route } from "./http.ts";
import { createOutbox } from "./outbox.ts";
import { sendPayLink } from "./pay-link.ts";
import { plainAnswerOf } from "./plain-answer.ts";
import { pushLate } from "./push-late.ts";
import type { DueWork } from "./sandbox/advance.ts";
import { createSchedule } from "./schedule.ts";
import type { Speech } from "./speech.ts";
import type { ChannelName, Store } from "./store/store.ts";
import { tallied } from "./tally.ts";
import { answersRoute } from "./web-chat/answers.ts";
import { chatPageRoutes } from "./web-chat/page.ts";
import { createTurn, type Turn, type TurnPorts } from "./turn.ts";

export type TalkParts = {
  config: Config;
  store: Store;
  clock: Clock;
  lender: Lender;
  speech: Speech;
  /** The rules, behind the desk's switches. */
  mayContact: MayContact;
  /** Gives the account its menu at the start; not where another server stands in for WeChat's. */
  setsUpWechatMenu?: boolean;
  /** Something was committed or has left. */
  onChange: () => void;
  onCount: (kind: string, count: number) => void;
  /** Where a long daily run is. */
  onProgress?: (run: { looked: number; left: number }) => void;
  report: (error: unknown) => void;
};

export type Talk = {
  turn: Turn;
  routes: Route[];
  due: DueWork;
  /** What the desk can do with calls; null where there is no telephone. */
  calls: DeskCalls | null;
  start(): void;
  /** From now on nothing new is begun; `stop` then ends what runs. */
  beginEnd(): void;
  stop(): Promise<void>;
};

/** The emulated carrier takes everything at once; a long code in the real world takes one message a second. */
const sandboxPerSecond = 10_000;

export function openTalk(parts: TalkParts): Talk {
  const { config, clock, lender, speech, report } = parts;
  const tally = tallied(parts.store, parts.onCount);
  const { store } = tally;
  const isSandbox = config.mode === "sandbox";
  const channels: Partial<Record<ChannelName, Channel>> = {};
  const senders: Partial<Record<ChannelName, string>> = {};
  const routes: Route[] = [];

  const ports: TurnPorts = {
    store,
    clock,
    lender,
    step: speech.step,
    newState: speech.initialState,
    upgradeState: speech.upgradeState,
    expectationOf(state) {
      const choices = speech.choicesOf(state);
      return { expecting: speech.expectationOf(state), ...(choices > 0 ? { choices } : {}) };
    },
    hear: speech.hear,
    render: speech.render,
    apology: (language, medium) => speech.apology(language, medium, lender.phone),
    statementOf: statementOfEvents,
    checkCodeOf: (borrowerId, on) => checkCodeOf(config.apiToken, borrowerId, on),
    mayContact: parts.mayContact,
    senderOf: (channel) => senders[channel] ?? null,
    elsewhere: (borrowerId, conversationId) => openTalkElsewhere(store, borrowerId, conversationId, clock.now()),
    onBug: (error) => report(error),
    onCommitted(left) {
      if (left.outbox) outbox.wake();
      parts.onChange();
    },
  };
  const turn = createTurn(ports);
  let watch: CallWatch | null = null;
  let calls: DeskCalls | null = null;

  if (config.twilio) {
    const { twilio, publicBaseUrl } = config;
    const client = twilioClient(twilio);
    channels.sms = twilioSmsChannel(client, {
      statusCallback: `${publicBaseUrl}/channels/twilio/sms/status`,
      ...(isSandbox ? { perSecond: sandboxPerSecond } : {}),
    });
    senders.sms = twilio.smsFrom;
    routes.push(...twilioSmsRoutes({ turn, store, clock, publicBaseUrl, authTokens: [twilio.authToken] }));
    channels.voice = twilioVoiceChannel(client, {
      base: publicBaseUrl + voicePath,
      isWithPerson: async (theirs, ours) => (await calls?.isWithPerson(theirs, ours)) ?? false,
      perSecond: isSandbox ? sandboxPerSecond : (lender.phoneDesk?.callsPerSecond ?? 1),
    });
    senders.voice = twilio.voiceFrom;
    const voiceHouse: TwilioVoiceHouse = {
      turn,
      store,
      clock,
      lender,
      client,
      publicBaseUrl,
      report,
      mayContact: parts.mayContact,
      expectationOf: speech.expectationOf,
      voiceFrom: twilio.voiceFrom,
      authTokens: [twilio.authToken],
      sendPayLink: (borrowerId, key) => sendPayLink(ports, borrowerId, key),
      onChange: parts.onChange,
    };
    calls = deskCallsOn(voiceHouse, publicBaseUrl + voicePath);
    watch = createCallWatch({
      store,
      clock,
      turn,
      client,
      report,
      askAfterSeconds: lender.phoneDesk?.askAfterSeconds,
      ringCallbacks: () => ringCallbacks(voiceHouse, publicBaseUrl + voicePath),
    });
    routes.push(...twilioVoiceRoutes(voiceHouse));
  }
  const wechat =
    config.wechat &&
    createWechatClient(
      { ...config.wechat, baseUrl: config.wechat.apiBaseUrl ?? defaultBaseUrl },
      (url, init) => fetch(url, init),
      () => performance.now(),
    );
  if (config.wechat && wechat) {
    channels.wechat = wechatChannel(wechat, store, { lender, now: () => clock.now(), ...(isSandbox ? { perSecond: sandboxPerSecond } : {}) });
    senders.wechat = config.wechat.appId;
    const late = async (conversationId: string, messageIds: readonly string[]): Promise<void> => {
      await pushLate(store, clock, conversationId, messageIds);
      outbox.wake();
    };
    routes.push(...wechatRoutes({ turn, store, clock, report, settings: config.wechat, render: speech.render, newState: speech.initialState, ports, plainAnswer: plainAnswerOf(ports), pushLate: late }));
  } // prettier-ignore

  channels.web = webChannel();
  routes.push(
    // The framework takes its time to load: at the first message to it.
    lateRoute("POST", "/api/messages", async () => (await import("./channels/web/messages.ts")).messagesRoute({ turn, store, now: () => clock.now(), botFramework: config.botFramework })),
    answersRoute({ store, now: () => clock.now(), hasAppId: config.botFramework !== null, onShown: parts.onChange }),
    ...chatPageRoutes(),
  ); // prettier-ignore

  const schedule = createSchedule({
    store,
    clock,
    lender,
    turn,
    onError: report,
    ...(parts.onProgress ? { onProgress: parts.onProgress } : {}),
  });
  const outbox = createOutbox({
    store,
    clock,
    channels,
    lender,
    statementOf: statementOfEvents,
    mayContact: parts.mayContact,
    onOptedOut: (row) => schedule.optedOut(row),
    onOutdated: (row) => schedule.outdated(row),
    async onNotRung(row) {
      const { occasion } = row.basis;
      if (!occasion) return;
      const channels = ["sms", "wechat_cs"];
      const result = await turn.runScheduled(row.borrowerId, occasion, `after-call:${row.messageId}`, [], channels);
      // At night it waits where the calls that nobody took wait.
      if (result.outcome === "postponed")
        await store.planAfterCall({
          messageId: row.messageId,
          borrowerId: row.borrowerId,
          occasion,
          channels,
          endedAt: clock.now(),
          dueAt: result.until,
        });
    },
    onError: report,
  });

  let isEnding = false;
  const settle = async (): Promise<void> => {
    await outbox.drain();
    parts.onChange();
  };
  return {
    turn,
    routes,
    calls,
    due: {
      async nextAt(): Promise<Instant | null> {
        // A clock that is on its way stops at the instant it has reached; asked again after the next start it goes on from there.
        if (isEnding) throw new Error("ending: the clock stays where it is");
        const next = await Promise.all([store.nextLookAt(), store.nextOutboxAt("ready"), watch?.nextAt() ?? null]);
        const known = next.filter((at) => at !== null);
        return known.length > 0 ? Math.min(...known) : null;
      },
      async runDue() {
        await schedule.runDue();
        await watch?.look();
        await settle();
      },
      counts: () => tally.counts(),
      settle,
    },
    start() {
      outbox.start();
      if (parts.setsUpWechatMenu) wechat?.createMenu(menuButtons).catch(report);
      // In the sandbox nothing happens by itself: the clock's moves run what falls due.
      if (isSandbox) return;
      schedule.start();
      watch?.start();
    },
    beginEnd() {
      isEnding = true;
    },
    async stop() {
      isEnding = true;
      await Promise.all([schedule.stop(), outbox.stop(), watch?.stop()]);
    },
  };
}

function lateRoute(method: Route["method"], path: string, load: () => Promise<Route>): Route {
  let route: Promise<Route> | undefined;
  return { method, path, handle: async (request) => (await (route ??= load())).handle(request) };
}
