// Knows how Twilio walks through a voice document: says, gathers, waits, redirects, falls through. Refuses to know who wrote it.
// Sources: Twilio's TwiML pages for Gather (timeout 5 s, finishOnKey "#", an empty result falls through), Redirect, Pause, Dial and Conference.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Entry } from "./rooms.ts";

export type CallLine = { who: "system" | "caller" | "note"; text: string; language?: string; tookMs?: number };
export type CallState = "talking" | "listening" | "in_conference" | "ended";

/** Posts to a webhook as Twilio does, signed, and gives back status and body. Throws when nothing answers. */
export type FetchDocument = (url: string, params: Record<string, string>) => Promise<{ status: number; body: string; tookMs: number }>;

type Node = { [name: string]: unknown; ":@"?: Record<string, string> };
type Gather = {
  action: string;
  keys: string;
  numDigits: number;
  finishOnKey: string;
  dtmf: boolean;
  speech: boolean;
  emptyGoesOn: boolean;
  timeoutSeconds: number;
};

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

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@")!;
const childrenOf = (node: Node): Node[] => (node[nameOf(node)] as Node[]) ?? [];
const attributesOf = (node: Node): Record<string, string> => node[":@"] ?? {};
/** All words below an element: speech markup only changes how they sound. */
const wordsOf = (node: Node): string =>
  childrenOf(node)
    .map((child) => (nameOf(child) === "#text" ? String(child["#text"]) : nameOf(child) === "break" ? " … " : wordsOf(child)))
    .join("")
    .trim();

