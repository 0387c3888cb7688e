// Knows the page's frame: bar, navigation, which pane is seen, what opens by keyboard. Refuses to know what the panes hold.
import { effect } from "@preact/signals";
import { render, type JSX } from "preact";
import { useEffect } from "preact/hooks";
import { AccountPanel } from "./account.tsx";
import { Approvals } from "./approvals.tsx";
import { AuditPage, WhyPage } from "./audit.tsx";
import { BoardPage } from "./board.tsx";
import { hasDraft } from "./composer.tsx";
import { asking, Asking, askProof, Proving } from "./dialog.tsx";
import { keepFocus, listenToKeys, onAct } from "./keys.ts";
import { listen } from "./live.ts";
import { MacrosPage } from "./macros.tsx";
import { openHelp, openPalette } from "./palette.tsx";
import { entriesFor, entryOf, pagesFor } from "./pages.ts";
import { PeoplePage } from "./people.tsx";
import { Queue } from "./queue.tsx";
import { getMe, Refusal, rememberToken, signOut, whenProofWanted, whenSignedOut } from "./server.ts";
import { Settings } from "./settings.tsx";
import { SignIn } from "./sign-in.tsx";
import {
  addressOf, announce, attempt, enter, go, isConnected, may, me, pane, place, queue, readLinesSoon, readQueue, readQueueSoon, readView, readViewSoon, said, sentenceOf,
  showTab, theme, trouble, view, type Page,
} from "./state.ts"; // prettier-ignore
import "./style.css";
import { Switches } from "./switches.tsx";
import { Talk } from "./talk.tsx";
import { CallPops } from "./voice.tsx";
import { hearOfCalls } from "./voice-state.ts";
import { haveWords, language, w } from "./words.ts";

await haveWords(language.peek());

function Frame(): JSX.Element {
  const { page } = place.value;
  return (
    <>
      <a class="skip" href="#here" onClick={(event) => (event.preventDefault(), document.getElementById("here")?.focus())}>
        {w().skip}
      </a>
      <header class="bar">
        <h1>
          DueCourse <small>{w().desk}</small>
        </h1>
        <nav aria-label={w().pages}>
          {entriesFor().map((entry) => (
            <a href={addressOf(entry.page)} aria-current={entry.covers.includes(page) ? "page" : undefined} key={entry.page}>
              {w().pageNames[entry.page]}
              {entry.page === "queue" && queue.value && queue.value.counts.waiting > 0 && (
                <span class="count">
                  {queue.value.counts.waiting} <span class="sr">{w().waitingMark}</span>
                </span>
              )}
            </a>
          ))}
        </nav>
        <div class="end">
          <button type="button" class="small" onClick={openPalette}>
            {w().commands} <kbd>Ctrl K</kbd>
          </button>
          <button type="button" class="small" aria-label={w().help} title={w().help} onClick={openHelp}>
            ?
          </button>
          <span class="me" title={me.value?.email}>
            {me.value?.fullName} <small>{me.value && w().roles[me.value.role]}</small>
          </span>
          <button type="button" class="small" onClick={leave}>
            {w().signOut}
          </button>
        </div>
      </header>
      {!isConnected.value && (
        <p class="trouble" role="status">
          {w().lost}
        </p>
      )}
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
          <button type="button" class="small" onClick={() => (trouble.value = "")}>
            {w().close}
          </button>
        </p>
      )}
      <CallPops />
      <Body page={page} />
    </>
  );
}

function Body({ page }: { page: Page }): JSX.Element {
  if ((page === "queue" || page === "case") && may("queue.see"))
    return (
      <main id="here" class="desk" data-pane={page === "queue" ? "list" : pane.value} tabIndex={-1} data-home>
        {page === "case" && (
          <div class="switch" role="group" aria-label={w().panes}>
            {(["list", "talk", "account"] as const).map((one) => (
              <button type="button" key={one} aria-pressed={pane.value === one} onClick={() => (pane.value = one)}>
                {w().paneNames[one]}
              </button>
            ))}
          </div>
        )}
        <Queue />
        <Talk />
        {page === "case" ? <AccountPanel /> : null}
      </main>
    );
  const Shown = { approvals: Approvals, board: BoardPage, audit: AuditPage, why: WhyPage, people: PeoplePage, macros: MacrosPage, switches: Switches, settings: Settings, queue: Settings, case: Settings }[page]; // prettier-ignore
  return (
    <main id="here" class="page" tabIndex={-1} data-home>
      <Shown />
    </main>
  );
}

