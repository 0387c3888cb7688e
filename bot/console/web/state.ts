// Knows what the desk shows right now, as signals, and when it is read anew. Refuses to draw and to judge.
import { computed, signal } from "@preact/signals";
import { coalesced, newestOnly, telling } from "../../page-readings.ts";
import type { CasePage, CaseView, Me, TranscriptLine } from "../wire.ts";
import { getCase, getCases, getLines, Refusal, rememberToken, type Tab } from "./server.ts";
import { refusalInWords } from "./told.ts";
import { language, w } from "./words.ts";

/** Undefined while nobody knows yet, null when signed out. */
export const me = signal<Me | null | undefined>(undefined);
export const may = (act: Me["may"][number]): boolean => me.value?.may.includes(act) ?? false;

export type Page = "queue" | "case" | "approvals" | "board" | "audit" | "why" | "people" | "switches" | "macros" | "settings";
export type Place = { page: Page; id: string | null };
const pages: readonly Page[] = ["queue", "case", "approvals", "board", "audit", "why", "people", "switches", "macros", "settings"];
function placeOf(hash: string): Place {
  const [, name = "", id] = hash.replace(/^#/, "").split("/");
  const page = pages.find((one) => one === name) ?? "queue";
  return { page, id: id ? decodeURIComponent(id) : null };
}
export const place = signal<Place>(placeOf(location.hash));
export const addressOf = (page: Page, id?: string): string => `#/${page}${id === undefined ? "" : `/${encodeURIComponent(id)}`}`;
export const go = (page: Page, id?: string): void => void (location.hash = addressOf(page, id));
window.addEventListener("hashchange", () => (place.value = placeOf(location.hash)));

/** One sentence that stays until read, and one that a screen reader says. */
export const trouble = signal("");
export const said = signal("");
export function announce(sentence: string): void {
  // The same sentence twice is said twice only when it changes.
  said.value = said.value === sentence ? `${sentence} ` : sentence;
}
export const isConnected = signal(true);

export function sentenceOf(error: unknown): string {
  if (!(error instanceof Refusal)) return w().pageFault(String(error));
  if (error.code === "unreachable") return w().unreachable;
  if (error.code === "taken") return w().takenBy(error.owner ?? "?");
  if (error.code === "stale") return w().stale;
  if (error.code === "not_allowed") return w().notAllowed;
  return (error.rule && refusalInWords(error.rule, error.slots)) || error.message || w().serverFault(error.status);
}

/** Whoever is signed out is asked to sign in: that is told enough. */
export const { attempt, reading } = telling(trouble, (error) =>
  error instanceof Refusal && error.status === 401 ? "" : sentenceOf(error),
);

let lastId: string | null = null;
/** What this page still shows was read for another person, whose session ended in it. */
export const wasSomebodyElse = (found: Me): boolean => lastId !== null && lastId !== found.id;
export function enter(found: Me): void {
  lastId = found.id;
  rememberToken(found.csrfToken);
  me.value = found;
  if (found.preferences.language) language.value = found.preferences.language;
  if (found.preferences.theme) theme.value = found.preferences.theme;
}
export const theme = signal<"light" | "dark" | "system">("system");

export const tab = signal<Tab>("waiting");
export const languageFilter = signal("");
export const reasonFilter = signal("");
/** Cursors of the pages before this one; the last leads to the page on show. */
export const cursors = signal<readonly string[]>([]);
const queueFound = signal<{ asked: string; page: CasePage } | null>(null);
export const queue = computed(() => queueFound.value?.page ?? null);
const queueAsk = () => ({ status: tab.value, language: languageFilter.value, reason: reasonFilter.value, cursor: cursors.value.at(-1) ?? null }); // prettier-ignore
/** False while the cases on show answer another question than the tab and the filters ask. */
export const isQueueAnswered = computed(() => queueFound.value?.asked === JSON.stringify(queueAsk()));
/** How far the house's clock is from this machine's, in milliseconds. */
const clockOffset = signal(0);
const tick = signal(0);
/** The house's time. In the sandbox it stands still between answers; live it runs. */
export const houseNow = computed(() => {
  void tick.value;
  return me.value?.isSandbox && queue.value ? Date.parse(queue.value.now) : Date.now() + clockOffset.value;
});
setInterval(() => tick.value++, 20_000);

const newestQueue = newestOnly();
export async function readQueue(): Promise<void> {
  const ask = queueAsk();
  const asked = JSON.stringify(ask);
  const isNewest = newestQueue();
  const page = await getCases(ask);
  if (asked !== JSON.stringify(queueAsk()) || !isNewest()) return;
  clockOffset.value = Date.parse(page.now) - Date.now();
  queueFound.value = { asked, page };
}
export function showTab(next: Tab): void {
  tab.value = next;
  cursors.value = [];
  void attempt(readQueue);
}

const viewFound = signal<CaseView | null>(null);
/** The case on show; null while it is read, so that nothing is shown of, or done to, the one before. */
export const view = computed(() => {
  const { page, id } = place.value;
  return page === "case" && viewFound.value?.row.handoffId === id ? viewFound.value : null;
});
export const isMine = computed(() => view.value !== null && view.value.row.owner?.id === me.value?.id);
const newestView = newestOnly();
/** Lines that came by themselves: a reading of the whole case that was begun before them does not know them. */
let ahead: readonly TranscriptLine[] = [];
const withLines = (open: CaseView, lines: readonly TranscriptLine[]): CaseView => {
  const fresh = new Map(lines.map((line) => [line.id, line]));
  const kept = open.transcript.map((line) => fresh.get(line.id) ?? line);
  const known = new Set(kept.map(({ id }) => id));
  return { ...open, transcript: [...kept, ...lines.filter(({ id }) => !known.has(id))] };
};
export async function readView(): Promise<void> {
  const { page, id } = place.value;
  if (page !== "case" || id === null) return;
  const isNewest = newestView();
  const before = ahead;
  const found = await getCase(id);
  if (place.value.id !== id || !isNewest()) return;
  ahead = ahead.filter((line) => !before.includes(line));
  viewFound.value = withLines(found, ahead);
}
/** Only the lines that came since; the rest of the case stays as it was read. */
export async function readLines(): Promise<void> {
  const open = view.value;
  if (!open) return;
  const { lines } = await getLines(open.row.handoffId, open.transcript.at(-1)?.id ?? "");
  if (view.value?.row.handoffId !== open.row.handoffId || lines.length === 0) return;
  ahead = [...ahead, ...lines];
  viewFound.value = withLines(view.value, lines);
  const last = lines.findLast((line) => line.kind === "in" && !open.transcript.some(({ id }) => id === line.id));
  if (last) announce(w().borrowerSays(last.text));
}

export const readQueueSoon = coalesced(readQueue);
export const readViewSoon = coalesced(readView);
export const readLinesSoon = coalesced(readLines);

/** On a small screen one pane is seen at a time. */
export const pane = signal<"list" | "talk" | "account">("talk");
