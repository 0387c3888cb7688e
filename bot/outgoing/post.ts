// Knows how one event travels: resolved, checked, pinned to the checked address, no redirects, an answer read only for its status. Refuses to try again.
import { lookup as resolve } from "node:dns/promises";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./address-guard.ts";

/** `gone`: the endpoint wants no more (410). */
export type Posted =
  { outcome: "taken" } | { outcome: "gone"; error: string } | { outcome: "failed"; error: string; retryAfterMs: number | null };

/** Standard Webhooks asks for 15 to 30 seconds. */
const patienceMs = 20_000;

/** Never throws. `mayBePrivate` is for the sandbox only: there the receiver is on this machine. */
export async function post(url: URL, headers: Record<string, string>, body: string, options: { mayBePrivate: boolean; signal: AbortSignal }): Promise<Posted> {
  const failed = (error: string): Posted => ({ outcome: "failed", error, retryAfterMs: null });
  if (url.protocol !== "https:" && !options.mayBePrivate) return failed("only https is allowed");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  let addresses: { address: string; family: number }[];
  try {
    addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host, { all: true });
  } catch (error) {
    return failed(`${host} cannot be resolved: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`);
  }
  const pinned = addresses[0];
  if (!pinned) return failed(`${host} has no address`);
  // One bad address among good ones is how a name is made to point inside: all must be public.
  if (!options.mayBePrivate && !addresses.every(({ address }) => isPublicAddress(address))) return failed(`${host} is not an address of the public internet`);
  return new Promise<Posted>((done) => {
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const call = send(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        agent: false,
        signal: AbortSignal.any([options.signal, AbortSignal.timeout(patienceMs)]),
        // The name is not looked up a second time: between two look-ups it may have changed.
        lookup: (_host, asked, answer) => (asked.all ? answer(null, [pinned]) : answer(null, pinned.address, pinned.family)),
      },
      (answer) => {
        const status = answer.statusCode ?? 0;
        answer.resume();
        answer.on("error", () => undefined);
        if (status >= 200 && status < 300) return done({ outcome: "taken" });
        if (status === 410) return done({ outcome: "gone", error: "answered 410" });
        const asked = Number(answer.headers["retry-after"]);
        done({ outcome: "failed", error: `answered ${status}`, retryAfterMs: (status === 429 || status === 503) && asked > 0 && asked <= 86_400 ? asked * 1_000 : null });
      },
    );
    call.on("error", (error: NodeJS.ErrnoException) => done(failed(error.name === "TimeoutError" ? `no answer within ${patienceMs / 1000} s` : (error.code ?? error.message))));
    call.end(body);
  });
} // prettier-ignore
