// Knows how Twilio walks through a voice document: says, gathers, waits, redirects, falls through. Refuses to know who wrote it.
// Sources: Twilio's TwiML pages for Gather (timeout 5 s, finishOnKey "#", an empty result falls through), Record (an empty recording falls through, any key ends
// one), Play, Redirect, Pause, Dial (a conference's status is "answered"), Conference, Enqueue, Leave, Pay, Connect (over, it tells its action or goes on) and Refer
// (an error on any call but a SIP one; a phone that refuses it is told as failed, 405).
import type { Entry } from "./rooms.ts";
import { attributesOf, childrenOf, elementsIn, nameOf, passesLuhn, wordsOf, type Node } from "./twiml-nodes.ts";
import { methodOf, waitingFor, type Waiting } from "./twiml-waits.ts";

export type CallLine = { who: "system" | "caller" | "note"; text: string; language?: string; tookMs?: number };
export type CallState = "talking" | "listening" | "in_conference" | "in_queue" | "ended";

/** Posts to a webhook as Twilio does, signed, and gives back status and body. Throws when nothing answers. */
export type FetchDocument = (
  url: string,
  params: Record<string, string>,
  method: "GET" | "POST",
) => Promise<{ status: number; body: string; tookMs: number }>;

/** The room a call goes into, told as it enters and leaves. `enter` answers whether the conference runs already: nobody waits in it then. */
export type Seating = { enter(entry: Entry): boolean; leave(isOver: boolean): void };
const alone: Seating = { enter: () => false, leave: () => undefined };

/** Twilio ends a call that goes round in circles; ours shows it instead of hanging. */
const longestWalk = 60;

export type TwimlCall = {
  readonly lines: readonly CallLine[];
  readonly state: CallState;
  readonly room: string | null;
  readonly document: string;
  /** Keys were pressed and the entry is not finished: they count when the time is over. */
  readonly hasKeys: boolean;
  /** Begins at the url the number is set to. */
  start(url: string): Promise<void>;
  press(keys: string): Promise<void>;
  say(text: string, confidence: number): Promise<void>;
  /** The caller stays silent until the question's time is over. */
  stayQuiet(): Promise<void>;
  hangUp(): void;
  /** Ended from elsewhere. */
  end(why: string): void;
  /** The conference is over for this end: goes on at the Dial's action. */
  leaveConference(): Promise<void>;
  /** Who waits in a room hears what is played there once more. */
  waitOn(): Promise<void>;
  /** Something reaches this end without a document: another caller's words, what is played on hold. */
  hear(line: CallLine): void;
  /** What a document says, told here without leaving where the call is. */
  playHere(url: string): Promise<void>;
  /** The call was updated from outside (answering machine found, room ended): goes on at another url. */
  redirect(url: string): Promise<void>;
};

/** The call does not wait for these: streams, transcriptions, a text message. */
const beside = new Set(["Start", "Stop", "Sms"]);

