// Knows a phone call on the page: ringing, keypad, a box to speak in, what was said, how long each answer took. Refuses to know how a call is carried.
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CallView, PhoneView } from "../page-wire.ts";
import { usePersonView } from "./person-view.ts";
import type { PhoneAppProps } from "./phone.tsx";
import "./phones.css";
import { actOnCall, getCalls, placeCall, type CallAct } from "./server.ts";
import { attempt, refresh } from "./state.ts";
import { clockTime, day } from "./words.ts";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
/** Digits are sent when the caller stops pressing, as a hand on a real keypad would. */
const restAfterMs = 900;

const stateWords: Record<CallView["state"], string> = {
  ringing: "ringing", talking: "speaking", listening: "waiting for an answer", in_conference: "in the waiting room", in_queue: "waiting in line", ended: "ended",
}; // prettier-ignore

/** One at a time; `whenDone` is called when it was taken. */
type Act = (call: CallAct, whenDone?: () => void) => Promise<void>;

export function VoiceApp({ person, detail }: PhoneAppProps): JSX.Element {
  const { view, take, read } = usePersonView(detail, () => getCalls(person.id));
  const [isBusy, setBusy] = useState(false);

  const run = async (action: () => Promise<unknown>, whenDone = (): void => undefined): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    if (await attempt(action)) whenDone();
    await read();
    await refresh();
    setBusy(false);
  };
  const act: Act = (call, whenDone) => run(() => take(() => actOnCall(person.id, call)), whenDone);

  const calls = view?.calls ?? [];
  const current = calls.at(-1);
  const isOpen = current !== undefined && current.state !== "ended";
  const agentCalls = view?.agentCalls.filter((call) => call.state !== "ended") ?? [];
  return (
    <div class="call-app">
      <div class="call-bar">
        {!isOpen && (
          <button type="button" disabled={isBusy || !view} onClick={() => void run(() => placeCall(person.id))}>
            Call {view?.number ?? ""}
          </button>
        )}
        {current?.state === "ringing" && (
          <>
            <span class="ringing" role="status">
              {current.with} is calling
            </span>
            <button type="button" disabled={isBusy} onClick={() => void act({ do: "pickUp", sid: current.sid, by: "human" })}>
              Answer
            </button>
            <button type="button" class="quiet" disabled={isBusy} onClick={() => void act({ do: "pickUp", sid: current.sid, by: "machine" })}>
              Let the machine answer
            </button>
            <button type="button" class="quiet" disabled={isBusy} onClick={() => void act({ do: "refuse", sid: current.sid, how: "busy" })}>
              Decline
            </button>
            <button type="button" class="quiet" disabled={isBusy} onClick={() => void act({ do: "refuse", sid: current.sid, how: "no-answer" })}>
              Let it ring
            </button>
          </>
        )}
        {isOpen && current.state !== "ringing" && (
          <>
            <span class="ringing" role="status">
              {stateWords[current.state]}
            </span>
            <button type="button" class="danger" disabled={isBusy} onClick={() => void act({ do: "hangUp", sid: current.sid })}>
              Hang up
            </button>
          </>
        )}
      </div>
      <Transcript calls={calls} zone={person.zone} name={person.name.split(" ")[0]!} language={person.language} />
      {agentCalls.map((call) => (
        <AgentLeg call={call} isBusy={isBusy} act={act} key={call.sid} />
      ))}
      <Controls isReady={current?.state === "listening" && !isBusy} isInRoom={(current?.state === "in_conference" || current?.state === "in_queue") && !isBusy} sid={current?.sid ?? ""} language={person.language} act={act} />
    </div>
  );
} // prettier-ignore

function Transcript(props: { calls: readonly CallView[]; zone: string; name: string; language: string }): JSX.Element {
  const { calls, zone, name, language } = props;
  const box = useRef<HTMLDivElement>(null);
  const count = calls.reduce((sum, call) => sum + call.lines.length, calls.length);
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [count]);
  return (
    <div class="thread transcript" ref={box} role="log" aria-label={`Calls of ${name}`} aria-live="polite" tabIndex={0}>
      {calls.length === 0 && <p class="empty">No calls yet. Ring the number above, or move the clock until somebody is rung.</p>}
      {calls.map((call) => (
        <section key={call.sid}>
          <p class="new-day">
            {day(call.at, zone)}, {clockTime(call.at, zone)} · {call.direction === "in" ? "rung by us" : "rings us"} ·{" "}
            {call.status.replaceAll("-", " ")}
          </p>
          {call.lines.map((line, index) =>
            line.who === "note" ? (
              <p class="call-note" key={index}>
                {line.text}
              </p>
            ) : (
              <div class={`bubble ${line.who === "system" ? "us" : "borrower"}`} key={index}>
                <span class="sr">{line.who === "system" ? "Said: " : "Caller: "}</span>
                <p lang={line.language ?? language}>{line.text}</p>
              </div>
            ),
          )}
          {call.tookMs.length > 0 && <p class="call-note">answers took {call.tookMs.map((ms) => `${Math.round(ms)} ms`).join(", ")}</p>}
        </section>
      ))}
    </div>
  );
}

