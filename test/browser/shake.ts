// Knows how a page is shaken when SHAKE names a seed: every request leaves or comes back late by a seeded while, and the machine is slow. Refuses to shake the ordinary run.
import type { BrowserContext } from "playwright-core";

const seed = Number(process.env["SHAKE"] ?? Number.NaN);
export const isShaken = Number.isInteger(seed);
const mostMs = 1_500;

let contexts = 0;
/** Answers overtake each other as they do on a bad line; live events do not wait, so that news comes before and after what it is about. */
export async function shake(context: BrowserContext): Promise<void> {
  if (!isShaken) return;
  const own = seed * 1_000 + contexts++;
  await context.addInitScript(
    ({ own, mostMs }) => {
      // Mulberry32: the same seed gives the same whiles, window for window.
      let state = own;
      const random = (): number => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      };
      const late = (): Promise<void> => {
        const ms = random() * mostMs;
        return new Promise((resolve) => setTimeout(resolve, ms));
      };
      const real = globalThis.fetch.bind(globalThis);
      globalThis.fetch = async (...asked) => {
        if (random() < 0.3) await late();
        try {
          return await real(...asked);
        } finally {
          await late();
        }
      };
    },
    { own, mostMs },
  );
  context.on("page", (page) => {
    const slow = async (): Promise<void> => {
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 + (seed % 3) });
    };
    // A page may be gone before it is made slow.
    void slow().catch(() => undefined);
  });
}
