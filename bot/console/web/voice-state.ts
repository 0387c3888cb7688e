// Knows who is on the phone and what becomes of the call on show, as signals; when they are read anew. Refuses to draw, and to hold any sound: people speak by telephone.
import { coalesced, newestOnly } from "../../page-readings.ts";
import { computed, signal } from "@preact/signals";
import type { CallAct, CallPop, CallView, ListenAct } from "../voice-wire.ts";
import type { LiveEvent } from "../wire.ts";
import { actOnCall, getCall, getCalls, listenTo } from "./server.ts";
import { announce, attempt, go, may, me, place, readQueueSoon, readViewSoon, view } from "./state.ts";
import { cw } from "./words.ts";

const all = signal<readonly CallPop[]>([]);
/** Put aside by whoever sits here, until it changes. */
const aside = signal<ReadonlySet<string>>(new Set());
const keyOf = (pop: CallPop): string => `${pop.handoffId} ${pop.version}`;
/** Whose call rings or runs on the page already is not announced once more above it. */
const isUnderWay = computed(() => shownCall.value !== null && shownCall.value.phase !== "none" && shownCall.value.phase !== "waiting");
export const pops = computed(() =>
  all.value.filter(
    (pop) => !aside.value.has(keyOf(pop)) && (pop.handoffId !== place.value.id || (pop.isMine === true && !isUnderWay.value)),
  ),
);
export const putAside = (pop: CallPop): void => void (aside.value = new Set([...aside.value, keyOf(pop)]));
/** The call of the case on show; null while nobody knows. */
export const call = signal<{ handoffId: string; view: CallView } | null>(null);
export const shownCall = computed(() => (call.value?.handoffId === place.value.id ? (call.value?.view ?? null) : null));

let told: ReadonlySet<string> = new Set();
const mayTake = (): boolean => may("talk.claim");
const readPopsSoon = coalesced(async () => {
  if (!me.value || !mayTake()) return;
  all.value = (await getCalls()).items;
  const now = new Set(all.value.map(({ handoffId }) => handoffId));
  // Said once, when it begins: the list is no news.
  const fresh = all.value.find(({ handoffId }) => !told.has(handoffId));
  if (fresh) announce(fresh.isMine ? cw().callsYou(fresh.brief.borrowerName) : cw().calls(fresh.brief.borrowerName));
  told = now;
});

/** Only cases of the phone are asked about: each look costs the carrier's patience. */
const isOnPhone = (): boolean => {
  const row = view.value?.row;
  return row !== undefined && row.handoffId === place.value.id && (row.channel === "voice" || row.callbackAt !== null || shownCall.value?.isBorrowerThere === true);
}; // prettier-ignore
const newestCall = newestOnly();
export const readCallSoon = coalesced(async () => {
  const { id } = place.value;
  if (id === null || !isOnPhone()) return;
  const before = shownCall.value;
  const isNewest = newestCall();
  const found = await getCall(id);
  if (place.value.id !== id) return;
  // Something was done to the call meanwhile: what was read may be from before or after it.
  if (!isNewest()) return readCallSoon();
  call.value = { handoffId: id, view: found };
  if (before?.isBorrowerThere && !found.isBorrowerThere) announce(cw().ended);
});

/** Who is on the phone may have changed; an event that got lost is made up for by the next look. */
export function hearOfCalls(news: { event: LiveEvent["event"] | "opened" | "lost"; data: LiveEvent["data"] }): void {
  if (news.event === "line" || news.event === "lost") return;
  readPopsSoon();
  if (news.event !== "case" || news.data.handoffId === place.value.id) readCallSoon();
}
setInterval(() => {
  if (shownCall.value !== null && shownCall.value.phase !== "none") readCallSoon();
  if (all.value.length > 0) readPopsSoon();
}, 10_000);

/** What an act answers is newer than any reading under way, and is of its own case alone. */
export function showCall(handoffId: string, found: CallView): void {
  newestCall()();
  if (place.value.id === handoffId) call.value = { handoffId, view: found };
}

const underWay = new Set<string>();
let before = Promise.resolve();
/** The same press twice is one try, another waits for its turn. What the server answers is shown; a lost race names the winner. */
async function once(ask: () => Promise<CallView>, handoffId: string, what: string, done: string): Promise<void> {
  const press = `${handoffId} ${what}`;
  if (underWay.has(press)) return;
  underWay.add(press);
  const earlier = before;
  let isOver = (): void => undefined;
  before = new Promise((resolve) => (isOver = resolve));
  const isDone = await attempt(async () => {
    await earlier;
    showCall(handoffId, await ask());
  });
  if (isDone) announce(done);
  underWay.delete(press);
  isOver();
  readPopsSoon();
  readQueueSoon();
  readViewSoon();
  if (!isDone) readCallSoon();
}
export const act = (what: CallAct, done: string, handoffId = place.value.id): Promise<void> =>
  handoffId === null ? Promise.resolve() : once(() => actOnCall(handoffId, what), handoffId, what.do, done);
export const overhear = (what: ListenAct, done: string): Promise<void> => {
  const { id } = place.value;
  return id === null ? Promise.resolve() : once(() => listenTo(id, what), id, what.do, done);
};

/** The case opens with its brief while the telephone rings. */
export async function take(handoffId: string): Promise<void> {
  if (place.value.id !== handoffId) go("case", handoffId);
  await act({ do: "take" }, cw().taken, handoffId);
}
export const firstCall = (): string | null => {
  const shown = shownCall.value;
  if (shown && !shown.isMine && (shown.phase === "waiting" || shown.phase === "ringing")) return place.value.id;
  return pops.value[0]?.handoffId ?? null;
};