/** The phone of one of the lender's people: rings, is picked up, speaks into the room. */
function AgentLeg({ call, isBusy, act }: { call: PhoneView["agentCalls"][number]; isBusy: boolean; act: Act }): JSX.Element {
  const [words, setWords] = useState("");
  return (
    <section class="agent-leg" aria-label={`The people's line, ${call.phone}`}>
      <b>The people's line, {call.phone}</b>
      {call.lines.slice(-2).map((line, index) => (
        <p key={index}>{line.text}</p>
      ))}
      {call.state === "ringing" ? (
        <button type="button" disabled={isBusy} onClick={() => void act({ do: "pickUp", sid: call.sid, by: "human" })}>
          Pick up
        </button>
      ) : (
        <>
          {call.state === "listening" && (
            <button type="button" disabled={isBusy} onClick={() => void act({ do: "press", sid: call.sid, keys: "1" })}>
              Press 1
            </button>
          )}
          {call.state === "in_conference" && (
            <form
              class="say"
              onSubmit={(event) => {
                event.preventDefault();
                if (words.trim()) void act({ do: "say", sid: call.sid, text: words, confidence: 1 }, () => setWords((now) => (now === words ? "" : now)));
              }}
            >
              <input type="text" aria-label={`Say on ${call.phone}`} placeholder="Say…" value={words} onInput={(e) => setWords(e.currentTarget.value)} />
              <button type="submit" disabled={isBusy || !words.trim()}>
                Say it
              </button>
            </form>
          )}
          <button type="button" class="quiet" disabled={isBusy} onClick={() => void act({ do: "hangUp", sid: call.sid })}>
            Hang up
          </button>
        </>
      )}
    </section>
  );
} // prettier-ignore

type ControlsProps = { isReady: boolean; isInRoom: boolean; sid: string; language: string; act: Act };

function Controls({ isReady, isInRoom, sid, language, act }: ControlsProps): JSX.Element {
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  const [confidence, setConfidence] = useState(0.9);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const send = async (digits: string): Promise<void> => {
    clearTimeout(resting.current);
    setTyped("");
    await act({ do: "press", sid, keys: digits });
  };
  const press = (key: string): void => {
    const digits = typed + key;
    setTyped(digits);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => void send(digits), key === "#" || key === "*" ? 50 : restAfterMs);
  };
  const listener = browserListener();
  return (
    <div class="call-controls">
      <div class="keypad" role="group" aria-label="Keypad">
        {keys.map((key) => (
          <button type="button" key={key} disabled={!isReady} aria-label={key === "*" ? "star" : key === "#" ? "hash" : key} onClick={() => press(key)}>
            {key}
          </button>
        ))}
        <output class="typed" aria-label="Keys pressed">
          {typed || " "}
        </output>
      </div>
      <form
        class="say"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) void act({ do: "say", sid, text: words, confidence }, () => setWords((now) => (now === words ? "" : now)));
        }}
      >
        <input type="text" aria-label="Say" placeholder="Say…" lang={language} value={words} onInput={(e) => setWords(e.currentTarget.value)} />
        <button type="submit" disabled={(!isReady && !isInRoom) || !words.trim()}>
          Say it
        </button>
        {listener && (
          <button type="button" class="quiet" disabled={!isReady} onClick={() => listener(language, (text, sure) => void act({ do: "say", sid, text, confidence: sure }))}>
            Speak
          </button>
        )}
        <button type="button" class="quiet" disabled={!isReady && !isInRoom} onClick={() => void act({ do: "stayQuiet", sid })}>
          Stay silent
        </button>
        <label class="sureness">
          heard with {Math.round(confidence * 100)} % confidence
          <input type="range" min="0" max="1" step="0.05" value={confidence} onInput={(e) => setConfidence(Number(e.currentTarget.value))} />
        </label>
      </form>
    </div>
  );
} // prettier-ignore

type Recogniser = {
  lang: string;
  start: () => void;
  onresult: ((event: { results: { 0: { 0: { transcript: string; confidence: number } } } }) => void) | null;
};

/** The browser's own recogniser where it has one; null elsewhere. */
function browserListener(): ((language: string, hear: (text: string, confidence: number) => void) => void) | null {
  const found = (globalThis as { webkitSpeechRecognition?: new () => Recogniser }).webkitSpeechRecognition;
  if (!found) return null;
  return (language, hear) => {
    const recogniser = new found();
    recogniser.lang = { en: "en-US", es: "es-US", zh: "zh-CN" }[language] ?? "en-US";
    recogniser.onresult = ({ results }) => hear(results[0][0].transcript, results[0][0].confidence);
    recogniser.start();
  };
}
