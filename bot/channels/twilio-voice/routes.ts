// Knows Twilio's call webhooks as routes: checked, handed to the turn, answered with the next document of the call. Refuses dialogs and rules.
import { createHash } from "node:crypto";
import { say, type Say } from "../../../prompts/phrases.ts";
import { HttpProblem, text, type HttpReply, type HttpRequest, type Route } from "../../http.ts";
import { conversationIdOf, type Message, type Store } from "../../store/store.ts";
import type { TurnResult } from "../../turn-ports.ts";
import { readSigned } from "../twilio-sms/webhook.ts";
import { answerDocument, isHandedOver, listeningOf, questionDocument, wantsSlower, type Addresses, type Transfer } from "./answer.ts";
import { startRecording } from "./calls.ts";
import { voiceDocument } from "./document.ts";
import { recordEnding } from "./call-watch.ts";
import { emptyDocument, voicePath, type CallRoute, type TwilioVoiceHouse } from "./house.ts";
import { machineRoute } from "./machine.ts";
import { justAgreed, mayPayNow, payRoutes } from "./pay.ts";
import { peopleRoutes } from "./people-routes.ts";
import { recordingFor, type Recording } from "./recording.ts";
import { answeredConsent, consentDocument, mayAskNow, recordConsent, recordingQuestion } from "./recording-consent.ts";
import { canTransfer, intoRoom, ringTeam } from "./ring.ts";
import { roomRoute } from "./room-route.ts";
import { answeredOf, callOf, endingOf, questionIn, startedOf, type Call } from "./webhook.ts";

const xml = (body: string): HttpReply => text(200, body, "text/xml; charset=utf-8");

