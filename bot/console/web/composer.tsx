// Knows how a reply or a note is written: what the output check says before sending, canned replies by "/", one send for one press. Refuses to overrule the server.
import { computed, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CaseRow, CaseView } from "../wire.ts";
import { actOn, check, getCase, newKey, Refusal, type CheckRefusal } from "./server.ts";
import { announce, isMine, me, place, readQueueSoon, readView, sentenceOf } from "./state.ts";
import { englishOr, refusalInWords } from "./told.ts";
import { named, told, w } from "./words.ts";

export type Pending = { key: string; handoffId: string; text: string; status: "sending" | "failed"; why: string };
/** Replies on their way; drawn below the thread until the server's own line is there. */
export const pending = signal<readonly Pending[]>([]);
type Kind = "reply" | "note";
const mode = signal<Kind>("reply");

/** What was begun in each case stays there while another one is open, and stays what it was begun as: a note does not become a message because the case became ours. */
const drafts = signal<Readonly<Record<string, { kind: Kind; text: string }>>>({});
const draftOf = (id: string): string => drafts.value[id]?.text ?? "";
const refusals = signal<{ id: string; text: string; list: readonly CheckRefusal[] }>({ id: "", text: "", list: [] });
const refused = signal({ id: "", why: "" });
const picked = signal(0);
/** Cases in which a send is on its way. */
const sending = signal<readonly string[]>([]);
/** Somebody chose what they write: what is in the box already goes with them. */
export function write(kind: Kind): void {
  mode.value = kind;
  const { id } = place.value;
  const draft = id === null ? undefined : drafts.value[id];
  if (id !== null && draft) drafts.value = { ...drafts.value, [id]: { ...draft, kind } };
}
/** The same words sent again after an unclear answer are the same message. */
const unclear = new Map<string, string>();

const typingForMs = 4_000;
let toldAt = -typingForMs;
let lastKey = { id: "", at: -typingForMs };
/** A sign of life between two letters must not say that nobody types. */
export const isTypingIn = (id: string): boolean => lastKey.id === id && performance.now() - lastKey.at < typingForMs;
let typingTimer: ReturnType<typeof setTimeout> | undefined;
let checkTimer: ReturnType<typeof setTimeout> | undefined;

function tellTyping(id: string, version: number): void {
  const now = performance.now();
  lastKey = { id, at: now };
  if (now - toldAt >= typingForMs) {
    toldAt = now;
    void actOn(id, "presence", { typing: true, version }).catch(() => undefined);
  }
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => endTyping(id, version), typingForMs);
}
function endTyping(id: string, version: number): void {
  clearTimeout(typingTimer);
  toldAt = -typingForMs;
  lastKey = { id: "", at: -typingForMs };
  void actOn(id, "presence", { typing: false, version }).catch(() => undefined);
}

async function runCheck(id: string, text: string): Promise<void> {
  const { refusals: list } = await check(id, text).catch(() => ({ refusals: [] }));
  if (draftOf(id) === text) refusals.value = { id, text, list };
}

