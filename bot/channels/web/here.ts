// Knows whether a request comes from this very machine and from a page of ours. Refuses to know who sends it.
import { isLoopback } from "../../config.ts";
import { HttpProblem, type HttpRequest } from "../../http.ts";

const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via", "cf-connecting-ip"];

/** Throws a 403 for any other machine, a foreign page, what a proxy passes on, and a name that was made to point here. */
export function mustBeHere(request: HttpRequest): void {
  const host = (request.headers["host"] ?? "").replace(/:\d+$/, "");
  const origin = request.headers["origin"];
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.headers["host"]);
  // A proxy on this machine speaks for others, and may have put our own name into their requests.
  const isPassedOn = forwarding.some((name) => request.headers[name] !== undefined);
  if (isPassedOn || !isLoopback(request.remoteAddress) || !isLoopback(host) || isForeign)
    throw new HttpProblem(403, "app_id_missing", `Without MICROSOFT_APP_ID, ${request.path} answers to this machine only.`);
}
