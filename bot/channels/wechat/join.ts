// Knows how WeChat's three tries of five seconds join one piece of work, so that its answer is given exactly once. Refuses to know the work.
import { setTimeout as pause } from "node:timers/promises";

export type Timers = {
  /** An answer later than this may find the connection closed. WeChat hangs up at 5000. */
  patienceMs: number;
  /** How long an unanswered try is held open, so that WeChat asks again. */
  holdMs: number;
  /** When no further try has come by then, there will be none. */
  nextTryMs: number;
  tries: number;
  wait: (ms: number) => Promise<void>;
};
const real: Timers = { patienceMs: 4_600, holdMs: 6_000, nextTryMs: 8_000, tries: 3, wait: (ms) => pause(ms, undefined, { ref: false }) };
/** A message that is repeated later than this finds its first answer in the record. */
const rememberMs = 60_000;

export type Work = (mode: () => "inline" | "outbox") => Promise<{ words: string; late: () => Promise<void> }>;

type Entry = {
  result: Promise<{ words: string; late: () => Promise<void> }>;
  tries: number;
  /** The tries are used up, or WeChat has stopped asking: what is not answered yet leaves by the outbox. */
  isOver: boolean;
  /** How the turn was committed; null: not yet. */
  committed: "inline" | "outbox" | null;
};

export function joinTries(given: Partial<Timers>, report: (error: unknown) => void) {
  const timers = { ...real, ...given };
  const entries = new Map<string, Entry>();

  function begin(id: string, work: Work): Entry {
    const entry: Entry = { result: Promise.resolve({ words: "", late: async () => undefined }), tries: 0, isOver: false, committed: null };
    entry.result = work(() => (entry.committed = entry.isOver ? "outbox" : "inline"));
    entry.result.catch(() => undefined);
    entries.set(id, entry);
    const forget = async (): Promise<void> => {
      await entry.result.catch(() => undefined);
      await pause(rememberMs, undefined, { ref: false });
      entries.delete(id);
    };
    void forget();
    return entry;
  }

  /** From here on the outbox answers; an answer that was committed for the webhook a moment ago is put there. */
  function giveUp(entry: Entry): null {
    if (entry.isOver) return null;
    entry.isOver = true;
    const push = async (): Promise<void> => {
      const { words, late } = await entry.result;
      if (entry.committed !== "outbox" && words !== "") await late();
    };
    push().catch(report);
    return null;
  }

  return {
    /** The words for this try; null: nothing now, `success` is answered. Rejects when the work does, so that WeChat asks again. */
    async answer(id: string, work: Work, signal: AbortSignal): Promise<string | null> {
      const entry = entries.get(id) ?? begin(id, work);
      const mine = ++entry.tries;
      const ready = entry.result.then(({ words }) => (entry.isOver ? null : words));
      const late = Symbol("late");
      const inTime = await Promise.race([ready, timers.wait(timers.patienceMs).then(() => late)]).catch((error: unknown) => {
        // Nothing was committed: the next try begins anew.
        if (entries.get(id) === entry) entries.delete(id);
        throw error;
      });
      if (inTime !== late) return inTime as string | null;
      if (mine >= timers.tries) return giveUp(entry);
      const hungUp = new Promise<"hung up">((resolve) => {
        if (signal.aborted) resolve("hung up");
        else signal.addEventListener("abort", () => resolve("hung up"), { once: true });
      });
      const how = await Promise.race([hungUp, timers.wait(timers.holdMs - timers.patienceMs).then(() => "open" as const)]);
      // Whoever is still on the line takes our empty answer for the last word.
      if (how === "open") return giveUp(entry);
      void timers.wait(timers.nextTryMs).then((): null => (entry.tries === mine ? giveUp(entry) : null));
      return null;
    },
  };
}
