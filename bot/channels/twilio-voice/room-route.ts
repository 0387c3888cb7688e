// Knows what a room's own events mean: who came, who left. Refuses to act on a call: the calls' own webhooks do.
import { HttpProblem, text, type HttpRequest, type Route } from "../../http.ts";
import { readSigned } from "../twilio-sms/webhook.ts";
import { noteStep } from "./call-steps.ts";
import { emptyDocument, voicePath, type TwilioVoiceHouse } from "./house.ts";
import { stopRinging } from "./ring.ts";
import { borrowerLabel, handoffIn } from "./rooms.ts";

/** Room events carry no From and To: they belong to no call of ours. */
export function roomRoute(house: TwilioVoiceHouse): Route {
  return {
    method: "POST",
    path: `${voicePath}/room`,
    async handle(request: HttpRequest) {
      const signature = request.headers["x-twilio-signature"];
      const form = readSigned({ url: request.url, rawBody: request.rawBody, signature }, house.publicBaseUrl, house.authTokens);
      if (!form.ok) throw new HttpProblem(403, "signature", "X-Twilio-Signature does not fit this request under PUBLIC_BASE_URL.");
      const {
        FriendlyName: room = "",
        StatusCallbackEvent: event,
        ParticipantLabel: label,
        CallSid: call = "",
        ReasonParticipantLeft: why,
      } = form.params;
      const id = handoffIn(room);
      if (id !== null) {
        if (event === "participant-leave" && label === borrowerLabel && why === "participant_hung_up") await hungUp(house, id, call);
        house.onRoom?.(id);
      }
      return text(200, emptyDocument(), "text/xml; charset=utf-8");
    },
  };
}

/** Nobody's phone rings any more for a caller who has hung up. */
async function hungUp(house: TwilioVoiceHouse, handoffId: string, call: string): Promise<void> {
  const handoff = await house.store.readHandoff(handoffId);
  if (!handoff) return;
  await noteStep(house, handoff, { step: "left", call, who: "borrower" });
  await stopRinging(house, handoff);
}
