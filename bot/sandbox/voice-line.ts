// Knows how Twilio's calls behave, on loopback: takes REST calls, rings phones, walks documents, tells statuses and machines. Refuses to know the house behind the webhooks.
import { randomBytes } from "node:crypto";
import type { Instant } from "../../src/calendar.ts";
import { twilioSignature } from "./carrier.ts";
import { createRooms } from "./rooms.ts";
import { createTwimlCall, type CallLine, type CallState, type TwimlCall } from "./twiml-call.ts";

export type LineOptions = {
  accountSid: string;
  authToken: string;
  /** Our number: the one callers ring. */
  number: string;
  now: () => Instant;
  publicBaseUrl: string;
  deliverTo: () => string;
  onChange?: () => void;
};

export type LineCall = {
  sid: string;
  direction: "inbound" | "outbound-api";
  from: string;
  to: string;
  status: "queued" | "ringing" | "in-progress" | "completed" | "busy" | "no-answer" | "failed" | "canceled";
  at: Instant;
  lines: readonly CallLine[];
  state: CallState | "ringing";
  room: string | null;
  /** Webhook to document, milliseconds, one each. */
  tookMs: number[];
};

export type RestAnswer = { status: number; body: unknown };

export type VoiceLine = {
  /** Answers what belongs to calls; null: not a call's path. */
  rest(method: string, path: string, form: URLSearchParams, query: URLSearchParams): RestAnswer | null;
  /** A phone rings our number. */
  ring(from: string): Promise<LineCall>;
  /** The phone that is rung is picked up, by its owner or by a machine. */
  pickUp(sid: string, by: "human" | "machine"): Promise<void>;
  refuse(sid: string, how: "busy" | "no-answer" | "failed"): Promise<void>;
  press(sid: string, keys: string): Promise<void>;
  say(sid: string, text: string, confidence: number): Promise<void>;
  stayQuiet(sid: string): Promise<void>;
  hangUp(sid: string): Promise<void>;
  callsOf(phone: string): LineCall[];
  /** The next instant at which a call that nobody takes stops ringing. */
  nextExpiry(): Instant | null;
  /** Ends what has rung long enough by the clock. */
  expire(): Promise<void>;
  settled(): Promise<void>;
};

type Leg = LineCall & {
  url: string;
  statusCallback: string | null;
  amdCallback: string | null;
  ringSeconds: number;
  walk: TwimlCall | null;
  sequence: number;
};

const webhookTimeoutMs = 15_000;