export function twilioVoiceRoutes(house: TwilioVoiceHouse): Route[] {
  const { turn, publicBaseUrl } = house;
  const base = publicBaseUrl + voicePath;
  const route: CallRoute = (path, handle) => ({
    method: "POST",
    path: voicePath + path,
    async handle(request: HttpRequest) {
      const form = readSigned(
        { url: request.url, rawBody: request.rawBody, signature: request.headers["x-twilio-signature"] },
        publicBaseUrl,
        house.authTokens,
      );
      if (!form.ok) throw new HttpProblem(403, "signature", "X-Twilio-Signature does not fit this request under PUBLIC_BASE_URL.");
      const call = callOf(form.params);
      // A hidden number is nobody we could know: they hear whom to ring, and nothing else.
      if (!call) return xml(voiceDocument({ language: "en", says: [], listen: null }));
      return xml(await handle({ call, params: form.params, query: request.query }));
    },
  });
  const aside = (work: Promise<unknown>): void => void work.catch(house.report);

  const marks: Record<Recording["how"], string> = { never: "", announced: "&rec=1", asked: "&rec=ask" };
  const addresses = (how: Recording["how"] = "never"): Addresses => ({
    turn: (n) => `${base}/turn?n=${n}${marks[how]}`,
    silent: (n) => `${base}/turn?n=${n}&silence=1${marks[how]}`,
  });

  /** Where a call goes that has become a person's: to the room while somebody is rung, or to the offer of a call-back. */
  async function transferOf(result: TurnResult, call: Call, n: number): Promise<Transfer | null> {
    // Whoever proved to be another on a shared phone has a case of their own.
    const { borrowerId, conversationId } = result;
    const record = await house.store.readTurn({ by: "borrower", borrowerId, conversationId, channel: "voice", externalId: "" }, house.clock.now());
    const handoff = record.openHandoff;
    if (!handoff) return null;
    const about = { l: result.language, n: String(n) };
    const query = new URLSearchParams({ h: handoff.id, ...about }).toString();
    if (!canTransfer(house)) return { kind: "redirect", url: `${base}/nobody?${query}` };
    if (result.outcome === "answered") aside(ringTeam(house, base, handoff, call.sid, query));
    return intoRoom(base, handoff.id, about);
  } // prettier-ignore

  async function answer(result: TurnResult, call: Call, n: number, more: { slowly?: boolean; recording?: Recording["how"]; before?: Say[] } = {}): Promise<string> {
    const transfer = isHandedOver(result) ? await transferOf(result, call, n) : null;
    const agreed = await justAgreed(house, call, result);
    if (agreed && mayPayNow(house.lender, result.language, agreed)) return payRoutes.begin(house.lender, base, result, n, agreed);
    // An address cannot be heard: it goes out by text.
    const wantsLink = agreed?.method === "link" || result.says.some(({ key }) => key === "howToPay" || key === "howToPayLink");
    const sends = wantsLink && (await house.sendPayLink(result.borrowerId, `${call.sid}:${n}:link`));
    const before = [...(more.recording === "announced" ? [say("recordingLine")] : []), ...(more.before ?? []), ...(sends ? [say("payLinkSent")] : [])];
    return answerDocument(result, n, listeningOf(result.state, house.expectationOf), addresses(more.recording), { before, transfer, slowly: more.slowly ?? false });
  } // prettier-ignore

  return [
    route("", async ({ call }) => {
      const result = await turn.handleInbound(startedOf(call));
      const { how } = await recordingFor(house, call);
      return answer(result, call, 1, { recording: how });
    }),
    route("/turn", async ({ call, params, query }) => {
      const n = questionIn(query);
      const inbound = answeredOf(call, n, query.get("silence") === "1", params);
      const result = await turn.handleInbound(inbound);
      // A repeated request must not begin a second recording.
      if (query.get("rec") === "1" && n === 1 && result.outcome === "answered") aside(startRecording(house.client, call.sid));
      const asks = query.get("rec") === "ask";
      const question =
        asks && mayAskNow(result, inbound.event === "silence") ? await recordingQuestion(house, call, result.language) : undefined;
      if (question) return consentDocument(house, question, result.language, n, 1);
      return answer(result, call, n + 1, {
        slowly: wantsSlower(inbound.digits, result.heard),
        ...(asks && question === undefined ? { recording: "asked" } : {}),
      });
    }),
    route("/recording", async (signed) => {
      const { call, query } = signed;
      const n = questionIn(query);
      // The answer that waited: found by its id, whatever is given along.
      const result = await turn.handleInbound(answeredOf(call, n, true, {}));
      const question = await recordingQuestion(house, call, result.language);
      if (question === null) return answer(result, call, n + 1, {});
      const given = answeredConsent(signed, result.language);
      if (given === null) return consentDocument(house, question, result.language, n, 2);
      const said = await recordConsent(house, call, question, result.language, given, (await recordingFor(house, call)).rule);
      return answer(result, call, n + 1, { before: [said] });
    }),
    route("/resume", async ({ call, query }) => {
      // Something was said to the talk from outside the call: it is spoken, and the open question waits again.
      const conversationId = conversationIdOf("voice", call.theirs, call.ours);
      const conversation = await house.store.readConversation(conversationId);
      const messageId = query.get("m") ?? "";
      const message = await messageOf(house.store, conversationId, messageId);
      const state = conversation?.state;
      if (!state) return voiceDocument({ language: "en", says: [], listen: null });
      // Far from the call's own count, the same for a repeated request, and another for every message.
      const n = 1_000_000 + (createHash("sha256").update(messageId).digest().readUInt32BE() % 1_000_000_000);
      return questionDocument(state.language, message ? [message.body] : [], n, listeningOf(state, house.expectationOf), addresses());
    }),
    route("/status", async ({ call, params, query }) => {
      const ending = endingOf(params);
      const messageId = query.get("m") ?? "";
      if (ending === null || call.direction !== "outbound") return emptyDocument();
      await recordEnding(house, call, messageId, ending, params["CallStatus"] ?? "");
      return emptyDocument();
    }),
    machineRoute(house, route),
    roomRoute(house),
    ...peopleRoutes(house, route, base, addresses()),
    ...payRoutes.routes(house, route, base, addresses()),
  ];
}

/** A talk with one number goes on for years: its latest message may be many pages away. */
async function messageOf(store: Store, conversationId: string, id: string): Promise<Message | undefined> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await store.messages(conversationId, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    const found = page.items.find((message) => message.id === id);
    if (found) return found;
    cursor = page.nextCursor;
  }
  return undefined;
}
