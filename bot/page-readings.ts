// Knows in which order readings of a page count: the newest asked wins, many calls become one more, and whose trouble a reading may take back. Refuses to know what is read.

/** Readings overtake each other: what was asked for before the one on show is old. The answer shows it, or says false. */
export function newestOnly(): () => () => boolean {
  let begun = 0;
  let shown = 0;
  return () => {
    const mine = ++begun;
    return () => mine > shown && ((shown = mine), true);
  };
}

/** The first call runs at once, calls during a run become one more. */
export function coalesced(run: () => Promise<void>): () => void {
  let isRunning = false;
  let again = false;
  return () => {
    if (isRunning) {
      again = true;
      return;
    }
    isRunning = true;
    void (async () => {
      do {
        again = false;
        await run().catch(() => undefined);
      } while (again);
      isRunning = false;
    })();
  };
}

/** `attempt` is for what somebody at the screen asked for: a refusal is told, not thrown; false then. `reading` is for what nobody asked for. */
export function telling(
  trouble: { value: string },
  sentenceOf: (error: unknown) => string,
): { attempt: (action: () => Promise<unknown>) => Promise<boolean>; reading: (read: () => Promise<unknown>) => Promise<boolean> } {
  let ofReading = "";
  return {
    attempt: async (action) => {
      try {
        trouble.value = "";
        await action();
        return true;
      } catch (error) {
        const sentence = sentenceOf(error);
        if (sentence !== "") trouble.value = sentence;
        return false;
      }
    },
    // It takes back only its own trouble: what an action was refused for stays to be read.
    reading: async (read) => {
      try {
        await read();
        if (trouble.value === ofReading) trouble.value = "";
        return true;
      } catch (error) {
        const sentence = sentenceOf(error);
        if (sentence !== "" && (trouble.value === "" || trouble.value === ofReading)) trouble.value = ofReading = sentence;
        return false;
      }
    },
  };
}
