// Knows WeChat's webhook: checked, joined with the turn in flight, answered within five seconds or handed to the outbox. Refuses dialogs and rules.
import { randomBytes } from "node:crypto";
import { HttpProblem, text, type HttpReply, type HttpRequest, type Route } from "../../http.ts";
import type { Clock } from "../../clock.ts";
import type { WechatSettings } from "../../config.ts";
import type { Store } from "../../store/store.ts";
import type { PlainAnswer } from "../../plain-answer.ts";
import type { Turn, TurnPorts } from "../../turn-ports.ts";
import { decryptMessage, encryptMessage, isSignatureRight, readAesKey, signatureOf, WechatCipherError } from "./crypto.ts";
import { createFreshness } from "./freshness.ts";
import { readInbound } from "./inbound.ts";
import { joinTries, type Timers } from "./join.ts";
import { linkBorrower } from "./link.ts";
import { answerUnreadable } from "./unreadable.ts";
import { encryptedReply, parseXml, textReply, WechatXmlError } from "./xml.ts";

export type WechatHouse = {
  turn: Pick<Turn, "handleInbound">;
  store: Store;
  clock: Clock;
  settings: Pick<WechatSettings, "appId" | "token" | "aesKey">;
  render: TurnPorts["render"];
  newState: TurnPorts["newState"];
  /** For answers that need no dialog: they pass the same check. */
  ports: TurnPorts;
  plainAnswer: PlainAnswer;
  /** Puts an answer that found its webhook closed into the outbox. */
  pushLate: (conversationId: string, messageIds: readonly string[]) => Promise<void>;
  report: (error: unknown) => void;
  /** Real time; shortened in tests. */
  timers?: Partial<Timers>;
};

export const wechatPath = "/channels/wechat";
const refused = (why: string): HttpProblem => new HttpProblem(403, "signature", why);
/** Nothing more is said, and WeChat does not ask again. */
const done = (): HttpReply => text(200, "success");

export function wechatRoutes(house: WechatHouse): Route[] {
  const { settings, clock } = house;
  const aesKey = settings.aesKey === null ? null : readAesKey(settings.aesKey);
  const freshness = createFreshness(() => clock.now());
  const tries = joinTries(house.timers ?? {}, house.report);

  /** The message's own XML. Throws a 403 for anything WeChat has not signed for us. */
  function open(request: HttpRequest): string {
    const { query } = request;
    const [timestamp, nonce] = [query.get("timestamp") ?? "", query.get("nonce") ?? ""];
    const body = request.rawBody.toString("utf8");
    const isAes = query.get("encrypt_type") === "aes";
    if (isAes !== (aesKey !== null)) throw refused(aesKey ? "This account takes encrypted messages only." : "This account takes plain messages only.");
    if (!isAes) {
      if (!isSignatureRight(query.get("signature"), settings.token, timestamp, nonce)) throw refused("The signature does not fit.");
      return body;
    }
    const encrypted = parseXml(body)["Encrypt"] ?? "";
    if (!isSignatureRight(query.get("msg_signature"), settings.token, timestamp, nonce, encrypted)) throw refused("The msg_signature does not fit.");
    return decryptMessage(encrypted, aesKey!, settings.appId);
  } // prettier-ignore

  function sealed(xml: string): string {
    if (!aesKey) return xml;
    const timestamp = String(Math.floor(clock.now() / 1000));
    const nonce = randomBytes(8).toString("hex");
    const encrypted = encryptMessage(xml, aesKey, settings.appId, randomBytes(16));
    return encryptedReply(encrypted, signatureOf(settings.token, timestamp, nonce, encrypted), timestamp, nonce);
  }

  async function receive(request: HttpRequest): Promise<HttpReply> {
    const xml = open(request);
    const fields = parseXml(xml);
    const inbound = readInbound(fields);
    const id = "inbound" in inbound ? inbound.inbound.externalId : xml;
    if (!freshness.isFresh(request.query.get("timestamp"), request.query.get("nonce"), id))
      throw refused("The timestamp is too far off, or its nonce was used for another message.");
    if (inbound.kind === "ignored") return done();
    if (inbound.kind === "template_finished") {
      await house.store.recordStatus("wechat", inbound.messageId, inbound.ok ? "delivered" : "failed", inbound.ok ? null : inbound.status, clock.now());
      return done();
    }
    // One account is known by its app id on every side: the name WeChat writes to is only needed to answer.
    const mine = { ...inbound.inbound, ours: settings.appId };
    const reply = (words: string): HttpReply =>
      words === "" ? done() : text(200, sealed(textReply(mine.theirs, inbound.inbound.ours, words, Math.floor(clock.now() / 1000))), "application/xml; charset=utf-8");
    if (inbound.kind === "unreadable") return reply(await answerUnreadable(house, mine, inbound.what));
    const joined = await tries.answer(
      id,
      async (mode) => {
        const linked = await linkBorrower(house.store, mine, clock.now());
        // Read at the commit: an answer that comes too late for the webhook leaves by the outbox, in the same commit.
        const line = { ...linked, get reply() { return mode(); } };
        const result = await house.turn.handleInbound(line);
        if (result.outcome === "duplicate" && result.messageIds.length > 0 && (await isInOutbox(house.store, result.conversationId, result.messageIds[0]!))) return { words: "", late: async () => undefined };
        return { words: result.body, late: () => house.pushLate(result.conversationId, result.messageIds) };
      },
      request.signal,
    );
    return joined === null ? done() : reply(joined);
  } // prettier-ignore

  return [
    {
      method: "GET",
      path: wechatPath,
      async handle({ query }) {
        const right = isSignatureRight(query.get("signature"), settings.token, query.get("timestamp") ?? "", query.get("nonce") ?? "");
        if (!right || !freshness.isFresh(query.get("timestamp"), query.get("nonce"), `echo:${query.get("echostr") ?? ""}`))
          throw refused("The signature does not fit.");
        return text(200, query.get("echostr") ?? "");
      },
    },
    {
      method: "POST",
      path: wechatPath,
      async handle(request) {
        try {
          return await receive(request);
        } catch (error) {
          if (error instanceof WechatXmlError) throw new HttpProblem(400, "bad_xml", error.message);
          if (error instanceof WechatCipherError) throw refused("The message is not encrypted for this account.");
          throw error;
        }
      },
    },
  ];
}

/** After a restart in the middle of the tries: what waits in the outbox is not said twice. */
async function isInOutbox(store: Store, conversationId: string, messageId: string): Promise<boolean> {
  const [message] = (await store.messages(conversationId, { ids: [messageId] })).items;
  const status = message?.status;
  return status === "planned" || status === "unknown";
}
