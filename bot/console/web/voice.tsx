// Knows the call at the desk: the card that comes up before a telephone is picked up, and the bar with what can be done to a call. Refuses to carry sound.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { CallPop, CallView } from "../voice-wire.ts";
import { Choice, Dialog, Field, Form, show } from "./dialog.tsx";
import { onAct } from "./keys.ts";
import { actOnCall } from "./server.ts";
import { addressOf, announce, may, me, place, readViewSoon, view } from "./state.ts";
import { inWords, sumInWords } from "./told.ts";
import { act, firstCall, overhear, pops, putAside, readCallSoon, showCall, shownCall, take } from "./voice-state.ts";
import "./voice.css";
import { count, cw, named, w } from "./words.ts";

const mostShown = 2;

/** Comes up on every page of the desk, takes no focus, is read out once. */
export function CallPops(): JSX.Element | null {
  useEffect(
    () =>
      onAct("takeCall", () => {
        const first = firstCall();
        if (first !== null) void take(first);
      }),
    [],
  );
  if (!may("talk.claim") || pops.value.length === 0) return null;
  const hidden = pops.value.length - mostShown;
  return (
    <section class="pops" aria-label={cw().region}>
      {pops.value.slice(0, mostShown).map((pop) => (
        <Pop pop={pop} key={pop.handoffId} />
      ))}
      {hidden > 0 && <p class="soft">{cw().more(count(hidden))}</p>}
    </section>
  );
}

function Pop({ pop }: { pop: CallPop }): JSX.Element {
  const { brief, isMine } = pop;
  const id = `pop-${pop.handoffId}`;
  // A key that was pressed tells nothing.
  const lastSaid = brief.lastSaid.findLast((line) => /\p{L}/u.test(line));
  return (
    <article class="pop" aria-labelledby={id}>
      <h2 id={id}>{isMine ? cw().callsYou(brief.borrowerName) : cw().calls(brief.borrowerName)}</h2>
      <p class="badges">
        <span class="badge watch">{named(w().reasons, brief.reason)}</span>
        <span class={`badge ${brief.verified ? "calm" : "grave"}`}>{brief.verified ? w().verified : w().notVerified}</span>
        <span class="badge plain">{named(w().languages, brief.language)}</span>
        {brief.mood.map((mood) => (
          <span class="badge grave" key={mood}>
            {named(w().moods, mood)}
          </span>
        ))}
      </p>
      {brief.loan && (
        <p>
          <b>{sumInWords(brief.loan.pastDue)}</b> {w().pastDue.toLowerCase()}, {w().days(brief.loan.daysPastDue)}
        </p>
      )}
      {lastSaid !== undefined && (
        <p class="soft" lang={brief.language}>
          “{lastSaid}”
        </p>
      )}
      {brief.doNotSay.map((line) => (
        <p class="never" key={line.code}>
          {w().doNotSay}: {inWords("notes", line)}
        </p>
      ))}
      <p class="buttons">
        <button type="button" class="quiet-text" onClick={() => putAside(pop)}>
          {cw().later}
        </button>
        {pop.handoffId !== place.value.id && <a href={addressOf("case", pop.handoffId)}>{cw().look}</a>}
        <button type="button" class="primary" aria-keyshortcuts="p" onClick={() => void take(pop.handoffId)}>
          {cw().take}
        </button>
      </p>
    </article>
  );
}

/** What the call of the case on show is doing, and what may be done to it. */
export function CallBar(): JSX.Element | null {
  const id = place.value.id;
  const row = view.value?.row;
  useEffect(() => readCallSoon(), [id, row?.version]);
  const now = shownCall.value;
  useEffect(() => {
    const mine = (run: (now: CallView) => void) => (): void => {
      const shown = shownCall.value;
      if (shown?.isMine && shown.phase === "talking") run(shown);
    };
    const undo = [
      onAct(
        "mute",
        mine((shown) => void mute(shown)),
      ),
      onAct(
        "hold",
        mine((shown) => void hold(shown)),
      ),
      onAct(
        "hangUp",
        mine(() => void hangUp()),
      ),
      onAct("listen", () => void (may("talk.listen") && shownCall.value?.phase === "talking" && !shownCall.value.isMine && overhear({ do: "listen" }, cw().listening))),
    ]; // prettier-ignore
    return () => undo.forEach((one) => one());
  }, []);
  if (now === null || row === undefined) return null;
  const buttons = buttonsFor(now, row.status, row.callbackAt !== null);
  if (now.phase === "none" && buttons === null) return null;
  return (
    <section class={`call-bar ${now.phase}`} aria-label={cw().bar}>
      <p role="status">
        <b>{phaseInWords(now)}</b>
        {now.isHeld && <span class="badge watch">{cw().onHold}</span>}
        {now.isMine && now.isMuted && <span class="badge watch">{cw().mutedNow}</span>}
        <Listeners now={now} />
      </p>
      <div class="acts">{buttons}</div>
    </section>
  );
}

function phaseInWords(now: CallView): string {
  const isOurs = now.person?.id === me.value?.id;
  switch (now.phase) {
    case "none":
      return "";
    case "waiting":
      return cw().waits;
    case "ringing":
      return isOurs ? cw().ringsMe(now.phone ?? "") : cw().ringsOther;
    case "whisper":
      return isOurs ? cw().whispers : cw().whispersOther;
    case "calling":
      return cw().calling;
    case "talking":
      return isOurs || (now.isMine && now.person === null) ? cw().talking : cw().talkingWith(now.person?.fullName ?? cw().somebody);
    default:
      return now.phase satisfies never;
  }
}

