// Knows how work on one key is done one after another inside this process; refuses to guard against other processes: the commit does.

/** Runs `work` after everything lined up earlier under the same key, whatever became of it. */
export function lineUp(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => undefined);
    tails.set(key, tail);
    void tail.finally(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return mine;
  };
}
