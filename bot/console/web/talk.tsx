// Knows the talk pane: who holds the case, the brief, one thread of all channels, the composer. Refuses to know how any of it is decided.
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CaseRow, TranscriptLine } from "../wire.ts";
import { accept, askBack, askClose, askRelease, askTransfer, askWrapUp, claim, decline, reveal, revealedOf } from "./acts.tsx";
import { BriefCard } from "./brief.tsx";
import { Composer, hasDraftIn, isTypingIn, pending, write } from "./composer.tsx";
import { canDo, onAct } from "./keys.ts";
import { askMacro } from "./macros.tsx";
import { Menu } from "./menu.tsx";
import { RecordMenu } from "./records.tsx";
import { actOn } from "./server.ts";
import { addressOf, isMine, may, me, place, view } from "./state.ts";
import { englishOr, inWords, refusalInWords, understoodInWords } from "./told.ts";
import { CallBar } from "./voice.tsx";
import { clockTime, longDay, named, w } from "./words.ts";

export function Talk(): JSX.Element {
  const open = view.value;
  const id = place.value.id;
  const isRead = open !== null;
  useEffect(() => {
    if (id === null || !isRead) return undefined;
    const tell = (): void => {
      const shown = view.value;
      if (shown?.row.handoffId === id)
        void actOn(id, "presence", { typing: isTypingIn(id), version: shown.row.version }).catch(() => undefined);
    };
    const first = setTimeout(tell, 400);
    const timer = setInterval(tell, 20_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      void actOn(id, "presence", { gone: true }).catch(() => undefined);
    };
  }, [id, isRead]);
  useEffect(() => {
    const focusComposer = (what: "reply" | "note"): void => {
      write(what);
      requestAnimationFrame(() => document.getElementById("composer")?.focus());
    };
    const mine = (run: () => void) => () => isMine.value && run();
    const undo = [
      onAct("claim", () => void claim()),
      onAct(
        "reply",
        mine(() => focusComposer("reply")),
      ),
      onAct("note", () => may("talk.note") && focusComposer("note")),
      onAct("close", mine(askClose)),
      onAct("back", mine(askBack)),
      onAct("release", mine(askRelease)),
      onAct("transfer", mine(askTransfer)),
      onAct("wrapUp", mine(askWrapUp)),
      onAct("macro", mine(askMacro)),
    ];
    return () => undo.forEach((one) => one());
  }, []);
  if (id === null) return <section class="talk nothing" data-home tabIndex={-1}><p class="empty">{w().pickCase}</p></section>; // prettier-ignore
  if (!open) return <section class="talk nothing" data-home tabIndex={-1}><p class="empty" role="status">{w().loading}</p></section>; // prettier-ignore
  const { row, person } = open;
  return (
    <section class="talk" aria-labelledby="talk-title" data-home tabIndex={-1}>
      <header>
        <div class="who">
          <h2 id="talk-title">{row.borrowerName}</h2>
          <p class="soft">
            {named(w().languages, row.language)} · {named(w().channels, row.channel)} · {person.country} ·{" "}
            {w().localTime(clockOf(person.localTime))}
          </p>
          <Person />
        </div>
        <Holder row={row} />
      </header>
      <Presence row={row} />
      <CallBar />
      <div class="scrolled">
        <BriefCard brief={open.brief} />
        <Thread lines={open.transcript} zone={person.timeZone} language={row.language} />
      </div>
      {/* What was begun is not lost with the case: it can still be read, copied, deleted. */}
      {(((isMine.value || may("talk.note")) && row.status !== "closed" && row.status !== "returned") || hasDraftIn(row.handoffId)) && (
        <Composer view={open} />
      )}
    </section>
  );
}

const clockOf = (text: string): string => (/^\d{4}-.*T/.test(text) ? text.slice(11, 16) : text);

function Person(): JSX.Element {
  const { row } = view.value!;
  const person = { ...view.value!.person, ...revealedOf(row.handoffId) };
  const fields = (["phone", "birthDate", "postcode"] as const).filter((name) => person[name] !== null);
  return (
    <details class="person">
      <summary>{w().personDetails}</summary>
      <dl class="pairs">
        <dt>{w().borrowerId}</dt>
        <dd>{person.borrowerId}</dd>
        {fields.map((name) => (
          <>
            <dt>{w().personFields[name]}</dt>
            <dd>
              {person[name]}{" "}
              {may("personal.reveal") && /[•*]/.test(person[name] ?? "") && (
                <button type="button" class="small" aria-label={w().revealField(w().personFields[name])} onClick={() => reveal(name)}>
                  {w().reveal}
                </button>
              )}
            </dd>
          </>
        ))}
        <dt>{w().timeZone}</dt>
        <dd>{person.timeZone}</dd>
      </dl>
    </details>
  );
}