export function createVoiceLine(options: LineOptions): VoiceLine {
  const legs: Leg[] = [];
  const bySid = new Map<string, Leg>();
  const handed = new Map<string, string>();
  const underWay = new Set<Promise<unknown>>();
  const changed = (): void => options.onChange?.();

  async function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  }

  async function post(url: string, params: Record<string, string>, method: "GET" | "POST" = "POST"): Promise<{ status: number; body: string; tookMs: number }> {
    const given = handed.get(url);
    if (given !== undefined) return { status: 200, body: given, tookMs: 0 };
    const path = url.startsWith(options.publicBaseUrl) ? url.slice(options.publicBaseUrl.length) : new URL(url).pathname + new URL(url).search;
    const began = performance.now();
    const response = await fetch(options.deliverTo() + path, {
      method,
      headers: { ...(method === "POST" ? { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" } : {}), "x-twilio-signature": twilioSignature(options.authToken, options.publicBaseUrl + path, params), "user-agent": "TwilioProxy/1.1" },
      ...(method === "POST" ? { body: new URLSearchParams(params) } : {}),
      signal: AbortSignal.timeout(webhookTimeoutMs),
    });
    const body = await response.text();
    return { status: response.status, body, tookMs: Math.round((performance.now() - began) * 10) / 10 };
  } // prettier-ignore

  const paramsOf = (leg: Leg): Record<string, string> => ({
    AccountSid: options.accountSid, ApiVersion: "2010-04-01", CallSid: leg.sid, CallStatus: leg.status, Called: leg.to, Caller: leg.from, Direction: leg.direction, From: leg.from, To: leg.to,
  }); // prettier-ignore

  function begin(leg: Leg): TwimlCall {
    const walk = createTwimlCall(
      async (url, params, method) => {
        const answer = await post(url, params, method);
        leg.tookMs.push(answer.tookMs);
        return answer;
      },
      paramsOf(leg),
      () => reflect(leg),
      {
        enter: (entry) => rooms.enter(leg.sid, entry),
        leave: (isOver) => rooms.exit(leg.sid, isOver ? "participant_hung_up" : "participant_updated_via_api"),
      },
    );
    leg.walk = walk;
    return walk;
  }

  function reflect(leg: Leg): void {
    if (leg.walk) {
      leg.lines = leg.walk.lines.filter(({ text }) => text !== "");
      leg.state = leg.walk.state;
      leg.room = leg.walk.room;
    }
    changed();
  }

  const rooms = createRooms({
    accountSid: options.accountSid,
    now: options.now,
    tell: (url, params) => void track(post(url, params).catch(() => undefined)),
    end(callSid) {
      const leg = bySid.get(callSid);
      if (leg?.walk) void track(leg.walk.leaveConference().then(() => afterStep(leg)));
    },
    play(callSid, url) {
      const leg = bySid.get(callSid);
      if (leg?.walk) void track(leg.walk.playHere(url));
    },
  });

  /** The leg's end is told. */
  async function afterStep(leg: Leg): Promise<void> {
    reflect(leg);
    if (leg.walk?.state !== "ended" || leg.status === "completed") return;
    leg.status = "completed";
    changed();
    await tell(leg);
  }

  async function tell(leg: Leg): Promise<void> {
    if (!leg.statusCallback) return;
    const more = { CallbackSource: "call-progress-events", SequenceNumber: String(leg.sequence++), Timestamp: new Date(options.now()).toUTCString(), CallDuration: "0" };
    await post(leg.statusCallback, { ...paramsOf(leg), ...more }).catch(() => undefined);
  } // prettier-ignore

  function add(more: Pick<Leg, "direction" | "from" | "to" | "url"> & Partial<Leg>): Leg {
    const leg: Leg = {
      sid: `CA${randomBytes(16).toString("hex")}`, status: "ringing", at: options.now(), lines: [], state: "ringing", room: null, tookMs: [], statusCallback: null, amdCallback: null,
      ringSeconds: 60, walk: null, sequence: 0, ...more,
    }; // prettier-ignore
    legs.push(leg);
    bySid.set(leg.sid, leg);
    changed();
    return leg;
  }

  const must = (sid: string): Leg => {
    const leg = bySid.get(sid);
    if (!leg) throw new RangeError(`there is no call "${sid}"`);
    return leg;
  };

  async function step(sid: string, work: (walk: TwimlCall) => Promise<void> | void): Promise<void> {
    const leg = must(sid);
    if (!leg.walk) return;
    await track(Promise.resolve(work(leg.walk)).then(() => afterStep(leg)));
    // Whoever else's call ended with this one's is gone before this answers.
    await settled();
  }

  async function refuse(sid: string, how: "busy" | "no-answer" | "failed" | "canceled"): Promise<void> {
    const leg = must(sid);
    if (leg.status !== "ringing") return;
    leg.status = how;
    leg.state = "ended";
    leg.lines = [
      {
        who: "note",
        text: {
          busy: "busy",
          "no-answer": "nobody picked up",
          failed: "the call could not be connected",
          canceled: "the other side hangs up",
        }[how],
      },
    ];
    changed();
    await track(tell(leg));
  }

  function resource(leg: Leg): unknown {
    const date = new Date(leg.at).toUTCString().replace("GMT", "+0000");
    return {
      account_sid: options.accountSid, api_version: "2010-04-01", answered_by: null, date_created: date, date_updated: date, direction: leg.direction, duration: null, end_time: null, from: leg.from,
      from_formatted: leg.from, parent_call_sid: null, phone_number_sid: null, price: null, price_unit: "USD", sid: leg.sid, start_time: date, status: leg.status, to: leg.to, to_formatted: leg.to,
      uri: `/2010-04-01/Accounts/${options.accountSid}/Calls/${leg.sid}.json`, subresource_uris: {},
    }; // prettier-ignore
  }

  function create(form: URLSearchParams): RestAnswer {
    const [to, from, url] = [form.get("To"), form.get("From"), form.get("Url")];
    if (!to || !from) return { status: 400, body: problem(21201, "No 'To' number is specified", 400) };
    if (!url && !form.get("Twiml")) return { status: 400, body: problem(21205, "Url parameter is required.", 400) };
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return { status: 400, body: problem(21211, `Invalid 'To' Phone Number: ${to}`, 400) };
    const leg = add({
      direction: "outbound-api", from, to, url: url ?? hand(form.get("Twiml")!), statusCallback: form.get("StatusCallback"),
      amdCallback: form.get("AsyncAmd") === "true" ? form.get("AsyncAmdStatusCallback") : null, ringSeconds: Number(form.get("Timeout") ?? 60),
    }); // prettier-ignore
    const first = resource({ ...leg, status: "queued" });
    void track(tell(leg));
    return { status: 201, body: first };
  }

  /** A document given in the request itself gets an address of its own. */
  function hand(twiml: string): string {
    const url = `${options.publicBaseUrl}/handed-over/${randomBytes(6).toString("hex")}`;
    handed.set(url, twiml);
    return url;
  }

  function update(leg: Leg, form: URLSearchParams): RestAnswer {
    // A phone that still rings stops ringing.
    if (leg.status === "ringing" && ["completed", "canceled"].includes(form.get("Status") ?? "")) {
      void refuse(leg.sid, "canceled");
      return { status: 200, body: resource(leg) };
    }
    if (leg.status !== "in-progress" || !leg.walk)
      return { status: 400, body: problem(21220, "Call is not in-progress. Cannot redirect.", 400) };
    const { walk } = leg;
    // Twilio leaves a call alone that was picked up before it could be canceled.
    if (form.get("Status") === "canceled") return { status: 200, body: resource(leg) };
    if (form.get("Status") === "completed") {
      walk.end("the other side hangs up");
      void track(afterStep(leg));
    } else {
      const url = form.get("Url") ?? hand(form.get("Twiml") ?? "<Response/>");
      void track(walk.redirect(url).then(() => afterStep(leg)));
    }
    return { status: 200, body: resource(leg) };
  }

  return {
    rest(method, path, form, query) {
      const match = new RegExp(`^/2010-04-01/Accounts/${options.accountSid}/Calls(?:/([^/.]+))?(/Recordings)?\\.json$`).exec(path);
      if (!match) return rooms.rest(method, path, form, query);
      const [, sid, recordings] = match;
      if (!sid) return method === "POST" ? create(form) : { status: 200, body: listed(query, path) };
      const leg = bySid.get(sid);
      if (!leg) return { status: 404, body: problem(20404, "The requested resource was not found", 404) };
      if (recordings) return { status: 201, body: { sid: `RE${randomBytes(16).toString("hex")}`, call_sid: sid, status: "in-progress", account_sid: options.accountSid } };
      return method === "POST" ? update(leg, form) : { status: 200, body: resource(leg) };
    },
    async ring(from) {
      const leg = add({ direction: "inbound", from, to: options.number, url: `${options.publicBaseUrl}/channels/twilio/voice` });
      leg.status = "in-progress";
      await track(begin(leg).start(leg.url).then(() => afterStep(leg)));
      return leg;
    },
    async pickUp(sid, by) {
      const leg = must(sid);
      if (leg.status !== "ringing") return;
      leg.status = "in-progress";
      const walk = begin(leg);
      await track(
        (async () => {
          await tell(leg);
          await walk.start(leg.url);
          if (leg.amdCallback) await post(leg.amdCallback, { ...paramsOf(leg), AnsweredBy: by === "human" ? "human" : "machine_end_beep", MachineDetectionDuration: "3200" }).catch(() => undefined);
          await afterStep(leg);
        })(),
      );
    },
    refuse,
    // Whoever stops pressing has finished: the question's time runs out.
    press: (sid, keys) =>
      step(sid, async (walk) => {
        await walk.press(keys);
        if (walk.hasKeys) await walk.stayQuiet();
      }),
    say: (sid, text, confidence) =>
      step(sid, async (walk) => {
        if (walk.state !== "in_conference") return walk.say(text, confidence);
        // In a room words are heard by whoever is in it: nobody recognises them.
        walk.hear({ who: "caller", text });
        for (const other of rooms.hearersOf(sid)) bySid.get(other)?.walk?.hear({ who: "system", text });
        return undefined;
      }),
    stayQuiet: (sid) => step(sid, (walk) => (walk.state === "in_queue" ? walk.waitOn() : walk.state === "in_conference" ? (rooms.hasStarted(sid) ? undefined : walk.waitOn()) : walk.stayQuiet())),
    hangUp: (sid) => step(sid, (walk) => walk.hangUp()),
    callsOf: (phone) => legs.filter((leg) => leg.from === phone || leg.to === phone),
    nextExpiry() {
      const ends = legs.filter((leg) => leg.status === "ringing").map((leg) => leg.at + leg.ringSeconds * 1000);
      return ends.length === 0 ? null : Math.min(...ends);
    },
    async expire() {
      const over = legs.filter((leg) => leg.status === "ringing" && leg.at + leg.ringSeconds * 1000 <= options.now());
      for (const leg of over) await refuse(leg.sid, "no-answer");
    },
    settled,
  }; // prettier-ignore

  function listed(query: URLSearchParams, path: string): unknown {
    const wanted = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
    const found = legs.filter((leg) => wanted("To", leg.to) && wanted("From", leg.from) && wanted("Status", leg.status)).toReversed();
    const size = Math.min(1000, Number(query.get("PageSize") ?? 50));
    const calls = found.slice(0, size).map(resource);
    return { calls, page: 0, page_size: size, start: 0, end: calls.length - 1, uri: path, first_page_uri: path, next_page_uri: null, previous_page_uri: null };
  } // prettier-ignore
}

const problem = (code: number, message: string, status: number): unknown => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});
