// Knows what the page shows right now: signals, and when they are read anew. Refuses to draw.
import { computed, signal } from "@preact/signals";
import { coalesced, newestOnly, telling } from "../../page-readings.ts";
import type { PersonDetail, PersonRow, SandboxState } from "../page-wire.ts";
import { getPeople, getPerson, getState, Refusal } from "./server.ts";

export const sandbox = signal<SandboxState | null>(null);
export const people = signal<readonly PersonRow[]>([]);
export const hasMorePeople = signal(false);
export const search = signal("");
export const stageFilter = signal("");
export const languageFilter = signal("");
export const selectedId = signal(decodeURIComponent(location.hash.slice(1)) || null);
export const detail = signal<PersonDetail | null>(null);
/** One sentence about what just went wrong; read out, then gone. */
export const trouble = signal("");
/** On a small screen one pane is seen at a time. */
export const pane = signal<"people" | "phone" | "ledger" | "timeline">(location.hash ? "phone" : "people");
export const isConnected = signal(true);

let lastSelected: PersonRow | null = null;
/** Whoever is searched for meanwhile, the phone in hand stays in hand. */
export const selected = computed(() => {
  const found = people.value.find((p) => p.id === selectedId.value);
  if (found) lastSelected = found;
  return lastSelected?.id === selectedId.value ? lastSelected : null;
});
export const shownPeople = computed(() =>
  people.value.filter(
    (p) => (!stageFilter.value || p.stage === stageFilter.value) && (!languageFilter.value || p.language === languageFilter.value),
  ),
);

function inWords(error: unknown): string {
  return error instanceof Refusal ? error.message : `Something went wrong in this page: ${String(error)}`;
}
export const { attempt, reading } = telling(trouble, inWords);

const newestState = newestOnly();
export function refresh(): Promise<boolean> {
  return reading(async () => {
    const isNewest = newestState();
    const [state, list] = await Promise.all([getState(), getPeople(search.value)]);
    if (isNewest()) {
      sandbox.value = state;
      people.value = list.items;
      hasMorePeople.value = list.more;
      if (selectedId.value === null && list.items[0]) selectedId.value = list.items[0].id;
    }
    await refreshDetail();
  });
}

const newestDetail = newestOnly();
async function refreshDetail(): Promise<void> {
  const id = selectedId.value;
  if (id === null) return;
  const isNewest = newestDetail();
  const fresh = await getPerson(id);
  if (selectedId.value === id && isNewest()) detail.value = fresh;
}

export function select(id: string): void {
  selectedId.value = id;
  if (detail.value?.id !== id) detail.value = null;
  pane.value = "phone";
  history.replaceState(null, "", `#${encodeURIComponent(id)}`);
  void reading(refreshDetail);
}

/** Many changes in a row are one reading. */
const refreshSoon = coalesced(async () => {
  await refresh();
  await new Promise((resolve) => setTimeout(resolve, 120));
});

export function listen(): void {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("changed", refreshSoon);
  source.addEventListener("open", () => {
    isConnected.value = true;
    refreshSoon();
  });
  source.addEventListener("error", () => (isConnected.value = false));
}
