// Knows the routes that need no session: the password, the one-time link. Refuses more than ten tries a minute from one address.
import { z } from "zod";
import { HttpProblem, json, type HttpReply, type HttpRequest, type Route } from "../http.ts";
import type { DeskHouse } from "./desk-room.ts";
import { base, read } from "./request-body.ts";
import { cookieHeader, deviceCookieHeader, deviceCookieName, mustBeOurPage, readCookie, type Signed } from "./request.ts";
import { actsOf, type Role } from "./roles.ts";
import { deviceLivesMs, type SignedIn } from "./sign-in.ts";
import type { Me } from "./wire.ts";

export const meOf = ({ isSandbox }: DeskHouse, { person, session, role }: Omit<Signed, "token">): Me => ({
    id: person.id, fullName: person.fullName, email: person.email, role, may: actsOf(role), languages: person.languages, preferences: person.preferences,
    csrfToken: session.csrfToken, isSandbox, hasCode: person.hasCode,
  }); // prettier-ignore

export function signInRoutes(house: DeskHouse): Route[] {
  const { signIn, publicBaseUrl } = house;
  const deviceOf = (request: HttpRequest): string | null => readCookie(request, deviceCookieName(publicBaseUrl));
  const cookiesOf = ({ token, device }: SignedIn): string[] => [
    cookieHeader(publicBaseUrl, token),
    deviceCookieHeader(publicBaseUrl, device, deviceLivesMs),
  ];
  const signedIn = (found: SignedIn): HttpReply => {
    const reply = json(200, meOf(house, { person: found.person, session: found.session, role: found.person.role as Role }));
    return { ...reply, headers: { ...reply.headers, "set-cookie": cookiesOf(found) } };
  };

  /** Ten tries a minute from one address, whoever they claim to be; a browser that has signed in before has ten of its own. */
  const tries = new Map<string, number[]>();
  function throttle(address: string): void {
    const now = house.machineNow();
    const recent = (tries.get(address) ?? []).filter((at) => at > now - 60_000);
    if (recent.length >= 10) throw new HttpProblem(429, "too_many", "Too many tries: wait a minute.", {}, { "retry-after": "60" });
    tries.set(address, [...recent, now]);
    if (tries.size > 10_000) tries.clear();
  }

  return [
    {
      method: "POST",
      path: `${base}/sign-in`,
      async handle(request) {
        mustBeOurPage(request, publicBaseUrl);
        const { email, password, code } = read(
          z.strictObject({ email: z.string().max(200), password: z.string().max(200), code: z.string().max(10).nullish() }),
          request,
        );
        const device = deviceOf(request);
        throttle((await signIn.isKnown(email, device)) ? `device ${device}` : request.remoteAddress);
        const found = await signIn.withPassword(email, password, code ?? null, { address: request.remoteAddress, device });
        if ("fault" in found)
          throw new HttpProblem(
            401,
            found.fault,
            found.fault === "code_wanted"
              ? "Enter the code of your authenticator app."
              : found.fault === "locked"
                ? "Too many tries: wait a while."
                : "E-mail address or password is not right.",
          );
        return signedIn(found);
      },
    },
    {
      method: "GET",
      path: "/console/link/:token",
      async handle(request) {
        throttle(request.remoteAddress);
        const found = await signIn.withLink(request.params["token"]!, deviceOf(request));
        if (!found) return { status: 303, headers: { location: "/console/?link=over" } };
        return {
          status: 303,
          headers: {
            location: "/console/",
            "set-cookie": cookiesOf(found),
            "referrer-policy": "no-referrer",
            "cache-control": "no-store",
          },
        };
      },
    },
  ];
}
