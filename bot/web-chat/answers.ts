// Knows the door at which the web chat's page asks for what was said to its visitor since. Refuses anybody who does not hold the visitor's own id.
import type { Instant } from "../../src/calendar.ts";
import { isVisitor, takeWaiting } from "../channels/web/channel.ts";
import { mustBeHere } from "../channels/web/here.ts";
import { HttpProblem, json, readJson, type Route } from "../http.ts";
import type { Store } from "../store/store.ts";

export type AnswersHouse = {
  store: Store;
  now: () => Instant;
  /** With an app id the framework knows who asks; this page is for houses without one. */
  hasAppId: boolean;
  /** A message was shown. */
  onShown: () => void;
};

/** `{me, shown}` in, `{items}` out. In the body, because addresses are written into logs. */
export const answersRoute = ({ store, now, hasAppId, onShown }: AnswersHouse): Route => ({
  method: "POST",
  path: "/chat/answers",
  async handle(request) {
    if (hasAppId) throw new HttpProblem(404, "not_found", "With an app id answers go by the framework's own channels.");
    mustBeHere(request);
    const body = readJson(request);
    const { me, shown } = (typeof body === "object" && body !== null ? body : {}) as { me?: unknown; shown?: unknown };
    const theirs = `webchat:${typeof me === "string" ? me : ""}`;
    if (!isVisitor(theirs)) throw new HttpProblem(422, "bad_field", 'me: must be the id the page has given itself, such as "3f0c…".');
    const ids = Array.isArray(shown) ? shown.filter((one) => typeof one === "string").slice(0, 100) : [];
    const items = await takeWaiting(store, theirs, "duecourse", ids, now());
    if (ids.length > 0) onShown();
    return json(200, { items });
  },
});
