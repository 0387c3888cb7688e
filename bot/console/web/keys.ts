// Knows which key does what and listens for it, outside of inputs only; keys can be changed and switched off (WCAG 2.1.4). Refuses to know what an act means.
import { computed } from "@preact/signals";
import { me } from "./state.ts";

export const deskActs = [
  "next", "previous", "open", "claim", "reply", "note", "close", "back", "release", "transfer", "wrapUp", "macro", "account", "takeCall", "mute", "hold", "hangUp", "listen",
  "goQueue", "goMine", "goApprovals", "goBoard", "help",
] as const; // prettier-ignore
export type DeskAct = (typeof deskActs)[number];

const firstKeys: Record<DeskAct, string> = {
  next: "j", previous: "k", open: "Enter", claim: "c", reply: "r", note: "n", close: "e", back: "b", release: "u", transfer: "t", wrapUp: "w", macro: "s", account: "o", takeCall: "p", mute: "m", hold: "h", hangUp: "x", listen: "l",
  goQueue: "g q", goMine: "g m", goApprovals: "g a", goBoard: "g b", help: "?",
}; // prettier-ignore

export const areOff = computed(() => me.value?.preferences.shortcuts === "off");
export const keys = computed<Record<DeskAct, string>>(() => {
  const own = me.value?.preferences.shortcuts;
  return typeof own === "object" ? { ...firstKeys, ...own } : firstKeys;
});
/** The act that already has this key; null when it is free. */
export const holderOf = (key: string, besides: DeskAct): DeskAct | null =>
  deskActs.find((act) => act !== besides && keys.value[act] === key) ?? null;
export const isKey = (text: string): boolean => /^(?:\S|g \S|Enter)$/.test(text);

const doers = new Map<DeskAct, () => void>();
/** The newest owner of an act has it; the answer gives it back. */
export function onAct(act: DeskAct, run: () => void): () => void {
  const before = doers.get(act);
  doers.set(act, run);
  return () => {
    if (doers.get(act) !== run) return;
    if (before) doers.set(act, before);
    else doers.delete(act);
  };
}
export const canDo = (act: DeskAct): boolean => doers.has(act);
export const perform = (act: DeskAct): void => doers.get(act)?.();

const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target.matches("input, textarea, select") && !target.matches("[type=checkbox], [type=radio], [type=button]")));

let firstOfTwo = "";
let firstAt = 0;
/** `openPalette` answers Ctrl+K (⌘K), which is no single key and stays on. */
export function listenToKeys(openPalette: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return openPalette();
    }
    if (areOff.value || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
    // A dialog has the keyboard to itself.
    if (document.querySelector("dialog[open]")) return;
    // Enter on a button or a link is that button's own.
    if (event.key === "Enter" && event.target instanceof Element && event.target.closest("button, a, summary")) return;
    const pressed = event.timeStamp - firstAt < 1_500 && firstOfTwo !== "" ? `${firstOfTwo} ${event.key}` : event.key;
    const act = deskActs.find((one) => keys.value[one] === pressed);
    firstOfTwo = "";
    if (act && doers.has(act)) {
      event.preventDefault();
      perform(act);
    } else if (deskActs.some((one) => keys.value[one].startsWith(`${event.key} `))) {
      firstOfTwo = event.key;
      firstAt = event.timeStamp;
    }
  });
}

let last: HTMLElement | null = null;
let homes: HTMLElement[] = [];
/** When what had the focus is taken off the page, the nearest place that is still there gets it. */
export function keepFocus(): void {
  document.addEventListener("focusin", (event) => {
    last = event.target instanceof HTMLElement ? event.target : null;
    homes = [];
    for (let at = last?.parentElement ?? null; at; at = at.parentElement) if (at.hasAttribute("data-home")) homes.push(at);
  });
  new MutationObserver(() => {
    if (document.activeElement !== document.body || last === null || last.isConnected) return;
    last = null;
    (homes.find((home) => home.isConnected) ?? document.querySelector<HTMLElement>("main"))?.focus();
  }).observe(document.body, { childList: true, subtree: true });
}