function Holder({ row }: { row: CaseRow }): JSX.Element {
  const isOver = row.status === "closed" || row.status === "returned";
  const handed = row.transfer;
  if (handed && handed.to.id === me.value?.id)
    return (
      <div class="holder">
        <span class="badge watch">{w().givenBy(handed.from.fullName)}</span>
        <button type="button" class="primary" onClick={() => void accept()}>{w().accept}</button>
        <button type="button" onClick={() => void decline()}>{w().decline}</button>
      </div> // prettier-ignore
    );
  return (
    <div class="holder">
      <span class={`badge ${isMine.value ? "calm" : row.owner ? "late" : "watch"}`}>
        {isOver || !row.owner ? named(w().statuses, row.status) : isMine.value ? w().heldByYou : w().heldBy(row.owner.fullName)}
      </span>
      {row.status === "waiting" && may("talk.claim") && (
        <button type="button" class="primary" onClick={() => void claim()}>
          {w().claim}
        </button>
      )}
      {
        isMine.value && !isOver &&
        <>
          <button type="button" class="primary" onClick={askBack}>{w().backToBot}</button>
          <RecordMenu />
          <Menu name={w().more}>
              <button type="button" onClick={askMacro}>{w().macro}</button>
              {row.status === "held" && <button type="button" onClick={askWrapUp}>{w().wrapUp}</button>}
              <button type="button" onClick={askTransfer}>{w().transfer}</button>
              <button type="button" onClick={askRelease}>{w().release}</button>
              <button type="button" onClick={askClose}>{w().closeCase}</button>
            </Menu>
        </> // prettier-ignore
      }
    </div>
  );
}

function Presence({ row }: { row: CaseRow }): JSX.Element | null {
  const others = row.viewers.filter(({ id }) => id !== me.value?.id);
  const typing = others.filter((one) => one.typing).map(({ fullName }) => fullName);
  const looking = others.filter((one) => !one.typing).map(({ fullName }) => fullName);
  return (
    <p class="presence" role="status">
      {typing.length > 0 && <b>{w().isTyping(typing.join(", "))} </b>}
      {looking.length > 0 && <span>{w().isLooking(looking.join(", "))}</span>}
    </p>
  );
}

function Thread({ lines, zone, language }: { lines: readonly TranscriptLine[]; zone: string; language: string }): JSX.Element {
  const end = useRef<HTMLDivElement>(null);
  // The server's own line may come before its answer does: the words stand there once.
  const fresh = lines.slice(-4).filter((line) => line.by === "agent");
  const sent = pending.value.filter(
    (line) => line.handoffId === place.value.id && !(line.status === "sending" && fresh.some((one) => one.text.includes(line.text))),
  );
  const length = lines.length + sent.length;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const isNew = shown.current !== place.value.id;
    shown.current = place.value.id;
    // Where brief and thread scroll as one, as on a phone, a case that is opened begins with its brief.
    const whole = end.current?.closest(".scrolled");
    if (isNew && whole && whole.scrollHeight > whole.clientHeight) whole.scrollTop = 0;
    else end.current?.scrollIntoView({ block: "end" });
  }, [length, place.value.id]);
  let day = "";
  return (
    <div class="thread" role="log" aria-label={w().thread} tabIndex={0}>
      {length === 0 && <p class="empty">{w().threadEmpty}</p>}
      <ol>
        {lines.map((line) => {
          const on = longDay(line.at, zone);
          const isNew = on !== day;
          day = on;
          return (
            <>
              {isNew && <li class="new-day">{on}</li>}
              <Line line={line} zone={zone} language={language} key={line.id} />
            </>
          );
        })}
        {sent.map((line) => (
          <li class={`bubble agent ${line.status}`} key={line.key}>
            <p>{line.text}</p>
            <footer>{line.status === "sending" ? w().sending : line.why}</footer>
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

function Line({ line, zone, language }: { line: TranscriptLine; zone: string; language: string }): JSX.Element {
  const by = line.by === "agent" ? (line.agent ?? w().by.agent) : w().by[line.by];
  const head = [by, line.channel && named(w().channels, line.channel), clockTime(line.at, zone)].filter(Boolean).join(" · ");
  if (line.kind === "event") {
    const happened = line.told ? inWords("events", line.told) : line.text;
    return (
      <li class="event">
        <span>{happened}</span> · <time dateTime={line.at}>{clockTime(line.at, zone)}</time>
        {line.agent && !happened.includes(line.agent) && <small> · {line.agent}</small>}
      </li>
    );
  }
  const isOurs = line.kind === "out" || line.kind === "withheld";
  return (
    <li class={`bubble ${line.kind === "note" ? "note" : line.kind === "withheld" ? "withheld" : line.by}`}>
      <p class="head">
        {line.kind === "note" && <b>{w().noteMark} </b>}
        {line.kind === "withheld" && <b>{w().withheldMark} </b>}
        {head}
      </p>
      <p class="text" {...(line.kind === "in" || line.by === "bot" ? { lang: language } : {})}>
        {line.text}
      </p>
      {(line.kind === "withheld" || line.status === "failed") && (line.reason || line.rule) && (
        <p class="rule">
          <span {...englishOr(line.rule)}>{(line.rule && refusalInWords(line.rule)) ?? line.reason}</span>{" "}
          {line.rule && <code>{line.rule}</code>}
        </p>
      )}
      <footer>
        {line.understood && line.understood.intents.length > 0 && <span>{w().understood(understoodInWords(line.understood))}</span>}
        {isOurs && line.status && <span>{named(w().lineStatuses, line.status)}</span>}
        {isOurs && line.messageId && may("audit.search") && (
          <a href={addressOf("why", `${view.value?.row.borrowerId}~${line.messageId}`)}>
            {line.kind === "withheld" ? w().whyWithheld : w().whySent}
          </a>
        )}
      </footer>
    </li>
  );
}

export const mayClaimNow = (): boolean => canDo("claim") && view.value?.row.status === "waiting";
