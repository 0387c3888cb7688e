// Knows how a test waits for what comes a moment after its cause: by looking again, as long as a busy machine may need. Refuses to sleep for a guessed while.

/** Until nothing is thrown; what is thrown after `patienceMs` is the failure. */
export async function eventually<T>(look: () => T | Promise<T>, patienceMs = 25_000): Promise<T> {
  for (const until = Date.now() + patienceMs; ;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
