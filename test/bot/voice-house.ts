// Knows a house with a telephone for tests: the real talk on a record of its own, calls that are only written down, a phone that walks the documents. Refuses any wire.
import { createHmac } from "node:crypto";
import { choicesOf, expectationOf, initialState, step, upgradeState } from "../../dialogs/index.ts";
import { apology, render } from "../../prompts/render.ts";
import type { Lender } from "../../src/lender.ts";
import { twilioVoiceRoutes } from "../../bot/channels/twilio-voice/routes.ts";
import type { TwilioVoiceHouse } from "../../bot/channels/twilio-voice/house.ts";
import type { MovableClock } from "../../bot/clock.ts";
import { byTheRules } from "../../bot/contact.ts";
import type { HttpRequest, Route } from "../../bot/http.ts";
import type { OpenRecord } from "../../bot/record.ts";
import { createTwimlCall, type TwimlCall } from "../../bot/sandbox/twiml-call.ts";
import type { Turn, TurnPorts } from "../../bot/turn-ports.ts";
import { openPlayer } from "../chat-file.ts";
import { houseOn, lender as demoLender, maria, standingClock } from "./house.ts";
import { twimlFaults } from "./twiml-schema.ts";

export const publicBaseUrl = "https://pay.example.test";
export const authToken = "12345";
export const ourNumber = "+18005550100";

/** What would have been asked of Twilio: the operation, and its parameters as the package takes them. */
export type Asked = { operation: string; params: Record<string, unknown> };

/** Stands where the package's client stands. `calls` are what a listing answers. */
export function paperClient(
  calls: { sid: string; direction: string; to: string; from: string; status: string; answeredBy?: string }[] = [],
  seats: { callSid: string; label: string; muted?: boolean; hold?: boolean }[] = [],
) {
  const asked: Asked[] = [];
  let count = 0;
  const one = (sid: string) => ({
    fetch: async () => {
      asked.push({ operation: "FetchCall", params: { Sid: sid } });
      const found = calls.find((call) => call.sid === sid);
      if (!found) throw Object.assign(new Error("not found"), { status: 404, code: 20404 });
      return found;
    },
    update: async (params: Record<string, unknown>) => void asked.push({ operation: "UpdateCall", params: { Sid: sid, ...params } }),
    recordings: { create: async (params: Record<string, unknown>) => void asked.push({ operation: "CreateCallRecording", params: { CallSid: sid, ...params } }) },
  }); // prettier-ignore
  const list = async (params: { to?: string; from?: string; status?: string }) => {
    asked.push({ operation: "ListCall", params });
    return calls.filter((call) => (!params.to || call.to === params.to) && (!params.from || call.from === params.from) && (!params.status || call.status === params.status));
  }; // prettier-ignore
  const create = async (params: Record<string, unknown>) => {
    asked.push({ operation: "CreateCall", params });
    return { sid: `CA${String(++count).padStart(32, "0")}` };
  };
  const participants = Object.assign(
    (callSid: string) => ({ update: async (params: Record<string, unknown>) => void asked.push({ operation: "UpdateParticipant", params: { ConferenceSid: "CF1", CallSid: callSid, ...params } }) }),
    {
      async list(params: Record<string, unknown>) {
        asked.push({ operation: "ListParticipant", params: { ConferenceSid: "CF1", ...params } });
        return seats.map((seat) => ({ muted: false, hold: false, coaching: false, status: "connected", ...seat }));
      },
    },
  ); // prettier-ignore
  const conferences = Object.assign(() => ({ participants }), {
    async list(params: Record<string, unknown>) {
      asked.push({ operation: "ListConference", params });
      return seats.length === 0 ? [] : [{ sid: "CF1", status: "in-progress", friendlyName: params["friendlyName"] ?? "" }];
    },
  });
  return { asked, client: { calls: Object.assign(one, { create, list }), conferences } as unknown as TwilioVoiceHouse["client"] };
}

const { hear } = openPlayer();

export type VoiceHouse = {
  turn: Turn;
  ports: TurnPorts;
  clock: MovableClock;
  asked: Asked[];
  documents: string[];
  faults: string[];
  reported: unknown[];
  /** What the routes were given; the desk's side of calls is made from it. */
  voice: TwilioVoiceHouse;
  post(path: string, params: Record<string, string>, signature?: string): Promise<{ status: number; body: string }>;
  phone(more?: { sid?: string; from?: string; direction?: "inbound" | "outbound-api" }): TwimlCall;
};

