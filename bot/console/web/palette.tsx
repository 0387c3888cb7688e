// Knows the command palette and the list of keys. Refuses to do anything itself: it presses what others own.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { pagesFor } from "./pages.ts";
import { areOff, canDo, deskActs, keys, perform, type DeskAct } from "./keys.ts";
import { Dialog, show, type Shown } from "./dialog.tsx";
import { go, isMine, isQueueAnswered, queue, view } from "./state.ts";
import { w } from "./words.ts";

type Command = { id: string; name: string; key: string; run: () => void };

const needsMine: readonly DeskAct[] = ["reply", "close", "back", "release", "transfer", "wrapUp", "macro"];
function isPossible(act: DeskAct): boolean {
  if (!canDo(act) || act === "open" || act.startsWith("go")) return false;
  if (act === "claim") return view.value?.row.status === "waiting";
  if (act === "note" || act === "account") return view.value !== null;
  return !needsMine.includes(act) || isMine.value;
}

function commands(): Command[] {
  return [
    ...deskActs
      .filter(isPossible)
      .map((act) => ({ id: act, name: w().acts[act], key: areOff.value ? "" : keys.value[act], run: () => perform(act) })),
    ...pagesFor().map((page) => ({ id: `page-${page}`, name: w().goTo(w().pageNames[page]), key: "", run: () => go(page) })),
    ...(isQueueAnswered.value ? (queue.value?.items ?? []) : []).map((row) => ({
      id: row.handoffId, name: w().openCase(row.borrowerName), key: "", run: () => go("case", row.handoffId),
    })), // prettier-ignore
  ];
}

const wish = signal("");
/** The command the arrows went to: what comes in above it meanwhile does not put another in its place. Null: the first. */
const standing = signal<string | null>(null);

let shown: Shown | null = null;
export function openPalette(): void {
  wish.value = "";
  standing.value = null;
  shown = show(Palette);
}

function Palette(): JSX.Element {
  const words = wish.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands()
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .slice(0, 9);
  const at = standing.value === null ? 0 : found.findIndex(({ id }) => id === standing.value);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    shown?.close();
    // After the dialog gave the focus back: the command may move it on.
    setTimeout(command.run);
  };
  return (
    <Dialog title={w().commands}>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls="commands"
        aria-autocomplete="list"
        {...(found[at] ? { "aria-activedescendant": `command-${at}` } : {})}
        aria-label={w().commandWish}
        placeholder={w().commandWish}
        autoFocus
        autocomplete="off"
        value={wish.value}
        onInput={(event) => {
          wish.value = event.currentTarget.value;
          standing.value = null;
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step !== 0 && found.length > 0) standing.value = found[(Math.max(at, 0) + step + found.length) % found.length]!.id;
          else if (event.key === "Enter") run(found[at]);
          else return;
          event.preventDefault();
        }}
      />
      <ul class="commands" id="commands" role="listbox" aria-label={w().commands}>
        {found.map((command, index) => (
          <li role="option" id={`command-${index}`} aria-selected={index === at} key={command.id} onClick={() => run(command)}>
            <span>{command.name}</span>
            {command.key && <kbd>{command.key}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="empty">{w().nothingFound}</p>}
    </Dialog>
  );
}

export function openHelp(): void {
  show(() => (
    <Dialog title={w().help}>
      {areOff.value && <p class="banner">{w().keysAreOff}</p>}
      <p class="soft">{w().keysHint}</p>
      <dl class="keys">
        {deskActs.map((act) => (
          <div key={act}>
            <dt>{w().acts[act]}</dt>
            <dd>
              <kbd>{keys.value[act]}</kbd>
            </dd>
          </div>
        ))}
        <div>
          <dt>{w().commands}</dt>
          <dd>
            <kbd>Ctrl K</kbd>
          </dd>
        </div>
        <div>
          <dt>{w().canned}</dt>
          <dd>
            <kbd>/</kbd>
          </dd>
        </div>
        <div>
          <dt>{w().leaveBox}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
    </Dialog>
  ));
}