function leave(): void {
  void attempt(signOut).then(() => location.reload());
}

function App(): JSX.Element {
  useEffect(() => {
    const undo = [
      onAct("goQueue", () => (go("queue"), showTab("waiting"))),
      onAct("goMine", () => (go("queue"), showTab("mine"))),
      onAct("goApprovals", () => go("approvals")),
      onAct("goBoard", () => may("board.see") && go("board")),
      onAct("help", openHelp),
    ];
    return () => undo.forEach((one) => one());
  }, []);
  if (me.value === undefined) return <p class="empty">…</p>;
  return (
    <>
      {me.value === null ? <SignIn whenIn={begin} /> : <Frame />}
      <Asking />
      <Proving />
      <p class="sr" role="status" aria-live="polite">
        {said.value}
      </p>
    </>
  );
}

let isListening = false;
let wholeView: ReturnType<typeof setTimeout> | undefined;
function begin(): void {
  if (may("queue.see")) {
    void attempt(readQueue);
    void attempt(readView);
  } else if (place.value.page === "queue") go(pagesFor()[0] ?? "settings");
  // Whoever sees no cases is told of none: the server would close the line on them.
  if (isListening || !may("queue.see")) return;
  isListening = true;
  listen((news) => {
    if (!me.value || !may("queue.see")) return;
    hearOfCalls(news);
    if (news.event === "opened" || news.event === "queue" || news.event === "case" || news.event === "presence") readQueueSoon();
    if (news.event === "lost") return;
    const isOpen =
      news.event === "opened" ||
      news.event === "queue" ||
      (place.value.id !== null && news.data.handoffId === place.value.id) ||
      (news.data.borrowerId !== undefined && news.data.borrowerId === view.value?.row.borrowerId);
    if (!isOpen) return;
    // The new line first, the whole case behind it: statuses of older lines may have changed too.
    if (news.event !== "line") return readViewSoon();
    readLinesSoon();
    clearTimeout(wholeView);
    wholeView = setTimeout(readViewSoon, 200);
  });
}

effect(() => {
  document.documentElement.lang = language.value;
});
effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
});
effect(() => {
  const name = view.value && place.value.page === "case" ? view.value.row.borrowerName : w().pageNames[entryOf(place.value.page)];
  document.title = `${name} · DueCourse`;
});
let shownPlace = place.value;
effect(() => {
  const here = place.value;
  if (here === shownPlace) return;
  const before = shownPlace;
  shownPlace = here;
  asking.value = null;
  trouble.value = "";
  if (here.page === "case" && here.id !== null && me.value) {
    if (view.peek()?.row.handoffId !== here.id) pane.value = "talk";
    void attempt(readView).then((isRead) => isRead && view.value && announce(w().opened(view.value.row.borrowerName)));
  }
  // On a phone the pages are wider than the screen: the one that is open is in sight.
  requestAnimationFrame(() => document.querySelector(".bar nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }));
  // A new page begins at its top, also for the keyboard; inside the desk the focus stays on the list.
  if (here.page !== before.page && !(here.page === "case" && before.page === "queue"))
    requestAnimationFrame(() => document.getElementById("here")?.focus());
});

whenSignedOut(() => {
  rememberToken("");
  me.value = null;
});
window.addEventListener("beforeunload", (event) => {
  if (hasDraft.value) event.preventDefault();
});
whenProofWanted(askProof);
listenToKeys(openPalette);
keepFocus();
// Text that was drawn before its piece of the font came keeps empty boxes until it is laid out anew.
let redraw: ReturnType<typeof setTimeout> | undefined;
document.fonts.addEventListener("loadingdone", () => {
  clearTimeout(redraw);
  redraw = setTimeout(() => {
    const flip = (element: HTMLElement): void =>
      void (element.style.fontKerning = element.style.fontKerning === "normal" ? "auto" : "normal");
    flip(document.body);
    // A closed list keeps its own drawing of what is chosen.
    document.querySelectorAll("select").forEach(flip);
  }, 100);
});
render(<App />, document.body);
async function findOut(): Promise<void> {
  try {
    enter(await getMe());
    begin();
  } catch (error) {
    me.value = null;
    if (!(error instanceof Refusal && error.status === 401)) trouble.value = sentenceOf(error);
  }
}
void findOut();