/** `base` are the parameters every request of this call carries: CallSid, From, To and the like. */
export function createTwimlCall(
  fetchDocument: FetchDocument,
  base: Readonly<Record<string, string>>,
  onChange: () => void = () => undefined,
  seating: Seating = alone,
): TwimlCall {
  const lines: CallLine[] = [];
  let state: CallState = "talking";
  let gather: Waiting | null = null;
  let rest: Node[] = [];
  let room: string | null = null;
  /** Where a Dial, an Enqueue, a Connect or a Refer goes on when it is over. */
  let onward: { url: string; method: "GET" | "POST" } | null = null;
  let waitUrl: string | null = null;
  let here = "";
  let document = "";
  let typed = "";
  /** Steps since the caller last did something. */
  let taken = 0;
  /** A call is in one place at a time: what was still being fetched when it was moved, or ended, comes to nothing. */
  let place = 0;

  const tell = (line: CallLine): void => {
    lines.push(line);
    onChange();
  };
  const end = (why: string): void => {
    if (state === "ended") return;
    state = "ended";
    place++;
    gather = null;
    tell({ who: "note", text: why });
    stand();
  };
  /** Out of the room, whatever comes next. */
  const stand = (): void => {
    if (room === null) return;
    room = null;
    seating.leave(state === "ended");
  };
  const fetchAs = (url: string, params: Record<string, string>, method: "GET" | "POST"): ReturnType<FetchDocument> => {
    const all = { ...base, CallStatus: "in-progress", ...params };
    if (method === "POST") return fetchDocument(url, all, method);
    // Everything is in the address then, beside what stands there already.
    const withAll = new URL(url);
    for (const [name, value] of Object.entries(all)) withAll.searchParams.append(name, value);
    return fetchDocument(withAll.toString(), {}, method);
  };

  /** Says what a waiting document says; gives back where it goes on, or that it lets the caller out of the queue. */
  async function playHere(url: string, method: "GET" | "POST" = "POST"): Promise<{ again: string | null; leaves: boolean }> {
    const from = place;
    const played = await fetchAs(new URL(url, here || undefined).toString(), {}, method).catch(() => null);
    if (from !== place) return { again: null, leaves: false };
    // A waiting address may hold the music itself.
    const nodes = played?.status === 200 ? (elementsIn(played.body) ?? []) : [];
    for (const child of nodes) {
      sound(child);
      if (nameOf(child) === "Leave") return { again: null, leaves: true };
    }
    const again = nodes.find((child) => nameOf(child) === "Redirect");
    return { again: again ? wordsOf(again) : null, leaves: false };
  }

  async function load(url: string, params: Record<string, string>, method: "GET" | "POST" = "POST"): Promise<Node[] | null> {
    here = new URL(url, here || undefined).toString();
    const from = place;
    let answer: Awaited<ReturnType<FetchDocument>>;
    try {
      answer = await fetchAs(here, params, method);
    } catch (error) {
      if (from === place) end(`an application error has occurred (${(error as Error).message})`);
      return null;
    }
    if (from !== place) return null;
    document = answer.body;
    const elements = answer.status === 200 ? elementsIn(answer.body) : null;
    if (!elements) {
      const fault = answer.status !== 200 ? `HTTP ${answer.status}` : elements === null ? `HTTP ${answer.status}, not XML` : "no Response";
      end(`an application error has occurred (${fault})`);
      return null;
    }
    if (answer.tookMs >= 0) lines.push({ who: "note", text: "", tookMs: answer.tookMs });
    return elements;
  }

  /** Says or plays; false for anything that makes no sound. */
  function sound(node: Node): boolean {
    const given = attributesOf(node);
    const words = wordsOf(node);
    const name = nameOf(node);
    if (name !== "Say" && name !== "Play") return name === "Pause" || name === "#text";
    // A loop of 0 goes on until the call ends: once is enough to see.
    const times = Math.min(10, Math.max(1, Number(given.loop ?? 1) || 1));
    if (name === "Play") {
      if (given.digits) tell({ who: "note", text: `keys are played: ${given.digits}` });
      else if (words) tell({ who: "note", text: `♪ ${words}${times > 1 ? ` (${times} times)` : ""}` });
    } else if (words) for (let time = 0; time < times; time++) tell({ who: "system", text: words, ...(given.language ? { language: given.language } : {}) });
    return true;
  } // prettier-ignore

  function wait(open: Waiting): void {
    gather = open;
    typed = "";
    state = "listening";
    onChange();
  }

  function open(node: Node): void {
    for (const child of nameOf(node) === "Pay" ? childrenOf(node).filter((one) => nameOf(one) === "Prompt").flatMap(childrenOf) : childrenOf(node)) sound(child);
    const waiting = waitingFor(node, here);
    if (waiting.note !== "") tell({ who: "note", text: waiting.note });
    wait(waiting);
  } // prettier-ignore

  /** The card's digits stay where they were typed: what goes on is how it went. Without an action the document goes on. */
  async function paid(result: "success" | "caller-interrupted-with-star" | "too-many-failed-attempts"): Promise<void> {
    const code = result === "success" ? { PaymentConfirmationCode: "sandbox_charge", PaymentCardType: "visa" } : {};
    tell({ who: "note", text: result === "success" ? "the card was taken" : "no card was taken" });
    if (gather!.action !== "") return answer({ Result: result, ...code });
    gather = null;
    state = "talking";
    return walk(rest);
  }

  /** What took the call elsewhere is over: its action says how it goes on, else the rest of the document. */
  async function goOn(params: Record<string, string>): Promise<void> {
    const to = onward;
    onward = null;
    waitUrl = null;
    state = "talking";
    if (to === null) return walk(rest);
    const next = await load(to.url, params, to.method);
    if (next) await walk(next);
  }

  async function walk(nodes: Node[]): Promise<void> {
    let queue = nodes;
    while (state !== "ended") {
      if (taken++ > longestWalk) return end("the document goes round in circles");
      const [node, ...others] = queue;
      if (!node) return end("the call ends: nothing follows");
      const name = nameOf(node);
      queue = others;
      if (sound(node)) continue;
      rest = others;
      if (name === "Gather" || name === "Record" || name === "Pay") return open(node);
      const given = attributesOf(node);
      if (name === "Redirect") {
        const next = await load(wordsOf(node), {}, methodOf(given));
        if (!next) return;
        queue = next;
      } else if (name === "Hangup" || name === "Reject") return end(given.reason === "busy" ? "busy" : "the other side hangs up");
      else if (name === "Enqueue") {
        state = "in_queue";
        onward = given.action ? { url: given.action, method: methodOf(given) } : null;
        tell({ who: "note", text: `waiting in line ${wordsOf(node)}`.trim() });
        if (!given.waitUrl) return;
        waitUrl = new URL(given.waitUrl, here).toString();
        return waitInLine();
      } else if (name === "Dial") {
        onward = given.action ? { url: given.action, method: methodOf(given) } : null;
        const conference = childrenOf(node).find((child) => nameOf(child) === "Conference");
        // Nobody else has a phone here: it rings until the dialling gives up.
        if (!conference) {
          const rung = childrenOf(node).map((child) => (nameOf(child) === "#text" ? String(child["#text"]).trim() : wordsOf(child)));
          tell({ who: "note", text: `${rung.filter((one) => one !== "").join(", ")} is rung; nobody picks up` });
          return goOn({ DialCallStatus: "no-answer" });
        }
        room = wordsOf(conference);
        state = "in_conference";
        const seat = attributesOf(conference);
        // An empty one is silence, not this document again.
        waitUrl = seat.waitUrl ? new URL(seat.waitUrl, here).toString() : null;
        tell({ who: "note", text: `waiting in ${room}` });
        const hasStarted = seating.enter({
          room, label: seat.participantLabel ?? "", isMuted: seat.muted === "true", startsIt: seat.startConferenceOnEnter !== "false", endsIt: seat.endConferenceOnExit === "true",
          coaches: seat.coach ?? null, statusCallback: seat.statusCallback ?? null, events: (seat.statusCallbackEvent ?? "start end").split(/\s+/),
        }); // prettier-ignore
        if (waitUrl && !hasStarted) await waitInRoom(seat.waitMethod === "GET" ? "GET" : "POST");
        return;
      } else if (name === "Connect") {
        onward = given.action ? { url: given.action, method: methodOf(given) } : null;
        const [noun] = childrenOf(node).filter((child) => nameOf(child) !== "#text");
        const [what, to] = [noun ? nameOf(noun) : "nothing", noun ? (attributesOf(noun).url ?? wordsOf(noun)) : ""];
        // No sound leaves this phone, so whoever is at the other end cannot be reached: the connection is over at once.
        tell({ who: "note", text: `<${what}> ${to} cannot be connected from here`.replace("  ", " ") });
        return goOn(what === "ConversationRelay" ? { SessionStatus: "failed" } : {});
      } else if (name === "Refer") {
        if (![base.From, base.To].some((address) => /^sips?:/i.test(address ?? "")))
          return end("an application error has occurred (<Refer> on a call that is no SIP call)");
        onward = given.action ? { url: given.action, method: methodOf(given) } : null;
        tell({ who: "note", text: `asked to ring ${childrenOf(node).map(wordsOf).join(" ").trim()} instead; this phone does not` });
        return goOn({ ReferCallStatus: "failed", ReferSipResponseCode: "405" });
      } else if (beside.has(name)) tell({ who: "note", text: `<${name}> goes on beside the call` });
      else return end(`this phone does not know <${name}>`);
    }
  }

  /** Hears the waiting document once; the next time it goes on where that one said. */
  async function waitInRoom(method: "GET" | "POST" = "POST"): Promise<void> {
    const from = place;
    const { again } = await playHere(waitUrl!, method);
    if (from === place && again) waitUrl = again;
  }

  async function waitInLine(): Promise<void> {
    const from = place;
    const { again, leaves } = await playHere(waitUrl!);
    if (from !== place) return;
    if (again) waitUrl = new URL(again, waitUrl!).toString();
    if (leaves && state === "in_queue") return goOn({ QueueResult: "leave", QueueTime: "0" });
  }

  async function recorded(digits: string): Promise<void> {
    const url = `https://api.twilio.com/2010-04-01/Accounts/${base.AccountSid ?? ""}/Recordings/RE${"0".repeat(32)}`;
    return answer({ RecordingUrl: url, RecordingDuration: "1", Digits: digits });
  }

  async function answer(params: Record<string, string>): Promise<void> {
    const { action, method } = gather!;
    gather = null;
    state = "talking";
    const next = await load(action, params, method);
    if (next) await walk(next);
  }

  return {
    lines,
    get state() {
      return state;
    },
    get room() {
      return room;
    },
    get hasKeys() {
      return (gather?.keys ?? "") !== "";
    },
    get document() {
      return document;
    },
    async start(url) {
      taken = 0;
      here = url;
      const nodes = await load(url, {});
      if (nodes) await walk(nodes);
    },
    async press(keys) {
      taken = 0;
      for (const key of keys) {
        if (state !== "listening" || !gather) return;
        if (!gather.dtmf || !/[0-9*#]/.test(key)) continue;
        if (gather.kind === "record") {
          if (!gather.finishOnKey.includes(key)) continue;
          tell({ who: "caller", text: `⌨ ${key}` });
          await recorded(key);
          continue;
        }
        if (gather.kind === "pay") {
          if (key === "*") return paid("caller-interrupted-with-star");
          if (key !== "#") {
            gather.keys += key;
            continue;
          }
          const isCard = passesLuhn(gather.keys);
          tell({ who: "caller", text: `⌨ ${"•".repeat(gather.keys.length)}` });
          return paid(isCard ? "success" : "too-many-failed-attempts");
        }
        if (key === gather.finishOnKey) {
          const digits = gather.keys;
          if (digits === "") continue;
          tell({ who: "caller", text: `⌨ ${typed}${key}` });
          await answer({ Digits: digits, FinishedOnKey: key });
          continue;
        }
        typed += key;
        gather.keys += key;
        if (gather.keys.length >= gather.numDigits) {
          tell({ who: "caller", text: `⌨ ${typed}` });
          await answer({ Digits: gather.keys });
        }
      }
    },
    async say(text, confidence) {
      taken = 0;
      if (state !== "listening" || !gather?.speech || text.trim() === "") return;
      tell({ who: "caller", text });
      if (gather.kind === "record") return recorded("");
      await answer({ SpeechResult: text, Confidence: String(confidence) });
    },
    async stayQuiet() {
      taken = 0;
      if (state !== "listening" || !gather) return;
      const open = gather;
      if (open.kind === "pay") return paid("too-many-failed-attempts");
      if (open.keys !== "") {
        // Keys without the finishing one count when the time is over.
        tell({ who: "caller", text: `⌨ ${typed}` });
        return answer({ Digits: open.keys });
      }
      tell({ who: "note", text: `silence for ${open.timeoutSeconds} s` });
      if (open.emptyGoesOn) return answer({ Digits: "" });
      gather = null;
      state = "talking";
      return walk(rest);
    },
    async waitOn() {
      taken = 0;
      if (waitUrl === null) return;
      if (state === "in_queue") return waitInLine();
      if (state === "in_conference") await waitInRoom();
    },
    hear: tell,
    async playHere(url) {
      if (state !== "ended") await playHere(url);
    },
    async leaveConference() {
      taken = 0;
      if (state !== "in_conference") return;
      place++;
      stand();
      return goOn({ DialCallStatus: "answered" });
    },
    hangUp() {
      end("you hang up");
    },
    end,
    async redirect(url) {
      taken = 0;
      if (state === "ended") return;
      place++;
      gather = null;
      stand();
      state = "talking";
      const nodes = await load(url, {});
      if (nodes) await walk(nodes);
    },
  };
}
