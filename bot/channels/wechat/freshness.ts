// Knows when a signed request is too old or is another one's signature used again. Refuses to know what a signature is.
import type { Instant } from "../../../src/calendar.ts";

const freshForMs = 5 * 60_000;
const mostRemembered = 20_000;

/**
 * A timestamp (seconds) within five minutes of the clock, and a nonce that no other message has used: WeChat repeats a message, so the same one may
 * come again under the same nonce.
 */
export function createFreshness(now: () => Instant): {
  isFresh(timestamp: string | null, nonce: string | null, messageId: string): boolean;
} {
  const used = new Map<string, string>();
  return {
    isFresh(timestamp, nonce, messageId) {
      if (!timestamp || !nonce || !/^\d{1,12}$/.test(timestamp)) return false;
      if (Math.abs(now() - Number(timestamp) * 1000) > freshForMs) return false;
      const key = `${timestamp}:${nonce}`;
      const owner = used.get(key);
      if (owner !== undefined) return owner === messageId;
      used.set(key, messageId);
      // The oldest first: a Map keeps the order of insertion.
      if (used.size > mostRemembered) used.delete(used.keys().next().value!);
      return true;
    },
  };
}