export function Composer({ view: open }: { view: CaseView }): JSX.Element {
  const id = open.row.handoffId;
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = draftOf(id);
  const kind = (draft !== "" && drafts.value[id]?.kind) || (isMine.value ? mode.value : "note");
  const isNote = kind === "note";
  const { owner, status } = open.row;
  /** Begun as a message while the case was ours. */
  const isLost = !isNote && !isMine.value;
  const wish = /^\/([^\n]*)$/.exec(draft)?.[1]?.toLowerCase();
  const canned =
    isNote || wish === undefined
      ? []
      : open.canned.filter(({ id, text }) => `${named(told().cannedNames, id)} ${text}`.toLowerCase().includes(wish));
  const listed = canned.slice(0, 6);
  const standing = Math.min(picked.value, listed.length - 1);
  const against = !isNote && refusals.value.id === id && refusals.value.text === draft ? refusals.value.list : [];
  const isSending = sending.value.includes(id);
  const isBlocked = draft.trim() === "" || isLost || isSending || against.length > 0 || listed.length > 0;

  useEffect(() => {
    clearTimeout(checkTimer);
    if (!isNote && draft.trim() !== "" && !draft.startsWith("/")) checkTimer = setTimeout(() => void runCheck(id, draft), 300);
  }, [draft, isNote]);
  useEffect(() => {
    if (wish !== undefined && !isNote) announce(listed.length > 0 ? w().cannedFound(listed.length) : w().cannedNone);
  }, [wish === undefined, listed.length]);

  const put = (text: string): void => {
    drafts.value = { ...drafts.value, [id]: { kind, text } };
    refused.value = { id, why: "" };
    picked.value = 0;
  };
  const pick = (index: number): void => {
    const one = listed[index];
    if (!one) return;
    put(one.text);
    box.current?.focus();
  };
  const send = async (): Promise<void> => {
    if (isBlocked) return;
    sending.value = [...sending.value, id];
    const text = draft.trim();
    const key = unclear.get(`${id}\n${text}`) ?? newKey();
    put("");
    if (isNote) await sendNote(open.row, text, key);
    else await sendReply(open, text, key);
    sending.value = sending.value.filter((one) => one !== id);
    // Whoever has gone on elsewhere meanwhile stays there.
    if (document.activeElement === document.body || box.current?.form?.contains(document.activeElement)) box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (listed.length > 0) {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0) picked.value = (standing + step + listed.length) % listed.length;
      else if (event.key === "Enter" || event.key === "Tab") pick(standing);
      else if (event.key === "Escape") put("");
      else return;
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape") {
      // Out of the box, so that single keys work again.
      box.current?.closest<HTMLElement>("[data-home]")?.focus();
    }
  };
  return (
    <form
      class={`composer${isNote ? " is-note" : ""}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="modes" role="group" aria-label={w().composerMode}>
        {(isMine.value || isLost) && (
          <button type="button" aria-pressed={!isNote} onClick={() => write("reply")}>
            {w().reply}
          </button>
        )}
        <button type="button" aria-pressed={isNote} onClick={() => write("note")}>
          {w().note}
        </button>
        <small>{isNote ? w().noteHint : w().cannedHint}</small>
      </div>
      {listed.length > 0 && (
        <ul class="canned" id="canned" role="listbox" aria-label={w().canned}>
          {listed.map((one, index) => (
            <li
              role="option"
              id={`canned-${index}`}
              aria-selected={index === standing}
              key={one.id}
              onMouseDown={(event) => (event.preventDefault(), pick(index))}
            >
              <b>{named(told().cannedNames, one.id)}</b> <span lang={open.row.language}>{one.text}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="write">
        <textarea
          ref={box}
          id="composer"
          rows={2}
          value={draft}
          aria-label={isNote ? w().note : w().replyTo(open.row.borrowerName)}
          aria-describedby="composer-check"
          placeholder={isNote ? w().notePlaceholder : w().replyPlaceholder}
          {...(listed.length > 0
            ? { "aria-controls": "canned", "aria-activedescendant": `canned-${standing}`, "aria-autocomplete": "list" as const }
            : {})}
          onInput={(event) => {
            put(event.currentTarget.value);
            if (!isNote) tellTyping(id, open.row.version);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" aria-disabled={isBlocked}>
          {isNote ? w().keepNote : w().send}
        </button>
      </div>
      <div id="composer-check" role="status">
        {isLost && <p class="refusal">{`${w().notSent} ${owner ? w().takenBy(owner.fullName) : named(w().statuses, status)}`}</p>}
        {refused.value.id === id && refused.value.why && <p class="refusal">{refused.value.why}</p>}
        {against.slice(0, 3).map((one) => (
          <p class="refusal" key={one.code + one.quote}>
            <span {...englishOr(one.code)}>{refusalInWords(one.code) ?? one.detail}</span> {one.quote && <q>{one.quote}</q>}{" "}
            <code>{one.code}</code>
          </p>
        ))}
      </div>
    </form>
  );
}

async function sendNote({ handoffId, version }: CaseRow, text: string, key: string): Promise<void> {
  try {
    await actOn(handoffId, "note", { text, version }, key);
    unclear.delete(`${handoffId}\n${text}`);
    await readView().catch(() => undefined);
  } catch (error) {
    giveBack(handoffId, "note", text, key, error);
  }
}

async function sendReply(open: CaseView, text: string, key: string): Promise<void> {
  const id = open.row.handoffId;
  pending.value = [...pending.value, { key, handoffId: id, text, status: "sending", why: "" }];
  try {
    await deliver(open, text, key);
    unclear.delete(`${id}\n${text}`);
    await readView().catch(() => undefined);
    readQueueSoon();
  } catch (error) {
    giveBack(id, "reply", text, key, error);
  } finally {
    pending.value = pending.value.filter((line) => line.key !== key);
  }
}

/** Stale and still ours, and the borrower said nothing new meanwhile: only our own last message moved the version. Another case may be on show by then. */
async function deliver(open: CaseView, text: string, key: string): Promise<void> {
  const id = open.row.handoffId;
  const heardIn = (seen: CaseView): number => seen.transcript.filter((line) => line.kind === "in").length;
  try {
    await actOn(id, "reply", { text, version: open.row.version }, key);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "stale") throw error;
    const now = await getCase(id);
    if (now.row.owner?.id !== me.value?.id || heardIn(now) !== heardIn(open)) throw error;
    // Another window of ours was quicker with the same words.
    const last = now.transcript.findLast((line) => line.kind === "out");
    if (last?.by === "agent" && last.text.includes(text)) throw new Refusal(422, "refused", w().sentAgain);
    await actOn(id, "reply", { text, version: now.row.version }, newKey());
  }
}

/** Back into the box of its own case, before what was typed since. */
function giveBack(id: string, kind: Kind, text: string, key: string, error: unknown): void {
  if (error instanceof Refusal && error.status === 0) unclear.set(`${id}\n${text}`, key);
  drafts.value = { ...drafts.value, [id]: { kind, text: [text, draftOf(id)].filter(Boolean).join("\n") } };
  const rule = error instanceof Refusal && error.rule ? ` (${error.rule})` : "";
  refused.value = { id, why: `${w().notSent} ${sentenceOf(error)}${rule}` };
  if (error instanceof Refusal && error.status === 409) void readView().catch(() => undefined);
}

/** A reply begun and not sent: leaving the page asks first. */
export const hasDraft = computed(() => Object.values(drafts.value).some(({ text }) => text.trim() !== ""));
export const hasDraftIn = (id: string): boolean => draftOf(id).trim() !== "";
export const dropDrafts = (): void => void (drafts.value = {});