function Listeners({ now }: { now: CallView }): JSX.Element | null {
  const others = now.listeners.filter(({ id }) => id !== me.value?.id);
  const namesOf = (isCoaching: boolean): string => others.filter((one) => one.isCoaching === isCoaching).map(({ fullName }) => fullName).join(", "); // prettier-ignore
  const [quiet, loud] = [namesOf(false), namesOf(true)];
  return (
    <>
      {quiet !== "" && <span class="badge plain">{cw().listens(quiet)}</span>}
      {loud !== "" && <span class="badge plain">{cw().coaches(loud)}</span>}
    </>
  );
}

const mute = (now: CallView): Promise<void> => act({ do: now.isMuted ? "unmute" : "mute" }, now.isMuted ? cw().unmuted : cw().muted);
const hold = (now: CallView): Promise<void> => act({ do: now.isHeld ? "unhold" : "hold" }, now.isHeld ? cw().unheld : cw().held);
const hangUp = (): Promise<void> => act({ do: "hang_up" }, cw().hungUp);

function buttonsFor(now: CallView, status: string, isCallback: boolean): JSX.Element | null {
  const self = now.listeners.find(({ id }) => id === me.value?.id);
  const isOurs = now.person?.id === me.value?.id;
  if (now.phase === "talking" && now.isMine)
    return (
      <>
        <button type="button" aria-pressed={now.isMuted} aria-keyshortcuts="m" onClick={() => void mute(now)}>
          {now.isMuted ? cw().unmute : cw().mute}
        </button>
        <button type="button" aria-pressed={now.isHeld} aria-keyshortcuts="h" onClick={() => void hold(now)}>
          {now.isHeld ? cw().unhold : cw().hold}
        </button>
        <button type="button" onClick={() => void act({ do: "give_back" }, cw().gaveBack)}>
          {cw().giveBack}
        </button>
        {may("record.promise") && (view.value?.account.loans.length ?? 0) > 0 && (
          <button type="button" onClick={askConfirm}>
            {cw().confirm}
          </button>
        )}
        <button type="button" class="danger" aria-keyshortcuts="x" onClick={() => void hangUp()}>
          {cw().hangUp}
        </button>
      </>
    );
  if (now.phase === "talking" && now.isSharedLine && may("talk.claim"))
    return (
      <button type="button" onClick={() => void act({ do: "mine" }, cw().joined)}>
        {cw().mine}
      </button>
    );
  if (now.phase === "talking" && may("talk.listen"))
    return self ? (
      <button type="button" aria-pressed={self.isCoaching} onClick={() => void overhear({ do: self.isCoaching ? "uncoach" : "coach" }, self.isCoaching ? cw().uncoached : cw().coaching)}>
        {self.isCoaching ? cw().uncoach : cw().coach}
      </button>
    ) : (
      <button type="button" aria-keyshortcuts="l" onClick={() => void overhear({ do: "listen" }, cw().listening)}>
        {cw().listen}
      </button>
    ); // prettier-ignore
  if (now.phase === "whisper" && (isOurs || (now.person === null && now.isMine)))
    return (
      <button type="button" class="primary" onClick={() => void act({ do: "join" }, cw().joined)}>
        {cw().join}
      </button>
    );
  if ((now.phase === "calling" || now.phase === "ringing") && isOurs)
    return (
      <button type="button" class="danger" onClick={() => void hangUp()}>
        {cw().hangUp}
      </button>
    );
  const mayTake = may("talk.claim") && (now.isMine || status === "waiting");
  if (!mayTake || now.phase === "talking" || now.phase === "calling") return null;
  if (now.isBorrowerThere)
    return (
      <button type="button" class="primary" aria-keyshortcuts="p" onClick={() => place.value.id !== null && void take(place.value.id)}>
        {cw().take}
      </button>
    );
  if (!(isCallback || now.isMine)) return null;
  return now.phone === null ? (
    <span class="soft">{cw().noPhone}</span>
  ) : (
    <button type="button" title={cw().ringsYou} onClick={() => place.value.id !== null && void take(place.value.id)}>
      {cw().call}
    </button>
  );
}

/** What was agreed in words goes to the assistant, which reads it back. */
function askConfirm(): void {
  const open = view.value;
  const id = place.value.id;
  const [first] = open?.account.loans ?? [];
  if (!open || !first || id === null) return;
  const loans = Object.fromEntries(
    open.account.loans.map((loan) => [loan.loanId, `${loan.loanId} (${loan.pastDue.total} ${loan.currency})`]),
  );
  show(() => (
    <Dialog title={cw().confirmTitle}>
      <p>{cw().confirmHint}</p>
      <Form
        submit={cw().giveBack}
        onSubmit={async (fields) => {
          const confirm = { loanId: fields("loanId"), amount: fields("amount"), on: fields("on"), method: fields("method") as "debit" };
          showCall(id, await actOnCall(id, { do: "give_back", confirm }));
          announce(cw().gaveBack);
          readViewSoon();
        }}
      >
        <Field label={w().loan}>
          <Choice name="loanId" options={loans} value={first.loanId} />
        </Field>
        <Field label={w().amountField}>
          <input name="amount" inputMode="decimal" required defaultValue={first.pastDue.total} />
        </Field>
        <Field label={w().onDay}>
          <input name="on" type="date" required min={first.asOf} />
        </Field>
        <Field label={w().method}>
          <Choice name="method" options={w().methods} value="transfer" />
        </Field>
      </Form>
    </Dialog>
  ));
}
