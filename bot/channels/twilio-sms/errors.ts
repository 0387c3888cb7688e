// Knows which of Twilio's errors may be tried again, which may have been a send all the same, and which are final. Refuses to retry.
import type { Sent } from "../channel.ts";

/** Told by Twilio before anything was queued: safe to send again later. Codes: https://www.twilio.com/docs/api/errors */
const later: Record<number, number> = {
  20429: 2_000, // too many requests
  14107: 60_000, // more than 30 answers between two numbers in 30 s
  21611: 600_000, // the sender's queue is over ten hours long
  30001: 600_000, // queue overflow
  63017: 5_000, // account rate limit
  // A wrong token is ours to mend; no message is lost over it.
  20003: 60_000,
};

/** No connection was made, so nothing was taken. */
const neverReached = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ERR_INVALID_URL"]);

type Failure = { status?: number; code?: number | string; message?: string };

/** Anything unknown is unclear: the carrier's log decides, because a message sent twice is worse than one sent late. */
export function outcomeOf(error: unknown): Exclude<Sent, { outcome: "sent" }> {
  const { status, code, message = "no reason given" } = (typeof error === "object" && error !== null ? error : {}) as Failure;
  const told = `${status ?? code ?? ""} ${message}`.trim();
  if (code === 21610) return { outcome: "opted_out", error: told };
  if (typeof code === "number" && later[code] !== undefined) return { outcome: "retry", afterMs: later[code], error: told };
  if (status === 429) return { outcome: "retry", afterMs: 2_000, error: told };
  if (status === 401 || status === 403) return { outcome: "retry", afterMs: 60_000, error: told };
  if (status !== undefined && status >= 400 && status < 500 && status !== 408)
    return { outcome: "failed", errorCode: String(code ?? status), error: told };
  if (status === undefined && typeof code === "string" && neverReached.has(code)) return { outcome: "retry", afterMs: 1_000, error: told };
  return { outcome: "unclear", error: told };
}

/** Final errors that mean the address is no good for messages: to be told apart from a message that was refused. */
export const badAddressCodes = new Set(["21211", "21214", "21217", "21614", "30003", "30005", "30006"]);
