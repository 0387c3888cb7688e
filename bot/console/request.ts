// Knows who a desk request comes from: cookie, CSRF token, origin, role. Refuses everything else before a route sees it.
import { HttpProblem, type HttpReply, type HttpRequest, type Route } from "../http.ts";
import type { Person, Session } from "../store/desk-store.ts";
import { mayAct, type Act, type Role } from "./roles.ts";
import type { RowRules } from "./rows.ts";
import type { SignIn } from "./sign-in.ts";

export type Signed = { person: Person; session: Session; role: Role; token: string };
export type DeskRoute = {
  method: Route["method"];
  path: string;
  act: Act | null;
  handle: (request: HttpRequest, signed: Signed) => Promise<HttpReply>;
};

/** `__Host-` binds the cookie to the host and asks for https; a plain-http sandbox on loopback cannot have it. */
export function cookieName(publicBaseUrl: string): string {
  return publicBaseUrl.startsWith("https:") ? "__Host-desk" : "desk";
}

export function cookieHeader(publicBaseUrl: string, token: string | null): string {
  const secure = publicBaseUrl.startsWith("https:") ? "; Secure" : "";
  return `${cookieName(publicBaseUrl)}=${token ?? ""}; Path=/; HttpOnly; SameSite=Strict${secure}${token === null ? "; Max-Age=0" : ""}`;
}

/** Kept beyond the session: a browser that has signed in before is told from one that guesses. */
export function deviceCookieHeader(publicBaseUrl: string, device: string, livesMs: number): string {
  const secure = publicBaseUrl.startsWith("https:") ? "; Secure" : "";
  return `${deviceCookieName(publicBaseUrl)}=${device}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${livesMs / 1000}${secure}`;
}
export const deviceCookieName = (publicBaseUrl: string): string => `${cookieName(publicBaseUrl)}-device`;

export function readCookie(request: HttpRequest, name: string): string | null {
  for (const part of (request.headers["cookie"] ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/** A form on another site must not act for somebody signed in here (ASVS 5.0, 3.5): same origin, and the session's own token in a header. */
export function mustBeOurPage(request: HttpRequest, publicBaseUrl: string): void {
  const origin = request.headers["origin"];
  const host = request.headers["host"];
  const ours = [new URL(publicBaseUrl).origin, ...(host ? [`http://${host}`, `https://${host}`] : [])];
  const site = request.headers["sec-fetch-site"];
  if ((origin !== undefined && !ours.includes(origin)) || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw new HttpProblem(403, "other_origin", "This request comes from another page.");
}

export function guarded(routes: readonly DeskRoute[], ports: { signIn: SignIn; publicBaseUrl: string; rows: RowRules }): Route[] {
  const { signIn, publicBaseUrl, rows } = ports;
  return routes.map((route) => ({
    method: route.method,
    path: route.path,
    async handle(request) {
      const token = readCookie(request, cookieName(publicBaseUrl));
      const found = await signIn.sessionOf(token);
      if (!found || token === null) throw new HttpProblem(401, "signed_out", "Please sign in.");
      if (request.method !== "GET") {
        mustBeOurPage(request, publicBaseUrl);
        if (request.headers["x-csrf-token"] !== found.session.csrfToken)
          throw new HttpProblem(403, "csrf", "The page is out of date: load it again.");
      }
      const role = found.person.role as Role;
      if (route.act !== null && !mayAct(role, route.act))
        throw new HttpProblem(403, "not_allowed", `The role ${role} may not do this (${route.act}).`, { act: route.act });
      await rows.mustSee(found.person, request);
      return route.handle(request, { ...found, role, token });
    },
  }));
}
