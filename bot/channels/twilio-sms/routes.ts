// Knows Twilio's two messaging webhooks as routes: checked, handed to the turn, answered after the commit. Refuses to say anything in the answer.
import type { HttpReply, HttpRequest, Route } from "../../http.ts";
import { HttpProblem, text } from "../../http.ts";
import type { Clock } from "../../clock.ts";
import type { Store } from "../../store/store.ts";
import type { Turn } from "../../turn-ports.ts";
import { inboundOf, readSigned, statusOf } from "./webhook.ts";

export type TwilioSmsHouse = {
  turn: Pick<Turn, "handleInbound">;
  store: Pick<Store, "recordStatus">;
  clock: Clock;
  publicBaseUrl: string;
  authTokens: readonly string[];
  /** Told when the carrier reports that the borrower refuses messages (30007, 21610) or the like. */
  onOptOutReport?: (externalId: string) => Promise<void>;
};

/** Nothing more: answers leave by REST, through the outbox, after the commit. */
const emptyAnswer = (): HttpReply => text(200, '<?xml version="1.0" encoding="UTF-8"?><Response/>', "text/xml; charset=utf-8");

export function twilioSmsRoutes(house: TwilioSmsHouse): Route[] {
  const mustBeSigned = (request: HttpRequest): Record<string, string> => {
    const form = readSigned(
      { url: request.url, rawBody: request.rawBody, signature: request.headers["x-twilio-signature"] },
      house.publicBaseUrl,
      house.authTokens,
    );
    if (!form.ok) throw new HttpProblem(403, "signature", "X-Twilio-Signature does not fit this request under PUBLIC_BASE_URL.");
    return form.params;
  };
  return [
    {
      method: "POST",
      path: "/channels/twilio/sms",
      async handle(request) {
        const params = mustBeSigned(request);
        const inbound = inboundOf(params);
        if (inbound) await house.turn.handleInbound(inbound);
        else await takeStatus(house, params);
        return emptyAnswer();
      },
    },
    {
      method: "POST",
      path: "/channels/twilio/sms/status",
      async handle(request) {
        await takeStatus(house, mustBeSigned(request));
        return emptyAnswer();
      },
    },
  ];
}

async function takeStatus(house: TwilioSmsHouse, params: Record<string, string>): Promise<void> {
  const told = statusOf(params);
  if (!told) return;
  await house.store.recordStatus("sms", told.externalId, told.status, told.errorCode, house.clock.now());
  if (told.errorCode === "21610") await house.onOptOutReport?.(told.externalId);
}
