// Knows in which order readings of a page count: the newest asked wins, and many calls become one more. Refuses to know what is read.

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