/** `base` are the parameters every request of this call carries: CallSid, From, To and the like. */
export function createTwimlCall(
  fetchDocument: FetchDocument,
  base: Readonly<Record<string, string>>,
  onChange: () => void = () => undefined,
  seating: Seating = alone,
): TwimlCall {
  const lines: CallLine[] = [];
  let state: CallState = "talking";
  let gather: Gather | null = null;
  let rest: Node[] = [];
  let room: string | null = null;
  let dialAction: string | null = null;
  let waitUrl: string | null = null;
  let here = "";
  let document = "";
  let typed = "";

  const tell = (line: CallLine): void => {
    lines.push(line);
    onChange();
  };
  const end = (why: string): void => {
    if (state === "ended") return;
    state = "ended";
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

  async function playHere(url: string): Promise<string | null> {
    const played = await fetchDocument(new URL(url, here || undefined).toString(), { ...base, CallStatus: "in-progress" }).catch(
      () => null,
    );
    const root = played?.status === 200 ? (parser.parse(played.body) as Node[]).find((child) => nameOf(child) === "Response") : undefined;
    const nodes = root ? childrenOf(root) : [];
    for (const child of nodes) if (nameOf(child) === "Say") sayIt(child);
    const again = nodes.find((child) => nameOf(child) === "Redirect");
    return again ? wordsOf(again) : null;
  }

  async function load(url: string, params: Record<string, string>): Promise<Node[] | null> {
    here = new URL(url, here || undefined).toString();
    let answer: Awaited<ReturnType<FetchDocument>>;
    try {
      answer = await fetchDocument(here, { ...base, CallStatus: "in-progress", ...params });
    } catch (error) {
      end(`an application error has occurred (${(error as Error).message})`);
      return null;
    }
    document = answer.body;
    if (answer.status !== 200 || XMLValidator.validate(answer.body) !== true) {
      end(`an application error has occurred (HTTP ${answer.status}${answer.status === 200 ? ", not XML" : ""})`);
      return null;
    }
    const root = (parser.parse(answer.body) as Node[]).find((node) => nameOf(node) === "Response");
    if (!root) {
      end("an application error has occurred (no Response)");
      return null;
    }
    if (answer.tookMs >= 0) lines.push({ who: "note", text: "", tookMs: answer.tookMs });
    return childrenOf(root);
  }

  function sayIt(node: Node): void {
    const text = wordsOf(node);
    if (text) tell({ who: "system", text, ...(attributesOf(node).language ? { language: attributesOf(node).language! } : {}) });
  }

  function openGather(node: Node): void {
    for (const child of childrenOf(node)) if (nameOf(child) === "Say") sayIt(child);
    const given = attributesOf(node);
    const input = (given.input ?? "dtmf").split(/\s+/);
    gather = {
      action: given.action ?? here,
      keys: "",
      numDigits: Number(given.numDigits ?? Infinity),
      finishOnKey: given.finishOnKey ?? "#",
      dtmf: input.includes("dtmf"),
      speech: input.includes("speech"),
      emptyGoesOn: given.actionOnEmptyResult === "true",
      timeoutSeconds: Number(given.timeout ?? 5),
    };
    typed = "";
    state = "listening";
    onChange();
  }

  async function walk(nodes: Node[], steps = 0): Promise<void> {
    let queue = nodes;
    let taken = steps;
    while (state !== "ended") {
      if (taken++ > longestWalk) return end("the document goes round in circles");
      const [node, ...others] = queue;
      if (!node) return end("the call ends: nothing follows");
      const name = nameOf(node);
      queue = others;
      if (name === "Say") sayIt(node);
      else if (name === "Pause" || name === "#text") continue;
      else if (name === "Gather") {
        rest = others;
        return openGather(node);
      } else if (name === "Redirect") {
        const next = await load(wordsOf(node), {});
        if (!next) return;
        queue = next;
      } else if (name === "Hangup" || name === "Reject") return end("the other side hangs up");
      else if (name === "Dial") {
        const conference = childrenOf(node).find((child) => nameOf(child) === "Conference");
        if (!conference) return end(`this phone cannot dial ${wordsOf(node)}`);
        room = wordsOf(conference);
        state = "in_conference";
        dialAction = attributesOf(node).action ?? null;
        rest = others;
        const given = attributesOf(conference);
        waitUrl = given.waitUrl ?? null;
        tell({ who: "note", text: `waiting in ${room}` });
        const hasStarted = seating.enter({
          room, label: given.participantLabel ?? "", isMuted: given.muted === "true", startsIt: given.startConferenceOnEnter !== "false", endsIt: given.endConferenceOnExit === "true",
          coaches: given.coach ?? null, statusCallback: given.statusCallback ?? null, events: (given.statusCallbackEvent ?? "start end").split(/\s+/),
        }); // prettier-ignore
        if (waitUrl && !hasStarted) waitUrl = await playHere(waitUrl);
        return;
      } else return end(`this phone does not know <${name}>`);
    }
  }

  async function answer(params: Record<string, string>): Promise<void> {
    const { action } = gather!;
    gather = null;
    state = "talking";
    const next = await load(action, params);
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
      here = url;
      const nodes = await load(url, {});
      if (nodes) await walk(nodes);
    },
    async press(keys) {
      for (const key of keys) {
        if (state !== "listening" || !gather) return;
        if (!gather.dtmf || !/[0-9*#]/.test(key)) continue;
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
      if (state !== "listening" || !gather?.speech || text.trim() === "") return;
      tell({ who: "caller", text });
      await answer({ SpeechResult: text, Confidence: String(confidence) });
    },
    async stayQuiet() {
      if (state !== "listening" || !gather) return;
      const open = gather;
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
      if (state === "in_conference" && waitUrl) waitUrl = (await playHere(waitUrl)) ?? waitUrl;
    },
    hear: tell,
    async playHere(url) {
      if (state !== "ended") await playHere(url);
    },
    async leaveConference() {
      if (state !== "in_conference") return;
      stand();
      state = "talking";
      if (dialAction === null) return walk(rest);
      const next = await load(dialAction, { DialCallStatus: "completed" });
      if (next) await walk(next);
    },
    hangUp() {
      end("you hang up");
    },
    end,
    async redirect(url) {
      if (state === "ended") return;
      gather = null;
      stand();
      state = "talking";
      const nodes = await load(url, {});
      if (nodes) await walk(nodes);
    },
  };
}