/** The real dialogs, ears and words; contact rules as they are unless a test says otherwise. */
export function realPorts(more: Partial<TurnPorts> = {}): Partial<TurnPorts> {
  return {
    step, upgradeState, newState: initialState, hear, render, mayContact: byTheRules,
    expectationOf: (state) => (choicesOf(state) > 0 ? { expecting: expectationOf(state), choices: choicesOf(state) } : { expecting: expectationOf(state) }),
    apology: (language, medium) => apology(language, medium, demoLender.phone),
    senderOf: (channel) => (channel === "sms" || channel === "voice" ? ourNumber : null),
    ...more,
  }; // prettier-ignore
}

export function voiceHouse(record: Pick<OpenRecord, "store">, more: { lender?: Partial<Lender>; ports?: Partial<TurnPorts>; clock?: MovableClock; calls?: Parameters<typeof paperClient>[0]; seats?: Parameters<typeof paperClient>[1]; turn?: (turn: Turn) => Turn } = {}): VoiceHouse {
  // A name that tells nobody what it is about, as a lender of its own would choose for the phone.
  const lender: Lender = { ...demoLender, name: "Harbor Street", ...more.lender };
  const clock = more.clock ?? standingClock();
  const built = houseOn(record, realPorts({ lender, ...more.ports }), clock);
  const turn = more.turn ? more.turn(built.turn) : built.turn;
  const { asked, client } = paperClient(more.calls, more.seats);
  const [documents, faults, reported]: [string[], string[], unknown[]] = [[], [], []];
  const voice: TwilioVoiceHouse = {
    turn, store: record.store, clock, lender, client, publicBaseUrl, mayContact: built.ports.mayContact, expectationOf, voiceFrom: ourNumber, authTokens: [authToken],
    sendPayLink: async () => false, report: (error) => reported.push(error),
  }; // prettier-ignore
  const routes = twilioVoiceRoutes(voice);
  const post = async (path: string, params: Record<string, string>, signature = signatureFor(publicBaseUrl + path, params)) => {
    const reply = await routeFor(routes, path).handle(requestFor(path, params, signature));
    const body = reply.body as string;
    documents.push(body);
    faults.push(...twimlFaults(body));
    // Every document of every test: one of a wrong name fails where it was written.
    if (faults.length > 0) throw new Error(`${path}: ${faults.join("; ")}\n${body}`);
    return { status: reply.status, body };
  };
  return {
    turn, ports: built.ports, clock, asked, documents, faults, reported, voice, post,
    phone({ sid = "CA00000000000000000000000000000001", from = maria.phone!, direction = "inbound" } = {}) {
      const [caller, called] = direction === "inbound" ? [from, ourNumber] : [ourNumber, from];
      const base = { CallSid: sid, AccountSid: "AC1", From: caller, To: called, Direction: direction, ApiVersion: "2010-04-01" };
      return createTwimlCall(async (url, params) => ({ ...(await post(url.slice(publicBaseUrl.length), params)), tookMs: 0 }), base);
    },
  };
} // prettier-ignore

/** What would be asked of Twilio, once it is: phones are rung beside the answer that a caller waits for. */
export async function askedFor(house: Pick<VoiceHouse, "asked">, operation: string): Promise<Record<string, unknown>> {
  for (const until = Date.now() + 25_000; Date.now() < until;) {
    const found = house.asked.findLast((one) => one.operation === operation);
    if (found) return found.params;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`${operation} was not asked for; ${house.asked.map((one) => one.operation).join(", ") || "nothing"} was`);
}

export const voiceUrl = `${publicBaseUrl}/channels/twilio/voice`;
export const saidOn = (call: TwimlCall): string[] => call.lines.filter((line) => line.who === "system").map((line) => line.text);

/** Twilio's signature, worked out once more. */
export function signatureFor(url: string, params: Record<string, string>): string {
  const text = Object.keys(params)
    .toSorted()
    .reduce((all, key) => all + key + params[key], url);
  return createHmac("sha1", authToken).update(text).digest("base64");
}

function routeFor(routes: readonly Route[], path: string): Route {
  const route = routes.find((one) => one.method === "POST" && one.path === path.replace(/\?.*$/, ""));
  if (!route) throw new Error(`no route for ${path}`);
  return route;
}

function requestFor(url: string, params: Record<string, string>, signature: string): HttpRequest {
  const { pathname, searchParams } = new URL(url, "http://x");
  return {
    method: "POST", url, path: pathname, query: searchParams, params: {}, headers: { "x-twilio-signature": signature }, rawBody: Buffer.from(new URLSearchParams(params).toString()), stream: null,
    remoteAddress: "127.0.0.1", signal: new AbortController().signal,
  }; // prettier-ignore
}
