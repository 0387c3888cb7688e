// Knows the Bot Framework's door: an activity in, the same turn, its answer back through the framework's own adapter. Refuses dialogs and rules.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import type { Config } from "../../config.ts";
import { HttpProblem, json, readJson, type HttpReply, type Route } from "../../http.ts";
import type { Instant } from "../../../src/calendar.ts";
import type { Store } from "../../store/store.ts";
import type { Turn } from "../../turn-ports.ts";
import type { Inbound } from "../channel.ts";
import { mustBeHere } from "./here.ts";
import { linkBorrower } from "../wechat/link.ts";

export type WebHouse = {
  turn: Pick<Turn, "handleInbound">;
  store: Store;
  now: () => Instant;
  botFramework: Config["botFramework"];
};

/** Without an app id nobody proves who sends: then this machine only. */
export function messagesRoute(house: WebHouse): Route {
  const { botFramework } = house;
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(botFramework ? { MicrosoftAppId: botFramework.appId, MicrosoftAppPassword: botFramework.appPassword, MicrosoftAppType: "MultiTenant" } : {}),
  ); // prettier-ignore
  // A failure must reach the caller as one: the framework would answer for it in English otherwise.
  adapter.onTurnError = (_context, error) => Promise.reject(error);
  return {
    method: "POST",
    path: "/api/messages",
    async handle(request) {
      if (!botFramework) mustBeHere(request);
      const body = readJson(request);
      if (!isRecord(body)) throw new HttpProblem(400, "bad_json", "An activity is a JSON object.");
      const reply = replyPaper();
      await adapter.process({ method: "POST", headers: { ...request.headers }, body }, reply.paper, (context) => answer(house, context));
      return reply.written();
    },
  }; // prettier-ignore
}

async function answer(house: WebHouse, context: TurnContext): Promise<void> {
  const inbound = inboundOf(context);
  if (!inbound) return;
  const result = await house.turn.handleInbound(await linkBorrower(house.store, inbound, house.now()));
  if (result.body !== "") await context.sendActivity({ type: "message", text: result.body, locale: result.language, inputHint: "expectingInput" });
} // prettier-ignore

/** Null for what is no words of a person's: typing, joining, reactions. */
function inboundOf({ activity }: TurnContext): Inbound | null {
  const { type, text, id, from, recipient, channelId } = activity;
  if (type !== "message" || !text?.trim() || !id || !from?.id) return null;
  // Ids are the channel's own: two channels may use the same one for two people.
  const theirs = `${channelId}:${from.id}`;
  return { channel: "web", theirs, ours: recipient?.id ?? "duecourse", externalId: `${channelId}:${activity.conversation?.id ?? ""}:${id}`, text: text.trim(), reply: "inline" };
} // prettier-ignore

/** What the adapter takes for a response; read once it has ended. */
function replyPaper() {
  let status = 200;
  let body: unknown;
  const paper = {
    socket: null,
    status: (code: number) => void (status = code),
    header: () => undefined,
    send: (sent: unknown) => void (body = sent),
    end: () => undefined,
  };
  return {
    paper,
    written(): HttpReply {
      if (status === 401) throw new HttpProblem(401, "unauthorized", "The token of this request is not one of the Bot Framework's for this app.");
      if (status >= 500) throw new Error(`a Bot Framework turn failed: ${String(body)}`);
      if (status >= 400) throw new HttpProblem(status, "bad_activity", typeof body === "string" ? body : "The activity could not be read.");
      return json(status, body ?? {});
    },
  }; // prettier-ignore
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
